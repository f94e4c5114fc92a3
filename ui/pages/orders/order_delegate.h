#pragma once
#include <QStyledItemDelegate>

namespace laci {

/// Paints a row of the orders list: number and amount heavy, time muted, the state as a pill. Compact, for large text and small
/// screens: everything in the first column, on two lines.
class OrderDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit OrderDelegate(QObject *parent = nullptr);
    void setCompact(bool on) { m_compact = on; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintWhole(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    bool m_compact = false;
};

} // namespace laci
