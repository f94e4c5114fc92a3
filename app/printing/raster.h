#pragma once
#include "qris/qr_matrix.h"
#include <QByteArray>
#include <QImage>

namespace laci {

/// Dots for a thermal head: rows of whole bytes, most significant bit first, 1 is black.
struct Raster {
    int width = 0;               ///< dots; the rest of a row's last byte is white
    int height = 0;
    QByteArray bits;
    int rowBytes() const { return (width + 7) / 8; }
    bool isEmpty() const { return width == 0 || height == 0; }
    bool black(int x, int y) const { return (bits[qsizetype(y) * rowBytes() + x / 8] >> (7 - x % 8)) & 1; }
    friend bool operator==(const Raster &, const Raster &) = default;
};

/// A picture as black dots on white paper: transparent is white, greys are dithered (Floyd-Steinberg), never wider than
/// `mostWidth` nor higher than `mostHeight`, never enlarged.
Raster rasterOf(const QImage &picture, int mostWidth, int mostHeight);
/// A QR code at whole dots per module with its quiet zone, as large as `dots` allows up to 8 a module; empty when not even one fits.
Raster rasterOf(const qris::Matrix &matrix, int dots);
/// Dots a module gets on paper so many dots wide: 1 to 8; 0: it does not fit.
int moduleDots(int matrixWidth, int dots);

} // namespace laci
