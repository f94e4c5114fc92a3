#include "checkout/refund_flow.h"
#include "base/ids.h"
#include "base/log.h"
#include "base/when_done.h"
#include "checkout/answer_news.h"
#include "checkout/checkout_private.h"
#include "checkout/payment_watch.h"
#include <QPointer>
#include <algorithm>

namespace laci {
namespace {

using namespace std::chrono_literals;

bool isUncertain(const Refund &refund)
{
    return refund.state == RefundState::Requesting || refund.state == RefundState::Unknown;
}

const Refund *refundIn(const SaleRecord &record, const RefundId &id)
{
    const auto it = std::find_if(record.refunds.begin(), record.refunds.end(), [&id](const Refund &r) { return r.id == id; });
    return it == record.refunds.end() ? nullptr : &*it;
}

/// The gateway can be asked to, and nothing it was asked before hangs in the air: two uncertain ones could not be told apart.
Result<void> checkWire(GatewayDirectory &gateways, const SaleRecord &record, const Refund &refund)
{
    const Payment *payment = paymentIn(record, refund.payment);
    const PaymentGateway *wire = payment ? gateways.find(payment->gateway) : nullptr;
    if (!wire || !wire->traits().canRefund)
        return fail(ErrorCode::Refused, QStringLiteral("this gateway gives nothing back when asked"));
    const bool another = std::any_of(record.refunds.begin(), record.refunds.end(), [&](const Refund &r) {
        return r.payment == refund.payment && r.way == RefundWay::ByGateway && isUncertain(r);
    });
    if (another)
        return fail(ErrorCode::Conflict, QStringLiteral("an earlier refund of this payment is not certain yet"));
    return {};
}

/// The charge's status says that this refund was carried out. A part that was given back may be another's part.
bool saysItIsDone(const SaleRecord &record, const Refund &refund, PaymentEvent event)
{
    if (event == PaymentEvent::SeenRefunded)
        return true;
    const Payment *payment = paymentIn(record, refund.payment);
    if (event != PaymentEvent::SeenPartlyRefunded || !payment || refund.amount >= payment->amount)
        return false;
    const bool earlier = std::any_of(record.refunds.begin(), record.refunds.end(), [&](const Refund &r) {
        return r.payment == refund.payment && r.id != refund.id && r.state == RefundState::Done;
    });
    const bool knownBefore = payment->state == PaymentState::PartiallyRefunded && payment->updatedAt < refund.at;
    return !earlier && !knownBefore;
}

/// The cash in a sale that is not finished: no goods were given back yet, only tenders.
Rupiah cashIn(const SaleRecord &record)
{
    Rupiah cash;
    for (const Payment &payment : record.payments) {
        if (payment.gateway == u"cash" && holdsMoney(payment.state))
            cash += payment.amount;
    }
    for (const Refund &refund : record.refunds) {
        if (refund.way == RefundWay::Cash && refund.state != RefundState::Failed)
            cash -= refund.handedOut();
    }
    return cash;
}

QList<Refund> tendersOf(const SaleRecord &record, const PersonsWord &word)
{
    QList<Refund> list;
    const auto give = [&](RefundWay way, const PaymentId &payment, Rupiah amount) {
        if (amount <= Rupiah())
            return;
        Refund refund;
        refund.id.value = newUuid7();
        refund.sale = record.sale.id;
        refund.kind = RefundKind::Tender;
        refund.way = way;
        refund.payment = payment;
        refund.amount = amount;
        refund.backToStock = false;             // nothing was handed over
        refund.reason = word.reason.trimmed();
        refund.by = word.by.trimmed();
        list.append(refund);
    };
    give(RefundWay::Cash, {}, cashIn(record));
    for (const Payment &payment : record.payments) {
        if (payment.gateway != u"cash")
            give(RefundWay::AtGateway, payment.id, moneyLeft(record, payment.id));
    }
    return list;
}

bool isComplete(const PersonsWord &word)
{
    return !word.by.trimmed().isEmpty() && !word.reason.trimmed().isEmpty();
}

tl::unexpected<Error> incomplete()
{
    return fail(ErrorCode::InvalidInput, QStringLiteral("a person's decision needs who and why"));
}

tl::unexpected<Error> inOtherHands()
{
    return fail(ErrorCode::Conflict, QStringLiteral("this sale is just being changed"));
}

QString detailOf(const Error &error)
{
    return error.httpStatus ? QStringLiteral("HTTP %1, %2").arg(error.httpStatus).arg(error.detail) : error.detail;
}

} // namespace

Pending<SaleRecord> RefundFlow::refund(const SaleId &sale, const RefundWish &wish, const CashRounding &rounding)
{
    if (m_home.inHand.contains(sale))
        return ready<SaleRecord>(inOtherHands());
    m_home.inHand.insert(sale);
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.sale(sale), m_home.q, [=, this](const Result<std::optional<SaleRecord>> &found) {
        const auto give = [this, answer, sale](const Error &error) {
            m_home.inHand.remove(sale);
            answer.give(tl::unexpected(error));
        };
        if (!found || !*found)
            return give(found ? Error{ErrorCode::NotFound, QStringLiteral("no such sale"), 0, {}} : found.error());
        auto refund = refundFor(**found, wish, rounding);
        if (refund && refund->way == RefundWay::ByGateway) {
            if (auto fit = checkWire(m_home.gateways, **found, *refund); !fit)
                return give(fit.error());
        }
        if (!refund)
            return give(refund.error());
        refund->id.value = newUuid7();
        refund->at = m_home.clock.now();
        whenDone(m_home.books.bookRefund(*refund), m_home.q,
                 [this, answer, sale, id = refund->id](const Result<SaleRecord> &stored) {
                     m_home.inHand.remove(sale);
                     booked(answer, id, stored);
                 });
    });
    return answer.future();
}

void RefundFlow::booked(const Answer<SaleRecord> &answer, const RefundId &id, const Result<SaleRecord> &stored)
{
    const QPointer<Checkout> alive = m_home.q;
    if (!stored) {
        answer.give(stored);
        if (alive)
            m_home.trouble(stored.error());
        return;
    }
    const Refund *refund = refundIn(*stored, id);
    const Payment *payment = refund ? paymentIn(*stored, refund->payment) : nullptr;
    const bool wire = refund && payment && refund->state == RefundState::Requesting;
    if (!wire)
        answer.give(stored);
    else
        m_sending.insert(id);   // before anybody hears of it and asks about it
    if (!alive)
        return;
    emit alive->changed(*stored);
    if (alive && wire) // the entry is on disk: now a byte may go out
        send(answer, *refund, *payment);
}

void RefundFlow::send(const Answer<SaleRecord> &answer, const Refund &refund, const Payment &payment)
{
    PaymentGateway *wire = m_home.gateways.find(payment.gateway);
    if (!wire) {
        m_sending.remove(refund.id);
        return tell(refund.id, {RefundState::Failed, QStringLiteral("the gateway was switched off, nothing was sent")}, &answer);
    }
    qCInfo(logMoney) << "refund" << refund.number << "of" << payment.reference;
    const auto waits = std::make_shared<bool>(true);
    whenDone(wire->refundCharge({payment.reference, payment.gatewayRef, payment.channel, payment.createdAt}, refund.amount, refund.reason),
             m_home.q, [this, answer, refund, waits](const Result<void> &said) {
                 answered(std::exchange(*waits, false) ? &answer : nullptr, refund, said);
             });
    QTimer::singleShot(m_home.limits.answerDeadline, m_home.q, [this, answer, refund, waits] {
        if (std::exchange(*waits, false)) // an answer that comes later still counts: there was one request only
            tell(refund.id, {RefundState::Unknown, QStringLiteral("no answer before our own deadline")}, &answer);
    });
}

void RefundFlow::answered(const Answer<SaleRecord> *answer, const Refund &refund, const Result<void> &said)
{
    m_sending.remove(refund.id);
    if (said) {
        tell(refund.id, {RefundState::Done, QStringLiteral("the gateway gave it back")}, answer);
        return ask(refund);     // for the payment's own state
    }
    const bool unknown = outcomeUnknown(said.error().code);
    tell(refund.id, {unknown ? RefundState::Unknown : RefundState::Failed, detailOf(said.error())}, answer);
    if (unknown)
        planNext(0s);
}

void RefundFlow::tell(const RefundId &id, const Word &word, const Answer<SaleRecord> *answer)
{
    const auto waiting = answer ? std::optional(*answer) : std::nullopt;
    whenDone(m_home.books.tellRefund(id, word.state, word.detail), m_home.q,
             [this, id, word, waiting](const Result<SaleRecord> &stored) {
                 const QPointer<Checkout> alive = m_home.q;
                 if (stored)
                     m_unsaved.remove(id);
                 else if (stored.error().code == ErrorCode::Storage)
                     keep(id, word);
                 if (waiting)
                     waiting->give(stored);
                 if (!alive)
                     return;
                 if (stored)
                     emit alive->changed(*stored);
                 else
                     m_home.trouble(stored.error());
             });
}

void RefundFlow::keep(const RefundId &id, const Word &word)
{
    m_unsaved.insert(id, word);
    planNext(0s);
}

Pending<SaleRecord> RefundFlow::returnTenders(const SaleId &sale, const PersonsWord &word)
{
    if (!isComplete(word))
        return ready<SaleRecord>(incomplete());
    if (m_home.inHand.contains(sale))
        return ready<SaleRecord>(inOtherHands());
    m_home.inHand.insert(sale);
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.sale(sale), m_home.q, [=, this](const Result<std::optional<SaleRecord>> &found) {
        const auto record = payableSale(found, {});
        const QList<Refund> tenders = record ? tendersOf(*record, word) : QList<Refund>();
        if (!tenders.isEmpty())
            return returnNext(answer, sale, tenders);
        m_home.inHand.remove(sale);
        answer.give(record ? fail(ErrorCode::InvalidInput, QStringLiteral("there is no money in this sale")) : record);
    });
    return answer.future();
}

void RefundFlow::returnNext(const Answer<SaleRecord> &answer, const SaleId &sale, QList<Refund> left)
{
    Refund next = left.takeFirst();
    next.at = m_home.clock.now();
    whenDone(m_home.books.bookRefund(next), m_home.q, [this, answer, sale, left](const Result<SaleRecord> &stored) {
        const QPointer<Checkout> alive = m_home.q;
        if (!stored || left.isEmpty()) {
            m_home.inHand.remove(sale);
            answer.give(stored);
        }
        if (!alive)
            return;
        if (!stored)
            return m_home.trouble(stored.error());
        emit alive->changed(*stored);
        if (alive && !left.isEmpty())
            returnNext(answer, sale, left);
    });
}

Pending<SaleRecord> RefundFlow::decide(const RefundId &id, bool given, const PersonsWord &word)
{
    if (!isComplete(word))
        return ready<SaleRecord>(incomplete());
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.openRefunds(), m_home.q, [=, this](const Result<QList<Refund>> &open) {
        if (!open)
            return answer.give(tl::unexpected(open.error()));
        const auto found = std::find_if(open->begin(), open->end(), [&id](const Refund &r) { return r.id == id; });
        if (found == open->end() || found->state != RefundState::Unknown)
            return answer.give(fail(ErrorCode::Conflict, QStringLiteral("there is nothing uncertain about this refund")));
        const QString detail = QStringLiteral("%1: %2").arg(word.by.trimmed().left(60), word.reason.trimmed().left(300));
        tell(id, {given ? RefundState::Done : RefundState::Failed, detail}, &answer);
    });
    return answer.future();
}

void RefundFlow::askAll()
{
    whenDone(m_home.books.openRefunds(), m_home.q, [this](const Result<QList<Refund>> &open) {
        if (!open)
            return;             // whoever opens the books next will hear of that
        QDateTime youngest;
        for (const Refund &refund : *open) {
            takeUp(refund);
            youngest = youngest.isValid() ? std::max(youngest, refund.at) : refund.at;
        }
        if (!open->isEmpty())
            planNext(std::chrono::seconds(youngest.secsTo(m_home.clock.now())));
    });
}

void RefundFlow::takeUp(const Refund &refund)
{
    if (m_sending.contains(refund.id))
        return;
    if (const auto unsaved = m_unsaved.constFind(refund.id); unsaved != m_unsaved.constEnd())
        return tell(refund.id, *unsaved);
    if (refund.state == RefundState::Requesting)
        tell(refund.id, {RefundState::Unknown, QStringLiteral("the till was stopped before the answer came")});
    ask(refund);
}

void RefundFlow::ask(const Refund &refund)
{
    if (m_asking.contains(refund.id))
        return;
    m_asking.insert(refund.id);
    whenDone(m_home.books.sale(refund.sale), m_home.q, [this, refund](const Result<std::optional<SaleRecord>> &found) {
        if (found && *found)
            askAbout(**found, refund);
        else
            m_asking.remove(refund.id);
    });
}

void RefundFlow::askAbout(const SaleRecord &record, const Refund &refund)
{
    const Payment *payment = paymentIn(record, refund.payment);
    PaymentGateway *wire = payment ? m_home.gateways.find(payment->gateway) : nullptr;
    if (!wire || wire->traits().nobodyToAsk) {
        m_asking.remove(refund.id);
        return;
    }
    whenDone(wire->queryStatus({payment->reference, payment->gatewayRef, payment->channel, payment->createdAt}), m_home.q,
             [this, record, refund](const Result<StatusAnswer> &status) {
                 m_asking.remove(refund.id);
                 if (status)
                     statusSaid(record, refund, *status);
             });
    QTimer::singleShot(m_home.limits.answerDeadline, m_home.q, [this, id = refund.id] { m_asking.remove(id); });
}

void RefundFlow::statusSaid(const SaleRecord &record, const Refund &refund, const StatusAnswer &status)
{
    const Payment before = *paymentIn(record, refund.payment);
    const PaymentNews news = newsFromStatus(before, status, m_home.limits.qrisMost);
    // The payment first: stopped in between, the refund is asked about again and hears the same.
    if (holdsMoney(before.state) && nextState(before.state, news.event)) {
        whenDone(m_home.books.tell(news), m_home.q, [this, before, news](const Result<SaleRecord> &told) {
            if (!told)
                return m_home.trouble(told.error());
            if (PaymentWatch *watch = m_home.watches.value(before.id)) // one that a person confirmed is still followed
                watch->heardAside(news, *told);
            else
                m_home.announce(*told, before, news.event);
        });
    }
    const Refund *known = refundIn(record, refund.id);
    if (known && isUncertain(*known) && saysItIsDone(record, refund, news.event))
        tell(refund.id, {RefundState::Done, news.detail});
}

void RefundFlow::planNext(std::chrono::seconds age)
{
    if (!m_timer) {
        m_timer = new QTimer(m_home.q);
        m_timer->setSingleShot(true);
        QObject::connect(m_timer, &QTimer::timeout, m_home.q, [this] { askAll(); });
    }
    m_timer->start(nextAsk(age, 2s, 0s, 0));
}

} // namespace laci
