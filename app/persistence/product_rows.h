#pragma once
#include "persistence/packed_products.h"
#include "ports/product_store.h"
#include <QDate>
#include <utility>
#include <vector>

namespace laci {

/// Products row by row.

/// "p.id, … FROM product p LEFT JOIN category c …" pieces: the columns of productAt(), and the join for the category's name.
const QString &productColumns();
const QString &productJoin();
Product productAt(const Statement &row);

/// Where a price list holds: that price, and the one so far as the usual one.
void applyPriceOfDay(Product &product, Rupiah price);

/// The same for many rows: what they have in common (category, unit) is one text in memory, not one for each.
class ProductReader {
public:
    Product at(const ProductColumns &columns);

private:
    /// The last few texts of a column, by the bytes they were made from.
    class Known {
    public:
        QString text(QByteArrayView bytes);

    private:
        static constexpr qsizetype kMost = 8;
        std::vector<std::pair<QByteArray, QString>> m_texts;
        size_t m_oldest = 0;
    };
    Known m_categories;
    Known m_units;
};

/// All rows of a query that selects productColumns().
Result<QList<Product>> productsFrom(Result<Statement> rows);
Result<std::optional<Product>> oneProduct(Result<Statement> rows);

Result<std::optional<Product>> productById(Connection &connection, ProductId id);
/// The active one with this barcode, else with this SKU, as it lies; appends nothing when there is none.
Result<void> appendByCode(PackedProducts &rows, Connection &connection, const QString &code);
/// The same one with the price that holds on `day` (price_list_rows.h); what a scan asks.
Result<std::optional<Product>> productForSale(Connection &connection, const QString &code, QDate day);

Result<int> countProducts(Connection &connection, const CatalogueFilter &filter);
/// Active ones, by name.
Result<QList<CategoryCount>> listCategories(Connection &connection);

/// After changes: counts every category anew and moves the catalogue's version. In the transaction of the change.
Result<void> settleCatalogue(Connection &connection);
/// The second half alone: remembered places in lists are old.
Result<void> moveCatalogue(Connection &connection);
Result<qint64> catalogueVersion(Connection &connection);

} // namespace laci
