#pragma once
#include "base/result.h"
#include <QStringView>
#include <compare>
#include <cstdint>
#include <optional>

namespace laci {

/// Whole rupiah (law 8). No floating point, no implicit numbers, no way to build an absurd amount:
/// one document holds at most ±1,000,000,000,000, so sums of millions of documents stay exact.
class Rupiah {
public:
    static constexpr std::int64_t kLimit = 1'000'000'000'000;

    constexpr Rupiah() = default;
    static constexpr std::optional<Rupiah> of(std::int64_t units)
    {
        return units < -kLimit || units > kLimit ? std::nullopt : std::optional(Rupiah(units));
    }
    /// For numbers that were checked when they were written (a database row) or are constants.
    static constexpr Rupiah trusted(std::int64_t units) { return Rupiah(units); }

    constexpr std::int64_t units() const { return m_units; }
    constexpr bool isZero() const { return m_units == 0; }
    constexpr bool isNegative() const { return m_units < 0; }
    constexpr bool withinLimit() const { return m_units >= -kLimit && m_units <= kLimit; }

    friend constexpr auto operator<=>(Rupiah, Rupiah) = default;
    friend constexpr Rupiah operator+(Rupiah a, Rupiah b) { return Rupiah(a.m_units + b.m_units); }
    friend constexpr Rupiah operator-(Rupiah a, Rupiah b) { return Rupiah(a.m_units - b.m_units); }
    constexpr Rupiah operator-() const { return Rupiah(-m_units); }
    constexpr Rupiah &operator+=(Rupiah other) { m_units += other.m_units; return *this; }
    constexpr Rupiah &operator-=(Rupiah other) { m_units -= other.m_units; return *this; }

    /// this × numerator ÷ denominator, half away from zero. Exact: 128 bits inside. denominator > 0.
    constexpr Rupiah scaled(std::int64_t numerator, std::int64_t denominator) const
    {
        __extension__ using Wide = __int128;
        const Wide product = Wide(m_units) * numerator;
        const Wide half = denominator / 2;
        return Rupiah(std::int64_t((product + (product < 0 ? -half : half)) / denominator));
    }
    /// A share in basis points: 11 % is 1100.
    constexpr Rupiah share(std::int64_t basisPoints) const { return scaled(basisPoints, 10'000); }

private:
    explicit constexpr Rupiah(std::int64_t units) : m_units(units) {}
    std::int64_t m_units = 0;
};

static_assert(Rupiah::trusted(15'000).share(1100) == Rupiah::trusted(1'650));

/// Decimal text from a machine: "100700", "100700.00", "-5". A fraction of a rupiah is an error, not a rounding;
/// so are grouping, blanks, exponents and more than 16 digits.
Result<Rupiah> rupiahFromDecimal(QStringView text);

/// What a person types or a CSV holds: "10000", "10.000", "10,000", "10.000,00", "Rp10.000", "10rb", "10k", "1,5jt".
/// nullopt when it is none of these, negative, or not whole rupiah.
std::optional<Rupiah> rupiahFromPerson(QStringView text);

/// "Rp1.234.567", minus as "−Rp2.200" (U+2212); the same in every language (DESIGN.md, Words).
QString rupiahText(Rupiah amount);
/// As rupiahText without "Rp": "1.234.567". For columns and 58 mm paper.
QString rupiahDigits(Rupiah amount);

} // namespace laci
