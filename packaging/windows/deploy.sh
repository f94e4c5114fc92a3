#!/usr/bin/env bash
# deploy.sh BIN PREFIX STAGE: lays out what is installed: the programs of BIN, Qt's plugins, and every library they ask for,
# found by walking the import tables (Debian has no windeployqt). What is neither ours nor Windows' own ends it with an error.
set -euo pipefail
bin=$1 prefix=$2 stage=$3
tool=x86_64-w64-mingw32
runtime=$(dirname "$($tool-gcc-posix -print-libgcc-file-name)")
search=("$prefix/qt-win64/bin" "$prefix/dep-win64/bin" "$prefix/dep-win64/lib" "$runtime" "/usr/$tool/lib" "/usr/$tool/bin")

rm -rf "$stage"
mkdir -p "$stage"
cp "$bin"/{laci,lacictl,laci-sandbox}.exe "$stage/"
for plugin in platforms/qwindows styles/qwindowsvistastyle imageformats/qico imageformats/qjpeg tls/qschannelbackend; do
    install -D -m 755 "$prefix/qt-win64/plugins/$plugin.dll" "$stage/$plugin.dll"
done
# Only when a program still goes to its books through Qt.
if $tool-objdump -p "$stage"/*.exe | grep -qi 'DLL Name: Qt6Sql'; then
    install -D -m 755 "$prefix/qt-win64/plugins/sqldrivers/qsqlite.dll" "$stage/sqldrivers/qsqlite.dll"
fi
# What tells that the line is back (QNetworkInformation), where the prefix has it.
for plugin in "$prefix"/qt-win64/plugins/networkinformation/*.dll; do
    [ -e "$plugin" ] && install -D -m 755 "$plugin" "$stage/networkinformation/$(basename "$plugin")"
done

# Part of every Windows 10 and 11.
windows=' advapi32 authz bcrypt comctl32 comdlg32 crypt32 d2d1 d3d11 d3d9 dnsapi dwmapi dwrite dxgi gdi32 imm32 iphlpapi kernel32 mpr
 msvcrt ncrypt netapi32 ntdll ole32 oleaut32 propsys rpcrt4 secur32 setupapi shcore shell32 shlwapi uiautomationcore user32 userenv
 uxtheme version winhttp winmm winspool.drv ws2_32 wtsapi32 '
imports() { find "$stage" \( -name '*.dll' -o -name '*.exe' \) -exec $tool-objdump -p {} + | sed -n 's/.*DLL Name: //p' | sort -fu; }
found=1
while [ $found -eq 1 ]; do
    found=0
    while read -r library; do
        [ -e "$stage/$library" ] && continue
        plain=${library,,}
        case $windows in *[[:space:]]"${plain%.dll}"[[:space:]]*) continue ;; esac
        case $plain in api-ms-win-*) continue ;; esac
        source=
        for place in "${search[@]}"; do
            source=$(find "$place/" -maxdepth 1 -iname "$library" 2>/dev/null | head -1)
            [ -n "$source" ] && break
        done
        [ -n "$source" ] || { echo "deploy: nobody has $library" >&2; exit 1; }
        cp "$source" "$stage/$library"
        found=1
    done < <(imports)
done
find "$stage" \( -name '*.dll' -o -name '*.exe' \) -exec $tool-strip --strip-unneeded {} +
