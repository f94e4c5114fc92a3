#include "domain/refund.h"
#include <algorithm>

namespace laci {
namespace {

tl::unexpected<Error> refused(const char *why) { return fail(ErrorCode::InvalidInput, QString::fromLatin1(why)); }

/// What was given back of one line so far.
struct Given {
    Quantity quantity;
    Rupiah amount;
};

Given givenOf(const SaleRecord &record, int position)
{
    Given given;
    for (const Refund &refund : record.refunds) {
        if (refund.state == RefundState::Failed)
            continue;
        for (const RefundLine &line : refund.lines) {
            if (line.position == position) {
                given.quantity = given.quantity + line.quantity;
                given.amount += line.amount;
            }
        }
    }
    return given;
}

/// What `quantity` more of a line is worth: the share of everything given back by then, less what was given already. So the
/// last piece takes what rounding left over, whatever failed in between.
Rupiah worthOf(const SaleRecord &record, int position, Quantity quantity)
{
    const Given given = givenOf(record, position);
    const Rupiah total = record.sale.totals.lines.at(position).total;
    const Quantity sold = record.sale.cart.lines.at(position).quantity;
    const Rupiah byThen = total.scaled((given.quantity + quantity).thousandths(), sold.thousandths());
    return std::max(byThen - given.amount, Rupiah());
}

Result<QList<RefundLine>> chosenLines(const SaleRecord &record, const QList<RefundLine> &wished)
{
    QList<RefundLine> lines;
    for (const RefundLine &wish : wished) {
        if (wish.position < 0 || wish.position >= record.sale.cart.lines.size())
            return refused("no such line in the sale");
        if (wish.quantity <= Quantity())
            return refused("a quantity above zero is given back");
        const auto same = std::find_if(lines.begin(), lines.end(),
                                       [&](const RefundLine &l) { return l.position == wish.position; });
        RefundLine &line = same == lines.end() ? lines.emplaceBack(RefundLine{wish.position, {}, {}}) : *same;
        const Quantity left = leftOf(record, wish.position) - line.quantity;
        if (wish.quantity > left)
            return refused("more pieces than are left of the line");
        line.quantity = line.quantity + wish.quantity;
    }
    for (RefundLine &line : lines)
        line.amount = worthOf(record, line.position, line.quantity);
    return lines;
}

bool isAllThatIsLeft(const SaleRecord &record, const QList<RefundLine> &lines)
{
    const QList<RefundLine> all = allThatIsLeft(record);
    return all.size() == lines.size()
        && std::all_of(lines.cbegin(), lines.cend(), [&](const RefundLine &l) { return all.contains(l); });
}

/// What the sale cost in the end and was not given back; money that came twice is no part of it.
Rupiah restOfSale(const SaleRecord &record)
{
    Rupiah rest = record.sale.totals.total;
    for (const Payment &payment : record.payments) {
        if (holdsMoney(payment.state))
            rest += payment.rounding;
    }
    return std::max(rest - givenBack(record), Rupiah());
}

Result<void> checkGateway(const SaleRecord &record, const RefundWish &wish, Rupiah amount)
{
    const auto payment = std::find_if(record.payments.cbegin(), record.payments.cend(),
                                      [&](const Payment &p) { return p.id == wish.payment; });
    if (payment == record.payments.cend())
        return refused("whose money is given back? no such payment of the sale");
    if (payment->gateway == u"cash")
        return refused("cash is not given back at a gateway");
    if (amount.isZero())
        return refused("there is no money to give back");
    if (amount > moneyLeft(record, wish.payment) || amount > moneyLeft(record))
        return refused("more than is left of the payment");
    return {};
}

} // namespace

Quantity leftOf(const SaleRecord &record, int position)
{
    if (position < 0 || position >= record.sale.cart.lines.size())
        return {};
    return record.sale.cart.lines.at(position).quantity - givenOf(record, position).quantity;
}

QList<RefundLine> allThatIsLeft(const SaleRecord &record)
{
    QList<RefundLine> lines;
    for (int position = 0; position < int(record.sale.cart.lines.size()); ++position) {
        const Quantity left = leftOf(record, position);
        if (left > Quantity())
            lines.append({position, left, worthOf(record, position, left)});
    }
    return lines;
}

Rupiah moneyLeft(const SaleRecord &record)
{
    // Payment by payment, so that one the gateway calls refunded is not taken off twice.
    Rupiah left;
    for (const Payment &payment : record.payments)
        left += moneyLeft(record, payment.id);
    for (const Refund &refund : record.refunds) {
        if (refund.state != RefundState::Failed && refund.payment.isEmpty())
            left -= refund.handedOut();
    }
    return std::max(left, Rupiah());
}

Rupiah moneyLeft(const SaleRecord &record, const PaymentId &id)
{
    const auto payment = std::find_if(record.payments.cbegin(), record.payments.cend(),
                                      [&](const Payment &p) { return p.id == id; });
    if (payment == record.payments.cend() || !holdsMoney(payment->state))
        return {};
    Rupiah left = payment->amount;
    for (const Refund &refund : record.refunds) {
        if (refund.state != RefundState::Failed && refund.payment == id)
            left -= refund.handedOut();
    }
    return std::max(left, Rupiah());
}

Result<Refund> refundFor(const SaleRecord &record, const RefundWish &wish, const CashRounding &rounding)
{
    if (record.sale.state != SaleState::Paid)
        return fail(ErrorCode::Conflict, QStringLiteral("sale %1 is not paid").arg(record.sale.number));
    if (wish.kind == RefundKind::Tender)
        return refused("a paid sale is given back by its lines");
    if (wish.reason.trimmed().isEmpty() || wish.by.trimmed().isEmpty())
        return refused("a refund needs who and why");
    if (wish.lines.isEmpty())
        return refused("nothing was chosen");
    auto lines = chosenLines(record, wish.lines);
    if (!lines)
        return tl::unexpected(lines.error());
    const bool everything = isAllThatIsLeft(record, *lines);
    if (wish.kind == RefundKind::Void && !everything)
        return refused("a void takes back everything that is left");

    Refund refund;
    refund.sale = record.sale.id;
    refund.kind = wish.kind;
    refund.way = wish.way;
    refund.lines = std::move(*lines);
    for (const RefundLine &line : refund.lines)
        refund.amount += line.amount;
    refund.backToStock = wish.backToStock;
    refund.reason = wish.reason.trimmed();
    refund.by = wish.by.trimmed();
    switch (wish.way) {
    case RefundWay::Cash: {
        const Rupiah rest = restOfSale(record);
        const Rupiah rounded = refund.amount + cashRoundingFor(refund.amount, rounding);
        const Rupiah handedOut = everything ? rest : std::min(rounded, rest);
        if (handedOut > moneyLeft(record))
            return refused("more than the money that is left of the sale");
        refund.rounding = handedOut - refund.amount;
        break;
    }
    case RefundWay::AtGateway:
    case RefundWay::ByGateway:
        if (auto fits = checkGateway(record, wish, refund.amount); !fits)
            return tl::unexpected(fits.error());
        refund.payment = wish.payment;
        refund.state = wish.way == RefundWay::ByGateway ? RefundState::Requesting : RefundState::Done;
        break;
    }
    return refund;
}

} // namespace laci
