#include "support/till_rig.h"
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {

const PersonsWord kWord{QStringLiteral("Ibu"), QStringLiteral("masuk di mutasi")};

/// The shop's own static code: made at once, and nobody behind it.
struct Rig : TillRig {
    Rig()
    {
        auto &traits = gateway.mutableTraits();
        traits.nobodyToAsk = true;
        traits.findsByReference = false;
        FakeGateway::Turn turn;
        turn.spoilCharge = [](Charge &c) { c.gatewayRef.clear(); };
        gateway.always = turn;
    }
    Payment shown()
    {
        const Payment code = pay()->payments.first();
        [&] { QTRY_COMPARE(now(code).state, PaymentState::Unknown); }();
        return now(code);
    }
};

} // namespace

class NobodyToAskTest : public QObject {
    Q_OBJECT

private slots:
    void waitsForAPerson()
    {
        Rig rig;
        const Payment code = rig.shown();
        QCOMPARE(code.reason, QStringLiteral("manual"));
        QVERIFY(code.watched && !code.qris.isEmpty());
        QCOMPARE(rig.books.events(code.id), (QStringList{QStringLiteral("recorded"), QStringLiteral("request_sent"),
                                                         QStringLiteral("charge_made"), QStringLiteral("answer_unclear")}));
        QTRY_VERIFY(rig.checkout->watchView(code.id).nobodyToAsk);
        QVERIFY(!rig.checkout->watchView(code.id).nextAsk.isValid());
        QVERIFY(rig.check(code));               // "check now" finds nobody
        rig.checkout->askAllSoon();
        letEventsRun();
        QCOMPARE(rig.gateway.seenStatuses.size(), 0);
        QCOMPARE(rig.gateway.seenCreates.size(), 1);
        QCOMPARE(rig.now(code).state, PaymentState::Unknown);
        // Law 2 holds for it like for any other code.
        QCOMPARE(await(rig.checkout->payCash(code.sale, rp(25'000), {})).error().code, ErrorCode::Conflict);
    }

    void confirmed()
    {
        Rig rig;
        const Payment code = rig.shown();
        QCOMPARE(await(rig.checkout->confirmByPerson(code.id, {})).error().code, ErrorCode::InvalidInput);
        const auto record = await(rig.checkout->confirmByPerson(code.id, kWord));
        QVERIFY(record);
        QCOMPARE(record->sale.state, SaleState::Paid);
        const Payment paid = rig.now(code);
        QVERIFY(paid.byPerson && !paid.watched);
        QCOMPARE(rig.checkout->watchedCount(), 0);
    }

    void givenUp()
    {
        Rig rig;
        const Payment code = rig.shown();
        QVERIFY(await(rig.checkout->giveUp(code.id, kWord)));
        QCOMPARE(rig.now(code).state, PaymentState::Cancelled);
        QVERIFY(!rig.now(code).watched);
        QCOMPARE(rig.checkout->watchedCount(), 0);
        QVERIFY(await(rig.checkout->payCash(code.sale, rp(25'000), {})));
    }

    void decidedAfterItWasSwitchedOff()
    {
        Rig rig;
        const Payment code = rig.shown();
        rig.directory.gateways.clear();
        QVERIFY(await(rig.checkout->confirmByPerson(code.id, kWord)));
        QVERIFY(!rig.now(code).watched);
    }

    void interrupted_data()
    {
        QTest::addColumn<int>("steps");         // how many of the writes happened before the power went
        QTest::newRow("before the code was there") << 1;
        QTest::newRow("the code was there") << 2;
    }
    void interrupted()
    {
        QFETCH(int, steps);
        Rig rig;
        rig.books.hold = true;
        const auto asked = rig.checkout->payByGateway(draftOf(25'000), QStringLiteral("fake"), {});
        for (int i = 0; i < steps; ++i) {
            QTRY_COMPARE(rig.books.waiting(), 1);
            rig.books.step();
        }
        QTRY_COMPARE(rig.books.waiting(), 1);
        rig.crash();
        rig.books.hold = false;
        rig.start();
        QVERIFY(await(rig.checkout->resume()));
        QTRY_COMPARE(rig.last().reason, QStringLiteral("manual"));
        QCOMPARE(rig.last().state, PaymentState::Unknown);
        QVERIFY(!rig.last().qris.isEmpty());
        QCOMPARE(rig.books.records.size(), 1);
        Q_UNUSED(asked)
    }

    void theBooksFail()
    {
        Rig rig;
        rig.books.hold = true;
        const auto asked = rig.checkout->payByGateway(draftOf(25'000), QStringLiteral("fake"), {});
        for (int i = 0; i < 2; ++i) {
            QTRY_COMPARE(rig.books.waiting(), 1);
            rig.books.step();
        }
        QTRY_COMPARE(rig.books.waiting(), 1);
        rig.books.failNext = 1;
        rig.books.step();
        rig.books.hold = false;
        QTRY_COMPARE(rig.troubles, 1);
        QCOMPARE(rig.last().state, PaymentState::Pending);
        QVERIFY(rig.check(rig.last()));
        QCOMPARE(rig.last().reason, QStringLiteral("manual"));
        Q_UNUSED(asked)
    }

    void neverByItself()
    {
        Rig rig;
        const auto offers = rig.checkout->offers(draftOf(25'000).cart, rp(25'000));
        QCOMPARE(offers.size(), 1);
        QVERIFY(offers.first().nobodyToAsk && offers.first().obstacle.isEmpty());
        QVERIFY(automaticOrder(offers, {QStringLiteral("fake")}).isEmpty());
        QCOMPARE(await(rig.checkout->payAutomatically(draftOf(25'000), {QStringLiteral("fake")})).error().code, ErrorCode::InvalidInput);
    }

    void asAPart()
    {
        Rig rig;
        const SaleId sale = await(rig.checkout->payCashPart(draftOf(25'000), rp(10'000)))->sale.id;
        const Payment code = await(rig.checkout->payByGateway(sale, QStringLiteral("fake"), {}))->payments.last();
        QTRY_COMPARE(rig.now(code).reason, QStringLiteral("manual"));
        QCOMPARE(qris::parse(rig.now(code).qris)->amount, rp(15'000));
        QCOMPARE(await(rig.checkout->confirmByPerson(code.id, kWord))->sale.state, SaleState::Paid);
    }
};

QTEST_GUILESS_MAIN(NobodyToAskTest)
#include "tst_nobody_to_ask.moc"
