#pragma once
#include "persistence/connection.h"
#include "ports/product_store.h"

namespace laci {

/// Changes of one product. Inside the caller's transaction; see GoodsDesk::save(), ProductStore::addProduct(), picture() and
/// setPicture(). `by`: whom the price history names; empty where nobody noted it.
Result<Product> insertProduct(Connection &connection, const Product &product, const QString &by, const QDateTime &now);
/// All but stock and picture. An empty SKU keeps the one it has.
Result<Product> updateProduct(Connection &connection, const Product &product, const QString &by, const QDateTime &now);
/// NotFound when there is none.
Result<Product> knownProduct(Connection &connection, ProductId id);
Result<QByteArray> pictureOf(Connection &connection, ProductId id);
/// NotFound when there is no such product.
Result<void> storePicture(Connection &connection, ProductId id, const QByteArray &image);

} // namespace laci
