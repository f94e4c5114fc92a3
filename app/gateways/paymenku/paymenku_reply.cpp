#include "gateways/paymenku/paymenku_reply.h"
#include "gateways/common/reply_parts.h"
#include "gateways/paymenku/paymenku_channels.h"
#include "http/http_facts.h"
#include "http/json.h"
#include <QJsonArray>
#include <algorithm>

namespace laci::paymenku {
namespace {

/// The message of {"status":"error","message":"…"}; empty when it is anything else.
QString refusalIn(const HttpResponse &response)
{
    const auto body = parseJsonObject(response.body);
    if (!body || textField(*body, u"status").compare(u"error", Qt::CaseInsensitive) != 0)
        return {};
    return plainLine(textField(*body, u"message"), 160);
}

/// A 404 about the address itself says nothing about a transaction.
bool isAboutTheAddress(const QString &message)
{
    return message.contains(u"route", Qt::CaseInsensitive) || message.contains(u"endpoint", Qt::CaseInsensitive)
        || message.contains(u"url", Qt::CaseInsensitive);
}

tl::unexpected<Error> troubleOf(const HttpResponse &response, Question question, const QDateTime &now)
{
    const int status = response.status;
    const QString message = refusalIn(response);
    const bool isClearNo = status >= 400 && status < 500 && status != 408 && status != 425 && status != 429;
    if (isClearNo && message.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("a refusal in somebody else's words"), status);
    if (question == Question::Create && (status == 400 || status == 422) && saysTaken(message))
        return fail(ErrorCode::Conflict, withMessage(QStringLiteral("it exists already"), message), status);
    ErrorCode notFound = ErrorCode::NotFound;
    if (question == Question::Create)
        notFound = ErrorCode::Refused;
    else if (isAboutTheAddress(message))
        notFound = ErrorCode::Malformed;
    auto trouble = statusTrouble(response, QStringLiteral("Paymenku"), message, notFound, now);
    if (status == 429)
        trouble.value().retryAfter = pauseAfter(response, now);
    return trouble;
}

/// Expiry under the names that were seen; one that cannot be read is none.
QDateTime expiryIn(const QJsonObject &data, const QTimeZone &zone)
{
    for (const QStringView path : {u"payment_info.expiration_date", u"payment_info.expired_at", u"payment_info.expiry_date",
                                   u"expiration_date", u"expired_at"}) {
        const auto at = timeField(data, path, zone);
        if (at && *at)
            return **at;
    }
    return {};
}

/// Text of a QRIS. Names nobody documented count only when they hold one.
QByteArray qrisIn(const QJsonObject &data)
{
    const QByteArray documented = textField(data, u"payment_info.qr_string").toUtf8();
    if (!documented.isEmpty())
        return documented;
    for (const QStringView path : {u"payment_info.qris_string", u"payment_info.qr_content", u"payment_info.qr_code", u"qr_string"}) {
        const QByteArray text = textField(data, path).toUtf8();
        if (text.startsWith("000201"))
            return text;
    }
    return {};
}

QString accountNumberIn(const QJsonObject &data)
{
    const QJsonObject info = data.value(u"payment_info").toObject();
    for (const QStringView name : {u"va_number", u"account_number", u"virtual_account", u"virtual_account_number",
                                   u"payment_code", u"number"}) {
        QString number = textField(info, name).trimmed();
        number.remove(u' ');
        const bool fits = number.size() >= 6 && number.size() <= 30
            && std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (fits)
            return number;
    }
    return {};
}

/// Somewhere to send the customer's phone: a web page rather than a scheme that only one app knows.
QUrl linkIn(const QJsonObject &data)
{
    QUrl appOnly;
    for (const QStringView path : {u"payment_info.deeplink_url", u"payment_info.checkout_url", u"payment_info.mobile_url",
                                   u"payment_info.pay_url", u"payment_info.payment_url", u"pay_url"}) {
        const QString text = textField(data, path).trimmed();
        const QUrl url(text, QUrl::StrictMode);
        if (text.size() > 2000 || !url.isValid() || url.isRelative())
            continue;
        const QString scheme = url.scheme();
        if ((scheme == u"https" || scheme == u"http") && !url.host().isEmpty())
            return url;
        if (appOnly.isEmpty() && !QStringList{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("javascript"),
                                              QStringLiteral("data"), QStringLiteral("file")}.contains(scheme))
            appOnly = url;
    }
    return appOnly;
}

/// What the customer gets to see, of a charge and of an answer alike: one thing, by the kind of the channel.
template <class Shown>
void show(Shown &shown, const QJsonObject &data, ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Qris:      // a page of the gateway's would show a code that nobody verified
        shown.qris = qrisIn(data);
        return;
    case ChannelKind::VirtualAccount:
    case ChannelKind::Link:
        shown.virtualAccount = accountNumberIn(data);
        if (shown.virtualAccount.isEmpty())
            shown.link = linkIn(data);
        return;
    case ChannelKind::Wallet:
        shown.link = linkIn(data);
        return;
    }
}

QString channelIn(const QJsonObject &data)
{
    for (const QStringView path : {u"channel_code", u"payment_channel.code", u"payment_channel"}) {
        const QString code = textField(data, path).trimmed();
        if (isChannelCode(code))
            return code;
    }
    return {};
}

/// An id that can be stored and asked by; a path step like ".." is none.
bool isTrxId(const QString &text)
{
    return isId(text) && text != u"." && text != u"..";
}

Result<QJsonObject> dataOf(const HttpResponse &response, Question question, const QDateTime &now)
{
    const auto envelope = readEnvelope(response, question, now);
    if (!envelope)
        return tl::unexpected(envelope.error());
    const QJsonValue data = envelope->value(u"data");
    if (!data.isObject())
        return fail(ErrorCode::Malformed, QStringLiteral("no data"), response.status);
    return data.toObject();
}

GatewayRow rowOf(const QJsonObject &item, const Account &account)
{
    GatewayRow row;
    row.gatewayRef = plainLine(textField(item, u"trx_id"), 100);
    row.reference = plainLine(textField(item, u"reference_id"), 100);
    row.channel = channelIn(item);
    const QString word = textField(item, u"status").trimmed();
    row.word = plainLine(word, 40);
    row.status = statusOf(word);
    const auto amount = amountField(item, u"amount", 0);
    if (amount && *amount) {
        row.amount = **amount;
    } else {
        row.status = ChargeStatus::Unknown;
        row.word = QStringLiteral("an amount that cannot be read");
    }
    if (saysSandbox(item) && !account.acceptSandbox) {
        row.status = ChargeStatus::Unknown;
        row.word = plainLine(QStringLiteral("sandbox: ") + row.word, 40);
    }
    row.fee = amountField(item, u"total_fee", 0).value_or(std::nullopt);
    row.net = amountField(item, u"amount_received", 0).value_or(std::nullopt);
    row.at = timeField(item, u"created_at", account.bareDates).value_or(std::nullopt).value_or(QDateTime());
    return row;
}

} // namespace

ChargeStatus statusOf(QStringView word)
{
    struct Row { QStringView word; ChargeStatus status; };
    static constexpr Row kTable[] = {
        {u"pending", ChargeStatus::Pending},     {u"paid", ChargeStatus::Paid},
        {u"failed", ChargeStatus::Failed},       {u"expired", ChargeStatus::Expired},
        {u"cancelled", ChargeStatus::Cancelled}, {u"refunded", ChargeStatus::Refunded},
        {u"partially_refunded", ChargeStatus::PartlyRefunded},
    };
    for (const Row &row : kTable) {
        if (word.compare(row.word, Qt::CaseInsensitive) == 0)
            return row.status;
    }
    return ChargeStatus::Unknown;
}

bool saysSandbox(const QJsonObject &data)
{
    const QJsonValue value = jsonAt(data, u"is_sandbox");
    if (value.isUndefined() || value.isNull() || value.isBool())
        return value.toBool();
    const QString text = textField(data, u"is_sandbox").trimmed().toLower();
    return text != u"0" && text != u"false";      // a word nobody documented is no real money
}

bool saysTaken(const QString &message)
{
    const auto says = [&message](QStringView word) { return message.contains(word, Qt::CaseInsensitive); };
    return (says(u"reference") || says(u"referensi"))
        && (says(u"taken") || says(u"exist") || says(u"already") || says(u"duplicate") || says(u"unique") || says(u"sudah")
            || says(u"telah"));
}

std::chrono::seconds pauseAfter(const HttpResponse &response, const QDateTime &now)
{
    constexpr qint64 kAfterRefusal = 60;
    constexpr qint64 kAfterHint = 5;
    const bool refused = response.status == 429;
    if (const auto said = retryAfterOf(response, now); refused && said.count() > 0)
        return said;
    if (!refused && response.header("x-ratelimit-remaining").trimmed() != "0")
        return std::chrono::seconds{0};
    bool isNumber = false;
    const qint64 reset = response.header("x-ratelimit-reset").trimmed().toLongLong(&isNumber);
    if (!isNumber || reset <= 0)
        return std::chrono::seconds{0};
    return std::chrono::seconds{std::clamp<qint64>(reset - now.toSecsSinceEpoch(), 0, refused ? kAfterRefusal : kAfterHint)};
}

Result<QJsonObject> readEnvelope(const HttpResponse &response, Question question, const QDateTime &now)
{
    if (!isGood(response))
        return troubleOf(response, question, now);
    auto envelope = parseJsonObject(response.body);
    if (!envelope)
        return fail(ErrorCode::Malformed, envelope.error().detail, response.status);
    const QJsonValue status = envelope->value(u"status");
    const bool good = status.isUndefined() || status == QJsonValue(true)
        || status.toString().compare(u"success", Qt::CaseInsensitive) == 0;
    if (!good) {
        const QString message = plainLine(textField(*envelope, u"message"), 160);
        return fail(ErrorCode::Malformed, withMessage(QStringLiteral("success by status, failure by words"), message), response.status);
    }
    return envelope;
}

Result<Charge> readCharge(const HttpResponse &response, const Account &account, const QString &channel, const QDateTime &now)
{
    const auto data = dataOf(response, Question::Create, now);
    if (!data)
        return tl::unexpected(data.error());
    const auto bad = [&response](const QString &why) { return fail(ErrorCode::Malformed, why, response.status); };
    Charge charge;
    charge.gatewayRef = textField(*data, u"trx_id");
    charge.reference = textField(*data, u"reference_id");
    if (!isTrxId(charge.gatewayRef))
        return bad(QStringLiteral("no trx_id"));
    const QString word = textField(*data, u"status").trimmed();
    const ChargeStatus status = statusOf(word);
    if (!word.isEmpty() && status != ChargeStatus::Pending && status != ChargeStatus::Paid)
        return bad(QStringLiteral("made, but with the status ") + plainLine(word, 40));
    const auto amount = amountField(*data, u"amount", response.status);
    if (!amount)
        return tl::unexpected(amount.error());
    charge.amount = *amount;
    charge.expiresAt = expiryIn(*data, account.bareDates);
    charge.testMoney = saysSandbox(*data) && !account.acceptSandbox;
    show(charge, *data, kindOf(channel.isEmpty() ? QStringLiteral("qris") : channel));
    if (charge.qris.isEmpty() && charge.virtualAccount.isEmpty() && charge.link.isEmpty())
        return bad(QStringLiteral("neither code nor number nor link"));
    return charge;
}

Result<StatusAnswer> readStatus(const HttpResponse &response, const Account &account, const QString &channel,
                                const QDateTime &now)
{
    const auto data = dataOf(response, Question::Status, now);
    if (!data)
        return tl::unexpected(data.error());
    StatusAnswer answer;
    const QString word = textField(*data, u"status").trimmed();
    if (word.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("no status word"), response.status);
    const auto amount = amountField(*data, u"amount", response.status);
    if (!amount)
        return tl::unexpected(amount.error());
    answer.status = statusOf(word);
    answer.word = plainLine(word, 40);
    answer.reference = textField(*data, u"reference_id");
    if (const QString id = textField(*data, u"trx_id"); isTrxId(id))
        answer.gatewayRef = id;
    answer.amount = *amount;
    answer.testMoney = saysSandbox(*data) && !account.acceptSandbox;
    answer.expiresAt = expiryIn(*data, account.bareDates);
    const QString code = channel.isEmpty() ? channelIn(*data) : channel;
    if (!code.isEmpty())
        show(answer, *data, kindOf(code));
    return answer;
}

Result<void> readChange(const HttpResponse &response, const QDateTime &now)
{
    const auto envelope = readEnvelope(response, Question::Change, now);
    if (!envelope)
        return tl::unexpected(envelope.error());
    return {};
}

Result<ListPage> readList(const HttpResponse &response, const Account &account, const QDateTime &now)
{
    const auto envelope = readEnvelope(response, Question::List, now);
    if (!envelope)
        return tl::unexpected(envelope.error());
    // Beside the documented shape: a page object inside data, as that framework writes it by itself.
    const bool nested = jsonAt(*envelope, u"data.data").isArray();
    const QJsonValue list = jsonAt(*envelope, nested ? u"data.data" : u"data");
    if (!list.isArray())
        return fail(ErrorCode::Malformed, QStringLiteral("no list of transactions"), response.status);
    ListPage page;
    const auto last = wholeField(*envelope, jsonAt(*envelope, u"meta").isObject() ? u"meta.last_page" : u"data.last_page");
    if (last)
        page.lastPage = *last;
    const QJsonArray items = list.toArray();
    for (const QJsonValue &item : items) {
        const GatewayRow row = rowOf(item.toObject(), account);
        if (row.gatewayRef.isEmpty() && row.reference.isEmpty())
            return fail(ErrorCode::Malformed, QStringLiteral("a transaction without id and reference"), response.status);
        page.rows.append(row);
    }
    return page;
}

} // namespace laci::paymenku
