#pragma once
#include "base/clock.h"
#include "ports/print_jobs.h"

namespace laci {

class Database;

/// The print queue in the till's own file, on the writer thread; recent() on the report thread. What is done or dropped keeps its
/// entry but not its bytes. Both arguments must outlive it.
class SqlitePrintJobs final : public PrintJobs {
public:
    explicit SqlitePrintJobs(Database &db);
    SqlitePrintJobs(Database &db, const Clock &clock);

    Pending<PrintJob> add(const PrintJob &job) override;
    Pending<PrintJob> move(const PrintJobId &id, PrintJobState from, PrintJobState to, const QString &problem) override;
    Pending<QList<PrintJob>> unfinished() override;
    Pending<QList<PrintJob>> recent(int limit) override;

private:
    Database &m_db;
    SystemClock m_systemClock;
    const Clock &m_clock;
};

} // namespace laci
