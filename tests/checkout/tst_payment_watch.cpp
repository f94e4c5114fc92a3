#include "support/till_rig.h"
#include <QLoggingCategory>
#include <QElapsedTimer>
#include <QSet>
#include <algorithm>
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {
const QString kFake = QStringLiteral("fake");
const PaymentState kRequesting = PaymentState::Requesting, kPending = PaymentState::Pending, kUnknown = PaymentState::Unknown;
}

/// How a payment is followed: questions, deadlines, late answers, turns, the end of the window.
class PaymentWatchTest : public QObject {
    Q_OBJECT

private slots:
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
        rig.quiet();
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

    /// After days without a line there may be thousands: the window has to live meanwhile, and each is asked about in the end.
    void manyAreTakenUpAFewAtATime()
    {
        constexpr int kMany = 300;
        TillRig rig;
        rig.quiet();
        rig.gateway.mutableTraits().requestsPerMinute = 1'000'000;
        for (int i = 0; i < kMany; ++i)
            QVERIFY(rig.pay(1000 + i));
        QTRY_COMPARE(rig.now(rig.last()).state, kPending);
        rig.crash();
        rig.gateway.seenStatuses.clear();
        rig.changes = 0;
        rig.start();
        const auto taken = rig.checkout->resume();
        int most = 0;
        for (int before = 0; !taken.isFinished(); before = rig.checkout->watchedCount()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
            most = std::max(most, rig.checkout->watchedCount() - before);
        }
        QCOMPARE(await(taken).value(), kMany);
        QVERIFY2(most > 0 && most <= 128, qPrintable(QString::number(most)));
        QSet<QString> asked;
        QTRY_VERIFY_WITH_TIMEOUT((asked.clear(), std::for_each(rig.gateway.seenStatuses.begin(), rig.gateway.seenStatuses.end(),
                                                              [&asked](const ChargeHandle &handle) { asked.insert(handle.reference); }),
                                  asked.size() == kMany), 20'000);
        QVERIFY(rig.gateway.mostOpen() <= rig.limits.questionsAtOnce);
        QTRY_VERIFY(rig.checkout->askedAboutAll());
        QCOMPARE(rig.gateway.seenStatuses.size(), kMany);       // and nobody twice
    }

    /// A restart where the gateway says what the books know: nothing is stored, so nobody is told to look anew.
    void whatTheBooksKnowIsNoNews()
    {
        TillRig rig;
        rig.quiet();
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        QVERIFY(rig.check(payment));                   // "pending" stands in the trail
        rig.crash();
        rig.changes = 0;
        rig.start();
        QCOMPARE(await(rig.checkout->resume()).value(), 1);
        QTRY_VERIFY(rig.checkout->watchView(payment.id).lastAsked.isValid() && !rig.checkout->watchView(payment.id).asking);
        QTRY_VERIFY(rig.checkout->askedAboutAll());
        QCOMPARE(rig.changes, 0);
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        QCOMPARE(rig.check(payment)->payments.first().state, PaymentState::Paid);
        QCOMPARE(rig.changes, 1);
    }

    void checkNowJoinsTheQuestionInFlight()
    {
        TillRig rig;
        rig.quiet();
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        QTRY_VERIFY(rig.checkout->watchView(payment.id).nextAsk.isValid());    // what is being stored would answer both
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

    void whatWasGivenUpIsAskedSlowly()
    {
        TillRig rig;
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        rig.gateway.set(payment.reference, ChargeStatus::Expired);
        QVERIFY(rig.check(payment));
        const auto wait = rig.clock.now().secsTo(rig.checkout->watchView(payment.id).nextAsk);
        QVERIFY2(wait >= 48 && wait <= 72, qPrintable(QString::number(wait)));
    }

    /// Neither key nor reference: were the charge forgotten with the failed commit, nobody could ever ask about it.
    void anUnsavedChargeIsNotForgotten()
    {
        TillRig rig;
        rig.gateway.mutableTraits().idempotentCreate = false;
        rig.gateway.mutableTraits().keyLife = 0s;
        rig.gateway.hold = true;
        const Payment payment = rig.pay()->payments.first();
        letEventsRun();
        rig.books.failNext = 1;
        rig.gateway.release();
        QTRY_COMPARE(rig.troubles, 1);
        QCOMPARE(rig.now(payment).state, kRequesting);
        QCOMPARE(rig.check(payment)->payments.first().state, kPending);
        QVERIFY(!rig.now(payment).gatewayRef.isEmpty());
    }

    void theWindowEndsWithAQuestion()
    {
        TillRig rig;
        rig.quiet();
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
        rig.clock.advance(8 * 24h); // twice the window, and the gateway has had its last word
        rig.start();
        const auto before = rig.gateway.seenStatuses.size();
        QVERIFY(await(rig.checkout->resume()));
        QTRY_COMPARE(rig.gateway.seenStatuses.size(), before + 1);
        QTRY_VERIFY(!rig.checkout->watchView(payment.id).asking);
        QVERIFY(rig.now(payment).watched);
        letEventsRun();              // a watch that is still putting something away is not asked again
        rig.checkout->askAllSoon();
        QTRY_VERIFY(!rig.now(payment).watched);
        QCOMPARE(rig.books.events(payment.id).last(), QStringLiteral("watch_ended"));
        QTRY_COMPARE(rig.checkout->watchedCount(), 0);
    }

    void aGatewaySwitchedOff()
    {
        TillRig rig;
        rig.quiet();
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
        rig.quiet();
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
        rig.gateway.mutableTraits().requestsPerMinute = 10'000'000;
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

    void tenThousandDoNotStarveTheScreen()
    {
        TillRig rig;
        rig.gateway.mutableTraits().requestsPerMinute = 10'000'000;
        rig.quiet();
        QLoggingCategory::setFilterRules(QStringLiteral("laci.money.info=false"));
        constexpr int kMany = 10'000;
        QVERIFY(rig.pay());
        QTRY_COMPARE(rig.last().state, kPending);
        for (int i = 1; i < kMany; ++i) {              // copies, as if each had been sold: quicker than to sell them
            SaleRecord record = rig.books.records.first();
            record.sale.id.value += QString::number(i);
            Payment &payment = record.payments.first();
            payment.sale = record.sale.id;
            payment.id.value += QString::number(i);
            payment.reference += QString::number(i);
            payment.gatewayRef += QString::number(i);
            rig.books.records.append(record);
            FakeGateway::Entry entry = rig.gateway.entries.first();
            entry.gatewayRef = payment.gatewayRef;
            entry.request.reference = payment.reference;
            rig.gateway.entries.append(entry);
        }
        rig.crash();
        rig.gateway.mutableTraits().requestsPerMinute = 60;
        rig.start();
        const Payment onScreen = rig.last();
        rig.checkout->focus(onScreen.id);
        const auto asked = rig.gateway.seenStatuses.size();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(await(rig.checkout->resume()).value_or(-1), kMany);
        QTRY_VERIFY(rig.checkout->watchView(onScreen.id).lastAsked.isValid());
        QVERIFY(rig.check(onScreen)); // and whenever somebody wants to know
        QVERIFY(rig.check(onScreen));
        const auto questions = rig.gateway.seenStatuses.size() - asked;
        // A bucket of ten seconds' worth, three for the person, and what the time that has passed allows.
        QVERIFY2(questions <= 10 + 3 + timer.elapsed() / 1000 + 1, qPrintable(QString::number(questions)));
        qInfo() << kMany << "watches," << questions << "questions in" << timer.elapsed() << "ms";
    }

    void whatNobodyCanBeAskedAboutIsSaidSo()
    {
        TillRig rig;
        rig.gateway.mutableTraits().idempotentCreate = false;          // as Juadah
        rig.gateway.creates.push_back(FakeGateway::failing(ErrorCode::Timeout, true));
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kUnknown);
        QTRY_VERIFY(rig.checkout->watchView(payment.id).nobodyToAsk);
        QVERIFY(!rig.checkout->watchView(payment.id).nextAsk.isValid());
        QVERIFY(rig.checkout->askedAboutAll());
        rig.gateway.mutableTraits().findsByReference = true;
        QVERIFY(rig.check(payment));
        QVERIFY(!rig.checkout->watchView(payment.id).nobodyToAsk);
    }

    void aPauseIsForEveryone()
    {
        TillRig rig;
        rig.quiet();
        const Payment first = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(first).state, kPending);
        const Payment second = rig.pay(20'000)->payments.first();
        QTRY_COMPARE(rig.now(second).state, kPending);
        rig.gateway.statuses.push_back(FakeGateway::failing(ErrorCode::RateLimited, false, 300s));
        QVERIFY(rig.check(first));
        const auto asked = rig.gateway.seenStatuses.size();
        rig.checkout->askAllSoon();                        // the network is back, say
        letEventsRun();
        QCOMPARE(rig.gateway.seenStatuses.size(), asked);  // but the gateway asked to wait
        QVERIFY(rig.check(second));                        // a person may all the same
        QCOMPARE(rig.gateway.seenStatuses.size(), asked + 1);
    }

    void aRecoveredGatewayIsAskedAtOnce()
    {
        TillRig rig;
        rig.quiet();
        const Payment first = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(first).state, kPending);
        const Payment second = rig.pay(20'000)->payments.first();
        QTRY_COMPARE(rig.now(second).state, kPending);
        rig.gateway.statuses.push_back(FakeGateway::failing(ErrorCode::Network));
        rig.gateway.statuses.push_back(FakeGateway::failing(ErrorCode::Network));
        QVERIFY(rig.check(first));
        QVERIFY(rig.check(second));
        QVERIFY(rig.checkout->health(QStringLiteral("fake")).isIll());
        QCOMPARE(rig.now(second).state, PaymentState::Unknown);
        rig.gateway.set(second.reference, ChargeStatus::Paid);
        QVERIFY(rig.check(first));                          // this one gets through: the line is back
        QTRY_COMPARE(rig.now(second).state, PaymentState::Paid);
        QVERIFY(!rig.checkout->health(QStringLiteral("fake")).isIll());
    }

    void aJumpOfTheClockEndsNoWatch()
    {
        TillRig rig;
        rig.limits.heartbeat = 1s;
        rig.start();
        rig.quiet();
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        const auto asked = rig.gateway.seenStatuses.size();
        rig.clock.advance(30 * 24h);
        QTRY_VERIFY(rig.gateway.seenStatuses.size() > asked);  // noticed, and asked at once
        rig.checkout->askAllSoon();
        letEventsRun();
        QVERIFY(rig.now(payment).watched);                     // 30 days by a clock that nobody can trust
    }

    void stillPendingIsNotWrittenEachTime()
    {
        TillRig rig;
        rig.quiet();
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, kPending);
        QTRY_VERIFY(rig.checkout->watchView(payment.id).nextAsk.isValid());    // what is being stored would answer the first question
        QVERIFY(rig.check(payment));
        const int tells = rig.books.tells;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(rig.check(payment)->payments.first().state, kPending);
        QCOMPARE(rig.books.tells, tells);
        QCOMPARE(rig.gateway.seenStatuses.size(), 6);
    }
};

QTEST_GUILESS_MAIN(PaymentWatchTest)
#include "tst_payment_watch.moc"
