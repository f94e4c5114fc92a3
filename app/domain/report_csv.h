#pragma once
#include "domain/report.h"
#include <QByteArray>

namespace laci {

/// A cell for machines: plain digits, "1.5" for one and a half pieces, "12.34" for 12.34 %; empty where not known.
QString plainCell(const ReportColumn &column, const ReportCell &cell);

/// UTF-8 with a mark for spreadsheets, ids of the columns as header, one line for each row, CRLF; the totals are left to whoever
/// reads it. Text that a spreadsheet would take for a formula gets an apostrophe in front. Without `costs`: no column aboutCosts.
QByteArray reportCsv(const ReportTable &table, bool costs = true);

} // namespace laci
