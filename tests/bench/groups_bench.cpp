// Host groups: who of a million nodes fits a condition, held against a plain pass over the same records; and a job for 100,000
// destinations through a group, held against the same job to a list of nodes, with the memory it takes.

#include "figures.h"

#include "model/domain/nodegroup.h"
#include "model/engine/engine.h"
#include "model/store/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

#include <unistd.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr quint32 kNodes = 1'000'000;
constexpr quint32 kRelays = 1'000;
constexpr quint32 kClients = 100'000;
constexpr int kRounds = 5;
constexpr UtcMs kNow = 1'780'000'000'000;

template <class Work>
double bestMsOf(int rounds, Work work)
{
    double best = msOf(work);
    while (--rounds > 0)
        best = std::min(best, msOf(work));
    return best;
}

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "groups_bench: %s\n", qPrintable(why));
    std::exit(1);
}

/// The first kRelays are relays below the server, the others clients behind them.
std::vector<NodeRecord> fleet()
{
    std::vector<NodeRecord> nodes(kNodes + 1);
    for (quint32 id = 1; id <= kNodes; ++id) {
        NodeRecord &node = nodes[id];
        node.id = NodeId{id};
        node.role = id <= kRelays ? NodeRole::Relay : NodeRole::Client;
        node.upper = NodeId{id <= kRelays ? 0 : id % kRelays + 1};
        node.name = QStringLiteral("%1-%2").arg(id <= kRelays ? QStringLiteral("relay") : QStringLiteral("pc")).arg(id);
        if (id % 2 == 0)
            node.attributes.insert(QStringLiteral("site"),
                                   id % 3 == 0 ? QStringLiteral("berlin") : QStringLiteral("jena"));
    }
    return nodes;
}

void expand()
{
    const std::vector<NodeRecord> nodes = fleet();
    const GroupMatcher::FindNode find = [&nodes](NodeId id) {
        return number(id) < nodes.size() ? &nodes[number(id)] : nullptr;
    };
    const Result<GroupCondition> condition = GroupCondition::parse(
        QStringLiteral("role = client and relay = \"relay-1*\" and (name = \"*7\" or attribute(site) = berlin)"));
    if (!condition)
        fail(condition.error().text);
    std::vector<NodeId> found, plain;
    const double ours = bestMsOf(kRounds, [&] {
        found.clear();
        GroupMatcher matcher(condition.value());
        for (quint32 id = 1; id <= kNodes; ++id) {
            if (matcher.truthOf(nodes[id], find) == GroupCondition::Truth::Yes)
                found.push_back(NodeId{id});
        }
    });
    const double limit = bestMsOf(kRounds, [&] {
        plain.clear();
        std::vector<bool> wanted(kRelays + 1);
        for (quint32 id = 1; id <= kRelays; ++id)
            wanted[id] = nodes[id].name.startsWith(QStringLiteral("relay-1"));
        const QString key = QStringLiteral("site"), value = QStringLiteral("berlin");
        for (quint32 id = 1; id <= kNodes; ++id) {
            const NodeRecord &node = nodes[id];
            if (node.role != NodeRole::Client || !wanted[number(node.upper)])
                continue;
            if (node.name.endsWith(u'7') || node.attributes.value(key).compare(value, Qt::CaseInsensitive) == 0)
                plain.push_back(node.id);
        }
    });
    if (found != plain || found.empty())
        fail(QStringLiteral("%1 nodes fit, not %2").arg(found.size()).arg(plain.size()));
    print({.name = QStringLiteral("groups/expand-1000000-nodes"),
           .ours = ours,
           .limit = limit,
           .unit = QStringLiteral("ms"),
           .ratio = ours / limit,
           .note = QStringLiteral("to a plain pass over the same records with the condition as code")});
}

double memoryMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1024 / 1024;
}

CommandOutcome give(Engine &engine, CommandBody body)
{
    const std::vector<EngineInput> inputs{Command{std::move(body), QStringLiteral("bench")}};
    const EngineReply reply = engine.process(inputs, kNow).front();
    if (!reply.outcome)
        fail(reply.error.text);
    return *reply.outcome;
}

void createJobs()
{
    QTemporaryDir folder;
    auto store = openStore(folder.filePath(QStringLiteral("groups.db")));
    if (!store)
        fail(store.error().text);
    Engine engine(*store.value(), {});
    if (const Outcome opened = engine.open(kNow); !opened)
        fail(opened.error().text);
    const NodeId relay{give(engine, RegisterNode{QStringLiteral("relay"), NodeRole::Relay, {}, {}, {}}).createdId};
    for (quint32 i = 0; i < kClients;) {
        std::vector<EngineInput> inputs;
        for (; inputs.size() < 5000 && i < kClients; ++i)
            inputs.emplace_back(Command{RegisterNode{QStringLiteral("pc-%1").arg(i), NodeRole::Client, relay, {}, {}},
                                        QStringLiteral("bench")});
        for (const EngineReply &reply : engine.process(inputs, kNow)) {
            if (!reply.outcome)
                fail(reply.error.text);
        }
    }
    AddPackage package;
    package.package.name = QStringLiteral("hello");
    package.package.fileName = QStringLiteral("hello.deb");
    package.package.size = 1;
    package.package.sha256 = QByteArray(32, 'h');
    CreateJob order;
    order.packages = {PackageId{give(engine, package).createdId}};
    NodeGroup group;
    group.name = QStringLiteral("All");
    group.condition = QStringLiteral("role = client and name = \"pc-*\"");
    const quint32 id =
        give(engine, SaveDefinition{{}, DefinitionKind::Group, {}, QJsonDocument(toJson(group)).toJson()}).createdId;
    CreateJob listed = order;
    listed.destinations = engine.clientIds();
    order.targets = {{TargetKind::Group, id}};
    give(engine, listed); // the first one finds cold caches
    const double before = memoryMiB();
    double ours = 0, limit = 0;
    for (int round = 0; round < 3; ++round) {
        const double a = msOf([&] { give(engine, listed); });
        const double b = msOf([&] {
            if (give(engine, order).affected != kClients)
                fail(QStringLiteral("the group has not all clients"));
        });
        limit = round == 0 ? a : std::min(limit, a);
        ours = round == 0 ? b : std::min(ours, b);
    }
    const double each = (memoryMiB() - before) / 6;
    print({.name = QStringLiteral("groups/create-job-100000-destinations"),
           .ours = ours,
           .limit = limit,
           .unit = QStringLiteral("ms"),
           .ratio = ours / limit,
           .note = QStringLiteral("through a group, durable with SQLite; to the same job with a list of nodes")});
    print({.name = QStringLiteral("groups/create-job-100000-memory"),
           .ours = each,
           .unit = QStringLiteral("MiB"),
           .note = QStringLiteral("for each such job, the mean of six")});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    expand();
    createJobs();
    return 0;
}
