#pragma once

#include "model/domain/event.h"
#include "model/domain/records.h"

#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace signalbox {

/// What a managing server would know: put together by tests.
struct Fleet {
    ServerSnapshot snapshot;
    std::map<JobId, std::vector<InstructionRow>> rows;
    std::map<InstructionId, std::vector<Event>> histories; ///< instead of believable ones

    [[nodiscard]] std::vector<Event> history(InstructionId instruction) const; ///< a believable one for the row's state
    [[nodiscard]] JobRecord &job(JobId id);
    [[nodiscard]] InstructionRow &row(JobId job, std::size_t at) { return rows[job][at]; }
    void recount(JobId id); ///< counters and routes from the rows
};

/// How many instructions of a job are to be in which state.
struct StatusShare {
    Status status;
    int count;
    StatusDetail detail = StatusDetail::None;
    quint8 overlays = NoOverlay;
    Stopping stopping = Stopping::None;
};

/// An empty server with two relays and `clients` clients below them.
[[nodiscard]] Fleet emptyFleet(int clients);
/// Adds a job with one package to as many clients as the shares say. @return its number
JobId addJob(Fleet &fleet, FolderId folder, const QString &name, const std::vector<StatusShare> &shares);
/// A dozen jobs in three folders, with every status somewhere.
[[nodiscard]] Fleet wholeFleet();

inline constexpr UtcMs kFleetNow = 1795230202000; ///< 2026-11-21 03:03:22 UTC

} // namespace signalbox
