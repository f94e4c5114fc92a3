// lacictl backup, verify, restore, export, doctor: as an owner's script and a thief with a tool would use them.
#include "support/console_rig.h"
#include <QLocale>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTest>

using laci::test::ConsoleRig;
using laci::test::GatewayDouble;
using Run = ConsoleRig::Run;

class TestConsoleKeeping : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleRig> m_rig;

    Run ctl(const QStringList &arguments) { return m_rig->ctl(arguments); }
    QString safe(const QString &name = QStringLiteral("safe.db")) const { return m_rig->file(name); }
    void sell(int sales)
    {
        for (int i = 0; i < sales; ++i) {
            const Run run = m_rig->ctl("sell --item KOPI-GA*1 --pay cash:20000");
            QVERIFY2(run.exit == 0, run.err.constData());
        }
    }
    qsizetype sales() { return m_rig->ctl("sales").json.value(QStringLiteral("sales")).toArray().size(); }
    static QString troubleOf(const Run &run) { return run.json.value(QStringLiteral("file")).toObject().value(QStringLiteral("trouble")).toString(); }
    static QJsonObject itemOf(const QJsonObject &sheet, const char *topic)
    {
        const QJsonArray items = sheet.value(QStringLiteral("items")).toArray();
        for (const auto &each : items) {
            if (each.toObject().value(QStringLiteral("topic")).toString() == QLatin1String(topic))
                return each.toObject();
        }
        return {};
    }
    static void workOn(const QString &file, const QStringList &statements)
    {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tool"));
            db.setDatabaseName(file);
            QVERIFY(db.open());
            for (const QString &sql : statements) {
                QSqlQuery query(db);
                QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("tool"));
    }

private slots:
    void init()
    {
        m_rig = std::make_unique<ConsoleRig>();
        QVERIFY(m_rig->isValid());
        QVERIFY(m_rig->set(QStringLiteral("shop.name"), QStringLiteral("Toko Uji")));
        QCOMPARE(ctl({QStringLiteral("import"), laci::test::sourceFolder() + QStringLiteral("/resources/sample/catalogue.csv")}).exit, 0);
    }
    void cleanup() { m_rig.reset(); }

    void thereAndBack()
    {
        sell(2);
        Run run = ctl({QStringLiteral("backup"), safe(), QStringLiteral("--by"), QStringLiteral("Bu Tini")});
        QVERIFY2(run.exit == 0, run.err.constData());
        const QJsonObject backup = run.json.value(QStringLiteral("backup")).toObject();
        QCOMPARE(backup.value(QStringLiteral("counts")).toObject().value(QStringLiteral("sale")).toInt(), 2);
        QCOMPARE(backup.value(QStringLiteral("shop")).toString(), QStringLiteral("Toko Uji"));
        QCOMPARE(ctl({QStringLiteral("verify"), safe()}).exit, 0);
        sell(1);

        // Without --yes nothing happens; it says what would.
        run = ctl({QStringLiteral("restore"), safe()});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.json.value(QStringLiteral("preview")).toObject().value(QStringLiteral("sales_lost")).toInt(), 1);
        QCOMPARE(sales(), 3);
        run = ctl({QStringLiteral("restore"), safe(), QStringLiteral("--yes"), QStringLiteral("--by"), QStringLiteral("Bu Tini")});
        QVERIFY2(run.exit == 0, run.err.constData());
        QCOMPARE(sales(), 2);
        QVERIFY(QFile::exists(run.json.value(QStringLiteral("old")).toString()));
        QCOMPARE(ctl({QStringLiteral("verify"), m_rig->file(QStringLiteral("toko.db"))}).exit, 0);
        QCOMPARE(ctl({QStringLiteral("export"), m_rig->file(QStringLiteral("out"))}).exit, 0);
        QFile journal(m_rig->file(QStringLiteral("out/journal.json")));
        QVERIFY(journal.open(QIODevice::ReadOnly));
        QVERIFY(journal.readAll().contains("\"kind\":\"restored\",\"who\":\"Bu Tini\""));
        // The number of the sale that is gone is on somebody's paper.
        run = m_rig->ctl("sell --item KOPI-GA*1 --pay cash:20000");
        QVERIFY(run.json.value(QStringLiteral("sale")).toObject().value(QStringLiteral("number")).toString().endsWith(QStringLiteral("-0004")));
    }

    void killedWhileRestoring()
    {
        sell(1);
        QCOMPARE(ctl({QStringLiteral("backup"), safe()}).exit, 0);
        sell(1);
        for (const int milliseconds : {0, 25, 60, 120}) {
            auto process = m_rig->begin({QStringLiteral("restore"), safe(), QStringLiteral("--yes")});
            QVERIFY(process->waitForStarted());
            QTest::qWait(milliseconds);
            process->kill();
            process->waitForFinished();
            const Run run = ctl({QStringLiteral("verify"), m_rig->file(QStringLiteral("toko.db"))});
            QVERIFY2(run.exit == 0, run.out.constData());
            QVERIFY(sales() >= 1);
        }
        const Run run = ctl({QStringLiteral("restore"), safe(), QStringLiteral("--yes")});
        QVERIFY2(run.exit == 0, run.err.constData());
        QCOMPARE(sales(), 1);
    }

    void workedOn()
    {
        sell(2);
        QCOMPARE(ctl({QStringLiteral("backup"), safe()}).exit, 0);
        workOn(safe(), {QStringLiteral("DROP TRIGGER sale_line_fixed"), QStringLiteral("UPDATE sale_line SET total = 1")});
        Run run = ctl({QStringLiteral("verify"), safe()});
        QCOMPARE(run.exit, 1);
        QCOMPARE(troubleOf(run), QStringLiteral("changed"));
        run = ctl({QStringLiteral("restore"), safe(), QStringLiteral("--yes")});
        QCOMPARE(run.exit, 1);
        QVERIFY(run.err.contains("--accept-changed"));
        QCOMPARE(ctl({QStringLiteral("restore"), safe(), QStringLiteral("--yes"), QStringLiteral("--accept-changed")}).exit, 0);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("trouble");
        QTest::newRow("damaged") << "damage" << "damaged";
        QTest::newRow("newer") << "PRAGMA user_version=900" << "newer";
        QTest::newRow("another program's") << "PRAGMA application_id=1" << "foreign";
        QTest::newRow("no database") << "text" << "foreign";
        QTest::newRow("not there") << "remove" << "not_found";
    }
    void refused()
    {
        QFETCH(QString, what);
        QFETCH(QString, trouble);
        sell(1);
        QCOMPARE(ctl({QStringLiteral("backup"), safe()}).exit, 0);
        QVERIFY(QFile::remove(safe() + QStringLiteral(".json")));
        QFile file(safe());
        if (what == u"damage") {
            QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2 + 100));
        } else if (what == u"text") {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nama,harga\n") > 0);
        } else if (what == u"remove") {
            QVERIFY(file.remove());
        } else {
            workOn(safe(), {what});
        }
        file.close();
        Run run = ctl({QStringLiteral("verify"), safe()});
        QCOMPARE(run.exit, 1);
        QCOMPARE(troubleOf(run), trouble);
        run = ctl({QStringLiteral("restore"), safe(), QStringLiteral("--yes"), QStringLiteral("--accept-changed")});
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.out.contains(trouble.toUtf8()), run.out.constData());
        QCOMPARE(sales(), 1);
    }

    void aFullDiskLeavesTheOldBackup()
    {
#ifdef Q_OS_WIN
        QSKIP("ulimit is a shell's");
#endif
        sell(1);
        QCOMPARE(ctl({QStringLiteral("backup"), safe()}).exit, 0);
        sell(1);
        // A file may not grow past 64 KB: what a disk with that much room says, too.
        QProcess process;
        process.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("trap '' XFSZ; ulimit -f 128; exec \"$0\" \"$@\""),
                                             qEnvironmentVariable("LACI_BIN") + QStringLiteral("/lacictl"), QStringLiteral("--db"), m_rig->file(QStringLiteral("toko.db")),
                                             QStringLiteral("--config"), m_rig->file(QStringLiteral("laci.json")), QStringLiteral("backup"), safe()});
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 1);
        const Run run = ctl({QStringLiteral("verify"), safe()});
        QCOMPARE(run.exit, 0);
        QVERIFY(!QFile::exists(safe() + QStringLiteral(".part")));
        QCOMPARE(ctl({QStringLiteral("backup"), m_rig->file(QStringLiteral("no/such/folder/x.db"))}).exit, 1);
    }

    void everythingOut()
    {
        m_rig->plantSecret("sk_live_rahasia_sekali");
        m_rig->setEnvironment("LACI_SECRET_PAYMENKU_API_KEY", "sk_live_rahasia_sekali");
        sell(2);
        const QString folder = m_rig->file(QStringLiteral("all"));
        const Run run = ctl({QStringLiteral("export"), folder});
        QVERIFY2(run.exit == 0, run.err.constData());
        QFile manifest(folder + QStringLiteral("/manifest.json"));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        QHash<QString, int> rows;
        const QJsonArray tables = QJsonDocument::fromJson(manifest.readAll()).object().value(QStringLiteral("tables")).toArray();
        for (const auto &each : tables)
            rows.insert(each.toObject().value(QStringLiteral("name")).toString(), each.toObject().value(QStringLiteral("rows")).toInt());
        QCOMPARE(rows.value(QStringLiteral("sales")), 2);
        QVERIFY(rows.value(QStringLiteral("products")) > 10 && rows.contains(QStringLiteral("settings")) && rows.contains(QStringLiteral("journal")));
        QFile file(folder + QStringLiteral("/sales.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).array().size(), 2);
        QCOMPARE(ctl({QStringLiteral("export"), folder}).exit, 1);
        QVERIFY2(m_rig->leaks().isEmpty(), qPrintable(m_rig->leaks().join(u';')));
    }

    void theDoctorSeesAWrongClock_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::addColumn<QString>("tone");
        QTest::newRow("right") << 0 << "good";
        QTest::newRow("two hours ahead") << 7200 << "bad";
        QTest::newRow("behind") << -300 << "bad";
    }
    void theDoctorSeesAWrongClock()
    {
        QFETCH(int, ahead);
        QFETCH(QString, tone);
        // A gateway whose own clock differs; what it answers otherwise does not matter here.
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&server, ahead] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, ahead] {
                const QDateTime there = QDateTime::currentDateTimeUtc().addSecs(-ahead);
                const QByteArray date = QLocale::c().toString(there, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
                socket->write("HTTP/1.1 503 Busy\r\nDate: " + date + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        m_rig->setEnvironment("LACI_SECRET_PAYMENKU_API_KEY", "sk_live_rahasia_sekali");
        QVERIFY(m_rig->set(QStringLiteral("gateway.paymenku.enabled"), QStringLiteral("true")));
        QVERIFY(m_rig->set(QStringLiteral("gateway.paymenku.base_url"), QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort())));
        auto process = m_rig->begin({QStringLiteral("doctor")});
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 60'000);
        const QByteArray out = process->readAllStandardOutput();
        const QJsonObject clock = itemOf(QJsonDocument::fromJson(out).object(), "clock");
        QVERIFY2(clock.value(QStringLiteral("tone")).toString() == tone, out.constData());
        QVERIFY(std::abs(clock.value(QStringLiteral("number")).toInt() - ahead) <= 5);
        if (tone == u"bad")
            QCOMPARE(process->exitCode(), 1);
    }

    void theDoctorTellsNoSecret()
    {
        m_rig->plantSecret("sk_live_rahasia_sekali");
        m_rig->setEnvironment("LACI_SECRET_PAYMENKU_API_KEY", "sk_live_rahasia_sekali");
        sell(1);
        GatewayDouble paymenku(QStringLiteral("paymenku"));
        QVERIFY(paymenku.port() != 0);
        QVERIFY(m_rig->set(QStringLiteral("gateway.paymenku.enabled"), QStringLiteral("true")));
        QVERIFY(m_rig->set(QStringLiteral("gateway.paymenku.base_url"), paymenku.base()));
        const QString report = m_rig->file(QStringLiteral("report.txt"));
        Run run = ctl({QStringLiteral("doctor"), QStringLiteral("--check"), QStringLiteral("--report"), report});
        QVERIFY2(itemOf(run.json, "gateway").value(QStringLiteral("at")).isString(), run.out.constData());
        QCOMPARE(run.json.value(QStringLiteral("findings")).toArray().size(), 0);
        QFile text(report);
        QVERIFY(text.open(QIODevice::ReadOnly));
        const QByteArray said = text.readAll();
        QVERIFY(said.contains("Laci ") && said.contains("gateway.paymenku.enabled = true") && said.contains("\"topic\": \"database_size\""));
        QVERIFY(!said.contains("Toko Uji"));
        QVERIFY2(m_rig->leaks().isEmpty(), qPrintable(m_rig->leaks().join(u';')));

        // Books that cannot be read are a finding, not an end.
        QFile books(m_rig->file(QStringLiteral("toko.db")));
        QVERIFY(books.open(QIODevice::ReadWrite) && books.write(QByteArray(200, 'x')) == 200);
        books.close();
        run = ctl({QStringLiteral("doctor"), QStringLiteral("--offline")});
        QCOMPARE(run.exit, 1);
        QCOMPARE(itemOf(run.json, "database_size").value(QStringLiteral("tone")).toString(), QStringLiteral("bad"));
    }
};

QTEST_GUILESS_MAIN(TestConsoleKeeping)
#include "tst_console_keeping.moc"
