#include "ui/pages/orders/order_delegate.h"
#include "ui/kit/chip.h"
#include "ui/kit/paint.h"
#include "ui/models/orders_model.h"
#include "ui/pages/pay/tone_of.h"
#include <QPainter>

namespace laci {
namespace {
constexpr int kSide = 18;
}

OrderDelegate::OrderDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void OrderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter->save();
    const bool chosen = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, chosen ? theme.accentSoft : theme.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const QString text = index.data().toString();
    QRect box = option.rect.adjusted(index.column() == OrdersModel::Number ? kSide : 8, 0, -8, 0);
    switch (OrdersModel::Column(index.column())) {
    case OrdersModel::Number:
        painter->setFont(fontFor(Text::BodyStrong));
        painter->setPen(theme.ink);
        drawTabular(*painter, box, Qt::AlignLeft, text);
        break;
    case OrdersModel::When:
        painter->setFont(fontFor(Text::Body));
        painter->setPen(theme.muted);
        drawTabular(*painter, box, Qt::AlignLeft, text);
        break;
    case OrdersModel::Method:
        painter->setFont(fontFor(Text::Body));
        painter->setPen(theme.ink);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
        break;
    case OrdersModel::Amount:
        painter->setFont(fontFor(Text::BodyStrong));
        painter->setPen(theme.ink);
        drawTabular(*painter, box, Qt::AlignRight, text);
        break;
    case OrdersModel::State:
        drawStatusPill(*painter, theme, option.rect.right() - kSide, option.rect.center().y(),
                       toneOf(StateTone(index.data(OrdersModel::ToneRole).toInt())), index.data(OrdersModel::IconRole).toString(), text);
        break;
    case OrdersModel::Columns:
        break;
    }
    painter->restore();
}

} // namespace laci
