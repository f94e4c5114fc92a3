#pragma once
#include "printing/receipt_text.h"

namespace laci {

/// The words of a slip in the language of the screen.
ReceiptWords receiptWords();

} // namespace laci
