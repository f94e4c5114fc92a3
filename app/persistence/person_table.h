#pragma once
#include "ports/person_rows.h"

namespace laci {

class Connection;

/// The rows behind SqlitePersonRows. Writing ones inside the caller's transaction on the writer thread.
Result<QList<Person>> listPeople(Connection &connection, bool inactiveToo, const QDateTime &now);
Result<QList<PinHolder>> listPinHolders(Connection &connection, const QDateTime &now);
Result<PinHolder> personById(Connection &connection, PersonId id, const QDateTime &now);
Result<RightsTable> readRights(Connection &connection);
Result<void> storeRights(Connection &connection, const RightsTable &table);

/// How long no PIN is tried for this person (PersonId{}: approvals at the till).
Result<std::chrono::seconds> lockLeft(Connection &connection, PersonId person, const QDateTime &now);
/// Locks that begin after now were made before the clock was set back: they begin anew, whole.
Result<void> restampLocks(Connection &connection, const QDateTime &now);
/// One more wrong PIN; how many in a row.
Result<int> countWrongPin(Connection &connection, PersonId person, const QDateTime &now);
Result<void> forgiveWrongPins(Connection &connection, PersonId person);
/// After so many in a row: three are free, then half a minute, doubled up to an hour.
std::chrono::seconds lockAfter(int wrong);

} // namespace laci
