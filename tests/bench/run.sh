#!/usr/bin/env bash
# Every figure of tests/bench/README.md from one command: tests/bench/run.sh [ROWS…]; default 0 100000 800000.
# LACI_BENCH_CATALOGUE=FILE.csv uses a real catalogue instead of the made one. Results: build/bench/*.json and a table.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/packages.sh
cmake --preset release -DBUILD_TESTING=ON >/dev/null
cmake --build --preset release --target laci lacictl benches
bin=build/release/bin
out=build/bench
mkdir -p "$out"
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(0 100000 800000)

subjects=()
for rows in "${sizes[@]}"; do
    db="$out/catalogue-$rows.db"
    if [ ! -f "$db" ]; then
        csv="$out/catalogue-$rows.csv"
        python3 tests/bench/make_catalogue.py "$rows" >"$csv"
        # One product that the start-up scan finds in every size.
        echo "SCAN-ME,8990000099994,Barang Uji,Uji,1000,5" >>"$csv"
        "$bin/lacictl" --db "$db" --config "$db.json" import "$csv"
    fi
    subjects+=("$db=8990000099994=Laci, $rows products")
done
python3 tests/bench/whole.py "$bin" 9 "${subjects[@]}" --json "$out/whole.json"
for bench in "$bin"/bench_*; do
    name=$(basename "$bench")
    [ "$name" = bench_bare_window ] && continue
    LACI_BENCH_DATABASES="$(for rows in "${sizes[@]}"; do printf '%s/catalogue-%s.db:' "$PWD/$out" "$rows"; done)" \
        QT_QPA_PLATFORM=offscreen "$bench" --benchmark_out="$out/$name.json" --benchmark_out_format=json
done
