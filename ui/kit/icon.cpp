#include "ui/kit/icon.h"
#include <QImage>
#include <QPainter>
#include <QPaintDevice>
#include <QPixmapCache>
#include <QtMath>

// Outside the namespace: the macro declares a function of the global one.
static void initLaciResources()
{
    Q_INIT_RESOURCE(laci);
}

namespace laci {

namespace {
constexpr int kDrawnAt = 24;    // the icons' own size in the SVG files
}

void openResources()
{
    initLaciResources();
}

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("laci/%1/%2/%3/%4").arg(name, QString::number(size), color.name(QColor::HexArgb),
                                                              QString::number(devicePixelRatio));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    openResources();
    const int pixels = qCeil(size * devicePixelRatio);
    const int step = qBound(1, qCeil(double(pixels) / kDrawnAt), 3);
    QImage image(step == 1 ? QStringLiteral(":/icons/%1.png").arg(name)
                           : QStringLiteral(":/icons/%1@%2x.png").arg(name, QString::number(step)));
    if (image.isNull())
        return {};
    image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (image.width() != pixels)
        image = image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    {
        QPainter tint(&image);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(image.rect(), color);
    }
    image.setDevicePixelRatio(devicePixelRatio);
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon iconFor(const QString &name, const QColor &color)
{
    QIcon icon;
    for (int step = 1; step <= 3; ++step)
        icon.addPixmap(iconPixmap(name, kDrawnAt, color, step));
    return icon;
}

void drawIcon(QPainter &painter, const QString &name, const QRect &rect, const QColor &color)
{
    const int size = qMin(rect.width(), rect.height());
    const QPixmap pixmap = iconPixmap(name, size, color, painter.device()->devicePixelRatioF());
    painter.drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, pixmap);
}

} // namespace laci
