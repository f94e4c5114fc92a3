#include "gateways/midtrans/midtrans_gateway.h"
#include "http/qt_http_client.h"
#include "qris/qris.h"
#include "sandbox/sandbox.h"
#include "support/await.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace laci;
using namespace laci::test;

namespace {

class TheKey final : public SecretVault {
public:
    QString key = QStringLiteral("SB-Mid-server-latihan");
    Pending<QString> read(const QString &) override { return ready<QString>(key); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

/// The real gateway over the real wire against the sandbox.
struct Till {
    Sandbox sandbox;
    SystemClock clock;
    TheKey secrets;
    QtHttpClient http;
    std::unique_ptr<PaymentGateway> gateway;
    int sold = 0;

    explicit Till(const QString &file = {})
    {
        if (!file.isEmpty())
            sandbox.keepIn(file);
        const auto started = sandbox.start();
        if (!started)
            qFatal("%s", qPrintable(started.error().detail));
        make();
    }
    void make(const QHash<QString, QString> &more = {})
    {
        QHash<QString, QString> settings{{QStringLiteral("base_url"), sandbox.url() + QStringLiteral("/midtrans")},
                                         {QStringLiteral("timeout_seconds"), QStringLiteral("5")}};
        settings.insert(more);
        gateway = midtransKind().make({http, secrets, clock, settings});
    }
    ChargeRequest request(int rupiah = 25'000)
    {
        ChargeRequest r;
        r.reference = QStringLiteral("K1-%1").arg(++sold);
        r.amount = Rupiah::trusted(rupiah);
        r.createdAt = QDateTime::currentDateTimeUtc();
        return r;
    }
    Result<Charge> create(const ChargeRequest &r) { return await(gateway->createCharge(r)); }
    Result<Charge> create() { return create(request()); }
    Result<StatusAnswer> ask(const QString &reference) { return await(gateway->queryStatus({reference, {}})); }
    Result<void> cancel(const QString &reference) { return await(gateway->cancelCharge({reference, {}})); }
    Result<HttpResponse> over(const QByteArray &method, const QString &path, const QByteArray &body = "{}")
    {
        HttpRequest r;
        r.method = method;
        r.url = QUrl(sandbox.url() + QStringLiteral("/midtrans") + path);
        r.body = body;
        r.headers = {{"Content-Type", "application/json"}};
        return await(http.send(midtransAuthorised(std::move(r))));
    }
    HttpRequest midtransAuthorised(HttpRequest r) const { return midtrans::withServerKey(std::move(r), secrets.key.toLatin1()); }
};

} // namespace

class TestMidtransSandbox : public QObject {
    Q_OBJECT
private slots:
    void aSaleThatSomebodyPays()
    {
        Till till;
        QCOMPARE(*await(till.gateway->checkConnection()), QStringLiteral("the server key is known"));
        auto request = till.request();
        request.items = {{QStringLiteral("A"), QStringLiteral("Kopi"), Rupiah::trusted(12'500), 2}};
        const auto charge = till.create(request);
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QCOMPARE(charge->reference, request.reference);
        QCOMPARE(charge->amount, Rupiah::of(25'000));
        const auto left = QDateTime::currentDateTimeUtc().secsTo(charge->expiresAt);
        QVERIFY2(left > 14 * 60 && left <= 15 * 60, qPrintable(QString::number(left)));
        const auto code = qris::verifyForPayment(charge->qris, Rupiah::trusted(25'000), Rupiah::trusted(10'000'000));
        QVERIFY2(code, code ? "" : qPrintable(qris::reasonWord(code.error())));
        QCOMPARE(till.ask(request.reference)->status, ChargeStatus::Pending);
        QVERIFY(till.sandbox.pay(request.reference));
        const auto answer = till.ask(request.reference);
        QCOMPARE(answer->status, ChargeStatus::Paid);
        QCOMPARE(answer->gatewayRef, charge->gatewayRef);
        QCOMPARE(answer->amount, charge->amount);
        QVERIFY(!answer->reversed);
        QCOMPARE(till.sandbox.charges()[0].status, QStringLiteral("settlement"));
    }

    void plansWithAnEnd_data()
    {
        QTest::addColumn<TrainingPlan>("plan");
        QTest::addColumn<ChargeStatus>("status");
        QTest::newRow("nothing") << TrainingPlan::Nothing << ChargeStatus::Pending;
        QTest::newRow("pay") << TrainingPlan::Pay << ChargeStatus::Paid;
        QTest::newRow("pay later") << TrainingPlan::PayLater << ChargeStatus::Paid;
        QTest::newRow("expire") << TrainingPlan::Expire << ChargeStatus::Expired;
        QTest::newRow("fail") << TrainingPlan::Fail << ChargeStatus::Failed;
        QTest::newRow("cancel") << TrainingPlan::Cancel << ChargeStatus::Cancelled;
    }
    void plansWithAnEnd()
    {
        QFETCH(TrainingPlan, plan);
        QFETCH(ChargeStatus, status);
        Till till;
        till.sandbox.planNext(plan, plan == TrainingPlan::PayLater ? 1 : 0);
        const auto charge = till.create();
        QVERIFY(charge);
        QTRY_COMPARE_WITH_TIMEOUT(till.ask(charge->reference)->status, status, 6000);
        QVERIFY(till.sandbox.pay(charge->reference));              // late money
        QCOMPARE(till.ask(charge->reference)->status, ChargeStatus::Paid);
    }

    void slowAnswer()
    {
        Till till;
        till.make({{QStringLiteral("timeout_seconds"), QStringLiteral("1")}});
        till.sandbox.planNext(TrainingPlan::SlowAnswer, 3);
        const auto request = till.request();
        QCOMPARE(till.create(request).error().code, ErrorCode::Timeout);
        QCOMPARE(till.ask(request.reference)->status, ChargeStatus::Pending);      // made all the same, and found
        QCOMPARE(till.sandbox.charges().size(), 1);
    }

    void loseReply()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::LoseReply);
        const auto request = till.request();
        QCOMPARE(till.create(request).error().code, ErrorCode::Network);
        QCOMPARE(till.create(request).error().code, ErrorCode::Conflict);          // it exists: ask
        QCOMPARE(till.sandbox.charges().size(), 1);
        QVERIFY(till.sandbox.pay(request.reference));
        const auto found = till.ask(request.reference);
        QCOMPARE(found->status, ChargeStatus::Paid);
        QCOMPARE(found->gatewayRef, till.sandbox.charges()[0].gatewayRef);
        QCOMPARE(found->amount, Rupiah::of(25'000));
    }

    void serverFault()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::ServerFault);
        const auto request = till.request();
        QCOMPARE(till.create(request).error().code, ErrorCode::ServerFault);
        QCOMPARE(till.ask(request.reference).error().code, ErrorCode::NotFound);
        QVERIFY(till.create(request));
        QCOMPARE(till.sandbox.charges().size(), 1);
    }

    void garbage()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::Garbage);
        const auto charge = till.create();
        QVERIFY(charge);
        QVERIFY(till.sandbox.pay(charge->reference));
        QCOMPARE(till.ask(charge->reference).error().code, ErrorCode::Malformed);
        till.sandbox.planNext(TrainingPlan::Nothing);
        QCOMPARE(till.ask(charge->reference)->status, ChargeStatus::Paid);
    }

    void unauthorisedOnce()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::Unauthorised);
        const auto request = till.request();
        QCOMPARE(till.create(request).error().code, ErrorCode::Unauthorised);      // a key has no successor to try
        QCOMPARE(till.sandbox.charges().size(), 0);
        QVERIFY(till.create(request));
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
        QCOMPARE(charge->amount, Rupiah::of(25'000));              // only the code lies
        const auto code = qris::verifyForPayment(charge->qris, Rupiah::trusted(25'000), Rupiah::trusted(10'000'000));
        QVERIFY(!code);
        QCOMPARE(code.error(), refusal);
    }

    void cancelling()
    {
        Till till;
        const auto charge = till.create();
        QVERIFY(till.cancel(charge->reference));
        QCOMPARE(till.ask(charge->reference)->status, ChargeStatus::Cancelled);
        QCOMPARE(till.cancel(charge->reference).error().code, ErrorCode::Refused);
        const auto paid = till.create();
        QVERIFY(till.sandbox.pay(paid->reference));
        QCOMPARE(till.cancel(paid->reference).error().code, ErrorCode::Refused);
        QCOMPARE(till.ask(paid->reference)->status, ChargeStatus::Paid);
        QCOMPARE(till.cancel(QStringLiteral("K9-none")).error().code, ErrorCode::NotFound);
    }

    void expiring()
    {
        Till till;
        const auto charge = till.create();
        const auto reply = till.over("POST", QStringLiteral("/v2/%1/expire").arg(charge->gatewayRef));    // either id will do
        QCOMPARE(QJsonDocument::fromJson(reply->body).object().value(u"status_code").toString(), QStringLiteral("407"));
        QCOMPARE(till.ask(charge->reference)->status, ChargeStatus::Expired);
    }

    void anOrderIdServesOnceWhileItLives()
    {
        Till till;
        const auto request = till.request();
        const auto first = till.create(request);
        QVERIFY(first);
        QCOMPARE(till.create(request).error().code, ErrorCode::Conflict);
        auto other = request;
        other.amount = Rupiah::trusted(99);
        QCOMPARE(till.create(other).error().code, ErrorCode::Conflict);
        QVERIFY(till.cancel(request.reference));
        const auto second = till.create(request);                  // free again, as documented
        QVERIFY(second);
        QVERIFY(second->gatewayRef != first->gatewayRef);
        QCOMPARE(till.ask(request.reference)->status, ChargeStatus::Pending);
        QCOMPARE(till.create(request).error().code, ErrorCode::Conflict);
        QCOMPARE(till.sandbox.charges().size(), 2);
    }

    void expiryAndAcquirerAsAsked()
    {
        Till till;
        till.make({{QStringLiteral("expire_minutes"), QStringLiteral("30")}, {QStringLiteral("acquirer"), QStringLiteral("airpay shopee")},
                   {QStringLiteral("customer_name"), QStringLiteral("Pelanggan")}});
        const auto charge = till.create();
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(charge->expiresAt) > 29 * 60);
        till.make({{QStringLiteral("acquirer"), QStringLiteral("somebody")}});
        QCOMPARE(till.create().error().code, ErrorCode::Refused);
    }

    void wrongKeyAndAddress()
    {
        Till till;
        till.secrets.key = QStringLiteral("SB-Mid-server-other");
        QCOMPARE(till.create().error().code, ErrorCode::Unauthorised);
        QCOMPARE(await(till.gateway->checkConnection()).error().code, ErrorCode::Unauthorised);
        till.secrets.key = QStringLiteral("SB-Mid-server-latihan");
        till.make({{QStringLiteral("base_url"), till.sandbox.url() + QStringLiteral("/elsewhere")}});
        QCOMPARE(await(till.gateway->checkConnection()).error().code, ErrorCode::Malformed);
    }

    void refusesAsDocumented_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const QByteArray good = R"({"payment_type":"qris","transaction_details":{"order_id":"A-1","gross_amount":5000},"item_details":[{"name":"a","price":2500,"quantity":2}]})";
        const QString charge = QStringLiteral("/v2/charge");
        const auto row = [&](const char *name, const char *from, const char *to, const char *code) {
            QTest::newRow(name) << QByteArray("POST") << charge << QByteArray(good).replace(from, to) << QString::fromLatin1(code);
        };
        row("good", "A-1", "A-1", "201");
        row("other payment", "qris", "gopay", "400");
        row("items do not add up", "2500", "2501", "400");
        row("amount as text", "5000", "\"5000\"", "400");
        row("fraction", "5000", "5000.5", "400");
        row("order with a blank", "A-1", "A 1", "400");
        row("not json", "{", "", "400");
        QTest::newRow("GET a charge") << QByteArray("GET") << charge << QByteArray() << QStringLiteral("405");
        QTest::newRow("POST a status") << QByteArray("POST") << QStringLiteral("/v2/A-1/status") << QByteArray("{}") << QStringLiteral("405");
        QTest::newRow("nowhere") << QByteArray("GET") << QStringLiteral("/v2/A-1/dance") << QByteArray() << QStringLiteral("404");
        QTest::newRow("no such order") << QByteArray("GET") << QStringLiteral("/v2/A-1/status") << QByteArray() << QStringLiteral("404");
    }
    void refusesAsDocumented()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        Till till;
        const auto reply = till.over(method, path, body);
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
        QCOMPARE(reply->status, 200);                              // what went wrong is said in the body
        QCOMPARE(QJsonDocument::fromJson(reply->body).object().value(u"status_code").toString(), code);
        QCOMPARE(till.sandbox.charges().size(), code == u"201" ? 1 : 0);
    }

    void survivesARestart()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("kept.json"));
        QString reference;
        {
            Till till(file);
            reference = till.create()->reference;
        }
        Till till(file);
        QCOMPARE(till.ask(reference)->status, ChargeStatus::Pending);
        QVERIFY(till.sandbox.pay(reference));
        QCOMPARE(till.ask(reference)->status, ChargeStatus::Paid);
    }
};

QTEST_GUILESS_MAIN(TestMidtransSandbox)
#include "tst_midtrans_sandbox.moc"
