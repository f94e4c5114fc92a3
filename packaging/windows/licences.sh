#!/usr/bin/env bash
# licences.sh PREFIX STAGE VERSION PARTS: licence texts and the exact sources of everything beside Laci itself, into the folder that
# is installed; PARTS gets the same as a table for packaging/sbom.py (name, version, licence, source).
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
prefix=$1 stage=$2 version=$3 parts=$4
# The texts of Debian's own packages of the same sources; LF to CRLF, for Notepad of old machines.
text() { sed 's/\r*$/\r/' "$1" >"$2"; }

text "$root/LICENSE" "$stage/LICENSE.txt"
mkdir -p "$stage/licences"
for licence in LGPL-3 GPL-3 LGPL-2.1 GPL-2; do text "/usr/share/common-licenses/$licence" "$stage/licences/$licence.txt"; done
copyright() { [ -e "/usr/share/doc/$1/copyright" ] && text "/usr/share/doc/$1/copyright" "$stage/licences/$2.txt"; }
copyright libqt6core6 Qt
copyright libqrencode4 libqrencode
copyright libqt6keychain1 QtKeychain
copyright libzint2.11 libzint
copyright libsqlite3-0 SQLite
copyright libcpp-httplib-dev cpp-httplib
copyright libexpected-dev tl-expected
copyright g++-mingw-w64-x86-64-posix gcc-runtime
copyright mingw-w64-x86-64-dev mingw-w64-runtime

{
    cat <<TEXT
Laci $version for Windows: what it is made of, and where the exact sources are

Laci itself is free software under the licence in LICENSE.txt.

The libraries below lie beside it as files of their own (.dll) or were linked in where their licence asks for nothing more.
Those under the LGPL may be replaced: build the same version, or a changed one with the same interface, from the source named
here (packaging/windows/build-prefix.sh of Laci's source does it) and put the .dll in the place of the one that lies here.
The names are source packages of Debian 12 (https://sources.debian.org, https://snapshot.debian.org); behind each file is its SHA-256.

Library            Licence                         As
Qt 6 (qtbase)      LGPL-3 (or GPL-2, GPL-3)        Qt6*.dll and the plugins in the folders; with parts under other licences: licences\\Qt.txt
libqrencode        LGPL-2.1 or later               libqrencode.dll
QtKeychain         BSD                             libqt6keychain.dll
libzint            BSD                             inside laci.exe and lacictl.exe
SQLite             public domain                   inside laci.exe and lacictl.exe
cpp-httplib        MIT                             inside the programs
tl::expected       CC0                             inside the programs
GCC's runtime      GPL-3 with runtime exception    libgcc_s_seh-1.dll, libstdc++-6.dll
winpthreads        MIT                             libwinpthread-1.dll

TEXT
    if [ -e "$prefix/sources/qt.txt" ]; then
        cat "$prefix/sources/qt.txt"
    else
        cat "$root/packaging/windows/qt-of-the-ready-prefix.txt"
    fi
    for part in qrencode keychain zint sqlite headers; do
        echo
        cat "$prefix/sources/$part.txt"
    done
    echo
    echo "Compiler and its runtime: $(dpkg-query -W -f '${Package} ${Version}, ' g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev) Debian 12"
} | sed 's/\r*$/\r/' >"$stage/SOURCES.txt"

# name, version and where from, out of the notes of build-prefix.sh
of() { sed -n "s/^$2 \([^ ,]*\).*/\1/p" "$1" | head -1; }
qt=$prefix/sources/qt.txt
[ -e "$qt" ] || qt=$root/packaging/windows/qt-of-the-ready-prefix.txt
{
    row() { printf '%s\t%s\t%s\t%s\n' "$@"; }
    debian=https://sources.debian.org/src
    row qtbase "$(of "$qt" qt6-base)" LGPL-3.0-only $debian/qt6-base/
    row sqlite3 "$(of "$prefix/sources/sqlite.txt" sqlite3)" blessing $debian/sqlite3/
    row qrencode "$(of "$prefix/sources/qrencode.txt" qrencode | tr -d :)" LGPL-2.1-or-later $debian/qrencode/
    row qtkeychain "$(of "$prefix/sources/keychain.txt" qtkeychain)" BSD-3-Clause https://github.com/frankosterfeld/qtkeychain
    row zint "$(of "$prefix/sources/zint.txt" zint)" BSD-3-Clause $debian/zint/
    row cpp-httplib "$(of "$prefix/sources/headers.txt" cpp-httplib)" MIT $debian/cpp-httplib/
    row tl-expected "$(of "$prefix/sources/headers.txt" tl-expected)" CC0-1.0 $debian/tl-expected/
    row gcc-mingw-w64 "$(dpkg-query -W -f '${Version}' g++-mingw-w64-x86-64-posix)" "GPL-3.0-or-later WITH GCC-exception-3.1" $debian/gcc-mingw-w64/
    row mingw-w64 "$(dpkg-query -W -f '${Version}' mingw-w64-x86-64-dev)" MIT $debian/mingw-w64/
} >"$parts"
