#pragma once
#include "ui/pages/settings/setting_row.h"
#include <QList>

namespace laci {

/// One field of a gateway's page, in the order of the page.
struct GatewayField {
    const char *last;                 ///< behind "gateway.<id>."
    SettingRow::Shape shape = SettingRow::Shape::Line;
};

/// What a shop has to say about a gateway. The rest of its settings (addresses, formulas, deadlines) is lacictl's.
QList<GatewayField> gatewayFields();
/// The keychain's name of its secret, as the gateways read it; empty: it has none that we know.
QString gatewaySecret(const QString &id);

QString gatewayFieldLabel(const QString &id, const QString &last);
QString gatewayFieldHint(const QString &id, const QString &last);
QString gatewayChoiceText(const QString &last, const QString &value);
QString gatewaySecretLabel(const QString &id);

} // namespace laci
