#include "persistence/sale_query.h"
#include "persistence/connection.h"
#include "persistence/search_text.h"

namespace laci {
namespace {

// Twelve values: see hitValues().
const QString kHits = QStringLiteral(
    "WITH hit (sale) AS ("
    " SELECT id FROM (SELECT id FROM sale WHERE number >= ? AND number < ? ORDER BY number DESC LIMIT 1000)"
    " UNION SELECT id FROM (SELECT id FROM sale WHERE sequence = ? ORDER BY rowid DESC LIMIT 1000)"
    " UNION SELECT id FROM (SELECT id FROM sale WHERE total = ? ORDER BY rowid DESC LIMIT 1000)"
    " UNION SELECT sale FROM (SELECT sale FROM payment WHERE reference <> '' AND reference >= ? AND reference < ?"
    " LIMIT 1000)"
    " UNION SELECT sale FROM (SELECT sale FROM payment WHERE gateway_ref <> '' AND gateway_ref >= ?"
    " AND gateway_ref < ? LIMIT 1000)"
    " UNION SELECT id FROM (SELECT id, number, customer_name FROM sale ORDER BY created_at DESC LIMIT 5000)"
    " WHERE instr(upper(number), ?) OR instr(upper(customer_name), ?)"
    " UNION SELECT sale FROM (SELECT sale, reference, gateway_ref FROM payment ORDER BY created_at DESC LIMIT 5000)"
    " WHERE instr(upper(reference), ?) OR instr(upper(gateway_ref), ?)) ");
const QString kFromHits = QStringLiteral("hit CROSS JOIN sale s ON s.id = hit.sale WHERE TRUE");

/// The rows of another table that name the sales of a filter; empty for filters on the sale itself.
struct Clue {
    QString table;
    QString condition;
    bool isEmpty() const { return table.isEmpty(); }
};

Clue clueOf(SaleFilter filter)
{
    const QString payment = QStringLiteral("payment p");
    switch (filter) {
    case SaleFilter::Waiting:
        return {payment, waitingCondition()};
    case SaleFilter::Unsure:
        return {payment, unsureCondition()};
    case SaleFilter::LateMoney:
        return {payment, QStringLiteral("p.late = 1")};
    case SaleFilter::Refunded:
        return {QStringLiteral("refund p"), QStringLiteral("p.state <> 'failed'")};
    case SaleFilter::All:
    case SaleFilter::Paid:
        return {};
    }
    return {};
}

/// Days: none, one, or a span of them.
enum class Days { Every, One, Span };

Days daysOf(const SaleQuery &query)
{
    if (!query.day.isValid())
        return Days::Every;
    return query.until.isValid() ? Days::Span : Days::One;
}

QString statementOf(SaleFilter filter, bool byText, Days days, SaleOrder order)
{
    const Clue clue = clueOf(filter);
    const QString columns = QStringLiteral("SELECT ") + saleSummaryColumns() + QStringLiteral(" FROM ");
    QString sql;
    if (byText) {
        sql = kHits + columns + kFromHits;
        if (!clue.isEmpty()) {
            sql += QStringLiteral(" AND EXISTS (SELECT 1 FROM ") + clue.table + QStringLiteral(" WHERE p.sale = s.id AND ")
                + clue.condition + u')';
        }
    } else if (!clue.isEmpty()) {
        // The few rows first, then their sales: CROSS JOIN keeps the planner from walking through all sales.
        sql = columns + QStringLiteral("(SELECT DISTINCT p.sale FROM ") + clue.table + QStringLiteral(" WHERE ")
            + clue.condition + QStringLiteral(") ") + kFromHits;
    } else {
        sql = columns + QStringLiteral("sale s WHERE TRUE");
    }
    if (filter == SaleFilter::Paid)
        sql += QStringLiteral(" AND s.state = 'paid'");
    if (days == Days::One)
        sql += QStringLiteral(" AND s.day = ?");
    if (days == Days::Span)
        sql += QStringLiteral(" AND s.day >= ? AND s.day <= ?");
    sql += QStringLiteral(" ORDER BY ");
    // A span is read in the order of its index.
    const bool dayFirst = days == Days::Span;
    if (order == SaleOrder::OldestFirst)
        return sql + (dayFirst ? QStringLiteral("s.day, ") : QString()) + QStringLiteral("s.created_at, s.rowid");
    if (filter == SaleFilter::LateMoney) {
        sql += QStringLiteral("EXISTS (SELECT 1 FROM payment p WHERE p.sale = s.id AND ") + inboxCondition()
            + QStringLiteral(") DESC, ");
    }
    return sql + (dayFirst ? QStringLiteral("s.day DESC, ") : QString())
        + QStringLiteral("s.created_at DESC, s.rowid DESC LIMIT ? OFFSET ?");
}

QVariantList hitValues(const QString &text)
{
    const QString upper = text.toUpper();
    bool isNumber = false;
    const qint64 sequence = text.toLongLong(&isNumber);
    const std::optional<Rupiah> amount = rupiahFromPerson(text);
    const QString end = endOfPrefix(text);
    return {bound(upper), bound(endOfPrefix(upper)), bound(isNumber ? sequence : qint64(-1)),
            bound(amount ? amount->units() : qint64(-1)),
            bound(text),  bound(end),                bound(text),
            bound(end),   bound(upper),              bound(upper),
            bound(upper), bound(upper)};
}

} // namespace

QString saleSummaryColumns()
{
    return QStringLiteral("s.id, s.number, s.created_at, s.total, s.state, s.customer_name");
}

// The words of payment_open's own condition come first, so that SQLite may use that small index (migrations.cpp).
QString waitingCondition()
{
    return QStringLiteral("p.state IN ('requesting', 'pending', 'unknown') AND p.state <> 'unknown'");
}

QString unsureCondition()
{
    return QStringLiteral("p.state IN ('requesting', 'pending', 'unknown') AND p.state = 'unknown'");
}

QString inboxCondition() { return QStringLiteral("p.late = 1 AND p.late_decided = 0"); }

QString saleQueryStatement(const SaleQuery &query, SaleOrder order)
{
    return statementOf(query.filter, !query.text.trimmed().isEmpty(), daysOf(query), order);
}

QVariantList saleQueryValues(const SaleQuery &query)
{
    const QString text = query.text.trimmed();
    QVariantList values = text.isEmpty() ? QVariantList() : hitValues(text);
    const Days days = daysOf(query);
    if (days != Days::Every)
        values.append(bound(query.day.toString(Qt::ISODate)));
    if (days == Days::Span)
        values.append(bound(query.until.toString(Qt::ISODate)));
    return values;
}

QStringList saleQueryStatements()
{
    QStringList statements;
    for (const SaleFilter filter : {SaleFilter::All, SaleFilter::Waiting, SaleFilter::Unsure, SaleFilter::LateMoney,
                                    SaleFilter::Paid, SaleFilter::Refunded}) {
        for (const Days days : {Days::Every, Days::One, Days::Span}) {
            for (const SaleOrder order : {SaleOrder::NewestFirst, SaleOrder::OldestFirst})
                statements << statementOf(filter, false, days, order) << statementOf(filter, true, days, order);
        }
    }
    return statements;
}

} // namespace laci
