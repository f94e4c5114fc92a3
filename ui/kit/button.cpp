#include "ui/kit/button.h"
#include "ui/kit/key_names.h"
#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include <QKeyEvent>
#include <QPainter>
#include <QtMath>

namespace laci {

namespace {
constexpr int kSide = 15;        // text to the button's edge
int iconSide() { return textPx(20); }
int detailLine() { return textPx(18); }

QColor mixed(const QColor &a, const QColor &b, int percentOfB)
{
    const auto part = [percentOfB](int x, int y) { return x + (y - x) * percentOfB / 100; };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}
} // namespace

int keyHintWidth(const QString &hint)
{
    return shopKey(hint).isEmpty() ? 0 : qCeil(textWidth(fontFor(Text::TinyStrong), shopKey(hint))) + 14;
}

void drawKeyHint(QPainter &painter, int x, int middleY, const QString &hint, const QColor &ink, const QColor &border)
{
    if (shopKey(hint).isEmpty())
        return;
    const int high = textPx(20);
    const QRect box(x, middleY - high / 2, keyHintWidth(hint), high);
    drawBox(painter, box, 4, QColor(), border);
    painter.setFont(fontFor(Text::TinyStrong));
    painter.setPen(ink);
    drawText(painter, box, Qt::AlignCenter, shopKey(hint));
}

Button::Button(const QString &text, Kind kind, QWidget *parent) : QPushButton(text, parent), m_kind(kind)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setCheckable(kind == Kind::Choice);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setTall(int height)
{
    if (m_tall == height)
        return;                          // whoever says the same again makes nobody lay anything out
    m_tall = height;
    updateGeometry();
}

void Button::setTextSize(Text size)
{
    m_size = size;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QString &hint)
{
    if (m_hint == hint && shopKey(hint) == m_hintShown)
        return;
    m_hint = hint;
    m_hintShown = shopKey(hint);
    updateGeometry();
    update();
}

void Button::setDetail(const QString &detail)
{
    if (m_detail == detail)
        return;
    m_detail = detail;
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

void Button::setDetailLines(int lines)
{
    if (m_detailLines == qMax(1, lines))
        return;
    m_detailLines = qMax(1, lines);
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

int Button::contentWidth() const
{
    int width = qMax(qCeil(tabularWidth(fontFor(m_size), text())),
                     qCeil(textWidth(fontFor(Text::Small), m_detail)));
    if (!m_icon.isEmpty())
        width += iconSide() + (text().isEmpty() ? 0 : 8);
    if (!m_hint.isEmpty())
        width += keyHintWidth(m_hint) + (m_tall >= metric::kDigit ? 12 : 8);
    return width;
}

QSize Button::sizeHint() const
{
    const int two = m_detail.isEmpty() ? 0 : textPx(40) + 24 + (m_detailLines - 1) * detailLine();
    const int letters = QFontMetrics(fontFor(m_size)).height() + 12;
    return {qMax(targetPx(metric::kTouch), contentWidth() + 2 * kSide), qMax(qMax(targetPx(m_tall), letters), two)};
}

QSize Button::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return m_kind == Kind::Choice ? QSize(targetPx(120), hint.height()) : hint;
}

void Button::keyPressEvent(QKeyEvent *event)
{
    // Enter presses the button the keyboard stands on, as everywhere; QPushButton would do so only in a dialog.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat()) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void Button::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    const bool chosen = isCheckable() && isChecked();
    QColor fill = t.surface;
    QColor border = t.line;
    QColor ink = t.ink;
    QColor hintInk = t.muted;
    QColor hintBorder = t.line;
    switch (m_kind) {
    case Kind::Primary:
        fill = t.accent;
        border = QColor();
        ink = hintInk = t.onAccent;
        hintBorder = mixed(t.accent, t.onAccent, 55);
        break;
    case Kind::Danger:
        ink = t.bad;
        break;
    case Kind::Quiet:
        fill = QColor();
        border = QColor();
        break;
    case Kind::Secondary:
    case Kind::Choice:
        break;
    }
    if (chosen) {
        fill = t.accentSoft;
        border = t.accent;
    }
    if (!isEnabled()) {
        ink = hintInk = t.muted;
        if (m_kind == Kind::Primary) {
            fill = t.bg;
            border = t.line;
            hintBorder = t.line;
        }
    } else if (isDown()) {
        fill = fill.isValid() ? mixed(fill, t.ink, 14) : t.line;
    } else if (underMouse()) {
        fill = fill.isValid() ? mixed(fill, t.ink, 5) : t.raised;
    }
    drawBox(painter, rect(), metric::kRadius, fill, border, chosen ? 2 : 1);
    if (hasFocus()) {
        // Where the edge is accent already the ring stands inside it.
        const bool inside = m_kind == Kind::Primary || chosen;
        drawFocusRing(painter, inside ? QRectF(rect()).adjusted(3, 3, -3, -3) : QRectF(rect()),
                      inside ? metric::kRadius - 3 : metric::kRadius, m_kind == Kind::Primary ? t.onAccent : t.accent);
    }

    const bool left = m_kind == Kind::Choice;
    const int hintWidth = keyHintWidth(m_hint);
    const int gap = m_tall >= metric::kDigit ? 12 : 8;
    int x = left ? kSide : (width() - contentWidth()) / 2;
    if (!m_icon.isEmpty()) {
        const int side = iconSide();
        drawIcon(painter, m_icon, QRect(x, (height() - side) / 2, side, side), ink);
        x += side + 8;
    }
    const int right = left ? width() - kSide - (hintWidth ? hintWidth + 8 : 0) : width();
    painter.setFont(fontFor(m_size));
    painter.setPen(ink);
    if (m_detail.isEmpty()) {
        drawTabular(painter, QRectF(x, 0, right - x, height()), Qt::AlignLeft, text());
    } else {
        const int line = detailLine();
        const int title = textPx(22);
        const int up = (m_detailLines - 1) * line / 2;
        drawText(painter, QRectF(x, height() / 2 - title - up, right - x, title), Qt::AlignLeft | Qt::AlignVCenter,
                 elidedText(painter.font(), text(), right - x));
        painter.setFont(fontFor(Text::Small));
        painter.setPen(t.muted);
        drawLines(painter, QRectF(x, height() / 2 + 2 - up, right - x, line * m_detailLines), m_detail, m_detailLines, line);
    }
    if (hintWidth) {
        const int hintX = left ? width() - kSide - hintWidth : x + qCeil(tabularWidth(fontFor(m_size), text())) + gap;
        drawKeyHint(painter, hintX, height() / 2, m_hint, hintInk, hintBorder);
    }
}

} // namespace laci
