#include "domain/cart.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace laci;

namespace {

Product productOf(qint64 id, qint64 price)
{
    Product product;
    product.id = ProductId(id);
    product.sku = QStringLiteral("SKU-%1").arg(id);
    product.name = QStringLiteral("Barang %1").arg(id);
    product.price = Rupiah::trusted(price);
    product.unit = QStringLiteral("pcs");
    product.taxClass = TaxClass::General;
    return product;
}

Cart richCart()
{
    Cart cart;
    (void)addToCart(cart, productOf(0x7FFF'FFFF'FFFF'FFFF, 12'500), Quantity::trusted(355), QStringLiteral("8991002101234"));
    (void)addToCart(cart, productOf(2, Rupiah::kLimit), Quantity::pieces(1));
    (void)addToCart(cart, productOf(0, 0), Quantity::pieces(7));
    cart.lines[0].note = QStringLiteral("tanpa gula \"ya\"\n\u2615");
    cart.lines[0].listPrice = Rupiah::trusted(13'000);
    cart.lines[0].discount = Discount::ofPercent(750);
    cart.lines[1].discount = Discount::ofAmount(Rupiah::trusted(2'000));
    cart.discount = Discount::ofPercent(10'000);
    cart.approvedBy = QStringLiteral("Bu Ani");
    Product kopi = productOf(5, 18'000);
    kopi.cost = Rupiah::trusted(7'000);
    kopi.category = QStringLiteral("Minuman \"dingin\"");
    kopi.pricing = {{{Quantity::trusted(2'500), Rupiah::trusted(17'000)}}, {{3, Rupiah::trusted(40'000)}}};
    (void)addToCart(cart, kopi, Quantity::pieces(3), {}, {{ModifierId(9), QStringLiteral("Besar"), Rupiah::trusted(3'000)}, {ModifierId(10), QStringLiteral("Es"), {}}});
    cart.lines[3].approvedBy = QStringLiteral("Ayu");
    return cart;
}

QJsonObject firstLine(const QJsonObject &cart) { return cart.value(QStringLiteral("lines")).toArray().first().toObject(); }

QJsonObject withFirstLine(QJsonObject cart, const QJsonObject &line)
{
    QJsonArray lines = cart.value(QStringLiteral("lines")).toArray();
    lines[0] = line;
    cart.insert(QStringLiteral("lines"), lines);
    return cart;
}

} // namespace

class TestCart : public QObject {
    Q_OBJECT
private slots:
    void addsAndMerges();
    void mergesOnlyTheSame();
    void refusesAtTheLimits();
    void quantities();
    void discounts();
    void counts();
    void jsonKeepsEverything();
    void jsonThroughText();
    void hostileLines_data();
    void hostileLines();
    void hostileCarts_data();
    void hostileCarts();
    void tooManyLines();
    void optionalDiscounts();
    void aLineCostsWhatItsWholeQuantityCosts();
    void anotherPriceIsLeftAlone();
    void otherChoicesAreAnotherLine();
    void oldCartsStillOpen();
};

void TestCart::addsAndMerges()
{
    Cart cart;
    QVERIFY(cart.isEmpty());
    QCOMPARE(addToCart(cart, productOf(1, 3'000), Quantity::pieces(1), QStringLiteral("899")).value_or(-1), 0);
    QCOMPARE(addToCart(cart, productOf(2, 4'000), Quantity::pieces(1)).value_or(-1), 1);
    QCOMPARE(addToCart(cart, productOf(1, 3'000), Quantity::pieces(2)).value_or(-1), 0);
    QCOMPARE(cart.lines.size(), 2);
    const CartLine &line = cart.lines.at(0);
    QCOMPARE(line.quantity, Quantity::pieces(3));
    QCOMPARE(line.product, ProductId(1));
    QCOMPARE(line.sku, QStringLiteral("SKU-1"));
    QCOMPARE(line.barcode, QStringLiteral("899"));
    QCOMPARE(line.name, QStringLiteral("Barang 1"));
    QCOMPARE(line.unit, QStringLiteral("pcs"));
    QCOMPARE(line.unitPrice, Rupiah::trusted(3'000));
    QCOMPARE(line.listPrice, Rupiah::trusted(3'000));
    QCOMPARE(line.taxClass, TaxClass::General);
}

void TestCart::mergesOnlyTheSame()
{
    Cart cart;
    const Product product = productOf(1, 3'000);
    QVERIFY(addToCart(cart, product, Quantity::pieces(1)));
    cart.lines[0].note = QStringLiteral("bungkus");
    QCOMPARE(addToCart(cart, product, Quantity::pieces(1)).value_or(-1), 1);
    cart.lines[1].discount = Discount::ofPercent(1'000);
    QCOMPARE(addToCart(cart, product, Quantity::pieces(1)).value_or(-1), 2);
    QCOMPARE(addToCart(cart, productOf(1, 3'500), Quantity::pieces(1)).value_or(-1), 3); // the price has changed
    Product other = product;
    other.taxClass = TaxClass::Exempt;
    QCOMPARE(addToCart(cart, other, Quantity::pieces(1)).value_or(-1), 4);
    QCOMPARE(addToCart(cart, product, Quantity::pieces(1)).value_or(-1), 2);
}

void TestCart::refusesAtTheLimits()
{
    Cart cart;
    const auto refusedAsIs = [&cart](const Product &product, Quantity quantity) {
        const Cart before = cart;
        const auto line = addToCart(cart, product, quantity);
        return !line && line.error().code == ErrorCode::InvalidInput && cart == before;
    };
    QVERIFY(refusedAsIs(productOf(1, 3'000), Quantity()));
    QVERIFY(refusedAsIs(productOf(1, 3'000), Quantity::pieces(-1)));
    QVERIFY(refusedAsIs(productOf(1, -1), Quantity::pieces(1)));
    QVERIFY(refusedAsIs(productOf(1, 1), Quantity::trusted(Quantity::kLimit + 1)));
    QVERIFY(refusedAsIs(productOf(1, Rupiah::kLimit), Quantity::trusted(Quantity::kLimit)));
    QVERIFY(refusedAsIs(productOf(1, Rupiah::kLimit + 1), Quantity::trusted(1)));
    Product longName = productOf(1, 1);
    longName.name = QString(Cart::kMostText + 1, u'x');
    QVERIFY(refusedAsIs(longName, Quantity::pieces(1)));

    QVERIFY(addToCart(cart, productOf(2, 1), Quantity::trusted(Quantity::kLimit)));
    QVERIFY(refusedAsIs(productOf(2, 1), Quantity::trusted(1)));           // merged it would be too much
    QVERIFY(addToCart(cart, productOf(3, Rupiah::kLimit), Quantity::pieces(1)));
    QVERIFY(refusedAsIs(productOf(3, Rupiah::kLimit), Quantity::pieces(1)));

    for (int i = int(cart.lines.size()); i < Cart::kMostLines; ++i)
        QCOMPARE(addToCart(cart, productOf(100 + i, 1), Quantity::pieces(1)).value_or(-1), i);
    QVERIFY(refusedAsIs(productOf(9'999, 1), Quantity::pieces(1)));
    QVERIFY(addToCart(cart, productOf(100 + 5, 1), Quantity::pieces(1))); // one more of what is there still fits
}

void TestCart::quantities()
{
    Cart cart;
    QVERIFY(addToCart(cart, productOf(1, 3'000), Quantity::pieces(1)));
    QVERIFY(addToCart(cart, productOf(2, 4'000), Quantity::pieces(1)));
    QVERIFY(setQuantity(cart, 0, Quantity::trusted(355)));
    QCOMPARE(cart.lines[0].quantity, Quantity::trusted(355));

    const Cart before = cart;
    QVERIFY(!setQuantity(cart, 2, Quantity::pieces(1)));
    QVERIFY(!setQuantity(cart, -1, Quantity::pieces(1)));
    QVERIFY(!setQuantity(cart, 0, Quantity::pieces(-1)));
    QVERIFY(!setQuantity(cart, 0, Quantity::trusted(Quantity::kLimit + 1)));
    QVERIFY(!setQuantity(cart, 2, Quantity()));
    cart.lines[1].unitPrice = Rupiah::trusted(Rupiah::kLimit);
    QVERIFY(!setQuantity(cart, 1, Quantity::pieces(2)));
    cart.lines[1].unitPrice = before.lines[1].unitPrice;
    QCOMPARE(cart, before);

    QVERIFY(setQuantity(cart, 0, Quantity()));
    QCOMPARE(cart.lines.size(), 1);
    QCOMPARE(cart.lines[0].product, ProductId(2));
}

void TestCart::discounts()
{
    Cart cart;
    QVERIFY(addToCart(cart, productOf(1, 3'000), Quantity::pieces(1)));
    QVERIFY(setLineDiscount(cart, 0, Discount::ofPercent(1'000)));
    QCOMPARE(cart.lines[0].discount, Discount::ofPercent(1'000));
    QVERIFY(!setLineDiscount(cart, 0, Discount::ofPercent(0)));
    QVERIFY(!setLineDiscount(cart, 0, Discount::ofAmount(Rupiah::trusted(-5))));
    QVERIFY(!setLineDiscount(cart, 1, Discount::ofPercent(1'000)));
    QCOMPARE(cart.lines[0].discount, Discount::ofPercent(1'000));
    QVERIFY(setLineDiscount(cart, 0, {}));
    QCOMPARE(cart.lines[0].discount, Discount());
}

void TestCart::counts()
{
    Cart cart;
    QCOMPARE(itemCount(cart), 0);
    QVERIFY(addToCart(cart, productOf(1, 3'000), Quantity::pieces(3)));
    QVERIFY(addToCart(cart, productOf(2, 3'000), Quantity::trusted(2'355)));
    QCOMPARE(itemCount(cart), 4);
    cart.lines.fill(cart.lines[0], Cart::kMostLines);
    for (CartLine &line : cart.lines)
        line.quantity = Quantity::trusted(Quantity::kLimit);
    QCOMPARE(itemCount(cart), 2'000'000'000);
}

void TestCart::jsonKeepsEverything()
{
    for (const Cart &cart : {Cart(), richCart()}) {
        const auto back = cartFromJson(cartToJson(cart));
        QVERIFY2(back, qPrintable(back ? QString() : back.error().detail));
        QCOMPARE(*back, cart);
    }
}

void TestCart::jsonThroughText()
{
    const QByteArray text = QJsonDocument(cartToJson(richCart())).toJson(QJsonDocument::Compact);
    const auto back = cartFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY2(back, qPrintable(back ? QString() : back.error().detail));
    QCOMPARE(*back, richCart());
}

void TestCart::hostileLines_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value"); // Undefined: the key is missing
    const auto row = [](const char *name, const char *key, const QJsonValue &value) {
        QTest::addRow("%s %s", key, name) << QString::fromLatin1(key) << value;
    };
    const QJsonValue missing(QJsonValue::Undefined);
    for (const char *key : {"product", "sku", "barcode", "name", "unit", "price", "list_price", "thousandths", "tax_class", "note"}) {
        row("missing", key, missing);
        row("null", key, QJsonValue());
        row("array", key, QJsonArray());
        row("true", key, true);
        row("object", key, QJsonObject());
    }
    for (const char *key : {"price", "list_price", "thousandths"}) {
        row("half", key, 1.5);
        row("text", key, QStringLiteral("1000"));
        row("huge", key, 1e300);
        row("over 64 bits", key, 1e19);
        row("negative", key, -1);
        row("over the limit", key, qint64(Rupiah::kLimit) + 1);
    }
    row("zero", "thousandths", 0);
    row("over the limit of a line", "thousandths", qint64(Quantity::kLimit) + 1);
    row("number", "product", 5);
    row("no number", "product", QStringLiteral("abc"));
    row("negative", "product", QStringLiteral("-5"));
    row("padded", "product", QStringLiteral("007"));
    row("over 63 bits", "product", QStringLiteral("9223372036854775808"));
    row("empty", "product", QString());
    row("unheard of", "tax_class", QStringLiteral("vat"));
    row("too long", "name", QString(Cart::kMostText + 1, u'x'));
    row("too long", "note", QString(Cart::kMostText + 1, u'x'));
    row("number", "discount", 5);
    row("null", "discount", QJsonValue());
    row("unknown kind", "discount", QJsonObject{{QStringLiteral("share"), 5}});
    row("both kinds", "discount", QJsonObject{{QStringLiteral("amount"), 5}, {QStringLiteral("basis_points"), 5}});
    row("zero", "discount", QJsonObject{{QStringLiteral("amount"), 0}});
    row("negative", "discount", QJsonObject{{QStringLiteral("amount"), -5}});
    row("over all", "discount", QJsonObject{{QStringLiteral("basis_points"), 10'001}});
    row("fraction", "discount", QJsonObject{{QStringLiteral("basis_points"), 0.5}});
    row("unknown key", "colour", QStringLiteral("red"));
}

void TestCart::hostileLines()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    const QJsonObject good = cartToJson(richCart());
    QJsonObject line = firstLine(good);
    if (value.isUndefined())
        line.remove(key);
    else
        line.insert(key, value);
    const auto cart = cartFromJson(withFirstLine(good, line));
    QVERIFY(!cart);
    QCOMPARE(cart.error().code, ErrorCode::Malformed);
    QVERIFY(cartFromJson(withFirstLine(good, firstLine(good)))); // it was that key
}

void TestCart::hostileCarts_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *json) { QTest::addRow("%s", json) << QByteArray(json); };
    row("{}");
    row(R"({"lines":[]})");
    row(R"({"version":1})");
    row(R"({"version":2,"lines":[]})");
    row(R"({"version":"1","lines":[]})");
    row(R"({"version":1,"lines":{}})");
    row(R"({"version":1,"lines":null})");
    row(R"({"version":1,"lines":[null]})");
    row(R"({"version":1,"lines":[[]]})");
    row(R"({"version":1,"lines":[{}]})");
    row(R"({"version":1,"lines":[],"discount":5})");
    row(R"({"version":1,"lines":[],"discount":{"basis_points":0}})");
    row(R"({"version":1,"lines":[],"customer":"Budi"})");
}

void TestCart::hostileCarts()
{
    QFETCH(QByteArray, json);
    const auto document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    const auto cart = cartFromJson(document.object());
    QVERIFY(!cart);
    QCOMPARE(cart.error().code, ErrorCode::Malformed);
}

void TestCart::tooManyLines()
{
    Cart cart = richCart();
    cart.lines.fill(cart.lines[0], Cart::kMostLines);
    QJsonObject json = cartToJson(cart);
    QVERIFY(cartFromJson(json));
    QJsonArray lines = json.value(QStringLiteral("lines")).toArray();
    lines.append(lines.first());
    json.insert(QStringLiteral("lines"), lines);
    QVERIFY(!cartFromJson(json));
}

void TestCart::optionalDiscounts()
{
    const auto cart = cartFromJson(QJsonDocument::fromJson(R"({"version":1,"lines":[]})").object());
    QVERIFY(cart);
    QCOMPARE(*cart, Cart());
    QJsonObject line = firstLine(cartToJson(richCart()));
    line.remove(QStringLiteral("discount"));
    const auto without = cartFromJson(withFirstLine(cartToJson(richCart()), line));
    QVERIFY(without);
    QCOMPARE(without->lines.at(0).discount, Discount());
}

void TestCart::aLineCostsWhatItsWholeQuantityCosts()
{
    Product product = productOf(1, 4'000);
    product.pricing = {{{Quantity::pieces(12), Rupiah::trusted(3'000)}}, {{3, Rupiah::trusted(10'000)}}};
    product.cost = Rupiah::trusted(2'500);
    product.category = QStringLiteral("Snack");
    Cart cart;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(addToCart(cart, product, Quantity::pieces(1)).value_or(-1), 0);
    const CartLine &line = cart.lines.at(0);
    QCOMPARE(line.unitPrice, Rupiah::trusted(4'000));
    QCOMPARE(line.offer, Rupiah::trusted(2'000));
    QCOMPARE(line.cost, std::optional(Rupiah::trusted(2'500)));
    QCOMPARE(line.category, QStringLiteral("Snack"));
    QVERIFY(setQuantity(cart, 0, Quantity::pieces(12)));
    QCOMPARE(line.unitPrice, Rupiah::trusted(3'000));
    QCOMPARE(line.listPrice, Rupiah::trusted(4'000));
    QCOMPARE(line.offer, Rupiah());
    QVERIFY(!hasOwnPrice(line));
    QVERIFY(setQuantity(cart, 0, Quantity::pieces(2)));
    QCOMPARE(line.unitPrice, Rupiah::trusted(4'000));
    QCOMPARE(line.offer, Rupiah());
}

void TestCart::anotherPriceIsLeftAlone()
{
    Product product = productOf(1, 4'000);
    product.pricing = {{{Quantity::pieces(12), Rupiah::trusted(3'000)}}, {{3, Rupiah::trusted(10'000)}}};
    Cart cart;
    QVERIFY(addToCart(cart, product, Quantity::pieces(3)));
    QVERIFY(setUnitPrice(cart, 0, Rupiah::trusted(3'500)));
    QCOMPARE(cart.lines.at(0).offer, Rupiah());
    QVERIFY(setQuantity(cart, 0, Quantity::pieces(24)));
    QCOMPARE(cart.lines.at(0).unitPrice, Rupiah::trusted(3'500));
    QVERIFY(hasOwnPrice(cart.lines.at(0)));
    // Rung up again it is a line of its own, at the catalogue's price.
    QCOMPARE(addToCart(cart, product, Quantity::pieces(1)).value_or(-1), 1);
    QCOMPARE(cart.lines.at(1).unitPrice, Rupiah::trusted(4'000));
}

void TestCart::otherChoicesAreAnotherLine()
{
    const Product product = productOf(1, 10'000);
    const Modifier large{ModifierId(1), QStringLiteral("Besar"), Rupiah::trusted(3'000)};
    const Modifier jelly{ModifierId(2), QStringLiteral("Jelly"), Rupiah::trusted(2'000)};
    Cart cart;
    QCOMPARE(addToCart(cart, product, Quantity::pieces(1), {}, {large}).value_or(-1), 0);
    QCOMPARE(addToCart(cart, product, Quantity::pieces(1), {}, {large, jelly}).value_or(-1), 1);
    QCOMPARE(addToCart(cart, product, Quantity::pieces(1)).value_or(-1), 2);
    QCOMPARE(addToCart(cart, product, Quantity::pieces(1), {}, {large}).value_or(-1), 0);
    QCOMPARE(cart.lines.at(0).quantity, Quantity::pieces(2));
    QCOMPARE(cart.lines.at(0).unitPrice, Rupiah::trusted(13'000));
    QCOMPARE(cart.lines.at(1).unitPrice, Rupiah::trusted(15'000));
    QCOMPARE(cart.lines.at(1).listPrice, Rupiah::trusted(15'000));
    // Extras cost the same however many there are; the steps are those of the product.
    Product stepped = productOf(2, 10'000);
    stepped.pricing.steps = {{Quantity::pieces(10), Rupiah::trusted(8'000)}};
    QVERIFY(addToCart(cart, stepped, Quantity::pieces(10), {}, {large}));
    QCOMPARE(cart.lines.at(3).unitPrice, Rupiah::trusted(11'000));
    QVERIFY(!addToCart(cart, product, Quantity::pieces(1), {}, {{ModifierId(3), QStringLiteral("x"), Rupiah::trusted(-1)}}));
}

void TestCart::oldCartsStillOpen()
{
    // As the first release wrote it.
    const QByteArray old = R"({"version":1,"discount":{},"lines":[{"product":"7","sku":"S","barcode":"","name":"Kopi","unit":"",
        "price":10000,"list_price":10000,"thousandths":2000,"tax_class":"none","discount":{},"note":""}]})";
    const auto cart = cartFromJson(QJsonDocument::fromJson(old).object());
    QVERIFY(cart);
    QCOMPARE(cart->lines.size(), 1);
    QCOMPARE(cart->lines[0].cost, std::optional<Rupiah>());
    QCOMPARE(cart->lines[0].pricing, Pricing());
}

QTEST_GUILESS_MAIN(TestCart)
#include "tst_cart.moc"
