#pragma once
#include "ui/pages/pay/pay_session.h"
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace laci {

class Button;
class CashPanel;
class Card;
class ElsewhereCard;
class MethodList;
class OneFace;
class OrderCard;
class PaidView;
class QrCard;
class Sheet;
class StateCard;
class Toast;

/// Bayar and Lunas. Keys: Enter takes the cash (exact when nothing is typed), F4 cash, F9 QRIS, F5 ask, F10 change the method,
/// Esc back or the next customer; on Lunas Enter is a new sale. What may be done is PaySession's to say; this is what one sees.
class PayPage final : public QWidget {
    Q_OBJECT
public:
    explicit PayPage(TillServices &services, QWidget *parent = nullptr);

    /// The open cart, with the keyboard on cash. An empty cart leaves at once.
    void payCart();
    /// The same by a way that was named already (as choose()). What goes to the gateway goes before anything is drawn: opening() comes
    /// when the page has something to show, settled() when it may be painted, both within a frame of the screen.
    void payCartBy(const QString &gateway);
    void showSale(const SaleRecord &record);
    /// Scan, Enter, Enter: takes exact cash for what is on the screen, else for the open cart.
    void payExactCash();
    /// "cash", a gateway's id, or empty for the first gateway that is possible now. Nothing on Lunas.
    void choose(const QString &gateway);
    /// Another way to pay: asks about the code that is live first (law 2).
    void changeMethod();
    /// False on Belum pasti with nothing to show, and while a part is paid and nothing is on its way: a choice has to be made
    /// (DESIGN.md). refuseToWalkAway() says so on the screen.
    bool canWalkAway() const;
    void refuseToWalkAway();
    /// Back at the till: nothing on the screen; what is open stays watched.
    void leave();

    const PaySession &session() const { return m_session; }

signals:
    void held();             ///< payCartBy() has begun: what it changes on the screen need not be painted before settled()
    void opening();          ///< the page belongs on the screen now
    void settled();          ///< and may be painted
    void left();             ///< back to Jual; a sale may still be open
    void finished();         ///< the sale is paid and done with; the next one

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void stack(bool stacked);
    void refreshActions();
    void refreshMiddle();
    bool isHeld() const;
    bool isCodeComing() const;
    void open();
    void settle();
    void letPaint();
    void placeFocus();
    void focusAfter(Sheet *sheet);
    void pick(const QString &gatewayOrCash);
    void escape();
    void offerToForce(const std::optional<PayMethod> &target);
    void answered(const SaleRecord &record, const PaymentId &id);
    void offerFee(const PayMethod &method, Rupiah fee);
    void offerTwin(const SaleSummary &twin);
    void askPerson(Right right);
    void askForPart();
    void offerToReturn();
    void askToReturn();
    void connectPaper();
    void showPaid();
    void print(bool copy);
    void printQr();
    void tellPersonsWord(const SaleRecord &record);
    void watchPaper(Pending<PrintJob> job);
    bool mustDecideAboutTenders() const;
    QString partOf(const Payment &payment) const;
    void askWithdraw();
    void connectSheets();

    TillServices &m_services;
    PaySession m_session;
    QTimer m_tick;
    QTimer m_frame;                  ///< runs from payCartBy() until there is something to read, for one frame of the screen
    bool m_opened = true;            ///< false: opening() is still to come
    bool m_settled = true;           ///< likewise
    bool m_naming = false;           ///< payCartBy() is not through yet
    bool m_codeComes = false;        ///< what was named shows a QR: its place is made before it is there
    OneFace *m_pages;
    QWidget *m_work;
    QBoxLayout *m_columns = nullptr;
    bool m_stacked = false;
    QWidget *m_left;
    QWidget *m_right;
    PaidView *m_paid;
    MethodList *m_methods;
    Card *m_middle;
    OneFace *m_faces;
    CashPanel *m_cash;
    QrCard *m_qr;
    ElsewhereCard *m_elsewhere;
    StateCard *m_state;
    OrderCard *m_order;
    Button *m_check;
    Button *m_told;
    Button *m_next;
    Button *m_change;
    Button *m_confirm;
    Button *m_giveUp;
    Button *m_withdraw;
    Button *m_backToCode;
    Button *m_backToCart;
    Button *m_printQr;
    Button *m_return;
    Button *m_part;
    QList<Button *> m_acts;          ///< on the right
    Toast *m_toast;
    PayFace m_faceShown = PayFace::Cash;
    bool m_wasActive = false;
    SaleId m_paidShown;              ///< whose Lunas stands
};

} // namespace laci
