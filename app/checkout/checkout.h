#pragma once
#include "base/clock.h"
#include "checkout/channel_book.h"
#include "checkout/gateway_health.h"
#include "checkout/pay_offers.h"
#include "ports/payment_gateway.h"
#include "domain/refund.h"
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
    bool nobodyToAsk = false;    ///< the gateway has no way to ask about this one: a person decides
};

struct CheckoutLimits {
    Rupiah qrisMost = Rupiah::trusted(10'000'000);
    int questionsAtOnce = 8;                                ///< in flight to one gateway; what a person asks comes on top
    std::chrono::milliseconds answerDeadline{30'000};       ///< after it a question counts as unanswered
    std::chrono::milliseconds createLives{60'000};          ///< longer than a create of ours can be on its way
    std::chrono::seconds heartbeat{5};                      ///< how often sleep and jumps of the clock are looked for
};

/// A person who decides about money, approved before (ports/approval.h).
struct PersonsWord {
    QString by;                  ///< never empty
    QString reason;              ///< never empty; goes into the trail
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
    /// `payerFee`: what the customer agreed to pay on top, never for QRIS (law 11); a charge over more is refused.
    [[nodiscard]] Pending<SaleRecord> payByGateway(const SaleDraft &draft, const QString &gateway, const QString &channel,
                                                   Rupiah payerFee = {});
    /// A further payment of an open sale. When an earlier code may still be paid: Conflict, unless `forcedBecause` says why.
    [[nodiscard]] Pending<SaleRecord> payByGateway(const SaleId &sale, const QString &gateway, const QString &channel,
                                                   const QString &forcedBecause = {}, Rupiah payerFee = {});

    /// Part of what is due in cash, the rest by other tenders: 0 < part < due, without rounding and change.
    [[nodiscard]] Pending<SaleRecord> payCashPart(const SaleDraft &draft, Rupiah part);
    [[nodiscard]] Pending<SaleRecord> payCashPart(const SaleId &sale, Rupiah part, const QString &forcedBecause = {});
    /// As payByGateway for a part of what is due. The code over the part is the one live code (law 2).
    [[nodiscard]] Pending<SaleRecord> payPartByGateway(const SaleDraft &draft, Rupiah part, const QString &gateway,
                                                       const QString &channel, Rupiah payerFee = {});
    [[nodiscard]] Pending<SaleRecord> payPartByGateway(const SaleId &sale, Rupiah part, const QString &gateway, const QString &channel,
                                                       const QString &forcedBecause = {}, Rupiah payerFee = {});

    /// Gives goods and money back; approved before. Written first (changed() tells); ByGateway then asks the gateway, once, and the
    /// future ends with what it said: done, failed, or unknown, which is asked about until it is certain. Errors as
    /// domain/refund.h refundFor(); Refused: the gateway has no refund; Conflict: an earlier one of this payment is not certain.
    [[nodiscard]] Pending<SaleRecord> refund(const SaleId &sale, const RefundWish &wish, const CashRounding &rounding);
    /// A sale that is not finished but has money in it: that is given back (cash, or noted as done at the gateway) and the
    /// sale cancelled. Conflict while a code may still be paid.
    [[nodiscard]] Pending<SaleRecord> returnTenders(const SaleId &sale, const PersonsWord &word);
    /// Asks the gateways about refunds that are not certain. Also part of resume(), and repeated by itself.
    void askRefunds();
    /// A person looked at the gateway: an unknown refund was carried out (`given`), or was not. Approved before (Right::Refund).
    /// Conflict when it is not unknown; InvalidInput without who or why.
    [[nodiscard]] Pending<SaleRecord> decideRefund(const RefundId &refund, bool given, const PersonsWord &word);

    /// "Automatic": the best possible way by automaticOrder(); goes on to the next one by itself only when the one before
    /// certainly left nothing that can be paid. InvalidInput: no way is possible now.
    [[nodiscard]] Pending<SaleRecord> payAutomatically(const SaleDraft &draft, const QStringList &rule);
    [[nodiscard]] Pending<SaleRecord> payAutomatically(const SaleId &sale, const QStringList &rule, const QString &forcedBecause = {});

    /// "Automatic" is just going on to the next way for this sale.
    bool automaticGoesOn(const SaleId &sale) const;

    /// What can be taken now for these goods and this amount, and why not. Asks nobody; see channels().freshen().
    QList<PayOffer> offers(const Cart &cart, Rupiah amount) const;
    /// One offer with the payer's fee as the gateway itself says it, where it takes one. InvalidInput: no such way.
    [[nodiscard]] Pending<PayOffer> askOffer(const Cart &cart, Rupiah amount, const QString &gateway, const QString &channel);
    ChannelBook &channels();
    GatewayHealth health(const QString &gateway) const;

    /// So soon after each other the same goods are rather rung up twice than bought twice.
    static constexpr std::chrono::seconds kTwinWithin{30};
    /// The newest sale within kTwinWithin with the same lines and total: what a draft with noTwinWithin was refused for.
    [[nodiscard]] Pending<std::optional<SaleSummary>> twinOf(const SaleDraft &draft);

    /// "Check now", "the customer says he has paid": asks at once unless a question is in flight. Ends with the record after the answer.
    [[nodiscard]] Pending<SaleRecord> checkNow(const PaymentId &payment);
    /// Stops the sale: only when nothing may still be paid for it, else Conflict.
    [[nodiscard]] Pending<SaleRecord> cancelSale(const SaleId &sale, const QString &reason);

    /// Asks the gateway to withdraw the code, where it can, and then what became of it. The wish is in the trail first.
    [[nodiscard]] Pending<SaleRecord> cancelCharge(const PaymentId &payment);
    /// An unknown payment: a person says that the money is here (law 3), or that nothing will come of it. Stays watched.
    /// Conflict when it is not unknown; InvalidInput without who or why.
    [[nodiscard]] Pending<SaleRecord> confirmByPerson(const PaymentId &payment, const PersonsWord &word);
    [[nodiscard]] Pending<SaleRecord> giveUp(const PaymentId &payment, const PersonsWord &word);
    [[nodiscard]] Pending<SaleRecord> decideLate(const PaymentId &payment, LateDecision decision, const PersonsWord &word);

    /// The payment on the screen: its questions go before those of the others. An empty id: none.
    void focus(const PaymentId &payment);
    WatchView watchView(const PaymentId &payment) const;
    int watchedCount() const;
    /// Everything that is watched was asked about in this run, as far as it can be asked about at all.
    bool askedAboutAll() const;
    /// The network is back, or the machine woke up: everything that waits for an answer is asked about now, as the budget allows.
    void askAllSoon();

signals:
    /// After every stored change of a sale or one of its payments.
    void changed(const laci::SaleRecord &record);
    /// A question began or ended; the screen may want to repaint watchView().
    void watchMoved(const laci::PaymentId &payment);
    /// A gateway's code passed the check (law 7) and is just being written down. Nothing may be shown before changed() brings it;
    /// whoever draws it may get its picture ready meanwhile.
    void codeChecked(const laci::PaymentId &payment, const QByteArray &qris);
    /// A gateway fell ill or recovered.
    void healthMoved(const QString &gateway);
    /// Money for a payment that had been given up.
    void lateMoney(const laci::SaleRecord &record, const laci::PaymentId &payment);
    /// The books could not be written: the cashier must know (law 1).
    void storageTrouble(const laci::Error &error);

private:
    friend class PaymentWatch;
    friend class PaymentFlow;
    friend class CashFlow;
    friend class PersonsActs;
    friend class AutoPayment;
    friend class RefundFlow;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace laci
