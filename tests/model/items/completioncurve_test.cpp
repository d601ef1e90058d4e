#include "model/items/completioncurve.h"

#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace signalbox;
using namespace signalbox::testing;

TEST(CompletionCurveTest, SumsNeverFallAndEndAtTheTruth)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    const JobRecord record = jobFor(1, 3000, {PackageId{1}});
    std::vector<InstructionRow> rows = instructionsOf(record);
    quint32 finished = 0;
    quint32 errors = 0;
    UtcMs last = kNoTime;
    for (InstructionRow &row : rows) {
        row.status = random() % 2 == 0 ? Status::Completed : random() % 2 == 0 ? Status::Error : Status::Executing;
        row.completedMs = isFinal(row.status) ? kT0 + static_cast<UtcMs>(random() % 100'000) : kNoTime;
        finished += row.status == Status::Completed ? 1 : 0;
        errors += row.status == Status::Error ? 1 : 0;
        last = std::max(last, row.completedMs);
    }
    InstructionColumns columns;
    columns.assign(record, rows);
    const CompletionCurve curve = completionCurve(columns, 200);
    EXPECT_LE(curve.times.size(), 200u);
    EXPECT_GT(curve.times.size(), 100u);
    EXPECT_TRUE(std::is_sorted(curve.times.begin(), curve.times.end()));
    EXPECT_TRUE(std::is_sorted(curve.finished.begin(), curve.finished.end()));
    EXPECT_TRUE(std::is_sorted(curve.errors.begin(), curve.errors.end()));
    EXPECT_EQ(curve.finished.back(), finished);
    EXPECT_EQ(curve.errors.back(), errors);
    EXPECT_EQ(curve.rejected.back(), 0u);
    EXPECT_EQ(curve.times.back(), last);
    EXPECT_EQ(curve.total, 3000u);
}

TEST(CompletionCurveTest, NothingCompletedIsAnEmptyCurve)
{
    const JobRecord record = jobFor(1, 3, {PackageId{1}});
    InstructionColumns columns;
    columns.assign(record, instructionsOf(record));
    EXPECT_TRUE(completionCurve(columns, 100).isEmpty());
    EXPECT_EQ(completionCurve(columns, 100).total, 3u);
}
