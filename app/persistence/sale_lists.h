#pragma once
#include "persistence/connection.h"
#include "ports/sale_books.h"

namespace laci {

/// The lists of the books, newest first, each over an index (sale_query.h): a million sales must not be counted to show two hundred.
Result<QList<SaleSummary>> listSales(Connection &connection, const SaleQuery &query);
Result<SaleCounts> countSales(Connection &connection);
/// requesting, pending and unknown, newest first, with their sales' numbers.
Result<QList<OpenPayment>> listOpenPayments(Connection &connection, int limit);
Result<QList<Payment>> listPayments(Connection &connection, bool openOnly, int limit);
/// One gateway's, from `from` (included) to `to` (not), oldest first. Both must be valid.
Result<QList<Payment>> listPaymentsBetween(Connection &connection, const QString &gateway, const QDateTime &from,
                                           const QDateTime &to);
Result<QList<Payment>> listWatched(Connection &connection);

/// A row of saleSummaryColumns(); its payments are not in it yet.
SaleSummary summaryAt(const Statement &row);
/// What the list says about a sale's money: the ways, the latest state, late money that nobody has decided about, what was given back.
Result<void> addPayments(Connection &connection, SaleSummary &summary);

/// How the inbox is counted and what was given back is added up; the test that nothing reads a whole table asks too.
QString inboxCountStatement();
QString givenBackStatement();

} // namespace laci
