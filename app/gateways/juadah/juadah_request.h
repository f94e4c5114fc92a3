#pragma once
#include "base/setting_field.h"
#include "gateways/juadah/juadah_cookies.h"
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include <QHash>
#include <QUrl>

namespace laci::juadah {

/// What a shop has from Juadah, out of gateway.juadah.*; the password is not here (vault key kSecretKey).
struct Account {
    QUrl base;                          ///< may carry a path prefix and a trailing slash
    QString email;                      ///< logs in
    QString customerName;
    QString customerEmail;              ///< a user of Juadah too: an order is linked to its row
    qint64 address = 1;                 ///< a row that exists over there; no endpoint makes one
    qint64 genericProduct = 0;          ///< 0: none
    Rupiah genericPrice = Rupiah::trusted(1);
    std::chrono::hours pageLife{24};    ///< of a Snap page, which Juadah never reports as expired
    bool acceptSandbox = true;          ///< pages on Midtrans' sandbox host count as money
    std::chrono::milliseconds deadline{15'000};
};

inline constexpr char16_t kSecretKey[] = u"juadah.password";
inline constexpr char16_t kChannel[] = u"snap";

QList<SettingField> settingFields();
Account accountFrom(const QHash<QString, QString> &settings);
/// The setting that is missing for a call, "gateway.juadah.email"; empty when nothing is.
QString missingSetting(const Account &account);

/// 32 hex digits of SHA-256 over account and reference. Juadah takes no such key: it only tells the intents apart here.
QString idempotencyKeyFor(const QString &email, const QString &reference);

/// Juadah orders one kind of product. `obstacle`: a word of namespace obstacle, empty when there is an order.
struct Order {
    qint64 product = 0;
    qint64 count = 0;
    QString obstacle;
};
/// One kind with a Juadah id ("juadah-7") as itself; anything else as the shop's generic product, where that divides exactly.
Order orderFor(const Account &account, const ChargeRequest &charge);
/// "juadah-7" → 7; nullopt for every other SKU.
std::optional<qint64> productOf(QStringView sku);
QString skuOf(qint64 product);

// Pure: values in, request out; the access cookie is put in by JuadahSession.
HttpRequest loginRequest(const Account &account, const QString &password);
HttpRequest refreshRequest(const Account &account, const Cookie &refresh);
/// Where the refresh cookie goes, and nowhere else.
QUrl refreshUrl(const Account &account);
/// InvalidInput for what Juadah would not take. Nothing in it depends on the time.
Result<HttpRequest> createRequest(const Account &account, const ChargeRequest &charge);
HttpRequest statusRequest(const Account &account, const QString &orderId);
/// `cursor`: data.meta.lastProductId of the page before; empty: the first page.
HttpRequest productsRequest(const Account &account, const QString &cursor);

} // namespace laci::juadah
