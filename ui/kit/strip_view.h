#pragma once
#include <QAbstractItemView>
#include <QTimer>

namespace laci {

/// A vertical view whose geometry is arithmetic: no row is ever measured, so 800,000 rows cost what ten do.
/// A subclass says where a row lies and paints it. Keyboard, mouse, wheel, and dragging with the finger (with a swing
/// that runs out) are done here. A press that does not become a drag is `pressed(index)`.
class StripView : public QAbstractItemView {
    Q_OBJECT
public:
    explicit StripView(QWidget *parent = nullptr);

    QRect visualRect(const QModelIndex &index) const final;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) final;
    QModelIndex indexAt(const QPoint &point) const final;
    /// First and last row that show at least a part; {0, -1} when there are none.
    std::pair<int, int> visibleRows() const;
    /// Repaints one row if it shows.
    void updateRow(int row);
    void reset() override;

    // For screen readers (ui/kit/accessible.cpp): how many rows, what a row is called, and what else it shows ("2 x, Rp36.000").
    int rows() const { return rowCount(); }
    virtual QString rowName(int row) const;          ///< Qt::AccessibleTextRole, else the display text
    virtual QString rowValue(int row) const;         ///< Qt::AccessibleDescriptionRole

signals:
    void pressedRow(const QModelIndex &index);

protected:
    // In content coordinates: y 0 is the top of the first row.
    virtual int contentHeight() const = 0;
    virtual QRect rowRect(int row) const = 0;
    virtual int rowAt(const QPoint &point) const = 0;            ///< −1: none
    virtual void paintRow(QPainter &painter, int row, const QRect &rect) = 0;
    virtual int rowsAcross() const { return 1; }
    virtual int scrollStep() const = 0;
    /// Geometry changed (a row grew, the width is another): scroll range and children follow.
    virtual void layoutChanged() {}
    int rowCount() const;
    /// The view paints every pixel it is asked for: what stays in sight while it is scrolled is moved and not painted again.
    void paintsAll() { viewport()->setAttribute(Qt::WA_OpaquePaintEvent); }

    void scrollContentsBy(int dx, int dy) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const final { return 0; }
    int verticalOffset() const final;
    bool isIndexHidden(const QModelIndex &) const final { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) final;
    QRegion visualRegionForSelection(const QItemSelection &selection) const final;
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

protected slots:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

private:
    void swing();
    QPoint m_pressAt;
    int m_scrollAtPress = 0;
    int m_lastY = 0;
    qint64 m_lastMove = 0;
    double m_speed = 0;              // px per ms
    bool m_pressedInside = false;
    bool m_dragging = false;
    QTimer m_swing;
};

} // namespace laci
