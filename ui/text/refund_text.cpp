#include "ui/text/refund_text.h"
#include "ui/text/error_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct RefundText { Q_DECLARE_TR_FUNCTIONS(RefundText) };
}

QString refundStateText(RefundState state)
{
    switch (state) {
    case RefundState::Requesting: return RefundText::tr("Being given back");
    case RefundState::Done:       return RefundText::tr("Given back");
    case RefundState::Unknown:    return RefundText::tr("Not certain");
    case RefundState::Failed:     return RefundText::tr("Not given back");
    }
    Q_UNREACHABLE();
}

StateTone refundStateTone(RefundState state)
{
    switch (state) {
    case RefundState::Requesting: return StateTone::Wait;
    case RefundState::Done:       return StateTone::Ok;
    case RefundState::Unknown:    return StateTone::Warn;
    case RefundState::Failed:     return StateTone::Bad;
    }
    Q_UNREACHABLE();
}

QString refundStateIcon(RefundState state)
{
    switch (state) {
    case RefundState::Requesting: return QStringLiteral("refresh");
    case RefundState::Done:       return QStringLiteral("undo");
    case RefundState::Unknown:    return QStringLiteral("question");
    case RefundState::Failed:     return QStringLiteral("cross");
    }
    Q_UNREACHABLE();
}

QString refundKindText(RefundKind kind)
{
    switch (kind) {
    case RefundKind::Refund: return RefundText::tr("Refund");
    case RefundKind::Void:   return RefundText::tr("Whole sale taken back");
    case RefundKind::Tender: return RefundText::tr("Money returned");
    }
    Q_UNREACHABLE();
}

QString refundWayText(RefundWay way, const QString &gateway)
{
    switch (way) {
    case RefundWay::Cash:      return RefundText::tr("in cash");
    //: follows "given back"; %1 is a gateway
    case RefundWay::AtGateway: return RefundText::tr("at %1 by hand").arg(gatewayName(gateway));
    //: follows "given back"; %1 is a gateway
    case RefundWay::ByGateway: return RefundText::tr("by %1").arg(gatewayName(gateway));
    }
    Q_UNREACHABLE();
}

QString refundText(const Refund &refund, const QString &gateway)
{
    const QString amount = rupiahText(refund.handedOut());
    const QString way = refundWayText(refund.way, gateway);
    switch (refund.state) {
    //: %1 amount, %2 how: "by GoBiz", %3 number of the refund
    case RefundState::Requesting: return RefundText::tr("%1 is being given back %2 (%3).").arg(amount, way, refund.number);
    //: %1 amount, %2 how: "in cash", %3 number of the refund
    case RefundState::Done:       return RefundText::tr("%1 given back %2 (%3).").arg(amount, way, refund.number);
    //: %1 amount, %2 how: "by GoBiz", %3 number of the refund
    case RefundState::Unknown:    return RefundText::tr("Not certain whether %1 was given back %2 (%3).").arg(amount, way, refund.number);
    //: %1 amount, %2 how: "by GoBiz", %3 number of the refund
    case RefundState::Failed:     return RefundText::tr("%1 was not given back %2 (%3).").arg(amount, way, refund.number);
    }
    Q_UNREACHABLE();
}

QString refundAdvice(const Refund &refund, const QString &gateway)
{
    switch (refund.state) {
    case RefundState::Requesting:
        return RefundText::tr("%1 has been asked. Wait for its answer before giving anything else.").arg(gatewayName(gateway));
    case RefundState::Done:
        return {};
    case RefundState::Unknown:
        return RefundText::tr("%1 gave no clear answer. Laci asks again; do not give this money back another way yet.").arg(gatewayName(gateway));
    case RefundState::Failed:
        return RefundText::tr("%1 refused. No money went back; choose another way.").arg(gatewayName(gateway));
    }
    Q_UNREACHABLE();
}

QString refundErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Conflict:
        return RefundText::tr("This sale has changed meanwhile; part of it may have been given back before. Look at it again. Nothing was given back now.");
    case ErrorCode::InvalidInput:
        return RefundText::tr("This cannot be given back in this way. Choose other lines or another way.");
    case ErrorCode::NotFound:
        return RefundText::tr("This sale is no longer in the books. Nothing was given back.");
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::ServerFault:
    case ErrorCode::Malformed:
    case ErrorCode::Mismatch:
    case ErrorCode::Unauthorised:
    case ErrorCode::RateLimited:
    case ErrorCode::Refused:
    case ErrorCode::Storage:
    case ErrorCode::Busy:
    case ErrorCode::Cancelled:
        return errorText(error);
    }
    Q_UNREACHABLE();
}

QString refundGateway(const SaleRecord &record, const Refund &refund)
{
    for (const Payment &payment : record.payments) {
        if (payment.id == refund.payment)
            return payment.gateway;
    }
    return {};
}

} // namespace laci
