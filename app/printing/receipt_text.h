#pragma once
#include "printing/receipt_slip.h"
#include <QStringList>

namespace laci {

/// The slip as lines of at most `columns` characters (32 on 58 mm, 48 on 80 mm), plain text, amounts right-aligned.
/// Order: FIELD.md 5.5. ASCII only: accents are dropped, what has no ASCII form becomes '?'. At least 16 columns are used.
QStringList receiptLines(const Receipt &receipt, int columns, const ReceiptWords &words);

} // namespace laci
