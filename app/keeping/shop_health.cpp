#include "keeping/shop_health.h"
#include "keeping/health_sheet.h"
#include "persistence/backup_check.h"
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/journal_rows.h"
#include "persistence/solid_file.h"
#include <QJsonObject>
#include <QSaveFile>

namespace laci {
namespace {

HealthQuestion questionOf(const Settings &settings, const ShopHealth::Place &place, const QDateTime &now, const QDateTime &scan, LiveFacts live, const QString &backupFolder)
{
    return {place.database, backupFolder, place.program, settings.text(QStringLiteral("shop.name")), settings.text(QStringLiteral("till.id")),
            settings.text(QStringLiteral("printer.kind")), settings.text(QStringLiteral("backup.second_folder")), now, scan, std::move(live)};
}

/// Integrity, references, journal: over a connection of its own, so that lists and reports go on meanwhile.
Result<QStringList> findings(const QString &database)
{
    auto connection = Connection::open(database, Connection::Use::LookOnly);
    if (!connection)
        return saysDamaged(connection.error()) ? Result<QStringList>(QStringList{connection.error().detail}) : tl::unexpected(connection.error());
    auto found = integrityFindings(**connection);
    if (!found || !found->isEmpty())
        return found;
    const auto loose = (*connection)->whole(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check"));
    const auto verdict = verifyJournal(**connection);
    if (!loose || !verdict)
        return tl::unexpected(!loose ? loose.error() : verdict.error());
    if (loose->value_or(0) > 0)
        found->append(QStringLiteral("%1 rows point at nothing").arg(**loose));
    if (!verdict->fits())
        found->append(QStringLiteral("journal: %1 at entry %2").arg(verdict->problem).arg(verdict->firstBad.value_or(0)));
    return found;
}

} // namespace

ShopHealth::ShopHealth(Database &db, const Settings &settings, const Clock &clock, Place place, std::function<LiveFacts()> live,
                       std::function<QString()> backupFolder)
    : m_db(db), m_settings(settings), m_clock(clock), m_place(std::move(place)), m_live(std::move(live)), m_backupFolder(std::move(backupFolder))
{
    m_timer.setInterval(std::chrono::minutes{5});
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ShopHealth::beat);
}

template <class Work>
auto ShopHealth::onLane(Work work) -> QFuture<std::invoke_result_t<Work &>>
{
    using R = std::invoke_result_t<Work &>;
    QPromise<R> answer;
    answer.start();
    auto future = answer.future();
    m_lane.post([answer = std::move(answer), work = std::move(work)]() mutable {
        answer.addResult(work());
        answer.finish();
    });
    return future;
}

void ShopHealth::begin()
{
    if (!m_place.mayWrite)
        return;
    m_timer.start();
}

void ShopHealth::beat()
{
    const QList<WireFact> wire = m_live().wire;
    if (!wire.isEmpty())
        (void)m_db.run([wire](Connection &connection) { return rememberWire(connection, wire); });
}

Pending<HealthSheet> ShopHealth::look()
{
    return onLane([question = questionOf(m_settings, m_place, m_clock.now(), m_lastScan, m_live(), m_backupFolder())]() -> Result<HealthSheet> { return healthSheet(question); });
}

Pending<QStringList> ShopHealth::checkBooks()
{
    // Answered only once it is remembered: whoever looks next sees what was found.
    return onLane([database = m_place.database] { return findings(database); })
        .then([this, at = m_clock.now()](const Result<QStringList> &found) -> Pending<QStringList> {
            if (!found || !m_place.mayWrite)
                return ready(found);
            return m_db.run([at, all = *found](Connection &connection) { return rememberIntegrity(connection, at, all); })
                .then([found](const Result<void> &) { return found; });
        })
        .unwrap();
}

Pending<void> ShopHealth::writeReport(const QString &file)
{
    return onLane([file, settings = reportSettings(m_settings),
                   question = questionOf(m_settings, m_place, m_clock.now(), m_lastScan, m_live(), m_backupFolder())]() -> Result<void> {
        const QByteArray text = supportReport(healthSheet(question), settings);
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
            return keepFail(KeepTrouble::DiskFailed, QStringLiteral("%1: %2").arg(file, out.errorString()));
        return {};
    });
}

} // namespace laci
