#include "ui/pages/orders/order_detail.h"
#include "ui/pages/orders/late_sheet.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/text_label.h"
#include "ui/pages/orders/refund_result.h"
#include "ui/pages/orders/refund_sheet.h"
#include "ui/pages/orders/wrap_row.h"
#include "ui/pages/pay/tone_of.h"
#include "ui/pages/receipt/receipt_sheet.h"
#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace laci {

OrderDetail::OrderDetail(TillServices &services, QWidget *parent)
    : Card(parent), m_services(services), m_number(new TextLabel(Text::Heading)), m_state(new StatusChip),
      m_method(new TextLabel({}, Text::Body, Ink::Muted)), m_said(new TextLabel({}, Text::Small, Ink::Muted)),
      m_scroll(new QScrollArea), m_open(new Button({}, Button::Kind::Primary)), m_check(new Button({})), m_decide(new Button({}, Button::Kind::Primary)),
      m_print(new Button({}, Button::Kind::Primary)), m_receipt(new Button({})), m_refund(new Button({}, Button::Kind::Danger))
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
    m_scroll->setObjectName(QStringLiteral("orderStory"));
    column->addWidget(m_scroll, 1);
    m_said->setWordWrap(true);
    column->addWidget(m_said);
    for (Button *button : {m_open, m_decide, m_check, m_print}) {
        button->setTall(metric::kKey);
        column->addWidget(button);
    }
    auto *last = new WrapRow(8, true);
    for (Button *button : {m_receipt, m_refund}) {
        button->setTall(metric::kKey);
        last->addWidget(button);
    }
    column->addLayout(last);
    m_check->setKeyHint(QStringLiteral("F5"));
    m_print->setKeyHint(QStringLiteral("P"));
    m_receipt->setKeyHint(QStringLiteral("R"));
    m_number->setObjectName(QStringLiteral("detailNumber"));
    m_open->setObjectName(QStringLiteral("openPayment"));
    m_check->setObjectName(QStringLiteral("checkGateway"));
    m_print->setObjectName(QStringLiteral("printCopy"));
    m_receipt->setObjectName(QStringLiteral("seeReceipt"));
    m_refund->setObjectName(QStringLiteral("refundSale"));
    m_said->setObjectName(QStringLiteral("detailSaid"));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_record)
            emit openPayment(*m_record);
    });
    m_decide->setObjectName(QStringLiteral("decideLate"));
    connect(m_decide, &QPushButton::clicked, this, &OrderDetail::decideLate);
    connect(m_check, &QPushButton::clicked, this, &OrderDetail::check);
    connect(m_print, &QPushButton::clicked, this, &OrderDetail::printCopy);
    connect(m_receipt, &QPushButton::clicked, this, &OrderDetail::seeReceipt);
    connect(m_refund, &QPushButton::clicked, this, &OrderDetail::giveBack);
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
    m_print->setText(tr("Print a copy"));
    m_receipt->setText(tr("Receipt…"));
    m_scroll->setAccessibleName(tr("The order in detail"));
    if (m_record)
        fill();
    else
        m_method->setText(tr("Choose an order to see what happened to it."));
}

void OrderDetail::say(const QString &text, bool warning)
{
    m_said->setInk(warning ? Ink::Warn : Ink::Muted);
    m_said->setText(text);
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
    if (QWidget *story = m_scroll->takeWidget())
        story->deleteLater();
    m_late.reset();
    for (Button *button : {m_open, m_check, m_print, m_receipt, m_refund, m_decide})
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
            return say(errorText(record.error()), true);
        if (*record)
            take(**record);
    });
}

void OrderDetail::take(const SaleRecord &record)
{
    const bool another = !m_record || m_record->sale.id != record.sale.id;
    if (another) {
        m_late.reset();
        m_told.clear();
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_record = record;
    fill();
    readTrails();
}

void OrderDetail::readTrails()
{
    const int round = ++m_round;
    findLate(round);
    const auto told = std::make_shared<QList<PaymentTold>>();
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
    askAboutLate(this, m_services, *m_late, m_record->sale.timeZone,
                 [this, id = m_late->payment.id](LateDecision decision, const PersonsWord &word) {
                     whenDone(m_services.checkout.decideLate(id, decision, word), this, [this](const Result<SaleRecord> &record) {
                         if (!record)
                             return say(errorText(record.error()), true);
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

bool OrderDetail::refundsOpen() const
{
    return m_record && std::any_of(m_record->refunds.cbegin(), m_record->refunds.cend(), [](const Refund &refund) {
        return refund.state == RefundState::Requesting || refund.state == RefundState::Unknown;
    });
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
    const OrderState state = orderState(sale.state, latest, m_late.has_value(), givenBack(*m_record), sale.totals.total);
    m_state->setState(toneOf(state.tone), state.word, state.icon);
    m_state->show();
    //: %1 how it was paid, %2 amount, %3 when
    m_method->setText(tr("%1 · %2 · %3").arg(methods.join(QStringLiteral(" + ")), rupiahText(sale.totals.total),
                                            whenText(sale.createdAt, sale.timeZone, dayIn(m_services.clock.now(), sale.timeZone))));
    const int at = m_scroll->verticalScrollBar()->value();
    auto *story = new OrderStory(*m_record, m_told);
    m_scroll->setWidget(story);
    story->setAutoFillBackground(false);             // setWidget() turns it on
    m_scroll->verticalScrollBar()->setValue(at);
    const bool open = sale.state == SaleState::Open;
    const bool paid = sale.state == SaleState::Paid;
    m_open->setVisible(open);
    m_check->setVisible(askable() || refundsOpen());
    m_check->setEnabled(!m_busy);
    m_decide->setVisible(m_late.has_value());
    m_print->setVisible(paid);
    m_print->setKind(m_late ? Button::Kind::Secondary : Button::Kind::Primary);
    m_check->setKind(open || paid || m_late ? Button::Kind::Secondary : Button::Kind::Primary);
    m_receipt->setVisible(true);
    m_refund->setVisible(canBeGivenBack(*m_record) || refundsOpen());
    m_refund->setText(refundsOpen() ? tr("Refund not certain…") : tr("Give back…"));
}

void OrderDetail::check()
{
    if (refundsOpen()) {
        say(tr("Asking about the refund…"));
        return m_services.checkout.askRefunds();
    }
    const Payment *payment = askable();
    if (m_busy || !payment)
        return;
    m_busy = true;
    m_check->setEnabled(false);
    say(tr("Asking %1…").arg(gatewayName(payment->gateway)));
    const SaleId sale = m_record->sale.id;
    whenDone(m_services.checkout.checkNow(payment->id), this, [this, sale, id = payment->id](const Result<SaleRecord> &record) {
        if (!m_record || m_record->sale.id != sale)
            return;
        m_busy = false;
        m_check->setEnabled(true);
        if (!record)
            return say(errorText(record.error()), true);
        take(*record);
        const WatchView watch = m_services.checkout.watchView(id);
        for (const Payment &now : record->payments) {
            if (now.id != id)
                continue;
            //: %1 gateway, %2 its answer, %3 time of day
            say(watch.lastTrouble ? errorText(*watch.lastTrouble)
                                  : tr("%1 answered “%2” at %3.").arg(gatewayName(now.gateway), paymentStateText(now.state),
                                                                      secondsText(m_services.clock.now(), record->sale.timeZone)));
        }
    });
}

void OrderDetail::printCopy()
{
    if (!m_record || m_record->sale.state != SaleState::Paid || !m_print->isEnabled())
        return;
    if (!m_services.printing.isOn()) {
        say(tr("No printer is set up. Here is the receipt on the screen."), true);
        return seeReceipt();
    }
    m_print->setEnabled(false);                      // one press, one slip
    const QString number = m_record->sale.number;
    whenDone(m_services.printing.printReceipt(*m_record, true, false), this, [this, number](const Result<PrintJob> &job) {
        m_print->setEnabled(true);
        if (!job)
            return say(errorText(job.error()), true);
        //: %1 is the number of a receipt
        say(tr("A copy of %1 goes to the printer.").arg(number));
    });
}

void OrderDetail::seeReceipt()
{
    if (m_record)
        showReceipt(this, m_services, *m_record, true);
}

void OrderDetail::giveBack()
{
    if (!m_record)
        return;
    for (const Refund &refund : std::as_const(m_record->refunds)) {
        if (refund.state == RefundState::Requesting || refund.state == RefundState::Unknown)
            return void(showRefund(this, m_services, *m_record, refund.id, true));
    }
    if (canBeGivenBack(*m_record))
        askRefund(this, m_services, *m_record);
}

void OrderDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace laci
