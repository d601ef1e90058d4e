#include "model/items/jobrows.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

constexpr quint32 kFirst = 100;

JobRecord jobOf(quint32 instructions)
{
    JobRecord job;
    job.id = JobId{1};
    job.firstInstruction = InstructionId{kFirst};
    job.destinations = instructions;
    job.packages = {PackageId{1}};
    return job;
}

InstructionRow rowAt(quint32 index, Status status, UtcMs sinceMs)
{
    InstructionRow row;
    row.id = InstructionId{kFirst + index};
    row.destination = NodeId{index + 1};
    row.attempt = 1;
    row.status = status;
    row.statusSinceMs = sinceMs;
    return row;
}

std::vector<InstructionRow> rowsOf(quint32 from, quint32 to)
{
    std::vector<InstructionRow> rows;
    for (quint32 index = from; index < to; ++index)
        rows.push_back(rowAt(index, Status::Executing, 1'000));
    return rows;
}

TEST(JobRowsTest, WhatChangesBeforeItsPartComesWaitsForThatPart)
{
    JobRows rows(JobId{1});
    rows.apply(std::vector{rowAt(1, Status::Completed, 2'000)});
    const JobRecord job = jobOf(6);
    rows.take(job, rowsOf(0, 2), false);
    EXPECT_EQ(rows.columns().status(1), Status::Completed);

    int additions = 0;
    QObject::connect(&rows, &JobRows::added, &rows, [&additions] { ++additions; });
    rows.apply(std::vector{rowAt(3, Status::Completed, 2'000), rowAt(4, Status::Completed, 500)});
    EXPECT_EQ(additions, 0);
    EXPECT_EQ(rows.columns().size(), 2);

    rows.take(job, rowsOf(2, 5), true);
    EXPECT_EQ(additions, 1);
    EXPECT_EQ(rows.state(), JobRows::State::Ready);
    EXPECT_EQ(rows.columns().status(3), Status::Completed);
    EXPECT_EQ(rows.columns().status(4), Status::Executing) << "the part was newer";
}

TEST(JobRowsTest, WhatIsInNoPartIsThereWhenAllCame)
{
    JobRows rows(JobId{1});
    const JobRecord job = jobOf(4);
    rows.take(job, rowsOf(0, 2), false);
    rows.apply(std::vector{rowAt(3, Status::Completed, 2'000), rowAt(2, Status::Completed, 2'000)});
    rows.take(job, {}, true);
    ASSERT_EQ(rows.columns().size(), 4);
    EXPECT_EQ(rows.columns().status(2), Status::Completed);
    EXPECT_EQ(rows.columns().status(3), Status::Completed);
    EXPECT_TRUE(rows.columns().isPresent(3));
}

TEST(JobRowsTest, WhatTheJobIsNotKnownToHaveComesWithItsRecord)
{
    JobRows rows(JobId{1});
    rows.take(jobOf(2), rowsOf(0, 2), true);
    rows.apply(std::vector{rowAt(2, Status::Completed, 2'000)});
    EXPECT_EQ(rows.columns().size(), 2);
    rows.setJob(jobOf(3));
    ASSERT_EQ(rows.columns().size(), 3);
    EXPECT_EQ(rows.columns().status(2), Status::Completed);
}

} // namespace
} // namespace signalbox
