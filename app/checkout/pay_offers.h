#pragma once
#include "checkout/channel_book.h"
#include "checkout/gateway_health.h"
#include "domain/cart.h"

namespace laci {

/// One way in which this amount could be taken now, or why not.
struct PayOffer {
    QString gateway;
    QString gatewayName;
    GatewayChannel channel;
    QString obstacle;            ///< empty: possible; else a word of namespace obstacle, or "over:RUPIAH", "under:RUPIAH"
    Rupiah payerFee;             ///< on top, by the channel's own rates; the gateway may be asked for its own word
    Rupiah cost;                 ///< what the merchant pays
    bool ill = false;            ///< the gateway did not answer its last question
    bool nobodyToAsk = false;    ///< no gateway behind it: a person confirms the money
};

inline constexpr char16_t kOverLimit[] = u"over";
inline constexpr char16_t kUnderLimit[] = u"under";

/// Every channel of every enabled gateway, in the gateways' order. Asks nobody.
QList<PayOffer> payOffers(GatewayDirectory &gateways, const ChannelBook &channels, const HealthBook &health,
                          const Cart &cart, Rupiah amount, Rupiah qrisMost);
/// One of them; a channel nobody has heard of is offered with the gateway's own limits where it takes such. nullopt: no such
/// gateway, or it has no such channel. An empty `channel` is the gateway's first.
std::optional<PayOffer> payOffer(GatewayDirectory &gateways, const ChannelBook &channels, const HealthBook &health,
                                 const Cart &cart, Rupiah amount, Rupiah qrisMost, const QString &gateway, const QString &channel);

/// "Automatic": the possible ways without a fee for the payer that tell of the money themselves, best first: well before ill; then as `rule` orders them
/// ("gobiz:qris", "paymenku", …; what it does not name comes last); QRIS before links; then what costs the merchant least.
QList<PayOffer> automaticOrder(QList<PayOffer> offers, const QStringList &rule);

} // namespace laci
