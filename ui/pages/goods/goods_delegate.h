#pragma once
#include <QStyledItemDelegate>

namespace laci {

/// Paints a row of the catalogue table from the tokens: figures in equal columns, a hairline under each row.
class GoodsDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit GoodsDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace laci
