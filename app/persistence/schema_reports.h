#pragma once

namespace laci {

/// Step 8, "Shop": sums for the reports (domain/report.h says what each figure means). The rules of migrations.cpp hold here.
///
/// What counts is said once, in the views report_*_move: one row for each sale, refund, payment or line, with the day it counts on.
/// The tables of sums are filled from them in the same commit as the booking, by one trigger; verify() adds the same views up anew.
inline constexpr const char *kReportsSchema[] = {
    // The hours that a shop's zone is ahead of UTC; one that is not here counts as Western Indonesia (domain/shop_day.h).
    "CREATE TABLE report_zone (name TEXT PRIMARY KEY, hours INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "INSERT INTO report_zone VALUES ('Asia/Makassar', 8), ('Asia/Ujung_Pandang', 8), ('Asia/Jayapura', 9), ('Etc/UTC', 0), ('UTC', 0)",

    // Late money that came when its sale was closed is no part of the sale; told apart when it comes, not by clocks that may be wrong.
    "ALTER TABLE payment ADD COLUMN came_after INTEGER NOT NULL DEFAULT 0 CHECK (came_after IN (0, 1))",
    "UPDATE payment SET came_after = 1 WHERE late = 1 AND EXISTS (SELECT 1 FROM sale WHERE id = payment.sale"
    " AND state <> 'open' AND closed_at < payment.late_at)",

    "CREATE INDEX sale_by_business_day ON sale (business_day) WHERE state = 'paid'",
    "CREATE INDEX refund_by_business_day ON refund (business_day)",
    "CREATE INDEX payment_came_after ON payment (late_at) WHERE came_after = 1",
    "CREATE INDEX payment_event_taken_back ON payment_event (at) WHERE event IN ('seen_charged_back', 'seen_reversed')",

    // A line that was given back: its share of tax to the nearest rupiah, its cost by pieces.
    "CREATE VIEW report_refund_line AS SELECT g.refund AS refund, l.product AS product, l.category AS category,"
    " l.tax_class AS tax_class, g.quantity AS quantity, g.amount AS amount,"
    " CASE WHEN l.tax = 0 OR g.amount = 0 THEN 0 WHEN g.amount = l.total THEN l.tax"
    " ELSE CAST((2 * l.tax * g.amount + l.total) / (2 * l.total) AS INTEGER) END AS tax,"
    " CAST((l.cost * g.quantity + 500) / 1000 AS INTEGER) AS cost"
    " FROM refund r CROSS JOIN refund_line g ON g.refund = r.id"
    " CROSS JOIN sale_line l ON l.sale = r.sale AND l.position = g.position",

    // `what` and `source` name the booking. costed: without tax, of the lines whose cost is known. The plus keeps the planner from
    // the index of all cash there ever was.
    "CREATE VIEW report_sales_move AS"
    " SELECT 'sale' AS what, s.id AS source, s.business_day AS day, s.till AS till,"
    " coalesce(s.shift, 0) AS shift,"
    " (s.closed_at / 3600000 + coalesce((SELECT hours FROM report_zone WHERE name = s.time_zone), 7)) % 24 AS hour,"
    " s.cashier AS person, 1 AS receipts, s.gross AS gross, s.line_discounts + s.cart_discount AS discounts,"
    " s.service AS service, coalesce((SELECT sum(tax) FROM sale_line WHERE sale = s.id), 0) AS tax, s.total AS sales,"
    " coalesce((SELECT sum(rounding) FROM payment WHERE sale = s.id AND +gateway = 'cash'), 0) AS rounding,"
    " coalesce((SELECT sum(total - tax) FROM sale_line WHERE sale = s.id AND cost IS NOT NULL), 0) AS costed,"
    " coalesce((SELECT sum(CAST((cost * quantity + 500) / 1000 AS INTEGER)) FROM sale_line WHERE sale = s.id), 0) AS cost,"
    " 0 AS refunds, 0 AS given, 0 AS given_tax"
    " FROM sale s WHERE s.state = 'paid'"
    " UNION ALL SELECT 'refund', r.id, r.business_day, s.till, coalesce(r.shift, 0),"
    " (r.at / 3600000 + coalesce((SELECT hours FROM report_zone WHERE name = s.time_zone), 7)) % 24,"
    " r.who, 0, 0, 0, 0, 0, 0, -r.rounding,"
    " -coalesce((SELECT sum(amount - tax) FROM report_refund_line WHERE refund = r.id AND cost IS NOT NULL), 0),"
    " -coalesce((SELECT sum(cost) FROM report_refund_line WHERE refund = r.id), 0),"
    " 1, r.amount, coalesce((SELECT sum(tax) FROM report_refund_line WHERE refund = r.id), 0)"
    " FROM refund r CROSS JOIN sale s ON s.id = r.sale WHERE r.state <> 'failed' AND r.kind <> 'tender'",

    "CREATE VIEW report_products_move AS"
    " SELECT 'sale' AS what, s.id AS source, s.business_day AS day, l.product AS product,"
    " l.category AS category, l.quantity AS quantity, l.total AS sales, l.tax AS tax,"
    " CASE WHEN l.cost IS NULL THEN 0 ELSE l.total - l.tax END AS costed,"
    " coalesce(CAST((l.cost * l.quantity + 500) / 1000 AS INTEGER), 0) AS cost, 0 AS given, 0 AS given_tax"
    " FROM sale s CROSS JOIN sale_line l ON l.sale = s.id WHERE s.state = 'paid'"
    " UNION ALL SELECT 'refund', r.id, r.business_day, g.product, g.category, -g.quantity, 0, 0,"
    " CASE WHEN g.cost IS NULL THEN 0 ELSE g.tax - g.amount END, -coalesce(g.cost, 0), g.amount, g.tax"
    " FROM refund r CROSS JOIN report_refund_line g ON g.refund = r.id WHERE r.state <> 'failed' AND r.kind <> 'tender'",

    // Payments that held money when their sale was paid.
    "CREATE VIEW report_received AS SELECT s.id AS sale, s.business_day AS day, s.till AS till,"
    " p.gateway AS gateway, p.channel AS channel, p.by_person AS by_person, 1 AS payments, p.amount AS received,"
    " p.rounding AS rounding, p.payer_fee AS fee, 0 AS late_payments, 0 AS late, 0 AS given, 0 AS returned, 0 AS taken_back"
    " FROM sale s CROSS JOIN payment p ON p.sale = s.id WHERE s.state = 'paid' AND ((p.came_after = 0"
    " AND (p.state IN ('paid', 'partially_refunded') OR (p.state IN ('refunded', 'charged_back', 'failed')"
    " AND EXISTS (SELECT 1 FROM payment_event WHERE payment = p.id AND state = 'paid'))))"
    // Paid, reversed by the gateway, and paid once more after the sale: it was received before it was late.
    " OR (p.came_after = 1 AND EXISTS (SELECT 1 FROM payment_event WHERE payment = p.id AND event = 'seen_reversed'"
    " AND state = 'failed' AND at < p.late_at)))",
    "CREATE VIEW report_tenders_move AS"
    " SELECT 'sale' AS what, sale AS source, day, till, gateway, channel, by_person, payments, received, rounding, fee,"
    " late_payments, late, given, returned, taken_back FROM report_received"
    " UNION ALL SELECT 'refund', r.id, r.business_day, s.till, coalesce(p.gateway, 'cash'), coalesce(p.channel, ''),"
    " coalesce(p.by_person, 0), 0, 0, 0, 0, 0, 0, CASE WHEN r.kind = 'tender' THEN 0 ELSE r.amount + r.rounding END,"
    " CASE WHEN r.kind = 'tender' THEN r.amount + r.rounding ELSE 0 END, 0"
    " FROM refund r CROSS JOIN sale s ON s.id = r.sale LEFT JOIN payment p ON p.id = r.payment WHERE r.state <> 'failed'"
    " UNION ALL SELECT 'late', p.id, date(p.late_at / 1000 + 3600"
    " * coalesce((SELECT hours FROM report_zone WHERE name = s.time_zone), 7), 'unixepoch'), s.till,"
    " p.gateway, p.channel, p.by_person, 0, 0, 0, 0, 1, p.amount, 0, 0, 0"
    " FROM payment p CROSS JOIN sale s ON s.id = p.sale WHERE p.came_after = 1"
    " UNION ALL SELECT 'taken_back', e.payment, date(e.at / 1000 + 3600"
    " * coalesce((SELECT hours FROM report_zone WHERE name = s.time_zone), 7), 'unixepoch'), s.till,"
    " p.gateway, p.channel, p.by_person, 0, 0, 0, 0, 0, 0, 0, 0, p.amount"
    " FROM payment_event e CROSS JOIN payment p ON p.id = e.payment CROSS JOIN sale s ON s.id = p.sale"
    " WHERE e.event IN ('seen_charged_back', 'seen_reversed') AND e.state IN ('charged_back', 'failed')"
    " AND EXISTS (SELECT 1 FROM payment_event f WHERE f.payment = e.payment AND f.sequence < e.sequence AND f.state = 'paid')"
    " AND NOT EXISTS (SELECT 1 FROM payment_event f WHERE f.payment = e.payment AND f.sequence < e.sequence"
    " AND f.event IN ('seen_charged_back', 'seen_reversed') AND f.state IN ('charged_back', 'failed'))",

    // first, last: the receipt number's day and sequence as one number, 20261120 × 10⁸ + 42. A line that is given back belongs to
    // the rule of its class; where nobody said which, to the first of its sale.
    "CREATE VIEW report_taxed AS SELECT s.id AS sale, s.business_day AS day, s.till AS till,"
    " coalesce(json_extract(t.value, '$.code'), '') AS code, coalesce(json_extract(t.value, '$.label'), '') AS label,"
    " 1 AS receipts, CAST(json_extract(t.value, '$.base') AS INTEGER) AS base,"
    " CAST(json_extract(t.value, '$.amount') AS INTEGER) AS tax,"
    " CAST(replace(s.day, '-', '') AS INTEGER) * 100000000 + s.sequence AS first,"
    " CAST(replace(s.day, '-', '') AS INTEGER) * 100000000 + s.sequence AS last, 0 AS given_base, 0 AS given_tax"
    " FROM sale s CROSS JOIN json_each(CASE WHEN json_valid(s.taxes) THEN s.taxes ELSE '[]' END) t WHERE s.state = 'paid'",
    "CREATE VIEW report_taxes_move AS"
    " SELECT 'sale' AS what, sale AS source, day, till, code, label, receipts, base, tax, first, last, given_base, given_tax"
    " FROM report_taxed"
    " UNION ALL SELECT 'refund', r.id, r.business_day, s.till,"
    " coalesce((SELECT json_extract(t.value, '$.code') FROM json_each(CASE WHEN json_valid(s.taxes) THEN s.taxes ELSE '[]' END) t"
    " WHERE g.tax_class = CASE WHEN json_extract(t.value, '$.code') LIKE 'ppn-luxury%' THEN 'ppn_luxury'"
    " WHEN json_extract(t.value, '$.code') LIKE 'ppn%' THEN 'ppn'"
    " WHEN json_extract(t.value, '$.code') LIKE 'pbjt%' THEN 'pbjt' ELSE '' END),"
    " CASE WHEN json_valid(s.taxes) THEN json_extract(s.taxes, '$[0].code') END, ''),"
    " '', 0, 0, 0, NULL, NULL, g.amount - g.tax, g.tax"
    " FROM refund r CROSS JOIN sale s ON s.id = r.sale CROSS JOIN report_refund_line g ON g.refund = r.id"
    " WHERE r.state <> 'failed' AND r.kind <> 'tender' AND g.tax <> 0",

    "CREATE TABLE report_sales (day TEXT NOT NULL, till TEXT NOT NULL, shift INTEGER NOT NULL, hour INTEGER NOT NULL,"
    " person TEXT NOT NULL, receipts INTEGER NOT NULL, gross INTEGER NOT NULL, discounts INTEGER NOT NULL,"
    " service INTEGER NOT NULL, tax INTEGER NOT NULL, sales INTEGER NOT NULL, rounding INTEGER NOT NULL,"
    " costed INTEGER NOT NULL, cost INTEGER NOT NULL, refunds INTEGER NOT NULL, given INTEGER NOT NULL,"
    " given_tax INTEGER NOT NULL, PRIMARY KEY (day, till, shift, hour, person)) STRICT, WITHOUT ROWID",
    // By month (202611): a shop of 20,000 goods would fill a row for each of them that was sold on a day. What a span has of a
    // month that it cuts is added up from the lines. The key's order is that of the reports: sorting half a million rows takes seconds.
    "CREATE TABLE report_products (month INTEGER NOT NULL, product INTEGER NOT NULL, category TEXT NOT NULL,"
    " quantity INTEGER NOT NULL, sales INTEGER NOT NULL, tax INTEGER NOT NULL, costed INTEGER NOT NULL, cost INTEGER NOT NULL,"
    " given INTEGER NOT NULL, given_tax INTEGER NOT NULL, last_sold TEXT NOT NULL,"
    " PRIMARY KEY (product, category, month)) STRICT, WITHOUT ROWID",
    "CREATE TABLE report_tenders (day TEXT NOT NULL, till TEXT NOT NULL, gateway TEXT NOT NULL, channel TEXT NOT NULL,"
    " by_person INTEGER NOT NULL, payments INTEGER NOT NULL, received INTEGER NOT NULL, rounding INTEGER NOT NULL,"
    " fee INTEGER NOT NULL, late_payments INTEGER NOT NULL, late INTEGER NOT NULL, given INTEGER NOT NULL,"
    " returned INTEGER NOT NULL, taken_back INTEGER NOT NULL,"
    " PRIMARY KEY (day, till, gateway, channel, by_person)) STRICT, WITHOUT ROWID",
    "CREATE TABLE report_taxes (day TEXT NOT NULL, till TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL,"
    " receipts INTEGER NOT NULL, base INTEGER NOT NULL, tax INTEGER NOT NULL, first INTEGER, last INTEGER,"
    " given_base INTEGER NOT NULL, given_tax INTEGER NOT NULL, PRIMARY KEY (day, till, code)) STRICT, WITHOUT ROWID",

    // What was booked before there were sums.
    "INSERT INTO report_sales SELECT day, till, shift, hour, person, sum(receipts), sum(gross), sum(discounts), sum(service),"
    " sum(tax), sum(sales), sum(rounding), sum(costed), sum(cost), sum(refunds), sum(given), sum(given_tax)"
    " FROM report_sales_move GROUP BY 1, 2, 3, 4, 5",
    "INSERT INTO report_products SELECT CAST(replace(substr(day, 1, 7), '-', '') AS INTEGER), product, category, sum(quantity),"
    " sum(sales), sum(tax), sum(costed), sum(cost), sum(given), sum(given_tax), max(CASE what WHEN 'sale' THEN day ELSE '' END)"
    " FROM report_products_move GROUP BY 1, 2, 3",
    "INSERT INTO report_tenders SELECT day, till, gateway, channel, by_person, sum(payments), sum(received), sum(rounding),"
    " sum(fee), sum(late_payments), sum(late), sum(given), sum(returned), sum(taken_back)"
    " FROM report_tenders_move GROUP BY 1, 2, 3, 4, 5",
    "INSERT INTO report_taxes SELECT day, till, code, max(label), sum(receipts), sum(base), sum(tax), min(first), max(last),"
    " sum(given_base), sum(given_tax) FROM report_taxes_move GROUP BY 1, 2, 3",

    // One place that adds: INSERT INTO report_booking VALUES ('refund', id, -1) takes a refund out again.
    "CREATE VIEW report_booking AS SELECT '' AS what, '' AS source, 0 AS sign",
    "CREATE TRIGGER report_books INSTEAD OF INSERT ON report_booking BEGIN"
    " INSERT INTO report_sales SELECT day, till, shift, hour, person, NEW.sign * receipts, NEW.sign * gross,"
    " NEW.sign * discounts, NEW.sign * service, NEW.sign * tax, NEW.sign * sales, NEW.sign * rounding, NEW.sign * costed,"
    " NEW.sign * cost, NEW.sign * refunds, NEW.sign * given, NEW.sign * given_tax"
    " FROM report_sales_move WHERE source = NEW.source AND what = NEW.what"
    " ON CONFLICT (day, till, shift, hour, person) DO UPDATE SET receipts = receipts + excluded.receipts,"
    " gross = gross + excluded.gross, discounts = discounts + excluded.discounts, service = service + excluded.service,"
    " tax = tax + excluded.tax, sales = sales + excluded.sales, rounding = rounding + excluded.rounding,"
    " costed = costed + excluded.costed, cost = cost + excluded.cost, refunds = refunds + excluded.refunds,"
    " given = given + excluded.given, given_tax = given_tax + excluded.given_tax;"
    " INSERT INTO report_products SELECT CAST(replace(substr(day, 1, 7), '-', '') AS INTEGER), product, category,"
    " NEW.sign * quantity, NEW.sign * sales, NEW.sign * tax, NEW.sign * costed, NEW.sign * cost, NEW.sign * given,"
    " NEW.sign * given_tax, CASE what WHEN 'sale' THEN day ELSE '' END"
    " FROM report_products_move WHERE source = NEW.source AND what = NEW.what"
    " ON CONFLICT (product, category, month) DO UPDATE SET quantity = quantity + excluded.quantity,"
    " sales = sales + excluded.sales, tax = tax + excluded.tax, costed = costed + excluded.costed,"
    " cost = cost + excluded.cost, given = given + excluded.given, given_tax = given_tax + excluded.given_tax,"
    " last_sold = max(last_sold, excluded.last_sold);"
    " INSERT INTO report_tenders SELECT day, till, gateway, channel, by_person, NEW.sign * payments, NEW.sign * received,"
    " NEW.sign * rounding, NEW.sign * fee, NEW.sign * late_payments, NEW.sign * late, NEW.sign * given, NEW.sign * returned,"
    " NEW.sign * taken_back FROM report_tenders_move WHERE source = NEW.source AND what = NEW.what"
    " ON CONFLICT (day, till, gateway, channel, by_person) DO UPDATE SET payments = payments + excluded.payments,"
    " received = received + excluded.received, rounding = rounding + excluded.rounding, fee = fee + excluded.fee,"
    " late_payments = late_payments + excluded.late_payments, late = late + excluded.late, given = given + excluded.given,"
    " returned = returned + excluded.returned, taken_back = taken_back + excluded.taken_back;"
    " INSERT INTO report_taxes SELECT day, till, code, label, NEW.sign * receipts, NEW.sign * base, NEW.sign * tax, first, last,"
    " NEW.sign * given_base, NEW.sign * given_tax FROM report_taxes_move WHERE source = NEW.source AND what = NEW.what"
    " ON CONFLICT (day, till, code) DO UPDATE SET label = max(label, excluded.label), receipts = receipts + excluded.receipts,"
    " base = base + excluded.base, tax = tax + excluded.tax,"
    " first = coalesce(min(first, excluded.first), first, excluded.first),"
    " last = coalesce(max(last, excluded.last), last, excluded.last),"
    " given_base = given_base + excluded.given_base, given_tax = given_tax + excluded.given_tax;"
    " END",

    // The same as report_booking does, shorter: the lines are read twice and no refund is looked for, while the customer waits.
    "CREATE TRIGGER report_sale_paid AFTER UPDATE OF state ON sale WHEN OLD.state = 'open' AND NEW.state = 'paid' BEGIN"
    " INSERT INTO report_sales SELECT NEW.business_day, NEW.till, coalesce(NEW.shift, 0),"
    " (NEW.closed_at / 3600000 + coalesce((SELECT hours FROM report_zone WHERE name = NEW.time_zone), 7)) % 24, NEW.cashier,"
    " 1, NEW.gross, NEW.line_discounts + NEW.cart_discount, NEW.service, coalesce(sum(l.tax), 0), NEW.total,"
    " coalesce((SELECT sum(rounding) FROM payment WHERE sale = NEW.id AND +gateway = 'cash'), 0),"
    " coalesce(sum(CASE WHEN l.cost IS NOT NULL THEN l.total - l.tax END), 0),"
    " coalesce(sum(CAST((l.cost * l.quantity + 500) / 1000 AS INTEGER)), 0), 0, 0, 0 FROM sale_line l WHERE l.sale = NEW.id"
    " ON CONFLICT (day, till, shift, hour, person) DO UPDATE SET receipts = receipts + 1,"
    " gross = gross + excluded.gross, discounts = discounts + excluded.discounts, service = service + excluded.service,"
    " tax = tax + excluded.tax, sales = sales + excluded.sales, rounding = rounding + excluded.rounding,"
    " costed = costed + excluded.costed, cost = cost + excluded.cost;"
    " INSERT INTO report_products SELECT CAST(replace(substr(NEW.business_day, 1, 7), '-', '') AS INTEGER), l.product, l.category,"
    " l.quantity, l.total, l.tax, CASE WHEN l.cost IS NULL THEN 0 ELSE l.total - l.tax END,"
    " coalesce(CAST((l.cost * l.quantity + 500) / 1000 AS INTEGER), 0), 0, 0, NEW.business_day FROM sale_line l WHERE l.sale = NEW.id"
    " ON CONFLICT (product, category, month) DO UPDATE SET quantity = quantity + excluded.quantity,"
    " sales = sales + excluded.sales, tax = tax + excluded.tax, costed = costed + excluded.costed,"
    " cost = cost + excluded.cost, last_sold = max(last_sold, excluded.last_sold);"
    " INSERT INTO report_tenders SELECT day, till, gateway, channel, by_person, payments, received, rounding, fee, 0, 0, 0, 0, 0"
    " FROM report_received WHERE sale = NEW.id"
    " ON CONFLICT (day, till, gateway, channel, by_person) DO UPDATE SET payments = payments + excluded.payments,"
    " received = received + excluded.received, rounding = rounding + excluded.rounding, fee = fee + excluded.fee;"
    " INSERT INTO report_taxes SELECT day, till, code, label, receipts, base, tax, first, last, 0, 0"
    " FROM report_taxed WHERE sale = NEW.id AND NEW.taxes <> '[]'"
    " ON CONFLICT (day, till, code) DO UPDATE SET label = max(label, excluded.label), receipts = receipts + 1,"
    " base = base + excluded.base, tax = tax + excluded.tax,"
    " first = coalesce(min(first, excluded.first), first, excluded.first),"
    " last = coalesce(max(last, excluded.last), last, excluded.last);"
    " END",
    "CREATE TRIGGER report_refund_booked AFTER INSERT ON refund BEGIN"
    " INSERT INTO report_booking VALUES ('refund', NEW.id, 1); END",
    // Before, while it still counts.
    "CREATE TRIGGER report_refund_failed BEFORE UPDATE OF state ON refund WHEN NEW.state = 'failed' AND OLD.state <> 'failed' BEGIN"
    " INSERT INTO report_booking VALUES ('refund', OLD.id, -1); END",
    "CREATE TRIGGER report_money_came_after AFTER UPDATE OF late ON payment WHEN OLD.late = 0 AND NEW.late = 1"
    " AND (SELECT state FROM sale WHERE id = NEW.sale) <> 'open' BEGIN"
    " UPDATE payment SET came_after = 1 WHERE id = NEW.id;"
    " INSERT INTO report_booking VALUES ('late', NEW.id, 1); END",
    "CREATE TRIGGER payment_came_after_once BEFORE UPDATE ON payment WHEN NEW.came_after IS NOT OLD.came_after"
    " AND NOT (OLD.came_after = 0 AND NEW.came_after = 1 AND NEW.late = 1) BEGIN"
    " SELECT RAISE(ABORT, 'late money came when it came'); END",
    "CREATE TRIGGER report_money_taken_back AFTER INSERT ON payment_event"
    " WHEN NEW.event IN ('seen_charged_back', 'seen_reversed') AND NEW.state IN ('charged_back', 'failed')"
    " AND NOT EXISTS (SELECT 1 FROM payment_event WHERE payment = NEW.payment AND sequence < NEW.sequence"
    " AND event IN ('seen_charged_back', 'seen_reversed') AND state IN ('charged_back', 'failed')) BEGIN"
    " INSERT INTO report_booking VALUES ('taken_back', NEW.payment, 1); END",
};

} // namespace laci
