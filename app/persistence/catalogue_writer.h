#pragma once
#include "persistence/connection.h"
#include "persistence/csv_product.h"
#include "persistence/seen_keys.h"
#include "ports/product_store.h"
#include <QHash>
#include <QSet>

namespace laci {

enum class Written { Added, Updated, Unchanged };

/// What the product is once this row is taken: columns that are not mapped stay as they are. `addBarcodes`: the file has named the
/// product before, so that its barcodes are added to those of then instead of replacing them.
Product afterRow(const Product &before, const CsvProduct &row, const CsvMapping &mapping, bool addBarcodes);

/// Which parts of a stored product a row changes.
struct ProductDifference {
    bool text = false;        ///< name or barcodes: what the full-text index has
    bool price = false;
    bool rest = false;
    bool stock = false;
    bool isNone() const { return !text && !price && !rest && !stock; }
};
ProductDifference differenceOf(const Product &before, const Product &after);

/// Puts products into the catalogue quickly, inside one transaction: begin(), put() for each, end(). Full-text entries of new
/// rows are made in one go instead of row by row, and an empty catalogue gets its indexes after its rows. When the
/// transaction is rolled back, so is everything it did to the schema.
class CatalogueWriter {
public:
    /// `expectedRows` is a guess from the size of the file; `by`: who imports, for movements of the stock.
    CatalogueWriter(Connection &connection, const CsvMapping &mapping, qsizetype expectedRows, const QString &by);

    Result<void> begin();
    /// What was done, or why the row cannot be used; an Error ends the import.
    Result<tl::expected<Written, RowFault>> put(const CsvProduct &row);
    Result<void> end();

private:
    using Outcome = tl::expected<Written, RowFault>;

    Result<void> rememberExisting();
    Result<void> setAside(const QStringList &names);
    Result<std::optional<Product>> existing(const CsvProduct &row);
    Result<std::optional<qint64>> ownerOf(const QString &barcode);
    Result<std::optional<RowFault>> foreignBarcode(const CsvProduct &row, qint64 owner);
    Result<Outcome> add(const CsvProduct &row);
    Result<Outcome> update(const Product &before, const CsvProduct &row);
    Result<void> moveStock(const Product &before, const Product &after);
    Result<void> writeBarcodes(qint64 product, const QStringList &before, const QStringList &after);
    Result<std::optional<qint64>> categoryId(const QString &name);
    Result<void> indexNewRows();
    bool mayExist(const QString &key) const { return !m_seen || m_seen->maybe(key); }
    void remember(const QString &key)
    {
        if (m_seen)
            m_seen->add(key);
    }

    Connection &m_connection;
    const CsvMapping m_mapping;
    const qsizetype m_expected;
    const QString m_by;
    std::optional<SeenKeys> m_seen;        ///< not worth filling for a few rows into a large catalogue
    QHash<QString, qint64> m_categories;   ///< by lower-case name
    QStringList m_restore;                 ///< the SQL of what was set aside
    QSet<qint64> m_touched;                ///< products of before that this file has named
    qint64 m_firstId = 0;
    qint64 m_nextId = 0;
    qint64 m_firstUnindexed = 0;
    qint64 m_now = 0;
};

} // namespace laci
