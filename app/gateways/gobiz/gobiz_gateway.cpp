#include "gateways/gobiz/gobiz_gateway.h"
#include "gateways/gobiz/gobiz_reply.h"

namespace laci {
namespace {

GatewayTraits traitsFrom(const QHash<QString, QString> &settings)
{
    GatewayTraits traits;
    traits.id = QStringLiteral("gobiz");
    traits.name = QStringLiteral("GoBiz");
    traits.channels = {QStringLiteral("qris")};
    traits.idempotentCreate = true;
    traits.keyLife = std::chrono::hours{24 * 28};      // "about a month"
    bool isNumber = false;
    const int days = settings.value(QStringLiteral("watch_days")).toInt(&isNumber);
    if (isNumber && days > 0)
        traits.watchWindow = std::chrono::hours{24 * days};
    const qint64 most = settings.value(QStringLiteral("most")).toLongLong(&isNumber);
    if (isNumber && most > 0)
        traits.most = Rupiah::of(most).value_or(traits.most);
    return traits;
}

} // namespace

GoBizGateway::GoBizGateway(const GatewayWorld &world) :
    m_http(world.http),
    m_clock(world.clock),
    m_account(gobiz::accountFrom(world.settings)),
    m_traits(traitsFrom(world.settings)),
    m_open(std::make_unique<QObject>()),
    m_tokens(new gobiz::Tokens(world.http, world.secrets, world.clock, m_account, m_open.get()))
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
    return call(std::move(*built), gobiz::Call::Unsent::IsRefusal)
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
    return call(gobiz::statusRequest(m_account, charge.gatewayRef), gobiz::Call::Unsent::IsTrouble)
        .then(m_open.get(), [clock = &m_clock](const Result<HttpResponse> &response) {
            return response.and_then([clock](const HttpResponse &r) { return gobiz::readStatus(r, clock->now()); });
        });
}

Pending<void> GoBizGateway::cancelCharge(const ChargeHandle &)
{
    return ready<void>(fail(ErrorCode::Refused, QStringLiteral("GoBiz has no cancel")));
}

Pending<HttpResponse> GoBizGateway::call(HttpRequest request, gobiz::Call::Unsent unsent)
{
    auto *call = new gobiz::Call(m_http, *m_tokens, std::move(request), unsent, m_open.get());
    return call->start();
}

GatewayKind goBizKind()
{
    return {QStringLiteral("gobiz"), QStringLiteral("GoBiz"), gobiz::settingFields(),
            [](GatewayWorld world) -> std::unique_ptr<PaymentGateway> { return std::make_unique<GoBizGateway>(world); }};
}

} // namespace laci
