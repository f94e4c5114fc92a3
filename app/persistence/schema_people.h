#pragma once

namespace laci {

/// Step 6, "Shop": people and the journal. The rules of migrations.cpp hold here.
inline constexpr const char *kPeopleSchema[] = {
    // An empty pin_hash: no PIN. Who left keeps the row, without a PIN.
    "CREATE TABLE person (id INTEGER PRIMARY KEY CHECK (id > 0), name TEXT NOT NULL CHECK (name <> ''),"
    " role TEXT NOT NULL CHECK (role IN ('cashier', 'supervisor', 'owner')),"
    " active INTEGER NOT NULL CHECK (active IN (0, 1)), pin_salt BLOB NOT NULL, pin_hash BLOB NOT NULL,"
    " pin_iterations INTEGER NOT NULL CHECK (pin_iterations >= 0), created_at INTEGER NOT NULL, last_used INTEGER,"
    " CHECK (active = 1 OR length(pin_hash) = 0)) STRICT",
    "CREATE UNIQUE INDEX person_name ON person (name COLLATE NOCASE) WHERE active = 1",
    // Wrong PINs in a row. person 0: the till itself, where an approval named nobody.
    "CREATE TABLE pin_lock (person INTEGER PRIMARY KEY, wrong INTEGER NOT NULL CHECK (wrong > 0), locked_from INTEGER,"
    " locked_until INTEGER, CHECK ((locked_from IS NULL) = (locked_until IS NULL))) STRICT",
    // An owner has every right and no rows.
    "CREATE TABLE role_right (role TEXT NOT NULL CHECK (role IN ('cashier', 'supervisor')), right_word TEXT NOT NULL"
    " CHECK (right_word <> ''), PRIMARY KEY (role, right_word)) STRICT, WITHOUT ROWID",
    "INSERT INTO role_right VALUES ('cashier', 'close_shift'), ('supervisor', 'confirm_payment'),"
    " ('supervisor', 'give_payment_up'), ('supervisor', 'decide_late_money'), ('supervisor', 'change_price'),"
    " ('supervisor', 'give_discount'), ('supervisor', 'refund'), ('supervisor', 'open_drawer'), ('supervisor', 'edit_goods'),"
    " ('supervisor', 'move_stock'), ('supervisor', 'move_cash'), ('supervisor', 'close_shift'),"
    " ('supervisor', 'accept_difference'), ('supervisor', 'see_reports')",

    "CREATE TRIGGER person_first_is_owner BEFORE INSERT ON person WHEN NOT (NEW.role = 'owner' AND NEW.active = 1)"
    " AND NOT EXISTS (SELECT 1 FROM person WHERE role = 'owner' AND active = 1 AND length(pin_hash) > 0) BEGIN"
    " SELECT RAISE(ABORT, 'the first one is an owner'); END",
    "CREATE TRIGGER person_is_new BEFORE INSERT ON person WHEN EXISTS (SELECT 1 FROM person WHERE id = NEW.id) BEGIN"
    " SELECT RAISE(ABORT, 'a person is not replaced'); END",
    "CREATE TRIGGER person_last_owner BEFORE UPDATE ON person WHEN OLD.role = 'owner' AND OLD.active = 1"
    " AND length(OLD.pin_hash) > 0 AND NOT (NEW.role = 'owner' AND NEW.active = 1 AND length(NEW.pin_hash) > 0)"
    " AND NOT EXISTS (SELECT 1 FROM person WHERE id <> OLD.id AND role = 'owner' AND active = 1 AND length(pin_hash) > 0) BEGIN"
    " SELECT RAISE(ABORT, 'one owner stays'); END",
    "CREATE TRIGGER person_stays BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'the books name people'); END",
    "CREATE TRIGGER person_keeps_id BEFORE UPDATE ON person WHEN NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at"
    " BEGIN SELECT RAISE(ABORT, 'a person stays the same'); END",

    // hash: SHA-256 over the entry and the hash before it (journal_rows.h), hex.
    "CREATE TABLE journal (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind <> ''),"
    " who TEXT NOT NULL CHECK (who <> ''), approved_by TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL,"
    " hash TEXT NOT NULL UNIQUE) STRICT",
    // Where the chain ends, kept apart: entries that are gone at the end are found by it.
    "CREATE TABLE journal_head (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL CHECK (number >= 0),"
    " hash TEXT NOT NULL) STRICT",
    "INSERT INTO journal_head VALUES (1, 0, '')",
    "CREATE TRIGGER journal_goes_on BEFORE INSERT ON journal WHEN NEW.number IS NOT (SELECT number + 1 FROM journal_head) BEGIN"
    " SELECT RAISE(ABORT, 'the journal goes on at its end'); END",
    "CREATE TRIGGER journal_moves_head AFTER INSERT ON journal BEGIN"
    " UPDATE journal_head SET number = NEW.number, hash = NEW.hash; END",
    "CREATE TRIGGER journal_fixed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is not changed'); END",
    "CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is not deleted'); END",
    "CREATE TRIGGER journal_head_follows BEFORE UPDATE ON journal_head WHEN NOT (NEW.one = OLD.one"
    " AND NEW.number = OLD.number + 1 AND EXISTS (SELECT 1 FROM journal WHERE number = NEW.number AND hash = NEW.hash)) BEGIN"
    " SELECT RAISE(ABORT, 'the head follows the journal'); END",
    "CREATE TRIGGER journal_head_is_one BEFORE INSERT ON journal_head BEGIN SELECT RAISE(ABORT, 'the journal has one head'); END",
    "CREATE TRIGGER journal_head_stays BEFORE DELETE ON journal_head BEGIN SELECT RAISE(ABORT, 'the journal has one head'); END",
};

} // namespace laci
