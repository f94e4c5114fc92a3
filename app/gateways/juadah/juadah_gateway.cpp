#include "gateways/juadah/juadah_gateway.h"
#include "gateways/common/standard_fields.h"
#include "gateways/juadah/juadah_catalogue.h"
#include "gateways/juadah/juadah_reply.h"

namespace laci {
namespace {

GatewayTraits traitsFrom(const QHash<QString, QString> &settings)
{
    GatewayTraits traits;
    traits.id = QStringLiteral("juadah");
    traits.name = QStringLiteral("Juadah");
    traits.hasProducts = true;
    traits.weakPaid = true;                // its webhook checks no signature and stores words in the order they arrive
    applyStandard(traits, settings);
    traits.channels = {{QString::fromUtf16(juadah::kChannel), QStringLiteral("Snap Midtrans"), ChannelKind::Link, traits.least, traits.most}};
    return traits;
}

tl::unexpected<Error> notSent(const QString &missing)
{
    return fail(ErrorCode::InvalidInput, QStringLiteral("not sent: %1 is not set").arg(missing));
}

} // namespace

JuadahGateway::JuadahGateway(const GatewayWorld &world) :
    m_http(world.http),
    m_clock(world.clock),
    m_account(juadah::accountFrom(world.settings)),
    m_traits(traitsFrom(world.settings)),
    m_open(std::make_unique<QObject>()),
    m_session(new JuadahSession(world.http, world.secrets, world.clock, m_account, m_open.get()))
{
}

QString JuadahGateway::idempotencyKey(const QString &reference) const
{
    return juadah::idempotencyKeyFor(m_account.email, reference);
}

QString JuadahGateway::obstacle(const ChargeRequest &request) const
{
    if (const QString missing = juadah::missingSetting(m_account); !missing.isEmpty())
        return QString::fromUtf16(obstacle::kNotConfigured) + u':' + missing;
    if (!request.channel.isEmpty() && !m_traits.channel(request.channel))
        return QString::fromUtf16(obstacle::kNoChannel);
    return juadah::orderFor(m_account, request).obstacle;
}

Pending<Charge> JuadahGateway::createCharge(const ChargeRequest &request)
{
    if (const QString missing = juadah::missingSetting(m_account); !missing.isEmpty())
        return ready<Charge>(notSent(missing));
    auto built = juadah::createRequest(m_account, request);
    if (!built)
        return ready<Charge>(tl::unexpected(built.error()));
    return call(std::move(*built), AuthorisedCall::Unsent::IsRefusal)
        .then(m_open.get(), [this, request](const Result<HttpResponse> &response) {
            return response.and_then([&](const HttpResponse &r) {
                return juadah::readCharge(m_session->cleaned(r), m_account, request, m_clock.now());
            });
        });
}

Pending<StatusAnswer> JuadahGateway::queryStatus(const ChargeHandle &charge)
{
    if (const QString missing = juadah::missingSetting(m_account); !missing.isEmpty())
        return ready<StatusAnswer>(notSent(missing));
    if (charge.gatewayRef.isEmpty())
        return ready<StatusAnswer>(fail(ErrorCode::Conflict, QStringLiteral("no gateway id, and Juadah finds by nothing else")));
    return call(juadah::statusRequest(m_account, charge.gatewayRef), AuthorisedCall::Unsent::IsTrouble)
        .then(m_open.get(), [this, charge](const Result<HttpResponse> &response) {
            return response.and_then([&](const HttpResponse &r) {
                return juadah::readStatus(m_session->cleaned(r), m_account, charge, m_clock.now());
            });
        });
}

/// One page of the product list: it needs the cookie, and changes nothing.
Pending<QString> JuadahGateway::checkConnection()
{
    if (const QString missing = juadah::missingSetting(m_account); !missing.isEmpty())
        return ready<QString>(notSent(missing));
    return call(juadah::productsRequest(m_account, {}), AuthorisedCall::Unsent::IsTrouble)
        .then(m_open.get(), [this](const Result<HttpResponse> &response) -> Result<QString> {
            const auto page = response.and_then(
                [this](const HttpResponse &r) { return juadah::readProducts(m_session->cleaned(r), m_clock.now()); });
            if (!page)
                return tl::unexpected(page.error());
            return QStringLiteral("logged in; %1 products on the first page").arg(page->products.size());
        });
}

Pending<QList<ProductProposal>> JuadahGateway::listProducts()
{
    if (const QString missing = juadah::missingSetting(m_account); !missing.isEmpty())
        return ready<QList<ProductProposal>>(notSent(missing));
    auto *catalogue = new JuadahCatalogue(m_http, *m_session, m_clock, m_account, m_open.get());
    return catalogue->start();
}

Pending<HttpResponse> JuadahGateway::call(HttpRequest request, AuthorisedCall::Unsent unsent)
{
    const auto authorise = [session = m_session](HttpRequest r, const QByteArray &value) { return session->authorised(std::move(r), value); };
    auto *call = new AuthorisedCall(m_http, *m_session, std::move(request), authorise, unsent, m_open.get());
    return call->start();
}

GatewayKind juadahKind()
{
    return {QStringLiteral("juadah"), QStringLiteral("Juadah"), juadah::settingFields(),
            [](GatewayWorld world) -> std::unique_ptr<PaymentGateway> { return std::make_unique<JuadahGateway>(world); }};
}

} // namespace laci
