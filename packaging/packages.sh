# The Debian 12 packages Laci is built and tested with; sourced by run.sh and test.sh. Reasons: CONTRIBUTING.md, Dependencies.
LACI_BUILD_PACKAGES=(
    g++ cmake ninja-build ccache lld pkg-config
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libsqlite3-dev libgl-dev
    libqrencode-dev libzint-dev qtkeychain-qt6-dev libexpected-dev libcpp-httplib-dev
)
LACI_RUN_PACKAGES=(qt6-qpa-plugins fonts-inter ca-certificates tzdata)
LACI_TEST_PACKAGES=(zbar-tools sqlite3 libqt6sql6-sqlite libbenchmark-dev python3 openssl zstd
    desktop-file-utils appstream man-db shellcheck)

# Installs what is missing, quickly when nothing is. Needs root or sudo only when something is missing.
laci_install() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing and this is not root: ${missing[*]}" >&2
            echo "As root: apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

export CCACHE_SLOPPINESS=pch_defines,time_macros

# Resources carry the time of the commit they were packed for: in a build folder of an older one they are made anew, so that a package
# does not depend on what was built before it.
laci_forget_old_times() {
    [ "$(cat "$1/packed-for" 2>/dev/null)" = "$SOURCE_DATE_EPOCH" ] && return
    find "$1" -name 'qrc_*.cpp' -delete
    echo "$SOURCE_DATE_EPOCH" >"$1/packed-for"
}
