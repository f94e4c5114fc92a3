#include "support/till_rig.h"
#include <QTest>

using namespace laci;
using namespace laci::test;

namespace {

const PersonsWord kWord{QStringLiteral("Ibu Rina"), QStringLiteral("mutasi terlihat di HP")};

/// An unknown payment that nobody can ask about: Juadah's lost create.
struct LostRig : TillRig {
    Payment payment;
    LostRig()
    {
        gateway.mutableTraits().idempotentCreate = false;
        quiet();
        gateway.creates.push_back(FakeGateway::failing(ErrorCode::Timeout, true));
        const auto sold = pay();
        if (sold)
            payment = sold->payments.first();
        (void)QTest::qWaitFor([this] { return now(payment).state == PaymentState::Unknown; });
    }
};

} // namespace

class TestPersonsActs : public QObject {
    Q_OBJECT
private slots:
    void confirmed()
    {
        LostRig rig;
        QCOMPARE(rig.now(rig.payment).state, PaymentState::Unknown);
        const auto record = await(rig.checkout->confirmByPerson(rig.payment.id, kWord));
        QVERIFY(record);
        QCOMPARE(record->sale.state, SaleState::Paid);
        QVERIFY(record->payments.first().byPerson);
        QVERIFY(rig.now(rig.payment).watched);                   // the gateway's own word is still wanted
        QCOMPARE(rig.books.events(rig.payment.id).last(), QStringLiteral("confirmed_by_person"));
        const auto trail = await(rig.books.trail(rig.payment.id));
        QVERIFY(trail->last().detail.contains(kWord.by) && trail->last().detail.contains(kWord.reason));
        QCOMPARE(await(rig.checkout->confirmByPerson(rig.payment.id, kWord)).error().code, ErrorCode::Conflict);
        QCOMPARE(rig.gateway.seenCreates.size(), 1);             // never a second order
    }

    void givenUp()
    {
        LostRig rig;
        const auto record = await(rig.checkout->giveUp(rig.payment.id, kWord));
        QVERIFY(record);
        QCOMPARE(record->payments.first().state, PaymentState::Cancelled);
        QVERIFY(record->payments.first().watched);
        QCOMPARE(record->sale.state, SaleState::Open);
        QVERIFY(await(rig.checkout->payCash(record->sale.id, rp(25'000), {})));       // free to pay otherwise
    }

    void needsWhoAndWhy()
    {
        LostRig rig;
        QCOMPARE(await(rig.checkout->confirmByPerson(rig.payment.id, {QString(), QStringLiteral("x")})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(rig.checkout->giveUp(rig.payment.id, {QStringLiteral("x"), QStringLiteral(" ")})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(rig.checkout->confirmByPerson({QStringLiteral("nobody")}, kWord)).error().code, ErrorCode::NotFound);
        QCOMPARE(rig.now(rig.payment).state, PaymentState::Unknown);
    }

    void theGatewaysClearWordIsNotOverruled()
    {
        TillRig rig;
        rig.quiet();
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, PaymentState::Pending);
        QCOMPARE(await(rig.checkout->confirmByPerson(payment.id, kWord)).error().code, ErrorCode::Conflict);
        rig.gateway.set(payment.reference, ChargeStatus::Expired);
        QVERIFY(rig.check(payment));
        QCOMPARE(await(rig.checkout->giveUp(payment.id, kWord)).error().code, ErrorCode::Conflict);
    }

    void cancelled()
    {
        TillRig rig;
        rig.quiet();
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, PaymentState::Pending);
        QCOMPARE(await(rig.checkout->cancelCharge(payment.id)).error().code, ErrorCode::Refused);
        rig.gateway.mutableTraits().canCancel = true;
        const auto record = await(rig.checkout->cancelCharge(payment.id));
        QVERIFY(record);
        QCOMPARE(record->payments.first().state, PaymentState::Cancelled);
        QVERIFY(rig.books.events(payment.id).contains(QStringLiteral("cancel_asked")));
        QCOMPARE(await(rig.checkout->cancelCharge(payment.id)).error().code, ErrorCode::Conflict);
    }

    void aCancelThatCameTooLate()
    {
        TillRig rig;
        rig.quiet();
        rig.gateway.mutableTraits().canCancel = true;
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, PaymentState::Pending);
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        const auto record = await(rig.checkout->cancelCharge(payment.id));
        QVERIFY(record);
        QCOMPARE(record->payments.first().state, PaymentState::Paid); // a wish is not a fact
    }

    void lateMoney()
    {
        TillRig rig;
        rig.quiet();
        const Payment payment = rig.pay()->payments.first();
        QTRY_COMPARE(rig.now(payment).state, PaymentState::Pending);
        rig.gateway.set(payment.reference, ChargeStatus::Expired);
        QVERIFY(rig.check(payment));
        QCOMPARE(await(rig.checkout->decideLate(payment.id, LateDecision::Attach, kWord)).error().code, ErrorCode::NotFound);
        QVERIFY(await(rig.checkout->payCash(payment.sale.isEmpty() ? rig.last().sale : payment.sale, rp(25'000), {})));
        rig.gateway.set(payment.reference, ChargeStatus::Paid);
        QVERIFY(rig.check(payment));
        QCOMPARE(rig.lateMoney, QStringList{payment.id.value});
        QCOMPARE(await(rig.books.lateMoney(false, 10))->size(), 1);
        QVERIFY(await(rig.checkout->decideLate(payment.id, LateDecision::RefundNoted, kWord)));
        QCOMPARE(await(rig.books.lateMoney(false, 10))->size(), 0);
        QCOMPARE(await(rig.books.lateMoney(true, 10))->first().by, kWord.by);
        QCOMPARE(await(rig.checkout->decideLate(payment.id, LateDecision::Attach, kWord)).error().code, ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestPersonsActs)
#include "tst_persons_acts.moc"
