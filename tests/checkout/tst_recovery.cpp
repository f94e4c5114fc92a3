#include "checkout/recovery.h"
#include <QtTest>

using namespace laci;
using namespace std::chrono_literals;

namespace {

/// What each gateway can do about a create whose reply was lost (GATEWAYS.md 0).
GatewayTraits like(const char *who)
{
    GatewayTraits traits;
    const QByteArray name(who);
    traits.idempotentCreate = name == "gobiz" || name == "paymenku";
    traits.keyLife = traits.idempotentCreate ? 24h : 0s;
    traits.uniqueReference = name == "paymenku" || name == "midtrans";
    traits.findsByReference = name == "paymenku" || name == "midtrans" || name == "amdigipay";
    return traits;
}

Payment lost(PaymentState state = PaymentState::Unknown)
{
    Payment payment;
    payment.state = state;
    payment.createdAt = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC);
    return payment;
}

Recovery afterLostCreate()
{
    Recovery recovery(true);
    recovery.createSent();
    recovery.createFailed({ErrorCode::Timeout, {}, 0, {}}, true);
    return recovery;
}

} // namespace

class TestRecovery : public QObject {
    Q_OBJECT
private slots:
    void first_data()
    {
        QTest::addColumn<QByteArray>("who");
        QTest::addColumn<Question>("soon");
        QTest::addColumn<Question>("muchLater");
        QTest::newRow("gobiz") << QByteArray("gobiz") << Question::RepeatCreate << Question::Nothing;
        QTest::newRow("paymenku") << QByteArray("paymenku") << Question::RepeatCreate << Question::Status;
        QTest::newRow("amdigipay") << QByteArray("amdigipay") << Question::Status << Question::Status;
        QTest::newRow("midtrans") << QByteArray("midtrans") << Question::Status << Question::Status;
        QTest::newRow("juadah") << QByteArray("juadah") << Question::Nothing << Question::Nothing;
    }
    void first()
    {
        QFETCH(QByteArray, who);
        QFETCH(Question, soon);
        QFETCH(Question, muchLater);
        const GatewayTraits traits = like(who.constData());
        const QDateTime at = lost().createdAt;
        QCOMPARE(Recovery(true).next(lost(PaymentState::Requesting), traits, at), Question::Create);
        QCOMPARE(afterLostCreate().next(lost(), traits, at.addSecs(30)), soon);
        QCOMPARE(afterLostCreate().next(lost(), traits, at.addDays(2)), muchLater);
        QCOMPARE(Recovery(false).next(lost(), traits, at.addSecs(30)), soon);   // the same after a crash
        Payment known = lost();
        known.gatewayRef = QStringLiteral("gw-1");
        QCOMPARE(afterLostCreate().next(known, traits, at.addDays(2)), Question::Status);
        // What was given up is never asked for again, only about.
        QVERIFY(afterLostCreate().next(lost(PaymentState::Cancelled), traits, at) != Question::RepeatCreate);
    }

    void theLostCodeIsFetchedAgain()
    {
        Payment found = lost(PaymentState::Pending);
        found.gatewayRef = QStringLiteral("gw-1");
        const QDateTime soon = found.createdAt.addSecs(20);
        Recovery recovery(false);
        QCOMPARE(recovery.next(found, like("paymenku"), soon), Question::RepeatCreate);
        QCOMPARE(recovery.next(found, like("midtrans"), soon), Question::Status);       // only a person can help: withdraw it
        QCOMPARE(recovery.next(found, like("paymenku"), found.createdAt.addSecs(3600)), Question::Status);
        Payment paid = found;
        paid.state = PaymentState::Paid;
        QCOMPARE(recovery.next(paid, like("paymenku"), soon), Question::Status);
        Payment shown = found;
        shown.virtualAccount = QStringLiteral("8808");
        QCOMPARE(recovery.next(shown, like("paymenku"), soon), Question::Status);
        for (int i = 0; i < 4; ++i)
            recovery.createSent();
        QCOMPARE(recovery.next(found, like("paymenku"), soon), Question::Status);       // not for ever
    }

    void takenMeansItExists()
    {
        Recovery recovery = afterLostCreate();
        recovery.createSent();
        recovery.createFailed({ErrorCode::Conflict, {}, 422, {}}, false);
        QCOMPARE(recovery.next(lost(), like("paymenku"), lost().createdAt.addSecs(5)), Question::Status);
        QCOMPARE(recovery.next(lost(), like("gobiz"), lost().createdAt.addSecs(5)), Question::RepeatCreate);
    }

    /// The same useless answer may come for ever: between two repeats the status is asked, where it can be.
    void repeatsThatDoNotHelpLookItUp()
    {
        const QDateTime at = lost().createdAt.addSecs(5);
        for (const ErrorCode code : {ErrorCode::Network, ErrorCode::Malformed, ErrorCode::ServerFault, ErrorCode::Mismatch}) {
            Recovery recovery = afterLostCreate();
            QCOMPARE(recovery.next(lost(), like("paymenku"), at), Question::RepeatCreate);
            recovery.createSent();
            recovery.createFailed({code, {}, 0, {}}, false);
            QCOMPARE(recovery.next(lost(), like("paymenku"), at), Question::Status);
            QCOMPARE(recovery.next(lost(), like("gobiz"), at), Question::RepeatCreate);
            recovery.statusSaid(true);
            QCOMPARE(recovery.next(lost(), like("paymenku"), at), Question::RepeatCreate);
        }
        Recovery another(true);
        another.createSent();
        another.createUnclear();
        QCOMPARE(another.next(lost(), like("paymenku"), at), Question::Status);
    }

    void absentIsMadeAgainOnlyWhereTwoCannotBe()
    {
        Recovery recovery = afterLostCreate();
        recovery.statusSaid(true);
        QCOMPARE(recovery.next(lost(), like("midtrans"), lost().createdAt.addSecs(20)), Question::RepeatCreate);
        QCOMPARE(recovery.next(lost(), like("amdigipay"), lost().createdAt.addSecs(20)), Question::Status);
        QCOMPARE(recovery.next(lost(), like("midtrans"), lost().createdAt.addSecs(3600)), Question::Status); // nobody waits any more
    }

    void refusedAndNotThereIsNotRepeatedForEver()
    {
        for (const char *who : {"paymenku", "midtrans"}) {
            Recovery recovery = afterLostCreate();
            recovery.createSent();
            recovery.createFailed({ErrorCode::Refused, {}, 422, {}}, false);          // the channel is down, say
            const QDateTime soon = lost().createdAt.addSecs(30);
            QCOMPARE(recovery.next(lost(), like(who), soon), Question::Status);
            recovery.statusSaid(true);
            QCOMPARE(recovery.next(lost(), like(who), soon), Question::Status);
            recovery.statusSaid(true);
            QVERIFY(recovery.certainlyNotMade(lost(), like(who), 61s, 60s));
        }
        Recovery gobiz = afterLostCreate();
        gobiz.createSent();
        gobiz.createFailed({ErrorCode::Refused, {}, 400, {}}, false);
        QCOMPARE(gobiz.next(lost(), like("gobiz"), lost().createdAt.addSecs(30)), Question::RepeatCreate); // there is nothing else to ask
    }

    void notMade()
    {
        const auto midtrans = like("midtrans");
        Recovery recovery = afterLostCreate();
        QVERIFY(!recovery.certainlyNotMade(lost(), midtrans, 10min));           // nobody was asked
        recovery.statusSaid(true);
        QVERIFY(!recovery.certainlyNotMade(lost(), midtrans, 10min));           // once is not enough
        recovery.statusSaid(true);
        QVERIFY(!recovery.certainlyNotMade(lost(), midtrans, 30s));             // the create may still be on its way
        QVERIFY(recovery.certainlyNotMade(lost(), midtrans, 61s));
        QVERIFY(!recovery.certainlyNotMade(lost(), like("juadah"), 61s));
        QVERIFY(!recovery.certainlyNotMade(lost(), like("gobiz"), 61s));        // its 404 is about ids, not about references
        Payment known = lost();
        known.gatewayRef = QStringLiteral("gw-1");
        QVERIFY(!recovery.certainlyNotMade(known, midtrans, 61s));              // it was there once
        recovery.statusSaid(false);
        QVERIFY(!recovery.certainlyNotMade(lost(), midtrans, 61s));
        recovery.statusSaid(true);
        recovery.createSent();                                                 // a new one is on its way
        QVERIFY(!recovery.certainlyNotMade(lost(), midtrans, 61s));
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
