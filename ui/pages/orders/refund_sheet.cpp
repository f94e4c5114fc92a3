#include "ui/pages/orders/refund_sheet.h"
#include "base/when_done.h"
#include "people/duty.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toggle.h"
#include "ui/pages/orders/quantity_stepper.h"
#include "ui/pages/orders/refund_result.h"
#include "ui/pages/pay/pin_sheet.h"
#include "ui/pages/people/right_gate.h"
#include "ui/text/payment_text.h"
#include "ui/text/refund_text.h"
#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>
#include <memory>

namespace laci {
namespace {

TextLabel *paragraph(const QString &text, Text size = Text::Body, Ink ink = Ink::Normal)
{
    auto *label = new TextLabel(text, size, ink);
    label->setWordWrap(true);
    return label;
}

/// Left the lines with what is left of each, right the way, the stock and the reason; the amount as it grows.
class RefundSheet final : public Sheet {
    Q_DECLARE_TR_FUNCTIONS(RefundSheet)
public:
    RefundSheet(QWidget *owner, TillServices &services, const SaleRecord &record)
        //: %1 is the number of a sale
        : Sheet(owner, tr("Give back from sale %1").arg(record.sale.number)), m_services(services), m_caller(owner), m_record(record),
          m_amount(new MoneyLabel(Text::CartTotal)), m_how(paragraph({}, Text::Small, Ink::Muted)),
          m_trouble(paragraph({}, Text::Small, Ink::Bad)), m_group(new QButtonGroup(this)), m_stock(new Toggle), m_reason(new QLineEdit)
    {
        setPanelWidth(920);
        auto *columns = new QHBoxLayout;
        columns->setSpacing(24);
        columns->addLayout(makeLines(), 11);
        columns->addLayout(makeRight(), 10);
        body()->addLayout(columns, 1);
        m_trouble->setObjectName(QStringLiteral("refundTrouble"));
        m_trouble->hide();
        body()->addWidget(m_trouble);
        addAction(tr("Back"), Button::Kind::Secondary);
        m_yes = addTry(tr("Give back"), Button::Kind::Danger, [this] { return goOn(); });
        m_yes->setObjectName(QStringLiteral("giveBack"));
        count();
        if (!m_lines.isEmpty())
            setFirst(m_lines.first().stepper->field());
    }

private:
    struct Line {
        int position;
        Quantity left;
        QuantityStepper *stepper;
    };
    struct Way {
        RefundWay way;
        PaymentId payment;
        QString gateway;
        Button *button;
    };

    QVBoxLayout *makeLines()
    {
        auto *column = new QVBoxLayout;
        column->setSpacing(8);
        auto *head = new QHBoxLayout;
        head->addWidget(new TextLabel(tr("What comes back"), Text::SmallStrong), 1);
        auto *all = new Button(tr("Everything"));
        all->setObjectName(QStringLiteral("refundAll"));
        all->setFocusPolicy(Qt::StrongFocus);
        connect(all, &QPushButton::clicked, this, [this] {
            for (const Line &line : std::as_const(m_lines))
                line.stepper->setQuantity(line.left);
        });
        head->addWidget(all);
        column->addLayout(head);
        auto *list = new QWidget;
        auto *rows = new QVBoxLayout(list);
        rows->setContentsMargins(0, 0, 8, 0);
        rows->setSpacing(8);
        const Cart &cart = m_record.sale.cart;
        for (int i = 0; i < int(cart.lines.size()); ++i)
            addLine(rows, i, cart.lines[i]);
        rows->addStretch(1);
        auto *scroll = new QScrollArea;
        scroll->setObjectName(QStringLiteral("refundLines"));
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(list);
        list->setAutoFillBackground(false);
        scroll->viewport()->setAutoFillBackground(false);
        scroll->setMinimumHeight(180);
        scroll->setFocusPolicy(Qt::NoFocus);          // its rows take the keyboard and scroll into sight by themselves
        column->addWidget(scroll, 1);
        column->addWidget(new Hairline);
        column->addWidget(m_amount);
        m_amount->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_amount->setObjectName(QStringLiteral("refundAmount"));
        m_how->setObjectName(QStringLiteral("refundHow"));
        column->addWidget(m_how);
        return column;
    }

    void addLine(QVBoxLayout *rows, int position, const CartLine &line)
    {
        const Quantity left = leftOf(m_record, position);
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(paragraph(line.name, Text::BodyStrong, left.isZero() ? Ink::Muted : Ink::Normal));
        QString facts;
        if (left.isZero())
            facts = tr("All given back");
        else if (left == line.quantity)
            //: %1 quantity, %2 price of one
            facts = tr("%1 sold at %2").arg(quantityText(line.quantity), rupiahText(line.unitPrice));
        else
            //: %1 quantity that can still come back, %2 quantity sold
            facts = tr("%1 of %2 left").arg(quantityText(left), quantityText(line.quantity));
        words->addWidget(paragraph(facts, Text::Small, Ink::Muted));
        row->addLayout(words, 1);
        if (!left.isZero()) {
            auto *stepper = new QuantityStepper(left, line.name);
            stepper->field()->setObjectName(QStringLiteral("refundLine%1").arg(position));
            connect(stepper, &QuantityStepper::changed, this, &RefundSheet::count);
            row->addWidget(stepper, 0, Qt::AlignTop);
            m_lines.append({position, left, stepper});
        }
        rows->addLayout(row);
    }

    QVBoxLayout *makeRight()
    {
        auto *column = new QVBoxLayout;
        column->setSpacing(8);
        column->addWidget(paragraph(tr("How the money goes back"), Text::SmallStrong));
        if (!moneyLeft(m_record).isZero() || m_record.sale.totals.total.isZero())
            addWay(column, RefundWay::Cash, {});
        for (const Payment &payment : std::as_const(m_record.payments)) {
            if (payment.gateway == u"cash" || moneyLeft(m_record, payment.id).isZero())
                continue;
            PaymentGateway *gateway = m_services.gateways.find(payment.gateway);
            if (gateway && gateway->traits().canRefund)
                addWay(column, RefundWay::ByGateway, payment);
            addWay(column, RefundWay::AtGateway, payment);
        }
        if (m_ways.size() == 1)
            m_ways.first().button->setChecked(true);
        m_stock->setText(tr("The goods go back on the shelf"));
        m_stock->setObjectName(QStringLiteral("refundStock"));
        m_stock->setChecked(true);
        column->addWidget(m_stock);
        auto *label = paragraph(tr("Reason"), Text::SmallStrong);
        label->setBuddy(m_reason);
        column->addWidget(label);
        auto *ready = new QHBoxLayout;
        ready->setSpacing(8);
        const QStringList reasons{tr("Damaged"), tr("Wrong product"), tr("Not wanted")};
        for (const QString &word : reasons) {
            auto *chip = new Button(word);
            chip->setTextSize(Text::Label);
            chip->setObjectName(QStringLiteral("reason%1").arg(ready->count()));
            connect(chip, &QPushButton::clicked, this, [this, word] { m_reason->setText(word); });
            ready->addWidget(chip);
        }
        ready->addStretch(1);
        column->addLayout(ready);
        m_reason->setObjectName(QStringLiteral("refundReason"));
        m_reason->setAccessibleName(tr("Reason"));
        m_reason->setMaxLength(200);
        m_reason->setPlaceholderText(tr("or in your own words"));
        column->addWidget(m_reason);
        column->addStretch(1);
        return column;
    }

    void addWay(QVBoxLayout *column, RefundWay way, const Payment &payment)
    {
        const QString name = gatewayName(payment.gateway);
        auto *button = new Button({}, Button::Kind::Choice);
        switch (way) {
        case RefundWay::Cash:
            button->setText(tr("Cash from the drawer"));
            break;
        case RefundWay::AtGateway:
            //: %1 is a gateway
            button->setText(tr("Done at %1 already").arg(name));
            button->setDetail(tr("You gave it back there yourself; Laci only writes it down."));
            button->setDetailLines(2);
            break;
        case RefundWay::ByGateway:
            //: %1 is a gateway
            button->setText(tr("Through %1").arg(name));
            //: %1 is a gateway
            button->setDetail(tr("Laci asks %1; the money goes back the way it came.").arg(name));
            button->setDetailLines(2);
            break;
        }
        button->setObjectName(QStringLiteral("way_%1").arg(refundWayWord(way)));
        m_group->addButton(button);
        connect(button, &QPushButton::clicked, this, &RefundSheet::count);
        column->addWidget(button);
        m_ways.append({way, payment.id, payment.gateway, button});
    }

    const Way *chosenWay() const
    {
        for (const Way &way : m_ways) {
            if (way.button->isChecked())
                return &way;
        }
        return nullptr;
    }

    RefundWish wish(const PersonsWord &word) const
    {
        RefundWish wish;
        bool everything = true;
        for (const Line &line : m_lines) {
            everything = everything && line.stepper->quantity() == line.left;
            if (!line.stepper->quantity().isZero())
                wish.lines.append({line.position, line.stepper->quantity(), {}});
        }
        // Taken back whole and at once: the sale should not have been.
        wish.kind = everything && m_record.refunds.isEmpty() ? RefundKind::Void : RefundKind::Refund;
        if (const Way *way = chosenWay()) {
            wish.way = way->way;
            wish.payment = way->payment;
        }
        wish.backToStock = m_stock->isChecked();
        wish.reason = word.reason;
        wish.by = word.by;
        return wish;
    }

    /// The refund as it would be, without a person yet.
    Result<Refund> wouldBe() const
    {
        const QString nobody = QStringLiteral("-");
        return refundFor(m_record, wish({nobody, nobody}), m_services.rules().rounding);
    }

    void count()
    {
        m_trouble->hide();
        const Result<Refund> refund = wouldBe();
        const bool chosen = !wish({}).lines.isEmpty();
        m_amount->setText(refund ? rupiahText(refund->handedOut()) : rupiahText({}));
        if (!chosen)
            m_how->setText(tr("Nothing is chosen yet."));
        else if (!refund)
            m_how->setText(chosenWay() && chosenWay()->way != RefundWay::Cash
                               //: %1 is a gateway, %2 an amount
                               ? tr("Only %2 of this sale was paid through %1. Choose less, or another way.")
                                     .arg(gatewayName(chosenWay()->gateway), rupiahText(moneyLeft(m_record, chosenWay()->payment)))
                               : refundErrorText(refund.error()));
        else if (!refund->rounding.isZero())
            //: %1 and %2 are amounts
            m_how->setText(tr("%1, rounded for cash by %2").arg(rupiahText(refund->amount), rupiahText(refund->rounding)));
        else if (wish({}).kind == RefundKind::Void)
            m_how->setText(tr("The whole sale is taken back."));
        else
            m_how->setText(tr("Part of %1.").arg(rupiahText(m_record.sale.totals.total)));
        m_yes->setText(refund && chosen ? tr("Give back %1").arg(rupiahText(refund->handedOut())) : tr("Give back"));
    }

    void complain(const QString &text, QWidget *where)
    {
        m_trouble->setText(text);
        m_trouble->show();
        if (where)
            where->setFocus();
    }

    bool goOn()
    {
        if (m_busy)
            return false;
        const QString why = m_reason->text().trimmed();
        if (wish({}).lines.isEmpty())
            complain(tr("Choose what comes back first."), m_lines.isEmpty() ? nullptr : m_lines.first().stepper->field());
        else if (!chosenWay())
            complain(tr("Choose how the money goes back."), m_ways.isEmpty() ? nullptr : m_ways.first().button);
        else if (why.size() < 3)
            complain(tr("Write a short reason first."), m_reason);
        else if (const Result<Refund> refund = wouldBe(); !refund)
            complain(m_how->text(), m_ways.first().button);
        else
            confirm(*refund, why);
        return false;
    }

    /// A second person, or at least a second look, before money moves.
    void confirm(const Refund &refund, const QString &why)
    {
        const Way way = *chosenWay();
        //: %1 amount, %2 how: "in cash"
        const QString what = tr("%1 goes back to the customer %2.").arg(rupiahText(refund.handedOut()), refundWayText(way.way, way.gateway));
        const bool people = m_services.duty && m_services.duty->hasPeople();
        if (people ? !m_services.duty->may(Right::Refund) : m_services.settings.flag(QStringLiteral("rights.refund_needs_pin"))) {
            PinQuestion question;
            question.right = Right::Refund;
            question.title = tr("Give back %1").arg(rupiahText(refund.handedOut()));
            question.text = what;
            question.yes = tr("Give back");
            question.takesReason = false;
            askWithPin(this, m_services, question, [this, why](const PersonsWord &word, int) { carryOut({word.by, why}); });
            return;
        }
        const QString cashier = RightGate::nameOf(m_services);
        ask(this, {tr("Give back %1?").arg(rupiahText(refund.handedOut())), what, tr("Give back"), tr("Back"), true},
            [this, why, cashier](bool yes) {
                if (yes)
                    carryOut({cashier.isEmpty() ? QStringLiteral("cashier") : cashier, why});
            });
    }

    /// The entry is written before a gateway is asked, and may wait for its answer: what is written is shown at once, and goes on
    /// being shown by the page when this question is gone.
    void carryOut(const PersonsWord &word)
    {
        if (std::exchange(m_busy, true))
            return;
        m_yes->setEnabled(false);
        const auto told = std::make_shared<bool>(false);
        const auto tell = [told, sheet = QPointer<RefundSheet>(this), &services = m_services, caller = m_caller,
                           sale = m_record.sale.id, before = m_record.refunds.size()](const SaleRecord &record) {
            if (*told || record.sale.id != sale || record.refunds.size() <= before)
                return;
            *told = true;
            if (sheet)
                sheet->dismiss();
            finished(caller, services, record);
        };
        connect(&m_services.checkout, &Checkout::changed, this, tell, Qt::QueuedConnection);
        whenDone(m_services.checkout.refund(m_record.sale.id, wish(word), m_services.rules().rounding), m_caller,
                 [tell, told, sheet = QPointer<RefundSheet>(this)](const Result<SaleRecord> &record) {
                     if (record)
                         return tell(*record);
                     if (*told || !sheet)
                         return;
                     sheet->m_busy = false;
                     sheet->m_yes->setEnabled(true);
                     sheet->complain(refundErrorText(record.error()), nullptr);
                 });
    }

    static void finished(QWidget *caller, TillServices &services, const SaleRecord &record)
    {
        if (record.refunds.isEmpty())
            return;
        const Refund &refund = record.refunds.last();
        const bool prints = services.printing.isOn() && services.settings.flag(QStringLiteral("printer.auto"));
        if (services.printing.isOn()) {
            // Paper and drawer never hold up what is done; trouble with them is told by the print queue.
            if (prints)
                whenDone(services.printing.printRefund(record, refund.id, false), caller, [](const Result<PrintJob> &) {});
            if (refund.way == RefundWay::Cash && services.settings.flag(QStringLiteral("printer.drawer")))
                whenDone(services.printing.openDrawer(), caller, [](const Result<PrintJob> &) {});
        }
        showRefund(caller, services, record, refund.id, prints);
    }

    TillServices &m_services;
    QWidget *m_caller;
    SaleRecord m_record;
    QList<Line> m_lines;
    QList<Way> m_ways;
    MoneyLabel *m_amount;
    TextLabel *m_how;
    TextLabel *m_trouble;
    QButtonGroup *m_group;
    Toggle *m_stock;
    QLineEdit *m_reason;
    Button *m_yes = nullptr;
    bool m_busy = false;
};

}

Sheet *askRefund(QWidget *owner, TillServices &services, const SaleRecord &record)
{
    auto *sheet = new RefundSheet(owner, services, record);
    sheet->open();
    return sheet;
}

bool canBeGivenBack(const SaleRecord &record)
{
    const bool money = !moneyLeft(record).isZero() || record.sale.totals.total.isZero();
    return record.sale.state == SaleState::Paid && money && !allThatIsLeft(record).isEmpty();
}

} // namespace laci
