#pragma once
#include "ui/kit/strip_view.h"
#include "ui/kit/tile_grid.h"
#include <functional>

namespace laci {

/// What one row shows: a tile with the code beside it.
struct ProductRow {
    Tile tile;
    QString code;                    ///< barcode, else SKU
};

/// Products as rows, for large shops: name, code, stock, price. What a row says is asked of `source` while painting.
class ProductList final : public StripView {
    Q_OBJECT
public:
    explicit ProductList(QWidget *parent = nullptr);
    void setSource(std::function<ProductRow(const QModelIndex &)> source);
    static int rowHeight();
    /// Where Enter in the search field would lead.
    void setMarked(int row);
    int marked() const { return m_marked; }
    QString rowName(int row) const override;
    QString rowValue(int row) const override;

signals:
    void chosen(const QModelIndex &index);
    void typed(const QString &text);             ///< stray typing, for the search field

protected:
    int contentHeight() const override;
    QRect rowRect(int row) const override;
    int rowAt(const QPoint &point) const override;
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    int scrollStep() const override { return rowHeight(); }
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ProductRow rowOf(int row) const;
    std::function<ProductRow(const QModelIndex &)> m_source;
    int m_marked = -1;
};

} // namespace laci
