#pragma once
#include "domain/shift.h"

namespace laci {

/// A likely cause as a sentence: "Rp50.000 = receipt K1-20261120-0123: says cash, but …".
QString shiftCauseText(const ShiftCause &cause);
/// "Money in", "Money out", "To the safe".
QString cashMoveText(CashMove move);
/// "Shift · Pagi", "Shift" for one without a name.
QString shiftTitle(const Shift &shift);
/// "fits", "Rp50.000 short", "Rp50.000 over".
QString differenceText(Rupiah difference);

} // namespace laci
