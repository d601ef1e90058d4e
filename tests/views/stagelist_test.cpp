#include "views/stagelist.h"

#include <gtest/gtest.h>

namespace signalbox {

namespace {

RouteState routeOverOneRelay()
{
    RouteState route;
    for (const auto &name : {QStringLiteral("server"), QStringLiteral("relay"), QStringLiteral("pc")}) {
        RouteHop hop;
        hop.name = name;
        route.hops.push_back(hop);
    }
    return route;
}

Event eventOf(EventKind kind, UtcMs at, quint8 hop, quint16 attempt = 1)
{
    Event event;
    event.kind = kind;
    event.atMs = at;
    event.hop = hop;
    event.attempt = attempt;
    return event;
}

} // namespace

TEST(StageList, TellsWhatWasReachedAndWhatIsStillToCome)
{
    const std::vector<Event> events{eventOf(EventKind::Created, 1000, 1), eventOf(EventKind::TransferStarted, 2000, 0),
                                    eventOf(EventKind::HopReached, 5000, 1)};
    const std::vector<StageLine> lines = stageLines(events, routeOverOneRelay());
    ASSERT_EQ(lines.size(), 5u);
    EXPECT_EQ(lines[2].station, QStringLiteral("relay"));
    EXPECT_EQ(lines[2].tookMs, 3000);
    EXPECT_EQ(lines[3].station, QStringLiteral("pc"));
    EXPECT_EQ(lines[3].atMs, kNoTime);
    EXPECT_EQ(lines[4].atMs, kNoTime);
}

TEST(StageList, AnEndedAttemptHasNothingToCome)
{
    const std::vector<Event> events{eventOf(EventKind::Created, 1000, 1), eventOf(EventKind::Failed, 2000, 1)};
    EXPECT_EQ(stageLines(events, routeOverOneRelay()).size(), 2u);
}

TEST(StageList, ShowsTheNewestAttemptOnly)
{
    const std::vector<Event> events{eventOf(EventKind::Created, 1000, 1), eventOf(EventKind::Failed, 2000, 2),
                                    eventOf(EventKind::NewAttempt, 9000, 0, 2)};
    const std::vector<StageLine> lines = stageLines(events, routeOverOneRelay());
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.front().atMs, 9000);
}

TEST(StageList, AttemptsKeepTheirResults)
{
    const std::vector<Event> events{eventOf(EventKind::Created, 1000, 1), eventOf(EventKind::StartupFailed, 1500, 0),
                                    eventOf(EventKind::Failed, 2000, 2), eventOf(EventKind::NewAttempt, 9000, 0, 2)};
    const std::vector<AttemptLine> lines = attemptLines(events);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].attempt, 2) << "the newest comes first";
    EXPECT_EQ(lines[0].endedMs, kNoTime);
    EXPECT_EQ(lines[1].tries, 1);
    EXPECT_EQ(lines[1].endedMs, 2000);
    EXPECT_FALSE(lines[1].result.isEmpty());
}

TEST(Durations, AreWrittenForPeople)
{
    EXPECT_EQ(durationText(12), QStringLiteral("12 ms"))
        << "a machine nearby is reached faster than any tenth of a second";
    EXPECT_EQ(durationText(400), QStringLiteral("400 ms"));
    EXPECT_EQ(durationText(1'400), QStringLiteral("1.4 s"));
    EXPECT_EQ(durationText(42'000), QStringLiteral("42 s"));
    EXPECT_EQ(durationText(200'000), QStringLiteral("3 min 20 s"));
    EXPECT_EQ(durationText(7'500'000), QStringLiteral("2 h 05 min"));
    EXPECT_EQ(relativeTimeText(1'000'000, 1'180'000), QStringLiteral("3 min 00 s ago"));
    EXPECT_EQ(relativeTimeText(1'180'000, 1'000'000), QStringLiteral("in 3 min 00 s"));
    EXPECT_EQ(relativeTimeText(1'000'000, 1'000'500), QStringLiteral("just now"));
}

} // namespace signalbox
