#include "domain/quantity.h"
#include <QString>

namespace laci {

std::optional<Rupiah> priceTimes(Rupiah unitPrice, Quantity quantity)
{
    if (!unitPrice.withinLimit())
        return std::nullopt;
    return Rupiah::of(unitPrice.scaled(quantity.thousandths(), 1000).units());
}

QString quantityText(Quantity quantity)
{
    const std::int64_t value = quantity.thousandths();
    const std::uint64_t size = value < 0 ? 0 - std::uint64_t(value) : std::uint64_t(value);
    QString text = QString::number(size / 1000);
    if (const std::uint64_t rest = size % 1000; rest != 0) {
        text += u',' + QString::number(rest).rightJustified(3, u'0');
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return value < 0 ? QChar(0x2212) + text : text;
}

std::optional<Quantity> quantityFromPerson(QStringView text)
{
    text = text.trimmed();
    std::int64_t value = 0;
    int wholes = 0;
    int decimals = -1; // −1: before the mark
    for (const QChar c : text) {
        if (c == u',' || c == u'.') {
            if (decimals >= 0)
                return std::nullopt;
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9') // ASCII only
            return std::nullopt;
        if (decimals >= 0 ? ++decimals > 3 : ++wholes > 10)
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    if (wholes == 0 || decimals == 0)
        return std::nullopt;
    for (int i = qMax(decimals, 0); i < 3; ++i)
        value *= 10;
    return Quantity::ofThousandths(value);
}

} // namespace laci
