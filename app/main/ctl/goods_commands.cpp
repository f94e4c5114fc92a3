#include "main/ctl/goods_console.h"
#include <QFileInfo>

namespace laci::ctl {
namespace {

constexpr const char *kFields[] = {"name", "price", "sku", "barcode", "category", "cost", "unit", "tax-class", "steps", "bundles"};

void addFields(QCommandLineParser &parser)
{
    for (const char *field : kFields)
        parser.addOption({QString::fromLatin1(field), QString(), QStringLiteral("VALUE")});
}

/// Puts the options that were given over `product`; false after a complaint.
bool takeFields(Console &console, const QCommandLineParser &parser, Product &product)
{
    const auto given = [&parser](const char *name) { return parser.isSet(QString::fromLatin1(name)); };
    const auto value = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)); };
    const auto no = [&console](const char *name, const QString &text, const char *why) {
        console.complain(QStringLiteral("--%1: \"%2\" %3").arg(QString::fromLatin1(name), text, QString::fromLatin1(why)));
        return false;
    };
    if (given("name"))
        product.name = value("name");
    if (given("sku"))
        product.sku = value("sku");
    if (given("barcode"))
        product.barcodes = value("barcode").replace(u'|', u',').split(u',', Qt::SkipEmptyParts);
    if (given("category"))
        product.category = value("category");
    if (given("unit"))
        product.unit = value("unit");
    if (given("price")) {
        const auto amount = amountFrom(console, QStringLiteral("--price"), value("price"));
        if (!amount)
            return false;
        product.price = *amount;
    }
    if (given("cost")) {
        product.cost.reset();
        if (!value("cost").isEmpty() && !(product.cost = amountFrom(console, QStringLiteral("--cost"), value("cost"))))
            return false;
    }
    if (given("tax-class")) {
        const auto taxClass = taxClassFromWord(value("tax-class"));
        if (!taxClass)
            return no("tax-class", value("tax-class"), "is none of none, exempt, ppn, ppn_luxury, pbjt.");
        product.taxClass = *taxClass;
    }
    if (given("steps")) {
        const auto steps = stepsFromText(value("steps"));
        if (!steps)
            return no("steps", value("steps"), "is no list as 12:4500;48:4200.");
        product.pricing.steps = *steps;
    }
    if (given("bundles")) {
        const auto bundles = bundlesFromText(value("bundles"));
        if (!bundles)
            return no("bundles", value("bundles"), "is no list as 3:10000;10:30000.");
        product.pricing.bundles = *bundles;
    }
    return true;
}

void tell(Console &console, const Product &product)
{
    if (!console.json())
        console.say(goodsLine(product));
    console.print(toJson(product));
}

void add(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addFields(parser);
    parser.addOption({QStringLiteral("stock"), QString(), QStringLiteral("QUANTITY")});
    if (!parseGoods(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    Product product;
    if (!parser.isSet(QStringLiteral("name")) || !parser.isSet(QStringLiteral("price"))) {
        console.complain(QStringLiteral("A product needs --name and --price."));
        return finish(Exit::Usage);
    }
    if (!takeFields(console, parser, product))
        return finish(Exit::Usage);
    if (parser.isSet(QStringLiteral("stock")) && !(product.stock = quantityFrom(console, QStringLiteral("--stock"), parser.value(QStringLiteral("stock")))))
        return finish(Exit::Usage);
    const QString by = parser.value(QStringLiteral("by"));
    console.withTill(Console::Books::Write, finish, [&console, finish, product, by](Till &till) {
        answer(console, finish, till.goods().save(product, by.isEmpty() ? till.rules().shop.cashier : by),
               [&console](const Product &saved) { tell(console, saved); });
    });
}

/// `change` on the product with the code, then saved.
void edited(Console &console, const QString &code, const QString &by, const Finish &finish, std::function<bool(Product &)> change)
{
    console.withTill(Console::Books::Write, finish, [&console, code, by, finish, change](Till &till) {
        withProduct(console, till, code, finish, [&console, &till, by, finish, change](const Product &found) {
            Product product = found;
            if (!change(product))
                return finish(Exit::Usage);
            answer(console, finish, till.goods().save(product, by.isEmpty() ? till.rules().shop.cashier : by),
                   [&console](const Product &saved) { tell(console, saved); });
        });
    });
}

void edit(Console &console, const QStringList &arguments, const Finish &finish)
{
    auto parser = std::make_shared<QCommandLineParser>();
    addFields(*parser);
    if (!parseGoods(console, *parser, arguments, 1, 1))
        return finish(Exit::Usage);
    Product rehearsal;
    if (parser->optionNames().isEmpty() || !takeFields(console, *parser, rehearsal)) {
        if (parser->optionNames().isEmpty())
            console.complain(QStringLiteral("Say what to change; see --help."));
        return finish(Exit::Usage);
    }
    edited(console, parser->positionalArguments()[0], parser->value(QStringLiteral("by")), finish,
           [&console, parser](Product &product) { return takeFields(console, *parser, product); });
}

void setActive(Console &console, const QStringList &arguments, const Finish &finish, bool active)
{
    QCommandLineParser parser;
    if (!parseGoods(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    edited(console, parser.positionalArguments()[0], parser.value(QStringLiteral("by")), finish, [active](Product &product) {
        product.active = active;
        return true;
    });
}

void off(Console &console, const QStringList &arguments, const Finish &finish) { setActive(console, arguments, finish, false); }
void on(Console &console, const QStringList &arguments, const Finish &finish) { setActive(console, arguments, finish, true); }

void show(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const QString code = parser.positionalArguments()[0];
    console.withTill(Console::Books::Read, finish, [&console, code, finish](Till &till) {
        withProduct(console, till, code, finish, [&console, finish](const Product &product) {
            tell(console, product);
            finish(Exit::Done);
        });
    });
}

template <class Word>
std::optional<Word> wordOf(const QString &text, std::initializer_list<std::pair<const char *, Word>> words)
{
    for (const auto &[name, word] : words) {
        if (text == QLatin1String(name))
            return word;
    }
    return std::nullopt;
}

void list(Console &console, const QStringList &arguments, const Finish &finish)
{
    using Sort = GoodsQuery::Sort;
    using Stock = GoodsQuery::Stock;
    QCommandLineParser parser;
    for (const char *name : {"category", "search"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("TEXT")});
    parser.addOption({QStringLiteral("stock"), QString(), QStringLiteral("WORD"), QStringLiteral("any")});
    parser.addOption({QStringLiteral("low"), QString(), QStringLiteral("QUANTITY"), QStringLiteral("5")});
    parser.addOption({QStringLiteral("sort"), QString(), QStringLiteral("WORD"), QStringLiteral("name")});
    parser.addOption({QStringLiteral("limit"), QString(), QStringLiteral("N"), QStringLiteral("200")});
    parser.addOption({QStringLiteral("offset"), QString(), QStringLiteral("N"), QStringLiteral("0")});
    parser.addOptions({{QStringLiteral("descending"), QString()}, {QStringLiteral("inactive"), QString()}});
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const auto sort = wordOf<Sort>(parser.value(QStringLiteral("sort")), {{"name", Sort::Name}, {"sku", Sort::Sku}, {"price", Sort::Price},
                                                                        {"stock", Sort::Stock}, {"margin", Sort::Margin}, {"changed", Sort::Changed}});
    const auto stock = wordOf<Stock>(parser.value(QStringLiteral("stock")), {{"any", Stock::Any}, {"counted", Stock::Counted}, {"low", Stock::Low}, {"none", Stock::None}});
    const auto low = quantityFromPerson(parser.value(QStringLiteral("low")));
    bool wholeLimit = false;
    bool wholeOffset = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&wholeLimit);
    const int offset = parser.value(QStringLiteral("offset")).toInt(&wholeOffset);
    if (!sort || !stock || !low || !wholeLimit || limit < 1 || limit > 10'000 || !wholeOffset || offset < 0) {
        console.complain(QStringLiteral("--sort is name, sku, price, stock, margin or changed; --stock any, counted, low or none; --limit 1 to 10000."));
        return finish(Exit::Usage);
    }
    GoodsQuery query;
    query.text = parser.value(QStringLiteral("search"));
    query.category = parser.value(QStringLiteral("category"));
    query.stock = *stock;
    query.low = *low;
    query.sort = *sort;
    query.descending = parser.isSet(QStringLiteral("descending"));
    query.inactiveToo = parser.isSet(QStringLiteral("inactive"));
    console.withTill(Console::Books::Read, finish, [&console, finish, query, limit, offset](Till &till) {
        till.goods().count(query).then(&console, [&console, &till, finish, query, limit, offset](const Result<int> &count) {
            if (!count)
                return finish(console.refuse(count.error()));
            answer(console, finish, till.goods().page(query, offset, limit), [&console, count = *count](const QList<Product> &page) {
                QJsonArray rows;
                for (const Product &product : page) {
                    if (!console.json())
                        console.say(goodsLine(product));
                    rows.append(toJson(product));
                }
                console.print({{QStringLiteral("products"), rows}, {QStringLiteral("count"), count}});
            });
        });
    });
}

void priceHistory(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const QString code = parser.positionalArguments()[0];
    console.withTill(Console::Books::Read, finish, [&console, code, finish](Till &till) {
        withProduct(console, till, code, finish, [&console, &till, finish](const Product &product) {
            answer(console, finish, till.goods().priceHistory(product.id), [&console, sku = product.sku](const QList<PriceChange> &changes) {
                QJsonArray rows;
                for (const PriceChange &change : changes) {
                    const QString at = change.at.toUTC().toString(Qt::ISODateWithMs);
                    if (!console.json())
                        console.say(QStringLiteral("%1  %2  cost %3  %4").arg(at, rupiahText(change.price), change.cost ? rupiahText(*change.cost) : QStringLiteral("–"), change.who));
                    rows.append(QJsonObject{{QStringLiteral("at"), at}, {QStringLiteral("price"), qint64(change.price.units())},
                                            {QStringLiteral("cost"), change.cost ? QJsonValue(qint64(change.cost->units())) : QJsonValue()},
                                            {QStringLiteral("who"), change.who.isEmpty() ? QJsonValue() : QJsonValue(change.who)}});
                }
                console.print({{QStringLiteral("sku"), sku}, {QStringLiteral("prices"), rows}});
            });
        });
    });
}

void exportCsv(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const QString file = QFileInfo(parser.positionalArguments()[0]).absoluteFilePath();
    console.withTill(Console::Books::Read, finish, [&console, file, finish](Till &till) {
        answer(console, finish, till.goods().exportCsv(file), [&console, file](qint64 rows) {
            console.say(QStringLiteral("%1 products in %2").arg(rows).arg(file));
            console.print({{QStringLiteral("csv"), file}, {QStringLiteral("rows"), rows}});
        });
    });
}

} // namespace

QList<Command> goodsCommands()
{
    return QList<Command>{
        {QStringLiteral("product add"), QStringLiteral("--name NAME --price PRICE [--sku S] [--barcode B,B] [--category C] [--cost COST] [--unit U] [--stock Q] [--tax-class W] [--steps S] [--bundles B] [--by NAME]"),
         QStringLiteral("A new product; without --sku it gets one. --tax-class is none, exempt, ppn, ppn_luxury or pbjt; --steps as \"12:4500;48:4200\"\n"
                        "(from 12 on 4.500 each); --bundles as \"3:10000\" (3 for 10.000)."), add},
        {QStringLiteral("product edit"), QStringLiteral("CODE [--name …] [--price …] [--sku …] [--barcode B,B] [--category …] [--cost …] [--unit …] [--tax-class …] [--steps …] [--bundles …] [--by NAME]"),
         QStringLiteral("Changes what is given and leaves the rest. An empty value takes it away: --cost \"\"."), edit},
        {QStringLiteral("product show"), QStringLiteral("CODE"), QStringLiteral("The product with this barcode or SKU at its usual price, also when it is off. Exit 1: none."), show},
        {QStringLiteral("product list"), QStringLiteral("[--search TEXT] [--category C] [--stock any|counted|low|none] [--low Q] [--sort name|sku|price|stock|margin|changed] [--descending] [--inactive] [--limit N] [--offset N]"),
         QStringLiteral("The owner's table of goods, one page."), list},
        {QStringLiteral("product off"), QStringLiteral("CODE [--by NAME]"), QStringLiteral("No longer sold; nothing is deleted."), off},
        {QStringLiteral("product on"), QStringLiteral("CODE [--by NAME]"), QStringLiteral("Sold again."), on},
        {QStringLiteral("product price-history"), QStringLiteral("CODE"), QStringLiteral("What it cost from when on, newest first."), priceHistory},
        {QStringLiteral("goods export"), QStringLiteral("FILE.csv"),
         QStringLiteral("All products, in the columns that import reads, so that the way there and back is exact."), exportCsv},
    } + stockCommands() + goodsListCommands();
}

} // namespace laci::ctl
