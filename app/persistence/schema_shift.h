#pragma once

namespace laci {

/// Step 7, "Shop": shifts and the day that money counts for. The rules of migrations.cpp hold here.
inline constexpr const char *kShiftSchema[] = {
    "CREATE TABLE shift (id INTEGER PRIMARY KEY, till TEXT NOT NULL, name TEXT NOT NULL, day TEXT NOT NULL,"
    " opened_at INTEGER NOT NULL, opened_by TEXT NOT NULL CHECK (opened_by <> ''), float INTEGER NOT NULL CHECK (float >= 0),"
    " closed_at INTEGER) STRICT",
    // The shift that was open when the money came, and the business day that it counts for: the shift's day of opening, without a
    // shift the calendar day in the shop's zone. Set when the sale is paid; NULL and '' before, and for what is older than shifts.
    "ALTER TABLE sale ADD COLUMN shift INTEGER REFERENCES shift (id)",
    "ALTER TABLE sale ADD COLUMN business_day TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE payment ADD COLUMN shift INTEGER REFERENCES shift (id)",
    "ALTER TABLE refund ADD COLUMN shift INTEGER REFERENCES shift (id)",
    "ALTER TABLE refund ADD COLUMN business_day TEXT NOT NULL DEFAULT ''",
};

} // namespace laci
