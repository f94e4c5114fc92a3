#include "gateways/gobiz/gobiz_request.h"
#include "gateways/common/request_parts.h"
#include "gateways/common/standard_fields.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace laci::gobiz {
namespace {

/// The symbols that GoBiz allows in order_id (GATEWAYS.md 3.4).
bool isOrderId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_'
            || c == u'~' || c == u'.';
    });
}

QJsonArray itemsOf(const ChargeRequest &charge)
{
    QJsonArray items;
    for (const ChargeItem &item : charge.items) {
        QJsonObject one{{QStringLiteral("name"), item.name},
                        {QStringLiteral("price"), qint64(item.unitPrice.units())},
                        {QStringLiteral("quantity"), item.count}};
        if (!item.id.isEmpty())
            one.insert(QStringLiteral("id"), item.id);
        items.append(one);
    }
    return items;
}

} // namespace

QList<SettingField> settingFields()
{
    using K = SettingField::Kind;
    const auto s = [](const char *t) { return QString::fromLatin1(t); };
    return StandardFields{s("gobiz"), s("GoBiz")}.asList() + QList<SettingField>{
        {s("gateway.gobiz.profile"), K::Choice, s("production"), s("Which hosts are used where no address is set"),
         {s("production"), s("sandbox")}, 0, 0},
        {s("gateway.gobiz.api_url"), K::Url, {}, s("Base address of the API; empty: by profile"), {}, 0, 0},
        {s("gateway.gobiz.auth_url"), K::Url, {}, s("Base address of the token service; empty: by profile"), {}, 0, 0},
        {s("gateway.gobiz.outlet_id"), K::Text, {}, s("The outlet that GoBiz linked to this integration"), {}, 0, 0},
        {s("gateway.gobiz.client_id"), K::Text, {}, s("Client id; its secret is stored apart as gobiz.client_secret"), {}, 0, 0},
        {s("gateway.gobiz.scope"), K::Text, s("payment:transaction:write payment:transaction:read"),
         s("Scopes asked for with the token; GoBiz grants none that is not asked for"), {}, 0, 0},
        {s("gateway.gobiz.auth_style"), K::Choice, s("basic"), s("Where the client secret goes: basic (header) or body"),
         {s("basic"), s("body")}, 0, 0},
    };
}

Account accountFrom(const QHash<QString, QString> &settings)
{
    const auto value = [&settings](const QString &key) { return settings.value(key).trimmed(); };
    const bool sandbox = value(QStringLiteral("profile")) == u"sandbox";
    const auto address = [&value](const QString &key, const QString &fallback) {
        const QString set = value(key);
        return QUrl(set.isEmpty() ? fallback : set, QUrl::StrictMode);
    };
    Account account;
    account.api = address(QStringLiteral("api_url"), sandbox ? QStringLiteral("https://api.partner-sandbox.gobiz.co.id")
                                                             : QStringLiteral("https://api.gobiz.co.id"));
    account.auth = address(QStringLiteral("auth_url"), sandbox ? QStringLiteral("https://integration-goauth.gojekapi.com")
                                                               : QStringLiteral("https://accounts.go-jek.com"));
    account.outlet = value(QStringLiteral("outlet_id"));
    account.clientId = value(QStringLiteral("client_id"));
    account.scope = value(QStringLiteral("scope"));
    account.secretInBody = value(QStringLiteral("auth_style")) == u"body";
    account.deadline = deadlineFrom(settings);
    return account;
}

QString missingSetting(const Account &account)
{
    if (account.outlet.isEmpty())
        return QStringLiteral("gateway.gobiz.outlet_id");
    if (account.clientId.isEmpty())
        return QStringLiteral("gateway.gobiz.client_id");
    if (account.scope.isEmpty())
        return QStringLiteral("gateway.gobiz.scope");
    return {};
}

QString idempotencyKeyFor(const QString &outlet, const QString &reference)
{
    const QByteArray text = outlet.toUtf8() + '\n' + reference.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

HttpRequest tokenRequest(const Account &account, const QString &secret, const QString &scope)
{
    HttpRequest request;
    request.method = "POST";
    request.url = joinUrl(account.auth, QStringLiteral("/oauth2/token"));
    request.deadline = account.deadline;
    request.mostBytes = 64 * 1024;
    request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = "grant_type=client_credentials&scope=" + formValue(scope);
    if (account.secretInBody) {
        request.body += "&client_id=" + formValue(account.clientId) + "&client_secret=" + formValue(secret);
    } else {
        // RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
        const QByteArray pair = formValue(account.clientId) + ':' + formValue(secret);
        request.headers.append({"Authorization", "Basic " + pair.toBase64()});
    }
    return request;
}

Result<HttpRequest> createRequest(const Account &account, const ChargeRequest &charge)
{
    if (!charge.channel.isEmpty() && charge.channel != u"qris")
        return fail(ErrorCode::InvalidInput, QStringLiteral("GoBiz has no channel ") + charge.channel.left(20));
    if (charge.amount <= Rupiah())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the amount must be more than zero"));
    if (!isOrderId(charge.reference))
        return fail(ErrorCode::InvalidInput, QStringLiteral("a reference that GoBiz does not take"));
    if (!isHeaderText(charge.idempotencyKey, 32))
        return fail(ErrorCode::InvalidInput, QStringLiteral("no usable idempotency key"));

    QJsonObject body{{QStringLiteral("payment_type"), QStringLiteral("qris")},
                     {QStringLiteral("transaction_details"),
                      QJsonObject{{QStringLiteral("order_id"), charge.reference},
                                  {QStringLiteral("gross_amount"), qint64(charge.amount.units())},
                                  {QStringLiteral("currency"), QStringLiteral("IDR")}}}};
    if (!charge.items.isEmpty())
        body.insert(QStringLiteral("item_details"), itemsOf(charge));
    const QString path = QStringLiteral("/integrations/payment/outlets/%1/v2/transactions").arg(pathSegment(account.outlet));
    HttpRequest request = jsonPost(joinUrl(account.api, path), body, account.deadline);
    request.headers.append({"Idempotency-Key", charge.idempotencyKey.toLatin1()});
    return request;
}

HttpRequest statusRequest(const Account &account, const QString &gatewayRef)
{
    return jsonGet(joinUrl(account.api, QStringLiteral("/integrations/payment/outlets/%1/v1/transactions/%2")
                                            .arg(pathSegment(account.outlet), pathSegment(gatewayRef))),
                   account.deadline);
}

} // namespace laci::gobiz
