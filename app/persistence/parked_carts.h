#pragma once
#include "ports/sale_books.h"

namespace laci {

class Connection;

/// Carts put aside. Inside the caller's transaction; see SaleBooks::park() and its neighbours.
Result<ParkedCart> parkCart(Connection &connection, const QString &name, const Cart &cart, Rupiah total,
                            const QString &cashier, const QDateTime &now);
/// One whose cart cannot be read is left out, and stays where it is.
Result<QList<ParkedCart>> listParked(Connection &connection);
Result<ParkedCart> takeParked(Connection &connection, qint64 id);
Result<void> dropParkedCart(Connection &connection, qint64 id);
Result<int> countParked(Connection &connection);

} // namespace laci
