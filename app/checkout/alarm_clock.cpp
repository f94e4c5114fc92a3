#include "checkout/alarm_clock.h"
#include <algorithm>

namespace laci {
namespace {

/// A millisecond or so of work; the rest rings in the next turn, after what the window has to do.
constexpr int kInOneTurn = 64;

} // namespace

AlarmClock::AlarmClock(std::function<void(PaymentWatch *)> ring, QObject *parent) : QObject(parent), m_ring(std::move(ring))
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);     // a coarse one may come early, for nothing
    connect(&m_timer, &QTimer::timeout, this, &AlarmClock::ringDue);
}

void AlarmClock::set(PaymentWatch *watch, std::chrono::milliseconds wait)
{
    const auto place = m_plan.emplace(m_clock.elapsed() + std::max<qint64>(0, wait.count()), watch);
    if (const auto [known, isNew] = m_places.try_emplace(watch, place); !isNew) {
        m_plan.erase(known->second);
        known->second = place;
    }
    plan();
}

void AlarmClock::stop(PaymentWatch *watch)
{
    const auto known = m_places.find(watch);
    if (known == m_places.end())
        return;
    m_plan.erase(known->second);
    m_places.erase(known);
    plan();
}

void AlarmClock::plan()
{
    const qint64 first = m_plan.empty() ? -1 : m_plan.begin()->first;
    if (first == m_plannedFor)
        return;
    m_plannedFor = first;
    if (first < 0)
        m_timer.stop();
    else
        m_timer.start(std::chrono::milliseconds(std::max<qint64>(0, first - m_clock.elapsed())));
}

void AlarmClock::ringDue()
{
    const qint64 now = m_clock.elapsed();
    m_plannedFor = -1;
    for (int left = kInOneTurn; left > 0 && !m_plan.empty() && m_plan.begin()->first <= now; --left) {
        PaymentWatch *watch = m_plan.begin()->second;
        m_places.erase(watch);
        m_plan.erase(m_plan.begin());
        m_ring(watch);
    }
    m_plannedFor = -1;
    plan();
}

} // namespace laci
