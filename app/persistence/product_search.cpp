#include "persistence/product_search.h"
#include "base/log.h"
#include "persistence/product_rows.h"
#include "persistence/search_text.h"
#include <algorithm>
#include <numeric>
#include <vector>

namespace laci {
namespace {

constexpr int kMostHits = 1000;
constexpr qsizetype kMostTyped = 200;
constexpr int kSortKey = 15;         // behind the columns of productAt()

/// The keys of rows, one behind the other in one piece of memory.
class SortKeys {
public:
    void append(QByteArrayView key)
    {
        m_bytes.append(key.data(), key.size());
        m_ends.push_back(m_bytes.size());
    }
    QByteArrayView at(int index) const
    {
        const qsizetype from = index == 0 ? 0 : m_ends[size_t(index) - 1];
        return QByteArrayView(m_bytes).sliced(from, m_ends[size_t(index)] - from);
    }

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_ends;
};

/// What was found, up to the limit. The three ways to find something meet in one product at most: the one with that very code.
class Hits {
public:
    explicit Hits(int limit) : m_limit(limit) { m_products.reserve(limit); }
    bool full() const { return count() >= m_limit; }
    int limit() const { return m_limit; }
    int count() const { return m_products.count(); }
    /// The product with this very code, if there is one.
    Result<void> addExact(Connection &connection, const QString &code)
    {
        auto done = appendByCode(m_products, connection, code);
        if (count() > 0)
            m_exact = m_products.idAt(0);
        return done;
    }
    /// A row of productColumns(), taken only when it is a new one; false when it is not.
    bool add(const Statement &row)
    {
        if (full() || row.whole(0) == m_exact)
            return false;
        m_products.append(columnsAt(row));
        return true;
    }
    /// The numbers of those so far, in order.
    std::vector<qint64> ids() const
    {
        std::vector<qint64> ids(size_t(m_products.count()));
        for (size_t i = 0; i < ids.size(); ++i)
            ids[i] = m_products.idAt(int(i));
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    PackedProducts take() { return std::move(m_products); }
    /// Puts those from the `from`-th on into the order of their keys.
    void sortFrom(int from, const SortKeys &keys)
    {
        std::vector<int> order(size_t(count() - from));
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&keys](int a, int b) { return keys.at(a) < keys.at(b); });
        m_products.reorder(from, order);
    }

private:
    int m_limit;
    qint64 m_exact = 0;
    PackedProducts m_products;
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

/// Those with every word somewhere, without the ones that addBeginningWith() added: all there are, for it had room for more.
Result<void> addWithWords(Hits &hits, Connection &connection, const QStringList &words)
{
    // In the index's own order: FTS5 hands out the first hits without looking at the rest. A product that was found already costs its
    // number there, not its row.
    static const QString found = QStringLiteral("SELECT rowid FROM product_fts WHERE product_fts MATCH ?");
    static const QString sql = QStringLiteral("SELECT ") + productColumns() + QStringLiteral(", p.sort_key FROM product p") + productJoin()
        + QStringLiteral("WHERE p.id = ? AND p.active = 1");
    const int before = hits.count();
    const std::vector<qint64> known = hits.ids();
    SortKeys keys;
    auto numbers = connection.query(found, prefixExpression(words));
    if (!numbers)
        return tl::unexpected(std::move(numbers).error());
    while (!hits.full() && numbers->next()) {
        const qint64 id = numbers->whole(0);
        if (std::binary_search(known.begin(), known.end(), id))
            continue;
        auto row = connection.query(sql, id);
        if (!row)
            return tl::unexpected(std::move(row).error());
        if (row->next() && hits.add(*row))
            keys.append(row->view(kSortKey));
        if (auto ended = row->ended(); !ended)
            return ended;
    }
    hits.sortFrom(before, keys);
    return numbers->ended();
}

} // namespace

Result<PackedProducts> searchProducts(Connection &connection, const QString &text, int limit)
{
    const QString typed = text.trimmed().left(kMostTyped);
    const QStringList words = searchWords(typed);
    Hits hits(qBound(0, limit, kMostHits));
    if (words.isEmpty() || hits.full())
        return hits.take();

    if (auto done = hits.addExact(connection, typed); !done)
        return tl::unexpected(done.error());

    const QString prefix = words.join(u' ').left(kSortKeyMost);
    if (auto done = addBeginningWith(hits, connection, prefix); !done)
        return tl::unexpected(done.error());
    if (hits.full())
        return hits.take();

    if (auto done = addWithWords(hits, connection, words); !done) {
        // A character that SQLite's older Unicode tables split where Qt's do not: FTS5 then refuses the word.
        qCWarning(logStore) << "full-text search:" << done.error().detail;
    }
    return hits.take();
}

} // namespace laci
