#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int kPatience = 90'000;

struct Run {
    int code = -1;
    QHash<QString, QJsonObject> checks;
    QStringList order;
};

/// The window's own program, without a screen, as an installer's script would call it.
Run selfTest(const QString &report, const QString &home)
{
    QProcess laci;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
    laci.setProcessEnvironment(environment);
    laci.start(qEnvironmentVariable("LACI_BIN") + QStringLiteral("/laci"), {QStringLiteral("--selftest"), report});
    Run run;
    if (!laci.waitForFinished(kPatience) || laci.exitStatus() != QProcess::NormalExit)
        return run;
    run.code = laci.exitCode();
    QFile file(report);
    if (!file.open(QIODevice::ReadOnly))
        return run;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QString check = line.value(QStringLiteral("check")).toString();
        run.order.append(check);
        run.checks.insert(check, line);
    }
    return run;
}

} // namespace

/// laci --selftest, which tells installers and support whether an installation works.
class TstSelfTest : public QObject {
    Q_OBJECT
private slots:
    void everythingIsTriedAndToldLineByLine();
    void theShopIsNotTouched();
    void aReportThatCannotBeWrittenIsAFailure();
};

void TstSelfTest::everythingIsTriedAndToldLineByLine()
{
    QTemporaryDir folder;
    const QString report = folder.filePath(QStringLiteral("report.jsonl"));
    const Run run = selfTest(report, folder.filePath(QStringLiteral("home")));
    QCOMPARE(run.order, QStringList({QStringLiteral("program"), QStringLiteral("words"), QStringLiteral("database"), QStringLiteral("search"),
                                     QStringLiteral("keychain"), QStringLiteral("tls"), QStringLiteral("qr"), QStringLiteral("sale"), QStringLiteral("pdf"),
                                     QStringLiteral("all")}));
    for (const QString &check : run.order) {
        const QString result = run.checks[check].value(QStringLiteral("result")).toString();
        const QString detail = run.checks[check].value(QStringLiteral("detail")).toString();
        // A machine without a keychain is told in words and is no fault of the installation.
        if (check == u"keychain" && result == u"absent")
            QVERIFY(!detail.isEmpty());
        else
            QVERIFY2(result == u"ok", qPrintable(check + QStringLiteral(": ") + detail));
    }
    QCOMPARE(run.code, 0);

    // The picture holds the code that was sent, as a reader that knows nothing of Laci sees it.
    QProcess zbar;
    zbar.start(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), report + QStringLiteral(".png")});
    QVERIFY2(zbar.waitForFinished(), "zbarimg (zbar-tools) is missing");
    QCOMPARE(QString::fromLatin1(zbar.readAllStandardOutput()).trimmed(), run.checks[QStringLiteral("qr")].value(QStringLiteral("text")).toString());

    QFile pdf(report + QStringLiteral(".pdf"));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF"));
}

void TstSelfTest::theShopIsNotTouched()
{
    QTemporaryDir folder;
    const QString home = folder.filePath(QStringLiteral("home"));
    const Run run = selfTest(folder.filePath(QStringLiteral("report.jsonl")), home);
    QCOMPARE(run.code, 0);
    QVERIFY(!QFile::exists(home + QStringLiteral("/data/laci")));
    QVERIFY(!QFile::exists(home + QStringLiteral("/config/laci")));
}

void TstSelfTest::aReportThatCannotBeWrittenIsAFailure()
{
    QTemporaryDir folder;
    const Run run = selfTest(folder.filePath(QStringLiteral("missing/report.jsonl")), folder.path());
    QCOMPARE(run.code, 1);
    QVERIFY(run.order.isEmpty());
}

QTEST_GUILESS_MAIN(TstSelfTest)
#include "tst_self_test.moc"
