#include "checkout/answer_news.h"
#include "checkout/payment_policy.h"
#include "gateways/juadah/juadah_gateway.h"
#include "http/qt_http_client.h"
#include "sandbox/sandbox.h"
#include "support/await.h"
#include <QTemporaryDir>

using namespace laci;
using namespace laci::test;

namespace {

class TheSecret final : public SecretVault {
public:
    QString password = QStringLiteral("latihan");
    Pending<QString> read(const QString &) override { return ready<QString>(password); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

/// The real gateway over the real wire against the sandbox, with the settings of training mode.
struct Till {
    Sandbox sandbox;
    SystemClock clock;
    TheSecret secrets;
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
        QHash<QString, QString> settings{{QStringLiteral("base_url"), sandbox.url() + QStringLiteral("/juadah")},
                                         {QStringLiteral("email"), QStringLiteral("latihan@example.com")},
                                         {QStringLiteral("generic_product_id"), QStringLiteral("1")},
                                         {QStringLiteral("timeout_seconds"), QStringLiteral("5")}};
        settings.insert(more);
        gateway = juadahKind().make({http, secrets, clock, settings});
    }
    ChargeRequest request(int rupiah = 25'000)
    {
        ChargeRequest r;
        r.reference = QStringLiteral("K1-%1").arg(++sold);
        r.idempotencyKey = gateway->idempotencyKey(r.reference);
        r.amount = Rupiah::trusted(rupiah);
        r.createdAt = QDateTime::currentDateTimeUtc();
        return r;
    }
    Result<Charge> create(const ChargeRequest &r) { return await(gateway->createCharge(r)); }
    Result<Charge> create() { return create(request()); }
    Result<StatusAnswer> ask(const Charge &charge)
    {
        return await(gateway->queryStatus({QStringLiteral("K1"), charge.gatewayRef, {}, QDateTime::currentDateTimeUtc()}));
    }
    Result<HttpResponse> over(const QByteArray &method, const QUrl &url)
    {
        HttpRequest r;
        r.method = method;
        r.url = url;
        return await(http.send(r));
    }
    /// As the books would have it after this charge.
    static Payment paymentOf(const ChargeRequest &request, const Charge &charge)
    {
        Payment payment;
        payment.reference = request.reference;
        payment.amount = request.amount;
        payment.gatewayRef = charge.gatewayRef;
        payment.state = PaymentState::Pending;
        return payment;
    }
};

} // namespace

class TestJuadahSandbox : public QObject {
    Q_OBJECT
private slots:
    void aSaleThatSomebodyPays()
    {
        Till till;
        const auto request = till.request();
        const auto charge = till.create(request);
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QVERIFY(charge->link.toString().startsWith(till.sandbox.url() + QStringLiteral("/juadah/snap/")));
        const auto waiting = till.ask(*charge);
        QCOMPARE(waiting->status, ChargeStatus::Pending);
        QCOMPARE(waiting->word, QStringLiteral("null"));
        QVERIFY(till.over("GET", charge->link)->body.contains("Rp25.000"));
        QCOMPARE(till.over("POST", charge->link)->status, 200);        // the customer presses "Bayar"
        const auto answer = till.ask(*charge);
        QCOMPARE(answer->status, ChargeStatus::Paid);
        QCOMPARE(answer->word, QStringLiteral("settlement"));
        QCOMPARE(answer->amount, Rupiah::of(25'000));
        QCOMPARE(judge(Till::paymentOf(request, *charge), *answer).event, PaymentEvent::SeenPaid);
        const auto listed = till.sandbox.charges();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0].gatewayRef, charge->gatewayRef);
        QVERIFY(till.over("GET", QUrl(till.sandbox.url() + QStringLiteral("/juadah/snap/v4/redirection/other")))->status == 404);
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
        QTest::newRow("bad crc, without a QR") << TrainingPlan::BadCrc << ChargeStatus::Pending;
    }
    void plansWithAnEnd()
    {
        QFETCH(TrainingPlan, plan);
        QFETCH(ChargeStatus, status);
        Till till;
        till.sandbox.planNext(plan, plan == TrainingPlan::PayLater ? 1 : 0);
        const auto charge = till.create();
        QVERIFY(charge);
        QTRY_COMPARE_WITH_TIMEOUT(till.ask(*charge)->status, status, 6000);
        QVERIFY(till.sandbox.pay(charge->gatewayRef));                  // late money, where it was not paid
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Paid);
    }

    void slowAnswer()
    {
        Till till;
        till.make({{QStringLiteral("timeout_seconds"), QStringLiteral("1")}});
        QVERIFY(till.create());
        till.sandbox.planNext(TrainingPlan::SlowAnswer, 3);
        QCOMPARE(till.create().error().code, ErrorCode::Timeout);
        QCOMPARE(till.sandbox.charges().size(), 2);                     // made all the same
    }

    /// Neither key nor search: nothing may be asked again by itself, and the books say "belum pasti".
    void loseReply()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::LoseReply);
        const auto request = till.request();
        const auto lost = till.create(request);
        QCOMPARE(lost.error().code, ErrorCode::Network);
        QCOMPARE(till.sandbox.charges().size(), 1);
        Payment payment = Till::paymentOf(request, {});
        QCOMPARE(newsFromCreateError(payment, lost.error(), false).event, PaymentEvent::AnswerUnclear);
    }

    void serverFault()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::ServerFault);
        QCOMPARE(till.create().error().code, ErrorCode::ServerFault);
        QCOMPARE(till.sandbox.charges().size(), 0);
        QVERIFY(till.create());
    }

    void garbage()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::Garbage);
        const auto charge = till.create();
        QVERIFY(till.sandbox.pay(charge->gatewayRef));
        QCOMPARE(till.ask(*charge).error().code, ErrorCode::Malformed);
        till.sandbox.planNext(TrainingPlan::Nothing);
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Paid);
    }

    void unauthorisedOnce()
    {
        Till till;
        QVERIFY(till.create());
        till.sandbox.planNext(TrainingPlan::Unauthorised);
        QVERIFY(till.create());                                         // refreshed by itself
        QVERIFY(till.create());
        QCOMPARE(till.sandbox.charges().size(), 3);
    }

    void wrongAmountIsNotBelieved()
    {
        Till till;
        till.sandbox.planNext(TrainingPlan::WrongAmount);
        const auto request = till.request();
        const auto charge = till.create(request);
        QVERIFY(till.sandbox.pay(charge->gatewayRef));
        const auto judgement = judge(Till::paymentOf(request, *charge), *till.ask(*charge));
        QCOMPARE(judgement.event, PaymentEvent::AnswerUnclear);
        QCOMPARE(judgement.reason, QString::fromUtf16(reason::kOtherAmount));
    }

    /// One refresh token for each user: the other till's login kills ours, and a full login mends it.
    void twoTillsOnOneAccount()
    {
        Till till;
        const auto charge = till.create();
        const auto other = juadahKind().make({till.http, till.secrets, till.clock,
                                              {{QStringLiteral("base_url"), till.sandbox.url() + QStringLiteral("/juadah")},
                                               {QStringLiteral("email"), QStringLiteral("latihan@example.com")}}});
        QVERIFY(await(other->checkConnection()));
        till.sandbox.planNext(TrainingPlan::Unauthorised);
        QVERIFY(till.create());
        QVERIFY(await(other->checkConnection()));
        QCOMPARE(till.ask(*charge)->status, ChargeStatus::Pending);
    }

    void products()
    {
        Till till;
        QCOMPARE(*await(till.gateway->checkConnection()), QStringLiteral("logged in; 2 products on the first page"));
        const auto products = await(till.gateway->listProducts());
        QVERIFY(products);
        QCOMPARE(products->size(), 5);
        QCOMPARE(products->at(1).sku, QStringLiteral("juadah-2"));
        QCOMPARE(products->at(1).price, Rupiah::of(18'000));
        QCOMPARE(products->at(2).name, QStringLiteral("Bolu & Kismis"));
        QVERIFY(!products->at(2).price);
        auto request = till.request(36'000);
        request.items = {{products->at(1).sku, products->at(1).name, Rupiah::trusted(18'000), 2}};
        QVERIFY(till.create(request));
    }

    void refusesAsDocumented_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("address") << QStringLiteral("address_id") << QStringLiteral("7") << ErrorCode::Refused;
        QTest::newRow("customer") << QStringLiteral("customer_email") << QStringLiteral("x@example.com") << ErrorCode::Refused;
        QTest::newRow("product") << QStringLiteral("generic_product_id") << QStringLiteral("77") << ErrorCode::Refused;
        QTest::newRow("login") << QStringLiteral("email") << QStringLiteral("x@example.com") << ErrorCode::Unauthorised;
        QTest::newRow("wrong place") << QStringLiteral("base_url") << QString() << ErrorCode::InvalidInput;
    }
    void refusesAsDocumented()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Till till;
        till.make({{key, value}});
        QTEST(till.create().error().code, "code");
        QCOMPARE(till.sandbox.charges().size(), 0);
        till.make();
        till.secrets.password = QStringLiteral("salah");
        QCOMPARE(till.create().error().code, ErrorCode::Unauthorised);
    }

    void unknownOrder()
    {
        Till till;
        const auto charge = till.create();
        Charge token;
        token.gatewayRef = QStringLiteral("snap-") + charge->gatewayRef;
        QCOMPARE(till.ask(token).error().code, ErrorCode::Malformed);
        token.gatewayRef = QStringLiteral("nothing/like it");
        QVERIFY(outcomeUnknown(till.ask(token).error().code));
    }

    void aStoppedTillFindsItsPaymentsAgain()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("sandbox.json"));
        Charge charge;
        {
            Till till(file);
            charge = *till.create();
            QVERIFY(till.sandbox.pay(charge.gatewayRef));
        }
        Till till(file);
        QCOMPARE(till.ask(charge)->status, ChargeStatus::Paid);
        QCOMPARE(till.ask(charge)->amount, Rupiah::of(25'000));
    }
};

QTEST_GUILESS_MAIN(TestJuadahSandbox)
#include "tst_juadah_sandbox.moc"
