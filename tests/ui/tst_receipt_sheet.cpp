#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/receipt/receipt_files.h"
#include "ui/pages/receipt/receipt_sheet.h"
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>
#include <QUrlQuery>

using namespace laci;
using namespace laci::test;

/// Catches links instead of a browser.
class LinkCatcher : public QObject {
    Q_OBJECT
public:
    QList<QUrl> links;
public slots:
    void take(const QUrl &link) { links.append(link); }
};

class TestReceiptSheet : public QObject {
    Q_OBJECT

    struct Shown {
        PageRig till;
        QWidget page;
        SaleRecord record;
        Sheet *sheet = nullptr;
        explicit Shown(bool copy, const QString &phone = {})
        {
            page.resize(1024, 700);
            page.show();
            SaleDraft draft = draftOf(25'000);
            draft.cart.customer.phone = phone;
            record = await(till.checkout->payCash(draft, rp(50'000), {})).value();
            sheet = showReceipt(&page, till.services, record, copy);
        }
        QString said() { return named<TextLabel>(page, "receiptSaid")->text(); }
        void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void numbersAsTheLinkWantsThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("number");
        QTest::newRow("as people write it") << QStringLiteral("0812-3456-789") << QStringLiteral("628123456789");
        QTest::newRow("with the country") << QStringLiteral("+62 812 3456 789") << QStringLiteral("628123456789");
        QTest::newRow("country without plus") << QStringLiteral("628123456789") << QStringLiteral("628123456789");
        QTest::newRow("without the nought") << QStringLiteral("8123456789") << QStringLiteral("628123456789");
        QTest::newRow("dialled") << QStringLiteral("0062 812 3456 789") << QStringLiteral("628123456789");
        QTest::newRow("abroad") << QStringLiteral("+65 9123 4567") << QStringLiteral("6591234567");
        QTest::newRow("Vietnam, not ours") << QStringLiteral("+84 91 234 5678") << QStringLiteral("84912345678");
        QTest::newRow("too short") << QStringLiteral("0812") << QString();
        QTest::newRow("a name") << QStringLiteral("Budi 08123456789") << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("too long") << QStringLiteral("0812345678901234567") << QString();
    }
    void numbersAsTheLinkWantsThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, number);
        QCOMPARE(whatsappNumber(typed), number);
    }
    void linksCarryEverySign()
    {
        const QStringList lines{QStringLiteral("Kopi & teh  50%"), QStringLiteral("a+b = c #1")};
        const QUrl chat = whatsappLink(QStringLiteral("0812 3456 789"), lines);
        QCOMPARE(chat.host(), QStringLiteral("wa.me"));
        QCOMPARE(chat.path(), QStringLiteral("/628123456789"));
        QCOMPARE(QUrlQuery(chat).queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded),
                 QStringLiteral("```\nKopi & teh  50%\na+b = c #1\n```"));
        QVERIFY(!whatsappLink(QStringLiteral("12"), lines).isValid());
        const QUrl letter = mailLink(QStringLiteral("Struk #1 & 2"), lines);
        QCOMPARE(letter.scheme(), QStringLiteral("mailto"));
        QCOMPARE(QUrlQuery(letter).queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded), QStringLiteral("Struk #1 & 2"));
        QCOMPARE(QUrlQuery(letter).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded),
                 QStringLiteral("Kopi & teh  50%\r\na+b = c #1"));
        QVERIFY(fitsLink(letter));
        QVERIFY(!fitsLink(mailLink({}, QStringList(400, QString(32, u'-')))));
    }
    void filesAreWholeOrNotThere()
    {
        QTemporaryDir home;
        const QStringList lines{QStringLiteral("Toko"), QStringLiteral("TOTAL        Rp25.000")};
        const QString text = home.filePath(QStringLiteral("a.txt"));
        QVERIFY(await(saveSlipText(text, lines)));
        QFile file(text);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("Toko\nTOTAL        Rp25.000\n"));
        Slip slip;
        for (const QString &line : lines) {
            SlipLine one;
            one.left = line;
            slip.lines.append(one);
        }
        const QString pdf = home.filePath(QStringLiteral("a.pdf"));
        QVERIFY(await(saveSlipPdf(pdf, slip, QStringLiteral("K1-1"), {})));
        QFile page(pdf);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray bytes = page.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
        QVERIFY2(bytes.contains("/MediaBox [0 0 164"), "58 mm are 164 points");
        QCOMPARE(await(saveSlipPdf(home.filePath(QStringLiteral("none/a.pdf")), slip, {}, {})).error().code, ErrorCode::Storage);
        QCOMPARE(await(saveSlipText(home.filePath(QStringLiteral("none/a.txt")), lines)).error().code, ErrorCode::Storage);
        QCOMPARE(QDir(home.path()).entryList(QDir::Files).size(), 2);
    }

    void theSlipIsShownAndEnterOnlyCloses()
    {
        Shown shown(true);
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        const QString paper = named<QWidget>(shown.page, "slip")->accessibleDescription();
        QVERIFY(paper.contains(shown.record.sale.number));
        QVERIFY(paper.contains(QStringLiteral("COPY")));
        shoot(shown.page, QStringLiteral("receipt"));
        shown.press(Qt::Key_Return);
        QTRY_VERIFY(!Sheet::isOpenIn(&shown.page));
        QVERIFY(shown.till.desk.jobs.isEmpty());
    }
    void withoutAPrinterItSaysSo()
    {
        Shown shown(true);
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.press(Qt::Key_P);
        QTRY_VERIFY(shown.said().contains(QStringLiteral("No printer")));
        QVERIFY(Sheet::isOpenIn(&shown.page));
    }
    void theFirstSlipIsPrintedOnceThenCopies()
    {
        Shown shown(false);
        shown.till.desk.on = true;
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        QCOMPARE(named<Button>(shown.page, "receiptPrint")->text(), QStringLiteral("Print"));
        shown.press(Qt::Key_P);
        QTRY_COMPARE(shown.till.desk.jobs.size(), 1);
        QVERIFY(shown.till.desk.jobs.first().title.startsWith(QStringLiteral("receipt ")));
        QTRY_COMPARE(named<Button>(shown.page, "receiptPrint")->text(), QStringLiteral("Print a copy"));
        shown.press(Qt::Key_P);
        QTRY_COMPARE(shown.till.desk.jobs.size(), 2);
        QVERIFY(shown.till.desk.jobs.last().title.startsWith(QStringLiteral("copy ")));
    }
    void theTextIsCopied()
    {
        Shown shown(true);
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        QTest::mouseClick(named<Button>(shown.page, "receiptCopy"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(shown.record.sale.number));
        QCOMPARE(shown.said(), QStringLiteral("Copied."));
    }
    void theChosenFileIsWritten()
    {
        Shown shown(true);
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.press(Qt::Key_T);
        auto *dialog = shown.page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QVERIFY(!dialog->selectedFiles().isEmpty());
        QVERIFY(dialog->selectedFiles().first().endsWith(shown.record.sale.number + QStringLiteral(".txt")));
        const QString file = shown.till.home.filePath(QStringLiteral("struk.txt"));
        dialog->selectFile(file);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(QFile::exists(file));
        QTRY_COMPARE(shown.said(), QStringLiteral("Saved as struk.txt."));
    }
    void whatsappKnowsTheCustomerAndAsksForTheRest()
    {
        LinkCatcher catcher;
        QDesktopServices::setUrlHandler(QStringLiteral("https"), &catcher, "take");
        Shown shown(true, QStringLiteral("0812 3456 789"));
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.press(Qt::Key_W);
        auto *number = named<QLineEdit>(shown.page, "whatsappNumber");
        QVERIFY(number);
        QCOMPARE(number->text(), QStringLiteral("0812 3456 789"));
        number->setText(QStringLiteral("12"));
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY(catcher.links.isEmpty());
        number->setText(QStringLiteral("0813 0000 111"));
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_COMPARE(catcher.links.size(), 1);
        QCOMPARE(catcher.links.first().path(), QStringLiteral("/628130000111"));
        QVERIFY(shown.said().contains(QStringLiteral("WhatsApp")));
        QVERIFY2(Sheet::isOpenIn(&shown.page), "the receipt stays");
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    }
    void mailOpensTheUsersProgram()
    {
        LinkCatcher catcher;
        QDesktopServices::setUrlHandler(QStringLiteral("mailto"), &catcher, "take");
        Shown shown(true);
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.press(Qt::Key_E);
        QCOMPARE(catcher.links.size(), 1);
        QVERIFY(QUrlQuery(catcher.links.first()).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded).contains(shown.record.sale.number));
        QDesktopServices::unsetUrlHandler(QStringLiteral("mailto"));
    }
};

LACI_GUI_MAIN(TestReceiptSheet)
#include "tst_receipt_sheet.moc"
