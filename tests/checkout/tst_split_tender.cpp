#include "support/till_rig.h"
#include <QTest>

using namespace laci;
using namespace laci::test;

namespace {

const QString kFake = QStringLiteral("fake");
const QString kQris = QStringLiteral("qris");

} // namespace

class SplitTenderTest : public QObject {
    Q_OBJECT

private slots:
    void cashThenCode()
    {
        TillRig rig;
        const auto opened = await(rig.checkout->payCashPart(draftOf(25'000), rp(10'000)));
        QVERIFY(opened);
        QCOMPARE(opened->sale.state, SaleState::Open);
        QCOMPARE(stillDue(*opened), rp(15'000));
        const Payment cash = opened->payments.first();
        QCOMPARE(cash.state, PaymentState::Paid);
        QCOMPARE(cash.amount, rp(10'000));
        QVERIFY(cash.rounding.isZero() && cash.change.isZero());

        const auto second = await(rig.checkout->payByGateway(opened->sale.id, kFake, kQris));
        QVERIFY(second);
        const Payment code = second->payments.last();
        QCOMPARE(code.amount, rp(15'000));
        QTRY_COMPARE(rig.now(code).state, PaymentState::Pending);
        QCOMPARE(qris::parse(rig.now(code).qris)->amount, rp(15'000));
        rig.gateway.set(code.reference, ChargeStatus::Paid);
        const auto done = rig.check(code);
        QVERIFY(done);
        QCOMPARE(done->sale.state, SaleState::Paid);
        QVERIFY(rig.lateMoney.isEmpty());
    }

    void codeThenCash()
    {
        TillRig rig;
        const auto opened = await(rig.checkout->payPartByGateway(draftOf(25'050), rp(20'000), kFake, kQris));
        QVERIFY(opened);
        const Payment code = opened->payments.first();
        QCOMPARE(code.amount, rp(20'000));
        QTRY_COMPARE(rig.now(code).state, PaymentState::Pending);
        // One live code: neither a part in cash nor another code beside it.
        QCOMPARE(await(rig.checkout->payCashPart(code.sale, rp(1'000))).error().code, ErrorCode::Conflict);
        QCOMPARE(await(rig.checkout->payPartByGateway(code.sale, rp(1'000), kFake, kQris)).error().code, ErrorCode::Conflict);
        rig.gateway.set(code.reference, ChargeStatus::Paid);
        const auto half = rig.check(code);
        QVERIFY(half);
        QCOMPARE(half->sale.state, SaleState::Open);
        QCOMPARE(stillDue(*half), rp(5'050));
        const auto done = await(rig.checkout->payCash(code.sale, rp(10'000), rp(-50)));   // the last in cash is what is rounded
        QVERIFY(done);
        QCOMPARE(done->sale.state, SaleState::Paid);
        QCOMPARE(done->payments.last().amount, rp(5'000));
        QCOMPARE(done->payments.last().change, rp(5'000));
        QVERIFY(stillDue(*done).isZero());
    }

    void parts_data()
    {
        QTest::addColumn<qint64>("part");
        QTest::addColumn<bool>("fits");
        QTest::newRow("one rupiah") << qint64(1) << true;
        QTest::newRow("all but one") << qint64(24'999) << true;
        QTest::newRow("nothing") << qint64(0) << false;
        QTest::newRow("below nothing") << qint64(-5'000) << false;
        QTest::newRow("all of it") << qint64(25'000) << false;
        QTest::newRow("more") << qint64(25'001) << false;
    }
    void parts()
    {
        QFETCH(qint64, part);
        QFETCH(bool, fits);
        const auto judged = [fits](TillRig &rig, const Result<SaleRecord> &record, qsizetype sales) {
            QCOMPARE(record.has_value(), fits);
            if (fits)
                return;
            QCOMPARE(record.error().code, ErrorCode::InvalidInput);
            QCOMPARE(rig.books.records.size(), sales);
        };
        TillRig cash;
        judged(cash, await(cash.checkout->payCashPart(draftOf(25'000), rp(part))), 0);
        TillRig code;
        judged(code, await(code.checkout->payPartByGateway(draftOf(25'000), rp(part), kFake, kQris)), 0);
        // The same of what an earlier part has left.
        TillRig later;
        const SaleId sale = await(later.checkout->payCashPart(draftOf(35'000), rp(10'000)))->sale.id;
        judged(later, await(later.checkout->payCashPart(sale, rp(part))), 1);
        TillRig laterCode;
        const SaleId other = await(laterCode.checkout->payCashPart(draftOf(35'000), rp(10'000)))->sale.id;
        judged(laterCode, await(laterCode.checkout->payPartByGateway(other, rp(part), kFake, kQris)), 1);
    }

    void theGatewaysLimitsHoldForTheParts()
    {
        TillRig rig;
        rig.limits.qrisMost = rp(20'000);
        rig.start();
        QCOMPARE(await(rig.checkout->payByGateway(draftOf(25'000), kFake, kQris)).error().code, ErrorCode::InvalidInput);
        const auto half = await(rig.checkout->payPartByGateway(draftOf(25'000), rp(20'000), kFake, kQris));
        QVERIFY(half);
        QTRY_COMPARE(rig.gateway.seenCreates.size(), 1);
        QCOMPARE(rig.gateway.seenCreates.first().amount, rp(20'000));
        QVERIFY(rig.gateway.seenCreates.first().items.isEmpty());      // the goods do not add up to the part
    }

    void aCodeOverAnotherAmountThanThePart()
    {
        TillRig rig;
        FakeGateway::Turn turn;
        turn.spoilCharge = [](Charge &c) { c.qris = fakeQris(rp(25'000)); };    // the whole, where a part was asked
        rig.gateway.creates.push_back(turn);
        const Payment code = await(rig.checkout->payPartByGateway(draftOf(25'000), rp(20'000), kFake, kQris))->payments.first();
        QTRY_COMPARE(rig.now(code).state, PaymentState::Failed);
        QCOMPARE(rig.now(code).reason, QStringLiteral("qr_amount_differs"));
    }

    void cashFourTimes()
    {
        TillRig rig;
        auto record = await(rig.checkout->payCashPart(draftOf(25'000), rp(5'000)));
        for (int i = 0; i < 3 && record; ++i)
            record = await(rig.checkout->payCashPart(record->sale.id, rp(5'000)));
        QVERIFY(record);
        QCOMPARE(stillDue(*record), rp(5'000));
        record = await(rig.checkout->payCash(record->sale.id, rp(5'000), {}));
        QVERIFY(record);
        QCOMPARE(record->sale.state, SaleState::Paid);
        QCOMPARE(record->payments.size(), 5);
    }

    /// The code was abandoned for cash and paid all the same: what is over what was left rings.
    void tooMuchRings()
    {
        TillRig rig;
        const Payment code = await(rig.checkout->payPartByGateway(draftOf(25'000), rp(20'000), kFake, kQris))->payments.first();
        QTRY_COMPARE(rig.now(code).state, PaymentState::Pending);
        QVERIFY(await(rig.checkout->payCashPart(code.sale, rp(10'000), QStringLiteral("HP mati"))));
        rig.gateway.set(code.reference, ChargeStatus::Paid);
        const auto record = rig.check(code);
        QVERIFY(record);
        QCOMPARE(record->sale.state, SaleState::Paid);
        QCOMPARE(rig.lateMoney, QStringList(code.id.value));
        QCOMPARE(await(rig.books.counts())->lateMoney, 1);
    }

    void nothingIsRecordedTwiceByASecondPress()
    {
        TillRig rig;
        rig.books.hold = true;
        const auto first = rig.checkout->payCashPart(draftOf(25'000), rp(10'000));
        QCOMPARE(await(rig.checkout->payCashPart(draftOf(25'000), rp(10'000))).error().code, ErrorCode::Conflict);
        while (rig.books.waiting())
            rig.books.step();
        QVERIFY(await(first));
        QCOMPARE(rig.books.records.size(), 1);
    }
};

QTEST_GUILESS_MAIN(SplitTenderTest)
#include "tst_split_tender.moc"
