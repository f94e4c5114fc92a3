#pragma once
#include "domain/receipt.h"
#include <QStringList>

namespace laci {

/// The words of a slip in the language of the paper; ui/text fills them, lacictl uses receiptWordsId().
struct ReceiptWords {
    QString npwp, number, cashier, subtotal, discount, rounding, total, cash, change, copy, training, unpaid, thanks, taxIncluded, reference;
};
ReceiptWords receiptWordsId();

/// The slip as lines of at most `columns` characters (32 on 58 mm, 48 on 80 mm), plain text, amounts right-aligned.
/// Order: FIELD.md 5.5.
QStringList receiptLines(const Receipt &receipt, int columns, const ReceiptWords &words);

} // namespace laci
