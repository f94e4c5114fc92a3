#pragma once
#include "gateways/common/authorised_call.h"
#include "gateways/common/token_keeper.h"
#include "gateways/gobiz/gobiz_request.h"
#include "gateways/registry.h"

namespace laci {

/// GoBiz (Gojek): QRIS through client credentials, create v2, get v1; no cancel, no refund, no search by reference.
/// GATEWAYS.md 3. What it sends and reads is in gobiz_request and gobiz_reply; this only sends.
class GoBizGateway final : public PaymentGateway {
public:
    explicit GoBizGateway(const GatewayWorld &world);

    const GatewayTraits &traits() const override { return m_traits; }
    QString idempotencyKey(const QString &reference) const override;
    [[nodiscard]] Pending<Charge> createCharge(const ChargeRequest &request) override;
    /// Conflict while the gateway's own id is missing: GoBiz cannot find by reference, so the create is repeated instead.
    [[nodiscard]] Pending<StatusAnswer> queryStatus(const ChargeHandle &charge) override;
    [[nodiscard]] Pending<QString> checkConnection() override;
    QString obstacle(const ChargeRequest &request) const override;

private:
    Pending<HttpResponse> call(HttpRequest request, AuthorisedCall::Unsent unsent);

    Pending<AccessToken> logIn();

    HttpClient &m_http;
    SecretVault &m_secrets;
    const Clock &m_clock;
    gobiz::Account m_account;
    GatewayTraits m_traits;
    std::unique_ptr<QObject> m_open;      ///< parent of tokens and calls, context of every continuation
    TokenKeeper *m_tokens;
};

GatewayKind goBizKind();

} // namespace laci
