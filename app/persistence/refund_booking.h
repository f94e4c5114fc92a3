#pragma once
#include "domain/sale.h"

namespace laci {

class Connection;

/// What may be given back. Each of these runs inside the caller's transaction.

/// See SaleBooks::bookRefund(). `refund` comes with sale, kind, way, payment, lines and amounts, reason and who; it gets its
/// number and time here, and an id when it has none. InvalidInput: it does not fit together. NotFound: no such sale. Conflict:
/// the sale is not in the state for it, its pieces or its money were given back before, or a code may still be paid (Tender).
Result<SaleRecord> bookRefundEntry(Connection &connection, Refund refund, const QDateTime &now);

/// See SaleBooks::tellRefund(). The same word again changes nothing; Conflict when done or failed is to become something else.
Result<SaleRecord> bookRefundNews(Connection &connection, const RefundId &id, RefundState state, const QString &detail,
                                  const QDateTime &now);

} // namespace laci
