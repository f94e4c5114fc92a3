#include "persistence/payment_booking.h"
#include "base/log.h"
#include "persistence/payment_rows.h"
#include "persistence/sale_rows.h"
#include "persistence/shift_mark.h"
#include <algorithm>

namespace laci {
namespace {

Result<void> note(Connection &connection, const Payment &payment, PaymentEvent event, const QDateTime &now,
                  const QString &detail = {}, const QString &reason = {})
{
    qCInfo(logMoney) << "payment" << payment.id.value << paymentEventWord(event) << paymentStateWord(payment.state);
    return appendEvent(connection, payment.id, {now, event, payment.state, detail}, reason);
}

bool anyHoldsMoney(const SaleRecord &record)
{
    return std::any_of(record.payments.cbegin(), record.payments.cend(),
                       [](const Payment &p) { return holdsMoney(p.state); });
}

/// Law 2: an earlier code that may still be paid stands in the way, unless a person said why not; then that is written down.
Result<void> passEarlierCodes(Connection &connection, const SaleRecord &record, const QString &forcedBecause,
                              const QDateTime &now)
{
    for (const Payment &earlier : record.payments) {
        if (!mayStillBePaid(earlier.state))
            continue;
        if (forcedBecause.trimmed().isEmpty()) {
            return fail(ErrorCode::Conflict,
                        QStringLiteral("payment %1 may still be paid").arg(earlier.reference));
        }
        if (auto noted = note(connection, earlier, PaymentEvent::Forced, now, forcedBecause); !noted)
            return noted;
    }
    return {};
}

Result<void> checkOpen(const Sale &sale)
{
    if (sale.state != SaleState::Open)
        return fail(ErrorCode::Conflict, QStringLiteral("sale %1 is closed").arg(sale.number));
    return {};
}

/// Where paymentsOfSale() would find it.
void enter(SaleRecord &record, Payment payment)
{
    const auto later = std::find_if(record.payments.cbegin(), record.payments.cend(),
                                    [&payment](const Payment &p) { return p.createdAt > payment.createdAt; });
    record.payments.insert(later, std::move(payment));
}

void complete(Payment &payment, const SaleId &sale, const QDateTime &now)
{
    payment.sale = sale;
    if (payment.id.isEmpty())
        payment.id = {newUuid7()};
    if (!payment.createdAt.isValid())
        payment.createdAt = now;
    payment.updatedAt = now;
}

bool watchedAfter(const Payment &before, PaymentState after, PaymentEvent event)
{
    if (event == PaymentEvent::WatchEnded)
        return false;
    // A person's word is not the gateway's: asked on until the gateway itself says paid.
    if (event == PaymentEvent::ConfirmedByPerson)
        return before.watched;
    if (before.byPerson && event == PaymentEvent::SeenPaid)
        return false;
    if (after == before.state)
        return before.watched;
    switch (after) {
    case PaymentState::Recorded:
    case PaymentState::Requesting:
    case PaymentState::Pending:
    case PaymentState::Unknown:
    case PaymentState::Expired:
    case PaymentState::Cancelled:
        return before.watched;
    case PaymentState::Failed:
        // Refused: nothing was made that could be paid. Any other failure left a code behind (law 6).
        return event != PaymentEvent::ChargeRefused && before.watched;
    case PaymentState::Paid:
    case PaymentState::PartiallyRefunded:
    case PaymentState::Refunded:
    case PaymentState::ChargedBack:
        return false;
    }
    return before.watched;
}

/// What the gateway said about the charge. Old news may fill a gap but never replaces what newer news said.
template <class T, class IsEmpty>
void take(T &value, const std::optional<T> &said, bool fresh, IsEmpty isEmpty)
{
    if (said && (fresh || isEmpty(value)))
        value = *said;
}

Payment changed(const Payment &before, const PaymentNews &news, std::optional<PaymentState> next)
{
    Payment after = before;
    after.state = next.value_or(before.state);
    // An unclear answer to a question about an unknown payment changes no state but is the latest word on why it is so.
    const bool stillUnclear = before.state == PaymentState::Unknown && news.event == PaymentEvent::AnswerUnclear;
    // A pending one that is seen pending again may have learnt its link or its end.
    const bool stillPending = before.state == PaymentState::Pending
        && (news.event == PaymentEvent::SeenPending || news.event == PaymentEvent::ChargeMade);
    const bool fresh = next.has_value() || stillUnclear || stillPending;
    const auto emptyText = [](const auto &v) { return v.isEmpty(); };
    take(after.gatewayRef, news.change.gatewayRef, fresh, emptyText);
    take(after.qris, news.change.qris, fresh, emptyText);
    take(after.link, news.change.link, fresh, emptyText);
    take(after.virtualAccount, news.change.virtualAccount, fresh, emptyText);
    take(after.expiresAt, news.change.expiresAt, fresh, [](const QDateTime &t) { return !t.isValid(); });
    // What was agreed on top only becomes less, and only while it is still to be paid (law 11).
    const std::optional<Rupiah> &fee = news.change.payerFee;
    if (fee && fresh && mayStillBePaid(before.state) && !fee->isNegative() && *fee < before.payerFee)
        after.payerFee = *fee;
    if (next && news.event == PaymentEvent::ConfirmedByPerson)
        after.byPerson = true;
    if (fresh) {
        // A reason explains why something is wrong; with pending and paid it would only be left over.
        const bool fine = next && (*next == PaymentState::Pending || holdsMoney(*next));
        if (news.change.reason || fine)
            after.reason = news.change.reason.value_or(QString());
        if (!news.detail.isEmpty())
            after.detail = news.detail;
    }
    after.watched = news.change.watched.value_or(watchedAfter(before, after.state, news.event));
    // News is decided on before it is told: a person's word about an unknown payment may find it pending by now. What is left open by it
    // is still watched, or nobody could ever say how it ended.
    if (before.watched && mayStillBePaid(after.state) && news.event != PaymentEvent::WatchEnded)
        after.watched = true;
    return after;
}

bool rowDiffers(const Payment &a, const Payment &b)
{
    return a.state != b.state || a.gatewayRef != b.gatewayRef || a.qris != b.qris || a.link != b.link
        || a.virtualAccount != b.virtualAccount || a.expiresAt != b.expiresAt || a.reason != b.reason
        || a.watched != b.watched || a.payerFee != b.payerFee || a.byPerson != b.byPerson;
}

bool isPersonsAct(PaymentEvent event)
{
    return event == PaymentEvent::Forced || event == PaymentEvent::CancelAsked
        || event == PaymentEvent::ConfirmedByPerson || event == PaymentEvent::GivenUp;
}

Result<void> checkPersonsWord(const PaymentNews &news)
{
    if (news.event == PaymentEvent::LateDecided)
        return fail(ErrorCode::InvalidInput, QStringLiteral("late money is decided about by decideLate()"));
    const bool needsReason = news.event == PaymentEvent::ConfirmedByPerson || news.event == PaymentEvent::GivenUp;
    if (needsReason && news.detail.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("a person's word needs its reason"));
    return {};
}

} // namespace

Result<void> bookRequest(Connection &connection, SaleRecord &record, Payment payment, const QString &forcedBecause,
                         const QDateTime &now)
{
    if (auto open = checkOpen(record.sale); !open)
        return open;
    if (payment.gateway.isEmpty() || payment.reference.isEmpty() || payment.idempotencyKey.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("a payment needs its gateway, reference and key"));
    if (payment.amount <= Rupiah())
        return fail(ErrorCode::InvalidInput, QStringLiteral("nothing to be paid"));
    if (payment.payerFee.isNegative())
        return fail(ErrorCode::InvalidInput, QStringLiteral("a fee on top is not negative"));
    if (payment.channel == u"qris" && !payment.payerFee.isZero())
        return fail(ErrorCode::InvalidInput, QStringLiteral("with QRIS the payer pays the price on the label"));
    const Rupiah due = stillDue(record);
    if (payment.amount > due) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("%1 is more than the %2 still due").arg(payment.amount.units()).arg(due.units()));
    }
    if (auto passed = passEarlierCodes(connection, record, forcedBecause, now); !passed)
        return passed;

    complete(payment, record.sale.id, now);
    payment.state = PaymentState::Requesting;
    payment.byPerson = false;
    payment.watched = true;
    if (auto done = insertPayment(connection, payment); !done)
        return done;
    Payment intent = payment;
    intent.state = PaymentState::Recorded;
    if (auto done = note(connection, intent, PaymentEvent::Recorded, now); !done)
        return done;
    if (auto done = note(connection, payment, PaymentEvent::RequestSent, now); !done)
        return done;
    enter(record, std::move(payment));
    return {};
}

Result<void> bookCash(Connection &connection, SaleRecord &record, Payment payment, const QString &forcedBecause,
                      const QDateTime &now)
{
    if (auto open = checkOpen(record.sale); !open)
        return open;
    const Rupiah due = stillDue(record);
    // A part leaves something due: the last tender is the one that is rounded and gets change.
    const bool isPart = payment.rounding.isZero() && payment.amount > Rupiah() && payment.amount < due
        && payment.received == payment.amount;
    if (!isPart && payment.amount - payment.rounding != due) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 with rounding %2 does not settle the %3 still due")
                                                 .arg(payment.amount.units())
                                                 .arg(payment.rounding.units())
                                                 .arg(due.units()));
    }
    if (payment.amount.isNegative() || payment.received < payment.amount) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("short by %1").arg((payment.amount - payment.received).units()));
    }
    if (payment.change != payment.received - payment.amount)
        return fail(ErrorCode::InvalidInput, QStringLiteral("the change is not received less amount"));
    if (auto passed = passEarlierCodes(connection, record, forcedBecause, now); !passed)
        return passed;

    complete(payment, record.sale.id, now);
    payment.gateway = QStringLiteral("cash");
    payment.channel.clear();
    payment.payerFee = {};
    payment.byPerson = false;
    payment.state = PaymentState::Paid;
    payment.watched = false;
    const auto mark = shiftMark(connection, record.sale.till, record.sale.timeZone, now);
    if (!mark)
        return tl::unexpected(mark.error());
    if (auto done = insertPayment(connection, payment, mark->shift); !done)
        return done;
    Payment intent = payment;
    intent.state = PaymentState::Recorded;
    if (auto done = note(connection, intent, PaymentEvent::Recorded, now); !done)
        return done;
    if (auto done = note(connection, payment, PaymentEvent::CashTaken, now); !done)
        return done;
    enter(record, std::move(payment));
    return isPart ? Result<void>() : closeSale(connection, record.sale, SaleState::Paid, now, {}, *mark);
}

Result<SaleRecord> bookNews(Connection &connection, const PaymentNews &news, const QDateTime &now)
{
    if (auto fit = checkPersonsWord(news); !fit)
        return tl::unexpected(fit.error());
    const auto stored = paymentById(connection, news.payment);
    if (!stored)
        return tl::unexpected(stored.error());
    auto record = loadRecord(connection, stored->sale);
    if (!record)
        return record;
    const auto last = lastEvent(connection, news.payment);
    if (!last)
        return tl::unexpected(last.error());

    const auto next = nextState(stored->state, news.event);
    Payment after = changed(*stored, news, next);
    const QString reason = news.change.reason.value_or(QString());
    const bool sameAsLast = *last && (*last)->entry.event == news.event && (*last)->reason == reason;
    if (sameAsLast && !isPersonsAct(news.event) && !rowDiffers(*stored, after))
        return record;
    // The gateway agrees with the person: said once, however often it is asked.
    if (stored->byPerson && news.event == PaymentEvent::SeenPaid && !next && !rowDiffers(*stored, after)) {
        const auto told = hasEvent(connection, news.payment, PaymentEvent::SeenPaid);
        if (!told)
            return tl::unexpected(told.error());
        if (*told)
            return record;
    }

    const bool becamePaid = next == PaymentState::Paid;
    // Money nobody waits for: the code was given up, the sale is closed, or it is more than other money has left due (law 6).
    const bool late = becamePaid
        && (isLateMoney(stored->state, news.event) || record->sale.state != SaleState::Open
            || after.amount > stillDue(*record));
    after.updatedAt = now;
    // The trail first: the database takes a person's word only where the trail has it.
    if (auto done = note(connection, after, news.event, now, news.detail, reason); !done)
        return tl::unexpected(done.error());
    std::optional<qint64> comesInto;
    if (next && holdsMoney(*next) && !holdsMoney(stored->state)) {
        const auto mark = shiftMark(connection, record->sale.till, record->sale.timeZone, now);
        if (!mark)
            return tl::unexpected(mark.error());
        comesInto = mark->shift;
    }
    if (auto done = updatePayment(connection, after, late, comesInto); !done)
        return tl::unexpected(done.error());

    for (Payment &payment : record->payments) {
        if (payment.id == after.id)
            payment = after;
    }
    if (record->sale.state == SaleState::Open && anyHoldsMoney(*record) && stillDue(*record).isZero()) {
        if (auto done = closeSale(connection, record->sale, SaleState::Paid, now, {}); !done)
            return tl::unexpected(done.error());
    }
    return record;
}

Result<SaleRecord> bookCancel(Connection &connection, const SaleId &sale, const QString &reason, const QDateTime &now)
{
    auto record = loadRecord(connection, sale);
    if (!record)
        return record;
    if (auto open = checkOpen(record->sale); !open)
        return tl::unexpected(open.error());
    if (anyHoldsMoney(*record))
        return fail(ErrorCode::Conflict, QStringLiteral("sale %1 holds money").arg(record->sale.number));
    for (const Payment &payment : record->payments) {
        if (mayStillBePaid(payment.state))
            return fail(ErrorCode::Conflict, QStringLiteral("payment %1 may still be paid").arg(payment.reference));
    }
    if (auto done = closeSale(connection, record->sale, SaleState::Cancelled, now, reason); !done)
        return tl::unexpected(done.error());
    return record;
}

} // namespace laci
