#pragma once

#include "model/domain/records.h"
#include "model/domain/status.h"

#include <QString>
#include <QStringList>

#include <array>
#include <span>
#include <vector>

namespace signalbox {

/// What an operator can do with instructions that exist (domain-facts.md 6.1).
enum class Operation : quint8 { Suspend, Resume, Cancel, ReExecute, Delete, ForceStop, CompleteSplit };

/// Why an operation is not allowed now.
enum class Denial : quint8 {
    None,
    AlreadySuspended,
    NotSuspended,
    AlreadyFinal,
    NotInTransfer, ///< at the client already: nothing to suspend
    StillRunning, ///< re-execute: only what failed or waits
    WasRejected, ///< re-execute after a rejection: make a new job
    WasCompleted,
    AlreadyStopping,
    BeingDeleted,
    NothingToForce, ///< force: nothing is being stopped, or its time-out has not passed
    Expired, ///< the time limit has passed
    Archived, ///< its instructions are in a file
    NotSplit, ///< complete split: it does not go in parts, or does not any more
    NotAllReceive, ///< complete split: some system directly below has it whole, or has not begun
};

/// The only place that knows what is allowed: menus and engine both ask it.
/// ForceStop is allowed from kForceAfterMs after the stop was asked for. CompleteSplit acts on whole jobs: of an instruction
/// that has not ended this is what it must be like for that.
[[nodiscard]] Denial denialOf(Operation operation, Status status, StatusDetail detail, Stopping stopping,
                              quint8 overlays, quint8 hop, quint8 relays) noexcept;
[[nodiscard]] inline Denial denialOf(Operation operation, const InstructionRow &row) noexcept
{
    return denialOf(operation, row.status, row.detail, row.stopping, row.overlays, row.hop, row.relays);
}

struct DenialCount {
    Denial denial = Denial::None;
    quint32 count = 0; ///< instructions
};

/// How many of a selection an operation would act on, and why not on the others.
struct Allowance {
    quint32 allowed = 0;
    quint32 denied = 0;
    std::vector<DenialCount> denials{}; ///< the commonest first
};

/// Counts answers of denialOf().
class DenialTally {
public:
    void add(Denial denial, quint32 count = 1) { m_times[static_cast<std::size_t>(denial)] += count; }
    [[nodiscard]] Allowance allowance() const;

private:
    std::array<quint32, static_cast<std::size_t>(Denial::NotAllReceive) + 1> m_times{};
};

/// Translated sentence that says why, for tooltips and refusals.
[[nodiscard]] QString denialText(Denial denial);
/// The sentence; of several reasons each with how many instructions it is for.
[[nodiscard]] QString denialsText(std::span<const DenialCount> denials);
/// Each reason with how many instructions it is for, also when there is only one.
[[nodiscard]] QStringList denialLines(std::span<const DenialCount> denials);
/// Translated name of the operation, without a mnemonic.
[[nodiscard]] QString operationText(Operation operation);

} // namespace signalbox
