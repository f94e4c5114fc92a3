#!/usr/bin/env bash
# Every figure of tests/bench/README.md from one command: tests/bench/run.sh [ROWS…]; default 0 100000 800000.
# LACI_BENCH_CATALOGUE=FILE.csv uses a real catalogue instead of the made one. Results: build/bench/*.json and a table.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/packages.sh
laci_install "${LACI_BUILD_PACKAGES[@]}" "${LACI_RUN_PACKAGES[@]}" "${LACI_TEST_PACKAGES[@]}"
cmake --preset release -DBUILD_TESTING=ON >/dev/null
cmake --build --preset release --target laci lacictl benches
bin=build/release/bin
out=build/bench
mkdir -p "$out"
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(0 100000 800000)
[ -z "${LACI_BENCH_CATALOGUE:-}" ] || sizes+=(real)

subjects=()
databases=
for rows in "${sizes[@]}"; do
    db="$PWD/$out/catalogue-$rows.db"
    if [ ! -f "$db" ]; then
        csv="$out/catalogue-$rows.csv"
        if [ "$rows" = real ]; then
            "$bin/lacictl" --db "$db" --config "$db.json" import "$LACI_BENCH_CATALOGUE" | head -1
        else
            python3 tests/bench/make_catalogue.py "$rows" >"$csv"
            "$bin/lacictl" --db "$db" --config "$db.json" import "$csv" | head -1
        fi
        # One product that the start-up scan finds in every size.
        printf 'sku,barcode,name,category,price,stock\nSCAN-ME,8990000099994,Barang Uji,Uji,1000,5\n' >"$out/scan-me.csv"
        "$bin/lacictl" --db "$db" --config "$db.json" import "$out/scan-me.csv" >/dev/null
    fi
    subjects+=("$db=8990000099994=Laci, $rows products")
    databases+="$db:"
done
python3 tests/bench/whole.py "$bin" 9 "${subjects[@]}" --json "$out/whole.json"
for bench in "$bin"/bench_*; do
    name=$(basename "$bench")
    [ "$name" = bench_bare_window ] && continue
    LACI_BENCH_DATABASES="$databases" QT_QPA_PLATFORM=offscreen "$bench" --benchmark_out="$out/$name.json" --benchmark_out_format=json
done
