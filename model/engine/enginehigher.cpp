#include "model/engine/engineimpl.h"

#include "model/engine/commandresult.h"
#include "model/engine/namecheck.h"

#include <algorithm>

namespace signalbox {

using namespace command;

namespace {

struct HigherText {
    Q_DECLARE_TR_FUNCTIONS(HigherJobs)
};

constexpr qsizetype kTokenHashBytes = 32;

} // namespace

EngineReply Engine::Impl::take(const HigherTold &told)
{
    // Relays first, so that who is below them can be put there.
    std::vector<const HigherNode *> waiting;
    for (const HigherNode &node : told.news->nodes)
        waiting.push_back(&node);
    for (bool goesOn = true; goesOn && !waiting.empty();) {
        const auto left = std::stable_partition(waiting.begin(), waiting.end(), [this](const HigherNode *node) {
            return !node->upper.isEmpty() && !m_memory.nodeByName(node->upper);
        });
        goesOn = left != waiting.end();
        for (auto it = left; it != waiting.end(); ++it)
            registerFromAbove(**it);
        waiting.erase(left, waiting.end());
    }
    m_higher.take(
        *told.news, [this](const QString &name) { return m_memory.nodeByName(name).value_or(NodeId{}); }, m_nowMs);
    return {};
}

/// A node that is known from above can get jobs of this server, too. One that is registered here already stays as it is, but
/// gets a token if it had none.
void Engine::Impl::registerFromAbove(const HigherNode &node)
{
    if (!checkNodeName(node.name) || !checkNodeAddress(node.address))
        return;
    const QByteArray token = node.tokenSha256.size() == kTokenHashBytes ? node.tokenSha256 : QByteArray();
    if (const auto known = m_memory.nodeByName(node.name)) {
        if (!token.isEmpty() && m_memory.node(*known)->stored.tokenSha256.isEmpty())
            m_memory.changeNode(*known, [&token](StoredNode &stored) { stored.tokenSha256 = token; });
        return;
    }
    NodeRecord record;
    record.name = node.name;
    record.role = node.role;
    record.address = node.address;
    if (!node.upper.isEmpty()) {
        const NodeId upper = m_memory.nodeByName(node.upper).value_or(NodeId{});
        const EngineMemory::Node *relay = std::as_const(m_memory).node(upper);
        if (!relay || relay->stored.record.role != NodeRole::Relay)
            return;
        record.upper = upper;
    }
    addNode(std::move(record), token);
}

/// What stands in the folder of the higher managing server is operated on there.
Outcome Engine::Impl::mayTouch(const CommandBody &body) const
{
    if (m_higher.server().isEmpty())
        return {}; // there is none above: such a number is nobody's
    const auto isAbove = [](JobId job) { return isFromAbove(job); };
    bool touches = isFromAbove(m_deed.job);
    if (const auto *jobs = std::get_if<CommandJobs>(&body))
        touches = touches || std::any_of(jobs->jobs.begin(), jobs->jobs.end(), isAbove);
    if (const auto *archive = std::get_if<ArchiveJobs>(&body))
        touches = touches || std::any_of(archive->jobs.begin(), archive->jobs.end(), isAbove);
    if (!touches)
        return {};
    //: %1 is the name of a managing server.
    return refused(HigherText::tr("The job comes from the higher managing server %1. Operate on it there.")
                       .arg(m_higher.server()));
}

} // namespace signalbox
