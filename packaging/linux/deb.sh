#!/usr/bin/env bash
# Makes dist/laci_VERSION_amd64.deb from a clean checkout. By hand with dpkg's own tools: CPack writes neither changelog nor compressed
# manuals, and a debian/ folder would be a second place for the version and a second build beside CMake's.
. "$(dirname "$0")/common.sh"
laci_install dpkg-dev fakeroot binutils gzip git "${LACI_BUILD_PACKAGES[@]}" python3
laci_build

revision=${LACI_REVISION:-1}
tree=$work/deb
architecture=$(dpkg --print-architecture)
laci_stage "$tree" -DLACI_ZSH_DIR=share/zsh/vendor-completions -DLACI_UDEV_DIR=lib/udev/rules.d -DCMAKE_INSTALL_DOCDIR=share/doc/laci
doc=$tree/usr/share/doc/laci
linux=packaging/linux
when=$(date -u -R -d "@$SOURCE_DATE_EPOCH")

# Debian 12 keeps udev's rules in /lib; there it is the same folder.
mkdir -p "$tree/lib" && mv "$tree/usr/lib/udev" "$tree/lib/udev"
cp $linux/debian/copyright "$doc/copyright"
sed -e "s/@VERSION@/$package_version-$revision/" -e "s/@WHEN@/$when/" $linux/debian/changelog.in | gzip -9n >"$doc/changelog.Debian.gz"
install -D -m 644 $linux/debian/lintian-overrides "$tree/usr/share/lintian/overrides/laci"
find "$tree/usr/share/man" -type f -exec gzip -9n {} +
packaging/sbom.sh linux "$doc/laci.cdx.json"
gzip -9n "$doc/README.md"

# Libraries by dpkg-shlibdeps; what is loaded at run time only is added by hand.
mkdir -p "$work/shlibdeps/debian"
printf 'Source: laci\n\nPackage: laci\nArchitecture: any\n' >"$work/shlibdeps/debian/control"
linked=$(cd "$work/shlibdeps" && dpkg-shlibdeps --ignore-missing-info -O "$tree"/usr/bin/* 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
[ -n "$linked" ] || { echo "dpkg-shlibdeps named no library" >&2; exit 1; }
loaded=tzdata
if laci_needs libQt6Sql; then
    loaded="libqt6sql6-sqlite, $loaded"
fi

mkdir -p "$tree/DEBIAN"
cat >"$tree/DEBIAN/control" <<CONTROL
Package: laci
Version: $package_version-$revision
Architecture: $architecture
Maintainer: ${LACI_MAINTAINER:-The Laci developers <maintainers@laci.invalid>}
Installed-Size: $(du -sk --apparent-size --exclude=DEBIAN "$tree" | cut -f1)
Depends: $linked, $loaded
Recommends: fonts-inter, ca-certificates, libsecret-1-0, gnome-keyring | kwalletmanager | keepassxc, qt6-qpa-plugins, qt6-wayland
Suggests: cups-client, pulseaudio-utils | pipewire-bin | alsa-utils, espeak-ng | speech-dispatcher
Section: misc
Priority: optional
Description: till for the counter of an Indonesian shop
 Laci sells by scanner, by touch or by typing, keeps goods and sales in a
 file on this computer, and goes on selling when the line is down.
 .
 It takes cash, QRIS, e-wallets and virtual accounts through GoBiz,
 Paymenku, AMDIGIPAY, Juadah and Midtrans, in any mix, and is certain about
 QR money: a code is checked before it is shown, nothing turns green that is
 not paid, and what is not certain says so until it is.
 .
 The package holds the till (laci), the same without a window (lacictl) and
 the gateways of the training mode alone (laci-sandbox).
CONTROL
install -m 755 $linux/debian/postinst $linux/debian/postrm "$tree/DEBIAN/"
(cd "$tree" && find usr lib -type f | LC_ALL=C sort | xargs md5sum >DEBIAN/md5sums)
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

package=$dist/laci_$package_version-${revision}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$tree" "$package" >/dev/null
echo "$package"
