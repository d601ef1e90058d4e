#include "model/items/deltapump.h"

#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace signalbox::testing;

namespace {

InstructionRow rowWith(quint32 id, quint16 permille)
{
    InstructionRow row;
    row.id = InstructionId{id};
    row.permille = permille;
    return row;
}

} // namespace

TEST(DeltaPumpTest, BatchesOfOneFrameComeAsOneWithTheNewestOfEachRecord)
{
    DeltaPump pump;
    std::vector<DeltaBatch> got;
    QObject::connect(&pump, &DeltaPump::ready, &pump, [&](const DeltaBatch &batch) { got.push_back(batch); });
    DeltaBatch first;
    first.seq = 1;
    first.rows = {
        {JobId{1}, rowWith(1, 10)}, {JobId{1}, rowWith(2, 20)}, {JobId{2}, rowWith(1, 30)}, {JobId{1}, rowWith(2, 25)}};
    first.jobs = {job(1, QStringLiteral("old"))};
    DeltaBatch second;
    second.seq = 2;
    second.rows = {{JobId{1}, rowWith(1, 40)}};
    second.jobs = {job(1, QStringLiteral("new")), job(2, QStringLiteral("two"))};
    pump.post(first);
    pump.post(second);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !got.empty(); }));
    ASSERT_EQ(got.size(), 1u);
    EXPECT_EQ(got[0].seq, 2u);
    ASSERT_EQ(got[0].rows.size(), 3u);
    EXPECT_EQ(got[0].rows[0].second.permille, 40);
    EXPECT_EQ(got[0].rows[1].second.permille, 25);
    EXPECT_EQ(got[0].rows[2].second.permille, 30);
    ASSERT_EQ(got[0].jobs.size(), 2u);
    EXPECT_EQ(got[0].jobs[0].name, QStringLiteral("new"));
}

TEST(DeltaPumpTest, WhatIsRemovedAfterwardsDoesNotComeBack)
{
    DeltaPump pump;
    std::vector<DeltaBatch> got;
    QObject::connect(&pump, &DeltaPump::ready, &pump, [&](const DeltaBatch &batch) { got.push_back(batch); });
    DeltaBatch first;
    first.jobs = {job(1, QStringLiteral("one")), job(2, QStringLiteral("two")), job(3, QStringLiteral("three"))};
    DeltaBatch second;
    second.removedJobs = {JobId{1}};
    DeltaBatch third;
    third.jobs = {job(3, QStringLiteral("3"))};
    pump.post(first);
    pump.post(second);
    pump.post(third);
    pump.flush();
    ASSERT_EQ(got.size(), 1u);
    EXPECT_EQ(got[0].removedJobs, (std::vector<JobId>{JobId{1}}));
    ASSERT_EQ(got[0].jobs.size(), 2u);
    EXPECT_EQ(got[0].jobs[0].name, QStringLiteral("3"));
    EXPECT_EQ(got[0].jobs[1].name, QStringLiteral("two"));
    pump.flush();
    EXPECT_EQ(got.size(), 1u);
}

TEST(DeltaPumpTest, WhatIsTooMuchForOneFrameIsSpreadOverTheNext)
{
    DeltaPump pump;
    std::vector<DeltaBatch> got;
    QObject::connect(&pump, &DeltaPump::ready, &pump, [&](const DeltaBatch &batch) { got.push_back(batch); });
    const auto count = static_cast<quint32>(2 * DeltaPump::kMost + 1);
    DeltaBatch large;
    large.seq = 7;
    large.jobs = {job(1, QStringLiteral("job"))};
    for (quint32 i = 0; i < count; ++i)
        large.rows.emplace_back(JobId{1}, rowWith(i, 10));
    pump.post(large);
    ASSERT_TRUE(QTest::qWaitFor([&] { return got.size() == 1; }));
    EXPECT_EQ(got[0].jobs.size(), 1u);
    EXPECT_EQ(got[0].rows.size(), DeltaPump::kMost);

    DeltaBatch newer; // of a row that still waits
    newer.seq = 8;
    newer.rows = {{JobId{1}, rowWith(count - 1, 90)}};
    pump.post(newer);
    ASSERT_TRUE(QTest::qWaitFor([&] { return got.size() == 3; }));
    EXPECT_TRUE(got[1].jobs.empty());
    EXPECT_EQ(got[1].seq, 8u);
    quint32 next = 0;
    for (const DeltaBatch &batch : got) {
        for (const auto &[id, row] : batch.rows)
            EXPECT_EQ(number(row.id), next++);
    }
    EXPECT_EQ(next, count);
    EXPECT_EQ(got[2].rows.back().second.permille, 90);
}

TEST(DeltaPumpTest, WhatIsAskedForNowComesWhole)
{
    DeltaPump pump;
    std::vector<DeltaBatch> got;
    QObject::connect(&pump, &DeltaPump::ready, &pump, [&](const DeltaBatch &batch) { got.push_back(batch); });
    DeltaBatch large;
    for (quint32 i = 0; i < 2 * DeltaPump::kMost; ++i)
        large.rows.emplace_back(JobId{1}, rowWith(i, 10));
    pump.post(large);
    pump.flush();
    ASSERT_EQ(got.size(), 1u);
    EXPECT_EQ(got[0].rows.size(), 2 * DeltaPump::kMost);
}
