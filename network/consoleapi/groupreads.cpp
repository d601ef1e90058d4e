#include "network/consoleapi/groupreads.h"

#include "model/domain/groupcost.h"
#include "model/domain/idgroup.h"
#include "model/engine/joblimits.h"
#include "model/store/inventorypack.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <iterator>
#include <memory>

namespace signalbox::consoleapi {

namespace {

struct ReadsText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

constexpr int kNodesAtOnce =
    20'000; ///< or as many as GroupCost::kAtOnce allows: the engine stands still for some milliseconds
constexpr std::size_t kInventoriesAtOnce = 32; ///< nodes: likewise
constexpr qsizetype kBytesAtOnce = 4 * 1024 * 1024; ///< of these, when nodes tell much: read and kept

using Truth = GroupCondition::Truth;

/// A group whose nodes are being found.
struct Finding {
    EngineAccess &host;
    PostTask worker;
    std::function<void(Result<std::vector<NodeId>>)> done;
    GroupMatcher matcher; ///< used by one thread at a time: each step waits for the one before
    std::vector<NodeId> found;
    std::vector<std::pair<NodeId, std::vector<Truth>>> open;
    std::size_t next = 0; ///< of `open`
    std::shared_ptr<qint64> leftNs; ///< of the engine's time; of all groups of a job together
};

void lookAtInventories(const std::shared_ptr<Finding> &finding)
{
    finding->host.query([finding](Engine &engine) {
        using Packed = std::vector<std::vector<PackedInventory>>;
        const auto packed = std::make_shared<Packed>();
        const std::size_t end = std::min(finding->open.size(), finding->next + kInventoriesAtOnce);
        Error error;
        qsizetype bytes = 0;
        for (std::size_t i = finding->next; i < end && bytes < kBytesAtOnce; ++i) {
            std::vector<PackedInventory> &of = packed->emplace_back();
            for (const InventoryKind kind : finding->matcher.condition().inventories()) {
                Result<std::vector<PackedInventory>> told =
                    engine.inventories({.node = finding->open[i].first, .kind = kind, .after = 0, .limit = 1});
                if (!told)
                    error = told.error();
                else
                    of.insert(of.end(), told.value().begin(), told.value().end());
            }
            for (const PackedInventory &one : of)
                bytes += one.data.size();
        }
        finding->worker([finding, packed, error] {
            if (error.kind != Error::Kind::None) {
                finding->done(error);
                return;
            }
            for (const std::vector<PackedInventory> &of : *packed) {
                std::vector<NodeInventory> told;
                for (const PackedInventory &one : of) {
                    if (Result<NodeInventory> inventory = unpackInventory(one))
                        told.push_back(std::move(inventory).value());
                }
                const auto &[id, truths] = finding->open[finding->next++];
                if (finding->matcher.fits(truths, told))
                    finding->found.push_back(id);
            }
            if (finding->next < finding->open.size()) {
                lookAtInventories(finding);
                return;
            }
            std::sort(finding->found.begin(), finding->found.end());
            finding->done(std::move(finding->found));
        });
    });
}

void lookAtNodes(const std::shared_ptr<Finding> &finding, NodeId after)
{
    finding->host.query([finding, after](Engine &engine) {
        // Relays may have moved since the step before: what is remembered of them counts for one look.
        finding->matcher = GroupMatcher(finding->matcher.condition());
        QElapsedTimer timer;
        timer.start();
        const auto slice = std::make_shared<GroupSlice>(engine.groupSlice(finding->matcher, after, kNodesAtOnce));
        *finding->leftNs -= timer.nsecsElapsed();
        finding->worker([finding, slice] {
            if (!slice->isLast && *finding->leftNs <= 0) {
                finding->done(
                    Error{Error::Kind::Refused,
                          ReadsText::tr("To find out who is in the host group takes too long. Give it fewer tests, or "
                                        "shorter patterns."),
                          {}});
                return;
            }
            finding->found.insert(finding->found.end(), slice->fits.begin(), slice->fits.end());
            std::move(slice->open.begin(), slice->open.end(), std::back_inserter(finding->open));
            if (!slice->isLast)
                lookAtNodes(finding, slice->last);
            else if (finding->open.empty())
                finding->done(std::move(finding->found));
            else
                lookAtInventories(finding);
        });
    });
}

std::shared_ptr<qint64> nanoseconds(qint64 ms)
{
    return std::make_shared<qint64>(ms * 1'000'000);
}

void findNodes(EngineAccess &host, const PostTask &worker, GroupCondition condition,
               const std::shared_ptr<qint64> &leftNs, std::function<void(Result<std::vector<NodeId>>)> done)
{
    lookAtNodes(std::make_shared<Finding>(
                    Finding{host, worker, std::move(done), GroupMatcher(std::move(condition)), {}, {}, 0, leftNs}),
                {});
}

void tellNode(GroupNodes &nodes, const Engine &engine, NodeId id, int limit)
{
    const std::optional<NodeRecord> node = engine.node(id);
    if (!node)
        return; // it was removed meanwhile
    ++(node->role == NodeRole::Relay ? nodes.relays : nodes.clients);
    if (static_cast<int>(nodes.nodes.size()) < limit)
        nodes.nodes.push_back({id, node->role, node->name});
}

/// Counts and names what was found, some at a time.
void tellNodes(EngineAccess &host, const PostTask &worker, const std::shared_ptr<GroupNodes> &nodes,
               std::shared_ptr<const std::vector<NodeId>> found, std::size_t from, int limit,
               const std::function<void(Result<GroupNodes>)> &done)
{
    host.query([&host, worker, nodes, found, from, limit, done](Engine &engine) {
        const std::size_t end = std::min(found->size(), from + std::size_t{kNodesAtOnce});
        for (std::size_t i = from; i < end; ++i)
            tellNode(*nodes, engine, (*found)[i], limit);
        worker([&host, worker, nodes, found, end, limit, done] {
            if (end < found->size())
                tellNodes(host, worker, nodes, found, end, limit, done);
            else
                done(std::move(*nodes));
        });
    });
}

void readListed(EngineAccess &host, const PostTask &worker, const std::shared_ptr<const QStringList> &members,
                int limit, UtcMs nowMs, const std::function<void(Result<GroupNodes>)> &done)
{
    host.query([&host, worker, members, limit, nowMs, done](Engine &engine) {
        const auto nodes = std::make_shared<GroupNodes>();
        nodes->asOfMs = nowMs;
        const auto found = std::make_shared<std::vector<NodeId>>();
        for (const QString &name : *members) { // 100 ns each
            if (const std::optional<NodeId> node = engine.nodeByName(name)) {
                found->push_back(*node);
                continue;
            }
            ++nodes->unknownCount;
            if (nodes->unknown.size() < GroupNodes::kMostUnknown)
                nodes->unknown << name;
        }
        worker([&host, worker, nodes, found, limit, done] { tellNodes(host, worker, nodes, found, 0, limit, done); });
    });
}

/// Goes on with the nodes behind `after`.
void findMembers(EngineAccess &host, const PostTask &worker, const std::shared_ptr<const IdGroup> &group, NodeId after,
                 const std::shared_ptr<std::vector<NodeId>> &found, int limit,
                 const std::function<void(Result<GroupNodes>)> &done)
{
    host.query([&host, worker, group, after, found, limit, done](Engine &engine) {
        const GroupSlice slice = engine.idMemberSlice(*group, after, kNodesAtOnce);
        worker([&host, worker, group, found, limit, done, slice] {
            found->insert(found->end(), slice.fits.begin(), slice.fits.end());
            if (!slice.isLast) {
                findMembers(host, worker, group, slice.last, found, limit, done);
                return;
            }
            const auto nodes = std::make_shared<GroupNodes>();
            nodes->asOfMs = host.nowMs();
            tellNodes(host, worker, nodes, found, 0, limit, done);
        });
    });
}

void readGroup(EngineAccess &host, const PostTask &worker, const NodeGroup &group, int limit, qint64 mostMs,
               std::function<void(Result<GroupNodes>)> done)
{
    if (group.isStatic()) {
        readListed(host, worker, std::make_shared<const QStringList>(group.members), limit, host.nowMs(), done);
        return;
    }
    Result<GroupCondition> condition = GroupCondition::parse(group.condition);
    if (!condition) {
        done(condition.error());
        return;
    }
    findNodes(host, worker, std::move(condition).value(), nanoseconds(mostMs),
              [&host, worker, limit, done = std::move(done)](Result<std::vector<NodeId>> found) {
                  if (!found) {
                      done(found.error());
                      return;
                  }
                  const auto nodes = std::make_shared<GroupNodes>();
                  nodes->asOfMs = host.nowMs();
                  tellNodes(host, worker, nodes, std::make_shared<const std::vector<NodeId>>(std::move(found).value()),
                            0, limit, done);
              });
}

/// Goes on with the targets from `next` on.
/// @param costBefore of a look at a node, with the conditions before `next` that are left to the engine
void findFrom(EngineAccess &host, const PostTask &worker, const std::shared_ptr<CreateJob> &order, std::size_t next,
              qint64 costBefore, const std::shared_ptr<qint64> &leftNs,
              const std::function<void(Result<CreateJob>)> &done)
{
    host.query([&host, worker, order, next, costBefore, leftNs, done](Engine &engine) {
        qint64 cost = costBefore;
        qsizetype characters = 0;
        for (std::size_t at = next; at < order->targets.size(); ++at) {
            const std::optional<DefinitionRecord> record = order->targets[at].kind == TargetKind::Group
                                                               ? engine.definition(DefinitionId{order->targets[at].id})
                                                               : std::nullopt;
            characters += record ? record->json.size() : 0;
            if (characters > kMaxGroupCharacters)
                break; // the engine refuses it
            const std::optional<NodeGroup> group = record ? groupOf(*record) : std::nullopt;
            if (!group || group->isStatic())
                continue;
            Result<GroupCondition> condition = GroupCondition::parse(group->condition);
            if (!condition)
                continue;
            const qint64 own = GroupCost(condition.value()).usual();
            if (condition.value().inventories().empty() && cost + own <= GroupCost::kUsualAtOnce) {
                cost += own;
                continue;
            }
            findNodes(host, worker, std::move(condition).value(), leftNs,
                      [&host, worker, order, at, cost, leftNs, done](Result<std::vector<NodeId>> found) {
                          if (!found) {
                              done(found.error());
                              return;
                          }
                          order->targets[at].found = std::move(found).value();
                          findFrom(host, worker, order, at + 1, cost, leftNs, done);
                      });
            return;
        }
        worker([order, done] { done(std::move(*order)); });
    });
}

} // namespace

void readGroupNodes(EngineAccess &host, const PostTask &worker, const GroupQuestion &question,
                    std::function<void(Result<GroupNodes>)> done, qint64 mostMs)
{
    const int limit = std::clamp(question.limit, 0, GroupQuestion::kMostNamed);
    if (question.tried) {
        worker([&host, worker, group = *question.tried, limit, mostMs, done = std::move(done)] {
            readGroup(host, worker, group, limit, mostMs, done);
        });
        return;
    }
    host.query([&host, worker, id = question.id, limit, mostMs, done = std::move(done)](Engine &engine) {
        worker([&host, worker, record = engine.definition(id), id, limit, mostMs, done] {
            const std::optional<NodeGroup> group = record ? groupOf(*record) : std::nullopt;
            std::optional<IdGroup> ids = record && !group ? idGroupOf(*record) : std::nullopt;
            if (ids)
                findMembers(host, worker, std::make_shared<const IdGroup>(std::move(*ids)), {},
                            std::make_shared<std::vector<NodeId>>(), limit, done);
            else if (group)
                readGroup(host, worker, *group, limit, mostMs, done);
            else
                done(Error{Error::Kind::NotFound, ReadsText::tr("There is no host group %1.").arg(number(id)), {}});
        });
    });
}

void findTargets(EngineAccess &host, const PostTask &worker, CreateJob order,
                 std::function<void(Result<CreateJob>)> done)
{
    findFrom(host, worker, std::make_shared<CreateJob>(std::move(order)), 0, 0, nanoseconds(kMostConditionMs), done);
}

} // namespace signalbox::consoleapi
