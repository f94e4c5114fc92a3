#include "support/till_rig.h"
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;

class CashFlowTest : public QObject {
    Q_OBJECT

private slots:
    void cash_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("rounding");
        QTest::addColumn<qint64>("received");
        QTest::addColumn<qint64>("change");    // −1: refused
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, qint64 total, qint64 rounding, qint64 received, qint64 change, const char *detail = "") {
            QTest::newRow(name) << total << rounding << received << change << QString::fromLatin1(detail);
        };
        row("exact", 25'000, 0, 25'000, 0);
        row("change", 25'000, 0, 50'000, 25'000);
        row("rounded down", 25'050, -50, 25'000, 0);
        row("rounded up", 24'980, 20, 25'000, 0);
        row("a free sale", 0, 0, 0, 0);
        row("short", 25'000, 0, 20'000, -1, "short by 5000");
        row("short by the rounding", 24'980, 20, 24'980, -1, "short by 20");
        row("a barcode as money", 25'000, 0, 8'991'002'101, -1, "plausible");
        row("absurd rounding", 25'000, -1'000, 24'000, -1, "rounding");
        row("absurd rounding up", 25'000, 1'000, 26'000, -1, "rounding");
        row("rounded below zero", 50, -100, 0, -1, "nothing is due");
    }
    void cash()
    {
        QFETCH(qint64, total);
        QFETCH(qint64, rounding);
        QFETCH(qint64, received);
        QFETCH(qint64, change);
        QFETCH(QString, detail);
        TillRig rig;
        QSignalSpy changed(rig.checkout.get(), &Checkout::changed);
        const auto record = await(rig.checkout->payCash(draftOf(total), rp(received), rp(rounding)));
        QCOMPARE(record.has_value(), change >= 0);
        if (!record) {
            QCOMPARE(record.error().code, ErrorCode::InvalidInput);
            QVERIFY2(record.error().detail.contains(detail), qPrintable(record.error().detail));
            QVERIFY(rig.books.records.isEmpty());
            return;
        }
        QCOMPARE(changed.size(), 1);
        QCOMPARE(record->sale.state, SaleState::Paid);
        const Payment payment = record->payments.first();
        QCOMPARE(payment.gateway, QStringLiteral("cash"));
        QCOMPARE(payment.amount, rp(total + rounding));
        QCOMPARE(payment.rounding, rp(rounding));
        QCOMPARE(payment.received, rp(received));
        QCOMPARE(payment.change, rp(change));
        QVERIFY(payment.reference.startsWith(QStringLiteral("K1-261120-")));
        QCOMPARE(rig.checkout->watchedCount(), 0);
        QVERIFY(stillDue(*record).isZero());
    }

    void anEmptyCartIsNoSale()
    {
        TillRig rig;
        QCOMPARE(await(rig.checkout->payCash(SaleDraft(), rp(0), {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(rig.checkout->payByGateway(SaleDraft(), QStringLiteral("fake"), {})).error().code, ErrorCode::InvalidInput);
        QVERIFY(rig.books.records.isEmpty());
    }

    void afterTheCodeExpired()
    {
        TillRig rig;
        const Payment code = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(code).state, PaymentState::Pending);
        rig.gateway.set(code.reference, ChargeStatus::Expired);
        QVERIFY(rig.check(code));
        const auto record = await(rig.checkout->payCash(code.sale, rp(30'000), {}));
        QVERIFY(record);
        QCOMPARE(record->sale.state, SaleState::Paid);
        QCOMPARE(record->payments.at(1).change, rp(5'000));
        QVERIFY(!rig.books.events(code.id).contains(QStringLiteral("forced")));
        QCOMPARE(await(rig.checkout->payCash(code.sale, rp(30'000), {})).error().code, ErrorCode::Conflict);
        rig.gateway.set(code.reference, ChargeStatus::Paid); // the customer has now paid twice: somebody must hear of it
        QVERIFY(rig.check(code));
        QCOMPARE(rig.lateMoney, QStringList(code.id.value));
    }

    void whileTheCodeLives()
    {
        TillRig rig;
        const Payment code = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(code).state, PaymentState::Pending);
        QCOMPARE(await(rig.checkout->payCash(code.sale, rp(25'000), {})).error().code, ErrorCode::Conflict);
        const auto record = await(rig.checkout->payCash(code.sale, rp(25'000), {}, QStringLiteral("HP pelanggan mati")));
        QVERIFY(record);
        QVERIFY(rig.books.events(code.id).contains(QStringLiteral("forced")));
        QCOMPARE(rig.checkout->watchedCount(), 1);
        rig.gateway.set(code.reference, ChargeStatus::Paid);
        QVERIFY(rig.check(code));
        QCOMPARE(rig.lateMoney, QStringList(code.id.value));
    }

    void brokenBooks()
    {
        TillRig rig;
        rig.books.failing = true;
        QCOMPARE(await(rig.checkout->payCash(draftOf(25'000), rp(25'000), {})).error().code, ErrorCode::Storage);
        QCOMPARE(rig.troubles, 1);
        rig.books.failing = false;
        QVERIFY(await(rig.checkout->payCash(draftOf(25'000), rp(25'000), {})));
    }

    void stopped()
    {
        TillRig rig;
        const Payment code = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(code).state, PaymentState::Pending);
        QCOMPARE(await(rig.checkout->cancelSale(code.sale, QStringLiteral("pergi"))).error().code, ErrorCode::Conflict);
        rig.gateway.set(code.reference, ChargeStatus::Cancelled);
        QVERIFY(rig.check(code));
        const auto record = await(rig.checkout->cancelSale(code.sale, QStringLiteral("pergi")));
        QVERIFY(record);
        QCOMPARE(record->sale.state, SaleState::Cancelled);
        QCOMPARE(await(rig.checkout->cancelSale({QStringLiteral("nobody")}, {})).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(CashFlowTest)
#include "tst_cash_flow.moc"
