#pragma once
#include "checkout/answer.h"
#include "checkout/checkout.h"

namespace laci {

/// Cash: counted by the cashier, booked as paid in one commit; no gateway, no watching. Part of Checkout.
class CashFlow {
public:
    explicit CashFlow(Checkout::Private &home) : m_home(home) {}

    /// What the cashier counted: all that is due, or a part of it, which has neither rounding nor change.
    struct Count {
        Rupiah received;
        Rupiah rounding;
        bool isPart = false;
    };
    Pending<SaleRecord> sell(const SaleDraft &draft, const Count &count);
    Pending<SaleRecord> further(const SaleId &sale, const Count &count, const QString &forcedBecause);

private:
    Result<Payment> taken(Rupiah due, const Count &count, const QString &till, const QByteArray &timeZone) const;
    void booked(const Answer<SaleRecord> &answer, const Result<SaleRecord> &stored);

    Checkout::Private &m_home;
};

} // namespace laci
