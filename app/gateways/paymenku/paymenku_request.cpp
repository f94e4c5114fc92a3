#include "gateways/paymenku/paymenku_request.h"
#include "gateways/common/request_parts.h"
#include "gateways/common/standard_fields.h"
#include <QCryptographicHash>
#include <QJsonObject>
#include <algorithm>

namespace laci::paymenku {
namespace {

constexpr char kBase[] = "https://paymenku.com/api/v1";
constexpr char kChannelsPath[] = "/payment-channels";
constexpr char kName[] = "Pelanggan";
constexpr char kEmail[] = "pelanggan@example.com";
constexpr char kReturnUrl[] = "https://example.com/";

bool isAsciiWord(const QString &text, qsizetype most, QStringView others)
{
    return !text.isEmpty() && text.size() <= most && std::all_of(text.begin(), text.end(), [others](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || others.contains(c);
    });
}

QTimeZone jakarta()
{
    return QTimeZone(7 * 3600);      // no summer time since 1964, and the system may know no zones
}

} // namespace

QList<SettingField> settingFields()
{
    using K = SettingField::Kind;
    const auto s = [](const char *t) { return QString::fromLatin1(t); };
    StandardFields standard{s("paymenku"), s("Paymenku")};
    standard.most = 50'000'000;             // virtual accounts; each channel has its own limit besides
    standard.requestsPerMinute = 60;
    return standard.asList() + QList<SettingField>{
        {s("gateway.paymenku.base_url"), K::Url, s(kBase), s("Base address of the API, its version included"), {}, 0, 0},
        {s("gateway.paymenku.mode"), K::Choice, s("live"),
         s("What the API key is: live, or sandbox (sk_test_...), which alone can cancel and refund"), {s("live"), s("sandbox")}, 0, 0},
        {s("gateway.paymenku.accept_sandbox"), K::Bool, s("false"),
         s("Take sandbox payments for real ones; only for training"), {}, 0, 0},
        {s("gateway.paymenku.customer_name"), K::Text, s(kName), s("Sent as the customer's name"), {}, 0, 0},
        {s("gateway.paymenku.customer_email"), K::Text, s(kEmail), s("Sent as the customer's e-mail address"), {}, 0, 0},
        {s("gateway.paymenku.customer_phone"), K::Text, QString::fromUtf16(kNobodysPhone),
         s("Sent as the customer's phone; OVO is offered only with a real number"), {}, 0, 0},
        {s("gateway.paymenku.return_url"), K::Url, s(kReturnUrl), s("Where a payment page leads when it is done"), {}, 0, 0},
        {s("gateway.paymenku.channels_path"), K::Text, s(kChannelsPath),
         s("Path of the channel list below the base address; older accounts have /payment-methods"), {}, 0, 0},
        {s("gateway.paymenku.fee_mode"), K::Choice, s("merchant"),
         s("Who pays the fee where the channel list does not say"), {s("merchant"), s("customer")}, 0, 0},
        {s("gateway.paymenku.bare_dates"), K::Choice, s("utc"), s("Time zone of dates that name none"),
         {s("utc"), s("jakarta")}, 0, 0},
    };
}

Account accountFrom(const QHash<QString, QString> &settings)
{
    const auto value = [&settings](const char *key, const char *fallback = "") {
        const QString set = settings.value(QString::fromLatin1(key)).trimmed();
        return set.isEmpty() ? QString::fromLatin1(fallback) : set;
    };
    Account account;
    account.base = QUrl(value("base_url", kBase), QUrl::StrictMode);
    account.channelsPath = value("channels_path", kChannelsPath);
    account.customerName = value("customer_name", kName);
    account.customerEmail = value("customer_email", kEmail);
    account.customerPhone = value("customer_phone");
    account.returnUrl = value("return_url", kReturnUrl);
    account.sandbox = value("mode") == u"sandbox";
    account.acceptSandbox = value("accept_sandbox") == u"true";
    account.customerPays = value("fee_mode") == u"customer";
    account.bareDates = value("bare_dates") == u"jakarta" ? jakarta() : QTimeZone::utc();
    account.deadline = deadlineFrom(settings);
    return account;
}

bool hasRealPhone(const Account &account)
{
    return !account.customerPhone.isEmpty() && account.customerPhone != kNobodysPhone;
}

bool isChannelCode(const QString &text)
{
    return isAsciiWord(text, 40, u"_-");
}

QString idempotencyKeyFor(const QString &reference)
{
    const QByteArray hash = QCryptographicHash::hash("paymenku\n" + reference.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(32));
}

Result<HttpRequest> createRequest(const Account &account, const ChargeRequest &charge)
{
    const QString channel = charge.channel.isEmpty() ? QStringLiteral("qris") : charge.channel;
    if (!isChannelCode(channel))
        return fail(ErrorCode::InvalidInput, QStringLiteral("Paymenku has no channel ") + charge.channel.left(20));
    if (charge.amount <= Rupiah())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the amount must be more than zero"));
    if (!isAsciiWord(charge.reference, 50, u"_-"))
        return fail(ErrorCode::InvalidInput, QStringLiteral("a reference that Paymenku does not take"));
    if (!isHeaderText(charge.idempotencyKey, 255))
        return fail(ErrorCode::InvalidInput, QStringLiteral("no usable idempotency key"));
    if (channel == u"ovo" && !hasRealPhone(account))
        return fail(ErrorCode::InvalidInput, QStringLiteral("OVO asks the customer by phone, and no number is set"));

    QJsonObject body{{QStringLiteral("reference_id"), charge.reference},
                     {QStringLiteral("amount"), qint64(charge.amount.units())},
                     {QStringLiteral("channel_code"), channel},
                     {QStringLiteral("customer_name"), account.customerName},
                     {QStringLiteral("customer_email"), account.customerEmail},
                     {QStringLiteral("return_url"), account.returnUrl}};
    if (!account.customerPhone.isEmpty())
        body.insert(QStringLiteral("customer_phone"), account.customerPhone);
    HttpRequest request = jsonPost(joinUrl(account.base, QStringLiteral("/transaction/create")), body, account.deadline);
    request.headers.append({"Idempotency-Key", charge.idempotencyKey.toLatin1()});
    return request;
}

HttpRequest statusRequest(const Account &account, const QString &which)
{
    return jsonGet(joinUrl(account.base, QStringLiteral("/check-status/") + pathSegment(which)), account.deadline);
}

HttpRequest channelsRequest(const Account &account)
{
    return jsonGet(joinUrl(account.base, account.channelsPath), account.deadline);
}

HttpRequest feeRequest(const Account &account, const QString &channel, Rupiah amount)
{
    const QString path = QStringLiteral("/merchant/fee-calculator?amount=%1&code=%2").arg(amount.units()).arg(pathSegment(channel));
    return jsonGet(joinUrl(account.base, path), account.deadline);
}

HttpRequest listRequest(const Account &account, const QDateTime &from, const QDateTime &to, int page)
{
    const auto day = [](const QDateTime &at, int more) {
        return at.toTimeZone(jakarta()).date().addDays(more).toString(Qt::ISODate);
    };
    const QString path = QStringLiteral("/transactions?page=%1&per_page=%2&date_from=%3&date_to=%4&sort_by=created_at&sort_order=asc")
                             .arg(page).arg(kRowsPerPage).arg(day(from, -1), day(to.addMSecs(-1), 1));
    return jsonGet(joinUrl(account.base, path), account.deadline);
}

HttpRequest cancelRequest(const Account &account, const QString &gatewayRef)
{
    return jsonPost(joinUrl(account.base, QStringLiteral("/transaction/cancel")),
                    {{QStringLiteral("trx_id"), gatewayRef}}, account.deadline);
}

HttpRequest refundRequest(const Account &account, const QString &gatewayRef, Rupiah amount, const QString &reason)
{
    return jsonPost(joinUrl(account.base, QStringLiteral("/transaction/refund")),
                    {{QStringLiteral("trx_id"), gatewayRef},
                     {QStringLiteral("refund_amount"), qint64(amount.units())},
                     {QStringLiteral("reason"), reason.left(255)}},
                    account.deadline);
}

} // namespace laci::paymenku
