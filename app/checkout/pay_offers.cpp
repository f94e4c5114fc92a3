#include "checkout/pay_offers.h"
#include "checkout/answer_news.h"
#include <algorithm>
#include <tuple>

namespace laci {
namespace {

QString withAmount(const char16_t *word, Rupiah limit)
{
    return QStringView(word).toString() + u':' + QString::number(limit.units());
}

PayOffer offered(const PaymentGateway &wire, const GatewayChannel &channel, const HealthBook &health, const Cart &cart,
                 Rupiah amount, Rupiah qrisMost)
{
    const GatewayTraits &traits = wire.traits();
    PayOffer offer{traits.id, traits.name, channel, {}, {}, {}, health.of(traits.id).isIll(), traits.nobodyToAsk};
    Rupiah most = std::min(traits.most, channel.most);
    if (channel.kind == ChannelKind::Qris)
        most = std::min(most, qrisMost);
    const Rupiah least = std::max({traits.least, channel.least, Rupiah::trusted(1)});
    const Rupiah fee = channelFee(channel, amount);
    // Nobody may pass a QRIS fee on to the payer, whatever the gateway's list says (law 11).
    const bool payerPays = channel.payerPays && channel.kind != ChannelKind::Qris;
    (payerPays ? offer.payerFee : offer.cost) = fee;
    if (amount > most)
        offer.obstacle = withAmount(kOverLimit, most);
    else if (amount < least)
        offer.obstacle = withAmount(kUnderLimit, least);
    else if (!channel.open)
        offer.obstacle = QStringView(obstacle::kClosed).toString();
    else
        offer.obstacle = wire.obstacle({{}, {}, channel.id, amount, chargeItems(cart, amount), offer.payerFee, {}});
    return offer;
}

/// Where a rule of "gateway" or "gateway:channel" puts this one.
qsizetype placeIn(const QStringList &rule, const PayOffer &offer)
{
    const QString full = offer.gateway + u':' + offer.channel.id;
    for (qsizetype i = 0; i < rule.size(); ++i) {
        if (rule[i] == full || rule[i] == offer.gateway)
            return i;
    }
    return rule.size();
}

} // namespace

QList<PayOffer> payOffers(GatewayDirectory &gateways, const ChannelBook &channels, const HealthBook &health,
                          const Cart &cart, Rupiah amount, Rupiah qrisMost)
{
    QList<PayOffer> offers;
    const auto enabled = gateways.enabled();
    for (const GatewayTraits &traits : enabled) {
        const PaymentGateway *wire = gateways.find(traits.id);
        if (!wire)
            continue;
        const auto known = channels.known(traits.id);
        for (const GatewayChannel &channel : known)
            offers.append(offered(*wire, channel, health, cart, amount, qrisMost));
    }
    return offers;
}

std::optional<PayOffer> payOffer(GatewayDirectory &gateways, const ChannelBook &channels, const HealthBook &health,
                                 const Cart &cart, Rupiah amount, Rupiah qrisMost, const QString &gateway, const QString &channel)
{
    const PaymentGateway *wire = gateways.find(gateway);
    if (!wire)
        return std::nullopt;
    const GatewayTraits &traits = wire->traits();
    if (channel.isEmpty() && !traits.channels.isEmpty())
        return offered(*wire, channels.find(gateway, traits.channels.first().id).value_or(traits.channels.first()), health,
                       cart, amount, qrisMost);
    if (const auto known = channels.find(gateway, channel))
        return offered(*wire, *known, health, cart, amount, qrisMost);
    if (!traits.otherChannels)
        return std::nullopt;
    // Nobody knows what it is. A link is drawn as what it is, and any code that comes is checked as a QRIS.
    GatewayChannel unheard{channel, channel, ChannelKind::Link, traits.least, traits.most};
    return offered(*wire, unheard, health, cart, amount, qrisMost);
}

QList<PayOffer> automaticOrder(QList<PayOffer> offers, const QStringList &rule)
{
    offers.removeIf([](const PayOffer &offer) {
        const bool fit = offer.channel.kind == ChannelKind::Qris || offer.channel.kind == ChannelKind::Link;
        return !offer.obstacle.isEmpty() || !fit || offer.nobodyToAsk || offer.payerFee > Rupiah();
    });
    const auto rank = [&rule](const PayOffer &offer) {
        return std::tuple(offer.ill, placeIn(rule, offer), offer.channel.kind != ChannelKind::Qris, offer.cost.units());
    };
    std::stable_sort(offers.begin(), offers.end(), [&](const PayOffer &a, const PayOffer &b) { return rank(a) < rank(b); });
    return offers;
}

} // namespace laci
