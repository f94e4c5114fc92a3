#!/usr/bin/env bash
# Makes dist/laci-VERSION-1.x86_64.rpm from a clean checkout, for Fedora 39+ and their like, and writes its dependencies beside it.
# It was built with Debian's rpm and its dependencies were read; nobody has installed it on an RPM system yet.
# Qt, QtKeychain, libqrencode and SQLite are the system's. zint and cpp-httplib change their names with each release there, so
# Debian's lie in a folder of the program's own.
. "$(dirname "$0")/common.sh"
laci_install rpm patchelf binutils gzip git python3 "${LACI_BUILD_PACKAGES[@]}"
laci_build

release=${LACI_REVISION:-1}
top=$work/rpm
tree=$work/rpmtree
rm -rf "$top"
mkdir -p "$top"
laci_stage "$tree" -DLACI_ZSH_DIR=share/zsh/site-functions -DLACI_UDEV_DIR=lib/udev/rules.d -DCMAKE_INSTALL_DOCDIR=share/doc/laci
mkdir -p "$tree/usr/lib64/laci"
own=()
for name in libzint.so.2.11 libcpp-httplib.so.0.11; do
    laci_needs "$name" || continue
    install -m 755 "$(ldconfig -p | sed -n "s/^\t$name .*=> //p" | head -1)" "$tree/usr/lib64/laci/$name"
    own+=("$name")
done
if [ ${#own[@]} -gt 0 ]; then
    for file in "$tree"/usr/bin/*; do patchelf --set-rpath '$ORIGIN/../lib64/laci' "$file"; done
fi
find "$tree/usr/share/man" -type f -exec gzip -9n {} +
install -D -m 644 LICENSE "$tree/usr/share/licenses/laci/LICENSE"
for name in zint:libzint2.11 cpp-httplib:libcpp-httplib0.11; do
    install -m 644 "/usr/share/doc/${name#*:}/copyright" "$tree/usr/share/licenses/laci/${name%:*}.txt"
done
LACI_BUILD=$build packaging/sbom.sh linux "$tree/usr/share/doc/laci/laci.cdx.json"
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

loaded="(qt6-qtbase or qt6-network-tls)"
if laci_needs libQt6Sql; then
    loaded="$loaded, (qt6-qtbase or qt6-sql-sqlite)"
fi
{
    cat <<SPEC
Name: laci
Version: $package_version
Release: $release
Summary: Till for the counter of an Indonesian shop
License: GPL-3.0-or-later
Group: Applications/Productivity
Requires: $loaded, tzdata
Recommends: (rsms-inter-fonts or inter-fonts), ca-certificates, libsecret
Suggests: cups-client, espeak-ng
%global __requires_exclude ^lib(zint|cpp-httplib)[.]so
%global __provides_exclude_from ^%{_prefix}/lib64/laci/
%description
Laci sells by scanner, by touch or by typing, keeps goods and sales in a file on this computer, and goes on selling when the line is down.
It takes cash, QRIS, e-wallets and virtual accounts, in any mix, and is certain about QR money.
%install
cp -a $tree/. %{buildroot}/
%post
if [ -S /run/udev/control ]; then udevadm control --reload || :; udevadm trigger --subsystem-match=usbmisc || :; fi
%postun
if [ -S /run/udev/control ]; then udevadm control --reload || :; fi
%files
SPEC
    (cd "$tree" && find . -type f | LC_ALL=C sort | sed -e 's|^\.||' -e 's|^/usr/share/doc/|%doc &|' -e 's|^/usr/share/licenses/|%license &|')
    echo "%dir /usr/lib64/laci"
    echo "%dir /usr/share/licenses/laci"
    echo "%dir /usr/share/doc/laci"
} >"$top/laci.spec"

rpmbuild -bb "$top/laci.spec" --target "$architecture" --define "_topdir $top" --define "_rpmdir $top/out" --define "debug_package %{nil}" \
    --define "__os_install_post %{nil}" --define "_build_id_links none" --define "_buildhost laci" --define "use_source_date_epoch_as_buildtime 1" \
    --define "clamp_mtime_to_source_date_epoch 1" --define "_binary_payload w6.xzdio" >"$top/log" 2>&1 || { tail -20 "$top/log" >&2; exit 1; }
made=$(find "$top/out" -name '*.rpm')
package=$dist/$(basename "$made")
cp "$made" "$package"
rpm -qp --requires "$package" 2>/dev/null | LC_ALL=C sort -u >"$package.requires.txt"
echo "$package"
