#include "http/json.h"
#include <QTest>

using namespace laci;

namespace {

QJsonObject object(const QByteArray &text)
{
    return parseJsonObject(text).value_or(QJsonObject());
}

/// "missing", "wrong", or the number.
QString said(const Result<std::optional<qint64>> &r)
{
    if (!r)
        return QStringLiteral("wrong");
    return *r ? QString::number(**r) : QStringLiteral("missing");
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT
private slots:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("good");
        const auto deep = [](int depth, const char *open, const char *close) {
            return "{\"a\":" + QByteArray(open).repeated(depth) + "1" + QByteArray(close).repeated(depth) + "}";
        };
        QTest::newRow("object") << QByteArray("{\"a\":1}") << true;
        QTest::newRow("blanks around") << QByteArray(" \r\n{\"a\":1}\n") << true;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}") << true;
        QTest::newRow("brackets inside a text") << "{\"a\":\"" + QByteArray(100, '[') + "\\\"" + QByteArray(100, '{') + "\"}" << true;
        QTest::newRow("as deep as may be") << deep(31, "[", "]") << true;
        QTest::newRow("one deeper") << deep(32, "[", "]") << false;
        QTest::newRow("objects too deep") << deep(40, "{\"b\":", "}") << false;
        QTest::newRow("100,000 deep") << deep(100'000, "[", "]") << false;
        QTest::newRow("never closed") << QByteArray(100'000, '{') << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("blank") << QByteArray("  \n") << false;
        QTest::newRow("array") << QByteArray("[{}]") << false;
        QTest::newRow("number") << QByteArray("1") << false;
        QTest::newRow("null") << QByteArray("null") << false;
        QTest::newRow("html") << QByteArray("<!doctype html><html>") << false;
        QTest::newRow("half") << QByteArray("{\"data\":{\"transaction\":{\"id\":\"t-") << false;
        QTest::newRow("more after it") << QByteArray("{} {}") << false;
        QTest::newRow("bad utf-8") << QByteArray("{\"a\":\"\xff\xfe\"}") << false;
        QTest::newRow("nul") << QByteArray("{\"a\":1}\0", 8) << false;
    }
    void parses()
    {
        QFETCH(QByteArray, bytes);
        const auto parsed = parseJsonObject(bytes);
        QTEST(parsed.has_value(), "good");
        if (!parsed)
            QCOMPARE(parsed.error().code, ErrorCode::Malformed);
    }

    void finds()
    {
        const auto o = object(R"({"a":{"b":{"c":"x"}},"list":[{"m":"first"},{"m":"second"}],"a.b":"no","n":7,"f":1.5,"t":true})");
        QCOMPARE(textField(o, u"a.b.c"), QStringLiteral("x"));
        QCOMPARE(textField(o, u"list.1.m"), QStringLiteral("second"));
        QCOMPARE(textField(o, u"list.2.m"), QString());
        QCOMPARE(textField(o, u"list.-1.m"), QString());
        QCOMPARE(textField(o, u"list.x.m"), QString());
        QCOMPARE(textField(o, u"a.b"), QString());
        QCOMPARE(textField(o, u"a.b.c.d"), QString());
        QCOMPARE(textField(o, u"n"), QStringLiteral("7"));
        QCOMPARE(textField(o, u"f"), QString());
        QCOMPARE(textField(o, u"t"), QString());
        QCOMPARE(textField(o, u""), QString());
        QVERIFY(jsonAt(o, u"a.x").isUndefined());
    }

    void numbers_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("rupiah");
        const auto row = [](const char *value, const char *whole, const char *rupiah) {
            QTest::newRow(value) << QByteArray(value) << QString::fromLatin1(whole) << QString::fromLatin1(rupiah);
        };
        row("25000", "25000", "25000");
        row("25000.0", "25000", "25000");
        row("2.5e4", "25000", "25000");
        row("\"25000\"", "25000", "25000");
        row("\" 25000 \"", "25000", "25000");
        row("\"25000.00\"", "wrong", "25000");
        row("\"25000.0000\"", "wrong", "25000");
        row("\"-5\"", "-5", "-5");
        row("\"-5.00\"", "wrong", "-5");
        row("0", "0", "0");
        row("25000.5", "wrong", "wrong");
        row("\"25000.50\"", "wrong", "wrong");
        row("\"25000.\"", "wrong", "wrong");
        row("\".00\"", "wrong", "wrong");
        row("\"25.000\"", "wrong", "25");
        row("\"25,000\"", "wrong", "wrong");
        row("\"25000,00\"", "wrong", "wrong");
        row("\"2e4\"", "wrong", "wrong");
        row("\"+5\"", "wrong", "wrong");
        row("\"--5\"", "wrong", "wrong");
        row("\"Rp25000\"", "wrong", "wrong");
        row("\"\"", "wrong", "wrong");
        row("\"\xD9\xA1\xD9\xA2\"", "wrong", "wrong");
        row("true", "wrong", "wrong");
        row("{}", "wrong", "wrong");
        row("[1]", "wrong", "wrong");
        row("null", "missing", "missing");
        row("9007199254740993", "9007199254740993", "wrong");
        row("9223372036854775807", "9223372036854775807", "wrong");
        row("9223372036854775808", "wrong", "wrong");
        row("\"9223372036854775807\"", "9223372036854775807", "wrong");
        row("\"9223372036854775808\"", "wrong", "wrong");
        row("1e300", "wrong", "wrong");
        row("1000000000000", "1000000000000", "1000000000000");
        row("1000000000001", "1000000000001", "wrong");
    }
    void numbers()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, whole);
        QFETCH(QString, rupiah);
        const auto o = object("{\"x\":{\"y\":" + value + "}}");
        QVERIFY(!o.isEmpty());
        QCOMPARE(said(wholeField(o, u"x.y")), whole);
        QCOMPARE(said(rupiahField(o, u"x.y")), rupiah);
        QCOMPARE(said(wholeField(o, u"x.z")), QStringLiteral("missing"));
        QCOMPARE(said(rupiahField(o, u"x.z")), QStringLiteral("missing"));
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char *text, const char *utc) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc);
        };
        row("2026-11-21T02:00:00Z", "2026-11-21T02:00:00.000Z");
        row("2026-11-21T02:00:00.123Z", "2026-11-21T02:00:00.123Z");
        row("2026-11-21T02:00:00.123456789Z", "2026-11-21T02:00:00.123Z");
        row("2026-11-21T02:00:00+00:00", "2026-11-21T02:00:00.000Z");
        row("2026-11-21T09:00:00+07:00", "2026-11-21T02:00:00.000Z");
        row("2026-11-21T09:00:00+0700", "2026-11-21T02:00:00.000Z");
        row("2026-11-21T09:00:00", "2026-11-21T02:00:00.000Z");
        row("2026-11-21 09:00:00", "2026-11-21T02:00:00.000Z");
        row("2026-11-21 09:00:00.500", "2026-11-21T02:00:00.500Z");
        row("", "wrong");
        row("soon", "wrong");
        row("2026-13-45T00:00:00Z", "wrong");
        row("1600-01-01T00:00:00Z", "wrong");
        row("9999-01-01T00:00:00Z", "wrong");
    }
    void times()
    {
        QFETCH(QString, text);
        const QJsonObject o{{QStringLiteral("at"), text}};
        const auto at = timeField(o, u"at", QTimeZone("Asia/Jakarta"));
        QTEST(at ? (*at)->toString(Qt::ISODateWithMs) : QStringLiteral("wrong"), "utc");
        const auto missing = timeField(o, u"other");
        QVERIFY(missing && !*missing);
        QVERIFY(!timeField(QJsonObject{{QStringLiteral("at"), 5}}, u"at"));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
