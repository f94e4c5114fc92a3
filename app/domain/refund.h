#pragma once
#include "domain/cash.h"
#include "domain/sale.h"

namespace laci {

/// What a person wants to give back: pieces of lines; the money follows from them.
struct RefundWish {
    RefundKind kind = RefundKind::Refund;
    RefundWay way = RefundWay::Cash;
    PaymentId payment;                   ///< AtGateway, ByGateway: which one; empty for Cash
    QList<RefundLine> lines;             ///< position and quantity; amounts are filled in
    bool backToStock = true;
    QString reason;                      ///< never empty
    QString by;                          ///< never empty
};

/// Pieces of this line that were not given back yet. Failed refunds do not count, unknown ones do.
Quantity leftOf(const SaleRecord &record, int position);
/// Everything that is left, for a void.
QList<RefundLine> allThatIsLeft(const SaleRecord &record);
/// Money that came in and was not given back: what a refund can be at most.
Rupiah moneyLeft(const SaleRecord &record);
/// What is left of one payment.
Rupiah moneyLeft(const SaleRecord &record, const PaymentId &payment);

/// The refund that a wish makes, amounts filled in, without id, number and time. A line's pieces are worth their share of the
/// line's total by what was given back before, so that all parts together are exactly the line; cash mirrors the sale's rounding, and
/// giving back the rest gives back exactly the rest of the money. InvalidInput: nothing chosen, more than is left, no such line,
/// no reason, a payment with too little left. Conflict: the sale is not paid.
Result<Refund> refundFor(const SaleRecord &record, const RefundWish &wish, const CashRounding &rounding);

} // namespace laci
