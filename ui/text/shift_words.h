#pragma once
#include "printing/shift_words.h"

namespace laci {

/// The words of an X or Z on paper in the language of the screen.
ShiftWords shiftWords();

} // namespace laci
