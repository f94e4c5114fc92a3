#!/usr/bin/env bash
# Makes what Laci for Windows is built against, from Debian 12's sources:
#   INTO/qt-win64   Qt (qtbase with its own SQLite): 1,284 compilations, 2.3 GB while it is made, 91 MB afterwards
#   INTO/dep-win64  SQLite, libqrencode, QtKeychain, libzint, the headers of cpp-httplib and tl::expected
# From nothing, without a compiler cache, all of it took 74 minutes of processor time and 0.8 GB of memory (2026-11-21, two processors
# of a virtual machine that were building other things as well: 91 minutes by the clock).
#
#   build-prefix.sh [--into DIR] [PART ...]     parts: qt sqlite qrencode keychain zint headers (all when none is named)
#   build-prefix.sh --into DIR --configure-only qt      as far as Qt's configuration, to try the way without the wait
#
# A part that is done is left alone (INTO/stamps/PART; remove the stamp to make it again). What each part was made from
# stands in INTO/sources/PART.txt, file by file with its SHA256, and goes into the installer.
# LACI_WIN_SOURCES=DIR: source packages (.dsc and what belongs to it) that were fetched before, for a machine without a mirror.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../packages.sh"
. "$here/packages.sh"

into=$here/../../build/win64-prefix
configure_only=
parts=()
while [ $# -gt 0 ]; do
    case $1 in
        --into) into=$2; shift 2 ;;
        --configure-only) configure_only=1; shift ;;
        qt|sqlite|qrencode|keychain|zint|headers) parts+=("$1"); shift ;;
        *) sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
[ ${#parts[@]} -gt 0 ] || parts=(qt sqlite qrencode keychain zint headers)
laci_install "${LACI_BUILD_PACKAGES[@]}" "${LACI_WIN_PACKAGES[@]}"

mkdir -p "$into"
into=$(cd "$into" && pwd)
qt=$into/qt-win64
dep=$into/dep-win64
work=$into/work
apt=$work/apt
mkdir -p "$dep/include" "$dep/lib" "$work" "$into/stamps" "$into/sources"
export WIN_SYSROOT=$dep
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1668556800}     # fixed: the libraries must not remember when they were made
jobs=$(nproc)

# The exact versions. A newer one is a decision, not an accident of the day.
declare -A version=(
    [qt6-base]=6.4.2+dfsg-10
    [sqlite3]=3.40.1-2+deb12u2
    [qrencode]=4.1.1-1
    [qtkeychain]=0.13.2-5
    [zint]=2.11.1-1
    [cpp-httplib]=0.11.4+ds-1+deb12u1
)

# apt with source lines of its own: the system's lists stay as they are, and no root is needed.
apt_of_our_own() {
    apt-get -qq -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$apt/lists" \
        -o Dir::Cache="$apt/cache" -o APT::Sandbox::User="$(id -un)" "$@"
}
update_once() {
    [ -e "$apt/updated" ] && return
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    local mirror=${LACI_WIN_MIRROR:-http://deb.debian.org} key=/usr/share/keyrings/debian-archive-keyring.gpg
    printf 'deb-src [signed-by=%s] %s bookworm main\n' \
        "$key" "$mirror/debian" >"$apt/sources.list"
    printf 'deb-src [signed-by=%s] %s/debian %s main\n' "$key" "$mirror" bookworm-updates >>"$apt/sources.list"
    printf 'deb-src [signed-by=%s] %s/debian-security %s main\n' "$key" "$mirror" bookworm-security >>"$apt/sources.list"
    apt_of_our_own update
    touch "$apt/updated"
}

# source PACKAGE DIR PART: unpacks Debian's source with Debian's patches into DIR and notes what it was made from.
# Where the mirror has the upstream archive but not Debian's changes, the archive alone is taken (its SHA256 stands in the
# signed .dsc) and the note says so.
source_of() {
    local package=$1 dir=$2 note=$into/sources/$3.txt down=$work/down/$1 dsc orig
    mkdir -p "$down"
    if ! ls "$down"/*.dsc >/dev/null 2>&1; then
        if [ -n "${LACI_WIN_SOURCES:-}" ] && ls "$LACI_WIN_SOURCES/${package}"_*.dsc >/dev/null 2>&1; then
            cp "$LACI_WIN_SOURCES/${package}"_* "$down/"
        else
            update_once
            (cd "$down" && apt_of_our_own source --download-only "$package=${version[$package]}" >"$down/apt.log" 2>&1) ||
                echo "$package: not everything could be fetched: $(grep -m1 '^E: Failed' "$down/apt.log")" >&2
        fi
    fi
    dsc=$(ls "$down"/*.dsc 2>/dev/null | head -1)
    [ -n "$dsc" ] || { echo "$package ${version[$package]}: no source (mirror out of reach? LACI_WIN_SOURCES)" >&2; return 1; }
    rm -rf "$dir"
    if (cd "$down" && dpkg-source --no-check -x "$(basename "$dsc")" "$dir" >"$down/unpack.log" 2>&1); then
        { echo "$package ${version[$package]} (Debian 12 source package)"
          (cd "$down" && sha256sum ./*.dsc ./*.tar.* | sed 's|\./||') ; } >>"$note.new"
    else
        orig=$(ls "$down"/*.orig.tar.* 2>/dev/null | head -1)
        [ -n "$orig" ] || { echo "$package ${version[$package]}: no source archive" >&2; return 1; }
        (cd "$down" && sed -n '/^Checksums-Sha256/,/^[A-Z]/s/^ \([0-9a-f]*\) [0-9]* \(.*\)/\1  \2/p' "$dsc" | grep -F "$(basename "$orig")" | sha256sum --quiet -c -)
        echo "$package: Debian's changes could not be had; the upstream archive alone is used" >&2
        mkdir -p "$dir"
        tar xf "$orig" -C "$dir" --strip-components=1
        { echo "$package ${version[$package]} (upstream archive as Debian's .dsc names it, without Debian's changes)"
          (cd "$down" && sha256sum ./*.dsc ./*.orig.tar.* | sed 's|\./||') ; } >>"$note.new"
    fi
}

cmake_for_windows() {
    cmake -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_TOOLCHAIN_FILE="$here/mingw64.cmake" \
        -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache \
        -DCMAKE_C_FLAGS="-ffile-prefix-map=$work=." -DCMAKE_CXX_FLAGS="-ffile-prefix-map=$work=." \
        -DCMAKE_SHARED_LINKER_FLAGS=-Wl,--no-insert-timestamp "$@"
}

# What a compiler said is shown when it failed.
build_quietly() { cmake --build "$@" >"$work/build.log" 2>&1 || { tail -20 "$work/build.log" >&2; return 1; }; }

# SQLite in one file, made by Debian's source. $1: the part that asks
amalgamation() {
    source_of sqlite3 "$work/sqlite" "$1"
    (cd "$work/sqlite" && ./configure --disable-tcl >configure.log 2>&1 && make sqlite3.c >make.log 2>&1)
}

part_sqlite() {
    amalgamation sqlite
    # Static: the till's own books go through this one (CMakeLists.txt), and no other program's library can take its place.
    (cd "$work/sqlite" && ccache x86_64-w64-mingw32-gcc-posix -O2 -c sqlite3.c -o "$work/sqlite3.o" -ffile-prefix-map="$work=." \
        -DSQLITE_THREADSAFE=1 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_MATH_FUNCTIONS -DSQLITE_ENABLE_COLUMN_METADATA \
        -DSQLITE_ENABLE_DBSTAT_VTAB -DSQLITE_OMIT_LOAD_EXTENSION)
    rm -f "$dep/lib/libsqlite3.a"
    x86_64-w64-mingw32-gcc-ar-posix Dcrs "$dep/lib/libsqlite3.a" "$work/sqlite3.o"
    cp "$work/sqlite/sqlite3.h" "$dep/include/"
}

part_qt() {
    source_of qt6-base "$work/qtbase" qt
    amalgamation qt
    cat "$here"/patches/*.diff | patch -d "$work/qtbase" -p1
    { echo "and these changes of Laci's:"; (cd "$here/patches" && sha256sum ./*.diff | sed 's|\./||'); } >>"$into/sources/qt.txt.new"
    # Debian's Qt source has no SQLite inside.
    mkdir -p "$work/qtbase/src/3rdparty/sqlite"
    cp "$work/sqlite/sqlite3.c" "$work/sqlite/sqlite3.h" "$work/qtbase/src/3rdparty/sqlite/"
    # no-attributes: Qt says dllimport of a friend before the class says it, in nearly every file; the linker does not mind.
    # direct2d stays on although nothing draws with it: DirectWrite's fonts do not link without.
    cmake_for_windows -S "$work/qtbase" -B "$work/qt-build" -DCMAKE_INSTALL_PREFIX="$qt" -DBUILD_SHARED_LIBS=ON \
        -DCMAKE_CXX_FLAGS="-ffile-prefix-map=$work=. -Wno-attributes" -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
        -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DQT_BUILD_BENCHMARKS=OFF -DQT_BUILD_MANUAL_TESTS=OFF \
        -DBUILD_qmake=OFF -DQT_FEATURE_qmake=OFF -DFEATURE_androiddeployqt=OFF -DFEATURE_pkg_config=OFF \
        -DFEATURE_direct2d=ON -DFEATURE_direct2d1_1=OFF -DINPUT_opengl=no -DFEATURE_opengl=OFF -DFEATURE_vulkan=OFF \
        -DFEATURE_tabletevent=OFF -DFEATURE_dbus=OFF -DINPUT_dbus=no -DFEATURE_glib=OFF -DFEATURE_icu=OFF \
        -DFEATURE_schannel=ON -DINPUT_openssl=no -DFEATURE_openssl=OFF -DFEATURE_dtls=OFF \
        -DFEATURE_gssapi=OFF -DFEATURE_libproxy=OFF -DFEATURE_brotli=OFF -DFEATURE_zstd=OFF \
        -DFEATURE_system_{zlib,pcre2,doubleconversion,png,jpeg,freetype,harfbuzz,libb2,sqlite}=OFF \
        -DFEATURE_sql_sqlite=ON -DFEATURE_sql_{odbc,psql,mysql,ibase,db2,oci}=OFF >"$work/qt-configure.log"
    if [ -n "$configure_only" ]; then
        rm -f "$into/sources/qt.txt.new"
        echo "Qt is configured ($work/qt-configure.log); nothing was compiled."
        return 3
    fi
    cmake --build "$work/qt-build" -j "$jobs"
    cmake --install "$work/qt-build" >/dev/null
}

part_qrencode() {
    source_of qrencode "$work/qrencode" qrencode
    cmake_for_windows -S "$work/qrencode" -B "$work/qrencode-build" -DCMAKE_INSTALL_PREFIX="$dep" \
        -DWITH_TOOLS=NO -DWITHOUT_PNG=YES -DBUILD_SHARED_LIBS=YES >/dev/null
    build_quietly "$work/qrencode-build" -j "$jobs"
    cmake --install "$work/qrencode-build" >/dev/null
}

keychain_13=qtkeychain_0.15.0.orig.tar.gz
keychain_13_sum=f4254dc8f0933b06d90672d683eab08ef770acd8336e44dfa030ce041dc2ca22
# The upstream archive alone: Debian changes nothing in it that Windows sees.
keychain_of_debian_13() {
    local apt=$work/apt13 down=$work/down/qtkeychain13
    mkdir -p "$down" "$apt/lists/partial" "$apt/cache/archives/partial"
    if [ -n "${LACI_WIN_SOURCES:-}" ] && [ -e "$LACI_WIN_SOURCES/$keychain_13" ]; then
        cp "$LACI_WIN_SOURCES/$keychain_13" "$down/"
    elif [ ! -e "$down/$keychain_13" ]; then
        echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${LACI_WIN_MIRROR:-http://deb.debian.org}/debian trixie main" >"$apt/sources.list"
        # What fails is Debian's own part, which is not needed; the archive is looked at below.
        (apt_of_our_own update && cd "$down" && apt_of_our_own source --download-only qtkeychain=0.15.0-1) >"$down/apt.log" 2>&1 || true
    fi
    [ -e "$down/$keychain_13" ] && echo "$keychain_13_sum  $down/$keychain_13" | sha256sum --quiet -c - >&2 || return 1
    rm -rf "$work/qtkeychain"
    mkdir -p "$work/qtkeychain"
    tar xf "$down/$keychain_13" -C "$work/qtkeychain" --strip-components=1
    echo "qtkeychain: 0.15.0, the upstream archive of Debian 13" >&2
    printf '%s\n%s  %s\n' "qtkeychain 0.15.0 (upstream archive as Debian 13 has it, without Debian's changes)" "$keychain_13_sum" "$keychain_13" >"$into/sources/keychain.txt.new"
}

part_keychain() {
    # In this order: Debian 12's; the archive of Debian 13's, of which a mirror may hold the one without the other; what a ready prefix brought.
    source_of qtkeychain "$work/qtkeychain" keychain || keychain_of_debian_13 || {
        [ -e "$dep/bin/libqt6keychain.dll" ] || {
            echo "qtkeychain: neither source could be had. Put $keychain_13 (sha256 $keychain_13_sum) into a folder and name it in LACI_WIN_SOURCES." >&2
            return 1
        }
        echo "qtkeychain $(sed -n 's/^set(PACKAGE_VERSION "\(.*\)")/\1/p' "$dep/lib/cmake/Qt6Keychain/Qt6KeychainConfigVersion.cmake"), as it came with the ready prefix: https://github.com/frankosterfeld/qtkeychain, tag of that number" >"$into/sources/keychain.txt.new"
        echo "qtkeychain: the one in the prefix stays" >&2
        return 0
    }
    find "$work/qtkeychain" -name CMakeLists.txt -exec sed -i 's#/utf-8##' {} +            # a switch of Microsoft's compiler
    cmake_for_windows -S "$work/qtkeychain" -B "$work/qtkeychain-build" -DCMAKE_INSTALL_PREFIX="$dep" \
        -DCMAKE_TOOLCHAIN_FILE="$qt/lib/cmake/Qt6/qt.toolchain.cmake" -DQT_CHAINLOAD_TOOLCHAIN_FILE="$here/mingw64.cmake" \
        -DBUILD_WITH_QT6=ON -DBUILD_TEST_APPLICATION=OFF -DBUILD_TRANSLATIONS=OFF >/dev/null
    build_quietly "$work/qtkeychain-build" -j "$jobs"
    cmake --install "$work/qtkeychain-build" >/dev/null
}

part_zint() {
    source_of zint "$work/zint" zint
    cmake_for_windows -S "$work/zint" -B "$work/zint-build" -DZINT_STATIC=ON -DZINT_USE_PNG=OFF -DZINT_USE_QT=OFF >/dev/null 2>&1
    build_quietly "$work/zint-build" -j "$jobs" --target zint-static
    # Static: one library less beside the program, and its licence (BSD) does not ask for more.
    cp "$(find "$work/zint-build" -name 'libzint*static*.a' | head -1)" "$dep/lib/libzint.a"
    cp "$work/zint/backend/zint.h" "$dep/include/"
}

part_headers() {
    source_of cpp-httplib "$work/cpp-httplib" headers
    cp "$work/cpp-httplib/httplib.h" "$dep/include/"
    # One header and its CMake file, for any machine; Debian's package of it is the source.
    mkdir -p "$dep/include/tl" "$dep/lib/cmake/tl-expected"
    cp /usr/include/tl/expected.hpp "$dep/include/tl/"
    { echo "tl-expected $(dpkg-query -W -f '${Version}' libexpected-dev) (Debian 12 package libexpected-dev)"
      sha256sum /usr/include/tl/expected.hpp | sed 's|/usr/include/||' ; } >>"$into/sources/headers.txt.new"
    printf '%s\n' 'if(NOT TARGET tl::expected)' '    add_library(tl::expected INTERFACE IMPORTED)' \
        '    set_target_properties(tl::expected PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${CMAKE_CURRENT_LIST_DIR}/../../../include")' \
        'endif()' >"$dep/lib/cmake/tl-expected/tl-expected-config.cmake"
}

for part in "${parts[@]}"; do
    [ -e "$into/stamps/$part" ] && continue
    echo "prefix: $part ..."
    SECONDS=0
    rm -f "$into/sources/$part.txt.new"
    set +e                               # behind || or && bash would switch -e off inside, too
    ( set -e; "part_$part" )
    status=$?
    set -e
    [ $status -eq 3 ] && continue
    [ $status -eq 0 ] || { echo "prefix: $part could not be made" >&2; exit 1; }
    mv "$into/sources/$part.txt.new" "$into/sources/$part.txt"
    echo "$SECONDS s" >"$into/stamps/$part"
    echo "prefix: $part done in $SECONDS s"
done
