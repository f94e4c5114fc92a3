#include "domain/cash.h"

namespace laci {

Rupiah cashRoundingFor(Rupiah due, const CashRounding &rule)
{
    if (rule.unit <= 1)
        return {};
    if (due.isNegative())
        return -cashRoundingFor(-due, rule);
    const std::int64_t over = due.units() % rule.unit;
    switch (rule.direction) {
    case CashRounding::Direction::CustomersFavour:
        break;
    case CashRounding::Direction::Nearest:
        if (over * 2 >= rule.unit)
            return Rupiah::trusted(rule.unit - over);
        break;
    }
    return Rupiah::trusted(-over);
}

QList<Rupiah> quickCash(Rupiah due)
{
    QList<Rupiah> notes;
    if (due <= Rupiah())
        return notes;
    for (const std::int64_t note : {5'000, 10'000, 50'000, 100'000}) {
        const auto offer = Rupiah::trusted((due.units() + note - 1) / note * note);
        // Each note is a multiple of the one before, so the offers ascend and an equal one is the last.
        if (offer != due && (notes.isEmpty() || notes.last() != offer))
            notes.append(offer);
    }
    return notes;
}

bool plausibleCash(Rupiah due, Rupiah received)
{
    constexpr auto kMostAbove = Rupiah::trusted(10'000'000);
    return !received.isNegative() && received.withinLimit() && received - due <= kMostAbove;
}

} // namespace laci
