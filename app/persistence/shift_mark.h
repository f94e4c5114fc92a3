#pragma once
#include "base/result.h"
#include <QDateTime>
#include <QString>
#include <optional>

namespace laci {

class Connection;

/// What money that comes or goes now counts for.
struct ShiftMark {
    std::optional<qint64> shift;   ///< the open one of the till; nullopt: none is open
    QString businessDay;           ///< yyyy-MM-dd: the day the shift was opened on; without a shift the shop's calendar day
};

/// Runs inside the caller's transaction.
Result<ShiftMark> shiftMark(Connection &connection, const QString &till, const QByteArray &timeZone, const QDateTime &now);

} // namespace laci
