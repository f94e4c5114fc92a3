#pragma once
#include "persistence/connection.h"
#include "ports/found_products.h"
#include <array>
#include <vector>

namespace laci {

/// The columns of productColumns() in one row. The texts are UTF-8 and belong to whoever gave the row.
struct ProductColumns {
    enum Text { Sku, Name, Category, Codes, Unit, TaxWord, Steps, Bundles, kTexts };

    qint64 id = 0;
    qint64 price = 0;                    ///< rupiah
    std::optional<qint64> cost;          ///< rupiah
    std::optional<qint64> stock;         ///< thousandths
    bool active = false;
    bool hasPicture = false;
    bool hasModifiers = false;
    std::array<QByteArrayView, kTexts> texts;
};

/// Of the row the statement stands on; good until its next step.
ProductColumns columnsAt(const Statement &row);

/// Rows of products behind one another in two pieces of memory, each put together when it is asked for.
class PackedProducts final : public FoundProducts::Rows {
public:
    void reserve(int rows);
    void append(const ProductColumns &columns);
    /// From now on the product costs this, and `price` so far is the usual one.
    void setPriceOfDay(int row, Rupiah price) { m_rows[size_t(row)].priceOfDay = price.units(); }
    /// Puts the rows from the `from`-th on into another order: `order` names each of them once, counted from `from`.
    void reorder(int from, const std::vector<int> &order);

    int count() const override { return int(m_rows.size()); }
    qint64 idAt(int row) const { return m_rows[size_t(row)].id; }
    Product at(int row) const override;

private:
    struct Row {
        qint64 id, price;
        std::optional<qint64> cost, stock, priceOfDay;
        bool active, hasPicture, hasModifiers;
        qsizetype begin;                                          ///< of its texts, in m_texts
        std::array<qint32, ProductColumns::kTexts> lengths;       ///< bytes; SQLite's own limit is below 2³¹
    };
    std::vector<Row> m_rows;
    QByteArray m_texts;
};

} // namespace laci
