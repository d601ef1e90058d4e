#pragma once

#include "model/domain/jobtargets.h"
#include "model/domain/records.h"

#include <span>
#include <vector>

namespace signalbox {

// What a relay's own row shows of a job to ID groups or to all lower clients (domain.md section 2, domain-facts.md 1.10): how far the
// relay has handed the job over to its members, whatever they make of it.

/// The relays that a job has rows of: those that manage its IDs, and those of "all lower clients". Ascending, each once.
[[nodiscard]] std::vector<NodeId> rowRelays(const std::vector<JobThrough> &through);
/// Whose row an instruction on this route belongs to: of `relays` the one that is nearest to the client; 0: none's.
[[nodiscard]] NodeId rowRelay(const std::vector<NodeId> &route, std::span<const NodeId> relays);
/// The work has left the last relay and is with the client: the client has it whole, waits with it, has begun or has ended it.
[[nodiscard]] bool isHandedOver(const InstructionRow &row) noexcept;

struct RelayRow {
    NodeId relay{}; ///< 0: of the destinations that are behind none of them
    quint32 members = 0; ///< destinations
    quint32 handedOver = 0; ///< destinations, of which all packages are handed over
    Counters counters; ///< of the members' instructions, as everywhere
    quint32 done =
        0; ///< instructions that are handed over and have ended neither in error nor by rejection: the row's "Finished"
    UtcMs executedMs = kNoTime; ///< first execution at a member
    UtcMs lastReportMs = kNoTime;
    [[nodiscard]] bool isFinished() const noexcept { return members > 0 && handedOver == members; }
    /// The instructions of one destination join it; with take() they leave it again, but for the times.
    void add(std::span<const InstructionRow> destination);
    void take(std::span<const InstructionRow> destination);
    friend bool operator==(const RelayRow &, const RelayRow &) = default;
};

/// One for each relay, in their order, and one more with relay 0 if there are others. @param rows all of the job, in their order
[[nodiscard]] std::vector<RelayRow> relayRows(const JobRecord &job, std::span<const NodeId> relays,
                                              std::span<const InstructionRow> rows);
/// "Handed over to 3 of 5 members", or that it is finished, or that there are no members yet.
[[nodiscard]] QString handedOverText(const RelayRow &row);

} // namespace signalbox
