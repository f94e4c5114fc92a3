// The questions that Bayar asks in sheets.
#include "base/when_done.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/method_list.h"
#include "ui/pages/pay/part_sheet.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/pay/pay_sheets.h"
#include "ui/pages/pay/pin_sheet.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QVBoxLayout>

namespace laci {

void PayPage::connectSheets()
{
    connect(&m_session, &PaySession::stillPayable, this, &PayPage::offerToForce);
    connect(&m_session, &PaySession::answered, this, &PayPage::answered);
    connect(&m_session, &PaySession::feeToAgree, this, &PayPage::offerFee);
    connect(&m_session, &PaySession::twinFound, this, &PayPage::offerTwin);
    connect(m_confirm, &QPushButton::clicked, this, [this] { askPerson(Right::ConfirmPayment); });
    connect(m_giveUp, &QPushButton::clicked, this, [this] { askPerson(Right::GivePaymentUp); });
    connect(m_withdraw, &QPushButton::clicked, this, &PayPage::askWithdraw);
    connect(m_part, &QPushButton::clicked, this, &PayPage::askForPart);
    connect(m_return, &QPushButton::clicked, this, &PayPage::askToReturn);
}

void PayPage::offerToForce(const std::optional<PayMethod> &target)
{
    const Payment *open = m_session.live();
    if (!open || Sheet::isOpenIn(this))
        return;
    focusAfter(askToForce(this, *open, target, [this, target](const QString &reason) { m_session.goOnBecause(reason, target); }));
}

void PayPage::answered(const SaleRecord &record, const PaymentId &id)
{
    if (m_session.face() == PayFace::Paid || Sheet::isOpenIn(this))
        return;                                     // green says it all
    for (const Payment &payment : record.payments) {
        if (payment.id == id) {
            focusAfter(showAnswer(this, payment, m_services.checkout.watchView(id), m_services.clock.now(), m_session.zone(),
                                  [this] { m_session.check(true); }));
        }
    }
}

void PayPage::offerFee(const PayMethod &method, Rupiah fee)
{
    if (Sheet::isOpenIn(this))
        return;
    const QString name = method.name.isEmpty() ? channelName(method.channel) : method.name;
    Question question;
    //: %1 is a way to pay
    question.title = tr("%1 costs the customer a fee").arg(name);
    question.text = tr("The customer pays %1: %2 for the goods and %3 as a fee. Ask whether that is all right.")
                        .arg(rupiahText(m_session.next() + fee), rupiahText(m_session.next()), rupiahText(fee));
    question.yes = tr("Agreed, %1").arg(rupiahText(m_session.next() + fee));
    question.no = tr("Another method");
    ask(this, question, [this, method, fee](bool agreed) {
        if (agreed)
            m_session.agreeFee(method, fee);
        placeFocus();
    });
}

void PayPage::offerTwin(const SaleSummary &twin)
{
    if (Sheet::isOpenIn(this))
        return;
    Question question;
    question.title = tr("The same goods were just sold");
    //: %1 time of day, %2 number of the earlier sale, %3 amount
    question.text = tr("At %1 sale %2 had the same goods for %3. Is this another customer?")
                        .arg(secondsText(twin.createdAt, m_session.zone()), twin.number, rupiahText(twin.total));
    question.yes = tr("Another customer: charge");
    question.no = tr("Show that sale");
    ask(this, question, [this, twin](bool another) {
        if (another) {
            m_session.goOnDespiteTwin();
            return placeFocus();
        }
        whenDone(m_services.books.sale(twin.id), this, [this](const Result<std::optional<SaleRecord>> &record) {
            if (record && *record)
                showSale(**record);
        });
    });
}

void PayPage::askPerson(Right right)
{
    const Payment *payment = m_session.current();
    if (!payment || Sheet::isOpenIn(this))
        return;
    const QString name = gatewayName(payment->gateway);
    const QString amount = rupiahText(payment->charged());
    PinQuestion question;
    question.right = right;
    const bool confirm = right == Right::ConfirmPayment;
    question.title = confirm ? tr("Confirm %1 by hand").arg(amount) : tr("Nothing came of %1").arg(amount);
    if (m_session.nobodyToAsk())
        question.text = confirm
            ? tr("Nobody reports to Laci what comes in over the shop's own code. Confirm only what you have seen in the account itself, never a "
                 "picture on the customer's phone; it stands apart in every report.")
            : tr("If the customer pays this code after all, only the account shows it. Take the code away from him first.");
    else
        question.text = confirm
        ? tr("%1 has not said that it was paid. Confirm only what you have seen in the account itself; it stands apart in every report.").arg(name)
        : tr("%1 has not said what became of it. If money comes after all, Laci reports it under late money.").arg(name);
    question.yes = confirm ? tr("The money is here") : tr("Nothing came of it");
    question.reasonHint = confirm ? tr("for example: seen in the account statement") : tr("for example: the customer has left");
    focusAfter(askWithPin(this, m_services, question, [this, confirm](const PersonsWord &word, int) {
        confirm ? m_session.confirmByPerson(word) : m_session.giveUp(word);
    }));
}

void PayPage::askForPart()
{
    refreshActions();                                // the press must not look like a choice before one was made
    if (Sheet::isOpenIn(this))
        return;
    focusAfter(laci::askForPart(this, m_session.due(), m_session.part(), [this](const std::optional<Rupiah> &part) {
        m_session.setPart(part);
        if (part)
            m_methods->takeKeyboard();
    }));
}

void PayPage::offerToReturn()
{
    if (Sheet::isOpenIn(this))
        return;
    auto *sheet = new Sheet(this, tr("This order is partly paid"));
    sheet->setPanelWidth(560);
    auto *text = new TextLabel(tr("%1 came in, %2 is still due. Go on with the payment, or give the money back and cancel the order.")
                                   .arg(rupiahText(m_session.totals().total - m_session.due()), rupiahText(m_session.due())),
                               Text::Body);
    text->setWordWrap(true);
    sheet->body()->addWidget(text);
    sheet->addAction(tr("Go on with the payment"), Button::Kind::Primary);
    sheet->addAction(tr("Leave it open"), Button::Kind::Secondary, [this] {
        leave();
        emit left();
    })->setObjectName(QStringLiteral("leaveOpen"));
    sheet->addAction(tr("Give the money back"), Button::Kind::Danger, [this] { askToReturn(); })->setObjectName(QStringLiteral("giveBack"));
    focusAfter(sheet);
    sheet->open();
}

void PayPage::askToReturn()
{
    if (!m_session.canReturnTenders() || Sheet::isOpenIn(this))
        return;
    Rupiah cash;
    QStringList elsewhere;
    const QList<Payment> tenders = m_session.tenders();
    for (const Payment &tender : tenders) {
        if (tender.gateway == u"cash")
            cash += tender.amount;
        else
            //: money to be given back: %1 amount, %2 way
            elsewhere += tr("%1 by %2").arg(rupiahText(tender.charged()), methodText(tender.gateway, tender.channel));
    }
    QStringList sentences;
    if (!cash.isZero())
        sentences += tr("Give the customer %1 out of the drawer.").arg(rupiahText(cash));
    if (!elsewhere.isEmpty())
        sentences += tr("Give back %1 where it came from, in the gateway's own app; Laci writes down that you did.").arg(elsewhere.join(QStringLiteral(", ")));
    sentences += tr("The order is cancelled.");
    PinQuestion question;
    question.right = Right::Refund;
    question.title = tr("Give %1 back").arg(rupiahText(m_session.totals().total - m_session.due()));
    question.text = sentences.join(u' ');
    question.yes = tr("Give back and cancel");
    question.reasonHint = tr("for example: the customer has not enough money");
    focusAfter(askWithPin(this, m_services, question, [this](const PersonsWord &word, int) { m_session.returnTenders(word); }));
}

void PayPage::askWithdraw()
{
    const Payment *payment = m_session.live();
    if (!payment || Sheet::isOpenIn(this))
        return;
    Question question;
    question.title = tr("Withdraw the code?");
    question.text = tr("%1 is asked to cancel the code for %2. If the customer was quicker, it stays paid.")
                        .arg(gatewayName(payment->gateway), rupiahText(payment->charged()));
    question.yes = tr("Withdraw");
    question.no = tr("Back to the code");
    question.danger = true;
    ask(this, question, [this](bool yes) {
        if (yes)
            m_session.withdraw();
        placeFocus();
    });
}

} // namespace laci
