#include "gateways/amdigipay/amdigipay_request.h"
#include "gateways/common/request_parts.h"
#include "gateways/common/standard_fields.h"
#include "http/http_facts.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace laci::amdigipay {
namespace {

constexpr int kMostName = 49;            // where a public client cuts; the real limits are not documented
constexpr int kMostDescription = 100;
constexpr qint64 kMostMinutes = 7 * 24 * 60;

const QString kBase = QStringLiteral("https://h2h.amdigipay.com");
const QString kFormula = QStringLiteral("{username}{transaction_id}");
const QString kQrisId = QStringLiteral("33");
const QString kName = QStringLiteral("Pelanggan");
const QString kEmail = QStringLiteral("pelanggan@example.com");
const QString kPhone = QStringLiteral("080000000000");

/// Fits a JSON integer and cannot be mistaken: no sign, no leading zero.
bool isPaymentId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 9 && text[0] != u'0'
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString filled(const QString &formula, const QHash<QString, QString> &values)
{
    static const QRegularExpression place(QStringLiteral("\\{([a-z_]+)\\}"));
    QString text;
    qsizetype done = 0;
    for (auto it = place.globalMatch(formula); it.hasNext();) {      // one pass: a value that looks like a place stays as it is
        const auto match = it.next();
        text += formula.mid(done, match.capturedStart() - done);
        text += values.value(match.captured(1));
        done = match.capturedEnd();
    }
    return text + formula.mid(done);
}

bool isFormula(const QString &formula)
{
    static const QRegularExpression known(QStringLiteral("^(?:[^{}]|\\{(?:username|transaction_id|nominal|password)\\})+$"));
    return known.match(formula).hasMatch();
}

QJsonObject line(const QString &id, const QString &name, Rupiah price, int count)
{
    return {{QStringLiteral("item_id"), id},
            {QStringLiteral("item_name"), name},
            {QStringLiteral("item_price"), qint64(price.units())},
            {QStringLiteral("item_quantity"), count},
            {QStringLiteral("item_total_price"), qint64(price.units()) * count}};
}

/// Lines that add up to what the customer is asked for: the goods, or one line for them all, and the fee apart.
QJsonArray linesOf(const ChargeRequest &charge, const QString &name, Rupiah fee)
{
    QJsonArray lines;
    qint64 sum = 0;
    for (const ChargeItem &item : charge.items) {
        const QString id = plainLine(item.id, 50);
        const QString called = plainLine(item.name, 100);
        const QJsonObject one = line(id.isEmpty() ? QString::number(lines.size() + 1) : id,
                                     called.isEmpty() ? QStringLiteral("Barang") : called, item.unitPrice, item.count);
        sum += one.value(u"item_total_price").toInteger();
        lines.append(one);
    }
    if (lines.isEmpty() || sum != charge.amount.units())
        lines = {line(QStringLiteral("1"), name, charge.amount, 1)};
    if (!fee.isZero())
        lines.append(line(QStringLiteral("ADMIN"), QStringLiteral("Biaya admin"), fee, 1));
    return lines;
}

QString descriptionOf(const ChargeRequest &charge, const QString &name)
{
    QStringList parts;
    for (const ChargeItem &item : charge.items)
        parts.append(QStringLiteral("%1x %2").arg(item.count).arg(item.name));
    const QString text = plainLine(parts.join(QStringLiteral(", ")), kMostDescription);
    return text.isEmpty() ? name : text;
}

} // namespace

QTimeZone jakarta()
{
    return QTimeZone(7 * 3600);
}

QList<SettingField> settingFields()
{
    using K = SettingField::Kind;
    const auto s = [](const char *t) { return QString::fromLatin1(t); };
    return StandardFields{s("amdigipay"), s("AMDIGIPAY")}.asList() + QList<SettingField>{
        {s("gateway.amdigipay.base_url"), K::Url, kBase, s("Base address of the API"), {}, 0, 0},
        {s("gateway.amdigipay.username"), K::Text, {}, s("API user name; its password is stored apart as amdigipay.password"), {}, 0, 0},
        {s("gateway.amdigipay.login_style"), K::Choice, s("json"), s("How user name and password are sent: json or form"),
         {s("json"), s("form")}, 0, 0},
        {s("gateway.amdigipay.signature_formula"), K::Text, kFormula,
         s("What the signature is the SHA-256 of; {username}, {transaction_id}, {nominal} and {password} are filled in"), {}, 0, 0},
        {s("gateway.amdigipay.qris_payment_id"), K::Whole, kQrisId, s("payment_id of QRIS in this account's list"), {}, 1, 999'999'999},
        {s("gateway.amdigipay.expire_minutes"), K::Whole, s("60"), s("How long a charge can be paid"), {}, 1, kMostMinutes},
        {s("gateway.amdigipay.fee_payer"), K::Choice, s("customer"),
         s("Who pays a wallet's or bank's fee: customer (on top, shown before) or shop; QRIS fees are always the shop's"),
         {s("customer"), s("shop")}, 0, 0},
        {s("gateway.amdigipay.customer_name"), K::Text, kName, s("Sent where the sale has no customer"), {}, 0, 0},
        {s("gateway.amdigipay.customer_email"), K::Text, kEmail, s("Sent where the sale has no customer"), {}, 0, 0},
        {s("gateway.amdigipay.customer_phone"), K::Text, kPhone, s("Sent where the sale has no customer"), {}, 0, 0},
        {s("gateway.amdigipay.list_pages"), K::Whole, s("40"),
         s("Most pages of the transaction list that are read to find a lost payment or to reconcile a day"), {}, 1, 1000},
    };
}

Account accountFrom(const QHash<QString, QString> &settings)
{
    const auto value = [&settings](const char *key, const QString &fallback) {
        const QString set = settings.value(QString::fromLatin1(key)).trimmed();
        return set.isEmpty() ? fallback : set;
    };
    const auto number = [&value](const char *key, int fallback, qint64 most) {
        bool isNumber = false;
        const qint64 set = value(key, {}).toLongLong(&isNumber);
        return isNumber && set > 0 ? int(std::min(set, most)) : fallback;
    };
    Account account;
    account.base = QUrl(value("base_url", kBase), QUrl::StrictMode);
    account.username = value("username", {});
    account.formLogin = value("login_style", {}) == u"form";
    account.formula = value("signature_formula", kFormula);
    account.qrisId = value("qris_payment_id", kQrisId);
    account.expireMinutes = number("expire_minutes", account.expireMinutes, kMostMinutes);
    account.customerPaysFee = value("fee_payer", {}) != u"shop";
    account.customerName = value("customer_name", kName);
    account.customerEmail = value("customer_email", kEmail);
    account.customerPhone = value("customer_phone", kPhone);
    account.listPages = number("list_pages", account.listPages, 1000);
    account.deadline = deadlineFrom(settings);
    return account;
}

QString missingSetting(const Account &account)
{
    if (account.username.isEmpty())
        return QStringLiteral("gateway.amdigipay.username");
    if (!isFormula(account.formula))
        return QStringLiteral("gateway.amdigipay.signature_formula");
    if (!isPaymentId(account.qrisId))
        return QStringLiteral("gateway.amdigipay.qris_payment_id");
    return {};
}

bool signsWithPassword(const Account &account)
{
    return account.formula.contains(u"{password}");
}

QString paymentIdOf(const Account &account, const QString &channel)
{
    if (channel.isEmpty() || channel.compare(u"qris", Qt::CaseInsensitive) == 0)
        return account.qrisId;
    return isPaymentId(channel) ? channel : QString();
}

QString idempotencyKeyFor(const QString &username, const QString &reference)
{
    const QByteArray text = username.toUtf8() + '\n' + reference.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

QString signatureOf(const Account &account, const QString &reference, Rupiah nominal, const QString &password)
{
    const QString text = filled(account.formula, {{QStringLiteral("username"), account.username},
                                                  {QStringLiteral("transaction_id"), reference},
                                                  {QStringLiteral("nominal"), QString::number(nominal.units())},
                                                  {QStringLiteral("password"), password}});
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

HttpRequest loginRequest(const Account &account, const QString &password)
{
    const QUrl url = joinUrl(account.base, QStringLiteral("/api/login"));
    HttpRequest request;
    if (account.formLogin) {
        request.method = "POST";
        request.url = url;
        request.deadline = account.deadline;
        request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/x-www-form-urlencoded"}};
        request.body = "username=" + formValue(account.username) + "&password=" + formValue(password);
    } else {
        request = jsonPost(url, {{QStringLiteral("username"), account.username}, {QStringLiteral("password"), password}}, account.deadline);
    }
    request.mostBytes = 64 * 1024;
    return request;
}

Result<HttpRequest> createRequest(const Account &account, const ChargeRequest &charge, const QString &password)
{
    const QString paymentId = paymentIdOf(account, charge.channel);
    if (paymentId.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("AMDIGIPAY has no channel ") + charge.channel.left(20));
    if (charge.amount <= Rupiah() || !charge.amount.withinLimit())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the amount must be more than zero"));
    if (charge.payerFee.isNegative() || !charge.payerFee.withinLimit())
        return fail(ErrorCode::InvalidInput, QStringLiteral("a fee cannot be negative"));
    if (!isHeaderText(charge.reference, 64))
        return fail(ErrorCode::InvalidInput, QStringLiteral("a reference that AMDIGIPAY does not take"));

    const Rupiah fee = paymentId == account.qrisId ? Rupiah() : charge.payerFee;
    const QString name = plainLine(QStringLiteral("Pembayaran ") + charge.reference, kMostName);
    QJsonObject body{
        {QStringLiteral("payment_id"), paymentId.toLongLong()},
        {QStringLiteral("username"), account.username},
        {QStringLiteral("signature"), signatureOf(account, charge.reference, charge.amount, password)},
        {QStringLiteral("nominal"), qint64(charge.amount.units())},
        {QStringLiteral("admin_fee"), qint64(fee.units())},
        {QStringLiteral("transaction_id"), charge.reference},
        {QStringLiteral("transaction_total"), qint64((charge.amount + fee).units())},
        {QStringLiteral("transaction_name"), name},
        {QStringLiteral("transaction_desc"), descriptionOf(charge, name)},
        {QStringLiteral("customer_number"), account.customerPhone},
        {QStringLiteral("customer_name"), account.customerName},
        {QStringLiteral("customer_email"), account.customerEmail},
        {QStringLiteral("item_details"), linesOf(charge, name, fee)},
    };
    if (charge.createdAt.isValid()) {
        const QDateTime until = charge.createdAt.addSecs(account.expireMinutes * 60).toTimeZone(jakarta());
        body.insert(QStringLiteral("expired_date"), until.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    }
    return jsonPost(joinUrl(account.base, QStringLiteral("/api/payment/transaction")), body, account.deadline);
}

HttpRequest statusRequest(const Account &account, const QString &gatewayRef)
{
    return jsonGet(joinUrl(account.base, QStringLiteral("/api/payment/detail-transaction/") + pathSegment(gatewayRef)), account.deadline);
}

HttpRequest listRequest(const Account &account, int page)
{
    QUrl url = joinUrl(account.base, QStringLiteral("/api/payment/list-transaction"));
    url.setQuery(QStringLiteral("limit=%1&current_page=%2").arg(kRowsAsked).arg(page));
    return jsonGet(url, account.deadline);
}

HttpRequest methodsRequest(const Account &account)
{
    return jsonGet(joinUrl(account.base, QStringLiteral("/api/payment/payment-list")), account.deadline);
}

} // namespace laci::amdigipay
