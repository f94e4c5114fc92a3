#pragma once
#include "domain/cash.h"
#include "domain/sale.h"
#include "domain/tax.h"
#include <QStringList>

namespace laci {

/// The shop's rules as values, read from the settings by main and handed to whoever computes with them.
struct TillRules {
    ShopProfile shop;
    TaxPolicy tax;
    CashRounding rounding;
    QStringList autoOrder;       ///< "automatic": ways in the shop's order, see automaticOrder()
    bool training = false;
};

} // namespace laci
