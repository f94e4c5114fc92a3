#pragma once
#include "checkout/answer.h"
#include "checkout/checkout.h"

namespace laci {

/// What persons decide about payments: said to the books first, then told to the watch that follows the payment. Part of Checkout.
class PersonsActs {
public:
    explicit PersonsActs(Checkout::Private &home) : m_home(home) {}

    Pending<SaleRecord> cancelCharge(const PaymentId &payment);
    Pending<SaleRecord> confirm(const PaymentId &payment, const PersonsWord &word);
    Pending<SaleRecord> giveUp(const PaymentId &payment, const PersonsWord &word);
    Pending<SaleRecord> decideLate(const PaymentId &payment, LateDecision decision, const PersonsWord &word);

private:
    void say(const Answer<SaleRecord> &answer, const Payment &before, const PaymentNews &news);
    Pending<SaleRecord> decideUnknown(const PaymentId &payment, PaymentEvent event, const PersonsWord &word);

    Checkout::Private &m_home;
};

} // namespace laci
