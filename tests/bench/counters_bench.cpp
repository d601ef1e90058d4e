// Rolled-up counters of a tree of folders and jobs (performance goal 14): what one change of an instruction costs, beside
// plain arrays of numbers that keep the count of each status and the worst one in the job and everything above it.

#include "figures.h"

#include "model/domain/instructionstate.h"
#include "model/engine/enginememory.h"
#include "model/items/servertreemodel.h"

#include <QCoreApplication>

#include <array>
#include <random>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr quint32 kInstructions = 1'000'000;
constexpr quint32 kJobs = 5'000;
constexpr quint32 kPerJob = kInstructions / kJobs;
constexpr quint32 kFolders = 1'001; // four levels of 1, 10, 100 and 890 folders; with server and job a depth of 6
constexpr quint32 kNodes = 100'000;
constexpr int kRounds = 9;
constexpr quint32 kUpdates = 200'000; ///< in a round

struct Update {
    quint32 instruction;
    Status status;
};

std::vector<Update> makeUpdates(quint32 count, std::mt19937 &random)
{
    std::vector<Update> updates(count);
    for (Update &update : updates)
        update = {static_cast<quint32>(random() % kInstructions), kAllStatuses[random() % kAllStatuses.size()]};
    return updates;
}

/// Parent of folder 0 .. kFolders - 1; the first is the server.
quint32 parentOf(quint32 folder)
{
    return folder == 0 ? 0 : (folder - 1) / 10;
}

quint32 folderOf(quint32 job)
{
    return kFolders - 1 - job % 890;
}

/// The limit: ten numbers and the worst status for each node of the tree.
class PlainTree {
public:
    PlainTree() : m_status(kInstructions, 0), m_nodes(kFolders + kJobs)
    {
        for (quint32 i = 0; i < kInstructions; ++i)
            step(kFolders + i / kPerJob, 0, +1);
    }
    void take(const Update &update)
    {
        const auto next = static_cast<quint8>(indexOf(update.status));
        const quint8 before = std::exchange(m_status[update.instruction], next);
        for (quint32 node = kFolders + update.instruction / kPerJob;;) {
            Node &here = m_nodes[node];
            --here.count[before];
            ++here.count[next];
            if (next < here.worst) {
                here.worst = next;
            } else if (before == here.worst) {
                while (here.count[here.worst] == 0)
                    ++here.worst;
            }
            if (node == 0)
                return;
            node = node >= kFolders ? folderOf(node - kFolders) : parentOf(node);
        }
    }

private:
    struct Node {
        std::array<quint32, 11> count{};
        quint8 worst = 0;
    };
    void step(quint32 node, std::size_t status, quint32 by)
    {
        for (;;) {
            m_nodes[node].count[status] += by;
            if (node == 0)
                return;
            node = node >= kFolders ? folderOf(node - kFolders) : parentOf(node);
        }
    }
    std::vector<quint8> m_status;
    std::vector<Node> m_nodes;
};

/// The same tree of our own counters, each of which also sums percent, silence, expiry and stops.
class CountersTree {
public:
    CountersTree() : m_status(kInstructions, kAllStatuses[0]), m_nodes(kFolders + kJobs)
    {
        for (quint32 i = 0; i < kInstructions; ++i)
            addTo(m_nodes, i, m_status[i]);
    }
    void take(const Update &update)
    {
        const Status before = std::exchange(m_status[update.instruction], update.status);
        for (quint32 node = kFolders + update.instruction / kPerJob;;) {
            m_nodes[node].remove(before, Stopping::None, NoOverlay, 0);
            m_nodes[node].add(update.status, Stopping::None, NoOverlay, 0);
            m_worst = m_nodes[node].worst();
            if (node == 0)
                return;
            node = node >= kFolders ? folderOf(node - kFolders) : parentOf(node);
        }
    }
    [[nodiscard]] bool isExact() const
    {
        std::vector<Counters> jobs(kFolders + kJobs);
        for (quint32 i = 0; i < kInstructions; ++i)
            jobs[kFolders + i / kPerJob].add(m_status[i], Stopping::None, NoOverlay, 0);
        for (quint32 job = kFolders; job < jobs.size(); ++job)
            jobs[folderOf(job - kFolders)] += jobs[job];
        for (quint32 folder = kFolders; --folder > 0;)
            jobs[parentOf(folder)] += jobs[folder];
        return jobs == m_nodes;
    }

private:
    static void addTo(std::vector<Counters> &nodes, quint32 instruction, Status status)
    {
        for (quint32 node = kFolders + instruction / kPerJob;;) {
            nodes[node].add(status, Stopping::None, NoOverlay, 0);
            if (node == 0)
                return;
            node = node >= kFolders ? folderOf(node - kFolders) : parentOf(node);
        }
    }
    std::vector<Status> m_status;
    std::vector<Counters> m_nodes;
    std::optional<Status> m_worst;
};

std::vector<JobRecord> makeJobs()
{
    std::vector<JobRecord> jobs(kJobs);
    for (quint32 j = 0; j < kJobs; ++j) {
        JobRecord &job = jobs[j];
        job.id = JobId{j + 1};
        job.folder = FolderId{folderOf(j)};
        job.name = QStringLiteral("job %1").arg(j);
        job.packages = {PackageId{1}};
        job.destinations = kPerJob;
        job.firstInstruction = InstructionId{j * kPerJob + 1};
        job.routes.resize(1);
        for (quint32 i = 0; i < kPerJob; ++i)
            job.counters.add(kAllStatuses[0], Stopping::None, NoOverlay, 0);
    }
    return jobs;
}

/// What the console does with the jobs' counters that a server tells it, each batch after 10,000 changes.
class ConsoleTree {
public:
    ConsoleTree() : m_jobs(makeJobs()), m_status(kInstructions, kAllStatuses[0])
    {
        ServerSnapshot snapshot;
        snapshot.serverName = QStringLiteral("server");
        for (quint32 folder = 1; folder < kFolders; ++folder)
            snapshot.folders.push_back(
                {FolderId{folder}, FolderId{parentOf(folder)}, QStringLiteral("folder %1").arg(folder)});
        snapshot.jobs = m_jobs;
        m_state.reset(snapshot);
        m_model.addServer(&m_state);
    }
    /// @return milliseconds for all of them
    double take(const std::vector<Update> &updates)
    {
        DeltaBatch batch;
        batch.seq = ++m_seq;
        std::vector<bool> told(kJobs);
        for (const Update &update : updates) {
            const quint32 job = update.instruction / kPerJob;
            m_jobs[job].counters.remove(std::exchange(m_status[update.instruction], update.status), Stopping::None,
                                        NoOverlay, 0);
            m_jobs[job].counters.add(update.status, Stopping::None, NoOverlay, 0);
            told[job] = true;
        }
        for (quint32 job = 0; job < kJobs; ++job) {
            if (told[job])
                batch.jobs.push_back(m_jobs[job]);
        }
        return msOf([&] { m_state.apply(batch); });
    }
    [[nodiscard]] bool isExact() const
    {
        Counters sum;
        for (const JobRecord &job : m_jobs)
            sum += job.counters;
        return m_model.indexOfServer(&m_state).data(ServerTreeModel::CountersRole).value<Counters>() == sum;
    }

private:
    std::vector<JobRecord> m_jobs;
    std::vector<Status> m_status;
    ServerState m_state{nullptr};
    ServerTreeModel m_model;
    EventSeq m_seq = 0;
};

/// All that a change of a state entails in the engine's memory: counters of job and route, offers, what is to be told.
class EngineSide {
public:
    EngineSide()
    {
        LoadedState loaded;
        for (quint32 n = 1; n <= kNodes; ++n) {
            StoredNode node;
            node.record.id = NodeId{n};
            node.record.name = QStringLiteral("n%1").arg(n);
            loaded.nodes.push_back(std::move(node));
        }
        PackageRecord package;
        package.id = PackageId{1};
        loaded.packages = {package};
        for (JobRecord &record : makeJobs()) {
            StoredJob job;
            job.record = std::move(record);
            job.record.folder = {};
            job.record.released = true;
            job.chains = {{}};
            job.chainOfDestination.assign(kPerJob, 0);
            for (quint32 i = 0; i < kPerJob; ++i)
                job.destinations.push_back(NodeId{(number(job.record.firstInstruction) - 1 + i) % kNodes + 1});
            loaded.jobs.push_back(std::move(job));
        }
        for (quint32 i = 1; i <= kInstructions; ++i) {
            InstructionState state;
            state.status = Status::Executing;
            state.hop = 1;
            state.attemptId = AttemptId{i};
            loaded.states.emplace_back(InstructionId{i}, state);
        }
        loaded.lastJob = kJobs;
        loaded.lastNode = kNodes;
        loaded.lastInstruction = loaded.lastAttempt = kInstructions;
        m_memory.plan = [](const EngineMemory::Place &) {};
        m_memory.load(std::move(loaded), 1, [](const InstructionState &) { return false; });
    }
    void take(const Update &update)
    {
        const EngineMemory::Place at = m_memory.place(InstructionId{update.instruction + 1});
        InstructionState state = at.state();
        state.status = update.status;
        m_memory.setState(at, state);
    }
    void commit()
    {
        m_memory.commit();
        m_memory.refreshTimes();
        (void)m_memory.takeDeltas();
        (void)m_memory.takeWakes();
        m_memory.checkpointDone();
    }
    [[nodiscard]] bool isExact() const { return m_memory.countersAreExact(); }

private:
    EngineMemory m_memory;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    std::mt19937 random(1);
    PlainTree plain;
    CountersTree ours;
    ConsoleTree console;
    EngineSide engine;
    std::vector<double> plainNs, oursNs, consoleNs, engineNs, checkMs;
    bool exact = true;
    for (int round = 0; round < kRounds; ++round) { // taken in turn: the machine's speed wanders
        const std::vector<Update> updates = makeUpdates(kUpdates, random);
        const auto each = [&](double ms) { return ms * 1e6 / kUpdates; };
        plainNs.push_back(each(msOf([&] {
            for (const Update &update : updates)
                plain.take(update);
        })));
        oursNs.push_back(each(msOf([&] {
            for (const Update &update : updates)
                ours.take(update);
        })));
        engineNs.push_back(each(msOf([&] {
            for (const Update &update : updates)
                engine.take(update);
            engine.commit();
        })));
        double ms = 0;
        for (auto at = updates.begin(); at != updates.end(); at += 10'000)
            ms += console.take({at, at + 10'000});
        consoleNs.push_back(each(ms));
        checkMs.push_back(msOf([&] { exact = exact && ours.isExact(); }));
        exact = exact && console.isExact() && engine.isExact();
    }
    if (!exact) {
        std::fprintf(stderr, "counters_bench: what was kept step by step is not what is counted anew\n");
        return 1;
    }
    const auto line = [&](const QString &name, const std::vector<double> &ns, const QString &note) {
        print({.name = name,
               .ours = median(ns),
               .limit = median(plainNs),
               .unit = QStringLiteral("ns"),
               .ratio = median(ns) / median(plainNs),
               .note = note});
    };
    line(QStringLiteral("counters: an update of six levels with the worst status"), oursNs,
         QStringLiteral("to plain arrays of the same tree; 1M instructions, 5,000 jobs; counted anew in %1 ms: equal")
             .arg(median(checkMs), 0, 'f', 1));
    line(QStringLiteral("counters: an update in the console's tree"), consoleNs,
         QStringLiteral("to plain arrays; 10,000 updates at once, some 4,300 job records taken over and told; equal"));
    line(QStringLiteral("counters: an update in the engine's memory"), engineNs,
         QStringLiteral("to plain arrays; job and route, offers, undo, what the console is told; counted anew: equal"));
    return 0;
}
