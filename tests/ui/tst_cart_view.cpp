#include "support/gui_main.h"
#include "support/sell_rig.h"
#include "ui/pages/sell/cart_list.h"
#include <QAbstractItemModelTester>
#include <QScrollBar>

using namespace laci;
using namespace laci::test;

class TestCartView final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { themeFor(Look::Light).apply(*qApp); }

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
        QCOMPARE(rect.height(), list->chosenHeight());
        QCOMPARE(list->indexAt(rect.center()).row(), 3);
        QCOMPARE(list->indexAt(rect.bottomLeft() + QPoint(5, 2)).row(), 4);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rect.bottomLeft() + QPoint(30, 20));
        QCOMPARE(s.cart.chosenLine(), 4);
    }
    void manyProductsAreAskedForByThePage()
    {
        Stand s;
        s.products.addMany(100'000);
        s.page->reload();
        QTRY_COMPARE(s.tiles->model()->rowCount(), 100'016);
        for (int i = 0; i <= 300; ++i) {
            s.tiles->verticalScrollBar()->setValue(int(qint64(s.tiles->verticalScrollBar()->maximum()) * i / 300));
            s.tiles->viewport()->repaint();
            QCoreApplication::sendPostedEvents();
        }
        QVERIFY(s.products.pageQuestions < 1200);
    }
};

LACI_GUI_MAIN(TestCartView)
#include "tst_cart_view.moc"
