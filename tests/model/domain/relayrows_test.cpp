#include "model/domain/relayrows.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

InstructionRow rowOf(quint32 id, quint16 route, quint8 relays)
{
    InstructionRow row;
    row.id = InstructionId{id};
    row.destination = NodeId{100 + id};
    row.route = route;
    row.relays = relays;
    return row;
}

JobRecord jobOver(std::vector<std::vector<NodeId>> chains)
{
    JobRecord job;
    job.packages = {PackageId{1}};
    for (std::vector<NodeId> &chain : chains) {
        RouteSummary route;
        route.relays = std::move(chain);
        job.routes.push_back(std::move(route));
    }
    return job;
}

TEST(RelayRowsTest, ARowIsOfTheRelayNearestToTheClient)
{
    const std::vector<NodeId> relays{NodeId{1}, NodeId{2}};
    EXPECT_EQ(rowRelay({NodeId{1}, NodeId{2}, NodeId{3}}, relays), NodeId{2});
    EXPECT_EQ(rowRelay({NodeId{3}}, relays), NodeId{});
    EXPECT_EQ(rowRelay({}, relays), NodeId{});
    EXPECT_EQ(rowRelays({{TargetKind::Id, 9, 1, {}, 0},
                         {TargetKind::At, 2, 0, {}, 0},
                         {TargetKind::Below, 1, 0, {}, 0},
                         {TargetKind::At, 2, 1, {}, 0},
                         {TargetKind::Group, 7, 1, {}, 0}}),
              relays);
}

TEST(RelayRowsTest, HandedOverIsWhatIsWithTheClient)
{
    InstructionRow row = rowOf(1, 0, 1);
    EXPECT_FALSE(isHandedOver(row));
    row.status = Status::Executing;
    row.hop = 1;
    EXPECT_FALSE(isHandedOver(row)) << "the relay has it";
    row.status = Status::Error;
    EXPECT_FALSE(isHandedOver(row)) << "it failed on the way";
    row.hop = 2;
    EXPECT_TRUE(isHandedOver(row)) << "it failed at the client";
    row.hop = 1;
    row.status = Status::WaitingForInstallation;
    EXPECT_TRUE(isHandedOver(row));
    row.status = Status::Completed;
    EXPECT_TRUE(isHandedOver(row));
}

TEST(RelayRowsTest, CountsMembersAndWhatIsHandedOver)
{
    const JobRecord job = jobOver({{NodeId{1}}, {NodeId{1}, NodeId{2}}, {}});
    std::vector<InstructionRow> rows{rowOf(1, 0, 1), rowOf(2, 0, 1), rowOf(3, 1, 2), rowOf(4, 2, 0), rowOf(5, 0, 1)};
    rows[0].status = Status::Completed;
    rows[1].status = Status::Error;
    rows[1].hop = 2;
    rows[2].hop = 2;
    const std::vector<NodeId> relays{NodeId{1}, NodeId{2}};
    const std::vector<RelayRow> found = relayRows(job, relays, rows);
    ASSERT_EQ(found.size(), 3U) << "and one for who is behind neither";
    EXPECT_EQ(found[0].relay, NodeId{1});
    EXPECT_EQ(found[0].members, 3U);
    EXPECT_EQ(found[0].handedOver, 2U);
    EXPECT_EQ(found[0].done, 1U) << "what ended in error is no success of the relay either";
    EXPECT_EQ(found[0].counters.errors(), 1U);
    EXPECT_LE(found[0].done + found[0].counters.errors() + found[0].counters.rejected(), found[0].counters.total());
    EXPECT_TRUE(handedOverText(found[0]).startsWith(QStringLiteral("Handed over to 2 of 3 member")));
    EXPECT_EQ(found[1].members, 1U);
    EXPECT_EQ(found[1].handedOver, 0U);
    EXPECT_EQ(found[2].relay, NodeId{});
    EXPECT_EQ(handedOverText(RelayRow{}), QStringLiteral("No members yet"));

    RelayRow one = found[0];
    for (const std::size_t i : {0U, 1U, 4U})
        one.take(std::span(rows).subspan(i, 1));
    EXPECT_EQ(one.members, 0U);
    EXPECT_EQ(one.handedOver, 0U);
    EXPECT_EQ(one.done, 0U);
    EXPECT_TRUE(one.counters.isEmpty());
}

TEST(RelayRowsTest, WithSeveralPackagesAMemberCountsOnce)
{
    JobRecord job = jobOver({{NodeId{1}}});
    job.packages = {PackageId{1}, PackageId{2}};
    std::vector<InstructionRow> rows{rowOf(1, 0, 1), rowOf(2, 0, 1), rowOf(3, 0, 1), rowOf(4, 0, 1)};
    rows[0].hop = rows[1].hop = rows[2].hop = 2;
    const std::vector<NodeId> relays{NodeId{1}};
    const std::vector<RelayRow> found = relayRows(job, relays, rows);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].members, 2U);
    EXPECT_EQ(found[0].handedOver, 1U) << "the other one has one of its two packages";
    EXPECT_EQ(found[0].done, 3U);
    rows[3].hop = 2;
    EXPECT_TRUE(relayRows(job, relays, rows)[0].isFinished());
    EXPECT_TRUE(handedOverText(relayRows(job, relays, rows)[0]).contains(QStringLiteral("to all 2")));
}

} // namespace
} // namespace signalbox
