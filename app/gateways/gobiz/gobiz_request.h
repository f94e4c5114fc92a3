#pragma once
#include "base/setting_field.h"
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include <QHash>
#include <QUrl>

namespace laci::gobiz {

/// What a shop has from GoBiz, out of gateway.gobiz.*; the secret is not here (vault key kSecretKey).
struct Account {
    QUrl api;                    ///< may carry a path prefix and a trailing slash
    QUrl auth;
    QString outlet;
    QString clientId;
    QString scope;
    bool secretInBody = false;   ///< else HTTP Basic; GoBiz's pages show both (GATEWAYS.md 3.2)
    std::chrono::milliseconds deadline{15'000};
};

inline constexpr char16_t kSecretKey[] = u"gobiz.client_secret";

QList<SettingField> settingFields();
/// The hosts of the chosen profile stand in where no address is set.
Account accountFrom(const QHash<QString, QString> &settings);
/// The setting that is missing for a payment, "gateway.gobiz.outlet_id"; empty when nothing is.
QString missingSetting(const Account &account);

/// The first 32 hex digits of SHA-256 over outlet and reference: the same sale asks with the same key for ever.
QString idempotencyKeyFor(const QString &outlet, const QString &reference);

// Pure: values in, request out. Token and secret appear only in headers or body.
HttpRequest tokenRequest(const Account &account, const QString &secret, const QString &scope);
/// Create v2, without the Authorization header. InvalidInput for what GoBiz would not take.
Result<HttpRequest> createRequest(const Account &account, const ChargeRequest &charge);
/// Get v1, likewise.
HttpRequest statusRequest(const Account &account, const QString &gatewayRef);

} // namespace laci::gobiz
