#include "gateways/amdigipay/amdigipay_gateway.h"
#include "http/qt_http_client.h"
#include "support/await.h"
#include "support/scripted_http_server.h"
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace laci;
using namespace laci::test;
Q_DECLARE_METATYPE(laci::test::Turn)

namespace {

constexpr int kOk = -1;

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/amdigipay/%1.json").arg(QString::fromLatin1(name))));
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
    std::optional<QString> secret = QStringLiteral("rahasia&1");
    Pending<QString> read(const QString &key) override
    {
        if (key != u"amdigipay.password" || !secret)
            return ready<QString>(fail(ErrorCode::NotFound, QStringLiteral("nothing stored")));
        return ready<QString>(*secret);
    }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

/// AMDIGIPAY on a socket, behind a prefix; each kind of question with a script of its own.
struct Shop {
    ScriptedHttpServer server;
    QList<Turn> logins;          ///< then numbered good ones
    QList<Turn> creates;         ///< then good ones, and so on
    QList<Turn> details;
    QList<Turn> lists;
    QList<Turn> methods;
    int tokensGiven = 0;
    MovableClock clock;
    OneSecret secrets;
    std::unique_ptr<QtHttpClient> http = std::make_unique<QtHttpClient>();
    std::unique_ptr<AmdigipayGateway> gateway;

    Shop()
    {
        server.otherwise = [this](const SeenRequest &r) {
            const auto next = [](QList<Turn> &script, const char *good) { return script.isEmpty() ? Turn::reply(200, fixture(good)) : script.takeFirst(); };
            const QByteArray path = r.target.left(r.target.indexOf('?') < 0 ? r.target.size() : r.target.indexOf('?'));
            if (path == "/x/api/login") {
                if (!logins.isEmpty())
                    return logins.takeFirst();
                return Turn::reply(200, R"({"error":false,"data":{"token_type":"bearer","expires_in":3600,"access_token":"token-number-)" + QByteArray::number(++tokensGiven) + "\"}}");
            }
            if (path == "/x/api/payment/transaction")
                return next(creates, "create_qris");
            if (path == "/x/api/payment/list-transaction")
                return next(lists, "list");
            if (path == "/x/api/payment/payment-list")
                return next(methods, "methods_flat");
            return next(details, "status_3");
        };
        make();
    }
    void make(QHash<QString, QString> more = {})
    {
        QHash<QString, QString> settings{{QStringLiteral("base_url"), server.url(QStringLiteral("/x/")).toString()},
                                         {QStringLiteral("username"), QStringLiteral("toko")},
                                         {QStringLiteral("timeout_seconds"), QStringLiteral("1")}};
        settings.insert(more);
        gateway = std::make_unique<AmdigipayGateway>(GatewayWorld{*http, secrets, clock, settings});
    }
    ChargeRequest request(const QString &channel = {}) const
    {
        ChargeRequest r;
        r.reference = QStringLiteral("K1-0042-A");
        r.idempotencyKey = gateway->idempotencyKey(r.reference);
        r.channel = channel;
        r.amount = Rupiah::trusted(25'000);
        r.createdAt = clock.at;
        return r;
    }
    Pending<Charge> create() { return gateway->createCharge(request()); }
    Pending<StatusAnswer> ask(const QString &id = QStringLiteral("41001"), const QString &channel = {})
    {
        return gateway->queryStatus({QStringLiteral("K1-0042-A"), id, channel, clock.at});
    }
    Pending<StatusAnswer> find(const QString &reference = QStringLiteral("K1-0042-A"))
    {
        return gateway->queryStatus({reference, {}, {}, clock.at});
    }
    int count(const char *end) const
    {
        return int(std::count_if(server.seen.begin(), server.seen.end(), [end](const SeenRequest &r) { return r.target.contains(end); }));
    }
};

/// A page of `rows` numbered transactions, newest first, `total` pages in all.
QByteArray page(int number, int rows, int total, const QByteArray &reference = "other")
{
    QJsonArray data;
    for (int i = 0; i < rows; ++i) {
        data.append(QJsonObject{{QStringLiteral("id"), 100'000 - number * 1000 - i},
                                {QStringLiteral("status_id"), 2},
                                {QStringLiteral("transaction_id"), QString::fromLatin1(i == rows - 1 ? reference : QByteArray("other"))},
                                {QStringLiteral("transaction_total"), QStringLiteral("25000")},
                                {QStringLiteral("expired_date"), QStringLiteral("2026-11-21 10:00:00")}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("error"), false},
                                     {QStringLiteral("pagination"), QJsonObject{{QStringLiteral("total_page"), total}, {QStringLiteral("total_found"), rows * total}}},
                                     {QStringLiteral("data"), data}}).toJson();
}

} // namespace

class TestAmdigipayGateway : public QObject {
    Q_OBJECT
private slots:
    void aPayment()
    {
        Shop shop;
        const auto charge = await(shop.create());
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QCOMPARE(charge->gatewayRef, QStringLiteral("41001"));
        QCOMPARE(await(shop.ask())->status, ChargeStatus::Paid);
        QCOMPARE(shop.server.seen.size(), 3);                        // one login for both
        QCOMPARE(shop.server.seen[0].target, QByteArray("/x/api/login"));
        QVERIFY(!shop.server.seen[0].headers.contains("authorization"));
        QCOMPARE(shop.server.seen[1].target, QByteArray("/x/api/payment/transaction"));
        QCOMPARE(shop.server.seen[1].headers.value("authorization"), QByteArray("Bearer token-number-1"));
        QCOMPARE(shop.server.seen[1].headers.value("accept"), QByteArray("application/json"));
        QCOMPARE(shop.server.seen[2].target, QByteArray("/x/api/payment/detail-transaction/41001"));
    }

    void tokensLiveAsLongAsWasSaid_data()
    {
        QTest::addColumn<QByteArray>("life");
        QTest::addColumn<int>("stillGoodAfter");
        QTest::addColumn<int>("newAfter");
        QTest::newRow("an hour") << QByteArray(R"("expires_in":3600,)") << 3500 << 3600;
        QTest::newRow("nothing said") << QByteArray() << 250 << 300;
        QTest::newRow("short") << QByteArray(R"("expires_in":"20",)") << 10 << 20;
    }
    void tokensLiveAsLongAsWasSaid()
    {
        QFETCH(QByteArray, life);
        QFETCH(int, stillGoodAfter);
        QFETCH(int, newAfter);
        Shop shop;
        shop.logins = {Turn::reply(200, "{\"error\":false,\"data\":{" + life + R"("access_token":"first-token"}})")};
        const QDateTime start = shop.clock.at;
        QVERIFY(await(shop.ask()));
        shop.clock.at = start.addSecs(stillGoodAfter);
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.count("/login"), 1);
        shop.clock.at = start.addSecs(newAfter);
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.count("/login"), 2);
    }

    void oneNewLoginAfterARefusedToken_data()
    {
        QTest::addColumn<Turn>("refusal");
        QTest::newRow("401") << Turn::reply(401, fixture("error_unauthenticated"));
        QTest::newRow("401 html") << Turn::reply(401, "<html>");
        QTest::newRow("in words under 200") << Turn::reply(200, fixture("error_unauthenticated_true"));
    }
    void oneNewLoginAfterARefusedToken()
    {
        QFETCH(Turn, refusal);
        Shop shop;
        shop.creates = {refusal};
        QVERIFY(await(shop.create()));
        QCOMPARE(shop.count("/login"), 2);
        QCOMPARE(shop.count("/transaction"), 2);
        QCOMPARE(shop.server.seen[1].body, shop.server.seen[3].body);
        QCOMPARE(shop.server.seen[3].headers.value("authorization"), QByteArray("Bearer token-number-2"));
        shop.creates = {refusal, refusal};
        const auto charge = await(shop.create());
        QVERIFY(!charge);
        QVERIFY(charge.error().code == ErrorCode::Unauthorised || charge.error().code == ErrorCode::Malformed);
        QCOMPARE(shop.count("/transaction"), 4);                        // and no third time
        shop.details = {refusal};
        QCOMPARE(await(shop.ask())->status, ChargeStatus::Paid);
    }

    void createOutcomes_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<int>("expected");
        const QByteArray good = fixture("create_qris");
        QTest::newRow("good") << Turn::reply(200, good) << kOk;
        QTest::newRow("drip") << Turn::raw("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n" + good.left(40), Turn::End::KeepOpen).slowly(200) << int(ErrorCode::Timeout);
        QTest::newRow("silence") << Turn::silence() << int(ErrorCode::Timeout);
        QTest::newRow("hang up") << Turn::hangUp() << int(ErrorCode::Network);
        QTest::newRow("reset") << Turn::reset() << int(ErrorCode::Network);
        QTest::newRow("half a body") << Turn::raw("HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n" + good.left(300), Turn::End::Close) << int(ErrorCode::Network);
        QTest::newRow("half json") << Turn::reply(200, good.left(300)) << int(ErrorCode::Malformed);
        QTest::newRow("html") << Turn::reply(200, "<html>") << int(ErrorCode::Malformed);
        QTest::newRow("500") << Turn::reply(500, fixture("error_server")) << int(ErrorCode::ServerFault);
        QTest::newRow("redirect") << Turn::reply(302, good, "Location: /elsewhere\r\n") << int(ErrorCode::Malformed);
        QTest::newRow("404 html") << Turn::reply(404, "<html>") << int(ErrorCode::Malformed);
        QTest::newRow("no") << Turn::reply(422, fixture("error")) << int(ErrorCode::Refused);
        QTest::newRow("no under 200") << Turn::reply(200, fixture("error")) << int(ErrorCode::Refused);
        QTest::newRow("taken") << Turn::reply(422, fixture("error_taken")) << int(ErrorCode::Conflict);
    }
    void createOutcomes()
    {
        QFETCH(Turn, turn);
        QFETCH(int, expected);
        Shop shop;
        shop.creates = {turn};
        const auto charge = await(shop.create());
        const int code = charge ? kOk : int(charge.error().code);
        if (expected == int(ErrorCode::Network))
            QVERIFY(!charge && outcomeUnknown(charge.error().code));
        else
            QCOMPARE(code, expected);
        letEventsRun();
        QCOMPARE(shop.count("/transaction"), 1);                        // whatever happened, it was asked once
    }

    void loginOutcomes_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<ErrorCode>("create");
        QTest::addColumn<ErrorCode>("status");
        QTest::newRow("refused") << Turn::reply(401, fixture("login_refused")) << ErrorCode::Unauthorised << ErrorCode::Unauthorised;
        QTest::newRow("refused under 200") << Turn::reply(200, fixture("login_refused")) << ErrorCode::Unauthorised << ErrorCode::Unauthorised;
        QTest::newRow("silence") << Turn::silence() << ErrorCode::Refused << ErrorCode::Timeout;
        QTest::newRow("500") << Turn::reply(500, "") << ErrorCode::Refused << ErrorCode::ServerFault;
        QTest::newRow("html") << Turn::reply(200, "<html>") << ErrorCode::Refused << ErrorCode::Malformed;
    }
    void loginOutcomes()
    {
        QFETCH(Turn, turn);
        Shop shop;
        shop.logins = {turn, turn};
        const auto charge = await(shop.create());
        QTEST(charge.error().code, "create");                           // nothing was sent, and that is certain
        QVERIFY2(!charge.error().detail.contains(u"rahasia"), qPrintable(charge.error().detail));
        QTEST(await(shop.ask()).error().code, "status");
        QCOMPARE(shop.count("/payment/"), 0);
    }

    void loginStyles()
    {
        Shop shop;
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.server.seen[0].body, QByteArray(R"({"password":"rahasia&1","username":"toko"})"));
        shop.make({{QStringLiteral("login_style"), QStringLiteral("form")}});
        shop.server.seen.clear();
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.server.seen[0].body, QByteArray("username=toko&password=rahasia%261"));
        QCOMPARE(shop.server.seen[0].headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
    }

    void theFormulaMayNeedThePassword()
    {
        Shop shop;
        shop.make({{QStringLiteral("signature_formula"), QStringLiteral("{username}{transaction_id}{nominal}{password}")}});
        QVERIFY(await(shop.create()));
        const QByteArray expected = QCryptographicHash::hash("tokoK1-0042-A25000rahasia&1", QCryptographicHash::Sha256).toHex();
        QVERIFY(shop.server.seen[1].body.contains("\"signature\":\"" + expected + '"'));
        QVERIFY(!shop.server.seen[1].body.contains("rahasia"));
        shop.secrets.secret.reset();
        shop.server.seen.clear();
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Unauthorised);
        QCOMPARE(shop.server.seen.size(), 0);
    }

    void echoedTokenStaysOutOfTheDetail()
    {
        Shop shop;
        shop.creates = {Turn::reply(400, R"({"error":true,"message":"you sent token-number-1"})")};
        const auto charge = await(shop.create());
        QCOMPARE(charge.error().code, ErrorCode::Refused);
        QVERIFY(charge.error().detail.contains(u"you sent"));
        QVERIFY(!charge.error().detail.contains(u"token-number-1"));
    }

    void aLostPaymentIsFoundAgain()
    {
        Shop shop;
        shop.creates = {Turn::hangUp()};
        QVERIFY(outcomeUnknown(await(shop.create()).error().code));
        const auto found = await(shop.find());
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->gatewayRef, QStringLiteral("41001"));
        QCOMPARE(found->reference, QStringLiteral("K1-0042-A"));
        QCOMPARE(found->amount, Rupiah::of(25'000));
        QCOMPARE(found->status, ChargeStatus::Pending);
        QVERIFY(found->qris.startsWith("000201010212"));
        QCOMPARE(found->expiresAt, QDateTime(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC));
        QCOMPARE(shop.server.seen.last().target, QByteArray("/x/api/payment/list-transaction?limit=50&current_page=1"));
        QCOMPARE(shop.count("/payment/transaction"), 1);
        QCOMPARE(await(shop.find(QStringLiteral("K1-0044-C")))->status, ChargeStatus::Paid);
        QCOMPARE(await(shop.find(QStringLiteral("K1-0044"))).error().code, ErrorCode::NotFound);
        shop.lists = {Turn::reply(200, fixture("list_empty"))};
        QCOMPARE(await(shop.find()).error().code, ErrorCode::NotFound);
        QCOMPARE(await(shop.find(QString())).error().code, ErrorCode::InvalidInput);
    }

    void aLostPaymentOnALaterPage()
    {
        Shop shop;
        shop.lists = {Turn::reply(200, page(1, 50, 3)), Turn::reply(401, fixture("error_unauthenticated")), Turn::reply(200, page(2, 50, 3, "K1-0042-A")), Turn::reply(200, page(3, 50, 3))};
        QCOMPARE(await(shop.find())->gatewayRef, QString::number(100'000 - 2049));
        QCOMPARE(shop.lists.size(), 1);                                 // the third was not needed
        QVERIFY(shop.server.seen.last().target.endsWith("current_page=2"));
    }

    void absenceMustBeCertain_data()
    {
        QTest::addColumn<QList<Turn>>("turns");
        QTest::addColumn<ErrorCode>("code");
        const auto good = [](int number) { return Turn::reply(200, page(number, 50, 3)); };
        QTest::newRow("all read") << QList<Turn>{good(1), good(2), good(3)} << ErrorCode::NotFound;
        QTest::newRow("the second is lost") << QList<Turn>{good(1), Turn::hangUp(), Turn::hangUp()} << ErrorCode::Network;
        QTest::newRow("the second is silent") << QList<Turn>{good(1), Turn::silence()} << ErrorCode::Timeout;
        QTest::newRow("the second is html") << QList<Turn>{good(1), Turn::reply(200, "<html>")} << ErrorCode::Malformed;
        QTest::newRow("the second is half") << QList<Turn>{good(1), Turn::reply(200, page(2, 50, 3).left(900))} << ErrorCode::Malformed;
        QTest::newRow("the second is 500") << QList<Turn>{good(1), Turn::reply(500, "")} << ErrorCode::ServerFault;
        QTest::newRow("the second says not found") << QList<Turn>{good(1), Turn::reply(404, "<html>")} << ErrorCode::Malformed;
        QTest::newRow("the second is short") << QList<Turn>{good(1), Turn::reply(200, page(2, 49, 3)), good(3)} << ErrorCode::Malformed;
        QTest::newRow("the third is empty") << QList<Turn>{good(1), good(2), Turn::reply(200, page(3, 0, 3))} << ErrorCode::Malformed;
        QTest::newRow("slow down") << QList<Turn>{good(1), Turn::reply(429, "", "Retry-After: 9\r\n")} << ErrorCode::RateLimited;
        QTest::newRow("a row without a name") << QList<Turn>{good(1), good(2), Turn::reply(200, page(3, 50, 3, ""))} << ErrorCode::Malformed;
    }
    void absenceMustBeCertain()
    {
        QFETCH(QList<Turn>, turns);
        QFETCH(ErrorCode, code);
        Shop shop;
        shop.lists = turns;
        const auto found = await(shop.find());
        QVERIFY(!found);
        if (code == ErrorCode::Network)
            QVERIFY(outcomeUnknown(found.error().code));
        else
            QCOMPARE(found.error().code, code);
    }

    void noMorePagesThanAreAllowed()
    {
        Shop shop;
        shop.make({{QStringLiteral("list_pages"), QStringLiteral("2")}});
        shop.lists = {Turn::reply(200, page(1, 50, 9)), Turn::reply(200, page(2, 50, 9))};
        const auto found = await(shop.find());
        QCOMPARE(found.error().code, ErrorCode::Malformed);
        QCOMPARE(shop.count("list-transaction"), 2);
    }

    void aQrisIsPaidByItsCodeAlone()
    {
        Shop shop;
        const auto both = Turn::reply(200, fixture("create_link"));
        shop.details = {both, both};
        QVERIFY(await(shop.ask())->link.isEmpty());
        QVERIFY(!await(shop.ask(QStringLiteral("41001"), QStringLiteral("37")))->link.isEmpty());
        shop.creates = {Turn::reply(200, fixture("create_va"))};
        QCOMPARE(await(shop.gateway->createCharge(shop.request(QStringLiteral("22"))))->virtualAccount, QStringLiteral("70012000000041001"));
    }

    void channelsAndConnection()
    {
        Shop shop;
        QCOMPARE(await(shop.gateway->askChannels())->size(), 3);
        QCOMPARE(*await(shop.gateway->checkConnection()), QStringLiteral("3 channels"));
        const auto channels = await(shop.gateway->askChannels());
        for (const GatewayChannel &channel : *channels) {
            const auto fee = await(shop.gateway->askPayerFee(channel, Rupiah::trusted(25'001)));
            QCOMPARE(fee->units(), channel.id == u"22" ? 4'000 : channel.id == u"37" ? 501 : 0);
        }
        shop.methods = {Turn::reply(500, "")};
        QCOMPARE(await(shop.gateway->checkConnection()).error().code, ErrorCode::ServerFault);
        shop.secrets.secret.reset();
        shop.make();
        QCOMPARE(await(shop.gateway->checkConnection()).error().code, ErrorCode::Unauthorised);
    }

    void aDayOfTheList()
    {
        Shop shop;
        // Made an hour before they expire: 9, 10 and 11 o'clock in Jakarta.
        const auto hour = [](int h) { return QDateTime(QDate(2026, 11, 21), QTime(h, 0), Qt::UTC); };
        shop.clock.at = hour(4).addSecs(1800);
        const auto rows = await(shop.gateway->listCharges(hour(3), hour(4)));
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().reference, QStringLiteral("K1-0043-B"));
        QCOMPARE(await(shop.gateway->listCharges(hour(2), hour(5)))->size(), 3);
        QCOMPARE(await(shop.gateway->listCharges(hour(5), hour(6)))->size(), 0);
        // Somebody else's, which live longer: made by now, not tomorrow.
        shop.clock.at = hour(2);
        QCOMPARE(await(shop.gateway->listCharges(hour(2), hour(3)))->size(), 3);
        shop.lists = {Turn::reply(200, page(1, 50, 3)), Turn::reply(500, "")};
        QCOMPARE(await(shop.gateway->listCharges(hour(0), hour(6))).error().code, ErrorCode::ServerFault);
    }

    void obstacles()
    {
        Shop shop;
        QCOMPARE(shop.gateway->obstacle(shop.request()), QString());
        QCOMPARE(shop.gateway->obstacle(shop.request(QStringLiteral("22"))), QString());
        QCOMPARE(shop.gateway->obstacle(shop.request(QStringLiteral("bca_va"))), QStringLiteral("no_channel"));
        shop.make({{QStringLiteral("username"), QString()}});
        QCOMPARE(shop.gateway->obstacle(shop.request()), QStringLiteral("not_configured:gateway.amdigipay.username"));
        QCOMPARE(await(shop.create()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(shop.ask()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(shop.find()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(shop.gateway->askChannels()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(shop.gateway->listCharges({}, {})).error().code, ErrorCode::InvalidInput);
        shop.make({{QStringLiteral("base_url"), QStringLiteral("http://example.com")}});
        QCOMPARE(await(shop.create()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(shop.server.seen.size(), 0);
    }

    void noSecretStored()
    {
        Shop shop;
        shop.secrets.secret.reset();
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Unauthorised);
        QCOMPARE(await(shop.ask()).error().code, ErrorCode::Unauthorised);
        QCOMPARE(await(shop.find()).error().code, ErrorCode::Unauthorised);
        QCOMPARE(shop.server.seen.size(), 0);
    }

    void traits()
    {
        Shop shop;
        shop.make({{QStringLiteral("most"), QStringLiteral("5000000")}, {QStringLiteral("qris_payment_id"), QStringLiteral("7")}});
        const auto &traits = shop.gateway->traits();
        QVERIFY(traits.otherChannels && traits.findsByReference && traits.canList);
        QVERIFY(!traits.idempotentCreate && !traits.uniqueReference && !traits.canCancel && !traits.canRefund);
        QCOMPARE(traits.channels.first().id, QStringLiteral("7"));
        QCOMPARE(traits.channels.first().most, Rupiah::trusted(5'000'000));
        QCOMPARE(await(shop.gateway->cancelCharge({})).error().code, ErrorCode::Refused);
    }

    void gatewayDestroyedWhileWaiting_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"login", "create", "detail", "list"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void gatewayDestroyedWhileWaiting()
    {
        QFETCH(QString, what);
        Shop shop;
        if (what == u"login")
            shop.logins = {Turn::silence()};
        shop.creates = {Turn::silence()};
        shop.details = {Turn::silence()};
        shop.lists = {Turn::silence()};
        QObject context;
        bool called = false;
        QFuture<void> open;
        if (what == u"create" || what == u"login")
            open = shop.create().then(&context, [&](const Result<Charge> &) { called = true; });
        else
            open = (what == u"detail" ? shop.ask() : shop.find()).then(&context, [&](const Result<StatusAnswer> &) { called = true; });
        QTRY_COMPARE(shop.server.seen.size(), what == u"login" ? 1 : 2);
        shop.gateway.reset();
        QVERIFY(open.isFinished());
        shop.http.reset();
        letEventsRun();
        QVERIFY(!called);
    }

    void callerMayDestroyTheGatewayInItsContinuation()
    {
        Shop shop;
        QObject context;
        int called = 0;
        auto first = shop.find().then(&context, [&](const Result<StatusAnswer> &answer) {
            ++called;
            QVERIFY(answer);
            shop.gateway.reset();
        });
        QTRY_COMPARE(called, 1);
        QVERIFY(!shop.gateway);
    }
};

QTEST_GUILESS_MAIN(TestAmdigipayGateway)
#include "tst_amdigipay_gateway.moc"
