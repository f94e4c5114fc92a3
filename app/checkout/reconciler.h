#pragma once
#include "checkout/answer.h"
#include "checkout/checkout.h"
#include "checkout/reconcile.h"
#include <QTimer>

namespace laci {

/// Fetches a gateway's day (its own list, or by asking about each payment of the books, within the till's share of the
/// gateway's limit) and holds it against the books. One run; delete it to stop. GUI thread.
class Reconciler final : public QObject {
    Q_OBJECT
public:
    Reconciler(Checkout &checkout, SaleBooks &books, GatewayDirectory &gateways, QObject *parent = nullptr);

    /// `zone`: the shop's IANA zone. InvalidInput: not enabled; else the wire's errors for a list that did not come.
    /// `heal`: what differs is checked, so that the books learn; they must be writable.
    [[nodiscard]] Pending<Reconciliation> run(const QString &gateway, const QDate &day, const QByteArray &zone, bool heal);

signals:
    void progressed(int done, int of);

private:
    void fetch();
    void askNext();
    void finish(const QList<GatewayRow> &rows);
    void heal(Reconciliation result);

    Checkout &m_checkout;
    SaleBooks &m_books;
    GatewayDirectory &m_gateways;
    Answer<Reconciliation> m_answer;
    QString m_gateway;
    QDate m_day;
    QDateTime m_from;
    QDateTime m_to;
    QList<Payment> m_ofDay;
    QList<Payment> m_around;
    QList<GatewayRow> m_rows;
    QList<ReconcileLine> m_unanswered;
    int m_next = 0;
    bool m_heal = false;
    QTimer m_pace;
};

} // namespace laci
