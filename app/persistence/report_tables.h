#pragma once
#include "domain/report.h"
#include "persistence/connection.h"

namespace laci {

/// Reports from the tables of sums (schema_reports.h). All of these run inside the caller's snapshot. `limit` 0: all rows.

Result<ReportTable> tradeReport(Connection &connection, ReportKind kind, const ReportSpan &span, int limit);     ///< day, shift, hour, cashier
Result<ReportTable> methodReport(Connection &connection, const ReportSpan &span, int limit);
Result<ReportTable> gatewayReport(Connection &connection, const ReportSpan &span, int limit);
Result<ReportTable> taxReport(Connection &connection, const ReportSpan &span, int limit);
Result<ReportTable> taxMonthReport(Connection &connection, const ReportSpan &span, int limit);

Result<ReportGlance> glanceAt(Connection &connection, const ReportSpan &span);
/// The first and the last day with a sale or a refund.
Result<ReportSpan> knownSpan(Connection &connection);

/// The columns of its kind; no rows yet.
ReportTable emptyReport(ReportKind kind, const ReportSpan &span);

} // namespace laci
