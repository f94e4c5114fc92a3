#pragma once
#include "gateways/registry.h"
#include "main/wiring/dated_http.h"
#include "settings/settings.h"
#include <QObject>

namespace laci {

/// The enabled gateways, made when first asked for and made anew when one of their settings changes. A replaced one is
/// kept until the shelf goes: a question it has in flight still gets its answer.
class GatewayShelf final : public QObject, public GatewayDirectory {
public:
    GatewayShelf(Settings &settings, HttpClient &http, SecretVault &secrets, const Clock &clock);
    PaymentGateway *find(const QString &id) override;
    QList<GatewayTraits> enabled() const override;
    /// How the wire to each of them has been doing in this run.
    const WireBook &wire() const { return *m_book; }

private:
    bool isEnabled(const QString &id) const;
    PaymentGateway *make(const GatewayKind &kind);
    HttpClient &wireOf(const QString &id);

    Settings &m_settings;
    HttpClient &m_http;
    SecretVault &m_secrets;
    const Clock &m_clock;
    std::shared_ptr<WireBook> m_book = std::make_shared<WireBook>();
    std::vector<std::pair<QString, std::unique_ptr<DatedHttp>>> m_wires;     ///< by gateway; outlive them
    std::vector<std::pair<QString, std::unique_ptr<PaymentGateway>>> m_made;
    std::vector<std::unique_ptr<PaymentGateway>> m_replaced;
};

} // namespace laci
