#include "gateways/gobiz/gobiz_reply.h"
#include "gateways/common/reply_parts.h"
#include "http/http_facts.h"
#include "http/json.h"
#include <algorithm>

namespace laci::gobiz {
namespace {

/// "Not found: Transaction not found" out of the error envelope; empty when there is none.
QString messageOf(const QJsonObject &envelope)
{
    const QString title = plainLine(textField(envelope, u"errors.0.message_title"), 60);
    const QString message = plainLine(textField(envelope, u"errors.0.message"), 130);
    if (title.isEmpty() || message.isEmpty())
        return title + message;
    return title + QStringLiteral(": ") + message;
}

/// data.transaction out of a 2xx, with an id.
Result<QJsonObject> transactionOf(const HttpResponse &response)
{
    auto envelope = parseJsonObject(response.body);
    if (!envelope)
        return fail(ErrorCode::Malformed, envelope.error().detail, response.status);
    const QJsonValue success = jsonAt(*envelope, u"success");
    if (!success.isUndefined() && success != QJsonValue(true))
        return fail(ErrorCode::Malformed, withMessage(QStringLiteral("success by status, failure by words"), messageOf(*envelope)), response.status);
    const QJsonValue transaction = jsonAt(*envelope, u"data.transaction");
    if (!transaction.isObject())
        return fail(ErrorCode::Malformed, QStringLiteral("no data.transaction"), response.status);
    return transaction.toObject();
}

} // namespace

tl::unexpected<Error> troubleOf(const HttpResponse &response, ErrorCode notFound, const QDateTime &now)
{
    const auto envelope = parseJsonObject(response.body);
    const QString message = envelope ? messageOf(*envelope) : QString();
    if (notFound == ErrorCode::NotFound && message.isEmpty())
        notFound = ErrorCode::Malformed;               // a 404, but not in GoBiz's own words
    return statusTrouble(response, QStringLiteral("GoBiz"), message, notFound, now);
}

ChargeStatus statusOf(QStringView word)
{
    struct Row { QStringView word; ChargeStatus status; };
    static constexpr Row kTable[] = {
        {u"pending", ChargeStatus::Pending},     {u"settlement", ChargeStatus::Paid},
        {u"expire", ChargeStatus::Expired},      {u"expired", ChargeStatus::Expired},
        {u"cancel", ChargeStatus::Cancelled},    {u"cancelled", ChargeStatus::Cancelled},
        {u"deny", ChargeStatus::Failed},         {u"failure", ChargeStatus::Failed},
        {u"failed", ChargeStatus::Failed},       {u"refund", ChargeStatus::Refunded},
    };
    for (const Row &row : kTable) {
        if (word.compare(row.word, Qt::CaseInsensitive) == 0)
            return row.status;
    }
    return ChargeStatus::Unknown;
}

Result<AccessToken> readToken(const HttpResponse &response, const QDateTime &now)
{
    const int status = response.status;
    if (!isGood(response)) {
        // Only the standard's short error word is taken over: longer texts have been seen to repeat what was sent.
        QString word;
        if (const auto body = parseJsonObject(response.body))
            word = plainLine(textField(*body, u"error"), 40);
        if (status == 400 || status == 401 || status == 403)
            return fail(ErrorCode::Unauthorised, withMessage(QStringLiteral("no token for this client"), word), status);
        if (status == 429)
            return fail(ErrorCode::RateLimited, QStringLiteral("the token service asks to wait"), status, retryAfterOf(response, now));
        if (status >= 500)
            return fail(ErrorCode::ServerFault, QStringLiteral("the token service is out of order"), status, retryAfterOf(response, now));
        return fail(ErrorCode::Malformed, QStringLiteral("the token service answers with an unexpected status"), status);
    }
    const auto body = parseJsonObject(response.body);
    if (!body)
        return fail(ErrorCode::Malformed, QStringLiteral("token reply: ") + body.error().detail, status);
    const QString value = textField(*body, u"access_token");
    if (!isTokenText(value))
        return fail(ErrorCode::Malformed, QStringLiteral("token reply without a usable access_token"), status);
    const QString type = textField(*body, u"token_type");
    if (!type.isEmpty() && type.compare(u"bearer", Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::Malformed, QStringLiteral("token reply of another token type"), status);
    const auto life = wholeField(*body, u"expires_in");
    if (!life)
        return fail(ErrorCode::Malformed, QStringLiteral("token reply: ") + life.error().detail, status);
    AccessToken token;
    token.value = value.toLatin1();
    if (*life)
        token.life = std::chrono::seconds{std::clamp<qint64>(**life, 0, 30 * 24 * 3600)};
    return token;
}

Result<Charge> readCharge(const HttpResponse &response, const QDateTime &now)
{
    if (!isGood(response))
        return troubleOf(response, ErrorCode::Refused, now);   // 404: the outlet is not linked, or another host
    const auto transaction = transactionOf(response);
    if (!transaction)
        return tl::unexpected(transaction.error());
    Charge charge;
    charge.gatewayRef = textField(*transaction, u"id");
    charge.reference = textField(*transaction, u"order_id");
    charge.qris = textField(*transaction, u"qris_string").toUtf8();
    if (!isId(charge.gatewayRef))
        return fail(ErrorCode::Malformed, QStringLiteral("no transaction id"), response.status);
    if (charge.qris.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("no qris_string"), response.status);
    const auto amount = amountField(*transaction, u"gross_amount", response.status);
    if (!amount)
        return tl::unexpected(amount.error());
    charge.amount = *amount;
    return charge;
}

Result<StatusAnswer> readStatus(const HttpResponse &response, const QDateTime &now)
{
    if (!isGood(response))
        return troubleOf(response, ErrorCode::NotFound, now);
    const auto transaction = transactionOf(response);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto amount = amountField(*transaction, u"gross_amount", response.status);
    if (!amount)
        return tl::unexpected(amount.error());
    StatusAnswer answer;
    const QString word = textField(*transaction, u"status").trimmed();
    if (word.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("no status word"), response.status);
    answer.status = statusOf(word);
    answer.word = plainLine(word, 40);
    answer.gatewayRef = textField(*transaction, u"id");
    answer.reference = textField(*transaction, u"order_id");
    answer.amount = *amount;
    answer.qris = textField(*transaction, u"qris_string").toUtf8();
    // Settled without a time of settlement contradicts itself: asked about again, not believed (GATEWAYS.md 3.5).
    if (answer.status == ChargeStatus::Paid) {
        const QJsonValue settledAt = jsonAt(*transaction, u"settlement_at");
        if (!settledAt.isUndefined() && textField(*transaction, u"settlement_at").isEmpty())
            answer.status = ChargeStatus::Unknown;
    }
    return answer;
}

} // namespace laci::gobiz
