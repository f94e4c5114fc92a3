#include "gateways/juadah/juadah_request.h"
#include "gateways/common/request_parts.h"
#include "gateways/common/standard_fields.h"
#include <QCryptographicHash>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace laci::juadah {
namespace {

constexpr qsizetype kMostSessionBytes = 64 * 1024;
constexpr qsizetype kMostPageBytes = 4 << 20;        // fifty descriptions and their picture addresses
const QString kHost = QStringLiteral("https://juadah-backend.vercel.app");

/// Juadah escapes request texts as HTML (GATEWAYS.md 1.6): what it would turn into entities is left out.
QString nameFrom(const QString &set)
{
    static const QRegularExpression escaped(QStringLiteral("[<>&\"'/\\\\`\\p{C}]"));
    const QString name = QString(set).replace(escaped, QStringLiteral(" ")).simplified().left(100);
    return name.isEmpty() ? QStringLiteral("Pelanggan") : name;
}

qint64 wholeFrom(const QHash<QString, QString> &settings, const QString &key, qint64 fallback, qint64 least)
{
    bool isNumber = false;
    const qint64 value = settings.value(key).trimmed().toLongLong(&isNumber);
    return isNumber && value >= least ? value : fallback;
}

} // namespace

QList<SettingField> settingFields()
{
    using K = SettingField::Kind;
    const auto s = [](const char *t) { return QString::fromLatin1(t); };
    return StandardFields{s("juadah"), s("Juadah")}.asList() + QList<SettingField>{
        {s("gateway.juadah.base_url"), K::Url, kHost, s("Base address of the Juadah backend"), {}, 0, 0},
        {s("gateway.juadah.email"), K::Text, {},
         s("E-mail that logs in; one account for each till. Its password is stored apart as juadah.password"), {}, 0, 0},
        {s("gateway.juadah.customer_name"), K::Text, s("Pelanggan"), s("Name on an order whose customer is not known"), {}, 0, 0},
        {s("gateway.juadah.customer_email"), K::Text, {},
         s("E-mail on the order; must be a user of Juadah. Empty: the one that logs in"), {}, 0, 0},
        {s("gateway.juadah.address_id"), K::Whole, s("1"), s("Address on the order; a row that exists at Juadah"), {}, 1,
         999'999'999'999},
        {s("gateway.juadah.generic_product_id"), K::Whole, s("0"),
         s("Juadah product that stands for mixed carts and for goods that Juadah does not know; 0: none"), {}, 0, 999'999'999'999},
        {s("gateway.juadah.generic_product_price"), K::Whole, s("1"),
         s("Price of that product in rupiah; usually 1, so that the count is the amount"), {}, 1, 1'000'000'000},
        {s("gateway.juadah.expire_hours"), K::Whole, s("24"),
         s("How long a payment page lives; Juadah never says so itself"), {}, 1, 720},
        {s("gateway.juadah.accept_sandbox"), K::Bool, s("true"),
         s("Payment pages on Midtrans' sandbox host count as money; Juadah's own sample shows one"), {}, 0, 0},
    };
}

Account accountFrom(const QHash<QString, QString> &settings)
{
    const auto value = [&settings](const QString &key) { return settings.value(key).trimmed(); };
    Account account;
    account.base = QUrl(settings.contains(QStringLiteral("base_url")) ? value(QStringLiteral("base_url")) : kHost, QUrl::StrictMode);
    account.email = value(QStringLiteral("email"));
    account.customerName = nameFrom(value(QStringLiteral("customer_name")));
    account.customerEmail = value(QStringLiteral("customer_email"));
    if (account.customerEmail.isEmpty())
        account.customerEmail = account.email;
    account.address = wholeFrom(settings, QStringLiteral("address_id"), 1, 1);
    account.genericProduct = wholeFrom(settings, QStringLiteral("generic_product_id"), 0, 0);
    account.genericPrice = Rupiah::of(wholeFrom(settings, QStringLiteral("generic_product_price"), 1, 1)).value_or(Rupiah::trusted(1));
    account.pageLife = std::chrono::hours{std::min<qint64>(wholeFrom(settings, QStringLiteral("expire_hours"), 24, 1), 720)};
    account.acceptSandbox = value(QStringLiteral("accept_sandbox")) != u"false";
    account.deadline = deadlineFrom(settings);
    return account;
}

QString missingSetting(const Account &account)
{
    if (!account.base.isValid() || account.base.host().isEmpty())
        return QStringLiteral("gateway.juadah.base_url");
    if (account.email.isEmpty())
        return QStringLiteral("gateway.juadah.email");
    return {};
}

QString idempotencyKeyFor(const QString &email, const QString &reference)
{
    const QByteArray text = "juadah\n" + email.toUtf8() + '\n' + reference.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

std::optional<qint64> productOf(QStringView sku)
{
    static const QRegularExpression shape(QStringLiteral("^juadah-([0-9]{1,19})\\z"), QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(sku.toString());
    const qint64 id = match.captured(1).toLongLong();
    return id > 0 ? std::optional(id) : std::nullopt;
}

QString skuOf(qint64 product)
{
    return QStringLiteral("juadah-") + QString::number(product);
}

Order orderFor(const Account &account, const ChargeRequest &charge)
{
    const bool oneKind = std::all_of(charge.items.begin(), charge.items.end(),
                                     [&charge](const ChargeItem &item) { return item.id == charge.items.first().id; });
    if (!charge.items.isEmpty() && oneKind) {
        if (const auto product = productOf(charge.items.first().id)) {
            Order order{*product, 0, {}};
            for (const ChargeItem &item : charge.items)
                order.count += item.count;
            return order;
        }
    }
    const qint64 price = account.genericPrice.units();
    if (account.genericProduct > 0 && charge.amount >= account.genericPrice && charge.amount.units() % price == 0)
        return {account.genericProduct, charge.amount.units() / price, {}};
    return {0, 0, oneKind ? QString::fromUtf16(obstacle::kNoProduct) : QString::fromUtf16(obstacle::kOneKind)};
}

HttpRequest loginRequest(const Account &account, const QString &password)
{
    HttpRequest request = jsonPost(joinUrl(account.base, QStringLiteral("/api/login")),
                                   {{QStringLiteral("email"), account.email}, {QStringLiteral("password"), password}}, account.deadline);
    request.mostBytes = kMostSessionBytes;
    return request;
}

QUrl refreshUrl(const Account &account)
{
    return joinUrl(account.base, QStringLiteral("/api/refresh"));
}

HttpRequest refreshRequest(const Account &account, const Cookie &refresh)
{
    HttpRequest request = jsonGet(refreshUrl(account), account.deadline);
    request.headers.append({"Cookie", written(refresh)});
    request.mostBytes = kMostSessionBytes;
    return request;
}

Result<HttpRequest> createRequest(const Account &account, const ChargeRequest &charge)
{
    if (!charge.channel.isEmpty() && charge.channel != kChannel)
        return fail(ErrorCode::InvalidInput, QStringLiteral("Juadah has no channel ") + charge.channel.left(20));
    if (charge.amount <= Rupiah())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the amount must be more than zero"));
    const Order order = orderFor(account, charge);
    if (!order.obstacle.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("Juadah takes one kind of its own products in an order: ") + order.obstacle);

    const QJsonObject body{
        {QStringLiteral("transaction_details"),
         QJsonObject{{QStringLiteral("product_id"), order.product},
                     {QStringLiteral("gross_amount"), qint64(charge.amount.units())},
                     {QStringLiteral("product_count_total"), order.count}}},
        {QStringLiteral("customer_details"), QJsonObject{{QStringLiteral("email"), account.customerEmail},
                                                         {QStringLiteral("fullname"), account.customerName},
                                                         {QStringLiteral("address_id"), account.address}}}};
    return jsonPost(joinUrl(account.base, QStringLiteral("/api/products/%1/payments").arg(order.product)), body, account.deadline);
}

HttpRequest statusRequest(const Account &account, const QString &orderId)
{
    return jsonGet(joinUrl(account.base, QStringLiteral("/api/products/payments/") + pathSegment(orderId)), account.deadline);
}

HttpRequest productsRequest(const Account &account, const QString &cursor)
{
    QString path = QStringLiteral("/api/products");
    if (!cursor.isEmpty())
        path += QStringLiteral("?last_id=") + pathSegment(cursor);
    HttpRequest request = jsonGet(joinUrl(account.base, path), account.deadline);
    request.mostBytes = kMostPageBytes;
    return request;
}

} // namespace laci::juadah
