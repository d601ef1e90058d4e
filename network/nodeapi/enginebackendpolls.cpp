#include "network/nodeapi/enginebackendimpl.h"

#include <openssl/crypto.h>

#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace signalbox::ddi {

namespace {

constexpr auto kKnownFor = std::chrono::seconds(2); // what was read of a node is believed, unless it was woken

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

} // namespace

std::optional<Known> EngineBackend::Impl::fresh(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_known.constFind(name);
    if (found == m_known.cend() || m_options.clock() - found->readAt > kKnownFor)
        return {};
    return *found;
}

void EngineBackend::Impl::forget(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    m_known.remove(name);
}

std::optional<Known> EngineBackend::Impl::read(Engine &engine, const QString &name, NodeId gateway)
{
    const auto id = engine.nodeByName(name);
    const auto node = id ? engine.node(*id) : std::nullopt;
    if (!node)
        return {};
    Known known;
    known.id = *id;
    known.role = node->role;
    known.tokenSha256 = engine.tokenSha256(*id);
    known.relays = engine.relaysTo(*id);
    known.base.wantsConfigData = node->attributesMs == kNoTime;
    known.base.offersChildren = node->role == NodeRole::Relay;
    if (const auto last = m_installed.constFind(*id); last != m_installed.cend())
        known.base.installed = last->id;
    const std::vector<Offer> offers = engine.offers(*id);
    known.isLedElsewhere =
        std::any_of(offers.begin(), offers.end(), [](const Offer &offer) { return offer.place.has_value(); });
    if (known.isLedElsewhere) {
        if (const auto place = engine.asksElsewhere(offers, gateway))
            known.base.asksAt = addressOf(engine, *place);
    }
    for (const Offer &offer : offers) {
        if (known.base.deployment || known.base.cancel)
            break;
        if (offer.state == OfferState::Held || !engine.isOfferedAt(offer, gateway))
            continue;
        if (isStopped(offer.state)) {
            known.base.cancel = offer.attempt;
            known.base.withdrawn = offer.state == OfferState::Withdrawn;
        } else {
            known.base.deployment = offer.attempt;
            known.base.contentTag = offer.contentTag;
            if (m_options.tellsPriority) {
                if (const std::optional<Work> work = engine.work(offer.attempt)) {
                    known.base.priority = work->job.priority;
                    known.base.sinceMs = work->job.registeredMs;
                }
            }
            known.unconfirmed = m_unconfirmed.contains(offer.attempt);
            findNotNow(engine, name, offer.attempt);
            known.rejecting = m_rejections.contains(offer.attempt);
        }
    }
    known.readAt = m_options.clock();
    const std::scoped_lock lock(m_mutex);
    if (m_known.size() >= m_knownTidyAt) {
        m_known.removeIf([now = known.readAt](const auto &entry) { return now - entry.value().readAt > kKnownFor; });
        // Of a large fleet that many are young: not to be looked through again for the very next one.
        m_knownTidyAt = std::max(kMaxKnown, 2 * m_known.size());
    }
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
    *mayBeOld = m_gatewaysOld || (!foundIt && m_options.clock() - m_gatewaysReadAt > std::chrono::seconds(1));
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
    m_gatewaysReadAt = m_options.clock();
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
        self.decide(controller, credentials, hash, peer, self.read(engine, controller, found ? found->id : NodeId{}),
                    found, reply);
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
            caller.connected = known->id;
            reply(std::move(caller));
            return;
        }
        break;
    }
    case Credentials::Kind::Certificate:
        if (known && credentials.certificateName == controller) {
            caller.connected = known->id;
            reply(std::move(caller));
            return;
        }
        break;
    case Credentials::Kind::GatewayToken:
        if (!gateway)
            break;
        caller.gateway = gateway->name;
        caller.connected = gateway->id;
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
        const double spread =
            0.85 + 0.3 * (m_options.random ? m_options.random() : QRandomGenerator::global()->generateDouble());
        base.sleep = std::chrono::seconds(std::lround(static_cast<double>(m_options.sleepIdle.count()) * spread));
    }
    return base;
}

/// A relay that asks in a client's name is a sign of life of the relay.
void EngineBackend::Impl::tellPolled(const Caller &caller, const Known &known)
{
    const QString &who = caller.gateway.isEmpty() ? caller.controller : caller.gateway;
    const auto now = m_options.clock();
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
    if (const auto known = fresh(caller.controller); known && !known->rejecting && !known->isLedElsewhere) {
        tellPolled(caller, *known);
        reply(withSleep(caller, *known));
        return;
    }
    ask([=](Impl &self, Engine &engine) {
        const auto known = self.read(engine, caller.controller, gatewayOf(engine, caller));
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

} // namespace signalbox::ddi
