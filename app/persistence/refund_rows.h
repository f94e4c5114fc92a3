#pragma once
#include "domain/sale.h"
#include "persistence/connection.h"

namespace laci {

struct ShiftMark;

/// Refunds, row by row. All of these run inside the caller's transaction.

/// Oldest first, with their lines.
Result<QList<Refund>> refundsOfSale(Connection &connection, const SaleId &sale);
/// NotFound when there is none.
Result<Refund> refundById(Connection &connection, const RefundId &id);
/// requesting and unknown, oldest first.
Result<QList<Refund>> listOpenRefunds(Connection &connection);

/// The lines, then the refund that seals them (schema_counter.h); the stock follows by itself.
Result<void> insertRefund(Connection &connection, const Refund &refund, const ShiftMark &mark);
Result<void> updateRefund(Connection &connection, const RefundId &id, RefundState state, const QString &detail,
                          const QDateTime &now);

} // namespace laci
