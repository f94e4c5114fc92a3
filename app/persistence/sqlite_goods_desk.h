#pragma once
#include "base/clock.h"
#include "ports/goods_desk.h"
#include <memory>

namespace laci {

class Connection;
class Database;
class ProductPages;

/// The owner's side of the catalogue in SQLite: reading over the report thread, so that no list of 800,000 products stands before a
/// scan; changes over the writer, each with its entry in the journal in the same commit. Database and clock must outlive it.
class SqliteGoodsDesk final : public GoodsDesk {
public:
    SqliteGoodsDesk(Database &db, const Clock &clock);
    ~SqliteGoodsDesk() override;

    Pending<int> count(const GoodsQuery &query) override;
    Pending<QList<Product>> page(const GoodsQuery &query, int offset, int limit) override;
    Pending<Product> save(const Product &product, const QString &by) override;
    Pending<QList<PriceChange>> priceHistory(ProductId product) override;
    Pending<QList<StockEntry>> movements(ProductId product, int limit) override;
    Pending<Product> moveStock(const StockChange &change) override;
    Pending<QList<StockTakeLine>> takeStock(const QList<std::pair<ProductId, Quantity>> &counted, const QString &reason,
                                            const QString &by) override;
    Pending<QList<Category>> categories() override;
    Pending<void> saveCategory(const QString &was, const Category &now, const QString &by) override;
    Pending<void> orderCategories(const QStringList &names, const QString &by) override;
    Pending<void> removeCategory(const QString &name, const QString &by) override;
    Pending<QList<ModifierGroup>> modifierGroups() override;
    Pending<ModifierGroup> saveModifierGroup(const ModifierGroup &group, const QString &by) override;
    Pending<void> removeModifierGroup(ModifierGroupId group, const QString &by) override;
    Pending<QList<ModifierGroup>> modifiersOf(ProductId product) override;
    Pending<void> setModifiersOf(ProductId product, const QList<ModifierGroupId> &groups, const QString &by) override;
    Pending<QList<PriceList>> priceLists() override;
    Pending<PriceList> savePriceList(const PriceList &list, const QString &by) override;
    Pending<void> removePriceList(qint64 id, const QString &by) override;
    Pending<qint64> exportCsv(const QString &file) override;
    Pending<QList<ProposalMatch>> compare(const QList<std::pair<QString, QString>> &skuAndName) override;

private:
    Database &m_db;
    const Clock &m_clock;
    std::shared_ptr<ProductPages> m_pages;     ///< used on the report thread only; a queued job may outlive the desk
};

} // namespace laci
