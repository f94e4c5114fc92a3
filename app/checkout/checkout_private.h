#pragma once
#include "checkout/alarm_clock.h"
#include "checkout/answer.h"
#include "checkout/asking_line.h"
#include "checkout/auto_payment.h"
#include "checkout/cash_flow.h"
#include "checkout/checkout.h"
#include "checkout/payment_flow.h"
#include "checkout/persons_acts.h"
#include "checkout/refund_flow.h"
#include "checkout/sleep_watch.h"
#include <QSet>

namespace laci {

/// What the parts of checkout share. Owned by Checkout; everything here is on the GUI thread.
struct Checkout::Private {
    Private(Checkout *checkout, SaleBooks &saleBooks, GatewayDirectory &directory, const Clock &wallClock,
            CheckoutLimits checkoutLimits)
        : q(checkout), books(saleBooks), gateways(directory), clock(wallClock), limits(checkoutLimits),
          line(checkoutLimits.questionsAtOnce, [this](const QString &gateway) { return requestsPerMinute(gateway); }),
          alarms([](PaymentWatch *watch) { ring(watch); }), channels(directory, wallClock), paymentFlow(*this), cashFlow(*this), acts(*this), automatic(*this),
          refunds(*this)
    {
    }

    Checkout *q;
    SaleBooks &books;
    GatewayDirectory &gateways;
    const Clock &clock;
    CheckoutLimits limits;
    AskingLine line;
    AlarmClock alarms;                             ///< of the watches
    ChannelBook channels;
    HealthBook health;
    QHash<PaymentId, PaymentWatch *> watches;      ///< children of q
    PaymentId onScreen;
    bool opening = false;                          ///< a sale is being recorded: a second press is refused (law 2)
    QSet<SaleId> inHand;                           ///< a further tender or a cancel is being recorded for these
    PaymentFlow paymentFlow;
    CashFlow cashFlow;
    PersonsActs acts;
    AutoPayment automatic;
    RefundFlow refunds;
    SleepWatch *sleep = nullptr;                   ///< child of q, while anything is watched
    bool clockIsDoubtful = false;                  ///< it jumped by more than an hour in this run: no watch window ends by it

    int requestsPerMinute(const QString &gateway);
    /// A question ended: how the gateway is, and who may be asked at once now that it is well.
    void heard(const QString &gateway, const std::optional<Error> &trouble, std::chrono::milliseconds took);
    void clockJumped(std::chrono::milliseconds by);
    /// Watches of this gateway (empty: of all) that wait for an answer ask again; `onlyTroubled`: those whose last question failed.
    void askSoon(const QString &gateway, bool onlyTroubled);
    static void ring(PaymentWatch *watch);
    /// Watches these and asks about them, a few in each turn of the event loop: after a long time without a line there may be
    /// thousands, and the till has to be quick from its first second. The answer: how many were not watched yet.
    void takeUp(const QList<Payment> &payments, const Answer<int> &answer);
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

/// A tender for a part only: 0 < part < due, else InvalidInput with the due.
Result<void> fitPart(Rupiah part, Rupiah due);

} // namespace laci
