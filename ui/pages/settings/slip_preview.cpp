#include "ui/pages/settings/slip_preview.h"
#include "printing/slip_page.h"
#include "ui/kit/theme.h"
#include <QPainter>
#include <QtMath>

namespace laci {
namespace {
constexpr qreal kScale = 0.62;       // 58 mm and 80 mm both fit beside the fields
}

void SlipPreview::show(const Slip &slip, const QImage &logo)
{
    m_slip = slip;
    m_logo = logo;
    const QSize page = slipPageSize(slip, logo);
    setFixedSize(qCeil(page.width() * kScale) + 2, qCeil(page.height() * kScale) + 2);
    setAccessibleName(slipText(slip).join(u'\n'));
    update();
}

void SlipPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).edge);
    painter.fillRect(rect().adjusted(1, 1, -1, -1), Qt::white);
    painter.translate(1, 1);
    painter.scale(kScale, kScale);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    paintSlip(painter, m_slip, m_logo);
}

} // namespace laci
