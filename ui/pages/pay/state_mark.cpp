#include "ui/pages/pay/state_mark.h"
#include "ui/kit/icon.h"
#include <QPainter>

namespace laci {

StateMark::StateMark(int size, QWidget *parent) : QWidget(parent)
{
    setFixedSize(size, size);
}

void StateMark::setState(Tone tone, const QString &icon, bool filled)
{
    m_tone = tone;
    m_icon = icon;
    m_filled = filled;
    update();
}

void StateMark::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_filled ? theme.of(m_tone) : theme.soft(m_tone));
    painter.drawEllipse(rect());
    if (m_filled && m_icon == u"check") {
        // The line icon is too thin at this size for what everybody waits for.
        const qreal w = width();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.surface, w / 12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{QPointF(w * 0.34, w * 0.52), QPointF(w * 0.45, w * 0.63), QPointF(w * 0.67, w * 0.39)});
        return;
    }
    const int side = width() / 2;
    const QRect inner((width() - side) / 2, (height() - side) / 2, side, side);
    drawIcon(painter, m_icon, inner, m_filled ? theme.surface : theme.of(m_tone));
}

} // namespace laci
