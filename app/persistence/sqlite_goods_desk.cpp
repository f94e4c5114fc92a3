#include "persistence/sqlite_goods_desk.h"
#include "persistence/category_rows.h"
#include "persistence/database.h"
#include "persistence/goods_export.h"
#include "persistence/goods_pages.h"
#include "persistence/journal_rows.h"
#include "persistence/modifier_rows.h"
#include "persistence/price_list_rows.h"
#include "persistence/product_edit.h"
#include "persistence/product_pages.h"
#include "persistence/stock_rows.h"

namespace laci {
namespace {

constexpr qsizetype kMostTold = 900;

Result<void> note(Connection &connection, const QString &by, const QString &subject, const QString &detail, const QDateTime &now)
{
    return writeJournal(connection, {JournalKind::GoodsChanged, by, {}, subject, detail.left(kMostTold)}, now).map([](const JournalEntry &) {});
}

QString costText(const std::optional<Rupiah> &cost)
{
    return cost ? rupiahText(*cost) : QStringLiteral("–");
}

/// What is another now, field by field, in the words of the file's columns.
QString difference(const Product &before, const Product &after)
{
    QStringList said;
    const auto say = [&said](const QString &field, const QString &was, const QString &is) {
        if (was != is)
            said.append(QStringLiteral("%1: %2 → %3").arg(field, was.isEmpty() ? QStringLiteral("–") : was, is.isEmpty() ? QStringLiteral("–") : is));
    };
    say(QStringLiteral("price"), rupiahText(before.price), rupiahText(after.price));
    say(QStringLiteral("cost"), costText(before.cost), costText(after.cost));
    say(QStringLiteral("active"), before.active ? QStringLiteral("1") : QStringLiteral("0"), after.active ? QStringLiteral("1") : QStringLiteral("0"));
    say(QStringLiteral("name"), before.name, after.name);
    say(QStringLiteral("sku"), before.sku, after.sku);
    say(QStringLiteral("tax_class"), taxClassWord(before.taxClass), taxClassWord(after.taxClass));
    say(QStringLiteral("steps"), stepsText(before.pricing.steps), stepsText(after.pricing.steps));
    say(QStringLiteral("bundles"), bundlesText(before.pricing.bundles), bundlesText(after.pricing.bundles));
    say(QStringLiteral("category"), before.category, after.category);
    say(QStringLiteral("unit"), before.unit, after.unit);
    say(QStringLiteral("barcode"), before.barcodes.join(u' '), after.barcodes.join(u' '));
    return said.join(QStringLiteral("; "));
}

Result<Product> saveNow(Connection &connection, const Product &product, const QString &by, const QDateTime &now)
{
    if (by.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("by"));
    const bool isNew = qint64(product.id) == 0;
    if (isNew) {
        auto made = insertProduct(connection, product, by, now);
        if (!made)
            return made;
        const QString detail = QStringLiteral("new; price: %1; cost: %2").arg(rupiahText(made->price), costText(made->cost));
        if (auto noted = note(connection, by, made->name, detail, now); !noted)
            return tl::unexpected(noted.error());
        return made;
    }
    const auto before = knownProduct(connection, product.id);
    if (!before)
        return before;
    Product wanted = product;
    wanted.price = product.usualPrice.value_or(product.price);      // the price of a list is not the product's own
    auto after = updateProduct(connection, wanted, by, now);
    if (!after)
        return after;
    const QString changed = difference(*before, *after);
    if (changed.isEmpty())
        return after;
    if (auto noted = note(connection, by, after->name, changed, now); !noted)
        return tl::unexpected(noted.error());
    return after;
}

} // namespace

SqliteGoodsDesk::SqliteGoodsDesk(Database &db, const Clock &clock) : m_db(db), m_clock(clock), m_pages(std::make_shared<ProductPages>()) {}

SqliteGoodsDesk::~SqliteGoodsDesk() = default;

Pending<int> SqliteGoodsDesk::count(const GoodsQuery &query)
{
    return m_db.report([query](Connection &c) { return countGoods(c, query); });
}

Pending<QList<Product>> SqliteGoodsDesk::page(const GoodsQuery &query, int offset, int limit)
{
    return m_db.report([pages = m_pages, query, offset, limit](Connection &c) { return pageOfGoods(c, query, *pages, offset, limit); });
}

Pending<Product> SqliteGoodsDesk::save(const Product &product, const QString &by)
{
    return m_db.run([product, by, now = m_clock.now()](Connection &c) { return c.transact([&] { return saveNow(c, product, by, now); }); });
}

Pending<QList<PriceChange>> SqliteGoodsDesk::priceHistory(ProductId product)
{
    return m_db.report([product](Connection &c) { return priceHistoryOf(c, product); });
}

Pending<QList<StockEntry>> SqliteGoodsDesk::movements(ProductId product, int limit)
{
    return m_db.report([product, limit](Connection &c) { return c.snapshot([&] { return stockMovements(c, product, limit); }); });
}

Pending<Product> SqliteGoodsDesk::moveStock(const StockChange &change)
{
    return m_db.run([change, now = m_clock.now()](Connection &c) { return c.transact([&] { return moveStockOf(c, change, now); }); });
}

Pending<QList<StockTakeLine>> SqliteGoodsDesk::takeStock(const QList<std::pair<ProductId, Quantity>> &counted, const QString &reason,
                                                         const QString &by)
{
    return m_db.run([counted, reason, by, now = m_clock.now()](Connection &c) {
        return c.transact([&] { return takeStockOf(c, counted, reason, by, now); });
    });
}

Pending<QList<Category>> SqliteGoodsDesk::categories()
{
    return m_db.read([](Connection &c) { return allCategories(c); });      // a few rows, for the first screen: with the catalogue's
}

Pending<void> SqliteGoodsDesk::saveCategory(const QString &was, const Category &wanted, const QString &by)
{
    return m_db.run([was, wanted, by, now = m_clock.now()](Connection &c) {
        return c.transact([&]() -> Result<void> {
            const auto told = storeCategory(c, was, wanted);
            if (!told)
                return tl::unexpected(told.error());
            return note(c, by, wanted.name.simplified(), QStringLiteral("category; ") + *told, now);
        });
    });
}

Pending<void> SqliteGoodsDesk::orderCategories(const QStringList &names, const QString &by)
{
    return m_db.run([names, by, now = m_clock.now()](Connection &c) {
        return c.transact([&] {
            return orderCategoryRows(c, names).and_then([&] { return note(c, by, QStringLiteral("categories"), QStringLiteral("order: ") + names.join(QStringLiteral(", ")), now); });
        });
    });
}

Pending<void> SqliteGoodsDesk::removeCategory(const QString &name, const QString &by)
{
    return m_db.run([name, by, now = m_clock.now()](Connection &c) {
        return c.transact([&] { return deleteCategory(c, name).and_then([&] { return note(c, by, name, QStringLiteral("category; removed"), now); }); });
    });
}

Pending<QList<ModifierGroup>> SqliteGoodsDesk::modifierGroups()
{
    return m_db.report([](Connection &c) { return c.snapshot([&] { return allModifierGroups(c); }); });
}

Pending<ModifierGroup> SqliteGoodsDesk::saveModifierGroup(const ModifierGroup &group, const QString &by)
{
    return m_db.run([group, by, now = m_clock.now()](Connection &c) {
        return c.transact([&]() -> Result<ModifierGroup> {
            auto stored = storeModifierGroup(c, group);
            if (!stored)
                return stored;
            QStringList choices;
            for (const Modifier &choice : std::as_const(stored->choices))
                choices.append(choice.name + u' ' + rupiahText(choice.price));
            const QString told = QStringLiteral("modifiers; %1–%2 of %3").arg(stored->least).arg(stored->most).arg(choices.join(QStringLiteral(", ")));
            if (auto noted = note(c, by, stored->name, told, now); !noted)
                return tl::unexpected(noted.error());
            return stored;
        });
    });
}

Pending<void> SqliteGoodsDesk::removeModifierGroup(ModifierGroupId group, const QString &by)
{
    return m_db.run([group, by, now = m_clock.now()](Connection &c) {
        return c.transact([&] {
            return deleteModifierGroup(c, group).and_then([&](const QString &name) { return note(c, by, name, QStringLiteral("modifiers; removed"), now); });
        });
    });
}

Pending<QList<ModifierGroup>> SqliteGoodsDesk::modifiersOf(ProductId product)
{
    // Asked while a product is rung up: over the catalogue's reader, like the product itself.
    return m_db.read([product](Connection &c) { return c.snapshot([&] { return modifierGroupsOf(c, product); }); });
}

Pending<void> SqliteGoodsDesk::setModifiersOf(ProductId product, const QList<ModifierGroupId> &groups, const QString &by)
{
    return m_db.run([product, groups, by, now = m_clock.now()](Connection &c) {
        return c.transact([&]() -> Result<void> {
            if (auto stored = storeModifiersOf(c, product, groups); !stored)
                return stored;
            const auto known = knownProduct(c, product);
            const auto asked = modifierGroupsOf(c, product);
            if (!known || !asked)
                return tl::unexpected(known ? asked.error() : known.error());
            QStringList names;
            for (const ModifierGroup &group : *asked)
                names.append(group.name);
            return note(c, by, known->name, QStringLiteral("modifiers: ") + (names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral(", "))), now);
        });
    });
}

Pending<QList<PriceList>> SqliteGoodsDesk::priceLists()
{
    return m_db.report([](Connection &c) { return c.snapshot([&] { return allPriceLists(c); }); });
}

Pending<PriceList> SqliteGoodsDesk::savePriceList(const PriceList &list, const QString &by)
{
    return m_db.run([list, by, now = m_clock.now()](Connection &c) {
        return c.transact([&]() -> Result<PriceList> {
            auto stored = storePriceList(c, list);
            if (!stored)
                return stored;
            const auto day = [](QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QStringLiteral("…"); };
            const QString told = QStringLiteral("price list; %1 – %2; %3 prices").arg(day(stored->from), day(stored->until)).arg(stored->items.size());
            if (auto noted = note(c, by, stored->name, told, now); !noted)
                return tl::unexpected(noted.error());
            return stored;
        });
    });
}

Pending<void> SqliteGoodsDesk::removePriceList(qint64 id, const QString &by)
{
    return m_db.run([id, by, now = m_clock.now()](Connection &c) {
        return c.transact([&] {
            return deletePriceList(c, id).and_then([&](const QString &name) { return note(c, by, name, QStringLiteral("price list; removed"), now); });
        });
    });
}

Pending<qint64> SqliteGoodsDesk::exportCsv(const QString &file)
{
    return m_db.report([file](Connection &c) { return c.snapshot([&] { return exportGoods(c, file); }); });
}

Pending<QList<ProposalMatch>> SqliteGoodsDesk::compare(const QList<std::pair<QString, QString>> &skuAndName)
{
    return m_db.report([skuAndName](Connection &c) { return c.snapshot([&] { return compareGoods(c, skuAndName); }); });
}

} // namespace laci
