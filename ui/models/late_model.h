#pragma once
#include "base/clock.h"
#include "ports/sale_books.h"
#include <QAbstractTableModel>

namespace laci {

/// The late-money inbox, newest first: sale, when it came, way, amount, what became of it. Decided entries stay readable. Has the
/// columns and roles of OrdersModel, so that one delegate paints both. GUI thread; data() never waits.
class LateModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// References outlive the model.
    LateModel(SaleBooks &books, const Clock &clock, QObject *parent = nullptr);
    void setZone(const QByteArray &zone) { m_zone = zone; }
    void refresh();

    const LateMoney *at(int row) const;
    int rowOf(const PaymentId &payment) const;         ///< −1: not among them

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void loaded();
    void trouble(const laci::Error &error);

private:
    static constexpr int kMost = 500;
    SaleBooks &m_books;
    const Clock &m_clock;
    QByteArray m_zone;
    QList<LateMoney> m_rows;
    int m_round = 0;
};

} // namespace laci
