#include "main/ctl/goods_console.h"
#include <algorithm>

namespace laci::ctl {
namespace {

using Act = std::function<Pending<void>(GoodsDesk &, const QString &)>;

/// One change without a result of its own.
void change(Console &console, const QString &by, const Finish &finish, const QJsonObject &said, Act act)
{
    console.withTill(Console::Books::Write, finish, [&console, by, finish, said, act](Till &till) {
        answer(console, finish, act(till.goods(), by.isEmpty() ? till.rules().shop.cashier : by), [&console, said] {
            console.say(QStringLiteral("done"));
            console.print(said);
        });
    });
}

void categoryList(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    console.withTill(Console::Books::Read, finish, [&console, finish](Till &till) {
        answer(console, finish, till.goods().categories(), [&console](const QList<Category> &categories) {
            QJsonArray rows;
            for (const Category &category : categories) {
                if (!console.json())
                    console.say(QStringLiteral("%1  %2  %3").arg(category.name, category.colour).arg(category.products));
                rows.append(QJsonObject{{QStringLiteral("name"), category.name}, {QStringLiteral("products"), category.products},
                                        {QStringLiteral("colour"), category.colour.isEmpty() ? QJsonValue() : QJsonValue(category.colour)}});
            }
            console.print({{QStringLiteral("categories"), rows}});
        });
    });
}

void categoryAdd(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("colour"), QString(), QStringLiteral("#RRGGBB")});
    if (!parseGoods(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const Category category{parser.positionalArguments()[0], parser.value(QStringLiteral("colour")), 0};
    change(console, parser.value(QStringLiteral("by")), finish, {{QStringLiteral("name"), category.name}},
           [category](GoodsDesk &desk, const QString &by) { return desk.saveCategory({}, category, by); });
}

/// The category as it is, changed by `edit`.
void categoryEdit(Console &console, const QStringList &arguments, const Finish &finish, void (*edit)(Category &, const QString &))
{
    QCommandLineParser parser;
    if (!parseGoods(console, parser, arguments, 2, 2))
        return finish(Exit::Usage);
    const QString name = parser.positionalArguments()[0];
    const QString value = parser.positionalArguments()[1];
    const QString by = parser.value(QStringLiteral("by"));
    console.withTill(Console::Books::Write, finish, [&console, finish, name, value, by, edit](Till &till) {
        till.goods().categories().then(&console, [&console, &till, finish, name, value, by, edit](const Result<QList<Category>> &all) {
            if (!all)
                return finish(console.refuse(all.error()));
            const auto it = std::find_if(all->cbegin(), all->cend(), [&name](const Category &c) { return c.name.compare(name, Qt::CaseInsensitive) == 0; });
            if (it == all->cend())
                return finish(console.refuse({ErrorCode::NotFound, QStringLiteral("There is no category \"%1\".").arg(name), 0, {}}));
            Category category = *it;
            edit(category, value);
            answer(console, finish, till.goods().saveCategory(it->name, category, by.isEmpty() ? till.rules().shop.cashier : by), [&console, category] {
                console.say(QStringLiteral("done"));
                console.print({{QStringLiteral("name"), category.name}});
            });
        });
    });
}

void categoryRename(Console &console, const QStringList &arguments, const Finish &finish)
{
    categoryEdit(console, arguments, finish, [](Category &category, const QString &value) { category.name = value; });
}
void categoryColour(Console &console, const QStringList &arguments, const Finish &finish)
{
    categoryEdit(console, arguments, finish, [](Category &category, const QString &value) { category.colour = value; });
}

void categoryOrder(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parseGoods(console, parser, arguments, 1, 1000))
        return finish(Exit::Usage);
    const QStringList names = parser.positionalArguments();
    change(console, parser.value(QStringLiteral("by")), finish, {{QStringLiteral("order"), QJsonArray::fromStringList(names)}},
           [names](GoodsDesk &desk, const QString &by) { return desk.orderCategories(names, by); });
}

void categoryRemove(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parseGoods(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const QString name = parser.positionalArguments()[0];
    change(console, parser.value(QStringLiteral("by")), finish, {{QStringLiteral("removed"), name}},
           [name](GoodsDesk &desk, const QString &by) { return desk.removeCategory(name, by); });
}

void printGroups(Console &console, const QList<ModifierGroup> &groups)
{
    QJsonArray rows;
    for (const ModifierGroup &group : groups) {
        if (!console.json()) {
            QStringList choices;
            for (const Modifier &choice : group.choices)
                choices.append(choice.name + u' ' + rupiahText(choice.price));
            console.say(QStringLiteral("%1  %2  %3–%4  %5").arg(qint64(group.id)).arg(group.name).arg(group.least).arg(group.most).arg(choices.join(QStringLiteral(", "))));
        }
        rows.append(groupJson(group));
    }
    console.print({{QStringLiteral("groups"), rows}});
}

void modifierList(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    console.withTill(Console::Books::Read, finish, [&console, finish](Till &till) {
        answer(console, finish, till.goods().modifierGroups(), [&console](const QList<ModifierGroup> &groups) { printGroups(console, groups); });
    });
}

void modifierSave(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("choice"), QString(), QStringLiteral("NAME=PRICE")});
    parser.addOption({QStringLiteral("id"), QString(), QStringLiteral("ID"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("least"), QString(), QStringLiteral("N"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("most"), QString(), QStringLiteral("N"), QStringLiteral("1")});
    if (!parseGoods(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    ModifierGroup group;
    bool good[3] = {};
    group.id = ModifierGroupId(parser.value(QStringLiteral("id")).toLongLong(&good[0]));
    group.name = parser.positionalArguments()[0];
    group.least = parser.value(QStringLiteral("least")).toInt(&good[1]);
    group.most = parser.value(QStringLiteral("most")).toInt(&good[2]);
    if (!good[0] || !good[1] || !good[2]) {
        console.complain(QStringLiteral("--id, --least and --most take whole numbers."));
        return finish(Exit::Usage);
    }
    const QStringList choices = parser.values(QStringLiteral("choice"));
    for (const QString &text : choices) {
        const auto pair = pairFrom(console, text);
        const auto price = pair ? amountFrom(console, pair->first, pair->second) : std::nullopt;
        if (!price)
            return finish(Exit::Usage);
        group.choices.append({ModifierId{}, pair->first, *price});
    }
    const QString by = parser.value(QStringLiteral("by"));
    console.withTill(Console::Books::Write, finish, [&console, finish, group, by](Till &till) {
        till.goods().modifierGroups().then(&console, [&console, &till, finish, group, by](const Result<QList<ModifierGroup>> &all) {
            if (!all)
                return finish(console.refuse(all.error()));
            ModifierGroup wanted = group;
            // A choice of the same name is the same choice.
            for (const ModifierGroup &before : *all) {
                for (const Modifier &old : before.choices) {
                    for (Modifier &choice : wanted.choices) {
                        if (before.id == wanted.id && choice.name.compare(old.name, Qt::CaseInsensitive) == 0)
                            choice.id = old.id;
                    }
                }
            }
            answer(console, finish, till.goods().saveModifierGroup(wanted, by.isEmpty() ? till.rules().shop.cashier : by),
                   [&console](const ModifierGroup &saved) { printGroups(console, {saved}); });
        });
    });
}

void modifierRemove(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parseGoods(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const auto id = ModifierGroupId(parser.positionalArguments()[0].toLongLong());
    change(console, parser.value(QStringLiteral("by")), finish, {{QStringLiteral("removed"), QString::number(qint64(id))}},
           [id](GoodsDesk &desk, const QString &by) { return desk.removeModifierGroup(id, by); });
}

void modifierOf(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("none")));
    if (!parseGoods(console, parser, arguments, 1, 21))
        return finish(Exit::Usage);
    const QString code = parser.positionalArguments()[0];
    QList<ModifierGroupId> groups;
    for (const QString &id : parser.positionalArguments().mid(1))
        groups.append(ModifierGroupId(id.toLongLong()));
    const bool sets = !groups.isEmpty() || parser.isSet(QStringLiteral("none"));
    const QString by = parser.value(QStringLiteral("by"));
    console.withTill(sets ? Console::Books::Write : Console::Books::Read, finish, [&console, finish, code, groups, sets, by](Till &till) {
        withProduct(console, till, code, finish, [&console, &till, finish, groups, sets, by](const Product &product) {
            const auto show = [&console, &till, finish, id = product.id] {
                answer(console, finish, till.goods().modifiersOf(id), [&console](const QList<ModifierGroup> &asked) { printGroups(console, asked); });
            };
            if (!sets)
                return show();
            till.goods().setModifiersOf(product.id, groups, by.isEmpty() ? till.rules().shop.cashier : by).then(&console, [&console, finish, show](const Result<void> &done) {
                if (!done)
                    return finish(console.refuse(done.error()));
                show();
            });
        });
    });
}

QJsonObject listJson(const PriceList &list)
{
    QJsonArray items;
    for (const PriceList::Item &item : list.items)
        items.append(QJsonObject{{QStringLiteral("product"), QString::number(qint64(item.product))}, {QStringLiteral("price"), qint64(item.price.units())}});
    const auto day = [](QDate date) { return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(); };
    return {{QStringLiteral("id"), QString::number(list.id)}, {QStringLiteral("name"), list.name}, {QStringLiteral("from"), day(list.from)},
            {QStringLiteral("until"), day(list.until)}, {QStringLiteral("items"), items}};
}

void printLists(Console &console, const QList<PriceList> &lists)
{
    QJsonArray rows;
    for (const PriceList &list : lists) {
        if (!console.json())
            console.say(QStringLiteral("%1  %2  %3 – %4  %5 prices").arg(list.id).arg(list.name, list.from.toString(Qt::ISODate), list.until.toString(Qt::ISODate)).arg(list.items.size()));
        rows.append(listJson(list));
    }
    console.print({{QStringLiteral("price_lists"), rows}});
}

void priceListList(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    console.withTill(Console::Books::Read, finish, [&console, finish](Till &till) {
        answer(console, finish, till.goods().priceLists(), [&console](const QList<PriceList> &lists) { printLists(console, lists); });
    });
}

void priceListSave(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("id"), QString(), QStringLiteral("ID"), QStringLiteral("0")});
    for (const char *name : {"from", "until", "price"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
    if (!parseGoods(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    PriceList list;
    bool good = false;
    list.id = parser.value(QStringLiteral("id")).toLongLong(&good);
    list.name = parser.positionalArguments()[0];
    for (const auto &[option, day] : {std::pair(QStringLiteral("from"), &list.from), std::pair(QStringLiteral("until"), &list.until)}) {
        if (!parser.isSet(option))
            continue;
        *day = QDate::fromString(parser.value(option), Qt::ISODate);
        good = good && day->isValid();
    }
    if (!good) {
        console.complain(QStringLiteral("--from and --until take a day as 2026-11-20, --id a number."));
        return finish(Exit::Usage);
    }
    QStringList codes;
    QList<Rupiah> prices;
    const QStringList given = parser.values(QStringLiteral("price"));
    for (const QString &text : given) {
        const auto pair = pairFrom(console, text);
        const auto price = pair ? amountFrom(console, pair->first, pair->second) : std::nullopt;
        if (!price)
            return finish(Exit::Usage);
        codes.append(pair->first);
        prices.append(*price);
    }
    const QString by = parser.value(QStringLiteral("by"));
    console.withTill(Console::Books::Write, finish, [&console, finish, list, codes, prices, by](Till &till) {
        withProducts(console, till, codes, finish, [&console, &till, finish, list, prices, by](const QList<Product> &products) {
            PriceList wanted = list;
            for (qsizetype i = 0; i < products.size(); ++i)
                wanted.items.append({products[i].id, prices[i]});
            answer(console, finish, till.goods().savePriceList(wanted, by.isEmpty() ? till.rules().shop.cashier : by),
                   [&console](const PriceList &saved) { printLists(console, {saved}); });
        });
    });
}

void priceListRemove(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parseGoods(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const qint64 id = parser.positionalArguments()[0].toLongLong();
    change(console, parser.value(QStringLiteral("by")), finish, {{QStringLiteral("removed"), QString::number(id)}},
           [id](GoodsDesk &desk, const QString &by) { return desk.removePriceList(id, by); });
}

} // namespace

QList<Command> goodsListCommands()
{
    return {
        {QStringLiteral("category list"), QString(), QStringLiteral("In the shop's order, empty ones too."), categoryList},
        {QStringLiteral("category add"), QStringLiteral("NAME [--colour #RRGGBB] [--by NAME]"), QStringLiteral("A new one at the end."), categoryAdd},
        {QStringLiteral("category rename"), QStringLiteral("OLD NEW [--by NAME]"), QStringLiteral("Its products follow."), categoryRename},
        {QStringLiteral("category colour"), QStringLiteral("NAME #RRGGBB [--by NAME]"), QStringLiteral("An empty colour: by the name."), categoryColour},
        {QStringLiteral("category order"), QStringLiteral("NAME… [--by NAME]"), QStringLiteral("These first, the others behind them as they were."), categoryOrder},
        {QStringLiteral("category remove"), QStringLiteral("NAME [--by NAME]"), QStringLiteral("Only one without products."), categoryRemove},
        {QStringLiteral("modifier list"), QString(), QStringLiteral("Every group of choices."), modifierList},
        {QStringLiteral("modifier save"), QStringLiteral("NAME --choice NAME=PRICE… [--least N] [--most N] [--id ID] [--by NAME]"),
         QStringLiteral("A group of choices; with --id the one that is there, as given. A variant has --least 1 --most 1."), modifierSave},
        {QStringLiteral("modifier of"), QStringLiteral("CODE [ID…|--none] [--by NAME]"), QStringLiteral("Which groups a product asks; with IDs or --none it is set."), modifierOf},
        {QStringLiteral("modifier remove"), QStringLiteral("ID [--by NAME]"), QStringLiteral("What was sold keeps its choices."), modifierRemove},
        {QStringLiteral("pricelist list"), QString(), QStringLiteral("Price lists and their days."), priceListList},
        {QStringLiteral("pricelist save"), QStringLiteral("NAME --price CODE=PRICE… [--from DAY] [--until DAY] [--id ID] [--by NAME]"),
         QStringLiteral("Prices of their own between two days, both included; the lowest of the lists wins over the usual price."), priceListSave},
        {QStringLiteral("pricelist remove"), QStringLiteral("ID [--by NAME]"), QStringLiteral("The usual prices hold again."), priceListRemove},
    };
}

} // namespace laci::ctl
