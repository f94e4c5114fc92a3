#include "persistence/books_fixture.h"

using namespace laci;
using namespace laci::test;
using S = PaymentState;
using E = PaymentEvent;

/// SaleBooks::tell(): what news does to a payment, its trail and its sale.
class TestTell : public QObject {
    Q_OBJECT
private slots:
    void tellFollowsTheTable_data()
    {
        QTest::addColumn<QList<int>>("events");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("sale");
        QTest::addColumn<bool>("watched");
        QTest::addColumn<bool>("late");
        const auto row = [](const char *name, std::initializer_list<E> events, S state, SaleState sale, bool watched, bool late) {
            QList<int> list;
            for (const E event : events)
                list.append(int(event));
            QTest::newRow(name) << list << int(state) << int(sale) << watched << late;
        };
        row("nothing yet", {}, S::Requesting, SaleState::Open, true, false);
        row("made", {E::ChargeMade}, S::Pending, SaleState::Open, true, false);
        row("refused", {E::ChargeRefused}, S::Failed, SaleState::Open, false, false);
        row("qr refused, still watched", {E::QrRefused}, S::Failed, SaleState::Open, true, false);
        row("unclear", {E::AnswerUnclear}, S::Unknown, SaleState::Open, true, false);
        row("paid", {E::ChargeMade, E::SeenPaid}, S::Paid, SaleState::Paid, false, false);
        row("paid out of unknown", {E::AnswerUnclear, E::SeenPaid}, S::Paid, SaleState::Paid, false, false);
        row("paid is sticky", {E::ChargeMade, E::SeenPaid, E::SeenPending, E::SeenExpired, E::AnswerUnclear, E::ChargeMade},
            S::Paid, SaleState::Paid, false, false);
        row("expired", {E::ChargeMade, E::SeenExpired}, S::Expired, SaleState::Open, true, false);
        row("expired, then paid", {E::ChargeMade, E::SeenExpired, E::SeenPaid}, S::Paid, SaleState::Paid, false, true);
        row("cancelled, then paid", {E::ChargeMade, E::SeenCancelled, E::SeenPaid}, S::Paid, SaleState::Paid, false, true);
        row("failed, then paid", {E::QrRefused, E::SeenPaid}, S::Paid, SaleState::Paid, false, true);
        row("refunded", {E::ChargeMade, E::SeenPaid, E::SeenRefunded}, S::Refunded, SaleState::Paid, false, false);
        row("partly refunded", {E::ChargeMade, E::SeenPaid, E::SeenPartlyRefunded}, S::PartiallyRefunded, SaleState::Paid,
            false, false);
        row("watch ended", {E::ChargeMade, E::WatchEnded}, S::Pending, SaleState::Open, false, false);
        row("cancel asked is a wish", {E::ChargeMade, E::CancelAsked}, S::Pending, SaleState::Open, true, false);
        row("not made", {E::AnswerUnclear, E::NotMade}, S::Failed, SaleState::Open, true, false);
        row("not made, paid all the same", {E::AnswerUnclear, E::NotMade, E::SeenPaid}, S::Paid, SaleState::Paid, false, true);
        row("confirmed by a person", {E::AnswerUnclear, E::ConfirmedByPerson}, S::Paid, SaleState::Paid, true, false);
        row("confirmed by both", {E::AnswerUnclear, E::ConfirmedByPerson, E::SeenPaid}, S::Paid, SaleState::Paid, false, false);
        row("confirmed, the gateway says no", {E::AnswerUnclear, E::ConfirmedByPerson, E::SeenExpired}, S::Paid, SaleState::Paid,
            true, false);
        row("confirmed, until the window ends", {E::AnswerUnclear, E::ConfirmedByPerson, E::SeenPending, E::WatchEnded}, S::Paid,
            SaleState::Paid, false, false);
        row("confirmed, then refunded", {E::AnswerUnclear, E::ConfirmedByPerson, E::SeenRefunded}, S::Refunded, SaleState::Paid,
            false, false);
        row("nobody overrules pending", {E::ChargeMade, E::ConfirmedByPerson}, S::Pending, SaleState::Open, true, false);
        row("given up", {E::AnswerUnclear, E::GivenUp}, S::Cancelled, SaleState::Open, true, false);
        row("given up, then paid", {E::AnswerUnclear, E::GivenUp, E::SeenPaid}, S::Paid, SaleState::Paid, false, true);
        row("reversed", {E::ChargeMade, E::SeenPaid, E::SeenReversed}, S::Failed, SaleState::Paid, false, false);
        row("reversed and back", {E::ChargeMade, E::SeenPaid, E::SeenReversed, E::SeenPaid}, S::Paid, SaleState::Paid, false, true);
        row("came and went", {E::ChargeMade, E::SeenRefunded}, S::Refunded, SaleState::Open, false, false);
    }
    void tellFollowsTheTable()
    {
        QFETCH(QList<int>, events);
        QFETCH(int, state);
        QFETCH(int, sale);
        QFETCH(bool, watched);
        QFETCH(bool, late);
        Books b;
        const auto opened = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        QVERIFY(opened);
        const PaymentId id = opened->payments[0].id;
        for (const int event : events)
            QVERIFY(b.tell(id, E(event), {}, QStringLiteral("Sari: said so")));
        const auto record = *await(b.books.sale(opened->sale.id));
        QCOMPARE(int(record->payments[0].state), state);
        QCOMPARE(int(record->sale.state), sale);
        QCOMPARE(record->payments[0].watched, watched);
        QCOMPARE(b.count(QStringLiteral("SELECT late FROM payment")), qint64(late));
        QCOMPARE(b.trail(id).size(), 2 + events.size());
    }

    void tellWritesWhatTheNewsSays()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        const PaymentId id = opened->payments[0].id;
        PaymentChange made;
        made.gatewayRef = QStringLiteral("gw-1");
        made.qris = QByteArray("00020101021226");
        made.link = QUrl(QStringLiteral("https://pay.example/x?y=%20z"));
        made.virtualAccount = QStringLiteral("8808123");
        made.expiresAt = b.clock.now().addSecs(900);
        const auto record = b.tell(id, E::ChargeMade, made, QStringLiteral("http 201"));
        QVERIFY(record);
        const auto read = *await(b.books.sale(opened->sale.id));
        for (const Payment &p : {record->payments[0], read->payments[0]}) {
            QCOMPARE(p.gatewayRef, QStringLiteral("gw-1"));
            QCOMPARE(p.qris, QByteArray("00020101021226"));
            QCOMPARE(p.link, *made.link);
            QCOMPARE(p.virtualAccount, QStringLiteral("8808123"));
            QCOMPARE(p.expiresAt, *made.expiresAt);
            QCOMPARE(p.detail, QStringLiteral("http 201"));
            QCOMPARE(p.updatedAt, b.clock.now());
        }
        // A reason that explained unknown does not outlive it.
        QCOMPARE(b.tell(id, E::AnswerUnclear, because("no_answer"))->payments[0].reason, QStringLiteral("no_answer"));
        QCOMPARE(b.tell(id, E::SeenPending)->payments[0].reason, QString());
        // Old news after the end neither moves nor overwrites.
        QVERIFY(b.tell(id, E::SeenPaid));
        PaymentChange old = because("no_answer");
        old.gatewayRef = QStringLiteral("other");
        const auto after = b.tell(id, E::AnswerUnclear, old);
        QCOMPARE(after->payments[0].gatewayRef, QStringLiteral("gw-1"));
        QCOMPARE(after->payments[0].reason, QString());
        QCOMPARE(after->payments[0].state, S::Paid);
        QCOMPARE(b.tell({QStringLiteral("nobody")}, E::SeenPaid).error().code, ErrorCode::NotFound);
    }

    /// What a person, or a late answer, says about an unknown payment may be told when it is pending already.
    void whatIsLeftOpenStaysWatched()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        const PaymentId id = opened->payments[0].id;
        PaymentChange nobodyToAsk;
        nobodyToAsk.watched = false;
        QVERIFY(b.tell(id, E::ChargeMade));
        for (const E event : {E::ConfirmedByPerson, E::GivenUp, E::ChargeRefused}) {
            const auto record = b.tell(id, event, nobodyToAsk, QStringLiteral("Ayu: on the statement"));
            QVERIFY(record);
            QCOMPARE(record->payments[0].state, S::Pending);
            QVERIFY2(record->payments[0].watched, qPrintable(paymentEventWord(event)));
        }
        QVERIFY(b.tell(id, E::AnswerUnclear, because("manual")));
        const auto confirmed = b.tell(id, E::ConfirmedByPerson, nobodyToAsk, QStringLiteral("Ayu: on the statement"));
        QVERIFY(confirmed);
        QCOMPARE(confirmed->payments[0].state, S::Paid);
        QVERIFY(!confirmed->payments[0].watched);
    }

    void aPersonsWordIsKeptApart()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        const PaymentId id = opened->payments[0].id;
        QVERIFY(b.tell(id, E::AnswerUnclear, because("no_answer")));
        // Without a reason it is not taken, and nothing is written.
        for (const E act : {E::ConfirmedByPerson, E::GivenUp})
            QCOMPARE(b.tell(id, act, {}, QStringLiteral("  ")).error().code, ErrorCode::InvalidInput);
        QCOMPARE(b.tell(id, E::LateDecided, {}, QStringLiteral("x")).error().code, ErrorCode::InvalidInput);
        QCOMPARE(b.trail(id).size(), 3);

        const auto confirmed = b.tell(id, E::ConfirmedByPerson, {}, QStringLiteral("Ayu: in the GoBiz app"));
        QVERIFY(confirmed);
        const auto read = *await(b.books.sale(opened->sale.id));
        for (const SaleRecord &record : {*confirmed, *read}) {
            QCOMPARE(record.sale.state, SaleState::Paid);
            QCOMPARE(record.payments[0].state, S::Paid);
            QVERIFY(record.payments[0].byPerson);
            QVERIFY(record.payments[0].watched);
            QCOMPARE(record.payments[0].reason, QString());
        }
        QCOMPARE(await(b.books.trail(id))->last().detail, QStringLiteral("Ayu: in the GoBiz app"));
        QCOMPARE(await(b.books.watchedPayments())->size(), 1);

        // The gateway's own word comes in afterwards: written once, and then nobody asks any more.
        QVERIFY(b.tell(id, E::SeenPending));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(b.tell(id, E::SeenPaid));
            QVERIFY(b.tell(id, E::AnswerUnclear, because("no_answer")));
        }
        QCOMPARE(b.trail(id).filter(QStringLiteral("seen_paid>paid")).size(), 1);
        const Payment after = (*await(b.books.sale(opened->sale.id)))->payments[0];
        QVERIFY(after.byPerson);
        QCOMPARE(after.watched, false);
        QCOMPARE(after.state, S::Paid);
        QCOMPARE(await(b.books.counts())->lateMoney, 0);
        QCOMPARE(b.count(QStringLiteral("SELECT count(*) FROM payment WHERE by_person = 1")), 1);
    }

    void theGatewaysPaidIsNobodysWord()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        const PaymentId id = opened->payments[0].id;
        QVERIFY(b.tell(id, E::AnswerUnclear));
        QVERIFY(b.tell(id, E::SeenPaid));
        const auto late = b.tell(id, E::ConfirmedByPerson, {}, QStringLiteral("Ayu: he showed me"));
        QVERIFY(late);
        QVERIFY(!late->payments[0].byPerson);
        QCOMPARE(late->payments[0].watched, false);
        QCOMPARE(b.trail(id).last(), QStringLiteral("confirmed_by_person>paid"));           // said, and written down
        QCOMPARE(await(b.books.trail(id))->last().detail, QStringLiteral("Ayu: he showed me"));
    }

    void aSecondConfirmedCodeIsLateMoney()
    {
        Books b;
        const auto first = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        const PaymentId id = first->payments[0].id;
        QVERIFY(b.tell(id, E::AnswerUnclear));
        QVERIFY(await(b.books.addCash(first->sale.id, cash(10'000, 10'000), QStringLiteral("in a hurry"))));
        QVERIFY(b.tell(id, E::ConfirmedByPerson, {}, QStringLiteral("Ayu: on the statement")));
        QCOMPARE(await(b.books.counts())->lateMoney, 1);
    }

    void reversedMoneyIsDueAgainButTheSaleStays()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        const PaymentId id = opened->payments[0].id;
        QVERIFY(b.tell(id, E::SeenPaid));
        const auto reversed = b.tell(id, E::SeenReversed, because("refused"), QStringLiteral("status 'deny'"));
        QVERIFY(reversed);
        QCOMPARE(reversed->sale.state, SaleState::Paid);
        QCOMPARE(stillDue(*reversed), rp(10'000));
        QCOMPARE(reversed->payments[0].reason, QStringLiteral("refused"));
        QCOMPARE(b.trail(id).last(), QStringLiteral("seen_reversed>failed"));
        QCOMPARE(await(b.books.counts())->lateMoney, 0);
    }

    void theFeeOnTop()
    {
        Books b;
        Payment va = gatewayPayment(10'000, QStringLiteral("R1"));
        va.payerFee = rp(4'000);
        QCOMPARE(await(b.books.openSale(draftOf(10'000), va)).error().code, ErrorCode::InvalidInput);      // QRIS: law 11
        va.channel = QStringLiteral("bca_va");
        va.payerFee = rp(-1);
        QCOMPARE(await(b.books.openSale(draftOf(10'000), va)).error().code, ErrorCode::InvalidInput);
        va.payerFee = rp(4'000);
        const auto opened = await(b.books.openSale(draftOf(10'000), va));
        QVERIFY(opened);
        const PaymentId id = opened->payments[0].id;
        const auto fee = [&] { return (*await(b.books.sale(opened->sale.id)))->payments[0].payerFee; };
        const auto change = [](qint64 units) {
            PaymentChange c;
            c.payerFee = rp(units);
            return c;
        };
        QCOMPARE(opened->payments[0].charged(), rp(14'000));
        QCOMPARE(fee(), rp(4'000));
        QVERIFY(b.tell(id, E::ChargeMade, change(3'500)));
        QCOMPARE(fee(), rp(3'500));
        QVERIFY(b.tell(id, E::SeenPending, change(3'900)));                                // never more than was agreed
        QCOMPARE(fee(), rp(3'500));
        QVERIFY(b.tell(id, E::SeenPending, change(-5)));
        QCOMPARE(fee(), rp(3'500));
        QVERIFY(b.tell(id, E::SeenPending, change(3'000)));
        QCOMPARE(fee(), rp(3'000));
        const auto paid = b.tell(id, E::SeenPaid, change(2'500));
        QVERIFY(paid);
        QCOMPARE(paid->sale.state, SaleState::Paid);                                       // by the amount alone
        QCOMPARE(fee(), rp(2'500));
        QVERIFY(b.tell(id, E::SeenPaid, change(0)));
        QVERIFY(b.tell(id, E::SeenPartlyRefunded, change(0)));
        QCOMPARE(fee(), rp(2'500));
    }

    void theTrailDoesNotGrowByRepeatedNews()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, QStringLiteral("R1"))));
        const PaymentId id = opened->payments[0].id;
        for (int i = 0; i < 5; ++i)
            QVERIFY(b.tell(id, E::AnswerUnclear, because("no_answer")));
        QVERIFY(b.tell(id, E::AnswerUnclear, because("server_fault")));
        for (int i = 0; i < 5; ++i)
            QVERIFY(b.tell(id, E::SeenPending));
        for (int i = 0; i < 2; ++i)
            QVERIFY(b.tell(id, E::CancelAsked));
        QCOMPARE(b.trail(id),
                 (QStringList{QStringLiteral("recorded>recorded"), QStringLiteral("request_sent>requesting"),
                              QStringLiteral("answer_unclear>unknown"), QStringLiteral("answer_unclear>unknown"),
                              QStringLiteral("seen_pending>pending"), QStringLiteral("cancel_asked>pending"),
                              QStringLiteral("cancel_asked>pending")}));
    }
};

QTEST_GUILESS_MAIN(TestTell)
#include "tst_tell.moc"
