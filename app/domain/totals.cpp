#include "domain/totals.h"
#include "domain/share_out.h"
#include <algorithm>
#include <vector>

namespace laci {

namespace {

/// Lines of one cart under one rule.
struct TaxGroup {
    TaxRule rule;
    std::vector<std::size_t> lines;
};

tl::unexpected<Error> refused(const char *why) { return fail(ErrorCode::InvalidInput, QString::fromLatin1(why)); }

bool saneRule(const TaxRule &rule)
{
    constexpr int kMostPart = 1'000'000; // keeps rate × numerator far inside 64 bits
    return rule.rateBasisPoints >= 0 && rule.rateBasisPoints <= 10'000 && rule.baseNumerator > 0
        && rule.baseNumerator <= kMostPart && rule.baseDenominator > 0 && rule.baseDenominator <= kMostPart;
}

/// base × numerator ÷ denominator × rate for a price without tax; for one that holds it, the part that is tax.
Rupiah taxOf(Rupiah base, const TaxRule &rule, bool included)
{
    const std::int64_t part = std::int64_t(rule.rateBasisPoints) * rule.baseNumerator;
    const std::int64_t whole = std::int64_t(10'000) * rule.baseDenominator;
    return base.scaled(part, included ? whole + part : whole);
}

/// Lines with prices and discounts; InvalidInput when a figure passes the limit.
Result<Totals> netOf(const Cart &cart)
{
    if (cart.lines.size() > Cart::kMostLines)
        return refused("too many lines in the cart");
    Totals totals;
    totals.lines.reserve(cart.lines.size());
    std::vector<Rupiah> discounted;
    Rupiah afterLines;
    for (const CartLine &line : cart.lines) {
        const auto gross = priceTimes(line.unitPrice, line.quantity);
        if (!gross || gross->isNegative())
            return refused("a line over the money limit or below zero");
        LineTotals figures;
        figures.gross = *gross;
        const Rupiah offer = std::clamp(line.offer, Rupiah(), *gross);
        figures.lineDiscount = offer + line.discount.on(*gross - offer);
        totals.gross += figures.gross;
        totals.lineDiscounts += figures.lineDiscount;
        discounted.push_back(figures.gross - figures.lineDiscount);
        afterLines += discounted.back();
        totals.lines.append(figures);
    }
    if (!totals.gross.withinLimit())
        return refused("the cart is over the money limit");

    totals.cartDiscount = cart.discount.on(afterLines);
    const auto shares = shareOut(totals.cartDiscount, discounted);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        LineTotals &figures = totals.lines[qsizetype(i)];
        figures.cartDiscount = shares[i];
        figures.net = discounted[i] - shares[i];
        totals.net += figures.net;
    }
    return totals;
}

void addService(Totals &totals, const ServiceCharge &service)
{
    const bool onNet = service.base == ServiceBase::Net;
    totals.service = (onNet ? totals.net : totals.gross).share(service.rateBasisPoints);
    if (totals.service.isZero())
        return;
    totals.serviceLabel = service.label;
    std::vector<Rupiah> weights;
    for (const LineTotals &figures : totals.lines)
        weights.push_back(onNet ? figures.net : figures.gross);
    const auto shares = shareOut(totals.service, weights);
    for (std::size_t i = 0; i < shares.size(); ++i)
        totals.lines[qsizetype(i)].service = shares[i];
}

/// One group for each rule that some line falls under, in the cart's order; lines without a rule are in none.
std::vector<TaxGroup> groupsOf(const Cart &cart, const TaxPolicy &policy, QDate day)
{
    std::vector<TaxGroup> groups;
    for (qsizetype i = 0; i < cart.lines.size(); ++i) {
        const auto rule = taxRuleFor(policy, cart.lines.at(i).taxClass, day);
        if (!rule)
            continue;
        auto group = groups.begin();
        while (group != groups.end() && group->rule.code != rule->code)
            ++group;
        if (group == groups.end())
            group = groups.insert(groups.end(), TaxGroup{*rule, {}});
        group->lines.push_back(std::size_t(i));
    }
    return groups;
}

/// The tax is reckoned once on the group's sum and then given out, so that the slip shows what the law asks for and not
/// a sum of rounded pieces.
void addTax(Totals &totals, const TaxGroup &group, const TaxPolicy &policy)
{
    std::vector<Rupiah> bases;
    Rupiah base;
    for (const std::size_t i : group.lines) {
        const LineTotals &figures = totals.lines.at(qsizetype(i));
        bases.push_back(policy.service.taxed ? figures.net + figures.service : figures.net);
        base += bases.back();
    }
    if (base.isZero())
        return;
    const Rupiah tax = taxOf(base, group.rule, policy.pricesIncludeTax);
    const auto shares = shareOut(tax, bases);
    for (std::size_t k = 0; k < shares.size(); ++k)
        totals.lines[qsizetype(group.lines[k])].tax = shares[k];
    totals.taxes.append({group.rule.code, group.rule.label, policy.pricesIncludeTax ? base - tax : base, tax,
                         policy.pricesIncludeTax});
}

} // namespace

Result<Totals> totalsOf(const Cart &cart, const TaxPolicy &policy, QDate day)
{
    if (policy.service.rateBasisPoints < 0 || policy.service.rateBasisPoints > 10'000)
        return refused("service rate out of range");
    for (const TaxRule &rule : policy.rules) {
        if (!saneRule(rule))
            return refused("tax rule out of range");
    }

    auto totals = netOf(cart);
    if (!totals)
        return totals;
    addService(*totals, policy.service);
    for (const TaxGroup &group : groupsOf(cart, policy, day))
        addTax(*totals, group, policy);
    for (LineTotals &figures : totals->lines) {
        figures.total = figures.net + figures.service;
        if (!policy.pricesIncludeTax)
            figures.total += figures.tax;
        totals->total += figures.total;
    }
    if (!totals->total.withinLimit())
        return refused("the total is over the money limit");
    return totals;
}

Totals mirrored(const Totals &totals)
{
    Totals other = totals;
    for (LineTotals &figures : other.lines) {
        figures = {-figures.gross, -figures.lineDiscount, -figures.cartDiscount, -figures.net,
                   -figures.service, -figures.tax, -figures.total};
    }
    for (TaxAmount &tax : other.taxes) {
        tax.base = -tax.base;
        tax.amount = -tax.amount;
    }
    other.gross = -other.gross;
    other.lineDiscounts = -other.lineDiscounts;
    other.cartDiscount = -other.cartDiscount;
    other.net = -other.net;
    other.service = -other.service;
    other.total = -other.total;
    return other;
}

} // namespace laci
