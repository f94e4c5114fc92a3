// lacictl sales, refund, park list, product picture: what an installer's script would see.
#include "support/console_rig.h"
#include <QImage>
#include <QTest>

using laci::test::ConsoleRig;
using Run = ConsoleRig::Run;

class TestConsoleRefunds : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleRig> m_rig;

    /// Training: the sample catalogue is there, and the supervisor's PIN is 1234.
    Run ctl(const QStringList &arguments) { return m_rig->ctl(QStringList{QStringLiteral("--training")} + arguments); }
    Run ctl(const char *line) { return ctl(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts)); }
    static QJsonArray salesOf(const Run &run) { return run.json.value(QStringLiteral("sales")).toArray(); }
    static QJsonObject refundOf(const Run &run) { return run.json.value(QStringLiteral("refund")).toObject(); }
    /// Three coffees of Rp18.000 for cash; the sale's number.
    QString sold()
    {
        const Run run = ctl("sell --item KOPI-GA*3 --pay cash:60000");
        return run.json.value(QStringLiteral("sale")).toObject().value(QStringLiteral("number")).toString();
    }
    double stock()
    {
        const QJsonValue now = ctl("product KOPI-GA").json.value(QStringLiteral("stock"));
        return now.isString() ? now.toString().toDouble() : now.toDouble();
    }

private slots:
    void init()
    {
        m_rig = std::make_unique<ConsoleRig>();
        QVERIFY(m_rig->isValid());
        m_rig->setEnvironment("LACI_PIN", "1234");
    }
    void cleanup() { m_rig.reset(); }

    void linesThenTheRest()
    {
        const QString number = sold();
        QVERIFY(!number.isEmpty());
        const double out = stock();
        Run run = ctl({QStringLiteral("refund"), number, QStringLiteral("--line"), QStringLiteral("1*1"), QStringLiteral("--way"),
                       QStringLiteral("cash"), QStringLiteral("--reason"), QStringLiteral("cold")});
        QVERIFY2(run.exit == 0, run.err.constData());
        QCOMPARE(refundOf(run).value(QStringLiteral("amount")).toInt(), 18'000);
        QCOMPARE(refundOf(run).value(QStringLiteral("state")).toString(), QStringLiteral("done"));
        QVERIFY(refundOf(run).value(QStringLiteral("number")).toString().startsWith(QStringLiteral("K1-R")));
        QCOMPARE(stock(), out + 1);
        const QString id = run.json.value(QStringLiteral("sale")).toObject().value(QStringLiteral("id")).toString();
        run = ctl({QStringLiteral("refund"), id, QStringLiteral("--void"), QStringLiteral("--keep-stock"), QStringLiteral("--way"),
                   QStringLiteral("cash"), QStringLiteral("--reason"), QStringLiteral("cold too")});
        QVERIFY2(run.exit == 0, run.err.constData());
        QCOMPARE(refundOf(run).value(QStringLiteral("amount")).toInt(), 36'000);
        QCOMPARE(refundOf(run).value(QStringLiteral("kind")).toString(), QStringLiteral("void"));
        QCOMPARE(run.json.value(QStringLiteral("refunds")).toArray().size(), 2);
        QCOMPARE(stock(), out + 1);
        QCOMPARE(ctl({QStringLiteral("refund"), id, QStringLiteral("--all"), QStringLiteral("--way"), QStringLiteral("cash"),
                      QStringLiteral("--reason"), QStringLiteral("again")}).exit, 1);
        const QJsonArray list = salesOf(ctl("sales --filter refunded"));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0].toObject().value(QStringLiteral("given_back")).toInt(), 54'000);
        QCOMPARE(salesOf(ctl("sales --search 54.000")).size(), 1);
        QCOMPARE(salesOf(ctl("sales --search 54.001")).size(), 0);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("exit");
        QTest::newRow("no reason") << "--all --way cash" << 2;
        QTest::newRow("no way") << "--all --reason x" << 2;
        QTest::newRow("nothing") << "--way cash --reason x" << 2;
        QTest::newRow("all and a line") << "--all --line 1 --way cash --reason x" << 2;
        QTest::newRow("a line without number") << "--line x --way cash --reason x" << 2;
        QTest::newRow("a line of nothing") << "--line 1*0 --way cash --reason x" << 2;
        QTest::newRow("no such line") << "--line 2 --way cash --reason x" << 1;
        QTest::newRow("too many") << "--line 1*4 --way cash --reason x" << 1;
        QTest::newRow("cash at a gateway") << "--all --way noted --reason x" << 1;
    }
    void refuses()
    {
        QFETCH(QString, arguments);
        QFETCH(int, exit);
        const QString number = sold();
        const Run run = ctl(QStringList{QStringLiteral("refund"), number} + arguments.split(u' '));
        QCOMPARE(run.exit, exit);
        QCOMPARE(salesOf(ctl("sales --filter refunded")).size(), 0);
    }

    void withoutThePinNothingIsGivenBack()
    {
        const QString number = sold();
        m_rig->setEnvironment("LACI_PIN", "9999");
        QCOMPARE(ctl({QStringLiteral("refund"), number, QStringLiteral("--all"), QStringLiteral("--way"), QStringLiteral("cash"),
                      QStringLiteral("--reason"), QStringLiteral("x")}).errorCode(), QStringLiteral("unauthorised"));
        QCOMPARE(ctl("refund nobody --all --way cash --reason x").errorCode(), QStringLiteral("not_found"));
    }

    void aFileOfSales()
    {
        const QString number = sold();
        const QString path = m_rig->file(QStringLiteral("sales.csv"));
        const Run run = ctl({QStringLiteral("sales"), QStringLiteral("--csv"), path});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.json.value(QStringLiteral("rows")).toInt(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(number.toUtf8() + ','));
        QCOMPARE(ctl("sales --day yesterday").exit, 2);
        QCOMPARE(ctl("sales --until 2026-01-01").exit, 2);
        QCOMPARE(ctl("sales --filter odd").exit, 2);
        QCOMPARE(salesOf(ctl("sales --day 2001-01-01 --until 2001-12-31")).size(), 0);
        QCOMPARE(ctl("park list").json.value(QStringLiteral("parked")).toArray().size(), 0);
    }

    void aPicture()
    {
        QImage image(2000, 1000, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const QString path = m_rig->file(QStringLiteral("kopi.png"));
        QVERIFY(image.save(path));
        const Run run = ctl({QStringLiteral("product"), QStringLiteral("picture"), QStringLiteral("KOPI-GA"), path});
        QVERIFY2(run.exit == 0, run.err.constData());
        QVERIFY(run.json.value(QStringLiteral("bytes")).toInt() > 100);
        QCOMPARE(ctl("product picture KOPI-GA --remove").json.value(QStringLiteral("bytes")).toInt(), 0);
        QCOMPARE(ctl("product picture KOPI-GA").exit, 2);
        QCOMPARE(ctl("product picture KOPI-GA /no/such.png").errorCode(), QStringLiteral("not_found"));
        QCOMPARE(ctl({QStringLiteral("product"), QStringLiteral("picture"), QStringLiteral("NOBODY"), path}).errorCode(),
                 QStringLiteral("not_found"));
    }
};

QTEST_GUILESS_MAIN(TestConsoleRefunds)
#include "tst_console_refunds.moc"
