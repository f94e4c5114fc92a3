# What the Windows packages need on Debian 12 beside what packaging/packages.sh names; sourced by the scripts here.
LACI_WIN_PACKAGES=(
    g++-mingw-w64-x86-64-posix binutils-mingw-w64-x86-64 mingw-w64-tools
    dpkg-dev tcl zstd imagemagick nsis osslsigncode
)
LACI_WINE_PACKAGES=(wine wine64 fonts-wine xvfb x11-utils zbar-tools sqlite3)
