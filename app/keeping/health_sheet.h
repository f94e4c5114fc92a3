#pragma once
#include "keeping/shop_health.h"

namespace laci {

/// What the sheet is made of, gathered on the GUI thread.
struct HealthQuestion {
    QString database, backupFolder, program, shop, till, printerKind, second;
    QDateTime now, lastScan;
    LiveFacts live;
};

/// Reads the database over a connection of its own and looks at the disks; a database that cannot be read is a line of the sheet. Blocking.
HealthSheet healthSheet(const HealthQuestion &question);

/// The sheet for people who help from afar: text, then a line of dashes, then the same as JSON. `settings` are those that are nobody's
/// secret and nobody's name.
QByteArray supportReport(const HealthSheet &sheet, const QList<std::pair<QString, QString>> &settings);
QJsonObject healthToJson(const HealthSheet &sheet);
/// One line of the sheet in plain English, for console and report.
QString healthLine(const HealthItem &item, const QDateTime &now);

/// The settings that may stand in a report: how the till is set up, not whose it is.
QList<std::pair<QString, QString>> reportSettings(const Settings &settings);

} // namespace laci
