#include "ui/pages/goods/goods_rights.h"
#include "people/duty.h"
#include "ui/pages/pay/pin_sheet.h"
#include <QPointer>

namespace laci {

GoodsRights::GoodsRights(TillServices &services, QWidget *owner) : QObject(owner), m_services(services), m_owner(owner)
{
    if (services.duty)
        connect(services.duty, &Duty::changed, this, &GoodsRights::changed);
}

bool GoodsRights::seesCosts() const
{
    return !m_services.duty || m_services.duty->may(Right::SeeCosts);
}

void GoodsRights::with(Right right, QObject *context, std::function<void(const QString &)> act)
{
    const QString cashier = m_services.rules().shop.cashier;
    const QString name = m_services.duty ? m_services.duty->name(cashier) : cashier;
    if (!m_services.duty || m_services.duty->may(right))
        return act(name);
    PinQuestion question;
    question.right = right;
    question.title = right == Right::MoveStock ? tr("Change the stock") : tr("Change the goods");
    question.text = right == Right::MoveStock ? tr("%1 may not change the stock. Somebody who may approves it with a PIN.").arg(name)
                                              : tr("%1 may not change the goods. Somebody who may approves it with a PIN.").arg(name);
    //: the button that gives the second person's consent
    question.yes = tr("Approve");
    question.takesReason = false;
    const QPointer<QObject> alive(context);
    askWithPin(m_owner, m_services, question, [alive, name, act = std::move(act)](const PersonsWord &word, int) {
        if (alive)
            act(name == word.by ? name : QStringLiteral("%1 / %2").arg(name, word.by));
    });
}

} // namespace laci
