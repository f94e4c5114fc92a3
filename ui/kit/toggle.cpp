#include "ui/kit/toggle.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include "ui/kit/theme.h"
#include <QPainter>
#include <QtMath>

namespace laci {
namespace {
constexpr int kWidth = 52;
constexpr int kHeight = 30;
constexpr int kTextAt = kWidth + 12;
}

Toggle::Toggle(QWidget *parent) : QCheckBox(parent)
{
    setAttribute(Qt::WA_Hover);
}

QSize Toggle::minimumSizeHint() const
{
    const QFontMetricsF metrics(fontFor(Text::Body));
    qreal widest = 0;
    for (const QString &word : text().split(u' '))
        widest = qMax(widest, metrics.horizontalAdvance(word));
    return {kTextAt + qCeil(widest), targetPx(metric::kTouch)};
}

int Toggle::heightForWidth(int width) const
{
    const QRectF needed = QFontMetricsF(fontFor(Text::Body)).boundingRect(QRectF(0, 0, width - kTextAt, 1000), Qt::TextWordWrap, text());
    return qMax(targetPx(metric::kTouch), qCeil(needed.height()));
}

QSize Toggle::sizeHint() const
{
    return {kTextAt + qCeil(QFontMetricsF(fontFor(Text::Body)).horizontalAdvance(text())), targetPx(metric::kTouch)};
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
    drawText(painter, QRectF(kTextAt, 0, width() - kTextAt, height()), Qt::AlignLeft | Qt::AlignVCenter, text(), ShapedText::Wrap::Words);
}

} // namespace laci
