#include "domain/discount.h"
#include "domain/percent.h"
#include "domain/quantity.h"
#include <algorithm>

namespace laci {

bool Discount::isValid() const
{
    switch (kind) {
    case Kind::None:
        return true;
    case Kind::Amount:
        return amount > Rupiah() && amount.withinLimit();
    case Kind::Percent:
        return basisPoints >= 1 && basisPoints <= 10'000;
    }
    return false;
}

Rupiah Discount::on(Rupiah base) const
{
    const Rupiah nothing;
    if (base <= nothing)
        return nothing;
    switch (kind) {
    case Kind::None:
        return nothing;
    case Kind::Amount:
        return std::clamp(amount, nothing, base);
    case Kind::Percent:
        return base.share(std::clamp(basisPoints, 0, 10'000));
    }
    return nothing;
}

QString discountText(const Discount &discount)
{
    switch (discount.kind) {
    case Discount::Kind::None:
        return {};
    case Discount::Kind::Amount:
        return rupiahText(discount.amount);
    case Discount::Kind::Percent:
        return percentText(discount.basisPoints);
    }
    return {};
}

std::optional<Discount> discountFromPerson(QStringView text)
{
    text = text.trimmed();
    if (text.endsWith(u'%')) {
        // The same digits as a quantity, so the same reader: thousandths of a per cent, of which ten are a basis point.
        const auto number = quantityFromPerson(text.chopped(1));
        if (!number || number->thousandths() % 10 != 0)
            return std::nullopt;
        const std::int64_t basisPoints = number->thousandths() / 10;
        if (basisPoints < 1 || basisPoints > 10'000)
            return std::nullopt;
        return Discount::ofPercent(int(basisPoints));
    }
    const auto amount = rupiahFromPerson(text);
    if (!amount || amount->isZero())
        return std::nullopt;
    return Discount::ofAmount(*amount);
}

} // namespace laci
