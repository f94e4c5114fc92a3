#include "persistence/product_search.h"
#include "base/log.h"
#include "persistence/product_rows.h"
#include "persistence/search_text.h"
#include <QSet>
#include <algorithm>

namespace laci {
namespace {

constexpr int kMostHits = 1000;
constexpr qsizetype kMostTyped = 200;

/// Appends what is not there yet, up to the limit.
class Hits {
public:
    explicit Hits(int limit) : m_limit(limit) {}
    bool full() const { return m_products.size() >= m_limit; }
    int limit() const { return m_limit; }
    int count() const { return int(m_products.size()); }
    void add(Product product)
    {
        if (full() || m_seen.contains(qint64(product.id)))
            return;
        m_seen.insert(qint64(product.id));
        m_products.append(std::move(product));
    }
    QList<Product> take() { return std::move(m_products); }

private:
    int m_limit;
    QList<Product> m_products;
    QSet<qint64> m_seen;
};

Result<QList<Product>> beginningWith(Connection &connection, const QString &prefix, int limit)
{
    static const QString sql = QStringLiteral("SELECT ") + productColumns() + QStringLiteral(" FROM product p")
        + productJoin()
        + QStringLiteral("WHERE p.sort_key >= ? AND p.sort_key < ? AND p.active = 1 ORDER BY p.sort_key LIMIT ?");
    return productsFrom(connection.query(sql, prefix, endOfPrefix(prefix), limit));
}

Result<QList<Product>> withWords(Connection &connection, const QStringList &words, int limit)
{
    // In the index's own order: FTS5 hands out the first hits without looking at the rest.
    static const QString sql = QStringLiteral("SELECT ") + productColumns()
        + QStringLiteral(" FROM product_fts f CROSS JOIN product p ON p.id = f.rowid") + productJoin()
        + QStringLiteral("WHERE product_fts MATCH ? AND p.active = 1 LIMIT ?");
    auto found = productsFrom(connection.query(sql, prefixExpression(words), limit));
    if (!found || found->size() < 2)
        return found;
    QList<std::pair<QString, qsizetype>> order;
    for (qsizetype i = 0; i < found->size(); ++i)
        order.append({sortKey(found->at(i).name), i});
    std::sort(order.begin(), order.end());
    QList<Product> sorted;
    for (const auto &[key, index] : order)
        sorted.append((*found)[index]);
    return sorted;
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

    auto beginning = beginningWith(connection, words.join(u' ').left(kSortKeyMost), hits.limit());
    if (!beginning)
        return beginning;
    for (Product &product : *beginning)
        hits.add(std::move(product));
    if (hits.full())
        return hits.take();

    auto others = withWords(connection, words, hits.limit() + hits.count());
    if (!others) {
        // A character that SQLite's older Unicode tables split where Qt's do not: FTS5 then refuses the word.
        qCWarning(logStore) << "full-text search:" << others.error().detail;
        return hits.take();
    }
    for (Product &product : *others)
        hits.add(std::move(product));
    return hits.take();
}

} // namespace laci
