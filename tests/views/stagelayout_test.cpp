#include "views/stagelayout.h"

#include "views/settimeline.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

SetStage stage(const QString &name, const QString &onSuccess = {}, const QString &onError = {})
{
    SetStage made;
    made.name = name;
    made.onSuccess = onSuccess;
    made.onError = onError;
    return made;
}

StageLayout layoutOf(std::vector<SetStage> stages)
{
    RequestSet set;
    set.stages = std::move(stages);
    return stageLayout(set, {100, 40}, {50, 20});
}

TEST(StageLayoutTest, AStageStandsBehindAllThatLeadToIt)
{
    const StageLayout layout = layoutOf({stage(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")),
                                         stage(QStringLiteral("b"), QStringLiteral("c")), stage(QStringLiteral("c"))});
    ASSERT_EQ(layout.boxes.size(), 3U);
    EXPECT_LT(layout.boxes[0].right(), layout.boxes[1].left());
    EXPECT_LT(layout.boxes[1].right(), layout.boxes[2].left()) << "behind b, though a leads there too";
    ASSERT_EQ(layout.arrows.size(), 3U);
    EXPECT_NE(layout.arrows[0].begin, layout.arrows[1].begin) << "two links of one stage can be told apart";
    for (const StageArrow &arrow : layout.arrows)
        EXPECT_LT(arrow.begin.x(), arrow.end.x());
    EXPECT_GE(layout.size.width(), layout.boxes[2].right());
}

TEST(StageLayoutTest, ALinkOverAStageGoesAroundIt)
{
    const StageLayout layout = layoutOf({stage(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")),
                                         stage(QStringLiteral("b"), QStringLiteral("c")), stage(QStringLiteral("c"))});
    int around = 0;
    for (const StageArrow &arrow : layout.arrows) {
        around += arrow.corners.empty() ? 0 : 1;
        for (std::size_t i = 1; i < arrow.corners.size(); ++i) {
            const QRectF part = QRectF(arrow.corners[i - 1], arrow.corners[i]).normalized().adjusted(0, 0, 0.1, 0.1);
            for (const QRectF &box : layout.boxes)
                EXPECT_FALSE(part.intersects(box));
            EXPECT_LE(part.bottom(), layout.size.height());
        }
    }
    EXPECT_EQ(around, 1) << "only that from a to c";
}

TEST(StageLayoutTest, NoTwoStagesLieOnEachOther)
{
    const StageLayout layout =
        layoutOf({stage(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")), stage(QStringLiteral("b")),
                  stage(QStringLiteral("c")), stage(QStringLiteral("alone"))});
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k)
            EXPECT_FALSE(layout.boxes[i].intersects(layout.boxes[k])) << i << ' ' << k;
    }
}

TEST(StageLayoutTest, LinksOfTheSameWayAreOneArrow)
{
    SetStage first = stage(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("b"));
    first.onWarning = QStringLiteral("b");
    const StageLayout layout = layoutOf({first, stage(QStringLiteral("b"))});
    ASSERT_EQ(layout.arrows.size(), 1U);
    EXPECT_EQ(layout.arrows[0].results.size(), 3U);
}

TEST(StageLayoutTest, SetsThatCannotBeRunAreDrawnAllTheSame)
{
    EXPECT_TRUE(layoutOf({}).boxes.empty());
    const StageLayout circle = layoutOf({stage(QStringLiteral("a"), QStringLiteral("b")),
                                         stage(QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("b")),
                                         stage(QStringLiteral("c"), QStringLiteral("nowhere"))});
    EXPECT_EQ(circle.boxes.size(), 3U);
    for (const QRectF &box : circle.boxes)
        EXPECT_LT(box.right(), 1000);
}

TEST(SetTimelineTest, WhatRunsReachesToNowAndWhatHasEndedDoesNot)
{
    SetRun run;
    run.plan.stages = {stage(QStringLiteral("a")), stage(QStringLiteral("b"))};
    run.plan.stages[0].requests.resize(2);
    run.plan.stages[0].requests[0].name = QStringLiteral("one");
    run.stages.resize(2);
    run.stages[0].startedMs = 10'000;
    run.stages[0].state = RequestState::Paused;
    run.stages[0].requests = {{JobId{1}, StageResult::Success, 15'000, {}}, {JobId{2}, StageResult::None, kNoTime, {}}};
    run.ran = {0};
    const std::vector<TimelineBar> bars = timelineOf(run, 40'000);
    ASSERT_EQ(bars.size(), 3U) << "a stage that has not begun has no bar";
    EXPECT_TRUE(bars[0].isStage);
    EXPECT_EQ(bars[0].to, 40);
    EXPECT_EQ(bars[1].to, 15);
    EXPECT_EQ(bars[1].state, RequestState::Success);
    EXPECT_EQ(bars[2].to, 40);
}

} // namespace
} // namespace signalbox
