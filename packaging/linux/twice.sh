#!/usr/bin/env bash
# Builds the packages twice from two fresh clones of the commit that is checked out here, in two folders with different names, without
# ccache, and compares the bytes. Long: two whole builds. --quick uses ccache and so compares the packing only.
#   packaging/linux/twice.sh [--quick] [deb.sh rpm.sh archive.sh]
. "$(dirname "$0")/common.sh"
laci_install git diffutils
export LACI_LAUNCHER=
[ "${1:-}" = --quick ] && { LACI_LAUNCHER=ccache; shift; }
scripts=("${@:-deb.sh}")
[ $# -gt 0 ] || scripts=(deb.sh rpm.sh archive.sh)
place=$work/twice
rm -rf "$place"
for run in first the-second; do
    git clone -q "$root" "$place/$run/laci"
    for script in "${scripts[@]}"; do
        # Another hour, another mask, another zone: none of them may be seen in the package.
        (cd "$place/$run/laci" && umask "$([ $run = first ] && echo 022 || echo 077)" && TZ=$([ $run = first ] && echo UTC || echo Asia/Jakarta) \
            LACI_DIST=$place/$run/dist LACI_WORK=$place/$run/work SOURCE_DATE_EPOCH='' LACI_BUILD='' packaging/linux/"$script")
    done
done
same=0
for file in "$place"/first/dist/*; do
    if cmp "$file" "$place/the-second/dist/$(basename "$file")"; then
        echo "same bytes: $(sha256sum <"$file" | cut -c1-16)… $(basename "$file")"
    else
        same=1
    fi
done
exit $same
