#include "network/simulation/simulatedrelay.h"

#include "network/nodeapi/metadatakeys.h"
#include "network/simulation/heldrequest.h"
#include "network/simulation/simulatedclient.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace signalbox::simulation {

namespace {

// As RelayHost.
constexpr VirtualUs kFeedWait = 25 * kSecond;
constexpr VirtualUs kQuietFeedWait = kHour; // nothing is to be told
constexpr VirtualUs kRetryFirst = 500 * kMillisecond;
constexpr VirtualUs kRetryMost = 15 * kSecond;

constexpr VirtualUs kPatience = 30 * kSecond;
constexpr qint64 kRequestBytes = 300;
constexpr qint64 kReportBytes = 600;
constexpr VirtualUs kCheckTime = 2 * kSecond; // until a machine that does not answer counts as off
/// What is due is looked for this often at the most, not after each word of each of thousands of nodes.
constexpr VirtualUs kLookAgain = 200 * kMillisecond;
constexpr std::size_t kRecent = 8;

bool isSame(const ddi::Deployment &a, const ddi::Deployment &b)
{
    const auto file = [](const ddi::Deployment &d) {
        const ddi::Artifact &artifact = d.artifacts.front();
        return std::tie(artifact.fileName, artifact.size, artifact.sha256, artifact.module);
    };
    return a.name == b.name && a.version == b.version && file(a) == file(b) && a.metadata == b.metadata;
}

} // namespace

SimulatedRelay::SimulatedRelay(World &world, Station &upper, const Profile &profile, const QString &name)
    : Station(world, profile.sendBytesPerSecond),
      m_profile(profile),
      m_uplink(world, upper, profile.link, name),
      m_random(Random::of(world.seed, name, u"node"))
{
}

SimulatedRelay::~SimulatedRelay()
{
    endWaiting();
}

// ---- The machine

void SimulatedRelay::switchOn()
{
    if (m_on)
        return;
    m_on = true;
    startProgram();
    if (m_own)
        m_own->switchOn();
}

void SimulatedRelay::switchOff()
{
    crash();
    m_on = false;
    if (m_own)
        m_own->switchOff();
}

void SimulatedRelay::cut()
{
    m_uplink.line().cut();
    if (m_own)
        m_own->cut();
}

void SimulatedRelay::mend()
{
    m_uplink.line().mend();
    if (m_own)
        m_own->mend();
}

void SimulatedRelay::crash()
{
    if (!m_logic)
        return;
    if (m_own)
        m_own->crash();
    m_savedChildren.clear();
    for (const QString &name : m_below) {
        if (const ChildNode *child = m_logic->child(name))
            m_savedChildren.push_back(*child);
    }
    m_savedWorks.clear();
    std::vector<quint32> saved; // oldest first
    for (auto &[attempt, side] : m_attempts) {
        if (side.isSaved)
            saved.push_back(attempt);
        side.cuts.clear();
        side.lastNoteMs = kNoTime;
    }
    std::sort(saved.begin(), saved.end());
    for (const quint32 attempt : saved) {
        const RelayWork *work = m_logic->work(AttemptId{attempt});
        if (!work)
            continue;
        m_savedWorks.push_back(*work);
        m_savedWorks.back().checking = false;
    }
    m_savedSuspended = m_feedSuspended;
    m_logic.reset();
    m_uplink.leave();
    for (const auto &transfer : std::exchange(m_transfers, {}))
        transfer->drop();
    endWaiting();
    m_toWake.clear();
    m_filesWaiting.clear();
    m_filesUnderWay = 0;
    m_feedCursor = 0;
    m_feedAsked = m_feedSuspended = m_forwarding = false;
    m_toldChildren = -1;
    m_upperFailures = 0;
    m_upperRetryAt = m_forwardRetryAt = m_tickAt = m_savingUntil = 0;
}

void SimulatedRelay::endWaiting()
{
    for (std::deque<Side> ended = std::exchange(m_sides, {}); Side & one : ended)
        one.waiting.wakeAll(true);
}

void SimulatedRelay::startProgram()
{
    if (!m_on || m_logic)
        return;
    RelaySettings settings;
    settings.name = m_uplink.name();
    m_logic = std::make_unique<RelayLogic>(settings);
    m_feedSuspended = m_savedSuspended;
    m_logic->restore(std::exchange(m_savedChildren, {}), std::exchange(m_savedWorks, {}), m_payloads, m_savedSuspended,
                     m_world.utcMs());
    act();
    askFeed();
    forwardNext();
    if (m_heldSinceMs != kNoTime)
        tellHeldResults();
    if (m_own)
        m_own->startProgram();
}

bool SimulatedRelay::knows(const QString &controller, Place &place)
{
    if (!m_logic)
        return false;
    if (place.life != life()) {
        const quint32 number = m_logic->numberOf(controller);
        place = {life(), number, &side(number), m_logic->placeOf(number)};
    }
    return m_logic->child(place.number);
}

SimulatedRelay::Side &SimulatedRelay::side(quint32 number)
{
    while (m_sides.size() <= number)
        m_sides.emplace_back();
    return m_sides[number];
}

VirtualUs SimulatedRelay::savingTime()
{
    const VirtualUs now = m_world.queue.now();
    const double takes = static_cast<double>(m_profile.saveMs.sampleUs(m_random, kMillisecond)) * m_diskFactor;
    if (takes < 1 && m_savingUntil <= now)
        return -1;
    // What comes while the disk is busy goes with the next write.
    m_savingUntil = std::max(m_savingUntil, now + std::llround(std::min(takes, static_cast<double>(kLongest))));
    return m_savingUntil - now;
}

SimulatedRelay::DeploymentPtr SimulatedRelay::deploymentOf(AttemptId attempt) const
{
    const auto found = m_attempts.find(number(attempt));
    return found == m_attempts.end() ? DeploymentPtr() : found->second.deployment;
}

ddi::Caller SimulatedRelay::asRelayFor(const QString &controller) const
{
    static const QString address = QStringLiteral("simulated");
    return {controller, m_uplink.name(), address, true, true};
}

VirtualUs SimulatedRelay::retryDelay() const
{
    return std::min(kRetryMost, kRetryFirst << std::min(m_upperFailures, 6));
}

// ---- Above

void SimulatedRelay::askFeed()
{
    if (m_feedAsked)
        return;
    m_feedAsked = true;
    const VirtualUs feedWait = m_world.isQuiet ? kQuietFeedWait : kFeedWait;
    m_uplink.ask<ddi::Children>(
        kRequestBytes, kPatience + feedWait,
        [this, feedWait](ddi::DdiBackend &backend, const Uplink::Reply<ddi::Children> &reply) {
            askChildren(m_world, backend, asRelayFor(m_uplink.name()), m_feedCursor, m_feedSuspended, feedWait, reply);
        },
        [this](const Result<ddi::Children> &feed) {
            m_feedAsked = false;
            if (!feed) {
                upperFailed();
                return;
            }
            upperAnswered();
            m_feedCursor = feed.value().cursor;
            m_feedSuspended = feed.value().suspended;
            noteBelow(feed.value());
            m_logic->feedArrived(feed.value(), m_world.utcMs());
            tellOfItself();
            act();
            askFeed();
        });
}

void SimulatedRelay::noteBelow(const ddi::Children &feed)
{
    if (feed.complete)
        m_below.clear();
    for (const QString &gone : feed.removed)
        std::erase(m_below, gone);
    for (const ChildNode &child : feed.changed) {
        const quint32 number = m_logic->numberOf(child.name);
        side(number).isLed = !child.asksAt.isEmpty();
        if (feed.complete || !m_logic->child(number))
            m_below.push_back(child.name);
    }
}

void SimulatedRelay::tellOfItself()
{
    const int count = m_logic->childCount();
    if (std::exchange(m_toldChildren, count) == count)
        return;
    ddi::ConfigData own;
    own.attributes.insert(QStringLiteral("relay.children"), QString::number(count));
    own.attributes.insert(ddi::kRelayAddress, addressOf(m_uplink.name()));
    own.attributes.insert(QStringLiteral("relay.results-held"),
                          m_heldSinceMs == kNoTime
                              ? QStringLiteral("no")
                              : QDateTime::fromMSecsSinceEpoch(m_heldSinceMs, Qt::UTC).toString(Qt::ISODate));
    m_uplink.ask<bool>(
        kReportBytes, kPatience,
        [this, own](ddi::DdiBackend &backend, const Uplink::Reply<bool> &reply) {
            backend.configData(asRelayFor(m_uplink.name()), own,
                               [reply](const Outcome &kept) { reply(static_cast<bool>(kept)); });
        },
        [this](const Result<bool> &told) {
            if (!told || !told.value())
                m_toldChildren = -1; // with the next feed
        });
}

void SimulatedRelay::upperFailed()
{
    if (m_upperRetryAt != 0)
        return;
    m_upperRetryAt = m_world.queue.now() + retryDelay();
    ++m_upperFailures;
    later(m_upperRetryAt - m_world.queue.now(), [this] {
        m_upperRetryAt = 0;
        askFeed();
    });
}

void SimulatedRelay::upperAnswered()
{
    m_upperFailures = 0;
    if (std::exchange(m_forwardRetryAt, 0) != 0)
        forwardNext();
}

void SimulatedRelay::forwardNext()
{
    if (m_forwarding || m_spool.empty() || m_forwardRetryAt != 0 || m_heldSinceMs != kNoTime)
        return;
    m_forwarding = true;
    const SpoolEntry &entry = m_spool.front();
    const auto done = [this, number = entry.number, controller = entry.controller](const Result<int> &status) {
        forwarded(number, controller, status);
    };
    if (entry.isAttributes) {
        m_uplink.ask<int>(
            kReportBytes, kPatience,
            [this, controller = entry.controller, data = entry.attributes](ddi::DdiBackend &backend,
                                                                           const Uplink::Reply<int> &reply) {
                backend.configData(asRelayFor(controller), *data,
                                   [reply](const Outcome &kept) { reply(kept ? 200 : 503); });
            },
            done);
        return;
    }
    m_uplink.ask<int>(
        kReportBytes, kPatience,
        [this, controller = entry.controller, id = entry.attempt, onCancel = entry.onCancel, number = entry.number,
         body = entry.feedback](ddi::DdiBackend &backend, Uplink::Reply<int> reply) {
            backend.feedback(asRelayFor(controller), id, *body, onCancel, m_uplink.name(), number, std::move(reply));
        },
        done);
}

void SimulatedRelay::forwarded(quint64 number, const QString &controller, const Result<int> &status)
{
    m_forwarding = false;
    const bool taken =
        !status && status.error().kind == Error::Kind::Unauthorized && m_feedCursor != 0 && !m_logic->child(controller);
    if ((!status && !taken) || (status && (status.value() == 503 || status.value() == 429))) {
        m_forwardRetryAt = m_world.queue.now() + retryDelay();
        later(retryDelay(), [this, at = m_forwardRetryAt] {
            if (m_forwardRetryAt != at)
                return;
            m_forwardRetryAt = 0;
            forwardNext();
        });
        upperFailed();
        return;
    }
    if (!m_spool.empty() && m_spool.front().number == number)
        m_spool.pop_front();
    forwardNext();
}

void SimulatedRelay::fetchDescription(const FetchDescription &wanted)
{
    m_uplink.ask<ddi::Deployment>(
        kRequestBytes, kPatience,
        [this, wanted](ddi::DdiBackend &backend, Uplink::Reply<ddi::Deployment> reply) {
            backend.deployment(asRelayFor(wanted.child), wanted.attempt, std::move(reply));
        },
        [this, wanted](const Result<ddi::Deployment> &answer) {
            if (!answer || answer.value().artifacts.size() != 1) {
                const bool gone =
                    !answer
                    && (answer.error().kind == Error::Kind::NotFound || answer.error().kind == Error::Kind::Refused);
                m_logic->descriptionFailed(wanted.attempt, gone, m_world.utcMs());
            } else if (m_logic->work(wanted.attempt)) {
                const DeploymentPtr found = shared(answer.value());
                const ddi::Artifact &artifact = found->artifacts.front();
                m_attempts[number(wanted.attempt)].deployment = found;
                m_logic->described(wanted.attempt, artifact.sha256, artifact.size,
                                   found->metadata.value(ddi::metadataKeys().splitSize).toInt(),
                                   found->metadata.value(ddi::metadataKeys().splitWait).toInt(), m_world.utcMs(),
                                   found->metadata.contains(ddi::metadataKeys().unsplit));
            }
            act();
        });
}

SimulatedRelay::DeploymentPtr SimulatedRelay::shared(ddi::Deployment deployment)
{
    deployment.id = {};
    const auto known = std::find_if(m_recent.begin(), m_recent.end(),
                                    [&](const DeploymentPtr &one) { return isSame(*one, deployment); });
    if (known != m_recent.end())
        return *known;
    if (m_recent.size() >= kRecent)
        m_recent.erase(m_recent.begin());
    return m_recent.emplace_back(std::make_shared<const ddi::Deployment>(std::move(deployment)));
}

void SimulatedRelay::fetchPayload(const FetchPayload &wanted)
{
    const DeploymentPtr deployment = deploymentOf(wanted.attempt);
    if (!deployment)
        return;
    const ddi::Artifact &artifact = deployment->artifacts.front();
    qint64 &here = m_payloads[wanted.sha256];
    if (here >= artifact.size) {
        later(0, [this, sha256 = wanted.sha256] {
            m_logic->payloadComplete(sha256, m_world.utcMs());
            act();
        });
        return;
    }
    const qint64 until = std::min(wanted.to, artifact.size);
    if (until < artifact.size && here >= until) {
        later(0, [this, sha256 = wanted.sha256, bytes = here] {
            m_logic->payloadPartDone(sha256, bytes, m_world.utcMs());
            act();
        });
        return;
    }
    Transfer::Events events;
    events.began = [](const QByteArray &) {};
    events.progress = [this, sha256 = wanted.sha256](qint64 bytes) {
        qint64 &file = m_payloads[sha256];
        m_world.fleet.bytesToRelays += static_cast<quint64>(bytes - file);
        file = bytes;
        m_logic->payloadProgress(sha256, bytes, m_world.utcMs());
        act();
    };
    events.ended = [this, sha256 = wanted.sha256, size = artifact.size](const Outcome &outcome) {
        m_transfers.remove(sha256);
        payloadHere(sha256, outcome, size);
    };
    const auto transfer = std::make_shared<Transfer>(
        m_uplink, Transfer::Order{asRelayFor(wanted.child), artifact.module, artifact.fileName, here, until},
        std::move(events));
    m_transfers.insert(wanted.sha256, transfer);
    transfer->start();
}

void SimulatedRelay::payloadHere(const QByteArray &sha256, const Outcome &outcome, qint64 size)
{
    const qint64 bytes = m_payloads.value(sha256);
    if (!outcome) {
        m_logic->payloadFailed(sha256, false, false, outcome.error().text, m_world.utcMs());
        act();
    } else if (bytes < size) {
        m_logic->payloadPartDone(sha256, bytes, m_world.utcMs());
        act();
    } else {
        const double us = m_profile.diskBytesPerSecond > 0 ? static_cast<double>(size) / m_profile.diskBytesPerSecond
                                                                 * static_cast<double>(kSecond) * m_diskFactor
                                                           : 0;
        later(std::llround(std::min(us, static_cast<double>(kLongest))),
              [this, sha256, damaged = m_random.chance(m_profile.damageRate)] {
                  if (damaged) {
                      m_payloads[sha256] = 0;
                      m_logic->payloadFailed(sha256, true, false, QStringLiteral("wrong checksum"), m_world.utcMs());
                  } else {
                      m_logic->payloadComplete(sha256, m_world.utcMs());
                  }
                  act();
              });
    }
}

// ---- What the logic decided

void SimulatedRelay::act()
{
    if (std::exchange(m_acting, true))
        return; // the loop below takes it
    while (m_logic->hasActions()) {
        m_logic->takeActions(m_actions);
        for (const RelayAction &action : m_actions)
            carryOut(action);
    }
    forwardNext();
    wakeNodes();
    m_acting = false;
    planTick();
}

void SimulatedRelay::wakeNodes()
{
    m_waking.swap(m_toWake);
    if (m_waking.size() > 1) { // in the order of their names, each once
        std::sort(m_waking.begin(), m_waking.end(),
                  [this](quint32 one, quint32 other) { return m_logic->nameOf(one) < m_logic->nameOf(other); });
        m_waking.erase(std::unique(m_waking.begin(), m_waking.end()), m_waking.end());
    }
    for (const quint32 number : m_waking)
        side(number).waiting.wakeAll();
    m_waking.clear();
}

void SimulatedRelay::carryOut(const RelayAction &action)
{
    if (const auto *describe = std::get_if<FetchDescription>(&action)) {
        fetchDescription(*describe);
    } else if (const auto *payload = std::get_if<FetchPayload>(&action)) {
        fetchPayload(*payload);
    } else if (const auto *stop = std::get_if<StopFetch>(&action)) {
        if (const auto transfer = m_transfers.take(stop->sha256))
            transfer->drop();
    } else if (const auto *report = std::get_if<SpoolReport>(&action)) {
        ddi::Feedback feedback;
        feedback.id = report->report.attempt;
        feedback.timestampMs = m_world.utcMs();
        feedback.stage = report->report;
        feedback.stage->clockMs = feedback.timestampMs;
        if (!report->report.text.isEmpty())
            feedback.details.append(report->report.text);
        spool({.controller = report->child,
               .onCancel = report->report.onCancel,
               .attempt = report->report.attempt,
               .feedback = std::make_shared<const ddi::Feedback>(std::move(feedback)),
               .attributes = {}});
    } else if (const auto *cut = std::get_if<CutChild>(&action)) {
        if (const auto found = m_attempts.find(number(cut->attempt)); found != m_attempts.end()) {
            const auto cuts = found->second.cuts;
            for (const auto &[transfer, now] : cuts)
                now();
        }
    } else if (const auto *wake = std::get_if<WakeChild>(&action)) {
        m_toWake.push_back(wake->number);
        const std::size_t before = m_toWake.size();
        const auto above = [this, child = wake->number](quint32 step) {
            if (step != child)
                m_toWake.push_back(step);
        };
        if (!m_logic->forEachOnPath(wake->number, above))
            m_toWake.resize(before);
    } else if (const auto *check = std::get_if<CheckChild>(&action)) {
        checkChild(check->child);
    } else if (const auto *save = std::get_if<SaveWork>(&action)) {
        if (m_logic->work(save->attempt))
            m_attempts[number(save->attempt)].isSaved = true;
    } else if (const auto *forget = std::get_if<ForgetWork>(&action)) {
        m_attempts.erase(number(forget->attempt));
        m_comingFiles.erase(number(forget->attempt));
    }
}

void SimulatedRelay::checkChild(const QString &child)
{
    ++m_world.fleet.startChecks;
    const StatusDetail found = findOut ? findOut(child) : StatusDetail::None;
    later(found == StatusDetail::PowerOff ? kCheckTime : m_uplink.line().latency(), [this, child, found] {
        m_logic->checked(child, found, m_world.utcMs());
        act();
    });
}

void SimulatedRelay::spool(SpoolEntry entry)
{
    entry.number = ++m_lastSpooled;
    m_spool.push_back(std::move(entry));
}

void SimulatedRelay::lookAt(VirtualUs at)
{
    m_tickAt = at;
    later(at - m_world.queue.now(), [this, at] {
        if (m_tickAt != at)
            return; // an earlier one took its place
        m_tickAt = 0;
        tick();
    });
}

void SimulatedRelay::planTick()
{
    const VirtualUs soon = m_world.queue.now() + kLookAgain;
    if (m_tickAt == 0 || m_tickAt > soon)
        lookAt(soon);
}

void SimulatedRelay::tick()
{
    const UtcMs due = m_logic->nextDueMs();
    if (due == kNoTime)
        return; // what happens next plans the next look
    if (due > m_world.utcMs()) {
        lookAt(m_world.queue.now() + (due - m_world.utcMs()) * kMillisecond);
        return;
    }
    m_logic->tick(m_world.utcMs());
    act();
}

} // namespace signalbox::simulation
