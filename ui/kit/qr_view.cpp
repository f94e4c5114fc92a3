#include "ui/kit/qr_view.h"
#include <QPainter>
#include <QtMath>

namespace laci {

QrView::QrView(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("QR code"));
}

void QrView::setMatrix(const qris::Matrix &matrix)
{
    m_matrix = matrix;
    updateGeometry();
    update();
}

void QrView::clear()
{
    setMatrix({});
}

int QrView::modulesAcross() const
{
    return m_matrix.width + 2 * qris::kQuietZone;
}

int QrView::modulePixels() const
{
    if (isEmpty())
        return 0;
    const int side = qFloor(qMin(width(), height()) * devicePixelRatioF());
    return qMax(1, side / modulesAcross());
}

QSize QrView::sizeHint() const
{
    const int side = isEmpty() ? 404 : modulesAcross() * 8;
    return {side, side};
}

QSize QrView::minimumSizeHint() const
{
    const int side = isEmpty() ? 120 : modulesAcross() * kLeastModule;
    return {side, side};
}

void QrView::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    const qreal dpr = devicePixelRatioF();
    const int module = modulePixels();
    const int side = module * modulesAcross();
    // In device pixels from here on, so that every module has exactly the same number of them.
    const int left = qFloor((width() * dpr - side) / 2);
    const int top = qFloor((height() * dpr - side) / 2);
    QPainter painter(this);
    painter.scale(1 / dpr, 1 / dpr);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(left, top, side, side), Qt::white);
    const int inset = qris::kQuietZone * module;
    for (int y = 0; y < m_matrix.width; ++y) {
        for (int x = 0; x < m_matrix.width;) {
            if (!m_matrix.dark(x, y)) {
                ++x;
                continue;
            }
            const int start = x;
            while (x < m_matrix.width && m_matrix.dark(x, y))
                ++x;
            painter.fillRect(QRect(left + inset + start * module, top + inset + y * module, (x - start) * module, module),
                             Qt::black);
        }
    }
}

} // namespace laci
