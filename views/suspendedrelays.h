#pragma once

#include "model/domain/records.h"

#include <QString>

#include <vector>

namespace signalbox {

class ServerState;

/// The relays that hold up open work of a job since all file transfer over them is suspended, each once.
/// @param rows of which work; empty: of the whole job
[[nodiscard]] std::vector<NodeId> suspendedRelays(const ServerState &server, const JobRecord &job,
                                                  const std::vector<InstructionRow> &rows = {});
/// A sentence that names them and says where they are resumed; empty without any.
[[nodiscard]] QString suspendedRelaysText(const ServerState &server, const std::vector<NodeId> &relays);

/// "Results held by relay-1 since 10:03." for each relay on the way of open work that keeps back what the nodes below it report;
/// empty: none does. @param rows as above
[[nodiscard]] QString heldResultsText(const ServerState &server, const JobRecord &job,
                                      const std::vector<InstructionRow> &rows = {});

} // namespace signalbox
