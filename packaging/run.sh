#!/usr/bin/env bash
# One command from a fresh Debian 12 to a till in training mode: installs what is missing, builds, starts.
# Without a display it runs the same sale on the console. Re-runnable; quick the second time.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh
laci_install "${LACI_BUILD_PACKAGES[@]}" "${LACI_RUN_PACKAGES[@]}"

cmake --preset release -DBUILD_TESTING=OFF >/dev/null
cmake --build --preset release --target laci lacictl laci-sandbox

bin=build/release/bin
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$bin/laci" --training "$@"
fi
echo
echo "No display here: the same sale on the console (training mode, embedded sandbox)."
echo "\$ lacictl --training sell --item 8990000000174 --item '8990000000044*2' --item KOPI-GA --pay gobiz --customer pay --wait 20"
exec "$bin/lacictl" --training sell --item 8990000000174 --item '8990000000044*2' --item KOPI-GA --pay gobiz --customer pay --wait 20
