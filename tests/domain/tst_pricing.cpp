#include "domain/pricing.h"
#include <QTest>
#include <random>

using namespace laci;

namespace {

Rupiah rp(qint64 units) { return Rupiah::trusted(units); }

Pricing pricingOf(const char *steps, const char *bundles)
{
    return {stepsFromText(QString::fromLatin1(steps)).value_or(QList<PriceStep>()),
            bundlesFromText(QString::fromLatin1(bundles)).value_or(QList<BundlePrice>())};
}

qint64 costOf(Rupiah single, const Pricing &pricing, Quantity quantity)
{
    const PricedQuantity priced = priceOf(single, pricing, quantity);
    return priceTimes(priced.unitPrice, quantity).value_or(rp(-1)).units() - priced.offer.units();
}

} // namespace

class TestPricing : public QObject {
    Q_OBJECT
private slots:
    void costs_data()
    {
        QTest::addColumn<qint64>("single");
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("bundles");
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<qint64>("cost");
        const auto row = [](const char *name, qint64 single, const char *steps, const char *bundles, const char *quantity, qint64 cost) {
            QTest::newRow(name) << single << QString::fromLatin1(steps) << QString::fromLatin1(bundles) << QString::fromLatin1(quantity) << cost;
        };
        row("nothing set", 5'000, "", "", "3", 15'000);
        row("below the step", 5'000, "12:4500;48:4200", "", "11", 55'000);
        row("at the step, all of it", 5'000, "12:4500;48:4200", "", "12", 54'000);
        row("the last step", 5'000, "12:4500;48:4200", "", "48", 201'600);
        row("weighed", 20'000, "2.5:18000", "", "2,5", 45'000);
        row("a step above the price is none", 4'000, "12:4500", "", "12", 48'000);
        row("two of three", 4'000, "", "3:10000", "2", 8'000);
        row("3 for 10.000", 4'000, "", "3:10000", "3", 10'000);
        row("and one more", 4'000, "", "3:10000", "4", 14'000);
        row("twice", 4'000, "", "3:10000", "6", 20'000);
        row("the largest first", 4'000, "", "3:10000;5:15000", "8", 25'000);
        row("a bundle that saves nothing", 3'000, "", "3:9000", "3", 9'000);
        row("a dear bundle is passed over", 3'000, "", "3:10000", "3", 9'000);
        row("bundles are of pieces", 4'000, "", "3:10000", "3,5", 14'000);
        row("steps cheaper than bundles", 4'000, "12:3000", "3:10000", "12", 36'000);
        row("bundles cheaper than steps", 4'000, "12:3900", "3:10000", "12", 40'000);
        row("both", 4'000, "12:3500", "3:10000", "13", 43'500);
        row("free", 0, "", "3:10000", "3", 0);
        row("a bundle for nothing", 4'000, "", "3:0", "3", 0);
    }
    void costs()
    {
        QFETCH(qint64, single);
        QFETCH(QString, steps);
        QFETCH(QString, bundles);
        QFETCH(QString, quantity);
        QTEST(costOf(rp(single), pricingOf(steps.toLatin1().constData(), bundles.toLatin1().constData()), *quantityFromPerson(quantity)), "cost");
    }

    void neverDearerThanOneByOne()
    {
        std::mt19937 dice(20261121);
        const auto upTo = [&dice](int most) { return int(dice() % unsigned(most)) + 1; };
        for (int round = 0; round < 4'000; ++round) {
            const Rupiah single = rp(upTo(20'000));
            Pricing pricing;
            for (int i = 0, from = 1; i < upTo(3); ++i)
                pricing.steps.append({Quantity::pieces(from += upTo(20)), rp(upTo(25'000))});
            for (int i = 0, pieces = 1; i < upTo(3); ++i)
                pricing.bundles.append({pieces += upTo(6), rp(upTo(90'000))});
            const Quantity quantity = round % 5 ? Quantity::pieces(upTo(200)) : Quantity::trusted(upTo(200'000));
            const PricedQuantity priced = priceOf(single, pricing, quantity);
            QVERIFY(priced.unitPrice <= single && !priced.unitPrice.isNegative());
            QVERIFY(!priced.offer.isNegative());
            const qint64 cost = costOf(single, pricing, quantity);
            QVERIFY(cost >= 0);
            QVERIFY(cost <= priceTimes(single, quantity)->units());
            QVERIFY(cost <= priceTimes(priced.unitPrice, quantity)->units());
            // Neither alone is cheaper.
            QVERIFY(cost <= costOf(single, {pricing.steps, {}}, quantity));
            QVERIFY(cost <= costOf(single, {{}, pricing.bundles}, quantity));
        }
    }

    void theLargestLine()
    {
        const Quantity most = Quantity::trusted(Quantity::kLimit);
        QCOMPARE(costOf(rp(1'000'000), pricingOf("", "2:1999998"), most), 999'999'000'000);
        // Over the money limit of a line nothing is reckoned, and nothing overflows.
        const PricedQuantity over = priceOf(rp(Rupiah::kLimit), pricingOf("", "10000:1"), most);
        QCOMPARE(over.unitPrice, rp(Rupiah::kLimit));
        QCOMPARE(over.offer, Rupiah());
    }

    void texts()
    {
        const Pricing pricing = pricingOf("2.5:4500;48:4200", "3:10000;10:30000");
        QCOMPARE(pricing.steps.size(), 2);
        QCOMPARE(stepsText(pricing.steps), QStringLiteral("2.5:4500;48:4200"));
        QCOMPARE(bundlesText(pricing.bundles), QStringLiteral("3:10000;10:30000"));
        QCOMPARE(stepsFromText(u"")->size(), 0);
        QCOMPARE(stepsFromText(u" 12 : 4.500 ; 48:4,2rb ")->size(), 2);
        for (const char *bad : {"12", ":5", "12:", "1:500", "12:-5", "12:x", "48:1;12:2", "12:1;12:1", "0:1", "1e3:1"})
            QVERIFY2(!stepsFromText(QString::fromLatin1(bad)), bad);
        for (const char *bad : {"3", "1:500", "2,5:100", "3:-1", "10001:5", "3:1;2:1", "3:1;3:1"})
            QVERIFY2(!bundlesFromText(QString::fromLatin1(bad)), bad);
    }

    void whatAShopMaySet()
    {
        QVERIFY(stepsFit(rp(5'000), pricingOf("12:4500;48:4500", "").steps));
        QVERIFY(!stepsFit(rp(5'000), pricingOf("12:5001", "").steps));
        QVERIFY(!stepsFit(rp(5'000), pricingOf("12:4500;48:4600", "").steps));
        QVERIFY(bundlesFit(rp(5'000), pricingOf("", "3:15000").bundles));
        QVERIFY(!bundlesFit(rp(5'000), pricingOf("", "3:15001").bundles));
        QVERIFY(!bundlesFit(rp(5'000), {{3, rp(10)}, {3, rp(10)}}));
    }
};

QTEST_GUILESS_MAIN(TestPricing)
#include "tst_pricing.moc"
