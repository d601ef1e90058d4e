#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QString>

namespace signalbox {

/// What a PostgreSQL server's error code (SQLSTATE, five characters) means for the user, and what to do.
/// @param place the database's address without secrets  @param words the server's own
[[nodiscard]] Error pgError(const QByteArray &code, const QString &place, const QString &words);

/// Why a connection was not made, from what the client library says in its verbose form.
/// @param needsPassword the server asked for one and there was none
[[nodiscard]] Error pgConnectError(const QByteArray &message, const QString &place, bool needsPassword);

} // namespace signalbox
