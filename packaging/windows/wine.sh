# Sourced by smoke.sh and tests.sh: a Wine of its own, so that nothing on this machine is touched.
. "$(dirname "${BASH_SOURCE[0]}")/../packages.sh"
. "$(dirname "${BASH_SOURCE[0]}")/packages.sh"
laci_install "${LACI_WINE_PACKAGES[@]}"
export WINEDEBUG=-all WINEARCH=win64
# No .NET and no HTML inside Wine, no entries in this machine's own menus, and a crash ends instead of waiting for a debugger.
export WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe=d"
wine=/usr/lib/wine/wine64

# Everything by the clock: a program that hangs under Wine hangs for ever.
in_wine() { timeout -k 10 "${LIMIT:-180}" "$wine" "$@"; }
# begin_wine DIR: a fresh prefix that says it is Windows 10.
begin_wine() {
    export WINEPREFIX=$1
    rm -rf "$WINEPREFIX"
    mkdir -p "$(dirname "$WINEPREFIX")"
    timeout 300 "$wine" wineboot -i >/dev/null 2>&1
    timeout 120 "$wine" winecfg -v win10 >/dev/null 2>&1
    timeout 60 "$wine" reg add 'HKCU\Software\Wine\AeDebug' /v Auto /t REG_SZ /d 0 /f >/dev/null 2>&1 || true
    timeout 120 /usr/lib/wine/wineserver64 -w || true
}
end_wine() { /usr/lib/wine/wineserver64 -k 2>/dev/null || true; timeout 60 /usr/lib/wine/wineserver64 -w 2>/dev/null || true; }
# The path of a file of this machine as Windows sees it.
windows_path() { printf 'Z:%s' "$(realpath -m "$1" | tr / '\\')"; }
