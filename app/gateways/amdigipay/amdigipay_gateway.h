#pragma once
#include "gateways/amdigipay/amdigipay_listing.h"
#include "gateways/amdigipay/amdigipay_request.h"
#include "gateways/common/authorised_call.h"
#include "gateways/common/token_keeper.h"
#include "gateways/registry.h"

namespace laci {

/// AMDIGIPAY H2H: QRIS, wallets by link, virtual accounts; login by user name and password, create, detail by its numeric id, and
/// a list in which a payment is found again by our own transaction_id. No cancel, no refund, no idempotency. GATEWAYS.md 2.
/// What it sends and reads is in amdigipay_request, _reply, _list and _channels; this only sends.
class AmdigipayGateway final : public PaymentGateway {
public:
    explicit AmdigipayGateway(const GatewayWorld &world);

    const GatewayTraits &traits() const override { return m_traits; }
    /// Derived, but not sent: AMDIGIPAY has no such header.
    QString idempotencyKey(const QString &reference) const override;
    QString obstacle(const ChargeRequest &request) const override;
    [[nodiscard]] Pending<Charge> createCharge(const ChargeRequest &request) override;
    /// Without a gateway id it is looked up in the list. NotFound then means: everything since it was made has been read, and
    /// it is not there.
    [[nodiscard]] Pending<StatusAnswer> queryStatus(const ChargeHandle &charge) override;
    [[nodiscard]] Pending<QList<GatewayChannel>> askChannels() override;
    [[nodiscard]] Pending<QString> checkConnection() override;
    /// Rows without any date are in every day: the gateway does not say when they were made.
    [[nodiscard]] Pending<QList<GatewayRow>> listCharges(const QDateTime &from, const QDateTime &to) override;

private:
    bool isQris(const QString &channel) const;
    Pending<AccessToken> logIn();
    Pending<Charge> create(const ChargeRequest &request, const QString &password);
    Pending<StatusAnswer> findByReference(const ChargeHandle &charge);
    Pending<amdigipay::Listing::Read> list(const QDateTime &since, amdigipay::Listing::Enough enough);
    Pending<HttpResponse> call(HttpRequest request, AuthorisedCall::Unsent unsent);

    HttpClient &m_http;
    SecretVault &m_secrets;
    const Clock &m_clock;
    amdigipay::Account m_account;
    GatewayTraits m_traits;
    std::unique_ptr<HttpClient> m_wire;   ///< m_http, with a missing login always said as 401
    std::unique_ptr<QObject> m_open;      ///< parent of tokens and calls, context of every continuation
    TokenKeeper *m_tokens;
};

GatewayKind amdigipayKind();

} // namespace laci
