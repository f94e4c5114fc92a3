#pragma once
#include "ports/sale_books.h"

namespace laci {

class Connection;

/// Who acts when the books are written, as the GUI thread knew it when the call was made.
struct ActContext {
    QString who;                 ///< at the till; empty: not known
    int freeDiscountPercent = 100;           ///< a discount up to this share is nothing to note
    QDateTime now;
};

/// The journal's entries for acts of the books, inside their own transactions. `record`: as it stands after the act.
/// Discounts over the limit or with an approver, and prices other than the catalogue's, of a sale just opened. From the draft: the
/// books do not keep what a quantity costs.
Result<void> journalSale(Connection &connection, const SaleDraft &draft, const QString &number, const ActContext &context);
/// A further payment begun while an earlier code may still be paid (law 2); nothing when none may.
Result<void> journalForced(Connection &connection, const SaleRecord &record, const PaymentId &added, const QString &because,
                           const ActContext &context);
/// A person's word about an unknown payment; nothing for what a gateway says.
Result<void> journalNews(Connection &connection, const SaleRecord &record, const PaymentNews &news, const ActContext &context);
Result<void> journalLate(Connection &connection, const SaleRecord &record, const PaymentId &payment, LateDecision decision, const QString &note,
                         const QString &by, const ActContext &context);
/// The last refund of the record: void, refund or tender.
Result<void> journalRefund(Connection &connection, const SaleRecord &record, const ActContext &context);
Result<void> journalDrawer(Connection &connection, const QString &reason, const QString &by, const ActContext &context);

} // namespace laci
