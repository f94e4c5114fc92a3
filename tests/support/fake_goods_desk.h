#pragma once
#include "ports/goods_desk.h"
#include "support/fake_products.h"
#include <QFile>
#include <algorithm>

namespace laci::test {

/// The owner's desk over a FakeProducts: the same products, in memory. `refusal` answers the next change; `by` is who made the last.
class FakeGoodsDesk final : public GoodsDesk {
public:
    explicit FakeGoodsDesk(FakeProducts &products) : m_products(products) {}
    ~FakeGoodsDesk() override;

    std::optional<Error> refusal;
    QString by;
    int pages = 0;
    GoodsQuery asked;
    QList<StockChange> changes;
    QList<std::pair<ProductId, Quantity>> counted;
    QString countReason;
    QStringList exported;
    QList<Category> extraCategories;
    QStringList order;
    QHash<QString, QString> colours;
    QList<ModifierGroup> groups;
    QHash<ProductId, QList<ModifierGroupId>> asks;
    QList<PriceList> lists;
    QHash<ProductId, QList<PriceChange>> prices;

    Pending<int> count(const GoodsQuery &query) override
    {
        asked = query;
        return ready<int>(int(plain(query) ? m_products.products.size() : of(query).size()));
    }
    Pending<QList<Product>> page(const GoodsQuery &query, int offset, int limit) override
    {
        ++pages;
        return ready<QList<Product>>((plain(query) ? m_products.products : of(query)).mid(offset, limit));
    }
    Pending<Product> save(const Product &wanted, const QString &who) override
    {
        if (refusal)
            return ready<Product>(tl::unexpected(*std::exchange(refusal, std::nullopt)));
        by = who;
        Product product = wanted;
        if (product.id == ProductId{}) {
            product.id = ProductId(700'000 + m_products.products.size());
            if (product.sku.isEmpty())
                product.sku = QStringLiteral("B%1").arg(qint64(product.id));
            m_products.products.append(product);
            return ready<Product>(product);
        }
        Product *own = find(product.id);
        if (!own)
            return ready<Product>(fail(ErrorCode::NotFound, QStringLiteral("product")));
        if (own->price != product.price)
            prices[product.id].prepend({QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC), product.price, product.cost, who});
        product.stock = own->stock;
        product.hasPicture = own->hasPicture;
        *own = product;
        return ready<Product>(product);
    }
    Pending<QList<PriceChange>> priceHistory(ProductId product) override { return ready<QList<PriceChange>>(prices.value(product)); }
    Pending<QList<StockEntry>> movements(ProductId product, int limit) override
    {
        QList<StockEntry> list;
        for (const StockChange &change : changes) {
            if (change.product == product)
                list.prepend({QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC), change.move, change.quantity, change.reason, change.by});
        }
        return ready<QList<StockEntry>>(list.mid(0, limit));
    }
    Pending<Product> moveStock(const StockChange &change) override
    {
        if (refusal)
            return ready<Product>(tl::unexpected(*std::exchange(refusal, std::nullopt)));
        Product *own = find(change.product);
        if (!own)
            return ready<Product>(fail(ErrorCode::NotFound, QStringLiteral("product")));
        changes.append(change);
        own->stock = change.move == StockMove::StockTake ? change.quantity : own->stock.value_or(Quantity()) + change.quantity;
        if (change.cost)
            own->cost = change.cost;
        return ready<Product>(*own);
    }
    Pending<QList<StockTakeLine>> takeStock(const QList<std::pair<ProductId, Quantity>> &lines, const QString &reason,
                                            const QString &who) override
    {
        if (refusal)
            return ready<QList<StockTakeLine>>(tl::unexpected(*std::exchange(refusal, std::nullopt)));
        counted = lines;
        countReason = reason;
        by = who;
        QList<StockTakeLine> result;
        for (const auto &[id, there] : lines) {
            Product *own = find(id);
            const Quantity before = own->stock.value_or(Quantity());
            own->stock = there;
            result.append({*own, there, there - before});
        }
        return ready<QList<StockTakeLine>>(result);
    }
    Pending<QList<Category>> categories() override
    {
        QList<Category> list;
        for (const Product &p : std::as_const(m_products.products)) {
            if (p.category.isEmpty())
                continue;
            auto it = std::find_if(list.begin(), list.end(), [&p](const Category &c) { return c.name == p.category; });
            if (it == list.end())
                list.append({p.category, colours.value(p.category), 1});
            else
                ++it->products;
        }
        list += extraCategories;
        std::stable_sort(list.begin(), list.end(), [this](const Category &a, const Category &b) {
            const auto at = [this](const QString &name) { return order.contains(name) ? order.indexOf(name) : order.size(); };
            return at(a.name) < at(b.name);
        });
        return ready<QList<Category>>(list);
    }
    Pending<void> saveCategory(const QString &was, const Category &now, const QString &who) override
    {
        if (refusal)
            return ready<void>(tl::unexpected(*std::exchange(refusal, std::nullopt)));
        by = who;
        if (was.isEmpty())
            extraCategories.append({now.name, now.colour, 0});
        for (Category &one : extraCategories) {
            if (one.name == was)
                one = {now.name, now.colour, 0};
        }
        for (Product &p : m_products.products) {
            if (!was.isEmpty() && p.category == was)
                p.category = now.name;
        }
        colours.insert(now.name, now.colour);
        return ready<void>({});
    }
    Pending<void> orderCategories(const QStringList &names, const QString &who) override
    {
        order = names;
        by = who;
        return ready<void>({});
    }
    Pending<void> removeCategory(const QString &name, const QString &who) override
    {
        for (const Product &p : std::as_const(m_products.products)) {
            if (p.category == name)
                return ready<void>(fail(ErrorCode::Conflict, QStringLiteral("products")));
        }
        by = who;
        extraCategories.removeIf([&name](const Category &c) { return c.name == name; });
        return ready<void>({});
    }
    Pending<QList<ModifierGroup>> modifierGroups() override { return ready<QList<ModifierGroup>>(groups); }
    Pending<ModifierGroup> saveModifierGroup(const ModifierGroup &wanted, const QString &who) override
    {
        if (refusal)
            return ready<ModifierGroup>(tl::unexpected(*std::exchange(refusal, std::nullopt)));
        by = who;
        ModifierGroup group = wanted;
        for (Modifier &choice : group.choices) {
            if (choice.id == ModifierId{})
                choice.id = ModifierId(++m_ids);
        }
        if (group.id == ModifierGroupId{}) {
            group.id = ModifierGroupId(++m_ids);
            groups.append(group);
        }
        for (ModifierGroup &one : groups) {
            if (one.id == group.id)
                one = group;
        }
        return ready<ModifierGroup>(group);
    }
    Pending<void> removeModifierGroup(ModifierGroupId id, const QString &who) override
    {
        by = who;
        groups.removeIf([id](const ModifierGroup &g) { return g.id == id; });
        return ready<void>({});
    }
    Pending<QList<ModifierGroup>> modifiersOf(ProductId product) override
    {
        QList<ModifierGroup> list;
        for (const ModifierGroupId id : asks.value(product)) {
            for (const ModifierGroup &group : std::as_const(groups)) {
                if (group.id == id)
                    list.append(group);
            }
        }
        return ready<QList<ModifierGroup>>(list);
    }
    Pending<void> setModifiersOf(ProductId product, const QList<ModifierGroupId> &ids, const QString &who) override
    {
        by = who;
        asks.insert(product, ids);
        if (Product *own = find(product))
            own->hasModifiers = !ids.isEmpty();
        return ready<void>({});
    }
    Pending<QList<PriceList>> priceLists() override { return ready<QList<PriceList>>(lists); }
    Pending<PriceList> savePriceList(const PriceList &wanted, const QString &who) override
    {
        by = who;
        PriceList list = wanted;
        if (list.id == 0) {
            list.id = ++m_ids;
            lists.append(list);
        }
        for (PriceList &one : lists) {
            if (one.id == list.id)
                one = list;
        }
        return ready<PriceList>(list);
    }
    Pending<void> removePriceList(qint64 id, const QString &who) override
    {
        by = who;
        lists.removeIf([id](const PriceList &l) { return l.id == id; });
        return ready<void>({});
    }
    Pending<qint64> exportCsv(const QString &file) override
    {
        exported.append(file);
        return ready<qint64>(qint64(m_products.products.size()));
    }
    Pending<QList<ProposalMatch>> compare(const QList<std::pair<QString, QString>> &wanted) override
    {
        QList<ProposalMatch> list;
        for (const auto &[sku, name] : wanted) {
            ProposalMatch match;
            for (const Product &p : std::as_const(m_products.products)) {
                if (p.sku == sku || p.name == name) {
                    match.kind = ProposalMatch::Kind::Same;
                    match.ours = p;
                }
            }
            list.append(match);
        }
        return ready<QList<ProposalMatch>>(list);
    }

private:
    /// 100,000 products are not copied for every page.
    static bool plain(const GoodsQuery &q)
    {
        return q.text.isEmpty() && q.category.isEmpty() && q.stock == GoodsQuery::Stock::Any && q.sort == GoodsQuery::Sort::Name && !q.descending;
    }
    Product *find(ProductId id)
    {
        for (Product &p : m_products.products) {
            if (p.id == id)
                return &p;
        }
        return nullptr;
    }
    QList<Product> of(const GoodsQuery &query) const
    {
        QList<Product> list;
        for (const Product &p : std::as_const(m_products.products)) {
            const bool text = query.text.isEmpty() || p.name.contains(query.text, Qt::CaseInsensitive) || p.barcodes.contains(query.text);
            const bool stock = query.stock == GoodsQuery::Stock::Any
                               || (p.stock && (query.stock == GoodsQuery::Stock::Counted
                                               || *p.stock <= (query.stock == GoodsQuery::Stock::Low ? query.low : Quantity())));
            if (text && stock && (p.active || query.inactiveToo) && (query.category.isEmpty() || p.category == query.category))
                list.append(p);
        }
        if (query.sort == GoodsQuery::Sort::Price)
            std::stable_sort(list.begin(), list.end(), [](const Product &a, const Product &b) { return a.price < b.price; });
        if (query.descending)
            std::reverse(list.begin(), list.end());
        return list;
    }
    FakeProducts &m_products;
    qint64 m_ids = 900;
};

} // namespace laci::test
