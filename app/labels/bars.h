#pragma once
#include "base/result.h"
#include <QList>
#include <QStringView>

namespace laci {

/// A linear barcode as its modules, left to right, true: black. Without the quiet zone that belongs around it.
struct Bars {
    enum class Kind { Ean13, Code128 };
    Kind kind = Kind::Code128;
    QList<bool> modules;
    int quietLeft = 10;          ///< modules that stay white
    int quietRight = 10;
};

/// Thirteen digits of which the last is the right check digit.
bool isEan13(QStringView code);

/// EAN-13 where the code is one, else Code 128, which reads as the same text. InvalidInput: empty, longer than 60, or not plain ASCII.
[[nodiscard]] Result<Bars> barsOf(const QString &code);

} // namespace laci
