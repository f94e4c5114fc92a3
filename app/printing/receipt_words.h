#pragma once
#include "printing/shift_words.h"
#include <QHash>
#include <QString>

namespace laci {

/// The words of a slip in the language of the paper; ui/text fills them, lacictl uses receiptWordsId().
struct ReceiptWords {
    /// Gateway id to the name people know; one that is missing here is printed as its id with a capital.
    QHash<QString, QString> gateways = {{QStringLiteral("gobiz"), QStringLiteral("GoBiz")},
                                        {QStringLiteral("paymenku"), QStringLiteral("Paymenku")},
                                        {QStringLiteral("amdigipay"), QStringLiteral("AMDIGIPAY")},
                                        {QStringLiteral("juadah"), QStringLiteral("Juadah")}};
    QString npwp, number, cashier, subtotal, discount, rounding, total, cash, change, copy, training, unpaid, thanks, taxIncluded, reference;
    QString customer, note, payerFee, byPerson, givenBack;
    // The slip of a refund.
    QString refund, voided, ofSale, reason, moneyBack, atGateway, byGateway, notYetBack, signature;
    // The slip with a code to pay with.
    QString payQris, payLink, validUntil;
    // The test page.
    QString testPage, testText;
    // X and Z.
    ShiftWords shift;
};
ReceiptWords receiptWordsId();

} // namespace laci
