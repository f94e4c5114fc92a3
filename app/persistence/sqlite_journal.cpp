#include "persistence/sqlite_journal.h"
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/journal_rows.h"

namespace laci {
namespace {

/// Less is a clock being corrected.
constexpr qint64 kSlackSeconds = 60;

} // namespace

Pending<JournalEntry> SqliteJournal::note(const JournalDraft &act)
{
    return m_db.run([act, now = m_clock.now()](Connection &connection) -> Result<JournalEntry> {
        return connection.transact([&] { return writeJournal(connection, act, now); });
    });
}

Pending<QList<JournalEntry>> SqliteJournal::entries(const JournalQuery &query)
{
    return m_db.report([query](Connection &connection) { return listJournal(connection, query); });
}

Pending<JournalVerdict> SqliteJournal::verify()
{
    return m_db.report([](Connection &connection) -> Result<JournalVerdict> {
        return connection.snapshot([&] { return verifyJournal(connection); });
    });
}

Pending<qint64> SqliteJournal::exportTo(const QString &file, const JournalQuery &query)
{
    return m_db.report([file, query](Connection &connection) -> Result<qint64> {
        return connection.snapshot([&] { return exportJournal(connection, file, query); });
    });
}

Pending<qint64> SqliteJournal::checkClock(const QString &who)
{
    return m_db.run([who, now = m_clock.now()](Connection &connection) -> Result<qint64> {
        const auto sale = connection.whole(QStringLiteral("SELECT max(created_at) FROM sale"));
        const auto entry = connection.whole(QStringLiteral("SELECT at FROM journal ORDER BY number DESC LIMIT 1"));
        if (!sale || !entry)
            return tl::unexpected(!sale ? sale.error() : entry.error());
        const qint64 latest = std::max(sale->value_or(0), entry->value_or(0));
        const qint64 back = (latest - now.toMSecsSinceEpoch()) / 1000;
        if (back <= kSlackSeconds)
            return 0;
        return connection
            .transact([&] {
                return writeJournal(connection,
                                    {JournalKind::ClockMovedBack, who, {}, QStringLiteral("clock"),
                                     QStringLiteral("at start: %1 s before the latest booking (%2)")
                                         .arg(back)
                                         .arg(QDateTime::fromMSecsSinceEpoch(latest, Qt::UTC).toString(Qt::ISODate))},
                                    now);
            })
            .map([back](const JournalEntry &) { return back; });
    });
}

} // namespace laci
