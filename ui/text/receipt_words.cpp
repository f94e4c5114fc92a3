#include "ui/text/receipt_words.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct ReceiptText { Q_DECLARE_TR_FUNCTIONS(ReceiptText) };
}

// Plain ASCII and short: the paper is 32 characters wide (FIELD.md 5.5).
ReceiptWords receiptWords()
{
    ReceiptWords words;
    words.npwp = ReceiptText::tr("NPWP");
    words.number = ReceiptText::tr("No.");
    words.cashier = ReceiptText::tr("Cashier");
    words.subtotal = ReceiptText::tr("Subtotal");
    words.discount = ReceiptText::tr("Discount");
    words.rounding = ReceiptText::tr("Rounding");
    words.total = ReceiptText::tr("TOTAL");
    words.cash = ReceiptText::tr("Cash");
    words.change = ReceiptText::tr("CHANGE");
    words.copy = ReceiptText::tr("COPY");
    words.training = ReceiptText::tr("TRAINING");
    words.unpaid = ReceiptText::tr("NOT PAID YET");
    words.thanks = ReceiptText::tr("Thank you");
    words.taxIncluded = ReceiptText::tr("Price includes");
    words.reference = ReceiptText::tr("Ref.");
    return words;
}

} // namespace laci
