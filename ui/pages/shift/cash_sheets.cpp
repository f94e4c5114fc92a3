#include "ui/pages/shift/cash_sheets.h"
#include "base/when_done.h"
#include "people/duty.h"
#include "ports/shifts.h"
#include "ui/kit/keypad.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/money_typing.h"
#include "ui/pages/pay/pin_sheet.h"
#include "ui/pages/people/right_gate.h"
#include "ui/pages/sell/sheet_field.h"
#include "ui/text/error_text.h"
#include "ui/text/shift_text.h"
#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace laci {
namespace {

struct CashSheets { Q_DECLARE_TR_FUNCTIONS(CashSheets) };

void openMoveSheet(QWidget *owner, TillServices &services, CashMove kind, const QString &who, std::function<void()> done)
{
    auto *sheet = new Sheet(owner, cashMoveText(kind));
    QLineEdit *amount = addField(sheet, CashSheets::tr("Amount"), {}, "moveAmount");
    amount->setProperty("moneyField", true);
    amount->setInputMethodHints(Qt::ImhDigitsOnly);
    amount->setMaxLength(20);
    QObject::connect(amount, &QLineEdit::textEdited, amount, [amount] { groupDigits(amount); });
    QLineEdit *reason = addField(sheet, CashSheets::tr("What for"), {}, "moveReason");
    reason->setMaxLength(120);
    reason->setPlaceholderText(kind == CashMove::In    ? CashSheets::tr("for instance small change")
                               : kind == CashMove::Out ? CashSheets::tr("for instance ice, parking, a supplier")
                                                       : CashSheets::tr("for instance evening takings"));
    TextLabel *trouble = addTrouble(sheet, amount);
    sheet->body()->addWidget(new Keypad(amount, QStringLiteral("00"), sheet));
    sheet->addAction(CashSheets::tr("Back"), Button::Kind::Secondary);
    Button *yes = sheet->addTry(CashSheets::tr("Write it down"), Button::Kind::Primary, [=, &services, busy = std::make_shared<bool>(false)] {
        const auto money = rupiahFromPerson(amount->text());
        if (!money || money->isZero())
            return complain(trouble, amount, CashSheets::tr("Write an amount, for example 50.000."));
        if (reason->text().trimmed().size() < 3)
            return complain(trouble, reason, CashSheets::tr("Write what it is for."));
        if (std::exchange(*busy, true))
            return false;
        const QString by = RightGate::nameOf(services);
        whenDone(services.shifts->move({kind, *money, reason->text(), by, who == by ? QString() : who}), sheet,
                 [=](const Result<CashMovement> &moved) {
                     *busy = false;
                     if (!moved) {
                         complain(trouble, amount, errorText(moved.error()));
                         return;
                     }
                     sheet->dismiss();
                     done();
                 });
        return false;
    });
    yes->setObjectName(QStringLiteral("moveCash"));
    QObject::connect(amount, &QLineEdit::returnPressed, reason, qOverload<>(&QWidget::setFocus));
    QObject::connect(reason, &QLineEdit::returnPressed, yes, &QPushButton::click);
    sheet->open();
}

void openDrawerNow(TillServices &services, QObject *context, const QString &reason, const QString &who,
                   const std::function<void(const QString &)> &done)
{
    whenDone(services.books.noteDrawer(reason, who), context, [&services, context, done](const Result<void> &noted) {
        if (!noted)
            return done(errorText(noted.error()));
        if (!services.printing.isOn())
            return done(CashSheets::tr("Noted. No printer opens the drawer here; use its key."));
        whenDone(services.printing.openDrawer(), context, [done](const Result<PrintJob> &job) {
            done(job ? QString() : CashSheets::tr("Noted. The printer cannot open the drawer; use its key."));
        });
    });
}

} // namespace

void askCashMove(QWidget *owner, TillServices &services, CashMove kind, std::function<void()> done)
{
    RightGate::ask(services, owner, Right::MoveCash, [owner, &services, kind, done = std::move(done)](const QString &who) {
        openMoveSheet(owner, services, kind, who, done);
    });
}

void askOpenDrawer(QWidget *owner, TillServices &services, std::function<void(const QString &)> done)
{
    const bool people = services.duty && services.duty->hasPeople();
    if (people || services.settings.flag(QStringLiteral("rights.drawer_needs_pin"))) {
        PinQuestion question;
        question.right = Right::OpenDrawer;
        question.title = CashSheets::tr("Open the drawer");
        question.text = CashSheets::tr("Without a sale. Who opened it and why stands in the journal.");
        question.yes = CashSheets::tr("Open the drawer");
        askWithPin(owner, services, question, [&services, owner = QPointer<QWidget>(owner), done](const PersonsWord &word, int) {
            if (owner)
                openDrawerNow(services, owner, word.reason, word.by, done);
        });
        return;
    }
    auto *sheet = new Sheet(owner, CashSheets::tr("Open the drawer"));
    QLineEdit *reason = addField(sheet, CashSheets::tr("What for"), {}, "drawerReason");
    reason->setMaxLength(120);
    TextLabel *trouble = addTrouble(sheet, reason);
    sheet->addAction(CashSheets::tr("Back"), Button::Kind::Secondary);
    Button *yes = sheet->addTry(CashSheets::tr("Open the drawer"), Button::Kind::Primary, [=, &services, owner = QPointer<QWidget>(owner)] {
        if (reason->text().trimmed().size() < 3)
            return complain(trouble, reason, CashSheets::tr("Write what it is for."));
        if (owner)
            openDrawerNow(services, owner, reason->text(), RightGate::nameOf(services), done);
        return true;
    });
    yes->setObjectName(QStringLiteral("openDrawer"));
    QObject::connect(reason, &QLineEdit::returnPressed, yes, &QPushButton::click);
    sheet->open();
}

} // namespace laci
