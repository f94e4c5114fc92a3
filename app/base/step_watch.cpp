#include "base/step_watch.h"
#include <QEvent>
#include <QMetaEnum>
#include <QMetaObject>
#include <QObject>
#include <QThread>
#include <algorithm>
#include <cstdlib>
#include <utility>
#ifdef Q_OS_UNIX
#include <ctime>
#endif
#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace laci {
namespace {

constexpr qint64 kWorthNaming = 4'000'000;       // ns: a part of a step that takes less does not explain it

qint64 wallNow()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

#ifdef Q_OS_UNIX
qint64 ownNow()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}
#else
qint64 ownNow()                                  // Windows counts a thread's time in ticks of 16 ms; the clock is the better judge there
{
    return wallNow();
}
#endif

} // namespace

StepWatch::StepWatch(Heard heard) : m_heard(std::move(heard))
{
    m_frames.reserve(32);
#ifdef Q_OS_LINUX
    m_queueFile = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
#endif
}

StepWatch::~StepWatch()
{
#ifdef Q_OS_LINUX
    if (m_queueFile >= 0)
        ::close(m_queueFile);
#endif
}

StepWatch::Reading StepWatch::read(bool whole) const
{
    Reading now;
    now.own = ownNow();
    now.queued = -1;
    if (!whole)
        return now;
    now.wall = wallNow();
#ifdef Q_OS_LINUX
    // "run, waited for a core, slices" in nanoseconds: proc(5), Documentation/scheduler/sched-stats.
    char text[96] = {};
    if (m_queueFile >= 0 && ::pread(m_queueFile, text, sizeof text - 1, 0) > 0) {
        char *rest = nullptr;
        std::strtoll(text, &rest, 10);
        now.queued = std::strtoll(rest, nullptr, 10);
    }
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    now.fetched = usage.ru_majflt;
#endif
    return now;
}

void StepWatch::begin(const QObject &receiver, const QEvent &event)
{
    Frame frame;
    frame.kind = receiver.metaObject()->className();
    frame.home = receiver.parent() ? receiver.parent()->metaObject()->className() : nullptr;
    frame.name = receiver.objectName();
    frame.type = event.type();
    frame.loopLevel = QThread::currentThread()->loopLevel();
    frame.outermost = m_frames.empty() || frame.loopLevel > m_frames.back().loopLevel;
    frame.begun = read(frame.outermost);
    m_frames.push_back(std::move(frame));
}

void StepWatch::end()
{
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    const Reading now = read(frame.outermost);
    const qint64 own = now.own - frame.begun.own - frame.ownElsewhere;
    if (!frame.outermost) {
        Frame &around = m_frames.back();
        around.ownElsewhere += frame.ownElsewhere;
        around.wallElsewhere += frame.wallElsewhere;
        if (own > kWorthNaming && own > around.heaviest) {
            around.heaviest = own;
            around.heaviestWhat = describe(frame);
        }
        return;
    }
    if (!m_frames.empty()) {
        m_frames.back().ownElsewhere += now.own - frame.begun.own;
        m_frames.back().wallElsewhere += now.wall - frame.begun.wall;
    }
    Step step;
    step.own = std::chrono::nanoseconds(own);
    step.wall = std::chrono::nanoseconds(now.wall - frame.begun.wall - frame.wallElsewhere);
    // With a loop inside nobody knows whose waiting it was; what a disk brought in is the machine's first use of it.
    const bool knowable = now.queued >= 0 && frame.begun.queued >= 0 && frame.wallElsewhere == 0 && now.fetched == frame.begun.fetched;
    if (knowable)
        step.stalled = std::max(std::chrono::nanoseconds{0}, step.wall - step.own - std::chrono::nanoseconds(now.queued - frame.begun.queued));
    if (step.took() <= kFrame || !m_heard)
        return;
    step.what = describe(frame);
    m_heard(step);
}

QByteArray StepWatch::describe(const Frame &frame)
{
    QByteArray text = frame.kind;
    if (!frame.name.isEmpty())
        text += ' ' + frame.name.toUtf8();
    if (frame.home && frame.name.isEmpty())
        text += QByteArray(" of ") + frame.home;         // a timer, a watcher: whose
    const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(frame.type);
    text += ' ' + (type ? QByteArray(type) : QByteArray::number(frame.type));
    if (!frame.heaviestWhat.isEmpty())
        text += " > " + frame.heaviestWhat;
    return text;
}

StepWatch::Delivery::Delivery(StepWatch &watch, const QObject &receiver, const QEvent &event) : m_watch(watch)
{
    m_watch.begin(receiver, event);
}

StepWatch::Delivery::~Delivery()
{
    m_watch.end();
}

} // namespace laci
