#include "checkout/checkout.h"
#include "base/log.h"
#include "base/when_done.h"
#include "checkout/answer_news.h"
#include "checkout/checkout_private.h"
#include "checkout/payment_watch.h"
#include <QPointer>
#include <algorithm>

namespace laci {

const Payment *paymentIn(const SaleRecord &record, const PaymentId &id)
{
    const auto it = std::find_if(record.payments.begin(), record.payments.end(),
                                 [&id](const Payment &p) { return p.id == id; });
    return it == record.payments.end() ? nullptr : &*it;
}

namespace {

bool anyMayStillBePaid(const SaleRecord &record)
{
    return std::any_of(record.payments.begin(), record.payments.end(),
                       [](const Payment &p) { return mayStillBePaid(p.state); });
}

/// Money for a sale that was settled, or stopped, without it: nobody waits for this money either.
bool nobodyWaited(const SaleRecord &record, const PaymentId &id)
{
    if (record.sale.state == SaleState::Cancelled)
        return true;
    SaleRecord others = record;
    others.payments.removeIf([&id](const Payment &p) { return p.id == id; });
    for (Payment &payment : others.payments) {
        const bool wentLater = payment.state == PaymentState::Refunded || payment.state == PaymentState::ChargedBack;
        if (record.sale.state == SaleState::Paid && wentLater)
            payment.state = PaymentState::Paid;           // the sale was paid by it all the same
    }
    const Payment *came = paymentIn(record, id);
    return came && came->amount > stillDue(others);       // all of it or, beside other tenders, a part of it is too much
}

} // namespace

Result<SaleRecord> payableSale(const Result<std::optional<SaleRecord>> &found, const QString &forcedBecause)
{
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, QStringLiteral("no such sale"));
    const SaleRecord &record = **found;
    if (record.sale.state != SaleState::Open)
        return fail(ErrorCode::Conflict, QStringLiteral("the sale is closed"));
    if (forcedBecause.trimmed().isEmpty() && anyMayStillBePaid(record))
        return fail(ErrorCode::Conflict, QStringLiteral("an earlier code may still be paid"));
    return record;
}

PaymentWatch *Checkout::Private::watch(const Payment &payment, bool neverSent)
{
    auto *watch = new PaymentWatch(*this, payment, neverSent);
    watches.insert(payment.id, watch);
    if (!sleep)
        sleep = new SleepWatch(clock, limits.heartbeat, [this](std::chrono::milliseconds by) { clockJumped(by); }, q);
    return watch;
}

void Checkout::Private::ring(PaymentWatch *watch)
{
    watch->rung();
}

void Checkout::Private::retire(PaymentWatch *watch)
{
    alarms.stop(watch);
    watches.remove(watch->payment().id);
    watch->deleteLater();
    if (watches.isEmpty() && sleep)
        std::exchange(sleep, nullptr)->deleteLater();   // it may be the one that calls
}

void Checkout::Private::clockJumped(std::chrono::milliseconds by)
{
    clockIsDoubtful = clockIsDoubtful || by > std::chrono::hours{1};
    askSoon({}, false);
}

int Checkout::Private::requestsPerMinute(const QString &gateway)
{
    const PaymentGateway *wire = gateways.find(gateway);
    return wire ? wire->traits().requestsPerMinute : 60;
}

void Checkout::Private::heard(const QString &gateway, const std::optional<Error> &error, std::chrono::milliseconds took)
{
    const bool wasIll = health.of(gateway).isIll();
    const bool recovered = health.answered(gateway, error, took, clock.now());
    if (error && error->code == ErrorCode::RateLimited)
        line.pause(gateway, std::max<std::chrono::seconds>(error->retryAfter, std::chrono::seconds{1}));
    if (recovered)
        askSoon(gateway, true);
    if (wasIll != health.of(gateway).isIll())
        emit q->healthMoved(gateway);
}

void Checkout::Private::announce(const SaleRecord &record, const Payment &before, PaymentEvent event)
{
    const QPointer<Checkout> alive = q; // a slot may end us
    const Payment *after = paymentIn(record, before.id);
    const bool cameIn = after && holdsMoney(after->state) && !holdsMoney(before.state);
    if (after && after->state != before.state)
        qCInfo(logMoney) << after->reference << paymentStateWord(before.state) << "->" << paymentStateWord(after->state);
    emit alive->changed(record);
    if (alive && cameIn && (isLateMoney(before.state, event) || nobodyWaited(record, before.id)))
        emit alive->lateMoney(record, before.id);
    if (alive)
        emit alive->watchMoved(before.id);
}

void Checkout::Private::trouble(const Error &error)
{
    qCWarning(logMoney) << "the books:" << error.detail;
    if (error.code != ErrorCode::Conflict && error.code != ErrorCode::InvalidInput && error.code != ErrorCode::NotFound)
        emit q->storageTrouble(error); // the others are a clear no to what was wanted; nothing is broken
}

Checkout::Checkout(SaleBooks &books, GatewayDirectory &gateways, const Clock &clock, CheckoutLimits limits, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, books, gateways, clock, limits))
{
    connect(this, &Checkout::changed, this, [this](const SaleRecord &record) { d->automatic.look(record); });
}

Checkout::~Checkout()
{
    d->line.close();
    qDeleteAll(findChildren<PaymentWatch *>(Qt::FindDirectChildrenOnly)); // they use d
}

Pending<int> Checkout::resume()
{
    const Answer<int> answer;
    whenDone(d->books.watchedPayments(), this, [this, answer](const Result<QList<Payment>> &found) {
        if (found)
            return d->takeUp(*found, answer);
        const QPointer<Checkout> alive = this;
        answer.give(tl::unexpected(found.error()));
        if (alive)
            d->trouble(found.error());
    });
    d->refunds.askAll();
    return answer.future();
}

Pending<SaleRecord> Checkout::payCash(const SaleDraft &draft, Rupiah received, Rupiah rounding)
{
    return d->cashFlow.sell(draft, {received, rounding});
}

Pending<SaleRecord> Checkout::payCash(const SaleId &sale, Rupiah received, Rupiah rounding, const QString &forcedBecause)
{
    return d->cashFlow.further(sale, {received, rounding}, forcedBecause);
}

Pending<SaleRecord> Checkout::payCashPart(const SaleDraft &draft, Rupiah part)
{
    return d->cashFlow.sell(draft, {part, {}, true});
}

Pending<SaleRecord> Checkout::payCashPart(const SaleId &sale, Rupiah part, const QString &forcedBecause)
{
    return d->cashFlow.further(sale, {part, {}, true}, forcedBecause);
}

Pending<SaleRecord> Checkout::payByGateway(const SaleDraft &draft, const QString &gateway, const QString &channel, Rupiah payerFee)
{
    return d->paymentFlow.begin(draft, {gateway, channel, payerFee, {}});
}

Pending<SaleRecord> Checkout::payByGateway(const SaleId &sale, const QString &gateway, const QString &channel,
                                           const QString &forcedBecause, Rupiah payerFee)
{
    return d->paymentFlow.further(sale, {gateway, channel, payerFee, {}}, forcedBecause);
}

Pending<SaleRecord> Checkout::payPartByGateway(const SaleDraft &draft, Rupiah part, const QString &gateway, const QString &channel,
                                               Rupiah payerFee)
{
    return d->paymentFlow.begin(draft, {gateway, channel, payerFee, part});
}

Pending<SaleRecord> Checkout::payPartByGateway(const SaleId &sale, Rupiah part, const QString &gateway, const QString &channel,
                                               const QString &forcedBecause, Rupiah payerFee)
{
    return d->paymentFlow.further(sale, {gateway, channel, payerFee, part}, forcedBecause);
}

Pending<SaleRecord> Checkout::refund(const SaleId &sale, const RefundWish &wish, const CashRounding &rounding)
{
    return d->refunds.refund(sale, wish, rounding);
}

Pending<SaleRecord> Checkout::returnTenders(const SaleId &sale, const PersonsWord &word)
{
    return d->refunds.returnTenders(sale, word);
}

Pending<SaleRecord> Checkout::decideRefund(const RefundId &refund, bool given, const PersonsWord &word)
{
    return d->refunds.decide(refund, given, word);
}

void Checkout::askRefunds()
{
    d->refunds.askAll();
}

Pending<SaleRecord> Checkout::payAutomatically(const SaleDraft &draft, const QStringList &rule)
{
    return d->automatic.begin(draft, rule);
}

Pending<SaleRecord> Checkout::payAutomatically(const SaleId &sale, const QStringList &rule, const QString &forcedBecause)
{
    return d->automatic.further(sale, rule, forcedBecause);
}

bool Checkout::automaticGoesOn(const SaleId &sale) const
{
    return d->automatic.goesOn(sale);
}

QList<PayOffer> Checkout::offers(const Cart &cart, Rupiah amount) const
{
    return payOffers(d->gateways, d->channels, d->health, cart, amount, d->limits.qrisMost);
}

Pending<PayOffer> Checkout::askOffer(const Cart &cart, Rupiah amount, const QString &gateway, const QString &channel)
{
    const Answer<PayOffer> answer;
    // The list first, because the fee and the limits are in it; without it, what is known by heart has to do.
    whenDone(d->channels.ask(gateway), this, [=, this](const Result<QList<GatewayChannel>> &) {
        auto offer = payOffer(d->gateways, d->channels, d->health, cart, amount, d->limits.qrisMost, gateway, channel);
        PaymentGateway *wire = d->gateways.find(gateway);
        if (!offer || !wire)
            return answer.give(fail(ErrorCode::InvalidInput, QStringLiteral("there is no way to pay '%1:%2'").arg(gateway, channel.left(40))));
        if (offer->channel.kind == ChannelKind::Qris || !offer->obstacle.isEmpty())
            return answer.give(*offer);
        whenDone(wire->askPayerFee(offer->channel, amount), this, [answer, offer](const Result<Rupiah> &fee) mutable {
            if (fee)
                offer->payerFee = *fee;
            answer.give(*offer);
        });
    });
    return answer.future();
}

ChannelBook &Checkout::channels()
{
    return d->channels;
}

GatewayHealth Checkout::health(const QString &gateway) const
{
    return d->health.of(gateway);
}

Pending<std::optional<SaleSummary>> Checkout::twinOf(const SaleDraft &draft)
{
    return d->books.twinOf(draft, d->clock.now().addSecs(-kTwinWithin.count()));
}

Pending<SaleRecord> Checkout::cancelCharge(const PaymentId &payment)
{
    return d->acts.cancelCharge(payment);
}

Pending<SaleRecord> Checkout::confirmByPerson(const PaymentId &payment, const PersonsWord &word)
{
    return d->acts.confirm(payment, word);
}

Pending<SaleRecord> Checkout::giveUp(const PaymentId &payment, const PersonsWord &word)
{
    return d->acts.giveUp(payment, word);
}

Pending<SaleRecord> Checkout::decideLate(const PaymentId &payment, LateDecision decision, const PersonsWord &word)
{
    return d->acts.decideLate(payment, decision, word);
}

void Checkout::askAllSoon()
{
    d->askSoon({}, false);
    d->refunds.askAll();
}

Pending<SaleRecord> Checkout::checkNow(const PaymentId &payment)
{
    const Answer<SaleRecord> answer;
    if (PaymentWatch *watch = d->watches.value(payment)) {
        watch->checkNow(answer);
        return answer.future();
    }
    whenDone(d->books.saleOfPayment(payment), this,
             [this, payment, answer](const Result<std::optional<SaleRecord>> &found) {
                 if (!found)
                     return answer.give(tl::unexpected(found.error()));
                 const Payment *known = *found ? paymentIn(**found, payment) : nullptr;
                 if (!known)
                     return answer.give(fail(ErrorCode::NotFound, QStringLiteral("no such payment")));
                 // No longer watched, but a person wants to know: asked once.
                 PaymentWatch *watch = d->watches.value(payment);
                 (watch ? watch : d->watch(*known, false))->checkNow(answer);
             });
    return answer.future();
}

Pending<SaleRecord> Checkout::cancelSale(const SaleId &sale, const QString &reason)
{
    if (d->inHand.contains(sale))
        return ready<SaleRecord>(fail(ErrorCode::Conflict, QStringLiteral("this sale is just being changed")));
    d->inHand.insert(sale);
    const Answer<SaleRecord> answer;
    whenDone(d->books.sale(sale), this, [=, this](const Result<std::optional<SaleRecord>> &found) {
        const auto record = payableSale(found, {});
        if (!record) {
            d->inHand.remove(sale);
            return answer.give(record);
        }
        whenDone(d->books.cancelSale(sale, reason), this, [this, answer, sale](const Result<SaleRecord> &stored) {
            d->inHand.remove(sale);
            const QPointer<Checkout> alive = this;
            answer.give(stored);
            if (!alive)
                return;
            if (stored)
                emit changed(*stored);
            else
                d->trouble(stored.error());
        });
    });
    return answer.future();
}

void Checkout::focus(const PaymentId &payment)
{
    d->onScreen = payment;
    if (PaymentWatch *watch = d->watches.value(payment))
        watch->comeForward();
}

WatchView Checkout::watchView(const PaymentId &payment) const
{
    const PaymentWatch *watch = d->watches.value(payment);
    return watch ? watch->view() : WatchView();
}

bool Checkout::askedAboutAll() const
{
    return std::all_of(d->watches.begin(), d->watches.end(), [](const PaymentWatch *watch) { return watch->view().nextAsk.isValid() || watch->view().nobodyToAsk; });
}

int Checkout::watchedCount() const
{
    return int(d->watches.size());
}

} // namespace laci
