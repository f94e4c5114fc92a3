#include "gateways/registry.h"
#include "http/qt_http_client.h"
#include "qris/qris.h"
#include "sandbox/sandbox.h"
#include "sandbox/training_plan_words.h"
#include "support/await.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {

class TheSecret final : public SecretVault {
public:
    Pending<QString> read(const QString &) override { return ready<QString>(QStringLiteral("latihan")); }
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

    Till()
    {
        const auto started = sandbox.start();
        if (!started)
            qFatal("%s", qPrintable(started.error().detail));
        make();
    }
    void make(const QHash<QString, QString> &more = {})
    {
        QHash<QString, QString> settings{{QStringLiteral("api_url"), sandbox.url() + QStringLiteral("/gobiz/api")},
                                         {QStringLiteral("auth_url"), sandbox.url() + QStringLiteral("/gobiz/auth")},
                                         {QStringLiteral("outlet_id"), QStringLiteral("LATIHAN")},
                                         {QStringLiteral("client_id"), QStringLiteral("latihan")},
                                         {QStringLiteral("scope"), QStringLiteral("payment:transaction:write payment:transaction:read")},
                                         {QStringLiteral("timeout_seconds"), QStringLiteral("5")}};
        settings.insert(more);
        gateway = gatewayKinds().first().make({http, secrets, clock, settings});
    }
    ChargeRequest request(int rupiah = 25'000)
    {
        ChargeRequest r;
        r.reference = QStringLiteral("K1-%1").arg(++sold);
        r.idempotencyKey = gateway->idempotencyKey(r.reference);
        r.amount = Rupiah::trusted(rupiah);
        return r;
    }
    Result<Charge> create(const ChargeRequest &r) { return await(gateway->createCharge(r)); }
    Result<Charge> create() { return create(request()); }
    Result<StatusAnswer> ask(const Charge &charge) { return await(gateway->queryStatus({charge.reference, charge.gatewayRef})); }

    Result<HttpResponse> over(const QByteArray &method, const QString &path, const QByteArray &body = {}, QList<std::pair<QByteArray, QByteArray>> headers = {})
    {
        HttpRequest r;
        r.method = method;
        r.url = QUrl(sandbox.url() + path);
        r.body = body;
        r.headers = std::move(headers);
        return await(http.send(r));
    }
    QByteArray token(const QByteArray &scope = "payment:transaction:write payment:transaction:read")
    {
        const auto reply = over("POST", QStringLiteral("/gobiz/auth/oauth2/token"),
                                 "grant_type=client_credentials&client_id=latihan&client_secret=latihan&scope=" + scope,
                                 {{"Content-Type", "application/x-www-form-urlencoded"}});
        return QJsonDocument::fromJson(reply->body).object().value(u"access_token").toString().toLatin1();
    }
};

const QString kTransactions = QStringLiteral("/gobiz/api/integrations/payment/outlets/LATIHAN/v2/transactions");
const QByteArray kBody = R"({"payment_type":"qris","transaction_details":{"order_id":"A-1","gross_amount":5000,"currency":"IDR"}})";

} // namespace

class TestSandbox : public QObject {
    Q_OBJECT
private slots:
    void aSaleThatSomebodyPays()
    {
        Till till;
        const auto charge = till.create();
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QCOMPARE(charge->reference, QStringLiteral("K1-1"));
        QCOMPARE(charge->amount, Rupiah::of(25'000));
        const auto code = qris::verifyForPayment(charge->qris, Rupiah::trusted(25'000), Rupiah::trusted(10'000'000));
        QVERIFY2(code, code ? "" : qPrintable(qris::reasonWord(code.error())));
        QCOMPARE(code->merchant, QStringLiteral("TOKO CONTOH"));
        QCOMPARE(code->nmid, QStringLiteral("ID1020000000001"));
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Pending);
        QVERIFY(till.sandbox.pay(charge->reference));
        const auto answer = till.ask(*charge);
        QCOMPARE(answer->status, ChargeStatus::Paid);
        QCOMPARE(answer->reference, charge->reference);
        QCOMPARE(answer->amount, charge->amount);
        QCOMPARE(answer->qris, charge->qris);
        QVERIFY(!till.sandbox.pay(QStringLiteral("no such")));
        const auto listed = till.sandbox.charges();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0].reference, charge->reference);
        QCOMPARE(listed[0].gatewayRef, charge->gatewayRef);
        QCOMPARE(listed[0].status, QStringLiteral("settlement"));
    }

    void amounts()
    {
        Till till;
        for (const int rupiah : {1, 99, 500, 25'000, 9'999'999, 10'000'000}) {
            const auto charge = till.create(till.request(rupiah));
            QVERIFY(charge);
            const auto code = qris::verifyForPayment(charge->qris, Rupiah::trusted(rupiah), Rupiah::trusted(10'000'000));
            QVERIFY2(code, code ? "" : qPrintable(qris::reasonWord(code.error())));
        }
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
        // A plan is for charges made from now on.
        till.sandbox.planNext(TrainingPlan::Nothing);
        QTEST(till.ask(*charge)->status, "status");
        QCOMPARE(till.ask(*till.create())->status, ChargeStatus::Pending);
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
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Expired);
        QVERIFY(till.sandbox.pay(charge->reference));
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Paid);
        QVERIFY(till.sandbox.expire(charge->reference) && till.sandbox.fail(charge->reference) && till.sandbox.cancel(charge->reference));
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
        QCOMPARE(till.sandbox.charges().size(), 2);              // made all the same
        const auto again = till.create(request);
        QVERIFY(again);
        QCOMPARE(till.sandbox.charges().size(), 2);
    }

    void loseReply()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::LoseReply);
        const auto request = till.request();
        const auto lost = till.create(request);
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Network);
        QCOMPARE(till.sandbox.charges().size(), 1);
        const auto found = till.create(request);
        QVERIFY(found);
        QCOMPARE(found->gatewayRef, till.sandbox.charges()[0].gatewayRef);
        QCOMPARE(till.sandbox.charges().size(), 1);
        QCOMPARE(till.create().error().code, ErrorCode::Network);   // the next charge's reply is lost again
    }

    void serverFault()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::ServerFault);
        const auto request = till.request();
        QCOMPARE(till.create(request).error().code, ErrorCode::ServerFault);
        QCOMPARE(till.sandbox.charges().size(), 0);
        QVERIFY(till.create(request));
        QCOMPARE(till.sandbox.charges().size(), 1);
    }

    void garbage()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::Garbage);
        const auto charge = till.create();
        QVERIFY(charge);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(till.ask(*charge).error().code, ErrorCode::Malformed);
        QVERIFY(till.sandbox.pay(charge->reference));
        QCOMPARE(till.ask(*charge).error().code, ErrorCode::Malformed);
        till.sandbox.planNext(TrainingPlan::Nothing);
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Paid);
    }

    void unauthorisedOnce()
    {
        Till till;
        QVERIFY(till.create());
        till.sandbox.planNext(TrainingPlan::Unauthorised);
        QVERIFY(till.create());                                   // the gateway renewed its token by itself
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
        for (const int rupiah : {1, 5, 25'000, 123'456}) {
            const auto charge = till.create(till.request(rupiah));
            QVERIFY(charge);
            QCOMPARE(charge->amount, Rupiah::of(rupiah));         // only the code lies
            const auto code = qris::verifyForPayment(charge->qris, Rupiah::trusted(rupiah), Rupiah::trusted(10'000'000));
            QVERIFY(!code);
            QCOMPARE(code.error(), refusal);
        }
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
        other.amount = Rupiah::trusted(99);
        QCOMPARE(till.create(other).error().code, ErrorCode::Conflict);
        QCOMPARE(till.sandbox.charges().size(), 1);
    }

    void wrongCredentials()
    {
        Till till;
        till.make({{QStringLiteral("client_id"), QStringLiteral("somebody")}});
        QCOMPARE(till.create().error().code, ErrorCode::Unauthorised);
        till.make({{QStringLiteral("auth_style"), QStringLiteral("body")}});
        QVERIFY(till.create());
        till.make({{QStringLiteral("scope"), QStringLiteral("payment:transaction:read")}});
        QCOMPARE(till.create().error().code, ErrorCode::Unauthorised);
        till.make({{QStringLiteral("outlet_id"), QStringLiteral("OTHER")}});
        const auto charge = till.create();
        QCOMPARE(charge.error().code, ErrorCode::Refused);
        QVERIFY(charge.error().detail.contains(u"UnregisteredOutlet"));
    }

    void unknownTransaction()
    {
        Till till;
        Charge charge;
        charge.gatewayRef = QStringLiteral("nothing/like it");
        const auto answer = till.ask(charge);
        QVERIFY(!answer);
        charge.gatewayRef = QStringLiteral("0f8f3c1e");
        QCOMPARE(till.ask(charge).error().code, ErrorCode::NotFound);
    }

    void refusesAsDocumented_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QByteArray json = "application/json";
        const auto with = [](const char *from, const char *to) { return QByteArray(kBody).replace(from, to); };
        QTest::newRow("good") << QByteArray("k") << json << json << kBody << 201;
        QTest::newRow("no key") << QByteArray() << json << json << kBody << 400;
        QTest::newRow("key of 33") << QByteArray(33, 'k') << json << json << kBody << 400;
        QTest::newRow("text/plain") << QByteArray("k") << QByteArray("text/plain") << json << kBody << 415;
        QTest::newRow("accept html") << QByteArray("k") << json << QByteArray("text/html") << kBody << 406;
        QTest::newRow("not json") << QByteArray("k") << json << json << QByteArray("hello") << 400;
        QTest::newRow("other payment") << QByteArray("k") << json << json << with("qris", "card") << 400;
        QTest::newRow("fraction") << QByteArray("k") << json << json << with("5000", "5000.5") << 400;
        QTest::newRow("amount as text") << QByteArray("k") << json << json << with("5000", "\"5000\"") << 400;
        QTest::newRow("zero") << QByteArray("k") << json << json << with("5000", "0") << 400;
        QTest::newRow("dollars") << QByteArray("k") << json << json << with("IDR", "USD") << 400;
        QTest::newRow("order with a blank") << QByteArray("k") << json << json << with("A-1", "A 1") << 400;
        QTest::newRow("100 kB") << QByteArray("k") << json << json << QByteArray(100'000, 'x') << 413;
    }
    void refusesAsDocumented()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, accept);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        Till till;
        QList<std::pair<QByteArray, QByteArray>> headers{{"Authorization", "Bearer " + till.token()}, {"Content-Type", type}, {"Accept", accept}};
        if (!key.isEmpty())
            headers.append(std::pair<QByteArray, QByteArray>("Idempotency-Key", key));
        const auto reply = till.over("POST", kTransactions, body, headers);
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
        QCOMPARE(reply->status, status);
        QCOMPARE(till.sandbox.charges().size(), status == 201 ? 1 : 0);
    }

    void wrongAddressesAndMethods()
    {
        Till till;
        const QByteArray bearer = "Bearer " + till.token();
        QCOMPARE(till.over("GET", QStringLiteral("/"))->status, 404);
        QCOMPARE(till.over("GET", QStringLiteral("/gobiz/api/integrations"))->status, 404);
        QCOMPARE(till.over("GET", kTransactions, {}, {{"Authorization", bearer}})->status, 405);
        QCOMPARE(till.over("DELETE", kTransactions, {}, {{"Authorization", bearer}})->status, 405);
        QCOMPARE(till.over("GET", QStringLiteral("/gobiz/auth/oauth2/token"))->status, 405);
        QCOMPARE(till.over("GET", u'/' + QString(3000, u'x'))->status, 414);
        QCOMPARE(till.over("POST", kTransactions, kBody)->status, 401);
        QCOMPARE(till.over("POST", kTransactions, kBody, {{"Authorization", "Bearer made-up"}})->status, 401);
    }

    void control()
    {
        Till till;
        const auto say = [&till](const char *method, const char *path, const QByteArray &body = {}) {
            const auto reply = till.over(method, QStringLiteral("/_sandbox/") + QString::fromLatin1(path), body, {{"Content-Type", "application/json"}});
            return std::pair(reply ? reply->status : 0, reply ? QJsonDocument::fromJson(reply->body).object() : QJsonObject());
        };
        QCOMPARE(say("POST", "plan", R"({"plan":"pay_later","seconds":600})").first, 200);
        const auto charge = till.create();
        const auto charges = say("GET", "charges").second.value(u"charges").toArray();
        QCOMPARE(charges.size(), 1);
        QCOMPARE(charges[0][u"reference"].toString(), charge->reference);
        QCOMPARE(charges[0][u"amount"].toInteger(), 25'000);
        QCOMPARE(charges[0][u"status"].toString(), QStringLiteral("pending"));
        const QByteArray which = "{\"reference\":\"" + charge->reference.toLatin1() + "\"}";
        QCOMPARE(say("POST", "expire", which).first, 200);
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Expired);
        QCOMPARE(say("POST", "pay", which).first, 200);
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Paid);
        QCOMPARE(say("POST", "fail", which).first, 200);
        QCOMPARE(say("POST", "cancel", which).first, 200);
        QCOMPARE(say("POST", "pay", R"({"reference":"none"})").first, 404);
        QCOMPARE(say("POST", "plan", R"({"plan":"dance"})").first, 400);
        QCOMPARE(say("POST", "plan", "rubbish").first, 400);
        QCOMPARE(say("POST", "dance", "{}").first, 404);
        QCOMPARE(say("GET", "plan").first, 404);
    }

    void planWords()
    {
        QCOMPARE(trainingPlanWords().size(), 13);
        for (const QString &word : trainingPlanWords())
            QCOMPARE(trainingPlanWord(*trainingPlanFromWord(word)), word);
        QVERIFY(!trainingPlanFromWord(u"Pay"));
        QVERIFY(!trainingPlanFromWord(u""));
        QCOMPARE(trainingPlanWord(TrainingPlan::PayLater), QStringLiteral("pay_later"));
    }

    void startsStopsAndStartsAgain()
    {
        Sandbox sandbox;
        QCOMPARE(sandbox.url(), QString());
        for (int i = 0; i < 20; ++i) {
            const auto port = sandbox.start();
            QVERIFY(port);
            QCOMPARE(sandbox.url(), QStringLiteral("http://127.0.0.1:%1").arg(*port));
            QCOMPARE(sandbox.start().error().code, ErrorCode::Conflict);
            sandbox.stop();
            QCOMPARE(sandbox.url(), QString());
        }
        sandbox.stop();
    }

    void takenPortIsSaid()
    {
        Sandbox first;
        const auto port = first.start();
        QVERIFY(port);
        Sandbox second;
        const auto taken = second.start(*port);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::Busy);
        first.stop();
        QVERIFY(second.start(*port));
    }

    void listensOnLoopbackOnly()
    {
        Sandbox sandbox;
        const auto port = sandbox.start();
        QTcpServer everywhere;                                    // would be refused if 0.0.0.0 were taken
        QVERIFY(everywhere.listen(QHostAddress(QStringLiteral("127.0.0.2")), *port));
    }

    void stopNeverHangs()
    {
        auto till = std::make_unique<Till>();
        till->sandbox.planNext(TrainingPlan::SlowAnswer, 60);
        auto slow = till->gateway->createCharge(till->request());
        QTRY_COMPARE(till->sandbox.charges().size(), 1);
        QTcpSocket idle;
        QTcpSocket half;
        const quint16 port = quint16(QUrl(till->sandbox.url()).port());
        idle.connectToHost(QHostAddress::LocalHost, port);
        half.connectToHost(QHostAddress::LocalHost, port);
        QTRY_COMPARE(half.state(), QAbstractSocket::ConnectedState);
        half.write("POST /gobiz/auth/oauth2/token HTTP/1.1\r\nContent-Length: 100\r\n\r\nhal");
        half.flush();
        QTest::qWait(100);
        QElapsedTimer since;
        since.start();
        till.reset();
        QVERIFY2(since.elapsed() < 7000, qPrintable(QString::number(since.elapsed())));
        QVERIFY(slow.isFinished());
    }

    void manyTillsAtOnce()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::Pay);
        QList<Pending<Charge>> open;
        for (int i = 0; i < 40; ++i)
            open.append(till.gateway->createCharge(till.request(1000 + i)));
        QSet<QString> ids;
        for (int i = 0; i < 40; ++i) {
            const auto charge = await(open[i]);
            QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
            QCOMPARE(charge->amount, Rupiah::of(1000 + i));
            ids.insert(charge->gatewayRef);
        }
        QCOMPARE(ids.size(), 40);
        QCOMPARE(till.sandbox.charges().size(), 40);
    }

    void listIsShort()
    {
        Till till;
        for (int i = 0; i < 60; ++i)
            QVERIFY(till.create());
        const auto listed = till.sandbox.charges();
        QCOMPARE(listed.size(), 50);
        QCOMPARE(listed[0].reference, QStringLiteral("K1-60"));
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
