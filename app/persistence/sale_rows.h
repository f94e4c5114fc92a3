#pragma once
#include "domain/sale.h"
#include "persistence/connection.h"

namespace laci {

struct ShiftMark;

/// A sale and its lines, row by row. All of these run inside the caller's transaction.

/// Refuses what the books must not hold: no lines, totals that are not those of the cart, no till. InvalidInput.
Result<void> checkDraft(const SaleDraft &draft);

/// Freezes the draft as an open sale with the next number of its till and shop day. What it returns is what findRecord() would
/// read, without reading it: the customer is waiting.
Result<Sale> insertSale(Connection &connection, const SaleDraft &draft, const QDateTime &now);
/// Paid or cancelled, in the shift that is open and for its business day (shift_mark.h); `sale` follows.
Result<void> closeSale(Connection &connection, Sale &sale, SaleState state, const QDateTime &now, const QString &reason);
/// The same where the mark was read in this transaction already.
Result<void> closeSale(Connection &connection, Sale &sale, SaleState state, const QDateTime &now, const QString &reason,
                       const ShiftMark &mark);

/// The sale with its lines, payments and refunds; nullopt when there is none.
Result<std::optional<SaleRecord>> findRecord(Connection &connection, const SaleId &sale);
/// The same; NotFound when there is none.
Result<SaleRecord> loadRecord(Connection &connection, const SaleId &sale);

} // namespace laci
