#pragma once
#include "domain/quantity.h"
#include <QList>

namespace laci {

/// From this quantity on, each costs so much (wholesale).
struct PriceStep {
    Quantity from;               ///< above one unit
    Rupiah price;
    friend bool operator==(const PriceStep &, const PriceStep &) = default;
};

/// So many pieces together cost so much: 3 for Rp10.000.
struct BundlePrice {
    int pieces = 0;              ///< 2 … 10000
    Rupiah price;
    friend bool operator==(const BundlePrice &, const BundlePrice &) = default;
};

/// What a product costs in quantity, beside its price for one.
struct Pricing {
    QList<PriceStep> steps;      ///< ascending by quantity
    QList<BundlePrice> bundles;  ///< ascending by pieces
    bool isEmpty() const { return steps.isEmpty() && bundles.isEmpty(); }
    friend bool operator==(const Pricing &, const Pricing &) = default;
};

/// What a quantity costs: `unitPrice` each by the last step it reaches (never above `single`), less `offer` that bundles save on
/// top. Largest bundles first; whatever is cheaper for the customer, steps or bundles.
struct PricedQuantity {
    Rupiah unitPrice;
    Rupiah offer;                ///< ≥ 0, taken off the line
    friend bool operator==(const PricedQuantity &, const PricedQuantity &) = default;
};
PricedQuantity priceOf(Rupiah single, const Pricing &pricing, Quantity quantity);

constexpr qsizetype kMostPrices = 20;          ///< steps, and bundles, of one product
constexpr int kMostBundlePieces = 10'000;
/// What a shop may set: ascending, each step at most the price before it, no bundle above its pieces one by one.
bool stepsFit(Rupiah single, const QList<PriceStep> &steps);
bool bundlesFit(Rupiah single, const QList<BundlePrice> &bundles);
/// "12:4500;48:4200", "3:10000": as stored, in files and on the command line (which may write amounts as people do). Empty text is
/// an empty list; nullopt when it cannot be read or does not ascend.
QString stepsText(const QList<PriceStep> &steps);
QString bundlesText(const QList<BundlePrice> &bundles);
std::optional<QList<PriceStep>> stepsFromText(QStringView text);
std::optional<QList<BundlePrice>> bundlesFromText(QStringView text);

/// 63-bit ids as ProductId. 0: none.
enum class ModifierGroupId : qint64 {};
enum class ModifierId : qint64 {};

/// Size, sugar, topping: a choice that may cost extra.
struct Modifier {
    ModifierId id{};
    QString name;
    Rupiah price;                ///< on top of the product's, ≥ 0
    friend bool operator==(const Modifier &, const Modifier &) = default;
};

/// A question the cashier answers when the product is rung up. A variant is a group with least = most = 1.
struct ModifierGroup {
    ModifierGroupId id{};
    QString name;
    int least = 0;               ///< 0 … most
    int most = 1;                ///< 1 … number of choices
    QList<Modifier> choices;
    friend bool operator==(const ModifierGroup &, const ModifierGroup &) = default;
};

} // namespace laci
