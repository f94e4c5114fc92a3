#include "persistence/product_edit.h"
#include "base/ids.h"
#include "persistence/category_rows.h"
#include "persistence/product_rows.h"
#include "persistence/search_text.h"
#include <algorithm>

namespace laci {
namespace {

// As of a CSV (csv_product.cpp).
constexpr qsizetype kMostCode = 64;
constexpr qsizetype kMostName = 250;
constexpr qsizetype kMostCategory = 80;
constexpr qsizetype kMostUnit = 16;
constexpr qsizetype kMostPicture = 1024 * 1024;

/// Which field it is, as GoodsDesk::save() promises.
tl::unexpected<Error> wrong(const char *field) { return fail(ErrorCode::InvalidInput, QString::fromLatin1(field)); }

bool isCode(const QString &code)
{
    // Barcodes stand in one column with blanks between them, and in a file with | between them.
    return code.size() <= kMostCode
        && std::none_of(code.cbegin(), code.cend(), [](QChar c) { return c.isSpace() || !c.isPrint() || c == u'|'; });
}

bool isText(const QString &text, qsizetype most)
{
    // A name ends up on a receipt printer, where a control character is a command.
    return text.size() <= most && std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<Product> cleaned(Product product)
{
    product.name = product.name.simplified();
    product.sku = product.sku.trimmed();
    product.category = product.category.simplified();
    product.unit = product.unit.simplified();
    QStringList barcodes;
    for (const QString &barcode : std::as_const(product.barcodes)) {
        const QString code = barcode.trimmed();
        if (!isCode(code))
            return wrong("barcode");
        if (!code.isEmpty() && !barcodes.contains(code))
            barcodes.append(code);
    }
    product.barcodes = barcodes;
    if (product.name.isEmpty() || !isText(product.name, kMostName))
        return wrong("name");
    if (!isText(product.category, kMostCategory))
        return wrong("category");
    if (!isText(product.unit, kMostUnit))
        return wrong("unit");
    if (!isText(product.sku, kMostCode))
        return wrong("sku");
    if (product.price.isNegative() || !product.price.withinLimit())
        return wrong("price");
    if (product.cost && (product.cost->isNegative() || !product.cost->withinLimit()))
        return wrong("cost");
    if (!stepsFit(product.price, product.pricing.steps))
        return wrong("steps");
    if (!bundlesFit(product.price, product.pricing.bundles))
        return wrong("bundles");
    return product;
}

Result<bool> hasSku(Connection &connection, const QString &sku)
{
    return connection.whole(QStringLiteral("SELECT 1 FROM product WHERE sku = ?"), sku)
        .map([](const std::optional<qint64> &found) { return found.has_value(); });
}

/// The first barcode, as an import does; else letters that people can read aloud.
Result<QString> freeSku(Connection &connection, const QStringList &barcodes)
{
    QString sku = barcodes.isEmpty() ? QStringLiteral("P-") + randomReadable(6) : barcodes.first();
    for (;;) {
        const auto taken = hasSku(connection, sku);
        if (!taken)
            return tl::unexpected(taken.error());
        if (!*taken)
            return sku;
        sku = QStringLiteral("P-") + randomReadable(6);
    }
}

/// `self`: the product that may have them already; 0 for a new one.
Result<void> checkFree(Connection &connection, const Product &product, qint64 self)
{
    const auto sku = connection.whole(QStringLiteral("SELECT id FROM product WHERE sku = ?"), product.sku);
    if (!sku)
        return tl::unexpected(sku.error());
    if (sku->value_or(self) != self)
        return fail(ErrorCode::Conflict, QStringLiteral("sku"));
    for (const QString &barcode : product.barcodes) {
        const auto owner = connection.whole(QStringLiteral("SELECT product_id FROM product_barcode WHERE barcode = ?"), barcode);
        if (!owner)
            return tl::unexpected(owner.error());
        if (owner->value_or(self) != self)
            return fail(ErrorCode::Conflict, QStringLiteral("barcode"));
    }
    return {};
}

/// So many more in a category, without counting the others.
Result<void> countIn(Connection &connection, const std::optional<qint64> &category, bool active, int change)
{
    return connection
        .change(QStringLiteral("INSERT INTO product_count (category_id, active, products) VALUES (?, ?, ?)"
                               " ON CONFLICT (category_id, active) DO UPDATE SET products = products + excluded.products"),
                category.value_or(0), active, change)
        .map([](qint64) {});
}

Result<void> writeBarcodes(Connection &connection, qint64 id, const QStringList &before, const QStringList &after)
{
    for (const QString &barcode : before) {
        if (after.contains(barcode))
            continue;
        if (auto done = connection.change(QStringLiteral("DELETE FROM product_barcode WHERE barcode = ?"), barcode); !done)
            return tl::unexpected(done.error());
    }
    for (const QString &barcode : after) {
        if (before.contains(barcode))
            continue;
        if (auto done = connection.change(QStringLiteral("INSERT INTO product_barcode (barcode, product_id) VALUES (?, ?)"), barcode, id);
            !done)
            return tl::unexpected(done.error());
    }
    return {};
}

} // namespace

Result<Product> knownProduct(Connection &connection, ProductId id)
{
    const auto stored = productById(connection, id);
    if (!stored)
        return tl::unexpected(stored.error());
    return *stored ? Result<Product>(**stored) : fail(ErrorCode::NotFound, QStringLiteral("no product %1").arg(qint64(id)));
}

Result<Product> insertProduct(Connection &connection, const Product &wanted, const QString &by, const QDateTime &now)
{
    auto product = cleaned(wanted);
    if (!product)
        return product;
    if (product->sku.isEmpty()) {
        auto sku = freeSku(connection, product->barcodes);
        if (!sku)
            return tl::unexpected(sku.error());
        product->sku = *sku;
    }
    if (auto unused = checkFree(connection, *product, 0); !unused)
        return tl::unexpected(unused.error());
    const auto category = categoryNamed(connection, product->category);
    if (!category)
        return tl::unexpected(category.error());
    const qint64 id = newNumericId();
    const auto done = connection.change(
        QStringLiteral("INSERT INTO product (id, sku, name, sort_key, category_id, price, cost, unit, stock, tax_class,"
                       " active, codes, steps, bundles, priced_by, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        id, product->sku, product->name, sortKey(product->name), *category, product->price, product->cost, product->unit,
        product->stock, taxClassWord(product->taxClass), product->active, product->barcodes.join(u' '),
        stepsText(product->pricing.steps), bundlesText(product->pricing.bundles), by, now);
    if (!done)
        return tl::unexpected(done.error());
    if (auto codes = writeBarcodes(connection, id, {}, product->barcodes); !codes)
        return tl::unexpected(codes.error());
    if (auto counted = countIn(connection, *category, product->active, 1); !counted)
        return tl::unexpected(counted.error());
    if (auto moved = moveCatalogue(connection); !moved)
        return tl::unexpected(moved.error());
    return knownProduct(connection, ProductId(id));
}

Result<Product> updateProduct(Connection &connection, const Product &wanted, const QString &by, const QDateTime &now)
{
    const qint64 id = qint64(wanted.id);
    const auto before = knownProduct(connection, wanted.id);
    if (!before)
        return before;
    auto product = cleaned(wanted);
    if (!product)
        return product;
    if (product->sku.isEmpty())
        product->sku = before->sku;
    if (auto unused = checkFree(connection, *product, id); !unused)
        return tl::unexpected(unused.error());
    const auto was = categoryNamed(connection, before->category);
    if (!was)
        return tl::unexpected(was.error());
    const auto category = categoryNamed(connection, product->category);
    if (!category)
        return tl::unexpected(category.error());
    // Three statements: who prices and what full-text search reads are only touched where they change.
    const bool priced = product->price != before->price || product->cost != before->cost;
    if (priced) {
        if (auto done = connection.change(QStringLiteral("UPDATE product SET price = ?, cost = ?, priced_by = ?, updated_at = ? WHERE id = ?"),
                                          product->price, product->cost, by, now, id);
            !done)
            return tl::unexpected(done.error());
    }
    if (product->name != before->name || product->sku != before->sku || product->barcodes != before->barcodes) {
        if (auto done = connection.change(QStringLiteral("UPDATE product SET name = ?, sort_key = ?, sku = ?, codes = ? WHERE id = ?"),
                                          product->name, sortKey(product->name), product->sku, product->barcodes.join(u' '), id);
            !done)
            return tl::unexpected(done.error());
        if (auto codes = writeBarcodes(connection, id, before->barcodes, product->barcodes); !codes)
            return tl::unexpected(codes.error());
    }
    if (auto done = connection.change(QStringLiteral("UPDATE product SET category_id = ?, unit = ?, tax_class = ?, active = ?,"
                                                     " steps = ?, bundles = ?, updated_at = ? WHERE id = ?"),
                                      *category, product->unit, taxClassWord(product->taxClass), product->active,
                                      stepsText(product->pricing.steps), bundlesText(product->pricing.bundles), now, id);
        !done)
        return tl::unexpected(done.error());
    if (*category != *was || product->active != before->active) {
        if (auto counted = countIn(connection, *was, before->active, -1); !counted)
            return tl::unexpected(counted.error());
        if (auto counted = countIn(connection, *category, product->active, 1); !counted)
            return tl::unexpected(counted.error());
    }
    if (auto moved = moveCatalogue(connection); !moved)
        return tl::unexpected(moved.error());
    return knownProduct(connection, wanted.id);
}

Result<QByteArray> pictureOf(Connection &connection, ProductId id)
{
    auto row = connection.query(QStringLiteral("SELECT image FROM product_picture WHERE product = ?"), qint64(id));
    if (!row)
        return tl::unexpected(row.error());
    if (row->next())
        return row->bytes(0);
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return QByteArray();
}

Result<void> storePicture(Connection &connection, ProductId id, const QByteArray &image)
{
    if (image.size() > kMostPicture)
        return wrong("picture");
    if (const auto known = knownProduct(connection, id); !known)
        return tl::unexpected(known.error());
    const auto done = image.isEmpty()
        ? connection.change(QStringLiteral("DELETE FROM product_picture WHERE product = ?"), qint64(id))
        : connection.change(QStringLiteral("INSERT INTO product_picture (product, image) VALUES (?, ?)"
                                           " ON CONFLICT (product) DO UPDATE SET image = excluded.image"),
                            qint64(id), image);
    return done.map([](qint64) {});
}

} // namespace laci
