#!/usr/bin/env python3
"""Years of trade in books that Laci made: make_history.py BOOKS.db SALES [--seed N] [--years N] [--until YYYY-MM-DD]

Needs a catalogue in it (lacictl import), no sales, and nobody who has it open. Two tills with a shift each day; few goods sell most;
1 to 9 lines; cash with its rounding, QRIS of two gateways, codes that expired before cash settled, sales that came to nothing, and
refunds. The same seed and catalogue, the same rows. Rows are written without the books' triggers and indexes, which are put back
afterwards; references, sums for the reports, stock and receipt numbers are those the triggers would have left."""
import argparse
import datetime
import json
import random
import sqlite3
import sys
import time

TILLS = ("K1", "K2")
CASHIERS = ("Sari", "Budi", "Dewi", "Agus")
LINES = (1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 7, 9)
NOTES = (5000, 10000, 20000, 50000, 100000)
DAY = 86_400_000
EPOCH_2025 = 1735689600000                   # base/ids.h
TABLES = ("shift", "shift_close", "sale", "sale_line", "payment", "payment_event", "stock_movement", "stock_entry", "refund", "refund_line")
# As in app/persistence/schema_reports.h: what was booked before there were sums.
SUMS = (
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
    " sum(given_base), sum(given_tax) FROM report_taxes_move GROUP BY 1, 2, 3")


def half_up(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


class History:
    def __init__(self, db, seed, sales, first, days):
        self.db, self.sales, self.first, self.days = db, sales, first, days
        self.dice = random.Random(seed)
        self.rows = {table: [] for table in TABLES}
        self.goods = db.execute("SELECT p.id, p.sku, p.name, p.unit, p.price, p.cost, coalesce(c.name, ''), p.stock IS NOT NULL,"
                                " substr(p.codes, 1, instr(p.codes || ' ', ' ') - 1)"
                                " FROM product p LEFT JOIN category c ON c.id = p.category_id WHERE p.active = 1 ORDER BY p.sku").fetchall()
        if not self.goods:
            sys.exit("no goods in the file: lacictl import first")
        self.dice.shuffle(self.goods)        # what sells most is not what comes first in the alphabet
        self.taken = {}                      # product -> thousandths that went out
        self.last = {}                       # (till or till-R, day) -> its last number
        self.shifts = 0
        self.tick = 0

    def uuid(self, ms):
        self.tick = (self.tick + 1) & 0xFFF
        noise = self.dice.getrandbits(62) | (2 << 62)
        text = "%012x7%03x%016x" % (ms, self.tick, noise)
        return "%s-%s-%s-%s-%s" % (text[:8], text[8:12], text[12:16], text[16:20], text[20:])

    def number(self, series, dash, day):
        n = self.last[series, day] = self.last.get((series, day), 0) + 1
        return n, "%s%s%s-%04d" % (series, dash, day.replace("-", ""), n)

    def lines(self):
        dice, chosen, lines = self.dice, set(), []
        for _ in range(dice.choice(LINES)):
            product = self.goods[int(len(self.goods) * dice.random() ** 3)]
            if product[0] in chosen:
                continue
            chosen.add(product[0])
            quantity = dice.choice((1, 1, 1, 2, 3))
            total = product[4] * quantity
            lines.append((product, quantity, total, half_up(total * 11, 111)))
        return lines

    def sell(self, day, shift, till, cashier, at):
        dice, rows = self.dice, self.rows
        lines = self.lines()
        total = sum(line[2] for line in lines)
        tax = sum(line[3] for line in lines)
        sale = self.uuid(at)
        sequence, number = self.number(till, "-", day)
        way = dice.random()
        fate = "cash" if way < 0.6 or total == 0 else "qris" if way < 0.94 else "expired" if way < 0.97 else "cancelled"
        closed = at + (0 if fate == "cash" else dice.randrange(8_000, 60_000))
        taxes = json.dumps([{"amount": tax, "base": total - tax, "code": "ppn-2025", "included": True, "label": "PPN"}], separators=(",", ":"))
        rows["sale"].append((sale, number, till, day, sequence, cashier, "Asia/Jakarta", "cancelled" if fate == "cancelled" else "paid", at, closed,
                             "changed mind" if fate == "cancelled" else "", total, total, taxes, total, shift, day))
        for position, (product, quantity, value, share) in enumerate(lines):
            rows["sale_line"].append((sale, position, product[0], product[1], product[8], product[2], product[3], product[4], product[4],
                                      quantity * 1000, value, value, share, value, product[5], product[6]))
            if product[7] and fate != "cancelled":
                rows["stock_movement"].append((sale, "", position, "sale", product[0], -quantity * 1000, closed))
                self.taken[product[0]] = self.taken.get(product[0], 0) + quantity * 1000
        if fate != "cash":
            gateway = dice.choice(("gobiz", "midtrans"))
            state = {"qris": "paid", "expired": "expired", "cancelled": "cancelled"}[fate]
            payment = self.pay(sale, gateway, "qris", total, 0, total, state, at, closed, shift if fate == "qris" else None)
            for n, (event, then) in enumerate((("recorded", "recorded"), ("request_sent", "requesting"), ("charge_made", "pending"),
                                               ("seen_" + state, state)), 1):
                rows["payment_event"].append((payment, n, closed if n == 4 else at, event, then))
        if fate in ("cash", "expired"):
            rounding = -(total % 100)
            due = total + rounding
            note = next((n for n in NOTES if n >= due), -(-due // 100000) * 100000)
            payment = self.pay(sale, "cash", "", due, rounding, note if dice.random() < 0.7 else due, "paid", closed, closed, shift)
            rows["payment_event"] += [(payment, 1, closed, "recorded", "recorded"), (payment, 2, closed, "cash_taken", "paid")]
        if fate != "cancelled" and total and dice.random() < 0.01:
            self.give_back(sale, lines[0], day, shift, till, cashier, closed + 3_600_000)

    def pay(self, sale, gateway, channel, amount, rounding, received, state, at, updated, shift):
        payment = self.uuid(at)
        online = gateway != "cash"
        self.rows["payment"].append((payment, sale, gateway, channel, payment[:32], payment if online else "", amount, rounding, received,
                                     received - amount, state, "G-" + payment[-12:] if online else "",
                                     "00020101021226" + payment.replace("-", "") * 4 if online else "", at, updated, shift))
        return payment

    def give_back(self, sale, line, day, shift, till, cashier, at):
        product, quantity, value, _ = line
        refund = self.uuid(at)
        _, number = self.number(till + "-R", "", day)
        rounding = -(value % 100)
        self.rows["refund"].append((refund, sale, number, "refund", "cash", "done", value, rounding, 1, "broken", cashier, at, at, shift, day))
        self.rows["refund_line"].append((refund, 0, quantity * 1000, value))
        if product[7]:
            self.rows["stock_movement"].append((sale, refund, 0, "refund", product[0], quantity * 1000, at))
            self.taken[product[0]] -= quantity * 1000

    def flush(self):
        columns = {
            "shift": "id, till, name, day, opened_at, opened_by, opening_cash, closed_at",
            "shift_close": "shift, till, z, closed_at, closed_by, expected, counted, difference, reason, approved_by, figures, head",
            "sale": "id, number, till, day, sequence, cashier, time_zone, state, created_at, closed_at, close_reason, gross, net, taxes, total,"
                    " shift, business_day, discount_kind, discount_amount, discount_basis_points, line_discounts, cart_discount, service,"
                    " service_label, training",
            "sale_line": "sale, position, product, sku, barcode, name, unit, unit_price, list_price, quantity, gross, net, tax, total, cost,"
                         " category, tax_class, discount_kind, discount_amount, discount_basis_points, note, line_discount, cart_discount, service",
            "payment": "id, sale, gateway, channel, reference, idempotency_key, amount, rounding, received, change, state, gateway_ref, qris,"
                       " created_at, updated_at, shift, link, virtual_account, reason, detail, watched",
            "payment_event": "payment, sequence, at, event, state, reason, detail",
            "stock_movement": "sale, refund, position, kind, product, quantity, at",
            "stock_entry": "product, kind, quantity, at, reason, who",
            "refund": "id, sale, number, kind, way, state, amount, rounding, back_to_stock, reason, who, at, updated_at, shift, business_day, detail",
            "refund_line": "refund, position, quantity, amount"}
        rest = {"sale": ", 'none', 0, 0, 0, 0, 0, '', 0", "sale_line": ", 'ppn', 'none', 0, 0, '', 0, 0, 0", "payment": ", '', '', '', '', 0",
                "payment_event": ", '', ''", "refund": ", ''"}
        for table, rows in self.rows.items():
            if rows:
                places = ", ".join("?" * len(rows[0])) + rest.get(table, "")
                self.db.executemany("INSERT INTO %s (%s) VALUES (%s)" % (table, columns[table], places), rows)
                rows.clear()

    def trade(self):
        done = 0
        for n in range(self.days):
            day = self.first + datetime.timedelta(days=n)
            midnight = int(datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.timezone.utc).timestamp() * 1000) - 7 * 3_600_000
            want = self.sales * (n + 1) // self.days - done
            done += want
            if not want:
                continue
            text = day.isoformat()
            shifts = {}
            for k, till in enumerate(TILLS):
                self.shifts += 1
                opened, closed = midnight + 7 * 3_600_000, midnight + 23 * 3_600_000
                cashier = CASHIERS[(n + k) % len(CASHIERS)]
                shifts[till] = (self.shifts, cashier)
                figures = json.dumps({"shift": str(self.shifts), "till": till, "name": "", "day": text, "expected": 500000})
                self.rows["shift"].append((self.shifts, till, "", text, opened, cashier, 500000, closed))
                self.rows["shift_close"].append((self.shifts, till, n + 1, closed, cashier, 500000, 500000, 0, "", "", figures, ""))
            for at in sorted(midnight + 7 * 3_600_000 + self.dice.randrange(14 * 3_600_000) for _ in range(want)):
                till = self.dice.choice(TILLS)
                self.sell(text, shifts[till][0], till, shifts[till][1], at)
            if len(self.rows["sale_line"]) > 200_000:
                self.flush()
        # What went out had come in on the first day.
        start = int(datetime.datetime(self.first.year, self.first.month, self.first.day, tzinfo=datetime.timezone.utc).timestamp() * 1000)
        self.rows["stock_entry"] += [(product, "delivery", taken, start, "", "Sari") for product, taken in sorted(self.taken.items())]
        self.flush()
        self.db.executemany("INSERT INTO receipt_counter (till, day, last) VALUES (?, ?, ?)", [(t, d, n) for (t, d), n in self.last.items()])


def main():
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("books")
    ask.add_argument("sales", type=int)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--years", type=int, default=5)
    ask.add_argument("--until", default="2026-11-19")
    told = ask.parse_args()
    began = time.monotonic()
    db = sqlite3.connect("file:%s?mode=rw" % told.books, uri=True, isolation_level=None)
    if db.execute("SELECT count(*) FROM sale").fetchone()[0]:
        sys.exit("there are sales in these books already")
    for pragma in ("journal_mode=DELETE", "synchronous=OFF", "foreign_keys=OFF", "cache_size=-400000", "temp_store=MEMORY"):
        db.execute("PRAGMA " + pragma)
    days = 365 * told.years
    first = datetime.date.fromisoformat(told.until) - datetime.timedelta(days=days - 1)
    db.execute("BEGIN EXCLUSIVE")
    aside = db.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND (type = 'trigger' OR (type = 'index' AND tbl_name IN (%s)))"
                       " ORDER BY rowid" % ", ".join("?" * len(TABLES)), TABLES).fetchall()
    for kind, name, _ in aside:
        db.execute("DROP %s %s" % (kind, name))
    History(db, told.seed, told.sales, first, days).trade()
    for kind, _, sql in aside:
        if kind == "index":
            db.execute(sql)
    for sums in SUMS:
        db.execute(sums)
    for kind, _, sql in aside:
        if kind == "trigger":
            db.execute(sql)
    db.execute("COMMIT")
    db.execute("PRAGMA journal_mode=WAL")
    db.close()
    print("%d sales in %.0f s" % (told.sales, time.monotonic() - began))


main()
