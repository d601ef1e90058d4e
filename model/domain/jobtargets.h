#pragma once

#include "model/domain/ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace signalbox {

// What a job can be ordered to beside single nodes (domain.md section 1, "destination kinds"). When the job is created these
// are replaced by the nodes they stand for at that moment; a node that comes later is none of its destinations, but for the members
// of IDs (idgroup.h).

/// The numbers are stored.
enum class TargetKind : quint8 {
    Group = 1, ///< a host group, nodegroup.h
    Below = 2, ///< all clients behind a relay, at any depth; of jobs that go to relays: all relays behind it
    Id = 3, ///< an ID group, idgroup.h; goes with Id and At only
    At = 4, ///< a relay at which the IDs of the job are meant; without one: all relays that manage them
};

struct JobTarget {
    TargetKind kind = TargetKind::Group;
    quint32 id = 0; ///< of the group or the ID, as of a definition, or of the relay
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
    quint32 version =
        0; ///< of the group or the ID; of a relay At: 1 if the operator has named it, 0 if it manages one of the IDs
    QString name; ///< of the group, the ID or the relay, as it was then
    quint32 nodes =
        0; ///< it stood for so many; those of two groups count in both. Of IDs and their relays: so many have the job now
    friend bool operator==(const JobThrough &, const JobThrough &) = default;
};

} // namespace signalbox
