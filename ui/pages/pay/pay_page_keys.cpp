// What the keys of Bayar do (DESIGN.md, Keys).
#include "ui/kit/button.h"
#include "ui/kit/key_names.h"
#include "ui/kit/toast.h"
#include "ui/pages/pay/method_list.h"
#include "ui/pages/pay/paid_view.h"
#include "ui/pages/pay/pay_page.h"
#include <QKeyEvent>

namespace laci {

void PayPage::pick(const QString &gateway)
{
    if (gateway.isEmpty()) {
        if (const auto qris = m_session.qrisMethod())
            return m_session.choose(*qris);
    }
    const QList<PayMethod> methods = m_session.methods();
    for (const PayMethod &method : methods) {
        if (!gateway.isEmpty() && method.gateway == gateway)
            return m_session.choose(method);
    }
    m_toast->say(tr("There is no gateway for QRIS that could be used now. Turn one on in Settings."));
}

void PayPage::choose(const QString &gateway)
{
    if (m_session.isActive() && m_session.face() != PayFace::Paid)
        pick(gateway);
}

void PayPage::changeMethod()
{
    if (!m_session.isActive() || m_session.face() == PayFace::Paid)
        return;
    // Where a way is being chosen already the key leads to the list; else the live code is asked about first.
    if (m_session.face() == PayFace::Cash || m_session.face() == PayFace::Over)
        m_methods->takeKeyboard();
    else
        m_session.change();
}

void PayPage::refuseToWalkAway()
{
    if (mustDecideAboutTenders())
        return offerToReturn();
    m_toast->say(tr("Choose first: check now, the next customer, or another method."));
}

void PayPage::escape()
{
    if (m_session.face() == PayFace::Cash && m_session.live())
        return m_session.backToCode();
    if (!canWalkAway())
        return refuseToWalkAway();
    if (m_next->isEnabled())
        m_next->click();
}

void PayPage::keyPressEvent(QKeyEvent *event)
{
    const int key = usualKey(event);         // the shop's key for cash may be another than F4
    const bool modified = key == event->key() && event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (event->isAutoRepeat() || !m_session.isActive() || modified)
        return QWidget::keyPressEvent(event);
    const bool paid = m_session.face() == PayFace::Paid;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (paid)
            m_paid->acceptEnter();
        else
            placeFocus();
        break;
    case Qt::Key_Escape:
        if (paid)
            m_paid->acceptEnter();
        else
            escape();
        break;
    case Qt::Key_P:
        if (!paid)
            return QWidget::keyPressEvent(event);
        m_paid->acceptPrint();
        break;
    case Qt::Key_F4:
        choose(QStringLiteral("cash"));
        break;
    case Qt::Key_F9:
        choose({});
        break;
    case Qt::Key_F5:
        if (!paid)
            m_session.check(false);
        break;
    case Qt::Key_F10:
        changeMethod();
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    event->accept();
}

} // namespace laci
