#include "persistence/backup_file.h"
#include "persistence/backup_check.h"
#include "persistence/connection.h"
#include "persistence/solid_file.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace laci {
namespace {

qint64 bytesOf(const QString &database)
{
    return QFileInfo(database).size() + QFileInfo(database + QStringLiteral("-wal")).size();
}

/// One statement, one read transaction: what is committed while it runs is not in it, and waits for nothing.
Result<void> snapshot(const QString &source, const QString &part)
{
    auto connection = Connection::open(source, Connection::Use::LookOnly);
    if (!connection)
        return keepFail(saysDamaged(connection.error()) ? KeepTrouble::Damaged : KeepTrouble::DiskFailed, connection.error().detail);
    // The file is open read-only all the same; this lets the new one be written.
    if (auto done = (*connection)->once(QStringLiteral("PRAGMA query_only=OFF")); !done)
        return done;
    const auto written = (*connection)->change(QStringLiteral("VACUUM INTO ?"), part);
    if (written)
        return {};
    const qint64 left = QStorageInfo(QFileInfo(part).absolutePath()).bytesAvailable();
    const bool full = written.error().detail.contains(QStringLiteral("full")) || (left >= 0 && left < (1 << 20));
    return keepFail(saysDamaged(written.error()) ? KeepTrouble::Damaged : full ? KeepTrouble::DiskFull : KeepTrouble::DiskFailed, written.error().detail);
}

bool worthKeeping(KeepTrouble trouble)
{
    return trouble == KeepTrouble::None || trouble == KeepTrouble::JournalOdd || trouble == KeepTrouble::SchemaOdd;
}

Result<FileFacts> takeInto(const QString &part, const QString &source, const QString &target, const BackupNote &note, const QDateTime &at,
                           KeepControl *control)
{
    if (auto on = goOn(control, KeepStep::Reading, bytesOf(source)); !on)
        return tl::unexpected(on.error());
    if (auto taken = snapshot(source, part); !taken)
        return tl::unexpected(taken.error());
    if (auto on = flushFile(part); !on)
        return tl::unexpected(on.error());
    auto facts = checkFile(part, control);
    if (!facts)
        return facts;
    if (!worthKeeping(facts->trouble))
        return keepFail(facts->trouble, QStringLiteral("the copy does not hold: %1").arg(facts->detail));
    if (auto on = goOn(control, KeepStep::Finished); !on)
        return tl::unexpected(on.error());
    facts->file = target;
    facts->takenAt = at;
    facts->shop = note.shop;
    facts->till = note.till;
    facts->program = note.program;
    facts->reason = note.reason;
    facts->by = note.by;
    facts->hasRecord = true;
    // An old record beside a new file would call it changed; no record only says that nobody knows.
    QFile::remove(recordFileOf(target));
    if (auto renamed = renameOver(part, target); !renamed)
        return tl::unexpected(renamed.error());
    if (auto written = writeRecord(*facts, note, recordFileOf(target)); !written)
        return tl::unexpected(written.error());
    flushFolder(QFileInfo(target).absolutePath());
    return facts;
}

} // namespace

Result<FileFacts> takeBackup(const QString &source, const QString &given, const BackupNote &note, const QDateTime &at, KeepControl *control)
{
    if (!QFileInfo::exists(source))
        return keepFail(KeepTrouble::NotFound, QStringLiteral("%1 is not there").arg(source));
    const QFileInfo target(given);
    if (target.isDir() || (target.exists() && target.canonicalFilePath() == QFileInfo(source).canonicalFilePath()))
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is %2").arg(given, target.isDir() ? QStringLiteral("a folder") : QStringLiteral("the database itself")));
    if (const KeepTrouble trouble = folderTrouble(target.absolutePath(), bytesOf(source)); trouble != KeepTrouble::None)
        return keepFail(trouble, QStringLiteral("%1 cannot take a backup of %2 bytes").arg(target.absolutePath()).arg(bytesOf(source)));
    const QString part = target.absoluteFilePath() + QStringLiteral(".part");
    removeDatabase(part);
    auto facts = takeInto(part, source, target.absoluteFilePath(), note, at, control);
    removeDatabase(part);
    return facts;
}

} // namespace laci
