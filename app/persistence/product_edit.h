#pragma once
#include "persistence/connection.h"
#include "ports/product_store.h"

namespace laci {

/// Changes of one product. Inside the caller's transaction; see ProductStore::addProduct(), picture() and setPicture().
Result<Product> insertProduct(Connection &connection, const Product &product, const QDateTime &now);
Result<QByteArray> pictureOf(Connection &connection, ProductId id);
/// NotFound when there is no such product.
Result<void> storePicture(Connection &connection, ProductId id, const QByteArray &image);

} // namespace laci
