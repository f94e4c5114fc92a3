#pragma once
#include "ports/sale_books.h"

namespace laci {

class Connection;

/// See SaleBooks::exportSales(): oldest first, comma, CRLF. The columns: number, date, time (of the shop), till, cashier, customer,
/// state, total, rounding, refunded, refunds (their numbers), note, then for each tender that brought money gateway, channel,
/// amount, reference, gateway_reference as tender_1_…, as many as the sale with most has. A text that a spreadsheet would take
/// for a formula gets an apostrophe in front. Inside a snapshot; Storage when the file cannot be written.
Result<qint64> writeSales(Connection &connection, const SaleQuery &query, const QString &file);

} // namespace laci
