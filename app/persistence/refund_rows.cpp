#include "persistence/refund_rows.h"
#include "persistence/shift_mark.h"

namespace laci {
namespace {

Result<Refund> refundAt(const Statement &row)
{
    const auto kind = refundKindFromWord(row.text(3));
    const auto way = refundWayFromWord(row.text(4));
    const auto state = refundStateFromWord(row.text(5));
    if (!kind || !way || !state) {
        return fail(ErrorCode::Storage, QStringLiteral("unknown word in the books: %1, %2, %3")
                                            .arg(row.text(3), row.text(4), row.text(5)));
    }
    Refund refund;
    refund.id = {row.text(0)};
    refund.sale = {row.text(1)};
    refund.number = row.text(2);
    refund.kind = *kind;
    refund.way = *way;
    refund.state = *state;
    refund.payment = {row.text(6)};
    refund.amount = Rupiah::trusted(row.whole(7));
    refund.rounding = Rupiah::trusted(row.whole(8));
    refund.backToStock = row.flag(9);
    refund.reason = row.text(10);
    refund.by = row.text(11);
    refund.detail = row.text(12);
    refund.at = timeAt(row, 13);
    return refund;
}

Result<void> readLines(Connection &connection, Refund &refund)
{
    auto row = connection.query(QStringLiteral("SELECT position, quantity, amount FROM refund_line WHERE refund = ?"
                                               " ORDER BY position"),
                                refund.id.value);
    if (!row)
        return tl::unexpected(row.error());
    while (row->next())
        refund.lines.append({row->number(0), Quantity::trusted(row->whole(1)), Rupiah::trusted(row->whole(2))});
    return row->ended();
}

/// `sqlTail` is a literal of ours: "WHERE … ORDER BY …".
template <class... Args>
Result<QList<Refund>> refundsWhere(Connection &connection, const QString &sqlTail, const Args &...args)
{
    QList<Refund> refunds;
    {
        auto rows = connection.query(QStringLiteral("SELECT id, sale, number, kind, way, state, payment, amount, rounding,"
                                                    " back_to_stock, reason, who, detail, at FROM refund ")
                                         + sqlTail,
                                     args...);
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            auto refund = refundAt(*rows);
            if (!refund)
                return tl::unexpected(refund.error());
            refunds.append(std::move(*refund));
        }
        if (auto ended = rows->ended(); !ended)
            return tl::unexpected(ended.error());
    }
    for (Refund &refund : refunds) {
        if (auto lines = readLines(connection, refund); !lines)
            return tl::unexpected(lines.error());
    }
    return refunds;
}

} // namespace

Result<QList<Refund>> refundsOfSale(Connection &connection, const SaleId &sale)
{
    return refundsWhere(connection, QStringLiteral("WHERE sale = ? ORDER BY at, rowid"), sale.value);
}

Result<Refund> refundById(Connection &connection, const RefundId &id)
{
    auto found = refundsWhere(connection, QStringLiteral("WHERE id = ?"), id.value);
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("no refund %1").arg(id.value));
    return found->takeFirst();
}

Result<QList<Refund>> listOpenRefunds(Connection &connection)
{
    return refundsWhere(connection, QStringLiteral("WHERE state IN ('requesting', 'unknown') ORDER BY at, rowid"));
}

Result<void> insertRefund(Connection &connection, const Refund &refund, const ShiftMark &mark)
{
    for (const RefundLine &line : refund.lines) {
        const auto done = connection.change(
            QStringLiteral("INSERT INTO refund_line (refund, position, quantity, amount) VALUES (?, ?, ?, ?)"),
            refund.id.value, line.position, line.quantity, line.amount);
        if (!done)
            return tl::unexpected(done.error());
    }
    const std::optional<QString> payment =
        refund.payment.isEmpty() ? std::nullopt : std::optional(refund.payment.value);
    return connection
        .change(QStringLiteral("INSERT INTO refund (id, sale, number, kind, way, state, payment, amount, rounding,"
                               " back_to_stock, reason, who, detail, at, updated_at, shift, business_day)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                refund.id.value, refund.sale.value, refund.number, refundKindWord(refund.kind), refundWayWord(refund.way),
                refundStateWord(refund.state), payment, refund.amount, refund.rounding, refund.backToStock, refund.reason,
                refund.by, refund.detail, refund.at, refund.at, mark.shift, mark.businessDay)
        .map([](qint64) {});
}

Result<void> updateRefund(Connection &connection, const RefundId &id, RefundState state, const QString &detail,
                          const QDateTime &now)
{
    return connection
        .change(QStringLiteral("UPDATE refund SET state = ?, detail = ?, updated_at = ? WHERE id = ?"),
                refundStateWord(state), detail, now, id.value)
        .map([](qint64) {});
}

} // namespace laci
