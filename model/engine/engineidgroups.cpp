// ID groups: who their members are, and the jobs that go to them. A job follows its IDs as they are: at the end of each batch, and in
// its transaction, whoever has become a member of one of them becomes a destination. Nothing else is kept of it, so it is the
// same after a kill, and what is told twice changes nothing: a destination is one for good, also when it has left the ID.

#include "model/domain/joborder.h"
#include "model/domain/relayrows.h"
#include "model/domain/text.h"
#include "model/engine/commandresult.h"
#include "model/engine/engineimpl.h"
#include "model/engine/joblimits.h"
#include "model/engine/namecheck.h"

#include <QLoggingCategory>
#include <QSet>

#include <algorithm>
#include <limits>

namespace signalbox {

using namespace command;

namespace {

Q_LOGGING_CATEGORY(logIds, "signalbox.ids")

/// A job to IDs has this many numbers for instructions of members that come later, and as many as there are nodes.
constexpr std::size_t kSpareMembers = 10'000;

bool has(const std::vector<NodeId> &sorted, NodeId id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

bool isEntered(const QStringList &sorted, const QString &name)
{
    return std::binary_search(sorted.begin(), sorted.end(), name);
}

} // namespace

// ---- IDs and their members

Outcome Engine::Impl::checkIdGroup(const IdGroup &group) const
{
    for (const QString &name : group.relays) {
        const std::optional<NodeId> id = m_memory.nodeByName(name);
        if (!id)
            return notFound(CommandText::tr("Relays: there is no relay \"%1\". Register it first.")
                                .arg(cleanText(name, kMaxNameLength)));
        if (m_memory.node(*id)->stored.record.role != NodeRole::Relay)
            return invalid(
                CommandText::tr("Relays: \"%1\" is a client, and no client manages an ID. Name a relay.").arg(name));
    }
    for (const QString &name : group.members) {
        if (Outcome named = checkNodeName(name); !named)
            return invalid(CommandText::tr("Members: \"%1\" is no name of a node. %2")
                               .arg(cleanText(name, kMaxNameLength), named.error().text));
    }
    return {};
}

/// @param atOnly relays that it is meant at, ascending; empty: all that manage it
Engine::Impl::MeantId Engine::Impl::meantId(DefinitionId id, const IdGroup &group,
                                            const std::vector<NodeId> &atOnly) const
{
    MeantId meant{id, group.name, {}, group.members};
    for (const QString &name : group.relays) {
        const std::optional<NodeId> relay = m_memory.nodeByName(name);
        if (relay && m_memory.node(*relay)->stored.record.role == NodeRole::Relay
            && (atOnly.empty() || has(atOnly, *relay)))
            meant.relays.push_back(*relay);
    }
    std::sort(meant.relays.begin(), meant.relays.end());
    return meant;
}

/// Those of a job as they are now; without those that were removed.
std::vector<Engine::Impl::MeantId> Engine::Impl::meantIds(const std::vector<JobThrough> &through) const
{
    std::vector<NodeId> atOnly;
    for (const JobThrough &one : through) {
        if (one.kind == TargetKind::At && one.version == 1)
            atOnly.push_back(NodeId{one.id});
    }
    std::sort(atOnly.begin(), atOnly.end());
    std::vector<MeantId> meant;
    for (const JobThrough &one : through) {
        if (one.kind != TargetKind::Id)
            continue;
        if (const auto group = m_readIds.of(m_definitions.find(DefinitionId{one.id})))
            meant.push_back(meantId(DefinitionId{one.id}, *group, atOnly));
    }
    return meant;
}

bool Engine::Impl::isMember(const MeantId &meant, const NodeRecord &node) const
{
    if (node.role != NodeRole::Client || node.upper == NodeId{})
        return false;
    if (!saysId(node.attributes, meant.name) && !isEntered(meant.entered, node.name))
        return false;
    NodeId at = node.upper;
    for (std::size_t climbed = 0; at != NodeId{} && climbed < kMaxClimb; ++climbed) {
        if (has(meant.relays, at))
            return true;
        const EngineMemory::Node *relay = m_memory.node(at);
        at = relay ? relay->stored.record.upper : NodeId{};
    }
    return false;
}

/// Of any of them, each once, ascending.
std::vector<NodeId> Engine::Impl::membersOf(const std::vector<MeantId> &meant) const
{
    QSet<QString> entered; // in any of them: most nodes need no look at each
    for (const MeantId &one : meant)
        entered.unite(QSet<QString>(one.entered.begin(), one.entered.end()));
    std::vector<NodeId> members;
    m_memory.nodes.forEach([&](quint32 id, const EngineMemory::Node &node) {
        const NodeRecord &record = node.stored.record;
        if (!record.attributes.contains(kIdsAttribute) && !entered.contains(record.name))
            return;
        if (std::any_of(meant.begin(), meant.end(), [&](const MeantId &one) { return isMember(one, record); }))
            members.push_back(NodeId{id});
    });
    return members;
}

GroupSlice Engine::Impl::idMemberSlice(const IdGroup &group, NodeId after, int most) const
{
    const MeantId meant = meantId({}, group, {});
    GroupSlice slice;
    quint32 id = number(after);
    for (int looked = 0; looked < most && id < m_memory.lastNode; ++looked) {
        const EngineMemory::Node *node = m_memory.node(NodeId{++id});
        if (node && isMember(meant, node->stored.record))
            slice.fits.push_back(node->stored.record.id);
    }
    slice.last = NodeId{id};
    slice.isLast = id >= m_memory.lastNode;
    return slice;
}

// ---- Ordering

/// The destinations are the members there are, perhaps none; `through` tells the IDs and the relays.
Outcome Engine::Impl::expandIds(CreateJob &order, std::vector<JobThrough> &through) const
{
    const bool isMixed = std::any_of(order.targets.begin(), order.targets.end(), [](const JobTarget &target) {
        return target.kind != TargetKind::Id && target.kind != TargetKind::At;
    });
    if (isMixed || !order.destinations.empty())
        return invalid(
            CommandText::tr("Destinations: IDs and other destinations cannot be mixed in one job. Create one "
                            "job for the IDs and one for the others."));
    if (goesToRelays(order.type))
        return invalid(CommandText::tr("Destinations: the members of IDs are clients. Jobs of the type \"%1\" go to "
                                       "relays.")
                           .arg(jobTypeText(order.type)));
    if (!order.attributes.waves.sizes.empty())
        return invalid(CommandText::tr("Waves: who the members of an ID are is not known when the job is created. "
                                       "Leave the waves out, or name the clients."));
    std::vector<NodeId> atOnly;
    std::vector<DefinitionId> ids;
    for (const JobTarget &target : order.targets) {
        if (target.kind == TargetKind::Id) {
            ids.push_back(DefinitionId{target.id});
            continue;
        }
        const EngineMemory::Node *relay = m_memory.node(NodeId{target.id});
        if (!relay)
            return notFound(CommandText::tr("Relays: there is no node %1. Register it first.").arg(target.id));
        if (relay->stored.record.role != NodeRole::Relay)
            return invalid(CommandText::tr("Relays: \"%1\" is a client, and no client manages an ID. Name a relay.")
                               .arg(relay->stored.record.name));
        if (std::find(atOnly.begin(), atOnly.end(), NodeId{target.id}) != atOnly.end())
            return invalid(
                CommandText::tr("Relays: \"%1\" is listed twice. Remove one of them.").arg(relay->stored.record.name));
        atOnly.push_back(NodeId{target.id});
    }
    if (ids.empty())
        return invalid(
            CommandText::tr("IDs: none is chosen. Relays are named together with the IDs that they manage."));
    if (ids.size() > kMaxJobIds)
        return invalid(CommandText::tr("IDs: %1 are too many for one job, at most %2 are allowed. Make several jobs.")
                           .arg(ids.size())
                           .arg(kMaxJobIds));
    std::sort(atOnly.begin(), atOnly.end());
    std::vector<MeantId> meant;
    for (const DefinitionId id : ids) {
        const DefinitionRecord *record = m_definitions.find(id);
        const auto group = m_readIds.of(record);
        if (!group)
            return notFound(CommandText::tr("IDs: there is no ID %1. See the list of ID groups.").arg(number(id)));
        const auto isSame = [id](const MeantId &one) { return one.id == id; };
        if (std::any_of(meant.begin(), meant.end(), isSame))
            return invalid(CommandText::tr("IDs: \"%1\" is listed twice. Remove one of them.").arg(group->name));
        meant.push_back(meantId(id, *group, atOnly));
        if (meant.back().relays.empty())
            return invalid(
                atOnly.empty()
                    ? CommandText::tr("IDs: \"%1\" is an ID group without a relay: none of the relays that manage it "
                                      "is registered any more. Name others in the ID group.")
                          .arg(group->name)
                    : CommandText::tr("IDs: none of the relays that you name manages \"%1\". Name another relay, or "
                                      "none for all that manage it.")
                          .arg(group->name));
        through.push_back({TargetKind::Id, number(id), record->version, group->name, 0});
    }
    for (const NodeId relay : atOnly) {
        const QString name = m_memory.node(relay)->stored.record.name;
        if (std::none_of(meant.begin(), meant.end(), [relay](const MeantId &one) { return has(one.relays, relay); }))
            return invalid(CommandText::tr("Relays: \"%1\" manages none of these IDs. Name another one.").arg(name));
        through.push_back({TargetKind::At, number(relay), 1, name, 0});
    }
    order.destinations = membersOf(meant);
    countMembers(through, meant, order.destinations);
    return {};
}

/// Counts further destinations for their IDs and relays; relays that have come to manage one of the IDs join the list.
void Engine::Impl::countMembers(std::vector<JobThrough> &through, const std::vector<MeantId> &meant,
                                const std::vector<NodeId> &fresh) const
{
    for (const MeantId &one : meant) {
        for (const NodeId relay : one.relays) {
            const bool isKnown = std::any_of(through.begin(), through.end(), [relay](const JobThrough &known) {
                return known.kind == TargetKind::At && known.id == number(relay);
            });
            if (!isKnown)
                through.push_back({TargetKind::At, number(relay), 0, m_memory.node(relay)->stored.record.name, 0});
        }
    }
    const std::vector<NodeId> relays = rowRelays(through);
    for (const NodeId id : fresh) {
        const NodeRecord &node = m_memory.node(id)->stored.record;
        const NodeId relay = rowRelay(m_memory.relaysAbove(id), relays);
        for (JobThrough &known : through) {
            const auto counts = [&](const MeantId &one) { return number(one.id) == known.id && isMember(one, node); };
            const bool isIts = known.kind == TargetKind::Id ? std::any_of(meant.begin(), meant.end(), counts)
                                                            : known.id == number(relay);
            known.nodes += isIts ? 1U : 0U;
        }
    }
}

/// How many numbers of instructions a job to IDs gets.
quint32 Engine::Impl::roomFor(const CreateJob &order) const
{
    const std::size_t packages = std::max<std::size_t>(order.packages.size(), 1);
    const std::size_t members = order.destinations.size() + m_memory.nodes.size() + kSpareMembers;
    const std::size_t wanted =
        std::min(members * packages, std::max(kMaxJobInstructions, order.destinations.size() * packages));
    const std::size_t left = std::numeric_limits<quint32>::max() - m_memory.lastInstruction;
    return static_cast<quint32>(std::min(wanted, left));
}

// ---- Members that come later

/// Who becomes a member of one of its IDs gets it.
bool Engine::Impl::isOpenForMembers(const Job &job) const
{
    const JobRecord &record = job.record;
    const JobRollout &rollout = record.distribution.rollout;
    const bool isStopped = rollout.stoppedMs != kNoTime && rollout.overriddenMs == kNoTime;
    return job.room > 0 && record.deletingSinceMs == kNoTime && job.hold.terminatedMs == kNoTime && !isStopped
           && !record.archive.isArchived() && (record.schedule.limitMs == kNoTime || m_nowMs < record.schedule.limitMs);
}

/// Whoever has become a member in this batch gets the open jobs of his IDs, in the transaction of what made him one.
void Engine::Impl::admitMembers()
{
    const bool isAll = std::exchange(m_membersDue, false) || m_definitions.isChanged();
    if (m_idJobs.empty())
        return;
    std::vector<NodeId> changed;
    for (const quint32 id : isAll ? std::set<quint32>() : m_memory.dirtyNodes()) {
        const EngineMemory::Node *node = m_memory.node(NodeId{id});
        if (node && node->stored.record.role == NodeRole::Client)
            changed.push_back(NodeId{id});
    }
    if (!isAll && changed.empty())
        return;
    for (const quint32 id : std::set<quint32>(m_idJobs)) {
        Job *job = m_memory.job(JobId{id});
        if (!job)
            m_idJobs.erase(id);
        if (!job || !isOpenForMembers(*job))
            continue;
        // Where they stand is looked at only of those that have one of its IDs.
        const auto hasOne = [&](NodeId node) {
            const NodeRecord &record = m_memory.node(node)->stored.record;
            return std::any_of(job->through.begin(), job->through.end(), [&](const JobThrough &one) {
                const auto group =
                    one.kind == TargetKind::Id ? m_readIds.of(m_definitions.find(DefinitionId{one.id})) : nullptr;
                return group && (saysId(record.attributes, group->name) || isEntered(group->members, record.name));
            });
        };
        if (!isAll && std::none_of(changed.begin(), changed.end(), hasOne))
            continue;
        const std::vector<MeantId> meant = meantIds(job->through);
        std::vector<NodeId> fresh = isAll ? membersOf(meant) : changed;
        if (!isAll) {
            std::erase_if(fresh, [&](NodeId node) {
                return std::none_of(meant.begin(), meant.end(), [&](const MeantId &one) {
                    return isMember(one, m_memory.node(node)->stored.record);
                });
            });
        }
        if (fresh.empty())
            continue;
        std::vector<bool> isThere(std::size_t{m_memory.lastNode} + 1);
        for (const NodeId node : job->destinations) {
            if (number(node) < isThere.size())
                isThere[number(node)] = true;
        }
        std::erase_if(fresh, [&](NodeId node) { return isThere[number(node)]; });
        if (!fresh.empty())
            admit(*job, meant, std::move(fresh));
    }
}

/// @param fresh not empty; none of them is a destination of it
void Engine::Impl::admit(Job &job, const std::vector<MeantId> &meant, std::vector<NodeId> fresh)
{
    const std::size_t packages = job.record.packages.size();
    const std::size_t room =
        std::min<std::size_t>(job.room / packages - std::min(job.room / packages, job.destinations.size()),
                              (kMaxAttempt - m_memory.lastAttempt) / packages);
    if (fresh.size() > room) {
        qCWarning(logIds,
                  "Job %u: %zu new members of its IDs do not get it, since its numbers are used up. Create it anew.",
                  number(job.record.id), fresh.size() - room);
        fresh.resize(room);
    }
    std::vector<std::vector<NodeId>> chains;
    std::vector<quint16> chainOf;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        std::vector<NodeId> chain = m_memory.relaysAbove(fresh[i]);
        auto known = std::find(job.chains.begin(), job.chains.end(), chain);
        std::size_t index = static_cast<std::size_t>(known - job.chains.begin());
        if (known == job.chains.end()) {
            known = std::find(chains.begin(), chains.end(), chain);
            index += static_cast<std::size_t>(known - chains.begin());
            if (known == chains.end() && index >= kMaxJobChains) {
                qCWarning(logIds, "Job %u: it has too many different routes for further members.",
                          number(job.record.id));
                fresh.resize(i);
                break;
            }
            if (known == chains.end())
                chains.push_back(std::move(chain));
        }
        chainOf.push_back(static_cast<quint16>(index));
    }
    if (fresh.empty())
        return;
    const bool wasOver = job.record.counters.allEnded();
    if (wasOver && !m_rules.rules().empty()) // what had ended stands in the queue again
        m_memory.setStarted(job, kNoTime, {});
    if (job.record.archive.requestedMs != kNoTime) { // it goes on
        ArchiveRecord archive = job.record.archive;
        archive.requestedMs = kNoTime;
        m_memory.setArchive(job, archive);
    }
    const auto first = static_cast<quint32>(job.states.size());
    m_memory.growJob(job, fresh, chains, chainOf);
    m_grownJobs.insert(number(job.record.id));
    for (quint32 i = first; i < job.states.size(); ++i) {
        const Place at{&job, i};
        Event event;
        event.kind = EventKind::Created;
        event.hop = static_cast<quint8>(at.route().size());
        event.a = ++m_memory.lastAttempt;
        event.node = at.target();
        decide(at, std::move(event));
    }
    std::vector<JobThrough> through = job.through;
    countMembers(through, meant, fresh);
    m_memory.setThrough(job, std::move(through));
    takeUp(job);
}

} // namespace signalbox
