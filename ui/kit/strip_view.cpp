#include "ui/kit/strip_view.h"
#include "ui/kit/accessible.h"
#include "ui/kit/motion.h"
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

namespace laci {

namespace {
constexpr int kDragFrom = 12;        // px: less is a trembling finger
constexpr int kFrame = 16;           // ms
constexpr double kFriction = 0.94;   // of the speed is left after a frame
}

StripView::StripView(QWidget *parent) : QAbstractItemView(parent)
{
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    openAccessibility();
    m_swing.setInterval(kFrame);
    connect(&m_swing, &QTimer::timeout, this, &StripView::swing);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { layoutChanged(); });
}

int StripView::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

QString StripView::rowName(int row) const
{
    const QModelIndex index = model()->index(row, 0, rootIndex());
    const QString told = index.data(Qt::AccessibleTextRole).toString();
    return told.isEmpty() ? index.data().toString() : told;
}

QString StripView::rowValue(int row) const
{
    return model()->index(row, 0, rootIndex()).data(Qt::AccessibleDescriptionRole).toString();
}

bool StripView::viewportEvent(QEvent *event)
{
    // A held finger that opened a menu is no press when it is lifted.
    if (event->type() == QEvent::ContextMenu)
        m_pressedInside = false;
    return QAbstractItemView::viewportEvent(event);
}

int StripView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect StripView::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? rowRect(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex StripView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point + QPoint(0, verticalOffset()));
    return row >= 0 && row < rowCount() ? model()->index(row, 0, rootIndex()) : QModelIndex();
}

void StripView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect rect = rowRect(index.row());
    const int top = verticalOffset();
    const int height = viewport()->height();
    if (hint == PositionAtTop)
        verticalScrollBar()->setValue(rect.top());
    else if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(rect.center().y() - height / 2);
    else if (rect.top() < top)
        verticalScrollBar()->setValue(rect.top());
    else if (rect.bottom() >= top + height)
        verticalScrollBar()->setValue(rect.bottom() + 1 - height);
}

std::pair<int, int> StripView::visibleRows() const
{
    const int count = rowCount();
    if (count == 0)
        return {0, -1};
    // A point between two rows belongs to none, so both ends are found by the arithmetic of the first column.
    const int step = qMax(1, rowRect(qMin(count - 1, rowsAcross())).top() - rowRect(0).top());
    const int across = rowsAcross();
    int first = count > across ? qMax(0, (verticalOffset() / step - 1) * across) : 0;
    while (first < count - 1 && rowRect(first).bottom() < verticalOffset())
        ++first;
    int last = first;
    while (last < count - 1 && rowRect(last + 1).top() < verticalOffset() + viewport()->height())
        ++last;
    return {first, last};
}

void StripView::scrollContentsBy(int dx, int dy)
{
    if (viewport()->testAttribute(Qt::WA_OpaquePaintEvent))
        viewport()->scroll(dx, dy);
    else
        QAbstractItemView::scrollContentsBy(dx, dy);
}

void StripView::updateRow(int row)
{
    const QRect rect = rowRect(row).translated(0, -verticalOffset());
    if (rect.intersects(viewport()->rect()))
        viewport()->update(rect.adjusted(-4, -4, 4, 4));
}

void StripView::reset()
{
    m_swing.stop();
    QAbstractItemView::reset();
    updateGeometries();
    viewport()->update();
}

QModelIndex StripView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = rowCount();
    if (count == 0)
        return {};
    const int now = currentIndex().isValid() ? currentIndex().row() : -1;
    const int across = rowsAcross();
    const int step = qMax(1, rowRect(qMin(count - 1, across)).top() - rowRect(0).top());
    const int page = qMax(1, viewport()->height() / step) * across;
    int to = now;
    switch (action) {
    case MoveLeft:
    case MovePrevious: to = now - 1; break;
    case MoveRight:
    case MoveNext: to = now + 1; break;
    case MoveUp: to = now - across >= 0 ? now - across : now; break;
    case MoveDown: to = now < 0 ? 0 : now + across < count ? now + across : now; break;
    case MoveHome: to = 0; break;
    case MoveEnd: to = count - 1; break;
    case MovePageUp: to = now - page; break;
    case MovePageDown: to = now + page; break;
    }
    return model()->index(qBound(0, to, count - 1), 0, rootIndex());
}

void StripView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.topLeft());
    if (selectionModel() && index.isValid())
        selectionModel()->select(index, command);
}

QRegion StripView::visualRegionForSelection(const QItemSelection &selection) const
{
    const auto [first, last] = visibleRows();
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        for (int row = qMax(first, range.top()); row <= qMin(last, range.bottom()); ++row)
            region += rowRect(row).translated(0, -verticalOffset());
    }
    return region;
}

void StripView::updateGeometries()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(scrollStep());
    verticalScrollBar()->setRange(0, qMax(0, contentHeight() - viewport()->height()));
    layoutChanged();
    QAbstractItemView::updateGeometries();
}

void StripView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row) {
        const QRect rect = rowRect(row).translated(0, -verticalOffset());
        if (rect.adjusted(-4, -4, 4, 4).intersects(event->rect()))
            paintRow(painter, row, rect);
    }
}

void StripView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_swing.stop();
    m_pressedInside = true;
    m_dragging = false;
    m_pressAt = event->position().toPoint();
    m_scrollAtPress = verticalOffset();
    m_lastY = m_pressAt.y();
    m_lastMove = qint64(event->timestamp());
    m_speed = 0;
}

void StripView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedInside)
        return;
    const int y = event->position().toPoint().y();
    if (!m_dragging && qAbs(y - m_pressAt.y()) < kDragFrom)
        return;
    m_dragging = true;
    const qint64 now = qint64(event->timestamp());
    if (now > m_lastMove) {
        m_speed = 0.6 * m_speed + 0.4 * (m_lastY - y) / double(now - m_lastMove);
        m_lastMove = now;
        m_lastY = y;
    }
    verticalScrollBar()->setValue(m_scrollAtPress + m_pressAt.y() - y);
}

void StripView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressedInside || event->button() != Qt::LeftButton)
        return;
    m_pressedInside = false;
    if (m_dragging) {
        // A finger that rested before it was lifted did not throw.
        if (qint64(event->timestamp()) - m_lastMove < 60 && std::abs(m_speed) > 0.2 && motionAllowed())
            m_swing.start();
        return;
    }
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && index == indexAt(m_pressAt)) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        emit pressedRow(index);
    }
}

void StripView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);          // two quick taps are two
}

void StripView::swing()
{
    const int before = verticalOffset();
    verticalScrollBar()->setValue(before + int(std::lround(m_speed * kFrame)));
    m_speed *= kFriction;
    if (std::abs(m_speed) < 0.05 || verticalOffset() == before)
        m_swing.stop();
}

void StripView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    viewport()->update();
}

void StripView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (previous.isValid())
        updateRow(previous.row());
    if (current.isValid())
        updateRow(current.row());
}

void StripView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &)
{
    const auto [first, last] = visibleRows();
    for (int row = qMax(first, topLeft.row()); row <= qMin(last, bottomRight.row()); ++row)
        updateRow(row);
}

} // namespace laci
