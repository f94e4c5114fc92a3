#pragma once
#include "base/clock.h"
#include "ports/sale_books.h"
#include "ui/text/payment_text.h"
#include <QAbstractTableModel>

namespace laci {

/// The orders list: number, time, method, amount, state, newest first. Reads the books page by page as the view asks for more; an
/// answer to an older filter is dropped. GUI thread; data() never waits.
class OrdersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, When, Method, Amount, State, Columns };
    enum Role { SaleIdRole = Qt::UserRole + 1, ToneRole, IconRole };

    /// `zone` is the shop's, IANA. References outlive the model.
    OrdersModel(SaleBooks &books, const Clock &clock, QByteArray zone, QObject *parent = nullptr);

    /// Which orders, and when (limit and offset are the model's own). Starts reading at once.
    void setQuery(const SaleQuery &query);
    void setQuery(SaleFilter filter, QDate day, const QString &text = {});
    const SaleQuery &query() const { return m_query; }
    SaleFilter filter() const { return m_query.filter; }
    void setZone(const QByteArray &zone);
    /// Reads the newest rows again, keeping what is on screen until the answer is here; older rows that were read stay.
    void refresh();
    /// A sale changed: its row says so at once, wherever in the list it stands.
    void note(const SaleRecord &record);

    const SaleSummary *at(int row) const;
    int rowOf(const SaleId &sale) const;               ///< −1: not among the rows read
    bool isLoading() const { return m_loading; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loaded();                                     ///< the first page of the present query is here
    void trouble(const laci::Error &error);

private:
    static constexpr int kPage = 100;
    static constexpr int kRefreshed = 300;             ///< the books give no more than 1000 at once
    void read(int offset, int limit);
    void takeTop(QList<SaleSummary> rows, int limit);
    void replace(const QList<SaleSummary> &rows);

    SaleBooks &m_books;
    const Clock &m_clock;
    QByteArray m_zone;
    SaleQuery m_query;
    QList<SaleSummary> m_rows;
    int m_round = 0;
    bool m_loading = false;
    bool m_complete = false;
    bool m_fresh = true;                               ///< another query: nothing of what stands here is kept
};

} // namespace laci
