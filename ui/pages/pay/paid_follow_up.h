#pragma once
#include "ui/pages/till_services.h"
#include <QObject>
#include <QSet>

namespace laci {

/// What follows when money came in, whichever page is on the screen: it is heard, the drawer opens for cash, the receipt is printed.
/// One for the window. Each payment is told once and each sale printed once; an old sale that changes (a refund) is left alone.
class PaidFollowUp final : public QObject {
    Q_OBJECT
public:
    explicit PaidFollowUp(TillServices &services, QObject *parent = nullptr);

signals:
    /// The slip or the drawer could not even be written down; a sentence for the cashier.
    void trouble(const QString &sentence);

private:
    void follow(const SaleRecord &record);
    bool isNew(const QDateTime &when) const;
    void tell(const Payment &payment);
    void watch(Pending<PrintJob> job);

    TillServices &m_services;
    QSet<PaymentId> m_told;
    QSet<SaleId> m_closed;
};

} // namespace laci
