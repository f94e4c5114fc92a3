#pragma once
#include "domain/payment.h"
#include "domain/totals.h"
#include <chrono>

namespace laci {

enum class SaleState { Open, Paid, Cancelled };
QString saleStateWord(SaleState);            ///< "open", "paid", "cancelled"
std::optional<SaleState> saleStateFromWord(QStringView);

/// What the shop prints and who stands at the till. From settings.
struct ShopProfile {
    QString name;
    QString address;             ///< may hold line breaks
    QString npwp;
    QString footer;
    QString till = QStringLiteral("K1");          ///< 1–6 of [A-Z0-9]
    QString cashier;
    QByteArray timeZone = "Asia/Jakarta";         ///< IANA: Asia/Jakarta, Asia/Makassar, Asia/Jayapura
};

/// A cart frozen for paying. Amounts are what the customer was shown.
struct SaleDraft {
    Cart cart;
    Totals totals;
    QString till;
    QString cashier;
    QByteArray timeZone;
    bool training = false;
    bool atTheCounter = true;    ///< false: from the console; the open cart and the sale on the screen stay as they are
    std::chrono::seconds noTwinWithin{0};  ///< more than 0: not recorded when a sale of the same goods is younger than this
};

struct Sale {
    SaleId id;
    QString number;              ///< gapless per till and shop day: "K1-20261120-0042"
    QString till;
    QString cashier;
    QByteArray timeZone;         ///< the shop's, at the time
    SaleState state = SaleState::Open;
    QDateTime createdAt;         ///< UTC
    QDateTime closedAt;          ///< UTC; invalid while open
    Cart cart;                   ///< the lines as rung up
    Totals totals;
    bool training = false;
};

struct RefundTag;
using RefundId = TextId<RefundTag>;

enum class RefundKind {
    Refund,          ///< goods came back
    Void,            ///< the whole sale should not have been
    Tender,          ///< money given back for a sale that was never finished
};
QString refundKindWord(RefundKind);                          ///< "refund", "void", "tender"
std::optional<RefundKind> refundKindFromWord(QStringView);

enum class RefundWay {
    Cash,            ///< out of the drawer
    AtGateway,       ///< a person did it over there and says so
    ByGateway,       ///< Laci asked the gateway to
};
QString refundWayWord(RefundWay);                            ///< "cash", "at_gateway", "by_gateway"
std::optional<RefundWay> refundWayFromWord(QStringView);

/// requesting → done | failed | unknown; unknown → done | failed. Cash and what a person noted begin as done.
enum class RefundState { Requesting, Done, Unknown, Failed };
QString refundStateWord(RefundState);                        ///< "requesting", "done", "unknown", "failed"
std::optional<RefundState> refundStateFromWord(QStringView);

struct RefundLine {
    int position = 0;            ///< in the sale's lines, from 0
    Quantity quantity;           ///< above zero
    Rupiah amount;               ///< its share of the line's total
    friend bool operator==(const RefundLine &, const RefundLine &) = default;
};

/// Goods or money given back: an entry of its own (law 12); the sale stays as it was.
struct Refund {
    RefundId id;
    SaleId sale;
    QString number;              ///< gapless of its own: "K1-R20261120-0003"
    RefundKind kind = RefundKind::Refund;
    RefundWay way = RefundWay::Cash;
    RefundState state = RefundState::Done;
    PaymentId payment;           ///< whose money it is; empty for cash
    QList<RefundLine> lines;
    Rupiah amount;               ///< of the lines, or of the tender: above zero unless the goods were free
    Rupiah rounding;             ///< cash only: added to `amount`
    bool backToStock = true;
    QString reason;
    QString by;
    QString detail;              ///< technical, English
    QDateTime at;                ///< UTC

    Rupiah handedOut() const { return amount + rounding; }
};

/// A sale with everything that was tried to pay it.
struct SaleRecord {
    Sale sale;
    QList<Payment> payments;     ///< oldest first
    QList<Refund> refunds = {};  ///< oldest first
};

/// Money of refunds that are done, asked for or not certain; failed ones gave nothing back.
Rupiah givenBack(const SaleRecord &record);
/// Still to be paid: total + rounding of paid cash − money held + returned tenders. Never below zero for display.
Rupiah stillDue(const SaleRecord &record);

} // namespace laci
