#pragma once
#include "checkout/answer.h"
#include "checkout/checkout.h"
#include <QHash>
#include <QSet>

namespace laci {

/// "Automatic": tries the possible ways in order, and goes to the next only when the one before certainly left no charge that
/// could be paid: refused, or not there when asked by our reference. Anything unclear stops it; a person goes on. Part of Checkout.
class AutoPayment {
public:
    explicit AutoPayment(Checkout::Private &home) : m_home(home) {}

    Pending<SaleRecord> begin(const SaleDraft &draft, const QStringList &rule);
    Pending<SaleRecord> further(const SaleId &sale, const QStringList &rule, const QString &forcedBecause);
    /// A sale changed: is it one of ours, and its turn to go on?
    void look(const SaleRecord &record);
    /// The next way is just being recorded for this sale.
    bool goesOn(const SaleId &sale) const { return m_moving.contains(sale); }

private:
    struct Going {
        PaymentId payment;
        QList<PayOffer> left;
    };
    void moveOn(const SaleId &sale, QList<PayOffer> left);
    void started(const Answer<SaleRecord> &answer, const Result<SaleRecord> &record, const QList<PayOffer> &left);

    Checkout::Private &m_home;
    QHash<SaleId, Going> m_going;
    QSet<SaleId> m_moving;
};

} // namespace laci
