#pragma once
#include "domain/sale.h"

namespace laci {

/// What one piece of news changes in a payment's row. Unset: as it was.
struct PaymentChange {
    std::optional<QString> gatewayRef;
    std::optional<QByteArray> qris;
    std::optional<QUrl> link;
    std::optional<QString> virtualAccount;
    std::optional<QDateTime> expiresAt;
    std::optional<QString> reason;
    std::optional<bool> watched;      ///< false counts where the payment is not left open by the news, and with watch_ended
    std::optional<Rupiah> payerFee;   ///< the gateway asks the customer for less on top than was agreed
};

struct PaymentNews {
    PaymentId payment;
    PaymentEvent event = PaymentEvent::AnswerUnclear;
    PaymentChange change;
    QString detail;              ///< for the trail; English, no secrets
    QString by = {};             ///< whose word it is, for a person's act
};

enum class SaleFilter { All, Waiting, Unsure, LateMoney, Paid, Refunded };

struct SaleQuery {
    SaleFilter filter = SaleFilter::All;
    QDate day;                   ///< in the shop's zone; invalid: every day
    QString text;                ///< part of a number, a reference or a gateway's reference; a whole amount finds the total too; empty: all
    int limit = 200;
    int offset = 0;
    QDate until = {};            ///< last day when it is a span that begins at `day`; invalid: `day` alone
};

/// One line of the orders list.
struct SaleSummary {
    SaleId id;
    QString number;
    QDateTime createdAt;
    Rupiah total;
    SaleState state = SaleState::Open;
    QStringList gateways;        ///< of its payments, each once, with channel: "cash", "gobiz:qris"
    std::optional<PaymentState> payment;   ///< of the latest payment
    bool lateMoney = false;      ///< in the inbox, undecided
    Rupiah givenBack = {};       ///< refunds that did not fail
    QString customer = {};       ///< name; may be empty
};

/// A cart put aside, to go on with later.
struct ParkedCart {
    qint64 id = 0;
    QString name;                ///< what the cashier called it; never empty
    Cart cart;
    Rupiah total;                ///< when it was parked
    QDateTime parkedAt;
    QString cashier;
};

/// A charge that is out and not settled, for the list in the top bar.
struct OpenPayment {
    Payment payment;
    QString saleNumber;
};

struct SaleCounts {
    int waiting = 0;             ///< open payments that are pending or requesting
    int unsure = 0;              ///< unknown
    int lateMoney = 0;           ///< in the inbox, undecided
};

/// What a person may say about late money.
enum class LateDecision {
    Attach,          ///< it pays for its own sale: the goods were handed over, or it came twice and is kept for that sale
    RefundNoted,     ///< it was given back, by hand or at the gateway; the note says how
    NewSale,         ///< it pays for something else; the note names that sale
};
QString lateDecisionWord(LateDecision);                      ///< "attach", "refund_noted", "new_sale"
std::optional<LateDecision> lateDecisionFromWord(QStringView);

/// An entry of the late-money inbox: money that nobody waited for, with its sale. Stays until a person decides.
struct LateMoney {
    Payment payment;
    QString saleNumber;
    SaleState saleState = SaleState::Open;
    QDateTime arrivedAt;                       ///< when the till learnt of it
    std::optional<LateDecision> decision;      ///< nullopt: still in the inbox
    QString note;
    QString by;
    QDateTime decidedAt;
};

/// What was on the screen when the power went.
struct TillMemory {
    Cart cart;                           ///< the open cart; may be empty
    std::optional<SaleId> saleOnScreen;  ///< its payment screen was open
    int parked = 0;                      ///< carts put aside
};

/// The books: append-only (law 12). Each call is one durable transaction on the one writer thread, in the order of the calls.
class SaleBooks {
public:
    virtual ~SaleBooks() = default;

    /// The open cart, written at every change. Only the newest of several queued writes need reach the disk.
    [[nodiscard]] virtual Pending<void> keepCart(const Cart &cart) = 0;
    [[nodiscard]] virtual Pending<TillMemory> recall() = 0;
    [[nodiscard]] virtual Pending<void> setSaleOnScreen(std::optional<SaleId> sale) = 0;

    /// Freezes the cart into a sale with the next number, with its first payment in state requesting (events recorded
    /// and request_sent), empties the open cart and sets the sale on the screen (draft.atTheCounter only): one commit, before a byte is sent (law 1).
    /// `payment` comes with id, gateway, channel, reference, key and amount. Conflict, and nothing recorded: draft.noTwinWithin
    /// says no to a sale that twinOf() finds; the same for sellForCash().
    [[nodiscard]] virtual Pending<SaleRecord> openSale(const SaleDraft &draft, const Payment &payment) = 0;
    /// A further payment for an open sale, in state requesting. `forcedBecause` is set when an earlier code may still be
    /// paid (law 2): that payment gets a `forced` event with the reason.
    [[nodiscard]] virtual Pending<SaleRecord> addPayment(const SaleId &sale, const Payment &payment,
                                                         const QString &forcedBecause) = 0;
    /// Cash: sale (or a further payment of `sale`), payment paid, sale paid when covered, the open cart emptied
    /// (draft.atTheCounter only): one commit. A part has no rounding and no change and leaves the sale open.
    [[nodiscard]] virtual Pending<SaleRecord> sellForCash(const SaleDraft &draft, const Payment &payment) = 0;
    [[nodiscard]] virtual Pending<SaleRecord> addCash(const SaleId &sale, const Payment &payment,
                                                      const QString &forcedBecause) = 0;

    /// Applies nextState to the stored state, writes the trail entry, and closes the sale when it is covered: one commit.
    /// News that changes nothing is not written, unless it is a person's act (forced, cancel_asked, confirmed_by_person,
    /// given_up) or the answer's kind differs from the last trail entry. Returns the record as it now stands.
    /// InvalidInput for confirmed_by_person and given_up without a reason in `detail`, and for late_decided: see decideLate().
    [[nodiscard]] virtual Pending<SaleRecord> tell(const PaymentNews &news) = 0;
    /// An open sale without money and without anything that may still be paid: cancelled, with the reason.
    [[nodiscard]] virtual Pending<SaleRecord> cancelSale(const SaleId &sale, const QString &reason) = 0;

    [[nodiscard]] virtual Pending<QList<Payment>> watchedPayments() = 0;
    [[nodiscard]] virtual Pending<std::optional<SaleRecord>> sale(const SaleId &id) = 0;
    [[nodiscard]] virtual Pending<std::optional<SaleRecord>> saleOfPayment(const PaymentId &id) = 0;
    [[nodiscard]] virtual Pending<QList<TrailEntry>> trail(const PaymentId &id) = 0;
    [[nodiscard]] virtual Pending<QList<SaleSummary>> sales(const SaleQuery &query) = 0;
    [[nodiscard]] virtual Pending<SaleCounts> counts() = 0;
    /// Newest first.
    [[nodiscard]] virtual Pending<QList<Payment>> payments(bool openOnly, int limit) = 0;

    /// One gateway's payments recorded from `from` (included) to `to` (not), oldest first.
    [[nodiscard]] virtual Pending<QList<Payment>> paymentsBetween(const QString &gateway, const QDateTime &from,
                                                                  const QDateTime &to) = 0;
    /// The newest sale recorded since `since` with the same lines (product, quantity, price) and total, cancelled ones
    /// left out: the same goods rung up twice? (the twin guard)
    [[nodiscard]] virtual Pending<std::optional<SaleSummary>> twinOf(const SaleDraft &draft, const QDateTime &since) = 0;

    /// The late-money inbox, newest first; decided ones too when asked.
    [[nodiscard]] virtual Pending<QList<LateMoney>> lateMoney(bool decidedToo, int limit) = 0;
    /// A person's word on late money, once: it stands in the trail (late_decided) and takes the entry out of the inbox.
    /// InvalidInput without who and a note; Conflict when it was decided before; NotFound when it is no late money.
    [[nodiscard]] virtual Pending<SaleRecord> decideLate(const PaymentId &payment, LateDecision decision,
                                                         const QString &note, const QString &by) = 0;

    /// Puts the cart aside and empties the open one: one commit. InvalidInput without a name or a line.
    [[nodiscard]] virtual Pending<ParkedCart> park(const QString &name, const Cart &cart, Rupiah total, const QString &cashier) = 0;
    [[nodiscard]] virtual Pending<QList<ParkedCart>> parked() = 0;              ///< oldest first
    /// Takes it out and makes it the open cart: one commit, so it is never in both places. NotFound: another took it.
    [[nodiscard]] virtual Pending<ParkedCart> resumeParked(qint64 id) = 0;
    [[nodiscard]] virtual Pending<void> dropParked(qint64 id) = 0;

    /// An entry for what is given back, with the next number of its own series and its goods back in the stock: one commit. In
    /// state requesting for RefundWay::ByGateway, else done. Checked against the books once more: Conflict when somebody gave it
    /// back before. RefundKind::Tender also cancels its open sale when no money is left in it.
    [[nodiscard]] virtual Pending<SaleRecord> bookRefund(const Refund &refund) = 0;
    /// What the gateway said: requesting or unknown → done, unknown, failed.
    [[nodiscard]] virtual Pending<SaleRecord> tellRefund(const RefundId &id, RefundState state, const QString &detail) = 0;
    /// Refunds that are requesting or unknown, oldest first.
    [[nodiscard]] virtual Pending<QList<Refund>> openRefunds() = 0;

    /// requesting, pending and unknown, newest first.
    [[nodiscard]] virtual Pending<QList<OpenPayment>> openPayments(int limit) = 0;
    /// Every sale that the query names (limit and offset left out) as CSV, UTF-8 with BOM, money as plain digits, one row each;
    /// written beside and renamed, so a file is whole or not there. The number of rows.
    [[nodiscard]] virtual Pending<qint64> exportSales(const SaleQuery &query, const QString &file) = 0;
    /// The drawer was opened without a sale: who and why (law 12).
    [[nodiscard]] virtual Pending<void> noteDrawer(const QString &reason, const QString &by) = 0;

    /// Name or phone begins with the text, newest use first; empty text: the latest.
    [[nodiscard]] virtual Pending<QList<Customer>> customers(const QString &text, int limit) = 0;
    /// InvalidInput without a name. The same name and phone again is the same customer.
    [[nodiscard]] virtual Pending<Customer> addCustomer(const QString &name, const QString &phone) = 0;
};

} // namespace laci
