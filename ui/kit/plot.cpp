#include "ui/kit/plot.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace laci {
namespace {

constexpr int kMostBar = 28;
constexpr int kMostStep = 42;
constexpr int kMostTold = 62;        // values in the description for a screen reader

/// The accent, paler: told from the ground by 3:1 no more than decoration needs, the chosen one stands out in full.
QColor pale(const Theme &t)
{
    const auto mix = [](int a, int b) { return (a * 45 + b * 55) / 100; };
    return QColor(mix(t.accent.red(), t.surface.red()), mix(t.accent.green(), t.surface.green()), mix(t.accent.blue(), t.surface.blue()));
}

}

Plot::Plot(Shape shape, QWidget *parent) : QWidget(parent), m_shape(shape)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Plot::setPoints(const QString &title, const QList<PlotPoint> &points)
{
    const bool other = points.size() != m_points.size();
    m_title = title;
    m_points = points;
    m_most = m_least = 0;
    m_largest = -1;
    QStringList told;
    for (int i = 0; i < m_points.size(); ++i) {
        const PlotPoint &point = m_points.at(i);
        if (point.value > m_most) {
            m_most = point.value;
            m_largest = i;
        }
        m_least = qMin(m_least, point.value);
        if (told.size() < kMostTold)
            told.append(QStringLiteral("%1: %2").arg(point.label, point.text));
    }
    if (other) {
        m_current = -1;
        m_under = -1;
    }
    setAccessibleName(title);
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    update();
}

QSize Plot::sizeHint() const
{
    return {textPx(600), textPx(190)};
}

QSize Plot::minimumSizeHint() const
{
    return {textPx(220), textPx(150)};
}

QRectF Plot::field() const
{
    return QRectF(rect()).adjusted(10, textPx(26), -10, -textPx(24));
}

qreal Plot::centreOf(int point) const
{
    const QRectF f = field();
    const qreal count = qMax<qreal>(1, qreal(m_points.size()));
    if (m_shape == Shape::Line)
        return m_points.size() < 2 ? f.center().x() : f.left() + f.width() * point / (count - 1);
    const qreal step = qMin(f.width() / count, qreal(textPx(kMostStep)));
    return f.center().x() + step * (point - (count - 1) / 2);
}

qreal Plot::heightOf(qint64 value) const
{
    const QRectF f = field();
    const qreal range = qreal(qMax<qint64>(1, m_most - m_least));
    return f.bottom() - f.height() * qreal(value - m_least) / range;
}

int Plot::at(const QPointF &place) const
{
    if (m_points.isEmpty() || !rect().contains(place.toPoint()))
        return -1;
    int best = -1;
    for (int i = 0; i < m_points.size(); ++i) {
        if (best < 0 || qAbs(centreOf(i) - place.x()) < qAbs(centreOf(best) - place.x()))
            best = i;
    }
    return qAbs(centreOf(best) - place.x()) <= textPx(kMostStep) ? best : -1;
}

void Plot::choose(int point)
{
    if (m_points.isEmpty())
        return;
    m_current = qBound(0, point, int(m_points.size()) - 1);
    const PlotPoint &now = m_points.at(m_current);
    setAccessibleName(QStringLiteral("%1, %2: %3").arg(m_title, now.label, now.text));
    QAccessibleEvent told(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
    emit chosen(m_current);
    update();
}

void Plot::paintText(QPainter &painter, int point, bool strong) const
{
    const Theme &t = themeOf(this);
    const PlotPoint &p = m_points.at(point);
    painter.setFont(fontFor(Text::TinyStrong));
    painter.setPen(strong ? t.ink : t.muted);
    const qreal wide = tabularWidth(painter.font(), p.text) + 4;
    const qreal left = qBound(0.0, centreOf(point) - wide / 2, qMax(0.0, width() - wide));
    const qreal top = heightOf(qMax<qint64>(p.value, 0)) - textPx(22);
    drawTabular(painter, QRectF(left, qMax(0.0, top), wide, textPx(18)), Qt::AlignHCenter, p.text);
}

void Plot::paintBars(QPainter &painter) const
{
    const Theme &t = themeOf(this);
    const QRectF f = field();
    const qreal step = qMin(f.width() / qMax<qreal>(1, qreal(m_points.size())), qreal(textPx(kMostStep)));
    const qreal wide = qMax(2.0, qMin(step * 2 / 3, qreal(textPx(kMostBar))));
    painter.setPen(Qt::NoPen);
    const int shown = m_current >= 0 ? m_current : m_largest;
    for (int i = 0; i < m_points.size(); ++i) {
        const qreal zero = heightOf(0);
        const qreal top = heightOf(m_points.at(i).value);
        if (m_points.at(i).value == 0)
            continue;
        painter.setBrush(i == shown ? t.accent : pale(t));
        const QRectF bar = QRectF(centreOf(i) - wide / 2, qMin(top, zero), wide, qMax(2.0, qAbs(zero - top)));
        painter.drawRoundedRect(bar, qMin(4.0, wide / 4), qMin(4.0, wide / 4));
    }
}

void Plot::paintLine(QPainter &painter) const
{
    const Theme &t = themeOf(this);
    QPainterPath path;
    for (int i = 0; i < m_points.size(); ++i) {
        const QPointF point(centreOf(i), heightOf(m_points.at(i).value));
        if (i == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.accent, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    const int shown = m_current >= 0 ? m_current : m_largest;
    for (int i = 0; i < m_points.size(); ++i) {
        if (m_points.size() <= 62 || i == shown)
            painter.drawEllipse(QPointF(centreOf(i), heightOf(m_points.at(i).value)), i == shown ? 5.0 : 2.5, i == shown ? 5.0 : 2.5);
    }
}

void Plot::paintLabels(QPainter &painter) const
{
    const Theme &t = themeOf(this);
    painter.setFont(fontFor(Text::Tiny));
    painter.setPen(t.muted);
    qreal until = -1;
    const QRectF f = field();
    for (int i = 0; i < m_points.size(); ++i) {
        const qreal wide = tabularWidth(painter.font(), m_points.at(i).label) + 10;
        const qreal left = qBound(0.0, centreOf(i) - wide / 2, qMax(0.0, width() - wide));
        if (left < until)                        // no room: the neighbours say enough
            continue;
        drawTabular(painter, QRectF(left, f.bottom() + 4, wide, textPx(18)), Qt::AlignHCenter, m_points.at(i).label);
        until = left + wide;
    }
}

void Plot::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF f = field();
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(f.left(), heightOf(0)), QPointF(f.right(), heightOf(0)));
    if (m_shape == Shape::Bars)
        paintBars(painter);
    else
        paintLine(painter);
    paintLabels(painter);
    if (m_under >= 0 && m_under != m_current)
        paintText(painter, m_under, false);
    if (const int shown = m_current >= 0 ? m_current : m_largest; shown >= 0 && (m_under < 0 || m_under == shown || m_current >= 0))
        paintText(painter, shown, true);
    if (hasFocus())
        drawFocusRing(painter, rect(), metric::kRadius, t.accent);
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    const int from = m_current >= 0 ? m_current : qMax(0, m_largest);
    switch (event->key()) {
    case Qt::Key_Left:  choose(m_current < 0 ? from : from - 1); break;
    case Qt::Key_Right: choose(m_current < 0 ? from : from + 1); break;
    case Qt::Key_Home:  choose(0); break;
    case Qt::Key_End:   choose(int(m_points.size()) - 1); break;
    default:            return QWidget::keyPressEvent(event);
    }
    event->accept();
}

void Plot::mouseMoveEvent(QMouseEvent *event)
{
    const int under = at(event->position());
    if (under != m_under) {
        m_under = under;
        update();
    }
}

void Plot::mousePressEvent(QMouseEvent *event)
{
    if (const int under = at(event->position()); under >= 0)
        choose(under);
}

void Plot::leaveEvent(QEvent *event)
{
    m_under = -1;
    update();
    QWidget::leaveEvent(event);
}

void Plot::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

bool Plot::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QWidget::event(event);
}

} // namespace laci
