#include "model/node/relaylogic.h"

#include <utility>

namespace signalbox {

// What the nodes below do and say.

void RelayLogic::childPolled(const QString &child, UtcMs nowMs)
{
    m_lastPollMs.insert(child, nowMs);
}

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
    const auto it = m_works.find(number(attempt));
    if (it == m_works.end())
        return;
    m_lastPollMs.insert(directBelow(it->child), nowMs);
    cameBack(*it);
    it->tries = 0;
    it->nextTryMs = kNoTime;
    it->lineCutMs = kNoTime;
    if (it->phase == RelayWork::Phase::Ready) {
        it->phase = RelayWork::Phase::Taken;
        m_actions.emplace_back(SaveWork{attempt});
    }
}

void RelayLogic::childProgress(AttemptId attempt, qint64 bytes, UtcMs nowMs)
{
    const auto it = m_works.find(number(attempt));
    if (it == m_works.end())
        return;
    it->lineCutMs = kNoTime;
    m_lastPollMs.insert(directBelow(it->child), nowMs);
    cameBack(*it);
    if (bytes >= it->size && !it->payloadAtChild) {
        it->payloadAtChild = true;
        m_actions.emplace_back(SaveWork{attempt});
    }
}

void RelayLogic::childTransferEnded(AttemptId attempt, bool complete, UtcMs nowMs)
{
    const auto it = m_works.find(number(attempt));
    if (it == m_works.end())
        return;
    it->lineCutMs = mayPass(attempt) && !it->payloadAtChild ? nowMs : kNoTime;
    it->betweenParts = complete;
}

void RelayLogic::childReported(AttemptId attempt, bool final, UtcMs nowMs)
{
    const auto it = m_works.find(number(attempt));
    if (it == m_works.end())
        return;
    m_lastPollMs.insert(directBelow(it->child), nowMs);
    it->startFailed = false;
    if (final || !it->betweenParts) // how far it has come it also tells between two parts
        it->lineCutMs = kNoTime;
    it->nextTryMs = kNoTime;
    it->tries = 0;
    it->pollsUntilRejected = 0;
    it->notNow.clear();
    if (it->phase == RelayWork::Phase::Ready)
        it->phase = RelayWork::Phase::Taken;
    if (final) {
        it->phase = RelayWork::Phase::Closed;
        it->stopConfirmed = it->wanted == OfferState::Cancelled || it->wanted == OfferState::Withdrawn;
        changed(it->child);
    }
    m_actions.emplace_back(SaveWork{attempt});
}

void RelayLogic::childSaidNotNow(AttemptId attempt, const QString &reason, UtcMs nowMs)
{
    const RelayWork *before = work(attempt);
    if (!before)
        return;
    // Said again: no reason to wait longer for it.
    const quint8 left = before->pollsUntilRejected > 0 ? before->pollsUntilRejected : kPollsUntilRejected;
    childReported(attempt, false, nowMs);
    RelayWork &said = m_works[number(attempt)];
    said.pollsUntilRejected = left;
    said.notNow = reason;
}

void RelayLogic::clientPolled(const QString &client)
{
    const std::optional<ChildOffer> offer = offerFor(client);
    if (!offer || offer->state != OfferState::Offered)
        return;
    RelayWork &work = m_works[number(offer->attempt)];
    if (work.pollsUntilRejected == 0)
        return;
    if (--work.pollsUntilRejected == 0) {
        StageReport rejected;
        rejected.stage = Stage::Rejected;
        rejected.reporter = work.child;
        rejected.text = std::exchange(work.notNow, {});
        report(work, rejected);
        work.phase = RelayWork::Phase::Closed;
        changed(work.child);
    }
    m_actions.emplace_back(SaveWork{work.attempt});
}

void RelayLogic::checked(const QString &child, StatusDetail found, UtcMs nowMs)
{
    for (RelayWork &work : m_works) {
        if (work.phase != RelayWork::Phase::Ready || work.wanted != OfferState::Offered || isHeld(work)
            || !work.checking || directBelow(work.child) != child || !std::exchange(work.checking, false)
            || m_lastPollMs.value(child, kNoTime) > work.offeredMs)
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
