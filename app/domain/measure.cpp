#include "domain/measure.h"

namespace laci {

namespace {

struct Unit {
    const char16_t *word;
    int perKilogram;         ///< 0: no weight
    int step;                ///< thousandths
};
constexpr Unit kUnits[] = {
    {u"kg", 1, 100},       {u"kilo", 1, 100},     {u"kilogram", 1, 100}, {u"g", 1000, 10'000}, {u"gr", 1000, 10'000},
    {u"gram", 1000, 10'000}, {u"ons", 10, 1000},  {u"l", 0, 100},        {u"lt", 0, 100},      {u"ltr", 0, 100},
    {u"liter", 0, 100},    {u"litre", 0, 100},    {u"ml", 0, 10'000},    {u"m", 0, 100},       {u"meter", 0, 100},
    {u"metre", 0, 100},    {u"cm", 0, 10'000},
};

const Unit *find(QStringView unit)
{
    for (const Unit &known : kUnits) {
        if (unit.trimmed().compare(QStringView(known.word), Qt::CaseInsensitive) == 0)
            return &known;
    }
    return nullptr;
}

} // namespace

bool isMeasured(QStringView unit)
{
    return find(unit) != nullptr;
}

std::optional<Quantity> weightIn(QStringView unit, Quantity kilograms)
{
    const Unit *known = find(unit);
    if (!known || known->perKilogram == 0)
        return std::nullopt;
    return Quantity::ofThousandths(kilograms.thousandths() * known->perKilogram);
}

Quantity stepOf(QStringView unit)
{
    const Unit *known = find(unit);
    return known ? Quantity::trusted(known->step) : Quantity::pieces(1);
}

} // namespace laci
