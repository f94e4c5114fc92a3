#include "qris/qr_matrix.h"
#include <QColor>
#include <memory>
#include <qrencode.h>

namespace laci::qris {

Result<Matrix> encode(const QByteArray &payload)
{
    constexpr qsizetype kMostAtLevelM = 2331;   // version 40, byte mode (ISO/IEC 18004)
    if (payload.isEmpty() || payload.size() > kMostAtLevelM)
        return fail(ErrorCode::Malformed, QStringLiteral("%1 bytes do not make a QR code").arg(payload.size()));
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(payload.size()), reinterpret_cast<const unsigned char *>(payload.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return fail(ErrorCode::Malformed, QStringLiteral("libqrencode refused %1 bytes").arg(payload.size()));
    Matrix matrix{code->width, QByteArray(qsizetype(code->width) * code->width, Qt::Uninitialized)};
    for (qsizetype i = 0; i < matrix.modules.size(); ++i)
        matrix.modules[i] = char(code->data[i] & 1);   // the other bits are libqrencode's notes
    return matrix;
}

QImage image(const Matrix &matrix, int modulePixels)
{
    const int scale = qMax(1, modulePixels);
    const int side = (matrix.width + 2 * kQuietZone) * scale;
    QImage picture(side, side, QImage::Format_Mono);
    if (picture.isNull())
        return picture;
    picture.setColorTable({QColor(Qt::white).rgb(), QColor(Qt::black).rgb()});
    picture.fill(0);
    for (int y = 0; y < matrix.width; ++y) {
        for (int x = 0; x < matrix.width; ++x) {
            if (!matrix.dark(x, y))
                continue;
            for (int dy = 0; dy < scale; ++dy) {
                uchar *line = picture.scanLine((y + kQuietZone) * scale + dy);
                for (int px = (x + kQuietZone) * scale, end = px + scale; px < end; ++px)
                    line[px >> 3] = uchar(line[px >> 3] | (0x80 >> (px & 7)));
            }
        }
    }
    return picture;
}

} // namespace laci::qris
