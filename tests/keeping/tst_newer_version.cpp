#include "keeping/newer_version.h"
#include "keeping/health_sheet.h"
#include <QTest>

using namespace laci;

/// What a distributor's answer means, and what the health page makes of it.
class TestNewerVersion : public QObject {
    Q_OBJECT
private slots:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("page");
        const auto row = [](const char *name, const char *answer, const char *version, const char *page) {
            QTest::newRow(name) << QByteArray(answer) << QString::fromLatin1(version) << QString::fromLatin1(page);
        };
        row("newer", "{\"version\":\"0.6.0\",\"page\":\"https://laci.example/0.6\"}", "0.6.0", "https://laci.example/0.6");
        row("ten is more than nine", "{\"version\":\"0.10.0\"}", "0.10.0", "");
        row("a part more", "{\"version\":\"0.5.0.1\"}", "0.5.0.1", "");
        row("the same", "{\"version\":\"0.5.0\"}", "", "");
        row("the same, longer", "{\"version\":\"0.5.0.0\"}", "", "");
        row("the same, shorter", "{\"version\":\"0.5\"}", "", "");
        row("older", "{\"version\":\"0.4.9\",\"page\":\"https://laci.example\"}", "", "");
        row("page in the clear", "{\"version\":\"1.0\",\"page\":\"http://laci.example\"}", "1.0", "");
        row("page is no page", "{\"version\":\"1.0\",\"page\":\"javascript:nothing\"}", "1.0", "");
        row("page with a password", "{\"version\":\"1.0\",\"page\":\"https://a:b@laci.example\"}", "1.0", "");
    }
    void answers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, version);
        QFETCH(QString, page);
        const auto newer = readNewerVersion(answer, QStringLiteral("0.5.0"));
        QVERIFY(newer);
        QCOMPARE(newer->has_value(), !version.isEmpty());
        if (*newer)
            QCOMPARE(**newer, (NewerVersion{version, page}));
    }

    void noAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html>0.6.0</html>");
        QTest::newRow("a list") << QByteArray("[\"0.6.0\"]");
        QTest::newRow("no version") << QByteArray("{\"page\":\"https://laci.example\"}");
        QTest::newRow("a number") << QByteArray("{\"version\":6}");
        QTest::newRow("words") << QByteArray("{\"version\":\"0.6.0 call 0812 now\"}");
        QTest::newRow("a line more") << QByteArray("{\"version\":\"0.6.0\\n\"}");
        QTest::newRow("one number") << QByteArray("{\"version\":\"6\"}");
    }
    void noAnswers()
    {
        QFETCH(QByteArray, answer);
        const auto newer = readNewerVersion(answer, QStringLiteral("0.5.0"));
        QVERIFY(!newer);
        QCOMPARE(newer.error().code, ErrorCode::Malformed);
    }

    void sheet_data()
    {
        QTest::addColumn<bool>("asked");
        QTest::addColumn<QString>("newer");
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<HealthTone>("tone");
        QTest::newRow("not yet") << false << QString() << QString() << HealthTone::Unknown;
        QTest::newRow("none") << true << QString() << QString() << HealthTone::Good;
        QTest::newRow("newer") << true << QStringLiteral("0.6.0") << QString() << HealthTone::Watch;
        QTest::newRow("nobody answered") << true << QString() << QStringLiteral("HTTP 503") << HealthTone::Unknown;
    }
    void sheet()
    {
        QFETCH(bool, asked);
        QFETCH(QString, newer);
        QFETCH(QString, trouble);
        QFETCH(HealthTone, tone);
        HealthQuestion question;
        question.now = QDateTime(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC);
        const auto found = [&question] {
            QList<HealthItem> items;
            for (const HealthSheet sheet = healthSheet(question); const HealthItem &item : sheet.items) {
                if (item.topic == HealthTopic::Version)
                    items.append(item);
            }
            return items;
        };
        QVERIFY(found().isEmpty());          // while nobody wants to know, there is no such line
        VersionFact fact;
        if (asked)
            fact.askedAt = question.now.addSecs(-60);
        if (!newer.isEmpty())
            fact.newer = NewerVersion{newer, QStringLiteral("https://laci.example")};
        fact.trouble = trouble;
        question.live.version = fact;
        const QList<HealthItem> items = found();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().tone, tone);
        QCOMPARE(items.first().subject, newer);
        const QString line = healthLine(items.first(), question.now);
        QVERIFY2(line.contains(newer.isEmpty() ? QStringLiteral("no newer one known") : newer), qPrintable(line));
        QVERIFY(line.contains(trouble));
    }
};

QTEST_GUILESS_MAIN(TestNewerVersion)
#include "tst_newer_version.moc"
