#pragma once
#include "ports/goods_desk.h"
#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

namespace laci {

/// What the owner looks at, as a table that holds a row count and a few pages. data() never waits; a missing page answers empty and
/// comes by dataChanged(). The rows stay until the answer to a new question is here. GUI thread; the desk outlives the model.
class GoodsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Sku, Barcode, Category, Price, Cost, Margin, Stock, Columns };
    enum Role { LowRole = Qt::UserRole + 1, ActiveRole };
    static constexpr int kPage = 96;
    static constexpr int kPagesKept = 48;

    /// Without a desk there are no rows.
    explicit GoodsModel(GoodsDesk *desk, QObject *parent = nullptr);

    const GoodsQuery &query() const { return m_query; }
    void setQuery(const GoodsQuery &query);
    /// Count again and forget every page.
    void reload();
    /// A product was changed: what its row says, without a blink; where it would stand now the next reload() shows.
    void freshen(const Product &product);
    /// nullptr while its page is on its way.
    const Product *productAt(int row) const;
    /// Among the pages that were read; −1: not there.
    int rowOf(ProductId product) const;
    bool isSettled() const { return m_settled; }
    /// From this stock on downwards it is shown in amber.
    void setLow(Quantity low) { m_low = low; }
    /// What a press on this column sorts by; nullopt: nothing.
    static std::optional<GoodsQuery::Sort> sortOf(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void settled();              ///< the rows answer the newest question
    void trouble(const laci::Error &error);

private:
    void ask();
    void load(int page) const;

    GoodsDesk *m_desk;
    GoodsQuery m_query;
    Quantity m_low;
    int m_count = 0;
    bool m_settled = true;
    bool m_asking = false;       ///< one count under way at a time; the newest question waits
    bool m_stale = false;
    quint64 m_round = 0;         ///< pages of other rows are dropped
    GoodsQuery m_shown;          ///< whose rows these are
    mutable QCache<int, QList<Product>> m_pages;
    mutable QSet<int> m_loading;
};

/// What is earned on a price, in basis points of it; nullopt without a cost or a price.
std::optional<int> marginOf(Rupiah price, const std::optional<Rupiah> &cost);
/// "25%", "−12,5%": at most one decimal. "–": not known.
QString marginText(Rupiah price, const std::optional<Rupiah> &cost);

} // namespace laci
