#include "ui/kit/chip.h"
#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include <QApplication>
#include <QPainter>
#include <QtMath>

namespace laci {

namespace {
int pillHeight() { return targetPx(34); }
int words(Text size, const QString &text)
{
    return qCeil(textWidth(fontFor(size), text));
}
} // namespace

Chip::Chip(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

QSize Chip::sizeHint() const
{
    // 44 to press, 40 to see: two transparent pixels above and below.
    const int touch = targetPx(metric::kTouch);
    return {qMax(touch, words(Text::Label, text()) + 34), touch};
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    const auto *beside = qobject_cast<Chip *>(QApplication::focusWidget());
    if (beside && beside->parentWidget() == parentWidget())
        setFocus(Qt::MouseFocusReason);
    QPushButton::mousePressEvent(event);
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    const QRectF pill = QRectF(rect()).adjusted(0, 2, 0, -2);
    const bool on = isChecked();
    drawBox(painter, pill, pill.height() / 2, on ? t.ink : isDown() ? t.line : underMouse() ? t.raised : t.surface,
            on ? t.ink : t.line);
    if (hasFocus())
        drawFocusRing(painter, on ? pill.adjusted(-1, -1, 1, 1) : pill, pill.height() / 2, t.accent);
    painter.setFont(fontFor(Text::Label));
    painter.setPen(on ? t.surface : t.of(m_ink));
    drawText(painter, pill, Qt::AlignCenter, text());
}

StatusChip::StatusChip(Tone tone, const QString &text, QWidget *parent) : QPushButton(text, parent), m_tone(tone)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPressable(false);
}

void StatusChip::setState(Tone tone, const QString &text, const QString &icon)
{
    if (tone == m_tone && icon == m_icon && text == this->text())
        return;
    m_tone = tone;
    m_icon = icon;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

void StatusChip::setPressable(bool on)
{
    m_pressable = on;
    setFocusPolicy(on ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !on);
}

QSize StatusChip::sizeHint() const
{
    return {words(Text::SmallStrong, text()) + (m_icon.isEmpty() ? 40 : 46),
            m_pressable ? targetPx(metric::kTouch) : pillHeight()};
}

void StatusChip::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    const int high = pillHeight();
    const QRectF pill(0, (height() - high) / 2.0, width(), high);
    drawBox(painter, pill, high / 2.0, t.soft(m_tone),
            t.look == Look::Contrast || (m_pressable && underMouse()) ? t.of(m_tone) : QColor());
    if (hasFocus())
        drawFocusRing(painter, pill, high / 2.0, t.accent);
    int x = 12;
    if (m_icon.isEmpty()) {
        drawBox(painter, QRectF(x, height() / 2.0 - 4, 8, 8), 4, t.of(m_tone));
        x += 16;
    } else {
        drawIcon(painter, m_icon, QRect(x - 2, height() / 2 - 9, 18, 18), t.of(m_tone));
        x += 21;
    }
    painter.setFont(fontFor(Text::SmallStrong));
    painter.setPen(t.of(m_tone));
    drawText(painter, QRectF(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

int drawStatusPill(QPainter &painter, const Theme &theme, int right, int middleY, Tone tone, const QString &icon,
                   const QString &word)
{
    const int width = words(Text::SmallStrong, word) + (icon.isEmpty() ? 20 : 40);
    const int high = textPx(26);
    const QRectF pill(right - width, middleY - high / 2.0, width, high);
    drawBox(painter, pill, high / 2.0, theme.soft(tone), theme.look == Look::Contrast ? theme.of(tone) : QColor());
    qreal x = pill.x() + 10;
    if (!icon.isEmpty()) {
        drawIcon(painter, icon, QRect(int(x) - 1, middleY - 8, 16, 16), theme.of(tone));
        x += 20;
    }
    painter.setFont(fontFor(Text::SmallStrong));
    painter.setPen(theme.of(tone));
    drawText(painter, QRectF(x, pill.y(), pill.right() - x, high), Qt::AlignLeft | Qt::AlignVCenter, word);
    return width;
}

} // namespace laci
