#pragma once
#include "gateways/paymenku/paymenku_request.h"
#include <QJsonObject>

namespace laci::paymenku {

// Pure: a reply in, a Result out. `now` is for waiting times alone.

enum class Question { Create, Status, List, Change };

/// A 2xx envelope that does not say "error"; else what went wrong. 400, 401, 403, 404, 409, 422 and their like are a clear
/// no only in Paymenku's own shape ({"status":"error","message":"…"}): anybody else's are Malformed, because a create that
/// met a proxy on its way may still have been carried out. To a create a reference that is taken is Conflict: it exists.
Result<QJsonObject> readEnvelope(const HttpResponse &response, Question question, const QDateTime &now);

/// `channel`: the one asked for. A clear yes needs a trx_id and something for the customer: the QRIS text of a QRIS
/// channel, else number or link. A status other than pending or paid is Malformed: the status will tell.
Result<Charge> readCharge(const HttpResponse &response, const Account &account, const QString &channel, const QDateTime &now);
/// `channel`: as recorded; empty: the reply's own. NotFound only in Paymenku's own shape.
Result<StatusAnswer> readStatus(const HttpResponse &response, const Account &account, const QString &channel,
                                const QDateTime &now);
/// Cancel and refund: that the wish was taken.
Result<void> readChange(const HttpResponse &response, const QDateTime &now);

/// GATEWAYS.md 4.5, in any case; Unknown for every other word.
ChargeStatus statusOf(QStringView word);
/// is_sandbox as a bool, number or text.
bool saysSandbox(const QJsonObject &data);
/// Does this refusal say that the reference is taken?
bool saysTaken(const QString &message);

/// How long to leave Paymenku alone after this reply: after a 429, and when the last request of the minute was used up.
/// From Retry-After, else X-RateLimit-Reset: an epoch by Paymenku's clock, so never believed for more than a minute, and
/// without a refusal for a few seconds only; then one question finds out.
std::chrono::seconds pauseAfter(const HttpResponse &response, const QDateTime &now);

/// One page of the list.
struct ListPage {
    QList<GatewayRow> rows;
    std::optional<qint64> lastPage;     ///< as it says; nullopt: it does not
};
/// A row whose amount cannot be read stays, as Unknown: a person has to look at it.
Result<ListPage> readList(const HttpResponse &response, const Account &account, const QDateTime &now);

} // namespace laci::paymenku
