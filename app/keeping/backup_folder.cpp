#include "keeping/backup_folder.h"
#include "persistence/backup_record.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

namespace laci {
namespace {

QString prefixOf(const BackupSeries &series)
{
    return QStringLiteral("%1-%2-").arg(series.database, series.till);
}

QTimeZone zoneOf(const BackupSeries &series)
{
    const QTimeZone zone(series.zone);
    return zone.isValid() ? zone : QTimeZone(7 * 3600);
}

struct Named {
    QString file;
    QDateTime at;                ///< local, as in the name
};

QList<Named> namedIn(const BackupSeries &series, const QString &folder)
{
    const QRegularExpression shape(QStringLiteral("^%1(\\d{8}-\\d{6})(-\\d+)?\\.db$").arg(QRegularExpression::escape(prefixOf(series))));
    QList<Named> found;
    const QStringList names = QDir(folder).entryList(QDir::Files);
    for (const QString &name : names) {
        const auto match = shape.match(name);
        if (!match.hasMatch())
            continue;
        QDateTime at = QDateTime::fromString(match.captured(1), QStringLiteral("yyyyMMdd-HHmmss"));
        at.setTimeZone(zoneOf(series));
        if (at.isValid())
            found.append({QDir(folder).filePath(name), at});
    }
    return found;
}

} // namespace

QString newBackupName(const BackupSeries &series, const QString &folder, const QDateTime &at)
{
    const QString stem = QDir(folder).filePath(prefixOf(series) + at.toTimeZone(zoneOf(series)).toString(QStringLiteral("yyyyMMdd-HHmmss")));
    QString name = stem + QStringLiteral(".db");
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = QStringLiteral("%1-%2.db").arg(stem).arg(i);
    return name;
}

QList<FoundBackup> backupsIn(const BackupSeries &series, const QString &folder, bool second)
{
    QList<FoundBackup> found;
    const auto named = namedIn(series, folder);
    for (const Named &each : named) {
        FoundBackup backup;
        backup.file = each.file;
        backup.bytes = QFileInfo(each.file).size();
        backup.takenAt = each.at.toUTC();
        backup.second = second;
        if (const auto record = readRecord(each.file)) {
            backup.hasRecord = true;
            backup.takenAt = record->takenAt;
            backup.shop = record->shop;
            backup.by = record->by;
            backup.reason = record->reason;
            backup.lastSale = record->lastSale;
            backup.sales = record->rowsOf(QStringLiteral("sale"));
        }
        found.append(backup);
    }
    std::sort(found.begin(), found.end(), [](const FoundBackup &a, const FoundBackup &b) { return a.takenAt > b.takenAt; });
    return found;
}

QStringList tidy(const BackupSeries &series, const QString &folder, const KeepRule &rule, const QDateTime &now)
{
    const auto named = namedIn(series, folder);
    QList<QDateTime> taken;
    for (const Named &each : named)
        taken.append(each.at);
    QStringList gone;
    const auto old = noLongerKept(taken, rule, now.toTimeZone(zoneOf(series)));
    for (const qsizetype each : old) {
        if (!QFile::remove(named[each].file))
            continue;
        QFile::remove(recordFileOf(named[each].file));
        gone.append(named[each].file);
    }
    return gone;
}

} // namespace laci
