// The owner's goods in the window: by keys and clicks, against a desk in memory.
#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/models/goods_model.h"
#include "ui/models/product_picture.h"
#include "ui/pages/goods/goods_page.h"
#include "ui/pages/goods/picture_box.h"
#include "ui/pages/goods/row_list.h"
#include "ui/pages/sell/sell_page.h"
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace laci;
using namespace laci::test;

class TestGoodsOwner : public QObject {
    Q_OBJECT

    struct Rig : PageRig {
        std::unique_ptr<GoodsPage> page;
        Rig()
        {
            goods.groups = {{ModifierGroupId(1), QStringLiteral("Ukuran"), 1, 1,
                             {{ModifierId(1), QStringLiteral("Biasa"), Rupiah()}, {ModifierId(2), QStringLiteral("Besar"), rp(4'000)}}}};
            page = std::make_unique<GoodsPage>(services);
            page->resize(1196, 740);
            page->show();
            page->activateWindow();
        }
        template <class T>
        T *seen(const char *name) { return named<T>(*page, name); }
        void press(const char *name)
        {
            auto *button = seen<QAbstractButton>(name);
            QVERIFY2(button && button->isEnabled(), name);
            QTest::mouseClick(button, Qt::LeftButton);
            letEventsRun();
        }
        void write(const char *name, const QString &text)
        {
            auto *field = seen<QLineEdit>(name);
            QVERIFY2(field, name);
            field->selectAll();
            QTest::keyClicks(field, text);
        }
        QString text(const char *name)
        {
            auto *label = seen<QLabel>(name);
            return label ? label->text() : QString();
        }
        /// For looking at: as at 1280 and as at 1024 pixels.
        void shots(const QString &name)
        {
            shoot(*page, name);
            page->resize(940, 668);
            shoot(*page, name + QStringLiteral("-1024"));
            page->resize(1196, 740);
        }
        /// Opens the product in this row as a finger does.
        void open(int row)
        {
            auto *table = seen<QTableView>("goods");
            QVERIFY(table);
            QTRY_VERIFY(table->model()->index(row, 0).data().toString() != QStringLiteral("…"));
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(row, 0)).center());
            QTRY_VERIFY(seen<QLineEdit>("goodsName"));
        }
        Product product(int id)
        {
            for (const Product &one : std::as_const(products.products)) {
                if (one.id == ProductId(id))
                    return one;
            }
            return {};
        }
        bool ready()
        {
            auto *table = page->findChild<QTableView *>(QStringLiteral("goods"));
            return table && table->model()->rowCount() == 16;
        }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void tableSortsAndFilters()
    {
        Rig till;
        QTRY_VERIFY(till.ready());
        auto *table = till.seen<QTableView>("goods");
        QHeaderView *head = table->horizontalHeader();
        const QPoint price(head->sectionViewportPosition(GoodsModel::Price) + 20, head->height() / 2);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, price);
        QTRY_COMPARE(table->model()->index(0, GoodsModel::Price).data().toString(), QStringLiteral("Rp4.000"));
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, price);
        QTRY_COMPARE(table->model()->index(0, GoodsModel::Price).data().toString(), QStringLiteral("Rp78.000"));
        QCOMPARE(till.goods.asked.sort, GoodsQuery::Sort::Price);
        auto *category = till.seen<QComboBox>("filterCategory");
        QTRY_VERIFY(category->findData(QStringLiteral("Minuman")) > 0);
        category->setCurrentIndex(category->findData(QStringLiteral("Minuman")));
        emit category->activated(category->currentIndex());
        QTRY_COMPARE(table->model()->rowCount(), 4);
        auto *stock = till.seen<QComboBox>("filterStock");
        stock->setCurrentIndex(stock->findData(int(GoodsQuery::Stock::Low)));
        emit stock->activated(stock->currentIndex());
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QVERIFY(!table->isVisible());
    }

    void oneProductIsChangedWhole()
    {
        Rig till;
        QTRY_VERIFY(till.ready());
        till.open(0);
        QCOMPARE(till.seen<QLineEdit>("goodsName")->text(), QStringLiteral("Kopi Susu Gula Aren"));
        QVERIFY(!till.seen<Button>("saveProduct")->isEnabled());
        till.write("goodsPrice", QStringLiteral("20rb"));
        till.write("goodsCost", QStringLiteral("9.000"));
        QVERIFY(till.text("goodsCostSaid").contains(QStringLiteral("55%")));
        QVERIFY(till.page->scanned(QStringLiteral("8991002101234")));      // while it is open a scan is one more barcode
        QTRY_VERIFY(till.seen<Chip>("asks_1"));
        till.press("asks_1");
        till.press("face_1");
        till.press("addBundle");
        till.write("bundlePieces", QStringLiteral("3"));
        till.write("bundlePrice", QStringLiteral("60.000"));
        till.shots(QStringLiteral("goods-prices"));
        QTest::keyClick(till.seen<QLineEdit>("bundlePrice"), Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(till.text("bundlePriceSaid").contains(QStringLiteral("60.000")), "no dearer than one by one");
        QCOMPARE(till.product(1).price, rp(18'000));
        till.write("bundlePrice", QStringLiteral("50.000"));
        QTest::keyClick(till.seen<QLineEdit>("bundlePrice"), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(till.product(1).price, rp(20'000));
        const Product saved = till.product(1);
        QCOMPARE(saved.cost, std::optional(rp(9'000)));
        QCOMPARE(saved.barcodes, (QStringList{QStringLiteral("8990000000001"), QStringLiteral("8991002101234")}));
        QCOMPARE(saved.pricing.bundles, (QList<BundlePrice>{{3, rp(50'000)}}));
        QCOMPARE(saved.stock, std::optional(Quantity::pieces(42)));
        QTRY_COMPARE(till.goods.asks.value(ProductId(1)), QList<ModifierGroupId>{ModifierGroupId(1)});
        QCOMPARE(till.goods.by, QStringLiteral("Kasir 1"));
        auto *table = till.seen<QTableView>("goods");
        QTRY_COMPARE(table->model()->index(0, GoodsModel::Price).data().toString(), QStringLiteral("Rp20.000"));
        auto *history = till.page->findChild<RowList *>(QStringLiteral("priceHistory"));
        QTRY_COMPARE(history->count(), 1);
        till.press("face_0");
        till.shots(QStringLiteral("goods-edit"));
    }

    void whatIsWrongStandsBesideItsField_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("no name") << QByteArray("goodsName") << QStringLiteral(" ");
        QTest::newRow("no amount") << QByteArray("goodsPrice") << QStringLiteral("dua ribu");
        QTest::newRow("below zero") << QByteArray("goodsPrice") << QStringLiteral("-5");
        QTest::newRow("half a rupiah") << QByteArray("goodsPrice") << QStringLiteral("10,5");
        QTest::newRow("cost in words") << QByteArray("goodsCost") << QStringLiteral("murah");
    }
    void whatIsWrongStandsBesideItsField()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        Rig till;
        QTRY_VERIFY(till.ready());
        till.open(0);
        till.write(field, typed);
        till.press("saveProduct");
        QVERIFY(!till.text(field + "Said").isEmpty());
        QCOMPARE(till.seen<QLineEdit>(field)->property("invalid").toBool(), true);
        QCOMPARE(till.goods.by, QString());
    }

    void whatTheDeskRefusesStandsBesideItsField()
    {
        Rig till;
        QTRY_VERIFY(till.ready());
        till.open(0);
        till.write("goodsSku", QStringLiteral("SKU-2"));
        till.goods.refusal = Error{ErrorCode::Conflict, QStringLiteral("sku"), 0, {}};
        till.press("saveProduct");
        QTRY_VERIFY(till.text("goodsSkuSaid").contains(QStringLiteral("SKU")));
        QCOMPARE(till.seen<QLineEdit>("goodsSku")->text(), QStringLiteral("SKU-2"));      // nothing typed is lost
        till.press("saveProduct");
        QTRY_COMPARE(till.product(1).sku, QStringLiteral("SKU-2"));
    }

    void unsavedChangesAreAskedAbout()
    {
        Rig till;
        QTRY_VERIFY(till.ready());
        till.open(0);
        till.write("goodsName", QStringLiteral("Kopi Baru"));
        auto *table = till.seen<QTableView>("goods");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(3, 0)).center());
        QTRY_VERIFY(Sheet::isOpenIn(till.page.get()));
        till.press("safe");                                     // keep them
        QCOMPARE(till.seen<QLineEdit>("goodsName")->text(), QStringLiteral("Kopi Baru"));
        QTest::keyClick(till.seen<QLineEdit>("goodsName"), Qt::Key_Escape);
        QTRY_VERIFY(Sheet::isOpenIn(till.page.get()));
        till.press("yes");
        QTRY_VERIFY(!till.seen<QLineEdit>("goodsName"));
        QCOMPARE(till.product(1).name, QStringLiteral("Kopi Susu Gula Aren"));
    }

    void aNewOneAndACopy()
    {
        Rig till;
        QTRY_VERIFY(till.ready());
        QTest::keyClick(till.seen<QLineEdit>("goodsFilter"), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(till.seen<QLineEdit>("goodsName"));
        till.write("goodsName", QStringLiteral("Risoles"));
        till.write("goodsPrice", QStringLiteral("5.000"));
        till.press("saveProduct");
        QTRY_COMPARE(till.products.products.size(), 17);
        QCOMPARE(till.products.products.last().name, QStringLiteral("Risoles"));
        QTRY_VERIFY(till.seen<Button>("copyProduct") && till.seen<Button>("copyProduct")->isEnabled());
        till.press("copyProduct");
        QVERIFY(till.seen<QLineEdit>("goodsName")->text().startsWith(QStringLiteral("Risoles")));
        till.write("goodsName", QStringLiteral("Risoles Keju"));
        till.press("saveProduct");
        QTRY_COMPARE(till.products.products.size(), 18);
        QVERIFY(till.products.products.last().sku != till.products.products.at(16).sku);
    }

    void anUnknownScanIsTheBarcodeOfANewOne()
    {
        Rig till;
        QTRY_VERIFY(till.ready());
        QVERIFY(till.page->scanned(QStringLiteral("8990000000002")));
        QTRY_VERIFY(till.seen<QLineEdit>("goodsName"));
        QCOMPARE(till.seen<QLineEdit>("goodsName")->text(), QStringLiteral("Americano Panas"));
        till.press("closeEditor");
        QVERIFY(till.page->scanned(QStringLiteral("4006381333931")));
        QTRY_VERIFY(till.seen<QLineEdit>("goodsName"));
        QTRY_COMPARE(till.seen<QLineEdit>("goodsName")->text(), QString());
        QTRY_COMPARE(till.text("barcode"), QStringLiteral("4006381333931"));
    }

    void picturesAreScaledAndStoredOnSave()
    {
        Rig till;
        QTRY_VERIFY(till.ready());
        till.open(0);
        QImage photo(1600, 900, QImage::Format_RGB32);
        photo.fill(Qt::darkGreen);
        const QString file = till.home.filePath(QStringLiteral("foto.jpg"));
        QVERIFY(photo.save(file));
        till.page->findChild<PictureBox *>()->takeFile(file);
        QTRY_VERIFY(till.seen<Button>("saveProduct")->isEnabled());
        QVERIFY(!till.product(1).hasPicture);
        till.press("saveProduct");
        QTRY_VERIFY(till.product(1).hasPicture);
        const auto stored = QImage::fromData(*await(till.products.picture(ProductId(1))));
        QCOMPARE(stored.size(), QSize(512, 288));
        QTRY_VERIFY(till.seen<Button>("removePicture"));
        till.press("removePicture");
        till.press("saveProduct");
        QTRY_VERIFY(!till.product(1).hasPicture);
        QGuiApplication::clipboard()->setImage(photo);
        till.press("pastePicture");
        QTRY_VERIFY(till.seen<Button>("saveProduct")->isEnabled());
        QGuiApplication::clipboard()->setText(QStringLiteral("no picture"));
        till.press("pastePicture");
        QVERIFY(!till.text("pictureSaid").isEmpty());
    }

    void stockIsDeliveredAndCorrected()
    {
        Rig till;
        QTRY_VERIFY(till.ready());
        till.open(0);
        till.press("face_2");
        till.press("delivery");
        till.write("moveQuantity", QStringLiteral("12"));
        till.write("moveCost", QStringLiteral("8500"));
        till.press("apply");
        QTRY_COMPARE(till.goods.changes.size(), 1);
        QCOMPARE(till.goods.changes[0].cost, std::optional(rp(8'500)));
        QTRY_VERIFY(till.seen<MoneyLabel>("stockNow")->text().startsWith(QStringLiteral("54")));
        till.press("correction");
        till.write("moveQuantity", QStringLiteral("2"));
        till.press("apply");
        QVERIFY2(Sheet::isOpenIn(till.page.get()), "a correction needs its reason");
        till.write("moveReason", QStringLiteral("Pecah"));
        till.press("apply");
        QTRY_COMPARE(till.goods.changes.size(), 2);
        QCOMPARE(till.goods.changes[1].quantity, Quantity::pieces(-2));
        QCOMPARE(till.goods.changes[1].reason, QStringLiteral("Pecah"));
        QTRY_COMPARE(till.seen<RowList>("stockHistory")->count(), 2);
        till.shots(QStringLiteral("goods-stock"));
    }

    void countingTheShelves()
    {
        Rig till;
        QTRY_VERIFY(till.ready());
        till.press("goods_1");
        auto *list = till.page->findChild<RowList *>(QStringLiteral("counted"));
        till.page->scanned(QStringLiteral("8990000000001"));
        QTRY_COMPARE(list->count(), 1);
        till.page->scanned(QStringLiteral("8990000000001"));
        till.write("stockTakeField", QStringLiteral("38*SKU-1"));
        QTest::keyClick(till.seen<QLineEdit>("stockTakeField"), Qt::Key_Return);
        till.page->scanned(QStringLiteral("8990000000003"));
        QTRY_COMPARE(list->count(), 2);
        QTRY_VERIFY(till.text("stockTakeSaid").contains(QStringLiteral("Teh Tarik")));
        till.page->scanned(QStringLiteral("0000"));
        QTRY_VERIFY(till.text("stockTakeSaid").contains(QStringLiteral("0000")));
        QCOMPARE(list->count(), 2);
        till.shots(QStringLiteral("goods-count"));
        till.press("finishStockTake");
        till.press("apply");
        QTRY_COMPARE(till.goods.counted.size(), 2);
        QVERIFY(till.goods.counted.contains(std::pair(ProductId(1), Quantity::pieces(40))));
        QVERIFY(!till.goods.countReason.isEmpty());
        QCOMPARE(till.product(1).stock, std::optional(Quantity::pieces(40)));
        QTRY_VERIFY(till.text("stockTakeSaid").contains(u'2'));           // both differ
        till.shots(QStringLiteral("goods-counted"));
    }

    void categoriesAreNamedColouredAndOrdered()
    {
        Rig till;
        till.press("goods_2");
        auto *list = till.page->findChild<RowList *>(QStringLiteral("categories"));
        QTRY_COMPARE(list->count(), 5);
        till.press("categoriesNew");
        till.write("categoryName", QStringLiteral("Es"));
        till.press("colour#1B5E93");
        till.press("categoriesSave");
        QTRY_COMPARE(list->count(), 6);
        QCOMPARE(till.goods.colours.value(QStringLiteral("Es")), QStringLiteral("#1B5E93"));
        till.press("categoryUp");
        QTRY_COMPARE(till.goods.order.indexOf(QStringLiteral("Es")), 4);
        till.shots(QStringLiteral("goods-categories"));
        till.press("categoriesRemove");
        QTRY_COMPARE(list->count(), 5);
        QTRY_COMPARE(list->currentRow(), 0);
        till.press("categoriesRemove");                         // has products
        QTRY_VERIFY(!till.text("categoriesSaid").isEmpty());
        QCOMPARE(list->count(), 5);
    }

    void questionsKeepTheirLimits()
    {
        Rig till;
        till.press("goods_3");
        QTRY_COMPARE(till.page->findChild<RowList *>(QStringLiteral("modifiers"))->count(), 1);
        till.press("modifiersNew");
        till.write("groupName", QStringLiteral("Topping"));
        till.write("choiceName", QStringLiteral("Boba"));
        till.write("choicePrice", QStringLiteral("3rb"));
        till.write("groupLeast", QStringLiteral("0"));
        till.write("groupMost", QStringLiteral("2"));
        till.press("modifiersSave");
        QVERIFY2(!till.text("groupMostSaid").isEmpty(), "two of one choice");
        till.write("groupMost", QStringLiteral("1"));
        till.press("modifiersSave");
        QTRY_COMPARE(till.goods.groups.size(), 2);
        QCOMPARE(till.goods.groups[1].choices.size(), 1);
        QCOMPARE(till.goods.groups[1].choices[0].price, rp(3'000));
        QCOMPARE(till.goods.groups[1].least, 0);
        till.shots(QStringLiteral("goods-questions"));
    }

    void choicesAreAskedWhenItIsRungUp_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<bool>("added");
        QTest::addColumn<int>("price");
        QTest::newRow("one of each") << QStringLiteral("23") << true << 25'000;
        QTest::newRow("the second thought counts") << QStringLiteral("213") << true << 21'000;
        QTest::newRow("no topping") << QStringLiteral("1") << true << 18'000;
        QTest::newRow("no size") << QStringLiteral("3") << false << 0;
        QTest::newRow("at most two toppings") << QStringLiteral("1345") << true << 23'000;
    }
    void choicesAreAskedWhenItIsRungUp()
    {
        QFETCH(QString, keys);
        QFETCH(bool, added);
        QFETCH(int, price);
        PageRig till;
        till.goods.groups = {{ModifierGroupId(1), QStringLiteral("Ukuran"), 1, 1,
                              {{ModifierId(1), QStringLiteral("Biasa"), Rupiah()}, {ModifierId(2), QStringLiteral("Besar"), rp(4'000)}}},
                             {ModifierGroupId(2), QStringLiteral("Topping"), 0, 2,
                              {{ModifierId(3), QStringLiteral("Boba"), rp(3'000)},
                               {ModifierId(4), QStringLiteral("Keju"), rp(2'000)},
                               {ModifierId(5), QStringLiteral("Oreo"), rp(1'000)}}}};
        till.products.products[0].hasModifiers = true;
        till.goods.asks.insert(ProductId(1), {ModifierGroupId(1), ModifierGroupId(2)});
        SellPage page(till.services);
        page.resize(1196, 740);
        page.show();
        page.scan(QStringLiteral("8990000000001"));
        page.scan(QStringLiteral("8990000000002"));             // waits its turn
        QTRY_VERIFY(named<Button>(page, "choice_0_0"));
        QVERIFY(named<Button>(page, "choice_0_0")->height() >= metric::kDigit);
        auto *sheet = page.findChild<Sheet *>(QStringLiteral("modifierSheet"));
        // As a scanner types: too quick for a finger, presses nothing.
        QTest::keyClicks(sheet, QStringLiteral("2345"));
        QTest::qWait(100);
        QCOMPARE(named<QLabel>(page, "modifierSum")->text(), QStringLiteral("Rp18.000"));
        for (const QChar key : keys) {
            QTest::keyClick(sheet, key.toLatin1());
            QTest::qWait(90);
            QCoreApplication::processEvents();                  // what was due by then has happened
        }
        QCOMPARE(till.cart.cart().lines.size(), 0);
        QTest::mouseClick(named<Button>(page, "apply"), Qt::LeftButton);
        if (!added) {
            QVERIFY(named<QLabel>(page, "modifierTrouble"));
            QTest::keyClick(sheet, Qt::Key_Escape);
            QTRY_COMPARE(till.cart.cart().lines.size(), 1);     // only the one that was scanned behind it
            QCOMPARE(till.cart.cart().lines[0].product, ProductId(2));
            return;
        }
        QTRY_COMPARE(till.cart.cart().lines.size(), 2);
        QCOMPARE(till.cart.cart().lines[0].unitPrice, rp(price));
        QCOMPARE(till.cart.cart().lines[1].product, ProductId(2));
    }

    void pricesBetweenTwoDays()
    {
        Rig till;
        till.press("goods_4");
        till.press("priceListsNew");
        till.write("listName", QStringLiteral("Promo"));
        till.write("listFrom", QStringLiteral("21-11-2026"));
        till.write("listUntil", QStringLiteral("20-11-2026"));
        QVERIFY(till.page->scanned(QStringLiteral("8990000000001")));
        QTRY_VERIFY(till.seen<QLineEdit>("itemPrice"));
        till.write("itemPrice", QStringLiteral("15.000"));
        till.press("apply");
        till.press("priceListsSave");
        QVERIFY(!till.text("listUntilSaid").isEmpty());
        till.write("listUntil", QStringLiteral("31/12/2026"));
        till.press("priceListsSave");
        QTRY_COMPARE(till.goods.lists.size(), 1);
        QCOMPARE(till.goods.lists[0].until, QDate(2026, 12, 31));
        QCOMPARE(till.goods.lists[0].items[0].price, rp(15'000));
        till.shots(QStringLiteral("goods-lists"));
    }
};

LACI_GUI_MAIN(TestGoodsOwner)
#include "tst_goods_owner.moc"
