#include "ui/pages/people/right_gate.h"
#include "people/duty.h"
#include "ui/pages/pay/pin_sheet.h"
#include "ui/text/right_text.h"
#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

namespace laci {
namespace {
struct RightGateText { Q_DECLARE_TR_FUNCTIONS(RightGateText) };
}

bool RightGate::isOpen(const TillServices &services, Right right)
{
    return !services.duty || services.duty->may(right);
}

QString RightGate::nameOf(const TillServices &services)
{
    const QString cashier = services.rules().shop.cashier;
    return services.duty ? services.duty->name(cashier) : cashier;
}

void RightGate::ask(TillServices &services, QWidget *owner, Right right, std::function<void(const QString &)> allowed)
{
    if (isOpen(services, right))
        return allowed(nameOf(services));
    PinQuestion question;
    question.right = right;
    question.title = rightText(right);
    question.text = RightGateText::tr("%1 has no right to this. Somebody who has it types a PIN; nobody is signed out.").arg(nameOf(services));
    //: the button that gives the second person's consent
    question.yes = RightGateText::tr("Approve");
    question.takesReason = false;
    askWithPin(owner, services, question,
               [alive = QPointer<QWidget>(owner), allowed = std::move(allowed)](const PersonsWord &word, int) {
                   if (alive)
                       allowed(word.by);
               });
}

} // namespace laci
