// lacictl shift: a day at the till as an installer's script would run it.
#include "support/console_rig.h"
#include <QTest>

using laci::test::ConsoleRig;
using Run = ConsoleRig::Run;

class TestConsoleShift : public QObject {
    Q_OBJECT
    std::unique_ptr<ConsoleRig> m_rig;

    Run ctl(const QStringList &arguments) { return m_rig->ctl(QStringList{QStringLiteral("--training")} + arguments); }
    Run ctl(const char *line) { return ctl(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts)); }
    static QJsonObject part(const Run &run, const char *name) { return run.json.value(QLatin1String(name)).toObject(); }
    static qint64 money(const QJsonObject &o, const char *name) { return o.value(QLatin1String(name)).toInteger(-1); }

private slots:
    void init()
    {
        m_rig = std::make_unique<ConsoleRig>();
        QVERIFY(m_rig->isValid());
        QCOMPARE(m_rig->ctl({QStringLiteral("--training"), QStringLiteral("config"), QStringLiteral("set"), QStringLiteral("backup.at_close"),
                             QStringLiteral("false")}).exit, 0);
    }
    void cleanup() { m_rig.reset(); }

    void aDay()
    {
        QCOMPARE(ctl("shift x").exit, 1);
        Run run = ctl("shift open 300rb --name Pagi --by Sari");
        QVERIFY2(run.exit == 0, run.err.constData());
        QCOMPARE(money(part(run, "shift"), "float"), 300'000);
        QCOMPARE(part(run, "shift").value(QStringLiteral("opened_by")).toString(), QStringLiteral("Sari"));
        QCOMPARE(ctl("shift open 1").exit, 1);                            // one is open
        QCOMPARE(ctl("sell --item KOPI-GA*3 --pay cash:60000").exit, 0);  // 54.000
        QCOMPARE(ctl("shift out 20.000 --reason es --by Sari").exit, 0);
        QCOMPARE(ctl("shift drop 100000 --reason brankas").exit, 0);
        QCOMPARE(ctl("shift in 6000 --reason receh").exit, 0);
        run = ctl("shift x");
        QVERIFY2(run.exit == 0, run.err.constData());
        QCOMPARE(money(part(run, "x"), "expected"), 240'000);
        QCOMPARE(money(part(run, "x"), "sales"), 54'000);
        QCOMPARE(ctl("shift close").exit, 1);                             // not counted
        run = ctl("shift count 100000=2 10000=3");
        QCOMPARE(part(run, "count").value(QStringLiteral("difference")), QJsonValue(QJsonValue::Null));
        QCOMPARE(part(run, "count").value(QStringLiteral("fits")).toBool(), false);
        run = ctl("shift count 100000=2 10000=3");
        QCOMPARE(money(part(run, "count"), "attempt"), 2);
        QCOMPARE(part(run, "count").value(QStringLiteral("difference")).toInteger(), -10'000);
        QCOMPARE(ctl("shift count 100000=2 10000=4").exit, 1);            // the difference was told
        QCOMPARE(ctl("shift close").exit, 1);                             // no reason
        run = ctl("shift close --reason hilang --by Sari");               // at the limit, not over it
        QVERIFY2(run.exit == 0, run.err.constData());
        const QJsonObject z = part(run, "z");
        QCOMPARE(money(z, "z"), 1);
        QCOMPARE(money(z, "counted"), 230'000);
        QVERIFY(!z.value(QStringLiteral("journal_head")).toString().isEmpty());
        run = ctl({QStringLiteral("shift"), QStringLiteral("z"), QStringLiteral("1"), QStringLiteral("--pdf"), m_rig->file(QStringLiteral("z.pdf"))});
        QCOMPARE(part(run, "z"), z);
        QFile pdf(m_rig->file(QStringLiteral("z.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
        const QJsonArray list = ctl("shift list").json.value(QStringLiteral("shifts")).toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0].toObject().value(QStringLiteral("difference")).toInteger(), -10'000);
        QCOMPARE(ctl("shift z 2").exit, 1);
    }

    void overTheLimitTakesASecondPerson()
    {
        QCOMPARE(ctl("shift open 300000").exit, 0);
        QCOMPARE(ctl("shift count 100000=2").exit, 0);
        QCOMPARE(ctl("shift count 100000=2").exit, 0);
        QCOMPARE(ctl("shift close --reason hilang").exit, 1);
        m_rig->setEnvironment("LACI_APPROVER_PIN", "9999");
        QCOMPARE(ctl("shift close --reason hilang").exit, 1);
        m_rig->setEnvironment("LACI_APPROVER_PIN", "1234");
        const Run run = ctl("shift close --reason hilang");
        QVERIFY2(run.exit == 0, run.err.constData());
        QCOMPARE(part(run, "z").value(QStringLiteral("approved_by")).toString(), QStringLiteral("Supervisor"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("no float") << "open";
        QTest::newRow("a float in words") << "open banyak";
        QTest::newRow("no reason") << "in 5000";
        QTest::newRow("no amount") << "out --reason x";
        QTest::newRow("no pieces") << "count";
        QTest::newRow("no such note") << "count 75000=1";
        QTest::newRow("a note twice") << "count 50000=1 50000=2";
        QTest::newRow("no number") << "z x";
    }
    void refuses()
    {
        QFETCH(QString, arguments);
        QCOMPARE(ctl((QStringLiteral("shift ") + arguments).split(u' ')).exit, 2);
    }
};

QTEST_GUILESS_MAIN(TestConsoleShift)
#include "tst_console_shift.moc"
