#include "ui/kit/choice_box.h"
#include "ui/kit/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

namespace laci {

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void ChoiceBox::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if ((event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && !opens)
        return event->ignore();
    QComboBox::keyPressEvent(event);
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    const Theme &t = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isEnabled() ? t.ink : t.muted, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal x = width() - 20;
    const qreal y = height() / 2.0;
    painter.drawPolyline(QPolygonF{QPointF(x - 5, y - 2), QPointF(x, y + 3), QPointF(x + 5, y - 2)});
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace laci
