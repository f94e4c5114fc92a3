#pragma once
#include "base/clock.h"
#include "base/setting_field.h"
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include "ports/secret_vault.h"
#include <QHash>
#include <memory>
#include <vector>

namespace laci {

/// What a gateway is made from. References outlive it.
struct GatewayWorld {
    HttpClient &http;
    SecretVault &secrets;
    const Clock &clock;
    QHash<QString, QString> settings;      ///< its own: "api_url" → value, fallbacks filled in
};

/// One line for each gateway.
struct GatewayKind {
    QString id;
    QString name;
    QList<SettingField> fields;            ///< "gateway.<id>.…", "enabled" among them
    std::unique_ptr<PaymentGateway> (*make)(GatewayWorld world);
};
const QList<GatewayKind> &gatewayKinds();

} // namespace laci
