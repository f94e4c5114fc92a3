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
            QVERIFY(b.tell(id, E(event)));
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
