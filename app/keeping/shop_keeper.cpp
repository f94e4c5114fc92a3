#include "keeping/shop_keeper.h"
#include "base/log.h"
#include "keeping/backup_folder.h"
#include "keeping/health_memory.h"
#include "persistence/backup_file.h"
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/export_all.h"
#include "persistence/journal_rows.h"
#include "persistence/restore_file.h"
#include "persistence/solid_file.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace laci {
namespace {

/// The copy on the stick, read back: what a stick says it wrote is not always there.
BackupCopy copyTo(const QString &folder, const FileFacts &facts, KeepControl *control)
{
    BackupCopy copy{folder, {}, folderTrouble(folder, facts.bytes)};
    if (copy.trouble != KeepTrouble::None)
        return copy;
    if (control)
        control->step = int(KeepStep::Copying);
    const QString file = QDir(folder).filePath(QFileInfo(facts.file).fileName());
    QFile::remove(recordFileOf(file));
    const auto copied = copyWhole(facts.file, file, control);
    const auto back = copied ? sha256Of(file, nullptr) : copied;
    if (!back || *back != facts.sha256) {
        copy.trouble = !back ? keepTroubleOf(back.error()).value_or(KeepTrouble::DiskFailed) : KeepTrouble::DiskFailed;
        return copy;
    }
    copy.file = file;
    if (const auto sealed = copyWhole(recordFileOf(facts.file), recordFileOf(file), nullptr); !sealed)
        copy.trouble = keepTroubleOf(sealed.error()).value_or(KeepTrouble::DiskFailed);
    return copy;
}

} // namespace

QList<std::pair<QString, QString>> openSettings(const Settings &settings, bool unsetToo)
{
    QList<std::pair<QString, QString>> all;
    for (const SettingField &field : settings.fields()) {
        if ((unsetToo || settings.isSet(field.key)) && field.key != u"display.web_code")
            all.append({field.key, settings.text(field.key)});
    }
    return all;
}

BackupNote backupNote(const Settings &settings, const QString &program, const QString &reason, const QString &by)
{
    return {settings.text(QStringLiteral("shop.name")), settings.text(QStringLiteral("till.id")), program, reason, by, openSettings(settings, false)};
}

ShopKeeper::ShopKeeper(Database &db, const Settings &settings, const Clock &clock, Place place)
    : m_db(db), m_settings(settings), m_clock(clock), m_place(std::move(place))
{
}

template <class Work>
auto ShopKeeper::onLane(Work work) -> QFuture<std::invoke_result_t<Work &>>
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

BackupNote ShopKeeper::noteFor(const QString &reason, const QString &by) const
{
    return backupNote(m_settings, m_place.program, reason, by);
}

QString ShopKeeper::folder() const
{
    const QString chosen = m_settings.text(QStringLiteral("backup.folder"));
    return chosen.isEmpty() ? QFileInfo(m_place.database).absoluteDir().filePath(QStringLiteral("backups")) : chosen;
}

void ShopKeeper::noteBackup(const FileFacts &facts)
{
    if (!m_place.mayWrite)
        return;
    (void)m_db.run([facts](Connection &connection) -> Result<void> {
        auto done = connection.transact([&]() -> Result<void> {
            if (auto kept = rememberBackup(connection, facts.file, facts.takenAt); !kept)
                return kept;
            return writeJournal(connection, {JournalKind::BackedUp, facts.by, {}, QFileInfo(facts.file).fileName(),
                                             QStringLiteral("%1 sales, journal %2").arg(facts.rowsOf(QStringLiteral("sale"))).arg(facts.journalEntries)},
                                facts.takenAt)
                .map([](const JournalEntry &) {});
        });
        if (!done)
            qCWarning(logStore) << "the backup is made, but not noted:" << done.error().detail;
        return done;
    });
}

Pending<BackupDone> ShopKeeper::backupNow(const QString &reason, const QString &by, std::shared_ptr<KeepControl> control)
{
    const QByteArray zone = m_settings.text(QStringLiteral("shop.time_zone")).toLatin1();
    const BackupSeries series{QFileInfo(m_place.database).completeBaseName(), m_settings.text(QStringLiteral("till.id")), zone};
    const KeepRule rule{int(m_settings.whole(QStringLiteral("backup.keep_days"))), int(m_settings.whole(QStringLiteral("backup.keep_weeks"))),
                        int(m_settings.whole(QStringLiteral("backup.keep_months")))};
    const bool ownFolder = m_settings.text(QStringLiteral("backup.folder")).isEmpty();
    return onLane([this, series, rule, ownFolder, control, folder = folder(), second = m_settings.text(QStringLiteral("backup.second_folder")),
                   note = noteFor(reason, by), at = m_clock.now()]() -> Result<BackupDone> {
        if (ownFolder)
            QDir().mkpath(folder);
        auto facts = takeBackup(m_place.database, newBackupName(series, folder, at), note, at, control.get());
        if (!facts)
            return tl::unexpected(facts.error());
        BackupDone done{*facts, {}, {}};
        if (!second.isEmpty())
            done.copies.append(copyTo(second, *facts, control.get()));
        // Books that were worked on are no reason to throw away those that were not.
        if (facts->trouble == KeepTrouble::None) {
            done.removed = tidy(series, folder, rule, at);
            for (const BackupCopy &copy : std::as_const(done.copies)) {
                if (copy.trouble == KeepTrouble::None)
                    done.removed += tidy(series, copy.folder, rule, at);
            }
        }
        noteBackup(*facts);
        return done;
    });
}

Pending<FileFacts> ShopKeeper::backupTo(const QString &file, const QString &by, std::shared_ptr<KeepControl> control)
{
    return onLane([this, file, control, note = noteFor(QStringLiteral("asked"), by), at = m_clock.now()]() -> Result<FileFacts> {
        auto facts = takeBackup(m_place.database, file, note, at, control.get());
        if (facts)
            noteBackup(*facts);
        return facts;
    });
}

Pending<QList<FoundBackup>> ShopKeeper::backups()
{
    const BackupSeries series{QFileInfo(m_place.database).completeBaseName(), m_settings.text(QStringLiteral("till.id")),
                              m_settings.text(QStringLiteral("shop.time_zone")).toLatin1()};
    return onLane([series, folder = folder(), second = m_settings.text(QStringLiteral("backup.second_folder"))]() -> Result<QList<FoundBackup>> {
        QList<FoundBackup> all = backupsIn(series, folder, false);
        if (!second.isEmpty())
            all += backupsIn(series, second, true);
        std::stable_sort(all.begin(), all.end(), [](const FoundBackup &a, const FoundBackup &b) { return a.takenAt > b.takenAt; });
        return all;
    });
}

Pending<RestorePreview> ShopKeeper::preview(const QString &file, std::shared_ptr<KeepControl> control)
{
    return onLane([this, file, control] { return previewRestore(file, m_place.database, control.get()); });
}

Pending<qint64> ShopKeeper::exportLost(const RestorePreview &preview, const QString &file)
{
    return onLane([payments = preview.paymentsLost, file] { return writeLostPayments(payments, file); });
}

Pending<ExportDone> ShopKeeper::exportAll(const QString &folder, const QString &by, std::shared_ptr<KeepControl> control)
{
    const BackupNote note = noteFor({}, by);
    const ExportOrder order{m_place.database, folder, note.shop, note.till, note.program, m_clock.now(), openSettings(m_settings, true)};
    return onLane([this, order, by, control]() -> Result<ExportDone> {
        auto done = exportEverything(order, control.get());
        if (done && m_place.mayWrite) {
            (void)m_db.run([by, at = order.at, folder = done->folder](Connection &connection) {
                return connection.transact([&] { return writeJournal(connection, {JournalKind::Exported, by, {}, folder.left(200), {}}, at); });
            });
        }
        return done;
    });
}

} // namespace laci
