// Paper by lacictl, with the real books: what is asked for is printed once, also when the till is killed in the middle of it.
#include "support/console_rig.h"
#include "support/fake_printer.h"
#include <QTest>

using namespace laci::test;
using Run = ConsoleRig::Run;
using Manner = FakePrinter::Manner;

class TestPaper : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleRig> m_rig;
    std::unique_ptr<FakePrinter> m_printer;
    QString m_number;

    /// As ConsoleRig::ctl(), with an event loop for the printer meanwhile.
    Run ctl(const char *line)
    {
        const auto process = m_rig->begin(QString::fromUtf8(line).arg(m_number).split(u' ', Qt::SkipEmptyParts));
        if (!QTest::qWaitFor([&process] { return process->state() == QProcess::NotRunning; }, 60'000))
            return {};
        Run run;
        run.exit = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -2;
        run.out = process->readAllStandardOutput();
        run.err = process->readAllStandardError();
        run.json = QJsonDocument::fromJson(run.out).object();
        return run;
    }
    QJsonArray jobs() { return ctl("print jobs").json.value(QStringLiteral("jobs")).toArray(); }
    static QString jobState(const Run &run) { return run.json[QStringLiteral("job")][QStringLiteral("state")].toString(); }
    static QString problem(const Run &run) { return run.json[QStringLiteral("job")][QStringLiteral("problem")].toString(); }
    int papersWith(const QByteArray &text) const
    {
        return int(std::count_if(m_printer->papers.begin(), m_printer->papers.end(), [&text](const QByteArray &paper) { return paper.contains(text); }));
    }

private slots:
    void init()
    {
        m_rig = std::make_unique<ConsoleRig>();
        m_printer = std::make_unique<FakePrinter>();
        QVERIFY(m_rig->isValid() && m_printer->start());
        QVERIFY(m_rig->set(QStringLiteral("printer.kind"), QStringLiteral("network")));
        QVERIFY(m_rig->set(QStringLiteral("printer.address"), m_printer->address()));
        QCOMPARE(m_rig->ctl({QStringLiteral("import"), sourceFolder() + QStringLiteral("/resources/sample/catalogue.csv")}).exit, 0);
        const Run sold = m_rig->ctl("sell --item 8990000000174*3 --item KOPI-GA --pay cash:200000");
        QVERIFY2(sold.exit == 0, sold.out + sold.err);
        m_number = sold.json[QStringLiteral("sale")][QStringLiteral("number")].toString();
        QVERIFY(!m_number.isEmpty());
    }

    void aReceiptInFourForms()
    {
        const QString folder = m_rig->file(QString());
        const Run run = m_rig->ctl({QStringLiteral("receipt"), m_number, QStringLiteral("--text"), folder + QStringLiteral("r.txt"), QStringLiteral("--escpos"),
                                    folder + QStringLiteral("r.bin"), QStringLiteral("--pdf"), folder + QStringLiteral("r.pdf"), QStringLiteral("--copy"),
                                    QStringLiteral("--columns"), QStringLiteral("48")});
        QVERIFY2(run.exit == 0, run.out + run.err);
        const auto read = [&folder](const char *name) {
            QFile file(folder + QString::fromLatin1(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(read("r.txt").contains(m_number.toLatin1()));
        QVERIFY(read("r.txt").contains("*** SALINAN ***"));
        QVERIFY(read("r.bin").startsWith("\x1B@"));
        QVERIFY(read("r.bin").contains(m_number.toLatin1()));
        QVERIFY(read("r.pdf").startsWith("%PDF-"));
        for (const QJsonValue &line : run.json.value(QStringLiteral("lines")).toArray())
            QVERIFY(line.toString().size() <= 48);
        QCOMPARE(m_rig->ctl("receipt K9-20260101-0001").exit, 1);
        QCOMPARE(m_rig->ctl({QStringLiteral("receipt"), m_number, QStringLiteral("--columns"), QStringLiteral("40")}).exit, 2);
    }

    void printedOnce()
    {
        const Run first = ctl("print %1");
        QVERIFY2(first.exit == 0, first.out + first.err);
        QCOMPARE(jobState(first), QStringLiteral("done"));
        QCOMPARE(ctl("print %1").exit, 0);
        QCOMPARE(papersWith(m_number.toLatin1()), 1);
        QCOMPARE(ctl("print %1 --copy").exit, 0);
        QCOMPARE(papersWith("SALINAN"), 1);
        QCOMPARE(jobs().size(), 2);
    }

    void aPrinterThatIsNotThere()
    {
        m_printer->stop();
        const Run run = ctl("print %1 --wait 2");
        QCOMPARE(run.exit, 3);
        QCOMPARE(problem(run), QStringLiteral("refused"));
        QVERIFY(m_printer->start());
        QCOMPARE(ctl("print %1").exit, 0);
        QCOMPARE(papersWith(m_number.toLatin1()), 1);
        QCOMPARE(jobs().size(), 1);
    }

    void killedInTheMiddle()
    {
        m_printer->bytesPerTick = 1;             // some seconds for a receipt
        const auto process = m_rig->begin({QStringLiteral("print"), m_number});
        QTRY_VERIFY_WITH_TIMEOUT(!m_printer->papers.isEmpty() && m_printer->papers[0].size() > 20, 20'000);
        process->kill();
        QVERIFY(process->waitForFinished());
        QCOMPARE(jobs()[0][QStringLiteral("state")].toString(), QStringLiteral("sending"));
        m_printer->bytesPerTick = 0;
        // Asked again by whatever hand: it is not printed by itself, it says so.
        const Run again = ctl("print %1 --wait 2");
        QCOMPARE(again.exit, 3);
        QCOMPARE(jobState(again), QStringLiteral("doubtful"));
        QCOMPARE(problem(again), QStringLiteral("interrupted"));
        QTest::qWait(300);
        QCOMPARE(m_printer->papers.size(), 1);
        const Run wanted = ctl(qPrintable(QStringLiteral("print again ") + again.json[QStringLiteral("job")][QStringLiteral("id")].toString()));
        QVERIFY2(wanted.exit == 0, wanted.out + wanted.err);
        QCOMPARE(m_printer->papers.size(), 2);
        QVERIFY(m_printer->papers[1].contains("*** SALINAN ***"));
        QVERIFY(m_printer->papers[1].contains(m_number.toLatin1()));
    }

    void brokenOffAndDropped()
    {
        m_printer->manner = Manner::DiesAfter;
        m_printer->dieAfter = 30;
        const Run run = ctl("print %1");
        QCOMPARE(run.exit, 3);
        QCOMPARE(jobState(run), QStringLiteral("doubtful"));
        QCOMPARE(problem(run), QStringLiteral("cut_off"));
        const QString id = run.json[QStringLiteral("job")][QStringLiteral("id")].toString();
        QCOMPARE(ctl(qPrintable(QStringLiteral("print drop ") + id)).exit, 0);
        QCOMPARE(ctl(qPrintable(QStringLiteral("print drop ") + id)).errorCode(), QStringLiteral("not_found"));
        QCOMPARE(jobs()[0][QStringLiteral("state")].toString(), QStringLiteral("dropped"));
    }

    void theDrawer()
    {
        QCOMPARE(ctl("drawer open").exit, 2);
        QCOMPARE(ctl("drawer open --reason Uang-kembalian").exit, 0);
        QCOMPARE(m_printer->papers.size(), 1);
        QCOMPARE(m_printer->papers[0], QByteArray("\x1B@\x1Bp\x00\x19\xFA", 7));
        QVERIFY(m_rig->set(QStringLiteral("printer.kind"), QStringLiteral("none")));
        QCOMPARE(ctl("drawer open --reason x").errorCode(), QStringLiteral("invalid_input"));
    }
};

QTEST_GUILESS_MAIN(TestPaper)
#include "tst_paper.moc"
