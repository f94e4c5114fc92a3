#!/usr/bin/env python3
"""What a till costs that nobody touches: idle.py BIN_DIR DATABASE [SECONDS] [--json FILE] [--xvfb :N] [-- MORE LACI ARGUMENTS]

Starts laci on its sales screen, lets it settle, and then counts for a minute what the kernel counts for it: processor time of all
threads (/proc/PID/stat) and how often each of them was woken (voluntary context switches, /proc/PID/task/*/status). Offscreen, or
with --xvfb on a real X server of its own, where the text cursor and the event queue's thread are there too.
Bars: less than 0.2 % of one core, and no thread woken more than once a second."""
import json
import os
import subprocess
import sys
import tempfile
import time

SETTLE = 15          # seconds: the printer's queue, the line's listener and the first health check are past then
CORE, WAKES = 0.2, 1.0


def processor_seconds(pid):
    # schedstat counts in nanoseconds; stat's clock ticks (10 ms) are too coarse for a fifth of a percent.
    total = 0
    for thread in os.listdir("/proc/%d/task" % pid):
        with open("/proc/%d/task/%s/schedstat" % (pid, thread)) as file:
            total += int(file.read().split()[0])
    return total / 1e9


def stat_seconds(pid):
    with open("/proc/%d/stat" % pid) as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wakes(pid):
    """By thread: its name and how often it went to sleep of its own will, which is how often it was woken."""
    found = {}
    for thread in os.listdir("/proc/%d/task" % pid):
        with open("/proc/%d/task/%s/status" % (pid, thread)) as file:
            lines = dict(line.split(":", 1) for line in file if ":" in line)
        found[thread] = (lines["Name"].strip(), int(lines["voluntary_ctxt_switches"]))
    return found


def main():
    arguments = sys.argv[1:]
    more, report, screen = [], None, None
    if "--" in arguments:
        more = arguments[arguments.index("--") + 1:]
        arguments = arguments[:arguments.index("--")]
    for name in ("--json", "--xvfb"):
        if name in arguments:
            at = arguments.index(name)
            value = arguments[at + 1]
            del arguments[at:at + 2]
            report, screen = (value, screen) if name == "--json" else (report, value)
    bin_dir, database = arguments[0], arguments[1]
    seconds = float(arguments[2]) if len(arguments) > 2 else 60.0
    config = tempfile.mkdtemp()
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
    server = None
    if screen:
        server = subprocess.Popen(["Xvfb", screen, "-screen", "0", "1280x800x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        env.update(QT_QPA_PLATFORM="xcb", DISPLAY=screen)
        time.sleep(2)
    # Books that exist: new ones would open with the guide.
    command = [os.path.join(bin_dir, "laci"), "--db", database, "--config", os.path.join(config, "laci.json")] + more
    till = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(SETTLE)
        if till.poll() is not None:
            sys.exit("laci ended with %d" % till.returncode)
        cpu, ticks, before, since = processor_seconds(till.pid), stat_seconds(till.pid), wakes(till.pid), time.monotonic()
        time.sleep(seconds)
        took = time.monotonic() - since
        used, ticked, after = processor_seconds(till.pid) - cpu, stat_seconds(till.pid) - ticks, wakes(till.pid)
    finally:
        till.terminate()
        till.wait()
        if server:
            server.terminate()
            server.wait()
    table = {"seconds": took, "cpu_percent": 100 * used / took, "cpu_percent_by_ticks": 100 * ticked / took,
             "threads": len(after), "wakes_per_second": 0.0, "most_wakes_per_second": 0.0, "by_thread": {}}
    for thread, (name, count) in sorted(after.items(), key=lambda entry: int(entry[0])):
        rate = (count - before.get(thread, (name, 0))[1]) / took
        table["wakes_per_second"] += rate
        table["most_wakes_per_second"] = max(table["most_wakes_per_second"], rate)
        if rate:
            table["by_thread"]["%s %s" % (name, thread)] = rate
    good = table["cpu_percent"] < CORE and table["wakes_per_second"] <= WAKES
    print("idle %.0f s: %.3f %% of one core (%.3f %% by ticks), %.2f wake-ups a second in %d threads%s"
          % (took, table["cpu_percent"], table["cpu_percent_by_ticks"], table["wakes_per_second"], table["threads"],
             "" if good else "   OVER THE BAR"))
    for name, rate in table["by_thread"].items():
        print("  %-28s %.2f /s" % (name, rate))
    if report:
        with open(report, "w") as file:
            json.dump(table, file, indent=1)
    return 0 if good else 1


sys.exit(main())
