#include "persistence/books_fixture.h"

using namespace laci;
using namespace laci::test;
using S = PaymentState;
using E = PaymentEvent;

class TestSaleBooks : public QObject {
    Q_OBJECT
private slots:
    void numbersAreGapless()
    {
        Books b;
        QVERIFY(b.opened);
        const auto number = [&](const SaleDraft &draft) {
            const auto record = await(b.books.sellForCash(draft, cash(5000, 5000)));
            return record ? record->sale.number : record.error().detail;
        };
        QCOMPARE(number(draftOf(5000)), QStringLiteral("K1-20261120-0001"));
        QCOMPARE(number(draftOf(5000)), QStringLiteral("K1-20261120-0002"));
        QCOMPARE(number(draftOf(5000, QStringLiteral("K2"))), QStringLiteral("K2-20261120-0001"));
        // A sale that is refused after its number was taken gives it back.
        QVERIFY(!await(b.books.sellForCash(draftOf(5000), cash(4000, 5000))));
        QVERIFY(!await(b.books.openSale(draftOf(5000), Payment())));
        QCOMPARE(number(draftOf(5000)), QStringLiteral("K1-20261120-0003"));
        QCOMPARE(b.count(QStringLiteral("SELECT last FROM receipt_counter WHERE till = 'K1'")), 3);
    }

    void theDayIsTheShops_data()
    {
        QTest::addColumn<QDateTime>("utc");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("number");
        const auto at = [](int h, int m) { return QDateTime(QDate(2026, 11, 20), QTime(h, m), Qt::UTC); };
        QTest::newRow("WIB before midnight") << at(16, 59) << QByteArray("Asia/Jakarta") << QStringLiteral("K1-20261120-0001");
        QTest::newRow("WIB midnight") << at(17, 0) << QByteArray("Asia/Jakarta") << QStringLiteral("K1-20261121-0001");
        QTest::newRow("WITA midnight") << at(16, 0) << QByteArray("Asia/Makassar") << QStringLiteral("K1-20261121-0001");
        QTest::newRow("WIT midnight") << at(15, 0) << QByteArray("Asia/Jayapura") << QStringLiteral("K1-20261121-0001");
        QTest::newRow("WIT before") << at(14, 59) << QByteArray("Asia/Jayapura") << QStringLiteral("K1-20261120-0001");
    }
    void theDayIsTheShops()
    {
        QFETCH(QDateTime, utc);
        QFETCH(QByteArray, zone);
        Books b;
        b.clock.set(utc);
        SaleDraft draft = draftOf(5000);
        draft.timeZone = zone;
        const auto record = await(b.books.sellForCash(draft, cash(5000, 5000)));
        QVERIFY(record);
        QTEST(record->sale.number, "number");
        QCOMPARE(record->sale.createdAt, utc);
        QCOMPARE(record->sale.timeZone, zone);
    }

    void anUnknownZoneCountsAsWesternIndonesia()
    {
        Books b;
        SaleDraft draft = draftOf(5000);
        draft.timeZone = "Asia/Nowhere";
        b.clock.set(QDateTime(QDate(2026, 11, 20), QTime(23, 59), Qt::UTC));     // 06:59 the next day
        QCOMPARE(await(b.books.sellForCash(draft, cash(5000, 5000)))->sale.number, QStringLiteral("K1-20261121-0001"));
    }

    void aNewDayBeginsAtOneAndNumbersGrowPast9999()
    {
        Books b;
        QVERIFY(b.raw(QStringLiteral("INSERT INTO receipt_counter VALUES ('K1', '2026-11-20', 9999)")));
        QCOMPARE(await(b.books.sellForCash(draftOf(5000), cash(5000, 5000)))->sale.number,
                 QStringLiteral("K1-20261120-10000"));
        b.clock.forward(24 * 3600);
        QCOMPARE(await(b.books.sellForCash(draftOf(5000), cash(5000, 5000)))->sale.number,
                 QStringLiteral("K1-20261121-0001"));
    }

    void everythingOfASaleComesBack()
    {
        Books b;
        SaleDraft draft = draftOf(12'000);
        Product weighed;
        weighed.id = ProductId(9);
        weighed.sku = QStringLiteral("TLR");
        weighed.name = QStringLiteral("Telur");
        weighed.price = rp(28'000);
        weighed.unit = QStringLiteral("kg");
        weighed.taxClass = TaxClass::General;
        QVERIFY(addToCart(draft.cart, weighed, Quantity::trusted(355)));
        QVERIFY(setLineDiscount(draft.cart, 1, Discount::ofPercent(1000)));
        draft.cart.lines[0].note = QStringLiteral("tanpa gula");
        draft.cart.discount = Discount::ofAmount(rp(500));
        TaxPolicy policy;
        policy.rules = ppnRules() << pbjtRule(1000);
        policy.pricesIncludeTax = false;
        policy.service.rateBasisPoints = 500;
        const auto totals = totalsOf(draft.cart, policy, QDate(2026, 11, 20));
        QVERIFY(totals);
        draft.totals = *totals;
        draft.training = true;
        const qint64 due = totals->total.units();
        const qint64 rounding = cashRoundingFor(totals->total, {}).units();
        const auto sold = await(b.books.sellForCash(draft, cash(due, 100'000, rounding)));
        QVERIFY(sold);
        const auto read = await(b.books.sale(sold->sale.id));
        QVERIFY(read && *read);
        for (const SaleRecord *record : {&*sold, &**read}) {
            QCOMPARE(record->sale.cart, draft.cart);
            QCOMPARE(record->sale.totals, draft.totals);
            QCOMPARE(record->sale.state, SaleState::Paid);
            QCOMPARE(record->sale.cashier, QStringLiteral("Sari"));
            QVERIFY(record->sale.training);
            QVERIFY(record->sale.closedAt.isValid());
            QCOMPARE(record->payments.size(), 1);
            const Payment &p = record->payments[0];
            QCOMPARE(p.gateway, QStringLiteral("cash"));
            QCOMPARE(p.state, S::Paid);
            QCOMPARE(p.received, rp(100'000));
            QCOMPARE(p.rounding, rp(rounding));
            QCOMPARE(p.change, rp(100'000 - due - rounding));
            QVERIFY(!p.watched);
            QCOMPARE(stillDue(*record), rp(0));
        }
        QCOMPARE(b.trail(sold->payments[0].id),
                 (QStringList{QStringLiteral("recorded>recorded"), QStringLiteral("cash_taken>paid")}));
        QVERIFY(!*await(b.books.sale({QStringLiteral("nobody")})));
        QVERIFY(!*await(b.books.saleOfPayment({QStringLiteral("nobody")})));
        QCOMPARE((*await(b.books.saleOfPayment(sold->payments[0].id)))->sale.id, sold->sale.id);
    }

    void cashThatDoesNotAddUpIsRefused_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<qint64>("rounding");
        QTest::addColumn<qint64>("received");
        QTest::addColumn<qint64>("change");
        QTest::newRow("short") << 10'000LL << 0LL << 9'000LL << -1'000LL;
        QTest::newRow("a part with change") << 9'000LL << 0LL << 10'000LL << 1'000LL;
        QTest::newRow("more than due") << 11'000LL << 0LL << 11'000LL << 0LL;
        QTest::newRow("rounding out of nowhere") << 10'000LL << -100LL << 10'000LL << 0LL;
        QTest::newRow("wrong change") << 10'000LL << 0LL << 20'000LL << 9'000LL;
    }
    void cashThatDoesNotAddUpIsRefused()
    {
        QFETCH(qint64, amount);
        QFETCH(qint64, rounding);
        QFETCH(qint64, received);
        QFETCH(qint64, change);
        Books b;
        Payment payment = cash(10'000, 10'000);
        payment.amount = rp(amount);
        payment.rounding = rp(rounding);
        payment.received = rp(received);
        payment.change = rp(change);
        const auto sold = await(b.books.sellForCash(draftOf(10'000), payment));
        QVERIFY(!sold);
        QCOMPARE(sold.error().code, ErrorCode::InvalidInput);
        QCOMPARE(b.count(QStringLiteral("SELECT count(*) FROM sale")), 0);
        QCOMPARE(b.count(QStringLiteral("SELECT count(*) FROM receipt_counter")), 0);
    }

    void draftsThatMakeNoSaleAreRefused()
    {
        Books b;
        SaleDraft empty;
        empty.till = QStringLiteral("K1");
        empty.timeZone = "Asia/Jakarta";
        SaleDraft otherTotals = draftOf(10'000);
        otherTotals.totals.lines.clear();
        SaleDraft unsummed = draftOf(10'000);
        unsummed.totals.total = rp(9'000);
        SaleDraft noTill = draftOf(10'000);
        noTill.till.clear();
        for (const SaleDraft &draft : {empty, otherTotals, unsummed, noTill}) {
            const auto sold = await(b.books.sellForCash(draft, cash(draft.totals.total.units(), 10'000)));
            QVERIFY(!sold);
            QCOMPARE(sold.error().code, ErrorCode::InvalidInput);
        }
    }

    void openingASaleIsOneCommitWithTheScreen()
    {
        Books b;
        const SaleDraft draft = draftOf(10'000);
        QVERIFY(await(b.books.keepCart(draft.cart)));
        QCOMPARE(await(b.books.recall())->cart, draft.cart);
        const auto opened = await(b.books.openSale(draft, gatewayPayment(10'000, QStringLiteral("R1"))));
        QVERIFY(opened);
        QCOMPARE(opened->sale.state, SaleState::Open);
        QCOMPARE(opened->payments.size(), 1);
        const Payment &payment = opened->payments[0];
        QCOMPARE(payment.state, S::Requesting);
        QVERIFY(payment.watched);
        QCOMPARE(payment.sale, opened->sale.id);
        QCOMPARE(payment.createdAt, b.clock.now());
        QCOMPARE(b.trail(payment.id),
                 (QStringList{QStringLiteral("recorded>recorded"), QStringLiteral("request_sent>requesting")}));
        const auto memory = await(b.books.recall());
        QVERIFY(memory->cart.isEmpty());
        QCOMPARE(memory->saleOnScreen, std::optional(opened->sale.id));
        QVERIFY(await(b.books.setSaleOnScreen(std::nullopt)));
        QVERIFY(!await(b.books.recall())->saleOnScreen);
    }

    void aConsoleSaleLeavesTheCounterAlone()
    {
        Books b;
        const SaleDraft counter = draftOf(10'000);
        QVERIFY(await(b.books.keepCart(counter.cart)));
        SaleDraft console = counter;
        console.atTheCounter = false;
        QVERIFY(await(b.books.openSale(console, gatewayPayment(10'000, QStringLiteral("R1")))));
        const auto memory = await(b.books.recall());
        QCOMPARE(memory->cart, counter.cart);
        QVERIFY(!memory->saleOnScreen);
    }

    void theSameStandsThereAfterARestart()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        QVERIFY(opened);
        // Another look at the file, as a killed till would find it: the writer has not closed.
        Database other;
        QVERIFY(await(other.openReadOnly(b.file())));
        SqliteSaleBooks books(other);
        QCOMPARE(await(books.watchedPayments())->size(), 1);
        QCOMPARE(await(books.recall())->saleOnScreen, std::optional(opened->sale.id));
        QCOMPARE((*await(books.sale(opened->sale.id)))->payments[0].reference, QStringLiteral("R1"));
        QCOMPARE(await(books.keepCart(draftOf(1).cart)).error().code, ErrorCode::Storage);
    }

    void anUnreadableCartIsPutAside()
    {
        Books b;
        QVERIFY(b.raw(QStringLiteral("INSERT INTO till_state VALUES ('cart', '{\"lines\": 5')")));
        const auto memory = await(b.books.recall());
        QVERIFY(memory);
        QVERIFY(memory->cart.isEmpty());
        QCOMPARE(b.count(QStringLiteral("SELECT count(*) FROM till_state WHERE key = 'cart_unreadable'")), 1);
    }

    void aReferenceIsUniqueForEver()
    {
        Books b;
        QVERIFY(await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1")))));
        const auto again = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QCOMPARE(b.count(QStringLiteral("SELECT count(*) FROM sale")), 1);
    }

    void gatewayPaymentsThatDoNotFitAreRefused()
    {
        Books b;
        Payment tooMuch = gatewayPayment(10'001, QStringLiteral("R1"));
        QCOMPARE(await(b.books.openSale(draftOf(10'000), tooMuch)).error().code, ErrorCode::Conflict);
        Payment nothing = gatewayPayment(0, QStringLiteral("R1"));
        QCOMPARE(await(b.books.openSale(draftOf(10'000), nothing)).error().code, ErrorCode::InvalidInput);
        Payment nameless = gatewayPayment(10'000, QString());
        QCOMPARE(await(b.books.openSale(draftOf(10'000), nameless)).error().code, ErrorCode::InvalidInput);
    }

    void oneLiveCode()
    {
        Books b;
        const auto first = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        QVERIFY(first);
        const SaleId sale = first->sale.id;
        const auto refused = await(b.books.addPayment(sale, gatewayPayment(10'000, QStringLiteral("R2")), {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(await(b.books.addCash(sale, cash(10'000, 10'000), {})).error().code, ErrorCode::Conflict);

        const auto forced = await(b.books.addPayment(sale, gatewayPayment(10'000, QStringLiteral("R2")),
                                                     QStringLiteral("customer's phone is flat")));
        QVERIFY(forced);
        QCOMPARE(forced->payments.size(), 2);
        QCOMPARE(b.trail(first->payments[0].id).last(), QStringLiteral("forced>requesting"));
        QCOMPARE(await(b.books.trail(first->payments[0].id))->last().detail, QStringLiteral("customer's phone is flat"));
        QCOMPARE(await(b.books.watchedPayments())->size(), 2);

        // A dead code needs no reason.
        QVERIFY(b.tell(forced->payments[0].id, E::ChargeRefused));
        QVERIFY(b.tell(forced->payments[1].id, E::ChargeRefused));
        QVERIFY(await(b.books.addPayment(sale, gatewayPayment(10'000, QStringLiteral("R3")), {})));
        QCOMPARE(await(b.books.addPayment({QStringLiteral("nobody")}, gatewayPayment(1, QStringLiteral("R4")), {})).error().code,
                 ErrorCode::NotFound);
    }

    void cashAfterACodeClosesTheSaleAndTheCodeStaysWatched()
    {
        Books b;
        const auto first = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        QVERIFY(b.tell(first->payments[0].id, E::ChargeMade));
        const auto paid = await(b.books.addCash(first->sale.id, cash(10'000, 20'000), QStringLiteral("in a hurry")));
        QVERIFY(paid);
        QCOMPARE(paid->sale.state, SaleState::Paid);
        QCOMPARE(paid->payments.size(), 2);
        QCOMPARE(await(b.books.watchedPayments())->size(), 1);
        QCOMPARE(await(b.books.addCash(first->sale.id, cash(0, 0), {})).error().code, ErrorCode::Conflict);

        // Then the code is paid after all: late money, the sale stays as it was.
        const auto late = b.tell(first->payments[0].id, E::SeenPaid);
        QVERIFY(late);
        QCOMPARE(late->payments[0].state, S::Paid);
        QCOMPARE(late->sale.state, SaleState::Paid);
        QCOMPARE(await(b.books.counts())->lateMoney, 1);
        SaleQuery query;
        query.filter = SaleFilter::LateMoney;
        const auto list = await(b.books.sales(query));
        QCOMPARE(list->size(), 1);
        QVERIFY(list->at(0).lateMoney);
        QCOMPARE(list->at(0).gateways, (QStringList{QStringLiteral("gobiz:qris"), QStringLiteral("cash")}));
    }

    void splitTender()
    {
        Books b;
        const auto first = await(b.books.openSale(draftOf(10'030), gatewayPayment(4'000, QStringLiteral("R1"))));
        QVERIFY(first);
        QVERIFY(b.tell(first->payments[0].id, E::ChargeMade));
        const auto half = b.tell(first->payments[0].id, E::SeenPaid);
        QVERIFY(half);
        QCOMPARE(half->sale.state, SaleState::Open);
        QCOMPARE(stillDue(*half), rp(6'030));
        QCOMPARE(await(b.books.addCash(first->sale.id, cash(10'030, 20'000), {})).error().code, ErrorCode::InvalidInput);
        const auto whole = await(b.books.addCash(first->sale.id, cash(6'030, 10'000, -30), {}));
        QVERIFY(whole);
        QCOMPARE(whole->sale.state, SaleState::Paid);
        QCOMPARE(whole->payments[1].change, rp(4'000));
        QCOMPARE(await(b.books.counts())->lateMoney, 0);
    }

    void cashInParts()
    {
        Books b;
        const auto first = await(b.books.sellForCash(draftOf(10'030), cash(4'000, 4'000)));
        QVERIFY(first);
        QCOMPARE(first->sale.state, SaleState::Open);
        QCOMPARE(stillDue(*first), rp(6'030));
        const SaleId sale = first->sale.id;
        // A part has neither change nor rounding, and never covers the sale by being too much.
        QCOMPARE(await(b.books.addCash(sale, cash(2'000, 5'000), {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(b.books.addCash(sale, cash(2'000, 2'000, -30), {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(b.books.addCash(sale, cash(6'100, 6'100), {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(b.books.cancelSale(sale, QStringLiteral("gone"))).error().code, ErrorCode::Conflict);    // it holds money
        const auto second = await(b.books.addCash(sale, cash(1'000, 1'000), {}));
        QVERIFY(second);
        QCOMPARE(second->sale.state, SaleState::Open);
        const auto whole = await(b.books.addCash(sale, cash(5'030, 10'000, -30), {}));
        QVERIFY(whole);
        QCOMPARE(whole->sale.state, SaleState::Paid);
        QCOMPARE(whole->payments.size(), 3);
    }

    /// The code was left for cash and paid all the same: what is over what the cash had left is money nobody waits for.
    void moreThanIsLeftIsLate()
    {
        Books b;
        const auto first = await(b.books.openSale(draftOf(10'000), gatewayPayment(8'000, QStringLiteral("R1"))));
        QVERIFY(b.tell(first->payments[0].id, E::ChargeMade));
        QVERIFY(await(b.books.addCash(first->sale.id, cash(4'000, 4'000), QStringLiteral("phone died"))));
        const auto paid = b.tell(first->payments[0].id, E::SeenPaid);
        QVERIFY(paid);
        QCOMPARE(paid->sale.state, SaleState::Paid);
        QCOMPARE(await(b.books.counts())->lateMoney, 1);
    }

    void cancellingASale()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        const SaleId sale = opened->sale.id;
        const PaymentId id = opened->payments[0].id;
        QCOMPARE(await(b.books.cancelSale(sale, QStringLiteral("gone"))).error().code, ErrorCode::Conflict);
        QVERIFY(b.tell(id, E::ChargeMade));
        QVERIFY(b.tell(id, E::SeenExpired));
        const auto cancelled = await(b.books.cancelSale(sale, QStringLiteral("gone")));
        QVERIFY(cancelled);
        QCOMPARE(cancelled->sale.state, SaleState::Cancelled);
        QCOMPARE(b.count(QStringLiteral("SELECT count(*) FROM sale WHERE close_reason = 'gone' AND closed_at > 0")), 1);
        QCOMPARE(await(b.books.cancelSale(sale, QStringLiteral("gone"))).error().code, ErrorCode::Conflict);
        QCOMPARE(await(b.books.addPayment(sale, gatewayPayment(10'000, QStringLiteral("R2")), {})).error().code,
                 ErrorCode::Conflict);
        // Money for it is late money; the sale stays cancelled until a person decides.
        const auto late = b.tell(id, E::SeenPaid);
        QVERIFY(late);
        QCOMPARE(late->sale.state, SaleState::Cancelled);
        QCOMPARE(await(b.books.counts())->lateMoney, 1);
        // And a sale that holds money is not cancelled.
        const auto half = await(b.books.openSale(draftOf(10'000), gatewayPayment(4'000, QStringLiteral("R3"))));
        QVERIFY(b.tell(half->payments[0].id, E::SeenPaid));
        QCOMPARE(await(b.books.cancelSale(half->sale.id, {})).error().code, ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestSaleBooks)
#include "tst_sale_books.moc"
