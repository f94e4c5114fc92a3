#include "printing/receipt_text.h"

namespace laci {

QStringList receiptLines(const Receipt &receipt, int columns, const ReceiptWords &words)
{
    SlipOptions options;
    options.columns = columns;
    return slipText(receiptSlip(receipt, options, words));
}

} // namespace laci
