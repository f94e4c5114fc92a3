#include "keeping/health_sheet.h"
#include "persistence/backup_check.h"
#include "persistence/connection.h"
#include "persistence/journal_rows.h"
#include "persistence/migrations.h"
#include <QFileInfo>
#include <QStorageInfo>
#include <QSysInfo>
#include <algorithm>

namespace laci {
namespace {

constexpr qint64 kMega = 1 << 20;
constexpr qint64 kClockSeconds = 60;
constexpr qint64 kDaySeconds = 24 * 3600;

using enum HealthTone;

HealthItem diskItem(HealthTopic topic, const QString &folder, qint64 needed)
{
    HealthItem item{topic, Unknown, folder};
    if (!QFileInfo(folder).isDir()) {
        item.tone = Watch;
        item.word = QStringLiteral("folder_missing");
        return item;
    }
    const QStorageInfo disk(folder);
    if (!disk.isValid())
        return item;
    item.number = disk.bytesAvailable();
    item.number2 = disk.bytesTotal();
    // Room for a snapshot of the books, and for a few weeks of selling.
    item.tone = item.number < std::max(2 * needed, 200 * kMega) ? Bad : item.number < std::max(5 * needed, 1000 * kMega) ? Watch : Good;
    return item;
}

HealthItem clockItem(const WireFact &fact)
{
    const qint64 off = std::abs(fact.aheadSeconds);
    return {HealthTopic::Clock, off > kClockSeconds ? Bad : Good, fact.gateway, fact.lastDate, fact.aheadSeconds};
}

HealthItem gatewayItem(const WireFact &fact, qint64 open)
{
    HealthItem item{HealthTopic::Gateway, Good, fact.gateway, fact.lastAnswer, qint64(fact.latency.count()), open, fact.trouble};
    if (!fact.trouble.isEmpty())
        item.tone = Watch;
    else if (!fact.lastAnswer.isValid())
        item.tone = Unknown;
    return item;
}

/// What the books themselves say; stops at what cannot be read.
struct BookFacts {
    bool readable = false;
    QString trouble;
    int schema = 0;
    QString sqlite;
    HealthMemory memory;
    qint64 journal = 0;
    qint64 open = 0, unsure = 0;
    QDateTime oldest;
    qint64 papersWaiting = 0;            ///< queued or on their way
    qint64 papersStuck = 0;              ///< failed or doubtful: a person decides
    QHash<QString, qint64> openBy;
    QHash<QString, QDateTime> answeredBy;
};

Result<void> readPayments(Connection &connection, BookFacts &facts)
{
    auto rows = connection.query(QStringLiteral("SELECT gateway, count(*), min(created_at), sum(state = 'unknown') FROM payment"
                                                " WHERE state IN ('requesting', 'pending', 'unknown') GROUP BY gateway"));
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next()) {
        facts.openBy.insert(rows->text(0), rows->whole(1));
        facts.open += rows->whole(1);
        facts.unsure += rows->whole(3);
        const QDateTime oldest = timeAt(*rows, 2);
        if (!facts.oldest.isValid() || oldest < facts.oldest)
            facts.oldest = oldest;
    }
    if (auto ended = rows->ended(); !ended)
        return ended;
    // When each gateway was last heard of, for a till that has just been started.
    auto heard = connection.query(QStringLiteral("SELECT gateway, max(updated_at) FROM payment WHERE gateway <> 'cash' AND state IN"
                                                 " ('pending', 'paid', 'expired', 'cancelled') AND created_at > ? GROUP BY gateway"),
                                  QDateTime::currentDateTimeUtc().addDays(-7));
    if (!heard)
        return tl::unexpected(heard.error());
    while (heard->next())
        facts.answeredBy.insert(heard->text(0), timeAt(*heard, 1));
    return heard->ended();
}

Result<void> readBooks(const QString &database, BookFacts &facts)
{
    if (!QFileInfo::exists(database))
        return fail(ErrorCode::NotFound, QStringLiteral("there are no books yet"));
    // Only by SQLite's own hands: to open and close the file of an open database in another way takes its locks away (POSIX).
    auto connection = Connection::open(database, Connection::Use::LookOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto schema = (*connection)->ask(QStringLiteral("PRAGMA user_version"));
    if (!schema)
        return tl::unexpected(schema.error());
    facts.schema = schema->toInt();
    facts.sqlite = (*connection)->ask(QStringLiteral("SELECT sqlite_version()")).value_or(QString());
    if (facts.schema != latestSchema())
        return fail(ErrorCode::Conflict, facts.schema > latestSchema() ? QStringLiteral("made by a newer Laci") : QStringLiteral("not yet brought up to date"));
    auto memory = recallHealth(**connection);
    const auto entries = (*connection)->whole(QStringLiteral("SELECT count(*) FROM journal"));
    if (!memory || !entries)
        return tl::unexpected(!memory ? memory.error() : entries.error());
    facts.memory = *memory;
    facts.journal = entries->value_or(0);
    const auto waiting = (*connection)->whole(QStringLiteral("SELECT count(*) FROM print_job WHERE state IN ('queued', 'sending')"));
    const auto stuck = (*connection)->whole(QStringLiteral("SELECT count(*) FROM print_job WHERE state NOT IN ('done', 'dropped', 'queued', 'sending')"));
    if (!waiting || !stuck)
        return tl::unexpected(!waiting ? waiting.error() : stuck.error());
    facts.papersWaiting = waiting->value_or(0);
    facts.papersStuck = stuck->value_or(0);
    if (auto paid = readPayments(**connection, facts); !paid)
        return paid;
    facts.readable = true;
    return {};
}

void addWire(HealthSheet &sheet, const HealthQuestion &question, const BookFacts &facts)
{
    for (const QString &gateway : question.live.gateways) {
        const auto named = [&gateway](const WireFact &fact) { return fact.gateway == gateway; };
        WireFact fact{gateway, {}, {}, {}, 0, {}};
        if (const auto live = std::find_if(question.live.wire.begin(), question.live.wire.end(), named); live != question.live.wire.end())
            fact = *live;
        else if (const auto kept = std::find_if(facts.memory.wire.begin(), facts.memory.wire.end(), named); kept != facts.memory.wire.end())
            fact = *kept;
        if (!fact.lastAnswer.isValid())
            fact.lastAnswer = facts.answeredBy.value(gateway);
        if (fact.lastDate.isValid())
            sheet.items.append(clockItem(fact));
        sheet.items.append(gatewayItem(fact, facts.openBy.value(gateway)));
    }
}

HealthItem backupItem(const BookFacts &facts, const QDateTime &now)
{
    HealthItem item{HealthTopic::Backup, Watch, facts.memory.backupFile, facts.memory.backupAt};
    if (!item.at.isValid())
        return item;                     // never: time for the first one
    const qint64 age = item.at.secsTo(now);
    item.tone = age > 7 * kDaySeconds ? Bad : age > 2 * kDaySeconds ? Watch : Good;
    return item;
}

HealthItem openItem(const BookFacts &facts, const QDateTime &now)
{
    HealthItem item{HealthTopic::OpenPayments, Good, {}, facts.oldest, facts.open, facts.unsure};
    if (facts.unsure > 0 || (facts.oldest.isValid() && facts.oldest.secsTo(now) > kDaySeconds))
        item.tone = Watch;
    return item;
}

/// A newer version is something to look at; that nobody could be asked is no trouble of the till's.
HealthItem versionItem(const VersionFact &fact)
{
    if (fact.newer)
        return {HealthTopic::Version, Watch, fact.newer->version, fact.askedAt, 0, 0, fact.newer->page};
    const bool heard = fact.askedAt.isValid() && fact.trouble.isEmpty();
    return {HealthTopic::Version, heard ? Good : Unknown, {}, fact.askedAt, 0, 0, fact.trouble};
}

} // namespace

HealthSheet healthSheet(const HealthQuestion &question)
{
    HealthSheet sheet;
    sheet.at = question.now;
    sheet.program = question.program;
    sheet.qt = QString::fromLatin1(qVersion());
    sheet.system = QStringLiteral("%1, %2 %3").arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion());
    sheet.shop = question.shop;
    sheet.till = question.till;
    BookFacts facts;
    if (const auto read = readBooks(question.database, facts); !read)
        facts.trouble = read.error().detail;
    sheet.schema = facts.schema;
    sheet.sqlite = facts.sqlite;

    addWire(sheet, question, facts);
    if (facts.memory.clockBackAt.isValid())
        sheet.items.append({HealthTopic::ClockBack, facts.memory.clockBackAt.secsTo(question.now) < 7 * kDaySeconds ? Watch : Good, {}, facts.memory.clockBackAt,
                            facts.memory.clockBackSeconds});
    const qint64 bytes = QFileInfo(question.database).size() + QFileInfo(question.database + QStringLiteral("-wal")).size();
    sheet.items.append({HealthTopic::DatabaseSize, facts.readable ? Good : Bad, question.database, {}, bytes, 0, facts.trouble});
    sheet.items.append(diskItem(HealthTopic::DatabaseDisk, QFileInfo(question.database).absolutePath(), bytes));
    if (QFileInfo(question.backupFolder).isDir() || question.backupFolder != QFileInfo(question.database).absoluteDir().filePath(QStringLiteral("backups")))
        sheet.items.append(diskItem(HealthTopic::BackupDisk, question.backupFolder, bytes));
    if (!question.second.isEmpty())
        sheet.items.append(diskItem(HealthTopic::BackupDisk, question.second, bytes));
    if (facts.readable) {
        sheet.items.append({HealthTopic::Integrity, !facts.memory.integrityAt.isValid() ? Unknown : facts.memory.findings.isEmpty() ? Good : Bad, {},
                            facts.memory.integrityAt, facts.memory.findings.size(), 0, facts.memory.findings.value(0)});
        sheet.items.append(backupItem(facts, question.now));
        sheet.items.append({HealthTopic::Journal, Good, {}, {}, facts.journal});
        sheet.items.append(openItem(facts, question.now));
    }
    sheet.items.append({HealthTopic::Printer, facts.papersStuck > 0 ? Watch : question.live.printerOn ? Good : Unknown, {}, {},
                        facts.papersWaiting, facts.papersStuck, question.printerKind});
    sheet.items.append({HealthTopic::Scanner, question.lastScan.isValid() ? Good : Unknown, {}, question.lastScan});
    if (question.live.version)
        sheet.items.append(versionItem(*question.live.version));
    return sheet;
}

} // namespace laci
