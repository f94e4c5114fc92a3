#pragma once
#include "base/clock.h"
#include "persistence/backup_record.h"
#include "persistence/lane.h"
#include "ports/data_keeper.h"
#include "settings/settings.h"

namespace laci {

class Database;

/// DataKeeper over the till's SQLite file, with a thread and connections of its own. Settings are read when a call is made. Everything
/// handed over must outlive it.
class ShopKeeper final : public DataKeeper {
public:
    struct Place {
        QString database;
        QString program;             ///< version
        bool mayWrite = true;        ///< false: beside a running till; the journal and the date of the last backup are not noted
    };
    ShopKeeper(Database &db, const Settings &settings, const Clock &clock, Place place);

    using DataKeeper::backupNow;
    Pending<BackupDone> backupNow(const QString &reason, const QString &by, std::shared_ptr<KeepControl> control) override;
    Pending<FileFacts> backupTo(const QString &file, const QString &by, std::shared_ptr<KeepControl> control) override;
    QString folder() const override;
    Pending<QList<FoundBackup>> backups() override;
    Pending<RestorePreview> preview(const QString &file, std::shared_ptr<KeepControl> control) override;
    Pending<qint64> exportLost(const RestorePreview &preview, const QString &file) override;
    Pending<ExportDone> exportAll(const QString &folder, const QString &by, std::shared_ptr<KeepControl> control) override;

private:
    template <class Work> auto onLane(Work work) -> QFuture<std::invoke_result_t<Work &>>;
    BackupNote noteFor(const QString &reason, const QString &by) const;
    void noteBackup(const FileFacts &facts);

    Database &m_db;
    const Settings &m_settings;
    const Clock &m_clock;
    Place m_place;
    Lane m_lane{QStringLiteral("keeper")};       // last: its jobs use the rest
};

/// The settings as text by key, those that were set or all of them; what opens a door (access codes) is left out.
QList<std::pair<QString, QString>> openSettings(const Settings &settings, bool unsetToo);

/// The note of a backup that is taken now.
BackupNote backupNote(const Settings &settings, const QString &program, const QString &reason, const QString &by);

} // namespace laci
