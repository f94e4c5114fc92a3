#pragma once
#include "gateways/common/authorised_call.h"
#include "gateways/common/token_keeper.h"
#include "gateways/gobiz/gobiz_request.h"
#include "gateways/registry.h"

namespace laci {

/// GoBiz (Gojek): QRIS through client credentials, create v2, get v1, linked outlets, GoFood's menu; no cancel, no refund, no
/// search by reference. GATEWAYS.md 3. What it sends and reads is in gobiz_request, _reply and _catalogue; this only sends.
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
    [[nodiscard]] Pending<QList<GatewayOutlet>> listOutlets() override;
    [[nodiscard]] Pending<QList<ProductProposal>> listProducts() override;

private:
    Pending<HttpResponse> call(HttpRequest request, TokenKeeper &tokens, AuthorisedCall::Unsent unsent);
    Pending<AccessToken> logIn(const QString &scope);
    TokenKeeper *keeperFor(const QString &scope);

    HttpClient &m_http;
    SecretVault &m_secrets;
    const Clock &m_clock;
    gobiz::Account m_account;
    GatewayTraits m_traits;
    std::unique_ptr<QObject> m_open;      ///< parent of tokens and calls, context of every continuation
    TokenKeeper *m_tokens;                ///< for payments; each scope beyond them has a token of its own
    TokenKeeper *m_outletTokens;
    TokenKeeper *m_menuTokens;
};

GatewayKind goBizKind();

} // namespace laci
