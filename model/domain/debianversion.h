#pragma once

#include <QStringView>

namespace signalbox {

/// Which of two versions of Debian packages is newer: below 0, 0 or above 0, as `dpkg --compare-versions` sees it
/// (deb-version(7)): epoch, upstream version, revision. Any text has a place in the order, also what is no version.
[[nodiscard]] int compareDebianVersions(QStringView a, QStringView b) noexcept;

} // namespace signalbox
