# What belongs into a Linux system besides the programs. `cmake --install` lays out the whole tree; the packages are made from it.
# The version comes from project(VERSION) alone; the date is that of the build, or of SOURCE_DATE_EPOCH where the packages set it.
include(GNUInstallDirs)
set(LACI_ID id.laci.laci)                           # the name desktops know the program by; change it here and in the files' names
set(LACI_ZSH_DIR ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE STRING "Where zsh looks for completions")
set(LACI_UDEV_DIR lib/udev/rules.d CACHE STRING "Where udev looks for rules")
set(LACI_SYSTEMD_USER_DIR lib/systemd/user CACHE STRING "Where systemd looks for units of users")
string(TIMESTAMP LACI_DATE "%Y-%m-%d" UTC)

set(linux ${PROJECT_SOURCE_DIR}/packaging/linux)
set(made ${PROJECT_BINARY_DIR}/packaging/linux)
foreach(page laci.1 lacictl.1 laci-sandbox.1)
    configure_file(${linux}/man/${page}.in ${made}/${page} @ONLY)
    install(FILES ${made}/${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
configure_file(${linux}/${LACI_ID}.metainfo.xml.in ${made}/${LACI_ID}.metainfo.xml @ONLY)
install(FILES ${made}/${LACI_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
configure_file(${linux}/laci.service.in ${made}/laci.service @ONLY)
install(FILES ${made}/laci.service DESTINATION ${LACI_SYSTEMD_USER_DIR})

install(FILES ${linux}/${LACI_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux}/70-laci-printers.rules DESTINATION ${LACI_UDEV_DIR})
install(FILES ${linux}/completion/lacictl.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME lacictl)
install(FILES ${linux}/completion/_lacictl DESTINATION ${LACI_ZSH_DIR})

set(icons ${PROJECT_SOURCE_DIR}/resources/icons)
foreach(size 16 22 24 32 48 64 128 256 512)
    install(FILES ${icons}/png/laci-${size}.png RENAME ${LACI_ID}.png
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()
install(FILES ${icons}/laci.svg RENAME ${LACI_ID}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${PROJECT_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
