#!/usr/bin/env bash
# From a clean checkout on Debian 12 to dist/Laci-<version>-setup.exe: installs what is missing, finds or makes the prefix (Qt and
# companions for Windows), cross-builds the programs, and packs the installer.
#
#   packaging/windows/build.sh [--tests] [--version X.Y.Z]
#
# --tests          also builds the unit tests that need no display (packaging/windows/tests.sh runs them under Wine)
# --version X.Y.Z  packs the same programs under another number, to try upgrades with
# LACI_WIN_PREFIX  a prefix that is ready (made by build-prefix.sh, or unpacked); else ../shared/windows/win64-prefix.tar.zst;
#                  else build-prefix.sh makes one from Debian's sources: 74 minutes of processor time
# LACI_DIST        where the installer goes (dist)
# LACI_SIGN_PFX …  signs programs, uninstaller and installer (sign.sh)
# SOURCE_DATE_EPOCH  the time in the package; else the commit's
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
root=$PWD
. packaging/packages.sh
. packaging/windows/packages.sh
export LC_ALL=C.UTF-8
umask 022

tests=OFF
version=$(sed -n 's/^project(laci VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
while [ $# -gt 0 ]; do
    case $1 in
        --tests) tests=ON; shift ;;
        --version) version=$2; shift 2 ;;
        *) sed -n '2,15s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
laci_install "${LACI_BUILD_PACKAGES[@]}" "${LACI_WIN_PACKAGES[@]}"
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CMakeLists.txt)}
export TZ=UTC
work=${LACI_WORK:-$root/build/windows}
dist=${LACI_DIST:-$root/dist}
mkdir -p "$work" "$dist"
started=$SECONDS

# ---- the prefix ----
shared=$root/../shared/windows
if [ -n "${LACI_WIN_PREFIX:-}" ]; then
    prefix=$(cd "$LACI_WIN_PREFIX" && pwd)
    echo "*** Prefix: $prefix (LACI_WIN_PREFIX) ***"
elif [ -e "$shared/win64-prefix.tar.zst" ]; then
    prefix=$work/prefix
    # By what it holds, not by its time: a prefix that was merely copied again would have everything compiled again.
    archive=$(sha256sum <"$shared/win64-prefix.tar.zst")
    if [ "$(cat "$prefix/stamps/unpacked" 2>/dev/null)" != "$archive" ]; then
        rm -rf "$prefix"
        mkdir -p "$prefix/stamps"
        zstd -dc "$shared/win64-prefix.tar.zst" | tar x -C "$prefix"
        # The files of the prefix name the place it stands in.
        grep -rIl '@WIN_PREFIX@' "$prefix" | xargs -r sed -i "s#@WIN_PREFIX@#$prefix#g"
        echo "$archive" >"$prefix/stamps/unpacked"
    fi
    echo "*** Prefix: the ready one of ../shared/windows, unpacked into $prefix ***"
else
    prefix=$work/prefix
    echo "*** Prefix: none is ready (LACI_WIN_PREFIX, ../shared/windows). It is made from Debian's sources now: 74 minutes of processor time. ***"
fi
parts=(sqlite qrencode keychain zint headers)
[ -e "$prefix/qt-win64/lib/cmake/Qt6/qt.toolchain.cmake" ] || parts=(qt "${parts[@]}")
if ! packaging/windows/build-prefix.sh --into "$prefix" "${parts[@]}"; then
    echo "*** There is no complete prefix and it could not be made from Debian's sources: no Windows build is possible here. ***" >&2
    exit 1
fi

# ---- the programs ----
export WIN_SYSROOT=$prefix/dep-win64 PKG_CONFIG_LIBDIR=$prefix/dep-win64/lib/pkgconfig
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root} CCACHE_NOHASHDIR=1
build=${LACI_WIN_BUILD:-$work/build}
cmake -G Ninja -S . -B "$build" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=$tests -DLACI_WERROR=OFF \
    -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCMAKE_AUTOGEN_ORIGIN_DEPENDS=OFF \
    -DCMAKE_TOOLCHAIN_FILE="$prefix/qt-win64/lib/cmake/Qt6/qt.toolchain.cmake" \
    -DQT_CHAINLOAD_TOOLCHAIN_FILE="$here/mingw64.cmake" \
    -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
    -DQt6LinguistTools_DIR=/usr/lib/x86_64-linux-gnu/cmake/Qt6LinguistTools >"$work/configure.log" 2>&1 ||
    { tail -30 "$work/configure.log" >&2; exit 1; }
laci_forget_old_times "$build"
nice cmake --build "$build" --target laci lacictl laci-sandbox
if [ $tests = ON ]; then
    # shellcheck disable=SC2046
    nice cmake --build "$build" --target $(packaging/windows/tests.sh --list)
fi

# ---- what is installed ----
stage=$work/stage
packaging/windows/deploy.sh "$build/bin" "$prefix" "$stage"
packaging/windows/licences.sh "$prefix" "$stage" "$version" "$work/parts.tsv"
if [ -n "${LACI_SIGN_PFX:-}" ]; then
    for program in laci lacictl laci-sandbox; do packaging/windows/sign.sh "$stage/$program.exe"; done
fi
find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

# ---- the installer ----
# Every file by name, so that the uninstaller removes exactly what was installed; the list itself is installed, too: an upgrade
# removes by it what the version before had.
lists=$work/lists
rm -rf "$lists"
mkdir -p "$lists"
(cd "$stage" && find . -type f -printf '%P\n' | sort) >"$lists/files"
# UTF-16 without a mark, as the installer reads it.
{ cat "$lists/files"; echo installed.txt; } | sed 's|/|\\|g; s/$/\r/' | iconv -f UTF-8 -t UTF-16LE >"$lists/installed.txt"
touch -d "@$SOURCE_DATE_EPOCH" "$lists/installed.txt"
folder=.
while read -r file; do
    if [ "$(dirname "$file")" != "$folder" ] || [ ! -e "$lists/install.nsh" ]; then
        folder=$(dirname "$file")
        echo "SetOutPath \"\$INSTDIR${folder:+\\${folder//\//\\}}\"" | sed 's/\\\."$/"/' >>"$lists/install.nsh"
    fi
    echo "File \"$stage/$file\"" >>"$lists/install.nsh"
done <"$lists/files"
{ echo 'SetOutPath "$INSTDIR"'; echo "File \"$lists/installed.txt\""; } >>"$lists/install.nsh"
{ sed 's|/|\\|g; s|.*|Delete "$INSTDIR\\&"|' "$lists/files"
  echo 'Delete "$INSTDIR\installed.txt"'
  (cd "$stage" && find . -mindepth 1 -type d -printf '%P\n' | sort -r) | sed 's|/|\\|g; s|.*|RMDir "$INSTDIR\\&"|' ; } >"$lists/uninstall.nsh"

# The picture beside the first and the last page, in place of the one that comes with NSIS.
convert -size 164x314 xc:'#0c6b5f' \( resources/icons/png/laci-128.png -resize 96x96 \) -geometry +34+64 -composite -alpha off -type TrueColor \
    BMP3:"$lists/beside.bmp"
touch -d "@$SOURCE_DATE_EPOCH" "$lists/beside.bmp"

setup=$dist/Laci-$version-setup.exe
signing=()
[ -n "${LACI_SIGN_PFX:-}" ] && signing=("-DSIGN=$here/sign.sh")
makensis -V2 -WX -INPUTCHARSET UTF8 -DVERSION="$version" -DSTAGE="$stage" -DLISTS="$lists" -DOUTFILE="$setup" \
    -DICON="$build/windows/laci.ico" -DPICTURE="$lists/beside.bmp" -DSIZE_KB="$(du -sk --apparent-size "$stage" | cut -f1)" "${signing[@]}" \
    packaging/windows/installer/setup.nsi
python3 packaging/sbom.py list --name "Laci for Windows" --version "$version" --out "$dist/Laci-$version-setup.cdx.json" "$work/parts.tsv"
sha256sum "$setup" | sed "s|$dist/||"
[ -n "${LACI_SIGN_PFX:-}" ] || echo "(not signed: LACI_SIGN_PFX is not set)"
echo "$setup: $(du -k "$setup" | cut -f1) KiB, $((SECONDS - started)) s"
