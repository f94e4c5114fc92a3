#pragma once
#include "ui/kit/button.h"
#include "ui/kit/strip_view.h"

namespace laci {

class CartModel;

/// The lines of the cart; the chosen one is taller and carries its tools, in as many rows as they need at this width.
/// A long press (ui/kit/touch.h), the right button or the context menu key ask for the same tools as a list.
class CartList final : public StripView {
    Q_OBJECT
public:
    static constexpr int kSide = 18;
    explicit CartList(CartModel &model, QWidget *parent = nullptr);
    /// −1: none.
    void setChosen(int row);
    QString rowValue(int row) const override;
    int chosen() const { return m_chosen; }
    static int lineHeight();
    int chosenHeight() const;

signals:
    void lessAsked();
    void moreAsked();
    void quantityAsked();
    void noteAsked();
    void discountAsked();
    void priceAsked();
    void removeAsked();
    void choiceAsked(int row);
    void toolsAsked(int row);

protected:
    int contentHeight() const override;
    QRect rowRect(int row) const override;
    int rowAt(const QPoint &point) const override;
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    void layoutChanged() override;
    int scrollStep() const override { return lineHeight(); }
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    QSize viewportSizeHint() const override;

private:
    void retranslate();
    void fillTools();
    void arrangeTools();
    void paintDetail(QPainter &painter, const QModelIndex &index, const QRectF &rect) const;

    CartModel &m_model;
    int m_chosen = -1;
    int m_toolsHeight = 0;
    QWidget *m_tools;
    Button *m_less;
    Button *m_quantity;
    Button *m_more;
    Button *m_note;
    Button *m_remove;
    Button *m_discount;
    Button *m_price;
    QList<Button *> m_row;           ///< all of them, in their order
};

} // namespace laci
