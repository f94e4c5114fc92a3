#include "checkout/sleep_watch.h"
#include "base/log.h"

namespace laci {
namespace {

/// Less than this is a busy machine or a clock being corrected.
constexpr qint64 kJumpMs = 10'000;

} // namespace

SleepWatch::SleepWatch(const Clock &clock, std::chrono::seconds heartbeat, Jumped jumped, QObject *parent)
    : QObject(parent), m_clock(clock), m_jumped(std::move(jumped)), m_wall(clock.now())
{
    m_steady.start();
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SleepWatch::beat);
    m_timer.start(heartbeat);
}

void SleepWatch::beat()
{
    const QDateTime wall = m_clock.now();
    const qint64 jump = m_wall.msecsTo(wall) - m_steady.restart();
    m_wall = wall;
    if (std::abs(jump) < kJumpMs)
        return;
    qCInfo(logMoney) << "the clock moved by" << jump << "ms against the steady one";
    m_jumped(std::chrono::milliseconds(jump));
}

} // namespace laci
