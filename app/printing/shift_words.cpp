#include "printing/shift_words.h"

namespace laci {

ShiftWords shiftWordsId()
{
    ShiftWords words;
    words.xReport = QStringLiteral("LAPORAN X");
    words.zReport = QStringLiteral("LAPORAN Z %1");
    words.shift = QStringLiteral("Shift");
    words.opened = QStringLiteral("Buka");
    words.closed = QStringLiteral("Tutup");
    words.by = QStringLiteral("Oleh");
    words.receipts = QStringLiteral("Struk");
    words.firstLast = QStringLiteral("Nomor");
    words.gross = QStringLiteral("Kotor");
    words.discounts = QStringLiteral("Diskon");
    words.service = QStringLiteral("Layanan");
    words.sales = QStringLiteral("PENJUALAN");
    words.cancelled = QStringLiteral("Batal sebelum lunas");
    words.taxBase = QStringLiteral("DPP");
    words.included = QStringLiteral("termasuk");
    words.methods = QStringLiteral("UANG MASUK");
    words.cash = QStringLiteral("Tunai");
    words.byPerson = QStringLiteral("dikonfirmasi petugas");
    words.late = QStringLiteral("di antaranya uang telat");
    words.rounding = QStringLiteral("Pembulatan tunai");
    words.givenBack = QStringLiteral("DIKEMBALIKAN");
    words.refund = QStringLiteral("Pengembalian");
    words.voided = QStringLiteral("Pembatalan");
    words.tender = QStringLiteral("Bayaran dikembalikan");
    words.drawer = QStringLiteral("LACI UANG");
    words.cashFloat = QStringLiteral("Modal");
    words.cashTaken = QStringLiteral("Penjualan tunai");
    words.cashGiven = QStringLiteral("Kembali ke pelanggan");
    words.in = QStringLiteral("Uang masuk");
    words.out = QStringLiteral("Uang keluar");
    words.drop = QStringLiteral("Setor ke brankas");
    words.expected = QStringLiteral("Seharusnya");
    words.counted = QStringLiteral("Terhitung");
    words.difference = QStringLiteral("SELISIH");
    words.reason = QStringLiteral("Alasan");
    words.approvedBy = QStringLiteral("Disetujui");
    words.openings = QStringLiteral("Laci dibuka tanpa jual");
    words.openPayments = QStringLiteral("MASIH DITUNGGU");
    words.journal = QStringLiteral("Jurnal");
    words.hidden = QStringLiteral("Uang di laci tidak ditampilkan.");
    return words;
}

} // namespace laci
