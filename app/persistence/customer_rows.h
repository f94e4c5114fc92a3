#pragma once
#include "domain/customer.h"
#include "persistence/connection.h"
#include <QList>

namespace laci {

/// The shop's customers. Inside the caller's transaction where they write.

/// See SaleBooks::customers() and addCustomer().
Result<QList<Customer>> findCustomers(Connection &connection, const QString &text, int limit);
Result<Customer> storeCustomer(Connection &connection, const QString &name, const QString &phone, const QDateTime &now);
/// A sale was made for this one. Nothing happens when the shop does not know it.
Result<void> touchCustomer(Connection &connection, CustomerId id, const QDateTime &now);

/// The SQL texts of findCustomers(), for the test that none of them reads a whole table.
QStringList customerStatements();

} // namespace laci
