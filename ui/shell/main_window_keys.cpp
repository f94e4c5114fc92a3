// What the frame's function keys do (DESIGN.md, Keys).
#include "ui/kit/button.h"
#include "ui/kit/key_names.h"
#include "ui/kit/search_field.h"
#include "ui/kit/sheet.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/people/right_gate.h"
#include "ui/pages/sell/sell_page.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/text/till_keys.h"
#include <QShortcut>

namespace laci {

void MainWindow::key(const QString &usual, void (MainWindow::*act)())
{
    auto *shortcut = new QShortcut(this);
    shortcut->setAutoRepeat(false);
    m_shortcuts.insert(usual, shortcut);
    connect(shortcut, &QShortcut::activated, this, [this, act] {
        if (!Sheet::isOpenIn(this) && !isCovered())      // an open question has the keys to itself
            (this->*act)();
    });
}

/// The shop's keys, and the hints on the controls with them.
void MainWindow::takeKeys()
{
    setShopKeys(shopKeys(m_services.settings));
    for (auto it = m_shortcuts.begin(); it != m_shortcuts.end(); ++it)
        it.value()->setKey(QKeySequence(shopKey(it.key()), QKeySequence::PortableText));
    const auto hinted = findChildren<Button *>();
    for (Button *each : hinted) {
        if (!each->keyHint().isEmpty())
            each->setKeyHint(each->keyHint());
    }
    m_top->search()->update();
}

void MainWindow::addKeys()
{
    key(QStringLiteral("F1"), &MainWindow::help);
    key(QStringLiteral("F2"), &MainWindow::toSearch);
    key(QStringLiteral("F3"), &MainWindow::toCustomer);
    key(QStringLiteral("F4"), &MainWindow::toCash);
    key(QStringLiteral("F6"), &MainWindow::toOrders);
    key(QStringLiteral("F7"), &MainWindow::toPriceCheck);
    key(QStringLiteral("F8"), &MainWindow::toPark);
    key(QStringLiteral("F9"), &MainWindow::toQris);
    key(QStringLiteral("F10"), &MainWindow::toOtherMethods);
    key(QStringLiteral("F11"), &MainWindow::toDiscount);
    key(QStringLiteral("F12"), &MainWindow::toPay);
    key(QStringLiteral("Ctrl+Z"), &MainWindow::undo);
    takeKeys();
    connect(&m_services.settings, &Settings::changed, this, [this](const QString &changed) {
        if (changed.startsWith(u"keys."))
            takeKeys();
    });
}

void MainWindow::help()
{
    showKeys(this);
}

void MainWindow::toSearch()
{
    if (m_page == Pay)
        return;                          // a payment is left by its own keys
    openPage(Sell);
    m_top->search()->setFocus();
    m_top->search()->selectAll();
}

bool MainWindow::mayLeave()
{
    if (m_page != Pay || payPage()->canWalkAway())
        return true;
    payPage()->refuseToWalkAway();
    return false;
}

void MainWindow::goTo(Page page)
{
    if (!mayLeave())
        return;
    const auto right = rightTo(page);
    if (!right || page == m_page)
        return openPage(page);
    RightGate::ask(m_services, this, *right, [this, page](const QString &) {
        if (mayLeave())
            openPage(page);
    });
}

void MainWindow::toOrders()
{
    if (!mayLeave())
        return;
    static_cast<OrdersPage *>(widgetOf(Orders))->lastSales();
    openPage(Orders);
}

void MainWindow::showOrders(SaleFilter filter)
{
    if (!mayLeave())
        return;
    static_cast<OrdersPage *>(widgetOf(Orders))->showFilter(filter);
    openPage(Orders);
}

void MainWindow::toPay()
{
    payBy(std::nullopt);
}

void MainWindow::toCash()
{
    payBy(QStringLiteral("cash"));
}

void MainWindow::toQris()
{
    payBy(QString());
}

void MainWindow::toOtherMethods()
{
    if (m_page == Pay)
        return payPage()->changeMethod();
    toPay();
}

void MainWindow::payBy(const std::optional<QString> &method)
{
    if (m_page == Pay && method)
        return payPage()->choose(*method);
    if (m_page != Sell)
        return;
    m_wanted = method;
    m_sell->pay();
}

void MainWindow::toDiscount()
{
    if (m_page == Sell)
        m_sell->discount();
}

void MainWindow::toCustomer()
{
    if (m_page == Sell)
        m_sell->customer();
}

// A price is asked for on any page; on Bayar the customer who pays goes first.
void MainWindow::toPriceCheck()
{
    if (m_page == Pay)
        return;
    openPage(Sell);
    m_sell->priceCheck();
}

void MainWindow::toPark()
{
    if (m_page == Pay)
        return;
    openPage(Sell);
    m_sell->park();
}

void MainWindow::undo()
{
    if (m_page == Sell)
        m_sell->undo();
}

} // namespace laci
