#pragma once
#include "domain/shift.h"

namespace laci {

class Connection;

/// The open shift of the till; nullopt: none.
Result<std::optional<Shift>> openShiftOf(Connection &connection, const QString &till);
/// What a shift comes to, added up from the books as they stand: see one state of them (snapshot or transaction).
Result<ShiftFigures> addUpShift(Connection &connection, const Shift &shift, const QDateTime &at);
/// The cash alone, for a count: expected and entries, the rest untouched.
Result<ShiftFigures> addUpDrawer(Connection &connection, const Shift &shift);
/// What could explain a difference: receipts, change, refunds and movements of the shift.
Result<QList<CashTrace>> cashTraces(Connection &connection, const Shift &shift);

} // namespace laci
