#include "ui/pages/orders/order_story.h"
#include "ui/kit/text_label.h"
#include "ui/pages/orders/trail_view.h"
#include "ui/pages/pay/tone_of.h"
#include "ui/text/payment_text.h"
#include "ui/text/refund_text.h"
#include "ui/text/when_text.h"
#include <QVBoxLayout>

namespace laci {

OrderStory::OrderStory(const SaleRecord &record, const QList<PaymentTold> &told, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 4, 8, 8);
    m_column->setSpacing(4);
    const bool open = record.sale.state == SaleState::Open;
    if (open)
        addTrails(record, told);
    addLines(record);
    addTenders(record);
    addRefunds(record);
    if (!open)
        addTrails(record, told);
    m_column->addStretch(1);
}

void OrderStory::addHeading(const QString &text)
{
    auto *label = new TextLabel(text, Text::SmallStrong, Ink::Muted);
    label->setContentsMargins(0, m_column->count() > 0 ? 10 : 0, 0, 0);
    m_column->addWidget(label);
}

void OrderStory::addFact(const QString &text, const QString &amount, bool strong)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *words = new TextLabel(text, strong ? Text::BodyStrong : Text::Body);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    auto *money = new MoneyLabel(strong ? Text::BodyStrong : Text::Body);
    money->setText(amount);
    row->addWidget(money, 0, Qt::AlignTop | Qt::AlignRight);
    m_column->addLayout(row);
}

void OrderStory::addNote(const QString &text)
{
    if (text.isEmpty())
        return;
    auto *note = new TextLabel(text, Text::Small, Ink::Muted);
    note->setWordWrap(true);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);      // references are copied into a gateway's own page
    m_column->addWidget(note);
}

void OrderStory::addLines(const SaleRecord &record)
{
    const Sale &sale = record.sale;
    addHeading(tr("Goods"));
    const qsizetype count = std::min(sale.cart.lines.size(), sale.totals.lines.size());
    for (qsizetype i = 0; i < count; ++i) {
        const CartLine &line = sale.cart.lines[i];
        const LineTotals &figures = sale.totals.lines[i];
        addFact(QStringLiteral("%1 × %2").arg(quantityText(line.quantity), line.name), rupiahText(figures.gross));
        if (!figures.lineDiscount.isZero())
            //: %1 is an amount
            addNote(tr("Discount %1").arg(rupiahText(figures.lineDiscount)));
        if (hasOwnPrice(line) && !line.listPrice.isZero())
            //: a price that was changed for this sale; %1 is the catalogue's
            addNote(tr("Price changed; the catalogue says %1").arg(rupiahText(line.listPrice)));
        addNote(line.note);
    }
    if (!sale.totals.cartDiscount.isZero())
        addFact(tr("Discount"), rupiahText(-sale.totals.cartDiscount));
    if (!sale.totals.service.isZero())
        addFact(sale.totals.serviceLabel, rupiahText(sale.totals.service));
    for (const TaxAmount &tax : sale.totals.taxes) {
        if (tax.included)
            //: %1 is a tax, %2 an amount
            addNote(tr("%1 in the prices: %2").arg(tax.label, rupiahText(tax.amount)));
        else
            addFact(tax.label, rupiahText(tax.amount));
    }
    Rupiah rounding;
    for (const Payment &payment : record.payments) {
        if (holdsMoney(payment.state))
            rounding += payment.rounding;
    }
    if (!rounding.isZero())
        addFact(tr("Rounding of cash"), rupiahText(rounding));
    addFact(tr("Total"), rupiahText(sale.totals.total + rounding), true);
    if (!sale.cart.customer.name.isEmpty())
        //: %1 is a customer's name
        addNote(tr("For %1").arg(sale.cart.customer.name));
    addNote(sale.cart.note);
    //: %1 is a cashier
    addNote(tr("Cashier: %1").arg(sale.cashier));
}

void OrderStory::addTenders(const SaleRecord &record)
{
    bool first = true;
    for (const Payment &payment : record.payments) {
        if (!holdsMoney(payment.state) && payment.state != PaymentState::Refunded && payment.state != PaymentState::ChargedBack)
            continue;
        if (std::exchange(first, false))
            addHeading(tr("Paid with"));
        addFact(methodText(payment.gateway, payment.channel), rupiahText(payment.amount));
        if (!payment.change.isZero())
            //: cash: %1 what the customer gave, %2 what he got back
            addNote(tr("Received %1, change %2").arg(rupiahText(payment.received), rupiahText(payment.change)));
        if (!payment.payerFee.isZero())
            //: %1 is an amount the customer paid on top
            addNote(tr("Fee paid by the customer: %1").arg(rupiahText(payment.payerFee)));
        if (payment.byPerson)
            addNote(tr("Confirmed by hand, not by the gateway"));
        if (payment.state == PaymentState::Refunded || payment.state == PaymentState::ChargedBack)
            addNote(paymentStateText(payment.state));
        if (payment.gateway != u"cash")
            //: %1 our own reference, %2 the gateway's
            addNote(payment.gatewayRef.isEmpty() ? tr("Reference %1").arg(payment.reference)
                                                 : tr("Reference %1 · %2").arg(payment.reference, payment.gatewayRef));
    }
}

void OrderStory::addRefunds(const SaleRecord &record)
{
    if (record.refunds.isEmpty())
        return;
    addHeading(tr("Given back"));
    for (const Refund &refund : record.refunds) {
        const QString gateway = refundGateway(record, refund);
        addFact(refundKindText(refund.kind), rupiahText(-refund.handedOut()));
        auto *trail = new TrailView;
        trail->addEntry(timeText(refund.at, record.sale.timeZone), toneOf(refundStateTone(refund.state)), refundText(refund, gateway));
        m_column->addWidget(trail);
        addNote(refundAdvice(refund, gateway));
        QStringList goods;
        for (const RefundLine &line : refund.lines) {
            if (line.position >= 0 && line.position < record.sale.cart.lines.size())
                goods.append(QStringLiteral("%1 × %2").arg(quantityText(line.quantity), record.sale.cart.lines[line.position].name));
        }
        addNote(goods.join(QStringLiteral(", ")));
        if (refund.kind != RefundKind::Tender && !refund.backToStock)
            addNote(tr("The goods did not go back on the shelf."));
        //: %1 who approved it, %2 the reason
        addNote(tr("%1: %2").arg(refund.by, refund.reason));
    }
}

void OrderStory::addTrails(const SaleRecord &record, const QList<PaymentTold> &told)
{
    if (told.isEmpty())
        return;
    addHeading(tr("What happened"));
    auto *trail = new TrailView;
    for (const PaymentTold &one : told) {
        if (told.size() > 1)
            trail->addHeading(methodText(one.payment.gateway, one.payment.channel), one.payment.state);
        for (const TrailEntry &entry : one.trail)
            trail->addEntry(secondsText(entry.at, record.sale.timeZone), toneOf(trailTone(entry)), trailText(entry, one.payment));
        const bool bad = one.payment.state == PaymentState::Unknown || one.payment.state == PaymentState::Failed;
        if (bad && !one.payment.reason.isEmpty())
            trail->addEntry({}, toneOf(paymentStateTone(one.payment.state)), reasonText(one.payment.reason, one.payment.gateway));
    }
    m_column->addWidget(trail);
}

} // namespace laci
