// lacictl against a GoBiz double of our own (tests/acceptance/gobiz_double.py): what an installer's script would see.
#include "support/console_rig.h"
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using laci::test::ConsoleRig;
using laci::test::GatewayDouble;
using Run = ConsoleRig::Run;

class TestConsole : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleRig> m_rig;
    std::unique_ptr<GatewayDouble> m_double;

    Run ctl(const QStringList &arguments) { return m_rig->ctl(arguments); }
    void plan(const QJsonObject &document) { m_double->plan(document); }
    QJsonObject doubleState() { return QJsonDocument::fromJson(m_double->http("GET", "/state")).object(); }

    Run sell(int wait, const QStringList &more = {})
    {
        return ctl(QStringList{QStringLiteral("sell"), QStringLiteral("--item"), QStringLiteral("8990000000174*3"),
                               QStringLiteral("--item"), QStringLiteral("KOPI-GA"), QStringLiteral("--pay"),
                               QStringLiteral("gobiz"), QStringLiteral("--wait"), QString::number(wait)} + more);
    }

private slots:
    void init()
    {
        m_rig = std::make_unique<ConsoleRig>();
        QVERIFY(m_rig->isValid());
        m_rig->setEnvironment("LACI_SECRET_GOBIZ_CLIENT_SECRET", "rahasia-uji");
        m_rig->plantSecret("rahasia-uji");
        m_rig->plantSecret(QByteArray("uji:rahasia-uji").toBase64());
        const QString source = laci::test::sourceFolder();
        m_double = std::make_unique<GatewayDouble>(QStringLiteral("gobiz"));
        QVERIFY(m_double->port() > 0);
        const QString base = m_double->base();
        const QList<QStringList> settings{{QStringLiteral("gateway.gobiz.api_url"), base + QStringLiteral("/some/prefix")},
                                          {QStringLiteral("gateway.gobiz.auth_url"), base + QStringLiteral("/auth/")},
                                          {QStringLiteral("gateway.gobiz.outlet_id"), QStringLiteral("OUTLET-1")},
                                          {QStringLiteral("gateway.gobiz.client_id"), QStringLiteral("uji")},
                                          {QStringLiteral("gateway.gobiz.enabled"), QStringLiteral("true")}};
        for (const QStringList &pair : settings)
            QCOMPARE(ctl(QStringList{QStringLiteral("config"), QStringLiteral("set")} + pair).exit, 0);
        const Run imported = ctl({QStringLiteral("import"), source + QStringLiteral("/resources/sample/catalogue.csv")});
        QCOMPARE(imported.exit, 0);
        QCOMPARE(imported.json.value(QStringLiteral("added")).toInt(), 58);
    }

    void cleanup()
    {
        QCOMPARE(m_rig->leaks(), QStringList());
        m_double.reset();
        m_rig.reset();
    }

    void sells_data()
    {
        QTest::addColumn<QJsonObject>("plan");
        QTest::addColumn<int>("wait");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("exit");
        QTest::addColumn<int>("charges");
        const auto o = [](const char *json) { return QJsonDocument::fromJson(json).object(); };
        const auto s = [](const char *t) { return QString::fromLatin1(t); };
        QTest::newRow("paid") << o(R"({"pay_after":0})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("paid, upper case, decimals in the QR")
            << o(R"({"pay_after":0,"word":"SETTLEMENT","decimals":true})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("paid after a while") << o(R"({"pay_after":3})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("create is slow") << o(R"({"pay_after":0,"create_delay":3})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("reply lost") << o(R"({"pay_after":0,"create_after":"reset","create_after_times":1})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("reply lost thrice") << o(R"({"pay_after":0,"create_after":"reset","create_after_times":3})") << 30 << s("paid") << QString() << 0 << 1;
        QTest::newRow("request lost") << o(R"({"pay_after":0,"create_before":"reset","create_before_times":1})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("500 once") << o(R"({"pay_after":0,"create_before":"500","create_before_times":1})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("429 once") << o(R"({"pay_after":0,"create_before":"429","create_before_times":1})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("garbage to create, once") << o(R"({"pay_after":0,"create_after":"html","create_after_times":1})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("401 once") << o(R"({"pay_after":0,"unauthorised":1})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("token dies each second") << o(R"({"pay_after":4,"token_life":1})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("never paid") << o("{}") << 5 << s("pending") << QString() << 3 << 1;
        QTest::newRow("expired") << o(R"({"pay_after":0,"word":"expire"})") << 20 << s("expired") << QString() << 1 << 1;
        QTest::newRow("denied") << o(R"({"pay_after":0,"word":"deny"})") << 20 << s("failed") << QString() << 1 << 1;
        QTest::newRow("status 500") << o(R"({"pay_after":0,"status":"500"})") << 6 << s("unknown") << s("server_fault") << 3 << 1;
        QTest::newRow("status HTML") << o(R"({"pay_after":0,"status":"html"})") << 6 << s("unknown") << s("unreadable") << 3 << 1;
        QTest::newRow("status half") << o(R"({"pay_after":0,"status":"half"})") << 6 << s("unknown") << s("unreadable") << 3 << 1;
        QTest::newRow("status huge") << o(R"({"pay_after":0,"status":"huge"})") << 6 << s("unknown") << s("unreadable") << 3 << 1;
        QTest::newRow("status deep") << o(R"({"pay_after":0,"status":"deep"})") << 6 << s("unknown") << s("unreadable") << 3 << 1;
        QTest::newRow("status empty") << o(R"({"pay_after":0,"status":"empty"})") << 6 << s("unknown") << s("unreadable") << 3 << 1;
        QTest::newRow("status redirects") << o(R"({"pay_after":0,"status":"redirect"})") << 6 << s("unknown") << s("unreadable") << 3 << 1;
        QTest::newRow("status of another order") << o(R"({"pay_after":0,"status_other":"order"})") << 6 << s("unknown") << s("other_order") << 3 << 1;
        QTest::newRow("status with another amount") << o(R"({"pay_after":0,"status_other":"amount"})") << 6 << s("unknown") << s("other_amount") << 3 << 1;
        QTest::newRow("unheard-of word") << o(R"({"status_other":"word"})") << 6 << s("unknown") << s("unknown_word") << 3 << 1;
        QTest::newRow("status garbage, then well") << o(R"({"pay_after":3,"status":"html","status_times":1})") << 20 << s("paid") << QString() << 0 << 1;
        QTest::newRow("wrong amount in the QR") << o(R"({"qr":"wrong_amount"})") << 10 << s("failed") << s("amount_differs") << 1 << 1;
        QTest::newRow("bad CRC in the QR") << o(R"({"qr":"bad_crc"})") << 10 << s("failed") << s("bad_crc") << 1 << 1;
        QTest::newRow("other currency in the QR") << o(R"({"qr":"currency"})") << 10 << s("failed") << s("wrong_currency") << 1 << 1;
        QTest::newRow("static QR") << o(R"({"qr":"static"})") << 10 << s("failed") << s("not_dynamic") << 1 << 1;
        QTest::newRow("clear no") << o(R"({"create_before":"400"})") << 10 << s("failed") << s("refused") << 1 << 0;
        QTest::newRow("outlet not linked") << o(R"({"create_before":"404"})") << 10 << s("failed") << s("refused") << 1 << 0;
        QTest::newRow("log-in broken") << o(R"({"token":"500"})") << 10 << s("failed") << s("unreached") << 1 << 0;
        QTest::newRow("token refused") << o(R"({"token":"400"})") << 10 << s("failed") << s("unauthorised") << 1 << 0;
        QTest::newRow("silence") << o(R"({"create_after":"silence","seconds":4})") << 2 << s("unknown") << s("no_answer") << 3 << 1;
    }
    void sells()
    {
        QFETCH(QJsonObject, plan);
        QFETCH(int, wait);
        QFETCH(QString, state);
        QFETCH(QString, reason);
        QFETCH(int, exit);
        QFETCH(int, charges);
        this->plan(plan);
        const Run run = sell(wait);
        const QJsonObject payment = run.json.value(QStringLiteral("payment")).toObject();
        const QString seen = payment.value(QStringLiteral("state")).toString();
        QVERIFY2(seen == state, run.out + run.err);
        QCOMPARE(run.exit, exit);
        QVERIFY2(payment.value(QStringLiteral("reason")).toString().contains(reason), run.out);
        QCOMPARE(payment.value(QStringLiteral("amount")).toInteger(), 28'500);
        const QJsonArray made = doubleState().value(QStringLiteral("charges")).toArray();
        QCOMPARE(made.size(), charges);
        if (state == u"paid") {
            QCOMPARE(run.json.value(QStringLiteral("sale")).toObject().value(QStringLiteral("state")).toString(), state);
            QCOMPARE(payment.value(QStringLiteral("qr")), made[0].toObject().value(QStringLiteral("qris_string")));
            QCOMPARE(payment.value(QStringLiteral("reference")), made[0].toObject().value(QStringLiteral("order_id")));
            QCOMPARE(payment.value(QStringLiteral("channel")).toString(), QStringLiteral("qris"));
            QCOMPARE(payment.value(QStringLiteral("gateway_ref")), made[0].toObject().value(QStringLiteral("id")));
        }
        if (reason.contains(u"crc") || reason.contains(u"differs") || reason.contains(u"currency"))
            QVERIFY(payment.value(QStringLiteral("qr")).isNull());
        // Written before sent, and every step explained.
        const QJsonArray trail = run.json.value(QStringLiteral("trail")).toArray();
        QVERIFY(trail.size() >= 2);
        QCOMPARE(trail[0].toObject().value(QStringLiteral("event")).toString(), QStringLiteral("recorded"));
    }

    /// Law 1: killed at any moment, the same sale and payment stand there, and in the end each charge made is paid once.
    void killed()
    {
        const quint32 seed = 20261121;
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        plan(QJsonDocument::fromJson(R"({"pay_after":0,"create_delay":0.05})").object());
        constexpr int kRounds = 25;
        for (int round = 0; round < kRounds; ++round) {
            auto process = m_rig->begin({QStringLiteral("sell"), QStringLiteral("--item"), QStringLiteral("KOPI-GA"),
                                  QStringLiteral("--pay"), QStringLiteral("gobiz"), QStringLiteral("--wait"),
                                  QStringLiteral("20")});
            QVERIFY(process->waitForStarted());
            process->waitForFinished(int(random.bounded(40, 400)));
            process->kill();
            process->waitForFinished();
        }
        const Run watched = ctl({QStringLiteral("watch"), QStringLiteral("--seconds"), QStringLiteral("90")});   // ends when none is open
        QVERIFY2(watched.exit == 0, watched.out + watched.err);
        const QJsonArray payments =
            ctl({QStringLiteral("payments")}).json.value(QStringLiteral("payments")).toArray();
        const QJsonArray charges = doubleState().value(QStringLiteral("charges")).toArray();
        QSet<QString> references;
        for (const QJsonValue &payment : payments) {
            QCOMPARE(payment[QStringLiteral("state")].toString(), QStringLiteral("paid"));
            references.insert(payment[QStringLiteral("reference")].toString());
        }
        QCOMPARE(references.size(), payments.size());
        QCOMPARE(charges.size(), payments.size());
        for (const QJsonValue &charge : charges)
            QVERIFY(references.contains(charge[QStringLiteral("order_id")].toString()));
        QVERIFY(ctl({QStringLiteral("payments"), QStringLiteral("--open")})
                    .json.value(QStringLiteral("payments")).toArray().isEmpty());
    }

    void lateMoney()
    {
        plan(QJsonDocument::fromJson(R"({"pay_after":0,"word":"expire"})").object());
        const Run run = sell(20);
        const QString id = run.json.value(QStringLiteral("payment")).toObject().value(QStringLiteral("id")).toString();
        QCOMPARE(run.exit, 1);
        m_double->http("POST", "/settle", {{QStringLiteral("status"), QStringLiteral("settlement")}});
        plan({});
        const Run checked = ctl({QStringLiteral("check"), id});
        QCOMPARE(checked.exit, 0);
        QCOMPARE(checked.json.value(QStringLiteral("payment")).toObject().value(QStringLiteral("state")).toString(),
                 QStringLiteral("paid"));
    }

    void cashAndRounding()
    {
        const Run run = ctl({QStringLiteral("sell"), QStringLiteral("--item"), QStringLiteral("INDOSOTO"), QStringLiteral("--pay"),
                             QStringLiteral("cash:5.000")});
        QCOMPARE(run.exit, 0);
        const QJsonObject payment = run.json.value(QStringLiteral("payment")).toObject();
        QCOMPARE(payment.value(QStringLiteral("state")).toString(), QStringLiteral("paid"));
        QCOMPARE(payment.value(QStringLiteral("change")).toInteger(), 1700);
        const Run shortOf = ctl({QStringLiteral("sell"), QStringLiteral("--item"), QStringLiteral("INDOSOTO"), QStringLiteral("--pay"),
                                 QStringLiteral("cash:3000")});
        QCOMPARE(shortOf.exit, 1);
        const QString number = run.json.value(QStringLiteral("sale")).toObject().value(QStringLiteral("number")).toString();
        QVERIFY2(QRegularExpression(QStringLiteral("^K1-\\d{8}-0001$")).match(number).hasMatch(), qPrintable(number));
    }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        const auto row = [](const char *words, int exit) {
            QTest::newRow(words) << QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts) << exit;
        };
        row("", 2);
        row("fly", 2);
        row("sell", 2);
        row("sell --item X --pay", 2);
        row("sell --item NOPE --pay gobiz", 1);
        row("sell --item KOPI-GA --pay nobank", 1);
        row("sell --item KOPI-GA*0 --pay cash:1000000", 2);
        row("sell --item KOPI-GA --pay gobiz:bca_va", 1);
        row("product 8990000000174", 0);
        row("product 000", 1);
        row("search indo gor", 0);
        row("search zzzz", 1);
        row("payment nothere", 1);
        row("check nothere", 1);
        row("config get no.such", 1);
        row("config get shop.name", 0);
        row("config set gateway.gobiz.api_url http://example.com", 1);
        row("config get gateway.gobiz.client_secret", 1);
        row("qris inspect 000201", 1);
        row("import /no/such/file.csv", 1);
    }
    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        const Run run = ctl(arguments);
        QVERIFY2(run.exit == exit, run.out + run.err);
        if (exit == 1)
            QVERIFY(!run.json.isEmpty());
    }

    void secondInstanceIsToldAndLeaves()
    {
        plan({});
        auto first = m_rig->begin({QStringLiteral("sell"), QStringLiteral("--item"), QStringLiteral("KOPI-GA"), QStringLiteral("--pay"),
                            QStringLiteral("gobiz"), QStringLiteral("--wait"), QStringLiteral("20")});
        QTRY_VERIFY_WITH_TIMEOUT(!doubleState().value(QStringLiteral("charges")).toArray().isEmpty(), 15'000);
        const Run second = ctl({QStringLiteral("sell"), QStringLiteral("--item"), QStringLiteral("KOPI-GA"), QStringLiteral("--pay"),
                                QStringLiteral("cash:20000")});
        QCOMPARE(second.exit, 1);
        QCOMPARE(second.json.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString(),
                 QStringLiteral("busy"));
        // Reading goes on beside it.
        QCOMPARE(ctl({QStringLiteral("payments"), QStringLiteral("--open")})
                     .json.value(QStringLiteral("payments")).toArray().size(), 1);
        first->kill();
        first->waitForFinished();
    }

    void demo()
    {
        const Run run = ctl({QStringLiteral("demo")});
        QVERIFY2(run.exit == 0, run.out + run.err);
        QVERIFY(run.json.value(QStringLiteral("scenes")).toArray().size() >= 14);
    }
};

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
