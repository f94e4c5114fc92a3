#include "ui/pages/goods/goods_delegate.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include "ui/models/goods_model.h"
#include <QPainter>

namespace laci {

GoodsDelegate::GoodsDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void GoodsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter->save();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? theme.accentSoft : theme.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const QRect box = option.rect.adjusted(index.column() == GoodsModel::Name ? 18 : 12, 0, -12, 0);
    const QString text = index.data().toString();
    const bool figures = index.column() >= GoodsModel::Price;
    const bool strong = index.column() == GoodsModel::Price;
    const bool main = strong || index.column() == GoodsModel::Name || index.column() == GoodsModel::Stock;
    painter->setFont(fontFor(strong ? Text::BodyStrong : Text::Body));
    const bool low = index.column() == GoodsModel::Stock && index.data(GoodsModel::LowRole).toBool();
    const bool active = index.data(GoodsModel::ActiveRole).toBool();
    painter->setPen(low ? theme.warn : main && active ? theme.ink : theme.muted);
    if (figures || index.column() == GoodsModel::Barcode)
        drawTabular(*painter, box, figures ? Qt::AlignRight : Qt::AlignLeft, text);
    else
        drawLines(*painter, box, text, 1, box.height());
    painter->restore();
}

} // namespace laci
