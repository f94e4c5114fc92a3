#include "persistence/backup_check.h"
#include "persistence/backup_record.h"
#include "persistence/connection.h"
#include "persistence/file_probe.h"
#include "persistence/journal_rows.h"
#include "persistence/migrations.h"
#include "persistence/solid_file.h"
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <mutex>

namespace laci {
namespace {

constexpr int kBooksSchema = 2;
constexpr int kJournalSchema = 6;

/// Says no with a reason; false, so that the checks can stand in one chain.
bool refuse(FileFacts &facts, KeepTrouble trouble, const QString &detail)
{
    facts.trouble = trouble;
    facts.detail = detail;
    return false;
}

bool refuse(FileFacts &facts, const Error &error)
{
    return refuse(facts, saysDamaged(error) || error.code == ErrorCode::Malformed ? KeepTrouble::Damaged : KeepTrouble::DiskFailed, error.detail);
}

bool isOurs(FileFacts &facts)
{
    QFile raw(facts.file);
    if (!raw.exists())
        return refuse(facts, KeepTrouble::NotFound, QStringLiteral("%1 is not there").arg(facts.file));
    if (!raw.open(QIODevice::ReadOnly))
        return refuse(facts, KeepTrouble::DiskFailed, QStringLiteral("%1: %2").arg(facts.file, raw.errorString()));
    if (raw.read(16) != QByteArrayView("SQLite format 3\0", 16))
        return refuse(facts, KeepTrouble::Foreign, QStringLiteral("%1 is no SQLite database").arg(facts.file));
    raw.close();
    auto connection = Connection::open(facts.file, Connection::Use::LookOnly);
    if (!connection)
        return refuse(facts, connection.error());
    const auto application = (*connection)->ask(QStringLiteral("PRAGMA application_id"));
    const auto schema = (*connection)->ask(QStringLiteral("PRAGMA user_version"));
    if (!application || !schema)
        return refuse(facts, !application ? application.error() : schema.error());
    facts.schema = schema->toInt();
    if (application->toInt() != kApplicationId || facts.schema < 1)
        return refuse(facts, KeepTrouble::Foreign, QStringLiteral("%1 is another program's database").arg(facts.file));
    if (facts.schema > latestSchema())
        return refuse(facts, KeepTrouble::Newer,
                      QStringLiteral("made by a newer Laci (schema %1, this one knows %2)").arg(facts.schema).arg(latestSchema()));
    return true;
}

bool isSound(FileFacts &facts, Connection &connection)
{
    const auto findings = integrityFindings(connection);
    if (!findings)
        return refuse(facts, findings.error());
    if (!findings->isEmpty())
        return refuse(facts, KeepTrouble::Damaged, findings->mid(0, 3).join(QStringLiteral("; ")));
    auto loose = connection.query(QStringLiteral("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1"));
    if (!loose)
        return refuse(facts, loose.error());
    if (loose->next())
        return refuse(facts, KeepTrouble::LooseEnds, QStringLiteral("%1 rows of %2 point at nothing").arg(loose->whole(1)).arg(loose->text(0)));
    return true;
}

Result<QStringList> schemaOf(Connection &connection)
{
    auto rows = connection.query(QStringLiteral("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema"
                                                " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name"));
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList all;
    while (rows->next())
        all.append(rows->text(0));
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return all;
}

/// What a file of this version has to look like: made anew in memory, once in the life of the program (a version never changes).
Result<QStringList> schemaOfVersion(int version)
{
    static std::mutex guard;
    static QHash<int, QStringList> known;
    const std::lock_guard locked(guard);
    if (const auto have = known.constFind(version); have != known.cend())
        return *have;
    auto fresh = Connection::open(QStringLiteral(":memory:"), Connection::Use::Write);
    if (!fresh)
        return tl::unexpected(fresh.error());
    if (auto made = migrate(**fresh, version); !made)
        return tl::unexpected(made.error());
    auto schema = schemaOf(**fresh);
    if (schema)
        known.insert(version, *schema);
    return schema;
}

/// Compared word for word. A trigger that is gone is a law that nobody keeps any more.
bool hasItsSchema(FileFacts &facts, Connection &connection)
{
    const auto wanted = schemaOfVersion(facts.schema);
    const auto have = schemaOf(connection);
    if (!wanted || !have)
        return refuse(facts, !wanted ? wanted.error() : have.error());
    const auto named = [](const QString &line) { return line.section(u' ', 0, 1); };
    for (const QString &line : *wanted) {
        if (!have->contains(line))
            return refuse(facts, KeepTrouble::SchemaOdd, QStringLiteral("%1 is missing or changed").arg(named(line)));
    }
    for (const QString &line : *have) {
        if (!wanted->contains(line))
            return refuse(facts, KeepTrouble::SchemaOdd, QStringLiteral("%1 is none of Laci's").arg(named(line)));
    }
    return true;
}

Result<void> count(FileFacts &facts, Connection &connection)
{
    const QStringList tables = keyTables();
    for (const QString &table : tables) {
        const auto known = connection.whole(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"), table);
        if (!known)
            return tl::unexpected(known.error());
        if (known->value_or(0) == 0)
            continue;                    // an older version has fewer
        const auto rows = connection.whole(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table));
        if (!rows)
            return tl::unexpected(rows.error());
        facts.counts.append({table, rows->value_or(0)});
    }
    if (facts.schema < kBooksSchema)
        return {};
    auto last = connection.query(QStringLiteral("SELECT number, created_at FROM sale ORDER BY created_at DESC, rowid DESC LIMIT 1"));
    if (!last)
        return tl::unexpected(last.error());
    if (last->next()) {
        facts.lastSale = last->text(0);
        facts.lastSaleAt = timeAt(*last, 1);
    }
    const auto open = connection.whole(QStringLiteral("SELECT count(*) FROM payment WHERE state IN ('requesting', 'pending', 'unknown')"));
    if (!open)
        return tl::unexpected(open.error());
    facts.openPayments = open->value_or(0);
    return {};
}

bool journalFits(FileFacts &facts, Connection &connection)
{
    if (facts.schema < kJournalSchema)
        return true;
    const auto verdict = verifyJournal(connection);
    if (!verdict)
        return refuse(facts, verdict.error());
    facts.journalEntries = verdict->entries;
    facts.journalHead = QString::fromLatin1(verdict->head);
    if (!verdict->fits())
        return refuse(facts, KeepTrouble::JournalOdd, QStringLiteral("journal: %1 at entry %2").arg(verdict->problem).arg(verdict->firstBad.value_or(0)));
    return true;
}

/// A record knows the bytes it was written for; a write-ahead log beside the file holds bytes it does not know.
bool isUntouched(FileFacts &facts, const QString &sealedSum)
{
    if (sealedSum.isEmpty())
        return true;
    if (facts.sha256 != sealedSum)
        return refuse(facts, KeepTrouble::Changed, QStringLiteral("not the bytes of its record (SHA-256)"));
    if (QFileInfo(facts.file + QStringLiteral("-wal")).size() > 0)
        return refuse(facts, KeepTrouble::Changed, QStringLiteral("somebody wrote to it since (a write-ahead log lies beside it)"));
    return true;
}

} // namespace

Result<QStringList> integrityFindings(Connection &connection)
{
    auto rows = connection.query(QStringLiteral("PRAGMA integrity_check"));
    if (!rows) {
        if (saysDamaged(rows.error()))
            return QStringList{rows.error().detail};
        return tl::unexpected(rows.error());
    }
    QStringList findings;
    while (rows->next())
        findings.append(rows->text(0));
    if (const auto ended = rows->ended(); !ended)
        findings.append(ended.error().detail);
    if (findings == QStringList{QStringLiteral("ok")})
        findings.clear();
    return findings;
}

Result<FileFacts> checkFile(const QString &file, KeepControl *control)
{
    const QFileInfo info(file);
    FileFacts facts;
    QString sealedSum;
    if (const auto record = readRecord(info.absoluteFilePath())) {
        facts = *record;
        sealedSum = record->sha256;
        facts.counts.clear();
    }
    facts.file = info.absoluteFilePath();
    facts.bytes = info.size();
    facts.lastSale.clear();
    facts.lastSaleAt = {};
    facts.openPayments = facts.journalEntries = 0;
    facts.journalHead.clear();
    if (!facts.takenAt.isValid())
        facts.takenAt = info.lastModified().toUTC();
    if (auto on = goOn(control, KeepStep::Checking); !on)
        return tl::unexpected(on.error());
    if (!isOurs(facts))
        return facts;
    auto sum = sha256Of(facts.file, control);
    if (!sum && sum.error().code == ErrorCode::Cancelled)
        return tl::unexpected(sum.error());
    if (!sum) {
        refuse(facts, KeepTrouble::DiskFailed, sum.error().detail);
        return facts;
    }
    facts.sha256 = *sum;
    auto connection = Connection::open(facts.file, Connection::Use::LookOnly);
    if (!connection) {
        refuse(facts, connection.error());
        return facts;
    }
    if (!isSound(facts, **connection))
        return facts;
    if (auto on = goOn(control, KeepStep::Checking); !on)
        return tl::unexpected(on.error());
    if (auto counted = count(facts, **connection); !counted) {
        refuse(facts, counted.error());
        return facts;
    }
    if (isUntouched(facts, sealedSum) && hasItsSchema(facts, **connection))
        (void)journalFits(facts, **connection);
    else {
        // The head is worth knowing all the same.
        FileFacts aside = facts;
        (void)journalFits(aside, **connection);
        facts.journalEntries = aside.journalEntries;
        facts.journalHead = aside.journalHead;
    }
    return facts;
}

} // namespace laci
