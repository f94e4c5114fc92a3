#pragma once
#include "checkout/asking_line.h"
#include "checkout/cash_flow.h"
#include "checkout/checkout.h"
#include "checkout/payment_flow.h"
#include <QSet>

namespace laci {

/// What the parts of checkout share. Owned by Checkout; everything here is on the GUI thread.
struct Checkout::Private {
    Private(Checkout *checkout, SaleBooks &saleBooks, GatewayDirectory &directory, const Clock &wallClock,
            CheckoutLimits checkoutLimits)
        : q(checkout), books(saleBooks), gateways(directory), clock(wallClock), limits(checkoutLimits),
          line(checkoutLimits.questionsAtOnce), paymentFlow(*this), cashFlow(*this)
    {
    }

    Checkout *q;
    SaleBooks &books;
    GatewayDirectory &gateways;
    const Clock &clock;
    CheckoutLimits limits;
    AskingLine line;
    QHash<PaymentId, PaymentWatch *> watches;      ///< children of q
    PaymentId onScreen;
    bool opening = false;                          ///< a sale is being recorded: a second press is refused (law 2)
    QSet<SaleId> inHand;                           ///< a further tender or a cancel is being recorded for these
    PaymentFlow paymentFlow;
    CashFlow cashFlow;

    PaymentWatch *watch(const Payment &payment, bool neverSent);
    void retire(PaymentWatch *watch);
    /// Tells the world what was stored. `before` and `event`: what the news met; decides about late money.
    void announce(const SaleRecord &record, const Payment &before, PaymentEvent event);
    void trouble(const Error &error);
};

/// The one with this id in the record; nullptr: none.
const Payment *paymentIn(const SaleRecord &record, const PaymentId &id);
/// The open sale to which money may now be added. NotFound; Conflict when it is closed, or when an earlier code may
/// still be paid and nobody said why to go on (law 2).
Result<SaleRecord> payableSale(const Result<std::optional<SaleRecord>> &found, const QString &forcedBecause);

} // namespace laci
