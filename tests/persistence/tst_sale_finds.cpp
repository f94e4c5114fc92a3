#include "persistence/books_fixture.h"

using namespace laci;
using namespace laci::test;
using E = PaymentEvent;

namespace {

struct Row {
    qint64 product;
    qint64 price;
    qint64 thousandths;
};

/// One line for each row, also where the same product comes twice.
SaleDraft draftOfRows(const QList<Row> &rows)
{
    SaleDraft draft = draftOf(1);
    draft.cart = {};
    for (const Row &row : rows) {
        Product product;
        product.id = ProductId(row.product);
        product.sku = QStringLiteral("S-%1").arg(row.product);
        product.name = product.sku;
        product.price = rp(row.price);
        Cart one;
        (void)addToCart(one, product, Quantity::trusted(row.thousandths));
        draft.cart.lines.append(one.lines);
    }
    draft.totals = totalsOf(draft.cart, TaxPolicy(), QDate(2026, 11, 20)).value_or(Totals());
    return draft;
}

} // namespace

/// What is looked up in the books: the twin of a sale, and one gateway's payments of a day.
class TestSaleFinds : public QObject {
    Q_OBJECT
private slots:
    void twin_data()
    {
        QTest::addColumn<QList<Row>>("again");
        QTest::addColumn<bool>("twin");
        const Row coffee{7, 18'000, 1000};
        const Row cake{9, 30'000, 500};
        QTest::newRow("the same") << QList<Row>{coffee, cake} << true;
        QTest::newRow("in another order") << QList<Row>{cake, coffee} << true;
        QTest::newRow("a line less") << QList<Row>{coffee} << false;
        QTest::newRow("a line more, total differs") << QList<Row>{coffee, cake, coffee} << false;
        QTest::newRow("another product at the same price") << QList<Row>{{8, 18'000, 1000}, cake} << false;
        QTest::newRow("same total, other quantities") << QList<Row>{{7, 9'000, 2000}, cake} << false;
        QTest::newRow("same total, prices changed round") << QList<Row>{{7, 15'000, 1000}, {9, 36'000, 500}} << false;
        QTest::newRow("a free line more") << QList<Row>{coffee, cake, {10, 0, 1000}} << false;
    }
    void twin()
    {
        QFETCH(QList<Row>, again);
        QFETCH(bool, twin);
        Books b;
        const auto sold = await(b.books.sellForCash(draftOfRows({{7, 18'000, 1000}, {9, 30'000, 500}}), cash(33'000, 33'000)));
        QVERIFY(sold);
        b.clock.forward(20);
        const auto found = await(b.books.twinOf(draftOfRows(again), b.clock.now().addSecs(-30)));
        QVERIFY(found);
        QCOMPARE(found->has_value(), twin);
        if (twin) {
            QCOMPARE((*found)->id, sold->sale.id);
            QCOMPARE((*found)->number, sold->sale.number);
            QCOMPARE((*found)->createdAt, sold->sale.createdAt);
            QCOMPARE((*found)->total, rp(33'000));
            QCOMPARE((*found)->state, SaleState::Paid);
            QCOMPARE((*found)->gateways, QStringList{QStringLiteral("cash")});
            QCOMPARE(int((*found)->payment.value_or(PaymentState::Unknown)), int(PaymentState::Paid));
        }
    }

    void linesOfTheSameProductAreNotAddedUp()
    {
        Books b;
        const SaleDraft two = draftOfRows({{7, 10'000, 1000}, {7, 10'000, 2000}});
        QVERIFY(await(b.books.sellForCash(two, cash(30'000, 30'000))));
        const QDateTime since = b.clock.now();
        QVERIFY(*await(b.books.twinOf(draftOfRows({{7, 10'000, 2000}, {7, 10'000, 1000}}), since)));
        QVERIFY(!*await(b.books.twinOf(draftOfRows({{7, 10'000, 3000}}), since)));
    }

    void onlyThisTillsNewestSinceThen()
    {
        Books b;
        const SaleDraft draft = draftOf(10'000);
        const auto twin = [&](int seconds, const QString &till = QStringLiteral("K1")) {
            const auto found = await(b.books.twinOf(draftOf(10'000, till), b.clock.now().addSecs(-seconds)));
            return found && *found ? (*found)->number.right(4) : QStringLiteral("none");
        };
        QCOMPARE(twin(30), QStringLiteral("none"));
        QVERIFY(await(b.books.sellForCash(draft, cash(10'000, 10'000))));                                           // 1
        b.clock.forward(30);
        QCOMPARE(twin(30), QStringLiteral("0001"));                  // `since` itself counts
        QCOMPARE(twin(29), QStringLiteral("none"));
        const auto open = await(b.books.openSale(draft, gatewayPayment(10'000, QStringLiteral("R2"))));             // 2
        QCOMPARE(twin(60), QStringLiteral("0002"));                  // an open sale is a twin too
        QCOMPARE(twin(60, QStringLiteral("K2")), QStringLiteral("none"));
        QVERIFY(b.tell(open->payments[0].id, E::ChargeRefused));
        QVERIFY(await(b.books.cancelSale(open->sale.id, QStringLiteral("begun twice"))));
        QCOMPARE(twin(60), QStringLiteral("0001"));                  // a cancelled one is none
        // Two within the same millisecond: the later one.
        QVERIFY(await(b.books.sellForCash(draft, cash(10'000, 10'000))));                                           // 3
        QVERIFY(await(b.books.sellForCash(draft, cash(10'000, 10'000))));                                           // 4
        QCOMPARE(twin(60), QStringLiteral("0004"));
    }

    void theTwinStillInTheQueueIsFound()
    {
        Books b;
        const auto selling = b.books.sellForCash(draftOf(10'000), cash(10'000, 10'000));
        const auto asking = b.books.twinOf(draftOf(10'000), b.clock.now().addSecs(-30));
        QVERIFY(*await(asking));
        QVERIFY(await(selling));
    }

    /// The guard and the sale are one commit: of two that are asked for in haste one is recorded, unless the draft does not mind.
    void aDraftMayRefuseToBeATwin()
    {
        Books b;
        SaleDraft draft = draftOf(10'000);
        draft.noTwinWithin = std::chrono::seconds(30);
        auto first = b.books.sellForCash(draft, cash(10'000, 10'000));
        auto hasty = b.books.openSale(draft, gatewayPayment(10'000, QStringLiteral("R1")));
        QVERIFY(await(first));
        const auto refused = await(hasty);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(await(b.books.sellForCash(draft, cash(10'000, 10'000))).error().code, ErrorCode::Conflict);
        QCOMPARE(await(b.books.sales({}))->size(), 1);
        QVERIFY(await(b.books.watchedPayments())->isEmpty());
        const auto next = await(b.books.openSale(draftOf(11'000), gatewayPayment(11'000, QStringLiteral("R2"))));
        QVERIFY(next);
        QVERIFY(next->sale.number.endsWith(QStringLiteral("0002")));          // what was refused took no number
        b.clock.forward(31);
        QVERIFY(await(b.books.sellForCash(draft, cash(10'000, 10'000))));
        draft.noTwinWithin = {};
        QVERIFY(await(b.books.sellForCash(draft, cash(10'000, 10'000))));
    }

    void oneGatewaysPaymentsOfADay()
    {
        Books b;
        const QDateTime from = b.clock.now().addSecs(100);
        const auto open = [&](const char *gateway, const char *reference) {
            Payment payment = gatewayPayment(1000, QString::fromLatin1(reference));
            payment.gateway = QString::fromLatin1(gateway);
            return await(b.books.openSale(draftOf(1000), payment));
        };
        QVERIFY(open("gobiz", "BEFORE"));
        b.clock.forward(100);
        QVERIFY(open("gobiz", "FIRST"));
        QVERIFY(open("paymenku", "OTHER"));
        QVERIFY(await(b.books.sellForCash(draftOf(5'000), cash(5'000, 5'000))));
        b.clock.forward(50);
        const auto failed = open("gobiz", "SECOND");
        QVERIFY(b.tell(failed->payments[0].id, E::ChargeRefused));
        b.clock.forward(49);
        QVERIFY(open("gobiz", "END"));
        const auto names = [&](const char *gateway, int seconds) {
            QStringList list;
            const auto found = await(b.books.paymentsBetween(QString::fromLatin1(gateway), from, from.addSecs(seconds)));
            for (const Payment &p : *found)
                list.append(p.reference);
            return list.join(u' ');
        };
        QCOMPARE(names("gobiz", 100), QStringLiteral("FIRST SECOND"));
        QCOMPARE(names("gobiz", 101), QStringLiteral("FIRST SECOND END"));
        QCOMPARE(names("gobiz", 0), QString());
        QCOMPARE(names("paymenku", 100), QStringLiteral("OTHER"));
        QCOMPARE(names("juadah", 100), QString());
    }
};

QTEST_GUILESS_MAIN(TestSaleFinds)
#include "tst_sale_finds.moc"
