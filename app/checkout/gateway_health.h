#pragma once
#include "base/result.h"
#include <QDateTime>
#include <QHash>
#include <QString>
#include <bitset>
#include <optional>

namespace laci {

/// How a gateway has been doing; memory of this run only, for the screen and for choosing.
struct GatewayHealth {
    QDateTime lastGood;                          ///< a readable answer; invalid: none yet
    QDateTime lastTrouble;
    std::optional<Error> trouble;                ///< of the latest question, when it went wrong
    std::chrono::milliseconds latency{0};        ///< of the latest good answer
    int asked = 0;                               ///< of the last 20 questions…
    int good = 0;                                ///< …so many were answered well

    /// The latest question went wrong on the way or on their side.
    bool isIll() const { return trouble.has_value(); }
};

/// Listens to every question's end. A clear no is a good answer here: somebody is there and speaks.
class HealthBook {
public:
    /// True when the gateway was ill and is well now: what waits for it may be asked at once.
    bool answered(const QString &gateway, const std::optional<Error> &trouble, std::chrono::milliseconds took, const QDateTime &now);
    GatewayHealth of(const QString &gateway) const;

private:
    static constexpr int kRemembered = 20;
    struct Entry {
        GatewayHealth health;
        std::bitset<kRemembered> wasGood;
    };
    QHash<QString, Entry> m_entries;
};

} // namespace laci
