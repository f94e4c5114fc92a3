#pragma once
#include "domain/sale.h"
#include "domain/shift.h"
#include "printing/receipt_words.h"
#include "printing/slip.h"

namespace laci {

/// How an X or Z is printed.
struct ShiftPaper {
    ShopProfile shop;            ///< its zone tells the times
    bool training = false;
    bool copy = false;           ///< SALINAN
    bool showsExpected = true;   ///< false: an X for somebody who is yet to count blind
};

/// An X (an open shift) or a Z (a closed one) laid out for the paper.
Slip shiftSlip(const ShiftFigures &figures, const ShiftPaper &paper, const SlipOptions &options, const ReceiptWords &words);

} // namespace laci
