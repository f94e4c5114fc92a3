#include "ui/pages/pay/pay_session.h"
#include "base/when_done.h"
#include "domain/cash.h"
#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"

namespace laci {
namespace {
const QString kCash = QStringLiteral("cash");
}

PaySession::PaySession(TillServices &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(&services.checkout, &Checkout::changed, this, &PaySession::onChanged);
    connect(this, &PaySession::changed, this, &PaySession::comeForward);
}

void PaySession::begin(const SaleDraft &draft)
{
    close();
    m_draft = draft;
    emit changed();
}

void PaySession::open(const SaleRecord &record)
{
    close();
    m_record = record;
    if (record.sale.state == SaleState::Open)
        keepOnScreen(record.sale.id);
    emit changed();
}

void PaySession::close()
{
    const bool wasStored = m_record.has_value();
    ++m_round;
    m_draft.reset();
    m_record.reset();
    m_early.clear();
    m_forcedBecause.clear();
    m_part.reset();
    m_wanted = m_afterTwin = {};
    m_busy = m_recording = m_cashChosen = false;
    comeForward();
    if (wasStored)
        keepOnScreen(std::nullopt);
}

// What the cashier looks at is asked about first.
void PaySession::comeForward()
{
    const PaymentId id = live() ? live()->id : PaymentId();
    if (std::exchange(m_forward, id) != id)
        m_services.checkout.focus(id);
}

// Which sale stands on the screen is only a comfort after a power cut, so trouble here is not put before the cashier.
void PaySession::keepOnScreen(const std::optional<SaleId> &sale)
{
    whenDone(m_services.books.setSaleOnScreen(sale), this, [](const Result<void> &) {});
}

const Totals &PaySession::totals() const
{
    static const Totals none;
    return m_record ? m_record->sale.totals : m_draft ? m_draft->totals : none;
}

const Cart &PaySession::cart() const
{
    static const Cart none;
    return m_record ? m_record->sale.cart : m_draft ? m_draft->cart : none;
}

QByteArray PaySession::zone() const
{
    return m_record ? m_record->sale.timeZone : m_draft ? m_draft->timeZone : QByteArray();
}

Rupiah PaySession::due() const
{
    return m_record ? stillDue(*m_record) : totals().total;
}

Rupiah PaySession::rounding() const
{
    return cashRoundingFor(due(), m_services.rules().rounding);
}

const Payment *PaySession::current() const
{
    if (!m_record)
        return nullptr;
    for (auto it = m_record->payments.crbegin(); it != m_record->payments.crend(); ++it) {
        if (it->gateway != kCash)
            return &*it;
    }
    return nullptr;
}

const Payment *PaySession::live() const
{
    if (!m_record)
        return nullptr;
    for (auto it = m_record->payments.crbegin(); it != m_record->payments.crend(); ++it) {
        if (it->gateway != kCash && mayStillBePaid(it->state))
            return &*it;
    }
    return nullptr;
}

std::optional<qris::Code> PaySession::code() const
{
    const Payment *payment = current();
    if (!payment || payment->qris.isEmpty())
        return std::nullopt;
    const auto most = Rupiah::of(m_services.settings.whole(QStringLiteral("qris.most"))).value_or(payment->charged());
    // Asked for several times by each look at the screen: the same text for the same amount is taken apart once.
    const CheckedCode wanted{payment->qris, payment->charged(), std::max(most, payment->charged()), {}};
    if (m_checked.text != wanted.text || m_checked.amount != wanted.amount || m_checked.most != wanted.most) {
        m_checked = wanted;
        if (const auto checked = qris::verifyForPayment(wanted.text, wanted.amount, wanted.most))
            m_checked.code = *checked;
    }
    return m_checked.code;
}

PayFace PaySession::face() const
{
    if (m_recording && m_asked.gateway != kCash)
        return PayFace::Preparing;
    if (!m_record)
        return PayFace::Cash;
    if (m_record->sale.state == SaleState::Paid)
        return PayFace::Paid;
    if (m_record->sale.state == SaleState::Cancelled)
        return PayFace::Over;
    const Payment *payment = current();
    if (!payment || m_cashChosen)
        return PayFace::Cash;
    if (!isOpen(payment->state) && m_services.checkout.automaticGoesOn(m_record->sale.id))
        return PayFace::Preparing;                  // the next way is being tried
    switch (payment->state) {
    case PaymentState::Recorded:
    case PaymentState::Requesting:
        return PayFace::Preparing;
    case PaymentState::Pending:
    case PaymentState::Unknown:
        if (code())
            return PayFace::Qr;
        return payment->virtualAccount.isEmpty() && payment->link.isEmpty() ? PayFace::Unsure : PayFace::Elsewhere;
    case PaymentState::Paid:
    case PaymentState::PartiallyRefunded:
        return PayFace::Cash;                       // a part is here, the rest is due
    case PaymentState::Expired:
    case PaymentState::Cancelled:
    case PaymentState::Failed:
    case PaymentState::Refunded:
    case PaymentState::ChargedBack:
        // Cash that was taken since says that another way was found.
        return m_record->payments.last().gateway == kCash ? PayFace::Cash : PayFace::Over;
    }
    return PayFace::Unsure;
}

QString PaySession::channelTitle() const
{
    const Payment *payment = current();
    if (!payment)
        return {};
    const auto known = m_services.checkout.channels().find(payment->gateway, payment->channel);
    return known ? known->name : channelName(payment->channel);
}

PayMethod PaySession::chosen() const
{
    if (m_recording)
        return m_asked;
    const Payment *payment = current();
    const PayFace now = face();
    if (!payment || now == PayFace::Cash)
        return cashMethod();
    return now == PayFace::Over ? PayMethod{} : PayMethod{payment->gateway, payment->channel, true, {}};
}

void PaySession::unlessTwin(std::function<void()> act)
{
    if (m_draft) {
        m_draft->noTwinWithin = Checkout::kTwinWithin;
        m_wanted = act;
    }
    act();
}

/// The books did not record the draft: because these goods were sold a moment ago, or for another reason?
void PaySession::lookForTwin(const Error &error)
{
    m_busy = true;
    whenDone(m_services.checkout.twinOf(*m_draft), this,
             [this, error, round = m_round](const Result<std::optional<SaleSummary>> &twin) {
                 if (round != m_round)
                     return;
                 m_busy = false;
                 emit changed();
                 if (!twin || !*twin)
                     return emit refused(notRecordedText(error));
                 m_afterTwin = m_wanted;
                 emit twinFound(**twin);
             });
}

void PaySession::goOnDespiteTwin()
{
    const auto act = std::exchange(m_afterTwin, {});
    if (!act || m_busy || !m_draft)
        return;
    m_draft->noTwinWithin = {};
    act();
}

void PaySession::takeCash(Rupiah received)
{
    if (m_busy || !isActive() || face() != PayFace::Cash)
        return;
    if (received < payable())
        return emit refused(tr("Short by %1.").arg(rupiahText(payable() - received)));
    if (!plausibleCash(payable(), received))
        return emit refused(tr("%1 is far more than the bill. Check the amount.").arg(rupiahText(received)));
    unlessTwin([this, received] { countCash(received); });
}

void PaySession::countCash(Rupiah received)
{
    record(m_record ? m_services.checkout.payCash(m_record->sale.id, received, rounding(), m_forcedBecause)
                    : m_services.checkout.payCash(*m_draft, received, rounding()),
           cashMethod());
}

void PaySession::start(const PayMethod &method, Rupiah payerFee)
{
    unlessTwin([this, method, payerFee] { send(method, payerFee); });
}

/// A wallet or an account may cost the customer something: the gateway says how much before he is charged.
void PaySession::quote(const PayMethod &method)
{
    m_busy = true;
    emit changed();
    whenDone(m_services.checkout.askOffer(cart(), next(), method.gateway, method.channel), this,
             [this, method, round = m_round](const Result<PayOffer> &offer) {
                 if (round != m_round)
                     return;
                 m_busy = false;
                 emit changed();
                 if (!offer || offer->payerFee.isZero())
                     return start(method);       // a charge with a fee that nobody agreed to is refused anyway
                 emit feeToAgree(method, offer->payerFee);
             });
}

void PaySession::agreeFee(const PayMethod &method, Rupiah fee)
{
    if (!m_busy && isActive() && face() != PayFace::Paid)
        start(method, fee);
}

void PaySession::send(const PayMethod &method, Rupiah payerFee)
{
    record(request(method, payerFee), method);
}

/// Holds the screen still until the intent is on disk.
void PaySession::record(Pending<SaleRecord> answer, const PayMethod &method)
{
    const bool fromDraft = !m_record;
    m_asked = method;
    m_busy = m_recording = true;
    emit changed();
    whenDone(answer, this, [this, fromDraft, round = m_round](const Result<SaleRecord> &record) {
        if (record && fromDraft)
            m_services.cart.forget();
        if (round == m_round)
            finishRecording(record, fromDraft);
    });
}

void PaySession::finishRecording(const Result<SaleRecord> &record, bool fromDraft)
{
    m_busy = m_recording = false;
    if (!record) {
        m_early.clear();
        if (fromDraft && record.error().code == ErrorCode::Conflict && m_draft->noTwinWithin.count() > 0)
            return lookForTwin(record.error());
        emit changed();
        return emit refused(notRecordedText(record.error()));
    }
    if (fromDraft)
        m_draft.reset();
    m_wanted = m_afterTwin = {};
    m_forcedBecause.clear();
    m_part.reset();
    m_cashChosen = m_asked.isCash();             // a part in cash: the rest is chosen here, a code may still be live
    // The gateway may have answered while this answer was on its way: the newer record counts.
    m_record = m_early.value(record->sale.id, *record);
    m_early.clear();
    emit changed();
}

void PaySession::choose(const PayMethod &method)
{
    if (m_busy || !isActive() || !method.possible || face() == PayFace::Paid)
        return;
    const Payment *open = live();
    if (open && !hasForcedReason()) {
        if (open->gateway == method.gateway && open->channel == method.channel)
            return backToCode();
        return askBeforeChange(method);
    }
    if (method.isCash()) {
        m_cashChosen = true;
        return emit changed();
    }
    if (!method.isAutomatic() && method.kind != ChannelKind::Qris)
        return quote(method);
    start(method);
}

void PaySession::change()
{
    if (m_busy || !m_record || m_record->sale.state != SaleState::Open)
        return;
    if (live() && !hasForcedReason())
        return askBeforeChange(std::nullopt);
    m_cashChosen = true;
    emit changed();
}

void PaySession::askBeforeChange(const std::optional<PayMethod> &target)
{
    if (nobodyToAsk())
        return emit stillPayable(target);
    m_busy = true;
    auto answer = m_services.checkout.checkNow(live()->id);
    emit changed();
    whenDone(answer, this, [this, target, round = m_round](const Result<SaleRecord> &record) {
        if (round != m_round)
            return;
        m_busy = false;
        if (record)
            m_record = *record;
        emit changed();
        if (face() == PayFace::Paid)
            return;
        if (live())
            return emit stillPayable(target);          // also when the question itself failed: nobody knows
        if (target)
            return choose(*target);
        m_cashChosen = true;
        emit changed();
    });
}

void PaySession::goOnBecause(const QString &reason, const std::optional<PayMethod> &target)
{
    if (m_busy || reason.trimmed().isEmpty() || !m_record || m_record->sale.state != SaleState::Open)
        return;
    m_forcedBecause = reason.trimmed();
    choose(target.value_or(cashMethod()));
}

void PaySession::backToCode()
{
    if (m_busy || !m_cashChosen)
        return;
    m_cashChosen = false;
    m_forcedBecause.clear();
    emit changed();
}

void PaySession::onChanged(const SaleRecord &record)
{
    if (m_record && m_record->sale.id == record.sale.id) {
        m_record = record;
        if (!live())
            m_forcedBecause.clear();
        if (m_part && *m_part >= due())
            m_part.reset();
        emit changed();
    } else if (m_recording && !m_record) {
        m_early.insert(record.sale.id, record);
    }
}

} // namespace laci
