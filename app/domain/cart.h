#pragma once
#include "domain/customer.h"
#include "domain/discount.h"
#include "domain/product.h"
#include <QJsonArray>
#include <QJsonObject>

namespace laci {

/// What the cashier has rung up so far. A value: every change makes a next one, which makes undo a list.
struct CartLine {
    ProductId product{};
    QString sku;
    QString barcode;             ///< the code that was scanned; may be empty
    QString name;
    QString unit;
    Rupiah unitPrice;            ///< what is charged
    Rupiah listPrice;            ///< what the catalogue said when it was rung up
    Quantity quantity = Quantity::pieces(1);
    TaxClass taxClass = TaxClass::None;
    Discount discount;
    QString note;
    std::optional<Rupiah> cost = {};         ///< of one unit, as the catalogue knew it; for the margin
    QString category = {};                   ///< as it was when rung up; for reports
    QList<Modifier> modifiers = {};          ///< chosen ones; their prices are inside unitPrice and listPrice
    Pricing pricing = {};                    ///< so that another quantity finds its price
    Rupiah offer = {};                       ///< what a bundle saves, ≥ 0; taken off before `discount`
    QString approvedBy = {};                 ///< whose PIN allowed another price or a large discount; empty: nobody's
    friend bool operator==(const CartLine &, const CartLine &) = default;
};

struct Cart {
    static constexpr int kMostLines = 2000;
    static constexpr int kMostModifiers = 100;     ///< of one line
    static constexpr int kMostText = 4000;   ///< characters of a name, note, …; a longer one is refused
    QList<CartLine> lines;
    Discount discount;
    Customer customer;           ///< id 0: nobody in particular
    QString note;                ///< of the whole sale
    QString approvedBy = {};     ///< whose PIN allowed the cart's discount; empty: nobody's
    friend bool operator==(const Cart &, const Cart &) = default;
    bool isEmpty() const { return lines.isEmpty(); }
};

/// Adds to the line of the same product, price and modifiers and no own price, discount or note, or makes a new line at the end;
/// the line then costs what its whole quantity costs (domain/pricing.h). `modifiers` are put on top of the price. Returns the index
/// of that line; an error when a limit would be passed, with the cart unchanged.
Result<int> addToCart(Cart &cart, const Product &product, Quantity quantity, const QString &barcode = {},
                      const QList<Modifier> &modifiers = {});
/// quantity 0 removes the line; another one finds its own price, unless a person set the price.
Result<void> setQuantity(Cart &cart, int line, Quantity quantity);
Result<void> setLineDiscount(Cart &cart, int line, const Discount &discount);
/// Another price for this sale alone, whatever the quantity: steps and bundles no longer count for the line. It keeps the
/// catalogue's as listPrice; that very price again is the catalogue's for one, without steps.
Result<void> setUnitPrice(Cart &cart, int line, Rupiah price);
/// A person set another price than the catalogue's; a wholesale step is the catalogue's own.
bool hasOwnPrice(const CartLine &line);
/// "4 barang": whole pieces are counted, a weighed line counts as one.
int itemCount(const Cart &cart);

/// The open cart as it survives a power cut. fromJson refuses what it cannot read fully (limits included).
QJsonObject cartToJson(const Cart &);
Result<Cart> cartFromJson(const QJsonObject &);
/// What was chosen with a line, as it stands in a cart and in a booked line.
QJsonArray modifiersToJson(const QList<Modifier> &modifiers);
Result<QList<Modifier>> modifiersFromJson(const QJsonArray &array);

} // namespace laci
