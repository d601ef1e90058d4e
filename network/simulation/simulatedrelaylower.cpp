// The side of a simulated relay that serves the nodes below it.

#include "network/simulation/simulatedrelay.h"

namespace signalbox::simulation {

namespace {

// As RelayHost.
constexpr qint64 kNoteEveryMs = 5 * 60'000;
constexpr qint64 kTasteBytes = 1024;
constexpr std::chrono::seconds kSleepIdle{5};

bool isFinal(Stage stage)
{
    switch (stage) {
    case Stage::Completed:
    case Stage::AlreadyDistributed:
    case Stage::Failed:
    case Stage::Rejected:
    case Stage::CancelConfirmed: return true;
    default: return false;
    }
}

} // namespace

void SimulatedRelay::authenticate(QString controller, ddi::Credentials, QString peer, Reply<Result<ddi::Caller>> reply)
{
    Place place;
    if (knows(controller, place))
        reply(ddi::Caller{std::move(controller), {}, std::move(peer)});
    else
        reply(Error{Error::Kind::Unauthorized, {}, {}});
}

void SimulatedRelay::poll(const ddi::Caller &caller, Reply<ddi::ControllerBase> reply)
{
    m_logic->childPolled(caller.gateway.isEmpty() ? caller.controller : caller.gateway, m_world.utcMs());
    const quint32 child = m_logic->numberOf(caller.controller);
    reply(answerFor(child, side(child), caller.longPoll));
}

std::optional<ddi::ControllerBase> SimulatedRelay::polled(const Place &place, bool longPoll)
{
    m_logic->childPolled(place.number, m_world.utcMs());
    return answerFor(place.number, sideAt(place), longPoll);
}

ddi::ControllerBase SimulatedRelay::answerFor(quint32 child, const Side &side, bool longPoll) const
{
    ddi::ControllerBase base;
    base.sleep = longPoll ? kSleepIdle : std::chrono::seconds(m_profile.sleepMs / 1000);
    base.wantsConfigData = !side.attributesKnown;
    if (side.isLed) {
        if (const ChildNode *node = m_logic->child(child))
            base.asksAt = node->asksAt;
    }
    if (const std::optional<ChildOffer> offer = m_logic->offerFor(child)) {
        if (offer->state == OfferState::Offered)
            base.deployment = offer->attempt;
        else
            base.cancel = offer->attempt;
        base.withdrawn = offer->state == OfferState::Withdrawn;
        base.contentTag = offer->contentTag;
    }
    return base;
}

namespace {

/// A function that waits for a change; in the list it keeps itself.
class WaitingFunction final : public Waiting {
public:
    explicit WaitingFunction(std::function<void()> changed) : m_changed(std::move(changed)) { }
    static std::shared_ptr<void> add(WaitingList &list, std::function<void()> changed)
    {
        const auto waiting = std::make_shared<WaitingFunction>(std::move(changed));
        list.add(*waiting);
        waiting->m_self = waiting;
        return {waiting.get(), [waiting](void *) {
                    if (!waiting->isInList())
                        return;
                    waiting->leaveList();
                    const auto self = std::move(waiting->m_self);
                    const auto dropped = std::move(waiting->m_changed);
                }};
    }
    void wake(bool isEnd) override
    {
        const auto self = std::move(m_self);
        const auto changed = std::move(m_changed);
        if (!isEnd)
            changed();
    }

private:
    std::function<void()> m_changed;
    std::shared_ptr<WaitingFunction> m_self;
};

} // namespace

std::shared_ptr<void> SimulatedRelay::waitForChange(const ddi::Caller &caller, std::function<void()> changed)
{
    return WaitingFunction::add(side(m_logic->numberOf(caller.controller)).waiting, std::move(changed));
}

void SimulatedRelay::deployment(const ddi::Caller &caller, AttemptId id, Reply<Result<ddi::Deployment>> reply)
{
    const RelayWork *work = m_logic->work(id);
    const DeploymentPtr known = deploymentOf(id);
    if (!work || work->child != caller.controller || !known) {
        reply(Error{Error::Kind::NotFound, {}, {}});
        return;
    }
    if (!m_logic->mayPass(id)) {
        const bool held = work->wanted == OfferState::Held || work->wanted == OfferState::Offered;
        reply(Error{held ? Error::Kind::Refused : Error::Kind::NotFound, {}, {}});
        return;
    }
    m_logic->childTook(id, m_world.utcMs());
    ddi::Deployment own = *known;
    own.id = id;
    own.artifacts.front().module = number(id); // the path names the attempt
    onceSaved([own = std::move(own), reply = std::move(reply)] { reply(own); });
    act();
}

void SimulatedRelay::feedback(const ddi::Caller &caller, AttemptId id, ddi::Feedback feedback, bool onCancel,
                              QString spoolInstance, quint64 spoolNumber, Reply<int> reply)
{
    const QString instance = spoolNumber == 0 ? QString() : caller.gateway + u'/' + spoolInstance;
    if (const auto taken = m_taken.constFind(instance);
        spoolNumber != 0 && taken != m_taken.cend() && taken->contains(spoolNumber)) {
        reply(200);
        return;
    }
    const RelayWork *work = m_logic->work(id);
    if (work && work->child != caller.controller) {
        reply(404);
        return;
    }
    if (work && work->phase == RelayWork::Phase::Closed && caller.gateway.isEmpty()) {
        reply(410);
        return;
    }
    const Stage stage = feedback.stage ? feedback.stage->stage : Stage::Note;
    const bool stopping = work && (work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn);
    if (work && (onCancel || stage == Stage::CancelConfirmed) && !stopping && caller.gateway.isEmpty()) {
        reply(405);
        return;
    }
    feedback.id = id;
    if (feedback.stage) {
        QString &reporter = feedback.stage->reporter;
        const bool mayBe =
            !caller.gateway.isEmpty() && (reporter == caller.gateway || m_logic->isBelow(reporter, caller.gateway));
        if (!mayBe)
            reporter = caller.controller;
    }
    if (!keepsProgress(caller, feedback)) {
        m_logic->childReported(id, false, m_world.utcMs());
        reply(200);
        act();
        return;
    }
    if (spoolNumber != 0) {
        std::set<quint64> &taken = m_taken[instance]; // they come in order: only the last ones can come again
        taken.insert(spoolNumber);
        while (taken.size() > 64)
            taken.erase(taken.begin());
    }
    spool({.controller = caller.controller,
           .onCancel = onCancel,
           .attempt = id,
           .feedback = std::make_shared<const ddi::Feedback>(feedback),
           .attributes = {}});
    if (feedback.stage)
        m_logic->childSaid(id, *feedback.stage);
    m_logic->childReported(id, isFinal(stage), m_world.utcMs());
    onceSaved([reply = std::move(reply)] { reply(200); });
    act();
}

/// As RelayHost: progress below becomes a note now and then, so that a long transfer is not taken for silence.
bool SimulatedRelay::keepsProgress(const ddi::Caller &caller, ddi::Feedback &feedback)
{
    if (!feedback.stage || feedback.stage->stage != Stage::Progress)
        return true;
    UtcMs &last = m_attempts[number(feedback.id.value_or(AttemptId{}))].lastNoteMs;
    if (last == kNoTime)
        last = m_world.utcMs();
    if (m_world.utcMs() < last + kNoteEveryMs)
        return false;
    last = m_world.utcMs();
    const QString who = feedback.stage->reporter.isEmpty() ? caller.controller : feedback.stage->reporter;
    feedback.stage->stage = Stage::Note;
    feedback.stage->text =
        QStringLiteral("%1: %2 of %3 bytes").arg(who).arg(feedback.stage->bytes).arg(feedback.stage->total);
    return true;
}

void SimulatedRelay::configData(const ddi::Caller &caller, ddi::ConfigData data, Reply<Outcome> reply)
{
    spool({.controller = caller.controller,
           .isAttributes = true,
           .feedback = {},
           .attributes = std::make_shared<const ddi::ConfigData>(std::move(data))});
    side(m_logic->numberOf(caller.controller)).attributesKnown = true;
    onceSaved([reply = std::move(reply)] { reply({}); });
    forwardNext();
}

void SimulatedRelay::cancelAction(const ddi::Caller &caller, AttemptId id, Reply<bool> reply)
{
    const RelayWork *work = m_logic->work(id);
    reply(work && work->child == caller.controller
          && (work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn));
}

void SimulatedRelay::artifact(const ddi::Caller &caller, quint32 module, QString fileName,
                              Reply<ddi::ArtifactAnswer> reply)
{
    const AttemptId attempt{module};
    const RelayWork *work = m_logic->work(attempt);
    const DeploymentPtr known = deploymentOf(attempt);
    ddi::ArtifactAnswer answer;
    answer.attempt = attempt;
    answer.transfer = ++m_lastTransfer;
    if (!work || work->child != caller.controller || !known || known->artifacts.front().fileName != fileName
        || work->phase < RelayWork::Phase::Ready) {
        reply(answer);
        return;
    }
    const ddi::Artifact &artifact = known->artifacts.front();
    answer.size = artifact.size;
    answer.entityTag = '"' + artifact.sha256.toHex().toStdString() + '"';
    if (m_logic->mayPass(attempt) || work->payloadAtChild) {
        answer.kind = ddi::ArtifactAnswer::Kind::Send;
    } else if (work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn) {
        answer.kind = ddi::ArtifactAnswer::Kind::Send;
        answer.cutAfterBytes = kTasteBytes;
    } else {
        answer.kind = ddi::ArtifactAnswer::Kind::Hold;
    }
    reply(answer);
}

void SimulatedRelay::artifactStarted(const ddi::Caller &, const ddi::ArtifactAnswer &answer, std::function<void()> cut)
{
    const RelayWork *work = m_logic->work(answer.attempt);
    const bool isTaste = answer.cutAfterBytes.has_value();
    if (!work || (!isTaste && !m_logic->mayPass(answer.attempt) && !work->payloadAtChild))
        cut(); // held or taken back meanwhile
    else
        m_attempts[number(answer.attempt)].cuts.emplace_back(answer.transfer, std::move(cut));
}

void SimulatedRelay::artifactProgress(const ddi::Caller &, const ddi::ArtifactAnswer &answer, qint64 end)
{
    m_logic->childProgress(answer.attempt, end, m_world.utcMs());
    act();
}

void SimulatedRelay::artifactEnded(const ddi::Caller &, const ddi::ArtifactAnswer &answer, bool complete)
{
    if (const auto found = m_attempts.find(number(answer.attempt)); found != m_attempts.end()) {
        auto &cuts = found->second.cuts;
        std::erase_if(cuts, [&](const auto &cut) { return cut.first == answer.transfer; });
        if (!cuts.empty())
            return; // it has begun again already
    }
    m_logic->childTransferEnded(answer.attempt, complete && !answer.cutAfterBytes, m_world.utcMs());
    act();
}

void SimulatedRelay::children(const ddi::Caller &caller, quint64 cursor, Reply<Result<ddi::Children>> reply)
{
    m_logic->childPolled(caller.gateway, m_world.utcMs());
    reply(m_logic->feedFor(caller.controller, cursor));
}

} // namespace signalbox::simulation
