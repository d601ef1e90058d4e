#include "network/simulation/simulatedclient.h"

#include "network/nodeapi/deploymentwork.h"
#include "network/simulation/heldrequest.h"
#include "network/simulation/simulatedinventory.h"
#include "network/simulation/simulatedrelay.h"

#include <algorithm>
#include <cmath>

namespace signalbox::simulation {

using namespace client;

namespace {

constexpr VirtualUs kPatience = 30 * kSecond; // of a request that is answered at once
constexpr VirtualUs kOtherWait = 2 * kSecond; // of a poll at another place than its own, as ClientHost's
constexpr VirtualUs kRunsAgain = kMinute; // how often it is looked whether a program runs that was waited for
constexpr VirtualUs kRestart = kMinute; // how long a machine takes to start again
constexpr qint64 kPollBytes = 250;
constexpr qint64 kReportBytes = 600;
constexpr qint32 kInstallerFailed = 1;

ddi::Caller callerOf(const Uplink &uplink, bool longPoll)
{
    static const QString address = QStringLiteral("simulated");
    return {uplink.name(), {}, address, longPoll, true};
}

/// The time it tells is known since the start.
PollAnswered answerOf(const ddi::ControllerBase &base)
{
    return {.sleepMs = std::chrono::milliseconds(base.sleep).count(),
            .deployment = base.deployment,
            .cancel = base.cancel,
            .contentTag = base.contentTag,
            .wantsAttributes = base.wantsConfigData,
            .withdrawn = base.withdrawn};
}

} // namespace

SimulatedClient::SimulatedClient(World &world, Station &upper, const Profile &profile, const QString &name,
                                 SimulatedRelay *relay)
    : m_profile(profile),
      m_uplink(world, upper, profile.link, name),
      m_random(Random::of(world.seed, name, relay ? QStringView(u"own jobs") : QStringView(u"node"))),
      m_relay(relay)
{
}

ddi::Caller SimulatedClient::caller() const
{
    return callerOf(m_uplink, m_profile.pollWaitMs > 0);
}

void SimulatedClient::switchOn()
{
    if (m_on)
        return;
    m_on = true;
    ++m_boot;
    startProgram();
}

void SimulatedClient::switchOff()
{
    crash();
    if (m_execution && !m_execution->hasEnded) {
        ++world().fleet.interrupted;
        m_execution.reset();
    }
    m_on = false;
    m_loggedOn = false;
}

void SimulatedClient::crash()
{
    if (!m_logic)
        return;
    // Only what it writes to its disk outlives it.
    if (Result<ClientState> saved = ClientState::fromJson(m_logic->state().toJson()))
        m_saved = std::move(saved).value();
    m_logic.reset();
    m_uplink.setFirstLook(nullptr);
    m_uplink.leave();
    if (m_elsewhere) { // it asks at its own station first when it runs again
        for (const auto &[place, uplink] : m_elsewhere->uplinks)
            uplink->leave();
        m_elsewhere->place = {};
    }
    if (const auto transfer = std::exchange(m_transfer, {}))
        transfer->drop();
    m_tickAt = 0;
    m_busyUntil = 0;
    m_saving = {};
    m_pollIsDue = false;
}

void SimulatedClient::startProgram()
{
    if (!m_on || m_logic)
        return;
    ClientLogic::Settings settings;
    settings.seed = m_random.next();
    settings.tellsLog = false;
    m_logic.emplace(settings, std::exchange(m_saved, {}));
    m_uplink.setFirstLook(&*m_logic);
    handle(ClockKnown{world().utcMs()});
    Started started{QString::number(m_boot), m_loggedOn, m_files};
    if (m_execution) {
        started.left =
            LeftExecution{m_execution->hasEnded ? LeftExecution::State::Ended : LeftExecution::State::Running,
                          m_execution->attempt, m_execution->run};
    }
    handle(started);
    if (m_execution && m_execution->hasEnded)
        later(0, Installed{m_execution->attempt, m_execution->result});
}

void SimulatedClient::logOn()
{
    m_loggedOn = m_on;
    if (m_logic)
        handle(UserLoggedOn{});
}

void SimulatedClient::reject()
{
    m_refusesNext = true;
    if (!m_logic)
        return;
    const auto &attempts = m_logic->state().attempts;
    if (std::any_of(attempts.begin(), attempts.end(),
                    [](const ClientAttempt &attempt) { return attempt.phase == ClientPhase::Waiting; })) {
        m_refusesNext = false;
        handle(UserChose{UserChose::Choice::Reject, AttemptId{}});
    }
}

void SimulatedClient::handle(const Event &event)
{
    if (!m_logic)
        return;
    const VirtualUs now = world().queue.now();
    if (now < m_busyUntil || !m_saving.empty()) { // it waits for its disk before it takes anything
        later(m_busyUntil - now, event);
        return;
    }
    std::vector<Action> actions = std::exchange(world().actions, {});
    m_logic->handle(event, now / kMillisecond, actions);
    const bool saves = !actions.empty() && std::holds_alternative<Save>(actions.front());
    const VirtualUs takes =
        saves ? std::llround(static_cast<float>(m_profile.saveMs.sampleUs(m_random, kMillisecond)) * m_diskFactor) : 0;
    if (takes > 0) {
        m_busyUntil = now + takes;
        m_saving = std::move(actions);
        world().queue.at(m_busyUntil, [this, life = m_uplink.life()] {
            if (m_uplink.life() != life)
                return;
            std::vector<Action> saved = std::exchange(m_saving, {});
            carryOut(saved);
            saved.clear();
            world().actions = std::move(saved);
        });
        return;
    }
    carryOut(actions);
    actions.clear();
    world().actions = std::move(actions);
}

void SimulatedClient::carryOut(const std::vector<Action> &actions)
{
    for (const Action &action : actions)
        std::visit([this](const auto &what) { carryOut(what); }, action);
    planTick();
}

struct SimulatedClient::TickEvent {
    SimulatedClient *client;
    VirtualUs at;
    quint32 life;
    void operator()() const
    {
        if (client->m_uplink.life() != life || client->m_tickAt != at)
            return; // an earlier one took its place
        client->m_tickAt = 0;
        client->handle(Tick{});
    }
    void fetchAhead() const
    {
        simulation::fetchAhead(&client->m_random, 1); // the line behind those at the beginning
        simulation::fetchAhead(&client->m_logic, 6);
    }
};

void SimulatedClient::planTick()
{
    const std::optional<qint64> dueMs = m_logic ? m_logic->nextDueMs() : std::nullopt;
    if (!dueMs)
        return;
    const VirtualUs at = std::max(*dueMs * kMillisecond, world().queue.now());
    if (m_tickAt != 0 && m_tickAt <= at)
        return;
    m_tickAt = at;
    world().queue.at(at, TickEvent{this, at, m_uplink.life()});
}

void SimulatedClient::later(VirtualUs delay, Event event)
{
    world().queue.after(delay, [this, life = m_uplink.life(), event = std::move(event)] {
        if (m_uplink.life() == life)
            handle(event);
    });
}

/// People do not forget what they wanted to do because a program was away for a while.
void SimulatedClient::onceItRuns(VirtualUs delay, std::function<void()> what)
{
    world().queue.after(delay, [this, what = std::move(what)] {
        if (m_logic)
            what();
        else
            onceItRuns(kRunsAgain, what);
    });
}

VirtualUs SimulatedClient::diskTime(qint64 bytes) const
{
    if (m_profile.diskBytesPerSecond <= 0)
        return 0;
    const double us = static_cast<double>(bytes) / m_profile.diskBytesPerSecond * static_cast<double>(kSecond)
                      * static_cast<double>(m_diskFactor);
    return std::llround(std::min(us, static_cast<double>(kLongest)));
}

qint64 &SimulatedClient::fileOf(AttemptId attempt)
{
    const auto found =
        std::find_if(m_files.begin(), m_files.end(), [attempt](const auto &file) { return file.first == attempt; });
    return found != m_files.end() ? found->second : m_files.emplace_back(attempt, 0).second;
}

ProgressSpec *SimulatedClient::progressOf(AttemptId attempt)
{
    return world().progressOf ? world().progressOf(attempt) : nullptr;
}

void SimulatedClient::carryOut(const Poll &)
{
    m_pollIsDue = world().isQuiet && m_execution && !m_execution->hasEnded;
    if (m_pollIsDue)
        return;
    ++world().fleet.polls;
    if (Uplink &other = asked(); &other != &m_uplink) {
        pollElsewhere(other);
        return;
    }
    const VirtualUs wait = m_profile.pollWaitMs * kMillisecond;
    m_uplink.ask<ddi::ControllerBase>(
        kPollBytes, kPatience + wait,
        [this, wait](ddi::DdiBackend &, const Uplink::Reply<ddi::ControllerBase> &reply) {
            poll(m_uplink, wait, reply, &callerOf);
        },
        [this](const Result<ddi::ControllerBase> &answer) {
            if (!answer) {
                handle(PollFailed{answer.error()});
                return;
            }
            PollAnswered answered = answerOf(answer.value());
            if (isLed(answer.value())) { // what comes first is there, and asked for at once
                answered.deployment.reset();
                answered.sleepMs = 0;
            }
            handle(answered);
        });
}

void SimulatedClient::pollElsewhere(Uplink &asked)
{
    const VirtualUs wait = std::min(m_profile.pollWaitMs * kMillisecond, kOtherWait);
    std::vector<AttemptId> waiting;
    for (const ClientAttempt &attempt : m_logic->state().attempts) {
        if (attempt.phase == ClientPhase::Waiting)
            waiting.push_back(attempt.work.attempt);
    }
    asked.ask<ddi::ControllerBase>(
        kPollBytes, kPatience + wait,
        [&asked, wait](ddi::DdiBackend &, const Uplink::Reply<ddi::ControllerBase> &reply) {
            poll(asked, wait, reply, &callerOf);
        },
        [this, waiting](const Result<ddi::ControllerBase> &answer) {
            const qint64 nowMs = world().queue.now() / kMillisecond;
            if (!answer) {
                m_elsewhere->place.otherFailed(answer.error().kind == Error::Kind::Unauthorized, nowMs);
                handle(PollFailed{answer.error()});
                return;
            }
            const ddi::ControllerBase &base = answer.value();
            const bool waits =
                base.deployment && std::find(waiting.begin(), waiting.end(), *base.deployment) != waiting.end();
            m_elsewhere->place.otherAnswered(base.cancel || (base.deployment && !waits), nowMs);
            handle(answerOf(base));
        });
}

void SimulatedClient::carryOut(const Describe &action)
{
    asked().ask<ddi::Deployment>(
        kPollBytes, kPatience,
        [this, id = action.attempt](ddi::DdiBackend &backend, Uplink::Reply<ddi::Deployment> reply) {
            backend.deployment(caller(), id, std::move(reply));
        },
        [this, action, place = askedPlace()](const Result<ddi::Deployment> &answer) {
            if (!answer) {
                const Error::Kind kind = answer.error().kind;
                handle(DescribeFailed{action.attempt, kind == Error::Kind::NotFound || kind == Error::Kind::Refused,
                                      answer.error().text});
                return;
            }
            ddi::Deployment deployment = answer.value();
            for (ddi::Artifact &artifact : deployment.artifacts)
                artifact.href = place.isEmpty() ? QString::number(artifact.module)
                                                : QStringLiteral("%1 %2").arg(place).arg(artifact.module);
            handle(Described{workOf(deployment), action.contentTag});
        });
}

void SimulatedClient::carryOut(const Receive &action)
{
    const AttemptId id = action.attempt;
    const auto &attempts = m_logic->state().attempts;
    const auto attempt = std::find_if(attempts.begin(), attempts.end(),
                                      [id](const ClientAttempt &one) { return one.work.attempt == id; });
    if (attempt == attempts.end())
        return;
    // Of what was here before the simulation began, one byte is asked for again: whoever begins asks for something.
    if (ProgressSpec *before = progressOf(id))
        fileOf(id) = std::min(action.size * std::exchange(before->permille, 0) / 1000, action.size - 1);
    const qint64 from = fileOf(id);
    const qint64 until = action.until > 0 ? action.until : action.size;
    const qsizetype behindPlace = action.href.lastIndexOf(u' ') + 1;
    Uplink &source = uplinkTo(action.href.left(std::max<qsizetype>(behindPlace - 1, 0)));
    Transfer::Order order{caller(), action.href.mid(behindPlace).toUInt(), attempt->work.fileName, from,
                          std::max(until, from + 1)};
    Transfer::Events events;
    events.began = [this, id](QByteArray entityTag) { handle(ReceiveBegan{id, std::move(entityTag)}); };
    events.progress = [this, id](qint64 bytes) {
        qint64 &file = fileOf(id);
        world().fleet.bytesToClients += static_cast<quint64>(bytes - file);
        file = bytes;
        handle(Received{id, bytes});
    };
    events.ended = [this, id](const Outcome &outcome) {
        m_transfer.reset();
        if (outcome)
            handle(ReceiveDone{id, fileOf(id)});
        else
            handle(ReceiveFailed{id, fileOf(id), outcome.error()});
    };
    m_transfer = std::make_shared<Transfer>(source, std::move(order), std::move(events));
    m_transfer->start();
}

void SimulatedClient::carryOut(const StopReceive &)
{
    if (m_transfer)
        m_transfer->stop();
}

void SimulatedClient::carryOut(const Discard &action)
{
    if (m_relay)
        m_relay->discardPacked(action.attempt);
    std::erase_if(m_files, [&](const auto &file) { return file.first == action.attempt; });
    if (m_files.empty())
        m_files.shrink_to_fit();
}

void SimulatedClient::carryOut(const Verify &action)
{
    // Damage is done on the way here; what is verified once more before its execution has not changed.
    const auto &attempts = m_logic->state().attempts;
    const bool fresh = std::any_of(attempts.begin(), attempts.end(), [&](const ClientAttempt &attempt) {
        return attempt.work.attempt == action.attempt && attempt.phase == ClientPhase::Fetching;
    });
    const bool matches = !fresh || !m_random.chance(m_profile.damageRate);
    later(diskTime(fileOf(action.attempt)), Verified{action.attempt, matches, {}});
}

void SimulatedClient::carryOut(const Install &action)
{
    ++world().fleet.installs;
    InstallResult result;
    result.stage = Stage::Completed;
    VirtualUs takes = m_profile.installSeconds.sampleUs(m_random, kSecond);
    // The same numbers are drawn whatever comes of it, so that one rate does not shift what the others decide.
    bool fails = m_random.chance(m_profile.errorRate);
    const bool canBeThere = action.work.kind != PayloadKind::Order;
    bool isThere = m_random.chance(m_profile.alreadyRate) && canBeThere;
    bool refuses = m_random.chance(m_profile.rejectRate) && action.work.timing != InstallTiming::UserChooses;
    const JobSpec *job = world().jobOf ? world().jobOf(action.work.attempt) : nullptr;
    if (job && job->runSeconds)
        takes = constant(*job->runSeconds).sampleUs(m_random, kSecond);
    if (ProgressSpec *before = progressOf(action.work.attempt); before && before->ranSeconds > 0) {
        const double rest = m_profile.installSeconds.sampleRest(m_random, std::exchange(before->ranSeconds, 0));
        takes = constant(rest).sampleUs(m_random, kSecond);
    }
    if (job && job->outcome != JobSpec::Outcome::AsProfile) {
        fails = job->outcome == JobSpec::Outcome::Fails;
        isThere = refuses = false;
    }
    if (std::exchange(m_refusesNext, false) || refuses) {
        result.stage = Stage::Rejected;
    } else if (m_relay) {
        result = m_relay->carryOutOwn(action.work);
    } else if (isThere) {
        result.stage = Stage::AlreadyDistributed;
    } else if (fails) {
        result.stage = Stage::Failed;
        result.code = kInstallerFailed;
    } else if (action.work.kind == PayloadKind::Order && collectsFiles(action.work.arguments)) {
        result = collect(action.work);
    } else if (action.work.kind == PayloadKind::Order) {
        result.inventory = simulatedInventory(m_uplink.name(), world().seed, action.work.arguments, m_boot);
    }
    m_execution = std::make_unique<Execution>(
        Execution{++m_executions, action.work.attempt, action.run, std::move(result), false});
    const double us = static_cast<double>(takes) * static_cast<double>(m_diskFactor);
    world().queue.after(std::llround(std::min(us, static_cast<double>(kLongest))),
                        [this, number = m_executions] { executionEnded(number); });
}

void SimulatedClient::executionEnded(quint32 number)
{
    if (!m_execution || m_execution->number != number)
        return; // its machine went off
    m_execution->hasEnded = true;
    handle(Installed{m_execution->attempt, m_execution->result});
    if (std::exchange(m_pollIsDue, false))
        carryOut(Poll{});
}

void SimulatedClient::carryOut(const Report &action)
{
    ++world().fleet.reportsSent;
    const StageReport &report = action.report;
    ddi::Feedback feedback;
    feedback.id = report.attempt;
    feedback.timestampMs = report.clockMs;
    feedback.stage = report;
    asked().ask<int>(
        kReportBytes, kPatience,
        [this, id = report.attempt, onCancel = report.onCancel,
         feedback = std::move(feedback)](ddi::DdiBackend &backend, Uplink::Reply<int> reply) {
            backend.feedback(caller(), id, feedback, onCancel, {}, 0, std::move(reply));
        },
        [this, id = report.attempt, sequence = report.sequence](const Result<int> &answer) {
            if (!answer) {
                handle(ReportFailed{id, sequence, answer.error().text});
                return;
            }
            ++(answer.value() == 200 ? world().fleet.reportsAnswered : world().fleet.reportsRefused);
            handle(ReportAnswered{id, sequence, answer.value()});
        });
    if (report.stage == Stage::Waiting)
        userWillAct(report);
}

void SimulatedClient::userWillAct(const StageReport &waiting)
{
    switch (waiting.detail) {
    case StatusDetail::UserChoice: {
        const auto choice =
            m_random.chance(m_profile.rejectRate) ? UserChose::Choice::Reject : UserChose::Choice::Install;
        onceItRuns(m_profile.decideSeconds.sampleUs(m_random, kSecond), [this, choice, id = waiting.attempt] {
            handle(UserChose{choice, id});
        });
        break;
    }
    case StatusDetail::UserLogOn:
        onceItRuns(m_profile.logOnSeconds.sampleUs(m_random, kSecond), [this] { logOn(); });
        break;
    case StatusDetail::SystemShutdown:
        onceItRuns(m_profile.restartSeconds.sampleUs(m_random, kSecond), [this] {
            handle(SystemStopping{});
            stopSystem();
        });
        break;
    case StatusDetail::SystemStartUp:
        onceItRuns(m_profile.restartSeconds.sampleUs(m_random, kSecond), [this] { stopSystem(); });
        break;
    default: break;
    }
}

/// The machine goes down when what is being installed is in, and comes back.
void SimulatedClient::stopSystem()
{
    if (m_logic && m_logic->isInstalling()) {
        world().queue.after(kSecond, [this] { stopSystem(); });
        return;
    }
    switchOff();
    world().queue.after(kRestart, [this] { switchOn(); });
}

void SimulatedClient::carryOut(const SendAttributes &)
{
    asked().ask<bool>(
        kReportBytes, kPatience,
        [this](ddi::DdiBackend &backend, const Uplink::Reply<bool> &reply) {
            // Those of a profile are the same for all, so that a million of them are one in memory.
            backend.configData(caller(), {m_profile.attributes, false},
                               [reply](const Outcome &kept) { reply(bool(kept)); });
        },
        [this](const Result<bool> &taken) { handle(AttributesSent{taken && taken.value()}); });
}

} // namespace signalbox::simulation
