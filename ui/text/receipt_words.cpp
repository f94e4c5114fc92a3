#include "ui/text/receipt_words.h"
#include "ui/text/shift_words.h"
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
    words.customer = ReceiptText::tr("Customer");
    words.note = ReceiptText::tr("Note");
    words.payerFee = ReceiptText::tr("service fee");
    words.byPerson = ReceiptText::tr("confirmed by staff");
    words.givenBack = ReceiptText::tr("Refunded");
    words.refund = ReceiptText::tr("REFUND");
    words.voided = ReceiptText::tr("VOID");
    words.ofSale = ReceiptText::tr("For sale");
    words.reason = ReceiptText::tr("Reason");
    words.moneyBack = ReceiptText::tr("REFUNDED");
    words.atGateway = ReceiptText::tr("at the gateway");
    words.byGateway = ReceiptText::tr("by the gateway");
    words.notYetBack = ReceiptText::tr("NOT CERTAIN YET");
    words.signature = ReceiptText::tr("Signature");
    words.payQris = ReceiptText::tr("PAY WITH QRIS");
    words.payLink = ReceiptText::tr("OPEN ON A PHONE");
    words.validUntil = ReceiptText::tr("Valid until");
    words.testPage = ReceiptText::tr("TEST PAGE");
    words.testText = ReceiptText::tr("The printer is ready.");
    words.shift = shiftWords();
    return words;
}

} // namespace laci
