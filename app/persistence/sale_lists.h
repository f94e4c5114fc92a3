#pragma once
#include "persistence/connection.h"
#include "ports/sale_books.h"

namespace laci {

/// The lists of the books, newest first, each over an index: a million sales must not be counted to show two hundred.
/// A text finds the beginning of a number, a reference or a gateway's reference in all sales, a receipt's running number
/// ("42", "0042"), and any part of them in the newest few thousand.
Result<QList<SaleSummary>> listSales(Connection &connection, const SaleQuery &query);
Result<SaleCounts> countSales(Connection &connection);
Result<QList<Payment>> listPayments(Connection &connection, bool openOnly, int limit);
/// One gateway's, from `from` (included) to `to` (not), oldest first. Both must be valid.
Result<QList<Payment>> listPaymentsBetween(Connection &connection, const QString &gateway, const QDateTime &from,
                                           const QDateTime &to);
Result<QList<Payment>> listWatched(Connection &connection);

/// A row of id, number, created_at, total, state; its payments are not in it yet.
SaleSummary summaryAt(const Statement &row);
/// What the list says about a sale's payments: the ways, the latest state, late money that nobody has decided about.
Result<void> addPayments(Connection &connection, SaleSummary &summary);

/// Every SQL text listSales() may use, and how the inbox is counted, for the test that none of them reads a whole table.
QStringList saleListStatements();
QString inboxCountStatement();

} // namespace laci
