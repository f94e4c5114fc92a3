#pragma once
#include "domain/person.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/scan_filter.h"
#include "ui/kit/touch.h"
#include "ui/pages/till_services.h"
#include "ui/shell/customer_screens.h"
#include "ui/shell/top_bar.h"
#include <QHash>
#include <QMainWindow>
#include <QStackedWidget>
#include <QTimer>

class QShortcut;

namespace laci {

class OrdersPage;
class PayPage;
class GuideScreen;
class LockScreen;
class LockWatch;
class Rail;
class SellPage;
class Toast;
class TrainingPanel;

/// The frame: top bar, rail, one page at a time. Knows how pages follow each other and nothing of what they do. Pages beside
/// Jual are made when they are first opened. `services` outlives the window.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    enum Page { Sell, Orders, Goods, ShiftDay, Figures, Setup, Pay };
    explicit MainWindow(TillServices &services, QWidget *parent = nullptr);

    Page page() const { return m_page; }
    void openPage(Page page);
    /// For whoever wants away from the page on the screen: not from Belum pasti without a choice.
    void goTo(Page page);
    /// Brings back what was on the screen when the program ended: the open cart, or the payment that was being shown.
    void recall();
    /// The very first start: shop, owner, goods, a gateway, the printer, one step at a time.
    void openGuide();

signals:
    /// The first page stands and what was open is back.
    void recalled();
    /// The program is to begin anew with the other books: training or the shop's.
    void restartWanted(bool training);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void retranslate();
    void addKeys();
    void key(const QString &usual, void (MainWindow::*act)());
    void takeKeys();
    void meetPeople();                   ///< who may what from now on; nothing in a till without people
    void makeLock();
    void personChanged();
    void tellWho();
    bool isCovered() const;              ///< locked, or the guide lies over everything
    std::optional<Right> rightTo(Page page) const;
    void toSearch();
    void toOrders();
    void toCustomer();
    void toPriceCheck();
    void toPark();
    void listen();                       ///< to what happens in the till while any page is open
    void showOrders(SaleFilter filter);
    void showWaitingOr(SaleFilter filter);
    void showOldSale(const SaleId &sale);
    void countPrintTroubles();
    void toPay();
    void toCash();
    void toQris();
    void toOtherMethods();
    bool mayLeave();
    void payBy(const std::optional<QString> &method);
    void toDiscount();
    void undo();
    void help();
    QWidget *widgetOf(Page page);
    PayPage *payPage();
    void letPaint(bool on);
    void showSale(const SaleRecord &record);
    void scanned(const QString &code);
    void countSoon();
    void countAgain();
    void ring();                         ///< money needs a person
    void watchMoved(const PaymentId &payment);

    TillServices &m_services;
    ScanFilter m_scans;
    Touch m_touch;
    FocusRing m_ring;
    CustomerScreens m_customer;
    TopBar *m_top;
    Rail *m_rail;
    QStackedWidget *m_stack;
    SellPage *m_sell;
    Toast *m_toast;
    TrainingPanel *m_training = nullptr;
    QHash<Page, QWidget *> m_pages;
    QHash<QString, QShortcut *> m_shortcuts;         ///< by the usual key
    PersonId m_atTill{};                 ///< as last heard
    LockScreen *m_lock = nullptr;
    LockWatch *m_lockWatch = nullptr;
    GuideScreen *m_guide = nullptr;
    Page m_page = Sell;
    std::optional<QString> m_wanted;     ///< the method whose key opened Bayar; as PayPage::choose()
    int m_unsure = 0;                    ///< as last counted
    QTimer m_countSoon;
    bool m_counting = false;
    bool m_countStale = false;
};

} // namespace laci
