#pragma once
#include "base/result.h"
#include <QByteArray>
#include <QImage>

namespace laci::qris {

/// The modules of a QR code: width × width bytes, 1 is dark. A value; libqrencode stays inside.
struct Matrix {
    int width = 0;
    QByteArray modules;
    bool dark(int x, int y) const { return modules[qsizetype(y) * width + x] != 0; }
};

/// Byte mode, level M (FIELD.md 3.5). Malformed when it does not fit.
Result<Matrix> encode(const QByteArray &payload);

constexpr int kQuietZone = 4;      ///< modules on each side

/// Black on white with the quiet zone, `modulePixels` ≥ 1 whole pixels per module; in the format screens paint without
/// converting (32 bits a pixel). For a file, convert to Format_Mono.
QImage image(const Matrix &matrix, int modulePixels);

} // namespace laci::qris
