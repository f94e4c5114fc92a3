#include "gateways/paymenku/paymenku_gateway.h"
#include "http/qt_http_client.h"
#include "qris/qris.h"
#include "sandbox/sandbox.h"
#include "support/await.h"
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace laci;
using namespace laci::test;

namespace {

class TheKey final : public SecretVault {
public:
    QString key = QStringLiteral("sk_test_latihan");
    Pending<QString> read(const QString &) override { return ready<QString>(key); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

/// The real gateway over the real wire against the sandbox, set up as training mode does it.
struct Till {
    std::unique_ptr<Sandbox> sandbox = std::make_unique<Sandbox>();
    SystemClock clock;
    TheKey secrets;
    QtHttpClient http;
    std::unique_ptr<PaymenkuGateway> gateway;
    int sold = 0;

    explicit Till(const QString &keptIn = {})
    {
        if (!keptIn.isEmpty())
            sandbox->keepIn(keptIn);
        const auto started = sandbox->start();
        if (!started)
            qFatal("%s", qPrintable(started.error().detail));
        make();
    }
    void make(const QHash<QString, QString> &more = {})
    {
        QHash<QString, QString> settings{{QStringLiteral("base_url"), sandbox->url() + QStringLiteral("/paymenku/api/v1")},
                                         {QStringLiteral("mode"), QStringLiteral("sandbox")},
                                         {QStringLiteral("accept_sandbox"), QStringLiteral("true")},
                                         {QStringLiteral("customer_phone"), QStringLiteral("081200000000")},
                                         {QStringLiteral("timeout_seconds"), QStringLiteral("5")}};
        settings.insert(more);
        gateway = std::make_unique<PaymenkuGateway>(GatewayWorld{http, secrets, clock, settings});
    }
    ChargeRequest request(int rupiah = 25'000, const QString &channel = QStringLiteral("qris"))
    {
        ChargeRequest r;
        r.reference = QStringLiteral("K1-%1").arg(++sold);
        r.idempotencyKey = gateway->idempotencyKey(r.reference);
        r.amount = Rupiah::trusted(rupiah);
        r.channel = channel;
        return r;
    }
    Result<Charge> create(const ChargeRequest &r) { return await(gateway->createCharge(r)); }
    Result<Charge> create() { return create(request()); }
    Result<StatusAnswer> ask(const Charge &charge) { return await(gateway->queryStatus({charge.reference, charge.gatewayRef})); }
    Result<StatusAnswer> find(const QString &reference) { return await(gateway->queryStatus({reference, {}})); }

    Result<HttpResponse> over(const QByteArray &method, const QString &path, const QByteArray &body = {}, const QByteArray &key = "sk_test_latihan")
    {
        HttpRequest r;
        r.method = method;
        r.url = QUrl(sandbox->url() + QStringLiteral("/paymenku/api/v1") + path);
        r.body = body;
        r.headers = {{"Authorization", "Bearer " + key}, {"Content-Type", "application/json"}};
        return await(http.send(r));
    }
};

const QByteArray kBody = R"({"reference_id":"A-1","amount":5000,"channel_code":"qris","customer_name":"P","customer_email":"p@example.com","return_url":"https://example.com/"})";
const Rupiah kQrisMost = Rupiah::trusted(10'000'000);

} // namespace

class TestPaymenkuSandbox : public QObject {
    Q_OBJECT
private slots:
    void aSaleThatSomebodyPays()
    {
        Till till;
        const auto charge = till.create();
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QCOMPARE(charge->reference, QStringLiteral("K1-1"));
        QCOMPARE(charge->amount, Rupiah::of(25'000));
        QVERIFY(charge->expiresAt > till.clock.now());
        const auto code = qris::verifyForPayment(charge->qris, Rupiah::trusted(25'000), kQrisMost);
        QVERIFY2(code, code ? "" : qPrintable(qris::reasonWord(code.error())));
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Pending);
        QVERIFY(till.sandbox->pay(charge->reference));
        for (const auto &answer : {till.ask(*charge), till.find(charge->reference)}) {
            QCOMPARE(answer->status, ChargeStatus::Paid);
            QCOMPARE(answer->reference, charge->reference);
            QCOMPARE(answer->gatewayRef, charge->gatewayRef);
            QCOMPARE(answer->amount, charge->amount);
            QVERIFY(!answer->testMoney);
        }
        QCOMPARE(till.sandbox->charges().value(0).status, QStringLiteral("paid"));
    }

    void itIsTestMoneyToATillThatSells()
    {
        Till till;
        till.make({{QStringLiteral("accept_sandbox"), QStringLiteral("false")}, {QStringLiteral("mode"), QStringLiteral("live")}});
        till.sandbox->planNext(TrainingPlan::Pay);
        const auto answer = till.ask(*till.create());
        QCOMPARE(answer->status, ChargeStatus::Paid);
        QVERIFY(answer->testMoney);
        QVERIFY(!till.gateway->traits().canCancel);
    }

    void everyChannel_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<ChannelKind>("kind");
        for (const char *code : {"bca_va", "bni_va", "bri_va", "mandiri_va", "permata_va", "cimb_va"})
            QTest::newRow(code) << QString::fromLatin1(code) << ChannelKind::VirtualAccount;
        for (const char *code : {"dana", "ovo", "shopeepay", "linkaja"})
            QTest::newRow(code) << QString::fromLatin1(code) << ChannelKind::Wallet;
        QTest::newRow("qris") << QStringLiteral("qris") << ChannelKind::Qris;
    }
    void everyChannel()
    {
        QFETCH(QString, channel);
        QFETCH(ChannelKind, kind);
        Till till;
        const auto live = await(till.gateway->askChannels());
        QVERIFY(live);
        const auto found = std::find_if(live->begin(), live->end(), [&](const GatewayChannel &c) { return c.id == channel; });
        QVERIFY(found != live->end());
        QCOMPARE(found->kind, kind);
        QVERIFY(till.gateway->traits().channel(channel));
        const auto fee = await(till.gateway->askPayerFee(*found, Rupiah::trusted(25'000)));
        QVERIFY(fee);
        QCOMPARE(!fee->isZero(), found->payerPays);
        const auto charge = till.create(till.request(25'000, channel));
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QCOMPARE(*charge->amount, Rupiah::trusted(25'000) + *fee);       // what the customer agreed to
        QCOMPARE(!charge->virtualAccount.isEmpty(), kind == ChannelKind::VirtualAccount);
        QCOMPARE(!charge->link.isEmpty(), kind == ChannelKind::Wallet);
        QCOMPARE(!charge->qris.isEmpty(), kind == ChannelKind::Qris);
        QVERIFY(charge->expiresAt.isValid());
        QVERIFY(till.sandbox->pay(charge->reference));
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Paid);
        QCOMPARE(*till.ask(*charge)->amount, *charge->amount);
    }

    void bothListsOfChannels()
    {
        Till till;
        const auto flat = await(till.gateway->askChannels());
        till.make({{QStringLiteral("channels_path"), QStringLiteral("/payment-methods")}});
        const auto grouped = await(till.gateway->askChannels());
        QVERIFY(flat && grouped);
        QCOMPARE(flat->size(), 11);
        QCOMPARE(grouped->size(), 11);
        QCOMPARE(*await(till.gateway->checkConnection()), QStringLiteral("11 channels"));
    }

    void plansWithAnEnd_data()
    {
        QTest::addColumn<TrainingPlan>("plan");
        QTest::addColumn<ChargeStatus>("status");
        QTest::newRow("nothing") << TrainingPlan::Nothing << ChargeStatus::Pending;
        QTest::newRow("pay") << TrainingPlan::Pay << ChargeStatus::Paid;
        QTest::newRow("expire") << TrainingPlan::Expire << ChargeStatus::Expired;
        QTest::newRow("fail") << TrainingPlan::Fail << ChargeStatus::Failed;
        QTest::newRow("cancel") << TrainingPlan::Cancel << ChargeStatus::Cancelled;
    }
    void plansWithAnEnd()
    {
        QFETCH(TrainingPlan, plan);
        Till till;
        till.sandbox->planNext(plan);
        const auto charge = till.create();
        QVERIFY(charge);
        QTEST(till.ask(*charge)->status, "status");
        till.sandbox->planNext(TrainingPlan::Nothing);
        QCOMPARE(till.ask(*till.create())->status, ChargeStatus::Pending);
        QVERIFY(till.sandbox->pay(charge->reference));                   // late money
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Paid);
    }

    void payLater()
    {
        Till till;
        till.sandbox->planNext(TrainingPlan::PayLater, 1);
        const auto charge = till.create();
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Pending);
        QTRY_COMPARE_WITH_TIMEOUT(till.ask(*charge)->status, ChargeStatus::Paid, 5000);
    }

    void slowAnswer()
    {
        Till till;
        till.make({{QStringLiteral("timeout_seconds"), QStringLiteral("1")}});
        till.sandbox->planNext(TrainingPlan::SlowAnswer, 3);
        const auto request = till.request();
        QCOMPARE(till.create(request).error().code, ErrorCode::Timeout);
        QCOMPARE(till.sandbox->charges().size(), 1);              // made all the same
        QVERIFY(till.create(request));
        QCOMPARE(till.find(request.reference)->status, ChargeStatus::Pending);
        QCOMPARE(till.sandbox->charges().size(), 1);
    }

    void loseReply()
    {
        Till till;
        till.sandbox->planNext(TrainingPlan::LoseReply);
        const auto request = till.request();
        QCOMPARE(till.create(request).error().code, ErrorCode::Network);
        const auto seen = till.find(request.reference);           // by our own reference alone
        QVERIFY(seen);
        QCOMPARE(seen->gatewayRef, till.sandbox->charges().value(0).gatewayRef);
        const auto again = till.create(request);
        QVERIFY(again);
        QCOMPARE(again->gatewayRef, seen->gatewayRef);
        auto otherKey = request;
        otherKey.idempotencyKey = QStringLiteral("another");
        QCOMPARE(till.create(otherKey).error().code, ErrorCode::Conflict);     // taken: it exists
        QCOMPARE(till.sandbox->charges().size(), 1);
    }

    void serverFault()
    {
        Till till;
        till.sandbox->planNext(TrainingPlan::ServerFault);
        const auto request = till.request();
        QCOMPARE(till.create(request).error().code, ErrorCode::ServerFault);
        QCOMPARE(till.find(request.reference).error().code, ErrorCode::NotFound);    // it was not made
        QVERIFY(till.create(request));
        QCOMPARE(till.sandbox->charges().size(), 1);
    }

    void garbage()
    {
        Till till;
        till.sandbox->planNext(TrainingPlan::Garbage);
        const auto charge = till.create();
        QVERIFY(charge);
        QVERIFY(till.sandbox->pay(charge->reference));
        QCOMPARE(till.ask(*charge).error().code, ErrorCode::Malformed);
        till.sandbox->planNext(TrainingPlan::Nothing);
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Paid);
    }

    void unauthorisedOnce()
    {
        Till till;
        till.sandbox->planNext(TrainingPlan::Unauthorised);
        QCOMPARE(till.create().error().code, ErrorCode::Unauthorised);   // there is no other key to be had
        QCOMPARE(till.sandbox->charges().size(), 0);
        QVERIFY(till.create());
    }

    void wrongQr_data()
    {
        QTest::addColumn<TrainingPlan>("plan");
        QTest::addColumn<qris::Refusal>("refusal");
        QTest::newRow("amount") << TrainingPlan::WrongAmount << qris::Refusal::AmountDiffers;
        QTest::newRow("crc") << TrainingPlan::BadCrc << qris::Refusal::BadCrc;
    }
    void wrongQr()
    {
        QFETCH(TrainingPlan, plan);
        QFETCH(qris::Refusal, refusal);
        Till till;
        till.sandbox->planNext(plan);
        const auto charge = till.create();
        QVERIFY(charge);
        QCOMPARE(charge->amount, Rupiah::of(25'000));
        const auto code = qris::verifyForPayment(charge->qris, Rupiah::trusted(25'000), kQrisMost);
        QVERIFY(!code);
        QCOMPARE(code.error(), refusal);
    }

    void wrongAmountOfAnAccount()
    {
        Till till;
        till.sandbox->planNext(TrainingPlan::WrongAmount);
        const auto charge = till.create(till.request(25'000, QStringLiteral("bca_va")));
        QVERIFY(charge);
        QVERIFY(*charge->amount > Rupiah::trusted(25'000));
    }

    void idempotency()
    {
        Till till;
        const auto request = till.request();
        const auto first = till.create(request);
        const auto second = till.create(request);
        QCOMPARE(second->gatewayRef, first->gatewayRef);
        QCOMPARE(second->qris, first->qris);
        auto other = request;
        other.amount = Rupiah::trusted(9'900);
        QCOMPARE(till.create(other).error().code, ErrorCode::Conflict);
        QCOMPARE(till.sandbox->charges().size(), 1);
    }

    void cancelAndRefund()
    {
        Till till;
        const auto code = till.create();
        QVERIFY(await(till.gateway->cancelCharge({code->reference, code->gatewayRef, QStringLiteral("qris")})));
        QCOMPARE(till.ask(*code)->status, ChargeStatus::Cancelled);
        QCOMPARE(await(till.gateway->cancelCharge({code->reference, code->gatewayRef, QStringLiteral("qris")})).error().code, ErrorCode::Refused);
        const auto wallet = till.create(till.request(25'000, QStringLiteral("dana")));
        const ChargeHandle handle{wallet->reference, wallet->gatewayRef, QStringLiteral("dana")};
        QCOMPARE(await(till.gateway->refundCharge(handle, Rupiah::trusted(1'000), {})).error().code, ErrorCode::Refused);
        QVERIFY(till.sandbox->pay(wallet->reference));
        QCOMPARE(await(till.gateway->refundCharge(handle, Rupiah::trusted(25'001), {})).error().code, ErrorCode::Refused);
        QVERIFY(await(till.gateway->refundCharge(handle, Rupiah::trusted(1'000), QStringLiteral("basi"))));
        QCOMPARE(till.ask(*wallet)->status, ChargeStatus::PartlyRefunded);
        QVERIFY(await(till.gateway->refundCharge(handle, Rupiah::trusted(25'000), {})));
        QCOMPARE(till.ask(*wallet)->status, ChargeStatus::Refunded);
        QCOMPARE(await(till.gateway->refundCharge({code->reference, code->gatewayRef}, Rupiah::trusted(1), {})).error().code, ErrorCode::Refused);
    }

    void listOfManyPages()
    {
        Till till;
        const QDateTime before = till.clock.now().addSecs(-5);
        for (int i = 0; i < 130; ++i)
            QVERIFY(till.create(till.request(1'000 + i, i % 2 ? QStringLiteral("qris") : QStringLiteral("dana"))));
        QVERIFY(till.sandbox->pay(QStringLiteral("K1-7")));
        const auto rows = await(till.gateway->listCharges(before, till.clock.now().addSecs(5)));
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        QCOMPARE(rows->size(), 130);
        const auto paid = std::find_if(rows->begin(), rows->end(), [](const GatewayRow &row) { return row.reference == u"K1-7"; });
        QVERIFY(paid != rows->end());
        QCOMPARE(paid->status, ChargeStatus::Paid);
        QCOMPARE(paid->amount, Rupiah::trusted(1'006));
        QCOMPARE(*paid->fee + *paid->net, paid->amount);
        QVERIFY(paid->at >= before);
        QVERIFY(await(till.gateway->listCharges(before.addDays(-1), before))->isEmpty());
    }

    void survivesARestart()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("kept.json"));
        ChargeRequest request;
        {
            Till till(file);
            request = till.request(25'000, QStringLiteral("bca_va"));
            QVERIFY(till.create(request));
        }
        Till till(file);
        QCOMPARE(till.find(request.reference)->status, ChargeStatus::Pending);
        QVERIFY(till.create(request));                            // the same key is still known
        QCOMPARE(till.sandbox->charges().size(), 1);
        QVERIFY(till.sandbox->pay(request.reference));
        QCOMPARE(till.find(request.reference)->status, ChargeStatus::Paid);
    }

    void refusesAsDocumented_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto with = [](const char *from, const char *to) { return QByteArray(kBody).replace(from, to); };
        QTest::newRow("good") << kBody << 200;
        QTest::newRow("not json") << QByteArray("hello") << 400;
        QTest::newRow("no reference") << with("A-1", "") << 400;
        QTest::newRow("reference of 51") << with("A-1", QByteArray(51, 'x').constData()) << 400;
        QTest::newRow("too little") << with("5000", "999") << 400;
        QTest::newRow("too much") << with("5000", "10000001") << 400;
        QTest::newRow("fraction") << with("5000", "5000.5") << 400;
        QTest::newRow("amount as text") << with("5000", "\"5000\"") << 400;
        QTest::newRow("channel") << with("\"qris\"", "\"paypal\"") << 400;
        QTest::newRow("account below its least") << with("\"qris\"", "\"bca_va\"") << 400;
        QTest::newRow("no e-mail") << with("p@example.com", "p") << 400;
        QTest::newRow("no return") << with("https://example.com/", "") << 400;
        QTest::newRow("ovo without phone") << with("\"qris\"", "\"ovo\"") << 400;
        QTest::newRow("own QRIS not set up") << with("\"qris\"", "\"qris_own\"") << 422;
    }
    void refusesAsDocumented()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        Till till;
        const auto reply = till.over("POST", QStringLiteral("/transaction/create"), body);
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->header("x-ratelimit-limit"), QByteArray("60"));
        const auto said = QJsonDocument::fromJson(reply->body).object();
        QCOMPARE(said.value(u"status").toString(), status == 200 ? QStringLiteral("success") : QStringLiteral("error"));
        QCOMPARE(said.value(u"message").toString().isEmpty(), status == 200);
        QCOMPARE(till.sandbox->charges().size(), status == 200 ? 1 : 0);
    }

    void wrongAddressesAndKeys()
    {
        Till till;
        QCOMPARE(till.over("GET", QStringLiteral("/nothing"))->status, 404);
        QCOMPARE(till.over("GET", QStringLiteral("/transaction/create"))->status, 404);
        QCOMPARE(till.over("DELETE", QStringLiteral("/transactions"))->status, 405);
        QCOMPARE(till.over("POST", QStringLiteral("/open-payment/create"), "{}")->status, 503);
        QCOMPARE(till.over("GET", QStringLiteral("/payment-channels"), {}, "sk_live_other")->status, 401);
        QCOMPARE(till.over("GET", QStringLiteral("/merchant/fee-calculator?code=dana"))->status, 400);
        till.secrets.key = QStringLiteral("sk_live_other");
        QCOMPARE(till.create().error().code, ErrorCode::Unauthorised);
        QCOMPARE(till.find(QStringLiteral("K1-1")).error().code, ErrorCode::Unauthorised);
        QCOMPARE(till.sandbox->charges().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPaymenkuSandbox)
#include "tst_paymenku_sandbox.moc"
