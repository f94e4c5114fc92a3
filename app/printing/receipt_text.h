#pragma once
#include "domain/receipt.h"
#include <QHash>
#include <QStringList>

namespace laci {

/// The words of a slip in the language of the paper; ui/text fills them, lacictl uses receiptWordsId().
struct ReceiptWords {
    /// Gateway id to the name people know; one that is missing here is printed as its id with a capital.
    QHash<QString, QString> gateways = {{QStringLiteral("gobiz"), QStringLiteral("GoBiz")},
                                        {QStringLiteral("paymenku"), QStringLiteral("Paymenku")},
                                        {QStringLiteral("amdigipay"), QStringLiteral("AMDIGIPAY")},
                                        {QStringLiteral("juadah"), QStringLiteral("Juadah")}};
    QString npwp, number, cashier, subtotal, discount, rounding, total, cash, change, copy, training, unpaid, thanks, taxIncluded, reference;
};
ReceiptWords receiptWordsId();

/// The slip as lines of at most `columns` characters (32 on 58 mm, 48 on 80 mm), plain text, amounts right-aligned.
/// Order: FIELD.md 5.5. ASCII only: accents are dropped, what has no ASCII form becomes '?'. At least 16 columns are used.
QStringList receiptLines(const Receipt &receipt, int columns, const ReceiptWords &words);

} // namespace laci
