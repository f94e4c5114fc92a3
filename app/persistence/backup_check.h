#pragma once
#include "ports/data_keeper.h"

namespace laci {

class Connection;

/// Checks a database file whole, without changing a byte of it: is it ours, does SQLite find it sound, do its references hold, are
/// tables and triggers those of its version, does the journal fit, are these the bytes that its record was written for. What is wrong
/// stands in the facts; an Error only when a person stopped it. Blocking, reads the whole file more than once.
Result<FileFacts> checkFile(const QString &file, KeepControl *control);

/// SQLite's full check; findings, empty: sound. Blocking.
Result<QStringList> integrityFindings(Connection &connection);

} // namespace laci
