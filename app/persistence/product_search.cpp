#include "persistence/product_search.h"
#include "base/log.h"
#include "persistence/product_rows.h"
#include "persistence/search_text.h"
#include <QSet>
#include <algorithm>
#include <numeric>

namespace laci {
namespace {

constexpr int kMostHits = 1000;
constexpr qsizetype kMostTyped = 200;
constexpr int kSortKey = 15;         // behind the columns of productAt()

/// Appends what is not there yet, up to the limit.
class Hits {
public:
    explicit Hits(int limit) : m_limit(limit) {}
    bool full() const { return m_products.size() >= m_limit; }
    int limit() const { return m_limit; }
    int count() const { return int(m_products.size()); }
    void add(Product product)
    {
        if (!full() && isNew(qint64(product.id)))
            m_products.append(std::move(product));
    }
    /// A row of productColumns(), which is only put together when it is a new one; false when it is not.
    bool add(const Statement &row)
    {
        if (full() || !isNew(row.whole(0)))
            return false;
        m_products.append(productAt(row));
        return true;
    }
    QList<Product> take() { return std::move(m_products); }
    /// Puts those from the `from`-th on into the order of their keys.
    void sortFrom(int from, const QList<QByteArray> &keys)
    {
        QList<int> order(keys.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&keys](int a, int b) { return keys.at(a) < keys.at(b); });
        QList<Product> sorted;
        sorted.reserve(keys.size());
        for (const int index : std::as_const(order))
            sorted.append(std::move(m_products[from + index]));
        std::move(sorted.begin(), sorted.end(), m_products.begin() + from);
    }

private:
    bool isNew(qint64 id)
    {
        const qsizetype had = m_seen.size();
        m_seen.insert(id);
        return m_seen.size() > had;
    }

    int m_limit;
    QList<Product> m_products;
    QSet<qint64> m_seen;
};

/// Everything whose name begins with it, or as much as fits.
Result<void> addBeginningWith(Hits &hits, Connection &connection, const QString &prefix)
{
    static const QString sql = QStringLiteral("SELECT ") + productColumns() + QStringLiteral(" FROM product p")
        + productJoin()
        + QStringLiteral("WHERE p.sort_key >= ? AND p.sort_key < ? AND p.active = 1 ORDER BY p.sort_key LIMIT ?");
    // One more than fit: the one with that very code may be among them.
    auto rows = connection.query(sql, prefix, endOfPrefix(prefix), hits.limit() + hits.count());
    if (!rows)
        return tl::unexpected(std::move(rows).error());
    while (!hits.full() && rows->next())
        hits.add(*rows);
    return rows->ended();
}

/// Those with every word somewhere, without the ones that addBeginningWith() added.
Result<void> addWithWords(Hits &hits, Connection &connection, const QStringList &words, const QString &prefix)
{
    // In the index's own order: FTS5 hands out the first hits without looking at the rest.
    static const QString sql = QStringLiteral("SELECT ") + productColumns()
        + QStringLiteral(", p.sort_key FROM product_fts f CROSS JOIN product p ON p.id = f.rowid") + productJoin()
        + QStringLiteral("WHERE product_fts MATCH ? AND p.active = 1 AND NOT (p.sort_key >= ? AND p.sort_key < ?) LIMIT ?");
    auto rows = connection.query(sql, prefixExpression(words), prefix, endOfPrefix(prefix), hits.limit());
    if (!rows)
        return tl::unexpected(std::move(rows).error());
    const int before = hits.count();
    QList<QByteArray> keys;
    while (!hits.full() && rows->next()) {
        if (hits.add(*rows))
            keys.append(rows->bytes(kSortKey));
    }
    hits.sortFrom(before, keys);
    return rows->ended();
}

} // namespace

Result<QList<Product>> searchProducts(Connection &connection, const QString &text, int limit)
{
    const QString typed = text.trimmed().left(kMostTyped);
    const QStringList words = searchWords(typed);
    Hits hits(qBound(0, limit, kMostHits));
    if (words.isEmpty() || hits.full())
        return hits.take();

    auto exact = productByCode(connection, typed);
    if (!exact)
        return tl::unexpected(exact.error());
    if (*exact)
        hits.add(std::move(**exact));

    const QString prefix = words.join(u' ').left(kSortKeyMost);
    if (auto done = addBeginningWith(hits, connection, prefix); !done)
        return tl::unexpected(done.error());
    if (hits.full())
        return hits.take();

    if (auto done = addWithWords(hits, connection, words, prefix); !done) {
        // A character that SQLite's older Unicode tables split where Qt's do not: FTS5 then refuses the word.
        qCWarning(logStore) << "full-text search:" << done.error().detail;
    }
    return hits.take();
}

} // namespace laci
