#include "domain/pricing.h"
#include <QStringList>
#include <algorithm>

namespace laci {
namespace {

/// What whole pieces cost in money: the largest bundles first, as many as fit, the rest one by one. A bundle that is no cheaper than
/// its pieces is passed over.
std::int64_t inBundles(const QList<BundlePrice> &bundles, std::int64_t pieces, std::int64_t each)
{
    std::int64_t sum = 0;
    for (auto bundle = bundles.crbegin(); bundle != bundles.crend(); ++bundle) {
        if (bundle->pieces < 2 || bundle->price.isNegative() || bundle->price.units() >= each * bundle->pieces)
            continue;
        sum += pieces / bundle->pieces * bundle->price.units();
        pieces %= bundle->pieces;
    }
    return sum + pieces * each;
}

/// Machine text: "12", "2.5".
QString plainText(Quantity quantity) { return quantityText(quantity).replace(u',', u'.'); }

template <class Make>
bool eachPart(QStringView text, Make make)
{
    const auto parts = text.split(u';', Qt::SkipEmptyParts);
    if (parts.size() > kMostPrices)
        return false;
    for (const QStringView part : parts) {
        const qsizetype colon = part.indexOf(u':');
        if (colon <= 0 || !make(part.first(colon).trimmed(), part.sliced(colon + 1).trimmed()))
            return false;
    }
    return true;
}

std::optional<Rupiah> amountFrom(QStringView text)
{
    const auto amount = rupiahFromPerson(text);
    return amount && !amount->isNegative() ? amount : std::nullopt;
}

} // namespace

PricedQuantity priceOf(Rupiah single, const Pricing &pricing, Quantity quantity)
{
    PricedQuantity priced{single, {}};
    for (const PriceStep &step : pricing.steps) {
        if (quantity >= step.from && !step.price.isNegative())
            priced.unitPrice = std::min(single, step.price);
    }
    const auto plain = priceTimes(priced.unitPrice, quantity);
    // Bundles are of pieces; over the limits of a line nothing is sold anyway.
    if (pricing.bundles.isEmpty() || !plain || !quantity.isWhole() || quantity <= Quantity())
        return priced;
    const std::int64_t pieces = quantity.thousandths() / 1000;
    const std::int64_t best = std::min(inBundles(pricing.bundles, pieces, priced.unitPrice.units()),
                                       inBundles(pricing.bundles, pieces, single.units()));
    priced.offer = Rupiah::trusted(std::max<std::int64_t>(0, plain->units() - best));
    return priced;
}

QString stepsText(const QList<PriceStep> &steps)
{
    QStringList parts;
    for (const PriceStep &step : steps)
        parts.append(plainText(step.from) + u':' + QString::number(step.price.units()));
    return parts.join(u';');
}

QString bundlesText(const QList<BundlePrice> &bundles)
{
    QStringList parts;
    for (const BundlePrice &bundle : bundles)
        parts.append(QString::number(bundle.pieces) + u':' + QString::number(bundle.price.units()));
    return parts.join(u';');
}

std::optional<QList<PriceStep>> stepsFromText(QStringView text)
{
    QList<PriceStep> steps;
    const bool good = eachPart(text, [&steps](QStringView from, QStringView price) {
        const auto quantity = quantityFromPerson(from);
        const auto amount = amountFrom(price);
        if (!quantity || !amount || *quantity <= Quantity::pieces(1) || (!steps.isEmpty() && steps.last().from >= *quantity))
            return false;
        steps.append({*quantity, *amount});
        return true;
    });
    return good ? std::optional(steps) : std::nullopt;
}

std::optional<QList<BundlePrice>> bundlesFromText(QStringView text)
{
    QList<BundlePrice> bundles;
    const bool good = eachPart(text, [&bundles](QStringView count, QStringView price) {
        bool whole = false;
        const int pieces = count.toInt(&whole);
        const auto amount = amountFrom(price);
        if (!whole || !amount || pieces < 2 || pieces > kMostBundlePieces || (!bundles.isEmpty() && bundles.last().pieces >= pieces))
            return false;
        bundles.append({pieces, *amount});
        return true;
    });
    return good ? std::optional(bundles) : std::nullopt;
}

bool stepsFit(Rupiah single, const QList<PriceStep> &steps)
{
    if (steps.size() > kMostPrices)
        return false;
    Quantity last = Quantity::pieces(1);
    Rupiah lower = single;
    for (const PriceStep &step : steps) {
        if (step.from <= last || step.from.thousandths() > Quantity::kLimit || step.price.isNegative() || step.price > lower)
            return false;
        last = step.from;
        lower = step.price;
    }
    return true;
}

bool bundlesFit(Rupiah single, const QList<BundlePrice> &bundles)
{
    if (bundles.size() > kMostPrices)
        return false;
    int last = 1;
    for (const BundlePrice &bundle : bundles) {
        if (bundle.pieces <= last || bundle.pieces > kMostBundlePieces || bundle.price.isNegative()
            || bundle.price.units() > single.units() * bundle.pieces)
            return false;
        last = bundle.pieces;
    }
    return true;
}

} // namespace laci
