#include "gateways/paymenku/paymenku_gateway.h"
#include "gateways/common/standard_fields.h"
#include "gateways/paymenku/paymenku_channels.h"
#include "gateways/paymenku/paymenku_list.h"
#include "gateways/paymenku/paymenku_reply.h"

namespace laci {
namespace {

GatewayTraits traitsFrom(const QHash<QString, QString> &settings, const paymenku::Account &account)
{
    GatewayTraits traits;
    traits.id = QStringLiteral("paymenku");
    traits.name = QStringLiteral("Paymenku");
    traits.otherChannels = true;
    traits.idempotentCreate = true;
    traits.keyLife = std::chrono::hours{23};           // 24 h over there, by another clock
    traits.uniqueReference = true;
    traits.findsByReference = true;
    traits.canCancel = account.sandbox;
    traits.canRefund = account.sandbox;
    traits.canList = true;
    traits.pollFloor = std::chrono::seconds{3};
    traits.requestsPerMinute = 60;
    traits.most = Rupiah::trusted(50'000'000);
    applyStandard(traits, settings);
    traits.channels = paymenku::channelsByHeart(account, traits.most);
    return traits;
}

} // namespace

PaymenkuGateway::PaymenkuGateway(const GatewayWorld &world) :
    m_http(world.http),
    m_clock(world.clock),
    m_account(paymenku::accountFrom(world.settings)),
    m_traits(traitsFrom(world.settings, m_account)),
    m_open(std::make_unique<QObject>()),
    m_key(new StaticKey(world.secrets, QString::fromUtf16(paymenku::kSecretKey), m_open.get()))
{
}

QString PaymenkuGateway::idempotencyKey(const QString &reference) const
{
    return paymenku::idempotencyKeyFor(reference);
}

QString PaymenkuGateway::obstacle(const ChargeRequest &request) const
{
    if (!request.channel.isEmpty() && !paymenku::isChannelCode(request.channel))
        return QString::fromUtf16(obstacle::kNoChannel);
    if (request.channel == u"ovo" && !paymenku::hasRealPhone(m_account))
        return QString::fromUtf16(obstacle::kNoPhone);
    return {};
}

Pending<Charge> PaymenkuGateway::createCharge(const ChargeRequest &request)
{
    auto built = paymenku::createRequest(m_account, request);
    if (!built)
        return ready<Charge>(tl::unexpected(built.error()));
    return change(std::move(*built), AuthorisedCall::Unsent::IsRefusal)
        .then(m_open.get(), [this, channel = request.channel](const Result<HttpResponse> &response) {
            return response.and_then([&](const HttpResponse &r) { return paymenku::readCharge(r, m_account, channel, m_clock.now()); });
        });
}

Pending<StatusAnswer> PaymenkuGateway::queryStatus(const ChargeHandle &charge)
{
    const QString which = charge.gatewayRef.isEmpty() ? charge.reference : charge.gatewayRef;
    if (which.isEmpty())
        return ready<StatusAnswer>(fail(ErrorCode::InvalidInput, QStringLiteral("neither trx_id nor reference")));
    return question(paymenku::statusRequest(m_account, which))
        .then(m_open.get(), [this, channel = charge.channel](const Result<HttpResponse> &response) {
            return response.and_then([&](const HttpResponse &r) { return paymenku::readStatus(r, m_account, channel, m_clock.now()); });
        });
}

Pending<void> PaymenkuGateway::cancelCharge(const ChargeHandle &charge)
{
    if (!m_traits.canCancel)
        return PaymentGateway::cancelCharge(charge);
    if (!charge.channel.isEmpty() && paymenku::kindOf(charge.channel) != ChannelKind::Qris)
        return ready<void>(fail(ErrorCode::Refused, QStringLiteral("not sent: Paymenku cancels QRIS only")));
    if (charge.gatewayRef.isEmpty())
        return ready<void>(fail(ErrorCode::Conflict, QStringLiteral("no trx_id yet")));
    return change(paymenku::cancelRequest(m_account, charge.gatewayRef), AuthorisedCall::Unsent::IsRefusal)
        .then(m_open.get(), [this](const Result<HttpResponse> &response) {
            return response.and_then([&](const HttpResponse &r) { return paymenku::readChange(r, m_clock.now()); });
        });
}

Pending<void> PaymenkuGateway::refundCharge(const ChargeHandle &charge, Rupiah amount, const QString &reason)
{
    if (!m_traits.canRefund)
        return ready<void>(fail(ErrorCode::Refused, QStringLiteral("Paymenku has no refund outside its sandbox")));
    if (charge.gatewayRef.isEmpty() || amount <= Rupiah())
        return ready<void>(fail(ErrorCode::InvalidInput, QStringLiteral("a refund needs a trx_id and an amount")));
    return change(paymenku::refundRequest(m_account, charge.gatewayRef, amount, reason), AuthorisedCall::Unsent::IsRefusal)
        .then(m_open.get(), [this](const Result<HttpResponse> &response) {
            return response.and_then([&](const HttpResponse &r) { return paymenku::readChange(r, m_clock.now()); });
        });
}

Pending<QList<GatewayChannel>> PaymenkuGateway::askChannels()
{
    return question(paymenku::channelsRequest(m_account))
        .then(m_open.get(), [this](const Result<HttpResponse> &response) {
            return response.and_then([&](const HttpResponse &r) {
                return paymenku::readChannels(r, m_account, m_traits.most, m_clock.now());
            });
        });
}

Pending<Rupiah> PaymenkuGateway::askPayerFee(const GatewayChannel &channel, Rupiah amount)
{
    if (channel.kind == ChannelKind::Qris || !channel.payerPays)
        return ready<Rupiah>(Rupiah());
    return question(paymenku::feeRequest(m_account, channel.id, amount))
        .then(m_open.get(), [this, channel, amount](const Result<HttpResponse> &response) -> Result<Rupiah> {
            const auto fee = response.and_then([&](const HttpResponse &r) {
                return paymenku::readPayerFee(r, channel, amount, m_clock.now());
            });
            return fee ? fee : Result<Rupiah>(channelFee(channel, amount));
        });
}

Pending<QString> PaymenkuGateway::checkConnection()
{
    return askChannels().then(m_open.get(), [](const Result<QList<GatewayChannel>> &channels) -> Result<QString> {
        if (!channels)
            return tl::unexpected(channels.error());
        return QStringLiteral("%1 channels").arg(channels->size());
    });
}

Pending<QList<GatewayRow>> PaymenkuGateway::listCharges(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid() || !to.isValid() || from >= to)
        return ready<QList<GatewayRow>>(fail(ErrorCode::InvalidInput, QStringLiteral("no span of time to list")));
    const auto askPage = [this, from, to](int page) {
        return question(paymenku::listRequest(m_account, from, to, page))
            .then(m_open.get(), [this](const Result<HttpResponse> &response) {
                return response.and_then([&](const HttpResponse &r) { return paymenku::readList(r, m_account, m_clock.now()); });
            });
    };
    auto *walk = new paymenku::ListWalk(askPage, from, to, m_open.get());
    return walk->start();
}

Pending<HttpResponse> PaymenkuGateway::change(HttpRequest request, AuthorisedCall::Unsent unsent)
{
    auto *call = new AuthorisedCall(m_http, *m_key, std::move(request), withBearer, unsent, m_open.get());
    return call->start().then(m_open.get(), [this](const Result<HttpResponse> &response) {
        if (response) {
            const auto pause = paymenku::pauseAfter(*response, m_clock.now());
            if (pause.count() > 0)
                m_quietUntil = QDeadlineTimer(pause);
        }
        return response;
    });
}

Pending<HttpResponse> PaymenkuGateway::question(HttpRequest request)
{
    if (const qint64 left = m_quietUntil.remainingTime(); left > 0) {
        return ready<HttpResponse>(fail(ErrorCode::RateLimited, QStringLiteral("not sent: the minute's requests are used up"), 0,
                                        std::chrono::seconds{left / 1000 + 1}));
    }
    return change(std::move(request), AuthorisedCall::Unsent::IsTrouble);
}

GatewayKind paymenkuKind()
{
    return {QStringLiteral("paymenku"), QStringLiteral("Paymenku"), paymenku::settingFields(),
            [](GatewayWorld world) -> std::unique_ptr<PaymentGateway> { return std::make_unique<PaymenkuGateway>(world); }};
}

} // namespace laci
