#pragma once
#include "domain/pricing.h"
#include "domain/quantity.h"
#include "domain/tax.h"
#include <QStringList>

namespace laci {

/// 63-bit, unique across tills (base/ids.h newNumericId). 0: none.
enum class ProductId : qint64 {};

struct Product {
    ProductId id{};
    QString sku;               ///< unique in the shop; never empty
    QString name;
    QString category;          ///< empty: none
    QStringList barcodes;      ///< each unique in the shop
    Rupiah price;              ///< ≥ 0, per unit
    std::optional<Rupiah> cost;
    QString unit;              ///< "pcs", "kg", …; empty is pieces
    std::optional<Quantity> stock;     ///< nullopt: not counted
    TaxClass taxClass = TaxClass::None;
    bool hasPicture = false;   ///< ProductStore::picture() has one
    bool active = true;        ///< false: no longer sold, kept because it was
    Pricing pricing = {};      ///< wholesale steps and bundles
    bool hasModifiers = false; ///< GoodsDesk::modifiersOf() has questions to ask when it is rung up
    std::optional<Rupiah> usualPrice = {};     ///< set where `price` is that of a price list (ProductStore only): what it is else
    friend bool operator==(const Product &, const Product &) = default;
};

} // namespace laci
