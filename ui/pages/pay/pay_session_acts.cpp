// What persons decide about the payment on the screen.
#include "base/when_done.h"
#include "ui/pages/pay/pay_session.h"
#include "ui/text/error_text.h"

namespace laci {

bool PaySession::canWithdraw() const
{
    const Payment *open = live();
    const PaymentGateway *wire = open ? m_services.gateways.find(open->gateway) : nullptr;
    return wire && wire->traits().canCancel && open->state != PaymentState::Requesting;
}

void PaySession::withdraw()
{
    if (!m_busy && canWithdraw())
        personSaid(m_services.checkout.cancelCharge(live()->id));
}

void PaySession::confirmByPerson(const PersonsWord &word)
{
    if (const Payment *payment = current(); payment && !m_busy)
        personSaid(m_services.checkout.confirmByPerson(payment->id, word));
}

void PaySession::giveUp(const PersonsWord &word)
{
    if (const Payment *payment = current(); payment && !m_busy)
        personSaid(m_services.checkout.giveUp(payment->id, word));
}

void PaySession::personSaid(Pending<SaleRecord> answer)
{
    m_busy = true;
    emit changed();
    whenDone(answer, this, [this, round = m_round](const Result<SaleRecord> &record) {
        if (round != m_round)
            return;
        m_busy = false;
        if (record)
            m_record = *record;
        emit changed();
        if (!record)
            emit refused(errorText(record.error()));
    });
}

} // namespace laci
