#pragma once
#include "domain/money.h"

namespace laci {

/// Taken off a line or off the cart: an amount, or a share. Never more than what it is taken from.
struct Discount {
    enum class Kind { None, Amount, Percent };
    Kind kind = Kind::None;
    Rupiah amount;               ///< for Amount, > 0
    int basisPoints = 0;         ///< for Percent, 1 … 10000

    static Discount ofAmount(Rupiah a) { return {Kind::Amount, a, 0}; }
    static Discount ofPercent(int bp) { return {Kind::Percent, {}, bp}; }
    friend bool operator==(const Discount &, const Discount &) = default;

    /// None, an amount above zero within the money limit, or 1 … 10000 basis points.
    bool isValid() const;
    /// What it takes off `base` (≥ 0), at most all of it.
    Rupiah on(Rupiah base) const;
};

/// "10%", "Rp2.000"; empty for None.
QString discountText(const Discount &);
/// "10%", "7,5 %", "2000", "2rb"; nullopt otherwise or out of range.
std::optional<Discount> discountFromPerson(QStringView text);

} // namespace laci
