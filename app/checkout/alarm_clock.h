#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <functional>
#include <map>
#include <unordered_map>

namespace laci {

class PaymentWatch;

/// One timer for all payments that wait. Ten thousand timers of their own would make every start of any timer in the program
/// a walk over all of them, and those that fall due together would stop the window: here at most a few ring in one turn of
/// the event loop. One alarm for each watch; a new one replaces it. GUI thread.
class AlarmClock final : public QObject {
public:
    explicit AlarmClock(std::function<void(PaymentWatch *)> ring, QObject *parent = nullptr);

    void set(PaymentWatch *watch, std::chrono::milliseconds wait);
    void stop(PaymentWatch *watch);

private:
    using Plan = std::multimap<qint64, PaymentWatch *>;
    void ringDue();
    void plan();

    std::function<void(PaymentWatch *)> m_ring;
    QElapsedTimer m_clock;
    Plan m_plan;                                                    ///< by ms of m_clock
    std::unordered_map<PaymentWatch *, Plan::iterator> m_places;
    qint64 m_plannedFor = -1;                                       ///< what m_timer waits for; −1: for nothing
    QTimer m_timer;
};

} // namespace laci
