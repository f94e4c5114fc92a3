#include "gateways/midtrans/midtrans_reply.h"
#include "gateways/common/reply_parts.h"
#include "http/http_facts.h"
#include "http/json.h"

namespace laci::midtrans {
namespace {

/// A reply that Midtrans itself has written.
struct Said {
    int code = 0;                ///< status_code
    QString message;
    QJsonObject body;
};

QString messageOf(const QJsonObject &body)
{
    const QString message = plainLine(textField(body, u"status_message"), 130);
    const QString field = plainLine(textField(body, u"validation_messages.0"), 60);
    return field.isEmpty() ? message : message + QStringLiteral("; ") + field;
}

/// What was said, or why it cannot be known. An HTTP status that is a no must be the body's no too.
Result<Said> saidIn(const HttpResponse &response, const QDateTime &now)
{
    const int http = response.status;
    const auto body = parseJsonObject(response.body);
    const auto code = body ? wholeField(*body, u"status_code") : Result<std::optional<qint64>>(std::optional<qint64>());
    const QString message = body ? messageOf(*body) : QString();
    const bool own = code && *code && **code >= 200 && **code <= 599;
    // These say for themselves that the outcome is open, whoever wrote the body.
    if (http >= 500 || (http >= 300 && http < 400) || http == 429 || (http == 408 && !own))
        return statusTrouble(response, QStringLiteral("Midtrans"), message, ErrorCode::Malformed, now);
    if (!body)
        return fail(ErrorCode::Malformed, body.error().detail, http);
    if (!own)
        return fail(ErrorCode::Malformed, withMessage(QStringLiteral("no status_code of Midtrans"), message), http);
    const int said = int(**code);
    if (!isGood(response) && said != http)
        return fail(ErrorCode::Malformed, withMessage(QStringLiteral("HTTP and status_code %1 contradict each other").arg(said), message), http);
    return Said{said, message, *body};
}

/// What a status_code means that brings no transaction. Midtrans has its own list (docs.midtrans.com, "code statuses"): where it
/// differs from HTTP's, it is told apart here.
tl::unexpected<Error> troubleOf(const HttpResponse &response, const Said &said, ErrorCode duplicate, ErrorCode notFound, const QDateTime &now)
{
    const auto refused = [&] {
        return fail(ErrorCode::Refused, withMessage(QStringLiteral("refused with %1").arg(said.code), said.message), response.status);
    };
    switch (said.code) {
    case 406:                    // the order_id is taken
        return fail(duplicate, withMessage(QStringLiteral("the order exists already"), said.message), response.status);
    case 402:                    // this account may not use QRIS
    case 407:                    // expired
    case 408:                    // wrong type of a field, not a timeout
    case 411:
    case 412:                    // its state cannot be changed
        return refused();
    default:
        break;
    }
    if (said.code < 300)
        return fail(ErrorCode::Malformed, withMessage(QStringLiteral("status_code %1 in an answer without it").arg(said.code), said.message), response.status);
    HttpResponse as = response;  // with its Retry-After
    as.status = said.code;
    auto trouble = statusTrouble(as, QStringLiteral("Midtrans"), said.message, notFound, now);
    trouble.value().httpStatus = response.status;
    return trouble;
}

bool endsIt(ChargeStatus status)
{
    switch (status) {
    case ChargeStatus::Expired:
    case ChargeStatus::Cancelled:
    case ChargeStatus::Failed:
        return true;
    case ChargeStatus::Pending:
    case ChargeStatus::Paid:
    case ChargeStatus::PartlyRefunded:
    case ChargeStatus::Refunded:
    case ChargeStatus::ChargedBack:
    case ChargeStatus::Unknown:
        return false;
    }
    return false;
}

bool speaksOfMoney(ChargeStatus status)
{
    switch (status) {
    case ChargeStatus::Paid:
    case ChargeStatus::PartlyRefunded:
    case ChargeStatus::Refunded:
    case ChargeStatus::ChargedBack:
        return true;
    case ChargeStatus::Pending:
    case ChargeStatus::Expired:
    case ChargeStatus::Cancelled:
    case ChargeStatus::Failed:
    case ChargeStatus::Unknown:
        return false;
    }
    return true;
}

/// GMT+7 without a zone. It only feeds a countdown: one that cannot be read spoils no charge.
QDateTime expiryOf(const QJsonObject &body)
{
    const auto at = timeField(body, u"expiry_time", QTimeZone(7 * 3600));
    return at && *at ? **at : QDateTime();
}

ChargeStatus statusIn(const QJsonObject &body)
{
    return statusOf(textField(body, u"transaction_status").trimmed(), textField(body, u"fraud_status").trimmed());
}

} // namespace

ChargeStatus statusOf(QStringView word, QStringView fraud)
{
    const auto is = [](QStringView a, QStringView b) { return a.compare(b, Qt::CaseInsensitive) == 0; };
    struct Row { QStringView word; ChargeStatus status; };
    static constexpr Row kTable[] = {
        {u"pending", ChargeStatus::Pending},               {u"authorize", ChargeStatus::Pending},
        {u"expire", ChargeStatus::Expired},                {u"cancel", ChargeStatus::Cancelled},
        {u"deny", ChargeStatus::Failed},                   {u"failure", ChargeStatus::Failed},
        {u"refund", ChargeStatus::Refunded},               {u"partial_refund", ChargeStatus::PartlyRefunded},
        {u"chargeback", ChargeStatus::ChargedBack},        {u"partial_chargeback", ChargeStatus::PartlyRefunded},
    };
    // Success takes the fraud check's yes as well; a settlement need not repeat it, but must not contradict it.
    if (is(word, u"settlement"))
        return fraud.isEmpty() || is(fraud, u"accept") ? ChargeStatus::Paid : ChargeStatus::Unknown;
    if (is(word, u"capture")) {
        if (is(fraud, u"accept"))
            return ChargeStatus::Paid;
        return is(fraud, u"challenge") ? ChargeStatus::Pending : is(fraud, u"deny") ? ChargeStatus::Failed : ChargeStatus::Unknown;
    }
    for (const Row &row : kTable) {
        if (is(word, row.word))
            return row.status;
    }
    return ChargeStatus::Unknown;
}

Result<Charge> readCharge(const HttpResponse &response, const QDateTime &now)
{
    const auto said = saidIn(response, now);
    if (!said)
        return tl::unexpected(said.error());
    const ChargeStatus status = statusIn(said->body);
    if (said->code == 202 && status == ChargeStatus::Failed)
        return fail(ErrorCode::Refused, withMessage(QStringLiteral("denied"), said->message), response.status);
    if (said->code != 200 && said->code != 201)
        return troubleOf(response, *said, ErrorCode::Conflict, ErrorCode::Refused, now);
    if (endsIt(status))          // made, and dead already: its status must be heard, its code must not be shown
        return fail(ErrorCode::Malformed, QStringLiteral("made and ended in one answer"), response.status);

    Charge charge;
    charge.gatewayRef = textField(said->body, u"transaction_id");
    charge.reference = textField(said->body, u"order_id");
    charge.qris = textField(said->body, u"qr_string").toUtf8();
    charge.expiresAt = expiryOf(said->body);
    if (!isId(charge.gatewayRef))
        return fail(ErrorCode::Malformed, QStringLiteral("no transaction_id"), response.status);
    if (charge.qris.isEmpty()) {
        // The picture behind generate-qr-code cannot be looked into before it is shown (law 7).
        const bool picture = textField(said->body, u"actions.0.name").startsWith(u"generate-qr-code");
        return fail(ErrorCode::Malformed, picture ? QStringLiteral("no qr_string, only a picture of it") : QStringLiteral("no qr_string"),
                    response.status);
    }
    const auto amount = amountField(said->body, u"gross_amount", response.status);
    if (!amount)
        return tl::unexpected(amount.error());
    charge.amount = *amount;
    return charge;
}

Result<StatusAnswer> readStatus(const HttpResponse &response, const QDateTime &now)
{
    const auto said = saidIn(response, now);
    if (!said)
        return tl::unexpected(said.error());
    const QString word = textField(said->body, u"transaction_status").trimmed();
    // Of a charge that is over, the code is 202 or 407 as well.
    const bool tells = said->code < 300 || (said->code == 407 && !word.isEmpty());
    if (!tells)
        return troubleOf(response, *said, ErrorCode::Refused, ErrorCode::NotFound, now);
    if (word.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("no transaction_status"), response.status);
    const auto amount = amountField(said->body, u"gross_amount", response.status);
    if (!amount)
        return tl::unexpected(amount.error());
    StatusAnswer answer;
    answer.status = statusIn(said->body);
    if (speaksOfMoney(answer.status) && said->code != 200)
        answer.status = ChargeStatus::Unknown;
    answer.word = plainLine(word, 40);
    answer.gatewayRef = textField(said->body, u"transaction_id");
    answer.reference = textField(said->body, u"order_id");
    answer.amount = *amount;
    answer.qris = textField(said->body, u"qr_string").toUtf8();
    answer.expiresAt = expiryOf(said->body);
    answer.reversed = answer.status == ChargeStatus::Failed && word.compare(u"deny", Qt::CaseInsensitive) == 0
        && !textField(said->body, u"settlement_time").isEmpty();
    return answer;
}

Result<void> readStop(const HttpResponse &response, const QDateTime &now)
{
    const auto said = saidIn(response, now);
    if (!said)
        return tl::unexpected(said.error());
    if (said->code == 200 || said->code == 407)
        return {};
    return troubleOf(response, *said, ErrorCode::Refused, ErrorCode::NotFound, now);
}

Result<QString> readCheck(const HttpResponse &response, const QDateTime &now)
{
    const auto said = saidIn(response, now);
    if (!said)
        return tl::unexpected(said.error());
    if (said->code < 300 || said->code == 404)
        return QStringLiteral("the server key is known");
    return troubleOf(response, *said, ErrorCode::Refused, ErrorCode::NotFound, now);
}

} // namespace laci::midtrans
