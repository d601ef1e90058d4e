#pragma once

#include "model/domain/command.h"
#include "model/domain/event.h"
#include "model/domain/forecast.h"
#include "model/domain/records.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QCborMap>

#include <vector>

namespace signalbox::consoleapi {

// The records of the console API as CBOR maps, for consoles: nothing is lost, times are UTC milliseconds, ids are numbers,
// hashes are bytes. What a newer server adds is passed over; what is missing stays at its default. Reading refuses (Protocol)
// what no server of ours would send, so that nothing behind it needs to be checked again.

[[nodiscard]] QCborMap toCbor(const ServerSnapshot &snapshot);
/// @param batch without its rows
[[nodiscard]] QCborMap toCbor(const DeltaBatch &batch);
[[nodiscard]] QCborMap toCbor(const Forecast &forecast);
[[nodiscard]] QCborMap toCbor(const std::vector<Event> &history);
[[nodiscard]] QCborMap toCbor(const CommandOutcome &outcome);

Result<ServerSnapshot> snapshotFromCbor(const QByteArray &bytes);
Result<DeltaBatch> deltasFromCbor(const QByteArray &bytes);
Result<Forecast> forecastFromCbor(const QByteArray &bytes);
Result<std::vector<Event>> historyFromCbor(const QByteArray &bytes);
Result<CommandOutcome> outcomeFromCbor(const QByteArray &bytes);

} // namespace signalbox::consoleapi
