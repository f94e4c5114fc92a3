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

/// Totals of thousands of carts under as many policies, checked against the law's formulas and against themselves.
class TestTotalsOfMany : public QObject {
    Q_OBJECT
private slots:
    void everyCartAddsUp();
    void orderOfLinesDoesNotMatter();
    void refundMirrors();
    void aFullCartAtTheLimit();
};

void TestTotalsOfMany::everyCartAddsUp()
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

void TestTotalsOfMany::orderOfLinesDoesNotMatter()
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

void TestTotalsOfMany::refundMirrors()
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

void TestTotalsOfMany::aFullCartAtTheLimit()
{
    // 2,000 lines that together are exactly the limit, with everything switched on.
    Cart cart;
    TaxPolicy policy;
    policy.rules = ppnRules();
    policy.service.rateBasisPoints = 1;
    cart.discount = Discount::ofPercent(3'333);
    for (int i = 0; i < Cart::kMostLines; ++i)
        cart.lines.append(lineOf(Rupiah::kLimit / Cart::kMostLines, Quantity::pieces(1), TaxClass::General));
    const auto full = totalsOf(cart, policy, kToday);
    QVERIFY(full);
    QCOMPARE(std::int64_t(full->gross.units()), Rupiah::kLimit);
    verifyIdentities(cart, policy, *full);
    verifyTaxes(cart, policy, *full);
}

QTEST_GUILESS_MAIN(TestTotalsOfMany)
#include "tst_totals_of_many.moc"
