#pragma once
#include "ports/sale_books.h"
#include <QVariantList>

namespace laci {

enum class SaleOrder {
    NewestFirst,     ///< a page of the list: ends with "LIMIT ? OFFSET ?"
    OldestFirst,     ///< all of them, for a file
};

/// The SQL for what a SaleQuery names, each over an index. A text finds the beginning of a number, a reference or a gateway's
/// reference in all sales, a receipt's running number ("42", "0042"), a total ("25000", "25.000"), and any part of number and
/// references in the newest few thousand.
QString saleQueryStatement(const SaleQuery &query, SaleOrder order);
/// What stands for its "?", but for limit and offset.
QVariantList saleQueryValues(const SaleQuery &query);

/// id, number, created_at, total, state, customer_name of a sale named s.
QString saleSummaryColumns();

/// Conditions on a payment named p.
QString waitingCondition();
QString unsureCondition();
QString inboxCondition();

/// Every text that saleQueryStatement() may give, for the test that none of them reads a whole table.
QStringList saleQueryStatements();

} // namespace laci
