#pragma once
#include "base/clock.h"
#include <chrono>

namespace laci::test {

/// Stands still until it is moved.
class FakeClock final : public Clock {
public:
    explicit FakeClock(const QDateTime &start = QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC)) : m_now(start) {}
    QDateTime now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }
    void set(const QDateTime &now) { m_now = now.toUTC(); }

private:
    QDateTime m_now;
};

} // namespace laci::test
