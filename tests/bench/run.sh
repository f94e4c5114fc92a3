#!/usr/bin/env bash
# Every bar of issue "Fast" from one command, as one table and JSON in build/bench:
#   tests/bench/run.sh [--growth] [PRODUCTS…]      default: 0 100000 800000 products; --growth: 0 1000 10000 100000 800000, and the pictures
#   LACI_BENCH_CATALOGUE=FILE.csv                  a real catalogue beside the made ones; FILE.csv.zst too
#   LACI_BENCH_HISTORIES="0 10000 1000000"         sales in the books that are sold into and reported on; 20,000 products
#   LACI_BENCH_WORDS=FILE                          other words to search for, one to a line
#   LACI_BENCH_ONLY="books import"                 only these of: whole catalogue scroll window qr charge poll open_payments books reports import idle
# Exit: 0 all bars met, 1 one is not, 2 something could not be measured.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/packages.sh
laci_install "${LACI_BUILD_PACKAGES[@]}" "${LACI_RUN_PACKAGES[@]}" "${LACI_TEST_PACKAGES[@]}"
growth=
sizes=()
for word in "$@"; do
    if [ "$word" = --growth ]; then growth=yes; else sizes+=("$word"); fi
done
if [ ${#sizes[@]} -eq 0 ]; then
    sizes=(0 100000 800000)
    [ -z "$growth" ] || sizes=(0 1000 10000 100000 800000)
fi
read -ra histories <<<"${LACI_BENCH_HISTORIES:-0 10000 1000000}"
only=" ${LACI_BENCH_ONLY:-whole catalogue scroll window qr charge poll open_payments books reports import idle} "
wanted() { [[ "$only" == *" $1 "* ]]; }

cmake --preset release -DBUILD_TESTING=ON >/dev/null
cmake --build --preset release --target laci lacictl laci-sandbox benches
bin=$PWD/build/release/bin
out=$PWD/build/bench
here=$PWD/tests/bench
mkdir -p "$out"
export QT_QPA_PLATFORM=offscreen TZ=UTC LC_ALL=C.UTF-8 LACI_BIN="$bin" LACI_SOURCE="$PWD"
ctl() { "$bin/lacictl" --db "$1" --config "$1.json" "${@:2}" 2>/dev/null; }
drop() { rm -f "$1" "$1"-wal "$1"-shm "$1".json; }

# What an older Laci made is made again.
probe=$out/probe.db
drop "$probe"
printf 'sku,barcode,name,category,price,stock\nSCAN-ME,8990000099994,Barang Uji,Uji,1000,5\n' >"$out/scan-me.csv"
ctl "$probe" import "$out/scan-me.csv" >/dev/null
schema=$(sqlite3 "$probe" 'PRAGMA user_version')
fits() { [ -f "$1" ] && [ "$(sqlite3 "$1" 'PRAGMA user_version' 2>/dev/null)" = "$schema" ]; }

csv_of() {      # ROWS → the path of its CSV
    local csv=$out/catalogue-$1.csv
    if [ "$1" = real ]; then
        csv=$LACI_BENCH_CATALOGUE
        if [[ "$csv" == *.zst ]]; then
            zstd -dqf "$csv" -o "$out/catalogue-real.csv"
            csv=$out/catalogue-real.csv
        fi
    elif [ ! -f "$csv" ]; then
        python3 "$here/make_catalogue.py" "$1" >"$csv"
    fi
    echo "$csv"
}
[ -z "${LACI_BENCH_CATALOGUE:-}" ] || sizes+=(real)
subjects=()
imports=()
databases=
for rows in "${sizes[@]}"; do
    db=$out/catalogue-$rows.db
    csv=$(csv_of "$rows")
    if [ "$rows" = real ] || ! fits "$db"; then
        drop "$db"
        echo "catalogue $rows: $(ctl "$db" import "$csv" | head -1)"
        ctl "$db" import "$out/scan-me.csv" >/dev/null      # the product that the start-up scan finds in every size
    fi
    subjects+=("$db=8990000099994=Laci, $rows products")
    [ "$rows" = 0 ] || { imports+=("$csv=$rows"); databases+="$db:"; }
done
books=
largest=
for sales in "${histories[@]}"; do
    db=$out/books-$sales.db
    if ! fits "$db"; then
        drop "$db"
        ctl "$db" import "$(csv_of 20000)" >/dev/null
        [ "$sales" = 0 ] || python3 "$here/make_history.py" "$db" "$sales"
    fi
    books+="$db=$sales:"
    largest=$db
done

failed=()
step() {        # NAME COMMAND…: runs it, says how long it took, goes on when it fails
    wanted "$1" || return 0
    local name=$1 since=$SECONDS
    shift
    echo "== $name"
    "$@" || failed+=("$name")
    echo "   $name: $((SECONDS - since)) s"
}
google() { rm -f "$out/bench_$1.json"; "$bin/bench_$1" --benchmark_out="$out/bench_$1.json" --benchmark_out_format=json; }
idle() { python3 "$here/idle.py" "$bin" "$out/catalogue-${sizes[0]}.db" 60 --json "$out/idle.json" || [ $? -eq 1 ]; }

step whole python3 "$here/whole.py" "$bin" 9 "${subjects[@]}" --json "$out/whole.json"
export LACI_BENCH_DATABASES="$databases"
for name in catalogue scroll; do
    step $name google $name
done
LACI_BENCH_BOOKS="$books" step window google window
for name in qr charge poll open_payments; do
    step $name google $name
done
LACI_BENCH_BOOKS="$books" step books google books
LACI_BENCH_BOOKS="$largest" step reports google reports
step import python3 "$here/import.py" "$bin" "$out" "${imports[@]}" --json "$out/import.json"
step idle idle
step idle google idle

echo
[ -z "$growth" ] || python3 "$here/plot.py" "$out" "$here"
[ ${#failed[@]} -eq 0 ] || echo "Not measured to the end: ${failed[*]}"
echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg), $(date -u +%F), $(g++ --version | head -1), SQLite $(sqlite3 --version | cut -d' ' -f1)"
python3 "$here/table.py" "$out" --json "$out/table.json"
