#pragma once
#include "domain/product.h"
#include "ports/product_store.h"

namespace laci {

/// Which products the owner looks at, and how sorted. One page at a time; 800,000 products.
struct GoodsQuery {
    enum class Sort { Name, Sku, Price, Stock, Margin, Changed };
    enum class Stock { Any, Counted, Low, None };        ///< Low: at or under stock.low; None: zero or below
    QString text;                ///< as ProductStore::search; empty: all
    QString category;            ///< empty: all
    Stock stock = Stock::Any;
    Quantity low = {};           ///< what counts as low
    bool inactiveToo = false;
    Sort sort = Sort::Name;
    bool descending = false;
    friend bool operator==(const GoodsQuery &, const GoodsQuery &) = default;
};

struct Category {
    QString name;                ///< never empty, unique
    QString colour;              ///< "#0B6B63"; empty: by the name
    int products = 0;            ///< active ones
};

struct PriceChange {
    QDateTime at;
    Rupiah price;                ///< from then on
    std::optional<Rupiah> cost;
    QString who;                 ///< "import" for a file
};

/// How stock moved. Stored by word.
enum class StockMove { Sale, Refund, RefundFailed, Delivery, Correction, StockTake };
QString stockMoveWord(StockMove);                            ///< "sale", "refund", "refund_failed", "delivery", "correction", "stock_take"
std::optional<StockMove> stockMoveFromWord(QStringView);

struct StockEntry {
    QDateTime at;
    StockMove move = StockMove::Sale;
    Quantity quantity;           ///< added to the stock; below zero: taken away
    QString reason;              ///< a receipt's number for Sale and Refund
    QString who;
};

/// What a person does to the stock. Delivery and Correction add `quantity` (below zero: take away); a StockTake says what is there.
struct StockChange {
    ProductId product{};
    StockMove move = StockMove::Delivery;
    Quantity quantity;
    QString reason;              ///< never empty for Correction and StockTake
    QString by;
    std::optional<Rupiah> cost = {};   ///< of a delivery: the product's cost from now on
};

struct StockTakeLine {
    Product product;             ///< as it is after the stock-take
    Quantity counted;
    Quantity difference;         ///< counted − what the books said
};

/// Prices of their own between two days; the lowest of the lists that hold a product's price on a day wins over its usual price.
struct PriceList {
    qint64 id = 0;               ///< 0: new
    QString name;
    QDate from, until;           ///< both included; invalid: open
    struct Item { ProductId product{}; Rupiah price; };
    QList<Item> items;
};

/// A product that a gateway's catalogue proposes, beside ours.
struct ProposalMatch {
    enum class Kind { New, Same, Differs };
    Kind kind = Kind::New;
    std::optional<Product> ours;         ///< Same, Differs
};

/// What the owner does to the goods. Every change is one durable transaction on the writer thread and stands in the journal; nothing
/// that was sold is deleted. `by`: who, for the journal; the right (EditGoods, MoveStock) was checked before. Reading goes over the
/// readers. GUI thread, never blocks.
class GoodsDesk {
public:
    virtual ~GoodsDesk() = default;
    [[nodiscard]] virtual Pending<int> count(const GoodsQuery &query) = 0;
    [[nodiscard]] virtual Pending<QList<Product>> page(const GoodsQuery &query, int offset, int limit) = 0;

    /// id 0: a new one (without a SKU it gets one), else everything but stock and picture as given, pricing included. Errors as
    /// ProductStore::addProduct; NotFound for an unknown id; InvalidInput with the field's word ("name", "price", "cost", "barcode",
    /// "steps", "bundles").
    [[nodiscard]] virtual Pending<Product> save(const Product &product, const QString &by) = 0;
    /// Newest first.
    [[nodiscard]] virtual Pending<QList<PriceChange>> priceHistory(ProductId product) = 0;

    /// Newest first, sales and refunds included.
    [[nodiscard]] virtual Pending<QList<StockEntry>> movements(ProductId product, int limit) = 0;
    /// A product that was not counted is counted from now on. InvalidInput "reason" | "quantity".
    [[nodiscard]] virtual Pending<Product> moveStock(const StockChange &change) = 0;
    /// A whole stock-take: all lines or none. What was sold while they counted is not lost: a difference is against the books at
    /// this moment.
    [[nodiscard]] virtual Pending<QList<StockTakeLine>> takeStock(const QList<std::pair<ProductId, Quantity>> &counted,
                                                                 const QString &reason, const QString &by) = 0;

    [[nodiscard]] virtual Pending<QList<Category>> categories() = 0;       ///< in the shop's order, empty ones too
    /// `was` empty: a new one at the end; else it is renamed or coloured, products follow. Conflict "name".
    [[nodiscard]] virtual Pending<void> saveCategory(const QString &was, const Category &now, const QString &by) = 0;
    [[nodiscard]] virtual Pending<void> orderCategories(const QStringList &names, const QString &by) = 0;
    /// Only one without products, inactive ones included; else Conflict "products".
    [[nodiscard]] virtual Pending<void> removeCategory(const QString &name, const QString &by) = 0;

    [[nodiscard]] virtual Pending<QList<ModifierGroup>> modifierGroups() = 0;
    /// id 0: new; choices keep their ids (0: new). InvalidInput "name" | "least" | "most" | "choices".
    [[nodiscard]] virtual Pending<ModifierGroup> saveModifierGroup(const ModifierGroup &group, const QString &by) = 0;
    [[nodiscard]] virtual Pending<void> removeModifierGroup(ModifierGroupId group, const QString &by) = 0;
    /// The questions to ask for this product, in order.
    [[nodiscard]] virtual Pending<QList<ModifierGroup>> modifiersOf(ProductId product) = 0;
    [[nodiscard]] virtual Pending<void> setModifiersOf(ProductId product, const QList<ModifierGroupId> &groups, const QString &by) = 0;

    [[nodiscard]] virtual Pending<QList<PriceList>> priceLists() = 0;
    [[nodiscard]] virtual Pending<PriceList> savePriceList(const PriceList &list, const QString &by) = 0;
    [[nodiscard]] virtual Pending<void> removePriceList(qint64 id, const QString &by) = 0;

    /// Everything in the columns that importCsv reads, so that export and import are a round trip; UTF-8 with BOM, whole or not
    /// there. How many products.
    [[nodiscard]] virtual Pending<qint64> exportCsv(const QString &file) = 0;

    /// Beside each proposal of PaymentGateway::listProducts(): what we have by SKU, else by the same name.
    [[nodiscard]] virtual Pending<QList<ProposalMatch>> compare(const QList<std::pair<QString, QString>> &skuAndName) = 0;
};

} // namespace laci
