#pragma once
#include "base/step_watch.h"
#include <QApplication>

namespace laci {

/// A QApplication whose GUI thread is watched: each step over 16 ms is logged with what ran (laci.gui). Debug builds of laci and the
/// tests of screens; the tests hear of each step too and fail on a long one (tests/support/gui_main.h).
class WatchedApplication final : public QApplication {
public:
    WatchedApplication(int &argc, char **argv);
    /// Also told of each step over 16 ms, after it was logged.
    void setHeard(StepWatch::Heard heard) { m_heard = std::move(heard); }
    bool notify(QObject *receiver, QEvent *event) override;

private:
    StepWatch::Heard m_heard;
    StepWatch m_watch;
};

/// What laci is made of: a release delivers its events unwatched.
#ifdef NDEBUG
using TillApplication = QApplication;
#else
using TillApplication = WatchedApplication;
#endif

} // namespace laci
