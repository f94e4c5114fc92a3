#include "persistence/packed_products.h"
#include "persistence/product_rows.h"

namespace laci {

namespace {

constexpr int kUsualBytes = 96;          // of the texts of one product

} // namespace

ProductColumns columnsAt(const Statement &row)
{
    const auto wholeOrNone = [&row](int column) { return row.isNull(column) ? std::nullopt : std::optional(row.whole(column)); };
    return {
        .id = row.whole(0),
        .price = row.whole(5),
        .cost = wholeOrNone(6),
        .stock = wholeOrNone(8),
        .active = row.flag(10),
        .hasPicture = row.flag(11),
        .hasModifiers = row.flag(14),
        .texts = {row.view(1), row.view(2), row.view(3), row.view(4), row.view(7), row.view(9), row.view(12), row.view(13)},
    };
}

void PackedProducts::reserve(int rows)
{
    m_rows.reserve(size_t(rows));
    m_texts.reserve(rows * kUsualBytes);
}

void PackedProducts::append(const ProductColumns &columns)
{
    Row row{columns.id, columns.price, columns.cost, columns.stock, {}, columns.active, columns.hasPicture, columns.hasModifiers,
            m_texts.size(), {}};
    for (size_t i = 0; i < columns.texts.size(); ++i) {
        m_texts.append(columns.texts[i]);
        row.lengths[i] = qint32(columns.texts[i].size());
    }
    m_rows.push_back(row);
}

void PackedProducts::reorder(int from, const std::vector<int> &order)
{
    const std::vector<Row> before(m_rows.begin() + from, m_rows.end());
    for (size_t i = 0; i < order.size(); ++i)
        m_rows[size_t(from) + i] = before[size_t(order[i])];
}

Product PackedProducts::at(int index) const
{
    const Row &row = m_rows[size_t(index)];
    ProductColumns columns{row.id, row.price, row.cost, row.stock, row.active, row.hasPicture, row.hasModifiers, {}};
    qsizetype begin = row.begin;
    for (size_t i = 0; i < columns.texts.size(); ++i) {
        columns.texts[i] = QByteArrayView(m_texts).sliced(begin, row.lengths[i]);
        begin += row.lengths[i];
    }
    Product product = ProductReader().at(columns);
    if (row.priceOfDay)
        applyPriceOfDay(product, Rupiah::trusted(*row.priceOfDay));
    return product;
}

} // namespace laci
