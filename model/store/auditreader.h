#pragma once

#include "model/domain/audit.h"
#include "model/domain/result.h"

#include <functional>

namespace signalbox {

/// Hands every record of the audit in a database to `take`, ascending: beside the managing server that has it open, or without
/// one. Nothing is locked or written. @param url as of openStore()
/// @return the highest number ever given out. Errors: NotFound (no database), Refused (made before there was an audit, or not
/// by Signalbox), and those of the database
[[nodiscard]] Result<quint32> readAudit(const QString &url, const std::function<void(const AuditEntry &)> &take);

} // namespace signalbox
