// What is done about a payment that was begun: asking, withdrawing, a person's decisions, the way back to the cart.
#include "base/when_done.h"
#include "ui/pages/pay/pay_session.h"
#include "ui/text/error_text.h"
#include <algorithm>

namespace laci {

Rupiah PaySession::asked() const
{
    switch (face()) {
    case PayFace::Cash:
        return payable();
    case PayFace::Preparing:
    case PayFace::Qr:
    case PayFace::Elsewhere:
    case PayFace::Unsure:
    case PayFace::Over:
        return !m_recording && current() ? current()->charged() : due();
    case PayFace::Paid:
        break;
    }
    return {};
}

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

void PaySession::check(bool told)
{
    const Payment *payment = current();
    if (m_busy || !payment)
        return;
    m_busy = true;
    auto answer = m_services.checkout.checkNow(payment->id);
    emit changed();
    whenDone(answer, this, [this, told, id = payment->id, round = m_round](const Result<SaleRecord> &record) {
        if (round != m_round)
            return;
        m_busy = false;
        if (record)
            m_record = *record;
        emit changed();
        if (!record)
            return emit refused(errorText(record.error()));
        if (told)
            emit answered(*record, id);
    });
}

bool PaySession::canGoBackToCart() const
{
    if (!m_record || m_busy || m_record->sale.state != SaleState::Open || live())
        return false;
    return std::none_of(m_record->payments.cbegin(), m_record->payments.cend(),
                        [](const Payment &p) { return holdsMoney(p.state); });
}

void PaySession::backToCart()
{
    if (!canGoBackToCart())
        return;
    m_busy = true;
    auto answer = m_services.checkout.cancelSale(m_record->sale.id, QStringLiteral("back_to_cart"));
    emit changed();
    whenDone(answer, this, [this, cart = m_record->sale.cart, round = m_round](const Result<SaleRecord> &record) {
        if (round != m_round)
            return;
        m_busy = false;
        emit changed();
        if (!record)
            return emit refused(notRecordedText(record.error()));
        // A cart begun meanwhile is not thrown away for the old one.
        if (m_services.cart.cart().isEmpty()) {
            m_services.cart.restore(cart);
            whenDone(m_services.books.keepCart(cart), this, [this](const Result<void> &kept) {
                if (!kept)
                    emit refused(errorText(kept.error()));
            });
        }
        close();
        emit cartRestored();
    });
}

} // namespace laci
