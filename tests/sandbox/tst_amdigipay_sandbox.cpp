#include "gateways/amdigipay/amdigipay_gateway.h"
#include "http/qt_http_client.h"
#include "qris/qris.h"
#include "sandbox/sandbox.h"
#include "support/await.h"
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace laci;
using namespace laci::test;

namespace {

class TheSecret final : public SecretVault {
public:
    QString secret = QStringLiteral("latihan");
    Pending<QString> read(const QString &) override { return ready<QString>(secret); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

/// The real gateway over the real wire against the sandbox.
struct Till {
    Sandbox sandbox;
    SystemClock clock;
    TheSecret secrets;
    QtHttpClient http;
    std::unique_ptr<PaymentGateway> gateway;
    int sold = 0;

    explicit Till(const QString &keptIn = {})
    {
        if (!keptIn.isEmpty())
            sandbox.keepIn(keptIn);
        const auto started = sandbox.start();
        if (!started)
            qFatal("%s", qPrintable(started.error().detail));
        make();
    }
    void make(const QHash<QString, QString> &more = {})
    {
        QHash<QString, QString> settings{{QStringLiteral("base_url"), sandbox.url() + QStringLiteral("/amdigipay")},
                                         {QStringLiteral("username"), QStringLiteral("latihan")},
                                         {QStringLiteral("timeout_seconds"), QStringLiteral("5")}};
        settings.insert(more);
        gateway = std::make_unique<AmdigipayGateway>(GatewayWorld{http, secrets, clock, settings});
    }
    ChargeRequest request(int rupiah = 25'000, const QString &channel = {})
    {
        ChargeRequest r;
        r.reference = QStringLiteral("K1-%1").arg(++sold);
        r.idempotencyKey = gateway->idempotencyKey(r.reference);
        r.channel = channel;
        r.amount = Rupiah::trusted(rupiah);
        r.createdAt = clock.now();
        return r;
    }
    Result<Charge> create(const ChargeRequest &r) { return await(gateway->createCharge(r)); }
    Result<Charge> create() { return create(request()); }
    Result<StatusAnswer> ask(const Charge &charge) { return await(gateway->queryStatus({charge.reference, charge.gatewayRef})); }
    Result<StatusAnswer> find(const QString &reference) { return await(gateway->queryStatus({reference, {}, {}, clock.now()})); }

    Result<HttpResponse> over(const QByteArray &method, const QString &path, const QByteArray &body, const QByteArray &token)
    {
        HttpRequest r;
        r.method = method;
        r.url = QUrl(sandbox.url() + QStringLiteral("/amdigipay/api") + path);
        r.body = body;
        r.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
        if (!token.isEmpty())
            r.headers.append(std::pair<QByteArray, QByteArray>("Authorization", "Bearer " + token));
        return await(http.send(r));
    }
    QByteArray token()
    {
        const auto reply = over("POST", QStringLiteral("/login"), R"({"username":"latihan","password":"latihan"})", {});
        return QJsonDocument::fromJson(reply->body)[u"data"][u"access_token"].toString().toLatin1();
    }
};

QJsonObject goodBody()
{
    const QByteArray signature = QCryptographicHash::hash("latihanA-1", QCryptographicHash::Sha256).toHex();
    return QJsonDocument::fromJson(R"({"payment_id":33,"username":"latihan","signature":")" + signature
        + R"(","nominal":5000,"admin_fee":0,"transaction_id":"A-1","transaction_total":5000,"transaction_name":"x","transaction_desc":"x",)"
          R"("customer_number":"080000000000","customer_name":"x","customer_email":"x@example.com","expired_date":"2030-01-01 00:00:00",)"
          R"("item_details":[{"item_id":"1","item_name":"x","item_price":5000,"item_quantity":1,"item_total_price":5000}]})").object();
}

} // namespace

class TestAmdigipaySandbox : public QObject {
    Q_OBJECT
private slots:
    void aSaleThatSomebodyPays()
    {
        Till till;
        const auto charge = till.create();
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QCOMPARE(charge->reference, QStringLiteral("K1-1"));
        QCOMPARE(charge->amount, Rupiah::of(25'000));
        QVERIFY(charge->expiresAt > till.clock.now().addSecs(3500));
        const auto code = qris::verifyForPayment(charge->qris, Rupiah::trusted(25'000), Rupiah::trusted(10'000'000));
        QVERIFY2(code, code ? "" : qPrintable(qris::reasonWord(code.error())));
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Pending);
        QVERIFY(till.sandbox.pay(charge->reference));
        const auto answer = till.ask(*charge);
        QCOMPARE(answer->status, ChargeStatus::Paid);
        QCOMPARE(answer->reference, charge->reference);
        QCOMPARE(answer->amount, charge->amount);
        QCOMPARE(till.sandbox.charges()[0].status, QStringLiteral("3 Terbayar"));
    }

    void walletsAndAccounts()
    {
        Till till;
        auto bca = till.request(25'000, QStringLiteral("22"));
        bca.payerFee = Rupiah::trusted(4'000);
        bca.items = {{QStringLiteral("KOPI"), QStringLiteral("Kopi"), Rupiah::trusted(12'500), 2}};
        const auto account = till.create(bca);
        QVERIFY2(account, account ? "" : qPrintable(account.error().detail));
        QCOMPARE(account->amount, Rupiah::of(29'000));
        QVERIFY(account->virtualAccount.startsWith(u"70012") && account->qris.isEmpty() && account->link.isEmpty());
        const auto gopay = till.create(till.request(25'000, QStringLiteral("37")));
        QCOMPARE(gopay->link.scheme(), QStringLiteral("https"));
        QVERIFY(gopay->qris.isEmpty() && gopay->virtualAccount.isEmpty());
        QVERIFY(till.sandbox.pay(account->reference));
        QCOMPARE(till.ask(*account)->status, ChargeStatus::Paid);
        QCOMPARE(till.ask(*account)->amount, Rupiah::of(29'000));
        QCOMPARE(till.create(till.request(9'999, QStringLiteral("22"))).error().code, ErrorCode::Refused);
        QCOMPARE(till.create(till.request(25'000, QStringLiteral("99"))).error().code, ErrorCode::Refused);
        const auto channels = await(till.gateway->askChannels());
        QCOMPARE(channels->size(), 3);
        QCOMPARE(*await(till.gateway->checkConnection()), QStringLiteral("3 channels"));
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
        till.sandbox.planNext(plan);
        const auto charge = till.create();
        QVERIFY(charge);
        QTEST(till.ask(*charge)->status, "status");
        QTEST(till.find(charge->reference)->status, "status");
        till.sandbox.planNext(TrainingPlan::Nothing);
        QTEST(till.ask(*charge)->status, "status");
    }

    void payLater()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::PayLater, 2);
        const auto charge = till.create();
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Pending);
        QTRY_COMPARE_WITH_TIMEOUT(till.ask(*charge)->status, ChargeStatus::Paid, 6000);
    }

    void lateMoneyComesAfterEveryEnd()
    {
        Till till;
        const auto charge = till.create();
        QVERIFY(till.sandbox.expire(charge->reference));
        QCOMPARE(till.ask(*charge)->word, QStringLiteral("2 (past expired_date)"));
        QVERIFY(till.sandbox.pay(charge->reference));
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Paid);
    }

    void slowAnswer()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::SlowAnswer, 1);
        QElapsedTimer since;
        since.start();
        QVERIFY(till.create());
        QVERIFY(since.elapsed() >= 950);
        till.make({{QStringLiteral("timeout_seconds"), QStringLiteral("1")}});
        till.sandbox.planNext(TrainingPlan::SlowAnswer, 3);
        const auto request = till.request();
        QCOMPARE(till.create(request).error().code, ErrorCode::Timeout);
        QCOMPARE(till.sandbox.charges().size(), 2);              // made all the same, and found
        QCOMPARE(till.find(request.reference)->reference, request.reference);
        QCOMPARE(till.sandbox.charges().size(), 2);
    }

    void loseReply()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::LoseReply);
        const auto request = till.request();
        const auto lost = till.create(request);
        QVERIFY(!lost && outcomeUnknown(lost.error().code));
        const auto found = till.find(request.reference);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->status, ChargeStatus::Pending);
        QCOMPARE(found->gatewayRef, till.sandbox.charges()[0].gatewayRef);
        QCOMPARE(found->amount, Rupiah::of(25'000));
        QVERIFY(qris::verifyForPayment(found->qris, Rupiah::trusted(25'000), Rupiah::trusted(10'000'000)));
        QVERIFY(found->expiresAt.isValid());
        QCOMPARE(till.sandbox.charges().size(), 1);
    }

    void serverFault()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::ServerFault);
        const auto request = till.request();
        QCOMPARE(till.create(request).error().code, ErrorCode::ServerFault);
        QCOMPARE(till.sandbox.charges().size(), 0);
        QCOMPARE(till.find(request.reference).error().code, ErrorCode::NotFound);
        QVERIFY(till.create());
        QCOMPARE(till.find(request.reference).error().code, ErrorCode::NotFound);
    }

    void garbage()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::Garbage);
        const auto charge = till.create();
        QVERIFY(charge);
        QVERIFY(till.sandbox.pay(charge->reference));
        QCOMPARE(till.ask(*charge).error().code, ErrorCode::Malformed);
        QCOMPARE(till.find(charge->reference).error().code, ErrorCode::Malformed);
        till.sandbox.planNext(TrainingPlan::Nothing);
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Paid);
    }

    void unauthorisedOnce()
    {
        Till till;
        QVERIFY(till.create());
        till.sandbox.planNext(TrainingPlan::Unauthorised);
        QVERIFY(till.create());                                   // the gateway logged in anew by itself
        QVERIFY(till.create());
        QCOMPARE(till.sandbox.charges().size(), 3);
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
        till.sandbox.planNext(plan);
        const auto charge = till.create();
        QVERIFY(charge);
        QCOMPARE(charge->amount, Rupiah::of(25'000));             // only the code lies
        const auto code = qris::verifyForPayment(charge->qris, Rupiah::trusted(25'000), Rupiah::trusted(10'000'000));
        QVERIFY(!code);
        QCOMPARE(code.error(), refusal);
    }

    void manyPaymentsAreListedAndFound()
    {
        Till till;
        const QDateTime from = till.clock.now().addSecs(-2);
        for (int i = 0; i < 120; ++i)
            QVERIFY(till.create(till.request(1'000 + i)));
        QVERIFY(till.sandbox.pay(QStringLiteral("K1-7")));
        const auto rows = await(till.gateway->listCharges(from, till.clock.now().addSecs(60)));
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        QCOMPARE(rows->size(), 120);
        qint64 sum = 0;
        int paid = 0;
        for (const GatewayRow &row : *rows) {
            sum += row.amount.units();
            paid += row.status == ChargeStatus::Paid ? 1 : 0;
        }
        QCOMPARE(sum, 120 * 1'000 + 119 * 120 / 2);
        QCOMPARE(paid, 1);
        QCOMPARE(await(till.gateway->listCharges(from.addDays(-1), from))->size(), 0);
        QCOMPARE(till.find(QStringLiteral("K1-1"))->amount, Rupiah::of(1'000));
        QCOMPARE(till.find(QStringLiteral("K1-0")).error().code, ErrorCode::NotFound);
    }

    void keptOverARestart()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("kept.json"));
        Charge charge;
        {
            Till till(file);
            charge = *till.create();
        }
        Till till(file);
        QCOMPARE(till.ask(charge)->status, ChargeStatus::Pending);
        QVERIFY(till.sandbox.pay(charge.reference));
        QCOMPARE(till.find(charge.reference)->status, ChargeStatus::Paid);
        QCOMPARE(till.ask(charge)->gatewayRef, charge.gatewayRef);
    }

    void wrongCredentials()
    {
        Till till;
        till.make({{QStringLiteral("username"), QStringLiteral("somebody")}});
        QCOMPARE(till.create().error().code, ErrorCode::Unauthorised);
        till.make({{QStringLiteral("login_style"), QStringLiteral("form")}});
        QVERIFY(till.create());
        till.make({{QStringLiteral("signature_formula"), QStringLiteral("{transaction_id}{username}")}});
        const auto charge = till.create();
        QCOMPARE(charge.error().code, ErrorCode::Refused);
        QVERIFY(charge.error().detail.contains(u"signature"));
        till.secrets.secret = QStringLiteral("wrong");
        till.make();
        QCOMPARE(till.create().error().code, ErrorCode::Unauthorised);
        QCOMPARE(till.sandbox.charges().size(), 1);
    }

    void unknownTransaction()
    {
        Till till;
        Charge charge;
        for (const char *id : {"41001", "nothing/like it"}) {
            charge.gatewayRef = QString::fromLatin1(id);
            QVERIFY(!till.ask(charge));
        }
        charge.gatewayRef = QStringLiteral("41001");
        QCOMPARE(till.ask(charge).error().code, ErrorCode::NotFound);
    }

    void refusesAsDocumented_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *field, const QJsonValue &value) { QTest::newRow(name) << QString::fromLatin1(field) << value << 400; };
        QTest::newRow("good") << QString() << QJsonValue() << 200;
        row("unknown method", "payment_id", 99);
        row("method as text", "payment_id", QStringLiteral("33"));
        row("another user", "username", QStringLiteral("x"));
        row("signature", "signature", QStringLiteral("00"));
        row("nominal does not fit", "nominal", 5001);
        row("nominal as text", "nominal", QStringLiteral("5000"));
        row("fee on QRIS", "admin_fee", 1);
        row("total does not fit", "transaction_total", 5001);
        row("no transaction_id", "transaction_id", QString());
        row("date without time", "expired_date", QStringLiteral("2030-01-01"));
        row("no e-mail", "customer_email", QString());
        row("no items", "item_details", QJsonArray());
        row("items null", "item_details", QJsonValue());
    }
    void refusesAsDocumented()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(int, status);
        Till till;
        QJsonObject body = goodBody();
        if (!field.isEmpty())
            body.insert(field, value);
        const auto reply = till.over("POST", QStringLiteral("/payment/transaction"), QJsonDocument(body).toJson(), till.token());
        QCOMPARE(reply->status, status);
        QCOMPARE(QJsonDocument::fromJson(reply->body)[u"error"].toBool(), status != 200);
        QCOMPARE(till.sandbox.charges().size(), status == 200 ? 1 : 0);
    }

    void withoutALogin()
    {
        Till till;
        for (const char *path : {"/payment/payment-list", "/payment/list-transaction", "/payment/detail-transaction/1"}) {
            const auto reply = till.over("GET", QString::fromLatin1(path), {}, "not-a-token");
            QCOMPARE(reply->status, 401);
            QCOMPARE(QJsonDocument::fromJson(reply->body)[u"status"].toString(), QStringLiteral("error"));
        }
        QCOMPARE(till.over("POST", QStringLiteral("/payment/transaction"), QJsonDocument(goodBody()).toJson(), {})->status, 401);
        QCOMPARE(till.over("GET", QStringLiteral("/payment/transaction"), {}, till.token())->status, 405);
        QCOMPARE(till.over("GET", QStringLiteral("/elsewhere"), {}, till.token())->status, 404);
    }

    void aSecondCreateIsASecondCharge()
    {
        Till till;
        const auto request = till.request();
        const auto first = till.create(request);
        const auto second = till.create(request);
        QVERIFY(first->gatewayRef != second->gatewayRef);
        QVERIFY(till.sandbox.pay(first->gatewayRef));
        QCOMPARE(till.find(request.reference)->reference, request.reference);
        QCOMPARE(till.ask(*first)->status, ChargeStatus::Paid);
        QCOMPARE(till.ask(*second)->status, ChargeStatus::Pending);
    }
};

QTEST_GUILESS_MAIN(TestAmdigipaySandbox)
#include "tst_amdigipay_sandbox.moc"
