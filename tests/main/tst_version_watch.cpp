#include "http/qt_http_client.h"
#include "main/wiring/till.h"
#include "main/wiring/version_watch.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/scripted_http_server.h"
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace laci;
using namespace laci::test;

namespace {

/// A watch over a real socket, with the settings of the whole till.
struct Bench {
    ScriptedHttpServer server;
    Settings settings{allFields()};
    QTemporaryDir folder;
    QtHttpClient http;
    FakeClock clock;
    VersionWatch watch{settings, http, clock, QStringLiteral("0.5.0")};

    Bench() { (void)settings.load(folder.filePath(QStringLiteral("laci.json"))); }
    void set(const char *key, const QString &value) { QVERIFY(settings.set(QString::fromLatin1(key), value)); }
    bool on()
    {
        return settings.set(QStringLiteral("updates.url"), server.url(QStringLiteral("/laci.json")).toString()).has_value()
            && settings.set(QStringLiteral("updates.check"), QStringLiteral("true")).has_value();
    }
    /// How often the watch has asked, once everything that was due has been on the wire: our own request comes behind it.
    qsizetype asked()
    {
        HttpRequest own;
        own.url = server.url(QStringLiteral("/behind"));
        (void)await(http.send(own));
        return std::count_if(server.seen.begin(), server.seen.end(), [](const SeenRequest &r) { return r.target == "/laci.json"; });
    }
};

} // namespace

class TestVersionWatch : public QObject {
    Q_OBJECT
private slots:
    void asDeliveredNobodyIsAsked()
    {
        Bench b;
        b.watch.begin(std::chrono::milliseconds{0});
        QCOMPARE(b.asked(), 0);
        QVERIFY(!b.watch.fact());
        // An address alone does not switch it on.
        b.set("updates.url", b.server.url(QStringLiteral("/laci.json")).toString());
        QCOMPARE(b.asked(), 0);
        QVERIFY(!b.watch.fact());
    }

    void onlyTls()
    {
        Bench b;
        QVERIFY(!b.settings.set(QStringLiteral("updates.url"), QStringLiteral("http://laci.example/version.json")));
        QVERIFY(!b.settings.set(QStringLiteral("updates.url"), QStringLiteral("file:///etc/passwd")));
        QVERIFY(b.settings.set(QStringLiteral("updates.url"), QStringLiteral("https://laci.example/version.json")));
    }

    void onceADay()
    {
        Bench b;
        b.server.script = {Turn::reply(200, "{\"version\":\"0.6.0\",\"page\":\"https://laci.example/\"}")};
        QVERIFY(b.on());
        b.watch.begin(std::chrono::milliseconds{0});
        QTRY_VERIFY(b.watch.fact() && b.watch.fact()->newer);
        QCOMPARE(b.watch.fact()->newer->version, QStringLiteral("0.6.0"));
        QCOMPARE(b.server.seen.size(), 1);
        QCOMPARE(b.server.seen.first().target, QByteArray("/laci.json"));
        QCOMPARE(b.server.seen.first().body, QByteArray());

        // Another setting is changed, the same day: nobody is asked anew.
        b.set("shop.name", QStringLiteral("Toko Lain"));
        QCOMPARE(b.asked(), 1);

        // The next day.
        b.server.script = {Turn::reply(200, "{\"version\":\"0.5.0\"}")};
        b.clock.advance(std::chrono::hours{25});
        b.watch.begin(std::chrono::milliseconds{0});
        QTRY_COMPARE(std::count_if(b.server.seen.begin(), b.server.seen.end(), [](const SeenRequest &r) { return r.target == "/laci.json"; }), 2);
        QTRY_VERIFY(b.watch.fact() && !b.watch.fact()->newer);
        QCOMPARE(b.watch.fact()->trouble, QString());
    }

    void noAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("broken") << QByteArray("{}") << 503;
        QTest::newRow("somewhere else") << QByteArray() << 302;
        QTest::newRow("no version") << QByteArray("<html>") << 200;
        QTest::newRow("too long") << QByteArray(20'000, ' ') + "{\"version\":\"9.0\"}" << 200;
    }
    void noAnswer()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        Bench b;
        b.server.script = {Turn::reply(status, body)};
        QVERIFY(b.on());
        b.watch.begin(std::chrono::milliseconds{0});
        QTRY_VERIFY(b.watch.fact() && !b.watch.fact()->trouble.isEmpty());
        QVERIFY(!b.watch.fact()->newer);
    }

    void switchedOff()
    {
        Bench b;
        b.server.script = {Turn::reply(200, "{\"version\":\"0.6.0\"}")};
        QVERIFY(b.on());
        b.watch.begin(std::chrono::milliseconds{0});
        QTRY_VERIFY(b.watch.fact() && b.watch.fact()->newer);
        b.set("updates.check", QStringLiteral("false"));
        QVERIFY(!b.watch.fact());
    }
};

QTEST_GUILESS_MAIN(TestVersionWatch)
#include "tst_version_watch.moc"
