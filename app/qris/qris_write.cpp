#include "qris/qris.h"
#include "qris/tlv.h"

namespace laci::qris {

Item item(QByteArrayView tag, QByteArrayView value)
{
    return {tag.toByteArray(), value.toByteArray(), {}};
}

Item group(QByteArrayView tag, const QList<Item> &children)
{
    Item made{tag.toByteArray(), {}, children};
    for (const Item &child : children)
        made.value += itemText(child, Counting::Characters);
    return made;
}

QByteArray write(const QList<Item> &items)
{
    return codeText(items, Counting::Characters);
}

Checked<QByteArray> withAmount(QByteArrayView staticText, Rupiah amount)
{
    auto code = parse(staticText);
    if (!code)
        return tl::unexpected(code.error());
    if (code->dynamic)
        return tl::unexpected(Refusal::NotStatic);
    if (code->amount)
        return tl::unexpected(Refusal::AmountPresent);
    if (amount.isZero())
        return tl::unexpected(Refusal::ZeroAmount);
    if (amount.isNegative() || !amount.withinLimit())
        return tl::unexpected(Refusal::BadAmount);

    QList<Item> items;
    if (!code->find("01"))
        code->items.insert(1, item("01", "11"));
    for (const Item &each : std::as_const(code->items)) {
        items += each.tag == "01" ? item("01", "12") : each;
        if (each.tag == "53")
            items += item("54", QByteArray::number(amount.units()));
    }
    const QByteArray text = codeText(items, code->bytesCounted ? Counting::Bytes : Counting::Characters);

    // Nobody may be shown what we ourselves would refuse; the length limit can be passed here.
    const auto check = parse(text);
    if (!check)
        return tl::unexpected(check.error());
    if (!check->dynamic || check->amount != amount)
        return tl::unexpected(Refusal::BadAmount);
    return text;
}

} // namespace laci::qris
