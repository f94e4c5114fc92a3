#include "support/till_rig.h"
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {

const QString kFake = QStringLiteral("fake");
const QString kQris = QStringLiteral("qris");
const PersonsWord kWord{QStringLiteral("Ibu"), QStringLiteral("barang rusak")};

RefundWish wish(RefundWay way, int pieces, const PaymentId &payment = {})
{
    RefundWish wanted;
    wanted.way = way;
    wanted.payment = payment;
    wanted.lines = {{0, Quantity::pieces(pieces), {}}};
    wanted.reason = kWord.reason;
    wanted.by = kWord.by;
    return wanted;
}

/// A till whose gateway gives money back when asked.
struct Rig : TillRig {
    Rig() { gateway.mutableTraits().canRefund = true; }
    /// Four pieces of Rp25.000, paid by QRIS.
    SaleRecord sold()
    {
        const auto opened = await(checkout->payByGateway(draftOf(25'000, 4), kFake, kQris));
        const Payment code = opened->payments.first();
        [&] { QTRY_COMPARE(now(code).state, PaymentState::Pending); }();
        gateway.set(code.reference, ChargeStatus::Paid);
        return check(code).value();
    }
    Result<SaleRecord> refund(const SaleRecord &record, const RefundWish &wanted)
    {
        return await(checkout->refund(record.sale.id, wanted, {}));
    }
    SaleRecord record() { return books.records.last(); }
};

} // namespace

class RefundFlowTest : public QObject {
    Q_OBJECT

private slots:
    void inCashAtOnce()
    {
        Rig rig;
        const auto sold = await(rig.checkout->payCash(draftOf(25'000, 4), rp(100'000), {}));
        rig.changes = 0;
        const auto given = rig.refund(*sold, wish(RefundWay::Cash, 1));
        QVERIFY(given);
        QCOMPARE(rig.changes, 1);
        QCOMPARE(given->sale.state, SaleState::Paid);
        QCOMPARE(given->refunds.size(), 1);
        QCOMPARE(given->refunds.first().state, RefundState::Done);
        QCOMPARE(given->refunds.first().handedOut(), rp(25'000));
        QCOMPARE(given->refunds.first().by, QStringLiteral("Ibu"));
        QVERIFY(stillDue(*given).isZero());
        QCOMPARE(rig.refund(*sold, wish(RefundWay::Cash, 4)).error().code, ErrorCode::InvalidInput);     // three are left
        QVERIFY(rig.refund(*sold, wish(RefundWay::Cash, 3)));
        QCOMPARE(givenBack(rig.record()), rp(100'000));
        QVERIFY(rig.gateway.seenRefunds.isEmpty());
    }

    void notedAtTheGateway()
    {
        Rig rig;
        const SaleRecord sold = rig.sold();
        const auto given = rig.refund(sold, wish(RefundWay::AtGateway, 2, sold.payments.first().id));
        QVERIFY(given);
        QCOMPARE(given->refunds.first().state, RefundState::Done);
        QCOMPARE(moneyLeft(*given, sold.payments.first().id), rp(50'000));
        QVERIFY(rig.gateway.seenRefunds.isEmpty());
    }

    void byTheGateway()
    {
        Rig rig;
        const SaleRecord sold = rig.sold();
        const PaymentId payment = sold.payments.first().id;
        const auto part = rig.refund(sold, wish(RefundWay::ByGateway, 1, payment));
        QVERIFY(part);
        QCOMPARE(part->refunds.first().state, RefundState::Done);
        QTRY_COMPARE(rig.record().payments.first().state, PaymentState::PartiallyRefunded);
        QVERIFY(rig.refund(sold, wish(RefundWay::ByGateway, 3, payment)));
        QTRY_COMPARE(rig.record().payments.first().state, PaymentState::Refunded);
        QCOMPARE(rig.gateway.seenRefunds.size(), 2);
        QCOMPARE(rig.gateway.entries.first().refunded, rp(100'000));
        QCOMPARE(rig.record().sale.state, SaleState::Paid);
    }

    void writtenBeforeItIsSent()
    {
        Rig rig;
        const SaleRecord sold = rig.sold();
        rig.books.hold = true;
        const auto asked = rig.checkout->refund(sold.sale.id, wish(RefundWay::ByGateway, 1, sold.payments.first().id), {});
        QCOMPARE(await(rig.checkout->refund(sold.sale.id, wish(RefundWay::Cash, 1), {})).error().code, ErrorCode::Conflict);
        letEventsRun();
        QVERIFY(rig.gateway.seenRefunds.isEmpty());
        rig.books.step();                       // the sale is read
        letEventsRun();
        QVERIFY(rig.gateway.seenRefunds.isEmpty());
        rig.books.failNext = 1;
        rig.books.step();                       // and the entry not written
        letEventsRun();
        QCOMPARE(await(asked).error().code, ErrorCode::Storage);
        QVERIFY(rig.gateway.seenRefunds.isEmpty() && rig.record().refunds.isEmpty());
        QCOMPARE(rig.troubles, 1);
    }

    void whatTheGatewaySays_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("worked");
        QTest::addColumn<RefundState>("atOnce");
        QTest::addColumn<RefundState>("inTheEnd");
        using R = RefundState;
        QTest::newRow("no") << ErrorCode::Refused << false << R::Failed << R::Failed;
        QTest::newRow("not logged in") << ErrorCode::Unauthorised << false << R::Failed << R::Failed;
        QTest::newRow("reply lost after the work") << ErrorCode::Timeout << true << R::Unknown << R::Done;
        QTest::newRow("500 after the work") << ErrorCode::ServerFault << true << R::Unknown << R::Done;
        QTest::newRow("lost on the way") << ErrorCode::Network << false << R::Unknown << R::Unknown;
        QTest::newRow("asked before?") << ErrorCode::Conflict << false << R::Unknown << R::Unknown;
    }
    void whatTheGatewaySays()
    {
        QFETCH(ErrorCode, code);
        QFETCH(bool, worked);
        QFETCH(RefundState, atOnce);
        QFETCH(RefundState, inTheEnd);
        Rig rig;
        const SaleRecord sold = rig.sold();
        rig.gateway.refunds.push_back(FakeGateway::failing(code, worked));
        const auto asked = rig.refund(sold, wish(RefundWay::ByGateway, 1, sold.payments.first().id));
        QVERIFY(asked);
        QCOMPARE(asked->refunds.first().state, atOnce);
        QVERIFY(!asked->refunds.first().detail.isEmpty());
        const qsizetype before = rig.gateway.seenStatuses.size();
        rig.checkout->askRefunds();
        if (atOnce == RefundState::Unknown) {
            QTRY_VERIFY(rig.gateway.seenStatuses.size() > before);
            letEventsRun();
        }
        QTRY_COMPARE(rig.record().refunds.first().state, inTheEnd);
        QCOMPARE(rig.gateway.seenRefunds.size(), 1);        // never a second time
        QCOMPARE(moneyLeft(rig.record()), inTheEnd == RefundState::Failed ? rp(100'000) : rp(75'000));
        if (inTheEnd == RefundState::Done)
            QCOMPARE(rig.record().payments.first().state, PaymentState::PartiallyRefunded);
    }

    void oneUncertainRefundAtATime()
    {
        Rig rig;
        const SaleRecord sold = rig.sold();
        const PaymentId payment = sold.payments.first().id;
        rig.gateway.refunds.push_back(FakeGateway::failing(ErrorCode::Timeout, false));
        QVERIFY(rig.refund(sold, wish(RefundWay::ByGateway, 1, payment)));
        QCOMPARE(rig.refund(sold, wish(RefundWay::ByGateway, 1, payment)).error().code, ErrorCode::Conflict);
        QCOMPARE(rig.gateway.seenRefunds.size(), 1);
        // Only a person can say that it did not happen; then it may be given otherwise.
        const RefundId id = rig.record().refunds.first().id;
        QCOMPARE(await(rig.checkout->decideRefund(id, false, {QStringLiteral("Ibu"), {}})).error().code, ErrorCode::InvalidInput);
        const auto decided = await(rig.checkout->decideRefund(id, false, kWord));
        QVERIFY(decided);
        QCOMPARE(decided->refunds.first().state, RefundState::Failed);
        QVERIFY(decided->refunds.first().detail.contains(QStringLiteral("Ibu")));
        QCOMPARE(await(rig.checkout->decideRefund(id, true, kWord)).error().code, ErrorCode::Conflict);
        QVERIFY(rig.refund(sold, wish(RefundWay::ByGateway, 1, payment)));
        QCOMPARE(rig.gateway.seenRefunds.size(), 2);
    }

    void silence()
    {
        Rig rig;
        rig.limits.answerDeadline = 30ms;
        rig.start();
        const SaleRecord sold = rig.sold();
        rig.gateway.refunds.push_back(FakeGateway::silence(true));
        const auto asked = rig.refund(sold, wish(RefundWay::ByGateway, 4, sold.payments.first().id));
        QVERIFY(asked);
        QCOMPARE(asked->refunds.first().state, RefundState::Unknown);
    }

    void aLateAnswerCounts()
    {
        Rig rig;
        rig.limits.answerDeadline = 30ms;
        rig.start();
        const SaleRecord sold = rig.sold();
        rig.gateway.hold = true;
        const auto asked = rig.refund(sold, wish(RefundWay::ByGateway, 1, sold.payments.first().id));
        QVERIFY(asked);
        QCOMPARE(asked->refunds.first().state, RefundState::Unknown);
        rig.gateway.hold = false;
        rig.gateway.release();
        QTRY_COMPARE(rig.record().refunds.first().state, RefundState::Done);
    }

    void killedInBetween_data()
    {
        QTest::addColumn<bool>("worked");
        QTest::newRow("it was carried out") << true;
        QTest::newRow("it was not") << false;
    }
    void killedInBetween()
    {
        QFETCH(bool, worked);
        Rig rig;
        const SaleRecord sold = rig.sold();
        rig.gateway.refunds.push_back(FakeGateway::silence(worked));
        const auto asked = rig.checkout->refund(sold.sale.id, wish(RefundWay::ByGateway, 1, sold.payments.first().id), {});
        QTRY_COMPARE(rig.gateway.seenRefunds.size(), 1);
        QCOMPARE(rig.record().refunds.first().state, RefundState::Requesting);
        rig.crash();
        rig.start();
        QVERIFY(await(rig.checkout->resume()));
        QTRY_COMPARE(rig.record().refunds.first().state, worked ? RefundState::Done : RefundState::Unknown);
        letEventsRun();
        QCOMPARE(rig.gateway.seenRefunds.size(), 1);
        Q_UNUSED(asked)
    }

    void theBooksFailWithTheAnswer()
    {
        Rig rig;
        const SaleRecord sold = rig.sold();
        rig.gateway.hold = true;
        const auto asked = rig.checkout->refund(sold.sale.id, wish(RefundWay::ByGateway, 1, sold.payments.first().id), {});
        QTRY_COMPARE(rig.gateway.held(), 1);
        rig.books.failNext = 1;
        rig.gateway.refunds.clear();
        rig.gateway.hold = false;
        rig.gateway.release();
        QCOMPARE(await(asked).error().code, ErrorCode::Storage);
        QCOMPARE(rig.record().refunds.first().state, RefundState::Requesting);
        rig.checkout->askRefunds();             // said again until the books have it
        QTRY_COMPARE(rig.record().refunds.first().state, RefundState::Done);
        QCOMPARE(rig.gateway.seenRefunds.size(), 1);
    }

    void whoCannot()
    {
        Rig rig;
        const SaleRecord sold = rig.sold();
        const PaymentId payment = sold.payments.first().id;
        rig.gateway.mutableTraits().canRefund = false;
        QCOMPARE(rig.refund(sold, wish(RefundWay::ByGateway, 1, payment)).error().code, ErrorCode::Refused);
        rig.gateway.mutableTraits().canRefund = true;
        rig.directory.gateways.remove(kFake);
        QCOMPARE(rig.refund(sold, wish(RefundWay::ByGateway, 1, payment)).error().code, ErrorCode::Refused);
        QCOMPARE(await(rig.checkout->refund({QStringLiteral("nobody")}, wish(RefundWay::Cash, 1), {})).error().code, ErrorCode::NotFound);
        QVERIFY(rig.record().refunds.isEmpty() && rig.gateway.seenRefunds.isEmpty());
    }

    void tendersAreReturned()
    {
        Rig rig;
        const SaleId sale = await(rig.checkout->payCashPart(draftOf(25'000, 4), rp(10'000)))->sale.id;
        const Payment code = await(rig.checkout->payPartByGateway(sale, rp(20'000), kFake, kQris))->payments.last();
        QTRY_COMPARE(rig.now(code).state, PaymentState::Pending);
        QCOMPARE(await(rig.checkout->returnTenders(sale, kWord)).error().code, ErrorCode::Conflict);     // the code lives
        rig.gateway.set(code.reference, ChargeStatus::Paid);
        QVERIFY(rig.check(code));
        QVERIFY(await(rig.checkout->payCashPart(sale, rp(5'000))));
        QCOMPARE(await(rig.checkout->cancelSale(sale, QStringLiteral("pergi"))).error().code, ErrorCode::Conflict);
        QCOMPARE(await(rig.checkout->returnTenders(sale, {{}, QStringLiteral("pergi")})).error().code, ErrorCode::InvalidInput);
        const auto returned = await(rig.checkout->returnTenders(sale, kWord));
        QVERIFY(returned);
        QCOMPARE(returned->sale.state, SaleState::Cancelled);
        QCOMPARE(returned->refunds.size(), 2);
        QCOMPARE(returned->refunds.first().way, RefundWay::Cash);
        QCOMPARE(returned->refunds.first().amount, rp(15'000));
        QCOMPARE(returned->refunds.last().way, RefundWay::AtGateway);
        QCOMPARE(returned->refunds.last().amount, rp(20'000));
        QCOMPARE(stillDue(*returned), rp(100'000));
        QCOMPARE(await(rig.checkout->returnTenders(sale, kWord)).error().code, ErrorCode::Conflict);
        QCOMPARE(rig.checkout->watchedCount(), 0);
    }

    void halfReturnedIsFinishedLater()
    {
        Rig rig;
        const SaleId sale = await(rig.checkout->payCashPart(draftOf(25'000, 4), rp(10'000)))->sale.id;
        const Payment code = await(rig.checkout->payPartByGateway(sale, rp(20'000), kFake, kQris))->payments.last();
        QTRY_COMPARE(rig.now(code).state, PaymentState::Pending);
        rig.gateway.set(code.reference, ChargeStatus::Paid);
        QVERIFY(rig.check(code));
        rig.books.hold = true;
        const auto asked = rig.checkout->returnTenders(sale, kWord);
        for (int i = 0; i < 2; ++i) {           // read, and the cash
            QTRY_COMPARE(rig.books.waiting(), 1);
            rig.books.step();
        }
        QTRY_COMPARE(rig.books.waiting(), 1);
        rig.crash();
        rig.books.hold = false;
        rig.start();
        QCOMPARE(rig.record().sale.state, SaleState::Open);
        QCOMPARE(stillDue(rig.record()), rp(80'000));
        const auto rest = await(rig.checkout->returnTenders(sale, kWord));
        QVERIFY(rest);
        QCOMPARE(rest->sale.state, SaleState::Cancelled);
        QCOMPARE(givenBack(*rest), rp(30'000));
        Q_UNUSED(asked)
    }

    void nothingToReturn()
    {
        Rig rig;
        const Payment code = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(code).state, PaymentState::Pending);
        rig.gateway.set(code.reference, ChargeStatus::Expired);
        QVERIFY(rig.check(code));
        QCOMPARE(await(rig.checkout->returnTenders(code.sale, kWord)).error().code, ErrorCode::InvalidInput);
        QVERIFY(await(rig.checkout->cancelSale(code.sale, QStringLiteral("pergi"))));
        rig.gateway.set(code.reference, ChargeStatus::Paid);    // and money for it after all
        QVERIFY(rig.check(code));
        QCOMPARE(rig.lateMoney, QStringList(code.id.value));
    }
};

Q_DECLARE_METATYPE(laci::ErrorCode)
Q_DECLARE_METATYPE(laci::RefundState)
QTEST_GUILESS_MAIN(RefundFlowTest)
#include "tst_refund_flow.moc"
