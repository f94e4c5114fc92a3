#include "ui/shell/who_clock.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include "ui/kit/theme.h"
#include <QEvent>
#include <QPainter>
#include <QtMath>

namespace laci {
namespace {
constexpr int kMost = 220;       // a long name ends in an ellipsis; the search field needs its room
constexpr int kPadding = 8;
}

WhoClock::WhoClock(QWidget *parent) : QPushButton(parent)
{
    setObjectName(QStringLiteral("who"));
    setAttribute(Qt::WA_Hover);
    setPressable(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void WhoClock::setWho(const QString &who)
{
    m_who = who;
    tell();
}

void WhoClock::setWhen(const QString &when)
{
    m_when = when;
    tell();
}

void WhoClock::setPressable(bool on)
{
    m_pressable = on;
    setFocusPolicy(on ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !on);
    tell();
}

void WhoClock::tell()
{
    setAccessibleName(m_pressable ? tr("At the till: %1. Press for somebody else").arg(m_who) : m_who);
    updateGeometry();
    update();
}

void WhoClock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        tell();
    QPushButton::changeEvent(event);
}

QSize WhoClock::sizeHint() const
{
    const int who = qCeil(textWidth(fontFor(Text::SmallStrong), m_who));
    const int when = qCeil(textWidth(fontFor(Text::Small), m_when));
    return {qBound(textPx(90), qMax(who, when) + 2 * kPadding, textPx(kMost)), targetPx(metric::kTouch)};
}

void WhoClock::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    if (m_pressable && (underMouse() || isDown()))
        drawBox(painter, rect(), metric::kRadius, isDown() ? t.accentSoft : t.raised, t.line);
    if (hasFocus())
        drawFocusRing(painter, rect(), metric::kRadius, t.accent);
    const QRect inner = rect().adjusted(kPadding, 2, -kPadding, -2);
    const QFont strong = fontFor(Text::SmallStrong);
    painter.setFont(strong);
    painter.setPen(t.ink);
    drawText(painter, QRect(inner.left(), inner.top(), inner.width(), inner.height() / 2), Qt::AlignRight | Qt::AlignBottom,
             elidedText(strong, m_who, inner.width()));
    painter.setFont(fontFor(Text::Small));
    painter.setPen(t.muted);
    drawText(painter, QRect(inner.left(), inner.top() + inner.height() / 2, inner.width(), inner.height() / 2), Qt::AlignRight | Qt::AlignTop, m_when);
}

} // namespace laci
