#pragma once
#include "domain/payment.h"
#include "persistence/connection.h"

namespace laci {

/// A payment and its trail, row by row. All of these run inside the caller's transaction.

/// The columns of paymentAt(), for "SELECT <these> FROM payment …".
const QString &paymentColumns();
Result<Payment> paymentAt(const Statement &row);

/// `sqlTail` is a literal of ours: "WHERE … ORDER BY …".
template <class... Args>
Result<QList<Payment>> paymentsWhere(Connection &connection, const QString &sqlTail, const Args &...args)
{
    auto rows = connection.query(QStringLiteral("SELECT ") + paymentColumns() + QStringLiteral(" FROM payment ") + sqlTail,
                                 args...);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Payment> payments;
    while (rows->next()) {
        auto payment = paymentAt(*rows);
        if (!payment)
            return tl::unexpected(payment.error());
        payments.append(std::move(*payment));
    }
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return payments;
}

Result<QList<Payment>> paymentsOfSale(Connection &connection, const SaleId &sale);
/// NotFound when there is none.
Result<Payment> paymentById(Connection &connection, const PaymentId &id);

/// `shift`: where cash went; what a gateway collects comes into its shift later.
Result<void> insertPayment(Connection &connection, const Payment &payment, std::optional<qint64> shift = std::nullopt);
/// Writes what may change; `late` marks money that nobody waited for, since payment.updatedAt, and is never taken back.
/// What makes it paid by a person must be in the trail already.
/// `comesInto`: the shift that is open while the money comes; the first one stays.
Result<void> updatePayment(Connection &connection, const Payment &payment, bool late,
                           std::optional<qint64> comesInto = std::nullopt);

struct TrailRow {
    TrailEntry entry;
    QString reason;
};
Result<void> appendEvent(Connection &connection, const PaymentId &payment, const TrailEntry &entry,
                         const QString &reason = {});
/// nullopt for a payment without a trail.
Result<std::optional<TrailRow>> lastEvent(Connection &connection, const PaymentId &payment);
Result<bool> hasEvent(Connection &connection, const PaymentId &payment, PaymentEvent event);
Result<QList<TrailEntry>> trailOf(Connection &connection, const PaymentId &payment);

} // namespace laci
