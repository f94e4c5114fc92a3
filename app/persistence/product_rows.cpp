#include "persistence/product_rows.h"
#include "persistence/price_list_rows.h"

namespace laci {

namespace {

constexpr int kPriceOnDay = 15;      // behind the columns of productAt()

QStringList codesFrom(QByteArrayView codes, const QString &sku)
{
    if (codes.isEmpty())
        return {};
    if (QAnyStringView::equal(QUtf8StringView(codes.data(), codes.size()), sku))      // no number of the shop's own
        return {sku};
    if (!codes.contains(' '))        // nearly every product has one
        return {QString::fromUtf8(codes)};
    return QString::fromUtf8(codes).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

const QString &productColumns()
{
    static const QString columns = QStringLiteral(
        "p.id, p.sku, p.name, c.name, p.codes, p.price, p.cost, p.unit, p.stock, p.tax_class, p.active,"
        " EXISTS (SELECT 1 FROM product_picture x WHERE x.product = p.id), p.steps, p.bundles,"
        " EXISTS (SELECT 1 FROM product_modifier m WHERE m.product = p.id)");
    return columns;
}

const QString &productJoin()
{
    static const QString join = QStringLiteral(" LEFT JOIN category c ON c.id = p.category_id ");
    return join;
}

Product productAt(const Statement &row)
{
    return ProductReader().at(columnsAt(row));
}

void applyPriceOfDay(Product &product, Rupiah price)
{
    product.usualPrice = product.price;
    product.price = price;
}

QString ProductReader::Known::text(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    for (const auto &[known, text] : m_texts) {
        if (known == bytes)
            return text;
    }
    std::pair<QByteArray, QString> fresh(bytes.toByteArray(), QString::fromUtf8(bytes));
    if (m_texts.size() < kMost) {
        m_texts.push_back(std::move(fresh));
        return m_texts.back().second;
    }
    m_oldest = (m_oldest + 1) % kMost;
    m_texts[m_oldest] = std::move(fresh);
    return m_texts[m_oldest].second;
}

Product ProductReader::at(const ProductColumns &columns)
{
    const auto &texts = columns.texts;
    const auto text = [&texts](ProductColumns::Text which) { return QString::fromUtf8(texts[which]); };
    Product product;
    product.id = ProductId(columns.id);
    product.sku = text(ProductColumns::Sku);
    product.name = text(ProductColumns::Name);
    product.category = m_categories.text(texts[ProductColumns::Category]);
    product.barcodes = codesFrom(texts[ProductColumns::Codes], product.sku);
    product.price = Rupiah::trusted(columns.price);
    if (columns.cost)
        product.cost = Rupiah::trusted(*columns.cost);
    product.unit = m_units.text(texts[ProductColumns::Unit]);
    if (columns.stock)
        product.stock = Quantity::trusted(*columns.stock);
    if (texts[ProductColumns::TaxWord] != "none")
        product.taxClass = taxClassFromWord(text(ProductColumns::TaxWord)).value_or(TaxClass::None);
    product.active = columns.active;
    product.hasPicture = columns.hasPicture;
    if (!texts[ProductColumns::Steps].isEmpty())
        product.pricing.steps = stepsFromText(text(ProductColumns::Steps)).value_or(QList<PriceStep>());
    if (!texts[ProductColumns::Bundles].isEmpty())
        product.pricing.bundles = bundlesFromText(text(ProductColumns::Bundles)).value_or(QList<BundlePrice>());
    product.hasModifiers = columns.hasModifiers;
    return product;
}

Result<QList<Product>> productsFrom(Result<Statement> rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Product> products;
    ProductReader reader;
    while (rows->next())
        products.append(reader.at(columnsAt(*rows)));
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return products;
}

Result<std::optional<Product>> oneProduct(Result<Statement> rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->next())
        return std::optional(productAt(*rows));
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return std::optional<Product>();
}

Result<std::optional<Product>> productById(Connection &connection, ProductId id)
{
    static const QString sql = QStringLiteral("SELECT ") + productColumns() + QStringLiteral(" FROM product p")
        + productJoin() + QStringLiteral("WHERE p.id = ?");
    return oneProduct(connection.query(sql, qint64(id)));
}

Result<void> appendByCode(PackedProducts &rows, Connection &connection, const QString &code)
{
    static const QString byBarcode = QStringLiteral("SELECT ") + productColumns()
        + QStringLiteral(" FROM product_barcode b CROSS JOIN product p ON p.id = b.product_id") + productJoin()
        + QStringLiteral("WHERE b.barcode = ? AND p.active = 1");
    static const QString bySku = QStringLiteral("SELECT ") + productColumns() + QStringLiteral(" FROM product p")
        + productJoin() + QStringLiteral("WHERE p.sku = ? AND p.active = 1");
    for (const QString *sql : {&byBarcode, &bySku}) {
        auto row = connection.query(*sql, code);
        if (!row)
            return tl::unexpected(std::move(row).error());
        if (row->next()) {
            rows.append(columnsAt(*row));
            return {};
        }
        if (auto ended = row->ended(); !ended)
            return ended;
    }
    return {};
}

Result<std::optional<Product>> productForSale(Connection &connection, const QString &code, QDate day)
{
    // The columns of productAt(), then the price of the lists that hold: a scan is one statement.
    static const QString columns = QStringLiteral("SELECT ") + productColumns()
        + QStringLiteral(", (SELECT min(i.price) FROM price_list_item i CROSS JOIN price_list l ON l.id = i.list"
                         " WHERE i.product = p.id AND l.from_day <= ? AND l.until_day >= ?)");
    static const QString byBarcode = columns + QStringLiteral(" FROM product_barcode b CROSS JOIN product p ON p.id = b.product_id") + productJoin()
        + QStringLiteral("WHERE b.barcode = ? AND p.active = 1");
    static const QString bySku = columns + QStringLiteral(" FROM product p") + productJoin() + QStringLiteral("WHERE p.sku = ? AND p.active = 1");
    const QString today = isoDay(day);
    for (const QString *sql : {&byBarcode, &bySku}) {
        auto row = connection.query(*sql, today, today, code);
        if (!row)
            return tl::unexpected(std::move(row).error());
        if (row->next()) {
            Product product = productAt(*row);
            if (!row->isNull(kPriceOnDay))
                applyPriceOfDay(product, Rupiah::trusted(row->whole(kPriceOnDay)));
            return std::optional(std::move(product));
        }
        if (auto ended = row->ended(); !ended)
            return tl::unexpected(std::move(ended).error());
    }
    return std::optional<Product>();
}

Result<int> countProducts(Connection &connection, const CatalogueFilter &filter)
{
    const int least = filter.inactiveToo ? 0 : 1;
    const auto count = filter.category.isEmpty()
        ? connection.whole(QStringLiteral("SELECT sum(products) FROM product_count WHERE active >= ?"), least)
        : connection.whole(QStringLiteral("SELECT sum(n.products) FROM category c JOIN product_count n"
                                          " ON n.category_id = c.id WHERE c.name = ? AND n.active >= ?"),
                           filter.category, least);
    return count.map([](const std::optional<qint64> &n) { return int(n.value_or(0)); });
}

Result<QList<CategoryCount>> listCategories(Connection &connection)
{
    auto rows = connection.query(QStringLiteral("SELECT c.name, n.products, coalesce(c.colour, '') FROM category c JOIN product_count n"
                                                " ON n.category_id = c.id AND n.active = 1 AND n.products > 0"
                                                " ORDER BY c.position, c.name COLLATE NOCASE"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<CategoryCount> categories;
    while (rows->next())
        categories.append({rows->text(0), rows->number(1), rows->text(2)});
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return categories;
}

Result<void> settleCatalogue(Connection &connection)
{
    // 0 stands for "no category"; real ids begin at 1.
    for (const QString &sql :
         {QStringLiteral("DELETE FROM product_count"),
          QStringLiteral("INSERT INTO product_count (category_id, active, products)"
                         " SELECT coalesce(category_id, 0), active, count(*) FROM product GROUP BY 1, 2")}) {
        if (auto done = connection.change(sql); !done)
            return tl::unexpected(done.error());
    }
    return moveCatalogue(connection);
}

Result<void> moveCatalogue(Connection &connection)
{
    return connection.change(QStringLiteral("UPDATE catalogue_version SET version = version + 1")).map([](qint64) {});
}

Result<qint64> catalogueVersion(Connection &connection)
{
    return connection.whole(QStringLiteral("SELECT version FROM catalogue_version"))
        .map([](const std::optional<qint64> &version) { return version.value_or(0); });
}

} // namespace laci
