#include "ui/kit/watched_application.h"
#include "base/log.h"
#include <QThread>

namespace laci {
namespace {

double inMs(std::chrono::nanoseconds time)
{
    return double(std::chrono::duration_cast<std::chrono::microseconds>(time).count()) / 1000;
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv), m_watch([this](const Step &step) {
          qCWarning(logGui).nospace().noquote() << "a step of " << inMs(step.took()) << " ms (own " << inMs(step.own) << ", stalled "
                                                << inMs(step.stalled) << ", by the clock " << inMs(step.wall) << "): " << step.what;
          if (m_heard)
              m_heard(step);
      })
{
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (!receiver || QThread::currentThread() != thread())       // other threads deliver theirs here too
        return QApplication::notify(receiver, event);
    const StepWatch::Delivery delivery(m_watch, *receiver, *event);
    return QApplication::notify(receiver, event);
}

} // namespace laci
