#pragma once
#include <QStyledItemDelegate>

namespace laci {

/// Paints a row of the orders list: number and amount heavy, time muted, the state as a pill.
class OrderDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit OrderDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace laci
