#include "persistence/refund_booking.h"
#include "base/log.h"
#include "domain/refund.h"
#include "domain/shop_day.h"
#include "persistence/receipt_number.h"
#include "persistence/refund_rows.h"
#include "persistence/sale_rows.h"
#include "persistence/shift_mark.h"
#include <QSet>
#include <algorithm>

namespace laci {
namespace {

tl::unexpected<Error> refused(const char *why) { return fail(ErrorCode::InvalidInput, QString::fromLatin1(why)); }

/// What can be seen without the books.
Result<void> checkShape(const Refund &refund)
{
    if (refund.reason.trimmed().isEmpty() || refund.by.trimmed().isEmpty())
        return refused("a refund needs who and why");
    if ((refund.way == RefundWay::Cash) != refund.payment.isEmpty())
        return refused("a refund at a gateway names its payment, one in cash none");
    if (refund.way != RefundWay::Cash && (!refund.rounding.isZero() || refund.amount.isZero()))
        return refused("a gateway gives back an amount, and does not round");
    if (refund.amount.isNegative() || refund.handedOut().isNegative() || !refund.amount.withinLimit())
        return refused("the amount is out of range");
    if (refund.kind == RefundKind::Tender) {
        if (!refund.lines.isEmpty() || refund.amount.isZero())
            return refused("a tender is given back as an amount");
        return {};
    }
    if (refund.lines.isEmpty())
        return refused("nothing was chosen");
    Rupiah sum;
    QSet<int> positions;
    for (const RefundLine &line : refund.lines) {
        if (line.quantity <= Quantity() || line.amount.isNegative() || positions.contains(line.position))
            return refused("a line is given back once, and more than nothing of it");
        positions.insert(line.position);
        sum += line.amount;
    }
    return sum == refund.amount ? Result<void>() : refused("the lines do not add up to the refund");
}

Result<void> checkSale(const SaleRecord &record, const Refund &refund)
{
    const bool paid = record.sale.state == SaleState::Paid;
    if ((refund.kind == RefundKind::Tender) == paid) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("sale %1 is %2").arg(record.sale.number, saleStateWord(record.sale.state)));
    }
    for (const Payment &payment : record.payments) {
        if (refund.kind == RefundKind::Tender && mayStillBePaid(payment.state))
            return fail(ErrorCode::Conflict, QStringLiteral("payment %1 may still be paid").arg(payment.reference));
    }
    return {};
}

Rupiah givenOfLine(const SaleRecord &record, int position)
{
    Rupiah given;
    for (const Refund &earlier : record.refunds) {
        for (const RefundLine &line : earlier.lines)
            given += earlier.state != RefundState::Failed && line.position == position ? line.amount : Rupiah();
    }
    return given;
}

/// Once more against the books: two people may have given back the same goods.
Result<void> checkWhatIsLeft(const SaleRecord &record, const Refund &refund)
{
    for (const RefundLine &line : refund.lines) {
        if (line.position < 0 || line.position >= record.sale.totals.lines.size())
            return refused("no such line in the sale");
        const Rupiah total = record.sale.totals.lines.at(line.position).total;
        if (line.quantity > leftOf(record, line.position) || line.amount > total - givenOfLine(record, line.position))
            return fail(ErrorCode::Conflict, QStringLiteral("line %1 was given back before").arg(line.position + 1));
    }
    if (!refund.payment.isEmpty()) {
        const auto payment = std::find_if(record.payments.cbegin(), record.payments.cend(),
                                          [&](const Payment &p) { return p.id == refund.payment; });
        if (payment == record.payments.cend() || payment->gateway == u"cash")
            return refused("no such payment of the sale at a gateway");
        if (refund.handedOut() > moneyLeft(record, refund.payment))
            return fail(ErrorCode::Conflict, QStringLiteral("more than is left of payment %1").arg(payment->reference));
    }
    if (refund.handedOut() > moneyLeft(record))
        return fail(ErrorCode::Conflict, QStringLiteral("more than is left of sale %1").arg(record.sale.number));
    return {};
}

} // namespace

Result<SaleRecord> bookRefundEntry(Connection &connection, Refund refund, const QDateTime &now)
{
    if (auto shaped = checkShape(refund); !shaped)
        return tl::unexpected(shaped.error());
    auto record = loadRecord(connection, refund.sale);
    if (!record)
        return record;
    if (auto fits = checkSale(*record, refund); !fits)
        return tl::unexpected(fits.error());
    if (auto left = checkWhatIsLeft(*record, refund); !left)
        return tl::unexpected(left.error());

    const Sale &sale = record->sale;
    const auto number = takeRefundNumber(connection, sale.till, shopDay(now, sale.timeZone));
    if (!number)
        return tl::unexpected(number.error());
    refund.number = number->text;
    if (refund.id.isEmpty())
        refund.id = {newUuid7()};
    refund.reason = refund.reason.trimmed();
    refund.by = refund.by.trimmed();
    refund.state = refund.way == RefundWay::ByGateway ? RefundState::Requesting : RefundState::Done;
    refund.at = now;
    const auto mark = shiftMark(connection, sale.till, sale.timeZone, now);
    if (!mark)
        return tl::unexpected(mark.error());
    if (auto done = insertRefund(connection, refund, *mark); !done)
        return tl::unexpected(done.error());
    qCInfo(logMoney) << "refund" << refund.number << "of sale" << sale.number << refundWayWord(refund.way)
                     << refundStateWord(refund.state);
    record->refunds.append(refund);
    if (sale.state == SaleState::Open && moneyLeft(*record).isZero()) {
        if (auto done = closeSale(connection, record->sale, SaleState::Cancelled, now, refund.reason); !done)
            return tl::unexpected(done.error());
    }
    return record;
}

Result<SaleRecord> bookRefundNews(Connection &connection, const RefundId &id, RefundState state, const QString &detail,
                                  const QDateTime &now)
{
    if (state == RefundState::Requesting)
        return refused("no news: a refund begins as requesting");
    const auto stored = refundById(connection, id);
    if (!stored)
        return tl::unexpected(stored.error());
    const bool settled = stored->state == RefundState::Done || stored->state == RefundState::Failed;
    if (settled && state != stored->state) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("refund %1 is %2").arg(stored->number, refundStateWord(stored->state)));
    }
    const bool same = stored->state == state && (settled || detail == stored->detail);
    if (!same) {
        qCInfo(logMoney) << "refund" << stored->number << refundStateWord(state);
        if (auto done = updateRefund(connection, id, state, detail, now); !done)
            return tl::unexpected(done.error());
    }
    return loadRecord(connection, stored->sale);
}

} // namespace laci
