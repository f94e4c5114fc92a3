#include "checkout/reconciler.h"
#include "base/when_done.h"
#include <QTimeZone>
#include <algorithm>

namespace laci {
namespace {

using Kind = ReconcileLine::Kind;

/// What may be asked about: sent once, and findable by one of its names.
bool canBeAsked(const Payment &payment, const GatewayTraits &traits)
{
    return !payment.gatewayRef.isEmpty() || traits.findsByReference;
}

GatewayRow rowOf(const Payment &payment, const StatusAnswer &answer)
{
    return {answer.reference.isEmpty() ? payment.reference : answer.reference, answer.gatewayRef, payment.channel,
            answer.amount.value_or(payment.charged()), std::nullopt, std::nullopt, answer.status, answer.word, payment.createdAt};
}

} // namespace

Reconciler::Reconciler(Checkout &checkout, SaleBooks &books, GatewayDirectory &gateways, QObject *parent)
    : QObject(parent), m_checkout(checkout), m_books(books), m_gateways(gateways)
{
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &Reconciler::askNext);
}

Pending<Reconciliation> Reconciler::run(const QString &gateway, const QDate &day, const QByteArray &zone, bool heal)
{
    const PaymentGateway *wire = m_gateways.find(gateway);
    if (!wire || !day.isValid())
        return ready<Reconciliation>(fail(ErrorCode::InvalidInput, wire ? QStringLiteral("no such day")
                                                                        : QStringLiteral("gateway '%1' is not enabled").arg(gateway)));
    m_gateway = gateway;
    m_day = day;
    m_heal = heal;
    const QTimeZone here(zone);
    m_from = QDateTime(day, QTime(0, 0), here).toUTC();
    m_to = QDateTime(day.addDays(1), QTime(0, 0), here).toUTC();
    whenDone(m_books.paymentsBetween(gateway, m_from.addDays(-1), m_to.addDays(1)), this, [this](const Result<QList<Payment>> &found) {
        if (!found)
            return m_answer.give(tl::unexpected(found.error()));
        for (const Payment &payment : *found)
            (payment.createdAt >= m_from && payment.createdAt < m_to ? m_ofDay : m_around).append(payment);
        fetch();
    });
    return m_answer.future();
}

void Reconciler::fetch()
{
    PaymentGateway *wire = m_gateways.find(m_gateway);
    if (!wire)
        return m_answer.give(fail(ErrorCode::Cancelled, QStringLiteral("the gateway was switched off meanwhile")));
    if (!wire->traits().canList)
        return askNext();
    whenDone(wire->listCharges(m_from, m_to), this, [this](const Result<QList<GatewayRow>> &rows) {
        if (!rows)
            return m_answer.give(tl::unexpected(rows.error()));
        finish(*rows);
    });
}

void Reconciler::askNext()
{
    PaymentGateway *wire = m_gateways.find(m_gateway);
    if (!wire)
        return m_answer.give(fail(ErrorCode::Cancelled, QStringLiteral("the gateway was switched off meanwhile")));
    while (m_next < m_ofDay.size() && !canBeAsked(m_ofDay[m_next], wire->traits())) {
        const Payment &payment = m_ofDay[m_next++];
        if (payment.state != PaymentState::Failed)
            m_unanswered.append({Kind::Unanswered, QStringLiteral("the gateway cannot be asked about it"), payment, std::nullopt});
    }
    emit progressed(m_next, int(m_ofDay.size()));
    if (m_next >= m_ofDay.size())
        return finish(m_rows);
    const Payment payment = m_ofDay[m_next++];
    // Half of the till's share: the customer on the screen is asked about meanwhile.
    m_pace.setInterval(std::max(1, 2 * 60'000 / std::max(1, wire->traits().requestsPerMinute)));
    whenDone(wire->queryStatus({payment.reference, payment.gatewayRef, payment.channel, payment.createdAt}), this,
             [this, payment](const Result<StatusAnswer> &answer) {
                 if (answer)
                     m_rows.append(rowOf(payment, *answer));
                 else if (answer.error().code != ErrorCode::NotFound)
                     m_unanswered.append({Kind::Unanswered, answer.error().detail, payment, std::nullopt});
                 m_pace.start();
             });
}

void Reconciler::finish(const QList<GatewayRow> &rows)
{
    Reconciliation result = reconcile(m_gateway, m_day, m_ofDay, m_around, rows);
    const PaymentGateway *wire = m_gateways.find(m_gateway);
    result.byAsking = wire && !wire->traits().canList;
    for (const ReconcileLine &line : std::as_const(m_unanswered)) {
        result.lines.removeIf([&line](const ReconcileLine &other) {
            return other.kind == Kind::MissingThere && other.payment->id == line.payment->id;
        });
        result.lines.append(line);
    }
    heal(std::move(result));
}

/// What differs is asked about once more by the one who may book the answer; the lines stay as they were found.
void Reconciler::heal(Reconciliation result)
{
    for (const ReconcileLine &line : std::as_const(result.lines)) {
        if (m_heal && line.kind == Kind::Different && line.payment)
            whenDone(m_checkout.checkNow(line.payment->id), this, [](const Result<SaleRecord> &) {});
    }
    m_answer.give(std::move(result));
}

} // namespace laci
