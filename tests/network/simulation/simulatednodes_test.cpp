// What operators do with a simulated server beside ordering packages: nodes, routes, jobs of relays, archives.

#include "network/simulation/simulation.h"

#include "network/simulation/presets.h"

#include "model/domain/joborder.h"
#include "model/domain/text.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

using namespace signalbox;
using namespace signalbox::simulation;

namespace {

/// Two relays with three clients each, perfect lines, no job of the scenario's own.
class SimulatedNodesTest : public testing::Test {
protected:
    void start(const Simulation::Options &options = {})
    {
        Scenario scenario;
        scenario.name = QStringLiteral("test");
        scenario.profiles.push_back({});
        scenario.profiles[0].pollWaitMs = 60'000; // quick to play for days
        scenario.profiles[0].attributes.insert(QStringLiteral("ids"), QStringLiteral("till"));
        addFleet(scenario, {.regions = 0, .sites = 2, .relays = 1, .clients = 3});
        PackageRecord package;
        package.name = QStringLiteral("editor");
        package.version = QStringLiteral("1");
        package.fileName = QStringLiteral("editor.deb");
        package.kind = PayloadKind::DebianPackage;
        package.size = 1'000'000;
        package.sha256 = QByteArray(32, 'e');
        scenario.packages.push_back(package);
        auto made = Simulation::create(std::move(scenario), options);
        ASSERT_TRUE(made) << made.error().text.toStdString();
        m_simulation = std::move(made).value();
        m_simulation->setEndless();
        runFor(kMinute);
    }
    Engine &engine() { return m_simulation->server().engine(); }
    void runFor(VirtualUs time) { m_simulation->runTo(m_simulation->now() + time); }
    NodeId node(const char *name) { return *engine().nodeByName(QString::fromLatin1(name)); }
    quint32 created(CommandBody body)
    {
        const Result<CommandOutcome> done = m_simulation->server().command(std::move(body));
        EXPECT_TRUE(done) << (done ? std::string() : done.error().text.toStdString());
        return done ? done.value().createdId : 0;
    }
    JobId install(std::vector<NodeId> destinations, std::optional<NodeId> place = {})
    {
        CreateJob order;
        order.packages = {PackageId{1}};
        order.destinations = std::move(destinations);
        order.routes.all = place;
        return JobId{created(std::move(order))};
    }
    JobId orderAtRelay(JobType type, NodeId relay)
    {
        PackageRecord package;
        package.kind = PayloadKind::Order;
        package.name = QStringLiteral("order");
        package.fileName = QStringLiteral("order.json");
        package.installArguments = jobTypeKey(type);
        package.size = 100;
        package.sha256 = QByteArray(32, static_cast<char>(type));
        CreateJob order;
        order.type = type;
        order.packages = {PackageId{created(AddPackage{package})}};
        order.destinations = {relay};
        return JobId{created(std::move(order))};
    }
    quint32 completed(JobId job) { return count(job, Status::Completed); }
    quint32 count(JobId job, Status status)
    {
        const auto rows = engine().rows(job).value();
        return static_cast<quint32>(
            std::count_if(rows.begin(), rows.end(), [&](const InstructionRow &row) { return row.status == status; }));
    }

    std::unique_ptr<Simulation> m_simulation;
};

} // namespace

TEST_F(SimulatedNodesTest, ARegisteredClientLivesAndTakesItsWork)
{
    start();
    RegisterNode order;
    order.name = QStringLiteral("late");
    order.upper = node("relay-s0001");
    const NodeId late{created(order)};
    order.name = QStringLiteral("relay-new");
    order.role = NodeRole::Relay;
    order.upper = node("relay-s0002");
    const NodeId relay{created(order)};
    order.name = QStringLiteral("later");
    order.role = NodeRole::Client;
    order.upper = relay;
    const NodeId later{created(order)};
    runFor(kMinute);
    const JobId job = install({late, later, node("c0000001")});
    runFor(kHour);
    EXPECT_EQ(completed(job), 3U);
    EXPECT_EQ(engine().node(later)->attributes.value(QStringLiteral("ids")), QStringLiteral("till")) << "as others";
    EXPECT_GT(engine().node(relay)->lastContactMs, kNoTime);
}

TEST_F(SimulatedNodesTest, ARemovedClientIsGone)
{
    start();
    const NodeId gone = node("c0000002");
    const auto index = m_simulation->nodeOf(gone);
    created(RemoveNode{gone});
    runFor(kMinute);
    EXPECT_FALSE(m_simulation->nodeOf(gone));
    EXPECT_EQ(m_simulation->client(*index), nullptr);
    FaultSpec fault;
    fault.nodes = {*index};
    m_simulation->apply(fault); // nobody is there whom it could hit
    const JobId job = install({node("c0000001"), node("c0000003")});
    runFor(kHour);
    EXPECT_EQ(completed(job), 2U);
}

TEST_F(SimulatedNodesTest, AJobIsLedThroughAnotherRelay)
{
    start();
    const NodeId other = node("relay-s0002");
    const JobId led = install({node("c0000001"), node("c0000002")}, other);
    runFor(kHour);
    EXPECT_EQ(completed(led), 2U);
    const auto &toRelays = m_simulation->world().fleet.bytesToRelays;
    EXPECT_EQ(toRelays, 1'000'000U) << "the other relay alone has fetched it, once for both";
    m_simulation->apply([&] {
        FaultSpec off;
        off.nodes = {*m_simulation->nodeOf(other)};
        return off;
    }());
    EXPECT_EQ(toRelays, 1'000'000U);
    const JobId usual = install({node("c0000001")});
    runFor(kHour);
    EXPECT_EQ(completed(usual), 1U) << "they ask at their own relay again";
    const JobId straight = install({node("c0000001")}, NodeId{});
    runFor(kHour);
    EXPECT_EQ(completed(straight), 1U) << "from the managing server itself";
}

TEST_F(SimulatedNodesTest, AClientThatIsLedOutlivesACrashAndACutLine)
{
    start();
    const JobId led = install({node("c0000001")}, node("relay-s0002"));
    const quint32 client = *m_simulation->nodeOf(node("c0000001"));
    const auto fault = [&](FaultSpec::Kind kind) {
        FaultSpec spec;
        spec.kind = kind;
        spec.lasts = 5 * kMinute;
        spec.nodes = {client};
        m_simulation->apply(spec);
    };
    runFor(kSecond);
    fault(FaultSpec::Kind::Cut);
    runFor(kMinute);
    EXPECT_EQ(completed(led), 0U) << "no line of it leads anywhere";
    runFor(6 * kMinute);
    fault(FaultSpec::Kind::Crash);
    runFor(kDay);
    EXPECT_EQ(completed(led), 1U);
}

TEST_F(SimulatedNodesTest, ARelayHoldsResultsBackUntilTheyAreReleased)
{
    start();
    const NodeId relay = node("relay-s0001");
    const JobId hold = orderAtRelay(JobType::HoldReport, relay);
    runFor(10 * kMinute);
    ASSERT_EQ(completed(hold), 1U);
    EXPECT_NE(engine().node(relay)->attributes.value(QStringLiteral("relay.results-held")), QStringLiteral("no"));
    const JobId job = install({node("c0000001"), node("c0000004")});
    runFor(kHour);
    EXPECT_EQ(completed(job), 1U) << "only that behind the other relay is heard of";
    EXPECT_EQ(completed(orderAtRelay(JobType::HoldReportRelease, relay)), 0U);
    runFor(10 * kMinute);
    EXPECT_EQ(completed(job), 2U);
    EXPECT_EQ(engine().node(relay)->attributes.value(QStringLiteral("relay.results-held")), QStringLiteral("no"));
}

TEST_F(SimulatedNodesTest, ARelayKeepsAndDeletesPackagesThatAJobOrders)
{
    start();
    const NodeId relay = node("relay-s0001");
    CreateJob keep;
    keep.type = JobType::TransferPackageToRelay;
    keep.packages = {PackageId{1}};
    keep.destinations = {relay};
    const JobId kept{created(keep)};
    runFor(10 * kMinute);
    ASSERT_EQ(completed(kept), 1U);
    const auto &toRelays = m_simulation->world().fleet.bytesToRelays;
    const quint64 before = toRelays;
    const JobId first = install({node("c0000001")});
    runFor(kHour);
    EXPECT_EQ(completed(first), 1U);
    EXPECT_EQ(toRelays, before) << "it was there";
    const JobId removed = orderAtRelay(JobType::BatchDeleteOnRelay, relay);
    runFor(10 * kMinute);
    EXPECT_EQ(completed(removed), 1U);
    install({node("c0000002")});
    runFor(kHour);
    EXPECT_EQ(toRelays, before + 1'000'000) << "it is not there any more";
}

TEST_F(SimulatedNodesTest, ARelayThatAJobSuspendsPassesNothingOn)
{
    start();
    const NodeId relay = node("relay-s0001");
    const JobId suspend = orderAtRelay(JobType::SuspendFileTransfer, relay);
    runFor(10 * kMinute);
    EXPECT_EQ(completed(suspend), 1U);
    const JobId job = install({node("c0000001"), node("c0000004")});
    runFor(kHour);
    EXPECT_EQ(completed(job), 1U);
    orderAtRelay(JobType::ResumeFileTransfer, relay);
    runFor(kHour);
    EXPECT_EQ(completed(job), 2U);
}

TEST_F(SimulatedNodesTest, AnEndedJobIsArchivedAndItsCountersStay)
{
    const QTemporaryDir folder;
    Simulation::Options options;
    options.storeUrl = QStringLiteral("sqlite::memory:");
    options.around.archiveFolder = folder.filePath(QStringLiteral("archive"));
    start(options);
    const JobId job = install({node("c0000001"), node("c0000004")});
    runFor(kHour);
    ASSERT_EQ(completed(job), 2U);
    const Counters before = engine().job(job).value().counters;
    RetentionPolicy policy;
    policy.archiveAfterDays = 1;
    policy.removeAfterDays = 1;
    created(SetRetention{policy});
    runFor(kDay + 2 * kHour);
    const JobRecord archived = engine().job(job).value();
    ASSERT_TRUE(archived.archive.isArchived());
    EXPECT_EQ(archived.counters, before);
    EXPECT_FALSE(engine().rows(job)) << "they are in its archive";
    EXPECT_TRUE(QFile::exists(archived.archive.file));
    EXPECT_GT(archived.archive.entries, 4);
    runFor(kDay + kHour);
    EXPECT_FALSE(QFile::exists(archived.archive.file));
    EXPECT_EQ(engine().job(job).value().counters, before);
}

TEST_F(SimulatedNodesTest, WithoutAnybodyWhoOrdersSuchTheRunIsTheSame)
{
    const QTemporaryDir folder;
    std::vector<QByteArray> logs;
    for (int run = 0; run < 2; ++run) {
        Simulation::Options options;
        options.around.withProcesses = run == 1;
        options.around.archiveFolder = run == 1 ? folder.filePath(QStringLiteral("archive")) : QString();
        start(options);
        install({node("c0000001"), node("c0000004")});
        runFor(kHour);
        logs.push_back(m_simulation->store().sha256());
    }
    EXPECT_EQ(logs[0], logs[1]);
}
