#pragma once
#include "domain/report.h"
#include "printing/report_page.h"

namespace laci {

/// A report in the words of the screen, for paper. `made`: who and when, at the foot.
ReportPaper reportPaper(const ReportTable &table, const QString &shop, const QString &made);
/// "laci-products-2026-11-01-2026-11-20": what a file is called until somebody says otherwise.
QString reportFileName(ReportKind kind, const ReportSpan &span);

} // namespace laci
