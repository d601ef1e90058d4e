#include "model/items/instructioncolumns.h"

#include "tests/model/items/records.h"

#include <gtest/gtest.h>

using namespace signalbox;
using namespace signalbox::testing;

TEST(InstructionColumnsTest, ARowComesBackAsItWasPut)
{
    const JobRecord record = jobFor(1, 3, {PackageId{7}, PackageId{8}});
    InstructionRow row = instruction(record, 3);
    row.executedMs = kT0;
    row.completedMs = kT0 + 1;
    row.scheduledInstallMs = kT0 + 2;
    row.lastReportMs = kT0 + 3;
    row.statusSinceMs = kT0 + 4;
    row.nextTryMs = kT0 + 5;
    row.code = -3;
    row.permille = 333;
    row.segmentPermille = 444;
    row.attempt = 2;
    row.retries = 5;
    row.route = 6;
    row.status = Status::Error;
    row.detail = StatusDetail::CancelledByClient;
    row.stopping = Stopping::Cancelling;
    row.overlays = SilentOverlay | ExpiredOverlay;
    row.hop = 1;
    row.relays = 2;
    InstructionColumns columns;
    columns.assign(record, std::vector{instruction(record, 5), row});
    EXPECT_EQ(columns.size(), 6);
    EXPECT_EQ(columns.rowOf(row.id), 3);
    EXPECT_EQ(columns.row(3), row);
    EXPECT_EQ(columns.destination(3), NodeId{2});
    EXPECT_EQ(columns.package(3), PackageId{8});
    EXPECT_TRUE(columns.isPresent(5));
    EXPECT_FALSE(columns.isPresent(0));
}

TEST(InstructionColumnsTest, NumbersOutsideTheJobAreLeftOut)
{
    const JobRecord record = jobFor(1, 2, {PackageId{7}});
    InstructionRow before = instruction(record, 0);
    before.id = InstructionId{999};
    InstructionRow behind = instruction(record, 0);
    behind.id = InstructionId{1002};
    InstructionRow far = instruction(record, 0);
    far.id = InstructionId{0xffffffff};
    InstructionColumns columns;
    columns.assign(record, std::vector{before, behind, far, instruction(record, 0)});
    EXPECT_EQ(columns.size(), 1);
    EXPECT_EQ(columns.put(behind), -1);
    EXPECT_EQ(columns.put(far), -1);
    EXPECT_EQ(columns.rowOf(before.id), -1);
    EXPECT_EQ(columns.put(instruction(record, 1)), 1);
    EXPECT_EQ(columns.size(), 2);
}

TEST(InstructionColumnsTest, AClaimOfBillionsOfDestinationsCostsNothing)
{
    JobRecord record = jobFor(1, 0xffffffff, {PackageId{7}, PackageId{8}});
    InstructionColumns columns;
    columns.assign(record, std::vector{instruction(record, 2)});
    EXPECT_LE(columns.bytes(), 1000u);
    InstructionRow far = instruction(record, 0);
    far.id = InstructionId{2'000'000'000};
    EXPECT_EQ(columns.put(far), -1);
}

TEST(InstructionColumnsTest, ARowTakesAtMostSixtyBytes)
{
    const JobRecord record = jobFor(1, 10'000, {PackageId{7}});
    std::vector<InstructionRow> rows = instructionsOf(record);
    InstructionColumns columns;
    for (InstructionRow &row : rows)
        row.executedMs = row.completedMs = row.lastReportMs = row.statusSinceMs = kT0;
    columns.assign(record, rows);
    EXPECT_LE(columns.bytes(), rows.size() * 44 + 100);
    for (InstructionRow &row : rows) {
        row.scheduledInstallMs = row.nextTryMs = kT0;
        row.code = 1;
    }
    columns.assign(record, rows);
    EXPECT_LE(columns.bytes(), rows.size() * 60 + 100);
}

TEST(TimeColumnTest, TimesThatCannotBeAreNotSet)
{
    TimeColumn column;
    column.resize(3);
    column.set(0, -5);
    column.set(1, UtcMs{1} << 60);
    EXPECT_EQ(column.bytes(), 0u);
    column.set(2, (UtcMs{1} << 48) - 1);
    EXPECT_EQ(column.at(2), (UtcMs{1} << 48) - 1);
    EXPECT_EQ(column.at(0), kNoTime);
    EXPECT_EQ(column.at(1), kNoTime);
}
