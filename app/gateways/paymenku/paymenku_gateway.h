#pragma once
#include "gateways/common/authorised_call.h"
#include "gateways/common/static_key.h"
#include "gateways/paymenku/paymenku_request.h"
#include "gateways/registry.h"
#include <QDeadlineTimer>

namespace laci {

/// Paymenku: QRIS, wallets and virtual accounts by a static key; found by our own reference; a list of its own. A live
/// charge cannot be withdrawn. GATEWAYS.md 4. What it sends and reads is in the other files here; this only sends.
class PaymenkuGateway final : public PaymentGateway {
public:
    explicit PaymenkuGateway(const GatewayWorld &world);

    const GatewayTraits &traits() const override { return m_traits; }
    QString idempotencyKey(const QString &reference) const override;
    QString obstacle(const ChargeRequest &request) const override;
    [[nodiscard]] Pending<Charge> createCharge(const ChargeRequest &request) override;
    /// By trx_id, else by our reference.
    [[nodiscard]] Pending<StatusAnswer> queryStatus(const ChargeHandle &charge) override;
    [[nodiscard]] Pending<void> cancelCharge(const ChargeHandle &charge) override;
    /// Sandbox and e-wallets only, and only what was paid. No port has it: a live payment is given back by hand.
    [[nodiscard]] Pending<void> refundCharge(const ChargeHandle &charge, Rupiah amount, const QString &reason) override;
    [[nodiscard]] Pending<QList<GatewayChannel>> askChannels() override;
    /// By the calculator; by the channel's own rates when that has no good answer. 0 for QRIS and where the merchant pays.
    [[nodiscard]] Pending<Rupiah> askPayerFee(const GatewayChannel &channel, Rupiah amount) override;
    [[nodiscard]] Pending<QString> checkConnection() override;
    [[nodiscard]] Pending<QList<GatewayRow>> listCharges(const QDateTime &from, const QDateTime &to) override;

private:
    /// Calls that change something go out always; questions wait while Paymenku wants to be left alone.
    Pending<HttpResponse> change(HttpRequest request, AuthorisedCall::Unsent unsent);
    Pending<HttpResponse> question(HttpRequest request);

    HttpClient &m_http;
    const Clock &m_clock;
    paymenku::Account m_account;
    GatewayTraits m_traits;
    QDeadlineTimer m_quietUntil;          ///< monotonic: a clock that is set does not lengthen it
    std::unique_ptr<QObject> m_open;      ///< parent of key and calls, context of every continuation
    StaticKey *m_key;
};

GatewayKind paymenkuKind();

} // namespace laci
