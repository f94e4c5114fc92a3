#pragma once
#include "base/setting_field.h"
#include "ports/payment_gateway.h"
#include <QHash>
#include <QList>

namespace laci {

/// The settings that every gateway has: gateway.<id>.enabled, watch_days, most, timeout_seconds, requests_per_minute.
struct StandardFields {
    QString id;                       ///< "gobiz"
    QString name;                     ///< "GoBiz"
    int watchDays = 7;
    qint64 most = 10'000'000;         ///< rupiah
    int requestsPerMinute = 120;
    QList<SettingField> asList() const;
};

/// Takes them from the gateway's group ("watch_days" → value) into its traits; what cannot be read leaves the trait as it is.
void applyStandard(GatewayTraits &traits, const QHash<QString, QString> &settings);
/// How long one answer may take.
std::chrono::milliseconds deadlineFrom(const QHash<QString, QString> &settings);

} // namespace laci
