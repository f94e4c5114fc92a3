#pragma once
#include <QByteArray>
#include <QString>
#include <chrono>
#include <functional>
#include <vector>

class QEvent;
class QObject;

namespace laci {

/// What a thread with an event loop did between two looks at its queue: one event, and all that was done because of it.
struct Step {
    QByteArray what;                         ///< receiver and event, and the heaviest delivery inside: "A x Timer > B Paint"
    std::chrono::nanoseconds own{};          ///< the thread's own processor time
    std::chrono::nanoseconds stalled{};      ///< neither ran nor waited for a core: a lock, a disk, a sleep. Known on Linux only
    std::chrono::nanoseconds wall{};
    /// What a person would have waited on a machine with nothing else to do; the wall clock of a busy one says more about the others.
    std::chrono::nanoseconds took() const { return own + stalled; }
};

/// Measures the steps of one thread and hands over those that are too long for a picture to move. For debug builds and tests: a release
/// has none. Every method on the thread that is watched.
class StepWatch {
public:
    static constexpr std::chrono::milliseconds kFrame{16};
    using Heard = std::function<void(const Step &)>;

    /// `heard`: called for each step whose took() is over kFrame, at its end.
    explicit StepWatch(Heard heard);
    ~StepWatch();
    StepWatch(const StepWatch &) = delete;
    StepWatch &operator=(const StepWatch &) = delete;
    void setHeard(Heard heard) { m_heard = std::move(heard); }

    /// Lives while one event is delivered. Those inside are parts of the step; those of a nested event loop are steps of their own, and
    /// their time is not the outer one's.
    class Delivery {
    public:
        Delivery(StepWatch &watch, const QObject &receiver, const QEvent &event);
        ~Delivery();
        Delivery(const Delivery &) = delete;
        Delivery &operator=(const Delivery &) = delete;

    private:
        StepWatch &m_watch;
    };

private:
    struct Reading {                         ///< nanoseconds
        qint64 own = 0;
        qint64 wall = 0;
        qint64 queued = 0;                   ///< ready to run, but another had the core; −1 where nobody says
        qint64 fetched = 0;                  ///< pages that came from a disk: not ours to answer for
    };
    struct Frame {
        const char *kind = nullptr;          ///< class of the receiver, which may be gone at the end
        const char *home = nullptr;          ///< class of its parent
        QString name;
        int type = 0;
        int loopLevel = 0;
        bool outermost = false;
        Reading begun;
        qint64 ownElsewhere = 0;             ///< spent in nested loops
        qint64 wallElsewhere = 0;
        qint64 heaviest = 0;
        QByteArray heaviestWhat;
    };
    static QByteArray describe(const Frame &frame);
    Reading read(bool whole) const;
    void begin(const QObject &receiver, const QEvent &event);
    void end();

    Heard m_heard;
    std::vector<Frame> m_frames;
    int m_queueFile = -1;                    ///< where Linux says how long this thread waited for a core
};

} // namespace laci
