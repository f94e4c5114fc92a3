#include "checkout/asking_line.h"
#include "checkout/payment_watch.h"

namespace laci {

void AskingLine::enter(const QString &gateway, PaymentWatch *watch, bool urgent)
{
    auto &waiting = m_waiting[gateway];
    if (urgent) {
        waiting.removeOne(watch);
        m_asking[gateway].insert(watch);
        watch->granted();
        return;
    }
    if (!waiting.contains(watch))
        waiting.append(watch);
    advance(gateway);
}

void AskingLine::leave(const QString &gateway, PaymentWatch *watch)
{
    m_waiting[gateway].removeOne(watch);
    m_asking[gateway].remove(watch);
    advance(gateway);
}

void AskingLine::advance(const QString &gateway)
{
    if (m_closed || m_advancing) // a granted one that leaves at once: the loop below goes on by itself
        return;
    m_advancing = true;
    while (!m_waiting[gateway].isEmpty() && m_asking[gateway].size() < m_most) {
        PaymentWatch *next = m_waiting[gateway].takeFirst();
        m_asking[gateway].insert(next);
        next->granted();
    }
    m_advancing = false;
}

} // namespace laci
