# What is installed beside the programs, and the Debian package that `./dev package` makes of it.
set(CMAKE_INSTALL_DOCDIR share/doc/signalbox)
include(GNUInstallDirs)

install(FILES resources/package/signalbox.desktop resources/package/signalbox-setup.desktop
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES resources/man/signalbox.1 resources/man/signalboxctl.1 resources/man/signalbox-setup.1
    DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES resources/man/signalboxd.8 resources/man/signalbox-node.8 DESTINATION "${CMAKE_INSTALL_MANDIR}/man8")
install(FILES resources/man/signalbox-judgement-policy.5 DESTINATION "${CMAKE_INSTALL_MANDIR}/man5")
install(FILES resources/man/signalbox-messages.7 resources/man/signalbox-groups.7 resources/man/signalbox-errors.7
    DESTINATION "${CMAKE_INSTALL_MANDIR}/man7")
install(FILES resources/service/signalboxd.service DESTINATION lib/systemd/system)
install(FILES resources/service/signalboxd.conf DESTINATION "${CMAKE_INSTALL_DOCDIR}/examples")
install(FILES resources/package/copyright README.md CHANGELOG.md resources/openapi.json
    resources/definitions.schema.json DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES resources/simulation/scenario.schema.json resources/simulation/two-sites.json
    DESTINATION "${CMAKE_INSTALL_DOCDIR}/simulation")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_CONTACT "Signalbox maintainers <maintainers@users.noreply.h-seed-6b463b82.example>")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so not seen by dpkg-shlibdeps: the SQLite driver and the desktop's platform plugin.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, qt6-qpa-plugins, fonts-dejavu-core | fonts-liberation2")
# Else names in these writings are boxes, Qt's own buttons are in English, and only KDE's keyring is found.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-color-emoji, fonts-noto-cjk, qt6-translations-l10n, libsecret-1-0")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "A console that shows where every software package of every distribution job is:
over which relays it travels, on which machines it is installed, what failed and
why. The managing server, the relay and the client come with it.")
include(CPack)
