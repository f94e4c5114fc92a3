#!/bin/sh
# Every screen of Laci as a picture: two languages, three themes, two sizes, text at 100 and 200 percent, with an index.html and
# a list of what a machine can see to be wrong (cut text, overlaps, pale letters, missing words).
#
#   tests/screens/shoot.sh [FOLDER] [laci_screens options, as --only sell]
#
# BUILD names the build folder (default build/dev); laci_screens is built there first.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=${BUILD:-$root/build/dev}
out=${1:-$build/screens}
[ $# -gt 0 ] && shift
[ -f "$build/build.ninja" ] || cmake --preset dev -B "$build" -S "$root"
cmake --build "$build" --target laci_screens
QT_QPA_PLATFORM=offscreen TZ=UTC LC_ALL=C.UTF-8 "$build/tests/laci_screens" --words "$build/tests/screens" --out "$out" "$@" || true
echo "$out/index.html"
