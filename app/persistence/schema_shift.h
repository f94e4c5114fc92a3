#pragma once

namespace laci {

/// Step 7, "Shop": shifts and the day that money counts for. The rules of migrations.cpp hold here.
inline constexpr const char *kShiftSchema[] = {
    "CREATE TABLE shift (id INTEGER PRIMARY KEY, till TEXT NOT NULL CHECK (till <> ''), name TEXT NOT NULL, day TEXT NOT NULL"
    " CHECK (day <> ''), opened_at INTEGER NOT NULL, opened_by TEXT NOT NULL CHECK (opened_by <> ''),"
    " opening_cash INTEGER NOT NULL CHECK (opening_cash >= 0), closed_at INTEGER) STRICT",
    "CREATE UNIQUE INDEX shift_open ON shift (till) WHERE closed_at IS NULL",
    "CREATE INDEX shift_by_time ON shift (opened_at)",

    // Cash that went into the drawer or out of it without a sale. drop: to the safe.
    "CREATE TABLE shift_movement (id INTEGER PRIMARY KEY, shift INTEGER NOT NULL REFERENCES shift (id),"
    " kind TEXT NOT NULL CHECK (kind IN ('in', 'out', 'drop')), amount INTEGER NOT NULL CHECK (amount > 0),"
    " reason TEXT NOT NULL CHECK (reason <> ''), who TEXT NOT NULL CHECK (who <> ''), approved_by TEXT NOT NULL,"
    " at INTEGER NOT NULL) STRICT",
    "CREATE INDEX shift_movement_of ON shift_movement (shift)",

    // Each blind count. pieces: JSON, [[100000, 7], …]. expected and entries: what the books said at that moment, so that a count
    // taken before further money moved is known to be old.
    "CREATE TABLE shift_count (id INTEGER PRIMARY KEY, shift INTEGER NOT NULL REFERENCES shift (id), at INTEGER NOT NULL,"
    " who TEXT NOT NULL CHECK (who <> ''), approved_by TEXT NOT NULL, pieces TEXT NOT NULL,"
    " total INTEGER NOT NULL CHECK (total >= 0), expected INTEGER NOT NULL, entries INTEGER NOT NULL) STRICT",
    "CREATE INDEX shift_count_of ON shift_count (shift)",

    // The Z: frozen. figures: JSON of domain/shift.h ShiftFigures; head: the journal's last hash with the closing's own entry.
    "CREATE TABLE shift_close (shift INTEGER PRIMARY KEY REFERENCES shift (id), till TEXT NOT NULL, z INTEGER NOT NULL,"
    " closed_at INTEGER NOT NULL, closed_by TEXT NOT NULL CHECK (closed_by <> ''), expected INTEGER NOT NULL,"
    " counted INTEGER NOT NULL CHECK (counted >= 0), difference INTEGER NOT NULL, reason TEXT NOT NULL,"
    " approved_by TEXT NOT NULL, figures TEXT NOT NULL, head TEXT NOT NULL, UNIQUE (till, z),"
    " CHECK (difference = counted - expected), CHECK (difference = 0 OR reason <> '')) STRICT",

    "CREATE TRIGGER shift_begins_open BEFORE INSERT ON shift WHEN NEW.closed_at IS NOT NULL"
    " OR EXISTS (SELECT 1 FROM shift WHERE id = NEW.id OR (till = NEW.till AND closed_at IS NULL)) BEGIN"
    " SELECT RAISE(ABORT, 'a till has one open shift'); END",
    "CREATE TRIGGER shift_closes_once BEFORE UPDATE ON shift WHEN NOT (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL"
    " AND NEW.id IS OLD.id AND NEW.till IS OLD.till AND NEW.name IS OLD.name AND NEW.day IS OLD.day"
    " AND NEW.opened_at IS OLD.opened_at AND NEW.opened_by IS OLD.opened_by AND NEW.opening_cash IS OLD.opening_cash"
    " AND EXISTS (SELECT 1 FROM shift_close WHERE shift = NEW.id AND closed_at = NEW.closed_at)) BEGIN"
    " SELECT RAISE(ABORT, 'a shift is closed once, by its Z'); END",
    "CREATE TRIGGER shift_stays BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'a shift is not deleted'); END",
    "CREATE TRIGGER shift_movement_is_new BEFORE INSERT ON shift_movement WHEN"
    " EXISTS (SELECT 1 FROM shift_movement WHERE id = NEW.id)"
    " OR NOT EXISTS (SELECT 1 FROM shift WHERE id = NEW.shift AND closed_at IS NULL) BEGIN"
    " SELECT RAISE(ABORT, 'cash moves in an open shift, once'); END",
    "CREATE TRIGGER shift_movement_fixed BEFORE UPDATE ON shift_movement BEGIN"
    " SELECT RAISE(ABORT, 'a movement of cash is not changed'); END",
    "CREATE TRIGGER shift_movement_stays BEFORE DELETE ON shift_movement BEGIN"
    " SELECT RAISE(ABORT, 'a movement of cash is not deleted'); END",
    "CREATE TRIGGER shift_count_is_new BEFORE INSERT ON shift_count WHEN"
    " EXISTS (SELECT 1 FROM shift_count WHERE id = NEW.id)"
    " OR NOT EXISTS (SELECT 1 FROM shift WHERE id = NEW.shift AND closed_at IS NULL) BEGIN"
    " SELECT RAISE(ABORT, 'an open shift is counted'); END",
    "CREATE TRIGGER shift_count_fixed BEFORE UPDATE ON shift_count BEGIN"
    " SELECT RAISE(ABORT, 'a count is not changed'); END",
    "CREATE TRIGGER shift_count_stays BEFORE DELETE ON shift_count BEGIN"
    " SELECT RAISE(ABORT, 'a count is not deleted'); END",
    "CREATE TRIGGER shift_close_is_new BEFORE INSERT ON shift_close WHEN"
    " EXISTS (SELECT 1 FROM shift_close WHERE shift = NEW.shift)"
    " OR NOT EXISTS (SELECT 1 FROM shift WHERE id = NEW.shift AND till = NEW.till AND closed_at IS NULL)"
    " OR NEW.z IS NOT (SELECT coalesce(max(z), 0) + 1 FROM shift_close WHERE till = NEW.till) BEGIN"
    " SELECT RAISE(ABORT, 'an open shift closes once, with the next Z number'); END",
    "CREATE TRIGGER shift_close_fixed BEFORE UPDATE ON shift_close BEGIN SELECT RAISE(ABORT, 'a Z is not changed'); END",
    "CREATE TRIGGER shift_close_stays BEFORE DELETE ON shift_close BEGIN SELECT RAISE(ABORT, 'a Z is not deleted'); END",
    "CREATE TRIGGER shift_close_closes AFTER INSERT ON shift_close BEGIN"
    " UPDATE shift SET closed_at = NEW.closed_at WHERE id = NEW.shift; END",

    // The shift that was open when the sale ended (paid or cancelled), and the business day that it counts for: the shift's day of
    // opening, without a shift the calendar day in the shop's zone. Both set by that same update; NULL and '' before. shift stays
    // NULL where no shift was open and for what is older than shifts.
    "ALTER TABLE sale ADD COLUMN shift INTEGER REFERENCES shift (id)",
    "ALTER TABLE sale ADD COLUMN business_day TEXT NOT NULL DEFAULT ''",
    // When its money came: not the shift of the sale where a part was paid before, or late.
    "ALTER TABLE payment ADD COLUMN shift INTEGER REFERENCES shift (id)",
    // When it was given back.
    "ALTER TABLE refund ADD COLUMN shift INTEGER REFERENCES shift (id)",
    "ALTER TABLE refund ADD COLUMN business_day TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX sale_of_shift ON sale (shift) WHERE shift IS NOT NULL",
    "CREATE INDEX payment_of_shift ON payment (shift) WHERE shift IS NOT NULL",
    "CREATE INDEX refund_of_shift ON refund (shift) WHERE shift IS NOT NULL",

    // What is older than this step: its own day. The triggers in the way are made again below.
    "DROP TRIGGER sale_closes_once",
    "DROP TRIGGER sale_paid_by_money",
    "DROP TRIGGER refund_keeps_identity",
    "DROP TRIGGER refund_keeps_the_table",
    "UPDATE sale SET business_day = day WHERE state <> 'open'",
    "UPDATE refund SET business_day = substr(number, instr(number, '-R') + 2, 4) || '-' || substr(number, instr(number, '-R') + 6, 2)"
    " || '-' || substr(number, instr(number, '-R') + 8, 2)",
    "CREATE TRIGGER sale_closes_once BEFORE UPDATE ON sale WHEN NOT (OLD.state = 'open'"
    " AND NEW.state IN ('paid', 'cancelled') AND NEW.id IS OLD.id AND NEW.number IS OLD.number AND NEW.till IS OLD.till"
    " AND NEW.day IS OLD.day AND NEW.sequence IS OLD.sequence AND NEW.cashier IS OLD.cashier"
    " AND NEW.time_zone IS OLD.time_zone AND NEW.created_at IS OLD.created_at"
    " AND NEW.discount_kind IS OLD.discount_kind AND NEW.discount_amount IS OLD.discount_amount"
    " AND NEW.discount_basis_points IS OLD.discount_basis_points AND NEW.gross IS OLD.gross"
    " AND NEW.line_discounts IS OLD.line_discounts AND NEW.cart_discount IS OLD.cart_discount AND NEW.net IS OLD.net"
    " AND NEW.service IS OLD.service AND NEW.service_label IS OLD.service_label AND NEW.taxes IS OLD.taxes"
    " AND NEW.total IS OLD.total AND NEW.training IS OLD.training) BEGIN"
    " SELECT RAISE(ABORT, 'a booked sale is not changed'); END",
    "CREATE TRIGGER sale_paid_by_money BEFORE UPDATE ON sale WHEN NEW.state = 'paid' AND NOT EXISTS"
    " (SELECT 1 FROM payment WHERE sale = NEW.id AND state IN ('paid', 'partially_refunded')) BEGIN"
    " SELECT RAISE(ABORT, 'a sale without money is not paid'); END",
    "CREATE TRIGGER refund_keeps_identity BEFORE UPDATE ON refund WHEN NOT (NEW.id IS OLD.id AND NEW.sale IS OLD.sale"
    " AND NEW.number IS OLD.number AND NEW.kind IS OLD.kind AND NEW.way IS OLD.way AND NEW.payment IS OLD.payment"
    " AND NEW.amount IS OLD.amount AND NEW.rounding IS OLD.rounding AND NEW.back_to_stock IS OLD.back_to_stock"
    " AND NEW.reason IS OLD.reason AND NEW.who IS OLD.who AND NEW.at IS OLD.at AND NEW.shift IS OLD.shift"
    " AND NEW.business_day IS OLD.business_day) BEGIN"
    " SELECT RAISE(ABORT, 'what was given back is not changed'); END",
    "CREATE TRIGGER refund_keeps_the_table BEFORE UPDATE ON refund WHEN NOT ((OLD.state = 'requesting'"
    " AND NEW.state IN ('done', 'unknown', 'failed')) OR (OLD.state = 'unknown' AND NEW.state IN ('done', 'unknown', 'failed')))"
    " BEGIN SELECT RAISE(ABORT, 'no such step in the life of a refund'); END",

    // No money comes into a closed shift or another till's, and none counts for no day.
    "CREATE TRIGGER sale_begins_without_shift BEFORE INSERT ON sale WHEN NEW.shift IS NOT NULL OR NEW.business_day <> '' BEGIN"
    " SELECT RAISE(ABORT, 'a sale gets its shift and its day when it ends'); END",
    "CREATE TRIGGER sale_ends_in_its_shift BEFORE UPDATE ON sale WHEN (NEW.state = 'paid' AND NEW.business_day = '')"
    " OR (NEW.shift IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shift WHERE id = NEW.shift AND till = NEW.till AND day = NEW.business_day AND closed_at IS NULL)) BEGIN"
    " SELECT RAISE(ABORT, 'a sale ends in the open shift of its till, on that day'); END",
    "CREATE TRIGGER payment_begins_in_shift BEFORE INSERT ON payment WHEN NEW.shift IS NOT NULL AND NOT (NEW.state = 'paid'"
    " AND EXISTS (SELECT 1 FROM shift WHERE id = NEW.shift AND closed_at IS NULL)) BEGIN"
    " SELECT RAISE(ABORT, 'money comes into an open shift'); END",
    "CREATE TRIGGER payment_comes_into_shift BEFORE UPDATE ON payment WHEN NEW.shift IS NOT OLD.shift AND NOT (OLD.shift IS NULL"
    " AND NEW.state IN ('paid', 'partially_refunded') AND OLD.state NOT IN ('paid', 'partially_refunded')"
    " AND EXISTS (SELECT 1 FROM shift WHERE id = NEW.shift AND closed_at IS NULL)) BEGIN"
    " SELECT RAISE(ABORT, 'money comes into an open shift, once'); END",
    "CREATE TRIGGER refund_begins_in_shift BEFORE INSERT ON refund WHEN NEW.business_day = '' OR (NEW.shift IS NOT NULL AND NOT EXISTS"
    " (SELECT 1 FROM shift WHERE id = NEW.shift AND day = NEW.business_day AND closed_at IS NULL)) BEGIN"
    " SELECT RAISE(ABORT, 'money is given back in an open shift, on its day'); END",
};

} // namespace laci
