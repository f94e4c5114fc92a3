#!/usr/bin/env bash
# check.sh SOURCE LACICTL WORK: scripts are sound, the menu entry and the metainfo are valid, manual and completions name every command of
# lacictl, one version everywhere, `cmake --install` lays out what the packages promise.
set -uo pipefail
source=$1 lacictl=$2 work=$3
export LC_ALL=C.UTF-8
rm -rf "$work"       # not the folder ctest stands in
mkdir -p "$work"
linux=$source/packaging/linux
wrong=0
bad() { echo "WRONG: $*" >&2; wrong=1; }

# 1. Scripts: they parse, run by name, and shellcheck has nothing to say where it is installed.
mapfile -t scripts < <(grep -rlE '^#!.*\b(ba)?sh$' "$source/packaging" | LC_ALL=C sort)
[ ${#scripts[@]} -ge 10 ] || bad "only ${#scripts[@]} scripts below packaging/"
for script in "${scripts[@]}"; do
    bash -n "$script" || bad "$script does not parse"
    [ -x "$script" ] || [ "$(basename "$script")" = common.sh ] || bad "$script cannot be executed"
    if command -v shellcheck >/dev/null && [[ $script == */linux/* ]]; then
        shellcheck -S warning -e SC1091,SC2154 "$script" || bad "shellcheck: $script"
    fi
done
bash -n "$linux/completion/lacictl.bash" || bad "the bash completion does not parse"
if command -v zsh >/dev/null; then zsh -n "$linux/completion/_lacictl" || bad "the zsh completion does not parse"; fi

# 2. One version: CMakeLists.txt says it, the program and the pages made from it repeat it, nobody else writes one down.
version=$(sed -n 's/^project(laci VERSION \([0-9.]*\) .*/\1/p' "$source/CMakeLists.txt")
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || bad "no version in CMakeLists.txt: '$version'"
[ "$("$lacictl" --version)" = "lacictl $version" ] || bad "lacictl says $("$lacictl" --version), CMakeLists.txt $version"
if grep -rnF "$version" "$source/packaging" --include='*' | grep -v -e '\.tsv:' -e README; then bad "the version stands in packaging/ too"; fi

# 3. The tree that cmake --install lays out, manuals and metainfo filled in.
build=$(dirname "$(dirname "$lacictl")")
tree=$work/tree
made=$build/packaging/linux
for page in laci lacictl laci-sandbox; do
    [ -s "$made/$page.1" ] || { bad "$made/$page.1 was not made"; continue; }
    grep -q "Laci $version" "$made/$page.1" || bad "$page.1 does not say $version"
    grep -n '@[A-Z_]*@' "$made/$page.1" && bad "$page.1 has an unfilled place"
    if command -v man >/dev/null; then
        said=$(MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$made/$page.1" 2>&1 >/dev/null)
        [ -z "$said" ] || bad "man $page: $said"
    fi
done
# Only our own rules are run: the programs may not be built yet.
rules=$work/rules.cmake
{ echo "set(CMAKE_INSTALL_PREFIX /usr)"; grep -v 'file(RPATH\|bin/laci' "$build/cmake_install.cmake"; } >"$rules"
DESTDIR=$tree cmake -DCMAKE_INSTALL_PREFIX=/usr -DCMAKE_INSTALL_LOCAL_ONLY=1 -P "$rules" >"$work/install.log" 2>&1 || { cat "$work/install.log"; bad "cmake --install"; }
for file in share/applications/id.laci.laci.desktop share/metainfo/id.laci.laci.metainfo.xml share/man/man1/laci.1 share/man/man1/lacictl.1 share/man/man1/laci-sandbox.1 \
    share/bash-completion/completions/lacictl share/icons/hicolor/16x16/apps/id.laci.laci.png share/icons/hicolor/512x512/apps/id.laci.laci.png \
    share/icons/hicolor/scalable/apps/id.laci.laci.svg lib/udev/rules.d/70-laci-printers.rules lib/systemd/user/laci.service; do
    [ -s "$tree/usr/$file" ] || bad "cmake --install did not lay out $file"
done
grep -q '^ExecStart=/.*/laci$' "$tree/usr/lib/systemd/user/laci.service" || bad "laci.service does not start laci by its whole path"
for size in 16 22 24 32 48 64 128 256 512; do
    got=$(python3 -c 'import struct,sys; print(*struct.unpack(">II", open(sys.argv[1],"rb").read()[16:24]))' "$source/resources/icons/png/laci-$size.png")
    [ "$got" = "$size $size" ] || bad "laci-$size.png is $got"
done

# 4. Menu entry and metainfo by the tools of their standards, where those are installed.
if command -v desktop-file-validate >/dev/null; then desktop-file-validate "$linux/id.laci.laci.desktop" || bad "menu entry"; fi
if command -v appstreamcli >/dev/null; then
    appstreamcli validate --no-net "$tree/usr/share/metainfo/id.laci.laci.metainfo.xml" >"$work/appstream.txt" 2>&1 || { cat "$work/appstream.txt"; bad "metainfo"; }
fi

# 5. Every command of the help, with its arguments, stands in the manual; every command and option in both completions.
python3 - "$lacictl" "$made/lacictl.1" "$linux/completion/lacictl.bash" "$linux/completion/_lacictl" <<'PYTHON' || wrong=1
import re
import subprocess
import sys

lacictl, page, bash, zsh = sys.argv[1:]
shown = subprocess.run([lacictl, "--help"], capture_output=True, text=True, check=True).stdout
commands = [line.strip() for line in shown.split("Commands (each has --help):\n")[1].split("\n\nExit:")[0].splitlines()]
assert len(commands) > 60, commands
roff = open(page, encoding="utf-8").read()
for a, b in ((r"\\f[BIRP]", ""), (r"\\-", "-"), (r"\\\[u2026\]", "…"), (r"\\\(aq", "'"), (r"\\&", "")):
    roff = re.sub(a, b, roff)
manual = set(roff.splitlines())
tables = {"bash": {}, "zsh": {}}
for m in re.finditer(r'^\s+\["?([a-z -]+)"?\]="([^"]*)"$', open(bash, encoding="utf-8").read(), re.M):
    tables["bash"][m.group(1)] = m.group(2).split()
for m in re.finditer(r"^\s+'([a-z -]+)\|([^|]*)\|", open(zsh, encoding="utf-8").read(), re.M):
    tables["zsh"][m.group(1)] = m.group(2).split()
wrong = []
seen = set()
for command in commands:
    if command not in manual:
        wrong.append(f"lacictl(1) lacks: {command}")
    words = re.match(r"[a-z][a-z-]*(?: [a-z][a-z-]*(?=\s|$))*", command).group(0)
    words = max((w for w in tables["bash"] if command == w or command.startswith(w + " ")), key=len, default=words)
    seen.add(words)
    options = set(re.findall(r"--[a-z][a-z-]*", command))
    for name, table in tables.items():
        if words not in table:
            wrong.append(f"the {name} completion lacks: {words}")
        elif options != set(table[words]):
            wrong.append(f"the {name} completion of {words}: {sorted(options ^ set(table[words]))} differ")
for name, table in tables.items():
    wrong += [f"the {name} completion has {w}, which lacictl has not" for w in table if w not in seen]
print("\n".join(wrong), file=sys.stderr)
sys.exit(1 if wrong else 0)
PYTHON

# 6. The list of parts: same input, same bytes, and what it must name.
if command -v dpkg-query >/dev/null; then
    for n in 1 2; do
        SOURCE_DATE_EPOCH=1 python3 "$source/packaging/sbom.py" debian --name laci --version "$version" --out "$work/$n.json" "$lacictl" 2>"$work/sbom.txt" || { cat "$work/sbom.txt"; bad "sbom.py"; }
    done
    cmp "$work/1.json" "$work/2.json" || bad "the list of parts is another one the second time"
    for part in libqt6core6 libqrencode4 libqt6keychain1 libc6 libexpected-dev; do
        grep -q "\"name\": \"$part\"" "$work/1.json" || bad "the list of parts lacks $part"
    done
fi
printf 'qtbase\t6.4.2\tLGPL-3.0-only\tDebian qt6-base 6.4.2\n' >"$work/parts.tsv"
python3 "$source/packaging/sbom.py" list --name Laci --version "$version" --out "$work/list.json" "$work/parts.tsv" || bad "sbom.py list"
printf 'qtbase 6.4.2\n' >"$work/parts.tsv"
python3 "$source/packaging/sbom.py" list --name Laci --version "$version" --out "$work/bad.json" "$work/parts.tsv" 2>/dev/null && bad "sbom.py takes a line without licence"

# 7. The completion completes.
completed=$(bash -c '. "$1"; COMP_WORDS=(lacictl --training shift ""); COMP_CWORD=3; _lacictl 2>/dev/null; echo "${COMPREPLY[*]}"' _ "$linux/completion/lacictl.bash")
[ "$completed" = "close count drop in list open out x z" ] || bad "lacictl shift <TAB> gives: $completed"
completed=$(bash -c '. "$1"; COMP_WORDS=(lacictl sell --cust); COMP_CWORD=2; _lacictl 2>/dev/null; echo "${COMPREPLY[*]}"' _ "$linux/completion/lacictl.bash")
[ "$completed" = "--customer" ] || bad "lacictl sell --cust<TAB> gives: $completed"
exit $wrong
