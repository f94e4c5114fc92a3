#include "printing/paper_text.h"
#include "printing/receipt_text.h"
#include <QTest>

using namespace laci;

namespace {

Rupiah rp(qint64 units)
{
    return Rupiah::trusted(units);
}

/// A grocer who is no PKP: two lines, cash.
Receipt groceries()
{
    Receipt receipt;
    receipt.shop.name = QStringLiteral("Warung Contoh");
    receipt.shop.address = QStringLiteral("Jl. Melati 5\nBandung");
    receipt.number = QStringLiteral("K1-20261120-0042");
    receipt.at = QDateTime(QDate(2026, 11, 20), QTime(10, 42), Qt::OffsetFromUTC, 7 * 3600);
    receipt.zoneName = QStringLiteral("WIB");
    receipt.cashier = QStringLiteral("Sari");
    receipt.lines = {{QStringLiteral("Indomie Goreng"), Quantity::pieces(2), QStringLiteral("pcs"), rp(3'500), rp(7'000), {}, {}},
                     {QStringLiteral("Gula Pasir"), Quantity::trusted(355), QStringLiteral("kg"), rp(18'000), rp(6'390), {}, {}}};
    receipt.totals.gross = rp(13'390);
    receipt.totals.net = rp(13'390);
    receipt.totals.total = rp(13'390);
    receipt.rounding = rp(-90);
    receipt.payable = rp(13'300);
    receipt.tenders = {{QStringLiteral("cash"), {}, rp(13'300), rp(20'000), {}}};
    receipt.change = rp(6'700);
    receipt.paid = true;
    return receipt;
}

/// A coffee shop with everything: both discounts, service, PB1 on top, QRIS.
Receipt coffee()
{
    Receipt receipt;
    receipt.shop.name = QStringLiteral("Kopi Pagi");
    receipt.shop.npwp = QStringLiteral("01.234.567.8-901.000");
    receipt.shop.footer = QStringLiteral("Sampai jumpa!\nIG @kopipagi");
    receipt.number = QStringLiteral("K2-20261120-0007");
    receipt.at = QDateTime(QDate(2026, 11, 20), QTime(8, 5), Qt::OffsetFromUTC, 9 * 3600);
    receipt.zoneName = QStringLiteral("WIT");
    receipt.cashier = QStringLiteral("Budi");
    receipt.lines = {{QStringLiteral("Kopi susu gula aren ukuran besar dengan es"), Quantity::pieces(2), {}, rp(25'000), rp(50'000),
                      rp(5'000), QStringLiteral("tanpa gula")},
                     {QStringLiteral("Roti bakar"), Quantity::pieces(1), {}, rp(55'000), rp(55'000), {}, {}}};
    Totals &totals = receipt.totals;
    totals.gross = rp(105'000);
    totals.lineDiscounts = rp(5'000);
    totals.cartDiscount = rp(20'000);
    totals.net = rp(80'000);
    totals.service = rp(4'000);
    totals.serviceLabel = QStringLiteral("Service 5%");
    totals.taxes = {{QStringLiteral("pb1"), QStringLiteral("PB1 10%"), rp(84'000), rp(8'400), false}};
    totals.total = rp(92'400);
    receipt.payable = rp(92'400);
    receipt.tenders = {{QStringLiteral("gobiz"), QStringLiteral("qris"), rp(92'400), {},
                        QStringLiteral("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9")}};
    receipt.paid = true;
    return receipt;
}

// What the paper shows. The first line end belongs to the source only.
const char *const kGroceries32 = R"(
         Warung Contoh
          Jl. Melati 5
            Bandung
--------------------------------
20/11/2026             10.42 WIB
No.             K1-20261120-0042
Kasir                       Sari
--------------------------------
Indomie Goreng
  2 x 3.500                7.000
Gula Pasir
  0,355 kg x 18.000        6.390
--------------------------------
Subtotal                  13.390
Pembulatan                   -90
TOTAL                   Rp13.300
Tunai                     20.000
KEMBALI                  Rp6.700
--------------------------------
          Terima kasih
)";

const char *const kGroceries48 = R"(
                 Warung Contoh
                  Jl. Melati 5
                    Bandung
------------------------------------------------
20/11/2026                             10.42 WIB
No.                             K1-20261120-0042
Kasir                                       Sari
------------------------------------------------
Indomie Goreng
  2 x 3.500                                7.000
Gula Pasir
  0,355 kg x 18.000                        6.390
------------------------------------------------
Subtotal                                  13.390
Pembulatan                                   -90
TOTAL                                   Rp13.300
Tunai                                     20.000
KEMBALI                                  Rp6.700
------------------------------------------------
                  Terima kasih
)";

const char *const kCoffee32 = R"(
           Kopi Pagi
   NPWP 01.234.567.8-901.000
--------------------------------
20/11/2026             08.05 WIT
No.             K2-20261120-0007
Kasir                       Budi
--------------------------------
Kopi susu gula aren ukuran besar
dengan es
  2 x 25.000              50.000
  Diskon                  -5.000
  tanpa gula
Roti bakar
  1 x 55.000              55.000
--------------------------------
Subtotal                 100.000
Diskon                   -20.000
Service 5%                 4.000
PB1 10%                    8.400
TOTAL                   Rp92.400
QRIS GoBiz                92.400
  Ref.
  0a1b2c3d-4e5f-6071-8293-a4b5c6
  d7e8f9
--------------------------------
         Sampai jumpa!
          IG @kopipagi
)";

const char *const kCoffee48 = R"(
                   Kopi Pagi
           NPWP 01.234.567.8-901.000
------------------------------------------------
20/11/2026                             08.05 WIT
No.                             K2-20261120-0007
Kasir                                       Budi
------------------------------------------------
Kopi susu gula aren ukuran besar dengan es
  2 x 25.000                              50.000
  Diskon                                  -5.000
  tanpa gula
Roti bakar
  1 x 55.000                              55.000
------------------------------------------------
Subtotal                                 100.000
Diskon                                   -20.000
Service 5%                                 4.000
PB1 10%                                    8.400
TOTAL                                   Rp92.400
QRIS GoBiz                                92.400
  Ref.      0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9
------------------------------------------------
                 Sampai jumpa!
                  IG @kopipagi
)";

QString text(const Receipt &receipt, int columns)
{
    return receiptLines(receipt, columns, receiptWordsId()).join(u'\n') + u'\n';
}

} // namespace

class TestReceiptText : public QObject {
    Q_OBJECT
private slots:
    void groceriesOn58mm() { QCOMPARE(text(groceries(), 32), QString::fromLatin1(kGroceries32 + 1)); }
    void groceriesOn80mm() { QCOMPARE(text(groceries(), 48), QString::fromLatin1(kGroceries48 + 1)); }
    void coffeeOn58mm() { QCOMPARE(text(coffee(), 32), QString::fromLatin1(kCoffee32 + 1)); }
    void coffeeOn80mm() { QCOMPARE(text(coffee(), 48), QString::fromLatin1(kCoffee48 + 1)); }

    void taxInsideThePriceIsSaidAfterTheTotal()
    {
        Receipt receipt = groceries();
        receipt.totals.taxes = {{QStringLiteral("ppn"), QStringLiteral("PPN 12% × 11/12"), rp(12'063), rp(1'327), true}};
        const QStringList lines = receiptLines(receipt, 48, receiptWordsId());
        const qsizetype tax = lines.indexOf(QStringLiteral("(Termasuk PPN 12% x 11/12 Rp1.327)"));
        QVERIFY(tax > 0);
        QVERIFY(lines[tax - 1].startsWith(QStringLiteral("TOTAL ")));
        QVERIFY(lines[tax - 1].endsWith(QStringLiteral(" Rp13.300")));
    }

    void marks_data()
    {
        QTest::addColumn<bool>("copy");
        QTest::addColumn<bool>("training");
        QTest::addColumn<bool>("paid");
        QTest::addColumn<QStringList>("marks");
        const QString copy = QStringLiteral("*** SALINAN ***");
        const QString training = QStringLiteral("*** LATIHAN ***");
        const QString unpaid = QStringLiteral("*** BELUM LUNAS ***");
        QTest::newRow("first slip") << false << false << true << QStringList();
        QTest::newRow("copy") << true << false << true << QStringList{copy};
        QTest::newRow("training") << false << true << true << QStringList{training};
        QTest::newRow("bill") << false << false << false << QStringList{unpaid};
        QTest::newRow("all") << true << true << false << QStringList{training, copy, unpaid};
    }
    void marks()
    {
        QFETCH(QStringList, marks);
        Receipt receipt = groceries();
        QFETCH(bool, copy);
        QFETCH(bool, training);
        QFETCH(bool, paid);
        receipt.copy = copy;
        receipt.training = training;
        receipt.paid = paid;
        QStringList found;
        for (const QString &line : receiptLines(receipt, 32, receiptWordsId())) {
            if (line.contains(QStringLiteral("***")))
                found += line.trimmed();
        }
        QCOMPARE(found, marks + marks);       // at the head and at the foot
    }

    void splitTenders()
    {
        Receipt receipt = groceries();
        receipt.tenders = {{QStringLiteral("paymenku"), QStringLiteral("bca_va"), rp(10'000), {}, QStringLiteral("PK-1")},
                           {QStringLiteral("newpay"), {}, rp(1'300), {}, {}},
                           {QStringLiteral("cash"), {}, rp(2'000), {}, {}}};
        receipt.change = {};
        const QStringList lines = receiptLines(receipt, 32, receiptWordsId());
        QVERIFY(lines.contains(QStringLiteral("BCA VA Paymenku           10.000")));
        QVERIFY(lines.contains(QStringLiteral("  Ref.                      PK-1")));
        QVERIFY(lines.contains(QStringLiteral("Newpay                     1.300")));
        QVERIFY(lines.contains(QStringLiteral("Tunai                      2.000")));
        QVERIFY(lines.contains(QStringLiteral("KEMBALI                      Rp0")));
    }

    void aRefundKeepsItsSigns()
    {
        Receipt receipt = groceries();
        receipt.lines = {{QStringLiteral("Gula"), -Quantity::pieces(1), {}, rp(18'000), rp(-18'000), {}, {}}};
        receipt.totals.gross = rp(-18'000);
        receipt.payable = rp(-18'000);
        receipt.rounding = {};
        const QStringList lines = receiptLines(receipt, 32, receiptWordsId());
        QVERIFY(lines.contains(QStringLiteral("  -1 x 18.000            -18.000")));
        QVERIFY(lines.contains(QStringLiteral("TOTAL                  -Rp18.000")));
    }

    /// Whatever stands in the shop's books: no line is too long and nothing but ASCII reaches the printer.
    void anythingFits_data()
    {
        QTest::addColumn<int>("columns");
        for (const int columns : {16, 24, 32, 40, 42, 48, 64})
            QTest::addRow("%d columns", columns) << columns;
    }
    void anythingFits()
    {
        QFETCH(int, columns);
        Receipt receipt = coffee();
        receipt.copy = receipt.training = true;
        receipt.paid = false;
        receipt.shop.name = QStringLiteral("Toko “Serba Ada” & Rumah Makan Padang Sederhana – Cabang Café Ñandú №7 咖啡");
        receipt.shop.address = QString(120, u'j') + u'\n' + QString(3, u'\n') + QStringLiteral("\tlantai\r\n2");
        receipt.number = QString(70, u'9');
        receipt.cashier = QStringLiteral("Siti Nurhaliza binti Abdurrahman Wahid al-Karimi");
        const Rupiah huge = rp(Rupiah::kLimit);
        receipt.lines += {QStringLiteral("X").repeated(200), Quantity::trusted(999'999'999), QStringLiteral("karton isi dua belas"),
                          huge, -huge, huge, QStringLiteral("catatan 😀 yang panjang sekali, ") + QString(90, u'n')};
        receipt.lines += {QString(), Quantity::pieces(1), {}, rp(0), rp(0), {}, {}};
        receipt.totals.gross = huge;
        receipt.totals.serviceLabel = QString(50, u's');
        receipt.totals.taxes += {QStringLiteral("x"), QString(90, u't'), huge, huge, true};
        receipt.rounding = -huge;
        receipt.payable = -huge;
        receipt.tenders += {QStringLiteral("gobiz"), QString(60, u'q'), huge, {}, QString(200, u'r')};
        receipt.shop.footer = QStringLiteral("Terima kasih 🙏🙏 atas kunjungan Anda\x07");
        const QStringList lines = receiptLines(receipt, columns, receiptWordsId());
        for (const QString &line : lines) {
            QVERIFY2(line.size() <= columns, qPrintable(line));
            for (const QChar c : line)
                QVERIFY2(c.unicode() >= 0x20 && c.unicode() < 0x7F, qPrintable(line));
            QCOMPARE(line, QString(line).remove(u'\n'));
        }
        const QString all = lines.join(QString());
        QCOMPARE(all.count(u'X'), 200);          // wrapped, not cut
        QVERIFY(all.count(u'r') >= 200);
        QVERIFY(QString(all).remove(u' ').contains(QStringLiteral("-Rp1.000.000.000.000")));
    }

    void ascii_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::newRow("plain") << QStringLiteral("Kopi 2x ~ {ok}") << QStringLiteral("Kopi 2x ~ {ok}");
        QTest::newRow("accents") << QStringLiteral("Café crème Ñandú Å") << QStringLiteral("Cafe creme Nandu A");
        QTest::newRow("minus and dashes") << QStringLiteral("−2 – 3 — 4") << QStringLiteral("-2 - 3 - 4");
        QTest::newRow("quotes") << QStringLiteral("“a” ‘b’ «c» d´") << QStringLiteral("\"a\" 'b' \"c\" d'");
        QTest::newRow("signs") << QStringLiteral("12% × 11/12 ½ m² … ™ €") << QStringLiteral("12% x 11/12 1/2 m2 ... TM EUR");
        QTest::newRow("ligatures") << QStringLiteral("ﬁ æ ß ø") << QStringLiteral("fi ae ss o");
        QTest::newRow("wide forms") << QStringLiteral("ＡＢＣ") << QStringLiteral("ABC");
        QTest::newRow("others") << QStringLiteral("咖啡 😀") << QStringLiteral("?? ?");
        QTest::newRow("blanks") << QStringLiteral(" a\u00A0b\tc\nd  e ") << QStringLiteral("a b c d e");
        QTest::newRow("printer commands") << QStringLiteral("a\x1B" "p0\x7F") << QStringLiteral("a p0");
        QTest::newRow("invisible") << QStringLiteral("a\u200Bb\u202Ec") << QStringLiteral("abc");
    }
    void ascii()
    {
        QFETCH(QString, in);
        QTEST(asciiText(in), "out");
    }

    void twoSides_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("fits") << QStringLiteral("ab") << QStringLiteral("12") << QStringList{QStringLiteral("ab      12")};
        QTest::newRow("just fits") << QStringLiteral("abcdefg") << QStringLiteral("12") << QStringList{QStringLiteral("abcdefg 12")};
        QTest::newRow("one too many") << QStringLiteral("abcdefgh") << QStringLiteral("12")
                                      << QStringList{QStringLiteral("abcdefgh"), QStringLiteral("        12")};
        QTest::newRow("left wraps") << QStringLiteral("abc defg hi") << QStringLiteral("12345")
                                    << QStringList{QStringLiteral("abc defg"), QStringLiteral("hi   12345")};
        QTest::newRow("indent stays") << QStringLiteral("  abc defgh i") << QStringLiteral("1")
                                      << QStringList{QStringLiteral("  abc"), QStringLiteral("  defgh i"), QStringLiteral("         1")};
        QTest::newRow("right wraps") << QStringLiteral("ab") << QStringLiteral("123456789012")
                                     << QStringList{QStringLiteral("ab"), QStringLiteral("1234567890"), QStringLiteral("        12")};
        QTest::newRow("no left") << QString() << QStringLiteral("12") << QStringList{QStringLiteral("        12")};
        QTest::newRow("no right") << QStringLiteral("ab") << QString() << QStringList{QStringLiteral("ab")};
    }
    void twoSides()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QTEST(twoSided(left, right, 10), "lines");
    }
};

QTEST_GUILESS_MAIN(TestReceiptText)
#include "tst_receipt_text.moc"
