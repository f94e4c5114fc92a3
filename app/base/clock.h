#pragma once
#include <QDateTime>

namespace laci {

/// The wall clock, always UTC. Injected, so that tests can move it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace laci
