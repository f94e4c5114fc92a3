#include "support/gui_main.h"
#include "support/sell_rig.h"
#include "support/await.h"
#include "checkout/cart_session.h"
#include "ui/pages/sell/sell_entry.h"

using namespace laci;
using namespace laci::test;

namespace {

/// Counts the questions by code, and moves as a catalogue that this program changed.
class Counted final : public FakeProducts {
public:
    QStringList asked;
    quint64 moved = 0;
    Pending<std::optional<Product>> byCode(const QString &code) override
    {
        asked << code;
        return FakeProducts::byCode(code);
    }
    quint64 changes() const override { return moved; }
};

struct Shop {
    FakeClock clock;
    CounterBooks books{clock};
    Counted products;
    CartSession cart{books, clock, sampleRules()};
    CatalogueModel model{products};
    SellEntry entry{products, cart, model};
    QSignalSpy unknown{&entry, &SellEntry::unknownCode};
    Shop() { products.products = sampleProducts(); }
    /// As the filter tells it while a scanner is at work.
    void read(const QString &code, qsizetype from = 4)
    {
        for (qsizetype length = from; length <= code.size(); ++length) {
            entry.expect(code.left(length));
            letEventsRun();
            QTest::qWait(1);
        }
    }
    qint64 price() const { return cart.cart().lines.isEmpty() ? -1 : cart.cart().lines.constFirst().unitPrice.units(); }
};

} // namespace

/// What is asked while a scanner is still delivering a code: the answer must be the one the ordinary way would give.
class TestSellScan final : public QObject {
    Q_OBJECT
private slots:
    void theAnswerIsThereWhenTheCodeIs()
    {
        for (int attempt = 0; attempt < 10; ++attempt) {     // a busy machine may pause for longer than an answer is good
            Shop s;
            s.read(barcode(3));
            QTRY_COMPARE(s.products.asked.value(s.products.asked.size() - 1), barcode(3));
            QTest::qWait(5);
            const qsizetype asked = s.products.asked.size();
            s.entry.scan(barcode(3));
            if (s.cart.cart().lines.size() != 1)             // without the event loop
                continue;
            QCOMPARE(s.cart.cart().lines[0].barcode, barcode(3));
            QCOMPARE(s.products.asked.size(), asked);
            return;
        }
        QFAIL("no scan found its answer");
    }
    void anAnswerUnderWayIsWaitedFor()
    {
        Shop s;
        s.products.hold();
        s.entry.expect(barcode(3));
        s.entry.scan(barcode(3));
        QCOMPARE(s.cart.cart().lines.size(), 0);
        s.products.release();
        QTRY_COMPARE(s.cart.cart().lines.size(), 1);
        QCOMPARE(s.products.asked, QStringList{barcode(3)});
        QTest::qWait(20);
        QCOMPARE(s.cart.cart().lines[0].quantity, Quantity::pieces(1));
    }
    void oneAnswerIsForOneScan()
    {
        Shop s;
        s.entry.expect(barcode(3));
        QTest::qWait(5);
        s.entry.scan(barcode(3));
        s.products.products[2].price = Rupiah::trusted(99);  // by another program
        s.entry.scan(barcode(3));
        QTRY_COMPARE(s.cart.cart().lines.size(), 2);
        QCOMPARE(s.cart.cart().lines[1].unitPrice.units(), 99);
    }
    void aChangedCatalogueIsAskedAgain_data()
    {
        QTest::addColumn<bool>("underWay");
        QTest::newRow("after the answer") << false;
        QTest::newRow("before the answer") << true;
    }
    void aChangedCatalogueIsAskedAgain()
    {
        QFETCH(bool, underWay);
        Shop s;
        if (underWay)
            s.products.hold();
        s.entry.expect(barcode(3));
        if (!underWay)
            QTest::qWait(5);
        s.products.products[2].price = Rupiah::trusted(15'500);
        if (underWay) {
            s.entry.scan(barcode(3));                        // waits for that answer
            ++s.products.moved;
            s.products.release();
        } else {
            ++s.products.moved;
            s.entry.scan(barcode(3));
        }
        QTRY_COMPARE(s.price(), 15'500);
        QCOMPARE(s.products.asked.size(), 2);
    }
    void anOldAnswerIsAskedAgain()
    {
        Shop s;
        s.entry.expect(barcode(3));
        QTest::qWait(260);                                   // no scanner pauses so long
        s.products.products[2].price = Rupiah::trusted(15'500);
        s.entry.scan(barcode(3));
        QTRY_COMPARE(s.price(), 15'500);
    }
    void aCodeWithinACodeIsNotTaken()
    {
        Shop s;
        s.products.products[0].barcodes = {barcode(3).left(8)};
        s.read(barcode(3));
        s.entry.scan(barcode(3));
        QTRY_COMPARE(s.cart.cart().lines.size(), 1);
        QCOMPARE(s.cart.cart().lines[0].product, ProductId(3));
        QTest::qWait(10);
        s.entry.scan(barcode(3).left(8));
        QTRY_COMPARE(s.cart.cart().lines.size(), 2);
        QCOMPARE(s.cart.cart().lines[1].product, ProductId(1));
    }
    void aReadThatNeverEndsAddsNothing()
    {
        Shop s;
        s.read(barcode(3));
        QTest::qWait(30);
        QVERIFY(s.cart.cart().isEmpty());
        QCOMPARE(s.unknown.size(), 0);
    }
    void whatIsNotThereIsSaidOnce()
    {
        Shop s;
        s.read(QStringLiteral("8999999999999"));
        s.entry.scan(QStringLiteral("8999999999999"));
        QTRY_COMPARE(s.unknown.size(), 1);
        s.products.broken = true;
        s.entry.expect(barcode(3));
        QTest::qWait(5);
        QSignalSpy refused(&s.entry, &SellEntry::refused);
        s.entry.scan(barcode(3));
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(s.entry.isIdle());
    }
    void aTypedCodeIsAskedWhenItIsEntered()
    {
        Shop s;
        s.entry.expect(barcode(3));
        QTest::qWait(5);
        s.entry.enter(barcode(3), 0);
        QTRY_COMPARE(s.cart.cart().lines.size(), 1);
        QCOMPARE(s.products.asked, (QStringList{barcode(3), barcode(3)}));
    }
    void aScannersDigitsAreNoSearch()
    {
        Shop s;
        QVERIFY(!s.entry.isReading(QStringLiteral("8991002")));
        s.entry.expect(QStringLiteral("8991002"));
        QVERIFY(s.entry.isReading(QStringLiteral("8991002")));
        QVERIFY(!s.entry.isReading(QStringLiteral("899")));
        QVERIFY(!s.entry.isReading(QStringLiteral("indomie")));          // quick fingers may search
        QVERIFY(!s.entry.isReading(QString()));
        QTRY_VERIFY(!s.entry.isReading(QStringLiteral("8991002")));      // it paused
        s.entry.expect(QStringLiteral("8991002"));
        s.entry.scan(QStringLiteral("8991002"));
        QVERIFY(!s.entry.isReading(QStringLiteral("8991002")));
    }
    void theQueueKeepsItsOrder()
    {
        Shop s;
        s.entry.scan(barcode(9));
        s.entry.expect(barcode(3));
        QTest::qWait(5);
        s.entry.hold();
        s.entry.scan(barcode(3));
        s.entry.scan(barcode(5));
        s.entry.release();
        QTRY_COMPARE(s.cart.cart().lines.size(), 3);
        QCOMPARE(s.cart.cart().lines[1].product, ProductId(3));
        QCOMPARE(s.cart.cart().lines[2].product, ProductId(5));
    }
};

LACI_GUI_MAIN(TestSellScan)
#include "tst_sell_scan.moc"
