#include "ui/pages/orders/order_detail.h"
#include "ui/pages/orders/late_sheet.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_label.h"
#include "ui/pages/orders/trail_view.h"
#include "ui/pages/pay/tone_of.h"
#include "ui/pages/receipt/receipt_sheet.h"
#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace laci {

OrderDetail::OrderDetail(TillServices &services, QWidget *parent)
    : Card(parent), m_services(services), m_number(new TextLabel(Text::Heading)), m_state(new StatusChip),
      m_method(new TextLabel({}, Text::Body, Ink::Muted)), m_said(new TextLabel({}, Text::Small, Ink::Muted)),
      m_scroll(new QScrollArea), m_open(new Button({}, Button::Kind::Primary)), m_check(new Button({})), m_decide(new Button({}, Button::Kind::Primary)), m_receipt(new Button({}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 18);
    column->setSpacing(8);
    column->addWidget(m_number);
    column->addWidget(m_state, 0, Qt::AlignLeft);      // below: a whole number needs the width at 1024 px
    m_method->setWordWrap(true);
    column->addWidget(m_method);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    m_said->setWordWrap(true);
    column->addWidget(m_said);
    for (Button *button : {m_open, m_decide, m_check, m_receipt}) {
        button->setTall(52);
        column->addWidget(button);
    }
    m_check->setKeyHint(QStringLiteral("F5"));
    m_number->setObjectName(QStringLiteral("detailNumber"));
    m_open->setObjectName(QStringLiteral("openPayment"));
    m_check->setObjectName(QStringLiteral("checkGateway"));
    m_receipt->setObjectName(QStringLiteral("seeReceipt"));
    m_said->setObjectName(QStringLiteral("detailSaid"));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_record)
            emit openPayment(*m_record);
    });
    m_decide->setObjectName(QStringLiteral("decideLate"));
    connect(m_decide, &QPushButton::clicked, this, &OrderDetail::decideLate);
    connect(m_check, &QPushButton::clicked, this, &OrderDetail::check);
    connect(m_receipt, &QPushButton::clicked, this, [this] {
        if (m_record)
            showReceipt(this, m_services, *m_record, true);
    });
    connect(&m_services.checkout, &Checkout::changed, this, [this](const SaleRecord &record) {
        if (m_record && m_record->sale.id == record.sale.id)
            take(record);
    });
    retranslate();
    clear();
}

void OrderDetail::retranslate()
{
    m_open->setText(tr("Open the payment"));
    m_check->setText(tr("Check with the gateway"));
    m_decide->setText(tr("Decide about the late money"));
    m_receipt->setText(tr("See the receipt"));
    if (m_record)
        fill();
    else
        m_method->setText(tr("Choose an order to see what happened to it."));
}

void OrderDetail::clear()
{
    ++m_round;
    m_record.reset();
    m_told.clear();
    m_busy = false;
    m_number->clear();
    m_state->hide();
    m_said->clear();
    m_method->setText(tr("Choose an order to see what happened to it."));
    m_scroll->takeWidget();
    m_late.reset();
    for (Button *button : {m_open, m_check, m_receipt, m_decide})
        button->hide();
}

void OrderDetail::show(const SaleId &sale)
{
    const int round = ++m_round;
    m_busy = false;
    m_said->clear();
    whenDone(m_services.books.sale(sale), this, [this, round](const Result<std::optional<SaleRecord>> &record) {
        if (round != m_round)
            return;
        if (!record)
            return m_said->setText(errorText(record.error()));
        if (*record)
            take(**record);
    });
}

void OrderDetail::take(const SaleRecord &record)
{
    if (!m_record || m_record->sale.id != record.sale.id)
        m_late.reset();
    m_record = record;
    fill();
    readTrails();
}

void OrderDetail::readTrails()
{
    const int round = ++m_round;
    findLate(round);
    const auto told = std::make_shared<QList<Told>>();
    for (const Payment &payment : m_record->payments)
        told->append({payment, {}});
    const auto open = std::make_shared<qsizetype>(told->size());
    for (qsizetype i = 0; i < told->size(); ++i) {
        whenDone(m_services.books.trail(told->at(i).payment.id), this, [this, round, told, open, i](const Result<QList<TrailEntry>> &trail) {
            if (round != m_round)
                return;
            if (trail)
                (*told)[i].trail = *trail;
            if (--*open == 0) {
                m_told = *told;
                fill();
            }
        });
    }
}

/// The inbox is short: what is in it waits for a person.
void OrderDetail::findLate(int round)
{
    constexpr int kMost = 1000;
    whenDone(m_services.books.lateMoney(false, kMost), this, [this, round](const Result<QList<LateMoney>> &inbox) {
        if (round != m_round || !m_record || !inbox)
            return;
        m_late.reset();
        for (const LateMoney &late : *inbox) {
            if (late.payment.sale == m_record->sale.id)
                m_late = late;
        }
        fill();
    });
}

void OrderDetail::decideLate()
{
    if (!m_late)
        return;
    askAboutLate(this, m_services.approver, *m_late, m_record->sale.timeZone,
                 [this, id = m_late->payment.id](LateDecision decision, const PersonsWord &word) {
                     whenDone(m_services.checkout.decideLate(id, decision, word), this, [this](const Result<SaleRecord> &record) {
                         if (!record) {
                             m_said->setInk(Ink::Warn);
                             return m_said->setText(errorText(record.error()));
                         }
                         if (m_record && m_record->sale.id == record->sale.id)
                             take(*record);
                     });
                 });
}

const Payment *OrderDetail::askable() const
{
    if (!m_record)
        return nullptr;
    for (auto it = m_record->payments.crbegin(); it != m_record->payments.crend(); ++it) {
        if (it->gateway != u"cash")
            return &*it;
    }
    return nullptr;
}

void OrderDetail::fill()
{
    const Sale &sale = m_record->sale;
    std::optional<PaymentState> latest;
    QStringList methods;
    for (const Payment &payment : m_record->payments) {
        latest = payment.state;
        const QString method = methodText(payment.gateway, payment.channel);
        if (!methods.contains(method))
            methods.append(method);
    }
    m_number->setText(QStringLiteral("#%1").arg(sale.number));
    const OrderState state = orderState(sale.state, latest, m_late.has_value());
    m_state->setState(toneOf(state.tone), state.word, state.icon);
    m_state->show();
    //: %1 how it was paid, %2 amount, %3 when
    m_method->setText(tr("%1 · %2 · %3").arg(methods.join(QStringLiteral(" + ")), rupiahText(sale.totals.total),
                                            whenText(sale.createdAt, sale.timeZone, dayIn(m_services.clock.now(), sale.timeZone))));
    auto *trail = new TrailView;
    for (const Told &told : std::as_const(m_told)) {
        if (m_told.size() > 1)
            trail->addHeading(methodText(told.payment.gateway, told.payment.channel), told.payment.state);
        for (const TrailEntry &entry : told.trail)
            trail->addEntry(secondsText(entry.at, sale.timeZone), toneOf(trailTone(entry)), trailText(entry, told.payment));
        const bool bad = told.payment.state == PaymentState::Unknown || told.payment.state == PaymentState::Failed;
        if (bad && !told.payment.reason.isEmpty())
            trail->addEntry({}, toneOf(paymentStateTone(told.payment.state)), reasonText(told.payment.reason, told.payment.gateway));
    }
    m_scroll->setWidget(trail);
    trail->setAutoFillBackground(false);             // setWidget() turns it on
    const Payment *ask = askable();
    const bool open = sale.state == SaleState::Open;
    m_open->setVisible(open);
    m_check->setVisible(ask);
    m_check->setEnabled(!m_busy);
    m_decide->setVisible(m_late.has_value());
    m_check->setKind(open || m_late ? Button::Kind::Secondary : Button::Kind::Primary);
    m_receipt->setVisible(true);
}

void OrderDetail::check()
{
    const Payment *payment = askable();
    if (m_busy || !payment)
        return;
    m_busy = true;
    m_check->setEnabled(false);
    m_said->setInk(Ink::Muted);
    m_said->setText(tr("Asking %1…").arg(gatewayName(payment->gateway)));
    const SaleId sale = m_record->sale.id;
    whenDone(m_services.checkout.checkNow(payment->id), this, [this, sale, id = payment->id](const Result<SaleRecord> &record) {
        if (!m_record || m_record->sale.id != sale)
            return;
        m_busy = false;
        m_check->setEnabled(true);
        if (!record) {
            m_said->setInk(Ink::Warn);
            return m_said->setText(errorText(record.error()));
        }
        take(*record);
        const WatchView watch = m_services.checkout.watchView(id);
        for (const Payment &now : record->payments) {
            if (now.id != id)
                continue;
            //: %1 gateway, %2 its answer, %3 time of day
            m_said->setText(watch.lastTrouble ? errorText(*watch.lastTrouble)
                                              : tr("%1 answered “%2” at %3.")
                                                    .arg(gatewayName(now.gateway), paymentStateText(now.state),
                                                         secondsText(m_services.clock.now(), record->sale.timeZone)));
        }
    });
}

void OrderDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace laci
