#include "ui/kit/focus_ring.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>

namespace laci {
namespace {

/// Lies over the whole area and lets everything through.
class Ring final : public QWidget {
public:
    explicit Ring(QWidget *area) : QWidget(area)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setObjectName(QStringLiteral("focusRing"));
        area->installEventFilter(this);
        setGeometry(area->rect());
        raise();
        show();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // Inside the edge: what lies around it clips.
        drawFocusRing(painter, QRectF(rect()).adjusted(3, 3, -3, -3), metric::kRadius, themeOf(this).accent);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            setGeometry(static_cast<QWidget *>(watched)->rect());
        return QWidget::eventFilter(watched, event);
    }
};

} // namespace

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { moved(now); });
}

void FocusRing::moved(QWidget *now)
{
    if (m_shown)
        m_shown->deleteLater();
    m_shown = nullptr;
    auto *area = qobject_cast<QAbstractScrollArea *>(now);
    if (area && !qobject_cast<QPlainTextEdit *>(area) && QApplication::mouseButtons() == Qt::NoButton)
        m_shown = new Ring(area);
}

} // namespace laci
