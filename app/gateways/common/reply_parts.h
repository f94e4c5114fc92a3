#pragma once
#include "domain/money.h"
#include "http/http_client.h"
#include <QDateTime>
#include <QJsonObject>
#include <optional>

namespace laci {

bool isGood(const HttpResponse &response);                ///< 2xx
/// An id that can be stored and put into a path: one plain line of 1 to 100 characters.
bool isId(const QString &text);
/// "what: message", made plain (http_facts.h); "what" alone when there is no message.
QString withMessage(const QString &what, const QString &message);
/// rupiahField() as an amount: nullopt when missing, Malformed for a fraction or an absurd one.
Result<std::optional<Rupiah>> amountField(const QJsonObject &object, QStringView path, int httpStatus);

/// What a status other than 2xx means to money, the same for every gateway. `notFound`: what a 404 in this gateway's own
/// words means to this question. `message` is the gateway's own, for the trail.
/// 5xx ServerFault; 3xx Malformed (never followed); 401 Unauthorised; 408 Timeout; 409 and 425 Conflict; 429 RateLimited with
/// its Retry-After; 400, 403, 405, 406, 410, 413, 414, 415 and 422 Refused; others Malformed.
tl::unexpected<Error> statusTrouble(const HttpResponse &response, const QString &gateway, const QString &message,
                                    ErrorCode notFound, const QDateTime &now);

} // namespace laci
