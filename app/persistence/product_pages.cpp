#include "persistence/product_pages.h"
#include "persistence/product_rows.h"
#include <algorithm>

namespace laci {
namespace {

struct Start {
    QString sortKey;
    int active;
    qint64 id;
};

Result<Statement> rowsAfter(Connection &connection, const CatalogueFilter &filter, bool keysOnly, const Start &start, int limit,
                            int offset)
{
    QString sql = keysOnly ? QStringLiteral("SELECT p.sort_key, p.active, p.id FROM product p ")
                           : QStringLiteral("SELECT ") + productColumns() + QStringLiteral(" FROM product p")
            + productJoin();
    QVariantList values{bound(start.sortKey), bound(start.active), bound(start.id)};
    sql += QStringLiteral("WHERE (p.sort_key, p.active, p.id) > (?, ?, ?)");
    if (!filter.category.isEmpty()) {
        sql += QStringLiteral(" AND p.category_id = (SELECT id FROM category WHERE name = ?)");
        values.append(bound(filter.category));
    }
    if (!filter.inactiveToo)
        sql += QStringLiteral(" AND +p.active = 1");    // +: left in the ORDER BY, which then is the index's own order
    values << bound(limit) << bound(offset);
    return connection.queryWith(sql + QStringLiteral(" ORDER BY p.sort_key, p.active, p.id LIMIT ? OFFSET ?"), values);
}

} // namespace

ProductPages::Places &ProductPages::placesFor(const CatalogueFilter &filter)
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [&](const Places &p) { return p.filter == filter; });
    if (found != m_places.end()) {
        std::rotate(m_places.begin(), found, found + 1);
    } else {
        if (m_places.size() >= kMostPlaces)
            m_places.removeLast();
        m_places.prepend({filter, {}, false});
    }
    return m_places.first();
}

Result<void> ProductPages::extend(Connection &connection, Places &places, qsizetype wanted)
{
    while (!places.complete && places.places.size() < wanted) {
        const Place from = places.places.isEmpty() ? Place{QStringLiteral(""), -1, 0} : places.places.last();
        auto row = rowsAfter(connection, places.filter, true, {from.sortKey, from.active, from.id}, 1, kStride - 1);
        if (!row)
            return tl::unexpected(row.error());
        if (row->next()) {
            places.places.append({row->text(0), row->number(1), row->whole(2)});
            continue;
        }
        if (auto ended = row->ended(); !ended)
            return ended;
        places.complete = true;
    }
    return {};
}

Result<QList<Product>> ProductPages::page(Connection &connection, const CatalogueFilter &filter, int offset, int limit)
{
    offset = qMax(0, offset);
    limit = qBound(0, limit, 10'000);
    return connection.snapshot([&]() -> Result<QList<Product>> {
        const auto version = catalogueVersion(connection);
        if (!version)
            return tl::unexpected(version.error());
        if (*version != m_version) {
            m_places.clear();
            m_version = *version;
        }
        Places &places = placesFor(filter);
        if (auto done = extend(connection, places, offset / kStride); !done)
            return tl::unexpected(done.error());
        const qsizetype nearest = std::min<qsizetype>(offset / kStride, places.places.size());
        const Place from = nearest == 0 ? Place{QStringLiteral(""), -1, 0} : places.places[nearest - 1];
        return productsFrom(rowsAfter(connection, filter, false, {from.sortKey, from.active, from.id}, limit,
                                      offset - int(nearest) * kStride));
    });
}

} // namespace laci
