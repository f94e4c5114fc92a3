#!/usr/bin/env bash
# Writes what a package holds and stands on, as CycloneDX JSON, made from what is really linked.
#   packaging/sbom.sh linux FILE               the programs with the system's libraries (.deb, .rpm)
#   packaging/sbom.sh archive FILE DIR SOURCES LICENCES      those whose files lie in DIR are inside; list and licence texts beside
#   packaging/sbom.sh windows FILE PARTS.tsv   name<TAB>version<TAB>licence<TAB>source a line
# LACI_BUILD or build/package/build says where the programs are.
set -euo pipefail
kind=${1:?linux, archive or windows} file=$(realpath -m "${2:?a file to write}")
shift 2
. "$(dirname "$0")/linux/common.sh"
laci_install python3 binutils
build=${LACI_BUILD:-$work/build}
plugins=()
case $kind in
windows)
    python3 packaging/sbom.py list --name "Laci for Windows" --version "$version" --out "$file" "$1" ;;
linux)
    laci_needs libQt6Sql && plugins+=(/usr/lib/*/qt6/plugins/sqldrivers/libqsqlite.so)
    python3 packaging/sbom.py debian --name laci --version "$version" --out "$file" "$build"/bin/{laci,lacictl,laci-sandbox} "${plugins[@]}" ;;
archive)
    python3 packaging/sbom.py debian --name "Laci with everything inside" --version "$version" --out "$file" --bundled "$1" \
        --sources "$2" --licences "$3" "${@:4}" "$build"/bin/{laci,lacictl,laci-sandbox} ;;
*)
    echo "linux, archive or windows" >&2; exit 2 ;;
esac
