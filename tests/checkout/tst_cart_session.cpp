#include "checkout/cart_session.h"
#include "support/till_rig.h"
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;

namespace {

Product product(qint64 id, qint64 price, TaxClass tax = TaxClass::None)
{
    Product p;
    p.id = ProductId(id);
    p.sku = QStringLiteral("S%1").arg(id);
    p.name = QStringLiteral("Barang %1").arg(id);
    p.price = rp(price);
    p.taxClass = tax;
    return p;
}

} // namespace

class CartSessionTest : public QObject {
    Q_OBJECT

    struct Till {
        FakeClock clock;
        FakeBooks books{clock};
        TillRules rules;
        std::unique_ptr<CartSession> cart;
        Till() { cart = std::make_unique<CartSession>(books, clock, rules); }
    };

private slots:
    void ringsUp()
    {
        Till till;
        QSignalSpy changed(till.cart.get(), &CartSession::changed);
        QVERIFY(till.cart->add(product(1, 3'500), Quantity::pieces(2)));
        QVERIFY(till.cart->add(product(2, 10'000), Quantity::pieces(1), QStringLiteral("899")));
        QCOMPARE(till.cart->totals().total, rp(17'000));
        QCOMPARE(till.cart->chosenLine(), 1);
        QVERIFY(till.cart->setQuantity(0, Quantity::pieces(3)));
        QCOMPARE(till.cart->chosenLine(), 0);
        QVERIFY(till.cart->setLineDiscount(1, Discount::ofAmount(rp(1'000))));
        QVERIFY(till.cart->setCartDiscount(Discount::ofPercent(1000)));
        QCOMPARE(till.cart->totals().total, rp(17'550));
        till.cart->setNote(1, QStringLiteral("  tanpa gula "));
        QCOMPARE(till.cart->cart().lines.at(1).note, QStringLiteral("tanpa gula"));
        QCOMPARE(changed.size(), 6);
        const SaleDraft draft = till.cart->draft();
        QCOMPARE(draft.totals, till.cart->totals());
        QCOMPARE(draft.till, QStringLiteral("K1"));
        QVERIFY(till.cart->setQuantity(1, {}));
        QCOMPARE(till.cart->cart().lines.size(), 1);
        QCOMPARE(till.cart->chosenLine(), 0);
    }

    void aRefusedChangeChangesNothing()
    {
        Till till;
        QVERIFY(till.cart->add(product(1, 900'000'000), Quantity::pieces(1000)));
        const Cart before = till.cart->cart();
        QSignalSpy changed(till.cart.get(), &CartSession::changed);
        QVERIFY(!till.cart->add(product(1, 900'000'000), Quantity::pieces(1000)));
        QVERIFY(!till.cart->add(product(2, 900'000'000), Quantity::pieces(1000))); // each line fits, their sum does not
        QVERIFY(!till.cart->setQuantity(0, Quantity::pieces(-1)));
        QVERIFY(!till.cart->setQuantity(7, Quantity::pieces(1)));
        QVERIFY(!till.cart->setLineDiscount(-1, Discount::ofPercent(100)));
        QVERIFY(!till.cart->setCartDiscount(Discount::ofPercent(10'001)));
        till.cart->setNote(7, QStringLiteral("x"));
        QCOMPARE(till.cart->cart(), before);
        QCOMPARE(till.cart->totals().total, rp(900'000'000'000));
        QCOMPARE(changed.size(), 0);
    }

    void anotherPriceKeepsTheCatalogues()
    {
        Till till;
        QVERIFY(till.cart->add(product(1, 10'000), Quantity::pieces(2)));
        QVERIFY(till.cart->setUnitPrice(0, rp(8'500)));
        QCOMPARE(till.cart->totals().total, rp(17'000));
        QCOMPARE(till.cart->cart().lines[0].listPrice, rp(10'000));
        QVERIFY(!till.cart->setUnitPrice(0, rp(-1)));
        QVERIFY(!till.cart->setUnitPrice(3, rp(1)));
        QCOMPARE(till.cart->totals().total, rp(17'000));
        QVERIFY(till.cart->add(product(1, 10'000), Quantity::pieces(1)));   // at the catalogue's price again: another line
        QCOMPARE(till.cart->cart().lines.size(), 2);
        till.cart->undo();
        till.cart->undo();
        QCOMPARE(till.cart->totals().total, rp(20'000));
    }

    void aCustomerAndANoteBelongToTheCart()
    {
        Till till;
        QVERIFY(till.cart->add(product(1, 10'000), Quantity::pieces(2)));
        till.cart->setCustomer({CustomerId(7), QStringLiteral("Bu Ani"), QStringLiteral("0812")});
        QVERIFY(till.cart->setCartNote(QStringLiteral("  diantar sore ")));
        QCOMPARE(till.cart->draft().cart.customer.name, QStringLiteral("Bu Ani"));
        QCOMPARE(till.cart->draft().cart.note, QStringLiteral("diantar sore"));
        QVERIFY(!till.cart->setCartNote(QString(501, QLatin1Char('x'))));
        QCOMPARE(till.cart->cart().note, QStringLiteral("diantar sore"));
        QCOMPARE(till.books.keptCarts.constLast().customer.name, QStringLiteral("Bu Ani"));
        till.cart->undo();                                   // the note
        till.cart->undo();                                   // the customer
        QVERIFY(!till.cart->cart().customer.isKnown());
        QCOMPARE(till.cart->cart().lines.size(), 1);
    }

    void aLabelIsALineOfItsOwn()
    {
        Till till;
        Product ham = product(1, 120'000);
        ham.unit = QStringLiteral("kg");
        QVERIFY(till.cart->addLabelled(ham, rp(12'500), QStringLiteral("2101234125007")));
        QVERIFY(till.cart->addLabelled(ham, rp(12'500), QStringLiteral("2101234125007")));
        QVERIFY(till.cart->add(ham, Quantity::trusted(500)));
        QCOMPARE(till.cart->cart().lines.size(), 3);
        const CartLine &line = till.cart->cart().lines[0];
        QCOMPARE(line.unitPrice, rp(12'500));
        QCOMPARE(line.quantity, Quantity::pieces(1));
        QCOMPARE(line.unit, QString());
        QCOMPARE(line.barcode, QStringLiteral("2101234125007"));
        QCOMPARE(till.cart->totals().total, rp(85'000));
        QVERIFY(!till.cart->addLabelled(ham, rp(-5), {}));
        QCOMPARE(till.cart->totals().total, rp(85'000));
    }

    void whatWasParkedComesBackOnce()
    {
        Till till;
        QVERIFY(till.cart->add(product(1, 10'000), Quantity::pieces(2)));
        const Cart parked = till.cart->cart();
        till.cart->forget();
        const qsizetype written = till.books.keptCarts.size();
        till.cart->takeParked(parked);
        QCOMPARE(till.cart->cart(), parked);
        QCOMPARE(till.cart->totals().total, rp(20'000));
        QVERIFY(!till.cart->canUndo());
        QCOMPARE(till.books.keptCarts.size(), written);      // the books hold it already
        // Rung up meanwhile: neither is lost, and the books learn of the sum.
        till.cart->forget();
        QVERIFY(till.cart->add(product(2, 500), Quantity::pieces(1)));
        till.cart->takeParked(parked);
        QCOMPARE(till.cart->totals().total, rp(20'500));
        QTRY_COMPARE(till.books.keptCarts.constLast().lines.size(), 2);
        QVERIFY(!till.cart->canUndo());
    }

    void theDayIsTheShops_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<qint64>("total");
        // 2024-12-31 16:30 UTC is 23:30 in Jakarta and already the new year, with its new tax, in Jayapura.
        QTest::newRow("Jakarta") << QByteArray("Asia/Jakarta") << qint64(111'000);
        QTest::newRow("Jayapura") << QByteArray("Asia/Jayapura") << qint64(150'000);
        QTest::newRow("a zone nobody knows") << QByteArray("Asia/Nowhere") << qint64(111'000);
    }
    void theDayIsTheShops()
    {
        QFETCH(QByteArray, zone);
        QFETCH(qint64, total);
        Till till;
        till.clock.set(QDateTime(QDate(2024, 12, 31), QTime(16, 30), Qt::UTC));
        TillRules rules;
        rules.shop.timeZone = zone;
        rules.tax.pricesIncludeTax = false;
        TaxRule old{QStringLiteral("old"), QStringLiteral("old"), TaxClass::General, 1100, 1, 1, {}, QDate(2024, 12, 31)};
        TaxRule fresh{QStringLiteral("new"), QStringLiteral("new"), TaxClass::General, 5000, 1, 1, QDate(2025, 1, 1), {}};
        rules.tax.rules = {old, fresh};
        till.cart->setRules(rules);
        QVERIFY(till.cart->add(product(1, 100'000, TaxClass::General), Quantity::pieces(1)));
        QCOMPARE(till.cart->totals().total, rp(total));
    }

    void undo()
    {
        Till till;
        QVERIFY(!till.cart->canUndo());
        QVERIFY(till.cart->add(product(1, 1'000), Quantity::pieces(1)));
        QVERIFY(till.cart->add(product(2, 2'000), Quantity::pieces(1)));
        till.cart->clear();
        QVERIFY(till.cart->cart().isEmpty());
        till.cart->undo();
        QCOMPARE(till.cart->totals().total, rp(3'000));
        till.cart->undo();
        QCOMPARE(till.cart->totals().total, rp(1'000));
        till.cart->undo();
        QVERIFY(till.cart->cart().isEmpty());
        QVERIFY(!till.cart->canUndo());
        till.cart->undo();
        for (int i = 0; i < 150; ++i)
            QVERIFY(till.cart->add(product(1, 1'000), Quantity::pieces(1)));
        int steps = 0;
        for (; till.cart->canUndo(); ++steps)
            till.cart->undo();
        QCOMPARE(steps, 100);
        QCOMPARE(till.cart->totals().total, rp(50'000));
    }

    void writesAreCoalesced()
    {
        Till till;
        till.books.hold = true;
        for (int i = 0; i < 10; ++i)
            QVERIFY(till.cart->add(product(1, 1'000), Quantity::pieces(1)));
        letEventsRun();
        QCOMPARE(till.books.waiting(), 1);
        till.books.step();
        letEventsRun();
        QCOMPARE(till.books.waiting(), 1);
        till.books.step();
        letEventsRun();
        QCOMPARE(till.books.waiting(), 0);
        QCOMPARE(till.books.keptCarts.size(), 2);
        QCOMPARE(till.books.memory.cart, till.cart->cart()); // the newest is there
    }

    /// Whoever hears of a change may pay at once or forget the cart: what is to be written follows neither.
    void whatIsHeardOfIsInTheDraft()
    {
        Till till;
        till.books.hold = true;
        qsizetype kept = -1;
        connect(till.cart.get(), &CartSession::changed, this, [&] {
            if (kept >= 0)
                return;
            (void)till.cart->draft();
            kept = till.books.waiting();
            till.cart->forget();
        });
        QVERIFY(till.cart->add(product(1, 1'000), Quantity::pieces(1)));
        QCOMPARE(kept, 1);                                   // the draft's cart was handed over first
        QCOMPARE(till.books.waiting(), 1);                   // and nothing came after it
    }

    /// A scan, and pay pressed before its write was done: the stored cart must not come back over the sale.
    void nothingIsWrittenOverASale()
    {
        Till till;
        till.books.hold = true;
        QVERIFY(till.cart->add(product(1, 1'000), Quantity::pieces(1)));
        QVERIFY(till.cart->add(product(2, 2'000), Quantity::pieces(1)));
        const SaleDraft draft = till.cart->draft();
        auto opened = till.books.openSale(draft, Payment());
        while (till.books.waiting()) {
            till.books.step();
            letEventsRun();
        }
        QVERIFY(opened.isFinished());
        QVERIFY(till.books.memory.cart.isEmpty());
        till.cart->forget();
        letEventsRun();
        QCOMPARE(till.books.waiting(), 0);
        QVERIFY(till.cart->cart().isEmpty());
        QVERIFY(!till.cart->canUndo());
    }

    void restoredWithoutWriting()
    {
        Till till;
        QVERIFY(till.cart->add(product(1, 1'000), Quantity::pieces(2)));
        QTRY_COMPARE(till.books.keptCarts.size(), 1);
        CartSession next(till.books, till.clock, till.rules);
        next.restore(till.books.memory.cart);
        letEventsRun();
        QCOMPARE(next.totals().total, rp(2'000));
        QCOMPARE(till.books.keptCarts.size(), 1);
        QVERIFY(!next.canUndo());
    }

    void brokenDiskIsSaid()
    {
        Till till;
        QSignalSpy trouble(till.cart.get(), &CartSession::storageTrouble);
        till.books.failNext = 1;
        QVERIFY(till.cart->add(product(1, 1'000), Quantity::pieces(1)));
        QTRY_COMPARE(trouble.size(), 1);
        QVERIFY(till.cart->add(product(1, 1'000), Quantity::pieces(1))); // and the next one is tried again
        QTRY_COMPARE(till.books.memory.cart, till.cart->cart());
    }

    void diesWhileWriting()
    {
        Till till;
        till.books.hold = true;
        QVERIFY(till.cart->add(product(1, 1'000), Quantity::pieces(1)));
        till.cart.reset();
        till.books.step();
        letEventsRun();
        QCOMPARE(till.books.keptCarts.size(), 1);
    }
};

QTEST_GUILESS_MAIN(CartSessionTest)
#include "tst_cart_session.moc"
