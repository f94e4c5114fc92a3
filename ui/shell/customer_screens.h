#pragma once
#include "ui/pages/customer/customer_feed.h"
#include <QObject>
#include <QRect>
#include <memory>

class QScreen;

namespace laci {

class CustomerWindow;

/// Where the customer's view is shown: full screen on the second screen as the settings say (it waits for a named screen that is
/// unplugged and comes back with it), in a plain window for a trial, and on the shop's network. `till` is the cashier's window and
/// outlives it.
class CustomerScreens final : public QObject {
    Q_OBJECT
public:
    CustomerScreens(TillServices &services, QWidget &till);
    ~CustomerScreens() override;

    CustomerFeed &feed() { return m_feed; }
    /// A window that can be moved and closed; also where there is only one screen.
    void openForTrial();
    /// The till's window was moved or shown: it may have taken the customer's screen.
    void place();
    /// The till is closing.
    void close();
    const CustomerWindow *window() const { return m_window.get(); }

private:
    QScreen *screenToUse() const;
    CustomerWindow &made();
    TillServices &m_services;
    QWidget &m_till;
    CustomerFeed m_feed;
    std::unique_ptr<CustomerWindow> m_window;
    QRect m_place;           ///< of the screen it was last put on
    bool m_trial = false;
};

} // namespace laci
