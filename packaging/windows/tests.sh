#!/usr/bin/env bash
# Runs the unit tests that need no display under Wine. First: packaging/windows/build.sh --tests.
#   packaging/windows/tests.sh [NAME …]      --list: the names
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
names=(
    tst_csv_reader tst_ids tst_thread_exit
    tst_cart tst_cash tst_entry tst_inner_barcode tst_money tst_number_words tst_payment tst_pricing tst_refund tst_sale
    tst_share_out tst_shift_causes tst_tax tst_totals
    tst_qris tst_qris_write
    tst_gobiz_reply tst_gobiz_request tst_paymenku_reply tst_paymenku_request tst_amdigipay_reply tst_amdigipay_request
    tst_juadah_reply tst_juadah_request tst_midtrans_reply tst_midtrans_request tst_json
    tst_connection tst_database tst_migrations tst_released_books tst_sale_books tst_catalogue tst_backup
    tst_keep_rule tst_settings
)
if [ "${1:-}" = --list ]; then
    printf '%s\n' "${names[@]}"
    exit 0
fi
[ $# -eq 0 ] || names=("$@")
. packaging/windows/wine.sh
work=${LACI_WORK:-$PWD/build/windows}
build=${LACI_WIN_BUILD:-$work/build}
prefix=${LACI_WIN_PREFIX:-$work/prefix}
build=$(realpath "$build")
work=$(realpath "$work")
source=$PWD
trap end_wine EXIT
begin_wine "$work/wine-tests"
mkdir -p "$work/tests"
runtime=$(dirname "$(x86_64-w64-mingw32-gcc-posix -print-libgcc-file-name)")
path=
for place in "$prefix/qt-win64/bin" "$prefix/dep-win64/bin" "$prefix/dep-win64/lib" "$runtime" /usr/x86_64-w64-mingw32/lib; do
    path="$path$(windows_path "$place");"
done
export WINEPATH=$path
export QT_PLUGIN_PATH="$(windows_path "$prefix/qt-win64/plugins")"
export QT_QPA_PLATFORM=offscreen TZ=UTC LACI_SOURCE="Z:$source" LACI_BIN="Z:$build/bin"
failed=()
for name in "${names[@]}"; do
    # By a file: without a console Qt's tests on Windows write to the debugger.
    # In the folder of its source, where it finds its data: the paths inside are relative, by ccache.
    cd "$source/$(dirname "$(cd "$source" && find tests -name "$name.cpp" | head -1)")"
    if LIMIT=300 in_wine "$build/tests/$name.exe" -o "$(windows_path "$work/tests/$name.txt"),txt" >"$work/tests/$name.log" 2>&1; then
        printf '%-28s %s\n' "$name" "$(grep -a '^Totals' "$work/tests/$name.txt" | tr -d '\r')"
    else
        printf '%-28s FAILED (%s): %s\n' "$name" "$work/tests/$name.txt" "$(grep -a '^FAIL\|^Totals' "$work/tests/$name.txt" | tr -d '\r' | head -3 | tr '\n' ' ')"
        failed+=("$name")
    fi
done
echo "${#names[@]} programs, ${#failed[@]} failed: ${failed[*]:-none}"
[ ${#failed[@]} -eq 0 ]
