#pragma once
#include "keeping/keep_rule.h"
#include "ports/data_keeper.h"

namespace laci {

/// Whose backups these are: the database's own name and the till's, so that training and a second till may share a folder.
struct BackupSeries {
    QString database;            ///< "toko"
    QString till;                ///< "K1"
    QByteArray zone;             ///< of the times in the names
};

/// "toko-K1-20261121-120501.db" in `folder`, or with -2, -3, … behind when that is there already.
QString newBackupName(const BackupSeries &series, const QString &folder, const QDateTime &at);
/// Those of the series in a folder, newest first; a record is read where there is one. Blocking.
QList<FoundBackup> backupsIn(const BackupSeries &series, const QString &folder, bool second);
/// Takes away what the rule no longer keeps, with the records; the files that went. Blocking.
QStringList tidy(const BackupSeries &series, const QString &folder, const KeepRule &rule, const QDateTime &now);

} // namespace laci
