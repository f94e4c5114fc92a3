#pragma once
#include "persistence/connection.h"
#include "ports/goods_desk.h"

namespace laci {

class PackedProducts;

/// Price lists, row by row; see GoodsDesk. Changes run inside the caller's transaction.

Result<QList<PriceList>> allPriceLists(Connection &connection);
Result<PriceList> storePriceList(Connection &connection, const PriceList &list);
/// Its name, for the journal. NotFound when there is none.
Result<QString> deletePriceList(Connection &connection, qint64 id);

/// "2026-11-21", as days stand in the tables.
QString isoDay(QDate day);

/// Gives each product the price that holds on `day`: the lowest of the lists that have one. One look at the table of lists where
/// none holds, else one look-up for each product.
Result<void> priceForDay(Connection &connection, QDate day, QList<Product> &products);
Result<void> priceForDay(Connection &connection, QDate day, PackedProducts &products);

} // namespace laci
