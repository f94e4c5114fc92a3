#pragma once
#include "ports/reports.h"

namespace laci {

class Database;

/// Reports from the sums that stand in the database (schema_reports.h), on its report thread. The database must outlive it.
class SqliteReports final : public Reports {
public:
    explicit SqliteReports(Database &db) : m_db(db) {}

    Pending<ReportGlance> glance(const ReportSpan &span) override;
    Pending<ReportTable> report(ReportKind kind, const ReportSpan &span, int limit = 0) override;
    Pending<ReportCheck> verify(const ReportSpan &span) override;
    Pending<ReportSpan> known() override;

private:
    Database &m_db;
};

} // namespace laci
