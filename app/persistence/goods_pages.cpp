#include "persistence/goods_pages.h"
#include "persistence/product_edit.h"
#include "persistence/product_pages.h"
#include "persistence/product_rows.h"
#include "persistence/search_text.h"

namespace laci {
namespace {

constexpr int kMostRows = 10'000;
constexpr qint64 kEpoch2025 = 1735689600000;     // base/ids.h

struct Piece {
    QString sql;
    QVariantList values;
    void add(const QString &text, const QVariantList &more = {})
    {
        sql += text;
        values += more;
    }
};

/// " WHERE …", always with something in it.
Piece conditions(const GoodsQuery &query)
{
    Piece where{QStringLiteral(" WHERE 1"), {}};
    if (!query.inactiveToo)
        where.add(QStringLiteral(" AND +p.active = 1"));       // +: left in the ORDER BY, which then is the index's own order
    if (!query.category.isEmpty())
        where.add(QStringLiteral(" AND p.category_id = (SELECT id FROM category WHERE name = ?)"), {bound(query.category)});
    switch (query.stock) {
    case GoodsQuery::Stock::Any:
        break;
    case GoodsQuery::Stock::Counted:
        where.add(QStringLiteral(" AND p.stock IS NOT NULL"));
        break;
    case GoodsQuery::Stock::Low:
        where.add(QStringLiteral(" AND p.stock <= ?"), {bound(query.low)});
        break;
    case GoodsQuery::Stock::None:
        where.add(QStringLiteral(" AND p.stock <= 0"));
        break;
    }
    const QString typed = query.text.trimmed().left(200);
    if (!typed.isEmpty()) {
        const QString words = prefixExpression(searchWords(typed));
        if (words.isEmpty())         // nothing that could be sought in a name; a code may still be all signs
            where.add(QStringLiteral(" AND (p.sku = ? OR p.id = (SELECT product_id FROM product_barcode WHERE barcode = ?))"),
                      {bound(typed), bound(typed)});
        else
            where.add(QStringLiteral(" AND p.id IN (SELECT rowid FROM product_fts WHERE product_fts MATCH ?)"), {bound(words)});
    }
    return where;
}

/// " ORDER BY …" for rows of product p; the tie is broken by the id, so that pages never overlap.
QString order(const GoodsQuery &query)
{
    const QString way = query.descending ? QStringLiteral(" DESC") : QStringLiteral(" ASC");
    QString by;
    switch (query.sort) {
    case GoodsQuery::Sort::Name:
        return QStringLiteral(" ORDER BY p.sort_key%1, p.active%1, p.id%1").arg(way);
    case GoodsQuery::Sort::Sku:
        return QStringLiteral(" ORDER BY p.sku") + way;
    case GoodsQuery::Sort::Price:
        return QStringLiteral(" ORDER BY p.price%1, p.active%1, p.id%1").arg(way);
    case GoodsQuery::Sort::Changed:
        return QStringLiteral(" ORDER BY p.updated_at%1, p.active%1, p.id%1").arg(way);
    case GoodsQuery::Sort::Stock:
        by = QStringLiteral("p.stock");
        break;
    case GoodsQuery::Sort::Margin:
        by = QStringLiteral("CASE WHEN p.price > 0 THEN (p.price - p.cost) * 10000 / p.price END");
        break;
    }
    // Down, what is NULL comes last by itself; either way straight from the index.
    return query.descending ? QStringLiteral(" ORDER BY %1 DESC, p.active DESC, p.id DESC").arg(by)
                            : QStringLiteral(" ORDER BY %1 ASC NULLS LAST, p.active ASC, p.id ASC").arg(by);
}

bool isPlain(const GoodsQuery &query)
{
    return query.text.trimmed().isEmpty() && query.stock == GoodsQuery::Stock::Any;
}

Result<std::optional<Product>> oneWhere(Connection &connection, const QString &condition, const QVariant &value)
{
    return oneProduct(connection.queryWith(QStringLiteral("SELECT ") + productColumns() + QStringLiteral(" FROM product p") + productJoin() + condition,
                                           {value}));
}

} // namespace

Result<int> countGoods(Connection &connection, const GoodsQuery &query)
{
    if (isPlain(query))
        return countProducts(connection, {query.category, query.inactiveToo});
    const Piece where = conditions(query);
    auto rows = connection.queryWith(QStringLiteral("SELECT count(*) FROM product p") + where.sql, where.values);
    if (!rows)
        return tl::unexpected(rows.error());
    const int count = rows->next() ? rows->number(0) : 0;
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return count;
}

Result<QList<Product>> pageOfGoods(Connection &connection, const GoodsQuery &query, ProductPages &pages, int offset, int limit)
{
    if (isPlain(query) && query.sort == GoodsQuery::Sort::Name && !query.descending)
        return pages.page(connection, {query.category, query.inactiveToo}, offset, limit);
    // Which rows is found in the index of the order alone; the whole rows are read for one page only.
    Piece sql = conditions(query);
    const QString inOrder = order(query);
    sql.sql.prepend(QStringLiteral(" FROM (SELECT p.id AS chosen FROM product p"));
    sql.add(inOrder + QStringLiteral(" LIMIT ? OFFSET ?) CROSS JOIN product p ON p.id = chosen"), {bound(qBound(0, limit, kMostRows)), bound(qMax(0, offset))});
    return productsFrom(connection.queryWith(QStringLiteral("SELECT ") + productColumns() + sql.sql + productJoin() + inOrder, sql.values));
}

Result<QList<PriceChange>> priceHistoryOf(Connection &connection, ProductId product)
{
    QList<PriceChange> changes;
    {
        auto rows = connection.query(QStringLiteral("SELECT at, price, cost, who FROM price_history WHERE product = ? ORDER BY id DESC LIMIT 1000"),
                                     qint64(product));
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            changes.append({timeAt(*rows, 0), Rupiah::trusted(rows->whole(1)),
                            rows->isNull(2) ? std::nullopt : std::optional(Rupiah::trusted(rows->whole(2))), rows->text(3)});
        }
        if (auto ended = rows->ended(); !ended)
            return tl::unexpected(ended.error());
    }
    if (!changes.isEmpty())
        return changes;
    // It never changed: what it came with.
    auto row = connection.query(QStringLiteral("SELECT price, cost, priced_by FROM product WHERE id = ?"), qint64(product));
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next())
        return fail(ErrorCode::NotFound, QStringLiteral("no product %1").arg(qint64(product)));
    changes.append({QDateTime::fromMSecsSinceEpoch((qint64(product) >> 22) + kEpoch2025, Qt::UTC), Rupiah::trusted(row->whole(0)),
                    row->isNull(1) ? std::nullopt : std::optional(Rupiah::trusted(row->whole(1))), row->text(2)});
    return changes;
}

Result<QList<ProposalMatch>> compareGoods(Connection &connection, const QList<std::pair<QString, QString>> &skuAndName)
{
    QList<ProposalMatch> matches;
    for (const auto &[givenSku, givenName] : skuAndName) {
        const QString sku = givenSku.trimmed();
        const QString name = givenName.simplified();
        std::optional<Product> ours;
        if (!sku.isEmpty()) {
            auto found = oneWhere(connection, QStringLiteral("WHERE p.sku = ?"), bound(sku));
            if (!found)
                return tl::unexpected(found.error());
            ours = *found;
        }
        if (!ours && !name.isEmpty()) {
            auto found = oneWhere(connection, QStringLiteral("WHERE p.sort_key = ? ORDER BY p.active DESC, p.id LIMIT 1"), bound(sortKey(name)));
            if (!found)
                return tl::unexpected(found.error());
            // The key is cut and without signs; the name is the whole of it.
            if (*found && (*found)->name.compare(name, Qt::CaseInsensitive) == 0)
                ours = *found;
        }
        if (!ours) {
            matches.append(ProposalMatch{});
            continue;
        }
        const bool same = ours->name == name && (sku.isEmpty() || ours->sku == sku);
        matches.append({same ? ProposalMatch::Kind::Same : ProposalMatch::Kind::Differs, ours});
    }
    return matches;
}

} // namespace laci
