#include "checkout/asking_line.h"
#include "checkout/payment_watch.h"
#include <algorithm>

namespace laci {
namespace {

constexpr qint64 kOne = 1000;           ///< one question, in thousandths
constexpr int kLatersTurn = 4;

/// What may be asked in one go after a quiet time: ten seconds' worth, but enough for a counter to be quick.
qint64 fullBucket(int perMinute)
{
    return kOne * std::max(4, perMinute / 6);
}

} // namespace

AskingLine::AskingLine(int mostInFlight, std::function<int(const QString &)> perMinute)
    : m_most(mostInFlight), m_perMinute(std::move(perMinute))
{
    m_clock.start();
}

void AskingLine::fill(Lane &lane, const QString &gateway)
{
    const qint64 now = m_clock.elapsed();
    const int share = std::max(1, m_perMinute(gateway));
    const qint64 full = fullBucket(share);
    if (lane.filledAt < 0) {
        lane.tokens = full;
        lane.filledAt = now;
        return;
    }
    // share a minute is share thousandths in 60 ms: only whole thousandths are counted, the rest of the time stays.
    const qint64 more = (now - lane.filledAt) * share / 60;
    if (more <= 0)
        return;
    lane.filledAt += more * 60 / share;
    lane.tokens = std::min(full, lane.tokens + more);
}

void AskingLine::enter(const QString &gateway, PaymentWatch *watch, Urgency urgency)
{
    Lane &lane = m_lanes[gateway];
    if (urgency == Urgency::Now) {
        lane.soon.removeOne(watch);
        lane.later.removeOne(watch);
        fill(lane, gateway);
        // A debt of one bucket at most: a cashier who presses all the time must not lock the others out for good.
        lane.tokens = std::max(lane.tokens - kOne, -fullBucket(std::max(1, m_perMinute(gateway))));
        lane.asking.insert(watch);
        watch->granted();
        return;
    }
    (urgency == Urgency::Soon ? lane.soon : lane.later).append(watch);
    advance(gateway);
}

void AskingLine::leave(const QString &gateway, PaymentWatch *watch)
{
    Lane &lane = m_lanes[gateway];
    if (!lane.asking.remove(watch)) {
        lane.soon.removeOne(watch);
        lane.later.removeOne(watch);
    }
    advance(gateway);
}

void AskingLine::pause(const QString &gateway, std::chrono::milliseconds wait)
{
    Lane &lane = m_lanes[gateway];
    lane.pausedUntil = std::max(lane.pausedUntil, m_clock.elapsed() + qint64(wait.count()));
    lane.tokens = std::min<qint64>(lane.tokens, 0);
}

PaymentWatch *AskingLine::takeNext(Lane &lane)
{
    const bool latersTurn = ++lane.turns % kLatersTurn == 0;
    if (lane.soon.isEmpty() || (latersTurn && !lane.later.isEmpty()))
        return lane.later.takeFirst();
    return lane.soon.takeFirst();
}

void AskingLine::advance(const QString &gateway)
{
    if (m_closed || m_advancing) // a granted one that leaves at once: the loop below goes on by itself
        return;
    m_advancing = true;
    for (;;) {
        Lane &lane = m_lanes[gateway];   // granted() may bring new lanes and move this one
        if ((lane.soon.isEmpty() && lane.later.isEmpty()) || lane.asking.size() >= m_most)
            break;
        if (lane.wake && lane.wake->isActive()) // nobody is granted before; of thousands that enter, one looks
            break;
        fill(lane, gateway);
        if (lane.tokens < kOne || m_clock.elapsed() < lane.pausedUntil) {
            wakeLater(lane, gateway);
            break;
        }
        lane.tokens -= kOne;
        PaymentWatch *next = takeNext(lane);
        lane.asking.insert(next);
        next->granted();
    }
    m_advancing = false;
}

void AskingLine::wakeLater(Lane &lane, const QString &gateway)
{
    const int share = std::max(1, m_perMinute(gateway));
    const qint64 untilToken = lane.tokens >= kOne ? 0 : (kOne - lane.tokens) * 60 / share + 1;
    const qint64 untilUnpaused = lane.pausedUntil - m_clock.elapsed();
    if (!lane.wake) {
        lane.wake = new QTimer(&m_context);
        lane.wake->setSingleShot(true);
        QObject::connect(lane.wake, &QTimer::timeout, &m_context, [this, gateway] { advance(gateway); });
    }
    lane.wake->start(int(std::clamp<qint64>(std::max(untilToken, untilUnpaused), 1, 3'600'000)));
}

int AskingLine::inFlight(const QString &gateway) const
{
    return int(m_lanes.value(gateway).asking.size());
}

int AskingLine::waiting(const QString &gateway) const
{
    const Lane lane = m_lanes.value(gateway);
    return int(lane.soon.size() + lane.later.size());
}

} // namespace laci
