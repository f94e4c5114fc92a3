#include "ports/payment_gateway.h"
#include <algorithm>

namespace laci {

Rupiah channelFee(const GatewayChannel &channel, Rupiah amount)
{
    const qint64 share = std::clamp<qint64>(channel.feeBasisPoints, 0, 10'000);
    const Rupiah least = amount.scaled(share, 10'000);
    const bool roundedDown = qint64(least.units()) * 10'000 < qint64(amount.units()) * share;
    return channel.feeFlat + least + (roundedDown ? Rupiah::trusted(1) : Rupiah());
}

const GatewayChannel *GatewayTraits::channel(QStringView word) const
{
    const auto found = std::find_if(channels.cbegin(), channels.cend(),
                                    [word](const GatewayChannel &c) { return c.answersTo(word); });
    return found == channels.cend() ? nullptr : &*found;
}

QString PaymentGateway::obstacle(const ChargeRequest &) const
{
    return {};
}

Pending<void> PaymentGateway::cancelCharge(const ChargeHandle &)
{
    return ready<void>(fail(ErrorCode::Refused, traits().name + QStringLiteral(" has no cancel")));
}

Pending<void> PaymentGateway::refundCharge(const ChargeHandle &, Rupiah, const QString &)
{
    return ready<void>(fail(ErrorCode::Refused, traits().name + QStringLiteral(" has no refund")));
}

Pending<QList<GatewayChannel>> PaymentGateway::askChannels()
{
    return ready<QList<GatewayChannel>>(traits().channels);
}

Pending<Rupiah> PaymentGateway::askPayerFee(const GatewayChannel &channel, Rupiah amount)
{
    return ready<Rupiah>(channel.payerPays ? channelFee(channel, amount) : Rupiah());
}

Pending<QList<GatewayRow>> PaymentGateway::listCharges(const QDateTime &, const QDateTime &)
{
    return ready<QList<GatewayRow>>(fail(ErrorCode::Refused, traits().name + QStringLiteral(" has no list of charges")));
}

Pending<QList<ProductProposal>> PaymentGateway::listProducts()
{
    return ready<QList<ProductProposal>>(fail(ErrorCode::Refused, traits().name + QStringLiteral(" has no list of products")));
}

Pending<QList<GatewayOutlet>> PaymentGateway::listOutlets()
{
    return ready<QList<GatewayOutlet>>(fail(ErrorCode::Refused, traits().name + QStringLiteral(" has no list of outlets")));
}

} // namespace laci
