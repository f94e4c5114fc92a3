#include "ui/pages/settings/gateway_card.h"
#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace laci {
namespace {

constexpr int kHandle = 52;          // left of the name

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return QStringLiteral("pause");
    case Tone::Ok:      return QStringLiteral("check");
    case Tone::Wait:    return QStringLiteral("clock");
    case Tone::Warn:    return QStringLiteral("clock");
    case Tone::Bad:     return QStringLiteral("warning");
    }
    return {};
}

}

GatewayCard::GatewayCard(QString id, QWidget *parent) : QPushButton(parent), m_id(std::move(id))
{
    setCheckable(true);
    setObjectName(QStringLiteral("gateway_%1").arg(m_id));
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void GatewayCard::setFacts(const QString &name, const QString &offers, const QString &health, Tone tone, int place, int of)
{
    m_name = name;
    m_offers = offers;
    m_health = health;
    m_tone = tone;
    m_place = place;
    //: %1 gateway, %2 how it is doing; said by a screen reader
    QString said = tr("%1, %2").arg(name, health);
    if (place > 0)
        //: %1 as before, %2 its place in the order, %3 how many there are
        said = tr("%1, place %2 of %3").arg(said).arg(place).arg(of);
    setAccessibleName(said);
    setAccessibleDescription(place > 0 ? tr("Ctrl with Up or Down moves it") : QString());
    update();
}

QSize GatewayCard::sizeHint() const
{
    return {textPx(340), targetPx(66)};
}

QSize GatewayCard::minimumSizeHint() const
{
    return {textPx(200), targetPx(66)};
}

void GatewayCard::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect();
    drawBox(painter, box, metric::kRadius, m_dragging ? t.raised : t.surface, isChecked() ? t.accent : t.line, isChecked() ? 2 : 1);
    if (hasFocus())
        drawFocusRing(painter, QRectF(box).adjusted(3, 3, -3, -3), metric::kRadius - 2, t.accent);

    if (m_place > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.muted);
        const QPointF middle(28, box.height() / 2.0);
        for (const int x : {-8, 8}) {
            for (const int y : {-6, 0, 6})
                painter.drawEllipse(middle + QPointF(x, y), 1.5, 1.5);
        }
    }
    const int left = m_place > 0 ? kHandle : 16;
    painter.setFont(fontFor(Text::SmallStrong));
    const int word = painter.fontMetrics().horizontalAdvance(m_health);
    const int right = box.width() - 16;
    const int icon = textPx(14);
    const QRect health(right - word, 0, word, box.height());
    painter.setPen(t.of(m_tone));
    drawText(painter, health, Qt::AlignVCenter | Qt::AlignRight, m_health);
    drawIcon(painter, iconOf(m_tone), QRect(health.left() - icon - 5, (box.height() - icon) / 2, icon, icon), t.of(m_tone));

    const int room = health.left() - icon - 14 - left;
    const int lines = textPx(19);
    painter.setPen(t.ink);
    painter.setFont(fontFor(Text::BodyStrong));
    const QRect name(left, box.height() / 2 - lines - 1, room, lines + 2);
    drawText(painter, name, Qt::AlignVCenter | Qt::AlignLeft, elidedText(painter.font(), m_name, room));
    painter.setPen(t.muted);
    painter.setFont(fontFor(Text::Small));
    const QRect offers(left, box.height() / 2 + 1, room, lines);
    drawText(painter, offers, Qt::AlignVCenter | Qt::AlignLeft, elidedText(painter.font(), m_offers, room));
}

void GatewayCard::keyPressEvent(QKeyEvent *event)
{
    const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (by != 0) {
        if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
            emit stepWanted(by);
        else
            emit neighbourWanted(by);
        return event->accept();
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QPushButton::keyPressEvent(event);
}

void GatewayCard::mousePressEvent(QMouseEvent *event)
{
    m_pressAt = event->position().toPoint();
    QPushButton::mousePressEvent(event);
}

void GatewayCard::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint now = event->position().toPoint();
    if (m_place > 0 && (event->buttons() & Qt::LeftButton) && (m_dragging || (now - m_pressAt).manhattanLength() > QApplication::startDragDistance())) {
        m_dragging = true;
        setDown(false);
        emit draggedTo(mapToParent(now).y());
        return update();
    }
    QPushButton::mouseMoveEvent(event);
}

void GatewayCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_dragging, false)) {
        setDown(false);
        update();
        emit dropped();
        return event->accept();
    }
    QPushButton::mouseReleaseEvent(event);
}

} // namespace laci
