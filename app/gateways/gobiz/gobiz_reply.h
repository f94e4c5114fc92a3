#pragma once
#include "gateways/common/token_keeper.h"
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include <QDateTime>

namespace laci::gobiz {

// Pure: a reply in, a Result out. `now` is for Retry-After alone.

/// Unauthorised for 400, 401 and 403; the rest is unclear.
Result<AccessToken> readToken(const HttpResponse &response, const QDateTime &now);
/// A clear yes needs an id and a QRIS text. A clear no (Refused, Unauthorised) is a status that says that nothing was made;
/// everything else, a success that cannot be read among it, may have been carried out.
Result<Charge> readCharge(const HttpResponse &response, const QDateTime &now);
/// NotFound only in GoBiz's own words; a foreign 404 is some other server's.
Result<StatusAnswer> readStatus(const HttpResponse &response, const QDateTime &now);

/// What a status other than 2xx means, in GoBiz's own words. `notFound`: a 404 to this question.
tl::unexpected<Error> troubleOf(const HttpResponse &response, ErrorCode notFound, const QDateTime &now);

/// GATEWAYS.md 3.5, in any case; Unknown for every other word.
ChargeStatus statusOf(QStringView word);

} // namespace laci::gobiz
