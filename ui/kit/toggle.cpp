#include "ui/kit/toggle.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include <QPainter>
#include <QtMath>

namespace laci {
namespace {
constexpr int kWidth = 52;
constexpr int kHeight = 30;
}

Toggle::Toggle(QWidget *parent) : QCheckBox(parent)
{
    setAttribute(Qt::WA_Hover);
}

QSize Toggle::sizeHint() const
{
    return {kWidth + 12 + qCeil(QFontMetricsF(fontFor(Text::Body)).horizontalAdvance(text())), targetPx(metric::kTouch)};
}

void Toggle::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    const QRectF pill(0, (height() - kHeight) / 2.0, kWidth, kHeight);
    const bool on = isChecked();
    drawBox(painter, pill, kHeight / 2.0, on ? t.accent : t.raised, on ? t.accent : t.edge);
    const qreal knob = kHeight - 8;
    const QRectF place(on ? pill.right() - knob - 4 : pill.left() + 4, pill.top() + 4, knob, knob);
    drawBox(painter, place, knob / 2, on ? t.onAccent : t.edge);
    if (hasFocus())
        drawFocusRing(painter, pill.adjusted(-1, -1, 1, 1), kHeight / 2.0, on ? t.ink : t.accent);
    painter.setFont(fontFor(Text::Body));
    painter.setPen(isEnabled() ? t.ink : t.muted);
    painter.drawText(QRectF(kWidth + 12, 0, width() - kWidth - 12, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace laci
