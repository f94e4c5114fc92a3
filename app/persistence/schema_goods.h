#pragma once

namespace laci {

/// Step 5, "Shop": goods. The rules of migrations.cpp hold here.
inline constexpr const char *kGoodsSchema[] = {
    // What a line was made of when it was sold. cost: of one unit, NULL where the shop did not know it; offer: what a bundle saved,
    // inside line_discount; modifiers: JSON as in the cart; steps: the wholesale steps, where they are why unit_price is not list_price;
    // approved_by: whose PIN allowed the price or the discount.
    "ALTER TABLE sale_line ADD COLUMN cost INTEGER",
    "ALTER TABLE sale_line ADD COLUMN category TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sale_line ADD COLUMN modifiers TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sale_line ADD COLUMN offer INTEGER NOT NULL DEFAULT 0 CHECK (offer >= 0)",
    "ALTER TABLE sale_line ADD COLUMN steps TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sale_line ADD COLUMN approved_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sale ADD COLUMN discount_approved_by TEXT NOT NULL DEFAULT ''",
    "CREATE TRIGGER sale_keeps_approval BEFORE UPDATE ON sale WHEN NEW.discount_approved_by IS NOT OLD.discount_approved_by"
    " BEGIN SELECT RAISE(ABORT, 'a booked sale is not changed'); END",

    // steps, bundles: "12:4500;48:4200" and "3:10000" (domain/pricing.h). priced_by: who set the price and cost of now; 'import'
    // for a file, '' where nobody noted it.
    "ALTER TABLE product ADD COLUMN steps TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE product ADD COLUMN bundles TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE product ADD COLUMN priced_by TEXT NOT NULL DEFAULT ''",
    // For the owner's table, sorted and filtered: each covers its whole query.
    "CREATE INDEX product_by_price ON product (price, active)",
    "CREATE INDEX product_by_change ON product (updated_at, active)",
    "CREATE INDEX product_by_stock ON product (stock, active)",
    "CREATE INDEX product_by_margin ON product (CASE WHEN price > 0 THEN (price - cost) * 10000 / price END, active)",

    // What a product cost from when on. The first change also writes down what held before it, since the product's own id tells
    // when it came (base/ids.h): a first import of 800,000 products writes no history.
    "CREATE TABLE price_history (id INTEGER PRIMARY KEY, product INTEGER NOT NULL REFERENCES product (id), at INTEGER NOT NULL,"
    " price INTEGER NOT NULL, cost INTEGER, who TEXT NOT NULL) STRICT",
    "CREATE INDEX price_history_of ON price_history (product, id)",
    "CREATE TRIGGER price_history_is_new BEFORE INSERT ON price_history WHEN EXISTS (SELECT 1 FROM price_history WHERE id = NEW.id)"
    " BEGIN SELECT RAISE(ABORT, 'what a product cost is not replaced'); END",
    "CREATE TRIGGER price_history_fixed BEFORE UPDATE ON price_history BEGIN"
    " SELECT RAISE(ABORT, 'what a product cost is not changed'); END",
    "CREATE TRIGGER price_history_stays BEFORE DELETE ON price_history BEGIN"
    " SELECT RAISE(ABORT, 'what a product cost is not deleted'); END",
    "CREATE TRIGGER product_price_moves AFTER UPDATE OF price, cost ON product"
    " WHEN NEW.price IS NOT OLD.price OR NEW.cost IS NOT OLD.cost BEGIN"
    " INSERT INTO price_history (product, at, price, cost, who)"
    " SELECT OLD.id, (OLD.id >> 22) + 1735689600000, OLD.price, OLD.cost, OLD.priced_by"
    " WHERE NOT EXISTS (SELECT 1 FROM price_history WHERE product = OLD.id);"
    " INSERT INTO price_history (product, at, price, cost, who)"
    " VALUES (NEW.id, NEW.updated_at, NEW.price, NEW.cost, NEW.priced_by); END",

    // What people and files did to the stock; stock_movement has what sales did. quantity is what was added. The stock of a product
    // is what it came with and all of both.
    "CREATE TABLE stock_entry (id INTEGER PRIMARY KEY, product INTEGER NOT NULL REFERENCES product (id),"
    " kind TEXT NOT NULL CHECK (kind IN ('delivery', 'correction', 'stock_take')), quantity INTEGER NOT NULL,"
    " at INTEGER NOT NULL, reason TEXT NOT NULL, who TEXT NOT NULL CHECK (who <> ''),"
    " CHECK (kind = 'delivery' OR reason <> '')) STRICT",
    "CREATE INDEX stock_entry_of ON stock_entry (product, at)",
    "CREATE TRIGGER stock_entry_is_new BEFORE INSERT ON stock_entry WHEN EXISTS (SELECT 1 FROM stock_entry WHERE id = NEW.id)"
    " BEGIN SELECT RAISE(ABORT, 'a movement is not replaced'); END",
    "CREATE TRIGGER stock_entry_fixed BEFORE UPDATE ON stock_entry BEGIN"
    " SELECT RAISE(ABORT, 'a movement is not changed'); END",
    "CREATE TRIGGER stock_entry_stays BEFORE DELETE ON stock_entry BEGIN"
    " SELECT RAISE(ABORT, 'a movement is not deleted'); END",
    "CREATE TRIGGER stock_entry_follows AFTER INSERT ON stock_entry BEGIN"
    " UPDATE product SET stock = coalesce(stock, 0) + NEW.quantity WHERE id = NEW.product; END",

    // Nobody deletes what may have been sold.
    "CREATE TRIGGER product_stays BEFORE DELETE ON product WHEN EXISTS (SELECT 1 FROM stock_movement WHERE product = OLD.id)"
    " OR EXISTS (SELECT 1 FROM stock_entry WHERE product = OLD.id) OR EXISTS (SELECT 1 FROM price_history WHERE product = OLD.id)"
    " BEGIN SELECT RAISE(ABORT, 'what was sold or moved is not deleted'); END",

    "CREATE TABLE modifier_group (id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''),"
    " least INTEGER NOT NULL CHECK (least >= 0), most INTEGER NOT NULL CHECK (most >= 1 AND most >= least)) STRICT",
    "CREATE TABLE modifier (id INTEGER PRIMARY KEY, group_id INTEGER NOT NULL REFERENCES modifier_group (id) ON DELETE CASCADE,"
    " position INTEGER NOT NULL, name TEXT NOT NULL CHECK (name <> ''), price INTEGER NOT NULL CHECK (price >= 0)) STRICT",
    "CREATE INDEX modifier_of ON modifier (group_id, position)",
    "CREATE TABLE product_modifier (product INTEGER NOT NULL REFERENCES product (id), position INTEGER NOT NULL,"
    " group_id INTEGER NOT NULL REFERENCES modifier_group (id) ON DELETE CASCADE, PRIMARY KEY (product, position))"
    " STRICT, WITHOUT ROWID",
    "CREATE INDEX product_modifier_by_group ON product_modifier (group_id)",

    // Days as '2026-11-21', both included; '' and '9999-12-31' where a list is open.
    "CREATE TABLE price_list (id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), from_day TEXT NOT NULL,"
    " until_day TEXT NOT NULL CHECK (until_day >= from_day)) STRICT",
    "CREATE TABLE price_list_item (product INTEGER NOT NULL REFERENCES product (id),"
    " list INTEGER NOT NULL REFERENCES price_list (id) ON DELETE CASCADE, price INTEGER NOT NULL CHECK (price >= 0),"
    " PRIMARY KEY (product, list)) STRICT, WITHOUT ROWID",
    "CREATE INDEX price_list_item_by_list ON price_list_item (list)",
};

} // namespace laci
