#include "network/nodeapi/enginebackendimpl.h"

#include "model/domain/higherjob.h"
#include "model/domain/text.h"
#include "network/nodeapi/metadatakeys.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <set>
#include <tuple>

namespace signalbox::ddi {

namespace {

constexpr int kMaxHistory = 50; ///< messages of an action told to a client

Error notFound()
{
    return {Error::Kind::NotFound, {}, {}};
}

} // namespace

std::optional<OfferState> offeredTo(const Engine &engine, NodeId node, AttemptId attempt)
{
    const auto state = engine.offered(attempt);
    return state && engine.targetOf(attempt) == node ? state : std::nullopt;
}

QString addressOf(const Engine &engine, NodeId place)
{
    if (place == NodeId{})
        return kThisServer;
    const auto relay = engine.node(place);
    return relay ? relay->attributes.value(kRelayAddress) : QString();
}

bool comesInParts(const JobRecord &job)
{
    return job.split.sizeKiB > 0 && job.distribution.rollout.unsplitMs == kNoTime;
}

bool isStopped(OfferState state)
{
    return state == OfferState::Cancelled || state == OfferState::Withdrawn;
}

Deployment deploymentOf(const Work &work)
{
    Deployment deployment;
    deployment.id = work.attempt;
    deployment.name = work.package.name;
    deployment.version = work.package.version;
    Artifact artifact;
    artifact.fileName = work.package.fileName;
    artifact.size = work.package.size;
    artifact.sha1 = work.package.sha1;
    artifact.md5 = work.package.md5;
    artifact.sha256 = work.package.sha256;
    artifact.module = number(work.package.id);
    deployment.artifacts.push_back(std::move(artifact));
    const MetadataKeys &keys = metadataKeys();
    const auto put = [&](const QString &key, const QString &value) { deployment.metadata.insert(key, value); };
    put(keys.kind, payloadKindKey(work.package.kind));
    if (!work.package.installArguments.isEmpty())
        put(keys.arguments, work.package.installArguments);
    if (!work.package.statusFile.isEmpty())
        put(keys.statusFile, work.package.statusFile);
    put(keys.timing, QString::number(static_cast<int>(work.job.timing)));
    if (work.job.installAtMs != kNoTime)
        put(keys.installAt, QString::number(work.job.installAtMs));
    if (const JobAttributes told = forNodes(work.job.distribution.attributes); !told.isDefault()) {
        put(keys.attributes, QString::fromUtf8(QJsonDocument(toJson(told)).toJson(QJsonDocument::Compact)));
    }
    if (work.job.distribution.rollout.unsplitMs != kNoTime)
        put(keys.unsplit, QStringLiteral("1"));
    if (comesInParts(work.job)) {
        put(keys.splitSize, QString::number(work.job.split.sizeKiB));
        put(keys.splitWait, QString::number(work.job.split.waitMs));
    }
    if (work.job.type != JobType::InstallPackage && work.package.kind != PayloadKind::Order)
        put(keys.jobType, jobTypeKey(work.job.type));
    put(keys.job, QStringLiteral("%1 %2").arg(number(work.job.id)).arg(work.job.name));
    return deployment;
}

/// A job goes to many nodes, one after the other: what is told of it is made once for all of them.
Deployment EngineBackend::Impl::describe(const Work &work)
{
    const auto told = [](const JobRecord &job) {
        return std::tie(job.id, job.timing, job.installAtMs, job.name, job.distribution.attributes,
                        job.distribution.rollout.unsplitMs);
    };
    const bool isAsBefore = m_described && told(m_described->job) == told(work.job)
                            && m_described->job.split == work.job.split && m_described->package == work.package;
    if (!isAsBefore) {
        m_described = work;
        m_description = deploymentOf(work);
        ++m_descriptions;
    }
    Deployment deployment = m_description;
    deployment.id = work.attempt;
    return deployment;
}

/// A relay manager shows its operators what the job is; other relays and the nodes do not need it.
Deployment EngineBackend::Impl::describeForRelays(const Engine &engine, const Work &work)
{
    (void)describe(work);
    if (m_relayDescriptionOf != m_descriptions) {
        m_relayDescription = m_description;
        m_relayDescriptionOf = m_descriptions;
        HigherJob job;
        job.number = number(work.job.id);
        job.name = work.job.name;
        job.type = work.job.type;
        job.priority = work.job.priority;
        job.registeredMs = work.job.registeredMs;
        job.limitMs = work.job.schedule.limitMs;
        std::size_t own = 0;
        for (std::size_t i = 0; i < work.job.packages.size() && i < kMostHigherPackages; ++i) {
            const auto package = engine.package(work.job.packages[i]);
            job.packages.push_back(package ? HigherPackage{package->name, package->version, package->size}
                                           : HigherPackage{});
            if (work.job.packages[i] == work.package.id)
                own = i;
        }
        m_relayDescription.metadata.insert(metadataKeys().jobFacts, QString::fromUtf8(jobFacts(job, own)));
    }
    Deployment deployment = m_relayDescription;
    deployment.id = work.attempt;
    return deployment;
}

void EngineBackend::Impl::act(const EngineAction &action)
{
    if (const auto *check = std::get_if<StartCheck>(&action)) {
        m_startChecks.check(check->address, [weak = weak_from_this(), node = check->node](StatusDetail found) {
            if (const auto self = weak.lock())
                self->m_host.post(StartCheckDone{node, found});
        });
    } else if (const auto *transfer = std::get_if<CutTransfer>(&action)) {
        m_transfers.cut(transfer->attempt);
    } else if (const auto *node = std::get_if<WakeNode>(&action)) {
        bool first = false;
        {
            const std::scoped_lock lock(m_mutex);
            first = m_toWake.empty();
            m_toWake.push_back(node->node);
        }
        if (first)
            ask([](Impl &self, Engine &engine) { self.wake(engine); });
    }
}

void EngineBackend::Impl::wake(Engine &engine)
{
    std::vector<NodeId> nodes;
    {
        const std::scoped_lock lock(m_mutex);
        nodes.swap(m_toWake);
    }
    std::set<QString> names; // a relay with a thousand clients is woken once; in the same order in each run
    for (NodeId id : nodes) {
        if (const auto woken = engine.node(id); woken && names.insert(woken->name).second) {
            for (const NodeId relay : engine.relaysTo(id)) {
                if (const auto above = engine.node(relay))
                    names.insert(above->name);
            }
        }
    }
    for (const QString &name : names)
        forget(name);
    for (const QString &name : names)
        m_waiters->wake(name);
}

void EngineBackend::Impl::nodesChanged(const DeltaBatch &batch)
{
    const bool removed = !batch.removedNodes.empty();
    {
        const std::scoped_lock lock(m_mutex);
        for (const NodeRecord &node : batch.nodes)
            if (node.role == NodeRole::Relay && !m_relays.contains(node.id))
                m_gatewaysOld = true;
        if (removed) {
            m_gatewaysOld = true;
            m_known.clear();
        }
    }
    if (removed) // relays learn of it at their next question
        ask([](Impl &self, Engine &) {
            ++self.m_removals;
            self.m_waiters->wakeAll();
        });
}

NodeId EngineBackend::Impl::gatewayOf(const Engine &engine, const Caller &caller)
{
    return caller.gateway.isEmpty() ? NodeId{} : engine.nodeByName(caller.gateway).value_or(NodeId{});
}

NodeId EngineBackend::Impl::receiverOf(const Engine &engine, const Caller &caller) const
{
    return engine.nodeByName(caller.gateway.isEmpty() ? caller.controller : caller.gateway).value_or(NodeId{});
}

/// A request that says nothing else to the engine is a sign of life too.
void EngineBackend::Impl::tellRequest(const Engine &engine, const Caller &caller)
{
    const NodeId node = receiverOf(engine, caller);
    const auto now = m_options.clock();
    {
        const std::scoped_lock lock(m_mutex);
        auto &last = m_polled[caller.gateway.isEmpty() ? caller.controller : caller.gateway];
        if (node == NodeId{} || now - last < kPollToldEvery)
            return;
        last = now;
    }
    m_host.post(NodePolled{node, caller.peer});
}

void EngineBackend::Impl::deployment(const Caller &caller, AttemptId id, const Reply<Result<Deployment>> &reply)
{
    if (m_options.engineHere)
        describeTo(*m_options.engineHere, caller, id, reply);
    else
        ask([=](Impl &self, Engine &engine) { self.describeTo(engine, caller, id, reply); });
}

void EngineBackend::Impl::describeTo(Engine &engine, const Caller &caller, AttemptId id,
                                     const Reply<Result<Deployment>> &reply)
{
    const auto node = engine.nodeByName(caller.controller);
    const auto offered = node ? offeredTo(engine, *node, id) : std::nullopt;
    const auto work = offered ? engine.work(id) : std::nullopt;
    tellRequest(engine, caller);
    if (!offered || !work || isStopped(*offered)
        || !engine.isOfferedAt({.attempt = id, .place = work->place}, gatewayOf(engine, caller))) {
        reply(notFound());
        return;
    }
    if (offered == OfferState::Held) {
        reply(Error{Error::Kind::Refused, QCoreApplication::translate("NodeMessage", "The action is suspended."), {}});
        return;
    }
    const NodeId by = receiverOf(engine, caller);
    const bool isForRelay = !caller.gateway.isEmpty() && caller.gateway != caller.controller;
    m_host.post(WorkFetched{id, by}, [reply, deployment = isForRelay ? describeForRelays(engine, *work)
                                                                     : describe(*work)](const EngineReply &known) {
        // Of what cannot be stored another server may know better.
        if (known.kind == EngineReply::Kind::StoreFailed)
            reply(known.error);
        else
            reply(deployment);
    });
}

void EngineBackend::Impl::actionHistory(const Caller &caller, AttemptId id, int messages,
                                        const Reply<ActionHistory> &reply)
{
    ask([=](Impl &, Engine &engine) {
        ActionHistory history;
        const auto work = engine.work(id);
        if (!work || engine.nodeByName(caller.controller) != work->target) {
            reply(history);
            return;
        }
        history.status = QStringLiteral("RUNNING"); // hawkBit's word for whatever is open
        const int most = messages < 0 ? kMaxHistory : std::min(messages, kMaxHistory);
        const auto events = engine.history(work->instruction);
        if (events) {
            const std::vector<Event> &all = events.value();
            quint16 attempt = 0; // the entries before it are of earlier attempts
            for (const Event &event : all)
                attempt = std::max(attempt, event.attempt);
            for (auto it = all.rbegin(); it != all.rend() && history.messages.size() < most; ++it)
                if (it->attempt == attempt && it->kind != EventKind::TransferProgress)
                    history.messages.append(eventText(*it));
        }
        reply(history);
    });
}

void EngineBackend::Impl::installed(const Caller &caller, AttemptId id, const Reply<Result<Deployment>> &reply)
{
    ask([=](Impl &self, Engine &engine) {
        const auto node = engine.nodeByName(caller.controller);
        self.tellRequest(engine, caller);
        const auto found = node ? self.m_installed.constFind(*node) : self.m_installed.cend();
        if (found == self.m_installed.cend() || found->id != id)
            reply(notFound());
        else
            reply(*found);
    });
}

void EngineBackend::Impl::configData(const Caller &caller, const ConfigData &data, const Reply<Outcome> &reply)
{
    ask([=](Impl &self, Engine &engine) {
        const auto node = engine.nodeByName(caller.controller);
        if (!node) {
            reply(notFound());
            return;
        }
        self.m_host.post(NodeAttributesReported{*node, data.attributes, data.replace},
                         [weak = self.weak_from_this(), reply, caller](const EngineReply &answer) {
                             if (const auto impl = weak.lock())
                                 impl->forget(caller.controller);
                             reply(Outcome(answer.error));
                         });
    });
}

void EngineBackend::Impl::cancelAction(const Caller &caller, AttemptId id, const Reply<bool> &reply)
{
    ask([=](Impl &self, Engine &engine) {
        const auto node = engine.nodeByName(caller.controller);
        self.tellRequest(engine, caller);
        const auto offered = node ? offeredTo(engine, *node, id) : std::nullopt;
        reply(offered && isStopped(*offered));
    });
}

void EngineBackend::Impl::children(const Caller &caller, quint64 cursor, const Reply<Result<Children>> &reply)
{
    if (caller.gateway != caller.controller) { // with the relay's own gateway token only
        reply(notFound());
        return;
    }
    if (m_options.engineHere)
        tellChildren(*m_options.engineHere, caller, cursor, reply);
    else
        ask([=](Impl &self, Engine &engine) { self.tellChildren(engine, caller, cursor, reply); });
}

void EngineBackend::Impl::tellChildren(Engine &engine, const Caller &caller, quint64 cursor,
                                       const Reply<Result<Children>> &reply)
{
    const auto id = engine.nodeByName(caller.controller);
    const auto relay = id ? engine.node(*id) : std::nullopt;
    if (!relay || relay->role != NodeRole::Relay) {
        reply(notFound());
        return;
    }
    m_host.post(NodePolled{*id, caller.peer});
    Children children;
    // The feed does not name who is gone; who has asked before the last removal is told of all that are there.
    children.complete = cursor == 0 || m_completeAt.value(*id) != m_removals;
    children.suspended = relay->suspended;
    children.server = m_options.serverName;
    if (m_options.managers)
        children.managers = m_options.managers();
    auto [feed, next] = engine.childFeed(*id, children.complete ? 0 : cursor);
    children.cursor = next;
    if (children.complete)
        m_completeAt.insert(*id, m_removals);
    children.changed.reserve(feed.size());
    for (const ChildFeed &entry : feed) {
        if (entry.isGone) {
            if (!children.complete)
                children.removed.append(entry.node.name);
            continue;
        }
        ChildNode child;
        child.name = entry.node.name;
        child.role = entry.node.role;
        if (const auto upper = engine.node(entry.upper))
            child.upper = upper->name;
        if (entry.asksAt)
            child.asksAt = addressOf(engine, *entry.asksAt);
        child.address = entry.node.address;
        child.suspended = entry.node.suspended;
        child.tokenSha256 = entry.tokenSha256;
        for (const Offer &offer : entry.offers)
            child.offers.push_back({offer.attempt, offer.state, offer.contentTag, offer.overtakes});
        children.changed.push_back(std::move(child));
    }
    reply(std::move(children));
}

void EngineBackend::Impl::heard(const Caller &caller, const QStringList &nodes, const Reply<Outcome> &reply)
{
    if (caller.gateway != caller.controller) { // as children()
        reply(notFound());
        return;
    }
    ask([=](Impl &self, Engine &engine) {
        const auto relay = engine.nodeByName(caller.controller);
        if (!relay) {
            reply(notFound());
            return;
        }
        self.m_host.post(NodePolled{*relay, caller.peer});
        for (const QString &name : nodes) {
            const auto id = engine.nodeByName(name);
            const std::vector<NodeId> above = id ? engine.relaysTo(*id) : std::vector<NodeId>();
            if (std::find(above.begin(), above.end(), *relay) != above.end())
                self.m_host.post(NodePolled{*id, {}});
        }
        reply({});
    });
}

EngineBackend::EngineBackend(Options options, EngineAccess &engine)
    : m_impl(std::make_shared<Impl>(std::move(options), engine))
{
    m_subscription = engine.subscribe([weak = std::weak_ptr(m_impl)](const DeltaBatch &batch) {
        if (const auto impl = weak.lock())
            impl->nodesChanged(batch);
    });
}

EngineBackend::~EngineBackend()
{
    m_impl->m_host.unsubscribe(m_subscription);
    m_impl->m_startChecks.stop();
    m_impl->stop();
}

std::function<void(const EngineAction &)> EngineBackend::actionHandler()
{
    return [weak = std::weak_ptr(m_impl)](const EngineAction &action) {
        if (const auto impl = weak.lock())
            impl->act(action);
    };
}

void EngineBackend::authenticate(QString controller, Credentials credentials, QString peer, Reply<Result<Caller>> reply)
{
    m_impl->authenticate(controller, credentials, peer, reply);
}

void EngineBackend::poll(const Caller &caller, Reply<ControllerBase> reply)
{
    m_impl->poll(caller, reply);
}

std::shared_ptr<void> EngineBackend::waitForChange(const Caller &caller, std::function<void()> changed)
{
    return m_impl->m_waiters->add(caller.controller, std::move(changed));
}

void EngineBackend::deployment(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply)
{
    m_impl->deployment(caller, id, reply);
}

void EngineBackend::actionHistory(const Caller &caller, AttemptId id, int messages, Reply<ActionHistory> reply)
{
    m_impl->actionHistory(caller, id, messages, reply);
}

void EngineBackend::installed(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply)
{
    m_impl->installed(caller, id, reply);
}

void EngineBackend::feedback(const Caller &caller, AttemptId id, Feedback feedback, bool onCancel,
                             QString spoolInstance, quint64 spoolNumber, Reply<int> reply)
{
    m_impl->feedback(caller, id, std::move(feedback), onCancel, spoolInstance, spoolNumber, reply);
}

void EngineBackend::configData(const Caller &caller, ConfigData data, Reply<Outcome> reply)
{
    m_impl->configData(caller, data, reply);
}

void EngineBackend::cancelAction(const Caller &caller, AttemptId id, Reply<bool> reply)
{
    m_impl->cancelAction(caller, id, reply);
}

void EngineBackend::artifact(const Caller &caller, quint32 module, QString fileName, Reply<ArtifactAnswer> reply)
{
    m_impl->artifact(caller, module, fileName, reply);
}

void EngineBackend::artifactStarted(const Caller &caller, const ArtifactAnswer &answer, std::function<void()> cut)
{
    m_impl->artifactStarted(caller, answer, std::move(cut));
}

void EngineBackend::artifactProgress(const Caller &, const ArtifactAnswer &answer, qint64 end)
{
    m_impl->artifactProgress(answer, end);
}

void EngineBackend::artifactEnded(const Caller &, const ArtifactAnswer &answer, bool complete)
{
    m_impl->artifactEnded(answer, complete);
}

void EngineBackend::children(const Caller &caller, quint64 cursor, Reply<Result<Children>> reply)
{
    m_impl->children(caller, cursor, reply);
}

void EngineBackend::heard(const Caller &caller, QStringList nodes, Reply<Outcome> reply)
{
    m_impl->heard(caller, nodes, reply);
}

void EngineBackend::files(const Caller &caller, FilesPart part, Reply<Result<FilesTaken>> reply)
{
    m_impl->files(caller, part, reply);
}

} // namespace signalbox::ddi
