#!/usr/bin/env bash
# Sourced by the scripts beside it. Says version, time and place once, and builds what all packages are made from.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/packages.sh
export LC_ALL=C.UTF-8
umask 022
root=$PWD
version=$(sed -n 's/^project(laci VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
# LACI_VERSION=0.4.9 makes a package that says so, to try upgrades with; the programs keep their own number.
# shellcheck disable=SC2034      # used by who sources this
package_version=${LACI_VERSION:-$version}
architecture=$(uname -m)
dist=${LACI_DIST:-$root/dist}
work=${LACI_WORK:-$root/build/package}
mkdir -p "$dist" "$work"

# The packages' time is that of the commit they are made from, so that two runs give the same bytes.
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CMakeLists.txt)
fi
export SOURCE_DATE_EPOCH

# What Debian hardens its own programs with; no address of the build folder ends up in the programs.
hardening="-fstack-protector-strong -fstack-clash-protection -fcf-protection -D_FORTIFY_SOURCE=2"
[ "$architecture" = x86_64 ] || hardening="-fstack-protector-strong -D_FORTIFY_SOURCE=2"

# Builds the programs once for all packages. LACI_BUILD=FOLDER takes programs that are built there already (for trying the
# packaging itself; it is said loudly, since nobody knows with which flags they were built).
laci_build() {
    if [ -n "${LACI_BUILD:-}" ]; then
        build=$LACI_BUILD
        echo "*** Taking the programs that lie in $build, built by somebody else. ***" >&2
        return 0
    fi
    build=$work/build
    laci_install "${LACI_BUILD_PACKAGES[@]}"
    cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DCMAKE_INSTALL_PREFIX=/usr \
        -DCMAKE_CXX_COMPILER_LAUNCHER="${LACI_LAUNCHER-ccache}" \
        -DCMAKE_CXX_FLAGS="$hardening -ffile-prefix-map=$root=." \
        -DCMAKE_EXE_LINKER_FLAGS="-Wl,-z,relro,-z,now,--as-needed" >/dev/null
    laci_forget_old_times "$build"
    cmake --build "$build" --target laci lacictl laci-sandbox
}

# The tree as it will lie below /usr, in the folder $1; further arguments are cache entries for cmake (-DLACI_ZSH_DIR=…).
laci_stage() {
    local into=$1
    shift
    rm -rf "$into"
    cmake "$@" -DCMAKE_INSTALL_PREFIX=/usr "$build" >/dev/null
    DESTDIR=$into cmake --install "$build" --strip >/dev/null
    find "$into" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

# Is this library among what the programs ask for?
laci_needs() {
    # Not grep -q: it leaves early, and readelf's broken pipe would count as "no".
    readelf -d "$build"/bin/laci "$build"/bin/lacictl "$build"/bin/laci-sandbox | grep "NEEDED.*\[$1" >/dev/null
}
