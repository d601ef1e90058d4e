#pragma once

#include "model/domain/result.h"

#include <QString>

namespace signalbox {

/// Whether openStore() would probably open the database: its kind, its folder, its permissions, that it is a database at all; of a
/// PostgreSQL server whether it lets us in. Nothing is made, locked or written. Errors: as of openStore().
[[nodiscard]] Outcome checkStore(const QString &url);

} // namespace signalbox
