#include "support/gui_main.h"
#include "support/sell_rig.h"
#include "ui/kit/sheet.h"
#include "ui/pages/sell/totals_view.h"
#include <QLabel>
#include <QLineEdit>

using namespace laci;
using namespace laci::test;

class TestSell final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { themeFor(Look::Light).apply(*qApp); }

    void scanAdds()
    {
        Stand s;
        s.page->scan(barcode(3));
        s.page->scan(barcode(3));
        s.page->scan(barcode(1));
        QTRY_COMPARE(s.lines(), QStringLiteral("2xTeh 1xKopi"));
        QCOMPARE(s.cart.cart().lines[0].barcode, barcode(3));
        QCOMPARE(s.cart.chosenLine(), 1);
    }
    void codesAreAddedInTheirOrder()
    {
        Stand s;
        for (const int id : {9, 2, 7, 5})
            s.page->scan(barcode(id));
        QTest::keyClick(s.field, Qt::Key_Return);            // the impatient cashier
        QCOMPARE(s.paid->size(), 0);                         // paying waits for the codes
        QTRY_COMPARE(s.paid->size(), 1);
        QCOMPARE(s.lines(), QStringLiteral("1xKue 1xAmericano 1xNasi 1xRoti"));
    }
    void typedCodes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lines");
        QTest::newRow("barcode") << barcode(3) << QStringLiteral("1xTeh");
        QTest::newRow("sku") << QStringLiteral("SKU-3") << QStringLiteral("1xTeh");
        QTest::newRow("three of a barcode") << QStringLiteral("3*") + barcode(3) << QStringLiteral("3xTeh");
        QTest::newRow("half of a sku") << QStringLiteral("0,5*SKU-14") << QStringLiteral("0,5xTelur");
        QTest::newRow("words") << QStringLiteral("teh tar") << QStringLiteral("1xTeh");
        QTest::newRow("two of words") << QStringLiteral("2*pandan") << QStringLiteral("2xKue");
        QTest::newRow("zero") << QStringLiteral("0*SKU-3") << QString();
        QTest::newRow("absurd") << QStringLiteral("99999999*SKU-3") << QString();
        QTest::newRow("nothing such") << QStringLiteral("zzzz") << QString();
    }
    void typedCodes()
    {
        QFETCH(QString, text);
        QFETCH(QString, lines);
        Stand s;
        s.type(text);
        s.enter();
        QCOMPARE(s.field->text(), QString());                // ready for the next code at once
        if (lines.isEmpty()) {
            QTest::qWait(60);
            QCOMPARE(s.lines(), QString());
        }
        QTRY_COMPARE(s.lines(), lines);
        QCOMPARE(s.paid->size(), 0);
        QTRY_COMPARE(s.tiles->model()->rowCount(), 16);      // and everything is shown again
    }
    void quantityThenTile()
    {
        Stand s;
        s.type(QStringLiteral("3*"));
        s.enter();                                           // Enter after the star is forgiven
        QCOMPARE(s.field->text(), QStringLiteral("3*"));
        s.pressTile(0);
        QCOMPARE(s.lines(), QStringLiteral("3xKopi"));
        QCOMPARE(s.field->text(), QString());
        s.pressTile(0);
        QCOMPARE(s.lines(), QStringLiteral("4xKopi"));
    }
    void searchesAsOneTypes()
    {
        Stand s;
        s.type(QStringLiteral("goreng"));
        QTRY_COMPARE(s.tiles->model()->rowCount(), 4);
        QCOMPARE(s.tiles->marked(), 0);
        QTest::keyClick(s.field, Qt::Key_Escape);
        QCOMPARE(s.field->text(), QString());
        QTRY_COMPARE(s.tiles->model()->rowCount(), 16);
        QCOMPARE(s.tiles->marked(), -1);
    }
    void downLeadsToTheTiles()
    {
        Stand s;
        s.type(QStringLiteral("goreng"));
        QTRY_COMPARE(s.tiles->marked(), 0);
        QTest::keyClick(s.field, Qt::Key_Down);
        QVERIFY(s.tiles->hasFocus());
        QTest::keyClick(s.tiles, Qt::Key_Right);
        QTest::keyClick(s.tiles, Qt::Key_Return);
        QCOMPARE(s.lines(), QStringLiteral("1xNasi"));
        QVERIFY(s.field->hasFocus());
        QTest::keyClicks(s.field, QStringLiteral("teh"));    // replaces the search
        QCOMPARE(s.field->text(), QStringLiteral("teh"));
    }
    void enterInTheEmptyFieldPays()
    {
        Stand s;
        s.enter();
        QTest::qWait(20);
        QCOMPARE(s.paid->size(), 0);                         // nothing to pay
        s.page->scan(barcode(3));
        QTRY_COMPARE(s.lines(), QStringLiteral("1xTeh"));
        s.enter();
        QTRY_COMPARE(s.paid->size(), 1);
    }
    void unknownCodeStaysVisible()
    {
        Stand s;
        s.page->scan(QStringLiteral("4711000000001"));
        QTRY_VERIFY(s.unknown()->isVisible());
        QVERIFY(s.unknown()->text().contains(QStringLiteral("4711000000001")));
        s.page->scan(barcode(3));
        QTRY_COMPARE(s.lines(), QStringLiteral("1xTeh"));
        QVERIFY(s.unknown()->isVisible());                   // not waved away by the next scan
        QTest::mouseClick(s.find<Button>("unknownSearch"), Qt::LeftButton);
        QVERIFY(!s.unknown()->isVisible());
        QCOMPARE(s.field->text(), QStringLiteral("4711000000001"));
        s.page->scan(QStringLiteral("4711000000002"));
        QTRY_VERIFY(s.unknown()->isVisible());
        QTest::mouseClick(s.find<Button>("unknownIgnore"), Qt::LeftButton);
        QVERIFY(!s.unknown()->isVisible());
    }
    void quantityThenScan()
    {
        Stand s;
        s.type(QStringLiteral("3*"));
        s.page->scan(barcode(3));
        QTRY_COMPARE(s.lines(), QStringLiteral("3xTeh"));
        QCOMPARE(s.field->text(), QString());                // used up: the next scan is one again
        s.page->scan(barcode(3));
        QTRY_COMPARE(s.lines(), QStringLiteral("4xTeh"));
    }
    void quantityAndCodeInOneBurst()
    {
        Stand s;
        s.page->scan(QStringLiteral("3*SKU-3"));
        QTRY_COMPARE(s.lines(), QStringLiteral("3xTeh"));
        s.page->scan(QStringLiteral("3*NOBODY"));
        QTRY_VERIFY(s.unknown()->isVisible());
        QCOMPARE(s.lines(), QStringLiteral("3xTeh"));
        // A code that has a star in its name is found by its name.
        s.products.products[1].sku = QStringLiteral("2*SKU-3");
        s.page->scan(QStringLiteral("2*SKU-3"));
        QTRY_COMPARE(s.cart.cart().lines.size(), 2);
        QCOMPARE(s.cart.cart().lines[1].quantity, Quantity::pieces(1));
    }
    void brokenCatalogueIsTold()
    {
        Stand s;
        s.products.broken = true;
        s.page->scan(barcode(3));
        QTRY_VERIFY(s.find<Banner>("trouble")->isVisible());
        QVERIFY(!s.find<Banner>("trouble")->text().isEmpty());
        QVERIFY(!s.unknown()->isVisible());                  // nobody claims the code is unknown
        s.products.broken = false;
        s.page->scan(barcode(3));
        QTRY_COMPARE(s.lines(), QStringLiteral("1xTeh"));
        QVERIFY(!s.find<Banner>("trouble")->isVisible());
    }
    void keysOnTheChosenLine()
    {
        Stand s;
        s.page->scan(barcode(1));
        s.page->scan(barcode(3));
        QTRY_COMPARE(s.lines(), QStringLiteral("1xKopi 1xTeh"));
        QTest::keyClick(s.field, Qt::Key_Plus);
        QTest::keyClick(s.field, Qt::Key_Plus);
        QTest::keyClick(s.field, Qt::Key_Minus);
        QCOMPARE(s.lines(), QStringLiteral("1xKopi 2xTeh"));
        QTest::keyClick(s.field, Qt::Key_Up);
        QCOMPARE(s.cart.chosenLine(), 0);
        QTest::keyClick(s.field, Qt::Key_Delete);
        QCOMPARE(s.lines(), QStringLiteral("2xTeh"));
        s.page->undo();
        QCOMPARE(s.lines(), QStringLiteral("1xKopi 2xTeh"));
        s.type(QStringLiteral("a+b-"));                      // in a text they are letters
        QCOMPARE(s.field->text(), QStringLiteral("a+b-"));
        QCOMPARE(s.lines(), QStringLiteral("1xKopi 2xTeh"));
    }
    void buttonsOfTheChosenLine()
    {
        Stand s;
        s.page->scan(barcode(1));
        QTRY_COMPARE(s.lines(), QStringLiteral("1xKopi"));
        QTest::mouseClick(s.find<Button>("lineMore"), Qt::LeftButton);
        QCOMPARE(s.lines(), QStringLiteral("2xKopi"));
        QTest::mouseClick(s.find<Button>("lineLess"), Qt::LeftButton);
        QTest::mouseClick(s.find<Button>("lineLess"), Qt::LeftButton);
        QCOMPARE(s.lines(), QString());                      // the last one away is the line away
        QTest::mouseClick(s.find<Button>("toastAction"), Qt::LeftButton);
        QCOMPARE(s.lines(), QStringLiteral("1xKopi"));
        QTest::mouseClick(s.find<Button>("lineNote"), Qt::LeftButton);
        QTest::keyClicks(s.find<QLineEdit>("sheetField"), QStringLiteral("less sugar"));
        QTest::keyClick(s.find<QLineEdit>("sheetField"), Qt::Key_Return);
        QCOMPARE(s.cart.cart().lines[0].note, QStringLiteral("less sugar"));
        QTRY_VERIFY(!s.find<Sheet>("sheet"));
        QTest::mouseClick(s.find<Button>("lineQuantity"), Qt::LeftButton);
        auto *field = s.find<QLineEdit>("sheetField");
        QTest::keyClicks(field, QStringLiteral("abc"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(Sheet::isOpenIn(&s.window));                 // refused beside the field
        QVERIFY(s.find<QLabel>("sheetTrouble")->isVisible());
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("12"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(s.lines(), QStringLiteral("12xKopi"));
        QTRY_VERIFY(!s.find<Sheet>("sheet"));
        QTest::mouseClick(s.find<Button>("lineRemove"), Qt::LeftButton);
        QCOMPARE(s.lines(), QString());
    }
    void emptyingCanBeUndone()
    {
        Stand s;
        s.page->scan(barcode(1));
        s.page->scan(barcode(3));
        QTRY_COMPARE(s.lines(), QStringLiteral("1xKopi 1xTeh"));
        QTest::mouseClick(s.find<Button>("clearCart"), Qt::LeftButton);
        QCOMPARE(s.lines(), QString());
        QVERIFY(!s.find<Button>("pay")->isEnabled());
        QTest::mouseClick(s.find<Button>("toastAction"), Qt::LeftButton);
        QCOMPARE(s.lines(), QStringLiteral("1xKopi 1xTeh"));
    }
    void discounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("onLine");
        QTest::addColumn<qint64>("total");                   // −1: refused
        QTest::newRow("percent") << QStringLiteral("10%") << false << qint64(45'000);
        QTest::newRow("amount") << QStringLiteral("2.000") << false << qint64(48'000);
        QTest::newRow("short") << QStringLiteral("5rb") << false << qint64(45'000);
        QTest::newRow("line") << QStringLiteral("50%") << true << qint64(36'000);
        QTest::newRow("words") << QStringLiteral("lots") << false << qint64(-1);
        QTest::newRow("too much") << QStringLiteral("101%") << false << qint64(-1);
    }
    void discounts()
    {
        QFETCH(QString, text);
        QFETCH(bool, onLine);
        QFETCH(qint64, total);
        Stand s;
        s.page->scan(barcode(5));                            // 22.000
        s.page->scan(barcode(7));                            // 28.000, chosen
        QTRY_COMPARE(s.cart.totals().total.units(), qint64(50'000));
        s.page->discount();
        if (onLine)
            QTest::mouseClick(s.find<QPushButton>("lineTarget"), Qt::LeftButton);
        auto *field = s.find<QLineEdit>("sheetField");
        field->setFocus();
        QTest::keyClicks(field, text);
        QTest::mouseClick(s.find<Button>("apply"), Qt::LeftButton);
        QCOMPARE(s.cart.totals().total.units(), total < 0 ? qint64(50'000) : total);
        QCOMPARE(Sheet::isOpenIn(&s.window), total < 0);
        if (total < 0) {
            QTest::keyClick(field, Qt::Key_Escape);
            QVERIFY(!Sheet::isOpenIn(&s.window));
            QCOMPARE(s.cart.totals().total.units(), qint64(50'000));
        }
    }
    void totalExplainsItself()
    {
        Stand s(sampleRules());
        s.page->scan(barcode(1));
        QTRY_COMPARE(s.cart.totals().total.units(), qint64(19'800));
        const auto steps = totalsSteps(s.cart.totals());
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps[0].amount, QStringLiteral("Rp18.000"));
        QCOMPARE(steps[1].amount, QStringLiteral("Rp1.800"));
        QTest::mouseClick(s.find<TotalsView>("totals"), Qt::LeftButton);
        auto *sheet = s.find<Sheet>("sheet");
        QVERIFY(sheet && sheet->isVisible());
        QStringList words;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            words << label->text();
        for (const char *word : {"Kopi Susu Gula Aren", "Rp18.000", "Rp1.800", "Rp19.800"})
            QVERIFY2(words.contains(QLatin1String(word)), word);
    }
    void badgesRepaintOnlyTheirTiles()
    {
        Stand s;
        int resets = 0;
        connect(s.tiles->model(), &QAbstractItemModel::modelReset, this, [&resets] { ++resets; });
        const int asked = s.products.pageQuestions;
        for (int i = 0; i < 20; ++i)
            s.page->scan(barcode(1 + i % 3));
        QTRY_COMPARE(itemCount(s.cart.cart()), 20);
        QCOMPARE(s.products.pageQuestions, asked);           // the catalogue is not read again for a badge
        QCOMPARE(resets, 0);
    }
    void pageMayCloseWhileAsking()
    {
        Till t;
        t.products.hold();
        {
            QWidget window;
            SellPage page(t.services, &window);
            page.scan(barcode(1));
            window.show();
        }
        t.products.release();
        QTest::qWait(20);
        QVERIFY(t.cart.cart().isEmpty());
    }
};

LACI_GUI_MAIN(TestSell)
#include "tst_sell.moc"
