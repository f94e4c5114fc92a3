#include "persistence/sqlite_product_store.h"
#include "persistence/catalogue_import.h"
#include "persistence/csv_mapping.h"
#include "persistence/database.h"
#include "persistence/import_sieve.h"
#include "persistence/price_list_rows.h"
#include "persistence/product_edit.h"
#include "persistence/product_pages.h"
#include "persistence/product_rows.h"
#include "persistence/product_search.h"

namespace laci {

namespace {

template <class Products>
Result<Products> onDay(Connection &connection, QDate day, Result<Products> products)
{
    if (products) {
        if (auto done = priceForDay(connection, day, *products); !done)
            return tl::unexpected(done.error());
    }
    return products;
}

Result<std::optional<Product>> onDay(Connection &connection, QDate day, Result<std::optional<Product>> product)
{
    if (!product || !*product)
        return product;
    QList<Product> one{**std::move(product)};
    if (auto done = priceForDay(connection, day, one); !done)
        return tl::unexpected(done.error());
    return std::optional(one.takeFirst());
}

} // namespace

SqliteProductStore::SqliteProductStore(Database &db, std::function<QDate()> today)
    : m_db(db), m_today(std::move(today)), m_pages(std::make_shared<ProductPages>())
{
}

SqliteProductStore::~SqliteProductStore() = default;

Pending<int> SqliteProductStore::count(const CatalogueFilter &filter)
{
    return m_db.read([filter](Connection &connection) { return countProducts(connection, filter); });
}

Pending<QList<Product>> SqliteProductStore::page(const CatalogueFilter &filter, int offset, int limit)
{
    return m_db.read([pages = m_pages, filter, offset, limit, day = m_today()](Connection &connection) {
        return onDay(connection, day, pages->page(connection, filter, offset, limit));
    });
}

Pending<FoundProducts> SqliteProductStore::search(const QString &text, int limit)
{
    return m_db.read([text, limit, day = m_today()](Connection &connection) {
        return connection.snapshot([&] { return onDay(connection, day, searchProducts(connection, text, limit)); })
            .map([](PackedProducts &&found) { return FoundProducts(std::make_shared<PackedProducts>(std::move(found))); });
    });
}

Pending<std::optional<Product>> SqliteProductStore::byCode(const QString &code)
{
    return m_db.readFirst([code = code.trimmed(), day = m_today()](Connection &connection) { return productForSale(connection, code, day); });
}

quint64 SqliteProductStore::changes() const
{
    return m_db.catalogueChanges();
}

Pending<std::optional<Product>> SqliteProductStore::byId(ProductId id)
{
    return m_db.read([id, day = m_today()](Connection &connection) { return onDay(connection, day, productById(connection, id)); });
}

Pending<QList<CategoryCount>> SqliteProductStore::categories()
{
    return m_db.read([](Connection &connection) { return listCategories(connection); });
}

Pending<Product> SqliteProductStore::addProduct(const Product &product)
{
    return m_db.run([product](Connection &connection) -> Result<Product> {
        return connection.transact([&] { return insertProduct(connection, product, {}, QDateTime::currentDateTimeUtc()); });
    });
}

Pending<QByteArray> SqliteProductStore::picture(ProductId id)
{
    return m_db.read([id](Connection &connection) { return pictureOf(connection, id); });
}

Pending<void> SqliteProductStore::setPicture(ProductId id, const QByteArray &image)
{
    return m_db.run([id, image](Connection &connection) -> Result<void> {
        return connection.transact([&] { return storePicture(connection, id, image); });
    });
}

Pending<CsvPreview> SqliteProductStore::previewCsv(const QString &file)
{
    return m_db.report([file](Connection &) { return previewOf(file); });
}

Pending<ImportReport> SqliteProductStore::importCsv(const QString &file, const CsvMapping &mapping, bool dryRun,
                                                    std::shared_ptr<ImportControl> control)
{
    // First, beside the writer, what would change at all; then the writer, for that alone.
    using Sieved = Result<std::optional<SievedFile>>;
    return m_db
        .aside([file, mapping, control](Connection &reader) -> Sieved {
            return reader.snapshot([&] { return sieve(reader, file, mapping, control.get()); });
        })
        .then([&db = m_db, file, mapping, dryRun, control](const Sieved &sieved) {
            return db.run([=](Connection &connection) -> Result<ImportReport> {
                if (!sieved)
                    return tl::unexpected(sieved.error());
                return importCatalogue(connection, file, mapping, dryRun, control.get(), *sieved);
            });
        })
        .unwrap();
}

} // namespace laci
