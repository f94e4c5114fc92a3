#pragma once

namespace laci {

/// Step 5, "Shop": goods. The rules of migrations.cpp hold here.
inline constexpr const char *kGoodsSchema[] = {
    // What a line was made of when it was sold. cost: of one unit, NULL where the shop did not know it; offer: what a bundle saved,
    // inside line_discount; modifiers: JSON as in the cart; approved_by: whose PIN allowed the price or the discount.
    "ALTER TABLE sale_line ADD COLUMN cost INTEGER",
    "ALTER TABLE sale_line ADD COLUMN category TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sale_line ADD COLUMN modifiers TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sale_line ADD COLUMN offer INTEGER NOT NULL DEFAULT 0 CHECK (offer >= 0)",
    "ALTER TABLE sale_line ADD COLUMN approved_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sale ADD COLUMN discount_approved_by TEXT NOT NULL DEFAULT ''",
};

} // namespace laci
