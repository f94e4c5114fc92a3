#pragma once
#include "ports/product_store.h"
#include <QDate>
#include <functional>
#include <memory>

namespace laci {

class Database;
class ProductPages;

/// The catalogue in SQLite: reading over the catalogue's reader thread, previews over the report thread, changes over the writer.
/// The database must outlive it.
class SqliteProductStore final : public ProductStore {
public:
    /// `today`: the shop's day, whose price lists hold; asked on the caller's thread. Without it the system's own day.
    explicit SqliteProductStore(Database &db, std::function<QDate()> today = &QDate::currentDate);
    ~SqliteProductStore() override;

    Pending<int> count(const CatalogueFilter &filter) override;
    Pending<QList<Product>> page(const CatalogueFilter &filter, int offset, int limit) override;
    Pending<FoundProducts> search(const QString &text, int limit) override;
    Pending<std::optional<Product>> byCode(const QString &code) override;
    quint64 changes() const override;
    Pending<std::optional<Product>> byId(ProductId id) override;
    Pending<QList<CategoryCount>> categories() override;
    Pending<Product> addProduct(const Product &product) override;
    Pending<QByteArray> picture(ProductId id) override;
    Pending<void> setPicture(ProductId id, const QByteArray &image) override;
    Pending<CsvPreview> previewCsv(const QString &file) override;
    Pending<ImportReport> importCsv(const QString &file, const CsvMapping &mapping, bool dryRun,
                                    std::shared_ptr<ImportControl> control) override;

private:
    Database &m_db;
    std::function<QDate()> m_today;
    std::shared_ptr<ProductPages> m_pages;     ///< used on the reader thread only; a queued job may outlive the store
};

} // namespace laci
