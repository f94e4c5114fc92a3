#!/usr/bin/env python3
"""CSV import, whole processes in turn: import.py BIN_DIR WORK_DIR CSV=LABEL… [--json FILE]

Ours: lacictl import FILE.csv into new books, and the same file again, where nothing has changed. Raw: `sqlite3 .import` of the very rows that
came of it, already taken apart (ids, sort keys, categories), into books with the same schema, indexes, triggers, full-text index and
pragmas. Raw, no text: the same without the full-text index, which no plain import would make."""
import json
import os
import resource
import subprocess
import sys
import time

PRAGMAS = ("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8000;"
           " PRAGMA recursive_triggers=ON;\n")
PRODUCT = ("SELECT id, sku, name, sort_key, category_id, price, coalesce(cost, 0), unit, coalesce(stock, 0), tax_class, active, codes, updated_at,"
           " steps, bundles, priced_by FROM product ORDER BY id")


def timed(command, text=None):
    start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit("%s: %s" % (" ".join(command), done.stderr.strip()[:400]))
    return {"s": time.monotonic() - start,
            "cpu_s": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}


def sqlite(file, text):
    return subprocess.run(["sqlite3", file], input=text, stdout=subprocess.PIPE, text=True, check=True).stdout


def gone(*files):
    for file in files:
        for end in ("", "-wal", "-shm", ".json", ".lock"):
            if os.path.exists(file + end):
                os.remove(file + end)


def measure(bin_dir, work, csv, text_too):
    at = lambda name: os.path.join(work, "import-" + name)
    ours, raw, empty = at("ours.db"), at("raw.db"), at("empty.db")
    gone(ours, raw, empty)
    laci = lambda file, source: timed([os.path.join(bin_dir, "lacictl"), "--db", file, "--config", file + ".json", "import", source])
    with open(csv, newline="") as whole, open(at("header.csv"), "w") as header:
        header.write(whole.readline())
    laci(empty, at("header.csv"))
    found = {"ours": laci(ours, csv), "again": laci(ours, csv)}
    for table, query in (("category", "SELECT * FROM category"), ("product", PRODUCT), ("product_barcode", "SELECT * FROM product_barcode")):
        sqlite(ours, ".mode csv\n.output %s\n%s;\n" % (at(table + ".csv"), query))
    found["rows"] = int(sqlite(ours, "SELECT count(*) FROM product;"))
    load = PRAGMAS + ".mode csv\n" + "".join(".import %s %s\n" % (at(t + ".csv"), t) for t in ("category", "product", "product_barcode"))
    for name in ("raw", "raw_no_text") if text_too else ("raw",):
        gone(raw)
        sqlite(empty, "VACUUM INTO '%s';" % raw)
        if name == "raw_no_text":
            sqlite(raw, "DROP TRIGGER product_fts_insert;")
        found[name] = timed(["sqlite3", raw], load)
        if int(sqlite(raw, "SELECT count(*) FROM product;")) != found["rows"]:
            sys.exit("the raw import has other rows")
    found["ratio"] = found["ours"]["s"] / found["raw"]["s"]
    found["cpu_ratio"] = found["ours"]["cpu_s"] / found["raw"]["cpu_s"]
    gone(ours, raw, empty)
    for table in ("header", "category", "product", "product_barcode"):
        os.remove(at(table + ".csv"))
    return found


def main():
    arguments, report = sys.argv[1:], None
    if "--json" in arguments:
        where = arguments.index("--json")
        report = arguments[where + 1]
        del arguments[where:where + 2]
    bin_dir, work = arguments[0], arguments[1]
    table = {}
    for entry in arguments[2:]:
        csv, label = entry.rsplit("=", 1)
        found = table[label] = measure(bin_dir, work, csv, os.path.getsize(csv) < 30_000_000)
        print("import %s: ours %.1f s (again, unchanged %.1f), raw %.1f s%s: %.2f ×, processor time %.2f ×"
              % (label, found["ours"]["s"], found["again"]["s"], found["raw"]["s"],
                 ", without full text %.1f s" % found["raw_no_text"]["s"] if "raw_no_text" in found else "", found["ratio"], found["cpu_ratio"]))
        sys.stdout.flush()
    if report:
        with open(report, "w") as file:
            json.dump(table, file, indent=1)


main()
