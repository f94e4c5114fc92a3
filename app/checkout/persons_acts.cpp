#include "checkout/persons_acts.h"
#include "base/when_done.h"
#include "checkout/checkout_private.h"
#include "checkout/payment_policy.h"
#include "checkout/payment_watch.h"
#include <QPointer>

namespace laci {
namespace {

bool isComplete(const PersonsWord &word)
{
    return !word.by.trimmed().isEmpty() && !word.reason.trimmed().isEmpty();
}

tl::unexpected<Error> incomplete()
{
    return fail(ErrorCode::InvalidInput, QStringLiteral("a person's decision needs who and why"));
}

QString wordText(const PersonsWord &word)
{
    return QStringLiteral("%1: %2").arg(word.by.trimmed().left(60), word.reason.trimmed().left(300));
}

const Payment *found(const Result<std::optional<SaleRecord>> &record, const PaymentId &id)
{
    return record && *record ? paymentIn(**record, id) : nullptr;
}

Error notFound(const Result<std::optional<SaleRecord>> &record)
{
    return record ? Error{ErrorCode::NotFound, QStringLiteral("no such payment"), 0, {}} : record.error();
}

} // namespace

void PersonsActs::say(const Answer<SaleRecord> &answer, const Payment &before, const PaymentNews &news)
{
    whenDone(m_home.books.tell(news), m_home.q, [this, answer, before, news](const Result<SaleRecord> &record) {
        const QPointer<Checkout> alive = m_home.q;
        if (record) {
            if (PaymentWatch *watch = m_home.watches.value(before.id))
                watch->heardAside(news, *record);
            else
                m_home.announce(*record, before, news.event);
        } else {
            m_home.trouble(record.error());
        }
        answer.give(record);
    });
}

Pending<SaleRecord> PersonsActs::decideUnknown(const PaymentId &payment, PaymentEvent event, const PersonsWord &word)
{
    if (!isComplete(word))
        return ready<SaleRecord>(incomplete());
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.saleOfPayment(payment), m_home.q,
             [=, this](const Result<std::optional<SaleRecord>> &record) {
                 const Payment *known = found(record, payment);
                 if (!known)
                     return answer.give(tl::unexpected(notFound(record)));
                 // Only where the gateway itself cannot say: what it says clearly is not overruled by hand.
                 if (!nextState(known->state, event))
                     return answer.give(fail(ErrorCode::Conflict, QStringLiteral("the payment is %1, not unknown")
                                                                      .arg(paymentStateWord(known->state))));
                 PaymentNews news{payment, event, {}, wordText(word), word.by.trimmed()};
                 const PaymentGateway *wire = m_home.gateways.find(known->gateway);
                 if (known->reason == QStringView(reason::kManual) || (wire && wire->traits().nobodyToAsk))
                     news.change.watched = false;       // nobody can be asked whether that was so
                 say(answer, *known, news);
             });
    return answer.future();
}

Pending<SaleRecord> PersonsActs::confirm(const PaymentId &payment, const PersonsWord &word)
{
    return decideUnknown(payment, PaymentEvent::ConfirmedByPerson, word);
}

Pending<SaleRecord> PersonsActs::giveUp(const PaymentId &payment, const PersonsWord &word)
{
    return decideUnknown(payment, PaymentEvent::GivenUp, word);
}

Pending<SaleRecord> PersonsActs::decideLate(const PaymentId &payment, LateDecision decision, const PersonsWord &word)
{
    if (!isComplete(word))
        return ready<SaleRecord>(incomplete());
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.decideLate(payment, decision, word.reason.trimmed(), word.by.trimmed()), m_home.q,
             [this, answer](const Result<SaleRecord> &record) {
                 const QPointer<Checkout> alive = m_home.q;
                 answer.give(record);
                 if (!alive)
                     return;
                 if (record)
                     emit alive->changed(*record);
                 else
                     m_home.trouble(record.error());
             });
    return answer.future();
}

Pending<SaleRecord> PersonsActs::cancelCharge(const PaymentId &payment)
{
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.saleOfPayment(payment), m_home.q,
             [this, payment, answer](const Result<std::optional<SaleRecord>> &record) {
                 const Payment *known = found(record, payment);
                 if (!known)
                     return answer.give(tl::unexpected(notFound(record)));
                 const PaymentGateway *wire = m_home.gateways.find(known->gateway);
                 if (!wire || !wire->traits().canCancel)
                     return answer.give(fail(ErrorCode::Refused, QStringLiteral("this gateway has no cancel")));
                 if (!mayStillBePaid(known->state))
                     return answer.give(fail(ErrorCode::Conflict, QStringLiteral("there is nothing to cancel")));
                 const Answer<SaleRecord> noted;
                 whenDone(noted.future(), m_home.q,
                          [this, answer, payment, handle = ChargeHandle{known->reference, known->gatewayRef, known->channel, known->createdAt},
                           gateway = known->gateway](const Result<SaleRecord> &told) {
                              if (!told)
                                  return answer.give(told);
                              PaymentGateway *asked = m_home.gateways.find(gateway);
                              if (!asked)
                                  return answer.give(fail(ErrorCode::InvalidInput, QStringLiteral("the gateway was switched off")));
                              // Whatever it answers, only the status counts: a cancel may have worked although its reply was lost.
                              whenDone(asked->cancelCharge(handle), m_home.q, [this, answer, payment](const Result<void> &) {
                                  whenDone(m_home.q->checkNow(payment), m_home.q,
                                           [answer](const Result<SaleRecord> &now) { answer.give(now); });
                              });
                          });
                 say(noted, *known, {payment, PaymentEvent::CancelAsked, {}, QStringLiteral("asked the gateway to cancel")});
             });
    return answer.future();
}

} // namespace laci
