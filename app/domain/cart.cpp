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

} // namespace

Result<int> addToCart(Cart &cart, const Product &product, Quantity quantity, const QString &barcode)
{
    if (auto ok = checkAmount(product.price, quantity); !ok)
        return tl::unexpected(ok.error());

    const auto same = [&product](const CartLine &line) {
        return line.product == product.id && line.unitPrice == product.price && line.taxClass == product.taxClass
            && line.discount.kind == Discount::Kind::None && line.note.isEmpty();
    };
    const auto found = std::find_if(cart.lines.cbegin(), cart.lines.cend(), same);
    if (found != cart.lines.cend()) {
        const qsizetype at = found - cart.lines.cbegin();
        const Quantity sum = found->quantity + quantity;
        if (auto ok = checkAmount(product.price, sum); !ok)
            return tl::unexpected(ok.error());
        cart.lines[at].quantity = sum;
        return int(at);
    }

    if (cart.lines.size() >= Cart::kMostLines)
        return refused("too many lines in the cart");
    if (tooLong(product.sku) || tooLong(product.name) || tooLong(product.unit) || tooLong(barcode))
        return refused("a text of the product is too long");
    CartLine line;
    line.product = product.id;
    line.sku = product.sku;
    line.barcode = barcode;
    line.name = product.name;
    line.unit = product.unit;
    line.unitPrice = product.price;
    line.listPrice = product.price;
    line.quantity = quantity;
    line.taxClass = product.taxClass;
    cart.lines.append(line);
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
    if (auto ok = checkAmount(cart.lines.at(line).unitPrice, quantity); !ok)
        return ok;
    cart.lines[line].quantity = quantity;
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
    cart.lines[line].unitPrice = price;
    return {};
}

int itemCount(const Cart &cart)
{
    qint64 count = 0;
    for (const CartLine &line : cart.lines)
        count += line.quantity.isWhole() ? line.quantity.thousandths() / 1000 : 1;
    return int(count); // 2,000 lines of at most a million each fit
}

} // namespace laci
