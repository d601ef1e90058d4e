#include "model/items/deltapump.h"

#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
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

void workFor(qint64 ms)
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < ms) { }
}

/// Asks to be painted as widgets do, and takes its time.
class SlowPainter final : public QObject {
public:
    void ask() { QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority); }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::User)
            workFor(DeltaPump::kFrameMs);
        return QObject::event(event);
    }
};

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

TEST(DeltaPumpTest, RowsThatComeOnAWayOfTheirOwnSayNothingOfAllElse)
{
    DeltaPump pump;
    std::vector<DeltaBatch> got;
    QObject::connect(&pump, &DeltaPump::ready, &pump, [&](const DeltaBatch &batch) { got.push_back(batch); });
    DeltaBatch all;
    all.seq = 7;
    all.asOfMs = 1'000;
    all.reportsPerSecond = 3;
    DeltaBatch rows;
    rows.rows = {{JobId{1}, rowWith(1, 10)}};
    pump.post(all);
    pump.post(rows);
    pump.flush();
    ASSERT_EQ(got.size(), 1u);
    EXPECT_EQ(got[0].seq, 7u);
    EXPECT_EQ(got[0].asOfMs, 1'000);
    EXPECT_EQ(got[0].reportsPerSecond, 3);
    EXPECT_EQ(got[0].rows.size(), 1u);
    pump.post(rows);
    pump.flush();
    ASSERT_EQ(got.size(), 2u);
    EXPECT_EQ(got[1].seq, 0u);
    EXPECT_EQ(got[1].asOfMs, kNoTime);
    EXPECT_EQ(got[1].reportsPerSecond, 3);
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
    const auto count = static_cast<quint32>(3 * DeltaPump::kFirst + 1);
    DeltaBatch large;
    large.seq = 7;
    large.asOfMs = kT0;
    large.jobs = {job(1, QStringLiteral("job"))};
    for (quint32 i = 0; i < count; ++i)
        large.rows.emplace_back(JobId{1}, rowWith(i, 10));
    pump.post(large);
    ASSERT_TRUE(QTest::qWaitFor([&] { return got.size() == 1; }));
    EXPECT_EQ(got[0].rows.size(), DeltaPump::kFirst);
    EXPECT_TRUE(got[0].jobs.empty()) << "its counters are about rows that wait";
    EXPECT_EQ(got[0].asOfMs, kNoTime);
    EXPECT_TRUE(pump.isBehind());

    DeltaBatch newer; // of a row that still waits
    newer.seq = 8;
    newer.asOfMs = kT0 + 1;
    newer.rows = {{JobId{1}, rowWith(count - 1, 90)}};
    pump.post(newer);
    const auto rowsGiven = [&] {
        std::size_t rows = 0;
        for (const DeltaBatch &batch : got)
            rows += batch.rows.size();
        return rows;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return rowsGiven() == count; }));
    quint32 next = 0;
    for (const DeltaBatch &batch : got) {
        for (const auto &[id, row] : batch.rows)
            EXPECT_EQ(number(row.id), next++);
    }
    EXPECT_EQ(next, count);
    EXPECT_EQ(got.back().rows.back().second.permille, 90);
    EXPECT_EQ(got.back().jobs.size(), 1u);
    EXPECT_EQ(got.back().seq, 8u);
    EXPECT_EQ(got.back().asOfMs, kT0 + 1);
}

TEST(DeltaPumpTest, WhoTakesLongGetsLess)
{
    DeltaPump pump;
    std::vector<std::size_t> sizes;
    QObject::connect(&pump, &DeltaPump::ready, &pump, [&](const DeltaBatch &batch) {
        sizes.push_back(batch.rows.size());
        QElapsedTimer busy;
        busy.start();
        while (busy.nsecsElapsed() < qint64{10'000} * static_cast<qint64>(batch.rows.size())) { } // 10 us a row
    });
    DeltaBatch large;
    for (quint32 i = 0; i < 4 * DeltaPump::kFirst; ++i)
        large.rows.emplace_back(JobId{1}, rowWith(i, 10));
    pump.post(large);
    ASSERT_TRUE(QTest::qWaitFor([&] { return sizes.size() > 4; }));
    EXPECT_EQ(sizes.front(), DeltaPump::kFirst);
    EXPECT_LT(sizes.back(), DeltaPump::kFirst / 2);
    EXPECT_GE(sizes.back(), DeltaPump::kLeast);
}

TEST(DeltaPumpTest, HoweverFarItLagsTheQueueHoldsEachRowOnce)
{
    DeltaPump pump;
    std::vector<DeltaBatch> got;
    QObject::connect(&pump, &DeltaPump::ready, &pump, [&](const DeltaBatch &batch) { got.push_back(batch); });
    for (quint16 round = 1; round <= 50; ++round) {
        DeltaBatch batch;
        batch.seq = round;
        batch.asOfMs = kT0 + round;
        JobRecord record = job(1, QString::number(round));
        batch.jobs = {record};
        for (quint32 i = 1; i <= 3000; ++i)
            batch.rows.emplace_back(JobId{1}, rowWith(i, round));
        pump.post(batch);
    }
    pump.flush();
    ASSERT_EQ(got.size(), 1u);
    ASSERT_EQ(got[0].rows.size(), 3000u);
    for (const auto &[id, row] : got[0].rows)
        EXPECT_EQ(row.permille, 50);
    ASSERT_EQ(got[0].jobs.size(), 1u);
    EXPECT_EQ(got[0].jobs[0].name, QStringLiteral("50"));
    EXPECT_EQ(got[0].asOfMs, kT0 + 50);
    EXPECT_FALSE(pump.isBehind());
}

TEST(DeltaPumpTest, AContactDoesNotGoBackBehindTheNodeThatWaits)
{
    DeltaPump pump;
    std::vector<DeltaBatch> got;
    QObject::connect(&pump, &DeltaPump::ready, &pump, [&](const DeltaBatch &batch) { got.push_back(batch); });
    DeltaBatch first;
    first.nodes = {node(1, QStringLiteral("pc-1")), node(2, QStringLiteral("pc-2"))};
    first.contacts = {{NodeId{3}, kT0}};
    DeltaBatch second;
    second.contacts = {{NodeId{1}, kT0 + 5}, {NodeId{3}, kT0 + 6}};
    second.removedNodes = {NodeId{2}};
    pump.post(first);
    pump.post(second);
    pump.flush();
    ASSERT_EQ(got.size(), 1u);
    ASSERT_EQ(got[0].nodes.size(), 2u);
    EXPECT_EQ(got[0].nodes[0].lastContactMs, kT0 + 5);
    EXPECT_EQ(got[0].nodes[1].id, NodeId{}) << "removed while it waited";
    EXPECT_EQ(got[0].contacts, (std::vector<std::pair<NodeId, UtcMs>>{{NodeId{3}, kT0 + 6}}));
}

TEST(DeltaPumpTest, WhatIsAskedForNowComesWhole)
{
    DeltaPump pump;
    std::vector<DeltaBatch> got;
    QObject::connect(&pump, &DeltaPump::ready, &pump, [&](const DeltaBatch &batch) { got.push_back(batch); });
    DeltaBatch large;
    for (quint32 i = 0; i < 2 * DeltaPump::kFirst; ++i)
        large.rows.emplace_back(JobId{1}, rowWith(i, 10));
    pump.post(large);
    pump.flush();
    ASSERT_EQ(got.size(), 1u);
    EXPECT_EQ(got[0].rows.size(), 2 * DeltaPump::kFirst);
}

TEST(DeltaPumpTest, WhatPaintingTakesOfAFrameIsNotThereForChanges)
{
    DeltaPump pump;
    SlowPainter painter;
    std::size_t rows = 0;
    std::size_t fewest = DeltaPump::kFirst;
    QObject::connect(&pump, &DeltaPump::ready, &pump, [&](const DeltaBatch &batch) {
        rows += batch.rows.size();
        if (!batch.rows.empty() && pump.isBehind())
            fewest = std::min(fewest, batch.rows.size());
        workFor(4); // less than a frame's budget without painting, and more than with so much of it
        painter.ask();
    });
    DeltaBatch large;
    constexpr quint32 kRows = 20 * DeltaPump::kFirst;
    for (quint32 i = 0; i < kRows; ++i)
        large.rows.emplace_back(JobId{1}, rowWith(i, 10));
    pump.post(large);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows == kRows; }, 60'000));
    EXPECT_LT(fewest, DeltaPump::kFirst);
}
