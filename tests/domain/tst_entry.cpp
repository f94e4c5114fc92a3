#include "domain/code_entry.h"
#include "domain/discount.h"
#include "domain/percent.h"
#include <QTest>

using namespace laci;

/// What a cashier types besides money: quantities, discounts, codes.
class TestEntry : public QObject {
    Q_OBJECT
private slots:
    void quantity_data();
    void quantity();
    void quantityTexts();
    void prices();
    void discount_data();
    void discount();
    void discountTakesAtMostAll();
    void discountIsValid();
    void percentTexts();
    void code_data();
    void code();
};

constexpr qint64 kNo = -1;

void TestEntry::quantity_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *text, qint64 expected) {
        QTest::addRow("[%s]", text) << QString::fromUtf8(text) << expected;
    };
    row("3", 3'000);
    row("0", 0);
    row(" 12 ", 12'000);
    row("0,355", 355);
    row("0.355", 355);
    row("0,5", 500);
    row("1,25", 1'250);
    row("1.000", 1'000);
    row("1000000", Quantity::kLimit);
    row("1000000,000", Quantity::kLimit);

    row("", kNo);
    row("-1", kNo);
    row("+1", kNo);
    row("1,", kNo);
    row(",5", kNo);
    row("1,2345", kNo);
    row("1,2,3", kNo);
    row("1.000.000", kNo);
    row("1000000,001", kNo);
    row("1000001", kNo);
    row("99999999999999999999", kNo);
    row("1 2", kNo);
    row("1e2", kNo);
    row("\u0663", kNo);
}

void TestEntry::quantity()
{
    QFETCH(QString, text);
    QFETCH(qint64, expected);
    const auto quantity = quantityFromPerson(text);
    QCOMPARE(quantity ? qint64(quantity->thousandths()) : kNo, expected);
}

void TestEntry::quantityTexts()
{
    QCOMPARE(quantityText(Quantity::pieces(3)), QStringLiteral("3"));
    QCOMPARE(quantityText(Quantity::trusted(355)), QStringLiteral("0,355"));
    QCOMPARE(quantityText(Quantity::trusted(1'500)), QStringLiteral("1,5"));
    QCOMPARE(quantityText(Quantity::trusted(1'050)), QStringLiteral("1,05"));
    QCOMPARE(quantityText(Quantity::trusted(1)), QStringLiteral("0,001"));
    QCOMPARE(quantityText(Quantity::pieces(-2)), QStringLiteral("\u22122"));
    QCOMPARE(quantityText(Quantity::trusted(-355)), QStringLiteral("\u22120,355"));
    QCOMPARE(quantityText(Quantity()), QStringLiteral("0"));
    for (qint64 v = 0; v < 20'000; ++v)
        QCOMPARE(quantityFromPerson(quantityText(Quantity::trusted(v))), Quantity::ofThousandths(v));
}

void TestEntry::prices()
{
    const auto times = [](qint64 price, qint64 thousandths) {
        const auto amount = priceTimes(Rupiah::trusted(price), Quantity::trusted(thousandths));
        return amount ? qint64(amount->units()) : kNo;
    };
    QCOMPARE(times(18'000, 5'000), qint64(90'000)); // lakasir#330 made 495.000 of it
    QCOMPARE(times(12'500, 355), qint64(4'438));    // 4.437,5
    QCOMPARE(times(12'500, 354), qint64(4'425));
    QCOMPARE(times(0, Quantity::kLimit), qint64(0));
    QCOMPARE(times(1'000'000, Quantity::kLimit), qint64(Rupiah::kLimit));
    QCOMPARE(times(1'000'001, Quantity::kLimit), kNo);
    QCOMPARE(times(Rupiah::kLimit, 1'000), qint64(Rupiah::kLimit));
    QCOMPARE(times(Rupiah::kLimit, 1'001), kNo);
    QCOMPARE(times(Rupiah::kLimit, Quantity::kLimit), kNo);
    QCOMPARE(times(std::numeric_limits<qint64>::max(), Quantity::kLimit), kNo);
    QCOMPARE(priceTimes(Rupiah::trusted(12'500), Quantity::trusted(-355)), Rupiah::of(-4'438));
}

void TestEntry::discount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<int>("basisPoints");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *text, qint64 amount, int basisPoints, const char *shown) {
        QTest::addRow("[%s]", text) << QString::fromUtf8(text) << amount << basisPoints << QString::fromUtf8(shown);
    };
    row("10%", 0, 1'000, "10%");
    row("7,5 %", 0, 750, "7,5%");
    row("7.5%", 0, 750, "7,5%");
    row("0,01%", 0, 1, "0,01%");
    row("33,33%", 0, 3'333, "33,33%");
    row("100%", 0, 10'000, "100%");
    row("2000", 2'000, 0, "Rp2.000");
    row("2rb", 2'000, 0, "Rp2.000");
    row("Rp2.000", 2'000, 0, "Rp2.000");

    row("", 0, 0, "");
    row("%", 0, 0, "");
    row("0", 0, 0, "");
    row("0%", 0, 0, "");
    row("-10%", 0, 0, "");
    row("-2000", 0, 0, "");
    row("100,01%", 0, 0, "");
    row("101%", 0, 0, "");
    row("7,555%", 0, 0, "");
    row("10%%", 0, 0, "");
    row("% 10", 0, 0, "");
    row("1000000000001", 0, 0, "");
}

void TestEntry::discount()
{
    QFETCH(QString, text);
    QFETCH(qint64, amount);
    QFETCH(int, basisPoints);
    QFETCH(QString, shown);
    const auto found = discountFromPerson(text);
    QCOMPARE(found.has_value(), !shown.isEmpty());
    if (!found)
        return;
    QCOMPARE(*found, basisPoints > 0 ? Discount::ofPercent(basisPoints) : Discount::ofAmount(Rupiah::trusted(amount)));
    QVERIFY(found->isValid());
    QCOMPARE(discountText(*found), shown);
}

void TestEntry::discountTakesAtMostAll()
{
    const auto on = [](Discount d, qint64 base) { return qint64(d.on(Rupiah::trusted(base)).units()); };
    QCOMPARE(on({}, 5'000), qint64(0));
    QCOMPARE(on(Discount::ofAmount(Rupiah::trusted(2'000)), 5'000), qint64(2'000));
    QCOMPARE(on(Discount::ofAmount(Rupiah::trusted(2'000)), 1'500), qint64(1'500));
    QCOMPARE(on(Discount::ofAmount(Rupiah::trusted(2'000)), 0), qint64(0));
    QCOMPARE(on(Discount::ofAmount(Rupiah::trusted(2'000)), -7), qint64(0));
    QCOMPARE(on(Discount::ofAmount(Rupiah::trusted(-2'000)), 5'000), qint64(0));
    QCOMPARE(on(Discount::ofPercent(1'000), 12'345), qint64(1'235));
    QCOMPARE(on(Discount::ofPercent(10'000), 12'345), qint64(12'345));
    QCOMPARE(on(Discount::ofPercent(20'000), 12'345), qint64(12'345));
    QCOMPARE(on(Discount::ofPercent(9'999), 1), qint64(1));
    QCOMPARE(on(Discount::ofPercent(10'000), Rupiah::kLimit), qint64(Rupiah::kLimit));
}

void TestEntry::discountIsValid()
{
    QVERIFY(Discount().isValid());
    QVERIFY(Discount::ofAmount(Rupiah::trusted(1)).isValid());
    QVERIFY(!Discount::ofAmount(Rupiah()).isValid());
    QVERIFY(!Discount::ofAmount(Rupiah::trusted(-1)).isValid());
    QVERIFY(!Discount::ofAmount(Rupiah::trusted(Rupiah::kLimit + 1)).isValid());
    QVERIFY(Discount::ofPercent(1).isValid());
    QVERIFY(Discount::ofPercent(10'000).isValid());
    QVERIFY(!Discount::ofPercent(0).isValid());
    QVERIFY(!Discount::ofPercent(10'001).isValid());
}

void TestEntry::percentTexts()
{
    QCOMPARE(percentText(1'200), QStringLiteral("12%"));
    QCOMPARE(percentText(750), QStringLiteral("7,5%"));
    QCOMPARE(percentText(705), QStringLiteral("7,05%"));
    QCOMPARE(percentText(5), QStringLiteral("0,05%"));
    QCOMPARE(percentText(0), QStringLiteral("0%"));
}

void TestEntry::code_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("thousandths"); // 0: none given, −1: refused
    QTest::addColumn<QString>("code");
    const auto row = [](const char *text, qint64 thousandths, const char *code) {
        QTest::addRow("[%s]", text) << QString::fromUtf8(text) << thousandths << QString::fromUtf8(code);
    };
    row("8991002101234", 0, "8991002101234");
    row("  8991002101234 ", 0, "8991002101234");
    row("", 0, "");
    row("indo gor", 0, "indo gor");
    row("3*8991002101234", 3'000, "8991002101234");
    row("3 * 8991002101234", 3'000, "8991002101234");
    row("0,5*KOPI", 500, "KOPI");
    row("0.5*KOPI", 500, "KOPI");
    row("3*", 3'000, "");
    row("2*A*B", 2'000, "A*B");
    row("A*B", 0, "A*B");
    row("*123*", 0, "*123*");
    row("*", 0, "*");
    row("1000000*X", Quantity::kLimit, "X");

    row("0*", kNo, "");
    row("0,000*X", kNo, "");
    row("-1*", kNo, "");
    row("\u22121*X", kNo, "");
    row("9999999*", kNo, "");
    row("8991002101234*2", kNo, "");
    row("1,2345*X", kNo, "");
    row("1 2*X", kNo, "");
}

void TestEntry::code()
{
    QFETCH(QString, text);
    QFETCH(qint64, thousandths);
    QFETCH(QString, code);
    const auto entry = parseCodeEntry(text);
    QCOMPARE(entry.has_value(), thousandths != kNo);
    if (!entry) {
        QCOMPARE(entry.error().code, ErrorCode::InvalidInput);
        return;
    }
    QCOMPARE(entry->code, code);
    QCOMPARE(entry->quantity ? qint64(entry->quantity->thousandths()) : 0, thousandths);
}

QTEST_GUILESS_MAIN(TestEntry)
#include "tst_entry.moc"
