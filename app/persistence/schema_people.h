#pragma once

namespace laci {

/// Step 6, "Shop": people and the journal. The rules of migrations.cpp hold here.
inline constexpr const char *kPeopleSchema[] = {
    // hash: SHA-256 over the entry and the hash before it (journal_rows.h), hex.
    "CREATE TABLE journal (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind <> ''),"
    " who TEXT NOT NULL CHECK (who <> ''), approved_by TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL,"
    " hash TEXT NOT NULL UNIQUE) STRICT",
};

} // namespace laci
