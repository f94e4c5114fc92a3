#include "ui/pages/orders/wrap_row.h"
#include <QWidget>
#include <algorithm>

namespace laci {

WrapRow::WrapRow(int gap, bool shared, QWidget *parent) : QLayout(parent), m_gap(gap), m_shared(shared)
{
    setContentsMargins(0, 0, 0, 0);
}

WrapRow::~WrapRow()
{
    while (QLayoutItem *item = takeAt(0))
        delete item;
}

QLayoutItem *WrapRow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize WrapRow::sizeHint() const
{
    const QMargins edge = contentsMargins();
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.isEmpty() ? 0 : m_gap), std::max(size.height(), hint.height())};
    }
    return size.grownBy(edge);
}

QSize WrapRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void WrapRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int WrapRow::place(const QRect &rect, bool forReal) const
{
    const QMargins edge = contentsMargins();
    const QRect room = rect.marginsRemoved(edge);
    QList<QLayoutItem *> line;
    int used = 0;
    int top = room.top();
    const auto finish = [&](bool last) {
        if (line.isEmpty())
            return;
        int height = 0;
        for (const QLayoutItem *item : std::as_const(line))
            height = std::max(height, item->sizeHint().height());
        if (forReal) {
            const int spare = m_shared ? std::max(0, room.width() - used) : 0;
            const auto greedy = [](const QLayoutItem *item) { return item->expandingDirections().testFlag(Qt::Horizontal); };
            const auto some = int(std::count_if(line.cbegin(), line.cend(), greedy));
            const int takers = some > 0 ? some : int(line.size());
            int left = room.left();
            int taken = 0;
            for (QLayoutItem *item : std::as_const(line)) {
                int width = std::min(item->sizeHint().width(), room.width());
                if (some == 0 || greedy(item)) {
                    width += spare / takers + (taken < spare % takers ? 1 : 0);
                    ++taken;
                }
                item->setGeometry(QRect(left, top, width, height));
                left += width + m_gap;
            }
        }
        top += height + (last ? 0 : m_gap);
        line.clear();
        used = 0;
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;                                 // hidden
        const int width = item->sizeHint().width();
        if (!line.isEmpty() && used + m_gap + width > room.width())
            finish(false);
        used += width + (line.isEmpty() ? 0 : m_gap);
        line.append(item);
    }
    finish(true);
    return top - rect.top() + edge.bottom();
}

} // namespace laci
