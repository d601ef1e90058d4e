// Host groups and the other kinds of destinations: who they stand for.

#include "model/domain/groupcost.h"
#include "model/engine/commandresult.h"
#include "model/engine/engineimpl.h"
#include "model/engine/joblimits.h"

#include <algorithm>
#include <limits>
#include <map>

namespace signalbox {

using namespace command;

namespace {

constexpr int kMostLooks =
    256; ///< at slices of nodes, for one job: the engine does nothing else meanwhile, about a second

} // namespace

// ---- Reading

std::optional<DefinitionRecord> Engine::Impl::groupByName(const QString &name) const
{
    for (const auto &[id, record] : m_definitions.all()) {
        if (record.kind == DefinitionKind::Group && !record.isRemoved()
            && record.name.compare(name, Qt::CaseInsensitive) == 0)
            return record;
    }
    return std::nullopt;
}

GroupSlice Engine::Impl::groupSlice(GroupMatcher &matcher, NodeId after, int most) const
{
    const GroupMatcher::FindNode find = [this](NodeId id) {
        const EngineMemory::Node *node = m_memory.node(id);
        return node ? &node->stored.record : nullptr;
    };
    const GroupCost cost(matcher.condition());
    qint64 spent = 0;
    GroupSlice slice;
    quint32 id = number(after);
    for (int looked = 0; looked < most && spent < GroupCost::kAtOnce && id < m_memory.lastNode; ++looked) {
        const EngineMemory::Node *node = m_memory.node(NodeId{++id});
        if (!node)
            continue;
        const NodeRecord &record = node->stored.record;
        spent += cost.of(record);
        switch (matcher.truthOf(record, find)) {
        case GroupCondition::Truth::Yes: slice.fits.push_back(record.id); break;
        case GroupCondition::Truth::Open: slice.open.emplace_back(record.id, matcher.truths(record, find)); break;
        case GroupCondition::Truth::No: break;
        }
    }
    slice.last = NodeId{id};
    slice.isLast = id >= m_memory.lastNode;
    return slice;
}

Result<std::vector<JobThrough>> Engine::Impl::jobThrough(JobId id) const
{
    const Job *job = m_memory.job(id);
    if (!job)
        return notFound(CommandText::tr("There is no job %1.").arg(number(id)));
    return job->through;
}

// ---- Destinations of a job

/// All nodes that it stands for at present; also those of the role that the job does not go to. `through` gets its name, `looks`
/// counts the slices that conditions took.
Result<std::vector<NodeId>> Engine::Impl::nodesOf(const JobTarget &target, JobThrough &through, int &looks) const
{
    std::vector<NodeId> nodes;
    if (target.kind == TargetKind::Below) {
        const EngineMemory::Node *relay = m_memory.node(NodeId{target.id});
        if (!relay)
            return notFound(CommandText::tr("Destinations: there is no node %1. Register it first.").arg(target.id));
        through.name = relay->stored.record.name;
        if (relay->stored.record.role != NodeRole::Relay)
            return invalid(CommandText::tr("Destinations: \"%1\" is a client, and nothing is below it. Name a relay.")
                               .arg(through.name));
        // Each relay is climbed from once: whether it is below is kept.
        std::map<quint32, bool> known{{target.id, true}, {0, false}};
        std::vector<quint32> way;
        m_memory.nodes.forEach([&](quint32 id, const EngineMemory::Node &node) {
            quint32 at = number(node.stored.record.upper);
            auto found = known.find(at);
            for (way.clear(); found == known.end() && way.size() < kMaxClimb; found = known.find(at)) {
                way.push_back(at);
                const EngineMemory::Node *above = m_memory.node(NodeId{at});
                at = above ? number(above->stored.record.upper) : 0;
            }
            const bool isBelow = found != known.end() && found->second;
            for (const quint32 relayOnWay : way)
                known.emplace(relayOnWay, isBelow);
            if (isBelow)
                nodes.push_back(NodeId{id});
        });
        return nodes;
    }
    const DefinitionRecord *record = m_definitions.find(DefinitionId{target.id});
    const std::optional<NodeGroup> group = record ? groupOf(*record) : std::nullopt;
    if (!group)
        return notFound(
            CommandText::tr("Destinations: there is no host group %1. See the list of groups.").arg(target.id));
    through.name = record->name;
    through.version = record->version;
    if (group->isStatic()) {
        for (const QString &name : group->members) {
            if (const std::optional<NodeId> node = m_memory.nodeByName(name))
                nodes.push_back(*node);
        }
        return nodes;
    }
    Result<GroupCondition> condition = GroupCondition::parse(group->condition);
    if (!condition)
        return condition.error();
    if (!target.found && condition.value().inventories().empty()) {
        GroupMatcher matcher(std::move(condition).value());
        for (NodeId last{};;) {
            if (looks++ >= kMostLooks)
                return refused(
                    CommandText::tr("Destinations: to find out who is in the host group \"%1\" takes too long "
                                    "here. Give it fewer tests, or shorter patterns.")
                        .arg(record->name));
            const GroupSlice slice = groupSlice(matcher, last, std::numeric_limits<int>::max());
            nodes.insert(nodes.end(), slice.fits.begin(), slice.fits.end());
            if (slice.isLast)
                return nodes;
            last = slice.last;
        }
    }
    if (!target.found)
        return refused(
            CommandText::tr("Destinations: who is in the host group \"%1\" is told by inventories, which are "
                            "not looked at here. Give it another condition, or list its members.")
                .arg(record->name));
    nodes = *target.found;
    std::erase_if(nodes, [this](NodeId id) { return !m_memory.node(id); });
    return nodes;
}

Outcome Engine::Impl::expandTargets(CreateJob &order, std::vector<JobThrough> &through) const
{
    if (order.targets.size() > std::size_t{kMaxTargets})
        return invalid(
            CommandText::tr("Destinations: %1 groups and relays are too many, at most %2 are allowed. Make a "
                            "group of them.")
                .arg(order.targets.size())
                .arg(kMaxTargets));
    qsizetype characters = 0;
    for (const JobTarget &target : order.targets) {
        const DefinitionRecord *group =
            target.kind == TargetKind::Group ? m_definitions.find(DefinitionId{target.id}) : nullptr;
        characters += group ? group->json.size() : 0;
    }
    if (characters > kMaxGroupCharacters)
        return refused(
            CommandText::tr("Destinations: the host groups list too many names together to be read for one job. Order "
                            "several jobs, or use groups with a condition."));
    const bool toRelays = goesToRelays(order.type);
    const NodeRole wanted = toRelays ? NodeRole::Relay : NodeRole::Client;
    std::vector<bool> isListed(std::size_t{m_memory.lastNode} + 1);
    for (const NodeId node : order.destinations) {
        if (number(node) < isListed.size())
            isListed[number(node)] = true;
    }
    int looks = 0;
    for (const JobTarget &target : order.targets) {
        const auto isSame = [&target](const JobThrough &one) { return one.kind == target.kind && one.id == target.id; };
        JobThrough one{target.kind, target.id, 0, {}, 0};
        if (const auto twice = std::find_if(through.begin(), through.end(), isSame); twice != through.end())
            return invalid(
                CommandText::tr("Destinations: \"%1\" is listed twice. Remove one of them.").arg(twice->name));
        const Result<std::vector<NodeId>> nodes = nodesOf(target, one, looks);
        if (!nodes)
            return nodes.error();
        for (const NodeId id : nodes.value()) {
            const EngineMemory::Node *node = m_memory.node(id);
            if (!node || id == NodeId{} || node->stored.record.role != wanted)
                continue;
            ++one.nodes;
            if (!isListed[number(id)])
                order.destinations.push_back(id);
            isListed[number(id)] = true;
        }
        if (one.nodes == 0) {
            const QString text =
                target.kind == TargetKind::Below
                    ? toRelays ? CommandText::tr("Destinations: there is no relay below \"%1\". Choose another one.")
                               : CommandText::tr("Destinations: there is no client below \"%1\". Choose another relay.")
                : toRelays
                    ? CommandText::tr("Destinations: there is no relay in the host group \"%1\". Change the group, or "
                                      "choose another one.")
                    : CommandText::tr("Destinations: there is no client in the host group \"%1\". Change the group, or "
                                      "choose another one.");
            return invalid(text.arg(one.name));
        }
        through.push_back(std::move(one));
    }
    order.targets.clear();
    return {};
}

} // namespace signalbox
