#include "persistence/twin_sale.h"
#include "persistence/connection.h"
#include "persistence/sale_lists.h"
#include "persistence/sale_query.h"
#include <algorithm>
#include <array>

namespace laci {
namespace {

/// Product, quantity, price of each line, in an order that is not that of the lines.
using Goods = QList<std::array<qint64, 3>>;

Goods goodsOf(const Cart &cart)
{
    Goods goods;
    for (const CartLine &line : cart.lines)
        goods.append({qint64(line.product), line.quantity.thousandths(), line.unitPrice.units()});
    std::sort(goods.begin(), goods.end());
    return goods;
}

Result<Goods> goodsOf(Connection &connection, const SaleId &sale)
{
    auto rows = connection.query(QStringLiteral("SELECT product, quantity, unit_price FROM sale_line WHERE sale = ?"),
                                 sale.value);
    if (!rows)
        return tl::unexpected(rows.error());
    Goods goods;
    while (rows->next())
        goods.append({rows->whole(0), rows->whole(1), rows->whole(2)});
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    std::sort(goods.begin(), goods.end());
    return goods;
}

} // namespace

QString twinStatement()
{
    // +till: seconds ago is a far smaller part of the books than one till, so the planner may only use sale_by_time.
    return QStringLiteral("SELECT ") + saleSummaryColumns()
        + QStringLiteral(" FROM sale s WHERE s.created_at >= ? AND +s.till = ? AND +s.total = ? AND s.state <> 'cancelled'"
                         " ORDER BY s.created_at DESC, s.rowid DESC");
}

Result<std::optional<SaleSummary>> findTwin(Connection &connection, const SaleDraft &draft, const QDateTime &since)
{
    QList<SaleSummary> candidates;
    {
        auto rows = connection.query(twinStatement(), since, draft.till, draft.totals.total);
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            candidates.append(summaryAt(*rows));
        }
        if (auto ended = rows->ended(); !ended)
            return tl::unexpected(ended.error());
    }
    const Goods wanted = goodsOf(draft.cart);
    for (SaleSummary &candidate : candidates) {
        const auto goods = goodsOf(connection, candidate.id);
        if (!goods)
            return tl::unexpected(goods.error());
        if (*goods != wanted)
            continue;
        if (auto added = addPayments(connection, candidate); !added)
            return tl::unexpected(added.error());
        return std::optional(std::move(candidate));
    }
    return std::optional<SaleSummary>();
}

} // namespace laci
