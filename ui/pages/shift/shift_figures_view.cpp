#include "ui/pages/shift/shift_figures_view.h"
#include "domain/sale.h"
#include "ui/kit/text_label.h"
#include "ui/text/payment_text.h"
#include "ui/text/shift_text.h"
#include <QGridLayout>

namespace laci {

ShiftFiguresView::ShiftFiguresView(const ShiftFigures &figures, bool showsDrawer, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    sales(figures);
    money(figures, showsDrawer);
    drawer(figures, showsDrawer);
    grid->setRowStretch(m_row, 1);
}

void ShiftFiguresView::heading(const QString &text)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    if (m_row > 0)
        grid->setRowMinimumHeight(m_row++, 12);
    grid->addWidget(new TextLabel(text, Text::BodyStrong), m_row++, 0, 1, 2);
}

void ShiftFiguresView::line(const QString &label, const QString &value, bool strong)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    auto *name = new TextLabel(label, strong ? Text::BodyStrong : Text::Body, strong ? Ink::Normal : Ink::Muted);
    name->setWordWrap(true);
    auto *number = new MoneyLabel(strong ? Text::BodyStrong : Text::Body);
    number->setText(value);
    number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    number->setAccessibleName(label + u' ' + value);
    grid->addWidget(name, m_row, 0);
    grid->addWidget(number, m_row++, 1);
}

void ShiftFiguresView::amount(const QString &label, Rupiah value, bool strong) { line(label, rupiahText(value), strong); }

void ShiftFiguresView::sales(const ShiftFigures &f)
{
    heading(tr("Sales"));
    //: how many receipts, with the first and the last number
    line(f.firstReceipt.isEmpty() ? tr("Receipts") : tr("Receipts %1 – %2").arg(f.firstReceipt, f.lastReceipt), QString::number(f.receipts));
    if (const Rupiah discounts = f.lineDiscounts + f.cartDiscounts; !discounts.isZero())
        amount(tr("Discounts"), -discounts);
    if (!f.service.isZero())
        amount(tr("Service charge"), f.service);
    for (const ShiftFigures::Tax &tax : f.taxes)
        //: %1 is the name of a tax
        amount(tax.included ? tr("%1 inside the prices").arg(tax.label) : tax.label, tax.amount);
    amount(tr("Sales"), f.sales, true);
    for (const ShiftFigures::Given &each : f.given) {
        const auto kind = refundKindFromWord(each.kind);
        const QString name = kind == RefundKind::Void     ? tr("Voids, %1")
                             : kind == RefundKind::Tender ? tr("Payments returned, %1")
                                                          : tr("Refunds, %1");
        line(name.arg(methodText(each.gateway, {})) + QStringLiteral(" (%1)").arg(each.count), rupiahText(-each.amount));
    }
    if (f.cancelled > 0)
        line(tr("Cancelled before they were paid"), QString::number(f.cancelled));
}

void ShiftFiguresView::money(const ShiftFigures &f, bool showsDrawer)
{
    heading(tr("Money in"));
    for (const ShiftFigures::Method &method : f.methods) {
        if (method.gateway == u"cash" && !showsDrawer)
            continue;
        QString name = methodText(method.gateway, method.channel);
        if (method.byPerson)
            name += u' ' + tr("(confirmed by a person)");
        line(name + QStringLiteral(" (%1)").arg(method.count), rupiahText(method.amount));
    }
    if (showsDrawer) {
        amount(tr("Together"), f.methodsTotal(), true);
        if (!f.rounding.isZero())
            amount(tr("Cash rounding"), f.rounding);
    }
    if (f.late > 0)
        line(tr("Of it late money") + QStringLiteral(" (%1)").arg(f.late), rupiahText(f.lateMoney));
    for (const ShiftFigures::OpenPayment &payment : f.openPayments) {
        //: %1 number of a sale, %2 method
        line(tr("Still waiting: %1, %2").arg(payment.sale, methodText(payment.gateway, payment.channel)), rupiahText(payment.amount));
    }
}

void ShiftFiguresView::drawer(const ShiftFigures &f, bool showsDrawer)
{
    heading(tr("Drawer"));
    amount(tr("Float"), f.shift.cashFloat);
    if (showsDrawer) {
        amount(tr("Cash sales"), f.cashTaken);
        if (!f.cashGiven.isZero())
            amount(tr("Given back in cash"), -f.cashGiven);
    }
    for (const CashMovement &move : f.movements)
        line(QStringLiteral("%1: %2 (%3)").arg(cashMoveText(move.kind), move.reason, move.by),
             rupiahText(move.kind == CashMove::In ? move.amount : -move.amount));
    if (f.drawerOpenings > 0)
        line(tr("Opened without a sale"), QString::number(f.drawerOpenings));
    if (showsDrawer)
        amount(tr("Should be in the drawer"), f.expected, true);
    else
        line(tr("What should be in the drawer is shown after counting."), {});
    if (f.counted) {
        amount(tr("Counted"), *f.counted, true);
        line(tr("Difference"), differenceText(f.difference.value_or(Rupiah())), true);
    }
}

} // namespace laci
