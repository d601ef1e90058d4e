#include "model/engine/loadcheck.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>
#include <vector>

namespace signalbox {

namespace {

struct LoadCheckText {
    Q_DECLARE_TR_FUNCTIONS(LoadCheck)
};

constexpr int kDeepest = 255; ///< hops are counted in 8 bits

Outcome damaged(const char *what, quint64 which)
{
    return Error{Error::Kind::Database,
                 LoadCheckText::tr("The database is damaged: it holds values that cannot be. Put back a backup copy."),
                 QStringLiteral("%1 %2").arg(QLatin1String(what)).arg(which)};
}

bool isPossible(const InstructionState &state)
{
    return state.status <= Status::BeingDeleted && state.suspendedFrom <= Status::BeingDeleted
           && state.detail <= StatusDetail::CancelledByClient && state.stopping <= Stopping::Deleting
           && state.hop <= state.relays + 1 && state.permille <= 1000;
}

/// @param isArchived its instructions are in a file; earlier versions let the list of its destinations go with them
bool isPossible(const StoredJob &job, bool isArchived)
{
    const JobRecord &record = job.record;
    const bool linked = std::all_of(job.chainOfDestination.begin(), job.chainOfDestination.end(),
                                    [&](quint16 chain) { return chain < job.chains.size(); });
    return linked && job.chainOfDestination.size() == job.destinations.size()
           && (record.destinations == job.destinations.size() || (isArchived && job.destinations.empty()))
           && !record.packages.empty() && record.timing <= InstallTiming::UserChooses && record.priority >= 1
           && record.priority <= 9 && number(record.firstInstruction) > 0;
}

/// Whether every way upwards along `upperOf` comes to 0, which stands for the server or the top.
template <class UpperOf>
bool comesToTheTop(quint32 id, UpperOf upperOf)
{
    for (int steps = 0; steps <= kDeepest; ++steps) {
        if (id == 0)
            return true;
        const quint32 *upper = upperOf(id);
        if (!upper)
            return false;
        id = *upper;
    }
    return false;
}

Outcome checkTrees(const LoadedState &loaded)
{
    QHash<quint32, quint32> upper;
    upper.reserve(static_cast<qsizetype>(loaded.nodes.size()));
    for (const StoredNode &node : loaded.nodes) {
        if (node.record.role > NodeRole::Relay)
            return damaged("node", number(node.record.id));
        upper.insert(number(node.record.id), number(node.record.upper));
    }
    const auto find = [](const QHash<quint32, quint32> &in, quint32 id) {
        const auto found = in.constFind(id);
        return found == in.cend() ? nullptr : &*found;
    };
    for (const StoredNode &node : loaded.nodes) {
        if (!comesToTheTop(number(node.record.upper), [&](quint32 id) { return find(upper, id); }))
            return damaged("upper node of node", number(node.record.id));
    }
    QHash<quint32, quint32> parent;
    for (const FolderRecord &folder : loaded.folders)
        parent.insert(number(folder.id), number(folder.parent));
    for (const FolderRecord &folder : loaded.folders) {
        if (!comesToTheTop(number(folder.id), [&](quint32 id) { return find(parent, id); }))
            return damaged("folder", number(folder.id));
    }
    return {};
}

Outcome checkJobs(const LoadedState &loaded)
{
    std::vector<std::pair<quint64, quint64>> taken; // numbers of instructions: first, behind the last
    taken.reserve(loaded.jobs.size());
    QSet<quint32> archived;
    for (const ArchivedJob &job : loaded.archivedJobs)
        archived.insert(number(job.job));
    for (const StoredJob &job : loaded.jobs) {
        if (!isPossible(job, archived.contains(number(job.record.id))))
            return damaged("job", number(job.record.id));
        const quint64 first = number(job.record.firstInstruction);
        if (job.destinations.empty() && job.record.destinations == 0)
            continue; // to IDs that have no member yet: its numbers are reserved and not used
        taken.emplace_back(first, first + quint64{job.record.destinations} * job.record.packages.size());
    }
    std::sort(taken.begin(), taken.end());
    quint64 behind = 0;
    for (const auto &[first, end] : taken) {
        if (first < behind || end > quint64{loaded.lastInstruction} + 1)
            return damaged("job with instruction", first);
        behind = end;
    }
    return {};
}

} // namespace

Outcome checkLoaded(const LoadedState &loaded)
{
    if (Outcome trees = checkTrees(loaded); !trees)
        return trees;
    if (Outcome jobs = checkJobs(loaded); !jobs)
        return jobs;
    for (const PackageRecord &package : loaded.packages) {
        if (package.kind < PayloadKind::DebianPackage || package.kind > PayloadKind::Order)
            return damaged("package", number(package.id));
    }
    constexpr qsizetype kSha256 = 32; // bytes
    for (const StoredOperator &one : loaded.operators) {
        if (operatorRoleKey(one.record.role).isEmpty() || one.tokenSha256.size() != kSha256
            || one.record.id == OperatorId{})
            return damaged("operator", number(one.record.id));
    }
    for (const auto &[id, state] : loaded.states) {
        if (!isPossible(state))
            return damaged("instruction", number(id));
    }
    return {};
}

} // namespace signalbox
