#include "checkout/reconciler.h"
#include "support/till_rig.h"
#include <QTest>
#include <QTimeZone>

using namespace laci;
using namespace laci::test;
using Kind = ReconcileLine::Kind;

namespace {

const QDate kDay(2026, 11, 20);

Payment booked(const char *reference, qint64 amount, PaymentState state)
{
    Payment payment;
    payment.id.value = QStringLiteral("p-") + QLatin1String(reference);
    payment.reference = QLatin1String(reference);
    payment.gatewayRef = QStringLiteral("gw-") + QLatin1String(reference);
    payment.gateway = QStringLiteral("fake");
    payment.channel = QStringLiteral("qris");
    payment.amount = rp(amount);
    payment.state = state;
    payment.createdAt = QDateTime(kDay, QTime(3, 0), Qt::UTC);
    return payment;
}

GatewayRow row(const char *reference, qint64 amount, ChargeStatus status, const char *word)
{
    GatewayRow made;
    made.reference = QLatin1String(reference);
    made.gatewayRef = QStringLiteral("gw-") + QLatin1String(reference);
    made.amount = rp(amount);
    made.status = status;
    made.word = QLatin1String(word);
    return made;
}

Kind kindOf(const Reconciliation &result, const char *reference)
{
    for (const ReconcileLine &line : result.lines) {
        const QString name = line.payment ? line.payment->reference : line.row->reference;
        if (name == QLatin1String(reference))
            return line.kind;
    }
    return Kind::Same;
}

} // namespace

class TestReconcile : public QObject {
    Q_OBJECT
private slots:
    void compares()
    {
        QList<Payment> ofDay{booked("A", 10'000, PaymentState::Paid), booked("B", 20'000, PaymentState::Paid),
                             booked("C", 30'000, PaymentState::Expired), booked("D", 40'000, PaymentState::Paid),
                             booked("E", 50'000, PaymentState::Failed), booked("F", 60'000, PaymentState::Pending),
                             booked("G", 70'000, PaymentState::Paid)};
        ofDay[4].gatewayRef.clear();                      // refused: never made
        ofDay[6].payerFee = rp(4'000);
        const QList<Payment> around{booked("N", 5'000, PaymentState::Paid)};   // made at 23.59 of the day before
        QList<GatewayRow> rows{row("A", 10'000, ChargeStatus::Paid, "paid"), row("B", 20'700, ChargeStatus::Paid, "paid"),
                               row("C", 30'000, ChargeStatus::Paid, "paid"), row("X", 9'000, ChargeStatus::Paid, "paid"),
                               row("F", 60'000, ChargeStatus::Unknown, "held"), row("N", 5'000, ChargeStatus::Paid, "paid"),
                               row("G", 74'000, ChargeStatus::Paid, "paid"), row("A", 10'000, ChargeStatus::Paid, "paid")};
        rows[0].fee = rp(270);
        rows[0].net = rp(9'730);
        rows[1].net = rp(20'000);
        const Reconciliation result = reconcile(QStringLiteral("fake"), kDay, ofDay, around, rows);
        QCOMPARE(kindOf(result, "B"), Kind::Different);           // another amount
        QCOMPARE(kindOf(result, "C"), Kind::Different);           // paid there, expired here
        QCOMPARE(kindOf(result, "D"), Kind::MissingThere);
        QCOMPARE(kindOf(result, "F"), Kind::Different);           // a word nobody documented
        QCOMPARE(kindOf(result, "X"), Kind::MissingHere);
        QCOMPARE(kindOf(result, "N"), Kind::Same);
        QCOMPARE(kindOf(result, "G"), Kind::Same);                // with the agreed fee on top
        QCOMPARE(result.count(Kind::MissingHere), 2);             // X, and the second charge for A
        QCOMPARE(result.count(Kind::MissingThere), 1);            // E was never made
        QVERIFY(!result.isClean());
        GatewayRow strange = row("A", 10'000, ChargeStatus::Paid, "paid");
        strange.reference = QStringLiteral("SOMEBODY-ELSE");      // its id is ours, its reference is not
        const Payment own = booked("A", 10'000, PaymentState::Paid);
        QCOMPARE(reconcile(QStringLiteral("fake"), kDay, {own}, {}, {strange}).count(Kind::Different), 1);
        QCOMPARE(result.gross, rp(10'000 + 20'700 + 30'000 + 9'000 + 5'000 + 74'000 + 10'000));
        QCOMPARE(result.fees, rp(270 + 700));
        QCOMPARE(result.net, result.gross - result.fees);
        QCOMPARE(result.withoutFee, 5);
    }

    void writesCsv()
    {
        Reconciliation result = reconcile(QStringLiteral("fake"), kDay, {}, {}, {row("=1+1\"", 9'000, ChargeStatus::Paid, "paid")});
        const QByteArray csv = reconciliationCsv(result);
        QCOMPARE(csv.count("\r\n"), 2);
        QVERIFY(csv.contains("\"'=1+1\"\"\""));                   // no spreadsheet runs it
        QVERIFY(csv.contains("missing_here") && csv.contains(",9000,"));
    }

    void asksWhereThereIsNoList()
    {
        TillRig rig;
        rig.quiet();
        rig.gateway.mutableTraits().requestsPerMinute = 6'000'000;
        const Payment paid = rig.pay(10'000)->payments.first();
        QTRY_COMPARE(rig.now(paid).state, PaymentState::Pending);
        const Payment open = rig.pay(20'000)->payments.first();
        QTRY_COMPARE(rig.now(open).state, PaymentState::Pending);
        rig.gateway.set(paid.reference, ChargeStatus::Paid);      // the till has not heard yet
        Reconciler run(*rig.checkout, rig.books, rig.directory);
        const QDate today = rig.clock.now().toTimeZone(QTimeZone("Asia/Jakarta")).date();
        const auto result = await(run.run(QStringLiteral("fake"), today, "Asia/Jakarta", true));
        QVERIFY(result);
        QVERIFY(result->byAsking);
        QCOMPARE(result->lines.size(), 2);
        QCOMPARE(result->count(Kind::Different), 1);
        QCOMPARE(result->gross, rp(10'000));
        QTRY_COMPARE(rig.now(paid).state, PaymentState::Paid);    // healed
        Reconciler other(*rig.checkout, rig.books, rig.directory);
        QCOMPARE(await(other.run(QStringLiteral("fake"), today.addDays(-1), "Asia/Jakarta", false))->lines.size(), 0);
    }

    void whatCannotBeAskedIsSaid()
    {
        TillRig rig;
        rig.quiet();
        rig.gateway.mutableTraits().idempotentCreate = false;
        rig.gateway.creates.push_back(FakeGateway::failing(ErrorCode::Timeout, true));
        const Payment lost = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(lost).state, PaymentState::Unknown);
        Reconciler run(*rig.checkout, rig.books, rig.directory);
        const QDate today = rig.clock.now().toTimeZone(QTimeZone("Asia/Jakarta")).date();
        const auto result = await(run.run(QStringLiteral("fake"), today, "Asia/Jakarta", false));
        QCOMPARE(result->count(Kind::Unanswered), 1);
        QCOMPARE(result->lines.size(), 1);
        QCOMPARE(await(Reconciler(*rig.checkout, rig.books, rig.directory).run(QStringLiteral("nobody"), today, "Asia/Jakarta", false)).error().code,
                 ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestReconcile)
#include "tst_reconcile.moc"
