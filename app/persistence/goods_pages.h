#pragma once
#include "persistence/connection.h"
#include "ports/goods_desk.h"

namespace laci {

class ProductPages;

/// The owner's table of goods: usual prices, never those of a price list. Rows without a stock or margin come last in either
/// direction of those.
Result<int> countGoods(Connection &connection, const GoodsQuery &query);
/// `pages` remembers places of the order by name, in which the table begins: a page from the middle of it does not walk over all rows before.
Result<QList<Product>> pageOfGoods(Connection &connection, const GoodsQuery &query, ProductPages &pages, int offset, int limit);

Result<QList<PriceChange>> priceHistoryOf(Connection &connection, ProductId product);
Result<QList<ProposalMatch>> compareGoods(Connection &connection, const QList<std::pair<QString, QString>> &skuAndName);

} // namespace laci
