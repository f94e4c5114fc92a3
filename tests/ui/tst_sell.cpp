#include "support/fake_books.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_products.h"
#include "settings/settings.h"
#include "ui/kit/banner.h"
#include "ui/kit/search_field.h"
#include "ui/kit/sheet.h"
#include "ui/kit/theme.h"
#include "ui/kit/tile_grid.h"
#include "ui/pages/sell/cart_list.h"
#include "ui/pages/sell/cart_panel.h"
#include "ui/pages/sell/sell_page.h"
#include "ui/pages/sell/totals_view.h"
#include "ui/shell/main_window.h"
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;

namespace {

class NoVault final : public SecretVault {
public:
    Pending<QString> read(const QString &) override { return ready<QString>(fail(ErrorCode::NotFound, QStringLiteral("none"))); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

class NoCustomer final : public TrainingCustomer {
public:
    void planNext(TrainingPlan, int) override {}
    QList<TrainingCharge> charges() const override { return {}; }
    bool pay(const QString &) override { return false; }
    bool expire(const QString &) override { return false; }
    bool fail(const QString &) override { return false; }
    bool cancel(const QString &) override { return false; }
};

TillRules sampleRules()
{
    TillRules rules;
    rules.shop.name = QStringLiteral("Toko Contoh");
    rules.shop.cashier = QStringLiteral("Kasir 1");
    rules.tax.pricesIncludeTax = false;
    rules.tax.unclassified = TaxClass::Restaurant;
    TaxRule tax = pbjtRule(1000);
    rules.tax.rules = {tax};
    return rules;
}

struct Till {
    FakeClock clock;
    FakeBooks books{clock};
    FakeGateway gateway;
    FakeDirectory directory;
    FakeProducts products;
    Settings settings{shopFields()};
    NoVault vault;
    Checkout checkout{books, directory, clock};
    CartSession cart;
    TillServices services;
    explicit Till(TillRules rules = {})
        : cart(books, clock, rules),
          services{products, books, checkout, cart, directory, settings, vault, clock, [rules] { return rules; }, nullptr, false}
    {
        products.products = sampleProducts();
    }
    const Product &product(int id) const { return products.products[id - 1]; }
};

/// The page with the field the shell would lend it.
struct Stand : Till {
    QWidget window;
    SearchField *field = new SearchField(&window);
    SellPage *page = nullptr;
    TileGrid *tiles = nullptr;
    std::unique_ptr<QSignalSpy> paid;
    explicit Stand(TillRules rules = {}) : Till(std::move(rules))
    {
        window.resize(1196, 800);
        page = new SellPage(services, &window);
        page->setGeometry(0, 60, 1196, 740);
        field->setGeometry(0, 0, 600, 44);
        page->attach(field);
        tiles = page->findChild<TileGrid *>(QStringLiteral("tiles"));
        paid = std::make_unique<QSignalSpy>(page, &SellPage::payRequested);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        field->setFocus();
        (void)QTest::qWaitFor([this] { return tiles->model()->rowCount() == 16 && tiles->model()->index(0, 0).data().isValid(); });
    }
    void type(const QString &text) { QTest::keyClicks(field, text); }
    void enter() { QTest::keyClick(field, Qt::Key_Return); }
    void pressTile(int row)
    {
        QTest::mouseClick(tiles->viewport(), Qt::LeftButton, {}, tiles->visualRect(tiles->model()->index(row, 0)).center());
    }
    template <class T>
    T *find(const char *name)
    {
        return window.findChild<T *>(QLatin1String(name));
    }
    QString lines() const
    {
        QStringList list;
        for (const CartLine &line : cart.cart().lines)
            list << quantityText(line.quantity) + QLatin1Char('x') + line.name.section(QLatin1Char(' '), 0, 0);
        return list.join(QLatin1Char(' '));
    }
    Banner *unknown() { return find<Banner>("unknownCode"); }
};

QString barcode(int id)
{
    return QString::number(8990000000000 + id);
}

} // namespace

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
        const auto buttons = s.unknown()->findChildren<Button *>();
        QCOMPARE(buttons.size(), 2);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QVERIFY(!s.unknown()->isVisible());
        QCOMPARE(s.field->text(), QStringLiteral("4711000000001"));
        s.page->scan(QStringLiteral("4711000000002"));
        QTRY_VERIFY(s.unknown()->isVisible());
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QVERIFY(!s.unknown()->isVisible());
    }
    void scannedStarIsPartOfTheCode()
    {
        Stand s;
        s.page->scan(QStringLiteral("3*SKU-3"));
        QTRY_VERIFY(s.unknown()->isVisible());
        QCOMPARE(s.lines(), QString());
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
    void cartModelHoldsTheRules()
    {
        Till t;
        CartModel model(t.cart);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 3; ++round) {
            for (const int id : {1, 2, 3, 1, 4})
                QVERIFY(t.cart.add(t.product(id), Quantity::pieces(1)));
            QCOMPARE(model.rowCount(), 4);
            QVERIFY(t.cart.setQuantity(1, Quantity()));
            QVERIFY(t.cart.setQuantity(0, Quantity::pieces(7)));
            QCOMPARE(model.rowCount(), 3);
            QCOMPARE(model.index(0).data(CartModel::QuantityRole).toString(), QStringLiteral("7"));
            QCOMPARE(model.quantities().value(ProductId(1)), Quantity::pieces(7));
            QVERIFY(!model.quantities().contains(ProductId(2)));
            t.cart.undo();
            t.cart.undo();
            QCOMPARE(model.rowCount(), 4);
            t.cart.clear();
            QCOMPARE(model.rowCount(), 0);
            QVERIFY(model.quantities().isEmpty());
        }
    }
    void longCartScrolls()
    {
        Stand s;
        for (int i = 0; i < 300; ++i)
            QVERIFY(s.cart.add(FakeProducts::make(5000 + i, QStringLiteral("Barang %1").arg(i), 1000), Quantity::pieces(1)));
        auto *list = s.find<CartList>("cartList");
        QCOMPARE(list->model()->rowCount(), 300);
        QCOMPARE(list->chosen(), 299);
        QVERIFY(list->viewport()->rect().contains(list->visualRect(list->model()->index(299, 0))));
        s.cart.choose(3);
        const QRect rect = list->visualRect(list->model()->index(3, 0));
        QVERIFY(list->viewport()->rect().contains(rect));
        QCOMPARE(rect.height(), CartList::kChosen);
        QCOMPARE(list->indexAt(rect.center()).row(), 3);
        QCOMPARE(list->indexAt(rect.bottomLeft() + QPoint(5, 2)).row(), 4);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rect.bottomLeft() + QPoint(30, 20));
        QCOMPARE(s.cart.chosenLine(), 4);
    }
    void manyProductsScrollSmoothly()
    {
        Stand s;
        s.products.addMany(100'000);
        s.page->reload();
        QTRY_COMPARE(s.tiles->model()->rowCount(), 100'016);
        QElapsedTimer step;
        qint64 worst = 0;
        for (int i = 0; i <= 300; ++i) {
            step.restart();
            s.tiles->verticalScrollBar()->setValue(int(qint64(s.tiles->verticalScrollBar()->maximum()) * i / 300));
            s.tiles->viewport()->repaint();
            worst = qMax(worst, step.nsecsElapsed());
            QCoreApplication::sendPostedEvents();
        }
        qInfo("worst step of 300 over 100,000 tiles: %.2f ms", double(worst) / 1e6);
        QVERIFY(s.products.pageQuestions < 1200);
        QVERIFY(worst < 250'000'000);                        // a machine full of compilers; tests/bench has the real figure
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

    // The shell -----------------------------------------------------------------------------------------------------
    void windowBringsTheCartBack()
    {
        Till t;
        Cart cart;
        QVERIFY(addToCart(cart, t.product(1), Quantity::pieces(2)));
        (void)t.books.keepCart(cart);
        MainWindow window(t.services);
        QSignalSpy recalled(&window, &MainWindow::recalled);
        window.recall();
        QTRY_COMPARE(recalled.size(), 1);
        QCOMPARE(itemCount(t.cart.cart()), 2);
        QCOMPARE(window.page(), MainWindow::Sell);
    }
    void scannerWorksInTheWholeWindow()
    {
        Till t;
        MainWindow window(t.services);
        window.resize(1280, 800);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        window.openPage(MainWindow::Orders);
        quint64 now = 50'000;
        const auto press = [&now](int key, const QString &text) {
            QWidget *to = QApplication::focusWidget();
            QVERIFY(to);
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
            event.setTimestamp(now += 9);
            QCoreApplication::sendEvent(to, &event);
        };
        for (const QChar c : barcode(3))
            press(c.unicode(), QString(c));
        press(Qt::Key_Return, QStringLiteral("\r"));
        QTRY_COMPARE(itemCount(t.cart.cart()), 1);
        QCOMPARE(window.page(), MainWindow::Sell);
        QCOMPARE(window.findChild<SearchField *>()->text(), QString());
    }
    void railIsNarrowInASmallWindow()
    {
        Till t;
        MainWindow window(t.services);
        window.resize(1024, 768);
        window.show();
        auto *tiles = window.findChild<TileGrid *>(QStringLiteral("tiles"));
        QTRY_COMPARE(tiles->columns(), 3);
        window.resize(1280, 800);
        QTRY_COMPARE(tiles->columns(), 4);
    }
    void keysLeadToPages()
    {
        Till t;
        MainWindow window(t.services);
        window.resize(1280, 800);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        QTest::keyClick(&window, Qt::Key_F6);
        QCOMPARE(window.page(), MainWindow::Orders);
        QTest::keyClick(&window, Qt::Key_F2);
        QCOMPARE(window.page(), MainWindow::Sell);
        QVERIFY(window.findChild<SearchField *>()->hasFocus());
        QTest::keyClick(&window, Qt::Key_F12);
        QTest::qWait(20);
        QCOMPARE(window.page(), MainWindow::Sell);           // nothing to pay
        QVERIFY(t.cart.add(t.product(1), Quantity::pieces(1)));
        QTest::keyClicks(window.findChild<SearchField *>(), QStringLiteral("teh"));
        QTest::keyClick(window.findChild<SearchField *>(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(itemCount(t.cart.cart()), 1);               // that was the text's own undo
        window.findChild<SearchField *>()->clear();
        QTest::keyClick(window.findChild<SearchField *>(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(itemCount(t.cart.cart()), 0);
        QVERIFY(t.cart.add(t.product(1), Quantity::pieces(1)));
        QTest::keyClick(&window, Qt::Key_F12);
        QTRY_COMPARE(window.page(), MainWindow::Pay);
        QTest::keyClick(&window, Qt::Key_F1);
        QVERIFY(Sheet::isOpenIn(&window));
    }

    void sheetsKeepThePagesKeysAway()
    {
        Till t;
        MainWindow window(t.services);
        window.resize(1280, 800);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        QVERIFY(t.cart.add(t.product(1), Quantity::pieces(1)));
        QTest::keyClick(&window, Qt::Key_F11);
        QVERIFY(Sheet::isOpenIn(&window));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F12);
        QTest::qWait(20);
        QCOMPARE(window.page(), MainWindow::Sell);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!Sheet::isOpenIn(&window));
        QVERIFY(window.findChild<SearchField *>()->hasFocus());
    }

    /// Pictures for a person to hold beside design/: LACI_SHOTS=folder tst_sell shots
    void shots()
    {
        const QString folder = qEnvironmentVariable("LACI_SHOTS");
        if (folder.isEmpty())
            QSKIP("LACI_SHOTS is not set");
        QVERIFY(QDir().mkpath(folder));
        for (const auto &[look, word] : {std::pair(Look::Light, "light"), {Look::Dark, "dark"}, {Look::Contrast, "contrast"}}) {
            themeFor(look).apply(*qApp);
            for (const QSize size : {QSize(1280, 800), QSize(1024, 768), QSize(1920, 1080)}) {
                Till t(sampleRules());
                t.clock.set(QDateTime(QDate(2026, 11, 20), QTime(3, 42), Qt::UTC));
                MainWindow window(t.services);
                window.resize(size);
                window.show();
                (void)QTest::qWaitForWindowActive(&window);
                QVERIFY(t.cart.add(t.product(1), Quantity::pieces(2)));
                t.cart.setNote(0, QStringLiteral("less sugar"));
                QVERIFY(t.cart.add(t.product(3), Quantity::pieces(1)));
                QVERIFY(t.cart.add(t.product(5), Quantity::pieces(1)));
                QVERIFY(t.cart.setLineDiscount(2, Discount::ofPercent(1000)));
                t.cart.choose(0);
                const auto bar = window.findChild<TopBar *>();
                QTest::qWait(80);
                bar->setCounts({2, look == Look::Light ? 0 : 1, 0});
                bar->setLine(look == Look::Contrast ? LineState::Offline : LineState::Online);
                QTest::qWait(30);
                const auto shot = [&](const char *what) {
                    QVERIFY(window.grab().save(QStringLiteral("%1/%2-%3-%4.png")
                                                   .arg(folder, QLatin1String(what), QLatin1String(word), QString::number(size.width()))));
                };
                shot("sell");
                if (size.width() != 1280)
                    continue;
                auto *page = window.findChild<SellPage *>();
                page->discount();
                QTest::qWait(20);
                shot("discount");
                window.findChild<Sheet *>()->dismiss();
                window.findChild<CartPanel *>()->explain();
                QTest::qWait(20);
                shot("explain");
                window.findChildren<Sheet *>().last()->dismiss();
                page->scan(QStringLiteral("4711000000001"));
                window.findChild<CartPanel *>()->clearCart();
                QTest::keyClicks(window.findChild<SearchField *>(), QStringLiteral("goreng"));
                QTest::qWait(60);
                shot("search");
                QTest::keyClick(&window, Qt::Key_F1);
                QTest::qWait(20);
                shot("keys");
                NoCustomer customer;
                t.services.customer = &customer;
                t.services.training = true;
                MainWindow trainee(t.services);
                trainee.resize(size);
                trainee.show();
                QTest::qWait(80);
                QVERIFY(trainee.grab().save(QStringLiteral("%1/training-%2.png").arg(folder, QLatin1String(word))));
            }
        }
        themeFor(Look::Light).apply(*qApp);
    }
};

QTEST_MAIN(TestSell)
#include "tst_sell.moc"
