#pragma once
#include "ports/data_keeper.h"

namespace laci {

/// Who asked, where: what a file cannot say of itself. Settings are text by key, without secrets.
struct BackupNote {
    QString shop, till, program, reason, by;
    QList<std::pair<QString, QString>> settings;
};

/// Beside toko.db lies toko.db.json: when, by which program, how many rows, the journal's head, and the SHA-256 that tells later
/// whether a byte has changed.
QString recordFileOf(const QString &backup);
/// Written beside and renamed.
Result<void> writeRecord(const FileFacts &facts, const BackupNote &note, const QString &recordFile);
/// NotFound without one; Malformed when it cannot be read. `trouble` is not the record's to say.
Result<FileFacts> readRecord(const QString &backup);

} // namespace laci
