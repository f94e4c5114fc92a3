#pragma once
#include <QString>

namespace laci {

/// Where data and settings live for this person on this machine (README, "Where things are").
struct Places {
    QString database;
    QString config;
};

/// LACI_DB and LACI_CONFIG win over the standard places; training has a database and a config of its own.
Places standardPlaces(bool training);

/// Sets the names QStandardPaths and the keychain go by. Once, before the first use.
void nameTheApplication();

} // namespace laci
