#include "ui/pages/goods/row_list.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QtMath>

namespace laci {

namespace {
constexpr int kRow = 56;
constexpr int kDetail = Qt::UserRole;
constexpr int kRight = Qt::UserRole + 1;
constexpr int kRightInk = Qt::UserRole + 2;
constexpr int kDot = Qt::UserRole + 3;

class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, textPx(kRow)}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        painter->save();
        painter->fillRect(option.rect, option.state & QStyle::State_Selected ? theme.accentSoft : theme.surface);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
        QRect box = option.rect.adjusted(16, 0, -16, 0);
        if (const QColor dot = index.data(kDot).value<QColor>(); dot.isValid()) {
            drawBox(*painter, QRectF(box.left(), box.center().y() - 9, 18, 18), 9, dot, theme.edge);
            box.setLeft(box.left() + 30);
        }
        if (const QString right = index.data(kRight).toString(); !right.isEmpty()) {
            painter->setFont(fontFor(Text::BodyStrong));
            painter->setPen(theme.of(Ink(index.data(kRightInk).toInt())));
            drawTabular(*painter, box, Qt::AlignRight, right);
            box.setRight(box.right() - qCeil(tabularWidth(painter->font(), right)) - 12);
        }
        const QString detail = index.data(kDetail).toString();
        const QRect top = detail.isEmpty() ? box : QRect(box.left(), box.top() + textPx(7), box.width(), textPx(22));
        painter->setFont(fontFor(Text::Body));
        painter->setPen(theme.ink);
        drawText(*painter, top, Qt::AlignLeft | Qt::AlignVCenter, elidedText(painter->font(), index.data().toString(), top.width()));
        if (!detail.isEmpty()) {
            const QRect below(box.left(), top.bottom(), box.width(), textPx(20));
            painter->setFont(fontFor(Text::Small));
            painter->setPen(theme.muted);
            drawText(*painter, below, Qt::AlignLeft | Qt::AlignVCenter, elidedText(painter->font(), detail, below.width()));
        }
        painter->restore();
    }
};
}

RowList::RowList(const char *name, QWidget *parent) : QListWidget(parent)
{
    setObjectName(QString::fromLatin1(name));
    setItemDelegate(new RowDelegate(this));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { emit chosen(row(item)); });
}

void RowList::setReadOnly()
{
    setSelectionMode(NoSelection);
}

void RowList::setRows(const QList<ListRow> &rows)
{
    const int kept = currentRow();
    clear();
    for (const ListRow &row : rows) {
        auto *item = new QListWidgetItem(row.text, this);
        item->setData(kDetail, row.detail);
        item->setData(kRight, row.right);
        item->setData(kRightInk, int(row.rightInk));
        item->setData(kDot, row.dot);
        item->setToolTip(row.detail.isEmpty() ? row.text : row.text + u'\n' + row.detail);
        item->setData(Qt::AccessibleDescriptionRole, row.detail.isEmpty() ? row.right : row.detail + QStringLiteral(", ") + row.right);
    }
    if (selectionMode() != NoSelection && kept >= 0)
        setCurrentRow(qMin(kept, count() - 1));
}

void RowList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentRow() >= 0) {
        emit chosen(currentRow());
        return;
    }
    QListWidget::keyPressEvent(event);
}

void RowList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
    QListWidget::changeEvent(event);
}

} // namespace laci
