#include "checkout/auto_payment.h"
#include "base/when_done.h"
#include "checkout/checkout_private.h"
#include "checkout/payment_policy.h"
#include <QPointer>

namespace laci {
namespace {

PaymentFlow::Way wayOf(const PayOffer &offer)
{
    return {offer.gateway, offer.channel.id, {}, {}};
}

tl::unexpected<Error> noWay()
{
    return fail(ErrorCode::InvalidInput, QStringLiteral("no gateway can take this amount now"));
}

/// Nothing was made: refused outright (its watch ended with it), or the gateway knows of no such charge.
bool certainlyDead(const Payment &payment)
{
    return payment.state == PaymentState::Failed
        && (!payment.watched || payment.reason == QStringView(reason::kNotMade));
}

} // namespace

Pending<SaleRecord> AutoPayment::begin(const SaleDraft &draft, const QStringList &rule)
{
    QList<PayOffer> offers = automaticOrder(m_home.q->offers(draft.cart, draft.totals.total), rule);
    if (offers.isEmpty())
        return ready<SaleRecord>(noWay());
    const PayOffer first = offers.takeFirst();
    const Answer<SaleRecord> answer;
    whenDone(m_home.paymentFlow.begin(draft, wayOf(first)), m_home.q,
             [this, answer, offers](const Result<SaleRecord> &record) { started(answer, record, offers); });
    return answer.future();
}

Pending<SaleRecord> AutoPayment::further(const SaleId &sale, const QStringList &rule, const QString &forcedBecause)
{
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.sale(sale), m_home.q, [=, this](const Result<std::optional<SaleRecord>> &found) {
        if (!found || !*found)
            return answer.give(found ? fail(ErrorCode::NotFound, QStringLiteral("no such sale")) : tl::unexpected(found.error()));
        QList<PayOffer> offers = automaticOrder(m_home.q->offers((*found)->sale.cart, stillDue(**found)), rule);
        if (offers.isEmpty())
            return answer.give(noWay());
        const PayOffer first = offers.takeFirst();
        whenDone(m_home.paymentFlow.further(sale, wayOf(first), forcedBecause), m_home.q,
                 [this, answer, offers](const Result<SaleRecord> &record) { started(answer, record, offers); });
    });
    return answer.future();
}

void AutoPayment::started(const Answer<SaleRecord> &answer, const Result<SaleRecord> &record, const QList<PayOffer> &left)
{
    if (record && !record->payments.isEmpty() && !left.isEmpty()) {
        m_going.insert(record->sale.id, {record->payments.last().id, left});
        // The gateway may have said no before we were told that it was asked.
        whenDone(m_home.books.sale(record->sale.id), m_home.q, [this](const Result<std::optional<SaleRecord>> &now) {
            if (now && *now)
                look(**now);
        });
    }
    answer.give(record);
}

void AutoPayment::look(const SaleRecord &record)
{
    const auto going = m_going.find(record.sale.id);
    if (going == m_going.end())
        return;
    const Payment *payment = paymentIn(record, going->payment);
    // Somebody chose otherwise meanwhile, or there is something to pay: its work is done.
    const bool superseded = !payment || record.payments.last().id != going->payment || record.sale.state != SaleState::Open;
    if (superseded || (!certainlyDead(*payment) && payment->state != PaymentState::Requesting && payment->state != PaymentState::Unknown)) {
        m_going.erase(going);
        return;
    }
    if (!certainlyDead(*payment))
        return;
    moveOn(record.sale.id, m_going.take(record.sale.id).left);
}

void AutoPayment::moveOn(const SaleId &sale, QList<PayOffer> left)
{
    const PayOffer offer = left.takeFirst();
    m_moving.insert(sale);
    whenDone(m_home.paymentFlow.further(sale, wayOf(offer), {}), m_home.q, [this, sale, left](const Result<SaleRecord> &stored) {
        m_moving.remove(sale);
        if (stored)
            return started({}, stored, left);
        if (!left.isEmpty() && stored.error().code == ErrorCode::InvalidInput)
            return moveOn(sale, left);       // this way became impossible meanwhile; nothing was recorded
        // Nobody goes on by itself any more: those who look at the sale may know.
        whenDone(m_home.books.sale(sale), m_home.q, [this](const Result<std::optional<SaleRecord>> &now) {
            if (now && *now)
                emit m_home.q->changed(**now);
        });
    });
}

} // namespace laci
