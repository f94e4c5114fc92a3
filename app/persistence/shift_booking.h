#pragma once
#include "ports/shifts.h"

namespace laci {

class Connection;

/// What Shifts says, inside the caller's transaction. `day`: the shop's calendar day now.
Result<Shift> bookShift(Connection &connection, const QString &till, QDate day, const ShiftOpening &opening, const QDateTime &now);
Result<CashMovement> bookMovement(Connection &connection, const QString &till, CashMovement movement, const QDateTime &now);
Result<CountAnswer> bookCount(Connection &connection, const QString &till, const QList<Pieces> &pieces, const QString &by,
                              const QString &approvedBy, const QDateTime &now);
Result<std::optional<CountAnswer>> standingCount(Connection &connection, const QString &till);
Result<ShiftFigures> bookClose(Connection &connection, const QString &till, const ShiftClosing &closing, const QDateTime &now);
Result<ShiftFigures> storedZ(Connection &connection, const QString &till, qint64 number);
Result<QList<Shift>> listShifts(Connection &connection, const QString &till, int limit);

} // namespace laci
