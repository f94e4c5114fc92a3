#!/usr/bin/env bash
# Makes dist/laci-VERSION-x86_64.run: Laci with Qt and every library it needs inside, for any Linux with glibc 2.36 or newer.
# Only glibc is the machine's. Laci paints without GL, so Qt's GL plugins stay outside: no graphics driver of the machine is ever loaded
# beside our (older) libraries. It installs into ~/.local/opt/laci without root; --to FOLDER chooses another place.
. "$(dirname "$0")/common.sh"
laci_install makeself patchelf binutils git qt6-wayland fonts-inter fonts-dejavu-core libsecret-1-0 libxcb-cursor0 python3 "${LACI_BUILD_PACKAGES[@]}"
laci_build

tree=$work/archive/laci
stage=$work/archive/stage
rm -rf "$work/archive"
laci_stage "$stage" -DLACI_ZSH_DIR=share/zsh/site-functions -DLACI_UDEV_DIR=lib/udev/rules.d -DCMAKE_INSTALL_DOCDIR=share/doc/laci
mkdir -p "$tree"/{bin,lib,plugins,share,doc}
cp "$stage"/usr/bin/{laci,lacictl,laci-sandbox} "$tree/bin/"
cp -r "$stage"/usr/share/{applications,icons,man,bash-completion,zsh} "$tree/share/"
cp "$stage/usr/lib/udev/rules.d/70-laci-printers.rules" "$stage/usr/lib/systemd/user/laci.service" "$tree/share/"
cp README.md LICENSE "$tree/doc/"

# Plugins by hand: nothing in the programs names them.
plugins_from=$(qtpaths6 --plugin-dir 2>/dev/null || dirname "$(dirname "$(ls /usr/lib/*/qt6/plugins/platforms/libqxcb.so)")")
for plugin in platforms/libq{xcb,offscreen,minimal,linuxfb,wayland-generic}.so platforminputcontexts/lib{compose,ibus}platforminputcontextplugin.so \
    imageformats/libq{jpeg,gif,ico}.so tls/libq{opensslbackend,certonlybackend}.so networkinformation/libqnetworkmanager.so printsupport/libcupsprintersupport.so \
    wayland-shell-integration/lib{xdg-shell,wl-shell-plugin}.so wayland-decoration-client/libbradient.so sqldrivers/libqsqlite.so; do
    [ "$plugin" = sqldrivers/libqsqlite.so ] && ! laci_needs libQt6Sql && continue
    if [ -f "$plugins_from/$plugin" ]; then
        install -D -m 644 "$plugins_from/$plugin" "$tree/plugins/$plugin"
    else
        echo "Not there, left out: $plugin" >&2
        case $plugin in */libqxcb.so|*/libqoffscreen.so|tls/*|sqldrivers/*) exit 1 ;; esac
    fi
done

# glibc stays with the machine; all else comes along.
keep='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|anl|nsl|mvec|BrokenLocale|thread_db|nss_.*))\.so\.[0-9]+$'
copy_closure() {
    ldd "$@" | sed -n 's/^\t\(\S*\) => \(\/\S*\) .*/\1 \2/p' | sort -u | while read -r name path; do
        [[ $name =~ $keep ]] || [ -e "$tree/lib/$name" ] || install -m 644 "$path" "$tree/lib/$name"
    done
}
loaded=()       # opened by name at run time: TLS for Qt, the keyring for QtKeychain
for name in libssl.so.3 libcrypto.so.3 libsecret-1.so.0; do
    path=$(ldconfig -p | sed -n "s/^\t$name .*=> //p" | head -1)
    [ -n "$path" ] || { echo "Not there: $name" >&2; exit 1; }
    install -m 644 "$path" "$tree/lib/$name"
    loaded+=("$path")
done
mapfile -t found < <(find "$tree/plugins" -name '*.so' | LC_ALL=C sort)
copy_closure "$tree"/bin/* "${found[@]}" "${loaded[@]}"
for file in "$tree"/lib/*.so*; do patchelf --set-rpath '$ORIGIN' "$file"; done
for file in "${found[@]}"; do patchelf --set-rpath '$ORIGIN/../../lib' "$file"; done
mkdir -p "$tree/libexec"
for program in laci lacictl laci-sandbox; do
    mv "$tree/bin/$program" "$tree/libexec/$program"
    patchelf --set-rpath '$ORIGIN/../lib' "$tree/libexec/$program"
    install -m 755 packaging/linux/archive/start "$tree/bin/$program"
done
printf '[Paths]\nPrefix=..\nPlugins=plugins\n' >"$tree/libexec/qt.conf"

# Letters: Inter for the screen, DejaVu where a machine has none at all; found through a fontconfig of our own that reads the machine's first.
mkdir -p "$tree/fonts"
cp /usr/share/fonts/opentype/inter/Inter-{Regular,Medium,SemiBold,Bold}.otf /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf "$tree/fonts/"
install -m 644 packaging/linux/archive/fonts.conf "$tree/fonts/fonts.conf"
mkdir -p "$tree/share/xkb" && cp -r /usr/share/X11/xkb/. "$tree/share/xkb/"
install -m 755 packaging/linux/archive/install packaging/linux/archive/uninstall "$tree/"
echo "$package_version" >"$tree/VERSION"

# The parts, their licences and where their sources are.
mkdir -p "$tree/doc/licences"
more=(--more /usr/share/fonts/opentype/inter/Inter-Regular.otf --more /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf --more /usr/share/X11/xkb/rules/evdev)
originals=()
for file in "${found[@]}"; do originals+=("$plugins_from/${file#"$tree/plugins/"}"); done
LACI_BUILD=$build packaging/sbom.sh archive "$tree/doc/laci.cdx.json" "$tree" "$tree/doc/PARTS.tsv" "$tree/doc/licences" "${more[@]}" \
    "${originals[@]}" "${loaded[@]}" 2> >(grep -v '^\*\*\*' >&2)
install -m 644 packaging/linux/archive/NOTICE "$tree/doc/NOTICE"

# Sorted and dated, so that two runs are the same bytes.
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
chmod -R u=rwX,go=rX "$tree"
package=$dist/laci-$package_version-$architecture.run
# From inside the folder: makeself writes its own command line, paths and all, into the head of the archive.
name=$(basename "$package")
cd "$work/archive" || exit
# gzip would write the time of packing into its head.
GZIP=-n makeself --nox11 --nomd5 --sha256 --gzip --complevel 9 --packaging-date "$(date -u -d "@$SOURCE_DATE_EPOCH")" \
    --tar-extra "--sort=name --owner=0 --group=0 --numeric-owner --mtime=@$SOURCE_DATE_EPOCH --format=gnu" \
    laci "$name" "Laci $package_version" ./install >/dev/null
mv "$name" "$package"
echo "$package"
