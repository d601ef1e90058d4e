#include "network/nodehost/relayhostimpl.h"

#include "network/nodeapi/metadatakeys.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace signalbox {

namespace {

/// Transfers below may take hours; that they go on is told this often where their progress is not to be reported.
constexpr qint64 kNoteEveryMs = 5 * 60'000;
constexpr qint64 kMaxParts = 254; ///< swupdate counts its tries in eight bits
/// Bytes given to a client whose held transfer was cancelled: it looks for orders while it writes them.
constexpr qint64 kTasteBytes = 1024;

QByteArray sha256Of(const QByteArray &bytes)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<std::size_t>(bytes.size()),
           reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    return !a.isEmpty() && a.size() == b.size()
           && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

/// Whether a feedback ends the attempt for everybody on the way. What the upper side would not close stays open here:
/// a transfer that a foreign client gave up is offered to it again.
bool isFinalFeedback(const ddi::Feedback &feedback, bool onCancel)
{
    switch (feedback.stage ? feedback.stage->stage : ddi::stageOf(feedback, onCancel, {}).stage) {
    case Stage::Completed:
    case Stage::AlreadyDistributed:
    case Stage::Failed:
    case Stage::Rejected:
    case Stage::CancelConfirmed: return true;
    default: return false;
    }
}

} // namespace

qint64 steadyNowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void RelayHost::Impl::authenticate(QString controller, ddi::Credentials credentials, QString peer,
                                   Reply<Result<ddi::Caller>> reply)
{
    inLoop([=, reply = std::move(reply)](Impl &relay) {
        const Error wrong{Error::Kind::Unauthorized, RelayHostText::tr("The credentials do not fit this node."), {}};
        const ChildNode *child = relay.m_logic.child(controller);
        if (!child) {
            reply(wrong);
            return;
        }
        // The other side of a relay manager may know it by another one.
        const Error another{relay.m_options.isEmbedded && !child->tokenSha256.isEmpty() ? Error::Kind::Refused
                                                                                        : wrong.kind,
                            wrong.text,
                            {}};
        const auto accept = [&](const QString &gateway) {
            relay.m_heard.heard(gateway.isEmpty() ? controller : gateway, steadyNowMs());
            reply(ddi::Caller{controller, gateway, peer});
        };
        switch (credentials.kind) {
        case ddi::Credentials::Kind::TargetToken:
            if (sameSecret(sha256Of(credentials.token), child->tokenSha256)) {
                accept({});
                return;
            }
            break;
        case ddi::Credentials::Kind::GatewayToken: {
            const QByteArray digest = sha256Of(credentials.token);
            // The token must be that of a relay on the way to the child.
            for (const QString &name : relay.m_logic.pathTo(controller)) {
                const ChildNode *step = relay.m_logic.child(name);
                if (step->role == NodeRole::Relay && sameSecret(digest, step->tokenSha256)) {
                    accept(step->name);
                    return;
                }
            }
            break;
        }
        case ddi::Credentials::Kind::Certificate:
            if (credentials.certificateName == controller) {
                accept({});
                return;
            }
            break;
        case ddi::Credentials::Kind::None: break;
        }
        reply(credentials.kind == ddi::Credentials::Kind::TargetToken ? another : wrong);
    });
}

UtcMs RelayHost::Impl::managingTimeMs() const
{
    const qint64 offset = m_clockOffsetMs;
    return offset == std::numeric_limits<qint64>::min() ? kNoTime : offset + steadyNowMs();
}

void RelayHost::Impl::poll(const ddi::Caller &caller, Reply<ddi::ControllerBase> reply)
{
    inLoop([caller, reply = std::move(reply)](Impl &relay) {
        if (relay.m_options.isEmbedded && !relay.m_logic.child(caller.controller)) {
            reply(ddi::ControllerBase{}); // the other side's alone
            return;
        }
        const UtcMs nowMs = TaskLoop::nowMs();
        const QString &who = caller.gateway.isEmpty() ? caller.controller : caller.gateway;
        relay.m_logic.childPolled(who, nowMs);
        relay.m_lastPeer.insert(who, caller.peer);
        relay.m_logic.clientPolled(caller.controller);
        ddi::ControllerBase base;
        base.sleep = std::chrono::seconds(relay.m_options.sleepIdleSeconds);
        base.wantsConfigData = !relay.m_attributesKnown.contains(caller.controller);
        base.offersChildren = !caller.gateway.isEmpty() && caller.gateway == caller.controller;
        if (const ChildNode *child = relay.m_logic.child(caller.controller))
            base.asksAt = child->asksAt;
        if (const std::optional<ChildOffer> offer = relay.m_logic.offerFor(caller.controller)) {
            if (offer->state == OfferState::Offered)
                base.deployment = offer->attempt;
            else
                base.cancel = offer->attempt;
            base.withdrawn = offer->state == OfferState::Withdrawn;
            base.contentTag = offer->contentTag;
            if (const HigherWork *shown = relay.m_mirror ? relay.m_mirror->work(offer->attempt) : nullptr) {
                const HigherJob *job = relay.m_mirror->job(shown->job);
                base.priority = job ? job->priority : base.priority;
                base.sinceMs = job ? job->registeredMs : kNoTime;
            }
        }
        reply(base);
        if (relay.m_logic.hasActions())
            relay.act();
    });
}

std::shared_ptr<void> RelayHost::Impl::waitForChange(const ddi::Caller &caller, std::function<void()> changed)
{
    return m_waiters->add(caller.controller, std::move(changed));
}

void RelayHost::Impl::deployment(const ddi::Caller &caller, AttemptId id, Reply<Result<ddi::Deployment>> reply)
{
    inLoop([caller, id, reply = std::move(reply)](Impl &relay) {
        const RelayWork *work = relay.m_logic.work(id);
        const auto known = relay.m_deployments.constFind(number(id));
        if (!work || work->child != caller.controller || known == relay.m_deployments.cend()
            || known->artifacts.empty()) {
            reply(Error{Error::Kind::NotFound, RelayHostText::tr("There is no such action for this node."), {}});
            return;
        }
        if (!relay.m_logic.mayPass(id)) {
            const bool held = work->wanted == OfferState::Held || work->wanted == OfferState::Offered;
            reply(Error{held ? Error::Kind::Refused : Error::Kind::NotFound,
                        RelayHostText::tr("The action is held or was taken back."),
                        {}});
            return;
        }
        relay.m_logic.childTook(id, TaskLoop::nowMs());
        ddi::Deployment own = *known;
        own.id = id;
        // The path below us names the attempt, so that a transfer is always known to belong to one.
        own.artifacts.front().module = number(id);
        own.artifacts.front().href.clear();
        if (caller.gateway.isEmpty() || caller.gateway == caller.controller)
            own.metadata.remove(ddi::metadataKeys().jobFacts); // for relays
        reply(own);
        relay.act();
    });
}

void RelayHost::Impl::feedback(const ddi::Caller &caller, AttemptId id, ddi::Feedback feedback, bool onCancel,
                               QString spoolInstance, quint64 spoolNumber, Reply<int> reply)
{
    inLoop([=, feedback = std::move(feedback), reply = std::move(reply)](Impl &relay) mutable {
        const QString instance = caller.gateway + u'/' + spoolInstance;
        if (spoolNumber != 0 && relay.m_store->wasTaken(instance, spoolNumber)) {
            reply(200);
            return;
        }
        const RelayWork *work = relay.m_logic.work(id);
        if (work && work->child != caller.controller) {
            reply(404);
            return;
        }
        const bool isReceipt = feedback.stage && feedback.stage->stage == Stage::Read; // comes after the end
        if (work && work->phase == RelayWork::Phase::Closed && caller.gateway.isEmpty() && !isReceipt) {
            reply(410);
            return;
        }
        // Some clients confirm cancellations blindly: nothing is given up that nobody wants back (the upper side
        // answers the same).
        const bool stopping = work && (work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn);
        const bool confirmsStop = onCancel || (feedback.stage && feedback.stage->stage == Stage::CancelConfirmed);
        if (work && confirmsStop && !stopping && caller.gateway.isEmpty()) {
            reply(405);
            return;
        }
        const UtcMs nowMs = TaskLoop::nowMs();
        feedback.id = id;
        if (feedback.timestampMs == kNoTime)
            feedback.timestampMs = nowMs;
        if (feedback.stage) {
            QString &reporter = feedback.stage->reporter;
            const bool mayBe = !caller.gateway.isEmpty()
                               && (reporter == caller.gateway || relay.m_logic.isBelow(reporter, caller.gateway));
            if (!mayBe)
                reporter = caller.controller; // nobody speaks for a hop that is not below it
        }
        // The client's polls end here, so it is counted here how long it stays with it.
        std::optional<QString> notNow;
        if (work && !feedback.stage && ddi::stageOf(feedback, onCancel, {}).stage == Stage::NotNow) {
            feedback.stage = ddi::stageOf(feedback, onCancel, {});
            feedback.stage->reporter = caller.controller;
            notNow = feedback.stage->text;
        }
        if (!relay.keepsProgress(caller, feedback, nowMs)) {
            reply(200);
            relay.m_logic.childReported(id, false, nowMs);
            relay.act();
            return;
        }
        relay.flush();
        if (relay.m_storeNextMs != kNoTime) { // what was said before goes before
            reply(503);
            return;
        }
        const bool final = isFinalFeedback(feedback, onCancel);
        RelayStore::SpoolEntry entry{0,
                                     onCancel ? RelayStore::SpoolKind::CancelFeedback : RelayStore::SpoolKind::Feedback,
                                     caller.controller, id, ddi::toJson(feedback)};
        RelayStore::Changes changes;
        changes.reports.push_back(entry);
        relay.mirrorReported(caller, id, feedback, onCancel);
        relay.putMirror(changes);
        if (!relay.stored(spoolNumber != 0 ? relay.m_store->spoolFrom(instance, spoolNumber, changes)
                                           : relay.m_store->commit(changes))) {
            if (relay.m_mirror)
                relay.m_mirror->undo(); // all before it is stored
            reply(503);
            return;
        }
        relay.mirrorStored();
        if (notNow) {
            relay.m_logic.childSaidNotNow(id, *notNow, nowMs);
            relay.act(); // the count is durable before the client is told that all is well
            reply(200);
            return;
        }
        reply(200);
        // An attempt that we do not know is for the upper side to judge; the report is on its way there.
        if (feedback.stage)
            relay.m_logic.childSaid(id, *feedback.stage);
        relay.m_logic.childReported(id, final, nowMs);
        relay.act();
    });
}

/// Whether a feedback goes up. The progress of transfers below goes up only when this relay is to report it; else it
/// becomes a note now and then, so that a long transfer is not taken for silence.
bool RelayHost::Impl::keepsProgress(const ddi::Caller &caller, ddi::Feedback &feedback, UtcMs nowMs)
{
    if (m_options.logic.reportLowerSplit || !feedback.stage || feedback.stage->stage != Stage::Progress)
        return true;
    UtcMs &last = m_lastNoteMs[number(feedback.id.value_or(AttemptId{}))];
    if (last == kNoTime)
        last = nowMs;
    if (nowMs < last + kNoteEveryMs)
        return false;
    last = nowMs;
    const QString who = feedback.stage->reporter.isEmpty() ? caller.controller : feedback.stage->reporter;
    feedback.stage->stage = Stage::Note;
    feedback.stage->text =
        QStringLiteral("%1: %2 of %3 bytes").arg(who).arg(feedback.stage->bytes).arg(feedback.stage->total);
    feedback.details = {feedback.stage->text};
    return true;
}

void RelayHost::Impl::configData(const ddi::Caller &caller, ddi::ConfigData data, Reply<Outcome> reply)
{
    inLoop([caller, data = std::move(data), reply = std::move(reply)](Impl &relay) {
        if (relay.m_options.isEmbedded && !relay.m_logic.child(caller.controller)) {
            reply(Error{Error::Kind::NotFound, {}, {}});
            return;
        }
        QJsonObject attributes;
        for (auto it = data.attributes.cbegin(); it != data.attributes.cend(); ++it)
            attributes.insert(it.key(), it.value());
        QJsonObject body{{QStringLiteral("data"), attributes}};
        if (data.replace)
            body.insert(QStringLiteral("mode"), QStringLiteral("replace"));
        RelayStore::Changes changes;
        changes.reports.push_back({0, RelayStore::SpoolKind::ConfigData, caller.controller, AttemptId{},
                                   QJsonDocument(body).toJson(QJsonDocument::Compact)});
        const Outcome kept = relay.m_store->commit(changes);
        if (relay.stored(kept))
            relay.m_attributesKnown.insert(caller.controller);
        reply(kept);
        relay.forwardNext();
    });
}

void RelayHost::Impl::cancelAction(const ddi::Caller &caller, AttemptId id, Reply<bool> reply)
{
    inLoop([caller, id, reply = std::move(reply)](Impl &relay) {
        const RelayWork *work = relay.m_logic.work(id);
        reply(work && work->child == caller.controller
              && (work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn));
    });
}

void RelayHost::Impl::holdUntilNextPart(ddi::ArtifactAnswer &answer) const
{
    const qint64 restMs = m_nextPartMs.value(number(answer.attempt), kNoTime) - TaskLoop::nowMs();
    if (restMs <= 0)
        return;
    answer.kind = ddi::ArtifactAnswer::Kind::Hold;
    answer.holdFor = std::chrono::milliseconds(restMs);
}

void RelayHost::Impl::artifact(const ddi::Caller &caller, quint32 module, QString fileName,
                               Reply<ddi::ArtifactAnswer> reply)
{
    inLoop([=, reply = std::move(reply)](Impl &relay) {
        const AttemptId attempt{module};
        const RelayWork *work = relay.m_logic.work(attempt);
        const auto known = relay.m_deployments.constFind(module);
        ddi::ArtifactAnswer answer;
        answer.attempt = attempt;
        answer.transfer = ++relay.m_lastTransfer;
        if (!work || work->child != caller.controller || known == relay.m_deployments.cend()
            || known->artifacts.front().fileName != fileName || work->phase < RelayWork::Phase::Ready) {
            reply(answer);
            return;
        }
        const ddi::Artifact &artifact = known->artifacts.front();
        answer.size = artifact.size;
        answer.filePath = relay.m_content.pathOf(work->sha256).toStdString();
        answer.entityTag = "\"" + artifact.sha1.toHex().toStdString() + "\"";
        if (relay.m_logic.mayPass(attempt) || work->payloadAtChild) {
            answer.kind = ddi::ArtifactAnswer::Kind::Send;
            // Our own nodes ask for the parts themselves; a foreign client is cut after each.
            if (work->splitKiB > 0 && !caller.pacesItself && caller.gateway.isEmpty()) {
                answer.split = true;
                answer.cutAfterBytes =
                    std::max(qint64{work->splitKiB} * 1024, (artifact.size + kMaxParts - 1) / kMaxParts);
                relay.holdUntilNextPart(answer);
            }
        } else if (work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn) {
            answer.kind = ddi::ArtifactAnswer::Kind::Send;
            answer.cutAfterBytes = kTasteBytes;
            relay.holdUntilNextPart(answer); // it looks for orders only when its time to poll has come
        } else {
            answer.kind = ddi::ArtifactAnswer::Kind::Hold;
        }
        reply(answer);
    });
}

void RelayHost::Impl::artifactStarted(const ddi::Caller &, const ddi::ArtifactAnswer &answer, std::function<void()> cut)
{
    inLoop([answer, cut = std::move(cut)](Impl &relay) {
        const RelayWork *work = relay.m_logic.work(answer.attempt);
        const bool isTaste = answer.cutAfterBytes && !answer.split;
        if (!work || (!isTaste && !relay.m_logic.mayPass(answer.attempt) && !work->payloadAtChild))
            cut(); // held or taken back while the transfer was being set up
        else
            relay.m_cuts[number(answer.attempt)].insert(answer.transfer, cut);
    });
}

void RelayHost::Impl::artifactProgress(const ddi::Caller &, const ddi::ArtifactAnswer &answer, qint64 end)
{
    inLoop([attempt = answer.attempt, end](Impl &relay) {
        relay.m_logic.childProgress(attempt, end, TaskLoop::nowMs());
        relay.mirrorProgress(attempt, end);
        relay.act();
    });
}

void RelayHost::Impl::artifactEnded(const ddi::Caller &, const ddi::ArtifactAnswer &answer, bool complete)
{
    inLoop([answer, complete](Impl &relay) {
        if (const auto transfers = relay.m_cuts.find(number(answer.attempt)); transfers != relay.m_cuts.end()) {
            transfers->remove(answer.transfer);
            if (!transfers->isEmpty())
                return; // it has begun again already
            relay.m_cuts.erase(transfers);
        }
        if (const RelayWork *work = relay.m_logic.work(answer.attempt)) {
            const UtcMs nowMs = TaskLoop::nowMs();
            if (work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn) {
                relay.m_nextPartMs.insert(number(answer.attempt),
                                          nowMs + 1000 * (relay.m_options.sleepIdleSeconds + 1));
            } else if (answer.split) {
                relay.m_nextPartMs.insert(number(answer.attempt), nowMs + work->splitWaitMs);
                relay.m_logic.childTransferEnded(answer.attempt, true, nowMs); // the cut was ours
                relay.act();
                return;
            }
        }
        relay.m_logic.childTransferEnded(answer.attempt, complete && !answer.cutAfterBytes, TaskLoop::nowMs());
        relay.act();
    });
}

void RelayHost::Impl::children(const ddi::Caller &caller, quint64 cursor, Reply<Result<ddi::Children>> reply)
{
    inLoop([caller, cursor, reply = std::move(reply)](Impl &relay) {
        if (caller.gateway.isEmpty() || caller.gateway != caller.controller) {
            reply(Error{
                Error::Kind::Unauthorized, RelayHostText::tr("Only a relay may ask for the nodes below it."), {}});
            return;
        }
        relay.m_logic.childPolled(caller.gateway, TaskLoop::nowMs());
        reply(relay.m_logic.feedFor(caller.controller, cursor));
    });
}

void RelayHost::Impl::heard(const ddi::Caller &caller, QStringList nodes, Reply<Outcome> reply)
{
    inLoop([caller, nodes = std::move(nodes), reply = std::move(reply)](Impl &relay) {
        if (caller.gateway.isEmpty() || caller.gateway != caller.controller) {
            reply(Error{
                Error::Kind::Unauthorized, RelayHostText::tr("Only a relay may tell of the nodes below it."), {}});
            return;
        }
        for (const QString &node : nodes) {
            if (relay.m_logic.isBelow(node, caller.controller))
                relay.m_heard.heard(node, steadyNowMs());
        }
        reply({});
    });
}

} // namespace signalbox
