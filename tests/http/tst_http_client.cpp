#include "http/qt_http_client.h"
#include "support/await.h"
#include "support/scripted_http_server.h"
#include <QElapsedTimer>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;
Q_DECLARE_METATYPE(laci::test::Turn)

namespace {

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.deadline = 5s;
    return request;
}

HttpRequest post(const QUrl &url, const QByteArray &body = "{\"pay\":1}")
{
    HttpRequest request = get(url);
    request.method = "POST";
    request.headers = {{"Content-Type", "application/json"}};
    request.body = body;
    return request;
}

constexpr int kOk = -1;

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT
private slots:
    void sendsWhatItIsGiven()
    {
        ScriptedHttpServer server;
        server.script = {Turn::reply(201, "{\"a\":1}", "X-Some-Thing: v\r\nX-Some-Thing: second\r\n")};
        QtHttpClient client;
        auto request = post(server.url(QStringLiteral("/v1/x%2Fy?per=1")), "hello");
        request.headers.append(std::pair<QByteArray, QByteArray>("Idempotency-Key", "k-1"));
        const auto answer = await(client.send(request));
        QVERIFY(answer);
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->body, QByteArray("{\"a\":1}"));
        QVERIFY(answer->header("x-some-thing").startsWith("v"));
        QCOMPARE(answer->header("missing"), QByteArray());
        QCOMPARE(server.seen.size(), 1);
        const auto &seen = server.seen[0];
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.target, QByteArray("/v1/x%2Fy?per=1"));
        QCOMPARE(seen.body, QByteArray("hello"));
        QCOMPARE(seen.headers.value("idempotency-key"), QByteArray("k-1"));
        QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(seen.headers.value("content-length"), QByteArray("5"));
        QCOMPARE(seen.headers.value("connection"), QByteArray("close"));
        QCOMPARE(seen.headers.value("accept-encoding"), QByteArray("identity"));
        QVERIFY(!seen.headers.contains("upgrade"));
        QVERIFY(!seen.headers.contains("cookie"));
    }

    void sendsEveryMethod_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("get") << QByteArray("GET") << QByteArray();
        QTest::newRow("post") << QByteArray("POST") << QByteArray("x");
        QTest::newRow("post without body") << QByteArray("POST") << QByteArray();
        QTest::newRow("post 300 kB") << QByteArray("POST") << QByteArray(300'000, 'z');
        QTest::newRow("put") << QByteArray("PUT") << QByteArray("x");
        QTest::newRow("delete") << QByteArray("DELETE") << QByteArray();
    }
    void sendsEveryMethod()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        ScriptedHttpServer server;
        server.script = {Turn::reply(200, "ok")};
        QtHttpClient client;
        auto request = get(server.url(QStringLiteral("/")));
        request.method = method;
        request.body = body;
        const auto answer = await(client.send(request));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->status, 200);
        QCOMPARE(server.seen.size(), 1);
        QCOMPARE(server.seen[0].method, method);
        QCOMPARE(server.seen[0].body, body);
    }

    void headHasNoBody()
    {
        ScriptedHttpServer server;
        server.script = {Turn::raw("HTTP/1.1 200 OK\r\nContent-Length: 55\r\n\r\n", Turn::End::KeepOpen)};
        QtHttpClient client;
        auto request = get(server.url());
        request.method = "HEAD";
        const auto answer = await(client.send(request));
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray());
    }

    void everyStatusIsAResponse_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 202, 204, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409,
                                 410, 413, 415, 418, 422, 425, 429, 451, 500, 501, 502, 503, 504, 599})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAResponse()
    {
        QFETCH(int, status);
        const bool hasBody = status != 204 && status != 304;
        const QByteArray body = hasBody ? QByteArray("{\"said\":1}") : QByteArray();
        QByteArray more;
        if (status / 100 == 3)
            more = "Location: http://127.0.0.1:1/elsewhere\r\n";
        if (status == 401)
            more = "WWW-Authenticate: Basic realm=\"x\"\r\n";
        for (const bool acting : {false, true}) {
            ScriptedHttpServer server;
            server.script = {Turn::reply(status, body, more)};
            QtHttpClient client;
            const auto answer = await(client.send(acting ? post(server.url()) : get(server.url())));
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
            QCOMPARE(answer->status, status);
            if (!acting || (status != 307 && status != 308))       // Qt drops the body of these when it cannot rewind ours
                QCOMPARE(answer->body, body);
            QCOMPARE(server.seen.size(), 1);
        }
    }

    void keepsNoCookiesAndNoCache()
    {
        ScriptedHttpServer server;
        const auto turn = Turn::reply(200, "one", "Set-Cookie: a=b; Path=/\r\nCache-Control: max-age=1000\r\n");
        server.script = {turn, turn};
        QtHttpClient client;
        QVERIFY(await(client.send(get(server.url(QStringLiteral("/same"))))));
        QVERIFY(await(client.send(get(server.url(QStringLiteral("/same"))))));
        QCOMPARE(server.seen.size(), 2);
        QVERIFY(!server.seen[1].headers.contains("cookie"));
        QVERIFY(!server.seen[1].headers.contains("if-none-match"));
        QVERIFY(!server.seen[1].headers.contains("if-modified-since"));
    }

    void wireTrouble_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<int>("expected");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const auto close = Turn::End::Close;
        QTest::newRow("hangs up") << Turn::hangUp() << int(ErrorCode::Network);
        QTest::newRow("resets") << Turn::reset() << int(ErrorCode::Network);
        QTest::newRow("hangs up after the status line") << Turn::raw(ok, close) << int(ErrorCode::Network);
        QTest::newRow("cut short") << Turn::raw(ok + "Content-Length: 100\r\n\r\n{\"a\":", close) << int(ErrorCode::Network);
        QTest::newRow("cut short by reset") << Turn::raw(ok + "Content-Length: 100\r\n\r\n{\"a\":", Turn::End::Reset) << int(ErrorCode::Network);
        QTest::newRow("nothing of what was announced") << Turn::raw(ok + "Content-Length: 100\r\n\r\n", close) << int(ErrorCode::Network);
        QTest::newRow("chunks cut short") << Turn::raw(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", close) << int(ErrorCode::Network);
        QTest::newRow("not http") << Turn::raw("SSH-2.0-OpenSSH_9.2\r\n", close) << int(ErrorCode::Network);
        QTest::newRow("binary") << Turn::raw(QByteArray("\0\1\2\3\r\n\r\n", 8), close) << int(ErrorCode::Network);
        QTest::newRow("silence") << Turn::silence() << int(ErrorCode::Timeout);
        QTest::newRow("half an answer, then silence") << Turn::raw(ok + "Content-Length: 100\r\n\r\n{", Turn::End::KeepOpen) << int(ErrorCode::Timeout);
        QTest::newRow("slower than the deadline") << Turn::reply(200, QByteArray(500, 'x')).slowly(20) << int(ErrorCode::Timeout);
        QTest::newRow("byte by byte") << Turn::reply(200, "{\"a\":1}").slowly(1) << kOk;
        QTest::newRow("until the connection closes") << Turn::raw(ok + "\r\n{\"a\":1}", close) << kOk;
        QTest::newRow("chunks") << Turn::raw(ok + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n0\r\n\r\n", Turn::End::KeepOpen) << kOk;
        QTest::newRow("too long, announced") << Turn::reply(200, QByteArray(5000, 'x')) << int(ErrorCode::Malformed);
        QTest::newRow("too long, not announced") << Turn::raw(ok + "\r\n" + QByteArray(5000, 'x'), Turn::End::KeepOpen) << int(ErrorCode::Malformed);
        QTest::newRow("exactly long enough") << Turn::reply(200, QByteArray(1000, 'x')) << kOk;
        QTest::newRow("one too long") << Turn::reply(200, QByteArray(1001, 'x')) << int(ErrorCode::Malformed);
        QTest::newRow("10 MB") << Turn::reply(200, QByteArray(10'000'000, 'x')) << int(ErrorCode::Malformed);
        QTest::newRow("fault, cut short") << Turn::raw("HTTP/1.1 500 No\r\nContent-Length: 10\r\n\r\n{", close) << int(ErrorCode::Network);
    }
    void wireTrouble()
    {
        QFETCH(Turn, turn);
        QFETCH(int, expected);
        for (const bool acting : {false, true}) {
            ScriptedHttpServer server;
            server.otherwise = [turn](const SeenRequest &) { return turn; };
            QtHttpClient client;
            auto request = acting ? post(server.url(QStringLiteral("/p?q=hush"))) : get(server.url(QStringLiteral("/p?q=hush")));
            request.deadline = 1500ms;
            request.mostBytes = 1000;
            const auto answer = await(client.send(request));
            QCOMPARE(answer ? kOk : int(answer.error().code), expected);
            if (!answer) {
                QVERIFY(!answer.error().detail.isEmpty());
                QVERIFY(!answer.error().detail.contains(u"hush"));
            }
            if (acting)
                QCOMPARE(server.count("POST"), 1);
        }
    }

    void nobodyThere()
    {
        QUrl url;
        {
            ScriptedHttpServer gone;
            url = gone.url();
        }
        QtHttpClient client;
        const auto answer = await(client.send(get(url)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Network);
    }

    /// Qt repeats a request whose kept-alive connection broke. A create must reach the server once.
    void postIsNeverRepeatedOnABrokenConnection_data()
    {
        QTest::addColumn<Turn>("end");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("close") << Turn::hangUp() << QByteArray("{}");
        QTest::newRow("reset") << Turn::reset() << QByteArray("{}");
        QTest::newRow("close, empty body") << Turn::hangUp() << QByteArray();
        QTest::newRow("close, after a while") << Turn::hangUp().after(100) << QByteArray("{}");
    }
    void postIsNeverRepeatedOnABrokenConnection()
    {
        QFETCH(Turn, end);
        QFETCH(QByteArray, body);
        ScriptedHttpServer server;
        server.script = {Turn::reply(200, "{}"), Turn::reply(200, "{}"), end};
        server.otherwise = [](const SeenRequest &) { return Turn::reply(200, "{\"made\":\"again\"}"); };
        QtHttpClient client;
        QVERIFY(await(client.send(get(server.url()))));
        QVERIFY(await(client.send(post(server.url()))));           // the server keeps this connection open
        const auto answer = await(client.send(post(server.url(), body)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Network);
        QTest::qWait(200);                                         // a repetition would come now
        QCOMPARE(server.count("POST"), 2);
    }

    /// A kept connection would hand an answer that comes twice to the next question.
    void noTwoExchangesShareAConnection()
    {
        ScriptedHttpServer server;
        server.otherwise = [](const SeenRequest &) { return Turn::reply(200, "{}"); };
        QtHttpClient client;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(await(client.send(get(server.url()))));
            QVERIFY(await(client.send(post(server.url()))));
        }
        QCOMPARE(server.connections, 6);
        QTRY_VERIFY(server.findChildren<QTcpSocket *>().isEmpty());    // this server never closes: the client did
    }

    void refusesToSend_data()
    {
        QTest::addColumn<QUrl>("url");
        const auto row = [](const char *name, const char *url) { QTest::newRow(name) << QUrl(QString::fromLatin1(url)); };
        row("plain http", "http://example.com/");
        row("plain http, private address", "http://192.168.1.5/");
        row("looks like loopback", "http://127.0.0.1.example.com/");
        row("looks like localhost", "http://localhost.example.com/");
        row("another scheme", "ftp://127.0.0.1/");
        row("file", "file:///etc/passwd");
        row("no host", "https:///path");
        row("empty", "");
        row("relative", "/v1/x");
        row("credentials", "https://user:pass@127.0.0.1/");
    }
    void refusesToSend()
    {
        QFETCH(QUrl, url);
        QtHttpClient client;
        const auto answer = await(client.send(get(url)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
        QVERIFY(answer.error().detail.startsWith(u"not sent"));
    }

    void refusesHeadersThatBreakOut()
    {
        ScriptedHttpServer server;
        QtHttpClient client;
        for (const QByteArray &value : {QByteArray("a\r\nX: y"), QByteArray("a\nX: y"), QByteArray("a\0b", 3)}) {
            auto request = get(server.url());
            request.headers = {{"X-A", value}};
            const auto answer = await(client.send(request));
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
        }
        auto request = get(server.url());
        request.headers = {{"X A", "v"}};
        QCOMPARE(await(client.send(request)).error().code, ErrorCode::InvalidInput);
        request = get(server.url());
        request.method = "GET / HTTP/1.1\r\nX: y\r\n\r\nGET";
        QCOMPARE(await(client.send(request)).error().code, ErrorCode::InvalidInput);
        QCOMPARE(server.seen.size(), 0);
    }

    void deadlineIsKept()
    {
        ScriptedHttpServer server;
        server.script = {Turn::silence()};
        QtHttpClient client;
        auto request = get(server.url());
        request.deadline = 300ms;
        QElapsedTimer since;
        since.start();
        const auto answer = await(client.send(request));
        QCOMPARE(answer.error().code, ErrorCode::Timeout);
        QVERIFY2(since.elapsed() >= 250 && since.elapsed() < 2500, qPrintable(QString::number(since.elapsed())));
    }

    /// A request goes out whole and its answer comes in while this thread does something else; only to be told it takes an event loop.
    void aBusyThreadHoldsNothingUp()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QtHttpClient client;
        auto answer = client.send(post(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort())), QByteArray(300'000, 'z') + "end"));
        QVERIFY(server.waitForNewConnection(5000));
        QTcpSocket *peer = server.nextPendingConnection();
        QByteArray seen;
        while (!seen.endsWith("end")) {
            QVERIFY(peer->bytesAvailable() > 0 || peer->waitForReadyRead(5000));
            seen += peer->readAll();
        }
        peer->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
        QVERIFY(peer->waitForBytesWritten(5000));
        QVERIFY(peer->state() == QAbstractSocket::UnconnectedState || peer->waitForDisconnected(5000));      // the client read it and hung up
        QVERIFY(!answer.isFinished());
        const auto told = await(answer);
        QVERIFY(told);
        QCOMPARE(told->body, QByteArray("{}"));
    }

    void clientDestroyedWhileWaiting()
    {
        ScriptedHttpServer server;
        server.otherwise = [](const SeenRequest &) { return Turn::silence(); };
        auto client = std::make_unique<QtHttpClient>();
        QObject context;
        bool called = false;
        auto asked = client->send(get(server.url())).then(&context, [&](const Result<HttpResponse> &) { called = true; });
        auto acted = client->send(post(server.url()));
        QTRY_COMPARE(server.seen.size(), 2);
        client.reset();
        QVERIFY(asked.isFinished());
        QVERIFY(acted.isFinished());
        QVERIFY(acted.isCanceled());
        QTest::qWait(50);
        QVERIFY(!called);
    }

    void clientDestroyedBeforeAnythingWasSent()
    {
        ScriptedHttpServer server;
        QFuture<Result<HttpResponse>> future;
        {
            QtHttpClient client;
            future = client.send(post(server.url()));
        }
        QVERIFY(future.isCanceled());
    }

    void callerMayDestroyTheClientInItsContinuation_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::newRow("good") << Turn::reply(200, "{}");
        QTest::newRow("hangs up") << Turn::hangUp();
        QTest::newRow("too long") << Turn::reply(200, QByteArray(200'000, 'x'));
        QTest::newRow("silence") << Turn::silence();
    }
    void callerMayDestroyTheClientInItsContinuation()
    {
        QFETCH(Turn, turn);
        ScriptedHttpServer server;
        server.otherwise = [turn](const SeenRequest &) { return turn; };
        QPointer<QtHttpClient> client = new QtHttpClient;
        QObject context;
        bool called = false;
        auto request = get(server.url());
        request.mostBytes = 1000;
        request.deadline = 300ms;
        auto done = client->send(request).then(&context, [&](const Result<HttpResponse> &) {
            called = true;
            delete client.data();
        });
        auto other = client->send(get(server.url(QStringLiteral("/other"))));
        QTRY_VERIFY(called);
        QVERIFY(!client);
        QTRY_VERIFY(other.isFinished());
        QTest::qWait(50);
    }

    void logsNeitherQueryNorHeadersNorBody()
    {
        ScriptedHttpServer server;
        server.script = {Turn::reply(200, "{\"reply\":\"hush\"}", "X-Back: hush\r\n")};
        static QStringList lines;
        lines.clear();
        const auto before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { lines.append(text); });
        {
            QtHttpClient client;
            auto request = post(server.url(QStringLiteral("/path?key=hush")), "hush");
            request.headers.append(std::pair<QByteArray, QByteArray>("Authorization", "Bearer hush"));
            const auto answer = await(client.send(request));
            qInstallMessageHandler(before);
            QVERIFY(answer);
        }
        const QString all = lines.join(u'\n');
        QVERIFY2(all.contains(u"POST 127.0.0.1/path 200"), qPrintable(all));
        QVERIFY(!all.contains(u"hush"));
    }

    void manyAtOnce()
    {
        ScriptedHttpServer server;
        server.otherwise = [](const SeenRequest &r) { return Turn::reply(200, r.target).after(5); };
        QtHttpClient client;
        QList<Pending<HttpResponse>> open;
        for (int i = 0; i < 60; ++i) {
            const QUrl url = server.url(QStringLiteral("/%1").arg(i));
            open.append(client.send(i % 2 ? post(url) : get(url)));
        }
        for (int i = 0; i < 60; ++i) {
            const auto answer = await(open[i]);
            QVERIFY(answer);
            QCOMPARE(answer->body, "/" + QByteArray::number(i));
        }
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
