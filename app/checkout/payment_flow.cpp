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

Result<void> fitPart(Rupiah part, Rupiah due)
{
    if (part <= Rupiah() || part >= due)
        return fail(ErrorCode::InvalidInput, QStringLiteral("a part of %1 where %2 is due").arg(part.units()).arg(due.units()));
    return {};
}

Result<Payment> PaymentFlow::intent(const Way &way, const Cart &cart, Rupiah due, const QString &till,
                                    const QByteArray &timeZone) const
{
    if (way.part) {
        if (auto fit = fitPart(*way.part, due); !fit)
            return tl::unexpected(fit.error());
    }
    const Rupiah amount = way.part.value_or(due);
    const PaymentGateway *wire = m_home.gateways.find(way.gateway);
    if (!wire)
        return fail(ErrorCode::InvalidInput, QStringLiteral("gateway '%1' is not enabled").arg(way.gateway));
    const auto offer = payOffer(m_home.gateways, m_home.channels, m_home.health, cart, amount, m_home.limits.qrisMost,
                                way.gateway, way.channel);
    if (!offer)
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 has no channel '%2'").arg(wire->traits().name, way.channel.left(40)));
    if (!offer->obstacle.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 cannot take %2 now: %3")
                                                 .arg(wire->traits().name, QString::number(amount.units()), offer->obstacle));
    if (way.payerFee.isNegative() || (offer->channel.kind == ChannelKind::Qris && !way.payerFee.isZero()))
        return fail(ErrorCode::InvalidInput, QStringLiteral("a QRIS fee is not passed on to the payer"));
    Payment payment;
    payment.id.value = newUuid7();
    payment.gateway = way.gateway;
    payment.channel = offer->channel.id;
    payment.createdAt = m_home.clock.now();
    payment.updatedAt = payment.createdAt;
    payment.reference = newReference(till, shopDay(payment.createdAt, timeZone));
    payment.idempotencyKey = wire->idempotencyKey(payment.reference);
    payment.amount = amount;
    payment.payerFee = way.payerFee;
    payment.state = PaymentState::Requesting;
    payment.watched = true;
    return payment;
}

Pending<SaleRecord> PaymentFlow::begin(const SaleDraft &draft, const Way &way)
{
    if (draft.cart.isEmpty())
        return ready<SaleRecord>(fail(ErrorCode::InvalidInput, QStringLiteral("the cart is empty")));
    if (m_home.opening)
        return ready<SaleRecord>(fail(ErrorCode::Conflict, QStringLiteral("another sale is just being recorded")));
    const auto payment = intent(way, draft.cart, draft.totals.total, draft.till, draft.timeZone);
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

Pending<SaleRecord> PaymentFlow::further(const SaleId &sale, const Way &way, const QString &forcedBecause)
{
    if (m_home.inHand.contains(sale))
        return ready<SaleRecord>(fail(ErrorCode::Conflict, QStringLiteral("this sale is just being changed")));
    m_home.inHand.insert(sale);
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.sale(sale), m_home.q,
             [=, this](const Result<std::optional<SaleRecord>> &found) {
                 const auto record = payableSale(found, forcedBecause);
                 const auto payment = record.and_then([&](const SaleRecord &r) {
                     return intent(way, r.sale.cart, stillDue(r), r.sale.till, r.sale.timeZone);
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
    PaymentWatch *watch = m_home.watch(*payment, true);
    watch->setItems(chargeItems(stored->sale.cart, payment->amount));
    const QPointer<Checkout> alive = m_home.q;
    watch->ask(); // the intent is on disk: now a byte may go out, and it does before anybody draws anything
    answer.give(stored);
    if (alive)
        emit alive->changed(*stored);
}

} // namespace laci
