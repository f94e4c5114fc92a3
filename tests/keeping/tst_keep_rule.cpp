#include "keeping/backup_folder.h"
#include "persistence/backup_record.h"
#include <QDir>
#include <QMap>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace laci;

namespace {

const QTimeZone kJakarta("Asia/Jakarta");

QDateTime evening(QDate day, int hour = 21)
{
    return QDateTime(day, QTime(hour, 30), kJakarta);
}

/// The same rule said in another way: the last of each day, week, month, then the newest so many of each.
QSet<QDateTime> wanted(const QList<QDateTime> &taken, const KeepRule &rule)
{
    QSet<QDateTime> kept;
    const auto newest = [&](int most, auto span) {
        QMap<qint64, QDateTime> last;
        for (const QDateTime &at : taken) {
            QDateTime &now = last[span(at.date())];
            if (!now.isValid() || at > now)
                now = at;
        }
        const QList<QDateTime> all = last.values();
        for (qsizetype i = std::max<qsizetype>(0, all.size() - most); i < all.size(); ++i)
            kept.insert(all[i]);
    };
    newest(rule.days, [](QDate day) { return day.toJulianDay(); });
    newest(rule.weeks, [](QDate day) { int year = 0; const int week = day.weekNumber(&year); return qint64(year) * 100 + week; });
    newest(rule.months, [](QDate day) { return qint64(day.year()) * 12 + day.month(); });
    return kept;
}

} // namespace

class TestKeepRule final : public QObject {
    Q_OBJECT

    /// Day after day: backed up, then tidied, as the till does it.
    static QList<QDateTime> live(const QList<QDateTime> &taken, const KeepRule &rule)
    {
        QList<QDateTime> kept;
        for (const QDateTime &at : taken) {
            kept.append(at);
            const auto gone = noLongerKept(kept, rule, at);
            for (auto each = gone.rbegin(); each != gone.rend(); ++each)
                kept.removeAt(*each);
        }
        return kept;
    }

private slots:
    void aYearLeavesWhatTheRuleSays_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("weeks");
        QTest::addColumn<int>("months");
        QTest::addColumn<int>("every");
        QTest::newRow("as delivered") << 7 << 4 << 12 << 1;
        QTest::newRow("days only") << 3 << 0 << 0 << 1;
        QTest::newRow("months") << 1 << 0 << 24 << 1;
        QTest::newRow("open on every third day") << 7 << 4 << 12 << 3;
        QTest::newRow("much") << 60 << 52 << 24 << 1;
    }
    void aYearLeavesWhatTheRuleSays()
    {
        QFETCH(int, days);
        QFETCH(int, weeks);
        QFETCH(int, months);
        QFETCH(int, every);
        const KeepRule rule{days, weeks, months};
        QList<QDateTime> taken;
        for (QDate day(2025, 11, 3); day < QDate(2026, 11, 21); day = day.addDays(every)) {
            taken.append(evening(day, 9));
            taken.append(evening(day));      // a second shift
        }
        const auto kept = live(taken, rule);
        QCOMPARE(QSet<QDateTime>(kept.begin(), kept.end()), wanted(taken, rule));
        QVERIFY(kept.contains(taken.last()));
    }

    void asDeliveredItIsOneForEachSpan()
    {
        QList<QDateTime> taken;
        for (QDate day(2025, 11, 1); day <= QDate(2026, 11, 20); day = day.addDays(1))
            taken.append(evening(day));
        const auto kept = live(taken, {7, 4, 12});
        // 14 to 20 November; the Sundays 1, 8 (15 is a day already) and the week that runs; the last of ten earlier months and of October.
        QStringList days;
        for (const QDateTime &at : kept)
            days.append(at.date().toString(QStringLiteral("MMdd")));
        QCOMPARE(days.join(u' '), QStringLiteral("1231 0131 0228 0331 0430 0531 0630 0731 0831 0930 1031 1101 1108 1114 1115 1116 1117 1118 1119 1120"));
    }

    void aClosedShopLosesNothing()
    {
        const QList<QDateTime> taken{evening(QDate(2026, 1, 2)), evening(QDate(2026, 1, 3)), evening(QDate(2026, 1, 4))};
        QVERIFY(noLongerKept(taken, {3, 0, 0}, evening(QDate(2026, 11, 20))).isEmpty());
    }

    void theFutureIsLeftAlone()
    {
        // A clock was a year ahead for a day: neither does its backup go, nor does it push others out.
        const QList<QDateTime> taken{evening(QDate(2027, 11, 20)), evening(QDate(2026, 11, 19)), evening(QDate(2026, 11, 20))};
        QCOMPARE(noLongerKept(taken, {1, 0, 0}, evening(QDate(2026, 11, 20), 22)), QList<qsizetype>{1});
    }

    void onlyOwnFilesAreTidied()
    {
        QTemporaryDir dir;
        const BackupSeries series{QStringLiteral("toko"), QStringLiteral("K1"), "Asia/Jakarta"};
        const auto lay = [&](const QString &name) {
            QFile file(dir.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
        };
        for (int day = 1; day <= 9; ++day) {
            const QString name = newBackupName(series, dir.path(), evening(QDate(2026, 11, day)));
            QVERIFY(lay(QFileInfo(name).fileName()) && lay(QFileInfo(recordFileOf(name)).fileName()));
        }
        // 21.30 in Jakarta is in the name, wherever the computer thinks it is.
        QVERIFY(QFile::exists(dir.filePath(QStringLiteral("toko-K1-20261109-213000.db"))));
        QCOMPARE(QFileInfo(newBackupName(series, dir.path(), evening(QDate(2026, 11, 9)))).fileName(), QStringLiteral("toko-K1-20261109-213000-2.db"));
        const QStringList others{QStringLiteral("toko-K2-20201101-213000.db"), QStringLiteral("latihan-K1-20201101-213000.db"), QStringLiteral("toko-K1-20201101.db"),
                                 QStringLiteral("my own toko-K1-20201101-213000.db"), QStringLiteral("photo.jpg")};
        for (const QString &name : others)
            QVERIFY(lay(name));
        QCOMPARE(tidy(series, dir.path(), {2, 0, 0}, evening(QDate(2026, 11, 9), 22)).size(), 7);
        for (const QString &name : others)
            QVERIFY2(QFile::exists(dir.filePath(name)), qPrintable(name));
        QCOMPARE(backupsIn(series, dir.path(), false).size(), 2);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 4 + others.size());
    }
};

QTEST_GUILESS_MAIN(TestKeepRule)
#include "tst_keep_rule.moc"
