#include "spool/print_queue.h"
#include "base/log.h"
#include "base/when_done.h"
#include "printing/esc_pos.h"
#include "spool/promised.h"
#include <algorithm>

namespace laci {
namespace {

QString word(const char16_t *text) { return QString::fromUtf16(text); }

bool isOver(PrintJobState state)
{
    switch (state) {
    case PrintJobState::Done:
    case PrintJobState::Dropped: return true;
    case PrintJobState::Queued:
    case PrintJobState::Sending:
    case PrintJobState::Doubtful:
    case PrintJobState::Failed: return false;
    }
    return false;
}

bool isSlip(PrintMatter matter) { return matter == PrintMatter::Receipt || matter == PrintMatter::RefundSlip; }

} // namespace

PrintQueue::PrintQueue(PrintJobs &jobs, Settings &settings, const Clock &clock, Words words, Shop shop, Ways ways, QueuePatience patience,
                       QObject *parent)
    : PrintDesk(parent), m_jobs(jobs), m_settings(settings), m_clock(clock), m_words(std::move(words)), m_shop(std::move(shop)),
      m_ways(std::move(ways)), m_patience(patience), m_setup(printerSetup(settings)), m_way(m_ways(m_setup, m_sending)),
      m_wait(patience.firstRetry)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &PrintQueue::pump);
    connect(&m_settings, &Settings::changed, this, &PrintQueue::settingChanged);
}

PrintQueue::~PrintQueue() = default;

void PrintQueue::settingChanged(const QString &key)
{
    if (!key.startsWith(u"printer."))
        return;
    const PrinterSetup now = printerSetup(m_settings);
    if (now == m_setup)
        return;
    m_setup = now;
    m_newWay = true;
    m_wait = m_patience.firstRetry;
    later(std::chrono::milliseconds{0});     // several keys change one after another: once they have
}

Pending<int> PrintQueue::takeUp()
{
    const Promised<int> answer;
    whenDone(m_jobs.unfinished(), this, [this, answer](const Result<QList<PrintJob>> &found) {
        if (!found)
            return answer.end(tl::unexpected(found.error()));
        QList<PrintJob> fresh = m_list;      // asked for before this answer
        m_list.clear();
        for (const PrintJob &job : *found) {
            m_list.append(job);
            const auto same = std::find_if(fresh.begin(), fresh.end(), [&job](const PrintJob &f) { return f.id == job.id; });
            const bool ours = same != fresh.end();
            if (ours)
                m_list.last() = *same;
            if (ours || job.state != PrintJobState::Sending)
                continue;
            whenDone(moved(job.id, PrintJobState::Sending, PrintJobState::Doubtful, word(trouble::kInterrupted)), this,
                     [id = job.id](const Result<PrintJob> &done) {
                         if (!done)
                             qCWarning(logApp, "print job %s: %s", qUtf8Printable(id.value), qUtf8Printable(done.error().detail));
                     });
        }
        for (const PrintJob &job : std::as_const(fresh)) {
            if (!find(job.id))
                m_list.append(job);
        }
        answer.end(int(found->size()));
        pump();
    });
    return answer.future;
}

Pending<PrintJob> PrintQueue::press(PrintJob job, bool drawer, PaperPress::Layout layout)
{
    if (!isOn())
        return ready<PrintJob>(fail(ErrorCode::InvalidInput, QStringLiteral("no printer")));
    const Promised<PrintJob> answer;
    whenDone(m_press.press(m_setup, drawer && m_setup.drawer, std::move(layout)), this,
             [this, answer, job](const Result<QByteArray> &paper) {
                 if (!paper)
                     return answer.end(tl::unexpected(paper.error()));
                 PrintJob whole = job;
                 whole.data = *paper;
                 whenDone(keep(whole), this, [answer](const Result<PrintJob> &kept) { answer.end(kept); });
             });
    return answer.future;
}

Pending<PrintJob> PrintQueue::keep(const PrintJob &job)
{
    const Promised<PrintJob> answer;
    whenDone(m_jobs.add(job), this, [this, answer](const Result<PrintJob> &kept) {
        if (kept) {
            // The same id again may come back without its bytes, and may be long done.
            if (!find(kept->id) && !isOver(kept->state) && !kept->data.isEmpty())
                m_list.append(*kept);
            note(*kept);
            m_wait = m_patience.firstRetry;      // somebody waits for paper: try now, not at the end of a long pause
            m_retry.stop();
            pump();
        }
        answer.end(kept);
    });
    return answer.future;
}

PrintJob *PrintQueue::find(const PrintJobId &id)
{
    const auto at = std::find_if(m_list.begin(), m_list.end(), [&id](const PrintJob &job) { return job.id == id; });
    return at == m_list.end() ? nullptr : &*at;
}

/// What the books say about a job now; they need not send its bytes along.
void PrintQueue::note(const PrintJob &job)
{
    if (PrintJob *known = find(job.id)) {
        const QByteArray data = known->data;
        *known = job;
        if (known->data.isEmpty())
            known->data = data;
        if (isOver(job.state))
            m_list.removeIf([&job](const PrintJob &each) { return each.id == job.id; });
    }
    emit changed(job);
}

Pending<PrintJob> PrintQueue::moved(const PrintJobId &id, PrintJobState from, PrintJobState to, const QString &problem)
{
    const Promised<PrintJob> answer;
    whenDone(m_jobs.move(id, from, to, problem), this, [this, answer](const Result<PrintJob> &job) {
        if (job)
            note(*job);
        answer.end(job);
    });
    return answer.future;
}

Pending<PrintJob> PrintQueue::again(const PrintJobId &id)
{
    const PrintJob *job = find(id);
    if (!job)
        return ready<PrintJob>(fail(ErrorCode::NotFound, QStringLiteral("no such unfinished print job")));
    const Promised<PrintJob> answer;
    const auto end = [this, answer](const Result<PrintJob> &result) {
        answer.end(result);
        m_wait = m_patience.firstRetry;
        m_retry.stop();
        pump();
    };
    switch (job->state) {
    case PrintJobState::Queued: end(*job); break;
    case PrintJobState::Failed: whenDone(moved(id, job->state, PrintJobState::Queued, {}), this, end); break;
    case PrintJobState::Doubtful:
        if (isSlip(job->matter))
            whenDone(anew(*job), this, end);
        else
            whenDone(moved(id, job->state, PrintJobState::Queued, {}), this, end);
        break;
    case PrintJobState::Sending:
    case PrintJobState::Done:
    case PrintJobState::Dropped: return ready<PrintJob>(fail(ErrorCode::Conflict, QStringLiteral("the job is on its way")));
    }
    return answer.future;
}

/// The paper may be out already: what is printed now says SALINAN and is a job of its own, made from the old one's name, so
/// that asking twice, or dying between the two steps, makes no third paper.
Pending<PrintJob> PrintQueue::anew(const PrintJob &job)
{
    PrintJob next = made(job.matter, job.title, job.sale, job.id.value + QStringLiteral("+"));
    const ReceiptWords words = m_words();
    if (const auto slip = slipFromBytes(job.data)) {
        Slip marked = *slip;
        SlipLine line;
        line.left = paperText(QStringLiteral("*** %1 ***").arg(words.copy), marked.page);
        line.centred = line.bold = true;
        marked.lines.prepend(line);
        next.data = slipToBytes(marked);
    } else {
        next.data = markedAsCopy(job.data, words.copy, m_setup.columns);
    }
    const Promised<PrintJob> answer;
    whenDone(keep(next), this, [this, answer, old = job.id](const Result<PrintJob> &kept) {
        if (!kept)
            return answer.end(kept);
        whenDone(moved(old, PrintJobState::Doubtful, PrintJobState::Dropped, word(trouble::kAgain)), this,
                 [answer, kept = *kept](const Result<PrintJob> &) { answer.end(kept); });
    });
    return answer.future;
}

Pending<PrintJob> PrintQueue::drop(const PrintJobId &id)
{
    const PrintJob *job = find(id);
    if (!job)
        return ready<PrintJob>(fail(ErrorCode::NotFound, QStringLiteral("no such unfinished print job")));
    if (job->state == PrintJobState::Sending)
        return ready<PrintJob>(fail(ErrorCode::Conflict, QStringLiteral("the job is on its way")));
    return moved(id, job->state, PrintJobState::Dropped, job->problem);
}

void PrintQueue::later(std::chrono::milliseconds wait)
{
    m_retry.start(wait);
}

void PrintQueue::pump()
{
    if (m_busy || m_retry.isActive())
        return;
    if (m_newWay) {
        m_newWay = false;
        m_way = m_ways(m_setup, m_sending);
    }
    if (!m_way)
        return;
    const auto next = std::find_if(m_list.begin(), m_list.end(), [](const PrintJob &job) { return job.state == PrintJobState::Queued; });
    if (next == m_list.end())
        return;
    const bool late = next->createdAt.msecsTo(m_clock.now()) > std::chrono::milliseconds(m_patience.drawer).count();
    if (next->matter == PrintMatter::Drawer && late) {
        m_busy = true;
        return settle(next->id, PrintJobState::Dropped, word(trouble::kTooLate));
    }
    if (m_setup.kind == PrinterSetup::Kind::System && !areSlipBytes(next->data)) {
        m_busy = true;
        return settle(next->id, PrintJobState::Failed, word(trouble::kOtherPrinter));
    }
    PrintJob job = *next;
    if (late)
        job.data = withoutDrawer(job.data);      // nobody stands at the drawer any more
    begin(job);
}

void PrintQueue::begin(const PrintJob &job)
{
    m_busy = true;
    whenDone(moved(job.id, PrintJobState::Queued, PrintJobState::Sending, {}), this, [this, job](const Result<PrintJob> &sending) {
        if (sending)
            return send(job);
        m_busy = false;
        if (sending.error().code == ErrorCode::Conflict || sending.error().code == ErrorCode::NotFound) {
            // Another hand has it; it is not ours any more.
            m_list.removeIf([&job](const PrintJob &each) { return each.id == job.id; });
            return pump();
        }
        qCWarning(logApp, "print job %s: %s", qUtf8Printable(job.id.value), qUtf8Printable(sending.error().detail));
        later(m_patience.store);
    });
}

void PrintQueue::send(const PrintJob &job)
{
    const auto go = [this, job](const QByteArray &bytes) {
        whenDone(m_way->send(bytes, QStringLiteral("Laci ") + (job.title.isEmpty() ? printMatterWord(job.matter) : job.title)), this,
                 [this, job](const Result<Sent> &result) { sent(job, result); });
    };
    if (m_setup.kind == PrinterSetup::Kind::System || !areSlipBytes(job.data))
        return go(job.data);
    // Kept for a page printer; the shop has a till printer now.
    const auto slip = slipFromBytes(job.data);
    if (!slip)
        return sent(job, Sent{Sent::End::NothingSent, word(trouble::kOtherPrinter)});
    whenDone(m_press.press(m_setup, false, [kept = *slip](const SlipOptions &) { return kept; }), this,
             [this, job, go](const Result<QByteArray> &paper) {
                 if (paper)
                     return go(*paper);
                 sent(job, Sent{Sent::End::NothingSent, word(trouble::kOtherPrinter)});
             });
}

void PrintQueue::sent(const PrintJob &job, const Result<Sent> &result)
{
    // No answer at all: some of it may be on paper.
    const Sent how = result ? *result : Sent{Sent::End::Doubtful, word(trouble::kInterrupted)};
    switch (how.end) {
    case Sent::End::Done:
        m_wait = m_patience.firstRetry;
        return settle(job.id, PrintJobState::Done, {});
    case Sent::End::NothingSent:
        if (how.problem == word(trouble::kOtherPrinter))
            return settle(job.id, PrintJobState::Failed, how.problem);
        later(m_wait);
        m_wait = std::min(m_wait * 2, m_patience.lastRetry);
        return settle(job.id, PrintJobState::Queued, how.problem);
    case Sent::End::Doubtful: return settle(job.id, PrintJobState::Doubtful, how.problem);
    }
}

/// How a try ended, into the books; as long as they cannot take it, nothing else is sent.
void PrintQueue::settle(const PrintJobId &id, PrintJobState to, const QString &problem)
{
    const PrintJob *job = find(id);
    const PrintJobState from = job ? job->state : PrintJobState::Sending;
    m_busy = true;
    whenDone(moved(id, from, to, problem), this, [this, id, to, problem](const Result<PrintJob> &done) {
        if (!done && done.error().code != ErrorCode::Conflict && done.error().code != ErrorCode::NotFound) {
            qCWarning(logApp, "print job %s: %s", qUtf8Printable(id.value), qUtf8Printable(done.error().detail));
            QTimer::singleShot(m_patience.store, this, [this, id, to, problem] { settle(id, to, problem); });
            return;
        }
        m_busy = false;
        pump();
    });
}

} // namespace laci
