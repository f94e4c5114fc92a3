#pragma once
#include "ports/sale_books.h"

namespace laci {

class Connection;

/// The newest sale of the draft's till since `since`, not cancelled, with the same total and the same lines (product,
/// quantity, price) in any order. Looks only at the sales since then. Read it in a snapshot. See SaleBooks::twinOf().
Result<std::optional<SaleSummary>> findTwin(Connection &connection, const SaleDraft &draft, const QDateTime &since);

/// The SQL text that looks for candidates, for the test that it reads no whole table.
QString twinStatement();

} // namespace laci
