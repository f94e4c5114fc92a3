#include "http/json.h"
#include "http/qt_http_client.h"
#include "support/await.h"
#include "support/scripted_http_server.h"
#include <QLoggingCategory>
#include <QMutex>
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;
Q_DECLARE_METATYPE(laci::test::Turn)

namespace {

// Planted in what is sent, and said back by the server wherever a server can say something.
const QByteArray kToken = "rhs-token-8c1f";
const QByteArray kClientSecret = "rhs-client-2b77";
const QByteArray kCookie = "rhs-cookie-90aa";
const QByteArray kKey = "rhs-key-51de";
const QByteArray kAll = kToken + ' ' + kClientSecret + ' ' + kCookie + ' ' + kKey;
const QString kMark = QStringLiteral("rhs-");

QMutex s_mutex;
QStringList s_lines;

void collect(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker lock(&s_mutex);      // Qt's own network threads log too
    s_lines.append(QString::fromLatin1(context.category) + u' ' + text);
}

/// While it lives, every line of the log is collected, those of Qt's own network code among them.
class Listening {
public:
    Listening()
    {
        s_lines.clear();
        QLoggingCategory::setFilterRules(QStringLiteral("*.debug=true\n*.info=true"));
        m_before = qInstallMessageHandler(collect);
    }
    ~Listening()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
    }
    QString all() const
    {
        const QMutexLocker lock(&s_mutex);
        return s_lines.join(u'\n');
    }

private:
    QtMessageHandler m_before = nullptr;
};

HttpRequest secretive(const QByteArray &method, const QUrl &url)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.url.setQuery(QStringLiteral("key=") + QString::fromLatin1(kKey));
    request.headers = {{"Authorization", "Bearer " + kToken}, {"Cookie", "accessToken=" + kCookie}, {"Idempotency-Key", "k-1"}};
    if (method == "POST")
        request.body = "client_secret=" + kClientSecret;
    request.deadline = 700ms;
    request.mostBytes = 4000;
    return request;
}

} // namespace

class SecretsOnTheWireTest : public QObject {
    Q_OBJECT
private slots:
    void nothingIsRepeatedInErrorsOrLog_data()
    {
        QTest::addColumn<Turn>("turn");
        const auto close = Turn::End::Close;
        const QByteArray json = "{\"status\":\"error\",\"message\":\"bad " + kAll + "\"}";
        const QByteArray html = "<html><body><h1>500</h1><pre>Authorization: Bearer " + kAll + "</pre></body></html>";
        const QByteArray headers = "X-Echo: " + kAll + "\r\nSet-Cookie: accessToken=" + kCookie + "; Path=/\r\n";
        for (const int status : {200, 400, 401, 403, 404, 407, 409, 422, 429, 500, 503})
            QTest::addRow("json, headers, %d", status) << Turn::reply(status, json, headers);
        QTest::newRow("challenge") << Turn::reply(401, json, "WWW-Authenticate: Bearer realm=\"" + kAll + "\"\r\n");
        QTest::newRow("challenge, basic") << Turn::reply(401, json, "WWW-Authenticate: Basic realm=\"" + kAll + "\"\r\n");
        QTest::newRow("challenge, unheard of") << Turn::reply(401, json, "WWW-Authenticate: " + kToken + "\r\n");
        QTest::newRow("html") << Turn::raw("HTTP/1.1 500 No\r\nContent-Type: text/html\r\nContent-Length: " + QByteArray::number(html.size())
                                               + "\r\n\r\n" + html, Turn::End::KeepOpen);
        QTest::newRow("reason phrase") << Turn::raw("HTTP/1.1 500 " + kAll + "\r\nContent-Length: 0\r\n\r\n", Turn::End::KeepOpen);
        QTest::newRow("redirect") << Turn::reply(302, {}, "Location: https://127.0.0.1:1/?token=" + kToken + "\r\n");
        QTest::newRow("redirect of a post") << Turn::reply(307, {}, "Location: https://127.0.0.1:1/?token=" + kToken + "\r\n");
        QTest::newRow("redirect to rubbish") << Turn::reply(308, {}, "Location: ::" + kToken + "::\r\n");
        QTest::newRow("cut short") << Turn::raw("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n" + headers + "\r\n" + html, close);
        QTest::newRow("reset") << Turn::raw("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n" + headers + "\r\n" + html, Turn::End::Reset);
        QTest::newRow("half, then silence") << Turn::raw("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n" + headers + "\r\n" + html, Turn::End::KeepOpen);
        QTest::newRow("too long") << Turn::reply(200, kAll.repeated(200));
        QTest::newRow("no http") << Turn::raw(kAll + "\r\n\r\n" + kAll, close);
        QTest::newRow("no status") << Turn::raw("HTTP/1.1 " + kToken + " no\r\n\r\n", close);
        QTest::newRow("chunks that are none")
            << Turn::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + kToken + "\r\n" + kAll + "\r\n", close);
        QTest::newRow("a length that is none") << Turn::raw("HTTP/1.1 200 OK\r\nContent-Length: " + kToken + "\r\n\r\n{}", close);
        QTest::newRow("packed by an unknown means")
            << Turn::reply(200, kAll, "Content-Encoding: " + kToken + "\r\n");
        QTest::newRow("packed, and broken") << Turn::reply(200, kAll, "Content-Encoding: gzip\r\n");
    }
    void nothingIsRepeatedInErrorsOrLog()
    {
        QFETCH(Turn, turn);
        for (const QByteArray method : {"GET", "POST"}) {
            ScriptedHttpServer server;
            server.otherwise = [turn](const SeenRequest &) { return turn; };
            const Listening log;
            QString detail;
            {
                QtHttpClient client;
                const auto answer = await(client.send(secretive(method, server.url(QStringLiteral("/v1/pay")))));
                if (!answer)
                    detail = answer.error().detail;
                letEventsRun();
            }
            QVERIFY(server.seen.size() >= 1);
            // The plant is real: it was sent, by the header that carries it.
            QCOMPARE(server.seen[0].headers.value("authorization"), "Bearer " + kToken);
            const QString said = log.all();
            QVERIFY2(said.contains(u"laci.wire"), qPrintable(said));
            QVERIFY2(!said.contains(kMark), qPrintable(said));
            QVERIFY2(!detail.contains(kMark), qPrintable(detail));
        }
    }

    void refusalsSayNothingEither_data()
    {
        QTest::addColumn<QString>("url");
        const QString secret = QString::fromLatin1(kAll).replace(u' ', u'-');
        QTest::newRow("plain http") << QStringLiteral("http://toko.example/?token=") + secret;
        QTest::newRow("credentials") << QStringLiteral("https://kasir:%1@toko.example/").arg(secret);
        QTest::newRow("another scheme") << QStringLiteral("ftp://toko.example/") + secret;
        QTest::newRow("no such name") << QStringLiteral("https://tidak-ada.invalid/?token=") + secret;
        QTest::newRow("refused port") << QStringLiteral("https://127.0.0.1:1/?token=") + secret;
    }
    void refusalsSayNothingEither()
    {
        QFETCH(QString, url);
        const Listening log;
        QtHttpClient client;
        HttpRequest request = secretive("POST", QUrl(url));
        request.url = QUrl(url);
        const auto answer = await(client.send(request));
        QVERIFY(!answer);
        QVERIFY2(!answer.error().detail.isEmpty() && !answer.error().detail.contains(kMark), qPrintable(answer.error().detail));
        QVERIFY2(!log.all().contains(kMark), qPrintable(log.all()));
    }

    /// A header that would break out of its line is refused, and not quoted while doing so.
    void aBrokenHeaderIsNotQuoted()
    {
        const Listening log;
        ScriptedHttpServer server;
        QtHttpClient client;
        HttpRequest request = secretive("POST", server.url());
        request.headers = {{"Authorization", "Bearer " + kToken + "\r\nX: y"}};
        const auto answer = await(client.send(request));
        QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
        QVERIFY(!answer.error().detail.contains(kMark));
        QVERIFY(!log.all().contains(kMark));
        QCOMPARE(server.seen.size(), 0);
    }

    /// What cannot be read is described by where and how, never by what it says.
    void unreadableBodiesAreNotQuoted()
    {
        const QByteArrayList bodies{kAll, "{\"a\":" + kAll, "{\"" + kToken + "\":", "<html>" + kAll, "[\"" + kAll + "\"]", "\"" + kAll + "\"",
                                    "{\"a\":1}" + kAll, QByteArray("{\"" + kToken + "\":").repeated(60)};
        for (const QByteArray &body : bodies) {
            const auto read = parseJsonObject(body);
            QVERIFY2(!read, body.constData());
            QVERIFY2(!read.error().detail.contains(kMark), qPrintable(read.error().detail));
        }
        const auto object = parseJsonObject("{\"amount\":\"" + kToken + "\",\"at\":\"" + kToken + "\"}").value();
        for (const Error &error : {wholeField(object, u"amount").error(), rupiahField(object, u"amount").error(), timeField(object, u"at").error()})
            QVERIFY2(!error.detail.contains(kMark), qPrintable(error.detail));
    }
};

QTEST_GUILESS_MAIN(SecretsOnTheWireTest)
#include "tst_secrets_on_the_wire.moc"
