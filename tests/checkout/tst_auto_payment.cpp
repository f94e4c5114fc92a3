#include "checkout/payment_policy.h"
#include "support/till_rig.h"
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {

PayOffer offer(const char *gateway, ChannelKind kind, int cost = 0, bool ill = false)
{
    PayOffer made;
    made.gateway = QLatin1String(gateway);
    made.channel.id = kind == ChannelKind::Qris ? QStringLiteral("qris") : QStringLiteral("x");
    made.channel.kind = kind;
    made.cost = rp(cost);
    made.ill = ill;
    return made;
}

QString orderOf(const QList<PayOffer> &offers)
{
    QStringList names;
    for (const PayOffer &one : offers)
        names.append(one.gateway);
    return names.join(u' ');
}

/// Two gateways that can be told apart.
struct TwoRig : TillRig {
    FakeGateway second{QStringLiteral("second")};
    TwoRig()
    {
        directory.gateways.insert(QStringLiteral("second"), &second);
        second.mutableTraits().pollFloor = 1h;
        quiet();
    }
    Result<SaleRecord> payAuto(const QStringList &rule = {QStringLiteral("fake"), QStringLiteral("second")})
    {
        return await(checkout->payAutomatically(draftOf(25'000), rule));
    }
};

} // namespace

class TestAutoPayment : public QObject {
    Q_OBJECT
private slots:
    void order()
    {
        using K = ChannelKind;
        const QList<PayOffer> offers{offer("link", K::Link), offer("dear", K::Qris, 500), offer("cheap", K::Qris, 100),
                                     offer("ill", K::Qris, 0, true), offer("va", K::VirtualAccount), offer("wallet", K::Wallet)};
        QCOMPARE(orderOf(automaticOrder(offers, {})), QStringLiteral("cheap dear link ill"));
        QCOMPARE(orderOf(automaticOrder(offers, {QStringLiteral("dear")})), QStringLiteral("dear cheap link ill"));
        QCOMPARE(orderOf(automaticOrder(offers, {QStringLiteral("ill:qris"), QStringLiteral("link")})), QStringLiteral("link cheap dear ill"));
        QCOMPARE(orderOf(automaticOrder(offers, {QStringLiteral("dear:va")})), QStringLiteral("cheap dear link ill"));
        auto impossible = offers;
        impossible[2].obstacle = QStringLiteral("closed");
        impossible[1].payerFee = rp(1); // automatic never lets a customer pay more than the price
        QCOMPARE(orderOf(automaticOrder(impossible, {})), QStringLiteral("link ill"));
    }

    void goesOnAfterAClearNo()
    {
        TwoRig rig;
        rig.gateway.creates.push_back(FakeGateway::failing(ErrorCode::Refused));
        const auto record = rig.payAuto();
        QVERIFY(record);
        QTRY_COMPARE(rig.books.records.first().payments.size(), 2);
        QTRY_COMPARE(rig.last().state, PaymentState::Pending);
        QCOMPARE(rig.last().gateway, QStringLiteral("second"));
        QCOMPARE(rig.books.records.first().payments.first().state, PaymentState::Failed);
        QVERIFY(!rig.books.events(rig.books.records.first().payments.first().id).contains(QStringLiteral("forced")));
        QVERIFY(!rig.checkout->automaticGoesOn(record->sale.id));
    }

    void stopsAtAnythingUnclear_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("worked");
        for (const ErrorCode code : {ErrorCode::Network, ErrorCode::Timeout, ErrorCode::ServerFault, ErrorCode::Malformed,
                                     ErrorCode::Mismatch, ErrorCode::RateLimited, ErrorCode::Conflict}) {
            QTest::addRow("%d, made", int(code)) << code << true;
            QTest::addRow("%d, not made", int(code)) << code << false;
        }
    }
    void stopsAtAnythingUnclear()
    {
        QFETCH(ErrorCode, code);
        QFETCH(bool, worked);
        TwoRig rig;
        rig.gateway.mutableTraits().idempotentCreate = false;
        rig.gateway.creates.push_back(FakeGateway::failing(code, worked));
        QVERIFY(rig.payAuto());
        QTRY_COMPARE(rig.last().state, PaymentState::Unknown);
        letEventsRun();
        QCOMPARE(rig.books.records.first().payments.size(), 1);
        QCOMPARE(rig.second.seenCreates.size(), 0);
    }

    void aCodeThatMayNotBeShownIsAliveAllTheSame()
    {
        TwoRig rig;
        FakeGateway::Turn turn;
        turn.spoilCharge = [](Charge &charge) { charge.amount = *charge.amount + rp(700); };
        rig.gateway.creates.push_back(turn);
        QVERIFY(rig.payAuto());
        QTRY_COMPARE(rig.last().state, PaymentState::Failed);
        letEventsRun();
        QCOMPARE(rig.books.records.first().payments.size(), 1);   // a person decides what to do with the first
    }

    void nobodyLeft()
    {
        TwoRig rig;
        rig.gateway.creates.push_back(FakeGateway::failing(ErrorCode::Refused));
        rig.second.creates.push_back(FakeGateway::failing(ErrorCode::Refused));
        QVERIFY(rig.payAuto());
        QTRY_COMPARE(rig.books.records.first().payments.size(), 2);
        QTRY_COMPARE(rig.last().state, PaymentState::Failed);
        letEventsRun();
        QCOMPARE(rig.books.records.first().sale.state, SaleState::Open);
        rig.directory.gateways.clear();
        QCOMPARE(rig.payAuto().error().code, ErrorCode::InvalidInput);
    }

    void anIllOneComesLast()
    {
        TwoRig rig;
        rig.gateway.mutableTraits().idempotentCreate = false;
        rig.gateway.creates.push_back(FakeGateway::failing(ErrorCode::Network));
        QVERIFY(rig.payAuto());
        QTRY_COMPARE(rig.last().state, PaymentState::Unknown);
        QVERIFY(rig.payAuto());                         // the next customer
        QTRY_COMPARE(rig.last().gateway, QStringLiteral("second"));
    }

    void aTenderOfAnOpenSale()
    {
        TwoRig rig;
        QVERIFY(rig.pay());
        QTRY_COMPARE(rig.last().state, PaymentState::Pending);
        const SaleId sale = rig.books.records.first().sale.id;
        QCOMPARE(await(rig.checkout->payAutomatically(sale, {})).error().code, ErrorCode::Conflict);  // law 2
        QVERIFY(await(rig.checkout->payAutomatically(sale, {QStringLiteral("second")}, QStringLiteral("pelanggan minta"))));
        QCOMPARE(rig.last().gateway, QStringLiteral("second"));
    }
};

QTEST_GUILESS_MAIN(TestAutoPayment)
#include "tst_auto_payment.moc"
