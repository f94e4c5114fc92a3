#include "ui/kit/cover.h"
#include "ui/kit/theme.h"
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace laci {

Cover::Cover(QWidget *window) : QWidget(window)
{
    setFocusPolicy(Qt::NoFocus);
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { focusMoved(now); });
    hide();
}

void Cover::raiseOver()
{
    if (!isUp()) {
        QWidget *now = window()->focusWidget();
        m_before = now && !isAncestorOf(now) ? now : nullptr;
    }
    while (m_aboveAll && QApplication::activePopupWidget())
        QApplication::activePopupWidget()->close();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    if (QWidget *widget = first())
        widget->setFocus(Qt::OtherFocusReason);
}

void Cover::goAway()
{
    if (!isUp())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

/// Something below wants the keyboard: it may have it when the cover is gone.
void Cover::focusMoved(QWidget *now)
{
    if (!m_aboveAll || !isVisible() || !now || now->window() != window() || isAncestorOf(now))
        return;
    m_before = now;
    raise();
    if (QWidget *widget = first())
        widget->setFocus(Qt::OtherFocusReason);
}

bool Cover::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();                 // keys of the pages below do not act
        return true;
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease || event->type() == QEvent::Wheel) {
        QWidget::event(event);
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool Cover::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void Cover::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themeOf(this).bg);
}

void Cover::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

bool Cover::focusNextPrevChild(bool next)
{
    QList<QWidget *> stops;
    for (QWidget *each = nextInFocusChain(); each && each != this; each = each->nextInFocusChain()) {
        if (isAncestorOf(each) && each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) && !each->focusProxy())
            stops.append(each);
    }
    if (stops.isEmpty())
        return true;
    orderStops(stops);
    const qsizetype now = stops.indexOf(QApplication::focusWidget());
    const qsizetype to = now < 0 ? 0 : (now + (next ? 1 : -1) + stops.size()) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace laci
