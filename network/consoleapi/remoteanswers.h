#pragma once

#include "model/domain/audit.h"
#include "model/domain/command.h"
#include "model/domain/joborder.h"
#include "model/domain/result.h"
#include "network/http/httpclient.h"

#include <QByteArray>

namespace signalbox::consoleapi {

// What a console makes of the answers of a managing server elsewhere.

[[nodiscard]] QByteArray bytesOf(const http::ClientResponse &response);
/// Of an answer that is not what was asked for: what the server says, else its status.
[[nodiscard]] Error errorOf(const http::ClientResponse &response);
/// To a command; also to one that an earlier run of the server has carried out.
[[nodiscard]] Result<CommandOutcome> outcomeOf(const http::ClientResponse &response);
/// Records of the audit. Errors: Protocol (they are none, or not ascending).
[[nodiscard]] Result<AuditList> auditOf(const http::ClientResponse &response);
/// The operators. Errors: Protocol (they are none).
[[nodiscard]] Result<std::vector<OperatorRecord>> operatorsOf(const http::ClientResponse &response);
/// Errors: Protocol, Refused of a server whose version is too old to tell its tasks.
[[nodiscard]] Result<QJsonObject> taskAnswerOf(const http::ClientResponse &response);
/// Errors: Protocol, Refused of a server whose version is too old to have inventories.
[[nodiscard]] Result<QJsonObject> inventoryAnswerOf(const http::ClientResponse &response);
/// To the question what a job orders.
[[nodiscard]] Result<JobOrder> orderOf(const http::ClientResponse &response);
/// It does not serve: another one that shares its database does, or none.
[[nodiscard]] bool isStandby(const http::ClientResponse &response);
[[nodiscard]] Error noConnection(); ///< instead of an answer

} // namespace signalbox::consoleapi
