// What lacictl reads from the doubles besides payments: connection, channels, goods, and a day beside the books.
#include "support/gateway_till.h"
#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace laci::test;
using Run = ConsoleRig::Run;

class TestGatewayLists : public QObject {
    Q_OBJECT

    static int count(const Run &run, const char *word) { return run.json[QStringLiteral("counts")][QLatin1StringView(word)].toInt(-1); }
    static QString kindOfQuestion(const QString &gateway)
    {
        return gateway == u"midtrans" ? QStringLiteral("status") : gateway == u"juadah" ? QStringLiteral("list") : QStringLiteral("channels");
    }

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("gateway");
        for (const char *name : {"paymenku", "amdigipay", "juadah", "midtrans"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void connectionAndChannels()
    {
        QFETCH_GLOBAL(QString, gateway);
        GatewayTill till(gateway);
        QVERIFY(till.isReady());
        const QJsonArray kinds = till.ctl("gateway list").json.value(QStringLiteral("gateways")).toArray();
        QCOMPARE(kinds.size(), 6);
        for (const QJsonValue &kind : kinds)
            QCOMPARE(kind[QStringLiteral("enabled")].toBool(), kind[QStringLiteral("id")] == gateway);
        const QStringList check{QStringLiteral("gateway"), QStringLiteral("check"), gateway};
        const QStringList channels{QStringLiteral("gateway"), QStringLiteral("channels"), gateway};
        QCOMPARE(till.ctl(check).exit, 0);
        const QJsonArray ways = till.ctl(channels).json.value(QStringLiteral("channels")).toArray();
        QCOMPARE(ways.size(), gateway == u"paymenku" ? 11 : gateway == u"amdigipay" ? 3 : 1);
        for (const char *fault : {"500", "html", "half", "401*", "403", "redirect", "huge", "echo_secret", "echo_secret:500", "timeout:4", "reset*"}) {
            till.gateway.plan({{QStringLiteral("fault"), QJsonObject{{kindOfQuestion(gateway), QJsonArray{QString::fromLatin1(fault)}}}}});
            const Run run = till.ctl(check);
            QVERIFY2(run.exit == 1 && !run.errorCode().isEmpty(), QByteArray(fault) + run.out + run.err);
        }
        till.gateway.plan(jsonObject(R"({"fault":null})"));
        for (const char *what : {"outlets", "products"}) {
            const bool has = gateway == u"juadah" && what[0] == 'p';
            QCOMPARE(till.ctl({QStringLiteral("gateway"), QString::fromLatin1(what), gateway}).exit, has ? 0 : 1);
        }
        QCOMPARE(till.ctl("gateway check gobiz").errorCode(), QStringLiteral("not_found"));
        QVERIFY2(till.lawsBroken().isEmpty(), qPrintable(till.lawsBroken().join(u'\n')));
    }

    void goods()
    {
        QFETCH_GLOBAL(QString, gateway);
        if (gateway != u"juadah")
            return;
        GatewayTill till(gateway);
        QVERIFY(till.isReady());
        const auto read = [&till] { return till.ctl("gateway products juadah"); };
        for (const char *plan : {R"({"products":65})", R"({"ids":"number","page":7})"}) {
            till.gateway.plan(jsonObject(plan));
            const QJsonObject list = read().json;
            QCOMPARE(list[QStringLiteral("products")].toArray().size(), 65);
            QCOMPARE(list[QStringLiteral("without_price")].toInt(), 65);
        }
        till.gateway.plan(jsonObject(R"({"prices":true})"));
        QCOMPARE(read().json[QStringLiteral("without_price")].toInt(-1), 0);
        QCOMPARE(read().json[QStringLiteral("products")][64][QStringLiteral("price")].toInt(), 65'000);
        const QString csv = till.file(QStringLiteral("juadah.csv"));
        QCOMPARE(till.ctl({QStringLiteral("gateway"), QStringLiteral("products"), gateway, QStringLiteral("--csv"), csv}).exit, 0);
        const Run imported = till.ctl({QStringLiteral("import"), csv});
        QCOMPARE(imported.json[QStringLiteral("added")].toInt() + imported.json[QStringLiteral("updated")].toInt(), 65);
        // What came from Juadah is sold there under its own id.
        till.gateway.plan(jsonObject(R"({"pay_after":0,"order_id":"data"})"));
        QCOMPARE(till.sell(gateway, 30, {QStringLiteral("juadah-40*2")}).exit, 0);
        QCOMPARE(till.gateway.charges()[0][QStringLiteral("amount")].toInt(), 80'000);
        till.gateway.plan(jsonObject(R"({"products":0})"));
        QCOMPARE(read().json[QStringLiteral("products")].toArray().size(), 0);
        till.gateway.plan(jsonObject(R"({"products":65,"stuck":true})"));
        QVERIFY(read().exit >= 0);                          // a cursor that never moves is no endless walk
        QVERIFY2(till.lawsBroken().isEmpty(), qPrintable(till.lawsBroken().join(u'\n')));
    }

    void aDayBesideTheBooks()
    {
        QFETCH_GLOBAL(QString, gateway);
        const bool lists = gateway == u"paymenku" || gateway == u"amdigipay";
        GatewayTill till(gateway);
        QVERIFY(till.isReady());
        till.gateway.plan(jsonObject(gateway == u"juadah" ? R"({"pay_after":0,"order_id":"data"})" : R"({"pay_after":0})"));
        QCOMPARE(till.sell(gateway, 30).exit, 0);
        const QString gone = till.sell(gateway, 30).payment()[gateway == u"juadah" ? QStringLiteral("gateway_ref") : QStringLiteral("reference")].toString();
        till.gateway.plan(jsonObject(R"({"pay_after":null})"));
        QCOMPARE(till.sell(gateway, 1).exit, 3);
        till.gateway.plan({{QStringLiteral("drop"), QJsonArray{gone}}, {QStringLiteral("set"), QJsonObject{{QStringLiteral("all"), QStringLiteral("paid")}}},
                           {QStringLiteral("make"), QJsonArray{jsonObject(R"({"reference":"STRANGER","amount":7000,"status":"paid"})")}}});
        const QString csv = till.file(QStringLiteral("day.csv"));
        const QStringList command{QStringLiteral("gateway"), QStringLiteral("reconcile"), gateway};
        const Run run = till.ctl(command + QStringList{QStringLiteral("--csv"), csv});
        const bool sure = gateway != u"juadah";             // its 404 may also be about an id that never was one
        QVERIFY2(run.exit == (sure ? 0 : 3), run.out + run.err);
        QVERIFY(!run.json[QStringLiteral("clean")].toBool(true));
        QCOMPARE(count(run, "same"), 1);
        QCOMPARE(count(run, "different"), 1);               // paid there, pending here
        QCOMPARE(count(run, sure ? "missing_there" : "unanswered"), 1);
        QCOMPARE(count(run, "missing_here"), lists ? 1 : 0);
        QCOMPARE(run.json[QStringLiteral("gross")].toInt(), lists ? 64'000 : 57'000);
        if (gateway == u"paymenku")
            QCOMPARE(run.json[QStringLiteral("net")].toInt(), 64'000 - 2 * 400);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("\r\n"), 1 + run.json[QStringLiteral("lines")].toArray().size());
        QCOMPARE(text.contains("STRANGER"), lists);
        // The day is the shop's: from midnight to midnight in Jakarta.
        const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Jakarta")).date();
        for (const int away : {-1, 1}) {
            const Run other = till.ctl(command + QStringList{QStringLiteral("--day"), today.addDays(away).toString(Qt::ISODate)});
            QCOMPARE(other.exit, 0);
            QVERIFY2(other.json[QStringLiteral("lines")].toArray().isEmpty(), other.out);
        }
        QCOMPARE(till.ctl(command + QStringList{QStringLiteral("--day"), QStringLiteral("2026-13-01")}).exit, 2);
        for (const char *fault : {"wrong_amount*", "500*", "timeout:4*", "half*", "401*", "echo_secret*"}) {
            till.gateway.plan({{QStringLiteral("fault"), QJsonObject{{lists ? QStringLiteral("list") : QStringLiteral("status"), QJsonArray{QString::fromLatin1(fault)}}}}});
            const Run bad = till.ctl(command);
            QVERIFY2(bad.exit == (fault[0] == 'w' && sure ? 0 : lists ? 1 : 3), QByteArray(fault) + bad.out + bad.err);
            QVERIFY2(fault[0] != 'w' || (count(bad, "same") == 0 && count(bad, "different") == 2), bad.out);
        }
        till.gateway.plan(jsonObject(R"({"fault":null})"));
        QCOMPARE(till.ctl(command + QStringList{QStringLiteral("--heal")}).exit, sure ? 0 : 3);
        till.ctl("watch --seconds 3");
        int paid = 0;
        for (const QJsonValue &payment : till.payments())
            paid += payment[QStringLiteral("state")] == QLatin1StringView("paid");
        QCOMPARE(paid, 3);
        QVERIFY2(till.lawsBroken().isEmpty(), qPrintable(till.lawsBroken().join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestGatewayLists)
#include "tst_gateway_lists.moc"
