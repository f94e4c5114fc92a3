#pragma once
#include "gateways/common/authorised_call.h"
#include "gateways/juadah/juadah_session.h"
#include "gateways/registry.h"

namespace laci {

/// Juadah, a bakery's backend with Midtrans Snap behind it: a payment page where the customer chooses, never a QRIS of its
/// own. Cookies instead of a token; one kind of product per order; no idempotency, no search, no cancel: when the reply
/// to a create is lost, only a person can tell. GATEWAYS.md 1. What it sends and reads is in juadah_request and juadah_reply.
class JuadahGateway final : public PaymentGateway {
public:
    explicit JuadahGateway(const GatewayWorld &world);

    const GatewayTraits &traits() const override { return m_traits; }
    /// Sent nowhere: Juadah takes none.
    QString idempotencyKey(const QString &reference) const override;
    QString obstacle(const ChargeRequest &request) const override;
    [[nodiscard]] Pending<Charge> createCharge(const ChargeRequest &request) override;
    /// Conflict while Juadah's own id is missing. Where only the Snap token stands for it, Juadah may not know it: unclear then.
    [[nodiscard]] Pending<StatusAnswer> queryStatus(const ChargeHandle &charge) override;
    [[nodiscard]] Pending<QString> checkConnection() override;
    [[nodiscard]] Pending<QList<ProductProposal>> listProducts() override;

private:
    Pending<HttpResponse> call(HttpRequest request, AuthorisedCall::Unsent unsent);

    HttpClient &m_http;
    const Clock &m_clock;
    juadah::Account m_account;
    GatewayTraits m_traits;
    std::unique_ptr<QObject> m_open;      ///< parent of session and calls, context of every continuation
    JuadahSession *m_session;
};

GatewayKind juadahKind();

} // namespace laci
