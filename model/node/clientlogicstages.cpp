#include "model/node/clientlogic.h"

#include "model/domain/text.h"
#include "model/node/clientreport.h"
#include "model/node/splitrule.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>

namespace signalbox {

using namespace client;

// What there is to do for an attempt, from its transfer to the end of its execution.

namespace {

constexpr int kStartTries = 8; ///< to begin an execution, in a row, before it counts as failed

struct ClientLogicText {
    Q_DECLARE_TR_FUNCTIONS(ClientLogic)
};

} // namespace

void ClientLogic::advance()
{
    if (!m_polling && m_nowMs >= m_nextPollMs) {
        m_polling = true;
        act(Poll{});
    }
    if (m_attributesWanted && !m_sendingAttributes && m_pollFailures == 0) {
        m_sendingAttributes = true;
        m_attributesWanted = false; // the next poll asks again if they are lost
        act(SendAttributes{});
    }
    if (m_wanted && !m_wanted->asked && m_nowMs >= m_wanted->notBeforeMs) {
        m_wanted->asked = true;
        act(Describe{m_wanted->attempt, m_wanted->contentTag});
    }
    for (std::size_t i = 0; i < m_state.attempts.size();) {
        ClientAttempt &attempt = m_state.attempts[i];
        const AttemptId id = attempt.work.attempt;
        switch (attempt.phase) {
        case ClientPhase::Fetching: advanceFetching(attempt); break;
        case ClientPhase::Waiting: advanceWaiting(attempt); break;
        case ClientPhase::Installing:
            // This node was restarted in the middle of it. Whether it is still wanted only the server knows.
            if (!m_installing && m_offeredSinceStart.contains(number(id)))
                install(attempt);
            break;
        case ClientPhase::Bringing: advanceBringing(attempt); break;
        }
        if (i < m_state.attempts.size() && m_state.attempts[i].work.attempt == id)
            ++i; // else it is over, and the next has taken its place
    }
    if (!m_reporting && !m_state.outbox.empty() && m_nowMs >= m_nextReportMs) {
        m_reporting = true;
        act(Report{m_state.outbox.front()});
    }
}

void ClientLogic::advanceFetching(ClientAttempt &attempt)
{
    const AttemptId id = attempt.work.attempt;
    if (!attempt.offered || attempt.stale)
        return;
    if (attempt.bytes >= attempt.work.size) {
        if (m_receiving != id)
            verify(attempt);
        return;
    }
    if (m_receiving || m_nowMs < attempt.retryAtMs || m_nowMs < attempt.partAtMs)
        return;
    const qint64 part = qint64{splitOf(attempt.work).sizeKiB} * 1024;
    const qint64 until = part > 0 ? (attempt.bytes / part + 1) * part : 0;
    m_receiving = id;
    m_stoppingReceive = false;
    act(Receive{id, attempt.work.href, attempt.work.size, until < attempt.work.size ? until : 0, attempt.entityTag});
}

void ClientLogic::advanceWaiting(ClientAttempt &attempt)
{
    if (!attempt.offered)
        return;
    if (mayInstallNow(attempt)) {
        if (!m_installing)
            install(attempt);
        return;
    }
    const StatusDetail reason = waitReason(attempt);
    if (attempt.toldWaiting == reason)
        return;
    attempt.toldWaiting = reason;
    StageReport waiting = stageReport(attempt.heldByUser ? Stage::HeldByUser : Stage::Waiting);
    waiting.detail = reason;
    if (attempt.work.timing == InstallTiming::DateTime)
        waiting.scheduledMs = attempt.work.installAtMs;
    report(attempt, waiting);
}

void ClientLogic::advanceBringing(ClientAttempt &attempt)
{
    if (m_bringing || !attempt.offered || m_nowMs < attempt.retryAtMs)
        return;
    m_bringing = attempt.work.attempt;
    act(Bring{attempt.work.attempt, attempt.collected});
}

Split ClientLogic::splitOf(const ClientWork &work) const
{
    return work.isUnsplit ? Split() : agreedSplit(work.split, m_settings.split);
}

/// A job may say how often and at what distance (domain-facts.md 1.11, "Retry"); without that the waits grow.
qint64 ClientLogic::transferBackOff(const ClientAttempt &attempt)
{
    const JobAttributes &attributes = attempt.work.attributes;
    if (!hasOwnRetries(attributes))
        return backOff(attempt.tries);
    if (attempt.tries > attributes.retries)
        return std::max(m_settings.backOffMaxMs, attributes.retryWaitS * qint64{1000});
    return attributes.retryWaitS > 0 ? attributes.retryWaitS * qint64{1000} : backOff(attempt.tries);
}

/// Once, when the tries become rare: until then the next one may change everything.
void ClientLogic::tellTries(ClientAttempt &attempt, const Error &error)
{
    const JobAttributes &attributes = attempt.work.attributes;
    if (error.kind != Error::Kind::Io || !hasOwnRetries(attributes) || attempt.tries != attributes.retries + 1)
        return;
    StageReport broken = stageReport(
        Stage::CommunicationFailed,
        //: %1 is a number of times, %2 a sentence that says why.
        ClientLogicText::tr("The transfer broke off %1 times, as often as the job wants it tried at once. It is tried "
                            "again later. %2")
            .arg(attempt.tries)
            .arg(error.text));
    broken.bytes = attempt.bytes;
    broken.total = attempt.retryAtMs - m_nowMs;
    report(attempt, broken);
}

bool ClientLogic::waitsForDesktop(const ClientAttempt &attempt) const
{
    return attempt.work.attributes.mode == InstallMode::Gui && !m_desktopFree;
}

bool ClientLogic::mayInstallNow(const ClientAttempt &attempt) const
{
    return !attempt.heldByUser && !waitsForDesktop(attempt) && isTimeToInstall(attempt);
}

bool ClientLogic::isTimeToInstall(const ClientAttempt &attempt) const
{
    if (attempt.chosen)
        return true;
    switch (attempt.work.timing) {
    case InstallTiming::AtOnce: return true;
    case InstallTiming::SystemStartUp: return m_bootId != attempt.arrivedBoot;
    case InstallTiming::SystemShutdown: return m_systemStopping;
    case InstallTiming::DateTime: return utcNow().value_or(0) >= attempt.work.installAtMs;
    case InstallTiming::UserLogOn: return m_userLoggedOn;
    case InstallTiming::UserChooses: return false;
    }
    return false;
}

StatusDetail ClientLogic::waitReason(const ClientAttempt &attempt) const
{
    if (attempt.heldByUser)
        return StatusDetail::HeldByUser;
    if (isTimeToInstall(attempt)) // on a desktop that is not there, or locked
        return StatusDetail::UserLogOn;
    switch (attempt.work.timing) {
    case InstallTiming::AtOnce: return StatusDetail::None;
    case InstallTiming::SystemStartUp: return StatusDetail::SystemStartUp;
    case InstallTiming::SystemShutdown: return StatusDetail::SystemShutdown;
    case InstallTiming::DateTime: return StatusDetail::DateTime;
    case InstallTiming::UserLogOn: return StatusDetail::UserLogOn;
    case InstallTiming::UserChooses: return StatusDetail::UserChoice;
    }
    return StatusDetail::None;
}

void ClientLogic::install(ClientAttempt &attempt)
{
    const AttemptId id = attempt.work.attempt;
    if (m_nowMs < attempt.retryAtMs)
        return;
    if (attempt.runs >= m_settings.runs) {
        finish(
            id,
            stageReport(
                Stage::Failed,
                //: %1 is a number of times, 2 or more.
                ClientLogicText::tr("The execution broke off %1 times before its outcome was known.").arg(attempt.runs),
                EINTR));
        return;
    }
    if (m_verified == id)
        begin(attempt);
    else
        verify(attempt);
}

void ClientLogic::verify(const ClientAttempt &attempt)
{
    if (m_verifying)
        return; // its end brings us here again
    m_verifying = attempt.work.attempt;
    act(Verify{attempt.work.attempt, attempt.work.sha256, attempt.work.sha1});
}

void ClientLogic::fetchAgain(ClientAttempt &attempt)
{
    attempt.phase = ClientPhase::Fetching;
    attempt.bytes = 0;
    attempt.entityTag.clear();
    act(Discard{attempt.work.attempt});
    report(attempt, stageReport(Stage::Note,
                                ClientLogicText::tr("The package was changed at the client after it had arrived. It "
                                                    "is fetched again before it is executed.")));
}

void ClientLogic::begin(ClientAttempt &attempt)
{
    const AttemptId id = attempt.work.attempt;
    attempt.phase = ClientPhase::Installing;
    attempt.toldWaiting = StatusDetail::None;
    ++attempt.runs;
    m_installing = id;
    m_outcomeCounts = true;
    if (attempt.tries > 0) {
        // What there is to say was said when it was first tried.
    } else if (attempt.runs == 1) {
        report(attempt, stageReport(Stage::ExecutionStarted));
    } else {
        report(attempt, stageReport(Stage::Note,
                                    //: %1 is 2 or more.
                                    ClientLogicText::tr(
                                        "It is not known what came of the execution; it is run for the %1. time.")
                                        .arg(attempt.runs)));
    }
    log(false, [&] {
        return QStringLiteral("attempt %1: installs %2, run %3")
            .arg(number(id))
            .arg(packageText(attempt.work.name, attempt.work.version))
            .arg(attempt.runs);
    });
    act(Install{attempt.work, attempt.runs});
}

void ClientLogic::tryLater(ClientAttempt &attempt, const InstallResult &result)
{
    --attempt.runs;
    attempt.phase = attempt.runs > 0 ? ClientPhase::Installing : ClientPhase::Waiting;
    const JobAttributes &attributes = attempt.work.attributes;
    if (++attempt.tries > (hasOwnRetries(attributes) ? attributes.retries : kStartTries)) {
        finish(attempt.work.attempt, stageReport(Stage::Failed, result.text, result.code));
        return;
    }
    m_dirty = true;
    attempt.retryAtMs = m_nowMs + transferBackOff(attempt);
    if (attempt.tries > 1)
        return;
    log(true, [&] { return QStringLiteral("attempt %1: %2").arg(number(attempt.work.attempt)).arg(result.text); });
    report(attempt, stageReport(Stage::Note,
                                //: %1 is one or more sentences that say why.
                                ClientLogicText::tr("%1 The client tries again.").arg(result.text), result.code));
}

ClientFinished &ClientLogic::close(AttemptId id)
{
    const auto it = std::find_if(m_state.attempts.begin(), m_state.attempts.end(),
                                 [id](const ClientAttempt &attempt) { return attempt.work.attempt == id; });
    forgetOldest();
    ClientFinished &finished = m_state.finished.emplace_back();
    finished.attempt = id;
    finished.fingerprint = fingerprint(it->work);
    finished.lastSequence = it->lastSequence;
    finished.repeatAtMs = m_nowMs + m_settings.repeatEveryMs;
    m_state.attempts.erase(it);
    m_dirty = true;
    if (m_verifying == id)
        m_verifying.reset();
    if (m_receiving == id) { // its file goes when the transfer has let go of it
        if (!m_stoppingReceive)
            act(StopReceive{id});
        m_stoppingReceive = true;
    } else {
        act(Discard{id});
    }
    return finished;
}

void ClientLogic::finish(AttemptId id, const StageReport &last)
{
    ClientFinished &finished = close(id);
    finished.hasLast = true;
    finished.last = last;
    report(finished, last);
}

bool ClientLogic::receiveEnded(AttemptId id, qint64 bytes)
{
    if (m_receiving != id)
        return false;
    m_receiving.reset();
    m_stoppingReceive = false;
    ClientAttempt *attempt = find(id);
    if (!attempt) {
        act(Discard{id});
        return false;
    }
    if (attempt->discard) {
        attempt->discard = false;
        attempt->bytes = 0;
        act(Discard{id});
        return false;
    }
    attempt->bytes = bytes;
    return true;
}

} // namespace signalbox
