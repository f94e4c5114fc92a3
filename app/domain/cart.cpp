#include "domain/cart.h"
#include <algorithm>

namespace laci {

namespace {

tl::unexpected<Error> refused(const char *why) { return fail(ErrorCode::InvalidInput, QString::fromLatin1(why)); }

Result<void> checkLineIndex(const Cart &cart, int line)
{
    if (line < 0 || line >= cart.lines.size())
        return refused("no such line in the cart");
    return {};
}

Result<void> checkAmount(Rupiah unitPrice, Quantity quantity)
{
    if (unitPrice.isNegative() || quantity <= Quantity())
        return refused("price below zero or quantity not above zero");
    if (quantity.thousandths() > Quantity::kLimit)
        return refused("quantity over the limit of one line");
    if (!priceTimes(unitPrice, quantity))
        return refused("line over the money limit");
    return {};
}

bool tooLong(const QString &text) { return text.size() > Cart::kMostText; }

Rupiah sumOf(const QList<Modifier> &modifiers)
{
    Rupiah sum;
    for (const Modifier &modifier : modifiers)
        sum += modifier.price;
    return sum;
}

/// Price and offer of the line's whole quantity. Modifiers cost the same however many there are. A line without steps and bundles
/// keeps what it has: that may be a price of a person's.
void reprice(CartLine &line)
{
    if (line.pricing.isEmpty())
        return;
    const Rupiah extra = sumOf(line.modifiers);
    const PricedQuantity priced = priceOf(line.listPrice - extra, line.pricing, line.quantity);
    line.unitPrice = priced.unitPrice + extra;
    line.offer = priced.offer;
}

/// Price and quantity of a line as it would be; InvalidInput when a limit is passed.
Result<CartLine> withQuantity(CartLine line, Quantity quantity)
{
    line.quantity = quantity;
    reprice(line);
    if (auto ok = checkAmount(line.unitPrice, quantity); !ok)
        return tl::unexpected(ok.error());
    return line;
}

} // namespace

Result<int> addToCart(Cart &cart, const Product &product, Quantity quantity, const QString &barcode, const QList<Modifier> &modifiers)
{
    for (const Modifier &modifier : modifiers) {
        if (modifier.price.isNegative() || !modifier.price.withinLimit())
            return refused("a modifier's price is out of range");
    }
    if (modifiers.size() > Cart::kMostModifiers)
        return refused("too many modifiers");
    const Rupiah price = product.price + sumOf(modifiers);
    if (auto ok = checkAmount(price, quantity); !ok)
        return tl::unexpected(ok.error());

    CartLine fresh;
    fresh.product = product.id;
    fresh.sku = product.sku;
    fresh.barcode = barcode;
    fresh.name = product.name;
    fresh.unit = product.unit;
    fresh.unitPrice = price;
    fresh.listPrice = price;
    fresh.taxClass = product.taxClass;
    fresh.cost = product.cost;
    fresh.category = product.category;
    fresh.modifiers = modifiers;
    fresh.pricing = product.pricing;

    const auto same = [&fresh](const CartLine &line) {
        return line.product == fresh.product && line.listPrice == fresh.listPrice && line.taxClass == fresh.taxClass
            && line.modifiers == fresh.modifiers && line.pricing == fresh.pricing && line.approvedBy.isEmpty()
            && (!line.pricing.isEmpty() || line.unitPrice == line.listPrice)
            && line.discount.kind == Discount::Kind::None && line.note.isEmpty();
    };
    const auto found = std::find_if(cart.lines.cbegin(), cart.lines.cend(), same);
    if (found != cart.lines.cend()) {
        const qsizetype at = found - cart.lines.cbegin();
        auto more = withQuantity(*found, found->quantity + quantity);
        if (!more)
            return tl::unexpected(more.error());
        cart.lines[at] = *std::move(more);
        return int(at);
    }

    if (cart.lines.size() >= Cart::kMostLines)
        return refused("too many lines in the cart");
    if (tooLong(product.sku) || tooLong(product.name) || tooLong(product.unit) || tooLong(barcode) || tooLong(product.category))
        return refused("a text of the product is too long");
    auto line = withQuantity(std::move(fresh), quantity);
    if (!line)
        return tl::unexpected(line.error());
    cart.lines.append(*std::move(line));
    return int(cart.lines.size()) - 1;
}

Result<void> setQuantity(Cart &cart, int line, Quantity quantity)
{
    if (auto ok = checkLineIndex(cart, line); !ok)
        return ok;
    if (quantity.isZero()) {
        cart.lines.removeAt(line);
        return {};
    }
    auto changed = withQuantity(cart.lines.at(line), quantity);
    if (!changed)
        return tl::unexpected(changed.error());
    cart.lines[line] = *std::move(changed);
    return {};
}

Result<void> setLineDiscount(Cart &cart, int line, const Discount &discount)
{
    if (auto ok = checkLineIndex(cart, line); !ok)
        return ok;
    if (!discount.isValid())
        return refused("discount out of range");
    cart.lines[line].discount = discount;
    return {};
}

Result<void> setUnitPrice(Cart &cart, int line, Rupiah price)
{
    if (auto ok = checkLineIndex(cart, line); !ok)
        return ok;
    if (auto ok = checkAmount(price, cart.lines.at(line).quantity); !ok)
        return ok;
    CartLine &changed = cart.lines[line];
    changed.unitPrice = price;
    changed.pricing = {};
    changed.offer = {};
    return {};
}

bool hasOwnPrice(const CartLine &line)
{
    return line.unitPrice != line.listPrice && line.pricing.steps.isEmpty();
}

int itemCount(const Cart &cart)
{
    qint64 count = 0;
    for (const CartLine &line : cart.lines)
        count += line.quantity.isWhole() ? line.quantity.thousandths() / 1000 : 1;
    return int(count); // 2,000 lines of at most a million each fit
}

} // namespace laci
