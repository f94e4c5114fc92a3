#pragma once
#include "ports/data_keeper.h"
#include "ports/health_desk.h"

namespace laci {

/// What is wrong with a file or a folder, and what to do; empty for None.
QString keepTroubleText(KeepTrouble trouble);
/// The same for an error of a backup, a restore or an export.
QString keepErrorText(const Error &error);
/// "12,4 MB"
QString bytesText(qint64 bytes);

QString healthTitle(const HealthItem &item);
/// What stands there and, where it is not well, what to do. `zone` and `now` for times.
QString healthText(const HealthItem &item, const QByteArray &zone, const QDateTime &now);

} // namespace laci
