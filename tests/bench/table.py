#!/usr/bin/env python3
"""One table of all bars from the JSON of a run: table.py build/bench [--json FILE]; exit 1 when a bar is not met, 2 when one has no figure."""
import json
import os
import re
import sys

rows = []          # what, ours, raw, ratio, bar, met (None: no figure)


def number(value):
    return "%.0f" % value if value >= 100 else "%.1f" % value if value >= 10 else "%.2f" % value


def time_text(us):
    return "–" if us is None else number(us / 1000) + " ms" if us >= 1000 else number(us) + " µs"


def add(what, ours, raw, ratio, bar, met):
    rows.append({"what": what, "ours": ours, "raw": raw, "ratio": ratio, "bar": bar, "met": met})


def pair(what, ours_us, raw_us, ratio, most, most_us=None):
    bar = " and ".join((["≤ %s ×" % most] if most else []) + (["≤ " + time_text(most_us)] if most_us else []))
    met = (not most or ratio <= most) and (not most_us or ours_us <= most_us)
    add(what, time_text(ours_us), time_text(raw_us), "%.2f ×" % ratio if ratio else "–", bar, met)


def read(folder, name):
    try:
        with open(os.path.join(folder, name)) as file:
            return json.load(file)
    except (OSError, ValueError):
        return None


def sized(name):
    """catalogue-100000 → 100,000 products."""
    found = re.search(r"(\d+)$", name)
    return "{:,}".format(int(found.group(1))) if found else name.rsplit("-", 1)[-1]


def size_of(name):
    found = re.search(r"(\d+)$", name)
    return int(found.group(1)) if found else None


def whole(folder):
    table = read(folder, "whole.json")
    if not table:
        return add("start to first scan", "–", "–", "–", "≤ 3.0 ×", None)
    bare, empty = table["bare window"], table.get("Laci, 0 products")
    for key, word, most, unit, factor in (("cpu", "start to first scan, CPU", 3.0, "ms", 1000), ("rss", "resident memory", 2.5, "MB", 1)):
        field = "cpu_s" if key == "cpu" else "rss_mb"
        for label, row in table.items():
            if not label.startswith("Laci"):
                continue
            ratio = row[field] / bare[field]
            add("%s, %s" % (word, label[6:]), "%.0f %s" % (row[field] * factor, unit), "%.0f %s" % (bare[field] * factor, unit),
                "%.2f ×" % ratio, "≤ %.1f ×" % most, ratio <= most)
            if empty and row is not empty:
                grown = row[field] / empty[field]
                add("– beside Laci, 0 products", "%.0f %s" % (row[field] * factor, unit), "%.0f %s" % (empty[field] * factor, unit),
                    "%.2f ×" % grown, "≤ 1.1 ×", grown <= 1.1)


def bench(folder, file):
    found = read(folder, file)
    return [b for b in found["benchmarks"] if not b.get("error_occurred")] if found else []


def catalogue(folder):
    for b in bench(folder, "bench_catalogue.json"):
        kind, file = b["name"].split("/")[:2]
        size = size_of(file)
        if size == 0 or "p99_us" not in b:
            continue
        ratio = b["p99_us"] / max(b["raw_p99_us"], 0.001)
        if kind == "search":
            held = size is None or size >= 100_000       # below, waking a thread is most of half a millisecond
            pair("search, p99, %s products" % sized(file), b["p99_us"], b["raw_p99_us"], ratio, 1.5 if held else None,
                 8000 if size and size <= 100_000 else 16000)
            pair("– p50", b["p50_us"], b["raw_p50_us"], b["p50_ratio"], None)
        elif kind == "barcode":
            pair("scanner's Enter to line and total, p99, %s products" % sized(file), b["p99_us"], b["raw_p99_us"], ratio, 2.0, 1000)
        elif kind == "at_once":
            pair("– a code that comes whole and unannounced", b["p99_us"], b["raw_p99_us"], ratio, 2.0, 1000)
        pair("– p99 of one round, neighbours and all", b["round_p99_us"], b["raw_round_p99_us"], b["round_p99_ratio"], None)


def ratios(folder):
    for file, name, what, most in (("bench_books.json", "sale_of_five/", "sale of five lines booked, after %s sales", 1.3),
                                   ("bench_qr.json", "qris/pixmap", "QRIS text to painted pixmap", 1.5),
                                   ("bench_charge.json", "chargeToCode", "pay pressed to code on the screen", 1.3),
                                   ("bench_poll.json", "open_payments_poll", "10,000 open payments, CPU of one poll", 2.0)):
        some = [b for b in bench(folder, file) if b["name"].startswith(name) and "ratio" in b]
        for b in some:
            told = sized(b["name"].split("/")[1]) if "%s" in what else None
            pair(what % told if told else what, b["p50_us"], b["raw_p50_us"], b["ratio"], most)
        if not some:
            add(what.replace(", after %s sales", ""), "–", "–", "–", "≤ %s ×" % most, None)


def steps(folder):
    for file, what in (("bench_scroll.json", "scroll, model's worst step"), ("bench_window.json", "scroll painted, worst step"),
                       ("bench_open_payments.json", "10,000 open payments, worst step while selling")):
        some = bench(folder, file)
        for b in some:
            us = b["ours_worst_us"] if "ours_worst_us" in b else b["ours_worst_ms"] * 1000 if "ours_worst_ms" in b else None
            if us is None:
                continue
            add("%s: %s" % (what, b["name"].replace("/iterations:1", "")), time_text(us), time_text(b.get("raw_worst_us")), "–", "≤ 16 ms", us <= 16000)
        if not some:
            add(what, "–", "–", "–", "≤ 16 ms", None)


def imports(folder):
    table = read(folder, "import.json")
    for label, b in (table or {}).items():
        if size_of(label) == 0:
            continue
        held = b["rows"] >= 50_000           # below, the start of a process is what is measured
        add("CSV import, %s rows" % sized(label), "%.1f s" % b["ours"]["s"], "%.1f s" % b["raw"]["s"], "%.2f ×" % b["ratio"],
            "≤ 1.5 ×" if held else "", not held or b["ratio"] <= 1.5)
    if not table:
        add("CSV import", "–", "–", "–", "≤ 1.5 ×", None)


def rest(folder):
    some = [b for b in bench(folder, "bench_reports.json") if b["name"].startswith("day/") and "iteration" in b.get("run_type", "iteration")]
    for b in some:
        add("day report, " + b["name"].split("/")[1].replace("_", " "), "%.1f ms" % b["real_time"], "–", "–", "≤ 50 ms", b["real_time"] <= 50)
    if not some:
        add("day report", "–", "–", "–", "≤ 50 ms", None)
    paid = bench(folder, "bench_idle.json")
    for what, idle in (("idle", read(folder, "idle.json")), ("idle after a payment", paid[0] if paid else None)):
        if not idle:
            add(what, "–", "–", "–", "< 0.2 %, ≤ 1 /s", None)
            continue
        add(what + ", processor time", "%.3f %%" % idle["cpu_percent"], "–", "–", "< 0.2 %", idle["cpu_percent"] < 0.2)
        add(what + ", wake-ups of a thread", "%.2f /s" % idle["most_wakes_per_second"], "–", "–", "≤ 1 /s", idle["most_wakes_per_second"] <= 1)


def main():
    folder = sys.argv[1]
    for part in (whole, catalogue, steps, ratios, imports, rest):
        part(folder)
    print("| what | ours | raw | ratio | bar | met |\n|---|---|---|---|---|---|")
    for row in rows:
        met = "not measured" if row["met"] is None else "" if not row["bar"] else "yes" if row["met"] else "**no**"
        print("| %s | %s | %s | %s | %s | %s |" % (row["what"], row["ours"], row["raw"], row["ratio"], row["bar"], met))
    if "--json" in sys.argv:
        with open(sys.argv[sys.argv.index("--json") + 1], "w") as file:
            json.dump(rows, file, indent=1, ensure_ascii=False)
    sys.exit(2 if any(row["met"] is None for row in rows) else 1 if any(row["met"] is False for row in rows) else 0)


main()
