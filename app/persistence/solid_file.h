#pragma once
#include "ports/data_keeper.h"

namespace laci {

// Files that have to be whole after a power cut. All blocking, for worker threads; errors by keepFail().

/// What stands in the way of writing there; None: nothing that shows. `bytes`: what is going to be written.
KeepTrouble folderTrouble(const QString &folder, qint64 bytes = 0);
/// The file's bytes are on the disk when this returns.
Result<void> flushFile(const QString &file);
/// So is the folder's list of names. Where the system cannot do that, nothing happens.
void flushFolder(const QString &folder);
/// `to` is the old file or the new one at any moment, never missing. Both in one folder.
Result<void> renameOver(const QString &from, const QString &to);
/// A second name for the same bytes, or a copy where the file system has no such thing; `to` must not be there yet.
Result<void> keepUnderName(const QString &from, const QString &to);
/// Copies beside (".part"), flushes, renames; the SHA-256 of what was read, hex. Cancelled leaves nothing.
Result<QString> copyWhole(const QString &from, const QString &to, KeepControl *control);
Result<QString> sha256Of(const QString &file, KeepControl *control);
/// Cancelled when a person said so.
Result<void> goOn(KeepControl *control, KeepStep step, qint64 total = 0);
/// Takes a file away with what SQLite may have laid beside it.
void removeDatabase(const QString &file);

} // namespace laci
