#pragma once
#include "ports/payment_gateway.h"

namespace laci {

/// Why a way to pay is not possible now, short enough for a button: `obstacle` is PayOffer::obstacle
/// (checkout/pay_offers.h). Empty for empty; an unknown word gets a general sentence.
QString obstacleText(const QString &obstacle);

/// "QRIS", "E-wallets", "Virtual accounts", "Payment links": headings over the ways to pay.
QString channelKindText(ChannelKind kind);

} // namespace laci
