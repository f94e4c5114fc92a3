// Paying one sale by several tenders, and what may be chosen for the next one.
#include "domain/cash.h"
#include "ui/pages/pay/pay_session.h"
#include "ui/text/when_text.h"
#include <algorithm>

namespace laci {

QList<PayMethod> PaySession::methods() const
{
    QList<PayMethod> methods = payMethods(m_services.checkout.offers(cart(), next()), m_services.rules().autoOrder, m_services.gateways,
                                          [this](const QString &gateway) {
                                              return timeText(m_services.checkout.health(gateway).lastGood, m_services.rules().shop.timeZone);
                                          });
    // A part goes by a way that the cashier names.
    if (m_part)
        methods.removeIf([](const PayMethod &method) { return method.isAutomatic(); });
    return methods;
}

std::optional<PayMethod> PaySession::qrisMethod() const
{
    return bestQris(m_services.checkout.offers(cart(), next()), m_services.rules().autoOrder);
}

void PaySession::setPart(const std::optional<Rupiah> &part)
{
    if (m_busy || !isActive() || face() == PayFace::Paid)
        return;
    if (part && (*part <= Rupiah() || *part >= due()))
        return emit refused(tr("A part is more than nothing and less than %1.").arg(rupiahText(due())));
    m_part = part;
    emit changed();
}

QList<Payment> PaySession::tenders() const
{
    QList<Payment> held;
    if (m_record && m_record->sale.state == SaleState::Open)
        std::copy_if(m_record->payments.cbegin(), m_record->payments.cend(), std::back_inserter(held),
                     [](const Payment &payment) { return holdsMoney(payment.state); });
    return held;
}

void PaySession::takeCashPart(Rupiah part)
{
    if (m_busy || !isActive() || face() != PayFace::Cash)
        return;
    if (part <= Rupiah() || part >= due())
        return emit refused(tr("A part is more than nothing and less than %1.").arg(rupiahText(due())));
    unlessTwin([this, part] { countPart(part); });
}

void PaySession::countPart(Rupiah part)
{
    record(m_record ? m_services.checkout.payCashPart(m_record->sale.id, part, m_forcedBecause)
                    : m_services.checkout.payCashPart(*m_draft, part),
           cashMethod());
}

Pending<SaleRecord> PaySession::request(const PayMethod &method, Rupiah payerFee)
{
    Checkout &checkout = m_services.checkout;
    const QStringList rule = m_services.rules().autoOrder;
    if (method.isAutomatic())
        return m_record ? checkout.payAutomatically(m_record->sale.id, rule, m_forcedBecause) : checkout.payAutomatically(*m_draft, rule);
    if (m_part)
        return m_record ? checkout.payPartByGateway(m_record->sale.id, *m_part, method.gateway, method.channel, m_forcedBecause, payerFee)
                        : checkout.payPartByGateway(*m_draft, *m_part, method.gateway, method.channel, payerFee);
    return m_record ? checkout.payByGateway(m_record->sale.id, method.gateway, method.channel, m_forcedBecause, payerFee)
                    : checkout.payByGateway(*m_draft, method.gateway, method.channel, payerFee);
}

bool PaySession::nobodyToAsk() const
{
    const Payment *payment = current();
    const PaymentGateway *wire = payment ? m_services.gateways.find(payment->gateway) : nullptr;
    return wire && wire->traits().nobodyToAsk;
}

bool PaySession::canReturnTenders() const
{
    return !m_busy && !live() && isPartlyPaid();
}

void PaySession::returnTenders(const PersonsWord &word)
{
    if (canReturnTenders())
        personSaid(m_services.checkout.returnTenders(m_record->sale.id, word));
}

} // namespace laci
