#pragma once
#include "ports/print_jobs.h"
#include <QList>
#include <algorithm>

namespace laci::test {

/// The contract of PrintJobs in memory; outlives a queue as a disk does. `broken`: the disk refuses.
class FakePrintJobs final : public PrintJobs {
public:
    QList<PrintJob> jobs;
    bool broken = false;
    QStringList moves;                   ///< "queued>sending", in order

    Pending<PrintJob> add(const PrintJob &job) override
    {
        if (broken)
            return refused<PrintJob>();
        if (PrintJob *known = find(job.id))
            return ready<PrintJob>(*known);
        jobs.append(job);
        return ready<PrintJob>(job);
    }
    Pending<PrintJob> move(const PrintJobId &id, PrintJobState from, PrintJobState to, const QString &problem) override
    {
        if (broken)
            return refused<PrintJob>();
        PrintJob *job = find(id);
        if (!job)
            return ready<PrintJob>(fail(ErrorCode::NotFound, QStringLiteral("no such job")));
        if (job->state != from)
            return ready<PrintJob>(fail(ErrorCode::Conflict, QStringLiteral("it is %1").arg(printJobStateWord(job->state))));
        job->state = to;
        job->problem = problem;
        job->tries += to == PrintJobState::Sending ? 1 : 0;
        moves += printJobStateWord(from) + u'>' + printJobStateWord(to);
        return ready<PrintJob>(*job);
    }
    Pending<QList<PrintJob>> unfinished() override
    {
        QList<PrintJob> open;
        std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(open), [](const PrintJob &job) {
            return job.state != PrintJobState::Done && job.state != PrintJobState::Dropped;
        });
        return ready<QList<PrintJob>>(open);
    }
    Pending<QList<PrintJob>> recent(int limit) override
    {
        QList<PrintJob> newest(jobs.rbegin(), jobs.rend());
        for (PrintJob &job : newest)
            job.data.clear();
        return ready<QList<PrintJob>>(newest.mid(0, limit));
    }

    PrintJob *find(const PrintJobId &id)
    {
        const auto at = std::find_if(jobs.begin(), jobs.end(), [&id](const PrintJob &job) { return job.id == id; });
        return at == jobs.end() ? nullptr : &*at;
    }

private:
    template <class T> static Pending<T> refused() { return ready<T>(fail(ErrorCode::Storage, QStringLiteral("disk full"))); }
};

} // namespace laci::test
