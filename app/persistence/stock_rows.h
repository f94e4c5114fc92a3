#pragma once
#include "persistence/connection.h"
#include "ports/goods_desk.h"

namespace laci {

/// How the stock moves by people's hands; see GoodsDesk. Inside the caller's transaction. Sales and refunds move it by the
/// database's own triggers (stock_movement); both are read together here.

/// Newest first. Where `limit` reaches back to the beginning and the product came with a stock, the last entry says so: a
/// Correction without reason and who, at the time the product was made.
Result<QList<StockEntry>> stockMovements(Connection &connection, ProductId product, int limit);

Result<Product> moveStockOf(Connection &connection, const StockChange &change, const QDateTime &now);
/// A product that stands there several times was counted on several shelves: the counts are added.
Result<QList<StockTakeLine>> takeStockOf(Connection &connection, const QList<std::pair<ProductId, Quantity>> &counted,
                                         const QString &reason, const QString &by, const QDateTime &now);

/// One entry; the stock follows.
Result<void> writeStockEntry(Connection &connection, qint64 product, StockMove move, Quantity quantity, const QString &reason,
                             const QString &who, const QDateTime &at);

} // namespace laci
