#pragma once
#include "ports/sale_books.h"

namespace laci {

class Connection;

/// What was on the screen: the open cart and the sale being paid. Inside the caller's transaction.
Result<void> storeCart(Connection &connection, const Cart &cart);
Result<void> storeSaleOnScreen(Connection &connection, const std::optional<SaleId> &sale);
/// A cart that cannot be read is put aside under its own key, never thrown away, and the till starts with an empty one.
Result<TillMemory> recallTill(Connection &connection);

} // namespace laci
