// What goes to the printer, read again as a printer reads it.
#include "printing/esc_pos.h"
#include "printing/receipt_slip.h"
#include "printing/slip_page.h"
#include "support/esc_pos_paper.h"
#include <QBuffer>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace laci;
using laci::test::EscPosPaper;
using Kind = EscPosPaper::Piece::Kind;

namespace {

Rupiah rp(qint64 units) { return Rupiah::trusted(units); }

QByteArray qrisText()
{
    return "00020101021226570011ID.DANA.WWW011893600915302259148102090225914810303UMI51440014ID.CO.QRIS.WWW0215ID10200176114730303UMI"
           "5204581253033605405136005802ID5912WARUNG LACI 6007BANDUNG6105401116304ABCD";
}

/// Anything that stands in a shop's books, by a seed.
class Dice {
public:
    explicit Dice(quint32 seed) : m_random(seed) {}
    int upTo(int most) { return int(m_random.bounded(most + 1)); }
    bool often() { return upTo(2) > 0; }
    Rupiah money() { return rp(m_random.bounded(qint64(1) << (upTo(38) + 1))); }
    QString words(int most)
    {
        static const QStringList kWords{QStringLiteral("Kopi"),  QStringLiteral("susu"),      QStringLiteral("crème"),    QStringLiteral("Ñandú"),
                                        QStringLiteral("½"),     QStringLiteral("咖啡"),      QStringLiteral("😀"),       QStringLiteral("“segar”"),
                                        QStringLiteral("−5°"),   QStringLiteral("\x1B@"),     QStringLiteral("a\u0301"),  QStringLiteral("€"),
                                        QStringLiteral("\tx\n"), QStringLiteral("Mahakarya"), QStringLiteral("1kg"),      QString(40, u'W')};
        QStringList out;
        for (int i = upTo(most); i > 0; --i)
            out += kWords.at(upTo(int(kWords.size()) - 1));
        return out.join(u' ');
    }

private:
    QRandomGenerator m_random;
};

Receipt randomReceipt(Dice &dice)
{
    Receipt receipt;
    receipt.shop.name = dice.words(4);
    receipt.shop.address = dice.words(3) + u'\n' + dice.words(3);
    receipt.shop.npwp = dice.words(1);
    receipt.shop.footer = dice.words(4);
    receipt.number = QStringLiteral("K1-20261120-%1").arg(dice.upTo(9999), 4, 10, QLatin1Char('0'));
    receipt.at = QDateTime(QDate(2026, 11, 20), QTime(10, 42), Qt::OffsetFromUTC, 7 * 3600);
    receipt.zoneName = QStringLiteral("WIB");
    receipt.cashier = dice.words(2);
    receipt.customer = dice.words(2);
    receipt.note = dice.words(5);
    for (int i = dice.upTo(12); i > 0; --i)
        receipt.lines.append({dice.words(6), Quantity::trusted(dice.upTo(1'000'000)), dice.words(1), dice.money(), dice.money(), dice.often() ? rp(0) : dice.money(), dice.words(3)});
    receipt.totals.gross = dice.money();
    receipt.totals.cartDiscount = dice.money();
    receipt.totals.service = dice.money();
    receipt.totals.serviceLabel = dice.words(2);
    receipt.totals.taxes = {{QStringLiteral("a"), dice.words(2), dice.money(), dice.money(), dice.often()}};
    receipt.rounding = -dice.money();
    receipt.payable = dice.money();
    receipt.tenders = {{QStringLiteral("gobiz"), QStringLiteral("qris"), dice.money(), {}, dice.words(3), dice.money(), dice.often()},
                       {QStringLiteral("cash"), {}, dice.money(), dice.money(), {}, {}, false}};
    receipt.change = dice.money();
    receipt.copy = dice.often();
    receipt.training = dice.often();
    receipt.paid = dice.often();
    receipt.givenBack = {{dice.words(2), dice.money()}};
    if (!dice.often()) {
        receipt.refund = Receipt::RefundPart{dice.words(1), RefundKind::Void, RefundWay::AtGateway, RefundState::Unknown, dice.words(8), QStringLiteral("paymenku"), QStringLiteral("bca_va")};
    }
    return receipt;
}

/// The dots of the first picture as modules again; empty when they are no even squares.
QByteArray modulesOf(const Raster &raster, int width, int module)
{
    QByteArray modules;
    for (int y = 0; y < width; ++y) {
        for (int x = 0; x < width; ++x) {
            const int left = (x + qris::kQuietZone) * module;
            const int top = (y + qris::kQuietZone) * module;
            const bool black = raster.black(left, top);
            for (int dy = 0; dy < module; ++dy) {
                for (int dx = 0; dx < module; ++dx) {
                    if (raster.black(left + dx, top + dy) != black)
                        return {};
                }
            }
            modules += char(black ? 1 : 0);
        }
    }
    return modules;
}

/// What zbarimg reads in the picture.
QByteArray readByZbar(const QImage &picture)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("p.png"));
    if (!picture.save(file))
        return "not saved";
    QProcess zbar;
    zbar.start(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), QStringLiteral("-Sbinary"), file});
    zbar.waitForFinished(20'000);
    QByteArray read = zbar.readAllStandardOutput();
    if (read.endsWith('\n'))
        read.chop(1);
    return read;
}

QrNote payNote()
{
    QrNote note;
    note.shop = QStringLiteral("Warung Laci");
    note.number = QStringLiteral("K1-20261120-0042");
    note.code = qrisText();
    note.merchant = QStringLiteral("WARUNG LACI");
    note.nmid = QStringLiteral("ID1020017611473");
    note.amount = rp(13'600);
    note.zoneName = QStringLiteral("WIB");
    note.validUntil = QDateTime(QDate(2026, 11, 20), QTime(10, 57), Qt::OffsetFromUTC, 7 * 3600);
    return note;
}

/// Kept where a person can look at it.
void keep(const QImage &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("LACI_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + u'/' + name + QStringLiteral(".png")));
}

} // namespace

class TestEscPos : public QObject {
    Q_OBJECT
private slots:
    void whatIsPrintedIsWhatWasLaidOut_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("page");
        for (const int columns : {32, 48, 42}) {
            for (const CodePage page : {CodePage::Ascii, CodePage::Cp437, CodePage::Cp850, CodePage::Cp858, CodePage::Cp1252})
                QTest::addRow("%d columns, %s", columns, qPrintable(codePageWord(page))) << columns << int(page);
        }
    }
    void whatIsPrintedIsWhatWasLaidOut()
    {
        QFETCH(int, columns);
        QFETCH(int, page);
        for (quint32 seed = 1; seed <= 150; ++seed) {
            Dice dice(seed);
            const SlipOptions options{columns, CodePage(page), false, dice.often()};
            const Slip slip = receiptSlip(randomReceipt(dice), options, receiptWordsId());
            const EscPosPaper paper(escPos(slip, {dotsFor(columns), true, dice.often(), {}}));
            QVERIFY2(paper.fault.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(paper.fault)));
            QCOMPARE(paper.resets, 1);
            QCOMPARE(paper.count(Kind::Pulse), options.drawer ? 1 : 0);
            QCOMPARE(paper.pieces.first().kind == Kind::Pulse, options.drawer);
            QCOMPARE(paper.count(Kind::Cut) + paper.count(Kind::Feed), 1);
            const QStringList wanted = slipText(slip);
            QCOMPARE(paper.count(Kind::Text), int(wanted.size()));
            qsizetype at = 0;
            for (const EscPosPaper::Piece &piece : paper.pieces) {
                if (piece.kind != Kind::Text)
                    continue;
                QVERIFY2(piece.text.size() <= (piece.wide ? columns / 2 : columns), qPrintable(piece.text));
                // Wide letters leave half the room between the sides; the words are the same.
                if (piece.wide)
                    QCOMPARE(piece.text.simplified(), wanted[at].simplified());
                else
                    QCOMPARE(piece.text, wanted[at]);
                ++at;
            }
        }
    }

    void aSlipComesBackFromItsBytes()
    {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            Dice dice(seed);
            const Slip slip = receiptSlip(randomReceipt(dice), {32, CodePage::Page, dice.often(), dice.often()}, receiptWordsId());
            const auto back = slipFromBytes(slipToBytes(slip));
            QVERIFY(back);
            QCOMPARE(*back, slip);
        }
        const Slip pay = qrSlip(payNote(), {}, receiptWordsId());
        QCOMPARE(*slipFromBytes(slipToBytes(pay)), pay);
        QVERIFY(!slipFromBytes("\x1B@hello"));
        QVERIFY(!slipFromBytes("LACI-SLIP 1\n{}"));
    }

    void theTotalIsLarge()
    {
        Receipt receipt;
        receipt.paid = true;
        receipt.payable = rp(13'300);
        EscPosPaper paper(escPos(receiptSlip(receipt, {}, receiptWordsId()), {}));
        const auto total = [&paper] {
            return *std::find_if(paper.pieces.begin(), paper.pieces.end(), [](const auto &piece) { return piece.text.startsWith(QStringLiteral("TOTAL")); });
        };
        QVERIFY(total().bold && total().tall && total().wide);
        receipt.payable = rp(1'234'567'890);
        EscPosPaper much(escPos(receiptSlip(receipt, {}, receiptWordsId()), {}));
        paper.pieces = much.pieces;
        QVERIFY(total().bold && total().tall && !total().wide);    // fits no half line
        QCOMPARE(total().text, QStringLiteral("TOTAL            Rp1.234.567.890"));
    }

    void letters_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("ascii") << int(CodePage::Ascii) << QByteArray("Cafe EUR 1/2");
        QTest::newRow("cp437") << int(CodePage::Cp437) << QByteArray("Caf\x82 EUR \xAB");
        QTest::newRow("cp850") << int(CodePage::Cp850) << QByteArray("Caf\x82 EUR \xAB");
        QTest::newRow("cp858") << int(CodePage::Cp858) << QByteArray("Caf\x82 \xD5 \xAB");
        QTest::newRow("cp1252") << int(CodePage::Cp1252) << QByteArray("Caf\xE9 \x80 \xBD");
    }
    void letters()
    {
        QFETCH(int, page);
        QFETCH(QByteArray, bytes);
        Receipt receipt;
        receipt.paid = true;
        receipt.note = QStringLiteral("Cafe\u0301 € ½");
        const QByteArray job = escPos(receiptSlip(receipt, {32, CodePage(page), false, false}, receiptWordsId()), {});
        QVERIFY2(job.contains(' ' + bytes + '\n'), job.toHex(' '));
        QCOMPARE(EscPosPaper(job).pageNumber, qMax(0, codePageNumber(CodePage(page))));
    }

    void aCodeOnPaper_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("native");
        QTest::addColumn<QByteArray>("text");
        for (const int columns : {32, 48}) {
            for (const bool native : {true, false}) {
                QTest::addRow("QRIS, %d, %s", columns, native ? "printer's own" : "raster") << columns << native << qrisText();
                QTest::addRow("link, %d, %s", columns, native ? "printer's own" : "raster") << columns << native << QByteArray("https://app.sandbox.midtrans.com/snap/v4/redirection/0a1b2c");
                QTest::addRow("500 bytes, %d, %s", columns, native ? "printer's own" : "raster") << columns << native << QByteArray(500, 'x');
            }
        }
    }
    void aCodeOnPaper()
    {
        QFETCH(int, columns);
        QFETCH(bool, native);
        QFETCH(QByteArray, text);
        QrNote note = payNote();
        note.code = text;
        EscPosSetup setup;
        setup.dots = dotsFor(columns);
        setup.nativeQr = native;
        const EscPosPaper paper(escPos(qrSlip(note, {columns, CodePage::Ascii, false, false}, receiptWordsId()), setup));
        QVERIFY2(paper.fault.isEmpty(), qPrintable(paper.fault));
        const auto matrix = qris::encode(text);
        QVERIFY(matrix);
        const int module = moduleDots(matrix->width, setup.dots);
        QVERIFY(module >= 3);                    // 3 dots are 0.375 mm: what phones still read well
        QVERIFY((matrix->width + 2 * qris::kQuietZone) * module <= setup.dots);
        const auto *code = paper.first(native ? Kind::Qr : Kind::Picture);
        QVERIFY(code);
        QCOMPARE(code->align, 1);
        if (native) {
            QCOMPARE(code->code, text);
            QCOMPARE(code->module, module);
            QCOMPARE(code->level, int('1'));     // M
            QCOMPARE(code->model, int('2'));
        } else {
            QCOMPARE(modulesOf(code->picture, matrix->width, module), matrix->modules);
        }
        const QImage seen = paper.picture(setup.dots);
        keep(seen, QStringLiteral("qr-%1-%2").arg(columns).arg(native));
        if (QStandardPaths::findExecutable(QStringLiteral("zbarimg")).isEmpty())
            QSKIP("zbarimg is not here to read the picture");
        QCOMPARE(readByZbar(seen), text);
    }

    void aCodeThatFitsNowhereIsLeftOut()
    {
        QrNote note = payNote();
        note.code = QByteArray(2'400, 'x');
        const EscPosPaper paper(escPos(qrSlip(note, {}, receiptWordsId()), {}));
        QVERIFY(paper.fault.isEmpty());
        QCOMPARE(paper.count(Kind::Qr) + paper.count(Kind::Picture), 0);
    }

    void aPicture()
    {
        QImage grey(1000, 200, QImage::Format_ARGB32);
        for (int x = 0; x < grey.width(); ++x) {
            for (int y = 0; y < grey.height(); ++y)
                grey.setPixel(x, y, x < 500 ? qRgba(128, 128, 128, 255) : qRgba(0, 0, 0, 0));
        }
        const Raster raster = rasterOf(grey, 384, 192);
        QCOMPARE(raster.width, 384);
        QCOMPARE(raster.height, 76);
        int left = 0;
        int right = 0;
        for (int y = 0; y < raster.height; ++y) {
            for (int x = 0; x < raster.width; ++x)
                (x < 188 ? left : right) += raster.black(x, y) && (x < 188 || x > 196) ? 1 : 0;
        }
        QCOMPARE(right, 0);                      // transparent is white
        QVERIFY(qAbs(left - 188 * raster.height / 2) < 188 * raster.height / 20);
        QVERIFY(rasterOf(QImage(), 384, 192).isEmpty());
        QCOMPARE(rasterOf(QImage(10, 5, QImage::Format_RGB32), 384, 192).width, 10);   // never enlarged

        EscPosSetup setup;
        setup.logo = raster;
        Receipt receipt;
        receipt.paid = true;
        const EscPosPaper paper(escPos(receiptSlip(receipt, {32, CodePage::Ascii, true, false}, receiptWordsId()), setup));
        QVERIFY2(paper.fault.isEmpty(), qPrintable(paper.fault));
        QCOMPARE(paper.first(Kind::Picture)->picture, raster);
    }

    void theDrawerAlone()
    {
        const QByteArray job = escPos(drawerSlip({}), {});
        QCOMPARE(job, QByteArray("\x1B@\x1Bp\x00\x19\xFA", 7));
        QVERIFY(withoutDrawer(job).isEmpty());
    }

    void aCopyOfAJobSaysSo()
    {
        Receipt receipt;
        receipt.paid = true;
        receipt.shop.name = QStringLiteral("Warung");
        const QByteArray job = escPos(receiptSlip(receipt, {32, CodePage::Cp850, false, true}, receiptWordsId()), {});
        const EscPosPaper paper(markedAsCopy(job, QStringLiteral("SALINAN"), 32));
        QVERIFY2(paper.fault.isEmpty(), qPrintable(paper.fault));
        QCOMPARE(paper.count(Kind::Pulse), 0);
        QCOMPARE(paper.resets, 1);
        QCOMPARE(paper.lines().first().trimmed(), QStringLiteral("*** SALINAN ***"));
        QCOMPARE(paper.lines().mid(1), EscPosPaper(job).lines());
        QCOMPARE(EscPosPaper(withoutDrawer(job)).lines(), EscPosPaper(job).lines());
        QCOMPARE(withoutDrawer(withoutDrawer(job)), withoutDrawer(job));
    }

    void aPageShowsTheSame()
    {
        Dice dice(7);
        Receipt receipt = randomReceipt(dice);
        receipt.refund.reset();
        const Slip slip = receiptSlip(receipt, {32, CodePage::Page, false, false}, receiptWordsId());
        const QImage page = slipPicture(slip);
        QCOMPARE(page.width(), 58 * 8);
        keep(page, QStringLiteral("page"));
        int dark = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                const bool black = qGray(page.pixel(x, y)) < 128;
                dark += black ? 1 : 0;
                QVERIFY2(!black || (x >= 38 && x < page.width() - 38), "something is painted into the margin");
            }
        }
        QVERIFY(dark > 2'000);
        const Slip pay = qrSlip(payNote(), {48, CodePage::Page, false, false}, receiptWordsId());
        QCOMPARE(slipPageSize(pay).width(), 80 * 8);
        if (!QStandardPaths::findExecutable(QStringLiteral("zbarimg")).isEmpty())
            QCOMPARE(readByZbar(slipPicture(pay)), qrisText());
        QByteArray pdf;
        QBuffer buffer(&pdf);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(writeSlipPdf(&buffer, pay, QStringLiteral("K1")));
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
    }
};

QTEST_MAIN(TestEscPos)
#include "tst_esc_pos.moc"
