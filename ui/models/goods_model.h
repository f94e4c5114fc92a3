#pragma once
#include "ui/models/catalogue_model.h"
#include <QAbstractTableModel>

namespace laci {

/// The catalogue as a table: the rows are a CatalogueModel's, which holds only the pages looked at; this adds the columns.
class GoodsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Sku, Barcode, Category, Price, Stock, Columns };

    explicit GoodsModel(ProductStore &store, QObject *parent = nullptr);

    CatalogueModel &rows() { return m_rows; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    CatalogueModel m_rows;
};

} // namespace laci
