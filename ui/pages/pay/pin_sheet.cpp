#include "ui/pages/pay/pin_sheet.h"
#include "base/when_done.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/text/error_text.h"
#include <QButtonGroup>
#include <QCoreApplication>
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

QLineEdit *field(Sheet *sheet, const QString &label, const char *name, const QString &hint)
{
    auto *title = paragraph(label, Text::SmallStrong);
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(label);
    edit->setPlaceholderText(hint);
    title->setBuddy(edit);
    sheet->body()->addWidget(title);
    sheet->body()->addWidget(edit);
    return edit;
}
}

Sheet *askWithPin(QWidget *owner, Approver &approver, const PinQuestion &question,
                  std::function<void(const PersonsWord &word, int choice)> decided)
{
    auto *sheet = new Sheet(owner, question.title);
    sheet->setPanelWidth(520);
    sheet->body()->addWidget(paragraph(question.text));
    auto *group = new QButtonGroup(sheet);
    for (int i = 0; i < question.choices.size(); ++i) {
        auto *choice = new Button(question.choices[i], Button::Kind::Choice);
        choice->setObjectName(QStringLiteral("choice%1").arg(i));
        group->addButton(choice, i);
        sheet->body()->addWidget(choice);
    }
    QLineEdit *reason = question.takesReason ? field(sheet, PinSheet::tr("Reason"), "reason", question.reasonHint) : nullptr;
    if (reason)
        reason->setMaxLength(200);
    QLineEdit *pin = field(sheet, PinSheet::tr("Supervisor's PIN"), "pin", {});
    pin->setMaxLength(32);
    pin->setEchoMode(QLineEdit::Password);
    pin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    auto *wrong = paragraph({}, Text::Small, Ink::Bad);
    wrong->setObjectName(QStringLiteral("pinTrouble"));
    wrong->hide();
    sheet->body()->addWidget(wrong);
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
    QObject::connect(pin, &QLineEdit::returnPressed, yes, &QPushButton::click);
    sheet->setFirst(mustChoose ? static_cast<QWidget *>(group->buttons().first()) : reason ? reason : pin);
    sheet->open();
    return sheet;
}

} // namespace laci
