#include "customer_page/customer_page.h"
#include "customer_page/door.h"
#include "qris/qr_matrix.h"
#include "settings/settings.h"
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace laci;

/// One request over a plain socket, as a browser would send it.
struct Exchange {
    QTcpSocket socket;
    QByteArray bytes;
    explicit Exchange(quint16 port, const QByteArray &request)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { bytes += socket.readAll(); });
        QObject::connect(&socket, &QTcpSocket::connected, &socket, [this, request] { socket.write(request); });
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    }
    bool ended() { return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000); }
    int status() const { return bytes.mid(9, 3).toInt(); }
    QByteArray header(const QByteArray &name) const
    {
        const QList<QByteArray> lines = bytes.left(bytes.indexOf("\r\n\r\n")).split('\n');
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith(name.toLower() + ':'))
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }
    QByteArray body() const { return bytes.mid(bytes.indexOf("\r\n\r\n") + 4); }
    QJsonObject json() const { return QJsonDocument::fromJson(body()).object(); }
};

class TestCustomerPage final : public QObject {
    Q_OBJECT

    struct Bench {
        QTemporaryDir home;
        Settings settings{shopFields()};
        quint16 port = freePort();
        std::unique_ptr<CustomerPage> page;
        Bench()
        {
            if (!settings.load(home.filePath(QStringLiteral("laci.json"))))
                qFatal("no settings");
            set("display.web_port", QString::number(port));
            set("display.web_code", QStringLiteral("KOPI2345"));
            page = std::make_unique<CustomerPage>(settings);
        }
        static quint16 freePort()
        {
            QTcpServer server;
            if (!server.listen(QHostAddress::Any))
                qFatal("no port");
            return server.serverPort();
        }
        void set(const char *key, const QString &value)
        {
            if (!settings.set(QString::fromLatin1(key), value))
                qFatal("refused: %s", key);
        }
        void open() { set("display.web", QStringLiteral("true")); }
        std::unique_ptr<Exchange> send(const QByteArray &method, const QByteArray &path, const QByteArray &cookie = {})
        {
            return std::make_unique<Exchange>(port, method + ' ' + path + " HTTP/1.1\r\nHost: till\r\n"
                                                        + (cookie.isEmpty() ? QByteArray() : "Cookie: " + cookie + "\r\n")
                                                        + "Content-Length: 0\r\nConnection: close\r\n\r\n");
        }
        std::unique_ptr<Exchange> get(const QByteArray &path, const QByteArray &cookie = {}, const QByteArray &method = "GET")
        {
            auto exchange = send(method, path, cookie);
            if (!exchange->ended())
                qFatal("no answer to %s", path.constData());
            return exchange;
        }
        QByteArray login(const QByteArray &code = "KOPI2345") { return get("/?code=" + code)->header("Set-Cookie").split(';').first(); }
    };
    static CustomerView sampleView()
    {
        CustomerView view;
        view.face = CustomerView::Face::Cart;
        view.shop = QStringLiteral("Toko <b>Contoh</b>");
        view.lines = {{QStringLiteral("Kopi Susu"), QStringLiteral("2"), Rupiah::trusted(18'000), Rupiah::trusted(36'000)}};
        view.total = view.due = Rupiah::trusted(36'000);
        return view;
    }

private slots:
    void isOffUntilTheShopWantsIt()
    {
        Bench b;
        QVERIFY(!b.page->isListening());
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), b.port);
        QTRY_COMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
    }
    void theCodeOpensOnceAndLeavesTheAddress()
    {
        Bench b;
        b.open();
        QVERIFY(b.page->isListening());
        QCOMPARE(b.get("/")->status(), 401);
        QVERIFY(!b.get("/")->body().contains("<script>"));
        const auto answer = b.get("/?code=kopi2345");
        QCOMPARE(answer->status(), 303);
        QCOMPARE(answer->header("Location"), QByteArray("/"));
        const QByteArray cookie = answer->header("Set-Cookie");
        QVERIFY(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
        QVERIFY(!cookie.contains("KOPI2345"));
        const auto page = b.get("/", cookie.split(';').first());
        QCOMPARE(page->status(), 200);
        QVERIFY(page->body().contains("<script>"));
    }
    void withoutTheCookieNothingIsTold_data()
    {
        QTest::addColumn<QByteArray>("cookie");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("empty") << QByteArray("laci_view=");
        QTest::newRow("guess") << QByteArray("laci_view=0000");
        QTest::newRow("the code itself") << QByteArray("laci_view=KOPI2345");
    }
    void withoutTheCookieNothingIsTold()
    {
        QFETCH(QByteArray, cookie);
        Bench b;
        b.open();
        b.page->show(sampleView());
        const auto answer = b.get("/view", cookie);
        QCOMPARE(answer->status(), 401);
        QVERIFY(!answer->bytes.contains("Kopi"));
    }
    void whoGuessesIsShutOut()
    {
        Bench b;
        b.open();
        for (int i = 0; i < Door::kWrongFromOne; ++i)
            QCOMPARE(b.get("/?code=WRONG" + QByteArray::number(i))->status(), 403);
        QCOMPARE(b.get("/?code=WRONG9")->status(), 429);
        QCOMPARE(b.get("/?code=KOPI2345")->status(), 429);      // else the right one could still be found
    }
    void theDoorForgetsAfterAMinute()
    {
        Door door;
        door.setCode("abc");
        const auto start = Door::Clock::now();
        for (int i = 0; i < Door::kWrongFromOne; ++i)
            QCOMPARE(door.tryCode("x", "1.2.3.4", start), Door::Answer::Wrong);
        QCOMPARE(door.tryCode("abc", "1.2.3.4", start + std::chrono::seconds(59)), Door::Answer::TooOften);
        QCOMPARE(door.tryCode("abc", "1.2.3.5", start), Door::Answer::Right);
        QCOMPARE(door.tryCode("abc", "1.2.3.4", start + std::chrono::seconds(60)), Door::Answer::Right);
    }
    void manyAddressesTogetherAreLimitedToo()
    {
        Door door;
        door.setCode("abc");
        const auto start = Door::Clock::now();
        for (int i = 0; i < Door::kWrongFromAll; ++i)
            QCOMPARE(door.tryCode("x", QByteArray::number(i), start), Door::Answer::Wrong);
        QCOMPARE(door.tryCode("abc", "new", start), Door::Answer::TooOften);
    }
    void anUnsetCodeOpensNothing()
    {
        Door door;
        QCOMPARE(door.tryCode({}, "1.2.3.4", Door::Clock::now()), Door::Answer::Wrong);
        QVERIFY(!door.knows({}));
    }
    void onlyReadingIsHeard_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char *method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
            QTest::newRow(method) << QByteArray(method);
    }
    void onlyReadingIsHeard()
    {
        QFETCH(QByteArray, method);
        Bench b;
        b.open();
        const auto answer = b.get("/view", b.login(), method);
        QCOMPARE(answer->status(), 405);
        QCOMPARE(answer->header("Allow"), QByteArray("GET, HEAD"));
    }
    void everyAnswerIsStrict()
    {
        Bench b;
        b.open();
        const QByteArray cookie = b.login();
        for (const QByteArray &path : {QByteArray("/"), QByteArray("/view"), QByteArray("/nothing"), QByteArray("/../etc/passwd")}) {
            const auto answer = b.get(path, cookie);
            const QByteArray policy = answer->header("Content-Security-Policy");
            QVERIFY2(policy.startsWith("default-src 'none'; script-src 'sha256-"), path.constData());
            QVERIFY(!policy.contains("unsafe"));
            QCOMPARE(answer->header("Cache-Control"), QByteArray("no-store"));
            QCOMPARE(answer->header("X-Content-Type-Options"), QByteArray("nosniff"));
        }
        QCOMPARE(b.get("/nothing", cookie)->status(), 404);
        // What the policy allows is exactly what stands in the page.
        const QByteArray body = b.get("/", cookie)->body();
        const auto between = [&body](const QByteArray &from, const QByteArray &to) {
            const qsizetype start = body.indexOf(from) + from.size();
            return QCryptographicHash::hash(body.mid(start, body.indexOf(to) - start), QCryptographicHash::Sha256).toBase64();
        };
        const QByteArray policy = b.get("/", cookie)->header("Content-Security-Policy");
        QVERIFY(policy.contains("script-src 'sha256-" + between("<script>", "</script>") + "'"));
        QVERIFY(policy.contains("style-src 'sha256-" + between("<style>", "</style>") + "'"));
        QVERIFY(!body.contains("http://") || body.count("http://") == body.count("http://www.w3.org/2000/svg"));
        QVERIFY(!body.contains("https://"));
    }
    void theViewIsTheSaleAndNothingElse()
    {
        Bench b;
        b.open();
        b.page->show(sampleView());
        const auto answer = b.get("/view", b.login());
        QCOMPARE(answer->status(), 200);
        const QJsonObject view = answer->json().value(QStringLiteral("view")).toObject();
        QCOMPARE(view.value(QStringLiteral("face")).toString(), QStringLiteral("cart"));
        QCOMPARE(view.value(QStringLiteral("shop")).toString(), QStringLiteral("Toko <b>Contoh</b>"));
        QCOMPARE(view.value(QStringLiteral("due")).toString(), QStringLiteral("Rp36.000"));
        QCOMPARE(view.value(QStringLiteral("language")).toString(), QStringLiteral("id"));
        QStringList keys = view.keys();
        keys.sort();
        QCOMPARE(keys, QStringList({QStringLiteral("due"), QStringLiteral("face"), QStringLiteral("language"), QStringLiteral("lines"),
                                    QStringLiteral("shop"), QStringLiteral("total")}));
    }
    void theLanguageFollowsTheTill()
    {
        Bench b;
        b.open();
        b.page->show(sampleView());
        b.set("ui.language", QStringLiteral("en"));
        QCOMPARE(b.get("/view", b.login())->json().value(QStringLiteral("view")).toObject().value(QStringLiteral("language")).toString(),
                 QStringLiteral("en"));
    }
    void newsComesToWhoWaits()
    {
        Bench b;
        b.open();
        const QByteArray cookie = b.login();
        const QByteArray tag = b.get("/view", cookie)->json().value(QStringLiteral("tag")).toString().toLatin1();
        QElapsedTimer took;
        took.start();
        const auto waits = b.send("GET", "/view?after=" + tag, cookie);
        QTest::qWait(400);
        QVERIFY2(waits->bytes.isEmpty(), "there was nothing new to tell");
        b.page->show(sampleView());
        QVERIFY(waits->ended());
        QVERIFY(took.elapsed() < 5'000);
        QCOMPARE(waits->json().value(QStringLiteral("view")).toObject().value(QStringLiteral("face")).toString(), QStringLiteral("cart"));
        // The same view again is no news.
        const QByteArray next = waits->json().value(QStringLiteral("tag")).toString().toLatin1();
        b.page->show(sampleView());
        QCOMPARE(b.get("/view?after=x", cookie)->json().value(QStringLiteral("tag")).toString().toLatin1(), next);
    }
    void manyWhoWaitShutNobodyOut()
    {
        Bench b;
        b.open();
        const QByteArray cookie = b.login();
        const QByteArray tag = b.get("/view", cookie)->json().value(QStringLiteral("tag")).toString().toLatin1();
        std::vector<std::unique_ptr<Exchange>> crowd;
        for (int i = 0; i < 40; ++i)
            crowd.push_back(b.send("GET", "/view?after=" + tag, cookie));
        QTest::qWait(300);
        QElapsedTimer took;
        took.start();
        QCOMPARE(b.get("/", cookie)->status(), 200);
        QVERIFY(took.elapsed() < 3'000);
        took.restart();
        b.page->show(sampleView());
        QVERIFY2(took.elapsed() < 2'000, "the till waited for browsers");
        for (const auto &each : crowd)
            QVERIFY(each->ended());
    }
    void aNewCodeShutsTheOldOnesOut()
    {
        Bench b;
        b.open();
        const QByteArray cookie = b.login();
        const QByteArray tag = b.get("/view", cookie)->json().value(QStringLiteral("tag")).toString().toLatin1();
        const auto waits = b.send("GET", "/view?after=" + tag, cookie);
        QTest::qWait(200);
        b.set("display.web_code", QStringLiteral("TEH23456"));
        QVERIFY(waits->ended());
        QCOMPARE(waits->status(), 401);
        QCOMPARE(b.get("/", cookie)->status(), 401);
        QVERIFY(!b.login("TEH23456").isEmpty());
    }
    void theCookieOutlivesARestart()
    {
        Bench b;
        b.open();
        const QByteArray cookie = b.login();
        b.page.reset();
        b.page = std::make_unique<CustomerPage>(b.settings);
        QVERIFY(b.page->isListening());
        QCOMPARE(b.get("/view", cookie)->status(), 200);
    }
    void offMeansOffAtOnce()
    {
        Bench b;
        b.open();
        const QByteArray cookie = b.login();
        const QByteArray tag = b.get("/view", cookie)->json().value(QStringLiteral("tag")).toString().toLatin1();
        const auto waits = b.send("GET", "/view?after=" + tag, cookie);
        QTest::qWait(200);
        QElapsedTimer took;
        took.start();
        b.set("display.web", QStringLiteral("false"));
        QVERIFY2(took.elapsed() < 2'000, "the till waited for a browser");
        QVERIFY(!b.page->isListening());
        QVERIFY(waits->ended());
        b.open();                        // the same port, at once
        QVERIFY(b.page->isListening());
        QCOMPARE(b.get("/", cookie)->status(), 200);
    }
    void aTakenPortIsSaid()
    {
        Bench b;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::Any, b.port));
        QSignalSpy moved(b.page.get(), &CustomerBroadcast::changed);
        b.open();
        QVERIFY(!b.page->isListening());
        QVERIFY(b.page->isRefused());
        QVERIFY(!moved.isEmpty());
        b.port = Bench::freePort();
        b.set("display.web_port", QString::number(b.port));
        QVERIFY(b.page->isListening());
        QVERIFY(!b.page->isRefused());
    }
    void aCodeIsMadeWhenThereIsNone()
    {
        Bench b;
        b.set("display.web_code", QString());
        b.open();
        const QString code = b.settings.text(QStringLiteral("display.web_code"));
        QVERIFY(QRegularExpression(QStringLiteral("^[2-9A-HJ-NP-TV-Z]{8}$")).match(code).hasMatch());
        QVERIFY(b.page->isListening());
        QVERIFY(!b.login(code.toLatin1()).isEmpty());
        QVERIFY(newAccessCode() != newAccessCode());
    }
    void theCodeIsTheOneThatWasVerified()
    {
        CustomerView view = sampleView();
        view.face = CustomerView::Face::Qr;
        view.qris = "00020101021226390011ID.TEST.WWW0215ID10200000000015303360540536000";
        view.expiresAt = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000);
        const QJsonObject json = QJsonDocument::fromJson(customerPageJson(view, QStringLiteral("id"))).object();
        const auto matrix = qris::encode(view.qris);
        QVERIFY(matrix);
        const QString modules = json.value(QStringLiteral("qr")).toString();
        QCOMPARE(json.value(QStringLiteral("qrWidth")).toInt(), matrix->width);
        QCOMPARE(modules.size(), qsizetype(matrix->width) * matrix->width);
        for (int y = 0; y < matrix->width; ++y) {
            for (int x = 0; x < matrix->width; ++x)
                QCOMPARE(modules[qsizetype(y) * matrix->width + x] == u'1', matrix->dark(x, y));
        }
        QCOMPARE(json.value(QStringLiteral("expires")).toInteger(), 1'800'000'000'000);
        view.face = CustomerView::Face::Paid;            // a paid sale's code is nobody's business any more
        QVERIFY(!QJsonDocument::fromJson(customerPageJson(view, QStringLiteral("id"))).object().contains(QStringLiteral("qr")));
    }
};

QTEST_GUILESS_MAIN(TestCustomerPage)
#include "tst_customer_page.moc"
