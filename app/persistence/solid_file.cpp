#include "persistence/solid_file.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <filesystem>
#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace laci {
namespace {

constexpr qint64 kPiece = 1 << 20;

std::filesystem::path pathOf(const QString &file)
{
    return {file.toStdU16String()};
}

tl::unexpected<Error> broken(const QFileDevice &file)
{
    const qint64 left = QStorageInfo(QFileInfo(file.fileName()).absolutePath()).bytesAvailable();
    const bool full = file.error() == QFileDevice::ResourceError || (left >= 0 && left < kPiece);
    return keepFail(full ? KeepTrouble::DiskFull : KeepTrouble::DiskFailed, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
}

bool flushed(QFileDevice &file)
{
#ifdef Q_OS_WIN
    return file.flush() && _commit(file.handle()) == 0;
#else
    return file.flush() && fsync(file.handle()) == 0;
#endif
}

/// Reads `from` in pieces; `piece` says whether to go on.
template <class Piece>
Result<QString> readWhole(const QString &from, KeepControl *control, Piece piece)
{
    QFile in(from);
    if (!in.open(QIODevice::ReadOnly))
        return keepFail(in.exists() ? KeepTrouble::DiskFailed : KeepTrouble::NotFound, QStringLiteral("%1: %2").arg(from, in.errorString()));
    if (control) {
        control->done = 0;
        control->total = in.size();
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (true) {
        if (control && control->cancel)
            return fail(ErrorCode::Cancelled, QStringLiteral("stopped by a person"));
        const QByteArray bytes = in.read(kPiece);
        if (bytes.isEmpty())
            break;
        hash.addData(bytes);
        if (auto taken = piece(bytes); !taken)
            return tl::unexpected(taken.error());
        if (control)
            control->done += bytes.size();
    }
    if (in.error() != QFileDevice::NoError)
        return broken(in);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

KeepTrouble folderTrouble(const QString &folder, qint64 bytes)
{
    if (!QFileInfo(folder).isDir())
        return KeepTrouble::FolderMissing;
    // Rights, mounts and network shares say one thing and do another: only trying tells.
    QTemporaryFile probe(QDir(folder).filePath(QStringLiteral(".laci-probe")));
    if (!probe.open())
        return KeepTrouble::FolderReadOnly;
    const QStorageInfo disk(folder);
    if (bytes > 0 && disk.isValid() && disk.bytesAvailable() < bytes)
        return KeepTrouble::DiskFull;
    return KeepTrouble::None;
}

Result<void> flushFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || !flushed(file))
        return broken(file);
    return {};
}

void flushFolder([[maybe_unused]] const QString &folder)
{
#ifndef Q_OS_WIN
    if (const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC); fd >= 0) {
        fsync(fd);
        ::close(fd);
    }
#endif
}

Result<void> renameOver(const QString &from, const QString &to)
{
    std::error_code trouble;
    std::filesystem::rename(pathOf(from), pathOf(to), trouble);
    if (trouble)
        return keepFail(KeepTrouble::DiskFailed, QStringLiteral("%1: %2").arg(to, QString::fromStdString(trouble.message())));
    flushFolder(QFileInfo(to).absolutePath());
    return {};
}

Result<void> keepUnderName(const QString &from, const QString &to)
{
    std::error_code trouble;
    std::filesystem::create_hard_link(pathOf(from), pathOf(to), trouble);
    if (!trouble) {
        flushFolder(QFileInfo(to).absolutePath());
        return {};
    }
    if (QFileInfo::exists(to))
        return keepFail(KeepTrouble::DiskFailed, QStringLiteral("%1 is there already").arg(to));
    return copyWhole(from, to, nullptr).map([](const QString &) {});
}

Result<QString> copyWhole(const QString &from, const QString &to, KeepControl *control)
{
    const QString part = to + QStringLiteral(".part");
    QFile out(part);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return keepFail(KeepTrouble::FolderReadOnly, QStringLiteral("%1: %2").arg(part, out.errorString()));
    auto copied = readWhole(from, control, [&](const QByteArray &bytes) -> Result<void> {
        if (out.write(bytes) != bytes.size())
            return broken(out);
        return {};
    });
    if (copied && !flushed(out))
        copied = broken(out);
    out.close();
    if (copied) {
        if (auto renamed = renameOver(part, to); !renamed)
            copied = tl::unexpected(renamed.error());
    }
    if (!copied)
        QFile::remove(part);
    return copied;
}

Result<QString> sha256Of(const QString &file, KeepControl *control)
{
    return readWhole(file, control, [](const QByteArray &) -> Result<void> { return {}; });
}

Result<void> goOn(KeepControl *control, KeepStep step, qint64 total)
{
    if (!control)
        return {};
    if (control->cancel)
        return fail(ErrorCode::Cancelled, QStringLiteral("stopped by a person"));
    control->step = int(step);
    control->done = 0;
    control->total = total;
    return {};
}

void removeDatabase(const QString &file)
{
    for (const QLatin1String end : {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-shm"), QLatin1String("-journal")})
        QFile::remove(file + end);
}

} // namespace laci
