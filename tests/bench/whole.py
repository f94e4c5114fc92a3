#!/usr/bin/env python3
"""Whole-process figures: start to first scan, CPU seconds and resident memory, Laci beside a bare window, in turn.
whole.py BIN_DIR RUNS DATABASE=LABEL… ; prints a table and, with --json FILE, JSON."""
import json
import os
import resource
import statistics
import subprocess
import sys
import time


def once(command, env):
    start = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit("%s ended with %d: %s" % (command, status, out.decode()))
    return {"cpu_s": usage.ru_utime + usage.ru_stime, "rss_mb": usage.ru_maxrss / 1024, "wall_s": time.monotonic() - start}


def main():
    arguments = sys.argv[1:]
    report = None
    if "--json" in arguments:
        at = arguments.index("--json")
        report = arguments[at + 1]
        del arguments[at:at + 2]
    bin_dir, runs, databases = arguments[0], int(arguments[1]), arguments[2:]
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    subjects = {"bare window": [os.path.join(bin_dir, "bench_bare_window")]}
    for entry in databases:
        path, code, label = entry.split("=")
        subjects[label] = [os.path.join(bin_dir, "laci"), "--db", path, "--config", path + ".json", "--bench-scan", code]
    figures = {label: [] for label in subjects}
    for run in range(runs + 1):
        for label, command in subjects.items():
            figure = once(command, env)
            if run:
                figures[label].append(figure)
    table = {}
    print("%-28s %8s %8s %8s   %s" % ("", "CPU s", "RSS MB", "wall s", "CPU and RSS to the bare window"))
    for label, rows in figures.items():
        median = {key: statistics.median(row[key] for row in rows) for key in rows[0]}
        bare = table.setdefault("bare window", median)
        median["cpu_ratio"] = median["cpu_s"] / bare["cpu_s"]
        median["rss_ratio"] = median["rss_mb"] / bare["rss_mb"]
        table[label] = median
        print("%-28s %8.3f %8.1f %8.3f   %.2f× %.2f×" % (label, median["cpu_s"], median["rss_mb"], median["wall_s"],
                                                           median["cpu_ratio"], median["rss_ratio"]))
    if report:
        with open(report, "w") as file:
            json.dump(table, file, indent=1)


main()
