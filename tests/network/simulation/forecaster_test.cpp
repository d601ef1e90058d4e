#include "network/simulation/forecaster.h"

#include "network/simulation/presets.h"
#include "network/simulation/simulation.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace signalbox;
using namespace signalbox::simulation;

namespace {

const auto kAlways = [] { return true; };

/// A company with two sites: a slow line to each, installations of 20 to 80 s, one in twenty fails.
Scenario company(quint32 clients)
{
    Scenario scenario;
    scenario.name = QStringLiteral("test");
    Profile client;
    client.name = QStringLiteral("client");
    client.link.bytesPerSecond = 50'000;
    client.installSeconds = {Distribution::Kind::Uniform, 20, 80};
    client.errorRate = 0.05;
    client.pollWaitMs = 0;
    Profile relay;
    relay.name = QStringLiteral("relay");
    relay.link.bytesPerSecond = 20'000;
    relay.sleepMs = 50'000; // what it tells its clients to wait between two polls
    scenario.profiles = {client, relay};
    addFleet(scenario, {.regions = 0, .sites = 2, .relays = 1, .clients = clients, .relayProfile = 1});
    PackageRecord package;
    package.name = QStringLiteral("editor");
    package.version = QStringLiteral("1");
    package.fileName = QStringLiteral("editor.deb");
    package.kind = PayloadKind::DebianPackage;
    package.size = 1'000'000;
    package.sha256 = QByteArray(32, 'e');
    scenario.packages.push_back(package);
    JobSpec job;
    job.name = QStringLiteral("roll-out");
    job.at = kMinute;
    job.packages = {0};
    scenario.jobs.push_back(job);
    return scenario;
}

std::unique_ptr<Simulation> started(Scenario scenario, quint64 seed)
{
    auto simulation = Simulation::create(std::move(scenario),
                                         {.seed = seed, .storeUrl = QStringLiteral("sqlite::memory:"), .onEvent = {}});
    EXPECT_TRUE(simulation) << simulation.error().text.toStdString();
    return std::move(simulation).value();
}

/// Runs until so many instructions are final.
void runUntilEnded(Simulation &simulation, quint32 count)
{
    const auto ended = [&] {
        const Counters counters = simulation.server().engine().job(simulation.jobOf(0)).value().counters;
        return counters.finished() + counters.errors() + counters.rejected();
    };
    while (simulation.jobOf(0) == JobId{} || ended() < count)
        ASSERT_EQ(simulation.runTo(simulation.now() + kSecond), Simulation::End::Running);
}

Result<Forecast> forecastOf(Simulation &simulation, NodeId stopped = {}, qint64 seconds = 0)
{
    auto basis = forecastBasisOf(simulation.server().engine(), simulation.jobOf(0), simulation.utcMs());
    if (!basis)
        return basis.error();
    return forecast(basis.value(), {simulation.jobOf(0), stopped, seconds}, kAlways);
}

} // namespace

TEST(ForecasterTest, WhatReallyHappensLiesInTheBandMostTimes)
{
    int inBand = 0;
    constexpr int kRuns = 6;
    for (quint64 seed = 1; seed <= kRuns; ++seed) {
        const auto real = started(company(25), seed);
        runUntilEnded(*real, 15);
        const auto told = forecastOf(*real);
        ASSERT_TRUE(told) << told.error().text.toStdString();
        EXPECT_EQ(told.value().expected, 50 - told.value().ended)
            << told.value().unreachable << " unreachable, " << told.value().expiring << " expiring";
        ASSERT_EQ(real->runTo(kDay), Simulation::End::Done);
        const UtcMs finished = real->server().engine().job(real->jobOf(0)).value().completedMs;
        // Half a minute: the last reports come with the next poll.
        inBand +=
            finished >= told.value().finishEarlyMs - 30'000 && finished <= told.value().finishLateMs + 30'000 ? 1 : 0;
        EXPECT_LT(std::abs(finished - told.value().finishMs), 4 * 60'000) << "seed " << seed;
    }
    EXPECT_GE(inBand, kRuns * 2 / 3);
}

/// The presets' own family, and nothing but the installations takes time: the last one comes from far out in its tail.
TEST(ForecasterTest, TheBandReachesFarEnoughForLognormalInstallations)
{
    constexpr int kRuns = 10;
    for (const quint32 percent : {40U, 80U}) {
        int inBand = 0;
        int tooEarly = 0;
        for (quint64 seed = 1; seed <= kRuns; ++seed) {
            Scenario scenario = company(50);
            for (Profile &profile : scenario.profiles) {
                profile.link.bytesPerSecond = 40'000'000;
                profile.pollWaitMs = 25'000;
                profile.installSeconds = {Distribution::Kind::LogNormal, 600, 0.6};
            }
            const auto real = started(std::move(scenario), seed);
            runUntilEnded(*real, percent);
            const auto told = forecastOf(*real);
            ASSERT_TRUE(told) << told.error().text.toStdString();
            ASSERT_EQ(real->runTo(7 * kDay), Simulation::End::Done);
            const UtcMs finished = real->server().engine().job(real->jobOf(0)).value().completedMs;
            tooEarly += finished > told.value().finishLateMs ? 1 : 0;
            inBand += finished >= told.value().finishEarlyMs && finished <= told.value().finishLateMs ? 1 : 0;
        }
        EXPECT_GE(inBand, kRuns / 2) << "at " << percent << " %";
        EXPECT_LE(tooEarly, kRuns * 4 / 10) << "at " << percent << " %";
    }
}

TEST(ForecasterTest, TheSameStateGivesTheSameForecast)
{
    const auto real = started(company(20), 3);
    runUntilEnded(*real, 10);
    const auto one = forecastOf(*real);
    const auto two = forecastOf(*real);
    ASSERT_TRUE(one && two);
    EXPECT_EQ(one.value().finishMs, two.value().finishMs);
    EXPECT_EQ(one.value().median, two.value().median);
    EXPECT_TRUE(std::is_sorted(one.value().median.begin(), one.value().median.end()));
    EXPECT_EQ(one.value().median.front(), one.value().ended);
    for (std::size_t i = 0; i < one.value().times.size(); ++i) {
        EXPECT_LE(one.value().low[i], one.value().median[i]);
        EXPECT_LE(one.value().median[i], one.value().high[i]);
    }
}

TEST(ForecasterTest, WhatIsBehindAStoppedRelayStaysOpen)
{
    const auto real = started(company(20), 3);
    runUntilEnded(*real, 10);
    const NodeId relay = real->server().engine().nodeByName(QStringLiteral("relay-s0001")).value();
    const auto asItIs = forecastOf(*real);
    const auto forGood = forecastOf(*real, relay);
    const auto forAnHour = forecastOf(*real, relay, 3600);
    ASSERT_TRUE(asItIs && forGood && forAnHour);
    EXPECT_GT(forGood.value().behindStopped, 5U);
    EXPECT_EQ(forGood.value().behindStopped + forGood.value().expected + forGood.value().ended, 40U);
    EXPECT_EQ(forAnHour.value().behindStopped, 0U);
    EXPECT_EQ(forAnHour.value().expected, asItIs.value().expected);
    EXPECT_GE(forAnHour.value().finishMs, real->utcMs() + 3'600'000);
    EXPECT_LT(asItIs.value().finishMs, real->utcMs() + 3'600'000);
}

TEST(ForecasterTest, WhatCannotBeReachedOrIsSuspendedIsCountedAndNotGuessed)
{
    Scenario scenario = company(20);
    FaultSpec fault;
    fault.nodes = {5, 6, 7}; // 0 and 1 are the relays
    scenario.faults.push_back(fault);
    const auto real = started(std::move(scenario), 4);
    runUntilEnded(*real, 30);
    ASSERT_TRUE(real->server().command(Operate{Operation::Suspend, real->jobOf(0), {}, {}}));
    real->runTo(real->now() + 30 * kMinute);
    const auto told = forecastOf(*real);
    ASSERT_TRUE(told) << told.error().text.toStdString();
    EXPECT_EQ(told.value().unreachable + told.value().halted, 40 - told.value().ended);
    EXPECT_EQ(told.value().expected, 0U);
    EXPECT_EQ(told.value().finishMs, told.value().fromMs);
}

TEST(ForecasterTest, ExecutionsOfHoursOverAQuickLineGoOn)
{
    Scenario scenario = company(20);
    for (Profile &profile : scenario.profiles) {
        profile.link.bytesPerSecond = 40'000'000;
        profile.pollWaitMs = 25'000;
        profile.installSeconds = {Distribution::Kind::Uniform, 60, 36'000};
    }
    const auto real = started(std::move(scenario), 5);
    runUntilEnded(*real, 6);
    const auto told = forecastOf(*real);
    ASSERT_TRUE(told) << told.error().text.toStdString();
    EXPECT_EQ(told.value().expected, 40 - told.value().ended);
}

TEST(ForecasterTest, SaysWhyThereIsNone)
{
    const auto real = started(company(5), 1);
    real->runTo(kMinute + kSecond);
    EXPECT_EQ(forecastOf(*real).error().kind, Error::Kind::Refused) << "nothing is measured yet";
    runUntilEnded(*real, 2);
    const auto basis = forecastBasisOf(real->server().engine(), real->jobOf(0), real->utcMs());
    ASSERT_TRUE(basis);
    EXPECT_EQ(forecast(basis.value(), {real->jobOf(0), NodeId{999}, 0}, kAlways).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(forecast(basis.value(), {real->jobOf(0), {}, 0}, [] { return false; }).error().kind,
              Error::Kind::Cancelled);
    EXPECT_EQ(forecastBasisOf(real->server().engine(), JobId{77}, real->utcMs()).error().kind, Error::Kind::NotFound);
    ASSERT_EQ(real->runTo(kDay), Simulation::End::Done);
    EXPECT_EQ(forecastOf(*real).error().kind, Error::Kind::Refused) << "everything has ended";
}

TEST(MeasurementTest, TransfersAndWaitsAreReadFromTheHistory)
{
    const auto at = [](EventKind kind, quint8 hop, UtcMs ms) {
        Event event;
        event.kind = kind;
        event.hop = hop;
        event.atMs = ms;
        return event;
    };
    const std::vector<Event> history{
        at(EventKind::Created, 1, 1'000),          at(EventKind::TransferStarted, 0, 2'000),
        at(EventKind::HopReached, 1, 12'000),      at(EventKind::TransferStarted, 1, 42'000),
        at(EventKind::HopReached, 2, 44'000),      at(EventKind::WaitingAtClient, 2, 44'000),
        at(EventKind::ExecutionStarted, 2, 50'000)};
    Measurement measured;
    measured.addHistory(history, 1'000'000, 1, 60'000);
    EXPECT_EQ(measured.toRelays.bytesPerSecond, std::vector<double>{100'000});
    EXPECT_EQ(measured.toClients.bytesPerSecond, std::vector<double>{500'000});
    EXPECT_EQ(measured.toClients.waits.ended, std::vector<double>{30});
    EXPECT_TRUE(measured.toRelays.waits.ended.empty()) << "when the relay was asked is not in the history";
}

TEST(MeasurementTest, WhatHasNotEndedCountsWithAtLeastTheTimeItTookSoFar)
{
    Measurement measured;
    std::vector<InstructionRow> rows(4);
    for (InstructionRow &row : rows)
        row.executedMs = 1'000;
    rows[0].status = rows[1].status = Status::Completed;
    rows[0].completedMs = 11'000;
    rows[1].completedMs = 31'000;
    rows[2].status = rows[3].status = Status::Executing;
    measured.addOutcomes(rows, 26'000);
    EXPECT_EQ(measured.executions.ended, (std::vector<double>{10, 30}));
    EXPECT_EQ(measured.executions.running, (std::vector<double>{25, 25}));
}
