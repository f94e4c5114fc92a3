#pragma once
#include "domain/report.h"
#include <QAbstractTableModel>

namespace laci {

/// A report as a table: its rows in the order that was asked for, the totals always last.
class ReportModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(const ReportTable &table);
    const ReportTable &table() const { return m_table; }
    bool hasTotals() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    ReportTable m_table;
    QList<int> m_order;              ///< row on the screen → row of the table
};

} // namespace laci
