#include "qris/qr_matrix.h"
#include <algorithm>
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
    std::transform(code->data, code->data + matrix.modules.size(), matrix.modules.data(),
                   [](uchar module) { return char(module & 1); });       // the other bits are libqrencode's notes
    return matrix;
}

QImage image(const Matrix &matrix, int modulePixels)
{
    const int scale = qMax(1, modulePixels);
    const int side = (matrix.width + 2 * kQuietZone) * scale;
    QImage picture(side, side, QImage::Format_RGB32);
    if (picture.isNull())
        return picture;
    constexpr QRgb kWhite = 0xFFFFFFFF;
    constexpr QRgb kBlack = 0xFF000000;
    const qsizetype stride = picture.bytesPerLine() / qsizetype(sizeof(QRgb));
    auto *line = reinterpret_cast<QRgb *>(picture.bits());
    const qsizetype quiet = kQuietZone * scale * stride;
    line = std::fill_n(line, quiet, kWhite);
    const char *module = matrix.modules.constData();
    for (int y = 0; y < matrix.width; ++y) {
        // The first line of a row of modules is drawn, the others are copies of it.
        QRgb *pixel = std::fill_n(line, kQuietZone * scale, kWhite);
        for (int x = 0; x < matrix.width; ++x)
            pixel = std::fill_n(pixel, scale, *module++ ? kBlack : kWhite);
        std::fill_n(pixel, kQuietZone * scale, kWhite);
        for (int copy = 1; copy < scale; ++copy)
            std::copy_n(line, stride, line + copy * stride);
        line += scale * stride;
    }
    std::fill_n(line, quiet, kWhite);
    return picture;
}

} // namespace laci::qris
