#pragma once
#include "ports/found_products.h"
#include <QHash>
#include <functional>
#include <memory>
#include <atomic>

namespace laci {

/// What the catalogue shows: everything active, or one category.
struct CatalogueFilter {
    QString category;                 ///< empty: all
    bool inactiveToo = false;
    friend bool operator==(const CatalogueFilter &, const CatalogueFilter &) = default;
};

struct CategoryCount {
    QString name;
    int products = 0;
    QString colour = {};              ///< "#0B6B63"; empty: by the name
};

/// Which CSV column holds what; −1: not there. name and price must be there, and sku or barcode.
struct CsvMapping {
    int sku = -1, barcode = -1, name = -1, category = -1, price = -1, cost = -1, unit = -1, stock = -1, taxClass = -1,
        active = -1, steps = -1, bundles = -1;
};

struct CsvPreview {
    QStringList header;
    QList<QStringList> rows;          ///< the first few, as read
    CsvMapping mapping;               ///< proposed from the header's words (Indonesian and English)
    QChar separator;
    bool hadBom = false;
};

struct RejectedRow {
    qint64 line = 0;                  ///< line number in the file where the row begins, from 1
    QString reason;                   ///< a word for lacictl and ui/text, e.g. "price_unreadable"
    QString value;                    ///< the offending text, at most 80 characters
};

struct ImportReport {
    static constexpr int kMostListed = 10'000;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    QList<RejectedRow> rows;          ///< the first kMostListed rejected ones, in file order
    bool dryRun = false;
};

/// Set from the GUI thread, read by the importer: progress is polled, not signalled.
struct ImportControl {
    std::atomic<bool> cancel{false};
    std::atomic<qint64> bytesDone{0};
    std::atomic<qint64> bytesTotal{0};
    std::atomic<qint64> rowsDone{0};
    QString by = {};                  ///< who imports, for the journal; set before the import begins
};

/// The local catalogue. Reading goes over read-only connections and never queues behind writing.
/// A product's price is the one that holds today (GoodsDesk::priceLists); Product::usualPrice then says what it is else.
/// All calls return at once; results come on the caller's thread through then(context, …).
class ProductStore {
public:
    virtual ~ProductStore() = default;
    [[nodiscard]] virtual Pending<int> count(const CatalogueFilter &filter) = 0;
    /// Rows [offset, offset+limit) in name order.
    [[nodiscard]] virtual Pending<QList<Product>> page(const CatalogueFilter &filter, int offset, int limit) = 0;
    /// Every word of `text` as a prefix, in any order, over name, SKU and barcodes, diacritics folded; names that begin
    /// with the text first. Empty or letterless text gives nothing.
    [[nodiscard]] virtual Pending<FoundProducts> search(const QString &text, int limit) = 0;
    /// The active product with this barcode, else with this SKU; nullopt when there is none.
    [[nodiscard]] virtual Pending<std::optional<Product>> byCode(const QString &code) = 0;
    /// While this stands still, no answer to byCode() asked since could be another one by a change that this program made. Any thread.
    [[nodiscard]] virtual quint64 changes() const { return 0; }
    [[nodiscard]] virtual Pending<std::optional<Product>> byId(ProductId id) = 0;
    [[nodiscard]] virtual Pending<QList<CategoryCount>> categories() = 0;
    /// A new product, at once in search and lists. InvalidInput: no name or a price below zero; Conflict with the field's word
    /// ("sku", "barcode") when another product has it. Without a SKU it gets one.
    [[nodiscard]] virtual Pending<Product> addProduct(const Product &product) = 0;
    /// The picture as stored: PNG or JPEG, at most 512 × 512; empty: none.
    [[nodiscard]] virtual Pending<QByteArray> picture(ProductId id) = 0;
    /// Stores it as it is (the caller scaled it); empty takes it away. InvalidInput over 1 MB.
    [[nodiscard]] virtual Pending<void> setPicture(ProductId id, const QByteArray &image) = 0;

    [[nodiscard]] virtual Pending<CsvPreview> previewCsv(const QString &file) = 0;
    /// One transaction: all good rows, or nothing when cancelled or on a storage error. A row updates the product with
    /// its SKU, else with its barcode; columns not mapped keep what they were.
    [[nodiscard]] virtual Pending<ImportReport> importCsv(const QString &file, const CsvMapping &mapping, bool dryRun,
                                                          std::shared_ptr<ImportControl> control) = 0;
};

} // namespace laci
