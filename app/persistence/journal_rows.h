#pragma once
#include "ports/journal.h"

namespace laci {

class Connection;

/// Adds an entry to the chain, inside the caller's transaction on the writer thread: an act of the books and its entry are one commit.
/// InvalidInput without who.
Result<JournalEntry> writeJournal(Connection &connection, const JournalDraft &act, const QDateTime &at);

/// Reads every entry and recomputes the chain, on any connection to a file with a journal (a backup too). Blocking.
Result<JournalVerdict> verifyJournal(Connection &connection);

} // namespace laci
