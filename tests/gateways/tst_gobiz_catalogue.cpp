#include "gateways/gobiz/gobiz_catalogue.h"
#include "gateways/gobiz/gobiz_gateway.h"
#include "http/qt_http_client.h"
#include "support/await.h"
#include "support/scripted_http_server.h"
#include <QFile>

using namespace laci;
using namespace laci::test;

namespace {

const QDateTime kNow(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC);

HttpResponse response(int status, const QByteArray &body)
{
    HttpResponse r;
    r.status = status;
    r.body = body;
    return r;
}

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/gobiz/%1.json").arg(QString::fromLatin1(name))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

QByteArray written(const HttpRequest &r)
{
    QByteArray text = r.method + ' ' + r.url.toEncoded() + '\n';
    for (const auto &[name, value] : r.headers)
        text += name + ": " + value + '\n';
    return text + '\n' + r.body;
}

class TheSecret final : public SecretVault {
public:
    Pending<QString> read(const QString &) override { return ready<QString>(QStringLiteral("s3cret")); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

/// A GoBiz that gives a numbered token for each scope and plays `answers`.
struct Shop {
    ScriptedHttpServer server;
    QList<Turn> tokens;
    QList<Turn> answers;
    int tokensGiven = 0;
    SystemClock clock;
    TheSecret secrets;
    QtHttpClient http;
    std::unique_ptr<GoBizGateway> gateway;

    explicit Shop(QHash<QString, QString> more = {})
    {
        server.otherwise = [this](const SeenRequest &r) {
            if (r.target != "/auth/oauth2/token")
                return answers.isEmpty() ? Turn::reply(200, fixture("outlets_none")) : answers.takeFirst();
            if (!tokens.isEmpty())
                return tokens.takeFirst();
            return Turn::reply(200, R"({"access_token":"token-number-)" + QByteArray::number(++tokensGiven) + R"(","expires_in":3600})");
        };
        QHash<QString, QString> settings{{QStringLiteral("api_url"), server.url(QStringLiteral("/api")).toString()},
                                         {QStringLiteral("auth_url"), server.url(QStringLiteral("/auth")).toString()},
                                         {QStringLiteral("outlet_id"), QStringLiteral("outlet-1")},
                                         {QStringLiteral("client_id"), QStringLiteral("till-7")},
                                         {QStringLiteral("scope"), QStringLiteral("a b")},
                                         {QStringLiteral("timeout_seconds"), QStringLiteral("1")}};
        settings.insert(more);
        gateway = std::make_unique<GoBizGateway>(GatewayWorld{http, secrets, clock, settings});
    }
    QStringList targets() const
    {
        QStringList list;
        for (const auto &r : server.seen)
            list.append(QString::fromLatin1(r.target));
        return list;
    }
};

const QString kToken = QStringLiteral("/auth/oauth2/token");
const QString kOutlets = QStringLiteral("/api/integrations/partner/v1/linked-outlets?per=100&page=");
const QString kMenu = QStringLiteral("/api/integrations/gofood/outlets/outlet-1/v2/catalog");

} // namespace

class TestGoBizCatalogue : public QObject {
    Q_OBJECT
private slots:
    void requests()
    {
        gobiz::Account account;
        account.api = QUrl(QStringLiteral("https://api.example.id/p/"));
        account.outlet = QStringLiteral("a/b c");
        QCOMPARE(written(gobiz::outletsRequest(account, 3)), QByteArray(
            "GET https://api.example.id/p/integrations/partner/v1/linked-outlets?per=100&page=3\nAccept: application/json\n\n"));
        QCOMPARE(written(gobiz::menuRequest(account)), QByteArray(
            "GET https://api.example.id/p/integrations/gofood/outlets/a%2Fb%20c/v2/catalog\nAccept: application/json\n\n"));
    }

    void outlets_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        QTest::newRow("documented") << fixture("outlets") << QStringLiteral("G000000001=toko-1;G000000002=G000000002;");
        QTest::newRow("with names") << fixture("outlets_named")
                                    << QStringLiteral("12345=Warung Contoh Jakarta;G000000002=Warung Contoh Pasar;G000000003=G000000003;");
        QTest::newRow("bare list") << fixture("outlets_bare") << QStringLiteral("G000000001=G000000001;");
        QTest::newRow("none") << fixture("outlets_none") << QString();
    }
    void outlets()
    {
        QFETCH(QByteArray, body);
        const auto outlets = gobiz::readOutlets(response(200, body), kNow);
        QVERIFY2(outlets, outlets ? "" : qPrintable(outlets.error().detail));
        QString told;
        for (const GatewayOutlet &outlet : *outlets)
            told += outlet.id + u'=' + outlet.name + u';';
        QTEST(told, "expected");
    }

    void menu()
    {
        const auto products = gobiz::readMenu(response(200, fixture("menu")), kNow);
        QVERIFY2(products, products ? "" : qPrintable(products.error().detail));
        QCOMPARE(products->size(), 3);
        const ProductProposal &rice = products->at(0);
        QCOMPARE(rice.externalId, QStringLiteral("7d0c2f10-0000-4000-8000-000000000001"));
        QCOMPARE(rice.sku, QStringLiteral("MKN-01"));
        QCOMPARE(rice.name, QStringLiteral("Nasi Goreng"));
        QCOMPARE(rice.category, QStringLiteral("Makanan"));
        QCOMPARE(rice.price, Rupiah::of(24'000));
        QVERIFY(rice.active);
        const ProductProposal &noodles = products->at(1);
        QCOMPARE(noodles.sku, QStringLiteral("gobiz-7d0c2f10-0000-4000-8000-000000000002"));
        QVERIFY(!noodles.active);
        QCOMPARE(products->at(2).category, QStringLiteral("Minuman"));
        QVERIFY(gobiz::readMenu(response(200, fixture("menu_none")), kNow)->isEmpty());
    }

    void oddMenu()
    {
        const auto products = gobiz::readMenu(response(200, fixture("menu_odd")), kNow);
        QVERIFY2(products, products ? "" : qPrintable(products.error().detail));
        QStringList told;
        for (const ProductProposal &p : *products)
            told.append(QStringList{p.externalId, p.sku, p.name, p.price ? QString::number(p.price->units()) : QStringLiteral("-"),
                                    p.active ? QStringLiteral("on") : QStringLiteral("off")}.join(u'|'));
        QCOMPARE(told, (QStringList{QStringLiteral("7|4711|Kopi Susu|18000|on"),
                                    QStringLiteral("b|gobiz-b|Kopi Susu Besar|-|off"),      // half a rupiah is no price; the SKU is taken
                                    QStringLiteral("c|gobiz-c|Tanpa Harga|-|off"),
                                    QStringLiteral("d|gobiz-d|Harga Aneh|-|on"),
                                    QStringLiteral("E-1|E-1|Tanpa Id|0|on")}));
    }

    void troubles_data()
    {
        QTest::addColumn<int>("http");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("401") << 401 << fixture("error_session") << ErrorCode::Unauthorised;
        QTest::newRow("403") << 403 << QByteArray("{}") << ErrorCode::Unauthorised;
        QTest::newRow("404, GoBiz's") << 404 << fixture("error_outlet") << ErrorCode::NotFound;
        QTest::newRow("404, not GoBiz's") << 404 << QByteArray("<html>") << ErrorCode::Malformed;
        QTest::newRow("406") << 406 << QByteArray() << ErrorCode::Refused;
        QTest::newRow("429") << 429 << QByteArray() << ErrorCode::RateLimited;
        QTest::newRow("503") << 503 << fixture("menu") << ErrorCode::ServerFault;
        QTest::newRow("302") << 302 << fixture("outlets") << ErrorCode::Malformed;
        for (const char *body : {"", "<html>", "null", "[1]", "{}", R"({"success":true})", R"({"success":true,"data":null})", R"({"success":true,"data":"x"})"})
            QTest::addRow("200 %s", body) << 200 << QByteArray(body) << ErrorCode::Malformed;
        QTest::newRow("denied in words") << 200 << fixture("outlets_denied") << ErrorCode::Malformed;
        QTest::newRow("no list of outlets") << 200 << fixture("outlets_no_list") << ErrorCode::Malformed;
        QTest::newRow("no list of menus") << 200 << fixture("menu_no_list") << ErrorCode::Malformed;
    }
    void troubles()
    {
        QFETCH(int, http);
        QFETCH(QByteArray, body);
        const auto outlets = gobiz::readOutlets(response(http, body), kNow);
        QVERIFY(!outlets);
        QTEST(outlets.error().code, "code");
        const auto menu = gobiz::readMenu(response(http, body), kNow);
        QVERIFY(!menu);
        QTEST(menu.error().code, "code");
    }

    void brokenListsAreNotShortLists()
    {
        for (const char *name : {"outlets", "outlets_named", "menu", "menu_odd"}) {
            const QByteArray whole = fixture(name);
            for (qsizetype i = 0; i + 3 < whole.size(); i += 10) {
                QVERIFY(!gobiz::readOutlets(response(200, whole.left(i)), kNow));
                QVERIFY(!gobiz::readMenu(response(200, whole.left(i)), kNow));
            }
        }
    }

    void outletsAreFollowedPageByPage()
    {
        Shop shop;
        shop.answers = {Turn::reply(200, fixture("outlets")), Turn::reply(200, fixture("outlets_named")), Turn::reply(200, fixture("outlets_none"))};
        const auto outlets = await(shop.gateway->listOutlets());
        QVERIFY2(outlets, outlets ? "" : qPrintable(outlets.error().detail));
        QCOMPARE(outlets->size(), 4);
        QCOMPARE(shop.targets(), (QStringList{kToken, kOutlets + u'1', kOutlets + u'2', kOutlets + u'3'}));
        QVERIFY(shop.server.seen[0].body.contains("scope=partner%3Aoutlet%3Aread"));
        QCOMPARE(shop.server.seen[3].headers.value("authorization"), QByteArray("Bearer token-number-1"));
    }

    void aServerThatIgnoresThePageIsNotAskedForEver()
    {
        Shop shop;
        shop.answers = {Turn::reply(200, fixture("outlets")), Turn::reply(200, fixture("outlets"))};
        QCOMPARE(await(shop.gateway->listOutlets())->size(), 2);
        QCOMPARE(shop.server.seen.size(), 3);
    }

    void aLostPageIsNotAShortList()
    {
        Shop shop;
        shop.answers = {Turn::reply(200, fixture("outlets")), Turn::reply(503, "")};
        const auto outlets = await(shop.gateway->listOutlets());
        QVERIFY(!outlets);
        QCOMPARE(outlets.error().code, ErrorCode::ServerFault);
    }

    void outletsAreListedBeforeOneIsChosen()
    {
        Shop shop({{QStringLiteral("outlet_id"), QString()}, {QStringLiteral("scope"), QString()}});
        shop.answers = {Turn::reply(200, fixture("outlets"))};
        QCOMPARE(await(shop.gateway->listOutlets())->size(), 2);
        QCOMPARE(await(shop.gateway->listProducts()).error().code, ErrorCode::InvalidInput);
        Shop empty({{QStringLiteral("client_id"), QString()}});
        QCOMPARE(await(empty.gateway->listOutlets()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(empty.server.seen.size(), 0);
    }

    void eachScopeHasItsToken()
    {
        Shop shop;
        QVERIFY(shop.gateway->traits().hasOutlets && shop.gateway->traits().hasProducts);
        shop.answers = {Turn::reply(200, fixture("menu"))};
        QCOMPARE(await(shop.gateway->listProducts())->size(), 3);
        QVERIFY(await(shop.gateway->listOutlets()));
        QVERIFY(await(shop.gateway->checkConnection()));
        QCOMPARE(shop.targets(), (QStringList{kToken, kMenu, kToken, kOutlets + u'1', kToken}));
        QVERIFY(shop.server.seen[0].body.contains("scope=gofood%3Acatalog%3Aread"));
        QVERIFY(shop.server.seen[2].body.contains("scope=partner%3Aoutlet%3Aread"));
        QVERIFY(shop.server.seen[4].body.contains("scope=a+b"));
        QCOMPARE(shop.server.seen[1].headers.value("authorization"), QByteArray("Bearer token-number-1"));
        QCOMPARE(shop.server.seen[3].headers.value("authorization"), QByteArray("Bearer token-number-2"));
    }

    void aMissingScopeIsToldPlainly_data()
    {
        QTest::addColumn<bool>("atTheToken");
        QTest::addColumn<int>("status");
        QTest::newRow("token service, 400") << true << 400;
        QTest::newRow("token service, 403") << true << 403;
        QTest::newRow("API, 401") << false << 401;
        QTest::newRow("API, 403") << false << 403;
    }
    void aMissingScopeIsToldPlainly()
    {
        QFETCH(bool, atTheToken);
        QFETCH(int, status);
        const auto no = Turn::reply(status, atTheToken ? QByteArray(R"({"error":"invalid_scope"})") : fixture("error_session"));
        Shop shop;
        (atTheToken ? shop.tokens : shop.answers) = {no, no};
        const auto outlets = await(shop.gateway->listOutlets());
        QVERIFY(!outlets);
        QCOMPARE(outlets.error().code, ErrorCode::Unauthorised);
        QVERIFY2(outlets.error().detail.contains(u"scope partner:outlet:read"), qPrintable(outlets.error().detail));
        (atTheToken ? shop.tokens : shop.answers) = {no, no};
        const auto menu = await(shop.gateway->listProducts());
        QVERIFY(!menu);
        QCOMPARE(menu.error().code, ErrorCode::Unauthorised);
        QVERIFY2(menu.error().detail.contains(u"scope gofood:catalog:read"), qPrintable(menu.error().detail));
        QVERIFY(!menu.error().detail.contains(u"s3cret"));
    }

    void gatewayDestroyedBetweenPages()
    {
        Shop shop;
        shop.answers = {Turn::reply(200, fixture("outlets")), Turn::silence()};
        auto open = shop.gateway->listOutlets();
        QTRY_COMPARE(shop.server.seen.size(), 3);
        shop.gateway.reset();
        QVERIFY(open.isFinished());
        QCOMPARE(await(open).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestGoBizCatalogue)
#include "tst_gobiz_catalogue.moc"
