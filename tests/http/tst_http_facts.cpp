#include "http/http_facts.h"
#include <QTest>

using namespace laci;

class TestHttpFacts : public QObject {
    Q_OBJECT
private slots:
    void joins_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("joined");
        const auto row = [](const char *base, const char *path, const char *joined) {
            QTest::newRow(base) << QString::fromLatin1(base) << QString::fromLatin1(path) << QByteArray(joined);
        };
        row("https://h", "/v1/x", "https://h/v1/x");
        row("https://h/", "/v1/x", "https://h/v1/x");
        row("https://h//", "v1/x", "https://h/v1/x");
        row("https://h:8443/some/prefix", "/v1/x", "https://h:8443/some/prefix/v1/x");
        row("https://h/some/prefix/", "/v1/x?per=1&q=a%26b", "https://h/some/prefix/v1/x?per=1&q=a%26b");
        row("https://h/p?x=1#f", "/v1/a%2Fb%20c", "https://h/p/v1/a%2Fb%20c");
        row("https://h/a%2Fb/", "/c", "https://h/a%2Fb/c");
        row("http://[::1]:80/", "/c", "http://[::1]:80/c");
    }
    void joins()
    {
        QFETCH(QString, base);
        QFETCH(QString, path);
        QTEST(joinUrl(QUrl(base), path).toEncoded(), "joined");
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds");
        QTest::newRow("none") << QByteArray() << 0;
        QTest::newRow("seconds") << QByteArray("17") << 17;
        QTest::newRow("zero") << QByteArray("0") << 0;
        QTest::newRow("negative") << QByteArray("-5") << 0;
        QTest::newRow("a year") << QByteArray("31536000") << 3600;
        QTest::newRow("too big for any number") << QByteArray("99999999999999999999999") << 0;
        QTest::newRow("fraction") << QByteArray("1.5") << 0;
        QTest::newRow("date") << QByteArray("Sat, 21 Nov 2026 02:00:30 GMT") << 30;
        QTest::newRow("date gone by") << QByteArray("Sat, 21 Nov 2026 01:59:30 GMT") << 0;
        QTest::newRow("date far off") << QByteArray("Sun, 21 Nov 2027 02:00:30 GMT") << 3600;
        QTest::newRow("words") << QByteArray("soon") << 0;
    }
    void retryAfter()
    {
        QFETCH(QByteArray, value);
        HttpResponse response;
        if (!value.isEmpty())
            response.headers = {{"retry-after", value}};
        const QDateTime now(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC);
        QTEST(int(retryAfterOf(response, now).count()), "seconds");
    }

    void plainLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << QStringLiteral("Not found") << QStringLiteral("Not found");
        QTest::newRow("blanks") << QStringLiteral("  a \r\n\t b  ") << QStringLiteral("a b");
        QTest::newRow("controls") << QStringLiteral("a\u0000\u0007b\u001b[31m") << QStringLiteral("ab[31m");
        QTest::newRow("right to left") << QStringLiteral("a\u202Eb\u200Bc") << QStringLiteral("abc");
        QTest::newRow("cut") << QString(300, u'x') << QString(20, u'x');
        QTest::newRow("cut at a blank") << QString(20, u'x') + QStringLiteral(" y") << QString(20, u'x');
        QTest::newRow("cut inside a pair") << QString(19, u'x') + QStringLiteral("\U0001F600") << QString(19, u'x');
        QTest::newRow("empty") << QString() << QString();
    }
    void plainLines()
    {
        QFETCH(QString, text);
        QTEST(plainLine(text, 20), "line");
    }

    void loopback_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("is");
        const auto row = [](const char *url, bool is) { QTest::newRow(url) << QString::fromLatin1(url) << is; };
        row("http://localhost/", true);
        row("http://LOCALHOST:80/", true);
        row("http://127.0.0.1/", true);
        row("http://127.9.8.7/", true);
        row("http://[::1]/", true);
        row("http://[::2]/", false);
        row("http://0.0.0.0/", false);
        row("http://10.0.0.1/", false);
        row("http://localhost.example.com/", false);
        row("http://127.0.0.1.example.com/", false);
        row("http:///", false);
    }
    void loopback()
    {
        QFETCH(QString, url);
        QTEST(isLoopback(QUrl(url)), "is");
    }
};

QTEST_GUILESS_MAIN(TestHttpFacts)
#include "tst_http_facts.moc"
