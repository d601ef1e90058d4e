#pragma once

#include "model/domain/ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace signalbox {

// What a job can be ordered to beside single nodes (domain.md section 1, "destination kinds"). When the job is created these
// are replaced by the nodes they stand for at that moment; a node that comes later is none of its destinations.

/// The numbers are stored.
enum class TargetKind : quint8 {
    Group = 1, ///< a host group, nodegroup.h
    Below = 2, ///< all clients behind a relay, at any depth; of jobs that go to relays: all relays behind it
};

struct JobTarget {
    TargetKind kind = TargetKind::Group;
    quint32 id = 0; ///< of the group, as of a definition, or of the relay
    /// Of a group whose condition asks for inventories, which are not in memory: who fits, ascending. Found out by whoever puts the
    /// command before the engine (findTargets()), never taken from a request.
    std::optional<std::vector<NodeId>> found{};
    friend bool operator==(const JobTarget &, const JobTarget &) = default;
};

inline constexpr int kMaxTargets = 1000; ///< groups and relays of one job

/// Through what a job was ordered, as it was then. Without effect on its destinations, which are a list of nodes.
struct JobThrough {
    TargetKind kind = TargetKind::Group;
    quint32 id = 0;
    quint32 version = 0; ///< of the group
    QString name; ///< of the group or the relay, as it was then
    quint32 nodes = 0; ///< it stood for so many; those of two groups count in both
    friend bool operator==(const JobThrough &, const JobThrough &) = default;
};

} // namespace signalbox
