#pragma once
#include "domain/customer_view.h"
#include "ui/pages/till_services.h"
#include <QPointer>
#include <QTimer>

namespace laci {

class PaySession;

/// What the customer may see now, put together from the open cart and the payment on the screen. Clears itself: thanks go after a
/// while, and a sale that was looked up again is never shown. `services` outlives it.
class CustomerFeed final : public QObject {
    Q_OBJECT
public:
    struct Times {
        std::chrono::milliseconds paidStays = std::chrono::seconds{30};       ///< the tick, while the till stays on Lunas
        std::chrono::milliseconds paidLingers = std::chrono::seconds{6};      ///< the tick, after the till went on
    };
    explicit CustomerFeed(TillServices &services, QObject *parent = nullptr);
    CustomerFeed(TillServices &services, Times times, QObject *parent = nullptr);

    /// The payment screen's session, once there is one; it tells by changed().
    void follow(const PaySession &session);
    /// The till shows another page: a session that was closed says nothing by itself.
    void refresh();
    const CustomerView &view() const { return m_view; }

signals:
    void changed(const laci::CustomerView &view);

private:
    CustomerView ground() const;
    CustomerView cartView() const;
    CustomerView payView(const PaySession &session) const;
    CustomerView now();
    bool isWitness(const PaySession &session);

    TillServices &m_services;
    Times m_times;
    QPointer<const PaySession> m_session;
    CustomerView m_view;
    bool m_paying = false;           ///< the sale on the screen was seen unpaid
    SaleId m_sale;                   ///< of it; empty while it is a draft
    Totals m_draft;                  ///< of the draft that was seen
    QTimer m_thanks;                 ///< runs while the tick is shown
};

} // namespace laci
