#!/usr/bin/env bash
# Tries the installer in a fresh Wine: installs silently, lets the installation try itself, sells on the console, upgrades over an
# older version with a shop's books in place and the till running, removes it, and looks for what is left.
#
#   packaging/windows/smoke.sh [Laci-…-setup.exe]        without an argument: the one build.sh made
# LACI_PREVIOUS_SETUP  the installer of an earlier version; else the same programs are packed as 0.0.1
# LACI_SMOKE           the folder for Wine and reports (build/windows/smoke)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
. packaging/windows/wine.sh
version=$(sed -n 's/^project(laci VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
setup=$(realpath "${1:-dist/Laci-$version-setup.exe}")
folder=${LACI_SMOKE:-$PWD/build/windows/smoke}
rm -rf "$folder"
mkdir -p "$folder"
failures=0
say() { printf '%-8s %s\n' "$1" "$2"; }
good() { say ok "$1"; }
bad() { say FAILED "$1"; failures=$((failures + 1)); }
# expect WHAT COMMAND…: the command must succeed
expect() { local what=$1; shift; if "$@"; then good "$what"; else bad "$what"; fi; }

previous=${LACI_PREVIOUS_SETUP:-}
if [ -z "$previous" ]; then
    LACI_DIST=$folder packaging/windows/build.sh --version 0.0.1 >"$folder/previous.log" 2>&1 || { tail -20 "$folder/previous.log"; exit 1; }
    previous=$folder/Laci-0.0.1-setup.exe
    say note "the previous version is the same program packed as 0.0.1"
fi

Xvfb_display=:${LACI_SMOKE_DISPLAY:-97}
Xvfb "$Xvfb_display" -screen 0 1280x800x24 >/dev/null 2>&1 &
xvfb=$!
trap 'end_wine; kill $xvfb 2>/dev/null || true' EXIT
export DISPLAY=$Xvfb_display
begin_wine "$folder/wine"
good "a fresh Wine: $("$wine" --version 2>/dev/null | tr -d '\r')"

c=$WINEPREFIX/drive_c
user=$c/users/$(id -un)
programs="$user/AppData/Local/Programs/Laci"
data=$user/AppData/Local/laci
places() { (cd "$c" && find . -mindepth 1 -not -path './windows/*' -not -path './users/*/Temp/*' | sort); }
registry() {
    timeout 60 /usr/lib/wine/wineserver64 -w || true                     # written when the last program has ended
    # Names and values without the times; what Windows itself keeps about programs that ran is not ours.
    grep -ahv '^#time=\|^#link\|^\[.*\] [0-9]' "$WINEPREFIX/user.reg" "$WINEPREFIX/system.reg" | grep -ai 'laci' | grep -aiv 'MuiCache\|UserAssist' | sort -u
}
places >"$folder/files.before"
registry >"$folder/registry.before" || true

# ---- install ----
in_wine "$(windows_path "$previous")" /S /CurrentUser /PATH=1 && good "the previous version installs silently, for this user" || bad "silent installation: $?"
expect "laci.exe, lacictl.exe and the uninstaller are there" test -e "$programs/laci.exe" -a -e "$programs/lacictl.exe" -a -e "$programs/uninstall.exe"
expect "the menu has an entry" test -e "$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Laci/Laci.lnk"
in_wine reg query 'HKCU\Environment' /v Path 2>/dev/null | tr -d '\r' >"$folder/path.txt" || true
expect "lacictl is in PATH, as asked for" grep -q 'Programs.Laci' "$folder/path.txt"
if in_wine reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Run' /v Laci >/dev/null 2>&1; then bad "it starts with Windows unasked"; else good "it does not start with Windows unasked"; fi

# ---- the books of a released version, and the till running over them ----
mkdir -p "$data"
python3 -c 'import sys, zlib; open(sys.argv[2], "wb").write(zlib.decompress(open(sys.argv[1], "rb").read()[4:]))' \
    tests/data/books/first-sale.db.zlib "$data/laci.db"
sales=$(sqlite3 "$data/laci.db" 'SELECT count(*), sum(total) FROM sale')
ids=$(sqlite3 "$data/laci.db" "SELECT group_concat(number) FROM (SELECT number FROM sale ORDER BY 1)")
say note "books of a released version: schema $(sqlite3 "$data/laci.db" 'PRAGMA user_version'), sales|rupiah $sales"
in_wine "$programs/laci.exe" >"$folder/till.log" 2>&1 &
till=$!
for _ in $(seq 60); do
    sleep 1
    xwininfo -root -tree 2>/dev/null | grep -q '"Laci' && break
done
sleep 5

# ---- upgrade over the running till ----
if in_wine "$(windows_path "$setup")" /S; then good "the upgrade closes the running till and installs"; else bad "upgrade over the running till: $?"; fi
for _ in $(seq 30); do kill -0 $till 2>/dev/null || break; sleep 1; done
if kill -0 $till 2>/dev/null; then bad "the till was not closed"; kill $till; else good "the till was closed by its window, not killed"; fi
in_wine reg query 'HKCU\Software\Laci' /v Version 2>/dev/null | tr -d '\r' >"$folder/version.txt" || true
expect "the entry under Apps says $version" grep -q "REG_SZ *$version" "$folder/version.txt"
if LIMIT=60 in_wine "$(windows_path "$previous")" /S; then bad "an older version went over a newer one"; else good "an older version is refused over a newer one (exit $?)"; fi

# ---- the program tries itself ----
report=$folder/selftest.jsonl
if in_wine "$programs/laci.exe" --selftest "$(windows_path "$report")"; then good "laci --selftest"; else bad "laci --selftest: exit $?"; fi
[ -e "$report" ] && python3 - "$report" <<'PYTHON'
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    o = json.loads(line)
    print("           %-9s %-7s %s" % (o["check"], o["result"], o["detail"]))
PYTHON
for check in database search keychain tls sale qr pdf all; do
    expect "selftest: $check" grep -q "\"check\":\"$check\".*\"result\":\"ok\"" "$report"
done
code=$(python3 -c 'import json,sys; print(next(o["text"] for o in map(json.loads, open(sys.argv[1], encoding="utf-8")) if o["check"] == "qr"))' "$report" 2>/dev/null || true)
expect "zbarimg reads the drawn QR as the code that was sent" test -n "$code" -a "$(zbarimg -q --raw "$report.png" 2>/dev/null | head -1)" = "$code"

# ---- the console ----
expect "lacictl --version says $version" test "$(in_wine "$programs/lacictl.exe" --version 2>/dev/null | tr -d '\r')" = "lacictl $version"
if LIMIT=600 in_wine "$programs/lacictl.exe" demo >"$folder/demo.txt" 2>&1; then good "lacictl demo: every outcome is the right one"; else bad "lacictl demo (see $folder/demo.txt)"; fi
in_wine "$programs/lacictl.exe" --json sales --limit 1000 --day 2000-01-01 --until 2099-12-31 >"$folder/sales.json" 2>"$folder/sales.err" || true
after=$(sqlite3 "$data/laci.db" 'SELECT count(*), sum(total) FROM sale')
expect "after the upgrade the sales are still there ($after)" test "$after" = "$sales" -a "$(sqlite3 "$data/laci.db" "SELECT group_concat(number) FROM (SELECT number FROM sale ORDER BY 1)")" = "$ids"
expect "lacictl sales lists them" grep -q "$(echo "$ids" | cut -d, -f1)" "$folder/sales.json"
say note "schema now $(sqlite3 "$data/laci.db" 'PRAGMA user_version')"

# ---- remove ----
in_wine "$programs/uninstall.exe" /S || bad "the uninstaller: exit $?"
for _ in $(seq 30); do [ -e "$programs/uninstall.exe" ] || break; sleep 1; done
sleep 3
for program in laci.exe lacictl.exe laci-sandbox.exe; do
    if pgrep -f "Laci.$program" >/dev/null; then bad "$program still runs"; fi
done
places >"$folder/files.after"
registry >"$folder/registry.after" || true
left=$(comm -13 "$folder/files.before" "$folder/files.after" | grep -v "^\./users/[^/]*/AppData/Local/laci\(/\|$\)" || true)
expect "of files nothing is left but the data${left:+: $left}" test -z "$left"
expect "the data is kept" test -s "$data/laci.db"
left=$(comm -13 "$folder/registry.before" "$folder/registry.after" || true)
expect "in the registry nothing is left${left:+: $left}" test -z "$left"

# ---- and with the data, when somebody says so ----
in_wine "$(windows_path "$setup")" /S /AllUsers && good "for all users" || bad "for all users: $?"
expect "in Program Files" test -e "$c/Program Files/Laci/laci.exe"
in_wine "$c/Program Files/Laci/uninstall.exe" /S /REMOVEDATA=1 || bad "the uninstaller: exit $?"
for _ in $(seq 30); do [ -e "$c/Program Files/Laci" ] || break; sleep 1; done
sleep 2
expect "removed with the data" test ! -e "$c/Program Files/Laci" -a ! -e "$data"

[ $failures -eq 0 ] && echo "Everything is as it should be." || { echo "$failures findings."; exit 1; }
