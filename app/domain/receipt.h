#pragma once
#include "domain/sale.h"

namespace laci {

/// What a slip says, without how: one model for screen, paper, PDF and text (printing/ lays it out).
struct Receipt {
    ShopProfile shop;
    QString number;
    QDateTime at;                ///< in the shop's zone
    QString zoneName;            ///< WIB, WITA, WIT, or the offset
    QString cashier;
    struct Line {
        QString name;
        Quantity quantity;
        QString unit;
        Rupiah unitPrice;
        Rupiah gross;
        Rupiah discount;         ///< ≥ 0
        QString note;
        QString choices = {};    ///< modifiers: "Large, less sugar"; their prices are inside unitPrice
    };
    QList<Line> lines;
    Totals totals;
    Rupiah rounding;
    Rupiah payable;              ///< total + rounding
    struct Tender {
        QString gateway;
        QString channel;
        Rupiah amount;
        Rupiah received;
        QString gatewayRef;
        Rupiah payerFee = {};    ///< paid on top by the customer (law 11); not in `amount`
        bool byPerson = false;   ///< confirmed by a person (law 3)
    };
    QList<Tender> tenders;
    Rupiah change;
    bool copy = false;           ///< SALINAN
    bool training = false;       ///< LATIHAN
    bool paid = false;           ///< else BELUM LUNAS
    QString customer = {};       ///< name; empty: nobody in particular
    QString note = {};           ///< of the whole sale

    /// Money that went back since; a reprint says so.
    struct GivenBack {
        QString number;
        Rupiah amount;           ///< above zero
    };
    QList<GivenBack> givenBack = {};

    /// Set: the slip of a refund. `number`, `at` and `cashier` are the refund's, a line's gross is the money for its pieces,
    /// `payable` is what is handed out, above zero.
    struct RefundPart {
        QString saleNumber;
        RefundKind kind = RefundKind::Refund;
        RefundWay way = RefundWay::Cash;
        RefundState state = RefundState::Done;
        QString reason;
        QString gateway;         ///< whose money; empty for cash
        QString channel;
    };
    std::optional<RefundPart> refund = std::nullopt;
};

Receipt receiptOf(const SaleRecord &record, const ShopProfile &shop, bool copy);
/// The slip of one refund of the record; NotFound when there is no such refund.
Result<Receipt> refundReceiptOf(const SaleRecord &record, const RefundId &refund, const ShopProfile &shop, bool copy);
/// A moment in UTC as the clock on the shop's wall shows it.
QDateTime atShop(const QDateTime &at, const QByteArray &timeZone);
/// "WIB", "WITA", "WIT", else "UTC+05:30".
QString zoneName(const QByteArray &timeZone, const QDateTime &at);

} // namespace laci
