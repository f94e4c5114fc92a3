#pragma once
#include "domain/cart.h"
#include "domain/tax.h"

namespace laci {

/// One line's way from price to what is paid for it. Shares of cart discount, service and tax are given out by largest
/// remainder, so that each column's sum is exactly the figure shown.
struct LineTotals {
    Rupiah gross;            ///< price × quantity
    Rupiah lineDiscount;     ///< ≥ 0, taken off: the line's offer, then its discount
    Rupiah cartDiscount;     ///< ≥ 0, this line's share
    Rupiah net;              ///< gross − both
    Rupiah service;          ///< share
    Rupiah tax;              ///< share; inside or on top as the policy says
    Rupiah total;            ///< net + service (+ tax when on top)
    friend bool operator==(const LineTotals &, const LineTotals &) = default;
};

struct TaxAmount {
    QString code;
    QString label;
    Rupiah base;             ///< what the rate was applied to, before numerator/denominator; never holds the tax itself
    Rupiah amount;
    bool included = false;   ///< inside the prices: informative, not added
    friend bool operator==(const TaxAmount &, const TaxAmount &) = default;
};

/// gross − lineDiscounts − cartDiscount + service + (taxes not included) = total. Always, to the rupiah.
struct Totals {
    QList<LineTotals> lines; ///< in the cart's order
    Rupiah gross;
    Rupiah lineDiscounts;
    Rupiah cartDiscount;
    Rupiah net;
    Rupiah service;
    QString serviceLabel;    ///< empty when there is none
    QList<TaxAmount> taxes;
    Rupiah total;            ///< what is due before cash rounding
    friend bool operator==(const Totals &, const Totals &) = default;
};

/// Each tax is reckoned once on the sum of its lines (net, and service where that is taxed). Prices that include tax
/// include it in the service charge too. InvalidInput when the document limit is passed, a line is below zero or a rule
/// of the policy is out of range.
Result<Totals> totalsOf(const Cart &cart, const TaxPolicy &policy, QDate day);

/// The same document the other way round: every figure negated (a full refund mirrors its sale).
Totals mirrored(const Totals &totals);

} // namespace laci
