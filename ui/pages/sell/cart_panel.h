#pragma once
#include "checkout/cart_session.h"
#include "ui/kit/card.h"
#include "ui/models/cart_model.h"

namespace laci {

class Button;
class CartList;
class CartRights;
class TextLabel;
class TotalsView;
enum class LineTool;

/// The right side of Jual: whom it is for, lines, steps, total, and the button that pays. Acts on the session; questions about
/// a line are sheets over the window.
class CartPanel final : public Surface {
    Q_OBJECT
public:
    CartPanel(CartSession &session, CartModel &model, CartRights &rights, QWidget *parent = nullptr);

    void changeQuantity(int steps);      ///< of the chosen line: +1, −1; a measured one changes by its own step
    void removeChosen();
    void chooseNext(int step);
    /// On the whole cart at first; F11.
    void askDiscount();
    void clearCart();
    void explain();

signals:
    void payPressed();
    void customerPressed();
    void parkPressed();
    void refused(const laci::Error &error);
    /// Something was changed that Ctrl+Z brings back; the sentence says what.
    void undoable(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void retranslate();
    void refresh();
    void fillHead();
    void setQuantity(Quantity quantity);
    void askLineQuantity();
    void askLineNote();
    void askCartNote();
    void askLineDiscount();
    void askLinePrice();
    void askTools(int line);
    void useTool(LineTool tool);
    void showDiscount(int line, bool lineFirst);
    const CartLine *chosenLine() const;

    CartSession &m_session;
    CartRights &m_rights;
    TextLabel *m_title;
    TextLabel *m_count;
    Button *m_note;
    Button *m_customer;
    TextLabel *m_noteText;
    CartList *m_list;
    TotalsView *m_totals;
    Button *m_park;
    Button *m_discount;
    Button *m_clear;
    Button *m_pay;
};

} // namespace laci
