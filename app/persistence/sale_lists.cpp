#include "persistence/sale_lists.h"
#include "persistence/payment_rows.h"
#include "persistence/sale_query.h"

namespace laci {
namespace {

const QString kCount = QStringLiteral("SELECT count(*) FROM payment p WHERE ");

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
    if (auto ended = rows->ended(); !ended)
        return ended;
    return connection.whole(givenBackStatement(), summary.id.value).map([&](const std::optional<qint64> &sum) {
        summary.givenBack = Rupiah::trusted(sum.value_or(0));
    });
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
    return QStringLiteral("SELECT count(*) FROM payment p INDEXED BY payment_inbox WHERE ") + inboxCondition();
}

QString givenBackStatement()
{
    return QStringLiteral("SELECT sum(amount + rounding) FROM refund WHERE sale = ? AND state <> 'failed'");
}

SaleSummary summaryAt(const Statement &row)
{
    SaleSummary summary;
    summary.id = {row.text(0)};
    summary.number = row.text(1);
    summary.createdAt = timeAt(row, 2);
    summary.total = Rupiah::trusted(row.whole(3));
    summary.state = saleStateFromWord(row.text(4)).value_or(SaleState::Open);
    summary.customer = row.text(5);
    return summary;
}

Result<QList<SaleSummary>> listSales(Connection &connection, const SaleQuery &query)
{
    constexpr int kMost = 1000;
    QVariantList values = saleQueryValues(query);
    values << bound(qBound(0, query.limit, kMost)) << bound(qMax(0, query.offset));
    QList<SaleSummary> list;
    {
        auto rows = connection.queryWith(saleQueryStatement(query, SaleOrder::NewestFirst), values);
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
    const auto waiting = count(connection, kCount + waitingCondition());
    const auto unsure = count(connection, kCount + unsureCondition());
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

Result<QList<OpenPayment>> listOpenPayments(Connection &connection, int limit)
{
    const auto payments = listPayments(connection, true, limit);
    if (!payments)
        return tl::unexpected(payments.error());
    QList<OpenPayment> list;
    for (const Payment &payment : *payments) {
        auto row = connection.query(QStringLiteral("SELECT number FROM sale WHERE id = ?"), payment.sale.value);
        if (!row)
            return tl::unexpected(row.error());
        const bool found = row->next();
        list.append({payment, found ? row->text(0) : QString()});
    }
    return list;
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
