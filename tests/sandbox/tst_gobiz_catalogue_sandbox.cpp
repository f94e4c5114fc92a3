#include "gateways/gobiz/gobiz_gateway.h"
#include "http/qt_http_client.h"
#include "sandbox/sandbox.h"
#include "support/await.h"

using namespace laci;
using namespace laci::test;

namespace {

class TheSecret final : public SecretVault {
public:
    Pending<QString> read(const QString &) override { return ready<QString>(QStringLiteral("latihan")); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

struct Till {
    Sandbox sandbox;
    SystemClock clock;
    TheSecret secrets;
    QtHttpClient http;

    Till()
    {
        if (const auto started = sandbox.start(); !started)
            qFatal("%s", qPrintable(started.error().detail));
    }
    std::unique_ptr<PaymentGateway> gateway(const QString &outlet = QStringLiteral("LATIHAN"), const QString &client = QStringLiteral("latihan"))
    {
        return goBizKind().make({http, secrets, clock,
                                 {{QStringLiteral("api_url"), sandbox.url() + QStringLiteral("/gobiz/api")},
                                  {QStringLiteral("auth_url"), sandbox.url() + QStringLiteral("/gobiz/auth")},
                                  {QStringLiteral("outlet_id"), outlet},
                                  {QStringLiteral("client_id"), client},
                                  {QStringLiteral("scope"), QStringLiteral("payment:transaction:write payment:transaction:read")}}});
    }
    int statusOf(const QString &path, const QByteArray &bearer)
    {
        HttpRequest r;
        r.url = QUrl(sandbox.url() + path);
        r.headers = {{"Authorization", "Bearer " + bearer}};
        const auto reply = await(http.send(r));
        return reply ? reply->status : 0;
    }
};

} // namespace

class TestGoBizCatalogueSandbox : public QObject {
    Q_OBJECT
private slots:
    void outlets()
    {
        Till till;
        const auto gateway = till.gateway(QString());
        const auto outlets = await(gateway->listOutlets());
        QVERIFY2(outlets, outlets ? "" : qPrintable(outlets.error().detail));
        QCOMPARE(outlets->size(), 3);
        QCOMPARE(outlets->first().id, QStringLiteral("LATIHAN"));
        QCOMPARE(outlets->first().name, QStringLiteral("toko-contoh"));
    }

    void menu()
    {
        Till till;
        const auto gateway = till.gateway();
        const auto products = await(gateway->listProducts());
        QVERIFY2(products, products ? "" : qPrintable(products.error().detail));
        QCOMPARE(products->size(), 4);
        QCOMPARE(products->at(0).sku, QStringLiteral("MKN-01"));
        QCOMPARE(products->at(0).category, QStringLiteral("Makanan"));
        QCOMPARE(products->at(0).price, Rupiah::of(24'000));
        QVERIFY(!products->at(1).active);
        QVERIFY(products->at(3).sku.startsWith(u"gobiz-"));
        const auto elsewhere = await(till.gateway(QStringLiteral("LATIHAN-2"))->listProducts());
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().code, ErrorCode::NotFound);
    }

    void paymentsGoOnBesideThem()
    {
        Till till;
        const auto gateway = till.gateway();
        auto outlets = gateway->listOutlets();
        auto products = gateway->listProducts();
        ChargeRequest request;
        request.reference = QStringLiteral("K1-1");
        request.idempotencyKey = gateway->idempotencyKey(request.reference);
        request.amount = Rupiah::trusted(5'000);
        QVERIFY(await(gateway->createCharge(request)));
        QVERIFY(await(outlets));
        QVERIFY(await(products));
    }

    void refusesWithoutToken()
    {
        Till till;
        QCOMPARE(till.statusOf(QStringLiteral("/gobiz/api/integrations/partner/v1/linked-outlets?per=10&page=1"), "made-up"), 401);
        QCOMPARE(till.statusOf(QStringLiteral("/gobiz/api/integrations/gofood/outlets/LATIHAN/v2/catalog"), "made-up"), 401);
        const auto stranger = await(till.gateway(QStringLiteral("LATIHAN"), QStringLiteral("somebody"))->listOutlets());
        QVERIFY(!stranger);
        QCOMPARE(stranger.error().code, ErrorCode::Unauthorised);
        QVERIFY(stranger.error().detail.contains(u"partner:outlet:read"));
    }
};

QTEST_GUILESS_MAIN(TestGoBizCatalogueSandbox)
#include "tst_gobiz_catalogue_sandbox.moc"
