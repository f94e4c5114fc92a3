#include "base/unreached.h"
#include "gateways/gobiz/gobiz_gateway.h"
#include "http/qt_http_client.h"
#include "support/await.h"
#include "support/scripted_http_server.h"
#include <QFile>
#include <QPointer>

using namespace laci;
using namespace laci::test;
Q_DECLARE_METATYPE(laci::test::Turn)

namespace {

constexpr int kOk = -1;

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/gobiz/%1.json").arg(QString::fromLatin1(name))));
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
    std::optional<QString> secret = QStringLiteral("s3cret");
    int reads = 0;
    Pending<QString> read(const QString &key) override
    {
        ++reads;
        if (key != u"gobiz.client_secret" || !secret)
            return ready<QString>(fail(ErrorCode::NotFound, QStringLiteral("nothing stored")));
        return ready<QString>(*secret);
    }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

/// GoBiz on a socket: tokens and API behind different prefixes, each with a script of its own.
struct Shop {
    ScriptedHttpServer server;
    QList<Turn> tokens;          ///< then numbered good ones
    QList<Turn> answers;         ///< then good ones
    int tokensGiven = 0;
    MovableClock clock;
    OneSecret secrets;
    std::unique_ptr<QtHttpClient> http = std::make_unique<QtHttpClient>();
    std::unique_ptr<GoBizGateway> gateway;

    Shop()
    {
        server.otherwise = [this](const SeenRequest &r) {
            if (r.target == "/auth/oauth2/token") {
                if (!tokens.isEmpty())
                    return tokens.takeFirst();
                return Turn::reply(200, R"({"access_token":"token-number-)" + QByteArray::number(++tokensGiven) + R"(","expires_in":3600,"token_type":"bearer"})");
            }
            if (!answers.isEmpty())
                return answers.takeFirst();
            return r.method == "POST" ? Turn::reply(201, fixture("create_pending")) : Turn::reply(200, fixture("status_settlement"));
        };
        make();
    }
    void make(QHash<QString, QString> more = {})
    {
        QHash<QString, QString> settings{{QStringLiteral("api_url"), server.url(QStringLiteral("/some/api/")).toString()},
                                         {QStringLiteral("auth_url"), server.url(QStringLiteral("/auth")).toString()},
                                         {QStringLiteral("outlet_id"), QStringLiteral("outlet-1")},
                                         {QStringLiteral("client_id"), QStringLiteral("till-7")},
                                         {QStringLiteral("scope"), QStringLiteral("a b")},
                                         {QStringLiteral("timeout_seconds"), QStringLiteral("1")}};
        settings.insert(more);
        gateway = std::make_unique<GoBizGateway>(GatewayWorld{*http, secrets, clock, settings});
    }
    ChargeRequest request() const
    {
        ChargeRequest r;
        r.reference = QStringLiteral("K1-0042-A");
        r.idempotencyKey = gateway->idempotencyKey(r.reference);
        r.amount = Rupiah::trusted(25'000);
        return r;
    }
    Pending<Charge> create() { return gateway->createCharge(request()); }
    Pending<StatusAnswer> ask(const QString &id = QStringLiteral("0f8f")) { return gateway->queryStatus({QStringLiteral("K1-0042-A"), id}); }
    QStringList paths() const
    {
        QStringList list;
        for (const auto &r : server.seen)
            list.append(QString::fromLatin1(r.method + ' ' + r.target));
        return list;
    }
    int creates() const
    {
        return int(std::count_if(server.seen.begin(), server.seen.end(), [](const SeenRequest &r) { return r.target.endsWith("/v2/transactions"); }));
    }
    int tokenRequests() const
    {
        return int(std::count_if(server.seen.begin(), server.seen.end(), [](const SeenRequest &r) { return r.target.endsWith("/oauth2/token"); }));
    }
};

const QString kToken = QStringLiteral("POST /auth/oauth2/token");
const QString kCreate = QStringLiteral("POST /some/api/integrations/payment/outlets/outlet-1/v2/transactions");
const QString kStatus = QStringLiteral("GET /some/api/integrations/payment/outlets/outlet-1/v1/transactions/0f8f");

} // namespace

class TestGoBizGateway : public QObject {
    Q_OBJECT
private slots:
    void aSale()
    {
        Shop shop;
        const auto charge = await(shop.create());
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QCOMPARE(charge->reference, QStringLiteral("K1-0042-A"));
        QCOMPARE(charge->amount, Rupiah::of(25'000));
        const auto status = await(shop.ask());
        QVERIFY(status);
        QCOMPARE(status->status, ChargeStatus::Paid);
        QCOMPARE(shop.paths(), (QStringList{kToken, kCreate, kStatus}));
        const auto &create = shop.server.seen[1];
        QCOMPARE(create.headers.value("authorization"), QByteArray("Bearer token-number-1"));
        QCOMPARE(create.headers.value("idempotency-key"), shop.gateway->idempotencyKey(QStringLiteral("K1-0042-A")).toLatin1());
        QCOMPARE(create.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(shop.server.seen[2].headers.value("authorization"), QByteArray("Bearer token-number-1"));
    }

    void tokenIsKeptUntilShortlyBeforeItsEnd()
    {
        Shop shop;
        QVERIFY(await(shop.ask()));
        shop.clock.at = shop.clock.at.addSecs(3600 - 61);
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.tokenRequests(), 1);
        shop.clock.at = shop.clock.at.addSecs(2);
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.tokenRequests(), 2);
        QCOMPARE(shop.server.seen.last().headers.value("authorization"), QByteArray("Bearer token-number-2"));
    }

    void aShortTokenIsStillUsed()
    {
        Shop shop;
        shop.tokens = {Turn::reply(200, R"({"access_token":"brief","expires_in":30})"), Turn::reply(200, R"({"access_token":"none","expires_in":0})")};
        QVERIFY(await(shop.ask()));
        shop.clock.at = shop.clock.at.addSecs(26);
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.tokenRequests(), 1);
        shop.clock.at = shop.clock.at.addSecs(2);
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.server.seen.last().headers.value("authorization"), QByteArray("Bearer none"));
        QVERIFY(await(shop.ask()));
        QCOMPARE(shop.tokenRequests(), 3);
    }

    void manyWaitForOneToken()
    {
        Shop shop;
        shop.tokens = {Turn::reply(200, fixture("token")).after(100)};
        QList<Pending<StatusAnswer>> open;
        for (int i = 0; i < 10; ++i)
            open.append(shop.ask());
        auto created = shop.create();
        for (const auto &each : open)
            QVERIFY(await(each));
        QVERIFY(await(created));
        QCOMPARE(shop.tokenRequests(), 1);
        QCOMPARE(shop.secrets.reads, 1);
    }

    void unauthorisedOnceIsRenewedAndRepeatedOnce_data()
    {
        QTest::addColumn<bool>("isCreate");
        QTest::newRow("create") << true;
        QTest::newRow("status") << false;
    }
    void unauthorisedOnceIsRenewedAndRepeatedOnce()
    {
        QFETCH(bool, isCreate);
        Shop shop;
        shop.answers = {Turn::reply(401, fixture("error_session"))};
        if (isCreate)
            QVERIFY(await(shop.create()));
        else
            QVERIFY(await(shop.ask()));
        const QString call = isCreate ? kCreate : kStatus;
        QCOMPARE(shop.paths(), (QStringList{kToken, call, kToken, call}));
        QCOMPARE(shop.server.seen[3].headers.value("authorization"), QByteArray("Bearer token-number-2"));
        QCOMPARE(shop.server.seen[3].body, shop.server.seen[1].body);
        QCOMPARE(shop.server.seen[3].headers.value("idempotency-key"), shop.server.seen[1].headers.value("idempotency-key"));
    }

    void unauthorisedTwiceIsTheEnd()
    {
        Shop shop;
        const auto no = Turn::reply(401, fixture("error_session"));
        shop.answers = {no, no};
        const auto charge = await(shop.create());
        QCOMPARE(charge.error().code, ErrorCode::Unauthorised);
        QCOMPARE(shop.paths(), (QStringList{kToken, kCreate, kToken, kCreate}));
        QVERIFY(await(shop.create()));                  // the refused token is not kept
        QCOMPARE(shop.tokenRequests(), 3);
    }

    void tokensRefusedTogetherAreRenewedOnce()
    {
        Shop shop;
        QVERIFY(await(shop.ask()));
        const auto no = Turn::reply(401, fixture("error_session"));
        shop.answers = {no, no, no};
        auto a = shop.ask();
        auto b = shop.ask();
        auto c = shop.ask();
        QVERIFY(await(a) && await(b) && await(c));
        QVERIFY(shop.tokenRequests() <= 3);
    }

    void createWithoutTokenIsCertainlyNotMade_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<ErrorCode>("create");
        QTest::addColumn<ErrorCode>("status");
        QTest::newRow("400") << Turn::reply(400, fixture("token_error")) << ErrorCode::Unauthorised << ErrorCode::Unauthorised;
        QTest::newRow("401") << Turn::reply(401, fixture("token_error"), "WWW-Authenticate: Basic\r\n") << ErrorCode::Unauthorised << ErrorCode::Unauthorised;
        QTest::newRow("403") << Turn::reply(403, "") << ErrorCode::Unauthorised << ErrorCode::Unauthorised;
        QTest::newRow("404") << Turn::reply(404, "") << ErrorCode::Refused << ErrorCode::Malformed;
        QTest::newRow("429") << Turn::reply(429, "", "Retry-After: 9\r\n") << ErrorCode::Refused << ErrorCode::RateLimited;
        QTest::newRow("500") << Turn::reply(500, "") << ErrorCode::Refused << ErrorCode::ServerFault;
        QTest::newRow("html") << Turn::reply(200, "<html>") << ErrorCode::Refused << ErrorCode::Malformed;
        QTest::newRow("redirect") << Turn::reply(302, "", "Location: http://example.com/\r\n") << ErrorCode::Refused << ErrorCode::Malformed;
        QTest::newRow("silence") << Turn::silence() << ErrorCode::Refused << ErrorCode::Timeout;
        QTest::newRow("hangs up") << Turn::hangUp() << ErrorCode::Refused << ErrorCode::Network;
        QTest::newRow("10 MB") << Turn::reply(200, QByteArray(10'000'000, ' ')) << ErrorCode::Refused << ErrorCode::Malformed;
    }
    void createWithoutTokenIsCertainlyNotMade()
    {
        QFETCH(Turn, turn);
        QFETCH(ErrorCode, create);
        QFETCH(ErrorCode, status);
        Shop shop;
        shop.tokens = {turn, turn};
        const auto charge = await(shop.create());
        QVERIFY(!charge);
        QCOMPARE(charge.error().code, create);
        QVERIFY(!outcomeUnknown(charge.error().code));
        QVERIFY2(charge.error().detail.startsWith(u"not sent: no credentials ("), qPrintable(charge.error().detail));
        QVERIFY(!charge.error().detail.contains(u"s3cret"));
        QCOMPARE(wasUnreached(charge.error()), create == ErrorCode::Refused);      // the line's fault, or the shop's
        QCOMPARE(shop.creates(), 0);
        const auto answer = await(shop.ask());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, status);
        QCOMPARE(shop.tokenRequests(), 2);
        QVERIFY(await(shop.create()));                  // and the next try works
    }

    void tokenLostAfterA401()
    {
        Shop shop;
        QVERIFY(await(shop.ask()));
        shop.answers = {Turn::reply(401, "{}")};
        shop.tokens = {Turn::hangUp()};
        const auto charge = await(shop.create());
        QCOMPARE(charge.error().code, ErrorCode::Refused);        // a 401 made nothing
        QCOMPARE(shop.creates(), 1);
    }

    void createOutcomes_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<int>("expected");
        const auto good = Turn::reply(201, fixture("create_pending"));
        QTest::newRow("good") << good << kOk;
        QTest::newRow("html") << Turn::reply(200, "<html>") << int(ErrorCode::Malformed);
        QTest::newRow("half json") << Turn::reply(201, fixture("create_pending").left(300)) << int(ErrorCode::Malformed);
        QTest::newRow("10 MB") << Turn::reply(201, QByteArray(10'000'000, ' ')) << int(ErrorCode::Malformed);
        QTest::newRow("deep") << Turn::reply(201, QByteArray("[").repeated(100'000)) << int(ErrorCode::Malformed);
        QTest::newRow("empty") << Turn::reply(201, "") << int(ErrorCode::Malformed);
        QTest::newRow("redirect to http") << Turn::reply(302, "", "Location: http://example.com/pay\r\n") << int(ErrorCode::Malformed);
        QTest::newRow("redirect 307") << Turn::reply(307, "", "Location: http://example.com/pay\r\n") << int(ErrorCode::Malformed);
        QTest::newRow("silence") << Turn::silence() << int(ErrorCode::Timeout);
        QTest::newRow("hangs up") << Turn::hangUp() << int(ErrorCode::Network);
        QTest::newRow("resets") << Turn::reset() << int(ErrorCode::Network);
        QTest::newRow("breaks in the middle") << Turn::raw(good.bytes.left(good.bytes.size() - 40), Turn::End::Close) << int(ErrorCode::Network);
        QTest::newRow("400") << Turn::reply(400, fixture("error_ugly")) << int(ErrorCode::Refused);
        QTest::newRow("404") << Turn::reply(404, fixture("error_outlet")) << int(ErrorCode::Refused);
        QTest::newRow("409") << Turn::reply(409, "{}") << int(ErrorCode::Conflict);
        QTest::newRow("429") << Turn::reply(429, "{}") << int(ErrorCode::RateLimited);
        QTest::newRow("503") << Turn::reply(503, "{}") << int(ErrorCode::ServerFault);
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
        QCOMPARE(shop.creates(), 1);                    // whatever happened, it was asked once
        QCOMPARE(shop.server.count("POST"), 2);
    }

    void aLostReplyIsAskedAgainWithTheSameKey()
    {
        Shop shop;
        shop.answers = {Turn::hangUp()};
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Network);
        QVERIFY(await(shop.create()));
        QCOMPARE(shop.creates(), 2);
        QCOMPARE(shop.server.seen[1].headers.value("idempotency-key"), shop.server.seen[2].headers.value("idempotency-key"));
        QCOMPARE(shop.server.seen[1].body, shop.server.seen[2].body);
    }

    void echoedTokenStaysOutOfTheDetail()
    {
        Shop shop;
        shop.answers = {Turn::reply(400, R"({"success":false,"errors":[{"message_title":"Bad","message":"you sent token-number-1"}]})")};
        const auto charge = await(shop.create());
        QCOMPARE(charge.error().code, ErrorCode::Refused);
        QVERIFY(charge.error().detail.contains(u"you sent"));
        QVERIFY(!charge.error().detail.contains(u"token-number-1"));
    }

    void noSecretStored()
    {
        Shop shop;
        shop.secrets.secret.reset();
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Unauthorised);
        QCOMPARE(await(shop.ask()).error().code, ErrorCode::Unauthorised);
        QCOMPARE(shop.server.seen.size(), 0);
    }

    void notSetUp()
    {
        Shop shop;
        shop.make({{QStringLiteral("outlet_id"), QString()}});
        const auto charge = await(shop.create());
        QCOMPARE(charge.error().code, ErrorCode::InvalidInput);
        QVERIFY(charge.error().detail.contains(u"gateway.gobiz.outlet_id"));
        QCOMPARE(await(shop.ask()).error().code, ErrorCode::InvalidInput);
        shop.make({{QStringLiteral("auth_url"), QStringLiteral("http://example.com")}});
        QCOMPARE(await(shop.create()).error().code, ErrorCode::InvalidInput);
        shop.make({{QStringLiteral("api_url"), QStringLiteral("http://example.com")}});
        QCOMPARE(await(shop.create()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(shop.creates(), 0);
    }

    void cannotFindByReferenceNorCancel()
    {
        Shop shop;
        QCOMPARE(await(shop.ask(QString())).error().code, ErrorCode::Conflict);
        QCOMPARE(await(shop.gateway->cancelCharge({})).error().code, ErrorCode::Refused);
        QCOMPARE(shop.server.seen.size(), 0);
    }

    void traitsFollowTheSettings()
    {
        Shop shop;
        shop.make({{QStringLiteral("watch_days"), QStringLiteral("3")}, {QStringLiteral("most"), QStringLiteral("20000000")}});
        const auto &traits = shop.gateway->traits();
        QCOMPARE(traits.id, QStringLiteral("gobiz"));
        QVERIFY(traits.idempotentCreate && !traits.findsByReference && !traits.canCancel && !traits.canRefund);
        QCOMPARE(traits.watchWindow, std::chrono::seconds(3 * 24 * 3600));
        QCOMPARE(traits.most, Rupiah::trusted(20'000'000));
        QVERIFY(traits.keyLife > std::chrono::hours(24 * 7));
    }

    void gatewayDestroyedWhileWaiting_data()
    {
        QTest::addColumn<bool>("forToken");
        QTest::newRow("for the token") << true;
        QTest::newRow("for the answer") << false;
    }
    void gatewayDestroyedWhileWaiting()
    {
        QFETCH(bool, forToken);
        Shop shop;
        if (forToken)
            shop.tokens = {Turn::silence()};
        else
            shop.answers = {Turn::silence()};
        QObject context;
        bool called = false;
        auto open = shop.create().then(&context, [&](const Result<Charge> &) { called = true; });
        QTRY_COMPARE(shop.server.seen.size(), forToken ? 1 : 2);
        shop.gateway.reset();
        QVERIFY(open.isFinished());
        QTest::qWait(1200);                             // the exchange's own deadline passes
        QVERIFY(!called);
    }

    void clientDestroyedWhileWaiting()
    {
        Shop shop;
        shop.answers = {Turn::silence()};
        QObject context;
        bool called = false;
        auto open = shop.create().then(&context, [&](const Result<Charge> &) { called = true; });
        QTRY_COMPARE(shop.server.seen.size(), 2);
        shop.http.reset();
        shop.gateway.reset();
        QVERIFY(open.isFinished());
        QVERIFY(!called);
    }

    void callerMayDestroyTheGatewayInItsContinuation()
    {
        Shop shop;
        QObject context;
        int called = 0;
        auto first = shop.create().then(&context, [&](const Result<Charge> &charge) {
            ++called;
            QVERIFY(charge);
            shop.gateway.reset();
        });
        QTRY_COMPARE(called, 1);
        QVERIFY(!shop.gateway);

        shop.make();
        shop.tokens = {Turn::reply(401, "{}")};         // all who wait for the token are told at once
        auto a = shop.ask().then(&context, [&](const Result<StatusAnswer> &) { ++called; shop.gateway.reset(); });
        auto b = shop.ask().then(&context, [&](const Result<StatusAnswer> &) { ++called; });
        QTRY_VERIFY(a.isFinished() && b.isFinished());
        QCOMPARE(called, 2);
    }
};

QTEST_GUILESS_MAIN(TestGoBizGateway)
#include "tst_gobiz_gateway.moc"
