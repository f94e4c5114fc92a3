#include "gateways/gobiz/gobiz_gateway.h"
#include "base/when_done.h"
#include "gateways/common/standard_fields.h"
#include "gateways/gobiz/gobiz_catalogue.h"
#include "gateways/gobiz/gobiz_outlet_pages.h"
#include "gateways/gobiz/gobiz_reply.h"

namespace laci {
namespace {

GatewayTraits traitsFrom(const QHash<QString, QString> &settings)
{
    GatewayTraits traits;
    traits.id = QStringLiteral("gobiz");
    traits.name = QStringLiteral("GoBiz");
    traits.idempotentCreate = true;
    traits.keyLife = std::chrono::hours{24 * 28};      // "about a month"
    traits.hasProducts = true;
    traits.hasOutlets = true;
    applyStandard(traits, settings);
    traits.channels = {{QStringLiteral("qris"), QStringLiteral("QRIS"), ChannelKind::Qris, traits.least, traits.most}};
    return traits;
}

} // namespace

GoBizGateway::GoBizGateway(const GatewayWorld &world) :
    m_http(world.http),
    m_secrets(world.secrets),
    m_clock(world.clock),
    m_account(gobiz::accountFrom(world.settings)),
    m_traits(traitsFrom(world.settings)),
    m_open(std::make_unique<QObject>()),
    m_tokens(keeperFor(m_account.scope)),
    m_outletTokens(keeperFor(QString::fromUtf16(gobiz::kOutletScope))),
    m_menuTokens(keeperFor(QString::fromUtf16(gobiz::kMenuScope)))
{
}

QString GoBizGateway::idempotencyKey(const QString &reference) const
{
    return gobiz::idempotencyKeyFor(m_account.outlet, reference);
}

Pending<Charge> GoBizGateway::createCharge(const ChargeRequest &request)
{
    if (const QString missing = gobiz::missingSetting(m_account); !missing.isEmpty())
        return ready<Charge>(fail(ErrorCode::InvalidInput, QStringLiteral("not sent: %1 is not set").arg(missing)));
    auto built = gobiz::createRequest(m_account, request);
    if (!built)
        return ready<Charge>(tl::unexpected(built.error()));
    return call(std::move(*built), *m_tokens, AuthorisedCall::Unsent::IsRefusal)
        .then(m_open.get(), [clock = &m_clock](const Result<HttpResponse> &response) {
            return response.and_then([clock](const HttpResponse &r) { return gobiz::readCharge(r, clock->now()); });
        });
}

Pending<StatusAnswer> GoBizGateway::queryStatus(const ChargeHandle &charge)
{
    if (const QString missing = gobiz::missingSetting(m_account); !missing.isEmpty())
        return ready<StatusAnswer>(fail(ErrorCode::InvalidInput, QStringLiteral("not sent: %1 is not set").arg(missing)));
    if (charge.gatewayRef.isEmpty())
        return ready<StatusAnswer>(fail(ErrorCode::Conflict, QStringLiteral("no gateway id yet")));
    return call(gobiz::statusRequest(m_account, charge.gatewayRef), *m_tokens, AuthorisedCall::Unsent::IsTrouble)
        .then(m_open.get(), [clock = &m_clock](const Result<HttpResponse> &response) {
            return response.and_then([clock](const HttpResponse &r) { return gobiz::readStatus(r, clock->now()); });
        });
}

QString GoBizGateway::obstacle(const ChargeRequest &) const
{
    const QString missing = gobiz::missingSetting(m_account);
    return missing.isEmpty() ? QString() : QString::fromUtf16(obstacle::kNotConfigured) + u':' + missing;
}

/// A token proves client, secret and hosts; whether the outlet is linked only a payment or the list of outlets tells.
Pending<QString> GoBizGateway::checkConnection()
{
    if (const QString missing = gobiz::missingSetting(m_account); !missing.isEmpty())
        return ready<QString>(fail(ErrorCode::InvalidInput, QStringLiteral("not sent: %1 is not set").arg(missing)));
    return m_tokens->get().then(m_open.get(), [](const Result<QByteArray> &token) -> Result<QString> {
        if (!token)
            return tl::unexpected(token.error());
        return QStringLiteral("the client is known and gets tokens");
    });
}

Pending<QList<GatewayOutlet>> GoBizGateway::listOutlets()
{
    if (m_account.clientId.isEmpty())
        return ready<QList<GatewayOutlet>>(fail(ErrorCode::InvalidInput, QStringLiteral("not sent: gateway.gobiz.client_id is not set")));
    const auto ask = [this](int page) { return call(gobiz::outletsRequest(m_account, page), *m_outletTokens, AuthorisedCall::Unsent::IsTrouble); };
    return (new gobiz::OutletPages(m_clock, ask, m_open.get()))->start();
}

Pending<QList<ProductProposal>> GoBizGateway::listProducts()
{
    if (const QString missing = gobiz::missingSetting(m_account); !missing.isEmpty())
        return ready<QList<ProductProposal>>(fail(ErrorCode::InvalidInput, QStringLiteral("not sent: %1 is not set").arg(missing)));
    return call(gobiz::menuRequest(m_account), *m_menuTokens, AuthorisedCall::Unsent::IsTrouble)
        .then(m_open.get(), [clock = &m_clock](const Result<HttpResponse> &response) -> Result<QList<ProductProposal>> {
            auto menu = response.and_then([clock](const HttpResponse &r) { return gobiz::readMenu(r, clock->now()); });
            if (!menu)
                return tl::unexpected(gobiz::namingScope(menu.error(), QString::fromUtf16(gobiz::kMenuScope)));
            return menu;
        });
}

TokenKeeper *GoBizGateway::keeperFor(const QString &scope)
{
    return new TokenKeeper(m_clock, [this, scope] { return logIn(scope); }, m_open.get());
}

Pending<AccessToken> GoBizGateway::logIn(const QString &scope)
{
    return m_secrets.read(QString::fromUtf16(gobiz::kSecretKey))
        .then(m_open.get(),
              [this, scope](const Result<QString> &secret) {
                  if (!secret)
                      return ready<AccessToken>(fail(ErrorCode::Unauthorised, QStringLiteral("no client secret: ") + secret.error().detail));
                  return m_http.send(gobiz::tokenRequest(m_account, *secret, scope))
                      .then(m_open.get(), [clock = &m_clock](const Result<HttpResponse> &response) {
                          return response.and_then([clock](const HttpResponse &r) { return gobiz::readToken(r, clock->now()); });
                      });
              })
        .unwrap();
}

Pending<HttpResponse> GoBizGateway::call(HttpRequest request, TokenKeeper &tokens, AuthorisedCall::Unsent unsent)
{
    auto *call = new AuthorisedCall(m_http, tokens, std::move(request), withBearer, unsent, m_open.get());
    return call->start();
}

GatewayKind goBizKind()
{
    return {QStringLiteral("gobiz"), QStringLiteral("GoBiz"), gobiz::settingFields(),
            [](GatewayWorld world) -> std::unique_ptr<PaymentGateway> { return std::make_unique<GoBizGateway>(world); }};
}

} // namespace laci
