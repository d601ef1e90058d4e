#pragma once

#include "model/domain/result.h"

#include <QSqlDatabase>

struct sqlite3;

namespace signalbox {

/// SQLite's own handle of Qt's connection; valid for as long as that is open. Qt's driver and we link the same library.
/// Error Database: the driver was built against another one.
Result<sqlite3 *> sqliteOf(const QSqlDatabase &db);

/// What went wrong last: see sqlError().
[[nodiscard]] Error sqliteError(sqlite3 *db);

} // namespace signalbox
