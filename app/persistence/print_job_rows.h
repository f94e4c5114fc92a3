#pragma once
#include "ports/print_jobs.h"

namespace laci {

class Connection;

/// The print queue, row by row. Inside the caller's transaction; see PrintJobs.
Result<PrintJob> addPrintJob(Connection &connection, PrintJob job, const QDateTime &now);
/// NotFound: no such job. Going to sending counts as a try.
Result<PrintJob> movePrintJob(Connection &connection, const PrintJobId &id, PrintJobState from, PrintJobState to,
                              const QString &problem, const QDateTime &now);
Result<QList<PrintJob>> listUnfinishedPrintJobs(Connection &connection);
Result<QList<PrintJob>> listPrintJobs(Connection &connection, int limit);

} // namespace laci
