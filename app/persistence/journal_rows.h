#pragma once
#include "ports/journal.h"

namespace laci {

class Connection;

/// Adds an entry to the chain, inside the caller's transaction on the writer thread: an act of the books and its entry are one commit.
/// InvalidInput without who. What is longer than the journal's limits is cut.
Result<JournalEntry> writeJournal(Connection &connection, const JournalDraft &act, const QDateTime &at);

/// Reads every entry, recomputes the chain and compares its end with the head that is kept apart; on any connection to a file with a
/// journal (a backup too). Blocking. Found: an entry that was changed, removed, put elsewhere or added, with the number where the chain
/// breaks. Not found from the file alone: a chain that was made anew from some entry on, head included; the heads on printed Z
/// reports and in the records of backups tell that.
Result<JournalVerdict> verifyJournal(Connection &connection);

/// Newest first.
Result<QList<JournalEntry>> listJournal(Connection &connection, const JournalQuery &query);
/// As CSV, oldest first, limit and offset left out.
Result<qint64> exportJournal(Connection &connection, const QString &file, const JournalQuery &query);

} // namespace laci
