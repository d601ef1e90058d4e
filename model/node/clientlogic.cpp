#include "model/node/clientlogic.h"

#include "model/node/clientreport.h"
#include "model/node/splitrule.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace signalbox {

using namespace client;

namespace {

constexpr std::size_t kFinishedKept = 256;
constexpr qsizetype kTextLimit = 8192;
constexpr qint64 kLeastSleepMs = 200;
constexpr qint64 kSpreadFromMs = 10'000; ///< shorter sleeps are meant as they are
constexpr int kProtocolTries = 5; ///< answers to a download that make no sense, in a row, before it counts as failed

struct ClientLogicText {
    Q_DECLARE_TR_FUNCTIONS(ClientLogic)
};

} // namespace

ClientLogic::ClientLogic(Settings settings, ClientState saved)
    : m_state(std::move(saved)), m_random(settings.seed), m_settings(settings)
{
}

std::vector<Action> ClientLogic::handle(const Event &event, qint64 nowMs)
{
    std::vector<Action> actions;
    handle(event, nowMs, actions);
    return actions;
}

void ClientLogic::handle(const Event &event, qint64 nowMs, std::vector<Action> &actions)
{
    m_nowMs = nowMs;
    actions.clear();
    m_actions.swap(actions);
    m_verified.reset();
    std::visit([this](const auto &e) { on(e); }, event);
    if (m_started)
        advance();
    if (m_dirty) {
        m_dirty = false;
        m_actions.insert(m_actions.begin(), Save{});
    }
    m_actions.swap(actions);
}

std::optional<qint64> ClientLogic::nextDueMs() const
{
    std::optional<qint64> due;
    const auto at = [&due](qint64 time) { due = std::min(due.value_or(time), time); };
    if (!m_started)
        return due;
    if (!m_polling)
        at(m_nextPollMs);
    if (!m_reporting && !m_state.outbox.empty())
        at(m_nextReportMs);
    if (m_wanted && !m_wanted->asked)
        at(m_wanted->notBeforeMs);
    for (const ClientAttempt &attempt : m_state.attempts) {
        if (attempt.phase == ClientPhase::Fetching && attempt.offered && !attempt.stale && !m_receiving
            && attempt.bytes < attempt.work.size)
            at(std::max(attempt.retryAtMs, attempt.partAtMs));
        if (attempt.phase == ClientPhase::Waiting && attempt.offered && attempt.work.timing == InstallTiming::DateTime
            && m_utcOffsetMs && !m_installing && !attempt.heldByUser && !waitsForDesktop(attempt))
            at(attempt.work.installAtMs - *m_utcOffsetMs);
        const bool waitsForRetry = attempt.phase == ClientPhase::Bringing ? !m_bringing : !m_installing;
        if (attempt.phase != ClientPhase::Fetching && waitsForRetry && attempt.retryAtMs > m_nowMs)
            at(attempt.retryAtMs);
    }
    return due;
}

// Events.

void ClientLogic::on(const Started &event)
{
    m_started = true;
    m_bootId = event.bootId;
    m_userLoggedOn = event.userLoggedOn;
    m_desktopFree = event.desktopFree;
    for (const auto &[id, bytes] : event.files) {
        if (ClientAttempt *attempt = find(id))
            attempt->bytes = bytes;
        else
            act(Discard{id});
    }
    m_nextPollMs = m_nowMs;
    m_nextReportMs = m_nowMs;
    if (event.left)
        takeUp(*event.left);
}

void ClientLogic::takeUp(const LeftExecution &left)
{
    m_installing = left.attempt;
    ClientAttempt *attempt = find(left.attempt);
    m_outcomeCounts = left.state != LeftExecution::State::Orphaned && attempt
                      && attempt->phase == ClientPhase::Installing && attempt->runs == left.run;
    if (m_outcomeCounts && left.state == LeftExecution::State::Running) {
        report(*attempt, stageReport(Stage::Note, ClientLogicText::tr("The client was restarted in the middle of the "
                                                                      "execution, which goes on.")));
    }
}

void ClientLogic::on(const Tick &) { }

void ClientLogic::on(const ClockKnown &event)
{
    m_utcOffsetMs = event.utcMs - m_nowMs;
}

void ClientLogic::on(const PollAnswered &event)
{
    if (!m_polling)
        return;
    m_polling = false;
    if (m_pollFailures > 0) { // the server is back: what waits because of its absence need not wait longer
        log(false, [&] { return QStringLiteral("the server answers again"); });
        m_pollFailures = 0;
        m_refused = false;
        m_nextReportMs = m_nowMs;
        for (ClientAttempt &attempt : m_state.attempts)
            attempt.retryAtMs = m_nowMs;
    }
    qint64 sleep = std::max(event.sleepMs, kLeastSleepMs);
    if (sleep >= kSpreadFromMs)
        sleep += random(sleep * 3 / 10 + 1) - sleep * 15 / 100;
    m_nextPollMs = m_nowMs + sleep;
    m_attributesWanted = event.wantsAttributes && !m_sendingAttributes;
    if (!event.wantsAttributes)
        m_attributesHurried = false;

    if (event.cancel)
        cancelled(*event.cancel, event.withdrawn);
    else if (event.deployment)
        offered(*event.deployment, event.contentTag);
    else
        nothingOffered();
}

void ClientLogic::on(const PollFailed &event)
{
    if (!m_polling)
        return;
    m_polling = false;
    const bool refused = event.error.kind == Error::Kind::Unauthorized;
    if (refused != std::exchange(m_refused, refused))
        m_pollFailures = 0; // another reason, another start
    if (m_pollFailures == 0)
        log(true, [&] {
            return QStringLiteral("the server cannot be asked: %1 %2").arg(event.error.text, event.error.detail);
        });
    ++m_pollFailures;
    // Who refuses can be reached: a relay that has just started learns of its nodes a moment later.
    m_nextPollMs = m_nowMs + (refused ? backOff(m_pollFailures) / 2 : backOff(m_pollFailures));
}

void ClientLogic::on(const Described &event)
{
    const AttemptId id = event.work.attempt;
    if (!m_wanted || m_wanted->attempt != id)
        return;
    m_wanted.reset();
    if (ClientAttempt *attempt = find(id)) {
        update(*attempt, event.work, event.contentTag);
        return;
    }
    quint32 lastSequence = 0;
    if (ClientFinished *finished = findFinished(id)) {
        if (finished->hasLast && finished->fingerprint == fingerprint(event.work)) {
            finished->repeatAtMs = m_nowMs + m_settings.repeatEveryMs;
            log(true, [&] {
                return QStringLiteral("attempt %1 is offered again although it is over: its result is sent again")
                    .arg(number(id));
            });
            report(*finished, finished->last);
            return;
        }
        lastSequence = finished->lastSequence;
        std::erase_if(m_state.finished, [id](const ClientFinished &old) { return old.attempt == id; });
    }
    takeOver(event.work, event.contentTag, lastSequence);
}

void ClientLogic::on(const DescribeFailed &event)
{
    if (!m_wanted || m_wanted->attempt != event.attempt || !m_wanted->asked)
        return;
    log(true,
        [&] { return QStringLiteral("attempt %1: no description: %2").arg(number(event.attempt)).arg(event.text); });
    if (event.gone) {
        m_wanted.reset(); // the next poll says what became of it
        return;
    }
    m_wanted->asked = false;
    m_wanted->notBeforeMs = m_nowMs + backOff(++m_wanted->tries);
}

void ClientLogic::on(const ReceiveBegan &event)
{
    ClientAttempt *attempt = find(event.attempt);
    if (m_receiving != event.attempt || !attempt || attempt->entityTag == event.entityTag)
        return;
    attempt->entityTag = event.entityTag;
    m_dirty = true;
}

void ClientLogic::on(const Received &event)
{
    ClientAttempt *attempt = find(event.attempt);
    if (m_receiving != event.attempt || !attempt || attempt->discard)
        return;
    attempt->bytes = event.bytes;
    if (m_nowMs < attempt->progressAtMs || event.bytes >= attempt->work.size)
        return;
    attempt->progressAtMs = m_nowMs + m_settings.progressEveryMs;
    reportProgress(*attempt);
}

void ClientLogic::on(const ReceiveDone &event)
{
    if (!receiveEnded(event.attempt, event.bytes))
        return;
    ClientAttempt &attempt = *find(event.attempt);
    attempt.tries = 0;
    if (attempt.bytes >= attempt.work.size)
        return;
    attempt.partAtMs = m_nowMs + splitOf(attempt.work).waitMs;
    reportProgress(attempt);
}

void ClientLogic::on(const ReceiveFailed &event)
{
    const bool stopped = m_stoppingReceive;
    if (!receiveEnded(event.attempt, event.bytes) || stopped)
        return;
    ClientAttempt &attempt = *find(event.attempt);
    log(true, [&] {
        return QStringLiteral("attempt %1: the transfer stopped at %2 of %3 bytes: %4 %5")
            .arg(number(event.attempt))
            .arg(event.bytes)
            .arg(attempt.work.size)
            .arg(event.error.text, event.error.detail);
    });
    ++attempt.tries;
    attempt.retryAtMs = m_nowMs + transferBackOff(attempt);
    tellTries(attempt, event.error);
    switch (event.error.kind) {
    case Error::Kind::NoSpace: finish(event.attempt, stageReport(Stage::Failed, event.error.text, ENOSPC)); break;
    case Error::Kind::NotFound:
    case Error::Kind::Refused: // the server took it back; the next poll says why
        attempt.offered = false;
        m_dirty = true;
        m_nextPollMs = m_nowMs + backOff(attempt.tries);
        break;
    case Error::Kind::Protocol:
    case Error::Kind::Invalid:
        if (attempt.tries >= kProtocolTries)
            finish(event.attempt, stageReport(Stage::Failed, event.error.text, EPROTO));
        break;
    case Error::Kind::None:
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden: // not of the node protocol
    case Error::Kind::Io:
    case Error::Kind::Database:
    case Error::Kind::Cancelled: break;
    }
}

void ClientLogic::on(const Verified &event)
{
    if (m_verifying != event.attempt)
        return;
    m_verifying.reset();
    ClientAttempt *attempt = find(event.attempt);
    if (!attempt)
        return;
    const QString wanted =
        QString::fromLatin1((attempt->work.sha256.isEmpty() ? attempt->work.sha1 : attempt->work.sha256).toHex());
    if (event.matches)
        m_verified = event.attempt;
    else
        log(true, [&] {
            return QStringLiteral("attempt %1: wrong checksum: %2 instead of %3")
                .arg(number(event.attempt))
                .arg(event.found, wanted);
        });
    if (attempt->phase != ClientPhase::Fetching) {
        if (!event.matches)
            fetchAgain(*attempt);
        return;
    }
    if (attempt->bytes < attempt->work.size)
        return;
    m_dirty = true;
    if (event.matches) {
        attempt->phase = attempt->runs > 0 ? ClientPhase::Installing : ClientPhase::Waiting;
        if (!attempt->arrivedBoot.isEmpty())
            return; // it had arrived before
        attempt->arrivedBoot = m_bootId;
        StageReport arrived = stageReport(Stage::Arrived);
        arrived.bytes = attempt->work.size;
        arrived.total = attempt->work.size;
        report(*attempt, arrived);
        return;
    }
    ++attempt->corrupt;
    attempt->bytes = 0;
    attempt->entityTag.clear();
    act(Discard{event.attempt});
    if (attempt->corrupt > 1) { // once may be a partial file that was damaged here
        //: %1 is a file name, %2 and %3 are checksums in hexadecimal.
        finish(event.attempt,
               stageReport(Stage::Failed,
                           ClientLogicText::tr(
                               "The checksum of %1 is wrong: it is %2, and %3 was announced. Nothing was installed.")
                               .arg(attempt->work.fileName, event.found, wanted),
                           EBADMSG));
    }
}

void ClientLogic::on(const Installed &event)
{
    if (m_installing != event.attempt)
        return;
    m_installing.reset();
    act(ForgetExecution{});
    ClientAttempt *attempt = find(event.attempt);
    if (!std::exchange(m_outcomeCounts, false) || !attempt)
        return;
    if (event.result.notBegun) {
        tryLater(*attempt, event.result);
        return;
    }
    InstallResult result = event.result;
    // A run that was interrupted may have installed it; that it is there already is then the doing of this attempt.
    if (result.stage == Stage::AlreadyDistributed && attempt->runs > 1)
        result.stage = Stage::Completed;
    log(result.stage == Stage::Failed || result.stage == Stage::Rejected, [&] {
        return QStringLiteral("attempt %1: %2 ended: %3, code %4")
            .arg(number(event.attempt))
            .arg(attempt->work.name, stageKey(result.stage))
            .arg(result.code);
    });
    for (const QString &part : result.inventory)
        report(*attempt, stageReport(Stage::Inventory, part));
    if (result.stage == Stage::Completed && result.collected.size > 0) {
        attempt->phase = ClientPhase::Bringing;
        attempt->collected = result.collected;
        attempt->collectedText = result.text;
        attempt->tries = 0;
        m_dirty = true;
        return;
    }
    finish(event.attempt, stageReport(result.stage, result.text, result.code));
}

void ClientLogic::on(const ExecutionLost &event)
{
    if (m_installing != event.attempt)
        return;
    m_installing.reset();
    m_outcomeCounts = false;
    act(ForgetExecution{});
    m_offeredSinceStart.erase(number(event.attempt)); // whether it is still wanted, only the server knows
    m_nextPollMs = std::min(m_nextPollMs, m_nowMs);
    log(true, [&] {
        return QStringLiteral("attempt %1: what came of its execution is not known").arg(number(event.attempt));
    });
}

void ClientLogic::on(const ReportAnswered &event)
{
    if (!m_reporting || m_state.outbox.front().attempt != event.attempt
        || m_state.outbox.front().sequence != event.sequence)
        return;
    m_reporting = false;
    m_reportFailures = 0;
    m_nextReportMs = m_nowMs;
    m_dirty = true;
    const Stage stage = m_state.outbox.front().stage;
    m_state.outbox.erase(m_state.outbox.begin());
    if (event.status == 410 && !find(event.attempt)) {
        // Over on both sides: what is sent again after a stop, because nobody was left to hear the answer.
        log(false,
            [&] { return QStringLiteral("attempt %1: the server has its result already").arg(number(event.attempt)); });
    } else if (event.status != 200) {
        log(true, [&] {
            return QStringLiteral("attempt %1: the server does not take the report \"%2\" (%3); it is dropped")
                .arg(number(event.attempt))
                .arg(stageKey(stage))
                .arg(event.status);
        });
        if (event.status == 404 || event.status == 410)
            abandon(event.attempt, event.status);
    }
    if (m_state.outbox.empty() && !find(event.attempt)) // it is over: what comes next?
        m_nextPollMs = std::min(m_nextPollMs, m_nowMs);
}

void ClientLogic::on(const ReportFailed &event)
{
    if (!m_reporting || m_state.outbox.front().attempt != event.attempt
        || m_state.outbox.front().sequence != event.sequence)
        return;
    m_reporting = false;
    if (m_reportFailures == 0)
        log(true, [&] { return QStringLiteral("a report cannot be delivered: %1").arg(event.text); });
    ++m_reportFailures;
    m_nextReportMs = m_nowMs + backOff(m_reportFailures);
}

void ClientLogic::on(const AttributesSent &event)
{
    m_sendingAttributes = false;
    // Because it wanted them the server has answered at once instead of waiting for work. It is asked again now, but not again
    // and again should it always want them.
    if (event.taken && !std::exchange(m_attributesHurried, true))
        m_nextPollMs = std::min(m_nextPollMs, m_nowMs);
}

void ClientLogic::on(const UserLoggedOn &)
{
    m_userLoggedOn = true;
}

void ClientLogic::on(const DesktopChanged &event)
{
    m_desktopFree = event.isFree;
}

void ClientLogic::on(const SystemStopping &)
{
    m_systemStopping = true;
}

void ClientLogic::on(const UserChose &event)
{
    std::vector<AttemptId> rejected;
    for (ClientAttempt &attempt : m_state.attempts) {
        const bool meant = event.attempt == AttemptId{} || event.attempt == attempt.work.attempt;
        if (!meant || attempt.phase != ClientPhase::Waiting)
            continue;
        m_dirty = true;
        switch (event.choice) {
        case UserChose::Choice::Install:
            attempt.chosen = true;
            attempt.heldByUser = false;
            break;
        case UserChose::Choice::Hold: attempt.heldByUser = true; break;
        case UserChose::Choice::Release: attempt.heldByUser = false; break;
        case UserChose::Choice::Reject: rejected.push_back(attempt.work.attempt); break;
        }
    }
    for (AttemptId id : rejected)
        finish(id, stageReport(Stage::Rejected, ClientLogicText::tr("The user of the client refused the package.")));
}

void ClientLogic::on(const MessageWasRead &event)
{
    StageReport read = stageReport(Stage::Read, event.user);
    if (ClientAttempt *attempt = find(event.attempt)) { // what came of showing it is on its way
        report(*attempt, read);
    } else if (ClientFinished *finished = findFinished(event.attempt)) {
        report(*finished, read);
    } else { // so long ago that its number is forgotten
        read.attempt = event.attempt;
        enqueue(std::move(read));
    }
}

void ClientLogic::on(const Brought &event)
{
    if (m_bringing != event.attempt)
        return;
    m_bringing.reset();
    if (const ClientAttempt *attempt = find(event.attempt))
        finish(event.attempt, stageReport(Stage::Completed, attempt->collectedText));
    else
        act(Discard{event.attempt});
}

void ClientLogic::on(const BringFailed &event)
{
    if (m_bringing != event.attempt)
        return;
    m_bringing.reset();
    ClientAttempt *attempt = find(event.attempt);
    if (!attempt) {
        act(Discard{event.attempt});
        return;
    }
    log(true, [&] {
        return QStringLiteral("attempt %1: the collected files were not brought up: %2 %3")
            .arg(number(event.attempt))
            .arg(event.error.text, event.error.detail);
    });
    ++attempt->tries;
    attempt->retryAtMs = m_nowMs + backOff(attempt->tries);
    switch (event.error.kind) {
    case Error::Kind::NoSpace: finish(event.attempt, stageReport(Stage::Failed, event.error.text, ENOSPC)); break;
    case Error::Kind::Invalid: finish(event.attempt, stageReport(Stage::Failed, event.error.text, EINVAL)); break;
    case Error::Kind::NotFound:
    case Error::Kind::Protocol: // what is above may not know how to take files
        if (attempt->tries >= kProtocolTries) {
            finish(event.attempt,
                   stageReport(Stage::Failed,
                               //: %1 is a sentence that says why.
                               ClientLogicText::tr("What is above this node does not take the collected files: %1")
                                   .arg(event.error.text),
                               EPROTO));
        }
        break;
    case Error::Kind::Refused: // held; or closed, which the next report learns
        attempt->offered = false;
        m_dirty = true;
        m_nextPollMs = std::min(m_nextPollMs, m_nowMs + backOff(attempt->tries));
        break;
    case Error::Kind::None:
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
    case Error::Kind::Io:
    case Error::Kind::Database:
    case Error::Kind::Cancelled: break;
    }
}

// Reports.

void ClientLogic::report(ClientAttempt &attempt, StageReport report)
{
    report.attempt = attempt.work.attempt;
    report.sequence = ++attempt.lastSequence;
    enqueue(std::move(report));
}

void ClientLogic::report(ClientFinished &finished, StageReport report)
{
    report.attempt = finished.attempt;
    report.sequence = ++finished.lastSequence;
    enqueue(std::move(report));
}

void ClientLogic::reportProgress(ClientAttempt &attempt)
{
    if (!attempt.arrivedBoot.isEmpty())
        return; // it had arrived before: for everybody above the transfer is over
    StageReport progress = stageReport(Stage::Progress);
    progress.bytes = attempt.bytes;
    progress.total = attempt.work.size;
    progress.split = splitOf(attempt.work).sizeKiB > 0;
    report(attempt, progress);
}

void ClientLogic::enqueue(StageReport report)
{
    m_dirty = true;
    report.clockMs = utcNow().value_or(kNoTime);
    if (report.stage != Stage::Inventory) // which is of bounded size, and worth nothing when it is cut
        report.text.truncate(kTextLimit);
    std::vector<StageReport> &outbox = m_state.outbox;
    const bool underWay = outbox.size() == 1 && m_reporting;
    const bool replaces = !outbox.empty() && !underWay && report.stage == Stage::Progress
                          && outbox.back().stage == Stage::Progress && outbox.back().attempt == report.attempt;
    if (replaces)
        outbox.back() = std::move(report);
    else
        outbox.push_back(std::move(report));
}

bool ClientLogic::isReportPending(AttemptId id) const
{
    return std::any_of(m_state.outbox.begin(), m_state.outbox.end(),
                       [id](const StageReport &report) { return report.attempt == id; });
}

// Helpers.

ClientAttempt *ClientLogic::find(AttemptId id)
{
    const auto it = std::find_if(m_state.attempts.begin(), m_state.attempts.end(),
                                 [id](const ClientAttempt &attempt) { return attempt.work.attempt == id; });
    return it == m_state.attempts.end() ? nullptr : &*it;
}

ClientFinished *ClientLogic::findFinished(AttemptId id)
{
    const auto it = std::find_if(m_state.finished.begin(), m_state.finished.end(),
                                 [id](const ClientFinished &finished) { return finished.attempt == id; });
    return it == m_state.finished.end() ? nullptr : &*it;
}

void ClientLogic::forgetOldest()
{
    if (m_state.finished.size() < kFinishedKept)
        return;
    const auto it = std::find_if(m_state.finished.begin(), m_state.finished.end(),
                                 [this](const ClientFinished &finished) { return !isReportPending(finished.attempt); });
    if (it != m_state.finished.end())
        m_state.finished.erase(it);
}

std::optional<UtcMs> ClientLogic::utcNow() const
{
    if (!m_utcOffsetMs)
        return {};
    return m_nowMs + *m_utcOffsetMs;
}

qint64 ClientLogic::backOff(int failures)
{
    const qint64 grown = m_settings.backOffFirstMs << std::min(failures - 1, 20);
    const qint64 limit = std::min(grown, m_settings.backOffMaxMs);
    return limit / 2 + random(limit / 2 + 1);
}

qint64 ClientLogic::random(qint64 below)
{
    // splitmix64 (Steele, Lea, Flood): a few lines, the same on every machine, good enough to spread nodes.
    m_random += 0x9e3779b97f4a7c15U;
    quint64 z = m_random;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    z ^= z >> 31;
    return static_cast<qint64>(z % static_cast<quint64>(std::max<qint64>(below, 1)));
}

} // namespace signalbox
