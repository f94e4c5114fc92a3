#include "ui/pages/sell/totals_view.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include "ui/kit/theme.h"
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

namespace laci {

namespace {
constexpr int kStep = 27;
constexpr int kTop = 12;
constexpr int kTotal = 53;
constexpr int kSide = 18;
}

QList<TotalsStep> totalsSteps(const Totals &totals)
{
    QList<TotalsStep> steps{{TotalsView::tr("Subtotal"), rupiahText(totals.gross), false}};
    const Rupiah discounts = totals.lineDiscounts + totals.cartDiscount;
    if (!discounts.isZero())
        steps.append({TotalsView::tr("Discount"), rupiahText(-discounts), false});
    if (!totals.service.isZero())
        steps.append({totals.serviceLabel, rupiahText(totals.service), false});
    for (const TaxAmount &tax : totals.taxes) {
        if (!tax.included && !tax.amount.isZero())
            steps.append({tax.label, rupiahText(tax.amount), false});
    }
    for (const TaxAmount &tax : totals.taxes) {
        if (tax.included && !tax.amount.isZero())
            //: a tax that the prices hold already: "termasuk PPN 11%"
            steps.append({TotalsView::tr("incl. %1").arg(tax.label), rupiahText(tax.amount), true});
    }
    return steps;
}

TotalsView::TotalsView(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    refresh();
}

void TotalsView::setTotals(const Totals &totals)
{
    m_totals = totals;
    refresh();
}

void TotalsView::refresh()
{
    const bool more = m_steps.size() != totalsSteps(m_totals).size();
    m_steps = totalsSteps(m_totals);
    setToolTip(tr("Why this amount?"));
    setAccessibleName(tr("Total %1. Press to see why.").arg(rupiahText(m_totals.total)));
    if (more)
        updateGeometry();
    update();
}

void TotalsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QAbstractButton::changeEvent(event);
}

QSize TotalsView::sizeHint() const
{
    return {metric::kCartWidth, kTop + int(m_steps.size()) * textPx(kStep) + textPx(kTotal)};
}

void TotalsView::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    if (isDown() || underMouse())
        painter.fillRect(rect(), t.raised);
    const qreal right = width() - 2 * kSide;
    int y = kTop;
    painter.setFont(fontFor(Text::Body));
    painter.setPen(t.muted);
    for (const TotalsStep &step : m_steps) {
        const QRectF line(kSide, y, right, textPx(kStep));
        drawText(painter, line, Qt::AlignLeft | Qt::AlignVCenter, step.label);
        drawTabular(painter, line, Qt::AlignRight, step.informative ? QStringLiteral("(%1)").arg(step.amount) : step.amount);
        y += textPx(kStep);
    }
    const QRectF line(kSide, y, right, textPx(kTotal));
    painter.setFont(fontFor(Text::CartTotal));
    painter.setPen(t.ink);
    drawText(painter, line, Qt::AlignLeft | Qt::AlignVCenter, tr("Total"));
    drawTabular(painter, line, Qt::AlignRight, rupiahText(m_totals.total));
    if (hasFocus())
        drawFocusRing(painter, QRectF(rect()).adjusted(6, 6, -6, -4), metric::kRadius, t.accent);
}

} // namespace laci
