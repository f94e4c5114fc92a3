#pragma once
#include "checkout/answer.h"
#include "checkout/checkout.h"

namespace laci {

/// Cash: counted by the cashier, booked as paid in one commit; no gateway, no watching. Part of Checkout.
class CashFlow {
public:
    explicit CashFlow(Checkout::Private &home) : m_home(home) {}

    Pending<SaleRecord> sell(const SaleDraft &draft, Rupiah received, Rupiah rounding);
    Pending<SaleRecord> further(const SaleId &sale, Rupiah received, Rupiah rounding, const QString &forcedBecause);

private:
    Result<Payment> taken(Rupiah due, Rupiah received, Rupiah rounding, const QString &till,
                          const QByteArray &timeZone) const;
    void booked(const Answer<SaleRecord> &answer, const Result<SaleRecord> &stored);

    Checkout::Private &m_home;
};

} // namespace laci
