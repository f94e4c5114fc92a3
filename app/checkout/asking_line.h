#pragma once
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace laci {

class PaymentWatch;

/// Where questions wait for their turn: at most so many are in flight to one gateway, so that a till that was off for a
/// week does not fall upon a service with a thousand questions. What a person waits for does not queue.
class AskingLine {
public:
    explicit AskingLine(int most) : m_most(most) {}

    /// Calls watch->granted(), now or later. Urgent: now, whatever is in flight.
    void enter(const QString &gateway, PaymentWatch *watch, bool urgent);
    /// The question of this watch is over, or was not put; also for one that only waits.
    void leave(const QString &gateway, PaymentWatch *watch);
    /// Nobody is granted anything any more: the end of Checkout.
    void close() { m_closed = true; }
    int inFlight(const QString &gateway) const { return int(m_asking.value(gateway).size()); }

private:
    void advance(const QString &gateway);

    int m_most;
    bool m_advancing = false;
    bool m_closed = false;
    QHash<QString, QSet<PaymentWatch *>> m_asking;
    QHash<QString, QList<PaymentWatch *>> m_waiting;
};

} // namespace laci
