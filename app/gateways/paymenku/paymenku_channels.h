#pragma once
#include "gateways/paymenku/paymenku_request.h"

namespace laci::paymenku {

// Pure: a reply in, a Result out. `now` is for waiting times alone.

/// GATEWAYS.md 4.3, QRIS first and the shop's own QRIS, which must be set up at Paymenku, last. The fees are those of the
/// samples: good for an order of offers, not for a customer's agreement.
QList<GatewayChannel> channelsByHeart(const Account &account, Rupiah most);
/// By its code: "…_va", "qris…", a known wallet; else Link.
ChannelKind kindOf(const QString &code);

/// Both shapes: data as a list, or as an object of lists by type. A channel without a usable code or with rates that
/// cannot be read is left out; limits that are not said are those known by heart. Nothing costs more than `most`.
Result<QList<GatewayChannel>> readChannels(const HttpResponse &response, const Account &account, Rupiah most,
                                           const QDateTime &now);
/// What the payer pays on top by the calculator. Malformed unless the reply is about this channel and this amount.
Result<Rupiah> readPayerFee(const HttpResponse &response, const GatewayChannel &channel, Rupiah amount, const QDateTime &now);

/// 0.7, "0.70", "0,7 %" are 70. A hundredth of a basis point counts as a whole one; nullopt: no rate, or above 100 %.
std::optional<int> basisPointsOf(const QJsonValue &percent);

} // namespace laci::paymenku
