#include "support/till_rig.h"
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

/// The till dies at every point of a sale and comes again. Whatever the point: at most one charge for a payment, nothing
/// that the customer may pay is forgotten, and what he paid is found.
class PaymentCrashTest : public QObject {
    Q_OBJECT

    enum class Cut { NotWritten, WrittenUnheard };

    static void plan(FakeGateway &gateway, int fault)
    {
        if (fault == 1)
            gateway.creates.push_back(FakeGateway::failing(ErrorCode::Timeout, true));
        else if (fault == 2)
            gateway.creates.push_back(FakeGateway::failing(ErrorCode::ServerFault, false));
    }

    /// One thing happens: an operation of the books, or an answer of the gateway. False: nothing is left to happen.
    static bool oneStep(TillRig &rig)
    {
        letEventsRun();
        if (rig.books.waiting())
            rig.books.step();
        else if (rig.gateway.held())
            rig.gateway.release();
        else
            return false;
        letEventsRun();
        return true;
    }

    static void runOn(TillRig &rig)
    {
        while (oneStep(rig)) { }
    }

    /// A sale, its code, "check now", the money: all of it in steps.
    static void beginSale(TillRig &rig) { (void)rig.checkout->payByGateway(draftOf(25'000), QStringLiteral("fake"), QStringLiteral("qris")); }

private slots:
    void dyingAtEachStep_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("cut");
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < 2; ++kind)
            for (int fault = 0; fault < 3; ++fault)
                for (int step = 0; step < 10; ++step)
                    for (const Cut cut : {Cut::NotWritten, Cut::WrittenUnheard})
                        QTest::addRow("kind %d, fault %d, step %d, %s", kind, fault, step,
                                      cut == Cut::NotWritten ? "not written" : "written, unheard")
                            << step << int(cut) << fault << kind;
    }
    void dyingAtEachStep()
    {
        QFETCH(int, step);
        QFETCH(int, cut);
        QFETCH(int, fault);
        QFETCH(int, kind);
        TillRig rig;
        if (kind == 1) { // no key, but it can be asked by our reference
            rig.gateway.mutableTraits().idempotentCreate = false;
            rig.gateway.mutableTraits().keyLife = 0s;
            rig.gateway.mutableTraits().findsByReference = true;
        }
        rig.books.hold = true;
        rig.gateway.hold = true;
        plan(rig.gateway, fault);

        beginSale(rig);
        bool checked = false;
        for (int i = 0; i < step; ++i) {
            if (oneStep(rig))
                continue;
            if (std::exchange(checked, true) || rig.books.records.isEmpty())
                break; // the sale has come to rest
            (void)rig.checkout->checkNow(rig.last().id);
        }
        letEventsRun();
        rig.checkout.reset();
        if (Cut(cut) == Cut::WrittenUnheard && rig.books.waiting())
            rig.books.stepUnheard();
        rig.crash();
        const bool recorded = !rig.books.records.isEmpty();
        QVERIFY(rig.gateway.seenCreates.isEmpty() || recorded); // written before sent

        rig.clock.advance(90s);
        rig.start();
        const auto resumed = rig.checkout->resume();
        runOn(rig);
        QVERIFY(resumed.isFinished());
        if (!recorded) {
            QVERIFY(rig.gateway.entries.isEmpty());
            return; // the cart is still open; nothing else ever was
        }
        QCOMPARE(rig.books.records.size(), 1);
        QCOMPARE(rig.books.records.first().payments.size(), 1);
        const Payment payment = rig.last();
        QVERIFY2(payment.state != PaymentState::Requesting && payment.state != PaymentState::Failed,
                 qPrintable(paymentStateWord(payment.state)));
        QVERIFY(payment.watched);
        for (int i = 0; i < 3; ++i) { // what the schedule would do
            (void)rig.checkout->checkNow(payment.id);
            runOn(rig);
        }
        QVERIFY2(rig.gateway.violations.isEmpty(), qPrintable(rig.gateway.violations.join(QLatin1Char(' '))));
        QVERIFY(rig.gateway.entries.size() <= 1);
        for (const ChargeRequest &request : rig.gateway.seenCreates) {
            QCOMPARE(request.reference, payment.reference);
            QCOMPARE(request.idempotencyKey, payment.idempotencyKey);
        }
        if (kind == 0)
            QCOMPARE(rig.gateway.entries.size(), 1); // the key makes asking again harmless: there is a code now
        if (rig.gateway.entries.isEmpty()) { // never arrived, and nobody can say so for sure
            QCOMPARE(rig.now(payment).state, PaymentState::Unknown);
            return;
        }
        QCOMPARE(rig.now(payment).state, PaymentState::Pending);
        QCOMPARE(rig.now(payment).qris, fakeQris(payment.amount));
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        (void)rig.checkout->checkNow(payment.id);
        runOn(rig);
        QCOMPARE(rig.now(payment).state, PaymentState::Paid);
        QCOMPARE(rig.books.records.first().sale.state, SaleState::Paid);
    }

    void moneyThatCameWhileWeWereDead()
    {
        TillRig rig;
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, PaymentState::Pending);
        rig.crash();
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        rig.start();
        QVERIFY(await(rig.checkout->resume()));
        QTRY_COMPARE(rig.now(payment).state, PaymentState::Paid);
    }

    void interruptedIsSaid()
    {
        TillRig rig;
        rig.gateway.hold = true;
        const Payment payment = rig.pay()->payments.first();
        letEventsRun();
        QCOMPARE(rig.gateway.seenCreates.size(), 1);
        rig.crash();
        rig.start();
        QCOMPARE(await(rig.checkout->resume()).value_or(-1), 1);
        QCOMPARE(rig.now(payment).state, PaymentState::Unknown);
        QCOMPARE(rig.now(payment).reason, QStringLiteral("interrupted"));
        QTRY_COMPARE(rig.gateway.seenCreates.size(), 2);
        QCOMPARE(rig.gateway.seenCreates.at(1).items.size(), 1); // the same create to the last item
        rig.gateway.release();
        QTRY_COMPARE(rig.now(payment).state, PaymentState::Pending);
        QCOMPARE(await(rig.checkout->resume()).value_or(-1), 0); // a second one takes up nothing
    }

    void dyingWhileSomebodyWaits()
    {
        TillRig rig;
        rig.gateway.hold = true;
        rig.books.hold = true;
        const auto paying = rig.checkout->payByGateway(draftOf(25'000), QStringLiteral("fake"), {});
        const auto cash = rig.checkout->payCash({QStringLiteral("nobody")}, rp(1), {});
        const auto resuming = rig.checkout->resume();
        rig.checkout.reset();
        while (rig.books.waiting())
            rig.books.step(); // the books finish after their caller is gone
        letEventsRun();
        QVERIFY(paying.isFinished() && paying.isCanceled());
        QVERIFY(cash.isFinished() && cash.isCanceled());
        QVERIFY(resuming.isFinished() && resuming.isCanceled());
        rig.gateway.hold = false;
        rig.start();
        rig.books.hold = false;
        QVERIFY(await(rig.checkout->resume()));
        QTRY_COMPARE(rig.last().state, PaymentState::Pending);
        letEventsRun();              // what is being put away would answer the question
        rig.gateway.hold = true;
        const auto checking = rig.checkout->checkNow(rig.last().id);
        letEventsRun();
        rig.checkout.reset();
        rig.gateway.release(); // answers the dead
        letEventsRun();
        QVERIFY(checking.isFinished() && checking.isCanceled());
    }

    /// A slot may end the till: the screen is closed by the very news it shows.
    void dyingInASlot()
    {
        for (int at = 1; at <= 4; ++at) {
            TillRig rig;
            int seen = 0;
            QObject::connect(rig.checkout.get(), &Checkout::changed, rig.checkout.get(), [&] {
                if (++seen == at)
                    rig.checkout.reset();
            });
            (void)rig.checkout->payByGateway(draftOf(25'000), QStringLiteral("fake"), {});
            letEventsRun();
            if (rig.checkout) {
                rig.gateway.statuses.push_back(FakeGateway::failing(ErrorCode::Network));
                (void)rig.checkout->checkNow(rig.last().id);
                letEventsRun();
            }
            if (rig.checkout) {
                (void)rig.checkout->checkNow(rig.last().id);
                letEventsRun();
            }
            QVERIFY(!rig.checkout);
            QCOMPARE(seen, at);
        }
    }
};

QTEST_GUILESS_MAIN(PaymentCrashTest)
#include "tst_payment_crash.moc"
