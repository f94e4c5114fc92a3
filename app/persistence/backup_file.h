#pragma once
#include "persistence/backup_record.h"

namespace laci {

/// A consistent copy of `source` as it is at this moment, while its till goes on selling: read over a connection of its own, which
/// never holds up the writer; opened again and checked (checkFile), then renamed to `target` with its record beside. Nothing is there
/// under that name before it is whole; an older file of that name stays until then. In the end the facts say JournalOdd or SchemaOdd
/// when the books themselves are so. Errors by keepFail(). Blocking.
Result<FileFacts> takeBackup(const QString &source, const QString &target, const BackupNote &note, const QDateTime &at, KeepControl *control);

} // namespace laci
