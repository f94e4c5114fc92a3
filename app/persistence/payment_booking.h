#pragma once
#include "domain/sale.h"
#include "ports/sale_books.h"

namespace laci {

class Connection;

/// What may be done with the payments of a sale. Each of these runs inside the caller's transaction.

/// A gateway payment in state requesting, its intent and the sending in the trail. Conflict when the sale is closed, when
/// the amount is not due any more, or when an earlier code may still be paid and `forcedBecause` is empty (law 2).
/// InvalidInput for a QRIS that costs the payer a fee (law 11).
/// `record` is the sale as it stands, and follows.
Result<void> bookRequest(Connection &connection, SaleRecord &record, Payment payment, const QString &forcedBecause,
                         const QDateTime &now);

/// Cash, taken: closes the sale, unless it is a part (no rounding, no change, less than is due). InvalidInput when the amounts
/// do not fit what is due.
/// `record` is the sale as it stands, and follows.
Result<void> bookCash(Connection &connection, SaleRecord &record, Payment payment, const QString &forcedBecause,
                      const QDateTime &now);

/// One piece of news about a payment. See SaleBooks::tell(). A higher fee on top than was agreed is not taken over.
/// InvalidInput for a person's word without its reason in `detail`, and for late_decided (late_money.h).
Result<SaleRecord> bookNews(Connection &connection, const PaymentNews &news, const QDateTime &now);

/// See SaleBooks::cancelSale().
Result<SaleRecord> bookCancel(Connection &connection, const SaleId &sale, const QString &reason, const QDateTime &now);

} // namespace laci
