#include "domain/inner_barcode.h"
#include "domain/measure.h"
#include <QTest>

using namespace laci;

class TestInnerBarcode final : public QObject {
    Q_OBJECT
private slots:
    void patterns_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<int>("count");                      // −1: refused
        QTest::newRow("none") << QString() << 0;
        QTest::newRow("blanks") << QStringLiteral("  , ") << 0;
        QTest::newRow("the shipped ones") << QStringLiteral("20IIIIIWWWWWC 21IIIIIPPPPPC") << 2;
        QTest::newRow("commas") << QStringLiteral("20IIIIIWWWWWC,21IIIIIPPPPPC, 28IIIIPPPPPPC") << 3;
        QTest::newRow("no check digit") << QStringLiteral("2IIIIWWWWW") << 1;
        QTest::newRow("weight before the item") << QStringLiteral("20WWWWWIIIIIC") << 1;
        QTest::newRow("shortest") << QStringLiteral("2IIIWWWC") << 1;
        QTest::newRow("too short") << QStringLiteral("2IIIWWC") << -1;
        QTest::newRow("longest") << QStringLiteral("20IIIIIIIIWWWWWWWC") << 1;
        QTest::newRow("too long") << QStringLiteral("20IIIIIIIIIWWWWWWWC") << -1;
        QTest::newRow("no item") << QStringLiteral("2000000WWWWWC") << -1;
        QTest::newRow("two items") << QStringLiteral("20II0IIWWWWWC") << -1;
        QTest::newRow("neither weight nor price") << QStringLiteral("20IIIIIIIIIIC") << -1;
        QTest::newRow("both") << QStringLiteral("20IIIIWWWPPPC") << -1;
        QTest::newRow("weight in two pieces") << QStringLiteral("20IIIIWWW0WWC") << -1;
        QTest::newRow("check digit inside") << QStringLiteral("20IIIIICWWWWW") << -1;
        QTest::newRow("two check digits") << QStringLiteral("20IIIIIWWWWCC") << -1;
        QTest::newRow("small letters") << QStringLiteral("20iiiiiwwwwwc") << -1;
        QTest::newRow("one good, one bad") << QStringLiteral("20IIIIIWWWWWC nonsense") << -1;
    }
    void patterns()
    {
        QFETCH(QString, setting);
        QFETCH(int, count);
        const auto patterns = barcodePatterns(setting);
        QCOMPARE(patterns ? int(patterns->size()) : -1, count);
        if (!patterns) {
            QCOMPARE(patterns.error().code, ErrorCode::InvalidInput);
            QVERIFY(patterns.error().detail.contains(u':'));  // which one, and why
        }
    }
    void codes_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("items");                  // empty: not such a code
        QTest::addColumn<qint64>("grams");
        QTest::addColumn<qint64>("rupiah");
        const QString weight = QStringLiteral("20IIIIIWWWWWC"), price = QStringLiteral("21IIIIIPPPPPC");
        QTest::newRow("355 g of 00042") << weight << QStringLiteral("2000042003555") << QStringLiteral("2000042 00042 42") << qint64(355) << qint64(0);
        QTest::newRow("12.500 of 01234") << price << QStringLiteral("2101234125007") << QStringLiteral("2101234 01234 1234") << qint64(0) << qint64(12'500);
        QTest::newRow("wrong check digit") << weight << QStringLiteral("2000042003557") << QString() << qint64(0) << qint64(0);
        QTest::newRow("other prefix") << weight << QStringLiteral("2200042003559") << QString() << qint64(0) << qint64(0);
        QTest::newRow("too short") << weight << QStringLiteral("200004200355") << QString() << qint64(0) << qint64(0);
        QTest::newRow("letters") << weight << QStringLiteral("20000420035X6") << QString() << qint64(0) << qint64(0);
        QTest::newRow("other digits") << weight << QStringLiteral("200004200355\u0666") << QString() << qint64(0) << qint64(0);
        QTest::newRow("nothing on the scale") << weight << QStringLiteral("2000042000004") << QString() << qint64(0) << qint64(0);
        QTest::newRow("all of one item, no zeros") << QStringLiteral("2IIIIWWWWW") << QStringLiteral("2987600250") << QStringLiteral("29876 9876") << qint64(250) << qint64(0);
        QTest::newRow("item zero") << QStringLiteral("2IIIIWWWWW") << QStringLiteral("2000000250") << QStringLiteral("20000 0000") << qint64(250) << qint64(0);
        QTest::newRow("weight first") << QStringLiteral("20WWWWWIIIII") << QStringLiteral("200035500042") << QStringLiteral("2000042 00042 42") << qint64(355) << qint64(0);
        QTest::newRow("digits in the middle") << QStringLiteral("2III99WWWW") << QStringLiteral("2123990500") << QStringLiteral("2123 123") << qint64(500) << qint64(0);
        QTest::newRow("second of two") << QStringLiteral("29IIIIIWWWWWC 21IIIIIPPPPPC") << QStringLiteral("2101234125007") << QStringLiteral("2101234 01234 1234") << qint64(0) << qint64(12'500);
        QTest::newRow("no patterns") << QString() << QStringLiteral("2000042003555") << QString() << qint64(0) << qint64(0);
        QTest::newRow("heavier than a line may be") << QStringLiteral("2IWWWWWWWWWWWWWWWW") << QStringLiteral("219999999999999999") << QString() << qint64(0) << qint64(0);
    }
    void codes()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, code);
        QFETCH(QString, items);
        QFETCH(qint64, grams);
        QFETCH(qint64, rupiah);
        const auto patterns = barcodePatterns(pattern);
        QVERIFY(patterns);
        const auto inner = innerBarcode(code, *patterns);
        QCOMPARE(inner.has_value(), !items.isEmpty());
        if (!inner)
            return;
        QCOMPARE(inner->itemCodes.join(u' '), items);
        QCOMPARE(inner->weight ? inner->weight->thousandths() : 0, grams);
        QCOMPARE(inner->price ? inner->price->units() : 0, rupiah);
    }
    void measures_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<bool>("measured");
        QTest::addColumn<QString>("of355grams");             // empty: no weight
        QTest::addColumn<QString>("step");
        QTest::newRow("kg") << QStringLiteral("kg") << true << QStringLiteral("0,355") << QStringLiteral("0,1");
        QTest::newRow("KG with a blank") << QStringLiteral("KG ") << true << QStringLiteral("0,355") << QStringLiteral("0,1");
        QTest::newRow("g") << QStringLiteral("g") << true << QStringLiteral("355") << QStringLiteral("10");
        QTest::newRow("ons") << QStringLiteral("ons") << true << QStringLiteral("3,55") << QStringLiteral("1");
        QTest::newRow("liter") << QStringLiteral("Liter") << true << QString() << QStringLiteral("0,1");
        QTest::newRow("pcs") << QStringLiteral("pcs") << false << QString() << QStringLiteral("1");
        QTest::newRow("dus") << QStringLiteral("dus") << false << QString() << QStringLiteral("1");
        QTest::newRow("none") << QString() << false << QString() << QStringLiteral("1");
    }
    void measures()
    {
        QFETCH(QString, unit);
        QFETCH(bool, measured);
        QFETCH(QString, of355grams);
        QFETCH(QString, step);
        QCOMPARE(isMeasured(unit), measured);
        const auto weight = weightIn(unit, Quantity::trusted(355));
        QCOMPARE(weight ? quantityText(*weight) : QString(), of355grams);
        QCOMPARE(quantityText(stepOf(unit)), step);
    }
    void aTonInGramsIsOverTheLimit()
    {
        QVERIFY(weightIn(u"g", Quantity::pieces(1'000)));
        QVERIFY(!weightIn(u"g", Quantity::pieces(1'001)));
    }
};

QTEST_GUILESS_MAIN(TestInnerBarcode)
#include "tst_inner_barcode.moc"
