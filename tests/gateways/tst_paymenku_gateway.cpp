#include "gateways/paymenku/paymenku_gateway.h"
#include "gateways/paymenku/paymenku_list.h"
#include "http/qt_http_client.h"
#include "support/await.h"
#include "support/scripted_http_server.h"
#include <QElapsedTimer>
#include <QFile>
#include <QUrlQuery>

using namespace laci;
using namespace laci::test;
Q_DECLARE_METATYPE(laci::test::Turn)

namespace {

constexpr int kOk = -1;
constexpr char kSecret[] = "sk_live_0123456789";

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/paymenku/%1.json").arg(QString::fromLatin1(name))));
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
    std::optional<QString> secret = QString::fromLatin1(kSecret);
    Pending<QString> read(const QString &key) override
    {
        if (key != u"paymenku.api_key" || !secret)
            return ready<QString>(fail(ErrorCode::NotFound, QStringLiteral("nothing stored")));
        return ready<QString>(*secret);
    }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

/// Paymenku on a socket: a script, then good answers.
struct Shop {
    ScriptedHttpServer server;
    QList<Turn> answers;
    MovableClock clock;
    OneSecret secrets;
    std::unique_ptr<QtHttpClient> http = std::make_unique<QtHttpClient>();
    std::unique_ptr<PaymenkuGateway> gateway;

    Shop()
    {
        server.otherwise = [this](const SeenRequest &r) {
            if (!answers.isEmpty())
                return answers.takeFirst();
            if (r.target.endsWith("/transaction/create"))
                return Turn::reply(200, fixture("create_qris"));
            if (r.target.contains("/check-status/"))
                return Turn::reply(200, fixture("status_paid"));
            if (r.target.endsWith("/payment-channels"))
                return Turn::reply(200, fixture("channels_flat"));
            if (r.target.contains("/fee-calculator"))
                return Turn::reply(200, fixture("fee_one"));
            if (r.target.contains("/transactions?page=1&"))
                return Turn::reply(200, fixture("list_page_1"));
            if (r.target.contains("/transactions?page=2&"))
                return Turn::reply(200, fixture("list_page_2"));
            return Turn::reply(200, R"({"status":"success","data":{}})");
        };
        make();
    }
    void make(QHash<QString, QString> more = {})
    {
        QHash<QString, QString> settings{{QStringLiteral("base_url"), server.url(QStringLiteral("/some/api/v1/")).toString()},
                                         {QStringLiteral("timeout_seconds"), QStringLiteral("1")}};
        settings.insert(more);
        gateway = std::make_unique<PaymenkuGateway>(GatewayWorld{*http, secrets, clock, settings});
    }
    ChargeRequest request(const QString &channel = {}) const
    {
        ChargeRequest r;
        r.reference = QStringLiteral("K1-0042-A");
        r.idempotencyKey = gateway->idempotencyKey(r.reference);
        r.amount = Rupiah::trusted(25'000);
        r.channel = channel;
        return r;
    }
    Pending<Charge> create() { return gateway->createCharge(request()); }
    Pending<StatusAnswer> ask(const QString &id = QStringLiteral("IDP1")) { return gateway->queryStatus({QStringLiteral("K1-0042-A"), id}); }
    QByteArray target(qsizetype i) const { return server.seen.value(i).target; }
};

/// 21 November in Jakarta.
const QDateTime kFrom(QDate(2026, 11, 20), QTime(17, 0), Qt::UTC);
const QDateTime kTo(QDate(2026, 11, 21), QTime(17, 0), Qt::UTC);

QByteArray rateHeaders(int remaining, const QDateTime &reset)
{
    return "X-RateLimit-Limit: 60\r\nX-RateLimit-Remaining: " + QByteArray::number(remaining) + "\r\nX-RateLimit-Reset: "
        + QByteArray::number(reset.toSecsSinceEpoch()) + "\r\n";
}

} // namespace

class TestPaymenkuGateway : public QObject {
    Q_OBJECT
private slots:
    void aSale()
    {
        Shop shop;
        const auto charge = await(shop.create());
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QCOMPARE(charge->reference, QStringLiteral("K1-0042-A"));
        QCOMPARE(charge->amount, Rupiah::of(25'000));
        QCOMPARE(await(shop.ask(charge->gatewayRef))->status, ChargeStatus::Paid);
        QCOMPARE(shop.server.seen.size(), 2);
        QCOMPARE(shop.target(0), QByteArray("/some/api/v1/transaction/create"));
        QCOMPARE(shop.target(1), QByteArray("/some/api/v1/check-status/IDP202611210900000001"));
        for (const SeenRequest &seen : shop.server.seen) {
            QCOMPARE(seen.headers.value("authorization"), QByteArray("Bearer ") + kSecret);
            QCOMPARE(seen.headers.value("accept"), QByteArray("application/json"));
        }
        QCOMPARE(shop.server.seen[0].headers.value("idempotency-key"), shop.gateway->idempotencyKey(QStringLiteral("K1-0042-A")).toLatin1());
    }

    void isFoundByItsReference()
    {
        Shop shop;
        QVERIFY(await(shop.ask(QString())));
        QCOMPARE(shop.target(0), QByteArray("/some/api/v1/check-status/K1-0042-A"));
        shop.answers = {Turn::reply(404, fixture("error_not_found"))};
        QCOMPARE(await(shop.ask(QString())).error().code, ErrorCode::NotFound);
        QCOMPARE(await(shop.gateway->queryStatus({})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(shop.server.seen.size(), 2);
    }

    void createOutcomes_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<int>("expected");
        QTest::newRow("good") << Turn::reply(200, fixture("create_qris")) << kOk;
        QTest::newRow("slow") << Turn::reply(200, fixture("create_qris")).after(300) << kOk;
        QTest::newRow("silence") << Turn::silence() << int(ErrorCode::Timeout);
        QTest::newRow("hang up") << Turn::hangUp() << int(ErrorCode::Network);
        QTest::newRow("reset") << Turn::reset() << int(ErrorCode::Network);
        QTest::newRow("half") << Turn::raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"status\":", Turn::End::Close) << int(ErrorCode::Network);
        QTest::newRow("html") << Turn::reply(200, "<html>") << int(ErrorCode::Malformed);
        QTest::newRow("401") << Turn::reply(401, fixture("error_unauthorized")) << int(ErrorCode::Unauthorised);
        QTest::newRow("somebody's 401") << Turn::reply(401, "<html>") << int(ErrorCode::Malformed);
        QTest::newRow("400") << Turn::reply(400, fixture("error_amount")) << int(ErrorCode::Refused);
        QTest::newRow("taken") << Turn::reply(422, fixture("error_taken")) << int(ErrorCode::Conflict);
        QTest::newRow("409") << Turn::reply(409, fixture("error_key_used")) << int(ErrorCode::Conflict);
        QTest::newRow("429") << Turn::reply(429, fixture("error_rate")) << int(ErrorCode::RateLimited);
        QTest::newRow("503") << Turn::reply(503, fixture("error_server")) << int(ErrorCode::ServerFault);
        QTest::newRow("redirect") << Turn::reply(307, "", "Location: /elsewhere\r\n") << int(ErrorCode::Malformed);
    }
    void createOutcomes()
    {
        QFETCH(Turn, turn);
        QFETCH(int, expected);
        Shop shop;
        shop.answers = {turn};
        const auto charge = await(shop.create());
        const bool half = QTest::currentDataTag() == QByteArray("half");
        if (half)
            QVERIFY(!charge && outcomeUnknown(charge.error().code));
        else
            QCOMPARE(charge ? kOk : int(charge.error().code), expected);
        QTest::qWait(20);
        QCOMPARE(shop.server.seen.size(), 1);           // whatever happened, it was asked once
    }

    void aLostReplyIsAskedAgainWithTheSameBytes()
    {
        Shop shop;
        shop.answers = {Turn::hangUp()};
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Network);
        shop.clock.at = shop.clock.at.addSecs(3600);
        QVERIFY(await(shop.create()));
        QCOMPARE(shop.server.seen.size(), 2);
        QCOMPARE(shop.server.seen[0].headers.value("idempotency-key"), shop.server.seen[1].headers.value("idempotency-key"));
        QCOMPARE(shop.server.seen[0].body, shop.server.seen[1].body);
    }

    void echoedKeyStaysOutOfTheDetail()
    {
        Shop shop;
        shop.answers = {Turn::reply(400, QByteArray("{\"status\":\"error\",\"message\":\"you sent ") + kSecret + "\"}")};
        const auto charge = await(shop.create());
        QCOMPARE(charge.error().code, ErrorCode::Refused);
        QVERIFY(charge.error().detail.contains(u"you sent"));
        QVERIFY(!charge.error().detail.contains(QLatin1String(kSecret)));
    }

    void noKeyStored()
    {
        Shop shop;
        shop.secrets.secret.reset();
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Unauthorised);
        QCOMPARE(await(shop.ask()).error().code, ErrorCode::Unauthorised);
        shop.secrets.secret = QStringLiteral("two\nlines");
        QCOMPARE(await(shop.create()).error().code, ErrorCode::Unauthorised);
        shop.secrets.secret = QString::fromLatin1(kSecret);
        shop.make({{QStringLiteral("base_url"), QStringLiteral("http://example.com/api/v1")}});
        QCOMPARE(await(shop.create()).error().code, ErrorCode::InvalidInput);    // no key over a bare wire
        QCOMPARE(shop.server.seen.size(), 0);
    }

    void obstacles()
    {
        Shop shop;
        QCOMPARE(shop.gateway->obstacle(shop.request()), QString());
        QCOMPARE(shop.gateway->obstacle(shop.request(QStringLiteral("danamon_va"))), QString());
        QCOMPARE(shop.gateway->obstacle(shop.request(QStringLiteral("a b"))), QStringLiteral("no_channel"));
        QCOMPARE(shop.gateway->obstacle(shop.request(QStringLiteral("ovo"))), QStringLiteral("no_phone"));
        shop.make({{QStringLiteral("customer_phone"), QString()}});
        QCOMPARE(shop.gateway->obstacle(shop.request(QStringLiteral("ovo"))), QStringLiteral("no_phone"));
        QCOMPARE(shop.gateway->obstacle(shop.request(QStringLiteral("dana"))), QString());
        shop.make({{QStringLiteral("customer_phone"), QStringLiteral("081200000000")}});
        QCOMPARE(shop.gateway->obstacle(shop.request(QStringLiteral("ovo"))), QString());
    }

    void traitsFollowTheSettings()
    {
        Shop shop;
        shop.make();
        const auto live = shop.gateway->traits();
        QCOMPARE(live.id, QStringLiteral("paymenku"));
        QVERIFY(live.idempotentCreate && live.uniqueReference && live.findsByReference && live.canList && live.otherChannels);
        QVERIFY(!live.canCancel && !live.canRefund);
        QVERIFY(live.keyLife < std::chrono::hours(24) && live.keyLife >= std::chrono::hours(20));
        QCOMPARE(live.pollFloor, std::chrono::seconds(3));
        QCOMPARE(live.requestsPerMinute, 60);
        QCOMPARE(live.channels.first().id, QStringLiteral("qris"));
        shop.make({{QStringLiteral("mode"), QStringLiteral("sandbox")}, {QStringLiteral("most"), QStringLiteral("2000000")},
                   {QStringLiteral("requests_per_minute"), QStringLiteral("20")}});
        const auto test = shop.gateway->traits();
        QVERIFY(test.canCancel && test.canRefund);
        QCOMPARE(test.requestsPerMinute, 20);
        QCOMPARE(test.most, Rupiah::trusted(2'000'000));
        QCOMPARE(test.channel(u"bca_va")->most, Rupiah::trusted(2'000'000));
    }

    void cancelAndRefundOnlyInTheSandbox()
    {
        Shop shop;
        const ChargeHandle charge{QStringLiteral("K1-0042-A"), QStringLiteral("IDP1"), QStringLiteral("qris")};
        QCOMPARE(await(shop.gateway->cancelCharge(charge)).error().code, ErrorCode::Refused);
        QCOMPARE(await(shop.gateway->refundCharge(charge, Rupiah::trusted(1), {})).error().code, ErrorCode::Refused);
        QCOMPARE(shop.server.seen.size(), 0);
        shop.make({{QStringLiteral("mode"), QStringLiteral("sandbox")}});
        QVERIFY(await(shop.gateway->cancelCharge(charge)));
        QCOMPARE(shop.target(0), QByteArray("/some/api/v1/transaction/cancel"));
        QCOMPARE(shop.server.seen[0].body, QByteArray(R"({"trx_id":"IDP1"})"));
        QCOMPARE(await(shop.gateway->cancelCharge({charge.reference, charge.gatewayRef, QStringLiteral("bca_va")})).error().code, ErrorCode::Refused);
        QCOMPARE(await(shop.gateway->cancelCharge({charge.reference, {}, QStringLiteral("qris")})).error().code, ErrorCode::Conflict);
        QCOMPARE(await(shop.gateway->refundCharge(charge, Rupiah(), {})).error().code, ErrorCode::InvalidInput);
        QVERIFY(await(shop.gateway->refundCharge(charge, Rupiah::trusted(500), QStringLiteral("basi"))));
        QCOMPARE(shop.server.seen.size(), 2);
        QCOMPARE(shop.target(1), QByteArray("/some/api/v1/transaction/refund"));
        shop.answers = {Turn::reply(422, fixture("error_cancel"))};
        QCOMPARE(await(shop.gateway->cancelCharge(charge)).error().code, ErrorCode::Refused);
    }

    void channels()
    {
        Shop shop;
        const auto list = await(shop.gateway->askChannels());
        QCOMPARE(list->size(), 3);
        QCOMPARE(*await(shop.gateway->checkConnection()), QStringLiteral("3 channels"));
        shop.answers = {Turn::reply(401, fixture("error_unauthorized"))};
        QCOMPARE(await(shop.gateway->checkConnection()).error().code, ErrorCode::Unauthorised);
    }

    void payerFees()
    {
        Shop shop;
        const Rupiah amount = Rupiah::trusted(100'000);
        GatewayChannel dana{QStringLiteral("dana"), QStringLiteral("DANA"), ChannelKind::Wallet};
        dana.feeFlat = Rupiah::trusted(100);
        dana.feeBasisPoints = 150;
        QCOMPARE(*await(shop.gateway->askPayerFee(dana, amount)), Rupiah());          // the merchant pays
        GatewayChannel qris = dana;
        qris.kind = ChannelKind::Qris;
        qris.payerPays = true;
        QCOMPARE(*await(shop.gateway->askPayerFee(qris, amount)), Rupiah());          // nobody may make the payer pay
        QCOMPARE(shop.server.seen.size(), 0);
        dana.payerPays = true;
        QCOMPARE(*await(shop.gateway->askPayerFee(dana, amount)), Rupiah::trusted(2'200));
        QCOMPARE(shop.target(0), QByteArray("/some/api/v1/merchant/fee-calculator?amount=100000&code=dana"));
        for (const Turn &turn : {Turn::reply(404, "<html>"), Turn::reply(200, "{}"), Turn::silence(), Turn::reply(500, "")}) {
            shop.answers = {turn};
            QCOMPARE(*await(shop.gateway->askPayerFee(dana, amount)), Rupiah::trusted(1'600));
        }
    }

    void listOfADay()
    {
        Shop shop;
        const auto rows = await(shop.gateway->listCharges(kFrom, kTo));
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        QStringList ids;
        for (const GatewayRow &row : *rows)
            ids.append(row.gatewayRef);
        QCOMPARE(ids, (QStringList{QStringLiteral("IDP2"), QStringLiteral("IDP3")}));    // from included, to not
        QCOMPARE(shop.server.seen.size(), 2);
        const QUrlQuery query(QUrl::fromEncoded(shop.target(0)));
        QCOMPARE(query.queryItemValue(QStringLiteral("per_page")), QStringLiteral("100"));
        QVERIFY(query.queryItemValue(QStringLiteral("date_from")) <= QStringLiteral("2026-11-21"));
        QVERIFY(query.queryItemValue(QStringLiteral("date_to")) >= QStringLiteral("2026-11-21"));
        QCOMPARE(await(shop.gateway->listCharges(kTo, kFrom)).error().code, ErrorCode::InvalidInput);
    }

    void listIsWholeOrNothing_data()
    {
        QTest::addColumn<Turn>("second");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("fault") << Turn::reply(500, "") << ErrorCode::ServerFault;
        QTest::newRow("silence") << Turn::silence() << ErrorCode::Timeout;
        QTest::newRow("garbage") << Turn::reply(200, "<html>") << ErrorCode::Malformed;
        QTest::newRow("the same page again") << Turn::reply(200, fixture("list_page_1")) << ErrorCode::Malformed;
        QTest::newRow("asked to wait for an hour") << Turn::reply(429, fixture("error_rate"), "Retry-After: 3600\r\n") << ErrorCode::RateLimited;
    }
    void listIsWholeOrNothing()
    {
        QFETCH(Turn, second);
        Shop shop;
        QByteArray first = fixture("list_page_1");
        first.replace("\"last_page\":2", "\"last_page\":3");
        QByteArray again = second.bytes;
        again.replace("\"last_page\":2", "\"last_page\":3");
        second.bytes = again;
        shop.answers = {Turn::reply(200, first), second};
        const auto rows = await(shop.gateway->listCharges(kFrom, kTo));
        QVERIFY(!rows);
        QTEST(rows.error().code, "code");
    }

    void listWithoutACountOfPages()
    {
        Shop shop;
        const auto row = [](int i) { return R"({"amount":1000,"status":"paid","created_at":"2026-11-21T01:00:00Z","trx_id":)" + QByteArray::number(i) + '}'; };
        const auto page = [](const QByteArray &rows) { return Turn::reply(200, R"({"status":"success","data":[)" + rows + "]}"); };
        shop.answers = {page(row(1) + ',' + row(2)), page(row(2) + ',' + row(3)), page({})};
        const auto rows = await(shop.gateway->listCharges(kFrom, kTo));
        QCOMPARE(rows->size(), 3);                      // one that moved on meanwhile counts once
        QCOMPARE(shop.server.seen.size(), 3);
    }

    void listWaitsWhenItIsAskedTo()
    {
        Shop shop;
        shop.answers = {Turn::reply(200, fixture("list_page_1")), Turn::reply(429, fixture("error_rate"), "Retry-After: 1\r\n")};
        QElapsedTimer since;
        since.start();
        const auto rows = await(shop.gateway->listCharges(kFrom, kTo));
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        QCOMPARE(rows->size(), 2);
        QVERIFY(since.elapsed() >= 950);
        QCOMPARE(shop.server.seen.size(), 3);
    }

    void anEndlessListIsAnError()
    {
        int asked = 0;
        const auto page = [&asked](int number) {
            ++asked;
            paymenku::ListPage p;
            GatewayRow row;
            row.gatewayRef = QString::number(number);
            p.rows = {row};
            p.lastPage = 1'000'000;
            return ready<paymenku::ListPage>(p);
        };
        auto *walk = new paymenku::ListWalk(page, kFrom, kTo, this);
        QCOMPARE(await(walk->start()).error().code, ErrorCode::Malformed);
        QCOMPARE(asked, paymenku::ListWalk::kMostPages);
    }

    void questionsWaitWhenTheMinuteIsUsedUp()
    {
        Shop shop;
        shop.answers = {Turn::reply(200, fixture("status_paid"), rateHeaders(0, shop.clock.at.addSecs(1)))};
        QVERIFY(await(shop.ask()));
        const auto quiet = await(shop.ask());
        QCOMPARE(quiet.error().code, ErrorCode::RateLimited);
        QVERIFY(quiet.error().retryAfter.count() >= 1);
        QCOMPARE(shop.server.seen.size(), 1);
        QVERIFY(await(shop.create()));                  // a customer is waiting for it: it may be tried
        QTRY_VERIFY_WITH_TIMEOUT(await(shop.ask()), 3000);
        shop.answers = {Turn::reply(200, fixture("status_paid"), rateHeaders(1, shop.clock.at.addSecs(30)))};
        QVERIFY(await(shop.ask()));
        QVERIFY(await(shop.ask()));
    }

    void aClockThatJumpsDoesNotSilenceIt()
    {
        Shop shop;
        shop.answers = {Turn::reply(200, fixture("status_paid"), rateHeaders(0, shop.clock.at.addSecs(1)))};
        QVERIFY(await(shop.ask()));
        shop.clock.at = shop.clock.at.addDays(-300);
        QTRY_VERIFY_WITH_TIMEOUT(await(shop.ask()), 3000);
    }

    void gatewayDestroyedWhileWaiting_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"create", "status", "list", "channels", "fee"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void gatewayDestroyedWhileWaiting()
    {
        QFETCH(QString, what);
        Shop shop;
        shop.answers = {Turn::silence()};
        QObject context;
        bool called = false;
        const auto follow = [&](auto future) {
            auto open = future.then(&context, [&](const auto &) { called = true; });
            if (!QTest::qWaitFor([&] { return shop.server.seen.size() == 1; }))
                return false;
            shop.gateway.reset();
            return open.isFinished();
        };
        GatewayChannel dana{QStringLiteral("dana"), QStringLiteral("DANA"), ChannelKind::Wallet};
        dana.payerPays = true;
        if (what == u"create")
            QVERIFY(follow(shop.create()));
        else if (what == u"status")
            QVERIFY(follow(shop.ask()));
        else if (what == u"list")
            QVERIFY(follow(shop.gateway->listCharges(kFrom, kTo)));
        else if (what == u"channels")
            QVERIFY(follow(shop.gateway->askChannels()));
        else
            QVERIFY(follow(shop.gateway->askPayerFee(dana, Rupiah::trusted(1000))));
        QTest::qWait(1200);                             // the exchange's own deadline passes
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
        shop.make();
        auto second = shop.gateway->listCharges(kFrom, kTo).then(&context, [&](const Result<QList<GatewayRow>> &rows) {
            ++called;
            QVERIFY(rows);
            shop.gateway.reset();
        });
        QTRY_COMPARE(called, 2);
    }
};

QTEST_GUILESS_MAIN(TestPaymenkuGateway)
#include "tst_paymenku_gateway.moc"
