#pragma once
#include "base/clock.h"
#include "gateways/registry.h"
#include "http/http_client.h"
#include "ports/secret_vault.h"
#include <QHash>
#include <QStringList>
#include <memory>

namespace laci::test {

/// Secrets that are known; nothing is ever written.
class KnownSecrets final : public SecretVault {
public:
    explicit KnownSecrets(QHash<QString, QString> secrets) : m_secrets(std::move(secrets)) {}
    Pending<QString> read(const QString &key) override { return ready<QString>(m_secrets.value(key)); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }

private:
    QHash<QString, QString> m_secrets;
};

inline const QStringList &everyGateway()
{
    static const QStringList all{QStringLiteral("gobiz"), QStringLiteral("paymenku"), QStringLiteral("midtrans"),
                                 QStringLiteral("amdigipay"), QStringLiteral("juadah")};
    return all;
}

/// The secrets that the sandbox takes, of all its gateways.
inline QHash<QString, QString> sandboxSecrets()
{
    return {{QStringLiteral("gobiz.client_secret"), QStringLiteral("latihan")},
            {QStringLiteral("paymenku.api_key"), QStringLiteral("sk_test_latihan")},
            {QStringLiteral("midtrans.server_key"), QStringLiteral("SB-Mid-server-latihan")},
            {QStringLiteral("amdigipay.password"), QStringLiteral("latihan")},
            {QStringLiteral("juadah.password"), QStringLiteral("latihan")}};
}

/// One gateway's settings for the sandbox at `url` (perhaps a proxy before it): answers within a second, no limit that a
/// test could meet.
inline QHash<QString, QString> sandboxSettings(const QString &id, const QString &url)
{
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    QHash<QString, QString> settings{{s("timeout_seconds"), s("1")}, {s("requests_per_minute"), s("6000")}};
    if (id == u"gobiz") {
        settings.insert({{s("api_url"), url + s("/gobiz/api")},
                         {s("auth_url"), url + s("/gobiz/auth")},
                         {s("outlet_id"), s("LATIHAN")},
                         {s("client_id"), s("latihan")},
                         {s("scope"), s("payment:transaction:write payment:transaction:read")}});
    } else if (id == u"paymenku") {
        settings.insert({{s("base_url"), url + s("/paymenku/api/v1")},
                         {s("mode"), s("sandbox")},
                         {s("accept_sandbox"), s("true")},
                         {s("customer_phone"), s("081200000000")}});
    } else if (id == u"midtrans") {
        settings.insert({{s("base_url"), url + s("/midtrans")}});
    } else if (id == u"amdigipay") {
        settings.insert({{s("base_url"), url + s("/amdigipay")}, {s("username"), s("latihan")}});
    } else if (id == u"juadah") {
        settings.insert({{s("base_url"), url + s("/juadah")},
                         {s("email"), s("latihan@example.com")},
                         {s("address_id"), s("1")},
                         {s("generic_product_id"), s("1")},
                         {s("generic_product_price"), s("1")}});
    }
    return settings;
}

/// nullptr: nobody is called so.
inline std::unique_ptr<PaymentGateway> sandboxGateway(const QString &id, const QString &url, HttpClient &http,
                                                      SecretVault &secrets, const Clock &clock)
{
    for (const GatewayKind &kind : gatewayKinds()) {
        if (kind.id == id)
            return kind.make({http, secrets, clock, sandboxSettings(id, url)});
    }
    return nullptr;
}

} // namespace laci::test
