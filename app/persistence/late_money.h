#pragma once
#include "ports/sale_books.h"

namespace laci {

class Connection;

/// The late-money inbox (law 6). See SaleBooks::lateMoney() and decideLate().

/// Newest first, by when the till learnt of it. Read it in a snapshot.
Result<QList<LateMoney>> listLateMoney(Connection &connection, bool decidedToo, int limit);

/// Inside the caller's transaction: the word in the trail, the decision beside it, the entry out of the inbox.
Result<SaleRecord> bookLateDecision(Connection &connection, const PaymentId &payment, LateDecision decision,
                                    const QString &note, const QString &by, const QDateTime &now);

} // namespace laci
