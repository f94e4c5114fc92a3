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
    m_picture = {};
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
    if (m_picture.isNull() || m_pictureModule != module) {
        m_picture = qris::image(m_matrix, module);
        m_pictureModule = module;
    }
    painter.drawImage(QPoint(left, top), m_picture);
}

} // namespace laci
