#include "model/engine/loadcheck.h"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

namespace signalbox {
namespace {

/// A relay with a client below, a folder in another, a package, and two jobs of one instruction each.
LoadedState something()
{
    LoadedState state;
    for (const quint32 id : {1U, 2U}) {
        StoredNode node;
        node.record.id = NodeId{id};
        node.record.upper = NodeId{id - 1};
        node.record.role = id == 1 ? NodeRole::Relay : NodeRole::Client;
        state.nodes.push_back(node);
        FolderRecord folder;
        folder.id = FolderId{id};
        folder.parent = FolderId{id - 1};
        state.folders.push_back(folder);
        StoredJob job;
        job.record.id = JobId{id};
        job.record.firstInstruction = InstructionId{id};
        job.record.packages = {PackageId{1}};
        job.record.destinations = 1;
        job.destinations = {NodeId{2}};
        job.chains = {{NodeId{1}}};
        job.chainOfDestination = {0};
        state.jobs.push_back(job);
        InstructionState instruction;
        instruction.relays = 1;
        instruction.hop = 2;
        instruction.status = Status::Completed;
        instruction.permille = 1000;
        state.states.emplace_back(InstructionId{id}, instruction);
    }
    PackageRecord package;
    package.id = PackageId{1};
    state.packages.push_back(package);
    StoredOperator yoko;
    yoko.record.id = OperatorId{7};
    yoko.tokenSha256 = QByteArray(32, 'x');
    state.operators.push_back(yoko);
    state.lastInstruction = 2;
    return state;
}

TEST(LoadCheckTest, WhatCanBeIsTaken)
{
    EXPECT_TRUE(checkLoaded(something()));
    EXPECT_TRUE(checkLoaded(LoadedState()));
}

TEST(LoadCheckTest, OnlyAnArchivedJobHasNoListOfItsDestinations)
{
    LoadedState state = something();
    state.jobs[0].destinations.clear();
    state.jobs[0].chainOfDestination.clear();
    EXPECT_FALSE(checkLoaded(state));
    ArchivedJob archived;
    archived.job = state.jobs[0].record.id;
    state.archivedJobs.push_back(archived);
    EXPECT_TRUE(checkLoaded(state));
}

TEST(LoadCheckTest, WhatCannotBeIsRefusedWithItsName)
{
    const std::vector<std::pair<const char *, std::function<void(LoadedState &)>>> damages{
        {"operator 7", [](LoadedState &state) { state.operators[0].record.role = static_cast<OperatorRole>(7); }},
        {"operator 7", [](LoadedState &state) { state.operators[0].tokenSha256.chop(1); }},
        {"instruction 2", [](LoadedState &state) { state.states[1].second.status = static_cast<Status>(77); }},
        {"instruction 1", [](LoadedState &state) { state.states[0].second.stopping = static_cast<Stopping>(9); }},
        {"instruction 1", [](LoadedState &state) { state.states[0].second.detail = static_cast<StatusDetail>(99); }},
        {"instruction 1", [](LoadedState &state) { state.states[0].second.suspendedFrom = static_cast<Status>(11); }},
        {"instruction 1", [](LoadedState &state) { state.states[0].second.hop = 3; }},
        {"instruction 1", [](LoadedState &state) { state.states[0].second.permille = 1001; }},
        {"job 1", [](LoadedState &state) { state.jobs[0].chainOfDestination = {1}; }},
        {"job 1", [](LoadedState &state) { state.jobs[0].chainOfDestination.clear(); }},
        {"job 2", [](LoadedState &state) { state.jobs[1].destinations.push_back(NodeId{1}); }},
        {"job 2", [](LoadedState &state) { state.jobs[1].record.packages.clear(); }},
        {"job 2", [](LoadedState &state) { state.jobs[1].record.timing = static_cast<InstallTiming>(6); }},
        {"instruction 1", [](LoadedState &state) { state.jobs[1].record.firstInstruction = InstructionId{1}; }},
        {"instruction 9", [](LoadedState &state) { state.jobs[1].record.firstInstruction = InstructionId{9}; }},
        {"node 2", [](LoadedState &state) { state.nodes[1].record.upper = NodeId{2}; }},
        {"node 1", [](LoadedState &state) { state.nodes[0].record.upper = NodeId{2}; }},
        {"node 2", [](LoadedState &state) { state.nodes[1].record.upper = NodeId{7}; }},
        {"node 2", [](LoadedState &state) { state.nodes[1].record.role = static_cast<NodeRole>(2); }},
        {"folder 1", [](LoadedState &state) { state.folders[0].parent = FolderId{2}; }},
        {"folder 2", [](LoadedState &state) { state.folders[1].parent = FolderId{5}; }},
        {"package 1", [](LoadedState &state) { state.packages[0].kind = static_cast<PayloadKind>(0); }},
    };
    for (std::size_t i = 0; i < damages.size(); ++i) {
        LoadedState state = something();
        damages[i].second(state);
        const Outcome checked = checkLoaded(state);
        ASSERT_FALSE(checked) << i;
        EXPECT_EQ(checked.error().kind, Error::Kind::Database) << i;
        EXPECT_TRUE(checked.error().detail.endsWith(QLatin1String(damages[i].first)))
            << i << ": " << checked.error().detail.toStdString();
    }
}

} // namespace
} // namespace signalbox
