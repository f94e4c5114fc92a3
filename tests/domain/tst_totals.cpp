#include "domain/share_out.h"
#include "domain/totals.h"
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace laci;

namespace {

__extension__ using Wide = __int128;

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

/// What must hold for every cart under every policy, in numbers computed again from the cart.
void verifyIdentities(const Cart &cart, const TaxPolicy &policy, const Totals &t)
{
    QCOMPARE(t.lines.size(), cart.lines.size());
    LineTotals sum;
    for (qsizetype i = 0; i < t.lines.size(); ++i) {
        const LineTotals &l = t.lines.at(i);
        QCOMPARE(std::optional(l.gross), priceTimes(cart.lines.at(i).unitPrice, cart.lines.at(i).quantity));
        QCOMPARE(l.net, l.gross - l.lineDiscount - l.cartDiscount);
        QCOMPARE(l.total, l.net + l.service + (policy.pricesIncludeTax ? Rupiah() : l.tax));
        for (const Rupiah figure : {l.gross, l.lineDiscount, l.cartDiscount, l.net, l.service, l.tax, l.total})
            QVERIFY(!figure.isNegative());
        sum.gross += l.gross;
        sum.lineDiscount += l.lineDiscount;
        sum.cartDiscount += l.cartDiscount;
        sum.net += l.net;
        sum.service += l.service;
        sum.tax += l.tax;
        sum.total += l.total;
    }
    Rupiah taxes;
    Rupiah onTop;
    for (const TaxAmount &tax : t.taxes) {
        QCOMPARE(tax.included, policy.pricesIncludeTax);
        taxes += tax.amount;
        if (!tax.included)
            onTop += tax.amount;
    }
    QCOMPARE(t.gross, sum.gross);
    QCOMPARE(t.lineDiscounts, sum.lineDiscount);
    QCOMPARE(t.cartDiscount, sum.cartDiscount);
    QCOMPARE(t.net, sum.net);
    QCOMPARE(t.service, sum.service);
    QCOMPARE(t.total, sum.total);
    QCOMPARE(taxes, sum.tax);
    QCOMPARE(t.gross - t.lineDiscounts - t.cartDiscount + t.service + onTop, t.total);
    QCOMPARE(t.serviceLabel.isEmpty(), t.service.isZero());
    QCOMPARE(t.cartDiscount, cart.discount.on(t.gross - t.lineDiscounts));
}

/// Each tax is within half a rupiah of what the law's formula gives on the lines it covers.
void verifyTaxes(const Cart &cart, const TaxPolicy &policy, const Totals &t)
{
    QStringList seen;
    for (const TaxAmount &tax : t.taxes) {
        QVERIFY(!seen.contains(tax.code));
        seen.append(tax.code);
        Rupiah priced;
        Rupiah given;
        std::optional<TaxRule> rule;
        for (qsizetype i = 0; i < t.lines.size(); ++i) {
            const auto ruleHere = taxRuleFor(policy, cart.lines.at(i).taxClass, kToday);
            if (!ruleHere || ruleHere->code != tax.code)
                continue;
            rule = ruleHere;
            priced += t.lines.at(i).net + (policy.service.taxed ? t.lines.at(i).service : Rupiah());
            given += t.lines.at(i).tax;
        }
        QVERIFY(rule);
        QCOMPARE(given, tax.amount);
        QCOMPARE(policy.pricesIncludeTax ? tax.base + tax.amount : tax.base, priced);
        const Wide part = Wide(rule->rateBasisPoints) * rule->baseNumerator;
        const Wide whole = Wide(10'000) * rule->baseDenominator;
        const Wide off = Wide(tax.amount.units()) * whole - Wide(tax.base.units()) * part;
        const Wide halfRupiah = policy.pricesIncludeTax ? whole + part : whole;
        QVERIFY(off * 2 <= halfRupiah && off * 2 >= -halfRupiah);
    }
    for (qsizetype i = 0; i < t.lines.size(); ++i) {
        if (!taxRuleFor(policy, cart.lines.at(i).taxClass, kToday))
            QVERIFY(t.lines.at(i).tax.isZero());
    }
}

/// Random, but the same at every run.
class Dice {
public:
    explicit Dice(quint32 seed) : m_random(seed) {}
    int upTo(int most) { return m_random.bounded(most + 1); }
    bool oneIn(int n) { return m_random.bounded(n) == 0; }

    Discount discount(qint64 about)
    {
        switch (upTo(4)) {
        case 0: return Discount::ofPercent(1 + upTo(9'999));
        case 1: return Discount::ofAmount(Rupiah::trusted(1 + m_random.bounded(about + 1)));
        default: return {};
        }
    }

    Cart cart()
    {
        static const TaxClass kClasses[] = {TaxClass::None, TaxClass::Exempt, TaxClass::General, TaxClass::Luxury,
                                            TaxClass::Restaurant};
        Cart cart;
        const int lines = oneIn(50) ? 200 : upTo(9);
        for (int i = 0; i < lines; ++i) {
            const qint64 price = oneIn(10) ? 0 : m_random.bounded(qint64(1) << (4 + upTo(24)));
            const Quantity quantity = oneIn(3) ? Quantity::trusted(1 + upTo(3'000)) : Quantity::pieces(1 + upTo(12));
            cart.lines.append(lineOf(price, quantity, kClasses[upTo(4)]));
            cart.lines.last().discount = discount(price * 2);
        }
        cart.discount = discount(200'000);
        return cart;
    }

    TaxPolicy policy()
    {
        TaxPolicy policy;
        policy.pricesIncludeTax = oneIn(2);
        if (!oneIn(5)) {
            policy.rules = ppnRules();
            policy.rules.append(pbjtRule(upTo(1'000)));
        }
        policy.unclassified = oneIn(3) ? TaxClass::Restaurant : TaxClass::None;
        policy.service.rateBasisPoints = oneIn(2) ? 0 : upTo(3'000);
        policy.service.base = oneIn(2) ? ServiceBase::Net : ServiceBase::Gross;
        policy.service.taxed = oneIn(2);
        return policy;
    }

private:
    QRandomGenerator m_random;
};

} // namespace

class TestTotals : public QObject {
    Q_OBJECT
private slots:
    void everyCartAddsUp();
    void orderOfLinesDoesNotMatter();
    void refundMirrors();
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
    void atTheLimit();
    void badPolicyIsRefused();
    void shares();
    void sharesAreFair();
};

void TestTotals::everyCartAddsUp()
{
    Dice dice(20261120);
    int taxed = 0;
    int served = 0;
    for (int i = 0; i < 6'000; ++i) {
        const Cart cart = dice.cart();
        const TaxPolicy policy = dice.policy();
        const auto totals = totalsOf(cart, policy, kToday);
        QVERIFY2(totals, qPrintable(totals ? QString() : totals.error().detail));
        verifyIdentities(cart, policy, *totals);
        verifyTaxes(cart, policy, *totals);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("cart number %1").arg(i)));
        taxed += !totals->taxes.isEmpty();
        served += !totals->service.isZero();
    }
    QVERIFY(taxed > 2'000); // the dice do reach what is tested
    QVERIFY(served > 1'500);
}

void TestTotals::orderOfLinesDoesNotMatter()
{
    Dice dice(3);
    for (int i = 0; i < 500; ++i) {
        Cart cart = dice.cart();
        TaxPolicy policy = dice.policy();
        policy.service.rateBasisPoints = 0; // service shares of single rupiahs may fall on another class
        cart.discount = {};                 // so may those of the cart's discount
        const auto there = totalsOf(cart, policy, kToday);
        std::reverse(cart.lines.begin(), cart.lines.end());
        const auto back = totalsOf(cart, policy, kToday);
        QVERIFY(there && back);
        QCOMPARE(there->total, back->total);
        QCOMPARE(there->net, back->net);
    }
}

void TestTotals::refundMirrors()
{
    Dice dice(4);
    for (int i = 0; i < 500; ++i) {
        const auto sale = totalsOf(dice.cart(), dice.policy(), kToday);
        QVERIFY(sale);
        const Totals refund = mirrored(*sale);
        QCOMPARE(refund.total + sale->total, Rupiah());
        Rupiah onTop;
        for (qsizetype k = 0; k < refund.taxes.size(); ++k) {
            QCOMPARE(refund.taxes.at(k).amount + sale->taxes.at(k).amount, Rupiah());
            QCOMPARE(refund.taxes.at(k).base + sale->taxes.at(k).base, Rupiah());
            QCOMPARE(refund.taxes.at(k).code, sale->taxes.at(k).code);
            if (!refund.taxes.at(k).included)
                onTop += refund.taxes.at(k).amount;
        }
        QCOMPARE(refund.gross - refund.lineDiscounts - refund.cartDiscount + refund.service + onTop, refund.total);
        Rupiah lines;
        for (qsizetype k = 0; k < refund.lines.size(); ++k) {
            const LineTotals &r = refund.lines.at(k);
            lines += r.total;
            QCOMPARE(r.net, r.gross - r.lineDiscount - r.cartDiscount);
            QCOMPARE(r.tax + sale->lines.at(k).tax, Rupiah());
        }
        QCOMPARE(lines, refund.total);
        QCOMPARE(mirrored(refund), *sale);
    }
}

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

void TestTotals::atTheLimit()
{
    Cart cart = cartOf({lineOf(Rupiah::kLimit, Quantity::pieces(1), TaxClass::General)});
    const auto t = totalsOf(cart, ppn(true), kToday);
    QVERIFY(t);
    QCOMPARE(units(t->total), qint64(Rupiah::kLimit));
    verifyTaxes(cart, ppn(true), *t);

    // 2,000 lines that together are exactly the limit, with everything switched on.
    cart = {};
    TaxPolicy policy = ppn(true);
    policy.service.rateBasisPoints = 1;
    cart.discount = Discount::ofPercent(3'333);
    for (int i = 0; i < Cart::kMostLines; ++i)
        cart.lines.append(lineOf(Rupiah::kLimit / Cart::kMostLines, Quantity::pieces(1), TaxClass::General));
    const auto full = totalsOf(cart, policy, kToday);
    QVERIFY(full);
    QCOMPARE(units(full->gross), qint64(Rupiah::kLimit));
    verifyIdentities(cart, policy, *full);
    verifyTaxes(cart, policy, *full);
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

void TestTotals::shares()
{
    const auto give = [](qint64 amount, QList<qint64> weights) {
        std::vector<Rupiah> w;
        for (const qint64 weight : weights)
            w.push_back(Rupiah::trusted(weight));
        QList<qint64> out;
        for (const Rupiah share : shareOut(Rupiah::trusted(amount), w))
            out.append(share.units());
        return out;
    };
    QCOMPARE(give(10, {1, 1, 1}), (QList<qint64>{4, 3, 3}));
    QCOMPARE(give(10, {1, 2, 3}), (QList<qint64>{2, 3, 5}));
    QCOMPARE(give(1, {1, 3, 2}), (QList<qint64>{0, 1, 0}));
    QCOMPARE(give(5, {0, 7, 0}), (QList<qint64>{0, 5, 0}));
    QCOMPARE(give(0, {0, 0}), (QList<qint64>{0, 0}));
    QCOMPARE(give(0, {}), QList<qint64>());
    QCOMPARE(give(Rupiah::kLimit, {Rupiah::kLimit, Rupiah::kLimit}),
             (QList<qint64>{Rupiah::kLimit / 2, Rupiah::kLimit / 2}));
}

void TestTotals::sharesAreFair()
{
    QRandomGenerator random(9);
    for (int i = 0; i < 5'000; ++i) {
        std::vector<Rupiah> weights;
        Wide sum = 0;
        for (int k = random.bounded(1, 20); k > 0; --k) {
            weights.push_back(Rupiah::trusted(random.bounded(qint64(1) << random.bounded(1, 40))));
            sum += weights.back().units();
        }
        if (sum == 0)
            continue;
        const Rupiah amount = Rupiah::trusted(random.bounded(qint64(1) << random.bounded(1, 40)));
        const auto shares = shareOut(amount, weights);
        Rupiah given;
        for (std::size_t k = 0; k < shares.size(); ++k) {
            given += shares[k];
            const Wide off = Wide(shares[k].units()) * sum - Wide(amount.units()) * weights[k].units();
            QVERIFY(off < sum && off > -sum); // less than a rupiah from the exact share
            if (amount.units() <= sum)
                QVERIFY(shares[k] <= weights[k]);
            if (weights[k].isZero())
                QVERIFY(shares[k].isZero());
        }
        QCOMPARE(given, amount);
    }
}

QTEST_GUILESS_MAIN(TestTotals)
#include "tst_totals.moc"
