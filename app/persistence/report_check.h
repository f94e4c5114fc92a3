#pragma once
#include "persistence/connection.h"
#include "ports/reports.h"

namespace laci {

/// Adds up the sales, refunds, payments and lines of the span anew and compares with the sums that stand; goods by whole months.
/// Runs inside the caller's snapshot.
Result<ReportCheck> checkReports(Connection &connection, const ReportSpan &span);

} // namespace laci
