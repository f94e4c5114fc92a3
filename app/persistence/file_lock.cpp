#include "persistence/file_lock.h"
#include <QFileInfo>
#include <QLockFile>

namespace laci {

QString settledName(const QString &file)
{
    const QFileInfo info(file);
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? info.absoluteFilePath() : canonical;
}

Result<std::unique_ptr<QLockFile>> lockDatabase(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(file + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);       // never by age; a holder whose process is gone is still recognised
    if (lock->tryLock(0))
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return fail(ErrorCode::Storage, QStringLiteral("cannot write beside %1").arg(file));
    qint64 pid = 0;
    QString host;
    QString program;
    lock->getLockInfo(&pid, &host, &program);
    return fail(ErrorCode::Busy, QStringLiteral("%1 is in use by %2 (process %3 on %4)")
                                     .arg(file, program.isEmpty() ? QStringLiteral("another program") : program)
                                     .arg(pid)
                                     .arg(host));
}

} // namespace laci
