#pragma once

#include "model/domain/status.h"

#include <array>
#include <optional>

namespace signalbox {

/// How many instructions are in each status below a node of the tree, and what overlays them.
/// Incremental and recomputed give the same: it is a sum, nothing is latched.
struct Counters {
    /// By the status itself, also of what is being deleted; the last entry is unused (0).
    std::array<quint32, kStatusCount> byStatus{};
    quint32 silent = 0;
    quint32 expired = 0;
    quint32 withdrawn = 0; ///< expired before the client had begun: nothing will come of them any more
    quint32 cancelling = 0;
    quint32 deleting = 0;
    quint32 fromWaiting = 0; ///< Executing after they waited at the client (Table 8-4): such a job is yellow
    quint64 permilleSum = 0; ///< of the shown permille; Error and deleted count 0

    [[nodiscard]] quint32 count(Status status) const noexcept { return byStatus[indexOf(status)]; }
    [[nodiscard]] quint32 finished() const noexcept { return count(Status::Completed); }
    [[nodiscard]] quint32 errors() const noexcept { return count(Status::Error); }
    [[nodiscard]] quint32 rejected() const noexcept { return count(Status::InstallationRejected); }
    [[nodiscard]] quint32 total() const noexcept; ///< sum over all statuses
    [[nodiscard]] bool isEmpty() const noexcept { return total() == 0; }
    [[nodiscard]] std::optional<Status> worst() const noexcept; ///< nothing below: no status
    /// Of what shows `shown`, which is worst() or overlays it: yellow while something runs that had waited.
    [[nodiscard]] ColourKey colour(Status shown) const noexcept { return colourKey(shown, fromWaiting > 0); }
    [[nodiscard]] bool allFinal() const noexcept;
    [[nodiscard]] bool allEnded() const noexcept; ///< final or withdrawn
    [[nodiscard]] quint16 permille() const noexcept; ///< mean; 0 when empty

    void add(Status status, Stopping stopping, quint8 overlays, quint16 permille) noexcept;
    void remove(Status status, Stopping stopping, quint8 overlays, quint16 permille) noexcept;
    Counters &operator+=(const Counters &other) noexcept;
    Counters &operator-=(const Counters &other) noexcept;
    friend bool operator==(const Counters &, const Counters &) = default;
};

/// State of a whole job as the exit code of the command line (dcmstat's numbers):
/// 0 all normal, 30 ended with errors or with work that its time limit withdrew, 31 executing, 32 executing with errors, 33 being deleted.
[[nodiscard]] int jobExitCode(const Counters &counters, bool beingDeleted) noexcept;

} // namespace signalbox
