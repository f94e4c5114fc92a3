#include "support/gui_main.h"
#include "support/sell_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/pages/sell/cart_list.h"
#include "ui/pages/sell/last_sale.h"
#include "ui/pages/sell/product_list.h"
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>

using namespace laci;
using namespace laci::test;

namespace {

struct Counter : Stand {
    using Stand::Stand;
    /// The newest open sheet; the ones before it are on their way out.
    Sheet *sheet()
    {
        const auto all = window.findChildren<Sheet *>();
        for (auto it = all.crbegin(); it != all.crend(); ++it) {
            if ((*it)->isVisible())
                return *it;
        }
        return nullptr;
    }
    template <class T>
    T *on(const char *name)
    {
        Sheet *open = sheet();
        return open ? open->findChild<T *>(QLatin1String(name)) : nullptr;
    }
    void press(QWidget *button) { QTest::mouseClick(button, Qt::LeftButton); }
    void write(QLineEdit *into, const QString &text)
    {
        into->setFocus();
        into->selectAll();
        QTest::keyClicks(into, text);
    }
    void set(const char *key, const QString &value)
    {
        if (!settings.set(QLatin1String(key), value))
            qFatal("the rig's own setting is refused");
    }
    void ring(int id)
    {
        page->scan(barcode(id));
        QVERIFY(QTest::qWaitFor([&] { return itemCount(cart.cart()) > 0 && sounds.played.contains(Sound::ScanOk); }));
    }
    QString toast()
    {
        auto *text = window.findChild<QPushButton *>(QStringLiteral("toastAction"));
        return text && text->parentWidget()->isVisible() ? text->parentWidget()->accessibleName() : QString();
    }
    void byWeight(int id, const char *unit = "kg") { products.products[id - 1].unit = QLatin1String(unit); }
    void filedUnder(int id, const QString &code) { products.products[id - 1].barcodes << code; }
};

} // namespace

class TestSellCounter final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { themeFor(Look::Light).apply(*qApp); }

    void whatIsWeighedAsksForItsWeight()
    {
        Counter s;
        s.byWeight(14);
        s.page->scan(barcode(14));
        QTest::keyClick(s.field, Qt::Key_Return);            // impatient: paying waits for the weight
        QTRY_VERIFY(s.sheet());
        QCOMPARE(s.lines(), QString());
        auto *field = s.on<QLineEdit>("sheetField");
        QTest::keyClick(field, Qt::Key_Return);              // a stray Enter adds nothing
        QVERIFY(s.sheet());
        s.write(field, QStringLiteral("0,355"));
        QVERIFY(s.on<QLabel>("sheetSum")->text().contains(QStringLiteral("Rp10.473")));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(s.lines(), QStringLiteral("0,355xTelur"));
        QCOMPARE(s.cart.totals().total.units(), qint64(10'473));
        QTRY_COMPARE(s.paid->size(), 1);
    }
    void weightByTileAndByTheStar()
    {
        Counter s;
        s.byWeight(1);
        s.page->reload();
        QTRY_VERIFY(s.tiles->rowValue(0).contains(QStringLiteral("/kg")));
        s.pressTile(0);
        QVERIFY(s.sheet());
        QTest::keyClick(s.sheet(), Qt::Key_Escape);          // not wanted after all
        QCOMPARE(s.lines(), QString());
        QTRY_VERIFY(!s.sheet());
        s.type(QStringLiteral("0,5*"));
        s.pressTile(0);
        QCOMPARE(s.lines(), QStringLiteral("0,5xKopi"));
        QVERIFY(!s.sheet());
        QTest::keyClick(s.field, Qt::Key_Plus);
        QCOMPARE(s.lines(), QStringLiteral("0,6xKopi"));
        QTest::keyClick(s.field, Qt::Key_Minus);
        QTest::keyClick(s.field, Qt::Key_Minus);
        QCOMPARE(s.lines(), QStringLiteral("0,4xKopi"));
    }
    void labels_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("lines");                  // empty: refused
        QTest::addColumn<qint64>("total");
        const QString weight = QStringLiteral("2000042003555"), price = QStringLiteral("2101234125007");
        QTest::newRow("355 g") << weight << QStringLiteral("kg") << QStringLiteral("0,355xTelur") << qint64(10'473);
        QTest::newRow("355 g of something in grams") << weight << QStringLiteral("g") << QStringLiteral("355xTelur") << qint64(10'472'500);
        QTest::newRow("weight of something in pieces") << weight << QStringLiteral("pcs") << QString() << qint64(0);
        QTest::newRow("three times a weight") << QStringLiteral("3*") + weight << QStringLiteral("kg") << QString() << qint64(0);
        QTest::newRow("price") << price << QStringLiteral("kg") << QStringLiteral("1xTelur") << qint64(12'500);
        QTest::newRow("three of a price") << QStringLiteral("3*") + price << QStringLiteral("kg") << QStringLiteral("3xTelur") << qint64(37'500);
        QTest::newRow("half of a price") << QStringLiteral("0,5*") + price << QStringLiteral("kg") << QString() << qint64(0);
        QTest::newRow("nobody's label") << QStringLiteral("2000043003554") << QStringLiteral("kg") << QString() << qint64(0);
    }
    void labels()
    {
        QFETCH(QString, text);
        QFETCH(QString, unit);
        QFETCH(QString, lines);
        QFETCH(qint64, total);
        Counter s;
        s.byWeight(14, unit.toLatin1().constData());
        s.filedUnder(14, QStringLiteral("42"));
        s.filedUnder(14, QStringLiteral("2101234"));
        s.type(text);
        s.enter();
        QTRY_VERIFY(!s.lines().isEmpty() || !s.toast().isEmpty() || s.unknown()->isVisible());
        QCOMPARE(s.lines(), lines);
        QCOMPARE(s.cart.totals().total.units(), total);
        QVERIFY(!s.sheet());
    }
    void aWholeCodeInTheCatalogueIsNoLabel()
    {
        Counter s;
        s.filedUnder(3, QStringLiteral("2000042003555"));
        s.filedUnder(14, QStringLiteral("42"));
        s.page->scan(QStringLiteral("2000042003555"));
        QTRY_COMPARE(s.lines(), QStringLiteral("1xTeh"));
    }
    void discountOverTheLimitTakesThePin_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("onLine");
        QTest::addColumn<bool>("pin");
        QTest::addColumn<qint64>("total");
        QTest::newRow("within") << QStringLiteral("10%") << false << false << qint64(45'000);
        QTest::newRow("over") << QStringLiteral("20%") << false << true << qint64(40'000);
        QTest::newRow("amount over") << QStringLiteral("10rb") << false << true << qint64(40'000);
        QTest::newRow("line within") << QStringLiteral("2.800") << true << false << qint64(47'200);
        QTest::newRow("line over") << QStringLiteral("2.801") << true << true << qint64(47'199);
    }
    void discountOverTheLimitTakesThePin()
    {
        QFETCH(QString, typed);
        QFETCH(bool, onLine);
        QFETCH(bool, pin);
        QFETCH(qint64, total);
        Counter s;
        s.set("rights.discount_percent", QStringLiteral("10"));
        s.page->scan(barcode(5));                            // 22.000
        s.page->scan(barcode(7));                            // 28.000, chosen
        QTRY_COMPARE(s.cart.totals().total.units(), qint64(50'000));
        if (onLine)
            s.press(s.find<Button>("lineDiscount"));
        else
            s.press(s.find<Button>("cartDiscount"));
        s.write(s.on<QLineEdit>("sheetField"), typed);
        QTest::keyClick(s.on<QLineEdit>("sheetField"), Qt::Key_Return);
        if (pin) {
            QCOMPARE(s.cart.totals().total.units(), qint64(50'000));
            auto *field = s.on<QLineEdit>("pin");
            QVERIFY(field);
            QVERIFY(field->hasFocus());
            s.write(field, QStringLiteral("1111"));
            QTest::keyClick(field, Qt::Key_Return);
            QTRY_VERIFY(s.on<QLabel>("pinTrouble")->isVisible());
            QCOMPARE(s.cart.totals().total.units(), qint64(50'000));
            s.write(field, QStringLiteral("4829"));
            QTest::keyClick(field, Qt::Key_Return);
        }
        QTRY_COMPARE(s.cart.totals().total.units(), total);
        QTRY_VERIFY(!s.sheet());
        s.page->pay();                                       // approved once is approved
        QTRY_COMPARE(s.paid->size(), 1);
    }
    void aShareThatGrewIsAskedAboutBeforePaying()
    {
        Counter s;
        s.set("rights.discount_percent", QStringLiteral("10"));
        s.page->scan(barcode(16));                           // 78.000
        s.page->scan(barcode(3));                            // 14.000, chosen
        QTRY_COMPARE(s.cart.totals().total.units(), qint64(92'000));
        QVERIFY(s.cart.setCartDiscount(Discount::ofAmount(Rupiah::trusted(9'000))));
        s.cart.choose(0);
        QTest::keyClick(s.field, Qt::Key_Delete);            // 9.000 off 14.000 is left
        QTest::keyClick(s.field, Qt::Key_Return);
        QTRY_VERIFY(s.on<QLineEdit>("pin"));
        QCOMPARE(s.paid->size(), 0);
        QTest::keyClick(s.sheet(), Qt::Key_Escape);
        QCOMPARE(s.paid->size(), 0);
        s.page->pay();
        QTRY_VERIFY(s.on<QLineEdit>("pin"));
        s.write(s.on<QLineEdit>("pin"), QStringLiteral("4829"));
        QTest::keyClick(s.on<QLineEdit>("pin"), Qt::Key_Return);
        QTRY_COMPARE(s.paid->size(), 1);
    }
    void anotherPriceTakesThePin()
    {
        Counter s;
        s.ring(3);                                           // 14.000
        s.press(s.find<Button>("linePrice"));
        auto *field = s.on<QLineEdit>("sheetField");
        s.write(field, QStringLiteral("12rb"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(s.cart.totals().total.units(), qint64(14'000));
        s.write(s.on<QLineEdit>("pin"), QStringLiteral("4829"));
        QTest::keyClick(s.on<QLineEdit>("pin"), Qt::Key_Return);
        QTRY_COMPARE(s.cart.totals().total.units(), qint64(12'000));
        auto *list = s.find<CartList>("cartList");
        QCOMPARE(list->model()->index(0, 0).data(CartModel::OldPriceRole).toString(), QStringLiteral("Rp14.000"));
        QTRY_VERIFY(!s.sheet());
        s.press(s.find<Button>("linePrice"));
        s.press(s.on<Button>("listPrice"));                  // back to the catalogue's needs nobody
        QCOMPARE(s.cart.totals().total.units(), qint64(14'000));
        s.set("rights.price_needs_pin", QStringLiteral("false"));
        s.press(s.find<Button>("linePrice"));
        s.write(s.on<QLineEdit>("sheetField"), QStringLiteral("15.000"));
        QTest::keyClick(s.on<QLineEdit>("sheetField"), Qt::Key_Return);
        QCOMPARE(s.cart.totals().total.units(), qint64(15'000));
        s.press(s.find<Button>("toastAction"));              // and that was a mistake
        QCOMPARE(s.cart.totals().total.units(), qint64(14'000));
    }
    void theMenuOfALineHasItsTools()
    {
        Counter s;
        s.ring(1);
        s.page->scan(barcode(3));
        QTRY_COMPARE(s.lines(), QStringLiteral("1xKopi 1xTeh"));
        auto *list = s.find<CartList>("cartList");
        const QPoint at = list->visualRect(list->model()->index(0, 0)).center();
        QContextMenuEvent held(QContextMenuEvent::Mouse, at, list->viewport()->mapToGlobal(at));
        QApplication::sendEvent(list->viewport(), &held);
        QTRY_VERIFY(s.sheet());
        QCOMPARE(s.cart.chosenLine(), 0);
        s.press(s.on<Button>("toolNote"));
        QTRY_VERIFY(s.on<QLineEdit>("sheetField"));
        s.write(s.on<QLineEdit>("sheetField"), QStringLiteral("less sugar"));
        QTest::keyClick(s.on<QLineEdit>("sheetField"), Qt::Key_Return);
        QCOMPARE(s.cart.cart().lines[0].note, QStringLiteral("less sugar"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);               // the keyboard's way to the same
        QTRY_VERIFY(s.on<Button>("toolRemove"));
        s.press(s.on<Button>("toolRemove"));
        QCOMPARE(s.lines(), QStringLiteral("1xTeh"));
    }
    void toolsAreBigEnoughAndInsideTheCart()
    {
        Counter s;
        s.ring(1);
        auto *list = s.find<CartList>("cartList");
        for (const char *name : {"lineLess", "lineQuantity", "lineMore", "lineNote", "lineRemove", "lineDiscount", "linePrice"}) {
            auto *button = s.find<Button>(name);
            QVERIFY2(button->width() >= 44 && button->height() >= 44, name);
            const QRect in(button->mapTo(list->viewport(), QPoint()), button->size());
            QVERIFY2(list->viewport()->rect().contains(in), name);
            for (const char *other : {"lineLess", "lineQuantity", "lineMore", "lineNote", "lineRemove", "lineDiscount", "linePrice"})
                QVERIFY2(qstrcmp(name, other) == 0 || !button->geometry().intersects(s.find<Button>(other)->geometry()), name);
        }
    }
    void aNoteOnTheWholeSale()
    {
        Counter s;
        s.ring(1);
        s.press(s.find<Button>("cartNote"));
        s.write(s.on<QLineEdit>("sheetField"), QStringLiteral("diantar sore"));
        s.press(s.on<Button>("apply"));
        QCOMPARE(s.cart.cart().note, QStringLiteral("diantar sore"));
        QVERIFY(s.find<QLabel>("cartNoteText")->isVisible());
        s.page->undo();
        QVERIFY(!s.find<QLabel>("cartNoteText")->isVisible());
    }
    void aCustomerIsFoundAddedAndTakenAway()
    {
        Counter s;
        s.books.people = {{CustomerId(1), QStringLiteral("Bu Ani"), QStringLiteral("0812")}, {CustomerId(2), QStringLiteral("Pak Budi"), {}}};
        s.ring(1);
        s.page->customer();
        auto *field = s.on<QLineEdit>("customerSearch");
        QVERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_Return);              // nothing typed: nobody is chosen
        QVERIFY(s.sheet());
        QTest::keyClicks(field, QStringLiteral("pak"));
        QTRY_VERIFY(s.on<Button>("customer0") && s.on<Button>("customer0")->text() == u"Pak Budi");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(s.cart.cart().customer.name, QStringLiteral("Pak Budi"));
        QVERIFY(s.find<Button>("cartCustomer")->text().contains(QStringLiteral("Pak Budi")));
        QTRY_VERIFY(!s.sheet());

        s.press(s.find<Button>("cartCustomer"));
        QTest::keyClicks(s.on<QLineEdit>("customerSearch"), QStringLiteral("0857"));
        QTest::qWait(30);
        QTest::keyClick(s.on<QLineEdit>("customerSearch"), Qt::Key_Return);      // nobody: a new one
        QTRY_VERIFY(s.on<QLineEdit>("customerName"));
        QCOMPARE(s.on<QLineEdit>("customerPhone")->text(), QStringLiteral("0857"));
        s.press(s.on<Button>("apply"));                      // without a name
        QVERIFY(s.on<QLabel>("sheetTrouble")->isVisible());
        s.write(s.on<QLineEdit>("customerName"), QStringLiteral("Sari"));
        s.press(s.on<Button>("apply"));
        QTRY_COMPARE(s.cart.cart().customer.name, QStringLiteral("Sari"));
        QCOMPARE(s.books.people.constLast().phone, QStringLiteral("0857"));
        QTRY_VERIFY(!s.sheet());

        s.page->customer();
        s.press(s.on<Button>("noCustomer"));
        QVERIFY(!s.cart.cart().customer.isKnown());
        s.press(s.find<Button>("toastAction"));              // the wrong button
        QCOMPARE(s.cart.cart().customer.name, QStringLiteral("Sari"));
    }
    void parkAndResume()
    {
        Counter s;
        s.page->park();                                      // nothing there, nothing put aside
        QTRY_VERIFY(!s.toast().isEmpty());
        QVERIFY(!s.sheet());
        s.ring(1);
        s.cart.setCustomer({CustomerId(1), QStringLiteral("Bu Ani"), {}});
        s.press(s.find<Button>("parkCart"));
        auto *field = s.on<QLineEdit>("sheetField");
        QCOMPARE(field->text(), QStringLiteral("Bu Ani"));   // proposed
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(s.lines(), QString());
        QVERIFY(!s.cart.canUndo());                          // else it would be in both places
        QTRY_VERIFY(s.find<Button>("parkedCarts")->isVisible());
        QVERIFY(s.find<Button>("parkedCarts")->text().contains(u'1'));

        s.page->scan(barcode(3));                            // the next customer
        QTRY_COMPARE(s.lines(), QStringLiteral("1xTeh"));
        s.press(s.find<Button>("parkedCarts"));
        QTRY_VERIFY(s.on<Button>("parked0"));
        QVERIFY(s.on<Button>("parked0")->text().contains(QStringLiteral("Rp18.000")));
        s.press(s.on<Button>("parked0"));                    // one tap: the open one is put aside first
        QTRY_COMPARE(s.lines(), QStringLiteral("1xKopi"));
        QCOMPARE(s.cart.cart().customer.name, QStringLiteral("Bu Ani"));
        QTRY_COMPARE(s.books.shelf.size(), 1);
        QCOMPARE(s.books.shelf[0].cart.lines[0].name, QStringLiteral("Teh Tarik"));

        s.cart.clear();
        s.page->park();
        QTRY_VERIFY(s.on<Button>("parked0"));
        QTest::keyClick(s.on<Button>("parked0"), Qt::Key_Return);
        QTRY_COMPARE(s.lines(), QStringLiteral("1xTeh"));
        QTRY_VERIFY(!s.find<Button>("parkedCarts")->isVisible());
    }
    void parkingIsUndoneByOnePress()
    {
        Counter s;
        s.ring(1);
        s.page->park();
        QTest::keyClick(s.on<QLineEdit>("sheetField"), Qt::Key_Return);
        QTRY_COMPARE(s.lines(), QString());
        QTRY_VERIFY(!s.toast().isEmpty());
        s.press(s.find<Button>("toastAction"));
        QTRY_COMPARE(s.lines(), QStringLiteral("1xKopi"));
        QCOMPARE(s.books.shelf.size(), 0);
    }
    void whatCannotBeParkedStays()
    {
        Counter s;
        s.ring(1);
        s.books.refuses = true;
        s.page->park();
        QTest::keyClick(s.on<QLineEdit>("sheetField"), Qt::Key_Return);
        QTRY_VERIFY(s.find<Banner>("trouble")->isVisible());
        QCOMPARE(s.lines(), QStringLiteral("1xKopi"));
        s.page->scan(barcode(3));                            // and selling goes on
        QTRY_COMPARE(s.lines(), QStringLiteral("1xKopi 1xTeh"));
    }
    void scansWaitWhileACartIsPutAside()
    {
        Counter s;
        s.ring(1);
        s.page->park();
        QTest::keyClick(s.on<QLineEdit>("sheetField"), Qt::Key_Return);
        s.page->scan(barcode(3));                            // before the books have answered
        QTRY_COMPARE(s.lines(), QStringLiteral("1xTeh"));
        QCOMPARE(s.books.shelf.size(), 1);
        QCOMPARE(s.books.shelf[0].cart.lines.size(), 1);
    }
    void aParkedCartIsDeletedOnlyAfterAQuestion()
    {
        Counter s;
        s.ring(1);
        s.page->park();
        QTest::keyClick(s.on<QLineEdit>("sheetField"), Qt::Key_Return);
        QTRY_COMPARE(s.lines(), QString());
        QCOMPARE(s.books.shelf.size(), 1);
        s.page->park();
        QTRY_VERIFY(s.on<Button>("drop"));
        s.press(s.on<Button>("drop"));
        QTRY_VERIFY(s.on<Button>("yes"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);            // the safe answer
        QTRY_VERIFY(!s.sheet());
        QCOMPARE(s.books.shelf.size(), 1);
        s.page->park();
        QTRY_VERIFY(s.on<Button>("drop"));
        s.press(s.on<Button>("drop"));
        QTRY_VERIFY(s.on<Button>("yes"));
        s.press(s.on<Button>("yes"));
        QTRY_COMPARE(s.books.shelf.size(), 0);
    }
    void anUnknownCodeBecomesAProduct()
    {
        Counter s;
        s.page->scan(QStringLiteral("4711000000001"));
        QTRY_VERIFY(s.unknown()->isVisible());
        QVERIFY(s.sounds.played.contains(Sound::UnknownCode));
        s.press(s.find<Button>("unknownAdd"));
        QCOMPARE(s.on<QLineEdit>("productCode")->text(), QStringLiteral("4711000000001"));
        s.press(s.on<Button>("apply"));
        QVERIFY(s.on<QLabel>("sheetTrouble")->isVisible());  // it has no name
        s.write(s.on<QLineEdit>("productName"), QStringLiteral("Kopi Sachet"));
        s.write(s.on<QLineEdit>("productPrice"), QStringLiteral("2,5rb"));
        QTest::keyClick(s.on<QLineEdit>("productPrice"), Qt::Key_Return);
        QTRY_COMPARE(s.lines(), QStringLiteral("1xKopi"));
        QCOMPARE(s.cart.totals().total.units(), qint64(2'500));
        QVERIFY(!s.unknown()->isVisible());
        s.page->scan(QStringLiteral("4711000000001"));
        QTRY_COMPARE(s.lines(), QStringLiteral("2xKopi"));
    }
    void anUnknownLabelIsFiledUnderItsItem()
    {
        Counter s;
        s.page->scan(QStringLiteral("2000042003555"));
        QTRY_VERIFY(s.unknown()->isVisible());
        s.press(s.find<Button>("unknownAdd"));
        QCOMPARE(s.on<QLineEdit>("productCode")->text(), QStringLiteral("2000042"));
        s.write(s.on<QLineEdit>("productName"), QStringLiteral("Daging Giling"));
        s.write(s.on<QLineEdit>("productPrice"), QStringLiteral("120rb"));
        s.press(s.on<Button>("apply"));
        QTRY_COMPARE(s.lines(), QStringLiteral("0,355xDaging"));
        QCOMPARE(s.cart.totals().total.units(), qint64(42'600));
    }
    void listModeSellsTheSame()
    {
        Counter s;
        s.press(s.find<Button>("sellMode"));
        QCOMPARE(s.settings.text(QStringLiteral("ui.sell_mode")), QStringLiteral("list"));
        auto *list = s.find<ProductList>("productList");
        QVERIFY(list && list->isVisible());
        QVERIFY(!s.tiles->isVisible());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 0)).center());
        QCOMPARE(s.lines(), QStringLiteral("1xTeh"));
        QTest::keyClicks(s.field, QStringLiteral("goreng"));
        QTRY_COMPARE(list->marked(), 0);
        QTest::keyClick(s.field, Qt::Key_Down);
        QVERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(s.lines(), QStringLiteral("1xTeh 1xNasi"));
        QVERIFY(!list->rowName(0).isEmpty());
        QVERIFY(list->rowValue(0).contains(QStringLiteral("Rp")));
        s.press(s.find<Button>("sellMode"));
        QVERIFY(s.tiles->isVisible());
    }
    void moreThanTheStockIsSoldWithOneWarning()
    {
        Counter s;
        s.page->scan(barcode(9));                            // 3 left
        QTRY_COMPARE(s.lines(), QStringLiteral("1xKue"));
        s.page->scan(barcode(9));
        s.page->scan(barcode(9));
        QTRY_COMPARE(s.lines(), QStringLiteral("3xKue"));
        QCOMPARE(s.toast(), QString());
        QTest::keyClick(s.field, Qt::Key_Plus);
        QCOMPARE(s.lines(), QStringLiteral("4xKue"));
        QVERIFY(s.toast().contains(QStringLiteral("Kue Bolu Pandan")));
        s.find<Button>("toastAction")->parentWidget()->hide();
        QTest::keyClick(s.field, Qt::Key_Plus);
        QCOMPARE(s.lines(), QStringLiteral("5xKue"));
        QCOMPARE(s.toast(), QString());                      // once
    }
    void priceCheckLeavesTheCart()
    {
        Counter s;
        s.page->priceCheck();
        QVERIFY(s.page->takesScan());
        auto *field = s.on<QLineEdit>("priceCheck");
        QVERIFY(field->hasFocus());
        s.page->scan(barcode(9));
        QTRY_VERIFY(s.on<QLabel>("price") && s.on<QLabel>("price")->text() == u"Rp10.000");
        QVERIFY(s.on<QLabel>("priceStock")->text().contains(u'3'));
        s.write(field, QStringLiteral("zzzz"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(s.sounds.played.contains(Sound::UnknownCode));
        s.write(field, QStringLiteral("tarik"));
        QTRY_VERIFY(s.on<QLabel>("priceName") && s.on<QLabel>("priceName")->text() == u"Teh Tarik");
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!s.page->takesScan());
        QCOMPARE(s.lines(), QString());
        s.page->scan(barcode(9));
        QTRY_COMPARE(s.lines(), QStringLiteral("1xKue"));
    }
    void theLastSaleIsAtHand()
    {
        Counter s;
        s.desk.on = true;
        s.set("printer.kind", QStringLiteral("network"));
        QVERIFY(!s.find<LastSale>("lastSale")->isVisible());
        QSignalSpy looked(s.page, &SellPage::saleAsked);
        s.ring(3);
        s.products.products[2].stock = Quantity::pieces(34); // as the books leave it
        const auto sold = s.checkout.payCash(s.cart.draft(), Rupiah::trusted(20'000), {});
        QTRY_VERIFY(s.find<LastSale>("lastSale")->isVisible());
        const QString said = s.find<QLabel>("lastSaleText")->accessibleName();
        for (const char *part : {"Rp14.000", "Rp6.000"})
            QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
        s.press(s.find<Button>("lastSalePrint"));
        QCOMPARE(s.desk.jobs.size(), 1);
        QVERIFY(s.desk.jobs[0].title.startsWith(QStringLiteral("copy ")));
        s.press(s.find<Button>("lastSaleLook"));
        QCOMPARE(looked.size(), 1);
        // The tile knows the new stock, and nothing blinked meanwhile.
        QTRY_VERIFY(s.tiles->rowValue(2).contains(QStringLiteral("34")));
    }
    void fitsTheSmallestScreenWithAllItsNotices()
    {
        Counter s;
        s.desk.on = true;
        s.set("printer.kind", QStringLiteral("network"));
        s.ring(3);
        const auto sold = s.checkout.payCash(s.cart.draft(), Rupiah::trusted(20'000), {});
        QTRY_VERIFY(s.find<LastSale>("lastSale")->isVisible());
        s.page->scan(QStringLiteral("4711000000001"));
        s.page->scan(barcode(1));
        QTRY_VERIFY(s.unknown()->isVisible());
        s.cart.setCustomer({CustomerId(1), QString(60, u'W'), {}});
        QVERIFY(s.cart.setCartNote(QStringLiteral("diantar sore")));
        QVERIFY(s.cart.setCartDiscount(Discount::ofPercent(500)));
        // 1024 × 768 without top bar and rail, and without what training shows above and below.
        QVERIFY(!s.page->hasHeightForWidth());               // the stack would ask the other pages too
        const QSize least = s.page->minimumSizeHint();
        qInfo("the page needs %d x %d", least.width(), least.height());
        QVERIFY(least.width() <= 1024 - 84);
        QVERIFY(least.height() <= 768 - 60 - 24 - 94);
    }
    void sounds()
    {
        Counter s;
        s.page->scan(barcode(1));
        QTRY_COMPARE(s.sounds.played, QList<Sound>{Sound::ScanOk});
        s.pressTile(1);
        QCOMPARE(s.sounds.played.size(), 1);                 // a finger needs no sound
        s.type(QStringLiteral("0*x"));
        s.enter();
        QTRY_COMPARE(s.sounds.played.constLast(), Sound::Refused);
        s.page->scan(QStringLiteral("nobody"));
        QTRY_COMPARE(s.sounds.played.constLast(), Sound::UnknownCode);
    }
    void leftHanded()
    {
        Counter s;
        auto *pay = s.find<Button>("pay");
        QTRY_VERIFY(pay->mapTo(s.page, QPoint()).x() > s.page->width() / 2);
        s.set("ui.left_handed", QStringLiteral("true"));
        QTRY_VERIFY(pay->mapTo(s.page, QPoint()).x() < s.page->width() / 2);
    }
    void picturesComeOnceAndOffTheThread()
    {
        Counter s;
        s.products.giveColour(0, Qt::red);
        s.products.giveColour(1, Qt::green);
        s.products.products[2].hasPicture = true;            // said to have one, but there is none
        s.page->reload();
        const auto colourAt = [&s](int row) {
            const QRect tile = s.tiles->visualRect(s.tiles->model()->index(row, 0));
            return s.tiles->viewport()->grab(QRect(tile.topLeft() + QPoint(35, 33), QSize(1, 1))).toImage().pixelColor(0, 0);
        };
        QTRY_COMPARE(colourAt(0), QColor(Qt::red));
        QTRY_COMPARE(colourAt(1), QColor(Qt::green));
        QTRY_COMPARE(s.products.pictureQuestions, 3);
        s.tiles->viewport()->repaint();
        QTest::qWait(30);
        QCOMPARE(s.products.pictureQuestions, 3);            // known, also that there is none
    }
};

LACI_GUI_MAIN(TestSellCounter)
#include "tst_sell_counter.moc"
