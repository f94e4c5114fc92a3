#!/usr/bin/env bash
# One command that proves Laci: installs what is missing, builds, runs every test. Loopback only, no display, no root at run time.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh
laci_install "${LACI_BUILD_PACKAGES[@]}" "${LACI_RUN_PACKAGES[@]}" "${LACI_TEST_PACKAGES[@]}"

cmake --preset dev
cmake --build --preset dev
export QT_QPA_PLATFORM=offscreen
ctest --preset dev -j2 "$@"
