#include "domain/sale.h"
#include "base/word_table.h"
#include <algorithm>

namespace laci {
namespace {

constexpr WordOf<RefundKind> kRefundKinds[] = {
    {RefundKind::Refund, u"refund"}, {RefundKind::Void, u"void"}, {RefundKind::Tender, u"tender"}};
constexpr WordOf<RefundWay> kRefundWays[] = {
    {RefundWay::Cash, u"cash"}, {RefundWay::AtGateway, u"at_gateway"}, {RefundWay::ByGateway, u"by_gateway"}};
constexpr WordOf<RefundState> kRefundStates[] = {{RefundState::Requesting, u"requesting"},
                                                 {RefundState::Done, u"done"},
                                                 {RefundState::Unknown, u"unknown"},
                                                 {RefundState::Failed, u"failed"}};

} // namespace

QString refundKindWord(RefundKind kind) { return wordOf(kRefundKinds, kind); }
std::optional<RefundKind> refundKindFromWord(QStringView word) { return fromWord(kRefundKinds, word); }
QString refundWayWord(RefundWay way) { return wordOf(kRefundWays, way); }
std::optional<RefundWay> refundWayFromWord(QStringView word) { return fromWord(kRefundWays, word); }
QString refundStateWord(RefundState state) { return wordOf(kRefundStates, state); }
std::optional<RefundState> refundStateFromWord(QStringView word) { return fromWord(kRefundStates, word); }

QString saleStateWord(SaleState state)
{
    switch (state) {
    case SaleState::Open:
        return QStringLiteral("open");
    case SaleState::Paid:
        return QStringLiteral("paid");
    case SaleState::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

std::optional<SaleState> saleStateFromWord(QStringView word)
{
    for (const SaleState state : {SaleState::Open, SaleState::Paid, SaleState::Cancelled}) {
        if (word == saleStateWord(state))
            return state;
    }
    return std::nullopt;
}

Rupiah givenBack(const SaleRecord &record)
{
    Rupiah sum;
    for (const Refund &refund : record.refunds) {
        if (refund.state != RefundState::Failed)
            sum += refund.handedOut();
    }
    return sum;
}

Rupiah stillDue(const SaleRecord &record)
{
    const auto holds = [&record](const PaymentId &id) {
        return std::any_of(record.payments.begin(), record.payments.end(),
                           [&id](const Payment &p) { return p.id == id && holdsMoney(p.state); });
    };
    Rupiah due = record.sale.totals.total;
    for (const Payment &payment : record.payments) {
        if (holdsMoney(payment.state))
            due += payment.rounding - payment.amount;
    }
    for (const Refund &refund : record.refunds) {
        // Goods given back leave nothing due; a returned tender does, unless its payment itself counts as gone by now.
        const bool counts = refund.kind == RefundKind::Tender && refund.state != RefundState::Failed;
        if (counts && (refund.payment.isEmpty() || holds(refund.payment)))
            due += refund.amount;
    }
    return std::max(due, Rupiah());
}

} // namespace laci
