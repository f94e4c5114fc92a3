#pragma once
#include "domain/report.h"
#include "persistence/connection.h"

namespace laci {

/// Reports about goods. The sums of goods stand by month; what a span has of a month that it cuts is added up from the lines.
/// All of these run inside the caller's snapshot. `limit` 0: all rows.

Result<ReportTable> productReport(Connection &connection, const ReportSpan &span, int limit);
Result<ReportTable> categoryReport(Connection &connection, const ReportSpan &span, int limit);
/// Active goods with stock that were not sold since the first day of the span: longest first, never sold before all.
Result<ReportTable> slowMoversReport(Connection &connection, const ReportSpan &span, int limit);

/// How a span is answered: months that are whole (202611, both included; 0: none), and the days beside them.
struct SpanCut {
    int firstMonth = 0, lastMonth = 0;
    QList<ReportSpan> days;
};
/// A month counts as whole when all days in it that have trade (`known`) are in the span.
SpanCut cutByMonths(const ReportSpan &span, const ReportSpan &known);

} // namespace laci
