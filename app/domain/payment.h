#pragma once
#include "base/ids.h"
#include "domain/money.h"
#include <QByteArray>
#include <QDateTime>
#include <QUrl>
#include <span>

namespace laci {

struct SaleKind;
struct PaymentKind;
using SaleId = TextId<SaleKind>;
using PaymentId = TextId<PaymentKind>;

/// PRODUCT.md, States of a payment. Stored and printed by word.
enum class PaymentState {
    Recorded, Requesting, Pending, Unknown, Paid, Expired, Cancelled, Failed, PartiallyRefunded, Refunded, ChargedBack,
};
constexpr int kPaymentStates = 11;
QString paymentStateWord(PaymentState);                      ///< "recorded", …, "partially_refunded", "charged_back"
std::optional<PaymentState> paymentStateFromWord(QStringView);

/// What happened to a payment. The words are stored in the trail (payment_event.event).
enum class PaymentEvent {
    Recorded,         ///< the intent is on disk
    RequestSent,      ///< the create is about to go out
    RequestRepeated,  ///< the same create with the same idempotency key
    ChargeMade,       ///< a clear reply: there is something payable, its QR verified
    ChargeRefused,    ///< a clear no: nothing was made
    QrRefused,        ///< the charge exists but its code may not be shown (law 7, law 11)
    AnswerUnclear,    ///< time-out, 5xx, unreadable, another order, another amount, an undocumented word
    SeenPending, SeenPaid, SeenExpired, SeenCancelled, SeenFailed,   ///< clear status answers whose reference matches
    SeenPartlyRefunded, SeenRefunded, SeenChargedBack,
    CashTaken,        ///< cash: counted by the cashier
    CancelAsked,      ///< a person asked the gateway to cancel; a wish, not a fact
    Forced,           ///< another method was begun while this one may still be paid; with its reason
    WatchEnded,       ///< the watch window is over; nobody asks any more
    NotMade,          ///< asked by our own reference, more than once: the gateway has no such charge
    SeenReversed,     ///< the gateway took settled money back as a documented reversal (Midtrans settlement → deny)
    ConfirmedByPerson,///< a person with the right says the money is here; with PIN and reason (law 3)
    GivenUp,          ///< a person with the right says nothing will come of an unknown one; it stays watched
    LateDecided,      ///< a person said what becomes of late money (law 6)
};
QString paymentEventWord(PaymentEvent);                      ///< "recorded", "request_sent", "seen_paid", …
std::optional<PaymentEvent> paymentEventFromWord(QStringView);

/// The rules of a payment: one pure function over the whole table, tested exhaustively. nullopt: this news changes
/// nothing (old, repeated or impossible). Paid is sticky (law 4); expired, cancelled and failed still turn paid (late money).
std::optional<PaymentState> nextState(PaymentState now, PaymentEvent event);

/// Every pair that nextState can produce; the database refuses any other (persistence/migrations.cpp).
struct Transition { PaymentState from; PaymentState to; };
std::span<const Transition> allowedTransitions();

/// The cashier is waiting for it: requesting, pending or unknown.
bool isOpen(PaymentState);
/// The gateway may still take money for it, as far as we know (law 2).
bool mayStillBePaid(PaymentState);
/// Money is here: paid or partly refunded.
bool holdsMoney(PaymentState);
/// seen_paid on one that was given up: money that nobody waits for (law 6).
bool isLateMoney(PaymentState before, PaymentEvent event);

/// The till's record of money asked for or taken.
struct Payment {
    PaymentId id;
    SaleId sale;
    QString gateway;             ///< "cash", "gobiz", …
    QString channel;             ///< "qris", "bca_va", …; empty for cash
    QString reference;           ///< our own, ≤ 32 of [A-Za-z0-9-], unique for ever
    QString idempotencyKey;      ///< ≤ 32 characters
    Rupiah amount;               ///< what this payment is to bring to the sale
    Rupiah payerFee;             ///< what the customer pays on top and agreed to (law 11); 0 for QRIS
    Rupiah rounding;             ///< cash only: added to the due to reach `amount`
    Rupiah received;             ///< cash only
    Rupiah change;               ///< cash only
    PaymentState state = PaymentState::Recorded;
    QString gatewayRef;          ///< the gateway's id; empty until it said one
    QByteArray qris;             ///< verified QRIS text; empty when there is none to show
    QUrl link;
    QString virtualAccount;
    QDateTime expiresAt;         ///< as the gateway said; invalid: it said none
    QString reason;              ///< why it is failed, unknown, …: a word of checkout/payment_policy.h, or "qr_" + qris::reasonWord
    QString detail;              ///< technical, English
    QDateTime createdAt;
    QDateTime updatedAt;
    bool watched = false;        ///< still asked about (law 6)
    bool byPerson = false;       ///< confirmed by a person, not by the gateway: a line of its own in every report (law 3)

    /// What the customer is asked for.
    Rupiah charged() const { return amount + payerFee; }
};

struct TrailEntry {
    QDateTime at;
    PaymentEvent event = PaymentEvent::Recorded;
    PaymentState state = PaymentState::Recorded;   ///< after it
    QString detail;                                ///< English, technical; no secrets
};

} // namespace laci
