#include "gateways/midtrans/midtrans_gateway.h"
#include "http/qt_http_client.h"
#include "support/await.h"
#include "support/scripted_http_server.h"
#include <QFile>

using namespace laci;
using namespace laci::test;
Q_DECLARE_METATYPE(laci::test::Turn)

namespace {

constexpr int kOk = -1;
constexpr char kKey[] = "SB-Mid-server-planted";

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/midtrans/%1.json").arg(QString::fromLatin1(name))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

class OneSecret final : public SecretVault {
public:
    std::optional<QString> secret = QString::fromLatin1(kKey);
    Pending<QString> read(const QString &key) override
    {
        if (key != u"midtrans.server_key" || !secret)
            return ready<QString>(fail(ErrorCode::NotFound, QStringLiteral("nothing stored")));
        return ready<QString>(*secret);
    }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

struct Shop {
    ScriptedHttpServer server;
    SystemClock clock;
    OneSecret secrets;
    std::unique_ptr<QtHttpClient> http = std::make_unique<QtHttpClient>();
    std::unique_ptr<MidtransGateway> gateway;

    Shop() { make(); }
    void make(const QHash<QString, QString> &more = {})
    {
        QHash<QString, QString> settings{{QStringLiteral("base_url"), server.url(QStringLiteral("/p/")).toString()},
                                         {QStringLiteral("timeout_seconds"), QStringLiteral("1")}};
        settings.insert(more);
        gateway = std::make_unique<MidtransGateway>(GatewayWorld{*http, secrets, clock, settings});
    }
    ChargeRequest request() const
    {
        ChargeRequest r;
        r.reference = QStringLiteral("K1-0042-A");
        r.idempotencyKey = gateway->idempotencyKey(r.reference);
        r.amount = Rupiah::trusted(25'000);
        r.createdAt = QDateTime(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC);
        return r;
    }
    Pending<Charge> create() { return gateway->createCharge(request()); }
    Pending<StatusAnswer> ask() { return gateway->queryStatus({QStringLiteral("K1-0042-A"), QStringLiteral("id-1")}); }
    Pending<void> cancel() { return gateway->cancelCharge({QStringLiteral("K1-0042-A"), {}}); }
    QStringList paths() const
    {
        QStringList list;
        for (const auto &r : server.seen)
            list.append(QString::fromLatin1(r.method + ' ' + r.target));
        return list;
    }
};

const QString kCharge = QStringLiteral("POST /p/v2/charge");
const QString kStatus = QStringLiteral("GET /p/v2/K1-0042-A/status");
const QString kCancel = QStringLiteral("POST /p/v2/K1-0042-A/cancel");
const QString kExpire = QStringLiteral("POST /p/v2/K1-0042-A/expire");

} // namespace

class TestMidtransGateway : public QObject {
    Q_OBJECT
private slots:
    void aSale()
    {
        Shop shop;
        shop.server.script = {Turn::reply(200, fixture("charge")), Turn::reply(200, fixture("status_settlement"))};
        const auto charge = await(shop.create());
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QCOMPARE(charge->amount, Rupiah::of(25'000));
        QCOMPARE(await(shop.ask())->status, ChargeStatus::Paid);
        QCOMPARE(shop.paths(), (QStringList{kCharge, kStatus}));           // by our own order id, whatever its own is
        for (const auto &seen : shop.server.seen)
            QCOMPARE(seen.headers.value("authorization"), "Basic " + (QByteArray(kKey) + ':').toBase64());
    }

    void traits()
    {
        Shop shop;
        shop.make({{QStringLiteral("watch_days"), QStringLiteral("3")}, {QStringLiteral("most"), QStringLiteral("5000000")},
                   {QStringLiteral("requests_per_minute"), QStringLiteral("30")}});
        const auto &traits = shop.gateway->traits();
        QCOMPARE(traits.id, QStringLiteral("midtrans"));
        QVERIFY(traits.findsByReference && traits.uniqueReference && traits.canCancel);
        QVERIFY(!traits.idempotentCreate && !traits.canList && !traits.canRefund && !traits.hasProducts && !traits.hasOutlets && !traits.weakPaid);
        QCOMPARE(traits.watchWindow, std::chrono::seconds(3 * 24 * 3600));
        QCOMPARE(traits.requestsPerMinute, 30);
        QVERIFY(traits.channel(u"qris"));
        QCOMPARE(traits.channel(u"qris")->most, Rupiah::trusted(5'000'000));
        const QString key = shop.gateway->idempotencyKey(QStringLiteral("K1-0042-A"));
        QCOMPARE(key.size(), 32);
        QCOMPARE(key, shop.gateway->idempotencyKey(QStringLiteral("K1-0042-A")));
        QVERIFY(key != shop.gateway->idempotencyKey(QStringLiteral("K1-0042-B")));
        QCOMPARE(shop.gateway->obstacle(shop.request()), QString());
    }

    void createOutcomes_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<int>("expected");
        const auto good = Turn::reply(200, fixture("charge"));
        const auto row = [](const char *name, const Turn &turn, ErrorCode code) { QTest::newRow(name) << turn << int(code); };
        QTest::newRow("good") << good << kOk;
        QTest::newRow("good, 201") << Turn::reply(201, fixture("charge")) << kOk;
        row("html", Turn::reply(200, "<html>"), ErrorCode::Malformed);
        row("half json", Turn::reply(200, fixture("charge").left(300)), ErrorCode::Malformed);
        row("10 MB", Turn::reply(200, QByteArray(10'000'000, ' ')), ErrorCode::Malformed);
        row("deep", Turn::reply(200, QByteArray("[").repeated(100'000)), ErrorCode::Malformed);
        row("redirect", Turn::reply(302, "", "Location: http://example.com/\r\n"), ErrorCode::Malformed);
        row("redirect with the body of a charge", Turn::reply(307, fixture("charge"), "Location: http://example.com/\r\n"), ErrorCode::Malformed);
        row("silence", Turn::silence(), ErrorCode::Timeout);
        row("hangs up", Turn::hangUp(), ErrorCode::Network);
        row("resets", Turn::reset(), ErrorCode::Network);
        row("breaks in the middle", Turn::raw(good.bytes.left(good.bytes.size() - 40), Turn::End::Close), ErrorCode::Network);
        row("400 in the body", Turn::reply(200, fixture("error_400")), ErrorCode::Refused);
        row("401 in the body", Turn::reply(200, fixture("error_401")), ErrorCode::Unauthorised);
        row("401", Turn::reply(401, fixture("error_401")), ErrorCode::Unauthorised);
        row("401 of a proxy", Turn::reply(401, "<html>"), ErrorCode::Malformed);
        row("402", Turn::reply(200, fixture("error_402")), ErrorCode::Refused);
        row("406", Turn::reply(200, fixture("error_406")), ErrorCode::Conflict);
        row("429", Turn::reply(429, "{}"), ErrorCode::RateLimited);
        row("500 in the body", Turn::reply(200, fixture("error_500")), ErrorCode::ServerFault);
        row("503", Turn::reply(503, ""), ErrorCode::ServerFault);
    }
    void createOutcomes()
    {
        QFETCH(Turn, turn);
        QFETCH(int, expected);
        Shop shop;
        shop.server.script = {turn};
        const auto charge = await(shop.create());
        QCOMPARE(charge ? kOk : int(charge.error().code), expected);
        QTest::qWait(20);
        QCOMPARE(shop.paths(), QStringList{kCharge});                      // whatever happened, it was asked once
    }

    void aRepeatIsTheSameRequest()
    {
        Shop shop;
        shop.make({{QStringLiteral("expire_minutes"), QStringLiteral("20")}});
        shop.server.script = {Turn::hangUp(), Turn::reply(200, fixture("error_406"))};
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Network);
        QTest::qWait(1100);
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Conflict);
        QVERIFY(shop.server.seen[0].body.contains("order_time"));
        QCOMPARE(shop.server.seen[0].body, shop.server.seen[1].body);
    }

    void cancels_data()
    {
        QTest::addColumn<QList<Turn>>("turns");
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<int>("expected");
        const auto says = [](const char *name) { return Turn::reply(200, fixture(name)); };
        QTest::newRow("cancelled") << QList<Turn>{says("cancel_success")} << QStringList{kCancel} << kOk;
        QTest::newRow("not allowed, but expire is") << QList<Turn>{says("error_412"), says("expire_success")} << QStringList{kCancel, kExpire} << kOk;
        QTest::newRow("neither is allowed") << QList<Turn>{says("error_412"), says("error_412")} << QStringList{kCancel, kExpire} << int(ErrorCode::Refused);
        QTest::newRow("expire is lost") << QList<Turn>{says("error_412"), Turn::hangUp()} << QStringList{kCancel, kExpire} << int(ErrorCode::Network);
        QTest::newRow("no such order") << QList<Turn>{says("error_404")} << QStringList{kCancel} << int(ErrorCode::NotFound);
        QTest::newRow("lost") << QList<Turn>{Turn::hangUp()} << QStringList{kCancel} << int(ErrorCode::Network);
        QTest::newRow("server fault") << QList<Turn>{Turn::reply(502, "")} << QStringList{kCancel} << int(ErrorCode::ServerFault);
        QTest::newRow("html") << QList<Turn>{Turn::reply(200, "<html>")} << QStringList{kCancel} << int(ErrorCode::Malformed);
        QTest::newRow("key refused") << QList<Turn>{says("error_401")} << QStringList{kCancel} << int(ErrorCode::Unauthorised);
    }
    void cancels()
    {
        QFETCH(QList<Turn>, turns);
        QFETCH(QStringList, paths);
        QFETCH(int, expected);
        Shop shop;
        shop.server.script = turns;
        const auto cancelled = await(shop.cancel());
        QCOMPARE(cancelled ? kOk : int(cancelled.error().code), expected);
        QCOMPARE(shop.paths(), paths);
    }

    void connection()
    {
        Shop shop;
        shop.server.script = {Turn::reply(200, fixture("error_404")), Turn::reply(200, fixture("error_401")), Turn::reply(404, "<html>")};
        QCOMPARE(*await(shop.gateway->checkConnection()), QStringLiteral("the server key is known"));
        QCOMPARE(await(shop.gateway->checkConnection()).error().code, ErrorCode::Unauthorised);
        QCOMPARE(await(shop.gateway->checkConnection()).error().code, ErrorCode::Malformed);
        QCOMPARE(shop.paths().first(), QStringLiteral("GET /p/v2/laci-check-connection/status"));
    }

    void noKeyNoRequest()
    {
        Shop shop;
        shop.secrets.secret.reset();
        const auto charge = await(shop.create());
        QCOMPARE(charge.error().code, ErrorCode::Unauthorised);
        QVERIFY(charge.error().detail.contains(u"midtrans.server_key"));
        QCOMPARE(await(shop.ask()).error().code, ErrorCode::Unauthorised);
        shop.secrets.secret = QStringLiteral("two\r\nlines");
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Unauthorised);
        shop.secrets.secret = QString::fromLatin1(kKey);
        shop.make({{QStringLiteral("base_url"), QStringLiteral("http://example.com")}});
        QCOMPARE(await(shop.create()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(shop.gateway->queryStatus({})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(shop.gateway->cancelCharge({})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(shop.server.seen.size(), 0);
    }

    void theKeyStaysOutOfTheDetail_data()
    {
        QTest::addColumn<QByteArray>("echo");
        QTest::newRow("as it is") << QByteArray(kKey);
        QTest::newRow("as it was sent") << (QByteArray(kKey) + ':').toBase64();
    }
    void theKeyStaysOutOfTheDetail()
    {
        QFETCH(QByteArray, echo);
        Shop shop;
        const auto told = Turn::reply(200, R"({"status_code":"400","status_message":"you sent )" + echo + R"("})");
        shop.server.script = {told, told, told, told};
        const auto holds = [&echo](const Error &error) { return error.detail.contains(QString::fromLatin1(echo)); };
        const auto charge = await(shop.create());
        QVERIFY(charge.error().detail.contains(u"you sent"));
        QVERIFY(!holds(charge.error()));
        QVERIFY(!holds(await(shop.ask()).error()));
        QVERIFY(!holds(await(shop.cancel()).error()));
    }

    void gatewayDestroyedWhileWaiting()
    {
        Shop shop;
        shop.server.script = {Turn::silence(), Turn::silence()};
        QObject context;
        bool called = false;
        auto create = shop.create().then(&context, [&](const Result<Charge> &) { called = true; });
        auto cancel = shop.cancel().then(&context, [&](const Result<void> &) { called = true; });
        QTRY_COMPARE(shop.server.seen.size(), 2);
        shop.gateway.reset();
        QVERIFY(create.isFinished());
        QVERIFY(cancel.isFinished());
        QTest::qWait(1200);                             // the exchange's own deadline passes
        QVERIFY(!called);
    }

    void gatewayDestroyedBetweenCancelAndExpire()
    {
        Shop shop;
        shop.server.script = {Turn::reply(200, fixture("error_412")), Turn::silence()};
        QObject context;
        bool called = false;
        auto cancel = shop.cancel().then(&context, [&](const Result<void> &) { called = true; });
        QTRY_COMPARE(shop.server.seen.size(), 2);
        shop.gateway.reset();
        QTRY_VERIFY(cancel.isFinished());
        QTest::qWait(50);
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestMidtransGateway)
#include "tst_midtrans_gateway.moc"
