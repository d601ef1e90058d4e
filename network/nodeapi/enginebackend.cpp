#include "network/nodeapi/enginebackend.h"

#include "model/domain/text.h"
#include "network/nodeapi/cleantext.h"
#include "network/nodeapi/startchecks.h"
#include "network/nodeapi/transferbook.h"
#include "network/nodeapi/waiters.h"

#include <openssl/crypto.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

namespace signalbox::ddi {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr auto kKnownFor = std::chrono::seconds(2); // what was read of a node is believed, unless it was woken
constexpr auto kPollToldEvery = std::chrono::seconds(1);
constexpr qsizetype kMaxKnown = 50'000;
constexpr qsizetype kMaxRemembered = 10'000; // attempts whose last log lines are kept, nodes whose last success is
constexpr qsizetype kMaxLookedBack = 1'000'000;
constexpr qint64 kMaxParts = 254; // swupdate counts its tries in eight bits
constexpr qint64 kBytesToStop = 1024; // enough to make a client look whether it is cancelled

Error notFound()
{
    return {Error::Kind::NotFound, {}, {}};
}

Error unauthorized()
{
    return {Error::Kind::Unauthorized, {}, {}};
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// In constant time for a given length.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    return !a.isEmpty() && a.size() == b.size()
           && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

/// What is kept of a node between requests, so that most polls do not need the engine's thread.
struct Known {
    NodeId id{};
    NodeRole role = NodeRole::Client;
    QByteArray tokenSha256;
    std::vector<NodeId> relays; ///< on the way to it, the nearest first
    ControllerBase base; ///< without sleep
    bool unconfirmed = false; ///< installed and not confirmed: nothing to hurry for
    bool rejecting = false; ///< its polls are counted
    SteadyClock::time_point readAt;
};

struct Gateway {
    NodeId id{};
    QString name;
};

/// "Not now" of a client, until it counts as its last word.
struct PendingRejection {
    StageReport report; ///< what it says then
    int pollsLeft = kPollsUntilRejected;
};

std::optional<Offer> offerOf(const Engine &engine, NodeId node, AttemptId attempt)
{
    for (const Offer &offer : engine.offers(node))
        if (offer.attempt == attempt)
            return offer;
    return {};
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
    const auto put = [&](const char16_t *key, const QString &value) {
        deployment.metadata.insert(QString::fromUtf16(key), value);
    };
    put(kKindKey, payloadKindKey(work.package.kind));
    if (!work.package.installArguments.isEmpty())
        put(kArgumentsKey, work.package.installArguments);
    put(kTimingKey, QString::number(static_cast<int>(work.job.timing)));
    if (work.job.installAtMs != kNoTime)
        put(kInstallAtKey, QString::number(work.job.installAtMs));
    if (work.job.split.sizeKiB > 0) {
        put(kSplitSizeKey, QString::number(work.job.split.sizeKiB));
        put(kSplitWaitKey, QString::number(work.job.split.waitMs));
    }
    put(kJobKey, QStringLiteral("%1 %2").arg(number(work.job.id)).arg(work.job.name));
    return deployment;
}

/// Size of a part for a client that is cut after each: never more parts than such clients can count.
qint64 partSize(const Work &work)
{
    return std::max<qint64>(qint64{work.job.split.sizeKiB} * 1024, (work.package.size + kMaxParts - 1) / kMaxParts);
}

} // namespace

class EngineBackend::Impl : public std::enable_shared_from_this<EngineBackend::Impl> {
public:
    Impl(Options options, EngineHost &host)
        : m_options(std::move(options)), m_host(host), m_checks(m_options.startCheckPort, m_options.startCheckTimeout)
    {
    }

    void act(const EngineAction &action);
    void nodesChanged(const DeltaBatch &batch);

    void authenticate(const QString &controller, const Credentials &credentials, const QString &peer,
                      const Reply<Result<Caller>> &reply);
    void poll(const Caller &caller, const Reply<ControllerBase> &reply);
    void deployment(const Caller &caller, AttemptId id, const Reply<Result<Deployment>> &reply);
    void installed(const Caller &caller, AttemptId id, const Reply<Result<Deployment>> &reply);
    void feedback(const Caller &caller, AttemptId id, Feedback feedback, bool onCancel, const QString &spoolInstance,
                  quint64 spoolNumber, const Reply<int> &reply);
    void configData(const Caller &caller, const ConfigData &data, const Reply<Outcome> &reply);
    void cancelAction(const Caller &caller, AttemptId id, const Reply<bool> &reply);
    void artifact(const Caller &caller, quint32 module, const QString &fileName, const Reply<ArtifactAnswer> &reply);
    void artifactStarted(const Caller &caller, const ArtifactAnswer &answer, std::function<void()> cut);
    void artifactProgress(const ArtifactAnswer &answer, qint64 end);
    void artifactEnded(const ArtifactAnswer &answer, bool complete);
    void children(const Caller &caller, quint64 cursor, const Reply<Result<Children>> &reply);

    std::shared_ptr<Waiters> m_waiters = std::make_shared<Waiters>();

private:
    /// Runs in the engine's thread, unless this is gone by then.
    template <class Read>
    void ask(Read read)
    {
        m_host.query([weak = weak_from_this(), read = std::move(read)](Engine &engine) mutable {
            if (const auto self = weak.lock())
                read(*self, engine);
        });
    }

    std::optional<Known> fresh(const QString &name);
    void forget(const QString &name);
    void decide(const QString &controller, const Credentials &credentials, const QByteArray &tokenHash,
                const QString &peer, const std::optional<Known> &known, const std::optional<Gateway> &gateway,
                const Reply<Result<Caller>> &reply);
    std::optional<Gateway> gatewayOf(const QByteArray &tokenSha256, bool *mayBeOld);
    ControllerBase withSleep(const Caller &caller, const Known &known) const;
    void tellPolled(const Caller &caller, const Known &known);
    void tellBytes(const ArtifactAnswer &answer, qint64 bytes);

    // In the engine's thread only.
    std::optional<Known> read(Engine &engine, const QString &name);
    void readGateways(const Engine &engine);
    void wake(Engine &engine);
    void findNotNow(const Engine &engine, const QString &controller, AttemptId attempt);
    void countPoll(AttemptId attempt);
    ArtifactAnswer artifactAnswer(const Engine &engine, const Caller &caller, quint32 module, const QString &fileName);
    void takeFeedback(Engine &engine, const Caller &caller, AttemptId id, const Feedback &feedback, bool onCancel,
                      NodeReported report, const Reply<int> &reply);
    [[nodiscard]] NodeId receiverOf(const Engine &engine, const Caller &caller) const;

    const Options m_options;
    EngineHost &m_host;
    TransferBook m_transfers;
    StartChecks m_checks;
    std::atomic<quint64> m_lastTransfer{0};

    std::mutex m_mutex; ///< guards what follows
    QHash<QString, Known> m_known;
    QHash<QString, SteadyClock::time_point> m_polled; ///< when the engine was last told of a poll, or seen
    QHash<QByteArray, Gateway> m_gateways; ///< by the hash of the token
    QSet<NodeId> m_relays; ///< those in m_gateways
    SteadyClock::time_point m_gatewaysReadAt;
    bool m_gatewaysOld = true;
    std::vector<NodeId> m_toWake;

    // In the engine's thread only.
    QHash<AttemptId, QStringList> m_lastDetails; ///< of the feedback before, where clients put their reasons
    QHash<AttemptId, PendingRejection> m_rejections;
    QSet<AttemptId> m_lookedBack; ///< whether they wait for rejection was found out after our start
    QSet<AttemptId> m_unconfirmed;
    QHash<NodeId, Deployment> m_installed;
    QHash<NodeId, quint64> m_completeAt; ///< relays: m_removals when they were last told of all their nodes
    quint64 m_removals = 1;

    friend class EngineBackend;
};

void EngineBackend::Impl::act(const EngineAction &action)
{
    if (const auto *check = std::get_if<StartCheck>(&action)) {
        m_checks.check(check->address, [weak = weak_from_this(), node = check->node](StatusDetail found) {
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
    QSet<QString> names; // a relay with a thousand clients is woken once
    for (NodeId id : nodes) {
        for (auto node = engine.node(id); node; node = engine.node(node->upper)) {
            if (names.contains(node->name))
                break;
            names.insert(node->name);
            if (node->upper == NodeId{})
                break;
        }
    }
    for (const QString &name : std::as_const(names))
        forget(name);
    for (const QString &name : std::as_const(names))
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

std::optional<Known> EngineBackend::Impl::fresh(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_known.constFind(name);
    if (found == m_known.cend() || SteadyClock::now() - found->readAt > kKnownFor)
        return {};
    return *found;
}

void EngineBackend::Impl::forget(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    m_known.remove(name);
}

std::optional<Known> EngineBackend::Impl::read(Engine &engine, const QString &name)
{
    const auto id = engine.nodeByName(name);
    const auto node = id ? engine.node(*id) : std::nullopt;
    if (!node)
        return {};
    Known known;
    known.id = *id;
    known.role = node->role;
    known.tokenSha256 = engine.tokenSha256(*id);
    for (NodeId upper = node->upper; upper != NodeId{};) {
        known.relays.push_back(upper);
        const auto relay = engine.node(upper);
        upper = relay ? relay->upper : NodeId{};
    }
    known.base.wantsConfigData = node->attributesMs == kNoTime;
    known.base.offersChildren = node->role == NodeRole::Relay;
    if (const auto last = m_installed.constFind(*id); last != m_installed.cend())
        known.base.installed = last->id;
    for (const Offer &offer : engine.offers(*id)) {
        if (known.base.deployment || known.base.cancel || offer.state == OfferState::Held)
            continue;
        if (isStopped(offer.state)) {
            known.base.cancel = offer.attempt;
            known.base.withdrawn = offer.state == OfferState::Withdrawn;
        } else {
            known.base.deployment = offer.attempt;
            known.base.contentTag = offer.contentTag;
            known.unconfirmed = m_unconfirmed.contains(offer.attempt);
            findNotNow(engine, name, offer.attempt);
            known.rejecting = m_rejections.contains(offer.attempt);
        }
    }
    known.readAt = SteadyClock::now();
    const std::scoped_lock lock(m_mutex);
    if (m_known.size() >= kMaxKnown)
        m_known.removeIf([now = known.readAt](const auto &entry) { return now - entry.value().readAt > kKnownFor; });
    if (m_polled.size() >= kMaxKnown)
        m_polled.clear();
    m_known.insert(name, known);
    return known;
}

std::optional<Gateway> EngineBackend::Impl::gatewayOf(const QByteArray &tokenSha256, bool *mayBeOld)
{
    const std::scoped_lock lock(m_mutex);
    // The search is by a hash of the token: how long it takes tells nothing about the token itself.
    const auto found = m_gateways.constFind(tokenSha256);
    const bool foundIt = found != m_gateways.cend();
    *mayBeOld = m_gatewaysOld || (!foundIt && SteadyClock::now() - m_gatewaysReadAt > std::chrono::seconds(1));
    return foundIt ? std::optional(*found) : std::nullopt;
}

void EngineBackend::Impl::readGateways(const Engine &engine)
{
    QHash<QByteArray, Gateway> gateways;
    QSet<NodeId> relays;
    for (const NodeRecord &node : engine.snapshot(QDateTime::currentMSecsSinceEpoch()).nodes) {
        if (node.role != NodeRole::Relay)
            continue;
        relays.insert(node.id);
        if (const QByteArray token = engine.tokenSha256(node.id); !token.isEmpty())
            gateways.insert(token, {node.id, node.name});
    }
    const std::scoped_lock lock(m_mutex);
    m_gateways.swap(gateways);
    m_relays.swap(relays);
    m_gatewaysOld = false;
    m_gatewaysReadAt = SteadyClock::now();
}

void EngineBackend::Impl::authenticate(const QString &controller, const Credentials &credentials, const QString &peer,
                                       const Reply<Result<Caller>> &reply)
{
    if (credentials.kind == Credentials::Kind::None) {
        reply(unauthorized());
        return;
    }
    const bool byGateway = credentials.kind == Credentials::Kind::GatewayToken;
    const QByteArray hash = sha256(credentials.token);
    bool mayBeOld = false;
    const auto gateway = byGateway ? gatewayOf(hash, &mayBeOld) : std::optional<Gateway>();
    if (byGateway && !gateway && !mayBeOld) {
        reply(unauthorized());
        return;
    }
    if (const auto known = fresh(controller); known && !mayBeOld) {
        decide(controller, credentials, hash, peer, known, gateway, reply);
        return;
    }
    ask([=](Impl &self, Engine &engine) {
        std::optional<Gateway> found = gateway;
        if (byGateway) {
            bool old = false;
            found = self.gatewayOf(hash, &old);
            if (old) {
                self.readGateways(engine);
                found = self.gatewayOf(hash, &old);
            }
        }
        self.decide(controller, credentials, hash, peer, self.read(engine, controller), found, reply);
    });
}

void EngineBackend::Impl::decide(const QString &controller, const Credentials &credentials, const QByteArray &tokenHash,
                                 const QString &peer, const std::optional<Known> &known,
                                 const std::optional<Gateway> &gateway, const Reply<Result<Caller>> &reply)
{
    Caller caller;
    caller.controller = controller;
    caller.peer = peer;
    switch (credentials.kind) {
    case Credentials::Kind::None: break;
    case Credentials::Kind::TargetToken: {
        // The comparison is made for unknown nodes too, so that they are not told apart by the time it takes.
        const QByteArray stored = known && !known->tokenSha256.isEmpty() ? known->tokenSha256 : QByteArray(32, '\0');
        if (isSame(tokenHash, stored) && known) {
            reply(std::move(caller));
            return;
        }
        break;
    }
    case Credentials::Kind::Certificate:
        if (known && credentials.certificateName == controller) {
            reply(std::move(caller));
            return;
        }
        break;
    case Credentials::Kind::GatewayToken:
        if (!gateway)
            break;
        caller.gateway = gateway->name;
        if (!known) { // plug and play, but only below a relay that is known
            m_host.post(NodeSeenBelow{controller, gateway->id}, [reply, caller](const EngineReply &answer) {
                if (answer.kind == EngineReply::Kind::Accepted)
                    reply(caller);
                else
                    reply(unauthorized());
            });
            return;
        }
        if (known->id == gateway->id
            || std::find(known->relays.begin(), known->relays.end(), gateway->id) != known->relays.end()) {
            reply(std::move(caller));
            return;
        }
        break;
    }
    reply(unauthorized());
}

ControllerBase EngineBackend::Impl::withSleep(const Caller &caller, const Known &known) const
{
    ControllerBase base = known.base;
    base.offersChildren = base.offersChildren && (caller.gateway.isEmpty() || caller.gateway == caller.controller);
    if (base.deployment || base.cancel) {
        base.sleep = known.unconfirmed ? m_options.sleepUnconfirmed : m_options.sleepBusy;
    } else if (caller.longPoll) {
        base.sleep = m_options.sleepLongPoll;
    } else {
        // Spread by 15 % to both sides, or all clients that were started together come together for ever.
        const double spread = 0.85 + 0.3 * QRandomGenerator::global()->generateDouble();
        base.sleep = std::chrono::seconds(std::lround(static_cast<double>(m_options.sleepIdle.count()) * spread));
    }
    return base;
}

/// A relay that asks in a client's name is a sign of life of the relay.
void EngineBackend::Impl::tellPolled(const Caller &caller, const Known &known)
{
    const QString &who = caller.gateway.isEmpty() ? caller.controller : caller.gateway;
    const auto now = SteadyClock::now();
    NodeId id = known.id;
    {
        const std::scoped_lock lock(m_mutex);
        auto &last = m_polled[who];
        const bool busy = known.base.deployment || known.base.cancel;
        if (now - last < kPollToldEvery && !busy)
            return;
        last = now;
        if (!caller.gateway.isEmpty()) {
            const auto relay = std::find_if(m_gateways.cbegin(), m_gateways.cend(),
                                            [&](const Gateway &gateway) { return gateway.name == caller.gateway; });
            if (relay == m_gateways.cend())
                return;
            id = relay->id;
        }
    }
    m_host.post(NodePolled{id, caller.peer});
}

void EngineBackend::Impl::poll(const Caller &caller, const Reply<ControllerBase> &reply)
{
    if (const auto known = fresh(caller.controller); known && !known->rejecting) {
        tellPolled(caller, *known);
        reply(withSleep(caller, *known));
        return;
    }
    ask([=](Impl &self, Engine &engine) {
        const auto known = self.read(engine, caller.controller);
        if (!known) { // removed a moment ago
            reply(ControllerBase{});
            return;
        }
        if (known->rejecting && known->base.deployment && !known->base.cancel)
            self.countPoll(*known->base.deployment);
        self.tellPolled(caller, *known);
        reply(self.withSleep(caller, *known));
    });
}

/// The count is kept in memory. What a client said before our start is in the log: its polls are counted anew.
void EngineBackend::Impl::findNotNow(const Engine &engine, const QString &controller, AttemptId attempt)
{
    if (m_lookedBack.contains(attempt))
        return;
    if (m_lookedBack.size() >= kMaxLookedBack)
        m_lookedBack.clear();
    m_lookedBack.insert(attempt);
    if (m_rejections.contains(attempt))
        return;
    if (const auto reason = engine.saidNotNow(attempt)) {
        StageReport report;
        report.attempt = attempt;
        report.stage = Stage::Rejected;
        report.reporter = controller;
        report.text = *reason;
        m_rejections.insert(attempt, {report});
    }
}

void EngineBackend::Impl::countPoll(AttemptId attempt)
{
    const auto pending = m_rejections.find(attempt);
    if (pending == m_rejections.end() || --pending->pollsLeft > 0)
        return;
    NodeReported reported;
    reported.report = pending->report;
    m_host.post(reported, [weak = weak_from_this(), report = pending->report](const EngineReply &answer) {
        const auto self = weak.lock();
        if (self && answer.kind == EngineReply::Kind::StoreFailed)
            self->m_rejections.insert(report.attempt, {report, 1}); // with the next poll
    });
    m_rejections.erase(pending);
}

NodeId EngineBackend::Impl::receiverOf(const Engine &engine, const Caller &caller) const
{
    return engine.nodeByName(caller.gateway.isEmpty() ? caller.controller : caller.gateway).value_or(NodeId{});
}

void EngineBackend::Impl::deployment(const Caller &caller, AttemptId id, const Reply<Result<Deployment>> &reply)
{
    ask([=](Impl &self, Engine &engine) {
        const auto node = engine.nodeByName(caller.controller);
        const auto offer = node ? offerOf(engine, *node, id) : std::nullopt;
        const auto work = offer ? engine.work(id) : std::nullopt;
        if (!work || isStopped(offer->state)) {
            reply(notFound());
            return;
        }
        if (offer->state == OfferState::Held) {
            reply(Error{
                Error::Kind::Refused, QCoreApplication::translate("NodeMessage", "The action is suspended."), {}});
            return;
        }
        Deployment deployment = deploymentOf(*work);
        const NodeId by = self.receiverOf(engine, caller);
        self.m_host.post(WorkFetched{id, by},
                         [reply, deployment = std::move(deployment)](const EngineReply &) { reply(deployment); });
    });
}

void EngineBackend::Impl::installed(const Caller &caller, AttemptId id, const Reply<Result<Deployment>> &reply)
{
    ask([=](Impl &self, Engine &engine) {
        const auto node = engine.nodeByName(caller.controller);
        const auto found = node ? self.m_installed.constFind(*node) : self.m_installed.cend();
        if (found == self.m_installed.cend() || found->id != id)
            reply(notFound());
        else
            reply(*found);
    });
}

void EngineBackend::Impl::feedback(const Caller &caller, AttemptId id, Feedback feedback, bool onCancel,
                                   const QString &spoolInstance, quint64 spoolNumber, const Reply<int> &reply)
{
    NodeReported report;
    report.spoolInstance = spoolInstance;
    report.spoolNumber = spoolNumber;
    ask([=, feedback = std::move(feedback)](Impl &self, Engine &engine) {
        self.takeFeedback(engine, caller, id, feedback, onCancel, report, reply);
    });
}

void EngineBackend::Impl::takeFeedback(Engine &engine, const Caller &caller, AttemptId id, const Feedback &feedback,
                                       bool onCancel, NodeReported report, const Reply<int> &reply)
{
    const auto node = engine.nodeByName(caller.controller);
    if (!caller.gateway.isEmpty())
        report.via = receiverOf(engine, caller);
    const auto work = engine.work(id);
    // Closed and replaced attempts have an owner too; of a job that is gone nothing is left to be told of.
    if (!node || !engine.wasKnown(id) || engine.targetOf(id).value_or(*node) != *node) {
        reply(404);
        return;
    }
    const bool stopped = work && isStopped(work->state);
    report.report = stageOf(feedback, onCancel, m_lastDetails.value(id));
    report.report.attempt = id;
    // Only a relay speaks for others; who else says so is not believed. The name makes the engine look whether the
    // attempt is the speaker's at all.
    if (report.report.reporter.isEmpty() || caller.gateway.isEmpty())
        report.report.reporter = caller.controller;
    if (work && onCancel && !stopped && report.report.stage == Stage::CancelConfirmed) {
        reply(405);
        return;
    }
    // A transfer that we broke off for the cancellation, and that the client gave up for it.
    if (stopped && report.report.stage == Stage::CommunicationFailed && !feedback.stage)
        report.report.stage = Stage::CancelConfirmed;

    // What a relay passes on has a stage of its own: there the relay counts, where the client polls.
    const bool ofClient = report.report.reporter.isEmpty() || report.report.reporter == caller.controller;
    if (report.report.stage == Stage::NotNow && !feedback.stage && work) {
        StageReport rejected = report.report;
        rejected.stage = Stage::Rejected;
        if (const auto pending = m_rejections.find(id); pending != m_rejections.end())
            pending->report = rejected; // said again: no reason to wait longer for it
        else
            m_rejections.insert(id, {rejected});
    } else if (ofClient) {
        m_rejections.remove(id);
    }
    if (!onCancel && !feedback.stage) {
        if (m_lastDetails.size() >= kMaxRemembered)
            m_lastDetails.clear();
        m_lastDetails.insert(id, feedback.details);
    }
    if (report.report.stage == Stage::Waiting && report.report.detail == StatusDetail::Confirmation)
        m_unconfirmed.insert(id);
    const bool completed = report.report.stage == Stage::Completed || report.report.stage == Stage::AlreadyDistributed;
    std::optional<Deployment> done;
    if (completed && work)
        done = deploymentOf(*work);

    m_host.post(std::move(report), [weak = weak_from_this(), reply, caller, id, node = *node,
                                    done = std::move(done)](const EngineReply &answer) {
        const auto self = weak.lock();
        if (!self)
            return;
        self->forget(caller.controller);
        switch (answer.kind) {
        case EngineReply::Kind::Accepted:
            if (done) {
                if (self->m_installed.size() >= kMaxRemembered)
                    self->m_installed.clear();
                self->m_installed.insert(node, *done);
                self->m_lastDetails.remove(id);
                self->m_unconfirmed.remove(id);
            }
            reply(200);
            return;
        case EngineReply::Kind::Ignored: reply(200); return;
        case EngineReply::Kind::UnknownAttempt: reply(404); return;
        case EngineReply::Kind::AttemptClosed:
            self->m_lastDetails.remove(id);
            self->m_unconfirmed.remove(id);
            reply(410);
            return;
        case EngineReply::Kind::StoreFailed: reply(503); return;
        }
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
                             reply(answer.kind == EngineReply::Kind::StoreFailed ? Outcome(answer.error) : Outcome());
                         });
    });
}

void EngineBackend::Impl::cancelAction(const Caller &caller, AttemptId id, const Reply<bool> &reply)
{
    ask([=](Impl &, Engine &engine) {
        const auto node = engine.nodeByName(caller.controller);
        const auto offer = node ? offerOf(engine, *node, id) : std::nullopt;
        reply(offer && isStopped(offer->state));
    });
}

void EngineBackend::Impl::artifact(const Caller &caller, quint32 module, const QString &fileName,
                                   const Reply<ArtifactAnswer> &reply)
{
    ask([=](Impl &self, Engine &engine) { reply(self.artifactAnswer(engine, caller, module, fileName)); });
}

ArtifactAnswer EngineBackend::Impl::artifactAnswer(const Engine &engine, const Caller &caller, quint32 module,
                                                   const QString &fileName)
{
    ArtifactAnswer answer;
    const auto node = engine.nodeByName(caller.controller);
    if (!node)
        return answer;
    // The same package may be offered twice: what may be sent wins, then what may be sent later.
    const auto rank = [](OfferState state) {
        return state == OfferState::Offered ? 0 : state == OfferState::Held ? 1 : 2;
    };
    std::optional<Work> best;
    for (const Offer &offer : engine.offers(*node)) {
        auto work = engine.work(offer.attempt);
        if (!work || number(work->package.id) != module || work->package.fileName != fileName)
            continue;
        work->state = offer.state;
        if (!best || rank(work->state) < rank(best->state))
            best = std::move(work);
    }
    if (!best)
        return answer;

    answer.kind = ArtifactAnswer::Kind::Send;
    answer.filePath = QStringLiteral("%1/%2")
                          .arg(m_options.contentFolder, QString::fromLatin1(best->package.sha256.toHex()))
                          .toStdString();
    answer.entityTag = '"' + best->package.sha1.toHex().toStdString() + '"';
    answer.md5 = best->package.md5;
    answer.attempt = best->attempt;
    answer.size = best->package.size;
    answer.split = best->job.split.sizeKiB > 0;
    answer.transfer = ++m_lastTransfer;
    answer.receiver = receiverOf(engine, caller);
    // Bytes count on the way from here to the next hop; a client that comes past its relay is served all the same.
    if (answer.receiver != (best->route.empty() ? best->target : best->route.front()))
        answer.receiver = NodeId{};
    switch (best->state) {
    case OfferState::Held: answer.kind = ArtifactAnswer::Kind::Hold; break;
    case OfferState::Cancelled:
    case OfferState::Withdrawn:
        // A client in mid-transfer looks for a cancellation when bytes come, and when its line is cut; swupdate only
        // when its time to poll has come.
        answer.cutAfterBytes = kBytesToStop;
        if (const auto rest =
                m_transfers.restOfWait(best->attempt, answer.receiver, m_options.sleepBusy + std::chrono::seconds(1));
            rest.count() > 0) {
            answer.kind = ArtifactAnswer::Kind::Hold;
            answer.holdFor = rest;
        }
        break;
    case OfferState::Offered:
        if (!answer.split || caller.pacesItself || !caller.gateway.isEmpty())
            break;
        answer.cutAfterBytes = partSize(*best);
        if (const auto rest = m_transfers.restOfWait(best->attempt, answer.receiver,
                                                     std::chrono::milliseconds(best->job.split.waitMs));
            rest.count() > 0) {
            answer.kind = ArtifactAnswer::Kind::Hold;
            answer.holdFor = rest;
        }
        break;
    }
    return answer;
}

void EngineBackend::Impl::artifactStarted(const Caller &caller, const ArtifactAnswer &answer, std::function<void()> cut)
{
    m_transfers.started(answer, std::move(cut));
    if (answer.cutAfterBytes == kBytesToStop)
        return;
    // It may have been suspended or cancelled between the answer and now.
    ask([controller = caller.controller, attempt = answer.attempt](Impl &self, Engine &engine) {
        const auto node = engine.nodeByName(controller);
        const auto offer = node ? offerOf(engine, *node, attempt) : std::nullopt;
        if (!offer || offer->state != OfferState::Offered)
            self.m_transfers.cut(attempt);
    });
}

void EngineBackend::Impl::tellBytes(const ArtifactAnswer &answer, qint64 bytes)
{
    if (answer.receiver != NodeId{} && answer.cutAfterBytes != kBytesToStop)
        m_host.post(BytesSent{answer.attempt, answer.receiver, bytes, answer.size, answer.split});
}

void EngineBackend::Impl::artifactProgress(const ArtifactAnswer &answer, qint64 end)
{
    if (const auto bytes = m_transfers.progress(answer, end))
        tellBytes(answer, *bytes);
}

void EngineBackend::Impl::artifactEnded(const ArtifactAnswer &answer, bool complete)
{
    tellBytes(answer, m_transfers.ended(answer, complete));
}

void EngineBackend::Impl::children(const Caller &caller, quint64 cursor, const Reply<Result<Children>> &reply)
{
    if (caller.gateway != caller.controller) { // with the relay's own gateway token only
        reply(notFound());
        return;
    }
    ask([=](Impl &self, Engine &engine) {
        const auto id = engine.nodeByName(caller.controller);
        const auto relay = id ? engine.node(*id) : std::nullopt;
        if (!relay || relay->role != NodeRole::Relay) {
            reply(notFound());
            return;
        }
        self.m_host.post(NodePolled{*id, caller.peer});
        Children children;
        // The feed does not name who is gone; who has asked before the last removal is told of all that are there.
        children.complete = cursor == 0 || self.m_completeAt.value(*id) != self.m_removals;
        children.suspended = relay->suspended;
        auto [feed, next] = engine.childFeed(*id, children.complete ? 0 : cursor);
        children.cursor = next;
        if (children.complete)
            self.m_completeAt.insert(*id, self.m_removals);
        children.changed.reserve(feed.size());
        for (const ChildFeed &entry : feed) {
            ChildNode child;
            child.name = entry.node.name;
            child.role = entry.node.role;
            if (const auto upper = engine.node(entry.node.upper))
                child.upper = upper->name;
            child.address = entry.node.address;
            child.suspended = entry.node.suspended;
            child.tokenSha256 = entry.tokenSha256;
            for (const Offer &offer : entry.offers)
                child.offers.push_back({offer.attempt, offer.state, offer.contentTag});
            children.changed.push_back(std::move(child));
        }
        reply(std::move(children));
    });
}

EngineBackend::EngineBackend(Options options, EngineHost &host)
    : m_impl(std::make_shared<Impl>(std::move(options), host))
{
    m_subscription = host.subscribe([weak = std::weak_ptr(m_impl)](const DeltaBatch &batch) {
        if (const auto impl = weak.lock())
            impl->nodesChanged(batch);
    });
}

EngineBackend::~EngineBackend()
{
    m_impl->m_host.unsubscribe(m_subscription);
    m_impl->m_checks.stop();
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

} // namespace signalbox::ddi
