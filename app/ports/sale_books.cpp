#include "ports/sale_books.h"

namespace laci {

QString lateDecisionWord(LateDecision decision)
{
    switch (decision) {
    case LateDecision::Attach:
        return QStringLiteral("attach");
    case LateDecision::RefundNoted:
        return QStringLiteral("refund_noted");
    case LateDecision::NewSale:
        return QStringLiteral("new_sale");
    }
    return {};
}

std::optional<LateDecision> lateDecisionFromWord(QStringView word)
{
    for (const LateDecision decision : {LateDecision::Attach, LateDecision::RefundNoted, LateDecision::NewSale}) {
        if (word == lateDecisionWord(decision))
            return decision;
    }
    return std::nullopt;
}

Pending<ParkedCart> SaleBooks::park(const QString &, const Cart &, Rupiah, const QString &)
{
    return ready<ParkedCart>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

Pending<QList<ParkedCart>> SaleBooks::parked()
{
    return ready<QList<ParkedCart>>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

Pending<ParkedCart> SaleBooks::resumeParked(qint64)
{
    return ready<ParkedCart>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

Pending<void> SaleBooks::dropParked(qint64)
{
    return ready<void>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

Pending<SaleRecord> SaleBooks::bookRefund(const Refund &)
{
    return ready<SaleRecord>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

Pending<SaleRecord> SaleBooks::tellRefund(const RefundId &, RefundState, const QString &)
{
    return ready<SaleRecord>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

Pending<QList<Refund>> SaleBooks::openRefunds()
{
    return ready<QList<Refund>>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

Pending<QList<OpenPayment>> SaleBooks::openPayments(int)
{
    return ready<QList<OpenPayment>>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

Pending<qint64> SaleBooks::exportSales(const SaleQuery &, const QString &)
{
    return ready<qint64>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

Pending<void> SaleBooks::noteDrawer(const QString &, const QString &)
{
    return ready<void>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

Pending<QList<Customer>> SaleBooks::customers(const QString &, int)
{
    return ready<QList<Customer>>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

Pending<Customer> SaleBooks::addCustomer(const QString &, const QString &)
{
    return ready<Customer>(fail(ErrorCode::Storage, QStringLiteral("these books do not keep that")));
}

} // namespace laci
