#include "persistence/product_edit.h"
#include "base/ids.h"
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

tl::unexpected<Error> refused(const char *why) { return fail(ErrorCode::InvalidInput, QString::fromLatin1(why)); }

bool isCode(const QString &code)
{
    // Barcodes stand in one column with blanks between them.
    return code.size() <= kMostCode && std::none_of(code.cbegin(), code.cend(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
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
            return refused("a barcode holds no blanks and at most 64 characters");
        if (!code.isEmpty() && !barcodes.contains(code))
            barcodes.append(code);
    }
    product.barcodes = barcodes;
    if (product.name.isEmpty())
        return refused("a product needs a name");
    if (product.name.size() > kMostName || product.category.size() > kMostCategory || product.unit.size() > kMostUnit
        || product.sku.size() > kMostCode)
        return refused("a text is too long");
    if (product.price.isNegative() || !product.price.withinLimit() || (product.cost && product.cost->isNegative()))
        return refused("a price is not below zero");
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

Result<std::optional<qint64>> categoryId(Connection &connection, const QString &name)
{
    if (name.isEmpty())
        return std::optional<qint64>();
    {
        auto rows = connection.query(QStringLiteral("SELECT id, name FROM category"));
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            if (rows->text(1).compare(name, Qt::CaseInsensitive) == 0)
                return std::optional(rows->whole(0));
        }
        if (auto ended = rows->ended(); !ended)
            return tl::unexpected(ended.error());
    }
    return connection.whole(QStringLiteral("INSERT INTO category (name) VALUES (?) RETURNING id"), name);
}

Result<void> checkFree(Connection &connection, const Product &product)
{
    const auto taken = hasSku(connection, product.sku);
    if (!taken)
        return tl::unexpected(taken.error());
    if (*taken)
        return fail(ErrorCode::Conflict, QStringLiteral("sku"));
    for (const QString &barcode : product.barcodes) {
        const auto owner = connection.whole(QStringLiteral("SELECT product_id FROM product_barcode WHERE barcode = ?"), barcode);
        if (!owner)
            return tl::unexpected(owner.error());
        if (*owner)
            return fail(ErrorCode::Conflict, QStringLiteral("barcode"));
    }
    return {};
}

/// One more in its category, without counting the others, and remembered places in lists are old.
Result<void> countOneMore(Connection &connection, const std::optional<qint64> &category, bool active)
{
    const auto counted = connection.change(
        QStringLiteral("INSERT INTO product_count (category_id, active, products) VALUES (?, ?, 1)"
                       " ON CONFLICT (category_id, active) DO UPDATE SET products = products + 1"),
        category.value_or(0), active);
    if (!counted)
        return tl::unexpected(counted.error());
    return connection.change(QStringLiteral("UPDATE catalogue_version SET version = version + 1")).map([](qint64) {});
}

} // namespace

Result<Product> insertProduct(Connection &connection, const Product &wanted, const QDateTime &now)
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
    if (auto unused = checkFree(connection, *product); !unused)
        return tl::unexpected(unused.error());
    const auto category = categoryId(connection, product->category);
    if (!category)
        return tl::unexpected(category.error());
    const qint64 id = newNumericId();
    const auto done = connection.change(
        QStringLiteral("INSERT INTO product (id, sku, name, sort_key, category_id, price, cost, unit, stock, tax_class,"
                       " active, codes, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        id, product->sku, product->name, sortKey(product->name), *category, product->price, product->cost, product->unit,
        product->stock, taxClassWord(product->taxClass), product->active, product->barcodes.join(u' '), now);
    if (!done)
        return tl::unexpected(done.error());
    for (const QString &barcode : std::as_const(product->barcodes)) {
        const auto coded = connection.change(
            QStringLiteral("INSERT INTO product_barcode (barcode, product_id) VALUES (?, ?)"), barcode, id);
        if (!coded)
            return tl::unexpected(coded.error());
    }
    if (auto counted = countOneMore(connection, *category, product->active); !counted)
        return tl::unexpected(counted.error());
    const auto stored = productById(connection, ProductId(id));
    if (!stored)
        return tl::unexpected(stored.error());
    return *stored ? Result<Product>(**stored) : fail(ErrorCode::Storage, QStringLiteral("the product was not written"));
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
        return refused("a picture takes at most 1 MB");
    const auto known = productById(connection, id);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return fail(ErrorCode::NotFound, QStringLiteral("no product %1").arg(qint64(id)));
    const auto done = image.isEmpty()
        ? connection.change(QStringLiteral("DELETE FROM product_picture WHERE product = ?"), qint64(id))
        : connection.change(QStringLiteral("INSERT INTO product_picture (product, image) VALUES (?, ?)"
                                           " ON CONFLICT (product) DO UPDATE SET image = excluded.image"),
                            qint64(id), image);
    return done.map([](qint64) {});
}

} // namespace laci
