#pragma once
#include "base/result.h"
#include "keeping/wire_book.h"
#include <QStringList>

namespace laci {

class Connection;

/// What the health page knows from one run to the next, in the database's till_state and its journal.
struct HealthMemory {
    QDateTime integrityAt;               ///< UTC; invalid: never checked
    QStringList findings;                ///< of that check; empty: sound
    QDateTime backupAt;
    QString backupFile;
    QDateTime clockBackAt;               ///< from the journal: when it was noticed last
    qint64 clockBackSeconds = 0;
    QList<WireFact> wire;                ///< as last seen by the window
};

Result<HealthMemory> recallHealth(Connection &connection);
Result<void> rememberIntegrity(Connection &connection, const QDateTime &at, const QStringList &findings);
Result<void> rememberBackup(Connection &connection, const QString &file, const QDateTime &at);
Result<void> rememberWire(Connection &connection, const QList<WireFact> &facts);

} // namespace laci
