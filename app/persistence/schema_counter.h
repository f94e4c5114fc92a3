#pragma once

namespace laci {

/// Step 4, "Counter": refunds, what moves the stock, carts put aside, customers, pictures, the print queue, the drawer.
/// The rules of migrations.cpp hold here.
inline constexpr const char *kCounterSchema[] = {
    // Whom a sale was for, as it was then; no reference to customer, whose name may change.
    "ALTER TABLE sale ADD COLUMN customer INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sale ADD COLUMN customer_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sale ADD COLUMN customer_phone TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sale ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX sale_by_total ON sale (total)",
    "CREATE TRIGGER sale_keeps_customer BEFORE UPDATE ON sale WHEN NOT (NEW.customer IS OLD.customer"
    " AND NEW.customer_name IS OLD.customer_name AND NEW.customer_phone IS OLD.customer_phone AND NEW.note IS OLD.note) BEGIN"
    " SELECT RAISE(ABORT, 'a booked sale is not changed'); END",

    // Law 12: giving back is an entry of its own. `till` and `day` are those of its number, K1-R20261120-0003.
    "CREATE TABLE refund (id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), sale TEXT NOT NULL REFERENCES sale (id),"
    " number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('refund', 'void', 'tender')),"
    " way TEXT NOT NULL CHECK (way IN ('cash', 'at_gateway', 'by_gateway')),"
    " state TEXT NOT NULL CHECK (state IN ('requesting', 'done', 'unknown', 'failed')),"
    " payment TEXT REFERENCES payment (id), amount INTEGER NOT NULL CHECK (amount >= 0), rounding INTEGER NOT NULL,"
    " back_to_stock INTEGER NOT NULL CHECK (back_to_stock IN (0, 1)), reason TEXT NOT NULL CHECK (reason <> ''),"
    " who TEXT NOT NULL CHECK (who <> ''), detail TEXT NOT NULL, at INTEGER NOT NULL, updated_at INTEGER NOT NULL,"
    " CHECK ((way = 'cash') = (payment IS NULL)), CHECK (way = 'cash' OR (rounding = 0 AND amount > 0)),"
    " CHECK (amount + rounding >= 0)) STRICT",
    "CREATE INDEX refund_of_sale ON refund (sale, at)",
    "CREATE INDEX refund_given ON refund (sale, amount, rounding) WHERE state <> 'failed'",
    "CREATE INDEX refund_open ON refund (at) WHERE state IN ('requesting', 'unknown')",
    // The lines come first and the refund seals them: so it can be checked whole, and takes no further line. The deferred
    // reference refuses lines without a refund.
    "CREATE TABLE refund_line (refund TEXT NOT NULL REFERENCES refund (id) DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, quantity INTEGER NOT NULL CHECK (quantity > 0),"
    " amount INTEGER NOT NULL CHECK (amount >= 0), PRIMARY KEY (refund, position)) STRICT, WITHOUT ROWID",

    "CREATE TRIGGER refund_is_new BEFORE INSERT ON refund WHEN EXISTS"
    " (SELECT 1 FROM refund WHERE id = NEW.id OR number = NEW.number) BEGIN"
    " SELECT RAISE(ABORT, 'a booked refund is not replaced'); END",
    "CREATE TRIGGER refund_begins BEFORE INSERT ON refund WHEN"
    " NEW.state IS NOT (CASE NEW.way WHEN 'by_gateway' THEN 'requesting' ELSE 'done' END) BEGIN"
    " SELECT RAISE(ABORT, 'a refund begins as requesting at a gateway, else as done'); END",
    "CREATE TRIGGER refund_of_its_sale BEFORE INSERT ON refund WHEN NOT EXISTS (SELECT 1 FROM sale WHERE id = NEW.sale"
    " AND ((NEW.kind = 'tender') = (state <> 'paid'))) BEGIN"
    " SELECT RAISE(ABORT, 'goods of a paid sale come back, and the money of one that was not finished'); END",
    "CREATE TRIGGER refund_adds_up BEFORE INSERT ON refund WHEN"
    " (NEW.kind = 'tender') IS NOT ((SELECT count(*) FROM refund_line WHERE refund = NEW.id) = 0)"
    " OR (NEW.kind <> 'tender' AND NEW.amount IS NOT (SELECT sum(amount) FROM refund_line WHERE refund = NEW.id)) BEGIN"
    " SELECT RAISE(ABORT, 'a refund is the sum of its lines'); END",
    "CREATE TRIGGER refund_within_the_lines BEFORE INSERT ON refund WHEN EXISTS (SELECT 1 FROM refund_line n"
    " LEFT JOIN sale_line s ON s.sale = NEW.sale AND s.position = n.position WHERE n.refund = NEW.id AND (s.sale IS NULL"
    " OR n.quantity + (SELECT coalesce(sum(l.quantity), 0) FROM refund r JOIN refund_line l ON l.refund = r.id"
    " WHERE r.sale = NEW.sale AND r.state <> 'failed' AND l.position = n.position) > s.quantity"
    " OR n.amount + (SELECT coalesce(sum(l.amount), 0) FROM refund r JOIN refund_line l ON l.refund = r.id"
    " WHERE r.sale = NEW.sale AND r.state <> 'failed' AND l.position = n.position) > s.total)) BEGIN"
    " SELECT RAISE(ABORT, 'more of a line than was sold'); END",
    "CREATE TRIGGER refund_within_the_money BEFORE INSERT ON refund WHEN NEW.amount + NEW.rounding"
    " + (SELECT coalesce(sum(amount + rounding), 0) FROM refund WHERE sale = NEW.sale AND state <> 'failed')"
    " > (SELECT coalesce(sum(amount), 0) FROM payment WHERE sale = NEW.sale"
    " AND state IN ('paid', 'partially_refunded', 'refunded')) BEGIN"
    " SELECT RAISE(ABORT, 'more money than came in'); END",
    "CREATE TRIGGER refund_within_its_payment BEFORE INSERT ON refund WHEN NEW.payment IS NOT NULL AND NOT EXISTS"
    " (SELECT 1 FROM payment WHERE id = NEW.payment AND sale = NEW.sale AND gateway <> 'cash'"
    " AND state IN ('paid', 'partially_refunded') AND amount >= NEW.amount + (SELECT coalesce(sum(amount), 0) FROM refund"
    " WHERE sale = NEW.sale AND payment = NEW.payment AND state <> 'failed')) BEGIN"
    " SELECT RAISE(ABORT, 'more than the payment brought'); END",
    "CREATE TRIGGER refund_keeps_identity BEFORE UPDATE ON refund WHEN NOT (NEW.id IS OLD.id AND NEW.sale IS OLD.sale"
    " AND NEW.number IS OLD.number AND NEW.kind IS OLD.kind AND NEW.way IS OLD.way AND NEW.payment IS OLD.payment"
    " AND NEW.amount IS OLD.amount AND NEW.rounding IS OLD.rounding AND NEW.back_to_stock IS OLD.back_to_stock"
    " AND NEW.reason IS OLD.reason AND NEW.who IS OLD.who AND NEW.at IS OLD.at) BEGIN"
    " SELECT RAISE(ABORT, 'what was given back is not changed'); END",
    "CREATE TRIGGER refund_keeps_the_table BEFORE UPDATE ON refund WHEN NOT ((OLD.state = 'requesting'"
    " AND NEW.state IN ('done', 'unknown', 'failed')) OR (OLD.state = 'unknown' AND NEW.state IN ('done', 'unknown', 'failed')))"
    " BEGIN SELECT RAISE(ABORT, 'no such step in the life of a refund'); END",
    "CREATE TRIGGER refund_stays BEFORE DELETE ON refund BEGIN"
    " SELECT RAISE(ABORT, 'a booked refund is not deleted'); END",
    "CREATE TRIGGER refund_line_sealed BEFORE INSERT ON refund_line WHEN"
    " EXISTS (SELECT 1 FROM refund WHERE id = NEW.refund)"
    " OR EXISTS (SELECT 1 FROM refund_line WHERE refund = NEW.refund AND position = NEW.position) BEGIN"
    " SELECT RAISE(ABORT, 'a booked refund takes no further line'); END",
    "CREATE TRIGGER refund_line_fixed BEFORE UPDATE ON refund_line BEGIN"
    " SELECT RAISE(ABORT, 'a line that was given back is not changed'); END",
    "CREATE TRIGGER refund_line_stays BEFORE DELETE ON refund_line BEGIN"
    " SELECT RAISE(ABORT, 'a line that was given back is not deleted'); END",

    // What went out and came back; quantity is what is added to the stock. The key is why nothing moves twice. refund empty: the
    // sale itself. refund_failed takes back what its refund had brought.
    "CREATE TABLE stock_movement (sale TEXT NOT NULL REFERENCES sale (id), refund TEXT NOT NULL, position INTEGER NOT NULL,"
    " kind TEXT NOT NULL CHECK (kind IN ('sale', 'refund', 'refund_failed')),"
    " product INTEGER NOT NULL REFERENCES product (id), quantity INTEGER NOT NULL, at INTEGER NOT NULL,"
    " PRIMARY KEY (sale, refund, position, kind), CHECK ((kind = 'sale') = (refund = ''))) STRICT, WITHOUT ROWID",
    "CREATE INDEX stock_movement_of ON stock_movement (product, at)",
    "CREATE TRIGGER stock_movement_is_new BEFORE INSERT ON stock_movement WHEN EXISTS (SELECT 1 FROM stock_movement"
    " WHERE sale = NEW.sale AND refund = NEW.refund AND position = NEW.position AND kind = NEW.kind) BEGIN"
    " SELECT RAISE(ABORT, 'goods move once'); END",
    "CREATE TRIGGER stock_movement_fixed BEFORE UPDATE ON stock_movement BEGIN"
    " SELECT RAISE(ABORT, 'a movement is not changed'); END",
    "CREATE TRIGGER stock_movement_stays BEFORE DELETE ON stock_movement BEGIN"
    " SELECT RAISE(ABORT, 'a movement is not deleted'); END",
    "CREATE TRIGGER stock_follows AFTER INSERT ON stock_movement BEGIN"
    " UPDATE product SET stock = stock + NEW.quantity WHERE id = NEW.product; END",
    "CREATE TRIGGER sale_takes_from_stock AFTER UPDATE OF state ON sale WHEN OLD.state = 'open' AND NEW.state = 'paid' BEGIN"
    " INSERT INTO stock_movement (sale, refund, position, kind, product, quantity, at)"
    " SELECT l.sale, '', l.position, 'sale', p.id, -l.quantity, NEW.closed_at"
    " FROM sale_line l CROSS JOIN product p ON p.id = l.product WHERE l.sale = NEW.id AND p.stock IS NOT NULL; END",
    "CREATE TRIGGER refund_brings_to_stock AFTER INSERT ON refund WHEN NEW.back_to_stock = 1 BEGIN"
    " INSERT INTO stock_movement (sale, refund, position, kind, product, quantity, at)"
    " SELECT NEW.sale, NEW.id, r.position, 'refund', p.id, r.quantity, NEW.at FROM refund_line r"
    " CROSS JOIN sale_line l ON l.sale = NEW.sale AND l.position = r.position CROSS JOIN product p ON p.id = l.product"
    " WHERE r.refund = NEW.id AND p.stock IS NOT NULL; END",
    "CREATE TRIGGER failed_refund_takes_back AFTER UPDATE OF state ON refund WHEN NEW.state = 'failed' BEGIN"
    " INSERT INTO stock_movement (sale, refund, position, kind, product, quantity, at)"
    " SELECT sale, refund, position, 'refund_failed', product, -quantity, NEW.updated_at FROM stock_movement"
    " WHERE sale = NEW.sale AND refund = NEW.id AND kind = 'refund'; END",

    "CREATE TABLE parked_cart (id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), cart TEXT NOT NULL,"
    " total INTEGER NOT NULL, cashier TEXT NOT NULL, parked_at INTEGER NOT NULL) STRICT",

    // name_key as product.sort_key; phone_key: digits only, a leading 62 as 0.
    "CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), phone TEXT NOT NULL,"
    " name_key TEXT NOT NULL, phone_key TEXT NOT NULL, used_at INTEGER NOT NULL) STRICT",
    "CREATE UNIQUE INDEX customer_once ON customer (name COLLATE NOCASE, phone_key)",
    "CREATE INDEX customer_by_name ON customer (name_key)",
    "CREATE INDEX customer_by_phone ON customer (phone_key) WHERE phone_key <> ''",
    "CREATE INDEX customer_by_use ON customer (used_at)",

    "CREATE TABLE product_picture (product INTEGER PRIMARY KEY REFERENCES product (id), image BLOB NOT NULL) STRICT",

    // Paper that is out or thrown away keeps its row without its bytes: the file would grow by gigabytes.
    "CREATE TABLE print_job (id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), matter TEXT NOT NULL, title TEXT NOT NULL,"
    " sale TEXT NOT NULL, data BLOB NOT NULL, state TEXT NOT NULL"
    " CHECK (state IN ('queued', 'sending', 'done', 'doubtful', 'failed', 'dropped')), tries INTEGER NOT NULL,"
    " problem TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL) STRICT",
    "CREATE INDEX print_job_unfinished ON print_job (created_at) WHERE state NOT IN ('done', 'dropped')",
    "CREATE INDEX print_job_by_time ON print_job (created_at)",
    "CREATE TRIGGER print_job_ends BEFORE UPDATE ON print_job WHEN OLD.state IN ('done', 'dropped') OR NEW.id IS NOT OLD.id"
    " BEGIN SELECT RAISE(ABORT, 'paper that is out is not printed again by the same job'); END",

    "CREATE TABLE drawer_opening (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''),"
    " who TEXT NOT NULL CHECK (who <> '')) STRICT",
    "CREATE TRIGGER drawer_opening_is_new BEFORE INSERT ON drawer_opening WHEN EXISTS"
    " (SELECT 1 FROM drawer_opening WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'an opening is not replaced'); END",
    "CREATE TRIGGER drawer_opening_fixed BEFORE UPDATE ON drawer_opening BEGIN"
    " SELECT RAISE(ABORT, 'an opening is not changed'); END",
    "CREATE TRIGGER drawer_opening_stays BEFORE DELETE ON drawer_opening BEGIN"
    " SELECT RAISE(ABORT, 'an opening is not deleted'); END",
};

} // namespace laci
