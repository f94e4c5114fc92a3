#include "gateways/midtrans/midtrans_gateway.h"
#include "gateways/common/standard_fields.h"
#include "gateways/midtrans/midtrans_reply.h"
#include <QCryptographicHash>

namespace laci {
namespace {

GatewayTraits traitsFrom(const QHash<QString, QString> &settings)
{
    GatewayTraits traits;
    traits.id = QStringLiteral("midtrans");
    traits.name = QStringLiteral("Midtrans");
    traits.uniqueReference = true;        // while it is pending or paid; one that has expired may be used again
    traits.findsByReference = true;
    traits.canCancel = true;
    applyStandard(traits, settings);
    traits.channels = {{QStringLiteral("qris"), QStringLiteral("QRIS"), ChannelKind::Qris, traits.least, traits.most}};
    return traits;
}

template <class T>
Pending<T> noReference()
{
    return ready<T>(fail(ErrorCode::InvalidInput, QStringLiteral("not sent: no reference")));
}

} // namespace

MidtransGateway::MidtransGateway(const GatewayWorld &world) :
    m_http(world.http),
    m_clock(world.clock),
    m_account(midtrans::accountFrom(world.settings)),
    m_traits(traitsFrom(world.settings)),
    m_open(std::make_unique<QObject>()),
    m_key(new StaticKey(world.secrets, QString::fromUtf16(midtrans::kServerKey), m_open.get()))
{
}

QString MidtransGateway::idempotencyKey(const QString &reference) const
{
    const QByteArray text = "midtrans\n" + reference.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

Pending<Charge> MidtransGateway::createCharge(const ChargeRequest &request)
{
    auto built = midtrans::chargeRequest(m_account, request);
    if (!built)
        return ready<Charge>(tl::unexpected(built.error()));
    return call(std::move(*built), AuthorisedCall::Unsent::IsRefusal)
        .then(m_open.get(), [clock = &m_clock](const Result<HttpResponse> &response) {
            return response.and_then([clock](const HttpResponse &r) { return midtrans::readCharge(r, clock->now()); });
        });
}

Pending<StatusAnswer> MidtransGateway::queryStatus(const ChargeHandle &charge)
{
    if (charge.reference.isEmpty())
        return noReference<StatusAnswer>();
    return call(midtrans::statusRequest(m_account, charge.reference), AuthorisedCall::Unsent::IsTrouble)
        .then(m_open.get(), [clock = &m_clock](const Result<HttpResponse> &response) {
            return response.and_then([clock](const HttpResponse &r) { return midtrans::readStatus(r, clock->now()); });
        });
}

Pending<void> MidtransGateway::cancelCharge(const ChargeHandle &charge)
{
    if (charge.reference.isEmpty())
        return noReference<void>();
    return stop(midtrans::cancelRequest(m_account, charge.reference))
        .then(m_open.get(),
              [this, reference = charge.reference](const Result<void> &cancelled) {
                  if (cancelled || cancelled.error().code != ErrorCode::Refused)
                      return ready<void>(cancelled);
                  return stop(midtrans::expireRequest(m_account, reference));
              })
        .unwrap();
}

Pending<QString> MidtransGateway::checkConnection()
{
    return call(midtrans::checkRequest(m_account), AuthorisedCall::Unsent::IsTrouble)
        .then(m_open.get(), [clock = &m_clock](const Result<HttpResponse> &response) {
            return response.and_then([clock](const HttpResponse &r) { return midtrans::readCheck(r, clock->now()); });
        });
}

Pending<HttpResponse> MidtransGateway::call(HttpRequest request, AuthorisedCall::Unsent unsent)
{
    auto *call = new AuthorisedCall(m_http, *m_key, std::move(request), midtrans::withServerKey, unsent, m_open.get());
    return call->start();
}

Pending<void> MidtransGateway::stop(HttpRequest request)
{
    return call(std::move(request), AuthorisedCall::Unsent::IsTrouble)
        .then(m_open.get(), [clock = &m_clock](const Result<HttpResponse> &response) -> Result<void> {
            if (!response)
                return tl::unexpected(response.error());
            return midtrans::readStop(*response, clock->now());
        });
}

GatewayKind midtransKind()
{
    return {QStringLiteral("midtrans"), QStringLiteral("Midtrans"), midtrans::settingFields(),
            [](GatewayWorld world) -> std::unique_ptr<PaymentGateway> { return std::make_unique<MidtransGateway>(world); }};
}

} // namespace laci
