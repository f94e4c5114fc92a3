#pragma once
#include "base/result.h"
#include <QStringList>

namespace laci {

class Connection;

/// The schema this program knows (PRAGMA user_version).
int latestSchema();

/// Tables without which a file of the latest schema is damaged.
QStringList keyTables();

/// Brings an open file to schema `target`, each step and its version number in one transaction. A file that is there already is
/// left alone. On the writer thread.
Result<void> migrate(Connection &connection, int target);

} // namespace laci
