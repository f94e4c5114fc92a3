#pragma once
#include "gateways/common/token_keeper.h"
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include <QDateTime>
#include <QJsonObject>

namespace laci::amdigipay {

// Pure: a reply in, a Result out. `now` is the world's clock: for Retry-After, and to see that a date has passed.

/// Unauthorised for a clear no; the rest is unclear. `password` is cut out of the gateway's message.
/// Without a readable expires_in the token is believed for five minutes: logging in too often costs a request, too seldom a refused payment.
Result<AccessToken> readToken(const HttpResponse &response, const QString &password, const QDateTime &now);
/// An "error" in a good HTTP status that can only mean: no valid login.
bool wantsLogin(const HttpResponse &response);

/// A clear yes needs an id; whether there is anything to show is judged with the rest (Charge). A clear no is a 4xx, or an
/// error under HTTP 200, in one of AMDIGIPAY's own two envelopes; "taken" is Conflict; everything else may have been made.
/// `isQris`: only the QRIS text is taken over.
Result<Charge> readCharge(const HttpResponse &response, bool isQris, const QDateTime &now);
/// NotFound only in AMDIGIPAY's own words.
Result<StatusAnswer> readStatus(const HttpResponse &response, const QDateTime &now);
/// `data` of a reply, or a row of the list. A pending one whose expired_date has passed by two minutes is Expired: there is no
/// id for that (GATEWAYS.md 2.5), and money that comes later is still seen, because it is asked about all the same.
Result<StatusAnswer> answerFrom(const QJsonObject &data, const QDateTime &now, int httpStatus);

/// By status_id, as text; Unknown for every other.
ChargeStatus statusOf(QStringView id);

/// The body of a clear yes; Malformed where a yes and a no contradict each other, else the error that was told.
Result<QJsonObject> bodyOf(const HttpResponse &response, const QDateTime &now);
/// A moment in Jakarta's time; invalid when there is none, or a date without a time.
QDateTime momentIn(const QJsonObject &data, QStringView field);
/// The earlier of our clock and the Date that the reply carries: a till whose clock runs ahead must not call a live code dead.
QDateTime surelyPassed(const HttpResponse &response, const QDateTime &now);

} // namespace laci::amdigipay
