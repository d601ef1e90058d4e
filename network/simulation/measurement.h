#pragma once

#include "model/domain/event.h"
#include "model/domain/records.h"
#include "network/simulation/random.h"

#include <span>
#include <vector>

namespace signalbox::simulation {

/// How long something took, in seconds, and for how long it has been going on where it has not ended: leaving those out
/// would make a forecast from the quick ones only. Lifetimes learns from it.
struct Durations {
    std::vector<double> ended;
    std::vector<double> running;
};

/// What a job has shown of its network, its nodes and its package so far.
struct Measurement {
    /// One kind of way: to a relay, or to a client.
    struct Way {
        std::vector<double> bytesPerSecond; ///< of each transfer seen
        Durations waits; ///< until the next node began to take what the one above it had
    };
    Way toRelays;
    Way toClients;
    Durations executions;
    Durations decisions; ///< until a user let it go on
    Durations logOns;
    Durations restarts;
    quint32 completed = 0; ///< "already there" among them
    quint32 already = 0;
    quint32 failed = 0;
    quint32 rejected = 0;

    [[nodiscard]] quint32 outcomes() const noexcept { return completed + failed + rejected; }

    /// Outcomes and executions of all instructions of a job.
    void addOutcomes(std::span<const InstructionRow> rows, UtcMs nowMs);
    /// Transfers and waits of one instruction.
    /// @param history oldest first
    /// @param size bytes of its package
    /// @param relays on its route
    void addHistory(std::span<const Event> history, qint64 size, int relays, UtcMs nowMs);

private:
    [[nodiscard]] Durations *waitsOf(StatusDetail detail);
};

/// As many values again, drawn from the values: another week of the same fleet.
[[nodiscard]] std::vector<double> resampled(const std::vector<double> &values, Random &random);
[[nodiscard]] double medianOf(std::vector<double> values); ///< 0 for none

} // namespace signalbox::simulation
