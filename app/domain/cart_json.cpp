#include "domain/cart.h"
#include <QJsonArray>
#include <initializer_list>
#include <limits>

namespace laci {

namespace {

constexpr int kVersion = 1;

tl::unexpected<Error> unreadable(const QString &what)
{
    return fail(ErrorCode::Malformed, QStringLiteral("stored cart: ") + what);
}

QJsonObject discountToJson(const Discount &discount)
{
    switch (discount.kind) {
    case Discount::Kind::None:
        return {};
    case Discount::Kind::Amount:
        return {{QStringLiteral("amount"), qint64(discount.amount.units())}};
    case Discount::Kind::Percent:
        return {{QStringLiteral("basis_points"), discount.basisPoints}};
    }
    return {};
}

/// Reads an object key by key and remembers the first thing that was wrong.
class Reader {
public:
    explicit Reader(const QJsonObject &object) : m_object(object) {}

    /// A whole number from least to most; 1.5, 1e300, "1" and a missing key are wrong.
    qint64 whole(QStringView key, qint64 least, qint64 most)
    {
        const QJsonValue value = take(key);
        constexpr qint64 kNone = std::numeric_limits<qint64>::min();
        const qint64 number = value.toInteger(kNone); // kNone unless it is a number and whole
        if (number < least || number > most) {
            wrong(key);
            return least;
        }
        return number;
    }

    QString text(QStringView key)
    {
        const QJsonValue value = take(key);
        const QString string = value.toString();
        if (!value.isString() || string.size() > Cart::kMostText)
            wrong(key);
        return string;
    }

    /// Missing is empty.
    QJsonObject object(QStringView key)
    {
        if (!m_object.contains(key))
            return {};
        const QJsonValue value = take(key);
        if (!value.isObject())
            wrong(key);
        return value.toObject();
    }

    QJsonArray array(QStringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isArray())
            wrong(key);
        return value.toArray();
    }

    bool has(QStringView key) const { return m_object.contains(key); }
    void wrong(QStringView key)
    {
        if (m_trouble.isEmpty())
            m_trouble = QStringLiteral("bad or missing \"%1\"").arg(key);
    }
    /// Empty when all was well and nothing was left unread.
    QString trouble() const
    {
        if (!m_trouble.isEmpty() || m_object.isEmpty())
            return m_trouble;
        return QStringLiteral("unknown \"%1\"").arg(m_object.constBegin().key().left(40));
    }

private:
    QJsonValue take(QStringView key) { return m_object.take(key); }

    QJsonObject m_object;
    QString m_trouble;
};

Result<Discount> discountFromJson(const QJsonObject &json)
{
    if (json.isEmpty())
        return Discount();
    Reader in(json);
    const Discount discount = in.has(u"amount") ? Discount::ofAmount(Rupiah::trusted(in.whole(u"amount", 1, Rupiah::kLimit)))
                                                : Discount::ofPercent(int(in.whole(u"basis_points", 1, 10'000)));
    if (const QString trouble = in.trouble(); !trouble.isEmpty())
        return unreadable(QStringLiteral("discount: ") + trouble);
    return discount;
}

QJsonObject lineToJson(const CartLine &line)
{
    QJsonObject json{
        // As text: ids use 63 bits, more than every JSON reader keeps in a number.
        {QStringLiteral("product"), QString::number(qint64(line.product))},
        {QStringLiteral("sku"), line.sku},
        {QStringLiteral("barcode"), line.barcode},
        {QStringLiteral("name"), line.name},
        {QStringLiteral("unit"), line.unit},
        {QStringLiteral("price"), qint64(line.unitPrice.units())},
        {QStringLiteral("list_price"), qint64(line.listPrice.units())},
        {QStringLiteral("thousandths"), qint64(line.quantity.thousandths())},
        {QStringLiteral("tax_class"), taxClassWord(line.taxClass)},
        {QStringLiteral("discount"), discountToJson(line.discount)},
        {QStringLiteral("note"), line.note},
    };
    // What a plain line does not have is left out, as in the carts of before.
    if (line.cost)
        json.insert(QStringLiteral("cost"), qint64(line.cost->units()));
    if (!line.category.isEmpty())
        json.insert(QStringLiteral("category"), line.category);
    if (!line.modifiers.isEmpty())
        json.insert(QStringLiteral("modifiers"), modifiersToJson(line.modifiers));
    if (!line.pricing.steps.isEmpty())
        json.insert(QStringLiteral("steps"), stepsText(line.pricing.steps));
    if (!line.pricing.bundles.isEmpty())
        json.insert(QStringLiteral("bundles"), bundlesText(line.pricing.bundles));
    if (!line.offer.isZero())
        json.insert(QStringLiteral("offer"), qint64(line.offer.units()));
    if (!line.approvedBy.isEmpty())
        json.insert(QStringLiteral("approved_by"), line.approvedBy);
    return json;
}

/// What lines may have since "Shop".
void readShopFields(Reader &in, CartLine &line)
{
    if (in.has(u"cost"))
        line.cost = Rupiah::trusted(in.whole(u"cost", 0, Rupiah::kLimit));
    if (in.has(u"category"))
        line.category = in.text(u"category");
    if (in.has(u"modifiers")) {
        if (const auto modifiers = modifiersFromJson(in.array(u"modifiers")))
            line.modifiers = *modifiers;
        else
            in.wrong(u"modifiers");
    }
    if (in.has(u"steps")) {
        if (const auto steps = stepsFromText(in.text(u"steps")))
            line.pricing.steps = *steps;
        else
            in.wrong(u"steps");
    }
    if (in.has(u"bundles")) {
        if (const auto bundles = bundlesFromText(in.text(u"bundles")))
            line.pricing.bundles = *bundles;
        else
            in.wrong(u"bundles");
    }
    if (in.has(u"offer"))
        line.offer = Rupiah::trusted(in.whole(u"offer", 0, Rupiah::kLimit));
    if (in.has(u"approved_by"))
        line.approvedBy = in.text(u"approved_by");
}

Result<CartLine> lineFromJson(const QJsonObject &json)
{
    Reader in(json);
    CartLine line;
    bool isNumber = false;
    const QString product = in.text(u"product");
    const qint64 id = product.toLongLong(&isNumber);
    if (!isNumber || id < 0 || QString::number(id) != product)
        in.wrong(u"product");
    line.product = ProductId(id);
    line.sku = in.text(u"sku");
    line.barcode = in.text(u"barcode");
    line.name = in.text(u"name");
    line.unit = in.text(u"unit");
    line.unitPrice = Rupiah::trusted(in.whole(u"price", 0, Rupiah::kLimit));
    line.listPrice = Rupiah::trusted(in.whole(u"list_price", 0, Rupiah::kLimit));
    line.quantity = Quantity::trusted(in.whole(u"thousandths", 1, Quantity::kLimit));
    if (const auto taxClass = taxClassFromWord(in.text(u"tax_class")))
        line.taxClass = *taxClass;
    else
        in.wrong(u"tax_class");
    const auto discount = discountFromJson(in.object(u"discount"));
    line.note = in.text(u"note");
    readShopFields(in, line);
    if (const QString trouble = in.trouble(); !trouble.isEmpty())
        return unreadable(trouble);
    if (!discount)
        return tl::unexpected(discount.error());
    line.discount = *discount;
    if (!priceTimes(line.unitPrice, line.quantity))
        return unreadable(QStringLiteral("a line over the money limit"));
    return line;
}

/// Carts kept before customers were known have neither; an empty object is nobody.
Result<Customer> customerFromJson(const QJsonObject &json)
{
    if (json.isEmpty())
        return Customer();
    Reader in(json);
    Customer customer;
    const qint64 id = in.text(u"id").toLongLong();
    if (id <= 0)
        in.wrong(u"id");
    customer.id = CustomerId(id);
    customer.name = in.text(u"name");
    customer.phone = in.text(u"phone");
    if (const QString trouble = in.trouble(); !trouble.isEmpty())
        return unreadable(QStringLiteral("customer: ") + trouble);
    return customer;
}

} // namespace

QJsonArray modifiersToJson(const QList<Modifier> &modifiers)
{
    QJsonArray array;
    for (const Modifier &modifier : modifiers) {
        array.append(QJsonObject{{QStringLiteral("id"), QString::number(qint64(modifier.id))},
                                 {QStringLiteral("name"), modifier.name},
                                 {QStringLiteral("price"), qint64(modifier.price.units())}});
    }
    return array;
}

Result<QList<Modifier>> modifiersFromJson(const QJsonArray &array)
{
    if (array.size() > Cart::kMostModifiers)
        return unreadable(QStringLiteral("too many modifiers"));
    QList<Modifier> modifiers;
    for (const QJsonValue &value : array) {
        Reader in(value.toObject());
        Modifier modifier;
        modifier.id = ModifierId(in.text(u"id").toLongLong());
        modifier.name = in.text(u"name");
        modifier.price = Rupiah::trusted(in.whole(u"price", 0, Rupiah::kLimit));
        if (const QString trouble = in.trouble(); !trouble.isEmpty())
            return unreadable(QStringLiteral("modifier: ") + trouble);
        modifiers.append(std::move(modifier));
    }
    return modifiers;
}

QJsonObject cartToJson(const Cart &cart)
{
    QJsonArray lines;
    for (const CartLine &line : cart.lines)
        lines.append(lineToJson(line));
    QJsonObject json{
        {QStringLiteral("version"), kVersion},
        {QStringLiteral("lines"), lines},
        {QStringLiteral("discount"), discountToJson(cart.discount)},
        {QStringLiteral("note"), cart.note},
        {QStringLiteral("customer"), cart.customer.isKnown()
                                         ? QJsonObject{{QStringLiteral("id"), QString::number(qint64(cart.customer.id))},
                                                       {QStringLiteral("name"), cart.customer.name},
                                                       {QStringLiteral("phone"), cart.customer.phone}}
                                         : QJsonObject{}},
    };
    if (!cart.approvedBy.isEmpty())
        json.insert(QStringLiteral("approved_by"), cart.approvedBy);
    return json;
}

Result<Cart> cartFromJson(const QJsonObject &json)
{
    Reader in(json);
    in.whole(u"version", kVersion, kVersion);
    const QJsonArray lines = in.array(u"lines");
    const auto discount = discountFromJson(in.object(u"discount"));
    const auto customer = customerFromJson(in.has(u"customer") ? in.object(u"customer") : QJsonObject());
    const QString note = in.has(u"note") ? in.text(u"note") : QString();
    const QString approvedBy = in.has(u"approved_by") ? in.text(u"approved_by") : QString();
    if (const QString trouble = in.trouble(); !trouble.isEmpty())
        return unreadable(trouble);
    if (!discount)
        return tl::unexpected(discount.error());
    if (!customer)
        return tl::unexpected(customer.error());
    if (lines.size() > Cart::kMostLines)
        return unreadable(QStringLiteral("too many lines"));

    Cart cart;
    cart.discount = *discount;
    cart.customer = *customer;
    cart.note = note;
    cart.approvedBy = approvedBy;
    cart.lines.reserve(lines.size());
    for (const QJsonValue &value : lines) {
        if (!value.isObject())
            return unreadable(QStringLiteral("a line is no object"));
        auto line = lineFromJson(value.toObject());
        if (!line)
            return tl::unexpected(line.error());
        cart.lines.append(std::move(*line));
    }
    return cart;
}

} // namespace laci
