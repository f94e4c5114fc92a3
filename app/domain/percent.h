#pragma once
#include <QString>

namespace laci {

/// Basis points as people write a rate: 1000 is "10%", 750 is "7,5%", 33 is "0,33%".
QString percentText(int basisPoints);

} // namespace laci
