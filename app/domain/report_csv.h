#pragma once
#include "domain/report.h"
#include <QByteArray>

namespace laci {

/// The same table without what only some may see.
ReportTable withoutCosts(ReportTable table);

/// Comma-separated with the columns' ids as the first line, CRLF, UTF-8; the totals are not in it, so that a sum over a column is
/// right. Money in whole rupiah, amounts with a dot ("0.355"), shares in percent ("31.90"), unknown: empty. Nothing in it starts a
/// formula.
QByteArray reportCsv(const ReportTable &table);

} // namespace laci
