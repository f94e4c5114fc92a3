#include "persistence/sqlite_reports.h"
#include "persistence/database.h"
#include "persistence/report_check.h"
#include "persistence/report_goods.h"
#include "persistence/report_tables.h"

namespace laci {
namespace {

Result<ReportTable> tableOf(Connection &connection, ReportKind kind, const ReportSpan &span, int limit)
{
    switch (kind) {
    case ReportKind::Day:
    case ReportKind::Shift:
    case ReportKind::Hour:
    case ReportKind::Cashier:
        return tradeReport(connection, kind, span, limit);
    case ReportKind::Product:
        return productReport(connection, span, limit);
    case ReportKind::Category:
        return categoryReport(connection, span, limit);
    case ReportKind::Method:
        return methodReport(connection, span, limit);
    case ReportKind::Gateway:
        return gatewayReport(connection, span, limit);
    case ReportKind::Tax:
        return taxReport(connection, span, limit);
    case ReportKind::SlowMovers:
        return slowMoversReport(connection, span, limit);
    case ReportKind::TaxMonth:
        return taxMonthReport(connection, span, limit);
    }
    return fail(ErrorCode::InvalidInput, QStringLiteral("no such report"));
}

bool isSpan(const ReportSpan &span)
{
    return span.from.isValid() && span.until.isValid() && span.from <= span.until;
}

tl::unexpected<Error> noSpan() { return fail(ErrorCode::InvalidInput, QStringLiteral("a span has a first and a last day")); }

} // namespace

Pending<ReportGlance> SqliteReports::glance(const ReportSpan &span)
{
    if (!isSpan(span))
        return ready<ReportGlance>(noSpan());
    return m_db.report([span](Connection &connection) {
        return connection.snapshot([&] { return glanceAt(connection, span); });
    });
}

Pending<ReportTable> SqliteReports::report(ReportKind kind, const ReportSpan &span, int limit)
{
    if (!isSpan(span))
        return ready<ReportTable>(noSpan());
    return m_db.report([kind, span, limit](Connection &connection) {
        return connection.snapshot([&] { return tableOf(connection, kind, span, limit); });
    });
}

Pending<ReportCheck> SqliteReports::verify(const ReportSpan &span)
{
    if (!isSpan(span))
        return ready<ReportCheck>(noSpan());
    return m_db.report([span](Connection &connection) {
        return connection.snapshot([&] { return checkReports(connection, span); });
    });
}

Pending<ReportSpan> SqliteReports::known()
{
    return m_db.report([](Connection &connection) { return knownSpan(connection); });
}

} // namespace laci
