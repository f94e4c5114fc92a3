#include "main/ctl/goods_console.h"
#include <algorithm>

namespace laci::ctl {

bool parseGoods(Console &console, QCommandLineParser &parser, QStringList arguments, int least, int most)
{
    parser.addOption({QStringLiteral("by"), QString(), QStringLiteral("NAME")});
    for (QString &argument : arguments) {
        if (argument.size() > 1 && argument[0] == u'-' && argument[1].isDigit())
            argument[0] = QChar(0x2212);         // the parser knows only one kind of minus
    }
    return parse(console, parser, arguments, least, most);
}

QString byWhom(const QCommandLineParser &parser, Till &till)
{
    const QString by = parser.value(QStringLiteral("by")).trimmed();
    return by.isEmpty() ? till.rules().shop.cashier : by;
}

void withProduct(Console &console, Till &till, const QString &code, const Finish &finish, std::function<void(const Product &)> then)
{
    till.products().byCode(code).then(&console, [&console, &till, code, finish, then](const Result<std::optional<Product>> &found) {
        if (!found)
            return finish(console.refuse(found.error()));
        if (*found) {
            Product product = **found;
            product.price = product.usualPrice.value_or(product.price);
            product.usualPrice.reset();
            return then(product);
        }
        // No active one; those that are off are found by the owner's table alone.
        GoodsQuery query;
        query.text = code;
        query.inactiveToo = true;
        query.sort = GoodsQuery::Sort::Sku;
        till.goods().page(query, 0, 10'000).then(&console, [&console, code, finish, then](const Result<QList<Product>> &page) {
            if (!page)
                return finish(console.refuse(page.error()));
            const auto it = std::find_if(page->cbegin(), page->cend(), [&code](const Product &p) { return p.sku == code || p.barcodes.contains(code); });
            if (it == page->cend())
                return finish(console.refuse({ErrorCode::NotFound, QStringLiteral("No product has the code \"%1\".").arg(code), 0, {}}));
            then(*it);
        });
    });
}

void withProducts(Console &console, Till &till, const QStringList &codes, const Finish &finish,
                  std::function<void(const QList<Product> &)> then, const QList<Product> &found)
{
    if (found.size() == codes.size())
        return then(found);
    withProduct(console, till, codes[found.size()], finish, [&console, &till, codes, finish, then, found](const Product &product) {
        withProducts(console, till, codes, finish, then, found + QList<Product>{product});
    });
}

std::optional<Rupiah> amountFrom(Console &console, const QString &option, const QString &text)
{
    const auto amount = rupiahFromPerson(text);
    if (!amount)
        console.complain(QStringLiteral("%1: \"%2\" is no amount in rupiah.").arg(option, text));
    return amount;
}

std::optional<Quantity> quantityFrom(Console &console, const QString &option, const QString &text)
{
    const bool below = text.startsWith(u'-') || text.startsWith(QChar(0x2212));
    const bool above = text.startsWith(u'+');
    const auto quantity = quantityFromPerson(QStringView(text).sliced(below || above ? 1 : 0));
    if (!quantity)
        console.complain(QStringLiteral("%1: \"%2\" is no quantity.").arg(option, text));
    return quantity && below ? std::optional(-*quantity) : quantity;
}

std::optional<std::pair<QString, QString>> pairFrom(Console &console, const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'=');
    if (at > 0)
        return std::pair(text.left(at).trimmed(), text.mid(at + 1).trimmed());
    console.complain(QStringLiteral("\"%1\": write CODE=NUMBER.").arg(text));
    return std::nullopt;
}

QString goodsLine(const Product &product)
{
    return QStringLiteral("%1  %2  %3  stock %4%5")
        .arg(product.sku, product.name, rupiahText(product.price), product.stock ? quantityText(*product.stock) : QStringLiteral("–"),
             product.active ? QString() : QStringLiteral("  off"));
}

QJsonObject groupJson(const ModifierGroup &group)
{
    QJsonArray choices;
    for (const Modifier &choice : group.choices)
        choices.append(QJsonObject{{QStringLiteral("id"), QString::number(qint64(choice.id))}, {QStringLiteral("name"), choice.name},
                                   {QStringLiteral("price"), qint64(choice.price.units())}});
    return {{QStringLiteral("id"), QString::number(qint64(group.id))}, {QStringLiteral("name"), group.name},
            {QStringLiteral("least"), group.least}, {QStringLiteral("most"), group.most}, {QStringLiteral("choices"), choices}};
}

} // namespace laci::ctl
