#include "base/unreached.h"
#include "checkout/gateway_health.h"
#include "checkout/payment_policy.h"
#include <QTest>

using namespace laci;
using namespace std::chrono_literals;

namespace {

Payment asked()
{
    Payment payment;
    payment.reference = QStringLiteral("K1-261120-ABCDEFGHJK");
    payment.gatewayRef = QStringLiteral("gw-1");
    payment.amount = Rupiah::trusted(25'000);
    payment.state = PaymentState::Pending;
    return payment;
}

enum class Name { Ours, OtherReference, OnlyOurId, OnlyOtherId, None };
enum class Sum { Ours, Other, Missing };

const QList<QPair<ChargeStatus, PaymentEvent>> kStatuses = {
    {ChargeStatus::Pending, PaymentEvent::SeenPending},       {ChargeStatus::Paid, PaymentEvent::SeenPaid},
    {ChargeStatus::Expired, PaymentEvent::SeenExpired},       {ChargeStatus::Cancelled, PaymentEvent::SeenCancelled},
    {ChargeStatus::Failed, PaymentEvent::SeenFailed},         {ChargeStatus::PartlyRefunded, PaymentEvent::SeenPartlyRefunded},
    {ChargeStatus::Refunded, PaymentEvent::SeenRefunded},     {ChargeStatus::ChargedBack, PaymentEvent::SeenChargedBack},
    {ChargeStatus::Unknown, PaymentEvent::AnswerUnclear},
};

} // namespace

class PaymentPolicyTest : public QObject {
    Q_OBJECT

private slots:
    /// Every status with every way of naming the charge and the amount.
    void judging_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("name");
        QTest::addColumn<int>("sum");
        QTest::addColumn<int>("event");
        QTest::addColumn<QString>("reason");
        for (const auto &[status, event] : kStatuses) {
            const bool money = status == ChargeStatus::Paid || status == ChargeStatus::PartlyRefunded
                || status == ChargeStatus::Refunded || status == ChargeStatus::ChargedBack;
            for (const Name name : {Name::Ours, Name::OtherReference, Name::OnlyOurId, Name::OnlyOtherId, Name::None}) {
                for (const Sum sum : {Sum::Ours, Sum::Other, Sum::Missing}) {
                    const bool named = name == Name::Ours || name == Name::OnlyOurId;
                    PaymentEvent expected = event;
                    QString reason;
                    if (!named)
                        reason = QStringLiteral("other_order");
                    else if (sum == Sum::Other || (sum == Sum::Missing && money))
                        reason = QStringLiteral("other_amount");
                    else if (status == ChargeStatus::Unknown)
                        reason = QStringLiteral("unknown_word");
                    if (!reason.isEmpty())
                        expected = PaymentEvent::AnswerUnclear;
                    QTest::addRow("status %d, name %d, sum %d", int(status), int(name), int(sum))
                        << int(status) << int(name) << int(sum) << int(expected) << reason;
                }
            }
        }
    }
    void judging()
    {
        QFETCH(int, status);
        QFETCH(int, name);
        QFETCH(int, sum);
        QFETCH(int, event);
        QFETCH(QString, reason);
        const Payment payment = asked();
        StatusAnswer answer;
        answer.status = ChargeStatus(status);
        answer.word = QStringLiteral("settlement");
        switch (Name(name)) {
        case Name::Ours: answer.reference = payment.reference; break;
        case Name::OtherReference: answer.reference = QStringLiteral("K1-261120-ZZZZZZZZZZ"); answer.gatewayRef = payment.gatewayRef; break;
        case Name::OnlyOurId: answer.gatewayRef = payment.gatewayRef; break;
        case Name::OnlyOtherId: answer.gatewayRef = QStringLiteral("gw-2"); break;
        case Name::None: break;
        }
        switch (Sum(sum)) {
        case Sum::Ours: answer.amount = payment.amount; break;
        case Sum::Other: answer.amount = Rupiah::trusted(25'001); break;
        case Sum::Missing: break;
        }
        const Judgement judgement = judge(payment, answer);
        QCOMPARE(int(judgement.event), event);
        QCOMPARE(judgement.reason, reason);
        QVERIFY(!judgement.detail.isEmpty());
    }

    void anEmptyIdNamesNothing()
    {
        Payment payment = asked();
        payment.gatewayRef.clear();
        StatusAnswer answer;
        answer.status = ChargeStatus::Paid;
        answer.amount = payment.amount;
        QCOMPARE(judge(payment, answer).event, PaymentEvent::AnswerUnclear);
    }

    void asking_data()
    {
        QTest::addColumn<int>("age");
        QTest::addColumn<int>("span");
        QTest::newRow("clock went back") << -500 << 4000;
        QTest::newRow("new") << 0 << 2000;
        QTest::newRow("59 s") << 59 << 2000;
        QTest::newRow("a minute") << 60 << 4000;
        QTest::newRow("299 s") << 299 << 4000;
        QTest::newRow("five minutes") << 300 << 15'000;
        QTest::newRow("1799 s") << 1799 << 15'000;
        QTest::newRow("half an hour") << 1800 << 60'000;
        QTest::newRow("six hours") << 6 * 3600 << 300'000;
        QTest::newRow("a day") << 24 * 3600 << 900'000;
        QTest::newRow("a week") << 604'800 << 900'000;
    }
    void asking()
    {
        QFETCH(int, age);
        QFETCH(int, span);
        const auto seconds = std::chrono::seconds(age);
        QCOMPARE(nextAsk(seconds, 0s, 0s, 0).count(), qint64(span));
        QCOMPARE(nextAsk(seconds, 0s, 0s, -1000).count(), qint64(span * 8 / 10));
        QCOMPARE(nextAsk(seconds, 0s, 0s, 1000).count(), qint64(span * 12 / 10));
        QCOMPARE(nextAsk(seconds, 0s, 0s, 5000).count(), qint64(span * 12 / 10));
        for (int jitter = -1000; jitter <= 1000; jitter += 7) {
            const auto pause = nextAsk(seconds, 3s, 0s, jitter);
            QVERIFY(pause >= 3s);
            QVERIFY(pause >= std::chrono::milliseconds(span * 8 / 10) || pause == 3s);
            QVERIFY(pause <= std::max(std::chrono::milliseconds(span * 12 / 10), std::chrono::milliseconds(3s)));
            QVERIFY(nextAsk(seconds, 2s, 90s, jitter) >= 90s);
        }
    }

    void everyErrorHasItsReason()
    {
        for (int code = 0; code <= int(ErrorCode::Cancelled); ++code)
            QVERIFY2(!reasonFor({ErrorCode(code), {}}).isEmpty(), qPrintable(QString::number(code)));
        QCOMPARE(reasonFor({ErrorCode::Refused, {}}), QStringLiteral("refused"));
        const Error noLine = unreached({ErrorCode::Network, QStringLiteral("no route"), 0, {}});
        QCOMPARE(reasonFor(noLine), QStringLiteral("unreached"));
        QVERIFY(!outcomeUnknown(noLine.code) && noLine.detail.contains(QStringLiteral("no route")));
        HealthBook health;
        health.answered(QStringLiteral("a"), Error{ErrorCode::Refused, QStringLiteral("no"), 400, {}}, {}, QDateTime::currentDateTimeUtc());
        QVERIFY(!health.of(QStringLiteral("a")).isIll());
        health.answered(QStringLiteral("a"), noLine, {}, QDateTime::currentDateTimeUtc());
        QVERIFY(health.of(QStringLiteral("a")).isIll());
        QCOMPARE(reasonFor({ErrorCode::Timeout, {}}), QStringLiteral("no_answer"));
        QCOMPARE(reasonFor({ErrorCode::ServerFault, {}}), QStringLiteral("server_fault"));
        QCOMPARE(reasonFor({ErrorCode::Malformed, {}}), QStringLiteral("unreadable"));
        QCOMPARE(reasonFor({ErrorCode::Mismatch, {}}), QStringLiteral("other_order"));
        QCOMPARE(reasonFor({ErrorCode::RateLimited, {}}), QStringLiteral("rate_limited"));
        QCOMPARE(reasonFor({ErrorCode::Unauthorised, {}}), QStringLiteral("unauthorised"));
        QCOMPARE(reasonFor({ErrorCode::Refused, {}}), QStringLiteral("refused"));
        QCOMPARE(reasonFor({ErrorCode::NotFound, {}}), QStringLiteral("not_found"));
    }
};

QTEST_GUILESS_MAIN(PaymentPolicyTest)
#include "tst_payment_policy.moc"
