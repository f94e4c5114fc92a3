#include "printing/receipt_words.h"

namespace laci {

ReceiptWords receiptWordsId()
{
    ReceiptWords words;
    words.npwp = QStringLiteral("NPWP");
    words.number = QStringLiteral("No.");
    words.cashier = QStringLiteral("Kasir");
    words.subtotal = QStringLiteral("Subtotal");
    words.discount = QStringLiteral("Diskon");
    words.rounding = QStringLiteral("Pembulatan");
    words.total = QStringLiteral("TOTAL");
    words.cash = QStringLiteral("Tunai");
    words.change = QStringLiteral("KEMBALI");
    words.copy = QStringLiteral("SALINAN");
    words.training = QStringLiteral("LATIHAN");
    words.unpaid = QStringLiteral("BELUM LUNAS");
    words.thanks = QStringLiteral("Terima kasih");
    words.taxIncluded = QStringLiteral("Termasuk");
    words.reference = QStringLiteral("Ref.");
    words.customer = QStringLiteral("Pelanggan");
    words.note = QStringLiteral("Catatan");
    words.payerFee = QStringLiteral("Biaya layanan");
    words.byPerson = QStringLiteral("dikonfirmasi petugas");
    words.givenBack = QStringLiteral("Dikembalikan");
    words.refund = QStringLiteral("PENGEMBALIAN");
    words.voided = QStringLiteral("PEMBATALAN");
    words.ofSale = QStringLiteral("Untuk");
    words.reason = QStringLiteral("Alasan");
    words.moneyBack = QStringLiteral("DIKEMBALIKAN");
    words.atGateway = QStringLiteral("lewat gateway");
    words.byGateway = QStringLiteral("lewat gateway");
    words.notYetBack = QStringLiteral("BELUM PASTI");
    words.signature = QStringLiteral("Tanda tangan");
    words.payQris = QStringLiteral("BAYAR DENGAN QRIS");
    words.payLink = QStringLiteral("BUKA DI HP");
    words.validUntil = QStringLiteral("Berlaku sampai");
    words.testPage = QStringLiteral("HALAMAN UJI");
    words.testText = QStringLiteral("Printer siap.");
    words.shift = shiftWordsId();
    return words;
}

} // namespace laci
