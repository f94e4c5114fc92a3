#include "domain/money.h"
#include <QRandomGenerator>
#include <QTest>

using namespace laci;

class TestMoney : public QObject {
    Q_OBJECT
private slots:
    void fromPerson_data();
    void fromPerson();
    void fromDecimal_data();
    void fromDecimal();
    void text_data();
    void text();
    void whatIsPrintedIsRead();
    void scaledRoundsHalfAway_data();
    void scaledRoundsHalfAway();
    void scaledIsExactAtTheLimit();
    void limit();
};

constexpr qint64 kNo = -1; // a person never types a negative amount

void TestMoney::fromPerson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *text, qint64 expected) {
        QTest::addRow("[%s]", text) << QString::fromUtf8(text) << expected;
    };
    row("0", 0);
    row("1", 1);
    row("10000", 10'000);
    row("10.000", 10'000);
    row("10,000", 10'000);
    row("10.000,00", 10'000);
    row("10,000.00", 10'000);
    row("1.234.567", 1'234'567);
    row("1,234,567", 1'234'567);
    row("1.234.567,00", 1'234'567);
    row("10000,00", 10'000);
    row("10000.00", 10'000);
    row("10.00", 10);
    row("10,00", 10);
    row("Rp10.000", 10'000);
    row("Rp 10.000", 10'000);
    row("rp. 10.000", 10'000);
    row("RP10000", 10'000);
    row("Rp\u00A010.000", 10'000);
    row("Rp10.000,-", 10'000);
    row("  10.000  ", 10'000);
    row("10rb", 10'000);
    row("10 ribu", 10'000);
    row("10RB", 10'000);
    row("10k", 10'000);
    row("10K", 10'000);
    row("2,5rb", 2'500);
    row("1,5jt", 1'500'000);
    row("1.5jt", 1'500'000);
    row("1,25 juta", 1'250'000);
    row("Rp1,5jt", 1'500'000);
    row("0,5rb", 500);
    row("999.999.999.999", 999'999'999'999);
    row("1000000000000", 1'000'000'000'000);
    row("1000000jt", 1'000'000'000'000);

    row("", kNo);
    row(" ", kNo);
    row("Rp", kNo);
    row("rb", kNo);
    row("jt", kNo);
    row("-5", kNo);
    row("\u22125", kNo);
    row("+5", kNo);
    row("(5)", kNo);
    row("abc", kNo);
    row("10.5", kNo);
    row("10.50", kNo);
    row("10,50", kNo);
    row("10.000,50", kNo);
    row("1.23", kNo);
    row("1.2345", kNo);
    row("1.000.00", kNo);
    row("10.00.000", kNo);
    row("1.000,000", kNo);
    row("1,000.000", kNo);
    row("1.000,00,00", kNo);
    row("1,000,00", kNo);
    row("1..000", kNo);
    row("1.000.", kNo);
    row(".000", kNo);
    row(",00", kNo);
    row("1234.567", kNo);
    row("0.500", kNo);
    row("10 000", kNo);
    row("1e3", kNo);
    row("0x10", kNo);
    row("1.500rb", kNo); // one and a half thousand, or fifteen hundred thousand?
    row("1,5.0jt", kNo);
    row("10 rb rb", kNo);
    row("rp rp 5", kNo);
    row("1000000000001", kNo);
    row("1000001jt", kNo);
    row("99999999999999999999", kNo);
    row("99999999999999999999jt", kNo);
    row("\u0661\u0660\u0660", kNo);       // Arabic-Indic digits
    row("\uFF11\uFF10", kNo);             // full-width digits
    row("10\u212A", kNo);                 // Kelvin sign, which folds to k
    row("10\u200B000", kNo);              // zero-width space
}

void TestMoney::fromPerson()
{
    QFETCH(QString, text);
    QFETCH(qint64, expected);
    const auto amount = rupiahFromPerson(text);
    QCOMPARE(amount ? qint64(amount->units()) : kNo, expected);
}

void TestMoney::fromDecimal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *text, bool good, qint64 expected = 0) {
        QTest::addRow("[%s]", text) << QString::fromUtf8(text) << good << expected;
    };
    row("0", true, 0);
    row("100700", true, 100'700);
    row("100700.00", true, 100'700);
    row("100700.0", true, 100'700);
    row("122.00", true, 122);
    row("-5", true, -5);
    row("-5.00", true, -5);
    row("1000000000000", true, 1'000'000'000'000);
    row("-1000000000000", true, -1'000'000'000'000);

    row("", false);
    row("-", false);
    row(".", false);
    row(".00", false);
    row("5.", false);
    row("+5", false);
    row("--5", false);
    row("100700.50", false);
    row("100700.01", false);
    row("0.001", false);
    row("100,700", false);
    row("100.700.00", false);
    row("1e5", false);
    row(" 5", false);
    row("5 ", false);
    row("0x5", false);
    row("NaN", false);
    row("1000000000001", false);
    row("99999999999999999", false);
    row("99999999999999999999999999999999999999", false);
    row("\u0661", false);
}

void TestMoney::fromDecimal()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QFETCH(qint64, expected);
    const auto amount = rupiahFromDecimal(text);
    QCOMPARE(amount.has_value(), good);
    if (good)
        QCOMPARE(qint64(amount->units()), expected);
    else
        QCOMPARE(amount.error().code, ErrorCode::Malformed);
}

void TestMoney::text_data()
{
    QTest::addColumn<qint64>("units");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("Rp0");
    QTest::newRow("small") << qint64(999) << QStringLiteral("Rp999");
    QTest::newRow("thousand") << qint64(1'000) << QStringLiteral("Rp1.000");
    QTest::newRow("million") << qint64(1'234'567) << QStringLiteral("Rp1.234.567");
    QTest::newRow("six") << qint64(123'456) << QStringLiteral("Rp123.456");
    QTest::newRow("limit") << qint64(1'000'000'000'000) << QStringLiteral("Rp1.000.000.000.000");
    QTest::newRow("minus") << qint64(-2'200) << QStringLiteral("\u2212Rp2.200");
    QTest::newRow("minus small") << qint64(-80) << QStringLiteral("\u2212Rp80");
}

void TestMoney::text()
{
    QFETCH(qint64, units);
    QFETCH(QString, expected);
    QCOMPARE(rupiahText(Rupiah::trusted(units)), expected);
    QCOMPARE(rupiahDigits(Rupiah::trusted(units)), expected.remove(QStringLiteral("Rp")));
}

void TestMoney::whatIsPrintedIsRead()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 units = random.bounded(qint64(Rupiah::kLimit) + 1) >> random.bounded(40);
        const Rupiah amount = Rupiah::trusted(units);
        QCOMPARE(rupiahFromPerson(rupiahText(amount)), std::optional(amount));
        QCOMPARE(rupiahFromPerson(rupiahDigits(amount)), std::optional(amount));
        const auto machine = rupiahFromDecimal(QString::number(units) + QStringLiteral(".00"));
        QVERIFY(machine && *machine == amount);
    }
}

void TestMoney::scaledRoundsHalfAway_data()
{
    QTest::addColumn<qint64>("units");
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("down") << qint64(10) << qint64(1) << qint64(3) << qint64(3);
    QTest::newRow("up") << qint64(20) << qint64(1) << qint64(3) << qint64(7);
    QTest::newRow("half") << qint64(1) << qint64(1) << qint64(2) << qint64(1);
    QTest::newRow("half minus") << qint64(-1) << qint64(1) << qint64(2) << qint64(-1);
    QTest::newRow("down minus") << qint64(-10) << qint64(1) << qint64(3) << qint64(-3);
    QTest::newRow("half of five") << qint64(1) << qint64(5) << qint64(10) << qint64(1);
    QTest::newRow("under half") << qint64(1) << qint64(4) << qint64(10) << qint64(0);
    QTest::newRow("odd denominator") << qint64(11'100) << qint64(11) << qint64(111) << qint64(1'100);
}

void TestMoney::scaledRoundsHalfAway()
{
    QFETCH(qint64, units);
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QFETCH(qint64, expected);
    QCOMPARE(qint64(Rupiah::trusted(units).scaled(numerator, denominator).units()), expected);
    QCOMPARE(qint64(Rupiah::trusted(-units).scaled(numerator, denominator).units()), -expected);
}

void TestMoney::scaledIsExactAtTheLimit()
{
    const Rupiah most = Rupiah::trusted(Rupiah::kLimit);
    QCOMPARE(most.scaled(1'000'000'000'000, 1'000'000'000'000), most); // the product alone would not fit 64 bits
    QCOMPARE(most.share(10'000), most);
    QCOMPARE((-most).share(10'000), -most);
}

void TestMoney::limit()
{
    QVERIFY(Rupiah::of(Rupiah::kLimit));
    QVERIFY(Rupiah::of(-Rupiah::kLimit));
    QVERIFY(!Rupiah::of(Rupiah::kLimit + 1));
    QVERIFY(!Rupiah::of(-Rupiah::kLimit - 1));
    QVERIFY(!Rupiah::of(std::numeric_limits<std::int64_t>::min()));
    QVERIFY(!Rupiah::trusted(Rupiah::kLimit + 1).withinLimit());
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
