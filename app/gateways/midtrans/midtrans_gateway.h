#pragma once
#include "gateways/common/authorised_call.h"
#include "gateways/common/static_key.h"
#include "gateways/midtrans/midtrans_request.h"
#include "gateways/registry.h"

namespace laci {

/// Midtrans Core API, QRIS only: charge, status and cancel by the shop's own order id; no list, no catalogue. GATEWAYS.md 6.
/// What it sends and reads is in midtrans_request and midtrans_reply; this only sends.
class MidtransGateway final : public PaymentGateway {
public:
    explicit MidtransGateway(const GatewayWorld &world);

    const GatewayTraits &traits() const override { return m_traits; }
    /// Not sent: Midtrans refuses an order id that is in use, which serves the same end.
    QString idempotencyKey(const QString &reference) const override;
    [[nodiscard]] Pending<Charge> createCharge(const ChargeRequest &request) override;
    [[nodiscard]] Pending<StatusAnswer> queryStatus(const ChargeHandle &charge) override;
    /// Where a cancel is not allowed, expire is tried; Refused when neither is.
    [[nodiscard]] Pending<void> cancelCharge(const ChargeHandle &charge) override;
    [[nodiscard]] Pending<QString> checkConnection() override;

private:
    Pending<HttpResponse> call(HttpRequest request, AuthorisedCall::Unsent unsent);
    Pending<void> stop(HttpRequest request);

    HttpClient &m_http;
    const Clock &m_clock;
    midtrans::Account m_account;
    GatewayTraits m_traits;
    std::unique_ptr<QObject> m_open;      ///< parent of key and calls, context of every continuation
    StaticKey *m_key;
};

GatewayKind midtransKind();

} // namespace laci
