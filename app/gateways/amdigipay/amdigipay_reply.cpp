#include "gateways/amdigipay/amdigipay_reply.h"
#include "gateways/amdigipay/amdigipay_request.h"
#include "gateways/common/reply_parts.h"
#include "gateways/common/request_parts.h"
#include "http/http_facts.h"
#include "http/json.h"
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace laci::amdigipay {
namespace {

constexpr int kMarginSeconds = 120;

enum class Asked { Create, Other };

/// What the envelope says: {"error":true|false,…} or {"status":"error",…} (GATEWAYS.md 2.7).
enum class Verdict { Yes, No, Unclear };

Verdict verdictOf(const QJsonObject &body)
{
    const QJsonValue error = body.value(u"error");
    const QString errorWord = error.isBool() ? QString::fromLatin1(error.toBool() ? "true" : "false") : textField(body, u"error").trimmed().toLower();
    const bool saysNothing = error.isUndefined() || error.isNull();
    const bool errorTrue = errorWord == u"true" || errorWord == u"1";
    const bool errorFalse = errorWord == u"false" || errorWord == u"0";
    if (!saysNothing && !errorTrue && !errorFalse)
        return Verdict::Unclear;
    const QString status = textField(body, u"status").trimmed().toLower();
    const bool statusNo = status == u"error" || status == u"fail" || status == u"failed";
    const bool statusYes = status == u"success" || status == u"ok";
    if ((errorTrue && statusYes) || (errorFalse && statusNo))
        return Verdict::Unclear;
    return errorTrue || statusNo ? Verdict::No : Verdict::Yes;
}

bool matches(const QString &message, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(message).hasMatch();
}

/// There is a charge of this name already, perhaps our own whose reply was lost. What AMDIGIPAY says then is not documented.
bool saysTaken(const QString &message)
{
    return matches(message, QStringLiteral("\\balready\\b|duplica|duplikat|\\bsudah\\b|\\btelah\\b|\\bunique\\b|(?<!not )\\bexists?\\b"));
}

/// Out of order in words, although the HTTP status is good: says nothing about what was done.
bool saysOutOfOrder(const QString &message)
{
    return matches(message, QStringLiteral("server error|time[d -]*out|try again|coba lagi|gangguan|unavailable|maintenance|bad gateway"));
}

bool saysNotFound(const QString &message)
{
    return matches(message, QStringLiteral("not found|tidak (?:di)?temukan|tidak ada|does ?n[o']t exist"));
}

tl::unexpected<Error> troubleOf(const HttpResponse &response, Asked asked, const QDateTime &now)
{
    const auto body = parseJsonObject(response.body);
    const QString message = body ? plainLine(textField(*body, u"message"), 130) : QString();
    // A missing login is refused before anything is done, in any JSON of a server that knows of logins.
    const bool own = body && (verdictOf(*body) == Verdict::No || (response.status == 401 && !message.isEmpty()));
    if (own && asked == Asked::Create && response.status >= 400 && response.status < 500 && saysTaken(message))
        return fail(ErrorCode::Conflict, withMessage(QStringLiteral("taken"), message), response.status);
    const ErrorCode notFound = asked == Asked::Create ? ErrorCode::Refused : ErrorCode::NotFound;
    auto trouble = statusTrouble(response, QStringLiteral("AMDIGIPAY"), message, notFound, now);
    if (!own && !outcomeUnknown(trouble.value().code)) {
        trouble.value().code = ErrorCode::Malformed;
        trouble.value().detail = withMessage(QStringLiteral("a no, but not in AMDIGIPAY's own words"), message);
    }
    return trouble;
}

/// A no under a good HTTP status.
tl::unexpected<Error> noIn(const QJsonObject &body, int httpStatus, Asked asked)
{
    const QString message = plainLine(textField(body, u"message"), 130);
    const auto is = [&](ErrorCode code, const QString &what) { return fail(code, withMessage(what, message), httpStatus); };
    if (!textField(body, u"data.id").isEmpty() || !textField(body, u"data.0.id").isEmpty())
        return is(ErrorCode::Malformed, QStringLiteral("an error, but with a transaction"));
    if (saysOutOfOrder(message))
        return is(ErrorCode::ServerFault, QStringLiteral("AMDIGIPAY is out of order"));
    if (asked == Asked::Create)
        return saysTaken(message) ? is(ErrorCode::Conflict, QStringLiteral("taken")) : is(ErrorCode::Refused, QStringLiteral("refused"));
    return saysNotFound(message) ? is(ErrorCode::NotFound, QStringLiteral("not found")) : is(ErrorCode::Refused, QStringLiteral("refused"));
}

Result<QJsonObject> readEnvelope(const HttpResponse &response, Asked asked, const QDateTime &now)
{
    if (!isGood(response))
        return troubleOf(response, asked, now);
    auto body = parseJsonObject(response.body);
    if (!body)
        return fail(ErrorCode::Malformed, body.error().detail, response.status);
    switch (verdictOf(*body)) {
    case Verdict::Yes:
        return body;
    case Verdict::No:
        return noIn(*body, response.status, asked);
    case Verdict::Unclear:
        break;
    }
    return fail(ErrorCode::Malformed, withMessage(QStringLiteral("neither yes nor no"), plainLine(textField(*body, u"message"), 130)), response.status);
}

/// data as an object, or as a list of one.
Result<QJsonObject> transactionOf(const HttpResponse &response, Asked asked, const QDateTime &now)
{
    const auto body = readEnvelope(response, asked, now);
    if (!body)
        return tl::unexpected(body.error());
    const QJsonValue data = body->value(u"data");
    const QJsonValue one = data.isArray() && data.toArray().size() == 1 ? data.toArray().first() : data;
    if (!one.isObject())
        return fail(ErrorCode::Malformed, QStringLiteral("no transaction in data"), response.status);
    return one.toObject();
}

/// "payment_links" is a text in the samples; a list of texts is forgiven. Only what a browser may open.
QUrl linkIn(const QJsonObject &data)
{
    QString text = textField(data, u"payment_links").trimmed();
    if (text.isEmpty())
        text = textField(data, u"payment_links.0").trimmed();
    const QUrl link(text, QUrl::StrictMode);
    const bool opens = link.isValid() && !link.host().isEmpty() && link.userInfo().isEmpty()
        && (link.scheme() == u"https" || (link.scheme() == u"http" && isLoopback(link)));
    return opens && text.size() <= 2000 ? link : QUrl();
}

QByteArray qrisIn(const QJsonObject &data)
{
    return textField(data, u"qr_code").trimmed().toUtf8();
}

/// The meaning of a label that was seen in samples; nullopt for the rest.
std::optional<ChargeStatus> meaningOfLabel(QStringView label)
{
    struct Row { QStringView label; ChargeStatus status; };
    static constexpr Row kTable[] = {{u"On processing", ChargeStatus::Pending}, {u"Terbayar", ChargeStatus::Paid}, {u"Completed", ChargeStatus::Paid}};
    for (const Row &row : kTable) {
        if (label.compare(row.label, Qt::CaseInsensitive) == 0)
            return row.status;
    }
    return std::nullopt;
}

QString withoutSecret(QString text, const QString &secret)
{
    for (const QString &form : {secret, QString::fromLatin1(formValue(secret)), QString::fromLatin1(secret.toUtf8().toBase64())}) {
        if (!form.isEmpty())
            text.replace(form, QStringLiteral("***"), Qt::CaseInsensitive);
    }
    return text;
}

} // namespace

ChargeStatus statusOf(QStringView id)
{
    struct Row { QStringView id; ChargeStatus status; };
    static constexpr Row kTable[] = {
        {u"1", ChargeStatus::Pending},   {u"2", ChargeStatus::Pending},  {u"13", ChargeStatus::Pending},
        {u"3", ChargeStatus::Paid},      {u"4", ChargeStatus::Paid},     {u"5", ChargeStatus::Cancelled},
        {u"6", ChargeStatus::Refunded},  {u"14", ChargeStatus::Failed},
    };
    for (const Row &row : kTable) {
        if (id == row.id)
            return row.status;
    }
    return ChargeStatus::Unknown;
}

QDateTime momentIn(const QJsonObject &data, QStringView field)
{
    if (textField(data, field).trimmed().size() <= 10)
        return {};
    const auto at = timeField(data, field, jakarta());
    return at ? at->value_or(QDateTime()) : QDateTime();
}

QDateTime surelyPassed(const HttpResponse &response, const QDateTime &now)
{
    QDateTime said = QLocale::c().toDateTime(QString::fromLatin1(response.header("date")).trimmed(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!said.isValid())
        return now;
    said.setTimeSpec(Qt::UTC);
    return std::min(said, now);
}

Result<AccessToken> readToken(const HttpResponse &response, const QString &password, const QDateTime &now)
{
    const auto body = parseJsonObject(response.body);
    const Verdict verdict = body ? verdictOf(*body) : Verdict::Unclear;
    const QString message = body ? plainLine(withoutSecret(textField(*body, u"message"), password), 100) : QString();
    if (!isGood(response)) {
        auto trouble = statusTrouble(response, QStringLiteral("the login"), message, ErrorCode::Refused, now);
        if (!outcomeUnknown(trouble.value().code)) {
            const bool own = verdict == Verdict::No || (body && response.status == 401);
            trouble.value().code = own ? ErrorCode::Unauthorised : ErrorCode::Malformed;
            trouble.value().detail = withMessage(QStringLiteral("no login"), message);
        }
        return trouble;
    }
    if (!body)
        return fail(ErrorCode::Malformed, QStringLiteral("login reply: ") + body.error().detail, response.status);
    if (verdict == Verdict::No) {
        return fail(saysOutOfOrder(message) ? ErrorCode::ServerFault : ErrorCode::Unauthorised,
                    withMessage(QStringLiteral("no login"), message), response.status);
    }
    const QJsonValue data = body->value(u"data");
    const QJsonObject given = data.isObject() ? data.toObject() : *body;
    const QString value = textField(given, u"access_token");
    if (verdict == Verdict::Unclear || !isTokenText(value))
        return fail(ErrorCode::Malformed, QStringLiteral("login reply without a usable access_token"), response.status);
    const QString type = textField(given, u"token_type");
    if (!type.isEmpty() && type.compare(u"bearer", Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::Malformed, QStringLiteral("login reply with another type of token"), response.status);
    AccessToken token;
    token.value = value.toLatin1();
    if (const auto life = wholeField(given, u"expires_in"); life && *life)
        token.life = std::chrono::seconds{std::clamp<qint64>(**life, 0, 24 * 3600)};
    return token;
}

bool wantsLogin(const HttpResponse &response)
{
    if (!isGood(response))
        return false;
    const auto body = parseJsonObject(response.body);
    if (!body || verdictOf(*body) != Verdict::No || body->value(u"data").isObject())
        return false;
    return matches(textField(*body, u"message"),
                   QStringLiteral("^\\s*unauth(?:enticated|ori[sz]ed)\\b|\\btoken\\b.*\\b(?:expired|invalid|kadaluarsa|kedaluwarsa)\\b"
                                  "|\\b(?:expired|invalid)\\b.*\\btoken\\b"));
}

Result<Charge> readCharge(const HttpResponse &response, bool isQris, const QDateTime &now)
{
    const auto data = transactionOf(response, Asked::Create, now);
    if (!data)
        return tl::unexpected(data.error());
    const auto amount = amountField(*data, u"transaction_total", response.status);
    if (!amount)
        return tl::unexpected(amount.error());
    Charge charge;
    charge.gatewayRef = textField(*data, u"id");
    if (!isId(charge.gatewayRef))
        return fail(ErrorCode::Malformed, QStringLiteral("no transaction id"), response.status);
    charge.reference = textField(*data, u"transaction_id");
    charge.amount = *amount;
    charge.qris = qrisIn(*data);
    charge.expiresAt = momentIn(*data, u"expired_date");
    if (!isQris) {
        charge.link = linkIn(*data);
        charge.virtualAccount = plainLine(textField(*data, u"payment_code"), 60);
        // Only a QRIS text can be drawn; what else a wallet may put here is not documented.
        if (!charge.qris.startsWith("0002"))
            charge.qris.clear();
    }
    return charge;
}

Result<StatusAnswer> readStatus(const HttpResponse &response, const QDateTime &now)
{
    const auto data = transactionOf(response, Asked::Other, now);
    if (!data)
        return tl::unexpected(data.error());
    return answerFrom(*data, surelyPassed(response, now), response.status);
}

Result<StatusAnswer> answerFrom(const QJsonObject &data, const QDateTime &now, int httpStatus)
{
    const auto amount = amountField(data, u"transaction_total", httpStatus);
    if (!amount)
        return tl::unexpected(amount.error());
    const QString id = textField(data, u"status_id").trimmed();
    const QString label = textField(data, u"status").trimmed();
    if (id.isEmpty() && label.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("no status_id"), httpStatus);
    StatusAnswer answer;
    answer.status = statusOf(id);
    answer.word = plainLine(id + u' ' + label, 40);
    answer.gatewayRef = textField(data, u"id");
    answer.reference = textField(data, u"transaction_id");
    answer.amount = *amount;
    answer.qris = qrisIn(data);
    if (!answer.qris.startsWith("0002"))
        answer.qris.clear();
    answer.link = linkIn(data);
    answer.virtualAccount = plainLine(textField(data, u"payment_code"), 60);
    answer.expiresAt = momentIn(data, u"expired_date");
    // A number and a label that contradict each other are asked about again, not believed.
    if (const auto meaning = meaningOfLabel(label); meaning && *meaning != answer.status)
        answer.status = ChargeStatus::Unknown;
    if (answer.status == ChargeStatus::Pending && answer.expiresAt.isValid() && answer.expiresAt.addSecs(kMarginSeconds) < now) {
        answer.status = ChargeStatus::Expired;
        answer.word = plainLine(id + QStringLiteral(" (past expired_date)"), 40);
    }
    return answer;
}

Result<QJsonObject> bodyOf(const HttpResponse &response, const QDateTime &now)
{
    return readEnvelope(response, Asked::Other, now);
}

} // namespace laci::amdigipay
