#include "domain/totals.h"
#include <QTest>

using namespace laci;

namespace {

const QDate kToday(2026, 11, 20);

CartLine lineOf(qint64 price, Quantity quantity = Quantity::pieces(1), TaxClass taxClass = TaxClass::None)
{
    CartLine line;
    line.name = QStringLiteral("Barang");
    line.unitPrice = line.listPrice = Rupiah::trusted(price);
    line.quantity = quantity;
    line.taxClass = taxClass;
    return line;
}

Cart cartOf(QList<CartLine> lines, Discount discount = {})
{
    Cart cart;
    cart.lines = std::move(lines);
    cart.discount = discount;
    return cart;
}

TaxPolicy ppn(bool included)
{
    TaxPolicy policy;
    policy.pricesIncludeTax = included;
    policy.rules = ppnRules();
    return policy;
}

qint64 units(Rupiah amount) { return amount.units(); }

} // namespace

class TestTotals : public QObject {
    Q_OBJECT
private slots:
    void jakartaExample();
    void ppnInside();
    void ppnOnTop();
    void ppnOnce();
    void oldRateOnAnOldDay();
    void nexopos();
    void serviceInsidePrices();
    void serviceNotTaxed();
    void mixedClasses();
    void cartDiscountIsGivenOut();
    void everythingGivenAway();
    void emptyCart();
    void limits_data();
    void limits();
    void grossOverTheLimitGivenAway();
    void atTheLimit();
    void badPolicyIsRefused();
    void anOfferComesBeforeTheDiscount();
};

void TestTotals::jakartaExample()
{
    // FIELD.md 5.2: 100.000 − 20 %, service 5 % of the price before discount, PBJT 10 % on both.
    TaxPolicy policy;
    policy.pricesIncludeTax = false;
    policy.rules = {pbjtRule(1'000)};
    policy.service = {500, ServiceBase::Gross, true, QStringLiteral("Service 5%")};
    const auto t = totalsOf(cartOf({lineOf(100'000, Quantity::pieces(1), TaxClass::Restaurant)}, Discount::ofPercent(2'000)),
                            policy, kToday);
    QVERIFY(t);
    QCOMPARE(units(t->net), 80'000);
    QCOMPARE(units(t->service), 5'000);
    QCOMPARE(t->serviceLabel, QStringLiteral("Service 5%"));
    QCOMPARE(t->taxes.size(), 1);
    QCOMPARE(units(t->taxes[0].base), 85'000);
    QCOMPARE(units(t->taxes[0].amount), 8'500);
    QCOMPARE(units(t->total), 93'500);

    policy.service.base = ServiceBase::Net;
    const auto onNet = totalsOf(cartOf({lineOf(100'000, Quantity::pieces(1), TaxClass::Restaurant)},
                                       Discount::ofPercent(2'000)), policy, kToday);
    QVERIFY(onNet);
    QCOMPARE(units(onNet->total), 92'400); // (80.000 + 4.000) × 1,1
}

void TestTotals::ppnInside()
{
    const auto t = totalsOf(cartOf({lineOf(11'100, Quantity::pieces(1), TaxClass::General)}), ppn(true), kToday);
    QVERIFY(t);
    QCOMPARE(units(t->total), 11'100);
    QCOMPARE(t->taxes.size(), 1);
    QCOMPARE(units(t->taxes[0].base), 10'000);
    QCOMPARE(units(t->taxes[0].amount), 1'100);
    QVERIFY(t->taxes[0].included);
    QCOMPARE(t->taxes[0].label, QStringLiteral("PPN 12% × 11/12"));
}

void TestTotals::ppnOnTop()
{
    const auto t = totalsOf(cartOf({lineOf(50'000'000, Quantity::pieces(1), TaxClass::General)}), ppn(false), kToday);
    QVERIFY(t);
    QCOMPARE(units(t->taxes.at(0).amount), 5'500'000); // DDTC's example: × 11/12 × 12 %
    QCOMPARE(units(t->taxes.at(0).base), 50'000'000);
    QCOMPARE(units(t->total), 55'500'000);

    const auto luxury = totalsOf(cartOf({lineOf(50'000'000, Quantity::pieces(1), TaxClass::Luxury)}), ppn(false), kToday);
    QVERIFY(luxury);
    QCOMPARE(units(luxury->total), 56'000'000);
}

void TestTotals::ppnOnce()
{
    // Ten lines of Rp5: each alone would round 0,55 up to 1; the law asks for 5,5 → 6 on the sum.
    QList<CartLine> lines;
    for (int i = 0; i < 10; ++i)
        lines.append(lineOf(5, Quantity::pieces(1), TaxClass::General));
    const auto t = totalsOf(cartOf(lines), ppn(false), kToday);
    QVERIFY(t);
    QCOMPARE(units(t->taxes.at(0).amount), 6);
    QCOMPARE(units(t->total), 56);
}

void TestTotals::oldRateOnAnOldDay()
{
    const Cart cart = cartOf({lineOf(100'000, Quantity::pieces(1), TaxClass::Luxury)});
    const auto tax = [&](QDate day) {
        const auto t = totalsOf(cart, ppn(false), day);
        return t ? units(t->total) - 100'000 : -1;
    };
    QCOMPARE(tax(QDate(2024, 12, 31)), 11'000);
    QCOMPARE(tax(QDate(2025, 1, 31)), 11'000);
    QCOMPARE(tax(QDate(2025, 2, 1)), 12'000);
}

void TestTotals::nexopos()
{
    const auto t = totalsOf(cartOf({lineOf(35'000, Quantity::pieces(1), TaxClass::General)}), ppn(false), kToday);
    QVERIFY(t);
    QCOMPARE(units(t->taxes.at(0).amount), 3'850);
    QCOMPARE(units(t->total), 38'850);
}

void TestTotals::serviceInsidePrices()
{
    // The service charge of a shop whose prices hold the tax holds it too: (100.000 + 10.000) × 10/110 = 10.000.
    TaxPolicy policy;
    policy.rules = {pbjtRule(1'000)};
    policy.service.rateBasisPoints = 1'000;
    const auto t = totalsOf(cartOf({lineOf(100'000, Quantity::pieces(1), TaxClass::Restaurant)}), policy, kToday);
    QVERIFY(t);
    QCOMPARE(units(t->total), 110'000);
    QCOMPARE(units(t->taxes.at(0).amount), 10'000);
    QCOMPARE(units(t->taxes.at(0).base), 100'000);
}

void TestTotals::serviceNotTaxed()
{
    TaxPolicy policy;
    policy.pricesIncludeTax = false;
    policy.rules = {pbjtRule(1'000)};
    policy.service = {500, ServiceBase::Net, false, QStringLiteral("Service")};
    const auto t = totalsOf(cartOf({lineOf(80'000, Quantity::pieces(1), TaxClass::Restaurant)}), policy, kToday);
    QVERIFY(t);
    QCOMPARE(units(t->taxes.at(0).base), 80'000);
    QCOMPARE(units(t->total), 80'000 + 4'000 + 8'000);
}

void TestTotals::mixedClasses()
{
    TaxPolicy policy = ppn(false);
    policy.rules.append(pbjtRule(1'000));
    const auto one = Quantity::pieces(1);
    Cart cart = cartOf({lineOf(10'000, one, TaxClass::Restaurant), lineOf(20'000, one, TaxClass::General),
                        lineOf(5'000, one, TaxClass::Exempt), lineOf(7'000, one, TaxClass::None),
                        lineOf(30'000, one, TaxClass::Restaurant)});
    auto t = totalsOf(cart, policy, kToday);
    QVERIFY(t);
    QCOMPARE(t->taxes.size(), 2);
    QCOMPARE(t->taxes[0].code, QStringLiteral("pbjt-1000"));
    QCOMPARE(units(t->taxes[0].amount), 4'000);
    QCOMPARE(t->taxes[1].code, QStringLiteral("ppn-2025"));
    QCOMPARE(units(t->taxes[1].amount), 2'200);
    QCOMPARE(units(t->lines[2].tax), 0);
    QCOMPARE(units(t->lines[3].tax), 0);
    QCOMPARE(units(t->total), 78'200);

    policy.unclassified = TaxClass::Restaurant; // a café: what nobody classified is food; exempt stays exempt
    t = totalsOf(cart, policy, kToday);
    QVERIFY(t);
    QCOMPARE(units(t->lines[2].tax), 0);
    QCOMPARE(units(t->lines[3].tax), 700);
}

void TestTotals::cartDiscountIsGivenOut()
{
    const auto t = totalsOf(cartOf({lineOf(100), lineOf(100), lineOf(100), lineOf(0)}, Discount::ofAmount(Rupiah::trusted(100))),
                            {}, kToday);
    QVERIFY(t);
    QCOMPARE(units(t->lines[0].cartDiscount), 34);
    QCOMPARE(units(t->lines[1].cartDiscount), 33);
    QCOMPARE(units(t->lines[2].cartDiscount), 33);
    QCOMPARE(units(t->lines[3].cartDiscount), 0);
    QCOMPARE(units(t->total), 200);
}

void TestTotals::everythingGivenAway()
{
    const auto t = totalsOf(cartOf({lineOf(12'345, Quantity::pieces(3), TaxClass::General), lineOf(1)},
                                   Discount::ofPercent(10'000)), ppn(true), kToday);
    QVERIFY(t);
    QCOMPARE(units(t->total), 0);
    QCOMPARE(units(t->cartDiscount), 37'036);
    QVERIFY(t->taxes.isEmpty()); // no line "PPN 0" on the slip
}

void TestTotals::emptyCart()
{
    TaxPolicy policy = ppn(false);
    policy.service.rateBasisPoints = 500;
    const auto t = totalsOf(cartOf({}, Discount::ofAmount(Rupiah::trusted(5'000))), policy, kToday);
    QVERIFY(t);
    QCOMPARE(*t, Totals());
}

void TestTotals::limits_data()
{
    QTest::addColumn<qint64>("price");
    QTest::addColumn<qint64>("thousandths");
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("onTop");
    QTest::newRow("price and quantity at their limits") << qint64(Rupiah::kLimit) << qint64(Quantity::kLimit) << 1 << false;
    QTest::newRow("one rupiah too much") << qint64(Rupiah::kLimit) + 1 << qint64(1'000) << 1 << false;
    QTest::newRow("two lines of the limit") << qint64(Rupiah::kLimit) << qint64(1'000) << 2 << false;
    QTest::newRow("a full cart of the limit") << qint64(Rupiah::kLimit) << qint64(1'000) << Cart::kMostLines << false;
    QTest::newRow("tax on top of the limit") << qint64(Rupiah::kLimit) << qint64(1'000) << 1 << true;
    QTest::newRow("too many lines") << qint64(1) << qint64(1'000) << Cart::kMostLines + 1 << false;
    QTest::newRow("negative price") << qint64(-1) << qint64(1'000) << 1 << false;
    QTest::newRow("negative quantity") << qint64(1) << qint64(-1'000) << 1 << false;
    QTest::newRow("largest number there is") << std::numeric_limits<qint64>::max() << qint64(Quantity::kLimit) << 1 << false;
    QTest::newRow("smallest number there is") << std::numeric_limits<qint64>::min() << qint64(Quantity::kLimit) << 1 << false;
}

void TestTotals::limits()
{
    QFETCH(qint64, price);
    QFETCH(qint64, thousandths);
    QFETCH(int, lines);
    QFETCH(bool, onTop);
    Cart cart;
    for (int i = 0; i < lines; ++i)
        cart.lines.append(lineOf(price, Quantity::trusted(thousandths), TaxClass::General));
    const auto t = totalsOf(cart, ppn(!onTop), kToday);
    QVERIFY(!t);
    QCOMPARE(t.error().code, ErrorCode::InvalidInput);
}

void TestTotals::grossOverTheLimitGivenAway()
{
    // The slip would show the gross, so a discount does not make it fit.
    const CartLine most = lineOf(Rupiah::kLimit);
    const auto t = totalsOf(cartOf({most, most}, Discount::ofPercent(10'000)), {}, kToday);
    QVERIFY(!t);
    QCOMPARE(t.error().code, ErrorCode::InvalidInput);
}

void TestTotals::atTheLimit()
{
    Cart cart = cartOf({lineOf(Rupiah::kLimit, Quantity::pieces(1), TaxClass::General)});
    const auto t = totalsOf(cart, ppn(true), kToday);
    QVERIFY(t);
    QCOMPARE(units(t->total), qint64(Rupiah::kLimit));
    QCOMPARE(units((t->taxes.at(0).base + t->taxes.at(0).amount)), qint64(Rupiah::kLimit));
    QCOMPARE(units(t->taxes.at(0).amount), 99'099'099'099); // × 11/111
}

void TestTotals::badPolicyIsRefused()
{
    const Cart cart = cartOf({lineOf(1'000, Quantity::pieces(1), TaxClass::General)});
    const auto refusedWith = [&](auto spoil) {
        TaxPolicy policy = ppn(false);
        spoil(policy);
        const auto t = totalsOf(cart, policy, kToday);
        return !t && t.error().code == ErrorCode::InvalidInput;
    };
    QVERIFY(!refusedWith([](TaxPolicy &) {}));
    QVERIFY(refusedWith([](TaxPolicy &p) { p.service.rateBasisPoints = -1; }));
    QVERIFY(refusedWith([](TaxPolicy &p) { p.service.rateBasisPoints = 10'001; }));
    QVERIFY(refusedWith([](TaxPolicy &p) { p.rules[1].rateBasisPoints = -1; }));
    QVERIFY(refusedWith([](TaxPolicy &p) { p.rules[1].rateBasisPoints = 10'001; }));
    QVERIFY(refusedWith([](TaxPolicy &p) { p.rules[1].baseDenominator = 0; }));
    QVERIFY(refusedWith([](TaxPolicy &p) { p.rules[1].baseNumerator = -11; }));
}

void TestTotals::anOfferComesBeforeTheDiscount()
{
    CartLine line = lineOf(4'000, Quantity::pieces(3));
    line.offer = Rupiah::trusted(2'000);
    line.discount = Discount::ofPercent(1'000);
    const auto totals = totalsOf(cartOf({line}), TaxPolicy(), kToday);
    QVERIFY(totals);
    QCOMPARE(units(totals->lines[0].gross), 12'000);
    QCOMPARE(units(totals->lines[0].lineDiscount), 3'000);
    QCOMPARE(units(totals->total), 9'000);
    // Never more than the line costs.
    line.offer = Rupiah::trusted(99'000);
    QCOMPARE(units(totalsOf(cartOf({line}), TaxPolicy(), kToday)->total), 0);
}

QTEST_GUILESS_MAIN(TestTotals)
#include "tst_totals.moc"
