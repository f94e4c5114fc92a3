#include "persistence/payment_rows.h"

namespace laci {
namespace {

tl::unexpected<Error> strangeWord(const char *what, const QString &word)
{
    return fail(ErrorCode::Storage, QStringLiteral("unknown %1 in the books: %2").arg(QLatin1String(what), word));
}

Result<TrailRow> trailRowAt(const Statement &row)
{
    const auto event = paymentEventFromWord(row.text(1));
    if (!event)
        return strangeWord("payment event", row.text(1));
    const auto state = paymentStateFromWord(row.text(2));
    if (!state)
        return strangeWord("payment state", row.text(2));
    return TrailRow{{timeAt(row, 0), *event, *state, row.text(4)}, row.text(3)};
}

QString urlText(const QUrl &url)
{
    return url.isEmpty() ? QStringLiteral("") : url.toString(QUrl::FullyEncoded);
}

} // namespace

const QString &paymentColumns()
{
    static const QString columns = QStringLiteral(
        "id, sale, gateway, channel, reference, idempotency_key, amount, rounding, received, change, state, gateway_ref,"
        " qris, link, virtual_account, expires_at, reason, detail, created_at, updated_at, watched,"
        " payer_fee, by_person");
    return columns;
}

Result<Payment> paymentAt(const Statement &row)
{
    const auto state = paymentStateFromWord(row.text(10));
    if (!state)
        return strangeWord("payment state", row.text(10));
    Payment payment;
    payment.id = {row.text(0)};
    payment.sale = {row.text(1)};
    payment.gateway = row.text(2);
    payment.channel = row.text(3);
    payment.reference = row.text(4);
    payment.idempotencyKey = row.text(5);
    payment.amount = Rupiah::trusted(row.whole(6));
    payment.rounding = Rupiah::trusted(row.whole(7));
    payment.received = Rupiah::trusted(row.whole(8));
    payment.change = Rupiah::trusted(row.whole(9));
    payment.state = *state;
    payment.gatewayRef = row.text(11);
    payment.qris = row.text(12).toUtf8();
    const QString link = row.text(13);
    payment.link = link.isEmpty() ? QUrl() : QUrl(link, QUrl::StrictMode);
    payment.virtualAccount = row.text(14);
    payment.expiresAt = timeAt(row, 15);
    payment.reason = row.text(16);
    payment.detail = row.text(17);
    payment.createdAt = timeAt(row, 18);
    payment.updatedAt = timeAt(row, 19);
    payment.watched = row.flag(20);
    payment.payerFee = Rupiah::trusted(row.whole(21));
    payment.byPerson = row.flag(22);
    return payment;
}

Result<QList<Payment>> paymentsOfSale(Connection &connection, const SaleId &sale)
{
    return paymentsWhere(connection, QStringLiteral("WHERE sale = ? ORDER BY created_at, rowid"), sale.value);
}

Result<Payment> paymentById(Connection &connection, const PaymentId &id)
{
    auto found = paymentsWhere(connection, QStringLiteral("WHERE id = ?"), id.value);
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("no payment %1").arg(id.value));
    return found->takeFirst();
}

Result<void> insertPayment(Connection &connection, const Payment &payment, std::optional<qint64> shift)
{
    return connection
        .change(QStringLiteral("INSERT INTO payment (id, sale, gateway, channel, reference, idempotency_key, amount,"
                               " rounding, received, change, state, gateway_ref, qris, link, virtual_account,"
                               " expires_at, reason, detail, created_at, updated_at, watched, payer_fee, shift)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                payment.id.value, payment.sale.value, payment.gateway, payment.channel, payment.reference,
                payment.idempotencyKey, payment.amount, payment.rounding, payment.received, payment.change,
                paymentStateWord(payment.state), payment.gatewayRef, QString::fromUtf8(payment.qris),
                urlText(payment.link), payment.virtualAccount, payment.expiresAt, payment.reason, payment.detail,
                payment.createdAt, payment.updatedAt, payment.watched, payment.payerFee, shift)
        .map([](qint64) {});
}

Result<void> updatePayment(Connection &connection, const Payment &payment, bool late, std::optional<qint64> comesInto)
{
    return connection
        .change(QStringLiteral("UPDATE payment SET state = ?, gateway_ref = ?, qris = ?, link = ?, virtual_account = ?,"
                               " expires_at = ?, reason = ?, detail = ?, updated_at = ?, watched = ?,"
                               " payer_fee = ?, by_person = ?, late_at = CASE WHEN ? AND late = 0 THEN ? ELSE late_at END,"
                               " late = max(late, ?), shift = coalesce(shift, ?) WHERE id = ?"),
                paymentStateWord(payment.state), payment.gatewayRef, QString::fromUtf8(payment.qris),
                urlText(payment.link), payment.virtualAccount, payment.expiresAt, payment.reason, payment.detail,
                payment.updatedAt, payment.watched, payment.payerFee, payment.byPerson, late, payment.updatedAt, late,
                comesInto, payment.id.value)
        .map([](qint64) {});
}

Result<void> appendEvent(Connection &connection, const PaymentId &payment, const TrailEntry &entry, const QString &reason)
{
    return connection
        .change(QStringLiteral("INSERT INTO payment_event (payment, sequence, at, event, state, reason, detail) VALUES"
                               " (?, (SELECT coalesce(max(sequence), 0) + 1 FROM payment_event WHERE payment = ?),"
                               " ?, ?, ?, ?, ?)"),
                payment.value, payment.value, entry.at, paymentEventWord(entry.event), paymentStateWord(entry.state), reason,
                entry.detail)
        .map([](qint64) {});
}

Result<std::optional<TrailRow>> lastEvent(Connection &connection, const PaymentId &payment)
{
    auto rows = connection.query(QStringLiteral("SELECT at, event, state, reason, detail FROM payment_event"
                                                " WHERE payment = ? ORDER BY sequence DESC LIMIT 1"),
                                 payment.value);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next()) {
        if (auto ended = rows->ended(); !ended)
            return tl::unexpected(ended.error());
        return std::optional<TrailRow>();
    }
    return trailRowAt(*rows).map([](TrailRow &&row) { return std::optional(std::move(row)); });
}

Result<bool> hasEvent(Connection &connection, const PaymentId &payment, PaymentEvent event)
{
    return connection
        .whole(QStringLiteral("SELECT EXISTS (SELECT 1 FROM payment_event WHERE payment = ? AND event = ?)"), payment.value,
               paymentEventWord(event))
        .map([](const std::optional<qint64> &found) { return found.value_or(0) != 0; });
}

Result<QList<TrailEntry>> trailOf(Connection &connection, const PaymentId &payment)
{
    auto rows = connection.query(QStringLiteral("SELECT at, event, state, reason, detail FROM payment_event"
                                                " WHERE payment = ? ORDER BY sequence"),
                                 payment.value);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<TrailEntry> trail;
    while (rows->next()) {
        auto row = trailRowAt(*rows);
        if (!row)
            return tl::unexpected(row.error());
        trail.append(std::move(row->entry));
    }
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return trail;
}

} // namespace laci
