#include "checkout/payment_watch.h"
#include "base/log.h"
#include "base/when_done.h"
#include "checkout/checkout_private.h"
#include <QPointer>
#include <QRandomGenerator>

namespace laci {

using namespace std::chrono_literals;

namespace {

/// How often to look whether there is something to ask again: the gateway was switched off, or cannot be asked.
constexpr auto kNothingToAsk = 60s;
/// From this age on nextAsk() is slow; payments that were given up are asked about no faster.
constexpr std::chrono::seconds kOld = 1800s;
constexpr int kLastWords = 3;

int jitter()
{
    return QRandomGenerator::global()->bounded(-1000, 1001);
}

} // namespace

PaymentWatch::PaymentWatch(Checkout::Private &home, const Payment &payment, bool neverSent)
    : QObject(home.q), m_home(home), m_payment(payment), m_recovery(neverSent)
{
    m_sinceCreate.start();
}

PaymentWatch::~PaymentWatch()
{
    m_home.alarms.stop(this);
    m_home.line.leave(m_payment.gateway, this);
}

WatchView PaymentWatch::view() const
{
    return {m_phase == Phase::Asking, m_lastAsked, m_nextAsk, m_trouble, m_nobodyToAsk};
}

void PaymentWatch::ask()
{
    wake(m_recovery.neverSent() || m_payment.id == m_home.onScreen);
}

void PaymentWatch::checkNow(const Answer<SaleRecord> &answer)
{
    m_waiting.push_back(answer);
    wake(true);
}

void PaymentWatch::tellInterrupted(std::function<void()> done)
{
    m_phase = Phase::Storing;
    const PaymentNews news = newsOfInterruption(m_payment);
    whenDone(m_home.books.tell(news), this, [this, news, done = std::move(done)](const Result<SaleRecord> &record) {
        const QPointer<PaymentWatch> alive = this;
        if (record) {
            m_phase = Phase::Resting;
            learn(news, *record);
            if (alive)
                wake(!m_waiting.empty());
        } else {
            m_unsaved = news;
            notStored(record.error());
        }
        done();
    });
}

void PaymentWatch::rung()
{
    if (m_phase == Phase::Asking)
        deadlinePassed();
    else
        wake(false);
}

void PaymentWatch::comeForward()
{
    if (m_phase == Phase::InLine)
        m_home.line.enter(m_payment.gateway, this, Urgency::Now);
}

void PaymentWatch::askAgain()
{
    if (m_phase == Phase::Resting && (m_payment.watched || m_unsaved))
        ask();
}

Urgency PaymentWatch::urgency() const
{
    if (m_payment.id == m_home.onScreen)
        return Urgency::Now;
    const auto age = std::chrono::seconds(m_payment.createdAt.secsTo(m_home.clock.now()));
    return isOpen(m_payment.state) && age < kOld ? Urgency::Soon : Urgency::Later;
}

std::optional<ChannelKind> PaymentWatch::kind() const
{
    const auto channel = m_home.channels.find(m_payment.gateway, m_payment.channel);
    return channel ? std::optional(channel->kind) : std::nullopt;
}

void PaymentWatch::wake(bool urgent)
{
    if (m_phase == Phase::InLine && urgent)
        return m_home.line.enter(m_payment.gateway, this, Urgency::Now);
    if (m_phase != Phase::Resting)
        return; // what is under way answers this too
    m_home.alarms.stop(this);
    m_nextAsk = {};
    if (m_unsaved)
        return store(*m_unsaved);
    const PaymentGateway *gateway = m_home.gateways.find(m_payment.gateway);
    if (nobodyWillTell(gateway))
        return store(newsOfNobodyToAsk(m_payment));
    const auto question = gateway
        ? m_recovery.next(m_payment, gateway->traits(), m_home.clock.now()) : Question::Nothing;
    if (gateway && windowIsOver(gateway->traits(), question)) {
        PaymentNews news{m_payment.id, PaymentEvent::WatchEnded, {}, QStringLiteral("nobody asks any more")};
        news.change.watched = false;
        return store(news);
    }
    if (question == Question::Nothing)
        return answerFromBooks();
    m_phase = Phase::InLine;
    m_home.line.enter(m_payment.gateway, this, urgent ? Urgency::Now : urgency());
}

/// The last word before giving up is the gateway's: a till that was off during the window's end asks once more.
bool PaymentWatch::windowIsOver(const GatewayTraits &traits, Question question) const
{
    if (!m_payment.watched || !m_waiting.empty() || m_home.clockIsDoubtful)
        return false;
    const auto age = std::chrono::seconds(m_payment.createdAt.secsTo(m_home.clock.now()));
    if (age < traits.watchWindow)
        return false;
    const QDateTime end = m_payment.createdAt.addSecs(traits.watchWindow.count());
    // A clock that jumped must not end the watch by itself: after the end it was asked in vain more than once in this run.
    return question == Question::Nothing || (m_lastClear.isValid() && m_lastClear >= end)
        || (age >= 2 * traits.watchWindow && m_lastWords >= kLastWords);
}

/// Pending would say that the gateway will tell; here there is none that could.
bool PaymentWatch::nobodyWillTell(const PaymentGateway *gateway) const
{
    return gateway && gateway->traits().nobodyToAsk && m_payment.state == PaymentState::Pending;
}

void PaymentWatch::granted()
{
    PaymentGateway *gateway = m_home.gateways.find(m_payment.gateway);
    const auto question = gateway
        ? m_recovery.next(m_payment, gateway->traits(), m_home.clock.now()) : Question::Nothing;
    switch (question) {
    case Question::Nothing:
        m_home.line.leave(m_payment.gateway, this);
        m_phase = Phase::Resting;
        return answerFromBooks();
    case Question::Create:
        return sendCreate(*gateway, false);
    case Question::RepeatCreate:
        m_phase = Phase::Preparing;
        return prepareRepeat();
    case Question::Status:
        return sendStatus(*gateway);
    }
}

/// A repeat is the same create to the last byte, and the trail says that there was one.
void PaymentWatch::prepareRepeat()
{
    if (!m_items) {
        whenDone(m_home.books.sale(m_payment.sale), this, [this](const Result<std::optional<SaleRecord>> &found) {
            if (!found)
                return notStored(found.error());
            m_items = *found ? chargeItems((*found)->sale.cart, m_payment.amount) : QList<ChargeItem>();
            prepareRepeat();
        });
        return;
    }
    if (!m_repeatTold) {
        const PaymentNews news{m_payment.id, PaymentEvent::RequestRepeated, {}, QStringLiteral("same key, same reference")};
        whenDone(m_home.books.tell(news), this, [this](const Result<SaleRecord> &record) {
            if (!record)
                return notStored(record.error());
            m_repeatTold = true;
            const QPointer<PaymentWatch> alive = this;
            emit m_home.q->changed(*record);
            if (alive)
                prepareRepeat();
        });
        return;
    }
    PaymentGateway *gateway = m_home.gateways.find(m_payment.gateway);
    if (gateway)
        return sendCreate(*gateway, true);
    m_home.line.leave(m_payment.gateway, this);
    m_phase = Phase::Resting;
    answerFromBooks();
}

int PaymentWatch::asked(Question question)
{
    m_phase = Phase::Asking;
    m_question = question;
    m_lastAsked = m_home.clock.now();
    m_sinceAsked.start();
    if (question == Question::Status)
        ++m_lastWords;
    else
        m_sinceCreate.start();
    m_home.alarms.set(this, m_home.limits.answerDeadline);
    return ++m_round;
}

void PaymentWatch::sendCreate(PaymentGateway &gateway, bool repeated)
{
    const int round = asked(repeated ? Question::RepeatCreate : Question::Create);
    ChargeRequest request{m_payment.reference, m_payment.idempotencyKey, m_payment.channel, m_payment.amount,
                          m_items.value_or(QList<ChargeItem>()), m_payment.payerFee, m_payment.createdAt};
    m_recovery.createSent();
    qCInfo(logMoney) << "create" << m_payment.reference << (repeated ? "again" : "first");
    whenDone(gateway.createCharge(request), this, [this, round, repeated](const Result<Charge> &charge) {
        createAnswered(round, repeated, charge);
    });
    emit m_home.q->watchMoved(m_payment.id);
}

void PaymentWatch::sendStatus(PaymentGateway &gateway)
{
    const int round = asked(Question::Status);
    whenDone(gateway.queryStatus({m_payment.reference, m_payment.gatewayRef, m_payment.channel, m_payment.createdAt}), this,
             [this, round](const Result<StatusAnswer> &status) { statusAnswered(round, status); });
    emit m_home.q->watchMoved(m_payment.id);
}

void PaymentWatch::createAnswered(int round, bool repeated, const Result<Charge> &charge)
{
    if (round != m_round) {
        if (charge && m_payment.gatewayRef.isEmpty())
            storeAside(newsFromCharge(m_payment, *charge, m_home.limits.qrisMost, kind()));
        return;
    }
    if (charge) {
        questionOver({});
        const PaymentNews news = newsFromCharge(m_payment, *charge, m_home.limits.qrisMost, kind());
        if (news.event == PaymentEvent::AnswerUnclear)
            m_recovery.createUnclear();
        const PaymentId id = m_payment.id;
        Checkout *checkout = m_home.q;
        store(news);
        if (news.event == PaymentEvent::ChargeMade && news.change.qris)
            emit checkout->codeChecked(id, *news.change.qris);
        return;
    }
    questionOver(charge.error());
    m_recovery.createFailed(charge.error(), !repeated);
    store(newsFromCreateError(m_payment, charge.error(), repeated));
}

void PaymentWatch::statusAnswered(int round, const Result<StatusAnswer> &status)
{
    if (round != m_round) {
        if (status && status->status == ChargeStatus::Paid)
            storeAside(newsFromStatus(m_payment, *status, m_home.limits.qrisMost));
        return;
    }
    m_recovery.statusSaid(!status && status.error().code == ErrorCode::NotFound);
    if (status) {
        questionOver({});
        return store(newsFromStatus(m_payment, *status, m_home.limits.qrisMost));
    }
    questionOver(status.error());
    const PaymentGateway *gateway = m_home.gateways.find(m_payment.gateway);
    const std::chrono::milliseconds sinceCreate{m_sinceCreate.elapsed()};
    if (gateway && isOpen(m_payment.state) && m_recovery.certainlyNotMade(m_payment, gateway->traits(), sinceCreate, m_home.limits.createLives))
        return store(newsOfNotMade(m_payment));
    store(newsFromStatusError(m_payment, status.error()));
}

void PaymentWatch::deadlinePassed()
{
    ++m_round; // the answer, if it comes, is late
    const Error error{ErrorCode::Timeout, QStringLiteral("no answer before our own deadline")};
    questionOver(error);
    if (m_question != Question::Status)
        m_recovery.createFailed(error, m_question == Question::Create);
    if (m_question == Question::Status)
        store(newsFromStatusError(m_payment, error));
    else
        store(newsFromCreateError(m_payment, error, m_question == Question::RepeatCreate));
}

void PaymentWatch::questionOver(const std::optional<Error> &trouble)
{
    m_home.alarms.stop(this);
    m_trouble = trouble;
    if (m_question != Question::Status) // "there is none" to a status is why to make it, not a no to making it
        m_clearNo = trouble && !outcomeUnknown(trouble->code);
    if (!trouble || trouble->code == ErrorCode::NotFound)
        m_lastClear = m_home.clock.now();
    m_home.heard(m_payment.gateway, trouble, std::chrono::milliseconds(m_sinceAsked.elapsed()));
    m_home.line.leave(m_payment.gateway, this);
}

bool PaymentWatch::alreadyTold(const PaymentNews &news) const
{
    if (!m_lastTold || m_lastTold->event != news.event || m_lastTold->change.reason != news.change.reason)
        return false;
    const auto next = nextState(m_payment.state, news.event);
    if (next && *next != m_payment.state)
        return false;
    return (!news.change.gatewayRef || *news.change.gatewayRef == m_payment.gatewayRef)
        && (!news.change.qris || *news.change.qris == m_payment.qris)
        && (!news.change.watched || *news.change.watched == m_payment.watched);
}

void PaymentWatch::store(const PaymentNews &news)
{
    if (alreadyTold(news)) { // no commit every two seconds for "still pending"
        m_phase = Phase::Resting;
        return answerFromBooks();
    }
    m_phase = Phase::Storing;
    whenDone(m_home.books.tell(news), this,
             [this, news](const Result<SaleRecord> &record) { stored(news, record); });
}

void PaymentWatch::stored(const PaymentNews &news, const Result<SaleRecord> &record)
{
    if (!record) {
        m_unsaved = news; // the gateway said it; it is told again until the books have it
        return notStored(record.error());
    }
    m_unsaved.reset();
    const auto waiting = takeWaiting();
    m_phase = Phase::Resting;
    learn(news, *record); // the last use of this: a slot may end us
    for (const auto &answer : waiting)
        answer.give(*record);
}

void PaymentWatch::learn(const PaymentNews &news, const SaleRecord &record)
{
    const bool firstWord = !m_lastTold;
    m_lastTold = news;
    const Payment before = m_payment;
    if (const Payment *payment = paymentIn(record, m_payment.id))
        m_payment = *payment;
    if (m_phase == Phase::Resting)
        rest();
    // After a start the gateway mostly says what the books know: nothing was stored, and nobody has to look anew.
    if (firstWord && standsAsBefore(before, m_payment))
        emit m_home.q->watchMoved(before.id);
    else
        m_home.announce(record, before, news.event);
}

/// For late answers, next to whatever this watch is doing now; a failure to store them is only told, for the next
/// question will bring the same again.
void PaymentWatch::storeAside(const PaymentNews &news)
{
    if (news.event == PaymentEvent::AnswerUnclear)
        return;
    whenDone(m_home.books.tell(news), this, [this, news](const Result<SaleRecord> &record) {
        if (record)
            learn(news, *record);
        else
            m_home.trouble(record.error());
    });
}

void PaymentWatch::notStored(const Error &error)
{
    m_home.line.leave(m_payment.gateway, this);
    m_phase = Phase::Resting;
    rest();
    const auto waiting = takeWaiting();
    m_home.trouble(error);
    for (const auto &answer : waiting)
        answer.give(tl::unexpected(error));
}

void PaymentWatch::rest()
{
    if (!m_payment.watched && !m_unsaved)
        return m_home.retire(this);
    const auto wait = pause();
    // It is looked at again, for a gateway may be switched on, but nobody should be told that somebody asks.
    m_nextAsk = m_nobodyToAsk ? QDateTime() : m_home.clock.now().addMSecs(wait.count());
    m_home.alarms.set(this, wait);
}

std::chrono::milliseconds PaymentWatch::pause()
{
    const PaymentGateway *gateway = m_home.gateways.find(m_payment.gateway);
    m_nobodyToAsk = false;
    if (!gateway)
        return kNothingToAsk;
    if (nobodyWillTell(gateway)) {
        m_nobodyToAsk = true;
        return m_unsaved ? 2s : 0s;
    }
    const auto now = m_home.clock.now();
    const auto retryAfter = m_trouble ? m_trouble->retryAfter : 0s;
    const auto age = std::chrono::seconds(m_payment.createdAt.secsTo(now));
    switch (m_recovery.next(m_payment, gateway->traits(), now)) {
    case Question::Nothing:
        m_nobodyToAsk = true;
        return kNothingToAsk;
    case Question::Create:
    case Question::RepeatCreate:
        return m_clearNo ? std::max<std::chrono::seconds>(kNothingToAsk, retryAfter)
                         : nextRepeat(++m_tries, retryAfter, jitter());
    case Question::Status:
        return nextAsk(isOpen(m_payment.state) ? age : std::max(age, kOld), gateway->traits().pollFloor, retryAfter, jitter());
    }
    return kNothingToAsk;
}

/// Nothing was asked or nothing new was said: those who wait get the record as it stands.
void PaymentWatch::answerFromBooks()
{
    const auto waiting = takeWaiting();
    if (!waiting.empty()) {
        whenDone(m_home.books.saleOfPayment(m_payment.id), m_home.q,
                 [waiting](const Result<std::optional<SaleRecord>> &found) {
                     for (const auto &answer : waiting) {
                         if (found && *found)
                             answer.give(**found);
                         else
                             answer.give(found ? fail(ErrorCode::NotFound, QStringLiteral("no such payment"))
                                               : tl::unexpected(found.error()));
                     }
                 });
    }
    const auto checkout = m_home.q;
    const PaymentId id = m_payment.id;
    rest();
    emit checkout->watchMoved(id);
}

} // namespace laci
