#include "checkout/gateway_health.h"
#include "base/unreached.h"
#include <algorithm>

namespace laci {
namespace {

/// Errors that say something about the gateway or the way to it, not about one payment.
bool isIllness(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::ServerFault:
    case ErrorCode::Malformed:
    case ErrorCode::Unauthorised:
    case ErrorCode::RateLimited:
        return true;
    case ErrorCode::Mismatch:
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::InvalidInput:
    case ErrorCode::Storage:
    case ErrorCode::Busy:
    case ErrorCode::Cancelled:
        return false;
    }
    return true;
}

} // namespace

bool HealthBook::answered(const QString &gateway, const std::optional<Error> &trouble, std::chrono::milliseconds took,
                          const QDateTime &now)
{
    Entry &entry = m_entries[gateway];
    GatewayHealth &health = entry.health;
    const bool ill = trouble && (isIllness(trouble->code) || wasUnreached(*trouble));
    const bool recovered = !ill && health.isIll();
    entry.wasGood <<= 1;
    entry.wasGood.set(0, !ill);
    health.asked = std::min(health.asked + 1, kRemembered);
    health.good = int(entry.wasGood.count());
    if (ill) {
        health.trouble = trouble;
        health.lastTrouble = now;
    } else {
        health.trouble.reset();
        health.lastGood = now;
        health.latency = took;
    }
    return recovered;
}

GatewayHealth HealthBook::of(const QString &gateway) const
{
    return m_entries.value(gateway).health;
}

} // namespace laci
