// Jobs that collect files in a simulated fleet.

#include "network/simulation/simulatedfiles.h"

#include "network/simulation/presets.h"
#include "network/simulation/simulation.h"

#include "model/domain/text.h"
#include "model/store/collectionstore.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>

using namespace signalbox;
using namespace signalbox::simulation;

namespace {

constexpr quint32 kClients = 6;

/// Two relays with three clients each, and where what they collect goes.
class SimulatedFilesTest : public testing::Test {
protected:
    void start(quint64 seed = 1, const LinkSpec &link = {})
    {
        m_simulation.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<CollectionStore>(m_folder->filePath(QStringLiteral("collections")), 0,
                                                    CollectionStore::Lasts::AsLongAsThis);
        ASSERT_TRUE(m_store->prepare());
        Scenario scenario;
        scenario.name = QStringLiteral("test");
        scenario.profiles.push_back({});
        scenario.profiles[0].pollWaitMs = 60'000;
        scenario.profiles[0].link = link;
        addFleet(scenario, {.regions = 0, .sites = 2, .relays = 1, .clients = 3});
        Simulation::Options options;
        options.seed = seed;
        options.around.collections = m_store.get();
        options.around.orderFolder = m_folder->path();
        options.onEvent = [this](const Event &event) { note(event); };
        m_last.reset();
        auto made = Simulation::create(std::move(scenario), options);
        ASSERT_TRUE(made) << made.error().text.toStdString();
        m_simulation = std::move(made).value();
        m_simulation->setEndless();
        runFor(kMinute);
    }
    void TearDown() override { m_simulation.reset(); } // the store outlives it

    Engine &engine() { return m_simulation->server().engine(); }
    void runFor(VirtualUs time) { m_simulation->runTo(m_simulation->now() + time); }
    NodeId node(const char *name) { return *engine().nodeByName(QString::fromLatin1(name)); }
    quint32 created(CommandBody body)
    {
        const Result<CommandOutcome> done = m_simulation->server().command(std::move(body));
        EXPECT_TRUE(done) << (done ? std::string() : done.error().text.toStdString());
        return done ? done.value().createdId : 0;
    }
    /// As the content store of a server has it, so that it can be read.
    JobId order(const JobOrder &what, std::vector<NodeId> destinations)
    {
        const QByteArray bytes = orderFile(what);
        PackageRecord package;
        package.kind = PayloadKind::Order;
        package.name = titleOf(what);
        package.fileName = orderFileName(typeOf(what));
        package.installArguments = jobTypeKey(typeOf(what));
        package.size = bytes.size();
        package.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        QFile file(m_folder->filePath(QString::fromLatin1(package.sha256.toHex())));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        CreateJob job;
        job.type = typeOf(what);
        job.packages = {PackageId{created(AddPackage{package})}};
        job.destinations = std::move(destinations);
        return JobId{created(std::move(job))};
    }
    JobId collect(const QStringList &paths, JobType type = JobType::CollectFiles)
    {
        std::vector<NodeId> clients;
        for (quint32 i = 1; i <= kClients; ++i)
            clients.push_back(node(qPrintable(QStringLiteral("c%1").arg(i, 7, 10, QLatin1Char('0')))));
        return order(FilesOrder{paths, 1, type}, std::move(clients));
    }
    quint32 count(JobId job, Status status)
    {
        const auto rows = engine().rows(job).value();
        return static_cast<quint32>(
            std::count_if(rows.begin(), rows.end(), [&](const InstructionRow &row) { return row.status == status; }));
    }
    void note(const Event &event)
    {
        if (event.kind == EventKind::Failed || event.kind == EventKind::CompletedOk)
            m_last = event;
    }
    QByteArray contentOf(AttemptId attempt, int place)
    {
        QFile file(m_store->pathOf(attempt, place));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CollectionStore> m_store;
    std::unique_ptr<Simulation> m_simulation;
    std::optional<Event> m_last; ///< how the newest instruction ended
};

QStringList pathsOf(const FoundFiles &found)
{
    QStringList paths;
    for (const SimulatedFile &file : found.files)
        paths << QString::fromLatin1(file.path);
    return paths;
}

} // namespace

TEST_F(SimulatedFilesTest, AJobBringsTheFilesOfEachClient)
{
    start();
    const JobId job = collect({QStringLiteral("/var/log/*"), QStringLiteral("/etc/hostname")});
    runFor(kHour);
    EXPECT_EQ(count(job, Status::Completed), kClients);
    const std::vector<CollectionHead> heads = m_store->list();
    ASSERT_EQ(heads.size(), kClients);
    for (const CollectionHead &head : heads) {
        EXPECT_EQ(head.job, job);
        EXPECT_EQ(head.node, *engine().nodeByName(head.nodeName));
        EXPECT_GE(head.receivedMs, m_simulation->world().startMs) << "by the time of the simulation";
        EXPECT_LE(head.receivedMs, m_simulation->utcMs());
        const Collection whole = m_store->read(head.attempt).value();
        const FoundFiles expected = findSimulatedFiles(
            {QStringLiteral("/etc/hostname"), QStringLiteral("/var/log/*")},
            simulatedFiles(head.nodeName, m_simulation->world().seed, m_simulation->world().startMs));
        ASSERT_EQ(whole.files.size(), 3U);
        ASSERT_EQ(expected.files.size(), 3U);
        for (std::size_t i = 0; i < whole.files.size(); ++i) {
            EXPECT_EQ(whole.files[i].path.toLatin1(), expected.files[i].path);
            EXPECT_EQ(contentOf(head.attempt, static_cast<int>(i)), expected.files[i].content);
        }
        EXPECT_EQ(contentOf(head.attempt, 0), head.nodeName.toUtf8() + '\n');
    }
}

TEST_F(SimulatedFilesTest, TheyComeOverLinesThatLoseAndDouble)
{
    LinkSpec bad;
    bad.latencyMs = constant(300);
    bad.bytesPerSecond = 2'000;
    bad.loss = 0.15;
    bad.doubled = 0.15;
    bad.reordered = 0.1;
    start(5, bad);
    const JobId job = collect({QStringLiteral("/*/*"), QStringLiteral("/*/*/*"), QStringLiteral("/*/*/*/*")});
    runFor(2 * kMinute);
    FaultSpec crash;
    crash.kind = FaultSpec::Kind::Crash;
    crash.lasts = kMinute;
    for (quint32 i = 0; i < m_simulation->scenario().nodes.size(); ++i)
        crash.nodes.push_back(i);
    m_simulation->apply(crash);
    runFor(8 * kHour);
    EXPECT_EQ(count(job, Status::Completed), kClients);
    const std::vector<CollectionHead> heads = m_store->list();
    EXPECT_EQ(heads.size(), kClients) << "none twice";
    EXPECT_TRUE(std::all_of(heads.begin(), heads.end(), [](const CollectionHead &head) { return head.files == 6; }));
    EXPECT_TRUE(m_store->coming().empty());
}

TEST_F(SimulatedFilesTest, APathThatIsNotThereFailsAsAtARealClient)
{
    start();
    const JobId job = collect({QStringLiteral("/var/log/*.txt"), QStringLiteral("/var/log")});
    runFor(kHour);
    EXPECT_EQ(count(job, Status::Error), kClients);
    ASSERT_TRUE(m_last);
    EXPECT_EQ(m_last->kind, EventKind::Failed);
    EXPECT_EQ(m_last->code, ENOENT);
    EXPECT_EQ(m_last->text.toStdString(),
              "There is no file to collect.\nNothing fits /var/log/*.txt.\n/var/log is no file and was left out.");
    EXPECT_TRUE(m_store->list().empty());
}

TEST_F(SimulatedFilesTest, TheSameSeedGivesTheSameLogAndTheSameFiles)
{
    LinkSpec bad;
    bad.latencyMs = constant(100);
    bad.loss = 0.1;
    bad.doubled = 0.1;
    std::vector<QByteArray> logs;
    std::vector<QByteArray> files;
    for (const quint64 seed : {quint64{7}, quint64{7}, quint64{8}}) {
        start(seed, bad);
        const JobId job = collect({QStringLiteral("/var/log/syslog")});
        collect({QStringLiteral("/etc/*")}, JobType::CollectFilesToRelay);
        runFor(4 * kHour);
        EXPECT_EQ(count(job, Status::Completed), kClients);
        logs.push_back(m_simulation->store().sha256());
        ASSERT_FALSE(m_store->list().empty());
        files.push_back(contentOf(m_store->list().front().attempt, 0));
    }
    EXPECT_EQ(logs[0], logs[1]);
    EXPECT_EQ(files[0], files[1]);
    EXPECT_NE(logs[0], logs[2]);
    EXPECT_NE(files[0], files[2]);
}

TEST_F(SimulatedFilesTest, ARelayKeepsThemUntilTheyAreAcquiredAndDeleted)
{
    start();
    const JobId kept = collect({QStringLiteral("/etc/hostname")}, JobType::CollectFilesToRelay);
    runFor(kHour);
    EXPECT_EQ(count(kept, Status::Completed), kClients);
    EXPECT_TRUE(m_store->list().empty()) << "they are at the relays";
    const std::vector<NodeId> relays{node("relay-s0001")};
    const JobId acquire = order(RelayOrder{JobType::AcquireCollectedFiles, number(kept)}, relays);
    runFor(kHour);
    EXPECT_EQ(count(acquire, Status::Completed), 1U);
    ASSERT_EQ(m_store->list().size(), 1U);
    const CollectionHead head = m_store->list().front();
    EXPECT_EQ(head.nodeName, QStringLiteral("relay-s0001"));
    const Collection whole = m_store->read(head.attempt).value();
    ASSERT_EQ(whole.files.size(), 3U) << "of the three clients below it";
    EXPECT_EQ(whole.files.front().path, QStringLiteral("/c0000001/etc/hostname"));
    EXPECT_EQ(contentOf(head.attempt, 0), "c0000001\n");

    const JobId remove = order(RelayOrder{JobType::DeleteCollectedFiles, 0}, relays);
    runFor(kHour);
    EXPECT_EQ(count(remove, Status::Completed), 1U);
    ASSERT_TRUE(m_last);
    EXPECT_EQ(m_last->text, QStringLiteral("Collected files deleted: 3, of 3 nodes."));
    const JobId again = order(RelayOrder{JobType::AcquireCollectedFiles, number(kept)}, relays);
    runFor(kHour);
    EXPECT_EQ(count(again, Status::Error), 1U);
    EXPECT_EQ(m_last->text, QStringLiteral("There is no file to collect."));
}

TEST_F(SimulatedFilesTest, AFullDiskOfTheServerEndsTheJobInSoManyWords)
{
    LinkSpec slow;
    slow.latencyMs = constant(5'000);
    start(1, slow);
    const JobId job = collect({QStringLiteral("/var/log/syslog")});
    // Their executions have ended, and what they have found is on its way.
    runFor(50 * kSecond);
    FaultSpec full;
    full.kind = FaultSpec::Kind::DiskFull;
    full.server = true;
    full.lasts = kHour;
    m_simulation->apply(full);
    runFor(3 * kHour);
    EXPECT_EQ(count(job, Status::Error), kClients);
    ASSERT_TRUE(m_last);
    EXPECT_EQ(m_last->code, ENOSPC);
    EXPECT_EQ(m_last->text, QStringLiteral("The simulated disk of the managing server is full."));
    EXPECT_TRUE(m_store->list().empty());
}

TEST(SimulatedFiles, AreFoundByTheRulesOfARealClient)
{
    const auto files = [] { return simulatedFiles(QStringLiteral("pc-1"), 3, 1'767'600'000'000); };
    const auto paths = [&](const QStringList &wanted) { return pathsOf(findSimulatedFiles(wanted, files())); };
    EXPECT_EQ(paths({QStringLiteral("/var/log/?yslog")}), QStringList(QStringLiteral("/var/log/syslog")));
    EXPECT_EQ(paths({QStringLiteral("/*")}), QStringList()) << "a star leads into no folder";
    EXPECT_EQ(paths({QStringLiteral("/v*/log/f*/*.log")}), QStringList(QStringLiteral("/var/log/fleet/agent.log")));
    EXPECT_EQ(paths({QStringLiteral("/etc/hostname"), QStringLiteral("/etc/host*")}).size(), 1) << "each once";
    const std::vector<SimulatedFile> all = files();
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const SimulatedFile &one, const SimulatedFile &other) {
        return one.path < other.path;
    }));
    EXPECT_EQ(packSimulatedFiles(all), packSimulatedFiles(files())) << "whenever it is packed";
    EXPECT_NE(packSimulatedFiles(all),
              packSimulatedFiles(simulatedFiles(QStringLiteral("pc-2"), 3, 1'767'600'000'000)));
}
