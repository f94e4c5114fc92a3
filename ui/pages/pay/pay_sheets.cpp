#include "ui/pages/pay/pay_sheets.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {
namespace {
struct PaySheets { Q_DECLARE_TR_FUNCTIONS(PaySheets) };

TextLabel *paragraph(const QString &text, Text size = Text::Body, Ink ink = Ink::Normal)
{
    auto *label = new TextLabel(text, size, ink);
    label->setWordWrap(true);
    return label;
}

/// What the gateway's word means for the goods on the counter.
QString meaning(const Payment &payment)
{
    switch (payment.state) {
    case PaymentState::Paid:
    case PaymentState::PartiallyRefunded:
        return PaySheets::tr("The money is here.");
    case PaymentState::Pending:
        return PaySheets::tr("The gateway has not seen the money. A picture on the customer's phone is no payment; wait or ask again.");
    case PaymentState::Recorded:
    case PaymentState::Requesting:
    case PaymentState::Unknown:
        return PaySheets::tr("Nobody knows yet whether it was paid. Laci keeps asking; do not hand over the goods yet.");
    case PaymentState::Expired:
    case PaymentState::Cancelled:
    case PaymentState::Failed:
        return PaySheets::tr("The gateway says that no money came. If it comes after all, Laci reports it under late money.");
    case PaymentState::Refunded:
    case PaymentState::ChargedBack:
        return PaySheets::tr("The money has gone back to the customer.");
    }
    return {};
}
}

Sheet *askToForce(QWidget *owner, const Payment &open, const std::optional<PayMethod> &target,
                std::function<void(const QString &reason)> goOn)
{
    auto *sheet = new Sheet(owner, PaySheets::tr("This code may still be paid"));
    sheet->setPanelWidth(520);
    const QString name = gatewayName(open.gateway);
    sheet->body()->addWidget(paragraph(
        open.state == PaymentState::Unknown || open.state == PaymentState::Requesting
            ? PaySheets::tr("%1 gave no clear answer about %2. If the customer has paid, he would pay twice.").arg(name, rupiahText(open.charged()))
            : PaySheets::tr("%1 says that the code for %2 is still open. If the customer has it on his phone, he could pay twice.")
                  .arg(name, rupiahText(open.charged()))));
    sheet->body()->addWidget(paragraph(PaySheets::tr("Going on is written down with your reason. The code stays watched, and money that "
                                                     "comes for it is reported as late money."), Text::Small, Ink::Muted));
    auto *label = paragraph(PaySheets::tr("Reason"), Text::SmallStrong);
    auto *reason = new QLineEdit;
    reason->setObjectName(QStringLiteral("reason"));
    reason->setMaxLength(120);
    reason->setPlaceholderText(PaySheets::tr("for example: the customer's phone is empty"));
    reason->setAccessibleName(PaySheets::tr("Reason"));
    label->setBuddy(reason);
    auto *wrong = paragraph({}, Text::Small, Ink::Bad);
    wrong->hide();
    sheet->body()->addWidget(label);
    sheet->body()->addWidget(reason);
    sheet->body()->addWidget(wrong);
    sheet->addAction(PaySheets::tr("Back to the code"), Button::Kind::Primary);
    const QString yes = target ? PaySheets::tr("Go on with %1").arg(methodText(target->gateway, target->channel))
                               : PaySheets::tr("Choose another method");
    Button *button = sheet->addTry(yes, Button::Kind::Danger, [reason, wrong, goOn = std::move(goOn)] {
        const QString text = reason->text().trimmed();
        if (text.size() < 3) {
            wrong->setText(PaySheets::tr("Write a short reason first."));
            wrong->show();
            reason->setFocus();
            return false;
        }
        goOn(text);
        return true;
    });
    button->setObjectName(QStringLiteral("goOn"));
    sheet->open();
    return sheet;
}

Sheet *showAnswer(QWidget *owner, const Payment &payment, const WatchView &watch, const QDateTime &now, const QByteArray &zone,
                std::function<void()> askAgain)
{
    //: %1 gateway, %2 its answer as a state: "GoBiz: Waiting for payment"
    auto *sheet = new Sheet(owner, PaySheets::tr("%1: %2").arg(gatewayName(payment.gateway), paymentStateText(payment.state)));
    const QDateTime at = watch.lastAsked.isValid() ? watch.lastAsked : now;
    //: %1 time of day, %2 amount, %3 our reference
    auto *facts = paragraph(PaySheets::tr("Asked at %1 about %2, reference %3.")
                                .arg(secondsText(at, zone), rupiahText(payment.charged()), payment.reference));
    facts->setObjectName(QStringLiteral("answerFacts"));
    sheet->body()->addWidget(facts);
    if (watch.lastTrouble)
        sheet->body()->addWidget(paragraph(errorText(*watch.lastTrouble), Text::Body, Ink::Warn));
    auto *what = paragraph(meaning(payment), Text::BodyStrong);
    what->setObjectName(QStringLiteral("answerMeaning"));
    sheet->body()->addWidget(what);
    sheet->addAction(PaySheets::tr("Keep waiting"), Button::Kind::Secondary);
    sheet->addAction(PaySheets::tr("Ask again"), Button::Kind::Primary, std::move(askAgain));
    sheet->open();
    return sheet;
}

} // namespace laci
