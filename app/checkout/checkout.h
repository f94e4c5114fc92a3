#pragma once
#include "base/clock.h"
#include "ports/payment_gateway.h"
#include "ports/sale_books.h"
#include <QHash>
#include <QObject>
#include <chrono>
#include <memory>

namespace laci {

class PaymentWatch;

/// What a gateway is doing for one payment right now; memory only, for the screen.
struct WatchView {
    bool asking = false;
    QDateTime lastAsked;         ///< invalid: not yet
    QDateTime nextAsk;           ///< invalid: not planned
    std::optional<Error> lastTrouble;
};

struct CheckoutLimits {
    Rupiah qrisMost = Rupiah::trusted(10'000'000);
    int questionsAtOnce = 8;                                ///< in flight to one gateway; what a person asks comes on top
    std::chrono::milliseconds answerDeadline{30'000};       ///< after it a question counts as unanswered
};

/// The use cases of taking money, the same for window, console and tests. Lives on the GUI thread; nothing here waits.
///
/// Journal first, then the wire: every public act is on disk before a gateway hears of it. State changes only through
/// nextState() in the books; this class only asks, judges and tells. Destroying it stops asking; what was open is
/// taken up again by resume() at the next start.
class Checkout final : public QObject {
    Q_OBJECT
public:
    Checkout(SaleBooks &books, GatewayDirectory &gateways, const Clock &clock, CheckoutLimits limits = {},
             QObject *parent = nullptr);
    ~Checkout() override;

    /// Takes up every watched payment (the reconciler): asks at once, then by the schedule. requesting without an answer becomes
    /// unknown ("interrupted") and its create is repeated where the gateway's key makes that harmless.
    [[nodiscard]] Pending<int> resume();

    /// Cash for a cart; `received` must cover the rounded total. Refused: says by how much it is short (InvalidInput).
    [[nodiscard]] Pending<SaleRecord> payCash(const SaleDraft &draft, Rupiah received, Rupiah rounding);
    [[nodiscard]] Pending<SaleRecord> payCash(const SaleId &sale, Rupiah received, Rupiah rounding,
                                              const QString &forcedBecause = {});

    /// Records sale and payment, then asks the gateway. The future ends when the intent is on disk; what the gateway says
    /// comes by changed(). InvalidInput when the gateway is not enabled or the amount is outside its limits: nothing recorded.
    [[nodiscard]] Pending<SaleRecord> payByGateway(const SaleDraft &draft, const QString &gateway, const QString &channel);
    /// A further payment of an open sale. When an earlier code may still be paid: Conflict, unless `forcedBecause` says why.
    [[nodiscard]] Pending<SaleRecord> payByGateway(const SaleId &sale, const QString &gateway, const QString &channel,
                                                   const QString &forcedBecause = {});

    /// "Check now", "the customer says he has paid": asks at once unless a question is in flight. Ends with the record after the answer.
    [[nodiscard]] Pending<SaleRecord> checkNow(const PaymentId &payment);
    /// Stops the sale: only when nothing may still be paid for it, else Conflict.
    [[nodiscard]] Pending<SaleRecord> cancelSale(const SaleId &sale, const QString &reason);

    /// The payment on the screen: its questions go before those of the others. An empty id: none.
    void focus(const PaymentId &payment);
    WatchView watchView(const PaymentId &payment) const;
    int watchedCount() const;

signals:
    /// After every stored change of a sale or one of its payments.
    void changed(const laci::SaleRecord &record);
    /// A question began or ended; the screen may want to repaint watchView().
    void watchMoved(const laci::PaymentId &payment);
    /// Money for a payment that had been given up.
    void lateMoney(const laci::SaleRecord &record, const laci::PaymentId &payment);
    /// The books could not be written: the cashier must know (law 1).
    void storageTrouble(const laci::Error &error);

private:
    friend class PaymentWatch;
    friend class PaymentFlow;
    friend class CashFlow;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace laci
