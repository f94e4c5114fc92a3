#pragma once
#include "domain/receipt.h"
#include "printing/receipt_words.h"
#include "printing/slip.h"

namespace laci {

/// A receipt, or the slip of a refund where `receipt.refund` is set, laid out for the paper. Order: FIELD.md 5.5.
/// The drawer (options.drawer) comes first, the cut last.
Slip receiptSlip(const Receipt &receipt, const SlipOptions &options, const ReceiptWords &words);

/// A payment's code for a customer who cannot reach the screen. `code` is drawn as it is; it was verified before.
struct QrNote {
    QString shop;
    QString number;              ///< of the sale
    QByteArray code;             ///< QRIS text, or a link
    bool link = false;           ///< never titled QRIS then
    QString merchant;            ///< out of the code
    QString nmid;
    Rupiah amount;
    QDateTime validUntil;        ///< in the shop's zone; invalid: nobody said
    QString zoneName;
    bool training = false;
};
Slip qrSlip(const QrNote &note, const SlipOptions &options, const ReceiptWords &words);

/// Nothing but the pulse.
Slip drawerSlip(const SlipOptions &options);

/// What shows that columns, letters, code and knife are right.
Slip testSlip(const QString &shop, const SlipOptions &options, const ReceiptWords &words);

} // namespace laci
