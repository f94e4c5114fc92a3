#pragma once
#include "domain/customer.h"
#include "domain/discount.h"
#include "domain/product.h"
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
    static constexpr int kMostText = 4000;   ///< characters of a name, note, …; a longer one is refused
    QList<CartLine> lines;
    Discount discount;
    Customer customer;           ///< id 0: nobody in particular
    QString note;                ///< of the whole sale
    QString approvedBy = {};     ///< whose PIN allowed the cart's discount; empty: nobody's
    friend bool operator==(const Cart &, const Cart &) = default;
    bool isEmpty() const { return lines.isEmpty(); }
};

/// Adds to the line of the same product, price and no own discount or note, or makes a new line at the end. Returns the
/// index of that line; an error when a limit would be passed, with the cart unchanged.
Result<int> addToCart(Cart &cart, const Product &product, Quantity quantity, const QString &barcode = {});
/// quantity 0 removes the line.
Result<void> setQuantity(Cart &cart, int line, Quantity quantity);
Result<void> setLineDiscount(Cart &cart, int line, const Discount &discount);
/// Another price for this sale alone; the line keeps the catalogue's as listPrice.
Result<void> setUnitPrice(Cart &cart, int line, Rupiah price);
/// "4 barang": whole pieces are counted, a weighed line counts as one.
int itemCount(const Cart &cart);

/// The open cart as it survives a power cut. fromJson refuses what it cannot read fully (limits included).
QJsonObject cartToJson(const Cart &);
Result<Cart> cartFromJson(const QJsonObject &);

} // namespace laci
