#include "ui/models/goods_model.h"

namespace laci {

GoodsModel::GoodsModel(ProductStore &store, QObject *parent) : QAbstractTableModel(parent), m_rows(store)
{
    connect(&m_rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&m_rows, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
    connect(&m_rows, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        emit dataChanged(index(from.row(), 0), index(to.row(), Columns - 1));
    });
}

int GoodsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.rowCount();
}

int GoodsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant GoodsModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole && (index.column() == Price || index.column() == Stock))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    // Asking for any role makes the rows fetch the page; until it is here the row stays empty.
    m_rows.data(m_rows.index(index.row()), CatalogueModel::LoadedRole);
    const Product *product = m_rows.productAt(index.row());
    if (!product)
        return index.column() == Name && role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    switch (Column(index.column())) {
    case Name:     return product->active ? product->name : tr("%1 (no longer sold)").arg(product->name);
    case Sku:      return product->sku;
    case Barcode:
        // The first; the tool tip has them all.
        return role == Qt::ToolTipRole ? product->barcodes.join(u'\n') : product->barcodes.value(0);
    case Category: return product->category;
    case Price:    return rupiahText(product->price);
    case Stock:    return product->stock ? quantityText(*product->stock) : QStringLiteral("–");
    case Columns:  break;
    }
    return {};
}

QVariant GoodsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Price || section == Stock ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:     return tr("Name");
    case Sku:      return tr("SKU");
    case Barcode:  return tr("Barcode");
    case Category: return tr("Category");
    case Price:    return tr("Price");
    case Stock:    return tr("Stock");
    case Columns:  break;
    }
    return {};
}

} // namespace laci
