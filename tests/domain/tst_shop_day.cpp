#include "domain/shop_day.h"
#include <QTest>
#include <QTimeZone>

using namespace laci;

/// shopDay() remembers the minute it was last asked about: asked in any order it says the same.
class TestShopDay : public QObject {
    Q_OBJECT
private slots:
    void aDayBeginsAtMidnightOfTheShop_data()
    {
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("day");
        const QDate before(2026, 11, 20), after(2026, 11, 21);
        QTest::newRow("Jakarta, the last second") << "2026-11-20T16:59:59.999Z" << QByteArray("Asia/Jakarta") << before;
        QTest::newRow("Jakarta, midnight") << "2026-11-20T17:00:00.000Z" << QByteArray("Asia/Jakarta") << after;
        QTest::newRow("the same moment in Jayapura") << "2026-11-20T16:59:59.999Z" << QByteArray("Asia/Jayapura") << after;
        QTest::newRow("Jayapura, the last second") << "2026-11-20T14:59:59.999Z" << QByteArray("Asia/Jayapura") << before;
        QTest::newRow("UTC") << "2026-11-20T17:00:00.000Z" << QByteArray("UTC") << before;
        QTest::newRow("a zone nobody knows counts as Jakarta") << "2026-11-20T17:00:00.000Z" << QByteArray("Mars/Olympus") << after;
        QTest::newRow("no zone") << "2026-11-20T16:59:59.000Z" << QByteArray() << before;
        QTest::newRow("half an hour off the others") << "2026-11-20T18:30:00.000Z" << QByteArray("Asia/Kolkata") << after;
        QTest::newRow("and a minute before") << "2026-11-20T18:29:59.000Z" << QByteArray("Asia/Kolkata") << before;
        QTest::newRow("before 1970") << "1969-12-31T16:59:59.000Z" << QByteArray("Asia/Jakarta") << QDate(1969, 12, 31);
        QTest::newRow("before 1970, midnight") << "1969-12-31T17:00:00.000Z" << QByteArray("Asia/Jakarta") << QDate(1970, 1, 1);
    }
    void aDayBeginsAtMidnightOfTheShop()
    {
        QFETCH(QString, utc);
        QFETCH(QByteArray, zone);
        QFETCH(QDate, day);
        const QDateTime at = QDateTime::fromString(utc, Qt::ISODateWithMs);
        QVERIFY(at.isValid());
        QCOMPARE(shopDay(at, zone), day);
        QCOMPARE(shopDay(at, zone), day);                                    // remembered
        (void)shopDay(at.addSecs(3600), QByteArray("Asia/Makassar"));       // something else in between
        QCOMPARE(shopDay(at, zone), day);
    }

    void everyMinuteOfTwoDays()
    {
        const QTimeZone zone("Asia/Jakarta");
        const QDateTime begin = QDateTime::fromString(QStringLiteral("2026-11-20T00:00:30Z"), Qt::ISODate);
        for (int minute = 0; minute < 2 * 24 * 60; ++minute) {
            const QDateTime at = begin.addSecs(minute * 60);
            QCOMPARE(shopDay(at, "Asia/Jakarta"), at.toTimeZone(zone).date());
        }
    }

    void noTimeIsNoDay()
    {
        QVERIFY(shopDay(begin(), "Asia/Jakarta").isValid());
        QVERIFY(!shopDay(QDateTime(), "Asia/Jakarta").isValid());
    }

private:
    static QDateTime begin() { return QDateTime::fromMSecsSinceEpoch(1'770'000'000'000, Qt::UTC); }
};

QTEST_GUILESS_MAIN(TestShopDay)
#include "tst_shop_day.moc"
