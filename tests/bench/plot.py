#!/usr/bin/env python3
"""Growth pictures from the JSON of `run.sh --growth`: plot.py build/bench FOLDER writes FOLDER/growth-*.svg.
One picture for each thing that must not grow: ours and the raw thing over the size, the size and the cost by powers of ten."""
import json
import math
import os
import re
import sys

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 350, 74, 34, 62, 52
# Readable on white and on black alike; told apart by shape and dashes as well as by colour.
STYLE = """<style>
text { font: 13px system-ui, sans-serif; fill: #24292f } .title { font-size: 15px; font-weight: 600 } .small { font-size: 12px }
.paper { fill: #ffffff } .grid { stroke: #d0d7de; stroke-width: 1 } .axis { stroke: #57606a; stroke-width: 1 }
.line { fill: none; stroke-width: 2.2 } .ours { stroke: #0b6e5a; fill: #0b6e5a } .raw { stroke: #9a5b00; fill: #9a5b00 } .bar { stroke: #b3261e; stroke-width: 1.5; stroke-dasharray: 2 4 }
.raw.line { stroke-dasharray: 7 4 } .line { fill: none !important }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .paper { fill: #0d1117 } .grid { stroke: #30363d } .axis { stroke: #8b949e }
.ours { stroke: #4fd1b0; fill: #4fd1b0 } .raw { stroke: #e3a355; fill: #e3a355 } .bar { stroke: #ff7b72 } }
</style>"""


def read(folder, name):
    try:
        with open(os.path.join(folder, name)) as file:
            return json.load(file)
    except (OSError, ValueError):
        return {}


def size_of(name):
    found = re.search(r"-?(\d+)(?: products)?$", name.split("/iterations")[0])
    return int(found.group(1)) if found else None


def benches(folder, file, begin, ours, raw, factor):
    points = {"ours": [], "raw": []}
    for b in read(folder, file).get("benchmarks", []):
        size = size_of(b["name"])
        if b["name"].startswith(begin) and size is not None and ours in b:
            points["ours"].append((size, b[ours] * factor))
            points["raw"].append((size, b[raw] * factor))
    return points


def processes(folder, field, factor):
    table = read(folder, "whole.json")
    laci = [(size_of(label), row[field] * factor) for label, row in table.items() if label.startswith("Laci") and size_of(label) is not None]
    return {"ours": laci, "raw": [(size, table["bare window"][field] * factor) for size, _ in laci]}


def imports(folder):
    table = read(folder, "import.json")
    rows = [(size_of(label), row) for label, row in table.items() if size_of(label)]
    return {"ours": [(n, r["ours"]["s"]) for n, r in rows], "raw": [(n, r["raw"]["s"]) for n, r in rows]}


def short(value):
    for most, word in ((1_000_000, " M"), (1000, " k")):
        if value >= most:
            return "%g%s" % (value / most, word)
    return "%g" % value


def picture(title, what, unit, points, names, bar=None):
    """None with fewer than two points."""
    points = {key: sorted(set(p)) for key, p in points.items()}
    if len(points["ours"]) < 2:
        return None
    sizes = sorted({size for p in points.values() for size, _ in p})
    values = [value for p in points.values() for _, value in p if value > 0] + ([bar] if bar else [])
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    high = high if high > low else low + 1
    # Nothing at all has no place among powers of ten: it stands one step before the first size.
    positive = [s for s in sizes if s > 0] or [1]
    first = math.log10(min(positive)) - (1 if 0 in sizes else 0)
    last = math.log10(max(positive))
    span = last - first or 1

    def x(size):
        return LEFT + (WIDTH - LEFT - RIGHT) * ((math.log10(size) if size > 0 else first) - first) / span

    def y(value):
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (math.log10(max(value, 10 ** low)) - low) / (high - low)

    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s">' % (WIDTH, HEIGHT, title), STYLE,
           '<rect class="paper" width="%d" height="%d" rx="6"/>' % (WIDTH, HEIGHT), '<text class="title" x="%d" y="24">%s</text>' % (LEFT, title)]
    for power in range(low, high + 1):
        out.append('<line class="grid" x1="%d" y1="%.1f" x2="%d" y2="%.1f"/>' % (LEFT, y(10 ** power), WIDTH - RIGHT, y(10 ** power)))
        out.append('<text class="small" x="%d" y="%.1f" text-anchor="end">%s %s</text>' % (LEFT - 8, y(10 ** power) + 4, short(10.0 ** power), unit))
    for size in sizes:
        out.append('<line class="axis" x1="%.1f" y1="%d" x2="%.1f" y2="%d"/>' % (x(size), HEIGHT - BOTTOM, x(size), HEIGHT - BOTTOM + 5))
        out.append('<text class="small" x="%.1f" y="%d" text-anchor="middle">%s</text>' % (x(size), HEIGHT - BOTTOM + 20, short(size)))
    out.append('<line class="axis" x1="%d" y1="%d" x2="%d" y2="%d"/>' % (LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM))
    out.append('<text class="small" x="%d" y="%d" text-anchor="end">%s</text>' % (WIDTH - RIGHT, HEIGHT - 10, what))
    if bar:
        out.append('<line class="bar" x1="%d" y1="%.1f" x2="%d" y2="%.1f"/>' % (LEFT, y(bar), WIDTH - RIGHT, y(bar)))
        out.append('<text class="small" x="%d" y="%.1f" text-anchor="end">bar</text>' % (WIDTH - RIGHT, y(bar) - 5))
    for key in ("raw", "ours"):
        path = [(x(size), y(value)) for size, value in points[key]]
        out.append('<polyline class="line %s" points="%s"/>' % (key, " ".join("%.1f,%.1f" % p for p in path)))
        for px, py in path:
            out.append('<circle class="%s" cx="%.1f" cy="%.1f" r="4"/>' % (key, px, py) if key == "ours"
                       else '<rect class="%s" x="%.1f" y="%.1f" width="7" height="7"/>' % (key, px - 3.5, py - 3.5))
    for n, key in enumerate(("ours", "raw")):
        px = LEFT + n * 150
        out.append('<line class="line %s" x1="%d" y1="42" x2="%d" y2="42"/><text class="small" x="%d" y="46">%s</text>'
                   % (key, px, px + 26, px + 32, names[n]))
    return "\n".join(out + ["</svg>"]) + "\n"


def main():
    folder, into = sys.argv[1], sys.argv[2]
    laci, window = ("Laci", "plain SQLite"), ("Laci", "a bare window")
    wanted = {
        "search": ("A key in the search field, p99", "products", "ms", benches(folder, "bench_catalogue.json", "search/", "p99_us", "raw_p99_us", 0.001), laci, 16),
        "barcode": ("Barcode to line and total, p99", "products", "ms", benches(folder, "bench_catalogue.json", "barcode/", "p99_us", "raw_p99_us", 0.001), laci, 1),
        "start": ("Start to first scan, processor time", "products", "ms", processes(folder, "cpu_s", 1000), window, None),
        "memory": ("Resident memory", "products", "MB", processes(folder, "rss_mb", 1), window, None),
        "import": ("CSV import", "rows", "s", imports(folder), ("Laci", "sqlite3 .import"), None),
        "booking": ("A sale of five lines, booked", "sales in the books", "ms", benches(folder, "bench_books.json", "sale_of_five/", "p50_us", "raw_p50_us", 0.001), laci, None)}
    for name, (title, what, unit, points, names, bar) in wanted.items():
        drawn = picture(title, what, unit, points, names, bar)
        if not drawn:
            print("growth-%s.svg: not enough sizes were measured" % name)
            continue
        with open(os.path.join(into, "growth-%s.svg" % name), "w") as file:
            file.write(drawn)
        print("growth-%s.svg" % name)


main()
