#include "persistence/sqlite_print_jobs.h"
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/print_job_rows.h"

namespace laci {

SqlitePrintJobs::SqlitePrintJobs(Database &db) : m_db(db), m_clock(m_systemClock) {}

SqlitePrintJobs::SqlitePrintJobs(Database &db, const Clock &clock) : m_db(db), m_clock(clock) {}

Pending<PrintJob> SqlitePrintJobs::add(const PrintJob &job)
{
    return m_db.run([job, now = m_clock.now()](Connection &connection) -> Result<PrintJob> {
        return connection.transact([&] { return addPrintJob(connection, job, now); });
    });
}

Pending<PrintJob> SqlitePrintJobs::move(const PrintJobId &id, PrintJobState from, PrintJobState to, const QString &problem)
{
    return m_db.run([=, now = m_clock.now()](Connection &connection) -> Result<PrintJob> {
        return connection.transact([&] { return movePrintJob(connection, id, from, to, problem, now); });
    });
}

Pending<QList<PrintJob>> SqlitePrintJobs::unfinished()
{
    return m_db.run([](Connection &connection) { return listUnfinishedPrintJobs(connection); });
}

Pending<QList<PrintJob>> SqlitePrintJobs::recent(int limit)
{
    return m_db.report([limit](Connection &connection) { return listPrintJobs(connection, limit); });
}

} // namespace laci
