#pragma once
#include "ports/product_store.h"
#include <QAbstractListModel>
#include <QCache>
#include <QSet>
#include <optional>
#include <vector>

namespace laci {

/// The catalogue for a view, without holding it: a row count and a few pages of products near what is looked at.
/// data() never waits; a missing page answers empty and comes by dataChanged(). With a search text the rows are what
/// the search found. Answers to questions that are no longer asked are dropped by number. The store outlives the model.
class CatalogueModel final : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int kPage = 96;
    static constexpr int kPagesKept = 48;
    static constexpr int kMostFound = 120;       ///< nobody reads further than that; another letter is quicker

    enum Role {
        LoadedRole = Qt::UserRole + 1,           ///< bool: false while the page is on its way
        PriceRole,                               ///< qint64 rupiah
        SkuRole,
        IdRole,                                  ///< qint64
    };

    explicit CatalogueModel(ProductStore &store, QObject *parent = nullptr);

    const CatalogueFilter &filter() const { return m_filter; }
    void setFilter(const CatalogueFilter &filter);
    /// Empty: back to the filter. The rows stay until the answer is here, so nothing flickers.
    void setSearch(const QString &text);
    QString search() const { return m_search; }
    /// The rows belong to the text of setSearch(), not to an earlier one.
    bool isSettled() const { return m_settled; }
    bool isSearch() const { return m_showsSearch; }
    /// After an import: count again and forget every page. Keeps filter and search.
    void reload();
    /// After a sale: what the rows from `first` to `last` say is read again and put in their place without a blink; the other
    /// pages are read when they are looked at.
    void freshen(int first, int last);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// nullptr while its page is on its way. Valid until the model changes or another page is read.
    const Product *productAt(int row) const;

signals:
    /// The rows now answer the newest question.
    void settled();
    void trouble(const laci::Error &error);

private:
    void askCount();
    void askSearch();
    void load(int page) const;
    void ask(int page) const;
    void show(bool search, int count, FoundProducts found);

    ProductStore &m_store;
    CatalogueFilter m_filter;
    QString m_search;
    FoundProducts m_found;
    mutable std::vector<std::optional<Product>> m_looked;      ///< of m_found, those that somebody looked at
    int m_count = 0;
    bool m_showsSearch = false;
    bool m_settled = true;
    bool m_searching = false;                    ///< one search under way at a time; the newest waits
    quint64 m_question = 0;                      ///< which count was asked last
    quint64 m_round = 0;                         ///< of the rows: pages for other rows are dropped
    mutable QCache<int, QList<Product>> m_pages;
    mutable QSet<int> m_loading;
};

} // namespace laci
