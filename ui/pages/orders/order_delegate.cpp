#include "ui/pages/orders/order_delegate.h"
#include "ui/kit/chip.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
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
    if (m_compact) {
        paintWhole(painter, option, index);
        return painter->restore();
    }
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
        drawText(*painter, box, Qt::AlignLeft | Qt::AlignVCenter, elidedText(painter->font(), text, box.width()));
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

void OrderDelegate::paintWhole(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto text = [&index](int column) { return index.siblingAtColumn(column).data().toString(); };
    const QModelIndex state = index.siblingAtColumn(OrdersModel::State);
    const QRect room = option.rect.adjusted(kSide, 6, -kSide, -6);
    const QRect upper(room.left(), room.top(), room.width(), room.height() / 2);
    const QRect lower(room.left(), upper.bottom() + 1, room.width(), room.height() - upper.height());
    const int pill = drawStatusPill(*painter, theme, room.right(), lower.center().y(), toneOf(StateTone(state.data(OrdersModel::ToneRole).toInt())),
                                    state.data(OrdersModel::IconRole).toString(), text(OrdersModel::State));
    painter->setFont(fontFor(Text::BodyStrong));
    painter->setPen(theme.ink);
    drawTabular(*painter, upper, Qt::AlignLeft, text(OrdersModel::Number));
    drawTabular(*painter, upper, Qt::AlignRight, text(OrdersModel::Amount));
    painter->setFont(fontFor(Text::Body));
    painter->setPen(theme.muted);
    const QRect rest = lower.adjusted(0, 0, -pill - 12, 0);
    drawText(*painter, rest, Qt::AlignLeft | Qt::AlignVCenter,
             elidedText(painter->font(), QStringLiteral("%1 · %2").arg(text(OrdersModel::When), text(OrdersModel::Method)), rest.width()));
}

} // namespace laci
