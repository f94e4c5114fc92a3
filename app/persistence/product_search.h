#pragma once
#include "base/result.h"
#include "domain/product.h"

namespace laci {

class Connection;

/// See ProductStore::search(). Never ranks: the exact code, then names that begin with the text in name order, then whatever the
/// full-text index gives first, in name order among themselves; it stops at the limit.
Result<QList<Product>> searchProducts(Connection &connection, const QString &text, int limit);

} // namespace laci
