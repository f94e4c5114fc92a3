#pragma once
#include "domain/money.h"

namespace laci {

/// How much of a product, in thousandths (law 8): 3 pieces are 3000, 0,355 kg is 355.
/// At most 1,000,000 units in one line. Negative only in a refund.
class Quantity {
public:
    static constexpr std::int64_t kLimit = 1'000'000'000;

    constexpr Quantity() = default;
    static constexpr std::optional<Quantity> ofThousandths(std::int64_t v)
    {
        return v < -kLimit || v > kLimit ? std::nullopt : std::optional(Quantity(v));
    }
    static constexpr Quantity pieces(int count) { return Quantity(std::int64_t(count) * 1000); }
    static constexpr Quantity trusted(std::int64_t thousandths) { return Quantity(thousandths); }

    constexpr std::int64_t thousandths() const { return m_thousandths; }
    constexpr bool isWhole() const { return m_thousandths % 1000 == 0; }
    constexpr bool isZero() const { return m_thousandths == 0; }

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.m_thousandths + b.m_thousandths); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.m_thousandths - b.m_thousandths); }
    constexpr Quantity operator-() const { return Quantity(-m_thousandths); }

private:
    explicit constexpr Quantity(std::int64_t v) : m_thousandths(v) {}
    std::int64_t m_thousandths = 0;
};

/// price × quantity, half away from zero to the rupiah; nullopt over the document limit.
std::optional<Rupiah> priceTimes(Rupiah unitPrice, Quantity quantity);

/// "3", "0,355" (comma, no trailing zeros), "−2".
QString quantityText(Quantity quantity);

/// "3", "0,355", "0.355", at most three decimals; nullopt otherwise, or negative, or over the limit.
std::optional<Quantity> quantityFromPerson(QStringView text);

} // namespace laci
