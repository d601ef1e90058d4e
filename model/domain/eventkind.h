#pragma once

#include "model/domain/event.h"

#include <QString>

#include <optional>

namespace signalbox {

// The stable words for entries of the log, never translated: in the console API and in archives.

[[nodiscard]] QString eventKindKey(EventKind kind); ///< "hop-reached"
[[nodiscard]] std::optional<EventKind> eventKindFromKey(const QString &key);

} // namespace signalbox
