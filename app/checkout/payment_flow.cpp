#include "checkout/payment_flow.h"
#include "base/ids.h"
#include "base/when_done.h"
#include "checkout/answer_news.h"
#include "checkout/checkout_private.h"
#include "checkout/payment_reference.h"
#include "checkout/payment_watch.h"
#include "domain/shop_day.h"
#include <QPointer>
#include <algorithm>

namespace laci {

Result<Payment> PaymentFlow::intent(const QString &gateway, const QString &named, Rupiah amount, const QString &till,
                                    const QByteArray &timeZone) const
{
    const PaymentGateway *wire = m_home.gateways.find(gateway);
    if (!wire)
        return fail(ErrorCode::InvalidInput, QStringLiteral("gateway '%1' is not enabled").arg(gateway));
    const GatewayTraits &traits = wire->traits();
    const QString channel = named.isEmpty() ? traits.channels.value(0).id : named;
    if (!traits.channels.isEmpty() && !traits.otherChannels && !traits.channel(channel))
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 has no channel '%2'").arg(traits.name, channel.left(40)));
    Rupiah most = traits.most;
    if (channel.contains(QStringLiteral("qris"), Qt::CaseInsensitive))
        most = std::min(most, m_home.limits.qrisMost);
    if (amount < std::max(traits.least, Rupiah::trusted(1)) || amount > most)
        return fail(ErrorCode::InvalidInput, QStringLiteral("amount %1 is outside %2 to %3")
                                                 .arg(amount.units())
                                                 .arg(traits.least.units())
                                                 .arg(most.units()));
    Payment payment;
    payment.id.value = newUuid7();
    payment.gateway = gateway;
    payment.channel = channel;
    payment.createdAt = m_home.clock.now();
    payment.updatedAt = payment.createdAt;
    payment.reference = newReference(till, shopDay(payment.createdAt, timeZone));
    payment.idempotencyKey = wire->idempotencyKey(payment.reference);
    payment.amount = amount;
    payment.state = PaymentState::Requesting;
    payment.watched = true;
    return payment;
}

Pending<SaleRecord> PaymentFlow::begin(const SaleDraft &draft, const QString &gateway, const QString &channel)
{
    if (draft.cart.isEmpty())
        return ready<SaleRecord>(fail(ErrorCode::InvalidInput, QStringLiteral("the cart is empty")));
    if (m_home.opening)
        return ready<SaleRecord>(fail(ErrorCode::Conflict, QStringLiteral("another sale is just being recorded")));
    const auto payment = intent(gateway, channel, draft.totals.total, draft.till, draft.timeZone);
    if (!payment)
        return ready<SaleRecord>(tl::unexpected(payment.error()));

    m_home.opening = true;
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.openSale(draft, *payment), m_home.q,
             [this, answer, id = payment->id](const Result<SaleRecord> &stored) {
                 m_home.opening = false;
                 recorded(answer, id, stored);
             });
    return answer.future();
}

Pending<SaleRecord> PaymentFlow::further(const SaleId &sale, const QString &gateway, const QString &channel,
                                         const QString &forcedBecause)
{
    if (m_home.inHand.contains(sale))
        return ready<SaleRecord>(fail(ErrorCode::Conflict, QStringLiteral("this sale is just being changed")));
    m_home.inHand.insert(sale);
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.sale(sale), m_home.q,
             [=, this](const Result<std::optional<SaleRecord>> &found) {
                 const auto record = payableSale(found, forcedBecause);
                 const auto payment = record.and_then([&](const SaleRecord &r) {
                     return intent(gateway, channel, stillDue(r), r.sale.till, r.sale.timeZone);
                 });
                 if (!payment) {
                     m_home.inHand.remove(sale);
                     return answer.give(tl::unexpected(payment.error()));
                 }
                 whenDone(m_home.books.addPayment(sale, *payment, forcedBecause), m_home.q,
                          [=, this, id = payment->id](const Result<SaleRecord> &stored) {
                              m_home.inHand.remove(sale);
                              recorded(answer, id, stored);
                          });
             });
    return answer.future();
}

void PaymentFlow::recorded(const Answer<SaleRecord> &answer, const PaymentId &id, const Result<SaleRecord> &stored)
{
    if (!stored) { // nothing was sent, nothing can be owed
        const QPointer<Checkout> alive = m_home.q;
        answer.give(stored);
        if (alive)
            m_home.trouble(stored.error());
        return;
    }
    const Payment *payment = paymentIn(*stored, id);
    Q_ASSERT(payment);
    const QPointer<PaymentWatch> watch = m_home.watch(*payment, true);
    watch->setItems(chargeItems(stored->sale.cart, payment->amount));
    const QPointer<Checkout> alive = m_home.q;
    answer.give(stored);
    if (alive)
        emit alive->changed(*stored);
    if (watch) // the intent is on disk: now a byte may go out
        watch->ask();
}

} // namespace laci
