#!/usr/bin/env bash
# Tries the packages by installing them: root only. Makes a bare Debian 12 tree with debootstrap, installs the .deb there with apt,
# sells, starts the window, upgrades from an older package with its books, removes, purges and looks for what is left; then
# the self-extracting archive in the bare tree without Qt.
#   packaging/linux/try.sh [--older OLD.deb | --older-programs DIR] [LACI.deb] [LACI.run]      (without names: what lies in dist/)
# --older-programs: laci, lacictl and laci-sandbox of an older release, put into this package under the number 0.0.1 (releases before this
# one had no packages). Without either the older one is this package itself with that number. The tree is kept in build/package/bare and used again.
. "$(dirname "$0")/common.sh"
[ "$(id -u)" = 0 ] || { echo "As root: a tree of its own is made and entered." >&2; exit 1; }
laci_install debootstrap dpkg-dev python3
older='' older_programs=''
[ "${1:-}" = --older ] && { older=$(realpath "$2"); shift 2; }
[ "${1:-}" = --older-programs ] && { older_programs=$(realpath "$2"); shift 2; }
deb=$(realpath "${1:-$(ls -t "$dist"/laci_"$version"-*.deb 2>/dev/null | head -1 || true)}")
run=${2:-$(ls -t "$dist"/laci-"$version"-*.run 2>/dev/null | head -1 || true)}
[ -f "$deb" ] || { echo "No package in $dist: packaging/linux/deb.sh makes one." >&2; exit 1; }

base=$work/bare tree=$work/try
report=$work/try.txt
: >"$report"
failures=0
say() { echo "$*" | tee -a "$report"; }
good() { say "  ok    $*"; }
bad() { say "  WRONG $*"; failures=$((failures + 1)); }
must() { local what=$1; shift; if "$@" >>"$report" 2>&1; then good "$what"; else bad "$what (exit $?)"; tail -5 "$report" >&2; fi; }

if [ ! -x "$base/usr/bin/dpkg" ]; then
    say "Making a bare Debian 12 …"
    mkdir -p "$work/debs"
    debootstrap --variant=minbase --cache-dir="$work/debs" bookworm "$base" "${LACI_MIRROR:-http://deb.debian.org/debian}" >"$work/debootstrap.log" 2>&1 \
        || { tail -3 "$work/debootstrap.log"; rm -rf "$base"; exit 1; }
fi
leave() {
    umount "$tree/proc" "$tree/var/cache/apt/archives" 2>/dev/null || true
}
trap leave EXIT
fresh() {
    leave
    rm -rf "$tree"
    cp -a --reflink=auto "$base" "$tree"
    mkdir -p "$work/debs" "$tree/var/cache/apt/archives"
    mount -t proc proc "$tree/proc"
    mount --bind "$work/debs" "$tree/var/cache/apt/archives"
    rm -f "$tree/etc/apt/apt.conf.d/docker-clean"
    cp -L /etc/resolv.conf "$tree/etc/resolv.conf"
    chroot "$tree" useradd -m -s /bin/bash kasir
}
# As root in the tree; as the cashier in the tree, with nothing of this machine's environment.
inside() { chroot "$tree" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
kasir() { chroot --userspec=kasir:kasir "$tree" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/kasir LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/tmp QT_QPA_PLATFORM=offscreen "$@"; }
listing() { (cd "$tree" && find . -xdev \( -path ./proc -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/log -o -path ./tmp -o -path ./home \) -prune -o -print | LC_ALL=C sort); }
# A window that is up after ten seconds, and that ends when it is told to.
window() { kasir timeout --preserve-status -k 5 10 "$1" --training >>"$report" 2>&1; local rc=$?; [ $rc = 143 ] || [ $rc = 0 ]; }
sale() { kasir "$@" --training sell --item 8990000000174 --item '8990000000044*2' --pay gobiz --customer pay --wait 20 >>"$report" 2>&1; }
selftest() {
    kasir "$1" --help 2>/dev/null | grep -- --selftest >/dev/null || { say "  --    this laci has no --selftest"; return 0; }
    kasir rm -f /tmp/selftest.txt
    if kasir timeout 120 "$1" --selftest /tmp/selftest.txt >>"$report" 2>&1; then good "laci --selftest"; else bad "laci --selftest"; fi
    cat "$tree/tmp/selftest.txt" >>"$report" 2>/dev/null || true
}
everything() {      # what a shop does after installing: $1 is the folder of the programs
    local at=$1
    must "lacictl --version" kasir "$at/lacictl" --version
    must "a sale in training mode, paid by QRIS" sale "$at/lacictl"
    must "goods in, one sold for cash in the shop's own books" kasir sh -c "printf 'sku,name,price\nKOPI,Kopi,5000\n' >/tmp/goods.csv && $at/lacictl import /tmp/goods.csv && $at/lacictl sell --item KOPI --pay cash:10000"
    must "laci's window stays up ten seconds (offscreen)" window "$at/laci"
    must "laci-sandbox says what it is" kasir "$at/laci-sandbox" --version
    selftest "$at/laci"
    for file in .local/share/laci/laci.db .local/share/laci/latihan.db; do
        if [ -s "$tree/home/kasir/$file" ]; then good "$file is there"; else bad "$file is not there"; fi
    done
    say "        files of a fresh person: $(cd "$tree/home/kasir" && find . -type f \( -path './.local/share/laci/*' -o -path './.config/laci/*' -o -path './.cache/*' \) | LC_ALL=C sort | tr '\n' ' ')"
}
sales() { kasir "$1/lacictl" --json sales 2>>"$report" | python3 -c 'import json,sys; d=json.load(sys.stdin); print(len(d["sales"] if "sales" in d else d))'; }

say "== The Debian package in a bare Debian 12: $(basename "$deb")"
fresh
must "apt-get update" inside apt-get update -q
inside apt-get install -y -q --no-install-recommends libc-bin >>"$report" 2>&1
listing >"$work/before.txt"
before=$(inside dpkg-query -W -f '${Installed-Size}\n' | awk '{s+=$1} END {print s}')
cp "$deb" "$tree/tmp/laci.deb"
must "apt-get install ./laci.deb, without what is only recommended" inside apt-get install -y -q --no-install-recommends /tmp/laci.deb
say "        with everything it needs: $(( ($(inside dpkg-query -W -f '${Installed-Size}\n' | awk '{s+=$1} END {print s}') - before) / 1024 )) MB, itself $(( $(inside dpkg-query -W -f '${Installed-Size}' laci) / 1024 )) MB"
must "nothing is missing to the loader" sh -c "! chroot '$tree' ldd /usr/bin/laci /usr/bin/lacictl /usr/bin/laci-sandbox | grep 'not found'"
everything /usr/bin
must "remove" inside apt-get remove -y -q laci
if [ -s "$tree/home/kasir/.local/share/laci/laci.db" ]; then good "the books are still there after remove"; else bad "remove took the books"; fi
must "purge" inside apt-get purge -y -q --autoremove laci
listing >"$work/after.txt"
left=$(LC_ALL=C comm -13 "$work/before.txt" "$work/after.txt" | grep -i laci || true)
if [ -z "$left" ]; then good "nothing of Laci is left"; else bad "left after purge: $left"; fi
others=$(LC_ALL=C comm -13 "$work/before.txt" "$work/after.txt" | grep -v -i laci | head -20 | tr '\n' ' ' || true)
[ -z "$others" ] || say "        left by the libraries it had needed: $others"

say "== Upgrade"
fresh
inside apt-get update -q >>"$report" 2>&1
if [ -z "$older" ]; then
    old=$work/older
    rm -rf "$old" && dpkg-deb -R "$deb" "$old" && sed -i 's/^Version: .*/Version: 0.0.1-1/' "$old/DEBIAN/control"
    if [ -n "$older_programs" ]; then
        install -m 755 "$older_programs"/{laci,lacictl,laci-sandbox} "$old/usr/bin/"
        sed -i 's/^Depends: .*/&, libqt6sql6-sqlite/' "$old/DEBIAN/control"      # which those asked for
    fi
    older=$work/laci_0.0.1-1.deb
    dpkg-deb --root-owner-group -b "$old" "$older" >/dev/null
fi
cp "$older" "$tree/tmp/older.deb" && cp "$deb" "$tree/tmp/laci.deb"
must "the older one: $(dpkg-deb -f "$older" Version)" inside apt-get install -y -q --no-install-recommends /tmp/older.deb
must "it imports goods and sells" kasir sh -c "printf 'sku,name,price\nKOPI,Kopi,5000\n' >/tmp/goods.csv && lacictl import /tmp/goods.csv && lacictl sell --item KOPI --pay cash:10000 && lacictl sell --item 'KOPI*2' --pay cash:10000"
must "the newer one over it: $(dpkg-deb -f "$deb" Version)" inside apt-get install -y -q --no-install-recommends /tmp/laci.deb
must "a third sale on the same books" kasir lacictl sell --item KOPI --pay cash:5000
count=$(sales /usr/bin || echo none)
if [ "$count" = 3 ]; then good "all three sales are in the books"; else bad "the books have $count sales, not 3"; fi
must "the books are whole" kasir lacictl verify /home/kasir/.local/share/laci/laci.db
must "purge" inside apt-get purge -y -q laci

if [ -n "$run" ] && [ -f "$run" ]; then
    say "== The archive in a bare tree without Qt: $(basename "$run")"
    fresh
    if chroot "$tree" sh -c 'ls /usr/lib/*/libQt6* /usr/lib/*/libX11* /usr/lib/*/libGL*' >/dev/null 2>&1; then bad "the tree has Qt or X"; else good "the tree has neither Qt nor X nor GL"; fi
    cp "$run" "$tree/tmp/laci.run"
    (cd "$tree/home/kasir" && find . | LC_ALL=C sort) >"$work/home-before.txt"
    must "it installs for one person without root" kasir sh /tmp/laci.run --quiet -- --yes
    everything /home/kasir/.local/opt/laci/bin
    if [ -f "$tree/home/kasir/.local/share/applications/id.laci.laci.desktop" ]; then good "menu entry is there"; else bad "no menu entry"; fi
    must "again over itself" kasir sh /tmp/laci.run --quiet -- --yes
    must "it removes itself" kasir /home/kasir/.local/opt/laci/uninstall --yes
    left=$(cd "$tree/home/kasir" || exit; find . -type f -o -type l | LC_ALL=C sort | LC_ALL=C comm -13 "$work/home-before.txt" - | tr '\n' ' ')
    say "        left: $left"
    if echo "$left" | tr ' ' '\n' | grep -v -e '^$' -e '^./.local/share/laci/' -e '^./.config/laci/' -e '^./.cache/' | grep .; then bad "more than data is left"; else good "nothing but data is left"; fi
    must "as root it installs for everybody" inside sh /tmp/laci.run --quiet -- --yes
    must "and a person sells with it" sale /usr/local/bin/lacictl
    must "and it is removed" inside /opt/laci/uninstall --yes
    if [ -e "$tree/opt/laci" ] || find "$tree/usr/local" "$tree/etc/udev" "$tree/etc/systemd" 2>/dev/null | grep -i laci; then bad "root's Laci left something"; fi
    must "into a folder of one's own" kasir sh /tmp/laci.run --quiet -- --yes --to /home/kasir/elsewhere
    must "and it sells from there" sale /home/kasir/elsewhere/bin/lacictl
fi
say
if [ $failures = 0 ]; then say "Everything went as it should."; else say "$failures things went wrong; all output: $report"; exit 1; fi
