#pragma once
#include "gateways/amdigipay/amdigipay_request.h"
#include "http/http_client.h"
#include "ports/payment_gateway.h"

namespace laci::amdigipay {

/// payment-list. Its form is not documented (GATEWAYS.md 2.1), so several are read: a list of methods, or lists by kind, with the
/// names that integrators show. Lines without an id are left out; Malformed when there are lines and none can be used.
Result<QList<GatewayChannel>> readChannels(const HttpResponse &response, const Account &account, Rupiah most, const QDateTime &now);

/// By heart, for a till that has not asked yet: QRIS by setting, GOPAY and VA BCA as in the samples (ids may differ).
QList<GatewayChannel> knownChannels(const Account &account, Rupiah most);

/// "VA BCA" → VirtualAccount, "GOPAY" → Wallet, "QRIS" → Qris, else Link. `hint`: the list's own word for the kind.
ChannelKind kindOf(const QString &name, const QString &hint);

/// "0.7", "0,70 %", "1" → hundredths of a percent, rounded up; nullopt for what is no share from 0 to 100.
std::optional<int> basisPointsOf(const QString &percent);

} // namespace laci::amdigipay
