#include "model/domain/counters.h"

#include "model/domain/instructionstate.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

Counters of(std::initializer_list<Status> statuses)
{
    Counters counters;
    for (const Status status : statuses)
        counters.add(status, Stopping::None, NoOverlay, 500);
    return counters;
}

TEST(CountersTest, NothingBelowHasNoStatus)
{
    const Counters none;
    EXPECT_FALSE(none.worst().has_value());
    EXPECT_TRUE(none.isEmpty());
    EXPECT_EQ(none.total(), 0U);
    EXPECT_EQ(none.permille(), 0);
    EXPECT_EQ(jobExitCode(none, false), 0);
}

TEST(CountersTest, TheWorstStatusWins)
{
    // S0's own example: ended normally, executing and failed make red.
    EXPECT_EQ(of({Status::Completed, Status::Executing, Status::Error}).worst(), Status::Error);
    for (std::size_t worse = 0; worse + 1 < kStatusCount; ++worse) {
        for (std::size_t better = worse; better + 1 < kStatusCount; ++better)
            EXPECT_EQ(of({kAllStatuses[better], kAllStatuses[worse]}).worst(), kAllStatuses[worse]);
    }
}

TEST(CountersTest, TheWorstStatusIsNeverLatched)
{
    Counters counters = of({Status::Completed, Status::Error});
    counters.remove(Status::Error, Stopping::None, NoOverlay, 500);
    EXPECT_EQ(counters.worst(), Status::Completed);
}

TEST(CountersTest, WhatIsBeingDeletedCountsByTheStatusBelow)
{
    Counters counters;
    counters.add(Status::Completed, Stopping::Deleting, NoOverlay, 1000);
    EXPECT_EQ(counters.finished(), 1U);
    EXPECT_EQ(counters.deleting, 1U);
    EXPECT_EQ(counters.count(Status::BeingDeleted), 0U);
    EXPECT_EQ(counters.total(), 1U);
    EXPECT_EQ(counters.permilleSum, 0U);
}

TEST(CountersTest, ErrorsAddNothingToThePercent)
{
    Counters counters;
    counters.add(Status::Error, Stopping::None, NoOverlay, 500);
    counters.add(Status::Completed, Stopping::None, NoOverlay, 1000);
    EXPECT_EQ(counters.permille(), 500);
}

TEST(CountersTest, OverlaysAndStopsAreCountedApart)
{
    Counters counters;
    counters.add(Status::Executing, Stopping::Cancelling, SilentOverlay | ExpiredOverlay, 200);
    counters.add(Status::Executing, Stopping::None, ExpiredOverlay, 200);
    EXPECT_EQ(counters.silent, 1U);
    EXPECT_EQ(counters.expired, 2U);
    EXPECT_EQ(counters.cancelling, 1U);
    EXPECT_EQ(counters.total(), 2U);
}

TEST(CountersTest, WhatRunsAfterItHasWaitedIsYellow)
{
    // S0 Table 8-4: "client is active, execution has started: 70 % yellow Running".
    Counters counters = of({Status::Completed, Status::Executing});
    EXPECT_EQ(counters.colour(Status::Executing), ColourKey::White);
    counters.add(Status::Executing, Stopping::None, StartedFromWaitingOverlay, 700);
    EXPECT_EQ(counters.colour(Status::Executing), ColourKey::Yellow);
    EXPECT_EQ(counters.colour(Status::Error), ColourKey::Red) << "the worst status wins";
    EXPECT_EQ(counters.colour(Status::BeingDeleted), ColourKey::Olive);
    Counters both = counters;
    both += counters;
    EXPECT_EQ(both.fromWaiting, 2U);
    both -= counters;
    EXPECT_EQ(both, counters);
    counters.remove(Status::Executing, Stopping::None, StartedFromWaitingOverlay, 700);
    EXPECT_EQ(counters.colour(Status::Executing), ColourKey::White) << "never latched";
}

TEST(CountersTest, SumsAddUpAndTakeAway)
{
    const Counters first = of({Status::Error, Status::Executing});
    const Counters second = of({Status::Completed});
    Counters both = first;
    both += second;
    EXPECT_EQ(both, of({Status::Completed, Status::Executing, Status::Error}));
    both -= first;
    EXPECT_EQ(both, second);
}

TEST(CountersTest, TheExitCodeTellsTheStateOfTheWholeJob)
{
    EXPECT_EQ(jobExitCode(of({Status::Completed, Status::Completed}), false), 0);
    EXPECT_EQ(jobExitCode(of({Status::Completed, Status::InstallationRejected}), false), 0);
    EXPECT_EQ(jobExitCode(of({Status::Completed, Status::Error}), false), 30);
    EXPECT_EQ(jobExitCode(of({Status::Completed, Status::Executing}), false), 31);
    EXPECT_EQ(jobExitCode(of({Status::Executing, Status::CommunicationError, Status::StartupFailure}), false), 31);
    EXPECT_EQ(jobExitCode(of({Status::Executing, Status::Error}), false), 32);
    EXPECT_EQ(jobExitCode(of({Status::Executing, Status::Error}), true), 33);
    EXPECT_EQ(jobExitCode(of({Status::Completed}), true), 33);
}

TEST(JobExitCodeTest, WorkThatItsTimeLimitWithdrewHasEndedButNotWell)
{
    Counters counters;
    counters.add(Status::Completed, Stopping::None, NoOverlay, kPermilleWhole);
    counters.add(Status::WaitingForTransmission, Stopping::None, ExpiredOverlay | WithdrawnOverlay, 0);
    EXPECT_FALSE(counters.allFinal());
    EXPECT_TRUE(counters.allEnded());
    EXPECT_EQ(jobExitCode(counters, false), 30);
    // In progress when the limit passed: its report may still come.
    counters.add(Status::Executing, Stopping::None, ExpiredOverlay, 0);
    EXPECT_EQ(jobExitCode(counters, false), 31);
}

} // namespace
} // namespace signalbox
