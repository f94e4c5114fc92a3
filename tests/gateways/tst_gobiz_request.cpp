#include "gateways/common/authorised_call.h"
#include "gateways/gobiz/gobiz_request.h"
#include "gateways/registry.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace laci;

namespace {

gobiz::Account account()
{
    gobiz::Account a;
    a.api = QUrl(QStringLiteral("https://api.example.id"));
    a.auth = QUrl(QStringLiteral("https://auth.example.id"));
    a.outlet = QStringLiteral("outlet-1");
    a.clientId = QStringLiteral("till-7");
    a.scope = QStringLiteral("payment:transaction:write payment:transaction:read");
    return a;
}

ChargeRequest charge()
{
    ChargeRequest c;
    c.reference = QStringLiteral("K1-0042-A");
    c.idempotencyKey = QStringLiteral("0123456789abcdef0123456789abcdef");
    c.amount = Rupiah::trusted(25'000);
    return c;
}

/// Method, address, headers in order, body: all there is to a request.
QByteArray written(const HttpRequest &r)
{
    QByteArray text = r.method + ' ' + r.url.toEncoded() + '\n';
    for (const auto &[name, value] : r.headers)
        text += name + ": " + value + '\n';
    return text + '\n' + r.body;
}

} // namespace

class TestGoBizRequest : public QObject {
    Q_OBJECT
private slots:
    void requests_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("token, basic") << written(gobiz::tokenRequest(account(), QStringLiteral("s3cret"), account().scope)) << QByteArray(
            "POST https://auth.example.id/oauth2/token\n"
            "Accept: application/json\nContent-Type: application/x-www-form-urlencoded\n"
            "Authorization: Basic dGlsbC03OnMzY3JldA==\n\n"
            "grant_type=client_credentials&scope=payment%3Atransaction%3Awrite+payment%3Atransaction%3Aread");
        auto inBody = account();
        inBody.secretInBody = true;
        inBody.auth = QUrl(QStringLiteral("https://auth.example.id/some/prefix/"));
        QTest::newRow("token, body, prefix") << written(gobiz::tokenRequest(inBody, QStringLiteral("a&b=c d+é"), inBody.scope)) << QByteArray(
            "POST https://auth.example.id/some/prefix/oauth2/token\n"
            "Accept: application/json\nContent-Type: application/x-www-form-urlencoded\n\n"
            "grant_type=client_credentials&scope=payment%3Atransaction%3Awrite+payment%3Atransaction%3Aread"
            "&client_id=till-7&client_secret=a%26b%3Dc+d%2B%C3%A9");
        auto colon = account();
        colon.clientId = QStringLiteral("a:b");
        QTest::newRow("token, a colon in the id") << written(gobiz::tokenRequest(colon, QStringLiteral("p"), colon.scope)) << QByteArray(
            "POST https://auth.example.id/oauth2/token\n"
            "Accept: application/json\nContent-Type: application/x-www-form-urlencoded\n"
            "Authorization: Basic YSUzQWI6cA==\n\n"
            "grant_type=client_credentials&scope=payment%3Atransaction%3Awrite+payment%3Atransaction%3Aread");
        QTest::newRow("create") << written(withBearer(*gobiz::createRequest(account(), charge()), "tok")) << QByteArray(
            "POST https://api.example.id/integrations/payment/outlets/outlet-1/v2/transactions\n"
            "Accept: application/json\nContent-Type: application/json\nIdempotency-Key: 0123456789abcdef0123456789abcdef\n"
            "Authorization: Bearer tok\n\n"
            R"({"payment_type":"qris","transaction_details":{"currency":"IDR","gross_amount":25000,"order_id":"K1-0042-A"}})");
        auto withItems = charge();
        withItems.channel = QStringLiteral("qris");
        withItems.items = {{QStringLiteral("SKU1"), QStringLiteral("Kopi \\ Tubruk"), Rupiah::trusted(10'000), 2}, {{}, QStringLiteral("Roti"), Rupiah::trusted(5'000), 1}};
        QTest::newRow("create with items") << written(*gobiz::createRequest(account(), withItems)) << QByteArray(
            "POST https://api.example.id/integrations/payment/outlets/outlet-1/v2/transactions\n"
            "Accept: application/json\nContent-Type: application/json\nIdempotency-Key: 0123456789abcdef0123456789abcdef\n\n"
            R"({"item_details":[{"id":"SKU1","name":"Kopi \\ Tubruk","price":10000,"quantity":2},{"name":"Roti","price":5000,"quantity":1}],"payment_type":"qris","transaction_details":{"currency":"IDR","gross_amount":25000,"order_id":"K1-0042-A"}})");
        auto big = charge();
        big.amount = Rupiah::trusted(999'999'999'999);
        QTest::newRow("create, no exponent in a large amount") << gobiz::createRequest(account(), big)->body << QByteArray(
            R"({"payment_type":"qris","transaction_details":{"currency":"IDR","gross_amount":999999999999,"order_id":"K1-0042-A"}})");
        auto prefixed = account();
        prefixed.api = QUrl(QStringLiteral("http://127.0.0.1:8080/some/prefix/"));
        prefixed.outlet = QStringLiteral("a/b c?");
        QTest::newRow("status") << written(gobiz::statusRequest(prefixed, QStringLiteral("../x#1/é"))) << QByteArray(
            "GET http://127.0.0.1:8080/some/prefix/integrations/payment/outlets/a%2Fb%20c%3F/v1/transactions/..%2Fx%231%2F%C3%A9\n"
            "Accept: application/json\n\n");
    }
    void requests()
    {
        QFETCH(QByteArray, request);
        QTEST(request, "expected");
    }

    void refusesWhatGoBizWouldNotTake_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"channel", "zero", "negative", "no reference", "blank in reference", "long reference", "no key", "long key", "line break in key"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void refusesWhatGoBizWouldNotTake()
    {
        QFETCH(QString, what);
        auto c = charge();
        if (what == u"channel")
            c.channel = QStringLiteral("bca_va");
        else if (what == u"zero")
            c.amount = {};
        else if (what == u"negative")
            c.amount = Rupiah::trusted(-1);
        else if (what == u"no reference")
            c.reference.clear();
        else if (what == u"blank in reference")
            c.reference = QStringLiteral("K1 42");
        else if (what == u"long reference")
            c.reference = QString(65, u'x');
        else if (what == u"no key")
            c.idempotencyKey.clear();
        else if (what == u"long key")
            c.idempotencyKey = QString(33, u'x');
        else
            c.idempotencyKey = QStringLiteral("a\r\nb");
        const auto built = gobiz::createRequest(account(), c);
        QVERIFY(!built);
        QCOMPARE(built.error().code, ErrorCode::InvalidInput);
    }

    void keyIsADerivation()
    {
        const QString key = gobiz::idempotencyKeyFor(QStringLiteral("outlet-1"), QStringLiteral("K1-0042-A"));
        QCOMPARE(key, gobiz::idempotencyKeyFor(QStringLiteral("outlet-1"), QStringLiteral("K1-0042-A")));
        QCOMPARE(key.size(), 32);
        // Frozen: a key that changes with an update would make a second charge for a sale that was open meanwhile.
        QCOMPARE(key, QStringLiteral("e1d0bbadff0c848861e475848a2060f5"));
        QVERIFY(key != gobiz::idempotencyKeyFor(QStringLiteral("outlet-2"), QStringLiteral("K1-0042-A")));
        QVERIFY(key != gobiz::idempotencyKeyFor(QStringLiteral("outlet-1"), QStringLiteral("K1-0042-B")));
        QVERIFY(gobiz::idempotencyKeyFor(QStringLiteral("ab"), QStringLiteral("c"))
                != gobiz::idempotencyKeyFor(QStringLiteral("a"), QStringLiteral("bc")));
    }

    void accounts()
    {
        const auto host = [](const QHash<QString, QString> &settings) {
            const auto a = gobiz::accountFrom(settings);
            return a.api.toString() + u' ' + a.auth.toString();
        };
        const QString profile = QStringLiteral("profile");
        QCOMPARE(host({}), QStringLiteral("https://api.gobiz.co.id https://accounts.go-jek.com"));
        QCOMPARE(host({{profile, QStringLiteral("sandbox")}}),
                 QStringLiteral("https://api.partner-sandbox.gobiz.co.id https://integration-goauth.gojekapi.com"));
        QCOMPARE(host({{profile, QStringLiteral("sandbox")}, {QStringLiteral("api_url"), QStringLiteral("https://x.id/p")}}),
                 QStringLiteral("https://x.id/p https://integration-goauth.gojekapi.com"));
        QCOMPARE(gobiz::missingSetting(account()), QString());
        auto a = account();
        a.outlet.clear();
        QCOMPARE(gobiz::missingSetting(a), QStringLiteral("gateway.gobiz.outlet_id"));
        a = account();
        a.clientId.clear();
        QCOMPARE(gobiz::missingSetting(a), QStringLiteral("gateway.gobiz.client_id"));
        QCOMPARE(gobiz::accountFrom({{QStringLiteral("timeout_seconds"), QStringLiteral("7")}}).deadline, std::chrono::milliseconds(7000));
    }

    void registryNamesEveryFieldItsOwn()
    {
        QVERIFY(!gatewayKinds().isEmpty());
        for (const GatewayKind &kind : gatewayKinds()) {
            bool hasEnabled = false;
            for (const SettingField &field : kind.fields) {
                QVERIFY2(field.key.startsWith(QStringLiteral("gateway.%1.").arg(kind.id)), qPrintable(field.key));
                QVERIFY(!field.help.isEmpty());
                QVERIFY(!field.key.contains(u"secret"));
                hasEnabled |= field.key.endsWith(u".enabled");
            }
            QVERIFY(hasEnabled);
            QVERIFY(kind.make);
        }
    }
};

QTEST_GUILESS_MAIN(TestGoBizRequest)
#include "tst_gobiz_request.moc"
