#pragma once
#include "checkout/answer.h"
#include "checkout/checkout.h"
#include <optional>

namespace laci {

/// Journal first, then the wire: makes the intent with its reference and key, has it written, and only then lets a
/// PaymentWatch send it. Part of Checkout.
class PaymentFlow {
public:
    struct Way {
        QString gateway;
        QString channel;
        Rupiah payerFee;         ///< agreed by the customer
        std::optional<Rupiah> part; ///< unset: all that is due
    };
    explicit PaymentFlow(Checkout::Private &home) : m_home(home) {}

    Pending<SaleRecord> begin(const SaleDraft &draft, const Way &way);
    Pending<SaleRecord> further(const SaleId &sale, const Way &way, const QString &forcedBecause);

private:
    Result<Payment> intent(const Way &way, const Cart &cart, Rupiah due, const QString &till, const QByteArray &timeZone) const;
    void recorded(const Answer<SaleRecord> &answer, const PaymentId &id, const Result<SaleRecord> &stored);

    Checkout::Private &m_home;
};

} // namespace laci
