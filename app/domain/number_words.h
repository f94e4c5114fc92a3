#pragma once
#include "domain/money.h"

namespace laci {

/// "seribu dua ratus lima puluh", "satu juta", "nol", "minus sepuluh": Indonesian (FIELD.md 5.6), the whole range of Rupiah.
QString numberWordsId(qint64 number);
/// "one thousand two hundred and fifty", "one million", "zero".
QString numberWordsEn(qint64 number);

} // namespace laci
