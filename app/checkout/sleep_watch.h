#pragma once
#include "base/clock.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>

namespace laci {

/// Notices that the machine slept or that the wall clock was moved: both make every planned question late or early.
/// One coarse timer; compares the wall clock with the steady one.
class SleepWatch final : public QObject {
public:
    /// By how much the wall clock went further (or less far) than the steady one.
    using Jumped = std::function<void(std::chrono::milliseconds)>;
    SleepWatch(const Clock &clock, std::chrono::seconds heartbeat, Jumped jumped, QObject *parent);

private:
    void beat();

    const Clock &m_clock;
    Jumped m_jumped;
    QElapsedTimer m_steady;
    QDateTime m_wall;
    QTimer m_timer;
};

} // namespace laci
