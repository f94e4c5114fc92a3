#include "persistence/shift_figures.h"
#include "persistence/connection.h"

namespace laci {
namespace {

Rupiah money(const Statement &row, int column) { return Rupiah::trusted(row.whole(column)); }

/// Calls `take(row)` for each row.
template <class Take, class... Args>
Result<void> each(Connection &connection, const QString &sql, Take take, const Args &...args)
{
    auto row = connection.query(sql, args...);
    if (!row)
        return tl::unexpected(row.error());
    while (row->next())
        take(*row);
    return row->ended();
}

Result<void> sales(Connection &connection, ShiftFigures &f)
{
    const qint64 shift = f.shift.id;
    return each(connection,
                QStringLiteral("SELECT count(*), coalesce(sum(gross), 0), coalesce(sum(line_discounts), 0),"
                               " coalesce(sum(cart_discount), 0), coalesce(sum(service), 0), coalesce(sum(total), 0)"
                               " FROM sale WHERE shift = ? AND state = 'paid'"),
                [&f](const Statement &row) {
                    f.receipts = row.whole(0);
                    f.gross = money(row, 1);
                    f.lineDiscounts = money(row, 2);
                    f.cartDiscounts = money(row, 3);
                    f.service = money(row, 4);
                    f.sales = money(row, 5);
                },
                shift)
        .and_then([&] {
            return each(connection,
                        QStringLiteral("SELECT number FROM sale WHERE shift = ? AND state = 'paid' ORDER BY day, sequence"),
                        [&f](const Statement &row) {
                            f.lastReceipt = row.text(0);
                            if (f.firstReceipt.isEmpty())
                                f.firstReceipt = f.lastReceipt;
                        },
                        shift);
        })
        .and_then([&] {
            return each(connection,
                        QStringLiteral("SELECT json_extract(t.value, '$.code') AS code, max(json_extract(t.value, '$.label')),"
                                       " sum(json_extract(t.value, '$.base')), sum(json_extract(t.value, '$.amount')),"
                                       " json_extract(t.value, '$.included') AS included FROM sale s, json_each(s.taxes) t"
                                       " WHERE s.shift = ? AND s.state = 'paid' GROUP BY code, included ORDER BY code, included"),
                        [&f](const Statement &row) {
                            f.taxes.append({row.text(0), row.text(1), money(row, 2), money(row, 3), row.flag(4)});
                        },
                        shift);
        })
        .and_then([&] {
            return each(connection, QStringLiteral("SELECT count(*) FROM sale WHERE shift = ? AND state = 'cancelled'"),
                        [&f](const Statement &row) { f.cancelled = row.whole(0); }, shift);
        });
}

/// Money that came, also where it went back since: that is in `given`, or the gateway's own story.
Result<void> payments(Connection &connection, ShiftFigures &f)
{
    return each(connection,
                QStringLiteral("SELECT gateway, channel, by_person, count(*), sum(amount), sum(rounding), sum(late),"
                               " sum(CASE WHEN late = 1 THEN amount ELSE 0 END) FROM payment WHERE shift = ?"
                               " AND state IN ('paid', 'partially_refunded', 'refunded', 'charged_back')"
                               " GROUP BY gateway, channel, by_person ORDER BY gateway <> 'cash', gateway, channel, by_person"),
                [&f](const Statement &row) {
                    f.methods.append({row.text(0), row.text(1), row.flag(2), row.whole(3), money(row, 4)});
                    f.rounding += money(row, 5);
                    f.late += row.whole(6);
                    f.lateMoney += money(row, 7);
                },
                f.shift.id);
}

Result<void> refunds(Connection &connection, ShiftFigures &f)
{
    return each(connection,
                QStringLiteral("SELECT r.kind, coalesce(p.gateway, 'cash') AS way, count(*), sum(r.amount + r.rounding), sum(r.rounding)"
                               " FROM refund r LEFT JOIN payment p ON p.id = r.payment WHERE r.shift = ? AND r.state <> 'failed'"
                               " GROUP BY r.kind, way ORDER BY r.kind, way"),
                [&f](const Statement &row) {
                    f.given.append({row.text(0), row.text(1), row.whole(2), money(row, 3)});
                    // Rounding handed out takes back what was rounded when the money came.
                    f.rounding -= money(row, 4);
                },
                f.shift.id);
}

Result<void> around(Connection &connection, ShiftFigures &f)
{
    const QDateTime from = f.shift.openedAt;
    return each(connection, QStringLiteral("SELECT count(*) FROM drawer_opening WHERE at >= ? AND at <= ?"),
                [&f](const Statement &row) { f.drawerOpenings = row.whole(0); }, from, f.at)
        .and_then([&] {
            return each(connection,
                        QStringLiteral("SELECT s.number, p.gateway, p.channel, p.state, p.amount FROM payment p"
                                       " JOIN sale s ON s.id = p.sale WHERE p.state IN ('requesting', 'pending', 'unknown')"
                                       " AND s.till = ? ORDER BY p.created_at, p.rowid"),
                        [&f](const Statement &row) {
                            f.openPayments.append({row.text(0), row.text(1), row.text(2), row.text(3), money(row, 4)});
                        },
                        f.shift.till);
        });
}

/// The drawer: what moved its money, each way.
Result<void> drawer(Connection &connection, ShiftFigures &f)
{
    const qint64 shift = f.shift.id;
    return each(connection,
                QStringLiteral("SELECT count(*), coalesce(sum(amount), 0) FROM payment WHERE shift = ? AND gateway = 'cash'"),
                [&f](const Statement &row) {
                    f.entries += row.whole(0);
                    f.cashTaken = money(row, 1);
                },
                shift)
        .and_then([&] {
            return each(connection,
                        QStringLiteral("SELECT count(*), coalesce(sum(amount + rounding), 0) FROM refund WHERE shift = ? AND way = 'cash'"
                                       " AND state <> 'failed'"),
                        [&f](const Statement &row) {
                            f.entries += row.whole(0);
                            f.cashGiven = money(row, 1);
                        },
                        shift);
        })
        .and_then([&] {
            return each(connection,
                        QStringLiteral("SELECT kind, amount, reason, who, approved_by, at FROM shift_movement WHERE shift = ?"
                                       " ORDER BY at, id"),
                        [&f](const Statement &row) {
                            const CashMove kind = cashMoveFromWord(row.text(0)).value_or(CashMove::In);
                            f.movements.append({kind, money(row, 1), row.text(2), row.text(3), row.text(4), timeAt(row, 5)});
                            f.entries += 1;
                            switch (kind) {
                            case CashMove::In: f.in += money(row, 1); break;
                            case CashMove::Out: f.out += money(row, 1); break;
                            case CashMove::Drop: f.drop += money(row, 1); break;
                            }
                        },
                        shift);
        })
        .map([&f] { f.expected = f.shift.cashFloat + f.cashTaken - f.cashGiven + f.in - f.out - f.drop; });
}

} // namespace

Result<std::optional<Shift>> openShiftOf(Connection &connection, const QString &till)
{
    std::optional<Shift> open;
    const auto read = each(connection,
                           QStringLiteral("SELECT id, till, name, day, opened_at, opened_by, opening_cash FROM shift"
                                          " WHERE till = ? AND closed_at IS NULL"),
                           [&open](const Statement &row) {
                               open = Shift{row.whole(0), row.text(1), row.text(2), QDate::fromString(row.text(3), Qt::ISODate),
                                            timeAt(row, 4), row.text(5), money(row, 6)};
                           },
                           till);
    if (!read)
        return tl::unexpected(read.error());
    return open;
}

Result<ShiftFigures> addUpShift(Connection &connection, const Shift &shift, const QDateTime &at)
{
    ShiftFigures f;
    f.shift = shift;
    f.at = at;
    return drawer(connection, f)
        .and_then([&] { return sales(connection, f); })
        .and_then([&] { return payments(connection, f); })
        .and_then([&] { return refunds(connection, f); })
        .and_then([&] { return around(connection, f); })
        .map([&f] { return f; });
}

Result<ShiftFigures> addUpDrawer(Connection &connection, const Shift &shift)
{
    ShiftFigures f;
    f.shift = shift;
    return drawer(connection, f).map([&f] { return f; });
}

Result<QList<CashTrace>> cashTraces(Connection &connection, const Shift &shift)
{
    using Kind = CashTrace::Kind;
    QList<CashTrace> traces;
    const auto read = each(connection,
                           QStringLiteral("SELECT p.gateway, s.number, p.amount, p.change FROM payment p JOIN sale s ON s.id = p.sale"
                                          " WHERE p.shift = ? ORDER BY p.created_at DESC, p.rowid DESC"),
                           [&traces](const Statement &row) {
                               const bool cash = row.text(0) == u"cash";
                               traces.append({cash ? Kind::CashSale : Kind::OtherSale, row.text(1), money(row, 2)});
                               if (cash && row.whole(3) > 0)
                                   traces.append({Kind::Change, row.text(1), money(row, 3)});
                           },
                           shift.id)
                          .and_then([&] {
                              return each(connection,
                                          QStringLiteral("SELECT number, amount + rounding FROM refund WHERE shift = ? AND way = 'cash'"
                                                         " AND state <> 'failed' ORDER BY at DESC, rowid DESC"),
                                          [&traces](const Statement &row) { traces.append({Kind::Refund, row.text(0), money(row, 1)}); },
                                          shift.id);
                          })
                          .and_then([&] {
                              return each(connection,
                                          QStringLiteral("SELECT kind, reason, amount FROM shift_movement WHERE shift = ?"
                                                         " ORDER BY at DESC, id DESC"),
                                          [&traces](const Statement &row) {
                                              const CashMove move = cashMoveFromWord(row.text(0)).value_or(CashMove::In);
                                              const Kind kind = move == CashMove::In    ? Kind::In
                                                                : move == CashMove::Out ? Kind::Out
                                                                                        : Kind::Drop;
                                              traces.append({kind, row.text(1), money(row, 2)});
                                          },
                                          shift.id);
                          })
                          .and_then([&] {
                              return each(connection,
                                          QStringLiteral("SELECT s.number, p.amount FROM late_decision d JOIN payment p ON p.id = d.payment"
                                                         " JOIN sale s ON s.id = p.sale WHERE d.decision = 'refund_noted'"
                                                         " AND d.decided_at >= ? AND s.till = ?"),
                                          [&traces](const Statement &row) { traces.append({Kind::LateRefund, row.text(0), money(row, 1)}); },
                                          shift.openedAt, shift.till);
                          });
    if (!read)
        return tl::unexpected(read.error());
    return traces;
}

} // namespace laci
