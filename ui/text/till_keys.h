#pragma once
#include "settings/settings.h"
#include <QHash>
#include <QList>
#include <QString>

namespace laci {

/// A key of the till that a shop may change (DESIGN.md, Keys).
struct TillKey {
    QString setting;         ///< "keys.pay"
    QString usual;           ///< "F12"
    QString what;            ///< in the language of the screen
};
/// In the order of the keyboard.
QList<TillKey> tillKeys();
/// The shop's keys by the usual ones. Of two settings that say the same key (a file edited by hand) the later has its usual one, or none.
QHash<QString, QString> shopKeys(const Settings &settings);
/// What else that key does already, among the changeable ones; empty: nothing.
QString keyConflict(const Settings &settings, const QString &setting, const QString &key);

} // namespace laci
