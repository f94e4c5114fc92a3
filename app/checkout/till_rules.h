#pragma once
#include "domain/cash.h"
#include "domain/sale.h"
#include "domain/tax.h"

namespace laci {

/// The shop's rules as values, read from the settings by main and handed to whoever computes with them.
struct TillRules {
    ShopProfile shop;
    TaxPolicy tax;
    CashRounding rounding;
    bool training = false;
};

} // namespace laci
