#include "model/node/relaylogic.h"

#include "model/domain/ownwait.h"

#include <utility>

namespace signalbox {

// What the nodes below do and say.

/// Tells upward that what had not started, or whose line had broken, goes on.
void RelayLogic::cameBack(RelayWork &work)
{
    if (!work.startFailed)
        return;
    work.startFailed = false;
    StageReport back;
    back.stage = Stage::TransferStarted;
    report(work, back);
}

void RelayLogic::childTook(AttemptId attempt, UtcMs nowMs)
{
    PlacedWork *work = find(attempt);
    if (!work)
        return;
    childPolled(directBelow(work->target), nowMs);
    cameBack(*work);
    work->tries = 0;
    work->nextTryMs = kNoTime;
    work->lineCutMs = kNoTime;
    if (work->phase == RelayWork::Phase::Ready) {
        work->phase = RelayWork::Phase::Taken;
        m_actions.emplace_back(SaveWork{attempt});
    }
    place(*work);
}

void RelayLogic::childProgress(AttemptId attempt, qint64 bytes, UtcMs nowMs)
{
    PlacedWork *work = find(attempt);
    if (!work)
        return;
    work->lineCutMs = kNoTime;
    childPolled(directBelow(work->target), nowMs);
    cameBack(*work);
    if (bytes >= work->size && !work->payloadAtChild) {
        work->payloadAtChild = true;
        m_actions.emplace_back(SaveWork{attempt});
    }
    place(*work);
}

void RelayLogic::childTransferEnded(AttemptId attempt, bool complete, UtcMs nowMs)
{
    PlacedWork *work = find(attempt);
    if (!work)
        return;
    work->lineCutMs = mayPass(attempt) && !work->payloadAtChild ? nowMs : kNoTime;
    work->betweenParts = complete;
    place(*work);
}

void RelayLogic::childSaid(AttemptId attempt, const StageReport &report)
{
    PlacedWork *work = find(attempt);
    const bool isOwn = work && (report.reporter.isEmpty() || report.reporter == work->child);
    const bool saysNothing = report.stage == Stage::Note || report.stage == Stage::Progress
                             || report.stage == Stage::Suspended || report.stage == Stage::Resumed;
    if (!isOwn || saysNothing)
        return;
    const bool waits =
        (report.stage == Stage::Waiting || report.stage == Stage::HeldByUser) && waitsByItself(report.detail);
    if (work->waitsAtChild == waits)
        return;
    work->waitsAtChild = waits;
    m_actions.emplace_back(SaveWork{attempt});
    const std::optional<ChildOffer> before = m_below[work->target].offer;
    place(*work);
    if (m_below[work->target].offer != before) // its poll may be held already
        m_actions.emplace_back(WakeChild{m_below[work->target].name, work->target});
}

void RelayLogic::childReported(AttemptId attempt, bool final, UtcMs nowMs)
{
    PlacedWork *work = find(attempt);
    if (!work)
        return;
    childPolled(directBelow(work->target), nowMs);
    work->startFailed = false;
    if (final || !work->betweenParts) // how far it has come it also tells between two parts
        work->lineCutMs = kNoTime;
    work->nextTryMs = kNoTime;
    work->tries = 0;
    work->pollsUntilRejected = 0;
    work->notNow.clear();
    if (work->phase == RelayWork::Phase::Ready)
        work->phase = RelayWork::Phase::Taken;
    if (final) {
        work->phase = RelayWork::Phase::Closed;
        work->stopConfirmed = work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn;
        changed(work->target);
    }
    m_actions.emplace_back(SaveWork{attempt});
    place(*work);
}

void RelayLogic::childSaidNotNow(AttemptId attempt, const QString &reason, UtcMs nowMs)
{
    const RelayWork *before = work(attempt);
    if (!before)
        return;
    // Said again: no reason to wait longer for it.
    const quint8 left = before->pollsUntilRejected > 0 ? before->pollsUntilRejected : kPollsUntilRejected;
    childReported(attempt, false, nowMs);
    PlacedWork &said = *find(attempt);
    said.pollsUntilRejected = left;
    said.notNow = reason;
}

void RelayLogic::clientPolled(const QString &client)
{
    const std::optional<ChildOffer> offer = offerFor(client);
    if (!offer || offer->state != OfferState::Offered)
        return;
    PlacedWork &work = *find(offer->attempt);
    if (work.pollsUntilRejected == 0)
        return;
    if (--work.pollsUntilRejected == 0) {
        StageReport rejected;
        rejected.stage = Stage::Rejected;
        rejected.reporter = work.child;
        rejected.text = std::exchange(work.notNow, {});
        report(work, rejected);
        work.phase = RelayWork::Phase::Closed;
        changed(work.target);
        place(work);
    }
    m_actions.emplace_back(SaveWork{work.attempt});
}

void RelayLogic::checked(const QString &child, StatusDetail found, UtcMs nowMs)
{
    const quint32 number = numberOf(child);
    const auto asked = m_checkedBy.find(number);
    if (asked == m_checkedBy.end())
        return;
    const std::set<quint32> attempts = asked->second;
    for (const quint32 attempt : attempts) {
        PlacedWork &work = *find(AttemptId{attempt});
        ++m_looks;
        if (work.wanted != OfferState::Offered || isHeld(work))
            continue;
        work.checking = false;
        place(work);
        if (m_below[number].lastPollMs > work.offeredMs)
            continue;
        work.startFailed = true;
        StageReport failure;
        failure.stage = Stage::StartupFailed;
        failure.detail = found;
        failure.text = QStringLiteral("%1 does not come for its work (try %2)").arg(child).arg(work.tries);
        failure.code = work.tries;
        failure.total = work.nextTryMs == kNoTime ? 0 : work.nextTryMs - nowMs;
        report(work, failure);
        m_actions.emplace_back(SaveWork{work.attempt});
    }
}

} // namespace signalbox
