#include "ui/kit/touch.h"
#include "ui/kit/strip_view.h"
#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QScroller>
#include <QTextEdit>
#include <QTimerEvent>

namespace laci {

Touch::Touch(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

void Touch::follow(QAbstractScrollArea *area)
{
    // A strip drags itself; in a text the finger marks words.
    if (!area || qobject_cast<StripView *>(area) || qobject_cast<QTextEdit *>(area) || qobject_cast<QPlainTextEdit *>(area)
        || QScroller::hasScroller(area->viewport()))
        return;
    if (auto *view = qobject_cast<QAbstractItemView *>(area)) {
        view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    }
    QWidget *skin = area->viewport();
    QScroller::grabGesture(skin, QScroller::LeftMouseButtonGesture);
    QScrollerProperties manner = QScroller::scroller(skin)->scrollerProperties();
    // No rubber at the ends: a page that gives way looks as if there were more of it.
    manner.setScrollMetric(QScrollerProperties::VerticalOvershootPolicy, QVariant::fromValue(QScrollerProperties::OvershootAlwaysOff));
    manner.setScrollMetric(QScrollerProperties::HorizontalOvershootPolicy, QVariant::fromValue(QScrollerProperties::OvershootAlwaysOff));
    manner.setScrollMetric(QScrollerProperties::MousePressEventDelay, 0.15);
    QScroller::scroller(skin)->setScrollerProperties(manner);
}

bool Touch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Polish:
        follow(qobject_cast<QAbstractScrollArea *>(watched));
        break;
    case QEvent::MouseButtonPress: {
        const auto *press = static_cast<QMouseEvent *>(event);
        auto *under = qobject_cast<QWidget *>(watched);
        if (!under)
            break;                                   // the window's own copy of the event
        const auto *button = qobject_cast<QAbstractButton *>(under);
        m_hold.stop();
        if (press->button() != Qt::LeftButton || (button && button->autoRepeat()))
            break;                                   // held "+" counts on
        m_under = under;
        m_at = press->globalPosition().toPoint();
        m_hold.start(kHold, this);
        break;
    }
    case QEvent::MouseMove:
        if (m_hold.isActive()
            && (static_cast<QMouseEvent *>(event)->globalPosition().toPoint() - m_at).manhattanLength() > kTrembling)
            m_hold.stop();
        break;
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::ContextMenu:                        // the system has said so itself
        m_hold.stop();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Touch::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_hold.timerId())
        return QObject::timerEvent(event);
    m_hold.stop();
    if (!m_under)
        return;
    const QPointer<QWidget> under = m_under;
    QContextMenuEvent held(QContextMenuEvent::Other, under->mapFromGlobal(m_at), m_at);
    QCoreApplication::sendEvent(under, &held);
    auto *button = qobject_cast<QAbstractButton *>(under.data());
    if (held.isAccepted() && button)
        button->setDown(false);                      // a button that is not down is not pressed by lifting the finger
}

} // namespace laci
