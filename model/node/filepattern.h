#pragma once

#include <QByteArray>

namespace signalbox {

/// Whether a name, as its bytes are on the disk, fits a pattern of a Collect files job, in which * stands for any characters and ?
/// for one. A name that begins with a dot fits only a pattern that does.
[[nodiscard]] bool fitsFilePattern(const QByteArray &name, const QByteArray &pattern);

} // namespace signalbox
