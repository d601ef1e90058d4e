#include "model/node/clientlogic.h"

#include "model/domain/text.h"
#include "model/node/clientreport.h"

#include <QCoreApplication>

namespace signalbox {

using namespace client;

// What the server wants: offers, holds and cancellations.

namespace {

struct ClientLogicText {
    Q_DECLARE_TR_FUNCTIONS(ClientLogic)
};

} // namespace

void ClientLogic::offered(AttemptId id, quint32 contentTag)
{
    m_offeredSinceStart.insert(number(id));
    if (const ClientFinished *finished = findFinished(id)) {
        if (isReportPending(id) || m_nowMs < finished->repeatAtMs)
            return;
    } else if (ClientAttempt *attempt = find(id)) {
        if (!attempt->offered || attempt->cancelRefused)
            m_dirty = true;
        attempt->offered = true;
        attempt->cancelRefused = false;
        const bool changed = attempt->contentTag != contentTag;
        const bool refetch = (attempt->phase == ClientPhase::Fetching && (changed || attempt->stale))
                             || (attempt->phase == ClientPhase::Waiting && changed);
        if (!refetch)
            return;
    }
    if (!m_wanted || m_wanted->attempt != id || m_wanted->contentTag != contentTag)
        m_wanted = Wanted{id, contentTag};
}

void ClientLogic::nothingOffered()
{
    m_wanted.reset();
    for (ClientAttempt &attempt : m_state.attempts) {
        if (m_installing == attempt.work.attempt || m_bringing == attempt.work.attempt || !attempt.offered)
            continue;
        attempt.offered = false;
        m_dirty = true;
        if (attempt.phase == ClientPhase::Installing) {
            // Held, or unknown to the server by now: the answer to this report tells.
            m_offeredSinceStart.erase(number(attempt.work.attempt));
            report(attempt,
                   stageReport(Stage::Note, ClientLogicText::tr("It is not known what came of the execution. It is run "
                                                                "again when the server offers it again.")));
            continue;
        }
        if (attempt.phase == ClientPhase::Bringing) { // likewise
            report(attempt,
                   stageReport(Stage::Note, ClientLogicText::tr("What was collected waits here until the server offers "
                                                                "the job again.")));
            continue;
        }
        if (m_receiving == attempt.work.attempt && !m_stoppingReceive) {
            m_stoppingReceive = true;
            act(StopReceive{attempt.work.attempt});
        }
    }
}

void ClientLogic::cancelled(AttemptId id, bool withdrawn)
{
    if (m_wanted && m_wanted->attempt == id)
        m_wanted.reset();
    StageReport confirmed = stageReport(Stage::CancelConfirmed);
    confirmed.onCancel = true;
    if (ClientAttempt *attempt = find(id)) {
        if (m_installing == id && !m_outcomeCounts) {
            m_offeredSinceStart.erase(number(id));
            return; // the server asks again; it may not be told that nothing is left of it before that is true
        }
        if (attempt->phase == ClientPhase::Bringing) {
            confirmed.text = ClientLogicText::tr("Cancelled; what was collected is thrown away.");
            finish(id, confirmed);
            return;
        }
        if (attempt->runs > 0 && m_installing != id) {
            confirmed.text = ClientLogicText::tr("It is not known what came of the execution; it is not run again.");
            finish(id, confirmed);
            return;
        }
        if (attempt->phase == ClientPhase::Installing) {
            if (attempt->cancelRefused)
                return;
            attempt->cancelRefused = true;
            StageReport refused =
                stageReport(Stage::CancelRefused, ClientLogicText::tr("The execution has begun already."));
            refused.onCancel = true;
            report(*attempt, refused);
            return;
        }
        confirmed.text =
            withdrawn ? ClientLogicText::tr("Given up, since the execution time limit or the stale-by date has passed.")
                      : ClientLogicText::tr("Cancelled before the execution began.");
        finish(id, confirmed);
        return;
    }
    ClientFinished *finished = findFinished(id);
    if (!finished) {
        forgetOldest();
        finished = &m_state.finished.emplace_back();
        finished->attempt = id;
    } else if (isReportPending(id) || m_nowMs < finished->repeatAtMs) {
        return;
    }
    finished->repeatAtMs = m_nowMs + m_settings.repeatEveryMs;
    if (finished->hasLast && finished->last.stage != Stage::CancelConfirmed) {
        // The result crossed the cancellation. Only when the server knows that the cancellation came too late can it take it.
        StageReport refused = stageReport(Stage::CancelRefused, ClientLogicText::tr("The execution is over already."));
        refused.onCancel = true;
        const StageReport last = finished->last;
        report(*finished, refused);
        report(*finished, last);
        return;
    }
    confirmed.text = ClientLogicText::tr("Cancelled before the client had begun.");
    finished->hasLast = true;
    finished->last = confirmed;
    report(*finished, confirmed);
}

void ClientLogic::takeOver(const ClientWork &work, quint32 contentTag, quint32 lastSequence)
{
    QString refusal = work.refusal;
    if (refusal.isEmpty() && work.sha256.isEmpty() && work.sha1.isEmpty())
        refusal = ClientLogicText::tr("The package comes without a checksum.");
    if (refusal.isEmpty() && work.size <= 0)
        refusal = ClientLogicText::tr("The package is empty.");
    log(false, [&] {
        return QStringLiteral("attempt %1: %2, %3 bytes, job %4")
            .arg(number(work.attempt))
            .arg(packageText(work.name, work.version))
            .arg(work.size)
            .arg(work.job);
    });
    ClientAttempt attempt;
    attempt.work = work;
    attempt.contentTag = contentTag;
    attempt.lastSequence = lastSequence;
    attempt.stale = false;
    m_state.attempts.push_back(std::move(attempt));
    if (!refusal.isEmpty()) {
        finish(work.attempt, stageReport(Stage::Rejected, refusal));
        return;
    }
    StageReport begun = stageReport(Stage::TransferStarted);
    begun.total = work.size;
    report(m_state.attempts.back(), begun);
}

void ClientLogic::update(ClientAttempt &attempt, const ClientWork &work, quint32 contentTag)
{
    if (attempt.phase == ClientPhase::Installing || attempt.phase == ClientPhase::Bringing)
        return;
    const bool otherPayload =
        work.sha256 != attempt.work.sha256 || work.sha1 != attempt.work.sha1 || work.size != attempt.work.size;
    if (work.isUnsplit && !attempt.work.isUnsplit)
        attempt.partAtMs = 0; // there is no next part to wait for
    attempt.work = work;
    attempt.contentTag = contentTag;
    attempt.stale = false;
    m_dirty = true;
    if (!otherPayload)
        return;
    attempt.phase = ClientPhase::Fetching;
    attempt.arrivedBoot.clear();
    attempt.entityTag.clear();
    attempt.bytes = 0;
    if (m_verifying == work.attempt)
        m_verifying.reset();
    if (m_receiving == work.attempt) {
        attempt.discard = true;
        if (!m_stoppingReceive)
            act(StopReceive{work.attempt});
        m_stoppingReceive = true;
    } else {
        act(Discard{work.attempt});
    }
}

void ClientLogic::abandon(AttemptId id, int status)
{
    ClientAttempt *attempt = find(id);
    if (!attempt || m_installing == id)
        return;
    log(true, [&] {
        return QStringLiteral("attempt %1: given up, since the server says it is %2")
            .arg(number(id))
            .arg(status == 410 ? QStringLiteral("closed") : QStringLiteral("unknown"));
    });
    std::erase_if(m_state.outbox, [id](const StageReport &report) { return report.attempt == id; });
    close(id);
}

} // namespace signalbox
