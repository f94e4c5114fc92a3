#include "persistence/journal_acts.h"
#include "persistence/journal_rows.h"
#include <algorithm>

namespace laci {
namespace {

/// Who pressed, and whose PIN it took when that was another's.
JournalDraft draftOf(JournalKind kind, const ActContext &context, const QString &by, const QString &otherwise)
{
    JournalDraft draft;
    draft.kind = kind;
    draft.who = !context.who.isEmpty() ? context.who : !by.isEmpty() ? by : !otherwise.isEmpty() ? otherwise : QStringLiteral("?");
    if (by != draft.who)
        draft.approvedBy = by;
    return draft;
}

Result<void> write(Connection &connection, JournalDraft draft, const QString &subject, const QString &detail, const ActContext &context)
{
    draft.subject = subject;
    draft.detail = detail;
    return writeJournal(connection, draft, context.now).map([](const JournalEntry &) {});
}

bool isOver(Rupiah taken, Rupiah from, int percent)
{
    return percent < 100 && taken > from.scaled(percent, 100);
}

const Payment *paymentOf(const SaleRecord &record, const PaymentId &id)
{
    const auto found = std::find_if(record.payments.cbegin(), record.payments.cend(), [&id](const Payment &p) { return p.id == id; });
    return found == record.payments.cend() ? nullptr : &*found;
}

QString paymentText(const Payment &payment)
{
    return QStringLiteral("%1 %2 %3").arg(payment.gateway, rupiahText(payment.amount), payment.reference);
}

Result<void> journalLine(Connection &connection, const QString &number, const QString &cashier, const CartLine &line, const LineTotals &totals,
                         const ActContext &context)
{
    const bool otherPrice = hasOwnPrice(line);
    if (otherPrice) {
        const auto done = write(connection, draftOf(JournalKind::PriceChanged, context, line.approvedBy, cashier), number,
                                QStringLiteral("%1: %2 → %3").arg(line.name, rupiahText(line.listPrice), rupiahText(line.unitPrice)), context);
        if (!done)
            return done;
    }
    const Rupiah taken = totals.lineDiscount - line.offer;
    const bool approved = !line.approvedBy.isEmpty() && !otherPrice;         // one PIN, one act
    if (taken.isZero() || !(approved || isOver(taken, totals.gross - line.offer, context.freeDiscountPercent)))
        return {};
    return write(connection, draftOf(JournalKind::Discount, context, line.approvedBy, cashier), number,
                 QStringLiteral("%1: −%2 of %3").arg(line.name, rupiahText(taken), rupiahText(totals.gross)), context);
}

QString kindText(RefundKind kind)
{
    switch (kind) {
    case RefundKind::Refund: return QStringLiteral("goods");
    case RefundKind::Void: return QStringLiteral("whole sale");
    case RefundKind::Tender: return QStringLiteral("tender of a sale not finished");
    }
    return {};
}

} // namespace

Result<void> journalSale(Connection &connection, const SaleDraft &draft, const QString &number, const ActContext &context)
{
    const qsizetype lines = std::min(draft.cart.lines.size(), draft.totals.lines.size());
    for (qsizetype i = 0; i < lines; ++i) {
        if (auto done = journalLine(connection, number, draft.cashier, draft.cart.lines.at(i), draft.totals.lines.at(i), context); !done)
            return done;
    }
    const Rupiah taken = draft.totals.cartDiscount;
    const Rupiah from = draft.totals.gross - draft.totals.lineDiscounts;
    if (taken.isZero() || (draft.cart.approvedBy.isEmpty() && !isOver(taken, from, context.freeDiscountPercent)))
        return {};
    return write(connection, draftOf(JournalKind::Discount, context, draft.cart.approvedBy, draft.cashier), number,
                 QStringLiteral("whole sale: −%1 of %2").arg(rupiahText(taken), rupiahText(from)), context);
}

Result<void> journalForced(Connection &connection, const SaleRecord &record, const PaymentId &added, const QString &because,
                           const ActContext &context)
{
    if (because.trimmed().isEmpty())
        return {};
    for (const Payment &earlier : record.payments) {
        if (earlier.id == added || !mayStillBePaid(earlier.state))
            continue;
        if (auto done = write(connection, draftOf(JournalKind::MethodForced, context, {}, record.sale.cashier), record.sale.number,
                              QStringLiteral("%1 may still be paid: %2").arg(paymentText(earlier), because.trimmed()), context);
            !done)
            return done;
    }
    return {};
}

Result<void> journalNews(Connection &connection, const SaleRecord &record, const PaymentNews &news, const ActContext &context)
{
    const bool confirmed = news.event == PaymentEvent::ConfirmedByPerson;
    if (!confirmed && news.event != PaymentEvent::GivenUp)
        return {};
    const Payment *payment = paymentOf(record, news.payment);
    const QString what = payment ? paymentText(*payment) : news.payment.value;
    return write(connection, draftOf(confirmed ? JournalKind::ManualConfirmation : JournalKind::PaymentGivenUp, context, news.by, record.sale.cashier),
                 record.sale.number, QStringLiteral("%1; %2").arg(what, news.detail), context);
}

Result<void> journalLate(Connection &connection, const SaleRecord &record, const PaymentId &payment, LateDecision decision, const QString &note,
                         const QString &by, const ActContext &context)
{
    const Payment *late = paymentOf(record, payment);
    return write(connection, draftOf(JournalKind::LateMoneyDecided, context, by.trimmed(), record.sale.cashier), record.sale.number,
                 QStringLiteral("%1: %2; %3").arg(lateDecisionWord(decision), late ? paymentText(*late) : payment.value, note.trimmed()), context);
}

Result<void> journalRefund(Connection &connection, const SaleRecord &record, const ActContext &context)
{
    if (record.refunds.isEmpty())
        return {};
    const Refund &refund = record.refunds.last();
    const JournalKind kind = refund.kind == RefundKind::Void ? JournalKind::Void : JournalKind::Refund;
    return write(connection, draftOf(kind, context, refund.by, record.sale.cashier), record.sale.number,
                 QStringLiteral("%1, %2, %3, %4: %5")
                     .arg(refund.number, kindText(refund.kind), rupiahText(refund.handedOut()), refundWayWord(refund.way), refund.reason),
                 context);
}

Result<void> journalDrawer(Connection &connection, const QString &reason, const QString &by, const ActContext &context)
{
    return write(connection, draftOf(JournalKind::DrawerOpened, context, by, {}), QStringLiteral("drawer"), reason, context);
}

} // namespace laci
