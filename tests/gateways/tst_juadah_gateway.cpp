#include "gateways/juadah/juadah_gateway.h"
#include "gateways/juadah/juadah_catalogue.h"
#include "http/qt_http_client.h"
#include "support/await.h"
#include "support/scripted_http_server.h"
#include <QFile>

using namespace laci;
using namespace laci::test;
Q_DECLARE_METATYPE(laci::test::Turn)

namespace {

constexpr int kOk = -1;
const QByteArray kExpress = "<!DOCTYPE html><html><body><pre>Cannot find it</pre></body></html>";

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/juadah/%1.json").arg(QString::fromLatin1(name))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

class MovableClock final : public Clock {
public:
    QDateTime now() const override { return at; }
    QDateTime at{QDate(2026, 11, 21), QTime(2, 0), Qt::UTC};
};

class OneSecret final : public SecretVault {
public:
    std::optional<QString> secret = QStringLiteral("kata-sandi-rahasia");
    int reads = 0;
    Pending<QString> read(const QString &key) override
    {
        ++reads;
        if (key != u"juadah.password" || !secret)
            return ready<QString>(fail(ErrorCode::NotFound, QStringLiteral("nothing stored")));
        return ready<QString>(*secret);
    }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

/// Juadah on a socket: numbered cookies, each kind of call with a script of its own.
struct Shop {
    ScriptedHttpServer server;
    QList<Turn> logins;          ///< then numbered good ones
    QList<Turn> refreshes;       ///< likewise
    QList<Turn> answers;         ///< then good ones
    QByteArray accessPath = "/";
    int given = 0;
    MovableClock clock;
    OneSecret secrets;
    std::unique_ptr<QtHttpClient> http = std::make_unique<QtHttpClient>();
    std::unique_ptr<JuadahGateway> gateway;

    Shop()
    {
        server.otherwise = [this](const SeenRequest &r) {
            if (r.target == "/juadah/api/login")
                return logins.isEmpty() ? Turn::reply(200, fixture("login_code"), cookies()) : logins.takeFirst();
            if (r.target == "/juadah/api/refresh")
                return refreshes.isEmpty() ? Turn::reply(200, fixture("refresh"), cookies()) : refreshes.takeFirst();
            if (!answers.isEmpty())
                return answers.takeFirst();
            return r.method == "POST" ? Turn::reply(201, fixture("create_order_in_data")) : Turn::reply(200, fixture("status_settlement"));
        };
        make();
    }
    /// Two headers, as Express sends them.
    QByteArray cookies()
    {
        const QByteArray number = QByteArray::number(++given);
        return "Set-Cookie: accessToken=access-number-" + number + "; Max-Age=600; Path=" + accessPath
            + "; Expires=Sat, 21 Nov 2026 02:10:00 GMT; HttpOnly; Secure; SameSite=None\r\n"
              "Set-Cookie: refreshToken=refresh-number-" + number + "; Max-Age=864000; Path=/api/refresh; HttpOnly; Secure; SameSite=None\r\n";
    }
    void make(const QHash<QString, QString> &more = {})
    {
        QHash<QString, QString> settings{{QStringLiteral("base_url"), server.url(QStringLiteral("/juadah/")).toString()},
                                         {QStringLiteral("email"), QStringLiteral("kasir@example.com")},
                                         {QStringLiteral("timeout_seconds"), QStringLiteral("1")}};
        settings.insert(more);
        gateway = std::make_unique<JuadahGateway>(GatewayWorld{*http, secrets, clock, settings});
    }
    ChargeRequest request() const
    {
        ChargeRequest r;
        r.reference = QStringLiteral("K1-0042-A");
        r.idempotencyKey = gateway->idempotencyKey(r.reference);
        r.amount = Rupiah::trusted(25'000);
        r.items = {{QStringLiteral("juadah-7"), QStringLiteral("Bolu"), Rupiah::trusted(25'000), 1}};
        r.createdAt = clock.at;
        return r;
    }
    Pending<Charge> create() { return gateway->createCharge(request()); }
    Pending<StatusAnswer> ask(const QString &id = QStringLiteral("u-1"))
    {
        return gateway->queryStatus({QStringLiteral("K1-0042-A"), id, QStringLiteral("snap"), clock.at});
    }
    /// "login refresh create status" and the rest, in the order they came.
    QString calls() const
    {
        QStringList list;
        for (const auto &r : server.seen) {
            if (r.target.endsWith("/api/login"))
                list.append(QStringLiteral("login"));
            else if (r.target.endsWith("/api/refresh"))
                list.append(QStringLiteral("refresh"));
            else if (r.target.endsWith("/payments"))
                list.append(QStringLiteral("create"));
            else
                list.append(r.target.contains("/payments/") ? QStringLiteral("status") : QStringLiteral("products"));
        }
        return list.join(u' ');
    }
    QByteArray cookieOf(int call) const { return server.seen.at(call).headers.value("cookie", "none"); }
};

QByteArray productPage(const QByteArray &cursor, const QByteArray &ids)
{
    QByteArray rows;
    for (const QByteArray &id : ids.split(' '))
        rows += (rows.isEmpty() ? "" : ",") + ("{\"id\":\"" + id + "\",\"name\":\"Kue " + id + "\",\"images\":[\"\"]}");
    return R"({"status":"success","data":{"meta":{"lastProductId":)" + cursor + R"(},"products":[)" + rows + "]}}";
}

} // namespace

class TestJuadahGateway : public QObject {
    Q_OBJECT
private slots:
    void aSale()
    {
        Shop shop;
        const auto charge = await(shop.create());
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QCOMPARE(charge->gatewayRef, QStringLiteral("0b9d3c52-8d5e-4f0c-9a0f-3f6c0f4a8f10"));
        QCOMPARE(charge->expiresAt, shop.clock.at.addDays(1));
        const auto status = await(shop.ask(charge->gatewayRef));
        QVERIFY(status);
        QCOMPARE(status->status, ChargeStatus::Paid);
        QCOMPARE(status->gatewayRef, charge->gatewayRef);
        QCOMPARE(shop.calls(), QStringLiteral("login create status"));
        QCOMPARE(shop.server.seen[0].body, QByteArray(R"({"email":"kasir@example.com","password":"kata-sandi-rahasia"})"));
        QCOMPARE(shop.cookieOf(0), QByteArray("none"));
        QCOMPARE(shop.cookieOf(1), QByteArray("accessToken=access-number-1"));      // the refresh cookie has another path
        QCOMPARE(shop.cookieOf(2), QByteArray("accessToken=access-number-1"));
        QCOMPARE(shop.server.seen[1].target, QByteArray("/juadah/api/products/7/payments"));
        QCOMPARE(shop.server.seen[2].target, QByteArray("/juadah/api/products/payments/0b9d3c52-8d5e-4f0c-9a0f-3f6c0f4a8f10"));
    }

    void accessIsRefreshedBeforeItEnds()
    {
        Shop shop;
        QVERIFY(await(shop.ask()));
        shop.clock.at = shop.clock.at.addSecs(600 - 62);
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.calls(), QStringLiteral("login status status"));
        shop.clock.at = shop.clock.at.addSecs(4);
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.calls(), QStringLiteral("login status status refresh status"));
        QCOMPARE(shop.cookieOf(3), QByteArray("refreshToken=refresh-number-1"));
        QCOMPARE(shop.cookieOf(4), QByteArray("accessToken=access-number-2"));
        QCOMPARE(shop.secrets.reads, 1);
        shop.clock.at = shop.clock.at.addDays(11);                 // the refresh cookie has ended too
        QVERIFY(await(shop.ask()));
        QVERIFY(shop.calls().endsWith(u"login status"));
    }

    void refreshKeepsItsCookieWhereItIsNotSetAgain()
    {
        Shop shop;
        const auto alone = [](const char *value) { return Turn::reply(200, "{}", QByteArray("Set-Cookie: accessToken=") + value + "; Max-Age=600\r\n"); };
        shop.refreshes = {alone("first-renewed"), alone("second-renewed")};
        QVERIFY(await(shop.ask()));
        for (int i = 0; i < 2; ++i) {
            shop.clock.at = shop.clock.at.addSecs(600);
            QVERIFY(await(shop.ask()));
        }
        QCOMPARE(shop.calls(), QStringLiteral("login status refresh status refresh status"));
        QCOMPARE(shop.cookieOf(4), QByteArray("refreshToken=refresh-number-1"));
        QCOMPARE(shop.cookieOf(5), QByteArray("accessToken=second-renewed"));
    }

    void aFailedRefreshIsALogin_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::newRow("400") << Turn::reply(400, fixture("error_refresh"));
        QTest::newRow("401") << Turn::reply(401, "Unauthorized");
        QTest::newRow("404") << Turn::reply(404, fixture("error_refresh"));
        QTest::newRow("404 html") << Turn::reply(404, kExpress);
        QTest::newRow("500") << Turn::reply(500, kExpress);
        QTest::newRow("redirect") << Turn::reply(302, "", "Location: /login\r\n");
        QTest::newRow("without cookies") << Turn::reply(200, fixture("refresh"));
    }
    void aFailedRefreshIsALogin()
    {
        QFETCH(Turn, turn);
        Shop shop;
        QVERIFY(await(shop.ask()));
        shop.clock.at = shop.clock.at.addSecs(600);
        shop.refreshes = {turn};
        const auto charge = await(shop.create());
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QCOMPARE(shop.calls(), QStringLiteral("login status refresh login create"));
        QCOMPARE(shop.cookieOf(4), QByteArray("accessToken=access-number-2"));
    }

    /// Juadah can hang in its refresh for ever: the next try goes another way.
    void aRefreshWithoutAnswerIsNotTriedTwice_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("silence") << Turn::silence() << ErrorCode::Timeout;
        QTest::newRow("429") << Turn::reply(429, "", "Retry-After: 3\r\n") << ErrorCode::RateLimited;
    }
    void aRefreshWithoutAnswerIsNotTriedTwice()
    {
        QFETCH(Turn, turn);
        Shop shop;
        QVERIFY(await(shop.ask()));
        shop.clock.at = shop.clock.at.addSecs(600);
        shop.refreshes = {turn};
        QTEST(await(shop.ask()).error().code, "code");
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.calls(), QStringLiteral("login status refresh login status"));
    }

    void refusedAccessIsRenewedAndTheCallRepeatedOnce_data()
    {
        QTest::addColumn<bool>("isCreate");
        QTest::newRow("create") << true;
        QTest::newRow("status") << false;
    }
    void refusedAccessIsRenewedAndTheCallRepeatedOnce()
    {
        QFETCH(bool, isCreate);
        Shop shop;
        shop.answers = {Turn::reply(401, "Unauthorized")};
        if (isCreate)
            QVERIFY(await(shop.create()));
        else
            QVERIFY(await(shop.ask()));
        QCOMPARE(shop.calls(), isCreate ? QStringLiteral("login create refresh create") : QStringLiteral("login status refresh status"));
        QCOMPARE(shop.server.seen[3].body, shop.server.seen[1].body);
        QCOMPARE(shop.cookieOf(3), QByteArray("accessToken=access-number-2"));
    }

    void refusedTwiceIsTheEndAndARefreshThatDoesNotHelpIsALoginNext()
    {
        Shop shop;
        shop.answers = {Turn::reply(401, "Unauthorized"), Turn::reply(401, "Unauthorized")};
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Unauthorised);
        QCOMPARE(shop.calls(), QStringLiteral("login create refresh create"));
        QVERIFY(await(shop.create()));
        QCOMPARE(shop.calls(), QStringLiteral("login create refresh create login create"));
    }

    void manyWaitForOneLogin()
    {
        Shop shop;
        shop.logins = {Turn::reply(200, "{}", shop.cookies()).after(100)};
        QList<Pending<StatusAnswer>> open;
        for (int i = 0; i < 10; ++i)
            open.append(shop.ask());
        auto created = shop.create();
        for (const auto &each : open)
            QVERIFY(await(each));
        QVERIFY(await(created));
        QCOMPARE(shop.calls().count(QStringLiteral("login")), 1);
        QCOMPARE(shop.secrets.reads, 1);
    }

    void theAccessCookieGoesOnlyWhereItsPathLetsIt()
    {
        Shop shop;
        shop.accessPath = "/elsewhere";
        shop.answers = {Turn::reply(401, "Unauthorized"), Turn::reply(401, "Unauthorized")};
        QCOMPARE(await(shop.ask()).error().code, ErrorCode::Unauthorised);
        QCOMPARE(shop.cookieOf(1), QByteArray("none"));
        QCOMPARE(shop.cookieOf(3), QByteArray("none"));
    }

    void createWithoutLoginIsCertainlyNotMade_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<ErrorCode>("create");
        QTest::newRow("wrong password") << Turn::reply(400, fixture("error_login")) << ErrorCode::Unauthorised;
        QTest::newRow("401") << Turn::reply(401, "Unauthorized") << ErrorCode::Unauthorised;
        QTest::newRow("html 404") << Turn::reply(404, kExpress) << ErrorCode::Refused;
        QTest::newRow("500") << Turn::reply(500, kExpress) << ErrorCode::Refused;
        QTest::newRow("no cookies") << Turn::reply(200, fixture("login_code")) << ErrorCode::Refused;
        QTest::newRow("redirect") << Turn::reply(302, "", "Location: http://example.com/\r\n") << ErrorCode::Refused;
        QTest::newRow("silence") << Turn::silence() << ErrorCode::Refused;
        QTest::newRow("hangs up") << Turn::hangUp() << ErrorCode::Refused;
    }
    void createWithoutLoginIsCertainlyNotMade()
    {
        QFETCH(Turn, turn);
        QFETCH(ErrorCode, create);
        Shop shop;
        shop.logins = {turn};
        const auto charge = await(shop.create());
        QVERIFY(!charge);
        QCOMPARE(charge.error().code, create);
        QVERIFY(!outcomeUnknown(charge.error().code));
        QVERIFY2(!charge.error().detail.contains(u"rahasia"), qPrintable(charge.error().detail));
        QCOMPARE(shop.calls(), QStringLiteral("login"));
        QVERIFY(await(shop.create()));                             // and the next try works
    }

    void createOutcomes_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<int>("expected");
        const auto good = Turn::reply(201, fixture("create_code"));
        QTest::newRow("good") << good << kOk;
        QTest::newRow("html") << Turn::reply(200, kExpress) << int(ErrorCode::Malformed);
        QTest::newRow("half json") << Turn::reply(201, fixture("create_code").left(100)) << int(ErrorCode::Malformed);
        QTest::newRow("10 MB") << Turn::reply(201, QByteArray(10'000'000, ' ')) << int(ErrorCode::Malformed);
        QTest::newRow("redirect 307") << Turn::reply(307, "", "Location: http://example.com/pay\r\n") << int(ErrorCode::Malformed);
        QTest::newRow("html 404") << Turn::reply(404, kExpress) << int(ErrorCode::Malformed);
        QTest::newRow("silence") << Turn::silence() << int(ErrorCode::Timeout);
        QTest::newRow("hangs up") << Turn::hangUp() << int(ErrorCode::Network);
        QTest::newRow("resets") << Turn::reset() << int(ErrorCode::Network);
        QTest::newRow("breaks in the middle") << Turn::raw(good.bytes.left(good.bytes.size() - 40), Turn::End::Close) << int(ErrorCode::Network);
        QTest::newRow("400") << Turn::reply(400, fixture("error_create")) << int(ErrorCode::Refused);
        QTest::newRow("429") << Turn::reply(429, "{}") << int(ErrorCode::RateLimited);
        QTest::newRow("503") << Turn::reply(503, kExpress) << int(ErrorCode::ServerFault);
    }
    void createOutcomes()
    {
        QFETCH(Turn, turn);
        QFETCH(int, expected);
        Shop shop;
        shop.answers = {turn};
        const auto charge = await(shop.create());
        QCOMPARE(charge ? kOk : int(charge.error().code), expected);
        QTest::qWait(20);
        QCOMPARE(shop.calls(), QStringLiteral("login create"));    // whatever happened, it was asked once
    }

    void anUnknownOrderIsUnclear()
    {
        Shop shop;
        shop.answers = {Turn::reply(404, fixture("error_order"))};
        const auto answer = await(shop.ask(QStringLiteral("66e4fa55-fdac-4ef9-91b5-733b97d1b862")));
        QVERIFY(!answer && outcomeUnknown(answer.error().code));
        QCOMPARE(await(shop.ask(QString())).error().code, ErrorCode::Conflict);
        QCOMPARE(await(shop.gateway->cancelCharge({})).error().code, ErrorCode::Refused);
        QCOMPARE(shop.calls(), QStringLiteral("login status"));
    }

    /// A server that repeats everything it was ever sent must not get it into an error.
    void nothingSecretComesBackInAnError()
    {
        Shop shop;
        const auto chatter = [](int status) {
            return Turn::reply(status, R"({"status":"fail","errors":{"code":400,"message":"you sent access-number-1 and refresh-number-1",
                "details":{"access-number-1":"refresh-number-1"}}})");
        };
        shop.answers = {chatter(400), chatter(404), chatter(500), chatter(200), chatter(404)};
        QList<Error> errors{await(shop.create()).error(), await(shop.ask()).error(), await(shop.ask()).error(), await(shop.ask()).error(),
                            await(shop.gateway->listProducts()).error()};
        QVERIFY(errors[0].detail.contains(u"you sent"));
        shop.make();
        shop.logins = {Turn::reply(401, R"({"status":"fail","errors":{"code":401,"message":"no user kasir@example.com with kata-sandi-rahasia"}})"),
                       Turn::reply(200, "kata-sandi-rahasia"), Turn::reply(500, "kata-sandi-rahasia")};
        for (int i = 0; i < 3; ++i)
            errors.append(await(shop.ask()).error());
        for (const Error &error : errors) {
            for (const auto secret : {u"access-number", u"refresh-number", u"rahasia"})
                QVERIFY2(!error.detail.contains(QStringView(secret)), qPrintable(error.detail));
        }
    }

    void productsPageByPage()
    {
        Shop shop;
        shop.answers = {Turn::reply(200, productPage("\"31\"", "7 31")), Turn::reply(200, productPage("40", "31 32 40")),
                        Turn::reply(401, "Unauthorized"), Turn::reply(200, productPage("41", "41")), Turn::reply(404, fixture("error_end"))};
        const auto products = await(shop.gateway->listProducts());
        QVERIFY2(products, products ? "" : qPrintable(products.error().detail));
        QStringList skus;
        for (const auto &product : *products)
            skus.append(product.sku);
        QCOMPARE(skus.join(u' '), QStringLiteral("juadah-7 juadah-31 juadah-32 juadah-40 juadah-41"));
        QList<QByteArray> asked;
        for (const auto &r : shop.server.seen)
            asked.append(r.target.mid(int(qstrlen("/juadah/api/"))));
        QCOMPARE(asked.join(' '), QByteArray("login products products?last_id=31 products?last_id=40 refresh products?last_id=40 products?last_id=41"));
    }

    void anEmptyShop()
    {
        Shop shop;
        shop.answers = {Turn::reply(404, fixture("error_end")), Turn::reply(404, fixture("error_end"))};
        QCOMPARE(await(shop.gateway->listProducts())->size(), 0);
        QCOMPARE(*await(shop.gateway->checkConnection()), QStringLiteral("logged in; 0 products on the first page"));
    }

    void aListWithoutEndEnds()
    {
        Shop shop;
        shop.answers = {Turn::reply(200, productPage("7", "7")), Turn::reply(200, productPage("7", "7")), Turn::reply(200, "never asked")};
        QCOMPARE(await(shop.gateway->listProducts())->size(), 1);
        QCOMPARE(shop.answers.size(), 1);
        shop.answers = {Turn::reply(200, productPage("7", "7")), Turn::reply(200, productPage("8", "8")), Turn::reply(200, productPage("7", "7"))};
        QCOMPARE(await(shop.gateway->listProducts())->size(), 2);
        QCOMPARE(shop.answers.size(), 0);
    }

    void aListThatBreaksIsAnError()
    {
        Shop shop;
        shop.answers = {Turn::reply(200, productPage("7", "7")), Turn::reply(503, kExpress)};
        QCOMPARE(await(shop.gateway->listProducts()).error().code, ErrorCode::ServerFault);
        shop.answers = {Turn::reply(200, kExpress)};
        QCOMPARE(await(shop.gateway->checkConnection()).error().code, ErrorCode::Malformed);
    }

    void obstacles()
    {
        Shop shop;
        QCOMPARE(shop.gateway->obstacle(shop.request()), QString());
        auto request = shop.request();
        request.items.append({QStringLiteral("KOPI"), QStringLiteral("Kopi"), Rupiah::trusted(1), 1});
        QCOMPARE(shop.gateway->obstacle(request), QStringLiteral("one_kind"));
        QCOMPARE(await(shop.gateway->createCharge(request)).error().code, ErrorCode::InvalidInput);
        request.items.clear();
        QCOMPARE(shop.gateway->obstacle(request), QStringLiteral("no_product"));
        request.channel = QStringLiteral("qris");
        QCOMPARE(shop.gateway->obstacle(request), QStringLiteral("no_channel"));
        shop.make({{QStringLiteral("email"), QString()}});
        QCOMPARE(shop.gateway->obstacle(shop.request()), QStringLiteral("not_configured:gateway.juadah.email"));
        QCOMPARE(await(shop.create()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(shop.ask()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(shop.gateway->checkConnection()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(shop.gateway->listProducts()).error().code, ErrorCode::InvalidInput);
        shop.make({{QStringLiteral("base_url"), QStringLiteral("http://example.com")}});
        QCOMPARE(await(shop.create()).error().code, ErrorCode::InvalidInput);
        shop.make();
        shop.secrets.secret.reset();
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Unauthorised);
        QCOMPARE(shop.server.seen.size(), 0);
    }

    void traitsSayWhatItCannot()
    {
        Shop shop;
        const auto &traits = shop.gateway->traits();
        QVERIFY(!traits.idempotentCreate && !traits.uniqueReference && !traits.findsByReference && !traits.canCancel && !traits.canList);
        QVERIFY(traits.hasProducts && traits.weakPaid);
        QCOMPARE(traits.watchWindow, std::chrono::hours(7 * 24));
        QCOMPARE(traits.channels.size(), 1);
        QCOMPARE(traits.channels[0].id, QStringLiteral("snap"));
        QCOMPARE(traits.channels[0].kind, ChannelKind::Link);
        QCOMPARE(shop.gateway->idempotencyKey(QStringLiteral("K1")).size(), 32);
    }

    void gatewayDestroyedWhileWaiting_data()
    {
        QTest::addColumn<QString>("calls");
        for (const char *calls : {"login", "login create", "login products", "login status refresh"})
            QTest::newRow(calls) << QString::fromLatin1(calls);
    }
    void gatewayDestroyedWhileWaiting()
    {
        QFETCH(QString, calls);
        Shop shop;
        bool called = false;
        QObject context;
        if (calls.endsWith(u"refresh")) {
            QVERIFY(await(shop.ask()));
            shop.clock.at = shop.clock.at.addSecs(600);
            shop.refreshes = {Turn::silence()};
        } else if (calls == u"login") {
            shop.logins = {Turn::silence()};
        } else {
            shop.answers = {Turn::silence()};
        }
        QFuture<void> open;
        if (calls.endsWith(u"products"))
            open = shop.gateway->listProducts().then(&context, [&](const Result<QList<ProductProposal>> &) { called = true; });
        else
            open = shop.create().then(&context, [&](const Result<Charge> &) { called = true; });
        QTRY_COMPARE(shop.calls(), calls);
        shop.gateway.reset();
        QVERIFY(open.isFinished());
        QTest::qWait(1200);                                        // the exchange's own deadline passes
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestJuadahGateway)
#include "tst_juadah_gateway.moc"
