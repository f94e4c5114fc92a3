#include "persistence/restore_file.h"
#include "persistence/backup_check.h"
#include "persistence/connection.h"
#include "persistence/file_lock.h"
#include "persistence/file_probe.h"
#include "persistence/journal_rows.h"
#include "persistence/migrations.h"
#include "persistence/solid_file.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace laci {
namespace {

const QString kLog = QStringLiteral("-wal");
const QString kIndex = QStringLiteral("-shm");

struct Given {
    QString till, day;
    qint64 last = 0;
};

/// What the old books had given out; empty where they cannot be read.
struct OldBooks {
    bool there = false;
    bool readable = false;
    QList<Given> numbers;
    qint64 sales = 0;
};

tl::unexpected<Error> asDiskTrouble(const Error &error)
{
    return keepTroubleOf(error) ? tl::unexpected(error) : keepFail(saysDamaged(error) ? KeepTrouble::Damaged : KeepTrouble::DiskFailed, error.detail);
}

/// A backup is one file; a copy of a living database has a log beside it, which only SQLite can read.
Result<void> bringCopy(const FileFacts &facts, const QString &to, KeepControl *control)
{
    if (QFileInfo(facts.file + kLog).size() > 0) {
        auto connection = Connection::open(facts.file, Connection::Use::LookOnly);
        if (!connection)
            return asDiskTrouble(connection.error());
        if (auto done = (*connection)->once(QStringLiteral("PRAGMA query_only=OFF")); !done)
            return done;
        if (auto written = (*connection)->change(QStringLiteral("VACUUM INTO ?"), to); !written)
            return asDiskTrouble(written.error());
        return {};
    }
    const auto sum = copyWhole(facts.file, to, control);
    if (!sum)
        return tl::unexpected(sum.error());
    if (*sum != facts.sha256)
        return keepFail(KeepTrouble::DiskFailed, QStringLiteral("%1 read differently the second time").arg(facts.file));
    return {};
}

/// Receipt numbers that are out on paper are never given a second time.
Result<void> raiseNumbers(Connection &connection, const QList<Given> &numbers)
{
    for (const Given &given : numbers) {
        auto have = connection.whole(QStringLiteral("SELECT last FROM receipt_counter WHERE till = ? AND day = ?"), given.till, given.day);
        if (!have)
            return tl::unexpected(have.error());
        if (!*have) {
            if (auto done = connection.change(QStringLiteral("INSERT INTO receipt_counter (till, day, last) VALUES (?, ?, ?)"), given.till, given.day, given.last); !done)
                return tl::unexpected(done.error());
            continue;
        }
        for (qint64 last = **have; last < given.last; ++last) {
            if (auto done = connection.change(QStringLiteral("UPDATE receipt_counter SET last = last + 1 WHERE till = ? AND day = ?"), given.till, given.day); !done)
                return tl::unexpected(done.error());
        }
    }
    return {};
}

/// The copy becomes a database of today that says where it comes from; closed and on the disk when this returns.
Result<void> finishCopy(const QString &copy, const RestoreOrder &order, const FileFacts &facts, const OldBooks &old, const QString &keptAs)
{
    {
        auto opened = Connection::open(copy, Connection::Use::Write);
        if (!opened)
            return asDiskTrouble(opened.error());
        Connection &connection = **opened;
        if (auto done = migrate(connection, latestSchema()); !done)
            return asDiskTrouble(done.error());
        const QString story = QStringLiteral("%1 taken %2, %3 sales, last %4; before it %5")
                                  .arg(QFileInfo(facts.file).fileName(), facts.takenAt.toUTC().toString(Qt::ISODate))
                                  .arg(facts.rowsOf(QStringLiteral("sale")))
                                  .arg(facts.lastSale.isEmpty() ? QStringLiteral("-") : facts.lastSale)
                                  .arg(!old.there      ? QStringLiteral("there was nothing")
                                       : old.readable ? QStringLiteral("%1 sales, kept as %2").arg(old.sales).arg(keptAs)
                                                      : QStringLiteral("books that could not be read, kept as %1").arg(keptAs));
        auto done = connection.transact([&]() -> Result<void> {
            if (auto raised = raiseNumbers(connection, old.numbers); !raised)
                return raised;
            return writeJournal(connection, {JournalKind::Restored, order.by, {}, QFileInfo(facts.file).fileName(), story.left(1000)}, order.at)
                .map([](const JournalEntry &) {});
        });
        if (!done)
            return asDiskTrouble(done.error());
        // No log of its own may lie beside it when it gets its name.
        if (auto plain = connection.ask(QStringLiteral("PRAGMA journal_mode=DELETE")); !plain)
            return asDiskTrouble(plain.error());
    }
    return flushFile(copy);
}

OldBooks readOld(const QString &database)
{
    OldBooks old;
    old.there = QFileInfo::exists(database);
    const auto probed = probeFile(database);
    if (!old.there || !probed || probed->schema < 2 || probed->schema > latestSchema())
        return old;
    auto connection = Connection::open(database, Connection::Use::LookOnly);
    if (!connection)
        return old;
    auto rows = (*connection)->query(QStringLiteral("SELECT till, day, last FROM receipt_counter"));
    const auto sales = (*connection)->whole(QStringLiteral("SELECT count(*) FROM sale"));
    if (!rows || !sales)
        return old;
    while (rows->next())
        old.numbers.append({rows->text(0), rows->text(1), rows->whole(2)});
    old.readable = rows->ended().has_value();
    old.sales = sales->value_or(0);
    return old;
}

/// The old books in one file, so that its log cannot be taken for the restored one's. Books that cannot be opened keep their log.
Result<void> foldOld(const QString &database)
{
    {
        auto opened = Connection::open(database, Connection::Use::Write);
        if (!opened)
            return {};
        const auto busy = (*opened)->ask(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        if (busy && *busy == u"1")
            return keepFail(KeepTrouble::InUse, QStringLiteral("%1 is being read by another program").arg(database));
    }
    // The last one to close takes the log away; where it lies there still, somebody else has the file open.
    if (QFileInfo::exists(database + kLog))
        return keepFail(KeepTrouble::InUse, QStringLiteral("%1 is open in another program").arg(database));
    return {};
}

QString keptName(const QString &database, const QDateTime &at)
{
    const QFileInfo info(database);
    const QString base = info.dir().filePath(QStringLiteral("%1.before-restore-%2").arg(info.completeBaseName(), at.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"))));
    const QString end = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    QString name = base + end;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = QStringLiteral("%1-%2%3").arg(base).arg(i).arg(end);
    return name;
}

bool mayRestore(const FileFacts &facts, bool accepted)
{
    RestorePreview preview;
    preview.facts = facts;
    return preview.possible() || (accepted && preview.possibleIfAccepted());
}

Result<QList<LostPayment>> lostPayments(Connection &connection, bool fileHasBooks)
{
    // Every code that was shown stays watched (law 6), so those count, and not only what looks open.
    auto rows = connection.query(QStringLiteral("SELECT s.number, p.gateway, p.reference, p.state, p.amount, p.created_at FROM payment p"
                                                " JOIN sale s ON s.id = p.sale WHERE (p.watched = 1 OR p.state IN ('requesting', 'pending', 'unknown'))")
                                 + (fileHasBooks ? QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM held.payment h WHERE h.id = p.id)") : QString())
                                 + QStringLiteral(" ORDER BY p.created_at"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<LostPayment> lost;
    while (rows->next())
        lost.append({rows->text(0), rows->text(1), rows->text(2), rows->text(3), rows->whole(4), timeAt(*rows, 5)});
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return lost;
}

Result<void> compare(RestorePreview &preview, const QString &database)
{
    auto opened = Connection::open(database, Connection::Use::LookOnly);
    if (!opened)
        return tl::unexpected(opened.error());
    Connection &connection = **opened;
    // Only by SQLite's own hands: to open and close the file of an open database in another way takes its locks away (POSIX).
    const auto schema = connection.ask(QStringLiteral("PRAGMA user_version"));
    if (!schema || schema->toInt() < 3 || schema->toInt() > latestSchema())
        return schema ? fail(ErrorCode::Conflict, QStringLiteral("books of another version")) : tl::unexpected(schema.error());
    const bool fileHasBooks = preview.facts.schema >= 2;
    if (fileHasBooks) {
        if (auto held = connection.change(QStringLiteral("ATTACH DATABASE ? AS held"), preview.facts.file); !held)
            return tl::unexpected(held.error());
    }
    const auto lost = connection.whole(QStringLiteral("SELECT count(*) FROM sale s")
                                       + (fileHasBooks ? QStringLiteral(" WHERE NOT EXISTS (SELECT 1 FROM held.sale h WHERE h.id = s.id)") : QString()));
    if (!lost)
        return tl::unexpected(lost.error());
    auto payments = lostPayments(connection, fileHasBooks);
    if (!payments)
        return tl::unexpected(payments.error());
    preview.salesLost = lost->value_or(0);
    preview.paymentsLost = *payments;
    preview.booksReadable = true;
    return {};
}

} // namespace

Result<RestorePreview> previewRestore(const QString &backup, const QString &database, KeepControl *control)
{
    auto facts = checkFile(backup, control);
    if (!facts)
        return tl::unexpected(facts.error());
    RestorePreview preview;
    preview.facts = *facts;
    if (!QFileInfo::exists(database) || !(preview.possible() || preview.possibleIfAccepted()))
        return preview;
    if (auto done = compare(preview, database); !done)
        preview.booksReadable = false;       // damaged books are what restores are for
    return preview;
}

Result<RestoreDone> restoreFile(const RestoreOrder &order, KeepControl *control, const std::function<bool(RestoreStep)> &goesOn)
{
    if (order.by.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("a restore without who"));
    const QString database = settledName(order.database);
    if (!QDir().mkpath(QFileInfo(database).absolutePath()))
        return keepFail(KeepTrouble::FolderMissing, QStringLiteral("cannot make the folder of %1").arg(database));
    if (settledName(order.backup) == database)
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is the database itself").arg(order.backup));
    const auto lock = lockDatabase(database);
    if (!lock)
        return lock.error().code == ErrorCode::Busy ? keepFail(KeepTrouble::InUse, lock.error().detail) : keepFail(KeepTrouble::FolderReadOnly, lock.error().detail);
    const auto stopped = [&](RestoreStep step) { return goesOn && !goesOn(step); };
    const auto dead = [] { return fail(ErrorCode::Cancelled, QStringLiteral("stopped dead")); };

    const auto facts = checkFile(order.backup, control);
    if (!facts)
        return tl::unexpected(facts.error());
    if (!mayRestore(*facts, order.accepted))
        return keepFail(facts->trouble, facts->detail);
    if (stopped(RestoreStep::Checked))
        return dead();

    const QString copy = database + QStringLiteral(".restoring");
    removeDatabase(copy);
    if (const KeepTrouble trouble = folderTrouble(QFileInfo(database).absolutePath(), facts->bytes); trouble != KeepTrouble::None)
        return keepFail(trouble, QStringLiteral("%1 cannot take %2 bytes").arg(QFileInfo(database).absolutePath()).arg(facts->bytes));
    if (auto on = goOn(control, KeepStep::Copying, facts->bytes); !on)
        return tl::unexpected(on.error());
    const OldBooks old = readOld(database);
    const QString kept = old.there ? keptName(database, order.at) : QString();
    auto made = bringCopy(*facts, copy, control);
    if (made)
        made = finishCopy(copy, order, *facts, old, QFileInfo(kept).fileName());
    if (!made) {
        removeDatabase(copy);
        return tl::unexpected(made.error());
    }
    if (stopped(RestoreStep::CopyReady))
        return dead();

    if (old.there) {
        if (auto folded = old.readable ? foldOld(database) : Result<void>(); !folded) {
            removeDatabase(copy);
            return tl::unexpected(folded.error());
        }
        if (stopped(RestoreStep::OldFolded))
            return dead();
        if (auto done = keepUnderName(database, kept); !done) {
            removeDatabase(copy);
            return tl::unexpected(done.error());
        }
        if (QFileInfo(database + kLog).size() > 0) {
            if (auto done = keepUnderName(database + kLog, kept + kLog); !done) {
                removeDatabase(copy);
                return tl::unexpected(done.error());
            }
        }
        if (stopped(RestoreStep::OldKept))
            return dead();
    }
    // What is left of the old log would be played into the restored file.
    QFile::remove(database + kLog);
    QFile::remove(database + kIndex);
    if (stopped(RestoreStep::LogGone))
        return dead();
    if (auto swapped = renameOver(copy, database); !swapped)
        return tl::unexpected(swapped.error());
    (void)stopped(RestoreStep::Swapped);
    return RestoreDone{*facts, kept};
}

} // namespace laci
