#pragma once

#include "model/domain/records.h"

#include <vector>

// Records for the tests of the item models.

namespace signalbox::testing {

inline constexpr UtcMs kT0 = 1'795'000'000'000; ///< some day in 2026

inline NodeRecord node(quint32 id, const QString &name, quint32 upper = 0, NodeRole role = NodeRole::Client)
{
    NodeRecord record;
    record.id = NodeId{id};
    record.name = name;
    record.upper = NodeId{upper};
    record.role = role;
    return record;
}

inline FolderRecord folder(quint32 id, const QString &name, quint32 parent = 0)
{
    return {.id = FolderId{id}, .parent = FolderId{parent}, .name = name};
}

inline PackageRecord package(quint32 id, const QString &name, const QString &version)
{
    PackageRecord record;
    record.id = PackageId{id};
    record.name = name;
    record.version = version;
    return record;
}

inline Counters counted(Status status, quint32 count)
{
    Counters counters;
    for (quint32 i = 0; i < count; ++i)
        counters.add(status, Stopping::None, NoOverlay, status == Status::Completed ? 1000 : 200);
    return counters;
}

inline JobRecord job(quint32 id, const QString &name, quint32 folderId = 0, const Counters &counters = {})
{
    JobRecord record;
    record.id = JobId{id};
    record.name = name;
    record.folder = FolderId{folderId};
    record.counters = counters;
    record.released = true;
    return record;
}

/// A job with `destinations` clients (node numbers from 1 on) and the given packages; instructions from 1000 on.
inline JobRecord jobFor(quint32 id, quint32 destinations, std::vector<PackageId> packages)
{
    JobRecord record = job(id, QStringLiteral("job"));
    record.destinations = destinations;
    record.packages = std::move(packages);
    record.firstInstruction = InstructionId{1000};
    return record;
}

inline InstructionRow instruction(const JobRecord &job, quint32 index, Status status = Status::WaitingForTransmission)
{
    const auto packages = static_cast<quint32>(job.packages.size());
    InstructionRow row;
    row.id = InstructionId{number(job.firstInstruction) + index};
    row.destination = NodeId{index / packages + 1};
    row.package = job.packages[index % packages];
    row.status = status;
    row.permille = status == Status::Completed ? 1000 : 0;
    return row;
}

inline std::vector<InstructionRow> instructionsOf(const JobRecord &job)
{
    std::vector<InstructionRow> rows;
    for (quint32 i = 0; i < job.destinations * job.packages.size(); ++i)
        rows.push_back(instruction(job, i));
    return rows;
}

} // namespace signalbox::testing
