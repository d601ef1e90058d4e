#pragma once

#include "model/domain/higherjob.h"

#include <QByteArray>

#include <optional>

namespace signalbox {

// How the jobs from above lie in the database of a relay manager's relay side.

[[nodiscard]] QByteArray packed(const HigherJob &job);
[[nodiscard]] QByteArray packed(const HigherWork &work);
/// None: it is damaged, or of a newer version.
[[nodiscard]] std::optional<HigherJob> unpackedJob(const QByteArray &bytes);
[[nodiscard]] std::optional<HigherWork> unpackedWork(const QByteArray &bytes);

} // namespace signalbox
