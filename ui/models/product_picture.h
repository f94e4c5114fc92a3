#pragma once
#include "base/result.h"
#include <QByteArray>
#include <QImage>

namespace laci {

/// The longest side of a stored picture.
constexpr int kPictureSide = 512;

/// Any picture a person chooses, as it is stored: at most 512 × 512, turned as its camera says, JPEG, or PNG where it is transparent.
/// Read and scaled in a worker. InvalidInput: no picture. Call on the GUI thread; comes back there.
[[nodiscard]] Pending<QByteArray> pictureFromFile(const QString &file);
[[nodiscard]] Pending<QByteArray> pictureFromImage(const QImage &image);

} // namespace laci
