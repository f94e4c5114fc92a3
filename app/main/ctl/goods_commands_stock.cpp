#include "main/ctl/goods_console.h"

namespace laci::ctl {
namespace {

void move(Console &console, const QStringList &arguments, const Finish &finish, StockMove kind)
{
    QCommandLineParser parser;
    for (const char *name : {"reason", "cost"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
    if (!parseGoods(console, parser, arguments, 2, 2))
        return finish(Exit::Usage);
    StockChange change;
    change.move = kind;
    change.reason = parser.value(QStringLiteral("reason"));
    const auto quantity = quantityFrom(console, QStringLiteral("QUANTITY"), parser.positionalArguments()[1]);
    if (!quantity)
        return finish(Exit::Usage);
    change.quantity = *quantity;
    if (parser.isSet(QStringLiteral("cost")) && !(change.cost = amountFrom(console, QStringLiteral("--cost"), parser.value(QStringLiteral("cost")))))
        return finish(Exit::Usage);
    if (kind != StockMove::Delivery && change.reason.trimmed().isEmpty()) {
        console.complain(QStringLiteral("Say why: --reason TEXT."));
        return finish(Exit::Usage);
    }
    const QString code = parser.positionalArguments()[0];
    const QString by = parser.value(QStringLiteral("by"));
    console.withTill(Console::Books::Write, finish, [&console, code, by, change, finish](Till &till) {
        withProduct(console, till, code, finish, [&console, &till, by, change, finish](const Product &product) {
            StockChange wanted = change;
            wanted.product = product.id;
            wanted.by = by.isEmpty() ? till.rules().shop.cashier : by;
            answer(console, finish, till.goods().moveStock(wanted), [&console](const Product &after) {
                if (!console.json())
                    console.say(goodsLine(after));
                console.print(toJson(after));
            });
        });
    });
}

void in(Console &console, const QStringList &arguments, const Finish &finish) { move(console, arguments, finish, StockMove::Delivery); }
void correct(Console &console, const QStringList &arguments, const Finish &finish) { move(console, arguments, finish, StockMove::Correction); }

void count(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("reason"), QString(), QStringLiteral("TEXT"), QStringLiteral("stock-take")});
    if (!parseGoods(console, parser, arguments, 1, 10'000))
        return finish(Exit::Usage);
    QStringList codes;
    QList<Quantity> quantities;
    const QStringList given = parser.positionalArguments();
    for (const QString &text : given) {
        const auto pair = pairFrom(console, text);
        const auto quantity = pair ? quantityFrom(console, pair->first, pair->second) : std::nullopt;
        if (!quantity)
            return finish(Exit::Usage);
        codes.append(pair->first);
        quantities.append(*quantity);
    }
    const QString reason = parser.value(QStringLiteral("reason"));
    const QString by = parser.value(QStringLiteral("by"));
    console.withTill(Console::Books::Write, finish, [&console, finish, codes, quantities, reason, by](Till &till) {
        withProducts(console, till, codes, finish, [&console, &till, finish, quantities, reason, by](const QList<Product> &products) {
            QList<std::pair<ProductId, Quantity>> counted;
            for (qsizetype i = 0; i < products.size(); ++i)
                counted.append({products[i].id, quantities[i]});
            answer(console, finish, till.goods().takeStock(counted, reason, by.isEmpty() ? till.rules().shop.cashier : by),
                   [&console](const QList<StockTakeLine> &lines) {
                       QJsonArray rows;
                       for (const StockTakeLine &line : lines) {
                           if (!console.json())
                               console.say(QStringLiteral("%1  %2  counted %3  difference %4").arg(line.product.sku, line.product.name,
                                                                                                   quantityText(line.counted), quantityText(line.difference)));
                           rows.append(QJsonObject{{QStringLiteral("sku"), line.product.sku}, {QStringLiteral("name"), line.product.name},
                                                   {QStringLiteral("counted"), quantityText(line.counted)},
                                                   {QStringLiteral("difference"), quantityText(line.difference)},
                                                   {QStringLiteral("difference_thousandths"), qint64(line.difference.thousandths())}});
                       }
                       console.print({{QStringLiteral("lines"), rows}});
                   });
        });
    });
}

void moves(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("limit"), QString(), QStringLiteral("N"), QStringLiteral("200")});
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const auto limit = limitFrom(console, parser);
    if (!limit)
        return finish(Exit::Usage);
    const QString code = parser.positionalArguments()[0];
    console.withTill(Console::Books::Read, finish, [&console, code, limit = *limit, finish](Till &till) {
        withProduct(console, till, code, finish, [&console, &till, limit, finish](const Product &product) {
            answer(console, finish, till.goods().movements(product.id, limit), [&console, product](const QList<StockEntry> &entries) {
                QJsonArray rows;
                for (const StockEntry &entry : entries) {
                    const QString at = entry.at.toUTC().toString(Qt::ISODateWithMs);
                    if (!console.json())
                        console.say(QStringLiteral("%1  %2  %3  %4  %5").arg(at, stockMoveWord(entry.move), quantityText(entry.quantity), entry.reason, entry.who));
                    rows.append(QJsonObject{{QStringLiteral("at"), at}, {QStringLiteral("move"), stockMoveWord(entry.move)},
                                            {QStringLiteral("quantity"), quantityText(entry.quantity)},
                                            {QStringLiteral("thousandths"), qint64(entry.quantity.thousandths())}, {QStringLiteral("reason"), entry.reason},
                                            {QStringLiteral("who"), entry.who.isEmpty() ? QJsonValue() : QJsonValue(entry.who)}});
                }
                console.print({{QStringLiteral("sku"), product.sku}, {QStringLiteral("stock"), product.stock ? QJsonValue(quantityText(*product.stock)) : QJsonValue()},
                               {QStringLiteral("moves"), rows}});
            });
        });
    });
}

} // namespace

QList<Command> stockCommands()
{
    return {
        {QStringLiteral("stock in"), QStringLiteral("CODE QUANTITY [--cost COST] [--reason TEXT] [--by NAME]"),
         QStringLiteral("A delivery; --cost is what one costs from now on."), in},
        {QStringLiteral("stock correct"), QStringLiteral("CODE QUANTITY --reason TEXT [--by NAME]"),
         QStringLiteral("Adds QUANTITY to the stock; -2 takes two away."), correct},
        {QStringLiteral("stock count"), QStringLiteral("CODE=QUANTITY… [--reason TEXT] [--by NAME]"),
         QStringLiteral("A stock-take: what is there now, all lines or none."), count},
        {QStringLiteral("stock moves"), QStringLiteral("CODE [--limit N]"), QStringLiteral("How its stock moved, newest first, sales and refunds included."), moves},
    };
}

} // namespace laci::ctl
