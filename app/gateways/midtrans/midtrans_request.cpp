#include "gateways/midtrans/midtrans_request.h"
#include "gateways/common/request_parts.h"
#include "gateways/common/standard_fields.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>
#include <algorithm>

namespace laci::midtrans {
namespace {

constexpr qsizetype kMostText = 50;      // of order_id and of an item's id and name

bool isOrderId(const QString &text)
{
    return !text.isEmpty() && text.size() <= kMostText && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_'
            || c == u'~' || c == u'.';
    });
}

/// The beginning of a text, no character cut in two.
QString beginning(const QString &text)
{
    QString kept = text.left(kMostText);
    if (!kept.isEmpty() && kept.back().isHighSurrogate())
        kept.chop(1);
    return kept;
}

/// Midtrans refuses items that do not add up to the last rupiah, so those go without.
bool addUp(const QList<ChargeItem> &items, Rupiah amount)
{
    Rupiah sum;
    for (const ChargeItem &item : items) {
        if (item.count < 1 || item.unitPrice.isNegative() || item.name.trimmed().isEmpty())
            return false;
        const Rupiah price = item.unitPrice.scaled(item.count, 1);
        sum += price;
        if (!price.withinLimit() || !sum.withinLimit())
            return false;
    }
    return !items.isEmpty() && sum == amount;
}

QJsonArray itemsOf(const QList<ChargeItem> &items)
{
    QJsonArray list;
    for (const ChargeItem &item : items) {
        QJsonObject one{{QStringLiteral("name"), beginning(item.name)},
                        {QStringLiteral("price"), qint64(item.unitPrice.units())},
                        {QStringLiteral("quantity"), item.count}};
        if (!item.id.isEmpty() && item.id.size() <= kMostText)
            one.insert(QStringLiteral("id"), item.id);
        list.append(one);
    }
    return list;
}

QJsonObject customerOf(const Account &account)
{
    QJsonObject customer;
    const auto add = [&customer](const QString &key, const QString &value) {
        if (!value.isEmpty())
            customer.insert(key, value);
    };
    add(QStringLiteral("first_name"), account.customerName);
    add(QStringLiteral("email"), account.customerEmail);
    add(QStringLiteral("phone"), account.customerPhone);
    return customer;
}

QJsonObject expiryOf(int minutes, const QDateTime &createdAt)
{
    QJsonObject expiry{{QStringLiteral("expiry_duration"), minutes}, {QStringLiteral("unit"), QStringLiteral("minute")}};
    if (createdAt.isValid()) {        // else it counts from when Midtrans takes the order
        const QDateTime there = createdAt.toOffsetFromUtc(7 * 3600);
        expiry.insert(QStringLiteral("order_time"), there.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" +0700"));
    }
    return expiry;
}

QUrl orderUrl(const Account &account, const QString &reference, const QString &what)
{
    return joinUrl(account.api, QStringLiteral("/v2/%1/%2").arg(pathSegment(reference), what));
}

} // namespace

QList<SettingField> settingFields()
{
    using K = SettingField::Kind;
    const auto s = [](const char *t) { return QString::fromLatin1(t); };
    return StandardFields{s("midtrans"), s("Midtrans")}.asList() + QList<SettingField>{
        {s("gateway.midtrans.profile"), K::Choice, s("production"), s("Which host is used where no address is set; its server key goes with it"),
         {s("production"), s("sandbox")}, 0, 0},
        {s("gateway.midtrans.base_url"), K::Url, {}, s("Base address of the API; empty: by profile. The server key is stored apart as midtrans.server_key"), {}, 0, 0},
        {s("gateway.midtrans.acquirer"), K::Choice, {}, s("Who makes the QRIS code; empty: Midtrans chooses"),
         {QString(), s("gopay"), s("airpay shopee")}, 0, 0},
        {s("gateway.midtrans.expire_minutes"), K::Whole, s("0"),
         s("How long a code can be paid; 0: as Midtrans does it (15 minutes). Below 15 it is not exact"), {}, 0, 10'080},
        {s("gateway.midtrans.customer_name"), K::Text, {}, s("Customer's name sent along; empty: none"), {}, 0, 0},
        {s("gateway.midtrans.customer_email"), K::Text, {}, s("Customer's e-mail sent along; empty: none"), {}, 0, 0},
        {s("gateway.midtrans.customer_phone"), K::Text, {}, s("Customer's phone sent along; empty: none"), {}, 0, 0},
    };
}

Account accountFrom(const QHash<QString, QString> &settings)
{
    const auto value = [&settings](const QString &key) { return settings.value(key).trimmed(); };
    const bool sandbox = value(QStringLiteral("profile")) == u"sandbox";
    const QString set = value(QStringLiteral("base_url"));
    const QString host = sandbox ? QStringLiteral("https://api.sandbox.midtrans.com") : QStringLiteral("https://api.midtrans.com");
    Account account;
    account.api = QUrl(set.isEmpty() ? host : set, QUrl::StrictMode);
    account.acquirer = value(QStringLiteral("acquirer"));
    account.expireMinutes = std::clamp(value(QStringLiteral("expire_minutes")).toInt(), 0, 10'080);
    account.customerName = value(QStringLiteral("customer_name"));
    account.customerEmail = value(QStringLiteral("customer_email"));
    account.customerPhone = value(QStringLiteral("customer_phone"));
    account.deadline = deadlineFrom(settings);
    return account;
}

HttpRequest withServerKey(HttpRequest request, const QByteArray &key)
{
    request.headers.append({"Authorization", "Basic " + (key + ':').toBase64()});
    return request;
}

Result<HttpRequest> chargeRequest(const Account &account, const ChargeRequest &charge)
{
    if (!charge.channel.isEmpty() && charge.channel != u"qris")
        return fail(ErrorCode::InvalidInput, QStringLiteral("Midtrans has no channel ") + charge.channel.left(20));
    if (charge.amount <= Rupiah())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the amount must be more than zero"));
    if (!charge.payerFee.isZero())
        return fail(ErrorCode::InvalidInput, QStringLiteral("no fee on top of a QRIS payment"));
    if (!isOrderId(charge.reference))
        return fail(ErrorCode::InvalidInput, QStringLiteral("a reference that Midtrans does not take"));

    QJsonObject body{{QStringLiteral("payment_type"), QStringLiteral("qris")},
                     {QStringLiteral("transaction_details"),
                      QJsonObject{{QStringLiteral("order_id"), charge.reference},
                                  {QStringLiteral("gross_amount"), qint64(charge.amount.units())}}}};
    if (!account.acquirer.isEmpty())
        body.insert(QStringLiteral("qris"), QJsonObject{{QStringLiteral("acquirer"), account.acquirer}});
    if (addUp(charge.items, charge.amount))
        body.insert(QStringLiteral("item_details"), itemsOf(charge.items));
    if (const QJsonObject customer = customerOf(account); !customer.isEmpty())
        body.insert(QStringLiteral("customer_details"), customer);
    if (account.expireMinutes > 0)
        body.insert(QStringLiteral("custom_expiry"), expiryOf(account.expireMinutes, charge.createdAt));
    return jsonPost(joinUrl(account.api, QStringLiteral("/v2/charge")), body, account.deadline);
}

HttpRequest statusRequest(const Account &account, const QString &reference)
{
    return jsonGet(orderUrl(account, reference, QStringLiteral("status")), account.deadline);
}

HttpRequest cancelRequest(const Account &account, const QString &reference)
{
    return jsonPost(orderUrl(account, reference, QStringLiteral("cancel")), {}, account.deadline);
}

HttpRequest expireRequest(const Account &account, const QString &reference)
{
    return jsonPost(orderUrl(account, reference, QStringLiteral("expire")), {}, account.deadline);
}

HttpRequest checkRequest(const Account &account)
{
    return statusRequest(account, QStringLiteral("laci-check-connection"));
}

} // namespace laci::midtrans
