#pragma once
#include "domain/report.h"

namespace laci {

/// "Days", "Products", "PPN per month": a few words, for chips and headings.
QString reportName(ReportKind kind);
/// A column's heading by its id; an id that is not known stays as it is.
QString reportHeading(const QString &column);
/// One cell as people read it. What is not known says so: "–", or in words for profit and the last sale.
QString reportCellText(const ReportColumn &column, const ReportCell &cell);
/// Text stands left, figures right.
bool reportColumnIsText(const ReportColumn &column);
/// "Fri 20 Nov 2026", "1 – 20 Nov 2026".
QString reportSpanText(const ReportSpan &span);
/// "31,9 %" of basis points.
QString shareText(qint64 basisPoints);
/// The same table without what only some may see.
ReportTable costsLeftOut(ReportTable table);
/// The columns worth showing: without ids for machines, and without figures that are nought in every row and that few shops have
/// (service, tax, late money, …). CSV and lacictl show all.
ReportTable readableReport(const ReportTable &table);

} // namespace laci
