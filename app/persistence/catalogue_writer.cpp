#include "persistence/catalogue_writer.h"
#include "base/ids.h"
#include "persistence/product_rows.h"
#include "persistence/search_text.h"
#include "persistence/stock_rows.h"

namespace laci {

Product afterRow(const Product &before, const CsvProduct &row, const CsvMapping &mapping, bool addBarcodes)
{
    Product after = before;
    after.name = row.name;
    after.price = row.price;
    if (mapping.category >= 0)
        after.category = row.category;
    if (mapping.cost >= 0)
        after.cost = row.cost;
    if (mapping.unit >= 0)
        after.unit = row.unit;
    if (mapping.stock >= 0)
        after.stock = row.stock;
    if (mapping.taxClass >= 0)
        after.taxClass = row.taxClass;
    if (mapping.active >= 0)
        after.active = row.active;
    if (mapping.steps >= 0)
        after.pricing.steps = row.pricing.steps;
    if (mapping.bundles >= 0)
        after.pricing.bundles = row.pricing.bundles;
    if (!row.barcodes.isEmpty()) {
        if (!addBarcodes)
            after.barcodes.clear();
        for (const QString &barcode : row.barcodes) {
            if (!after.barcodes.contains(barcode))
                after.barcodes.append(barcode);
        }
    }
    return after;
}

ProductDifference differenceOf(const Product &before, const Product &after)
{
    ProductDifference found;
    found.text = after.name != before.name || after.barcodes != before.barcodes;
    found.price = after.price != before.price || after.cost != before.cost;
    found.rest = after.category.toLower() != before.category.toLower() || after.unit != before.unit
        || after.taxClass != before.taxClass || after.active != before.active || !(after.pricing == before.pricing);
    found.stock = after.stock != before.stock;
    return found;
}

CatalogueWriter::CatalogueWriter(Connection &connection, const CsvMapping &mapping, qsizetype expectedRows, const QString &by)
    : m_connection(connection), m_mapping(mapping), m_expected(expectedRows), m_by(by)
{
}

Result<void> CatalogueWriter::begin()
{
    m_now = QDateTime::currentMSecsSinceEpoch();
    const auto highest = m_connection.whole(QStringLiteral("SELECT max(id) FROM product"));
    if (!highest)
        return tl::unexpected(highest.error());
    // One after the other from a fresh id: ascending rows are quick to store and close together in the full-text index.
    m_firstId = std::max(newNumericId(), highest->value_or(0) + 1);
    m_nextId = m_firstId;
    m_firstUnindexed = m_firstId;

    QStringList aside{QStringLiteral("product_fts_insert")};
    if (!*highest) {
        aside << QStringLiteral("product_by_name") << QStringLiteral("product_by_category")
              << QStringLiteral("product_barcode_of") << QStringLiteral("product_by_price") << QStringLiteral("product_by_change")
              << QStringLiteral("product_by_stock") << QStringLiteral("product_by_margin");
        m_seen.emplace(m_expected * 2);
    } else if (auto done = rememberExisting(); !done) {
        return done;
    }
    if (auto done = setAside(aside); !done)
        return done;

    auto rows = m_connection.query(QStringLiteral("SELECT name, id FROM category"));
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next())
        m_categories.insert(rows->text(0).toLower(), rows->whole(1));
    return rows->ended();
}

Result<void> CatalogueWriter::rememberExisting()
{
    const auto have = countProducts(m_connection, {{}, true});
    if (!have)
        return tl::unexpected(have.error());
    if (m_expected < *have / 4)
        return {};
    m_seen.emplace((m_expected + *have) * 2);
    for (const QString &sql :
         {QStringLiteral("SELECT sku FROM product"), QStringLiteral("SELECT barcode FROM product_barcode")}) {
        auto rows = m_connection.query(sql);
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next())
            m_seen->add(rows->text(0));
        if (auto ended = rows->ended(); !ended)
            return ended;
    }
    return {};
}

Result<void> CatalogueWriter::setAside(const QStringList &names)
{
    for (const QString &name : names) {
        QString drop;
        {
            auto row = m_connection.query(QStringLiteral("SELECT type, sql FROM sqlite_schema WHERE name = ?"), name);
            if (!row)
                return tl::unexpected(row.error());
            if (!row->next())
                return fail(ErrorCode::Storage, QStringLiteral("%1 is missing in the schema").arg(name));
            drop = row->text(0) == u"index" ? QStringLiteral("DROP INDEX ") : QStringLiteral("DROP TRIGGER ");
            m_restore.append(row->text(1));
        }
        if (auto done = m_connection.once(drop + name); !done)
            return done;
    }
    return {};
}

Result<tl::expected<Written, RowFault>> CatalogueWriter::put(const CsvProduct &row)
{
    const auto before = existing(row);
    if (!before)
        return tl::unexpected(before.error());
    return *before ? update(**before, row) : add(row);
}

Result<std::optional<Product>> CatalogueWriter::existing(const CsvProduct &row)
{
    static const QString bySku = QStringLiteral("SELECT ") + productColumns() + QStringLiteral(" FROM product p")
        + productJoin() + QStringLiteral("WHERE p.sku = ?");
    QString sku = row.sku;
    if (sku.isEmpty()) {
        for (const QString &barcode : row.barcodes) {
            const auto owner = ownerOf(barcode);
            if (!owner)
                return tl::unexpected(owner.error());
            if (*owner)
                return productById(m_connection, ProductId(**owner));
        }
        sku = row.barcodes.first();
    }
    if (!mayExist(sku))
        return std::optional<Product>();
    return oneProduct(m_connection.query(bySku, sku));
}

Result<std::optional<qint64>> CatalogueWriter::ownerOf(const QString &barcode)
{
    if (!mayExist(barcode))
        return std::optional<qint64>();
    return m_connection.whole(QStringLiteral("SELECT product_id FROM product_barcode WHERE barcode = ?"), barcode);
}

Result<std::optional<RowFault>> CatalogueWriter::foreignBarcode(const CsvProduct &row, qint64 product)
{
    for (const QString &barcode : row.barcodes) {
        const auto owner = ownerOf(barcode);
        if (!owner)
            return tl::unexpected(owner.error());
        if (owner->value_or(product) != product)
            return std::optional(RowFault{QStringLiteral("barcode_taken_by_other_product"), barcode});
    }
    return std::optional<RowFault>();
}

Result<CatalogueWriter::Outcome> CatalogueWriter::add(const CsvProduct &row)
{
    const auto foreign = foreignBarcode(row, 0);
    if (!foreign)
        return tl::unexpected(foreign.error());
    if (*foreign)
        return Outcome(tl::unexpected(**foreign));
    const auto category = categoryId(row.category);
    if (!category)
        return tl::unexpected(category.error());
    const QString sku = row.sku.isEmpty() ? row.barcodes.first() : row.sku;
    const qint64 id = m_nextId++;
    const auto done = m_connection.change(
        QStringLiteral("INSERT INTO product (id, sku, name, sort_key, category_id, price, cost, unit, stock, tax_class,"
                       " active, codes, steps, bundles, priced_by, updated_at)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'import', ?)"),
        id, sku, row.name, sortKey(row.name), *category, row.price, row.cost, row.unit, row.stock,
        taxClassWord(row.taxClass), row.active, row.barcodes.join(u' '), stepsText(row.pricing.steps),
        bundlesText(row.pricing.bundles), m_now);
    if (!done)
        return tl::unexpected(done.error());
    if (auto codes = writeBarcodes(id, {}, row.barcodes); !codes)
        return tl::unexpected(codes.error());
    remember(sku);
    return Outcome(Written::Added);
}

Result<CatalogueWriter::Outcome> CatalogueWriter::update(const Product &before, const CsvProduct &row)
{
    const qint64 id = qint64(before.id);
    const auto foreign = foreignBarcode(row, id);
    if (!foreign)
        return tl::unexpected(foreign.error());
    if (*foreign)
        return Outcome(tl::unexpected(**foreign));
    const Product after = afterRow(before, row, m_mapping, id >= m_firstId || m_touched.contains(id));
    if (id < m_firstId)
        m_touched.insert(id);
    const ProductDifference differs = differenceOf(before, after);
    if (differs.isNone())
        return Outcome(Written::Unchanged);

    // The update trigger takes the old words out of the full-text index: they have to be in it first.
    if (differs.text && id >= m_firstUnindexed) {
        if (auto done = indexNewRows(); !done)
            return tl::unexpected(done.error());
    }
    const auto category = categoryId(after.category);
    if (!category)
        return tl::unexpected(category.error());
    const auto done = !differs.text
        ? m_connection.change(QStringLiteral("UPDATE product SET category_id = ?, unit = ?, tax_class = ?, active = ?, steps = ?, bundles = ?,"
                                             " updated_at = ? WHERE id = ?"),
                              *category, after.unit, taxClassWord(after.taxClass), after.active, stepsText(after.pricing.steps),
                              bundlesText(after.pricing.bundles), m_now, id)
        : m_connection.change(QStringLiteral("UPDATE product SET name = ?, sort_key = ?, codes = ?, category_id = ?, unit = ?, tax_class = ?,"
                                             " active = ?, steps = ?, bundles = ?, updated_at = ? WHERE id = ?"),
                              after.name, sortKey(after.name), after.barcodes.join(u' '), *category, after.unit,
                              taxClassWord(after.taxClass), after.active, stepsText(after.pricing.steps),
                              bundlesText(after.pricing.bundles), m_now, id);
    if (!done)
        return tl::unexpected(done.error());
    if (differs.price) {
        if (auto priced = m_connection.change(QStringLiteral("UPDATE product SET price = ?, cost = ?, priced_by = 'import' WHERE id = ?"),
                                              after.price, after.cost, id);
            !priced)
            return tl::unexpected(priced.error());
    }
    if (auto moved = moveStock(before, after); !moved)
        return tl::unexpected(moved.error());
    if (auto codes = writeBarcodes(id, before.barcodes, after.barcodes); !codes)
        return tl::unexpected(codes.error());
    return Outcome(Written::Updated);
}

Result<void> CatalogueWriter::moveStock(const Product &before, const Product &after)
{
    if (after.stock == before.stock)
        return {};
    const qint64 id = qint64(before.id);
    if (id < m_firstId) {
        const Quantity added = after.stock.value_or(Quantity()) - before.stock.value_or(Quantity());
        if (auto done = writeStockEntry(m_connection, id, StockMove::Correction, added, QStringLiteral("import"), m_by,
                                        QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC));
            !done || after.stock)
            return done;
    }
    return m_connection.change(QStringLiteral("UPDATE product SET stock = ? WHERE id = ?"), after.stock, id).map([](qint64) {});
}

Result<void> CatalogueWriter::writeBarcodes(qint64 product, const QStringList &before, const QStringList &after)
{
    for (const QString &barcode : before) {
        if (after.contains(barcode))
            continue;
        if (auto done = m_connection.change(QStringLiteral("DELETE FROM product_barcode WHERE barcode = ?"), barcode); !done)
            return tl::unexpected(done.error());
    }
    for (const QString &barcode : after) {
        if (before.contains(barcode))
            continue;
        if (auto done = m_connection.change(
                QStringLiteral("INSERT INTO product_barcode (barcode, product_id) VALUES (?, ?)"), barcode, product);
            !done)
            return tl::unexpected(done.error());
        remember(barcode);
    }
    return {};
}

Result<std::optional<qint64>> CatalogueWriter::categoryId(const QString &name)
{
    if (name.isEmpty())
        return std::optional<qint64>();
    const QString key = name.toLower();
    if (const auto known = m_categories.constFind(key); known != m_categories.cend())
        return std::optional(*known);
    const auto id = m_connection.whole(QStringLiteral("INSERT INTO category (name, position)"
                                                     " SELECT ?, coalesce(max(position) + (max(position) > 0), 0) FROM category RETURNING id"),
                                      name);
    if (!id)
        return tl::unexpected(id.error());
    m_categories.insert(key, id->value_or(0));
    return id;
}

Result<void> CatalogueWriter::indexNewRows()
{
    if (m_firstUnindexed == m_nextId)
        return {};
    const auto done = m_connection.change(QStringLiteral("INSERT INTO product_fts (rowid, name, sku, codes)"
                                                         " SELECT id, name, sku, codes FROM product"
                                                         " WHERE id >= ? AND id < ? ORDER BY id"),
                                          m_firstUnindexed, m_nextId);
    m_firstUnindexed = m_nextId;
    return done.map([](qint64) {});
}

Result<void> CatalogueWriter::end()
{
    if (auto done = indexNewRows(); !done)
        return done;
    for (const QString &sql : std::as_const(m_restore)) {
        if (auto done = m_connection.once(sql); !done)
            return done;
    }
    return settleCatalogue(m_connection);
}

} // namespace laci
