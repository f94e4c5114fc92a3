#pragma once
#include "persistence/packed_products.h"

namespace laci {

/// See ProductStore::search(). Never ranks: the exact code, then names that begin with the text in name order, then whatever the
/// full-text index gives first, in name order among themselves; it stops at the limit.
Result<PackedProducts> searchProducts(Connection &connection, const QString &text, int limit);

} // namespace laci
