#include "ui/pages/pay/pin_sheet.h"
#include "base/when_done.h"
#include "people/duty.h"
#include "ui/kit/keypad.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/till_services.h"
#include "ui/text/error_text.h"
#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {
namespace {
struct PinSheet { Q_DECLARE_TR_FUNCTIONS(PinSheet) };

TextLabel *paragraph(const QString &text, Text size = Text::Body, Ink ink = Ink::Normal)
{
    auto *label = new TextLabel(text, size, ink);
    label->setWordWrap(true);
    return label;
}

QLineEdit *field(QVBoxLayout *column, const QString &label, const char *name, const QString &hint)
{
    auto *title = paragraph(label, Text::SmallStrong);
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(label);
    edit->setPlaceholderText(hint);
    title->setBuddy(edit);
    column->addWidget(title);
    column->addWidget(edit);
    return edit;
}

using Decided = std::function<void(const PersonsWord &word, int choice)>;

/// `holder`: who needs no PIN; empty: a PIN is asked for.
Sheet *open(QWidget *owner, Approver &approver, const PinQuestion &question, const QString &holder, bool people, Decided decided)
{
    const bool takesPin = holder.isEmpty();
    auto *sheet = new Sheet(owner, question.title);
    sheet->setPanelWidth(takesPin ? 780 : 520);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(paragraph(question.text));
    auto *group = new QButtonGroup(sheet);
    for (int i = 0; i < question.choices.size(); ++i) {
        auto *choice = new Button(question.choices[i], Button::Kind::Choice);
        choice->setObjectName(QStringLiteral("choice%1").arg(i));
        group->addButton(choice, i);
        column->addWidget(choice);
    }
    QLineEdit *reason = question.takesReason ? field(column, PinSheet::tr("Reason"), "reason", question.reasonHint) : nullptr;
    if (reason)
        reason->setMaxLength(200);
    QLineEdit *pin = takesPin ? field(column, people ? PinSheet::tr("PIN of somebody who has the right") : PinSheet::tr("Supervisor's PIN"), "pin", {})
                              : nullptr;
    auto *wrong = paragraph({}, Text::Small, Ink::Bad);
    wrong->setObjectName(QStringLiteral("pinTrouble"));
    wrong->hide();
    column->addWidget(wrong);
    column->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(column, 3);
    if (pin) {
        pin->setMaxLength(32);
        pin->setEchoMode(QLineEdit::Password);
        pin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        pin->setProperty("moneyField", true);          // a barcode is no PIN: refused with a beep
        columns->addWidget(new Keypad(pin, {}, sheet), 2, Qt::AlignTop);
    }
    sheet->body()->addLayout(columns);
    const auto complain = [wrong](const QString &text, QWidget *where) {
        wrong->setText(text);
        wrong->show();
        where->setFocus();
    };
    sheet->addAction(PinSheet::tr("Back"), Button::Kind::Secondary);
    const bool mustChoose = !question.choices.isEmpty();
    Button *yes = sheet->addTry(question.yes, Button::Kind::Primary,
        [=, &approver, asking = std::make_shared<bool>(false), decided = std::move(decided), right = question.right, title = question.title] {
            const QString why = reason ? reason->text().trimmed() : title;
            if (mustChoose && group->checkedId() < 0) {
                complain(PinSheet::tr("Choose what becomes of it first."), group->buttons().first());
            } else if (reason && why.size() < 3) {
                complain(PinSheet::tr("Write a short reason first."), reason);
            } else if (!pin) {
                const int choice = std::max(0, group->checkedId());
                sheet->dismiss();
                decided({holder, why}, choice);
            } else if (!std::exchange(*asking, true)) {
                whenDone(approver.approve(right, pin->text()), sheet, [=](const Result<QString> &who) {
                    *asking = false;
                    pin->clear();
                    if (!who)
                        return complain(pinErrorText(who.error()), pin);
                    const int choice = std::max(0, group->checkedId());
                    sheet->dismiss();
                    decided({*who, why}, choice);
                });
            }
            return false;
        });
    yes->setObjectName(QStringLiteral("decide"));
    if (pin)
        QObject::connect(pin, &QLineEdit::returnPressed, yes, &QPushButton::click);
    if (mustChoose)
        sheet->setFirst(group->buttons().first());
    else if (reason || pin)
        sheet->setFirst(reason ? reason : pin);
    sheet->open();
    return sheet;
}
}

Sheet *askWithPin(QWidget *owner, Approver &approver, const PinQuestion &question, Decided decided)
{
    return open(owner, approver, question, {}, false, std::move(decided));
}

Sheet *askWithPin(QWidget *owner, TillServices &services, const PinQuestion &question, Decided decided)
{
    const bool people = services.duty && services.duty->hasPeople();
    const bool holds = people && services.duty->may(question.right) && question.right != Right::ConfirmPayment;
    const QString holder = holds ? services.duty->name(services.rules().shop.cashier) : QString();
    if (holds && !question.takesReason && question.choices.isEmpty()) {
        decided({holder, question.title}, 0);
        return nullptr;
    }
    return open(owner, services.approver, question, holder, people, std::move(decided));
}


} // namespace laci
