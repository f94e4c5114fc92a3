#include "support/till_rig.h"
#include "checkout/payment_policy.h"
#include <QRegularExpression>
#include <QSet>
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
        QVERIFY(changed.size() >= 2);
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        QTRY_COMPARE_WITH_TIMEOUT(rig.now(payment).state, PaymentState::Paid, 6000); // by the schedule alone
        QCOMPARE(rig.books.records.last().sale.state, SaleState::Paid);
        QTRY_COMPARE(rig.checkout->watchedCount(), 0);
        QVERIFY(!rig.now(payment).watched);
        QVERIFY(rig.lateMoney.isEmpty());
        QCOMPARE(rig.books.events(payment.id), QStringList({QStringLiteral("recorded"), QStringLiteral("request_sent"),
                                                             QStringLiteral("charge_made"), QStringLiteral("seen_paid")}));
    }

    void stillPendingIsNotWrittenEachTime()
    {
        TillRig rig;
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        QVERIFY(rig.check(payment));
        const int tells = rig.books.tells;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(rig.check(payment)->payments.first().state, kPending);
        QCOMPARE(rig.books.tells, tells);
        QCOMPARE(rig.gateway.seenStatuses.size(), 6);
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
        rig.gateway.creates = {FakeGateway::failing(ErrorCode(code))};
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
        rig.gateway.creates = {FakeGateway::failing(ErrorCode::Timeout, true), FakeGateway::failing(ErrorCode::Unauthorised),
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

    void noAnswerAtAll()
    {
        TillRig rig;
        rig.limits.answerDeadline = 80ms;
        rig.start();
        rig.gateway.creates = {FakeGateway::silence()};
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kUnknown);
        QCOMPARE(rig.now(payment).reason, QStringLiteral("no_answer"));
        QVERIFY(!rig.checkout->watchView(payment.id).asking);
        QCOMPARE(rig.check(payment)->payments.first().state, kPending);
        rig.gateway.statuses = {FakeGateway::silence()};
        QCOMPARE(rig.check(payment)->payments.first().state, kUnknown);
    }

    void lateAnswersDoOnlyGood()
    {
        TillRig rig;
        rig.limits.answerDeadline = 60ms;
        rig.gateway.mutableTraits().idempotentCreate = false; // only the late reply can tell its id
        rig.gateway.mutableTraits().keyLife = 0s;
        rig.start();
        rig.gateway.hold = true;
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kUnknown);
        rig.gateway.release();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        // Three old words: expired and pending are not believed any more, paid is.
        rig.gateway.set(payment.reference, ChargeStatus::Expired);
        QVERIFY(rig.check(payment));
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        QVERIFY(rig.check(payment));
        QCOMPARE(rig.now(payment).state, kUnknown);
        QCOMPARE(rig.gateway.held(), 2);
        rig.gateway.release(0);
        letEventsRun();
        QCOMPARE(rig.now(payment).state, kUnknown);
        rig.gateway.release(0);
        QTRY_COMPARE(rig.now(payment).state, PaymentState::Paid);
    }

    void theGatewayDiesWhileAsking()
    {
        TillRig rig;
        rig.gateway.hold = true;
        const Payment payment = rig.pay()->payments.first();
        letEventsRun();
        rig.gateway.dropHeld(); // as when the settings change: its promises go unkept
        QTRY_COMPARE(rig.now(payment).state, kUnknown);
        QCOMPARE(rig.now(payment).reason, QStringLiteral("no_answer"));
    }

    void checkNowJoinsTheQuestionInFlight()
    {
        TillRig rig;
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        rig.gateway.hold = true;
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        const auto first = rig.checkout->checkNow(payment.id);
        const auto second = rig.checkout->checkNow(payment.id);
        letEventsRun();
        QCOMPARE(rig.gateway.seenStatuses.size(), 1);
        QVERIFY(rig.checkout->watchView(payment.id).asking);
        QVERIFY(!first.isFinished() && !second.isFinished());
        rig.gateway.release();
        QCOMPARE(await(first)->payments.first().state, PaymentState::Paid);
        QCOMPARE(await(second)->payments.first().state, PaymentState::Paid);
        // Paid and no longer watched: a person may ask all the same, once.
        rig.gateway.hold = false;
        rig.gateway.set(payment.reference, ChargeStatus::Expired);
        QCOMPARE(rig.check(payment)->payments.first().state, PaymentState::Paid); // sticky
        QTRY_COMPARE(rig.checkout->watchedCount(), 0);
        QCOMPARE(await(rig.checkout->checkNow({QStringLiteral("nobody")})).error().code, ErrorCode::NotFound);
    }

    void oneLiveCode()
    {
        TillRig rig;
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
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        rig.gateway.set(payment.reference, ChargeStatus::Expired);
        QCOMPARE(rig.check(payment)->payments.first().state, PaymentState::Expired);
        QVERIFY(rig.now(payment).watched);
        QVERIFY(rig.clock.now().secsTo(rig.checkout->watchView(payment.id).nextAsk) >= 48); // the slow schedule
        QVERIFY(await(rig.checkout->cancelSale(payment.sale, QStringLiteral("pergi"))));
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        QCOMPARE(rig.check(payment)->payments.first().state, PaymentState::Paid);
        QCOMPARE(rig.lateMoney, QStringList(payment.id.value));
    }

    void expiryIsTheGatewaysWord()
    {
        TillRig rig;
        FakeGateway::Turn turn;
        turn.spoilCharge = [&rig](Charge &charge) { charge.expiresAt = rig.clock.now().addSecs(900); };
        rig.gateway.creates = {turn};
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        rig.clock.advance(1h);
        QCOMPARE(rig.check(payment)->payments.first().state, kPending);
    }

    void theWindowEndsWithAQuestion()
    {
        TillRig rig;
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        rig.crash();
        rig.clock.advance(8 * 24h);
        rig.start();
        const auto asked = rig.gateway.seenStatuses.size();
        QCOMPARE(await(rig.checkout->resume()).value_or(-1), 1);
        QTRY_COMPARE(rig.gateway.seenStatuses.size(), asked + 1); // a holiday is no reason to lose money
        QVERIFY(rig.now(payment).watched);
        rig.crash();
        rig.start();
        rig.gateway.set(payment.reference, ChargeStatus::Expired);
        QVERIFY(await(rig.checkout->resume()));
        QTRY_COMPARE(rig.now(payment).state, PaymentState::Expired);
        rig.checkout->focus(payment.id);
        rig.crash();
        rig.clock.advance(8 * 24h); // twice the window: whatever the gateway says
        rig.start();
        QVERIFY(await(rig.checkout->resume()));
        QTRY_VERIFY(!rig.now(payment).watched);
        QCOMPARE(rig.books.events(payment.id).last(), QStringLiteral("watch_ended"));
        QTRY_COMPARE(rig.checkout->watchedCount(), 0);
    }

    void aGatewaySwitchedOff()
    {
        TillRig rig;
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        rig.crash();
        rig.directory.gateways.clear();
        rig.start();
        const auto asked = rig.gateway.seenStatuses.size();
        const auto events = rig.books.events(payment.id);
        QVERIFY(await(rig.checkout->resume()));
        QCOMPARE(rig.check(payment)->payments.first().state, kPending);
        QCOMPARE(rig.gateway.seenStatuses.size(), asked);
        QCOMPARE(rig.books.events(payment.id), events);
        QVERIFY(rig.now(payment).watched);
        rig.directory.gateways.insert(kFake, &rig.gateway);
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        QCOMPARE(rig.check(payment)->payments.first().state, PaymentState::Paid);
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

    void newsThatCouldNotBeStoredIsToldAgain()
    {
        TillRig rig;
        rig.gateway.hold = true;
        const Payment payment = rig.pay()->payments.first();
        letEventsRun();
        rig.books.failNext = 1;
        rig.gateway.hold = false;
        rig.gateway.release();
        QTRY_COMPARE(rig.troubles, 1);
        QCOMPARE(rig.now(payment).state, kRequesting); // not pretended
        QTRY_COMPARE_WITH_TIMEOUT(rig.now(payment).state, kPending, 6000);
        QCOMPARE(rig.gateway.entries.size(), 1);
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        rig.books.failNext = 1;
        QCOMPARE(rig.check(payment).error().code, ErrorCode::Storage);
        QCOMPARE(rig.now(payment).state, kPending);
        QCOMPARE(rig.check(payment)->payments.first().state, PaymentState::Paid);
        QCOMPARE(rig.troubles, 2);
    }

    void theOneOnTheScreenGoesFirst()
    {
        TillRig rig;
        rig.limits.questionsAtOnce = 2;
        QList<Payment> payments;
        for (int i = 0; i < 5; ++i) {
            payments.append(rig.pay(20'000 + i)->payments.first());
            QTRY_COMPARE(rig.now(payments.last()).state, kPending);
        }
        rig.crash();
        rig.start();
        rig.gateway.hold = true;
        rig.checkout->focus(payments.last().id);
        QVERIFY(await(rig.checkout->resume()));
        letEventsRun();
        QCOMPARE(rig.gateway.open(), 3); // two, and the one a person looks at
        QVERIFY(rig.checkout->watchView(payments.last().id).asking);
        rig.checkout->focus(payments.at(3).id);
        QVERIFY(rig.checkout->watchView(payments.at(3).id).asking);
        QVERIFY(!rig.checkout->watchView(payments.at(2).id).asking);
    }

    void aThousandTakenUp()
    {
        TillRig rig;
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(rig.pay(10'000 + i));
            letEventsRun();
            QCOMPARE(rig.last().state, kPending);
        }
        rig.crash();
        for (int i = 0; i < 1000; i += 3)
            rig.gateway.set(rig.books.records.at(i).payments.first().reference, ChargeStatus::Paid);
        rig.start();
        const auto asked = rig.gateway.seenStatuses.size();
        rig.gateway.hold = true;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(await(rig.checkout->resume()).value_or(-1), 1000);
        QCOMPARE(rig.checkout->watchedCount(), 1000);
        int most = 0;
        while (rig.gateway.seenStatuses.size() < asked + 1000 || rig.gateway.held() > 0) {
            letEventsRun();
            most = std::max(most, rig.gateway.open());
            if (rig.gateway.held())
                rig.gateway.release(rig.gateway.held() / 2);
            QVERIFY(timer.elapsed() < 60'000);
        }
        letEventsRun();
        QCOMPARE(most, rig.limits.questionsAtOnce);
        int paid = 0;
        for (const SaleRecord &record : rig.books.records)
            paid += record.payments.first().state == PaymentState::Paid;
        QCOMPARE(paid, 334);
        QTRY_COMPARE(rig.checkout->watchedCount(), 666);
        qInfo() << "1000 watches taken up and answered in" << timer.elapsed() << "ms";
    }
};

QTEST_GUILESS_MAIN(PaymentFlowTest)
#include "tst_payment_flow.moc"
