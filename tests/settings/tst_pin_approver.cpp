#include "secrets/fixed_vault.h"
#include "secrets/pin_approver.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

class TestPinApprover : public QObject {
    Q_OBJECT
private slots:
    void knowsThePin()
    {
        FixedVault vault({{PinApprover::vaultKey(), QStringLiteral("482913")}});
        FakeClock clock;
        PinApprover approver(vault, clock, [] { return QStringLiteral("Ibu Rina"); });
        QVERIFY(await(approver.isSet()).value());
        QCOMPARE(await(approver.approve(Right::ConfirmPayment, QStringLiteral("482913"))).value(), QStringLiteral("Ibu Rina"));
        for (const char *wrong : {"", "482914", "48291", "4829130", "482913482913"})
            QVERIFY2(!await(PinApprover(vault, clock, [] { return QString(); }).approve(Right::ConfirmPayment, QLatin1String(wrong))), wrong);
    }

    void noPinNoApproval()
    {
        FixedVault nothing{QHash<QString, QString>()};
        FixedVault tooShort({{PinApprover::vaultKey(), QStringLiteral("12")}});
        FakeClock clock;
        for (FixedVault *vault : {&nothing, &tooShort}) {
            PinApprover approver(*vault, clock, [] { return QStringLiteral("x"); });
            QCOMPARE(await(approver.isSet()).value(), false);
            QCOMPARE(await(approver.approve(Right::GivePaymentUp, QString())).error().code, ErrorCode::InvalidInput);
            QCOMPARE(await(approver.approve(Right::GivePaymentUp, QStringLiteral("12"))).error().code, ErrorCode::InvalidInput);
        }
    }

    void wrongOnesCostTime()
    {
        FixedVault vault({{PinApprover::vaultKey(), QStringLiteral("482913")}});
        FakeClock clock;
        PinApprover approver(vault, clock, [] { return QStringLiteral("Ibu Rina"); });
        const auto enter = [&](const char *pin) { return await(approver.approve(Right::DecideLateMoney, QLatin1String(pin))); };
        QCOMPARE(enter("0000").error().code, ErrorCode::Unauthorised);
        QCOMPARE(enter("0000").error().code, ErrorCode::Unauthorised);
        QCOMPARE(enter("0000").error().code, ErrorCode::Unauthorised);
        QCOMPARE(enter("482913").error().code, ErrorCode::RateLimited);     // even the right one waits now
        QCOMPARE(enter("482913").error().retryAfter, 30s);
        clock.advance(31s);
        QCOMPARE(enter("0000").error().code, ErrorCode::Unauthorised);
        clock.advance(31s);
        QCOMPARE(enter("482913").error().code, ErrorCode::RateLimited);     // twice as long
        clock.advance(-10h);                                                // a clock that was set back locks nobody out for hours
        QVERIFY(enter("482913").error().retryAfter <= 60s);
        clock.advance(11h);
        QVERIFY(enter("482913"));
        QCOMPARE(enter("0000").error().code, ErrorCode::Unauthorised);      // forgiven: three free ones again
        QVERIFY(enter("482913"));
    }
};

QTEST_GUILESS_MAIN(TestPinApprover)
#include "tst_pin_approver.moc"
