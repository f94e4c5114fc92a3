#include "persistence/print_job_rows.h"
#include "persistence/connection.h"

namespace laci {
namespace {

constexpr int kMost = 1000;
const QString kColumns =
    QStringLiteral("SELECT id, matter, title, sale, state, tries, problem, created_at, updated_at, ");

Result<PrintJob> jobAt(const Statement &row)
{
    const auto matter = printMatterFromWord(row.text(1));
    const auto state = printJobStateFromWord(row.text(4));
    if (!matter || !state)
        return fail(ErrorCode::Storage, QStringLiteral("unknown word in the print queue: %1, %2").arg(row.text(1), row.text(4)));
    PrintJob job;
    job.id = {row.text(0)};
    job.matter = *matter;
    job.title = row.text(2);
    job.sale = {row.text(3)};
    job.state = *state;
    job.tries = row.number(5);
    job.problem = row.text(6);
    job.createdAt = timeAt(row, 7);
    job.updatedAt = timeAt(row, 8);
    job.data = row.bytes(9);
    return job;
}

Result<QList<PrintJob>> jobsFrom(Result<Statement> rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    QList<PrintJob> jobs;
    while (rows->next()) {
        auto job = jobAt(*rows);
        if (!job)
            return tl::unexpected(job.error());
        jobs.append(std::move(*job));
    }
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return jobs;
}

Result<std::optional<PrintJob>> jobById(Connection &connection, const PrintJobId &id)
{
    auto jobs = jobsFrom(connection.query(kColumns + QStringLiteral("data FROM print_job WHERE id = ?"), id.value));
    if (!jobs)
        return tl::unexpected(jobs.error());
    return jobs->isEmpty() ? std::nullopt : std::optional(jobs->takeFirst());
}

bool isOver(PrintJobState state) { return state == PrintJobState::Done || state == PrintJobState::Dropped; }

} // namespace

Result<PrintJob> addPrintJob(Connection &connection, PrintJob job, const QDateTime &now)
{
    if (job.id.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("a print job needs an id"));
    auto known = jobById(connection, job.id);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return std::move(**known);
    job.state = PrintJobState::Queued;
    job.tries = 0;
    job.problem.clear();
    job.createdAt = now;
    job.updatedAt = now;
    const auto done = connection.change(
        QStringLiteral("INSERT INTO print_job (id, matter, title, sale, data, state, tries, problem, created_at, updated_at)"
                       " VALUES (?, ?, ?, ?, ?, ?, 0, '', ?, ?)"),
        job.id.value, printMatterWord(job.matter), job.title, job.sale.value, job.data, printJobStateWord(job.state), now, now);
    if (!done)
        return tl::unexpected(done.error());
    return job;
}

Result<PrintJob> movePrintJob(Connection &connection, const PrintJobId &id, PrintJobState from, PrintJobState to,
                              const QString &problem, const QDateTime &now)
{
    auto stored = jobById(connection, id);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return fail(ErrorCode::NotFound, QStringLiteral("no print job %1").arg(id.value));
    PrintJob job = std::move(**stored);
    if (job.state != from || isOver(from)) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("print job %1 is %2").arg(id.value, printJobStateWord(job.state)));
    }
    job.state = to;
    job.tries += to == PrintJobState::Sending ? 1 : 0;
    job.problem = problem;
    job.updatedAt = now;
    if (isOver(to))
        job.data.clear();
    const auto done = connection.change(QStringLiteral("UPDATE print_job SET state = ?, tries = ?, problem = ?, data = ?,"
                                                       " updated_at = ? WHERE id = ? AND state = ?"),
                                        printJobStateWord(to), job.tries, problem, job.data, now, id.value,
                                        printJobStateWord(from));
    if (!done)
        return tl::unexpected(done.error());
    return job;
}

Result<QList<PrintJob>> listUnfinishedPrintJobs(Connection &connection)
{
    return jobsFrom(connection.query(kColumns + QStringLiteral("data FROM print_job WHERE state NOT IN ('done', 'dropped')"
                                                               " ORDER BY created_at, rowid")));
}

Result<QList<PrintJob>> listPrintJobs(Connection &connection, int limit)
{
    return jobsFrom(connection.query(kColumns + QStringLiteral("x'' FROM print_job ORDER BY created_at DESC, rowid DESC LIMIT ?"),
                                     qBound(0, limit, kMost)));
}

} // namespace laci
