#include "persistence/sale_lists.h"
#include "persistence/payment_rows.h"
#include "persistence/search_text.h"

namespace laci {
namespace {

// The words of payment_open's own condition come first, so that SQLite may use that small index (migrations.cpp).
const QString kWaiting = QStringLiteral("p.state IN ('requesting', 'pending', 'unknown') AND p.state <> 'unknown'");
const QString kUnsure = QStringLiteral("p.state IN ('requesting', 'pending', 'unknown') AND p.state = 'unknown'");
const QString kLate = QStringLiteral("p.late = 1");
const QString kInbox = QStringLiteral("p.late = 1 AND p.late_decided = 0");

// Ten values: see hitValues().
const QString kHits = QStringLiteral(
    "WITH hit (sale) AS ("
    " SELECT id FROM (SELECT id FROM sale WHERE number >= ? AND number < ? ORDER BY number DESC LIMIT 1000)"
    " UNION SELECT id FROM (SELECT id FROM sale WHERE sequence = ? ORDER BY rowid DESC LIMIT 1000)"
    " UNION SELECT sale FROM (SELECT sale FROM payment WHERE reference <> '' AND reference >= ? AND reference < ?"
    " LIMIT 1000)"
    " UNION SELECT sale FROM (SELECT sale FROM payment WHERE gateway_ref <> '' AND gateway_ref >= ?"
    " AND gateway_ref < ? LIMIT 1000)"
    " UNION SELECT id FROM (SELECT id, number FROM sale ORDER BY created_at DESC LIMIT 5000)"
    " WHERE instr(upper(number), ?)"
    " UNION SELECT sale FROM (SELECT sale, reference, gateway_ref FROM payment ORDER BY created_at DESC LIMIT 5000)"
    " WHERE instr(upper(reference), ?) OR instr(upper(gateway_ref), ?)) ");
const QString kColumns = QStringLiteral("SELECT s.id, s.number, s.created_at, s.total, s.state FROM ");
const QString kFromHits = QStringLiteral("hit CROSS JOIN sale s ON s.id = hit.sale WHERE TRUE");
const QString kNewestFirst = QStringLiteral("s.created_at DESC, s.rowid DESC LIMIT ? OFFSET ?");
const QString kCount = QStringLiteral("SELECT count(*) FROM payment p WHERE ");
const QString kUndecidedFirst =
    QStringLiteral("EXISTS (SELECT 1 FROM payment p WHERE p.sale = s.id AND ") + kInbox + QStringLiteral(") DESC, ");

/// The condition on a sale's payments; empty for filters that need none.
QString paymentCondition(SaleFilter filter)
{
    switch (filter) {
    case SaleFilter::Waiting:
        return kWaiting;
    case SaleFilter::Unsure:
        return kUnsure;
    case SaleFilter::LateMoney:
        return kLate;
    case SaleFilter::All:
    case SaleFilter::Paid:
    case SaleFilter::Refunded:
        return {};
    }
    return {};
}

QString listStatement(SaleFilter filter, bool byText, bool byDay)
{
    const QString condition = paymentCondition(filter);
    QString sql;
    if (byText) {
        sql = kHits + kColumns + kFromHits;
        if (!condition.isEmpty())
            sql += QStringLiteral(" AND EXISTS (SELECT 1 FROM payment p WHERE p.sale = s.id AND ") + condition + u')';
    } else if (!condition.isEmpty()) {
        // The few payments first, then their sales: CROSS JOIN keeps the planner from walking through all sales.
        sql = kColumns + QStringLiteral("(SELECT DISTINCT p.sale FROM payment p WHERE ") + condition
            + QStringLiteral(") ") + kFromHits;
    } else {
        sql = kColumns + QStringLiteral("sale s WHERE TRUE");
    }
    if (filter == SaleFilter::Paid)
        sql += QStringLiteral(" AND s.state = 'paid'");
    if (byDay)
        sql += QStringLiteral(" AND s.day = ?");
    sql += QStringLiteral(" ORDER BY ");
    return filter == SaleFilter::LateMoney ? sql + kUndecidedFirst + kNewestFirst : sql + kNewestFirst;
}

QVariantList hitValues(const QString &text)
{
    const QString upper = text.toUpper();
    bool isNumber = false;
    const qint64 sequence = text.toLongLong(&isNumber);
    return {bound(upper), bound(endOfPrefix(upper)), bound(isNumber ? sequence : qint64(-1)),
            bound(text),  bound(endOfPrefix(text)),  bound(text),
            bound(endOfPrefix(text)), bound(upper),  bound(upper),
            bound(upper)};
}

} // namespace

Result<void> addPayments(Connection &connection, SaleSummary &summary)
{
    auto rows = connection.query(QStringLiteral("SELECT gateway, channel, state, late > late_decided FROM payment WHERE sale = ?"
                                                " ORDER BY created_at, rowid"),
                                 summary.id.value);
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next()) {
        const QString channel = rows->text(1);
        const QString way = channel.isEmpty() ? rows->text(0) : rows->text(0) + u':' + channel;
        if (!summary.gateways.contains(way))
            summary.gateways.append(way);
        summary.payment = paymentStateFromWord(rows->text(2));
        summary.lateMoney = summary.lateMoney || rows->flag(3);
    }
    return rows->ended();
}

namespace {

Result<int> count(Connection &connection, const QString &statement)
{
    return connection.whole(statement)
        .map([](const std::optional<qint64> &n) { return int(n.value_or(0)); });
}

} // namespace

QString inboxCountStatement()
{
    // By name: the planner takes the index of all late money for as good.
    return QStringLiteral("SELECT count(*) FROM payment p INDEXED BY payment_inbox WHERE ") + kInbox;
}

QStringList saleListStatements()
{
    QStringList statements;
    for (const SaleFilter filter : {SaleFilter::All, SaleFilter::Waiting, SaleFilter::Unsure, SaleFilter::LateMoney,
                                    SaleFilter::Paid}) {
        for (const bool byText : {false, true}) {
            for (const bool byDay : {false, true})
                statements.append(listStatement(filter, byText, byDay));
        }
    }
    return statements;
}

SaleSummary summaryAt(const Statement &row)
{
    SaleSummary summary;
    summary.id = {row.text(0)};
    summary.number = row.text(1);
    summary.createdAt = timeAt(row, 2);
    summary.total = Rupiah::trusted(row.whole(3));
    summary.state = saleStateFromWord(row.text(4)).value_or(SaleState::Open);
    return summary;
}

Result<QList<SaleSummary>> listSales(Connection &connection, const SaleQuery &query)
{
    constexpr int kMost = 1000;
    const QString text = query.text.trimmed();
    QVariantList values = text.isEmpty() ? QVariantList() : hitValues(text);
    if (query.day.isValid())
        values.append(bound(query.day.toString(Qt::ISODate)));
    values << bound(qBound(0, query.limit, kMost)) << bound(qMax(0, query.offset));
    QList<SaleSummary> list;
    {
        auto rows = connection.queryWith(listStatement(query.filter, !text.isEmpty(), query.day.isValid()), values);
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            list.append(summaryAt(*rows));
        }
        if (auto ended = rows->ended(); !ended)
            return tl::unexpected(ended.error());
    }
    for (SaleSummary &summary : list) {
        if (auto added = addPayments(connection, summary); !added)
            return tl::unexpected(added.error());
    }
    return list;
}

Result<SaleCounts> countSales(Connection &connection)
{
    const auto waiting = count(connection, kCount + kWaiting);
    const auto unsure = count(connection, kCount + kUnsure);
    const auto late = count(connection, inboxCountStatement());
    for (const auto *count : {&waiting, &unsure, &late}) {
        if (!*count)
            return tl::unexpected(count->error());
    }
    return SaleCounts{*waiting, *unsure, *late};
}

Result<QList<Payment>> listPayments(Connection &connection, bool openOnly, int limit)
{
    if (openOnly) {
        return paymentsWhere(connection,
                             QStringLiteral("WHERE state IN ('requesting', 'pending', 'unknown')"
                                            " ORDER BY created_at DESC, rowid DESC LIMIT ?"),
                             qMax(0, limit));
    }
    return paymentsWhere(connection, QStringLiteral("ORDER BY created_at DESC, rowid DESC LIMIT ?"), qMax(0, limit));
}

Result<QList<Payment>> listPaymentsBetween(Connection &connection, const QString &gateway, const QDateTime &from,
                                           const QDateTime &to)
{
    return paymentsWhere(connection,
                         QStringLiteral("WHERE gateway = ? AND created_at >= ? AND created_at < ? ORDER BY created_at, rowid"),
                         gateway, from, to);
}

Result<QList<Payment>> listWatched(Connection &connection)
{
    return paymentsWhere(connection, QStringLiteral("WHERE watched = 1 ORDER BY created_at, rowid"));
}

} // namespace laci
