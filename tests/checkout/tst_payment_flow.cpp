#include "support/till_rig.h"
#include "checkout/payment_policy.h"
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {
const QString kFake = QStringLiteral("fake");
const QString kQris = QStringLiteral("qris");
const PaymentState kRequesting = PaymentState::Requesting, kPending = PaymentState::Pending, kUnknown = PaymentState::Unknown;
}

class PaymentFlowTest : public QObject {
    Q_OBJECT

    static void everyCode()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code <= int(ErrorCode::Cancelled); ++code)
            QTest::addRow("%s", qPrintable(reasonFor({ErrorCode(code), {}}) + QString::number(code))) << code;
    }

private slots:
    void writtenBeforeSent()
    {
        TillRig rig;
        rig.books.hold = true;
        const auto future = rig.checkout->payByGateway(draftOf(25'000), kFake, kQris);
        letEventsRun();
        QCOMPARE(rig.gateway.seenCreates.size(), 0);
        QVERIFY(!future.isFinished());
        rig.books.step();
        letEventsRun();
        QVERIFY(future.isFinished());
        QCOMPARE(rig.gateway.seenCreates.size(), 1);
        const auto &request = rig.gateway.seenCreates.first();
        const Payment stored = rig.last();
        QCOMPARE(stored.state, kRequesting);
        QCOMPARE(request.reference, stored.reference);
        QCOMPARE(request.idempotencyKey, stored.idempotencyKey);
        QCOMPARE(request.amount, rp(25'000));
        QCOMPARE(request.channel, kQris);
        QCOMPARE(request.items.size(), 1);
        static const QRegularExpression form(QStringLiteral("^K1-261120-[2-9A-Z]{10}$"));
        QVERIFY2(form.match(stored.reference).hasMatch(), qPrintable(stored.reference));
        QVERIFY(stored.idempotencyKey.size() <= 32);
    }

    void paidByPolling()
    {
        TillRig rig;
        QSignalSpy changed(rig.checkout.get(), &Checkout::changed);
        const auto record = rig.pay();
        QVERIFY(record);
        const Payment payment = record->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        QCOMPARE(rig.now(payment).qris, fakeQris(rp(25'000)));
        QTRY_VERIFY(changed.size() >= 2);
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        QTRY_COMPARE_WITH_TIMEOUT(rig.now(payment).state, PaymentState::Paid, 6000); // by the schedule alone
        QCOMPARE(rig.books.records.last().sale.state, SaleState::Paid);
        QTRY_COMPARE(rig.checkout->watchedCount(), 0);
        QVERIFY(!rig.now(payment).watched);
        QVERIFY(rig.lateMoney.isEmpty());
        QCOMPARE(rig.books.events(payment.id), QStringList({QStringLiteral("recorded"), QStringLiteral("request_sent"),
                                                             QStringLiteral("charge_made"), QStringLiteral("seen_paid")}));
    }

    void refusedBeforeAnythingIsRecorded_data()
    {
        QTest::addColumn<QString>("gateway");
        QTest::addColumn<QString>("channel");
        QTest::addColumn<qint64>("price");
        QTest::newRow("not enabled") << QStringLiteral("nobody") << kQris << qint64(25'000);
        QTest::newRow("too little") << kFake << kQris << qint64(999);
        QTest::newRow("too much for the gateway") << kFake << QStringLiteral("bca_va") << qint64(50'000'001);
        QTest::newRow("too much for QRIS") << kFake << kQris << qint64(10'000'001);
        QTest::newRow("nothing") << kFake << kQris << qint64(0);
    }
    void refusedBeforeAnythingIsRecorded()
    {
        QFETCH(QString, gateway);
        QFETCH(QString, channel);
        QFETCH(qint64, price);
        TillRig rig;
        rig.gateway.mutableTraits().least = rp(1'000);
        rig.gateway.mutableTraits().most = rp(50'000'000);
        const auto result = await(rig.checkout->payByGateway(draftOf(price), gateway, channel));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QVERIFY(rig.books.records.isEmpty());
        QVERIFY(rig.gateway.seenCreates.isEmpty());
    }

    void everyErrorOnCreate_data() { everyCode(); }
    void everyErrorOnCreate()
    {
        QFETCH(int, code);
        TillRig rig;
        rig.gateway.creates = {FakeGateway::failing(ErrorCode(code), false, 300s)};
        const Payment payment = rig.pay()->payments.first();
        const bool unknown = outcomeUnknown(ErrorCode(code));
        QTRY_COMPARE(rig.now(payment).state, unknown ? kUnknown : PaymentState::Failed);
        QCOMPARE(rig.now(payment).reason, reasonFor({ErrorCode(code), {}}));
        QCOMPARE(rig.now(payment).watched, unknown);
        QCOMPARE(rig.gateway.seenCreates.size(), 1);
        QTRY_COMPARE(rig.checkout->watchedCount(), unknown ? 1 : 0);
    }

    void everyErrorOnStatus_data() { everyCode(); }
    void everyErrorOnStatus()
    {
        QFETCH(int, code);
        TillRig rig;
        rig.quiet();
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        rig.gateway.statuses = {FakeGateway::failing(ErrorCode(code)), FakeGateway::failing(ErrorCode(code))};
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(rig.check(payment)->payments.first().state, kUnknown);
            QCOMPARE(rig.now(payment).reason, reasonFor({ErrorCode(code), {}}));
        }
        QCOMPARE(rig.books.events(payment.id).count(QStringLiteral("answer_unclear")), 1);
        QVERIFY(rig.checkout->watchView(payment.id).lastTrouble);
        QCOMPARE(rig.check(payment)->payments.first().state, kPending); // and back
        QCOMPARE(rig.now(payment).reason, QString());
        QVERIFY(!rig.checkout->watchView(payment.id).lastTrouble);
    }

    void aLostReplyIsRecoveredByTheSameKey()
    {
        TillRig rig;
        rig.gateway.creates = {FakeGateway::failing(ErrorCode::Network, true), FakeGateway::failing(ErrorCode::Timeout, true)};
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kUnknown);
        QTRY_COMPARE_WITH_TIMEOUT(rig.now(payment).state, kPending, 8000); // after about 1 s, then 2 s
        QCOMPARE(rig.gateway.seenCreates.size(), 3);
        for (const ChargeRequest &request : rig.gateway.seenCreates) {
            QCOMPARE(request.reference, payment.reference);
            QCOMPARE(request.idempotencyKey, payment.idempotencyKey);
            QCOMPARE(request.items.size(), 1);
        }
        QCOMPARE(rig.gateway.entries.size(), 1);
        QVERIFY(rig.gateway.violations.isEmpty());
        QCOMPARE(rig.books.events(payment.id).count(QStringLiteral("request_repeated")), 1);
        QCOMPARE(rig.now(payment).reason, QString());
    }

    void aClearNoToARepeatIsNoFailure()
    {
        TillRig rig;
        rig.gateway.creates = {FakeGateway::failing(ErrorCode::Timeout, true, 300s), FakeGateway::failing(ErrorCode::Unauthorised),
                               FakeGateway::failing(ErrorCode::Refused)};
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kUnknown);
        QCOMPARE(rig.check(payment)->payments.first().state, kUnknown);
        QCOMPARE(rig.now(payment).reason, QStringLiteral("unauthorised"));
        const auto view = rig.checkout->watchView(payment.id);
        QCOMPARE(rig.clock.now().secsTo(view.nextAsk), 60); // no hurry to be told no again
        QCOMPARE(rig.check(payment)->payments.first().state, kUnknown);
        QCOMPARE(rig.check(payment)->payments.first().state, kPending);
    }

    void retryAfterIsHonoured()
    {
        TillRig rig;
        rig.gateway.creates = {FakeGateway::failing(ErrorCode::RateLimited, false, 300s)};
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kUnknown);
        QVERIFY(rig.clock.now().secsTo(rig.checkout->watchView(payment.id).nextAsk) >= 300);
    }

    void foundByReference()
    {
        TillRig rig;
        rig.quiet();
        rig.gateway.mutableTraits().idempotentCreate = false;
        rig.gateway.mutableTraits().keyLife = 0s;
        rig.gateway.mutableTraits().findsByReference = true;
        rig.gateway.creates = {FakeGateway::failing(ErrorCode::ServerFault, true)};
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kUnknown);
        QCOMPARE(rig.check(payment)->payments.first().state, kPending);
        QCOMPARE(rig.gateway.seenCreates.size(), 1);
        QCOMPARE(rig.now(payment).qris, fakeQris(payment.amount));
        QVERIFY(!rig.now(payment).gatewayRef.isEmpty());
    }

    void neitherKeyNorReference()
    {
        TillRig rig;
        rig.gateway.mutableTraits().idempotentCreate = false;
        rig.gateway.mutableTraits().keyLife = 0s;
        rig.gateway.creates = {FakeGateway::failing(ErrorCode::Timeout, true)};
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kUnknown);
        QCOMPARE(rig.check(payment)->payments.first().state, kUnknown);
        QCOMPARE(rig.gateway.seenCreates.size(), 1);
        QVERIFY(rig.gateway.seenStatuses.isEmpty());
        QVERIFY(rig.now(payment).watched);
    }

    void oursOnly_data()
    {
        QTest::addColumn<bool>("reference");
        QTest::addColumn<QString>("reason");
        QTest::newRow("another order") << true << QStringLiteral("other_order");
        QTest::newRow("another amount") << false << QStringLiteral("other_amount");
    }
    void oursOnly()
    {
        QFETCH(bool, reference);
        QFETCH(QString, reason);
        TillRig rig;
        rig.quiet();
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        for (const ChargeStatus status : {ChargeStatus::Paid, ChargeStatus::Failed, ChargeStatus::Expired}) {
            FakeGateway::Turn turn;
            turn.spoilStatus = [reference, status](StatusAnswer &answer) {
                answer.status = status;
                if (reference)
                    answer.reference = QStringLiteral("K9-261120-AAAAAAAAAA");
                else
                    answer.amount = rp(24'999);
            };
            rig.gateway.statuses = {turn};
            QCOMPARE(rig.check(payment)->payments.first().state, kUnknown);
            QCOMPARE(rig.now(payment).reason, reason);
        }
    }

    void aCodeThatMayNotBeShown()
    {
        TillRig rig;
        rig.quiet();
        FakeGateway::Turn turn;
        turn.spoilCharge = [](Charge &charge) { charge.qris = fakeQris(rp(26'000)); };
        rig.gateway.creates = {turn};
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, PaymentState::Failed);
        QCOMPARE(rig.now(payment).reason, QStringLiteral("qr_amount_differs"));
        QVERIFY(rig.now(payment).qris.isEmpty());
        QVERIFY(!rig.now(payment).gatewayRef.isEmpty());
        QVERIFY(rig.now(payment).watched);
        // Nobody saw it, so it does not stand in the way of another method.
        const auto second = await(rig.checkout->payByGateway(payment.sale, kFake, kQris));
        QVERIFY(second);
        QCOMPARE(second->payments.size(), 2);
        // Somebody paid it all the same.
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        QVERIFY(rig.check(payment));
        QCOMPARE(rig.now(payment).state, PaymentState::Paid);
        QCOMPARE(rig.lateMoney, QStringList(payment.id.value));
    }

    void oneLiveCode()
    {
        TillRig rig;
        rig.quiet();
        const Payment first = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(first).state, kPending);
        const auto refused = await(rig.checkout->payByGateway(first.sale, kFake, kQris));
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(await(rig.checkout->payCash(first.sale, rp(25'000), {})).error().code, ErrorCode::Conflict);
        QCOMPARE(await(rig.checkout->cancelSale(first.sale, QStringLiteral("x"))).error().code, ErrorCode::Conflict);
        QCOMPARE(await(rig.checkout->payByGateway(first.sale, kFake, kQris, QStringLiteral("  "))).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(rig.gateway.entries.size(), 1);

        const auto forced = await(rig.checkout->payByGateway(first.sale, kFake, kQris, QStringLiteral("telepon mati")));
        QVERIFY(forced);
        QCOMPARE(forced->payments.size(), 2);
        QVERIFY(forced->payments.at(0).reference != forced->payments.at(1).reference);
        QVERIFY(rig.books.events(first.id).contains(QStringLiteral("forced")));
        QCOMPARE(rig.checkout->watchedCount(), 2); // the first stays watched
        const Payment second = forced->payments.at(1);
        QTRY_COMPARE(rig.now(second).state, kPending);
        rig.gateway.set(second.reference, ChargeStatus::Paid);
        QVERIFY(rig.check(second));
        QCOMPARE(rig.books.records.last().sale.state, SaleState::Paid);
        QVERIFY(rig.lateMoney.isEmpty());
        rig.gateway.set(first.reference, ChargeStatus::Paid); // and now the first too: money nobody waits for
        QVERIFY(rig.check(first));
        QCOMPARE(rig.lateMoney, QStringList(first.id.value));
        QCOMPARE(await(rig.checkout->payByGateway(first.sale, kFake, kQris)).error().code, ErrorCode::Conflict); // closed
        QVERIFY(rig.books.violations.isEmpty());
    }

    void aSecondPressIsRefused()
    {
        TillRig rig;
        rig.books.hold = true;
        const auto first = rig.checkout->payByGateway(draftOf(25'000), kFake, kQris);
        QCOMPARE(await(rig.checkout->payByGateway(draftOf(25'000), kFake, kQris)).error().code, ErrorCode::Conflict);
        QCOMPARE(await(rig.checkout->payCash(draftOf(25'000), rp(25'000), {})).error().code, ErrorCode::Conflict);
        rig.books.hold = false;
        rig.books.step();
        const Payment payment = await(first)->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        rig.gateway.set(payment.reference, ChargeStatus::Expired);
        QVERIFY(rig.check(payment));
        rig.books.hold = true;
        const auto next = rig.checkout->payByGateway(payment.sale, kFake, kQris);
        QCOMPARE(await(rig.checkout->payByGateway(payment.sale, kFake, kQris)).error().code, ErrorCode::Conflict);
        QCOMPARE(await(rig.checkout->cancelSale(payment.sale, {})).error().code, ErrorCode::Conflict);
        while (!next.isFinished()) {
            if (rig.books.waiting())
                rig.books.step();
            letEventsRun();
        }
        QVERIFY(next.result());
        QCOMPARE(rig.books.records.size(), 1);
        QCOMPARE(rig.books.records.first().payments.size(), 2);
    }

    void lateMoneyIsRung()
    {
        TillRig rig;
        rig.quiet();
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        rig.gateway.set(payment.reference, ChargeStatus::Expired);
        QCOMPARE(rig.check(payment)->payments.first().state, PaymentState::Expired);
        QVERIFY(rig.now(payment).watched);
        QVERIFY(await(rig.checkout->cancelSale(payment.sale, QStringLiteral("pergi"))));
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        QCOMPARE(rig.check(payment)->payments.first().state, PaymentState::Paid);
        QCOMPARE(rig.lateMoney, QStringList(payment.id.value));
    }

    void brokenBooksSendNothing()
    {
        TillRig rig;
        rig.books.failing = true;
        const auto result = rig.pay();
        QCOMPARE(result.error().code, ErrorCode::Storage);
        letEventsRun();
        QVERIFY(rig.gateway.seenCreates.isEmpty());
        QCOMPARE(rig.troubles, 1);
        QCOMPARE(rig.checkout->watchedCount(), 0);
        rig.books.failing = false;
        QVERIFY(rig.pay()); // nothing is left blocked
        rig.books.failing = true;
        QCOMPARE(await(rig.checkout->resume()).error().code, ErrorCode::Storage);
    }
};

QTEST_GUILESS_MAIN(PaymentFlowTest)
#include "tst_payment_flow.moc"
