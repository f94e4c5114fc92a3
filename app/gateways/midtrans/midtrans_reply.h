#pragma once
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include <QDateTime>

namespace laci::midtrans {

// Pure: a reply in, a Result out. `now` is for Retry-After alone. Midtrans says in the body's status_code what happened,
// often under HTTP 200: both must agree before an answer is clear (GATEWAYS.md 6). A body without a status_code is
// some other server's word and never a clear no.

/// A clear yes needs an id and a QRIS text. Conflict: the order exists already (406), ask about it.
Result<Charge> readCharge(const HttpResponse &response, const QDateTime &now);
/// NotFound only in Midtrans's own words.
Result<StatusAnswer> readStatus(const HttpResponse &response, const QDateTime &now);
/// To a cancel or an expire. Refused: its state cannot be changed any more (412).
Result<void> readStop(const HttpResponse &response, const QDateTime &now);
/// To checkRequest(): that Midtrans knows no such order proves address and key.
Result<QString> readCheck(const HttpResponse &response, const QDateTime &now);

/// GATEWAYS.md 1.7, words in any case. `fraud`: accept, challenge, deny; empty when it was not said.
ChargeStatus statusOf(QStringView word, QStringView fraud);

} // namespace laci::midtrans
