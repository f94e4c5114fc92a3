#include "http/qt_http_client.h"
#include "support/await.h"
#include "support/scripted_http_server.h"
#include "support/tls_server.h"
#include <QElapsedTimer>
#include <QNetworkInterface>
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {

const QByteArray kToken = "Bearer rahasia-0451";
const QByteArray kCookie = "accessToken=rahasia-kue-77";
const QByteArray kBody = "{\"key\":\"rahasia-badan-9\"}";

HttpRequest request(const QByteArray &method, const QUrl &url)
{
    HttpRequest made;
    made.method = method;
    made.url = url;
    made.headers = {{"Authorization", kToken}, {"Cookie", kCookie}, {"Content-Type", "application/json"}};
    if (method != "GET")
        made.body = kBody;
    made.deadline = 5s;
    return made;
}

enum class Shown { Good, OtherHost, Expired, SelfSigned, UnknownCa };

} // namespace

class TlsTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<TestCa> m_ca;
    std::unique_ptr<TestCa> m_strangers;
    QSslConfiguration m_untouched;
    QHash<int, ServerIdentity> m_identities;

    void trust(const QSslCertificate &root)
    {
        QSslConfiguration settings = m_untouched;
        settings.addCaCertificate(root);
        QSslConfiguration::setDefaultConfiguration(settings);
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(QSslSocket::supportsSsl(), "Qt finds no TLS");
        m_untouched = QSslConfiguration::defaultConfiguration();
        m_ca = std::make_unique<TestCa>();
        m_strangers = std::make_unique<TestCa>(QStringLiteral("Strangers"));
        m_identities = {{int(Shown::Good), m_ca->good()},
                        {int(Shown::OtherHost), m_ca->otherHost()},
                        {int(Shown::Expired), m_ca->expired()},
                        {int(Shown::SelfSigned), m_ca->selfSigned()},
                        {int(Shown::UnknownCa), m_strangers->good()}};
        QVERIFY2(m_ca->trouble().isEmpty(), qPrintable(m_ca->trouble()));
        QVERIFY2(m_strangers->trouble().isEmpty(), qPrintable(m_strangers->trouble()));
        QVERIFY(m_identities[int(Shown::Expired)].certificate.expiryDate() < QDateTime::currentDateTimeUtc());
    }
    void init() { trust(m_ca->root()); }
    void cleanup() { QSslConfiguration::setDefaultConfiguration(m_untouched); }

    void certificates_data()
    {
        QTest::addColumn<int>("shown");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("works");
        const QString here = QStringLiteral("127.0.0.1");
        const auto row = [&](const char *name, Shown shown, bool trusted, const QString &host, bool works) {
            QTest::newRow(name) << int(shown) << trusted << host << works;
        };
        row("good", Shown::Good, true, here, true);
        row("good, by name", Shown::Good, true, QStringLiteral("localhost"), true);
        row("good, but its CA is not trusted", Shown::Good, false, here, false);
        row("wrong host", Shown::OtherHost, true, here, false);
        row("wrong host, by name", Shown::OtherHost, true, QStringLiteral("localhost"), false);
        row("good for 127.0.0.1, asked as 127.0.0.2", Shown::Good, true, QStringLiteral("127.0.0.2"), false);
        row("expired", Shown::Expired, true, here, false);
        row("self-signed", Shown::SelfSigned, true, here, false);
        row("unknown CA", Shown::UnknownCa, true, here, false);
    }
    void certificates()
    {
        QFETCH(int, shown);
        QFETCH(bool, trusted);
        QFETCH(QString, host);
        QFETCH(bool, works);
        if (!trusted)
            QSslConfiguration::setDefaultConfiguration(m_untouched);
        for (const QByteArray method : {"GET", "POST"}) {
            TlsServer server(m_identities[shown]);
            if (host == u"127.0.0.2") {
                server.close();
                QVERIFY(server.listen(QHostAddress(host)));
            }
            QtHttpClient client;
            QElapsedTimer since;
            since.start();
            const auto answer = await(client.send(request(method, server.url(QStringLiteral("/rahasia-jalan"), host))));
            QVERIFY(server.begun >= 1);                       // there was somebody to talk to
            if (works) {
                QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
                QCOMPARE(answer->status, 200);
                QVERIFY(server.said.startsWith(method + " /rahasia-jalan HTTP/1.1"));
                QVERIFY(server.said.contains(kToken) && server.said.contains(kCookie));
                continue;
            }
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, ErrorCode::Network);
            QVERIFY(!answer.error().detail.contains(u"rahasia"));
            QVERIFY2(since.elapsed() < 4000, "refused at once, not by the deadline");
            QTest::qWait(100);                                // whatever is still on its way has arrived
            QCOMPARE(server.said, QByteArray());
            QVERIFY(client.children().isEmpty());
        }
    }

    /// A refusal is not remembered as consent: the good server is believed, the bad one on the same client still is not.
    void oneBadServerChangesNothingForTheOthers()
    {
        TlsServer good(m_identities[int(Shown::Good)]);
        TlsServer bad(m_identities[int(Shown::Expired)]);
        QtHttpClient client;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(await(client.send(request("GET", good.url()))));
            QCOMPARE(await(client.send(request("POST", bad.url()))).error().code, ErrorCode::Network);
        }
        QCOMPARE(bad.said, QByteArray());
    }

    void httpsToSomebodyWhoSpeaksPlain()
    {
        for (const QByteArray method : {"GET", "POST"}) {
            ScriptedHttpServer plain;
            plain.otherwise = [](const SeenRequest &) { return Turn::reply(200, "{}"); };
            QTcpServer raw;                                   // takes the bytes as they come
            QByteArray heard;
            connect(&raw, &QTcpServer::newConnection, this, [&raw, &heard] {
                QTcpSocket *socket = raw.nextPendingConnection();
                connect(socket, &QTcpSocket::readyRead, &raw, [socket, &heard] {
                    heard += socket->readAll();
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                });
            });
            QVERIFY(raw.listen(QHostAddress::LocalHost));
            QtHttpClient client;
            const QUrl url(QStringLiteral("https://127.0.0.1:%1/rahasia-jalan").arg(raw.serverPort()));
            QCOMPARE(await(client.send(request(method, url))).error().code, ErrorCode::Network);
            QVERIFY(!heard.isEmpty());                        // a TLS greeting, and nothing of the request
            QVERIFY(!heard.contains("rahasia"));
            QVERIFY(!heard.contains("HTTP/1.1"));
        }
    }

    void redirectsAreNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("to");
        for (const int status : {301, 302, 303, 307, 308}) {
            for (const char *method : {"GET", "POST"}) {
                for (const QString &to : {QStringLiteral("plain"), QStringLiteral("other"), QStringLiteral("same"), QStringLiteral("relative")})
                    QTest::addRow("%d %s to %s", status, method, qPrintable(to)) << status << QByteArray(method) << to;
            }
        }
    }
    void redirectsAreNotFollowed()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, method);
        QFETCH(QString, to);
        TlsServer server(m_identities[int(Shown::Good)]);
        TlsServer other(m_identities[int(Shown::Good)]);      // trusted as well: only the rule keeps us away
        ScriptedHttpServer plain;                             // http is allowed to loopback: likewise
        plain.otherwise = [](const SeenRequest &) { return Turn::reply(200, "{}"); };
        const QByteArray location = to == u"plain" ? plain.url(QStringLiteral("/there")).toEncoded()
            : to == u"other"                       ? other.url(QStringLiteral("/there"), QStringLiteral("localhost")).toEncoded()
            : to == u"same"                        ? server.url(QStringLiteral("/there")).toEncoded()
                                                   : QByteArray("/there");
        server.answer = [=] {
            return "HTTP/1.1 " + QByteArray::number(status) + " Over There\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
        };
        QtHttpClient client;
        const auto answer = await(client.send(request(method, server.url(QStringLiteral("/here")))));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->header("location"), location);
        QTest::qWait(50);                                     // a follower would arrive now
        QCOMPARE(server.said.count(method + " /here "), 1);
        QVERIFY(!server.said.contains("/there"));
        QCOMPARE(server.said.count(kToken), 1);
        QCOMPARE(other.begun, 0);
        QCOMPARE(plain.connections, 0);
    }

    void plainHttpIsRefusedBeforeASocketOpens_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("every address") << QStringLiteral("0.0.0.0");
        QTest::newRow("every address, IPv6") << QStringLiteral("[::]");
        QTest::newRow("dotted name of this machine") << QStringLiteral("localhost.");
        QTest::newRow("name of this machine") << QSysInfo::machineHostName();
        for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
            if (!address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol)
                QTest::newRow(qPrintable(address.toString())) << address.toString();
        }
    }
    /// All of these reach a server that listens here, and none of them is by its spelling this very machine.
    void plainHttpIsRefusedBeforeASocketOpens()
    {
        QFETCH(QString, host);
        QTcpServer server;
        int connections = 0;
        connect(&server, &QTcpServer::newConnection, this, [&connections] { ++connections; });
        QVERIFY(server.listen(QHostAddress::Any));
        QtHttpClient client;
        for (const QByteArray method : {"GET", "POST"}) {
            const auto answer = await(client.send(request(method, QUrl(QStringLiteral("http://%1:%2/").arg(host).arg(server.serverPort())))));
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
        }
        QTest::qWait(50);
        QCOMPARE(connections, 0);
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
