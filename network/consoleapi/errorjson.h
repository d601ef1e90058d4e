#pragma once

#include "model/domain/errorcatalogue.h"
#include "model/domain/event.h"

#include <QJsonArray>
#include <QJsonObject>

namespace signalbox::consoleapi {

// The catalogue of errors as the console API tells it: resources/openapi.json. English.

[[nodiscard]] QJsonObject toJson(const ErrorEntry &entry);
/// Keys of what an entry of an instruction's history may mean, the likeliest first; empty: it tells of no error.
/// @param payload kind of the instruction's package, when it is known
[[nodiscard]] QJsonArray errorKeys(const Event &event, std::optional<PayloadKind> payload);
/// Likewise of an instruction, by its status and code alone: what the node said stands in its history.
[[nodiscard]] QJsonArray errorKeys(const InstructionRow &row, std::optional<PayloadKind> payload);
/// Kind of the package of an instruction, by the jobs and packages of a server.
[[nodiscard]] std::optional<PayloadKind> payloadOf(const ServerSnapshot &server, InstructionId instruction);

} // namespace signalbox::consoleapi
