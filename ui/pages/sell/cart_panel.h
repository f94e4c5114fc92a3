#pragma once
#include "checkout/cart_session.h"
#include "ui/kit/card.h"
#include "ui/models/cart_model.h"

namespace laci {

class Button;
class CartList;
class TextLabel;
class TotalsView;

/// The right side of Jual: lines, steps, total, and the button that pays. Acts on the session; questions about a line are
/// sheets over the window.
class CartPanel final : public Surface {
    Q_OBJECT
public:
    CartPanel(CartSession &session, CartModel &model, QWidget *parent = nullptr);

    void changeQuantity(int pieces);     ///< of the chosen line: +1, −1
    void removeChosen();
    void chooseNext(int step);
    void askDiscount();
    void clearCart();
    void explain();

signals:
    void payPressed();
    void refused(const laci::Error &error);
    /// Something was taken away that Ctrl+Z brings back; the sentence says what.
    void undoable(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void setQuantity(Quantity quantity);
    const CartLine *chosenLine() const;

    CartSession &m_session;
    TextLabel *m_title;
    TextLabel *m_count;
    CartList *m_list;
    TotalsView *m_totals;
    Button *m_discount;
    Button *m_clear;
    Button *m_pay;
};

} // namespace laci
