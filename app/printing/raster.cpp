#include "printing/raster.h"
#include <QList>
#include <QPainter>
#include <algorithm>

namespace laci {
namespace {

Raster blankRaster(int width, int height)
{
    Raster raster{width, height, {}};
    raster.bits = QByteArray(qsizetype(raster.rowBytes()) * height, '\0');
    return raster;
}

void blacken(Raster &raster, int x, int y)
{
    char &byte = raster.bits[qsizetype(y) * raster.rowBytes() + x / 8];
    byte = char(byte | (0x80 >> (x % 8)));
}

} // namespace

Raster rasterOf(const QImage &picture, int mostWidth, int mostHeight)
{
    if (picture.isNull() || mostWidth < 1 || mostHeight < 1)
        return {};
    QSize size = picture.size();
    if (size.width() > mostWidth || size.height() > mostHeight)
        size = size.scaled(mostWidth, mostHeight, Qt::KeepAspectRatio).expandedTo({1, 1});
    QImage paper(size, QImage::Format_ARGB32_Premultiplied);
    paper.fill(Qt::white);
    {
        QPainter painter(&paper);
        painter.drawImage(QPoint(), picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    const QImage grey = paper.convertToFormat(QImage::Format_Grayscale8);
    Raster raster = blankRaster(grey.width(), grey.height());
    // The error of each dot goes to its neighbours in sixteenths: right 7, below left 3, below 5, below right 1.
    QList<int> above(grey.width() + 2, 0);
    for (int y = 0; y < grey.height(); ++y) {
        QList<int> below(grey.width() + 2, 0);
        const uchar *line = grey.constScanLine(y);
        int ahead = 0;
        for (int x = 0; x < grey.width(); ++x) {
            const int wanted = line[x] + (above[x + 1] + ahead) / 16;
            const int shown = wanted < 128 ? 0 : 255;
            if (shown == 0)
                blacken(raster, x, y);
            const int error = wanted - shown;
            ahead = error * 7;
            below[x] += error * 3;
            below[x + 1] += error * 5;
            below[x + 2] += error;
        }
        above = below;
    }
    return raster;
}

int moduleDots(int matrixWidth, int dots)
{
    constexpr int kMost = 8;                  // 1 mm at 203 dpi; more only wastes paper
    return std::min(kMost, dots / (matrixWidth + 2 * qris::kQuietZone));
}

Raster rasterOf(const qris::Matrix &matrix, int dots)
{
    const int module = moduleDots(matrix.width, dots);
    if (module < 1)
        return {};
    const int side = (matrix.width + 2 * qris::kQuietZone) * module;
    Raster raster = blankRaster(side, side);
    for (int y = 0; y < matrix.width * module; ++y) {
        for (int x = 0; x < matrix.width * module; ++x) {
            if (matrix.dark(x / module, y / module))
                blacken(raster, x + qris::kQuietZone * module, y + qris::kQuietZone * module);
        }
    }
    return raster;
}

} // namespace laci
