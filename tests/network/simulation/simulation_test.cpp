#include "network/simulation/simulation.h"

#include "network/simulation/presets.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <utility>

using namespace signalbox;
using namespace signalbox::simulation;

namespace {

/// Every line perfect, every installation good; 1 relay with 3 clients unless the shape says otherwise.
Scenario quietScenario(const FleetShape &shape = {.regions = 0, .sites = 1, .relays = 1, .clients = 3})
{
    Scenario scenario;
    scenario.name = QStringLiteral("test");
    scenario.profiles.push_back({});
    addFleet(scenario, shape);
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

std::unique_ptr<Simulation> made(const Scenario &scenario, quint64 seed = 1,
                                 std::function<void(const Event &)> onEvent = {})
{
    auto simulation = Simulation::create(scenario, {.seed = seed, .storeUrl = {}, .onEvent = std::move(onEvent)});
    EXPECT_TRUE(simulation) << simulation.error().text.toStdString();
    return std::move(simulation).value();
}

QByteArray reportOf(const Scenario &scenario, quint64 seed)
{
    const auto simulation = made(scenario, seed);
    simulation->runTo(kLongest);
    return QJsonDocument(simulation->report()).toJson();
}

Counters countersOf(Simulation &simulation, quint32 job = 0)
{
    return simulation.server().engine().job(simulation.jobOf(job)).value().counters;
}

/// What a hostile network does to every line.
void makeHostile(Scenario &scenario)
{
    for (Profile &profile : scenario.profiles) {
        profile.link.latencyMs = {Distribution::Kind::LogNormal, 30, 1};
        profile.link.bytesPerSecond = 1e6;
        profile.link.loss = 0.05;
        profile.link.doubled = 0.1;
        profile.link.reordered = 0.1;
        profile.link.holdUpMs = {Distribution::Kind::Exponential, 5000, 0};
        profile.installSeconds = {Distribution::Kind::LogNormal, 20, 0.5};
        profile.errorRate = 0.1;
        profile.rejectRate = 0.05;
        profile.damageRate = 0.05;
    }
}

class LogWatcher {
public:
    /// Percent within an attempt never goes down, and nothing comes behind what is final; checked by folding each entry.
    void take(const Event &event)
    {
        if (event.instruction == InstructionId{})
            return;
        InstructionState &state = m_states[number(event.instruction)];
        const InstructionState before = state;
        ASSERT_EQ(signalbox::apply(state, event), Refusal::None) << "the log holds only what is allowed";
        if (before.attempt == state.attempt) {
            EXPECT_GE(state.permille, before.permille);
            if (isFinal(before.status)) {
                EXPECT_EQ(state.status, before.status);
            }
        }
    }

private:
    std::map<quint32, InstructionState> m_states;
};

} // namespace

TEST(SimulationTest, TheWorkOfTheServerIsToldOfAndChangesNothing)
{
    const Scenario scenario = quietScenario();
    const auto run = [&](bool withProcesses, std::vector<TaskRecord> *ended) {
        std::vector<std::pair<UtcMs, EventKind>> log;
        Simulation::Options options;
        options.around.withProcesses = withProcesses;
        options.onEvent = [&log](const Event &event) { log.emplace_back(event.atMs, event.kind); };
        const auto simulation = Simulation::create(scenario, options).value();
        simulation->runTo(kHour);
        EXPECT_EQ(simulation->server().processes() != nullptr, withProcesses);
        if (withProcesses) {
            EXPECT_TRUE(simulation->server().processes()->running().empty()) << "all is done";
            *ended = simulation->server().processes()->ended();
        }
        return log;
    };
    std::vector<TaskRecord> ended;
    EXPECT_EQ(run(true, &ended), run(false, nullptr)) << "the same run";
    const auto transfer = std::find_if(ended.begin(), ended.end(),
                                       [](const TaskRecord &task) { return task.process == ProcessKind::Transfer; });
    ASSERT_NE(transfer, ended.end());
    EXPECT_EQ(transfer->state, TaskState::Completed);
    EXPECT_EQ(transfer->done, 1'000'000) << "to the relay, once";
    EXPECT_GE(transfer->startMs, scenario.startMs + 60'000) << "in virtual time";
    EXPECT_LT(transfer->endMs, scenario.startMs + 3'600'000);
    EXPECT_TRUE(std::any_of(ended.begin(), ended.end(),
                            [](const TaskRecord &task) { return task.process == ProcessKind::Distribution; }));
}

TEST(SimulationTest, APackageReachesEveryClientThroughItsRelay)
{
    const auto simulation = made(quietScenario());
    EXPECT_EQ(simulation->runTo(kHour), Simulation::End::Done);
    EXPECT_EQ(countersOf(*simulation).finished(), 3U);
    EXPECT_LT(simulation->now(), 3 * kMinute);
    EXPECT_EQ(simulation->world().fleet.installs, 3U);
    EXPECT_EQ(simulation->world().fleet.bytesToRelays, 1'000'000U) << "fetched once";
    EXPECT_EQ(simulation->world().fleet.bytesToClients, 3'000'000U);
    EXPECT_TRUE(simulation->server().engine().countersAreExact());
}

TEST(SimulationTest, AChainOfRelaysAndClientsStraightBelowTheServerWorkToo)
{
    const auto deep = made(quietScenario({.regions = 2, .sites = 2, .relays = 1, .clients = 3}));
    EXPECT_EQ(deep->runTo(kHour), Simulation::End::Done);
    EXPECT_EQ(countersOf(*deep).finished(), 12U);
    const auto flat = made(quietScenario({.regions = 0, .sites = 1, .relays = 0, .clients = 5}));
    EXPECT_EQ(flat->runTo(kHour), Simulation::End::Done);
    EXPECT_EQ(countersOf(*flat).finished(), 5U);
}

TEST(SimulationTest, TheSameSeedGivesTheSameReportByteForByte)
{
    Scenario scenario = quietScenario({.regions = 1, .sites = 3, .relays = 1, .clients = 10});
    makeHostile(scenario);
    scenario.profiles[0].crashesPerDay = 50;
    scenario.profiles[0].powerOffsPerDay = 20;
    const QByteArray first = reportOf(scenario, 7);
    EXPECT_EQ(first, reportOf(scenario, 7));
    EXPECT_NE(first, reportOf(scenario, 8));
}

TEST(SimulationTest, OneMoreNodeDoesNotChangeWhatHappensToTheOthers)
{
    Scenario scenario = quietScenario();
    scenario.profiles[0].installSeconds = {Distribution::Kind::Exponential, 100, 0};
    scenario.profiles[0].errorRate = 0.5;
    const auto outcomes = [](const Scenario &of) {
        const auto simulation = made(of, 3);
        simulation->runTo(kHour);
        std::map<QString, Status> found;
        Engine &engine = simulation->server().engine();
        const auto rows = engine.rows(simulation->jobOf(0)).value();
        for (const InstructionRow &row : rows)
            found.emplace(engine.node(row.destination)->name, row.status);
        return found;
    };
    const auto before = outcomes(scenario);
    scenario.nodes.push_back({QStringLiteral("late"), NodeRole::Client, 0, 0, 0});
    auto after = outcomes(scenario);
    EXPECT_EQ(after.erase(QStringLiteral("late")), 1U);
    EXPECT_EQ(after, before);
}

TEST(SimulationTest, ErrorsRejectionsAndWhatWasThereBeforeAreReported)
{
    Scenario scenario = quietScenario({.regions = 0, .sites = 1, .relays = 1, .clients = 200});
    scenario.profiles[0].errorRate = 0.2;
    scenario.profiles[0].rejectRate = 0.1;
    const auto simulation = made(scenario);
    EXPECT_EQ(simulation->runTo(kDay), Simulation::End::Done);
    const Counters counters = countersOf(*simulation);
    EXPECT_EQ(counters.total(), 200U);
    EXPECT_NEAR(counters.errors(), 36, 20);
    EXPECT_NEAR(counters.rejected(), 20, 15);
    EXPECT_EQ(counters.finished() + counters.errors() + counters.rejected(), 200U);
}

TEST(SimulationTest, AClientThatIsOffIsAStartupFailureUntilItComesBack)
{
    Scenario scenario = quietScenario();
    scenario.longest = kDay;
    FaultSpec off;
    off.at = 30 * kSecond;
    off.lasts = 2 * kHour;
    off.nodes = {3};
    scenario.faults.push_back(off);
    const auto simulation = made(scenario);
    simulation->runTo(kHour);
    Engine &engine = simulation->server().engine();
    const auto row = [&] {
        const auto rows = engine.rows(simulation->jobOf(0)).value();
        return *std::find_if(rows.begin(), rows.end(),
                             [](const InstructionRow &one) { return number(one.destination) == 4; });
    };
    EXPECT_EQ(row().status, Status::StartupFailure);
    EXPECT_EQ(row().detail, StatusDetail::PowerOff);
    EXPECT_EQ(row().permille, 500) << "the package is at the relay";
    EXPECT_EQ(countersOf(*simulation).finished(), 2U);
    EXPECT_EQ(simulation->runTo(kDay), Simulation::End::Done);
    EXPECT_EQ(countersOf(*simulation).finished(), 3U);
}

TEST(SimulationTest, WhatAFaultBringsCanBeEndedBeforeItsTime)
{
    Scenario scenario = quietScenario();
    scenario.longest = kDay;
    FaultSpec fault;
    fault.at = 30 * kSecond;
    fault.lasts = 2 * kHour;
    fault.nodes = {3};
    scenario.faults.push_back(fault);
    fault.kind = FaultSpec::Kind::Cut;
    scenario.faults.push_back(fault);
    fault.kind = FaultSpec::Kind::DiskFull;
    fault.nodes.clear();
    fault.server = true;
    scenario.faults.push_back(fault);
    const auto simulation = made(scenario);
    simulation->runTo(kHour);
    EXPECT_EQ(simulation->jobOf(0), JobId{}) << "nothing can be stored";
    FaultSpec repair;
    repair.kind = FaultSpec::Kind::Repair;
    repair.nodes = {3};
    repair.server = true;
    simulation->apply(repair);
    simulation->runTo(kHour + 30 * kMinute);
    EXPECT_EQ(countersOf(*simulation).finished(), 3U);

    // What would have ended then does not end what comes later.
    FaultSpec again;
    again.kind = FaultSpec::Kind::PowerOff;
    again.lasts = kDay;
    again.nodes = {3};
    simulation->apply(again);
    simulation->runTo(3 * kHour);
    EXPECT_EQ(simulation->world().fleet.powerOffs, 2U);
}

TEST(SimulationTest, AProgramThatDoesNotRunIsToldFromAMachineThatIsOff)
{
    Scenario scenario = quietScenario({.regions = 0, .sites = 1, .relays = 0, .clients = 2});
    scenario.patience = kHour;
    FaultSpec crash;
    crash.kind = FaultSpec::Kind::Crash;
    crash.at = 30 * kSecond;
    crash.nodes = {0};
    scenario.faults.push_back(crash);
    const auto simulation = made(scenario);
    EXPECT_EQ(simulation->runTo(kDay), Simulation::End::Stalled) << "nobody will ever start it";
    const auto rows = simulation->server().engine().rows(simulation->jobOf(0)).value();
    EXPECT_EQ(rows[0].status, Status::StartupFailure);
    EXPECT_EQ(rows[0].detail, StatusDetail::NotRunning);
    EXPECT_EQ(rows[1].status, Status::Completed);
}

TEST(SimulationTest, ACutLineHealsAndNothingIsLost)
{
    Scenario scenario = quietScenario();
    scenario.profiles[0].installSeconds = constant(600);
    FaultSpec cut;
    cut.kind = FaultSpec::Kind::Cut;
    cut.at = 3 * kMinute; // while the clients install
    cut.lasts = 3 * kHour;
    cut.nodes = {0};
    scenario.faults.push_back(cut);
    const auto simulation = made(scenario);
    simulation->runTo(2 * kHour);
    EXPECT_EQ(countersOf(*simulation).finished(), 0U);
    EXPECT_GT(simulation->relay(0)->spooled(), 2U) << "kept by the relay";
    EXPECT_EQ(simulation->runTo(kDay), Simulation::End::Done);
    EXPECT_EQ(countersOf(*simulation).finished(), 3U);
    EXPECT_EQ(simulation->world().fleet.installs, 3U);
    EXPECT_EQ(simulation->relay(0)->spooled(), 0U);
}

TEST(SimulationTest, ARelayThatDiesGoesOnWhereItWas)
{
    Scenario scenario = quietScenario();
    for (int i = 0; i < 30; ++i) {
        FaultSpec crash;
        crash.kind = FaultSpec::Kind::Crash;
        crash.at = kMinute + i * 700 * kMillisecond;
        crash.lasts = 300 * kMillisecond;
        crash.nodes = {0};
        scenario.faults.push_back(crash);
    }
    const auto simulation = made(scenario);
    EXPECT_EQ(simulation->runTo(kDay), Simulation::End::Done);
    EXPECT_EQ(countersOf(*simulation).finished(), 3U);
    EXPECT_GT(simulation->world().fleet.crashes, 20U) << "the job may end before the last of them";
    EXPECT_EQ(simulation->world().fleet.installs, 3U);
}

TEST(SimulationTest, AnInstallationOutlivesTheProgramButNotTheMachine)
{
    Scenario scenario = quietScenario();
    scenario.profiles[0].installSeconds = constant(300);
    FaultSpec crash;
    crash.kind = FaultSpec::Kind::Crash;
    crash.at = 3 * kMinute;
    crash.lasts = kMinute;
    crash.nodes = {1};
    scenario.faults.push_back(crash);
    crash.lasts = kHour; // it ends meanwhile
    crash.nodes = {2};
    scenario.faults.push_back(crash);
    const auto crashed = made(scenario);
    EXPECT_EQ(crashed->runTo(kDay), Simulation::End::Done);
    EXPECT_EQ(countersOf(*crashed).finished(), 3U);
    EXPECT_EQ(crashed->world().fleet.interrupted, 0U);
    EXPECT_EQ(crashed->world().fleet.installs, 3U);

    scenario.faults[0].kind = FaultSpec::Kind::PowerOff;
    const auto off = made(scenario);
    EXPECT_EQ(off->runTo(kDay), Simulation::End::Done);
    EXPECT_EQ(countersOf(*off).finished(), 3U);
    EXPECT_EQ(off->world().fleet.interrupted, 1U);
    EXPECT_EQ(off->world().fleet.installs, 4U) << "run again";
}

TEST(SimulationTest, UsersLogOnChooseAndRefuse)
{
    Scenario scenario = quietScenario({.regions = 0, .sites = 1, .relays = 1, .clients = 40});
    scenario.profiles[0].logOnSeconds = {Distribution::Kind::Uniform, 600, 1200};
    scenario.profiles[0].decideSeconds = constant(1800);
    scenario.profiles[0].rejectRate = 0.5;
    scenario.jobs[0].timing = InstallTiming::UserChooses;
    JobSpec logOn = scenario.jobs[0];
    logOn.at = 2 * kHour;
    logOn.timing = InstallTiming::UserLogOn;
    scenario.jobs.push_back(logOn);
    const auto simulation = made(scenario);
    simulation->runTo(10 * kMinute);
    EXPECT_EQ(countersOf(*simulation).count(Status::WaitingForInstallation), 40U);
    simulation->runTo(2 * kHour + 5 * kMinute);
    EXPECT_NEAR(countersOf(*simulation).rejected(), 20, 12);
    EXPECT_EQ(countersOf(*simulation).finished() + countersOf(*simulation).rejected(), 40U);
    EXPECT_EQ(countersOf(*simulation, 1).count(Status::WaitingForInstallation), 40U);
    EXPECT_EQ(simulation->runTo(kDay), Simulation::End::Done);
    EXPECT_TRUE(countersOf(*simulation, 1).allFinal());
}

TEST(SimulationTest, APackageForTheNextStartOrShutdownIsInstalledThen)
{
    for (const InstallTiming timing : {InstallTiming::SystemStartUp, InstallTiming::SystemShutdown}) {
        Scenario scenario = quietScenario();
        scenario.jobs[0].timing = timing;
        scenario.profiles[0].restartSeconds = constant(3600);
        const auto simulation = made(scenario);
        simulation->runTo(30 * kMinute);
        EXPECT_EQ(countersOf(*simulation).count(Status::WaitingForInstallation), 3U);
        EXPECT_EQ(simulation->runTo(kDay), Simulation::End::Done);
        EXPECT_EQ(countersOf(*simulation).finished(), 3U);
    }
}

TEST(SimulationTest, OperatorsSuspendResumeAndCancel)
{
    Scenario scenario = quietScenario();
    scenario.profiles[0].link.bytesPerSecond = 10'000; // 100 s for the package
    scenario.orders = {{90 * kSecond, Operation::Suspend, 0}, {kHour, Operation::Resume, 0}};
    const auto simulation = made(scenario);
    simulation->runTo(50 * kMinute);
    EXPECT_EQ(countersOf(*simulation).count(Status::Suspended), 3U);
    EXPECT_EQ(simulation->runTo(kDay), Simulation::End::Done);
    EXPECT_EQ(countersOf(*simulation).finished(), 3U);

    scenario.orders = {{90 * kSecond, Operation::Cancel, 0}};
    const auto cancelled = made(scenario);
    EXPECT_EQ(cancelled->runTo(kDay), Simulation::End::Done);
    EXPECT_EQ(countersOf(*cancelled).errors(), 3U);
    EXPECT_EQ(cancelled->world().fleet.installs, 0U);
}

TEST(SimulationTest, ADiskThatIsFullKeepsTheServerWaitingAndLosesNothing)
{
    const auto simulation = made(quietScenario());
    simulation->runTo(62 * kSecond);
    simulation->store().isFull = true;
    simulation->runTo(20 * kMinute);
    EXPECT_EQ(countersOf(*simulation).finished(), 0U);
    simulation->store().isFull = false;
    EXPECT_EQ(simulation->runTo(kDay), Simulation::End::Done);
    EXPECT_EQ(countersOf(*simulation).finished(), 3U);
    EXPECT_TRUE(simulation->server().engine().countersAreExact());
}

TEST(SimulationTest, EndsWhenItsRealDatabaseCannotBeWritten)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.db"));
    auto made =
        Simulation::create(quietScenario(), {.seed = 1, .storeUrl = QStringLiteral("sqlite:") + path, .onEvent = {}});
    ASSERT_TRUE(made) << made.error().text.toStdString();
    Simulation &simulation = *made.value();
    simulation.setEndless();
    ASSERT_EQ(simulation.runTo(30 * kSecond), Simulation::End::Running);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(path);
        ASSERT_TRUE(other.open());
        EXPECT_TRUE(QSqlQuery(other).exec(QStringLiteral("DROP TABLE event")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    EXPECT_EQ(simulation.runTo(kDay), Simulation::End::StoreFailed);
    EXPECT_LT(simulation.now(), kHour);
    EXPECT_EQ(simulation.store().problem().kind, Error::Kind::Database);
    EXPECT_GE(simulation.store().failed(), 1U);
    EXPECT_EQ(simulation.report().value(QStringLiteral("end")).toString(), QStringLiteral("storeFailed"));
    EXPECT_FALSE(simulation.step());
}

TEST(SimulationTest, AFullServerDiskOfAScenarioEndsByItselfAndItsOperatorsTryAgain)
{
    Scenario scenario = quietScenario();
    FaultSpec fault;
    fault.kind = FaultSpec::Kind::DiskFull;
    fault.server = true;
    fault.at = 30 * kSecond; // the job is ordered in the middle of it
    fault.lasts = 10 * kMinute;
    scenario.faults.push_back(fault);
    fault.at = 11 * kMinute + 2 * kSecond; // and again while it is under way
    scenario.faults.push_back(fault);
    std::vector<UtcMs> times;
    const auto simulation =
        made(scenario, 1, [&](const Event &event) { times.push_back(event.atMs - scenario.startMs); });
    EXPECT_EQ(simulation->runTo(kDay), Simulation::End::Done);
    EXPECT_EQ(countersOf(*simulation).finished(), 3U);
    EXPECT_EQ(simulation->refusedJobs(), 0U) << "it was put off";
    for (const UtcMs at : times) {
        const bool inFirst = at > 30'000 && at < 630'000;
        const bool inSecond = at > 662'000 && at < 1'262'000;
        EXPECT_FALSE(inFirst || inSecond) << "an entry at " << at << " ms was stored on a full disk";
    }
    EXPECT_GT(simulation->store().failed(), 0U);
    EXPECT_EQ(simulation->world().fleet.fullDisks, 2U);
    EXPECT_TRUE(simulation->server().engine().countersAreExact());
}

TEST(SimulationTest, ASlowServerDiskDelaysWhatIsConfirmedAndNothingElse)
{
    const auto endOf = [](double factor) {
        Scenario scenario = quietScenario();
        FaultSpec fault;
        fault.kind = FaultSpec::Kind::SlowDisk;
        fault.server = true;
        fault.lasts = kHour;
        fault.factor = factor;
        scenario.faults.push_back(fault);
        const auto simulation = made(scenario);
        EXPECT_EQ(simulation->runTo(kDay), Simulation::End::Done);
        EXPECT_EQ(countersOf(*simulation).finished(), 3U);
        return simulation->server().engine().job(simulation->jobOf(0)).value().completedMs;
    };
    EXPECT_GT(endOf(1'000), endOf(1) + 3'000) << "2 ms are 2 s now, several times";
}

TEST(SimulationTest, TheLogCanBeKeptInARealStore)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("simulated.db"));
    QByteArray sha256;
    {
        auto simulation = Simulation::create(quietScenario(), {.seed = 1, .storeUrl = path, .onEvent = {}});
        ASSERT_TRUE(simulation) << simulation.error().text.toStdString();
        EXPECT_EQ(simulation.value()->runTo(kDay), Simulation::End::Done);
        EXPECT_EQ(countersOf(*simulation.value()).finished(), 3U);
        const auto rows = simulation.value()->server().engine().rows(simulation.value()->jobOf(0)).value();
        EXPECT_GT(simulation.value()->server().engine().history(rows[0].id).value().size(), 4U);
    }
    auto again = Simulation::create(quietScenario(), {.seed = 1, .storeUrl = path, .onEvent = {}});
    ASSERT_FALSE(again) << "two simulations would mix in it";
    EXPECT_EQ(again.error().kind, Error::Kind::Invalid);
}

// Whatever happens on the way: the statuses add up, the percent of an attempt never goes back, and every client that
// came to an end is at that end in the engine's record too.
TEST(SimulationPropertyTest, HoldsOverRandomFleetsAndFaults)
{
    for (quint64 seed = 1; seed <= 25; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random(seed * 7919);
        Scenario scenario = quietScenario({.regions = static_cast<quint32>(random.below(2)),
                                           .sites = static_cast<quint32>(1 + random.below(3)),
                                           .relays = static_cast<quint32>(random.below(2)),
                                           .clients = static_cast<quint32>(1 + random.below(5))});
        makeHostile(scenario);
        scenario.profiles[0].link.bytesPerSecond = random.chance(0.5) ? 20'000 : 1e6;
        scenario.profiles[0].saveMs = {Distribution::Kind::Exponential, 20, 0};
        if (random.chance(0.3))
            scenario.jobs[0].split = {128, 2000};
        scenario.jobs[0].timing = static_cast<InstallTiming>(random.below(6));
        scenario.jobs[0].installAt = kHour;
        if (scenario.jobs[0].timing != InstallTiming::DateTime && random.chance(0.2))
            scenario.jobs[0].limit = random.below(kHour) + kMinute;
        const auto nodes = static_cast<qint64>(scenario.nodes.size());
        for (qint64 i = random.below(15); i > 0; --i) {
            FaultSpec fault;
            fault.kind = static_cast<FaultSpec::Kind>(random.below(6));
            fault.at = random.below(2 * kHour);
            fault.lasts = kSecond + random.below(kHour);
            fault.factor = 50;
            fault.nodes = {static_cast<quint32>(random.below(nodes))};
            const bool isRelay = scenario.nodes[fault.nodes[0]].role == NodeRole::Relay;
            if (!isRelay || fault.kind < FaultSpec::Kind::Reject)
                scenario.faults.push_back(fault);
        }
        for (qint64 i = random.below(4); i > 0; --i)
            scenario.orders.push_back({random.below(3 * kHour), static_cast<Operation>(random.below(4)), 0});
        scenario.orders.push_back({4 * kHour, Operation::Resume, 0}); // nothing stays suspended
        LogWatcher watcher;
        const auto simulation = made(scenario, seed, [&](const Event &event) { watcher.take(event); });
        EXPECT_EQ(simulation->runTo(kLongest), Simulation::End::Done);
        simulation->setEndless(); // what is still on its way may arrive
        simulation->runTo(simulation->now() + kHour);
        Engine &engine = simulation->server().engine();
        EXPECT_TRUE(engine.countersAreExact());
        const Counters counters = countersOf(*simulation);
        EXPECT_TRUE(counters.allEnded());
        EXPECT_EQ(counters.total(), static_cast<quint32>(std::count_if(
                                        scenario.nodes.begin(), scenario.nodes.end(),
                                        [](const NodeSpec &node) { return node.role == NodeRole::Client; })));
        for (quint32 i = 0; i < scenario.nodes.size(); ++i) {
            if (const SimulatedRelay *relay = simulation->relay(i)) {
                EXPECT_EQ(relay->spooled(), 0U);
            } else {
                EXPECT_TRUE(simulation->client(i)->state().outbox.empty()) << "every report has arrived";
                EXPECT_TRUE(simulation->client(i)->state().attempts.empty());
            }
        }
    }
}

/// When the server of this scenario writes its checkpoints, if nothing goes wrong.
std::vector<VirtualUs> checkpointTimes(const Scenario &scenario, quint64 seed)
{
    QTemporaryDir folder;
    auto made = Simulation::create(
        scenario, {.seed = seed, .storeUrl = folder.filePath(QStringLiteral("server.db")), .onEvent = {}});
    EXPECT_TRUE(made);
    std::vector<VirtualUs> times;
    quint64 before = made.value()->store().checkpoints();
    while (made.value()->step()) {
        if (std::exchange(before, made.value()->store().checkpoints()) != before)
            times.push_back(made.value()->now());
    }
    return times;
}

/// A copy of the server's files is what a kill at that moment would leave: it must have everything that was confirmed.
TEST(SimulationPropertyTest, AFullDiskAtAnyMomentLosesNothingThatWasConfirmed)
{
    quint64 failedCommits = 0;
    quint64 failedCheckpoints = 0;
    for (quint64 seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random(seed * 104'729);
        Scenario scenario = quietScenario({.regions = 0,
                                           .sites = static_cast<quint32>(1 + random.below(2)),
                                           .relays = static_cast<quint32>(random.below(2)),
                                           .clients = static_cast<quint32>(2 + random.below(6))});
        makeHostile(scenario);
        const std::vector<VirtualUs> checkpoints = checkpointTimes(scenario, seed);
        ASSERT_FALSE(checkpoints.empty());
        for (qint64 i = 1 + random.below(5); i > 0; --i) {
            FaultSpec fault;
            fault.kind = random.chance(0.3) ? FaultSpec::Kind::SlowDisk : FaultSpec::Kind::DiskFull;
            fault.server = true;
            fault.factor = 500;
            fault.at = 50 * kSecond + random.below(4 * kMinute);
            fault.lasts = kSecond + random.below(3 * kMinute);
            scenario.faults.push_back(fault);
        }
        FaultSpec atCheckpoint;
        atCheckpoint.kind = FaultSpec::Kind::DiskFull;
        atCheckpoint.server = true;
        atCheckpoint.at =
            checkpoints[static_cast<std::size_t>(random.below(static_cast<qint64>(checkpoints.size())))] - 1;
        atCheckpoint.lasts = 2 + random.below(kMinute);
        if (seed % 2 == 0)
            scenario.faults.clear(); // until then all is as it was when the times were taken
        scenario.faults.push_back(atCheckpoint);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("server.db"));
        auto made = Simulation::create(scenario, {.seed = seed, .storeUrl = path, .onEvent = {}});
        ASSERT_TRUE(made) << made.error().text.toStdString();
        Simulation &simulation = *made.value();
        Engine &live = simulation.server().engine();
        for (int look = 0; look < 12; ++look) {
            simulation.runTo(simulation.now() + random.below(kMinute));
            EXPECT_TRUE(live.countersAreExact());
            const JobId job = simulation.jobOf(0);
            if (job == JobId{})
                continue;
            const QString copy = folder.filePath(QStringLiteral("copy-%1.db").arg(look));
            ASSERT_TRUE(QFile::copy(path, copy));
            QFile::copy(path + QStringLiteral("-wal"), copy + QStringLiteral("-wal"));
            auto store = openStore(copy);
            ASSERT_TRUE(store) << store.error().text.toStdString();
            Engine after(*store.value(), EngineSettings());
            ASSERT_TRUE(after.open(simulation.utcMs()));
            EXPECT_TRUE(after.countersAreExact());
            EXPECT_EQ(after.job(job).value().counters, live.job(job).value().counters) << "look " << look;
            EXPECT_TRUE(after.rows(job).value() == live.rows(job).value()) << "look " << look;
        }
        EXPECT_EQ(simulation.runTo(kLongest), Simulation::End::Done);
        simulation.setEndless(); // what is still on its way may arrive
        simulation.runTo(simulation.now() + kHour);
        EXPECT_TRUE(live.countersAreExact());
        EXPECT_TRUE(countersOf(simulation).allEnded());
        EXPECT_EQ(simulation.refusedJobs(), 0U);
        for (quint32 i = 0; i < scenario.nodes.size(); ++i) {
            if (const SimulatedRelay *relay = simulation.relay(i)) {
                EXPECT_EQ(relay->spooled(), 0U);
            } else {
                EXPECT_TRUE(simulation.client(i)->state().outbox.empty()) << "every report has arrived";
            }
        }
        failedCommits += simulation.store().failed();
        failedCheckpoints += simulation.store().failedCheckpoints();
    }
    EXPECT_GT(failedCommits, 50U);
    EXPECT_GE(failedCheckpoints, 4U) << "the disk was never full at a checkpoint";
}
