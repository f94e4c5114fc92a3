#!/usr/bin/env bash
# One command that proves Laci: installs what is missing, builds, runs every test. Loopback only, no display, no root at run time.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh
laci_install "${LACI_BUILD_PACKAGES[@]}" "${LACI_RUN_PACKAGES[@]}" "${LACI_TEST_PACKAGES[@]}"

cmake --preset ci
cmake --build --preset ci
export QT_QPA_PLATFORM=offscreen
# Most tests wait for gateways that are played, so three at once keep two cores busy.
ctest --preset ci -j3 "$@"
