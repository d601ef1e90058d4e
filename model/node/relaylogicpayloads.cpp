#include "model/node/relaylogic.h"

#include "model/node/splitrule.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace signalbox {

// Payloads on their way into the relay.

namespace {

/// Lower split progress is reported upward at most this often; the display moves in small steps, not per byte.
constexpr qint64 kProgressEveryMs = 500;

} // namespace

void RelayLogic::setSplit(Payload &payload, const RelayWork &work) const
{
    const Split split =
        work.isUnsplit ? Split()
                       : agreedSplit({work.splitKiB, work.splitWaitMs}, {m_settings.splitKiB, m_settings.splitWaitMs});
    payload.split = split.sizeKiB > 0;
    payload.partKiB = split.sizeKiB;
    payload.waitMs = split.waitMs;
}

void RelayLogic::described(AttemptId attempt, const QByteArray &sha256, qint64 size, qint32 splitKiB,
                           qint32 splitWaitMs, UtcMs nowMs, bool isUnsplit)
{
    PlacedWork *work = find(attempt);
    if (!work || work->phase == RelayWork::Phase::Closed)
        return;
    if (work->phase != RelayWork::Phase::Announced) {
        describedAgain(*work, splitKiB, splitWaitMs, isUnsplit, nowMs);
        return;
    }
    work->sha256 = sha256;
    work->size = size;
    work->splitKiB = splitKiB;
    work->splitWaitMs = splitWaitMs;
    work->isUnsplit = isUnsplit;
    work->nextTryMs = kNoTime;
    work->phase = RelayWork::Phase::Queued;
    Payload &payload = m_payloads[sha256];
    payload.size = size;
    if (!payload.complete && !payload.fetching)
        setSplit(payload, *work);
    place(*work);
    m_actions.emplace_back(SaveWork{attempt});
    if (payload.complete)
        makeReady(*work, nowMs);
    fetchWhatIsWanted(nowMs);
}

/// The job is sent in one piece from now on, though it began in parts: so are its payloads on their way in, and further down.
void RelayLogic::describedAgain(PlacedWork &work, qint32 splitKiB, qint32 splitWaitMs, bool isUnsplit, UtcMs nowMs)
{
    work.splitKiB = splitKiB;
    work.splitWaitMs = splitWaitMs;
    work.isUnsplit = isUnsplit;
    work.contentTag = contentTagOf(work.wanted, isUnsplit);
    if (work.phase == RelayWork::Phase::Queued)
        work.nextTryMs = kNoTime;
    if (const auto payload = m_payloads.find(work.sha256);
        isUnsplit && payload != m_payloads.end() && !payload->complete) {
        setSplit(*payload, work);
        payload->notBeforeMs = kNoTime;
        placePayload(work.sha256, *payload);
    }
    place(work);
    m_actions.emplace_back(SaveWork{work.attempt});
    changed(work.target);
    fetchWhatIsWanted(nowMs);
}

void RelayLogic::descriptionFailed(AttemptId attempt, bool gone, UtcMs nowMs)
{
    PlacedWork *work = find(attempt);
    if (!work || work->phase > RelayWork::Phase::Queued || gone)
        return; // gone: the next feed says whether it was held, cancelled or closed
    ++work->tries;
    work->nextTryMs = nowMs + std::min<qint64>(backOff(work->tries), 10'000);
    place(*work);
}

void RelayLogic::fetchWhatIsWanted(UtcMs nowMs)
{
    if (m_suspended && m_overtaking.empty())
        return;
    std::vector<quint32> fetched; // the oldest attempt of each payload
    for (auto idle = m_idlePayloads.cbegin(); idle != m_idlePayloads.cend() && idle->first <= nowMs; ++idle) {
        if (const PlacedWork *first = firstWanting(*m_payloads.constFind(idle->second)))
            fetched.push_back(number(first->attempt));
    }
    std::sort(fetched.begin(), fetched.end());
    for (const quint32 attempt : fetched) {
        const RelayWork &wanted = *work(AttemptId{attempt});
        Payload &payload = m_payloads[wanted.sha256];
        payload.fetching = true;
        placePayload(wanted.sha256, payload);
        const qint64 part = payload.split ? qint64{payload.partKiB} * 1024 : payload.size;
        m_actions.emplace_back(FetchPayload{wanted.sha256, wanted.attempt, wanted.child, payload.bytes,
                                            std::min(payload.size, payload.bytes + part)});
    }
}

const RelayLogic::PlacedWork *RelayLogic::firstWanting(const Payload &payload) const
{
    for (const quint32 attempt : payload.wanting) {
        const PlacedWork &work = m_works.at(attempt);
        if (!m_suspended || work.overtakes)
            return &work;
    }
    return nullptr;
}

void RelayLogic::payloadRemoved(const QByteArray &sha256)
{
    const auto payload = m_payloads.find(sha256);
    if (payload != m_payloads.end() && payload->openWorks == 0 && !payload->fetching)
        m_payloads.erase(payload); // or whoever wants it next would be told that it is here
}

void RelayLogic::payloadProgress(const QByteArray &sha256, qint64 bytes, UtcMs nowMs)
{
    const auto it = m_payloads.find(sha256);
    if (it == m_payloads.end())
        return;
    it->bytes = bytes;
    it->failures = 0;
    if (!it->split || nowMs < it->lastProgressReportMs + kProgressEveryMs)
        return;
    it->lastProgressReportMs = nowMs;
    for (const quint32 attempt : it->waiting) {
        const RelayWork &work = *find(AttemptId{attempt});
        ++m_looks;
        if (isHeld(work))
            continue;
        StageReport progress;
        progress.stage = Stage::Progress;
        progress.bytes = bytes;
        progress.total = it->size;
        progress.split = true;
        progress.text = QStringLiteral("%1: %2 of %3 bytes").arg(m_settings.name).arg(bytes).arg(it->size);
        report(work, progress);
    }
}

void RelayLogic::payloadPartDone(const QByteArray &sha256, qint64 bytes, UtcMs nowMs)
{
    const auto it = m_payloads.find(sha256);
    if (it == m_payloads.end())
        return;
    it->lastProgressReportMs = kNoTime; // a finished part is always worth a report
    payloadProgress(sha256, bytes, nowMs);
    it->fetching = false;
    // Between two parts a suspension does not shorten the pause: the rest comes when it is over.
    it->notBeforeMs = nowMs + it->waitMs;
    placePayload(sha256, *it);
    fetchWhatIsWanted(nowMs);
}

void RelayLogic::payloadComplete(const QByteArray &sha256, UtcMs nowMs)
{
    const auto it = m_payloads.find(sha256);
    if (it == m_payloads.end())
        return;
    it->fetching = false;
    it->complete = true;
    it->bytes = it->size;
    it->failures = 0;
    it->corruptions = 0;
    placePayload(sha256, *it);
    const std::set<quint32> waiting = it->waiting;
    for (const quint32 attempt : waiting)
        makeReady(*find(AttemptId{attempt}), nowMs);
}

void RelayLogic::makeReady(PlacedWork &work, UtcMs nowMs)
{
    work.phase = RelayWork::Phase::Ready;
    work.offeredMs = nowMs;
    work.tries = 0;
    work.nextTryMs = kNoTime;
    StageReport arrived;
    arrived.stage = Stage::Arrived;
    arrived.bytes = work.size;
    arrived.total = work.size;
    report(work, arrived);
    m_actions.emplace_back(SaveWork{work.attempt});
    changed(work.target);
    place(work);
}

void RelayLogic::payloadFailed(const QByteArray &sha256, bool corrupt, bool noSpace, const QString &text, UtcMs nowMs)
{
    const auto it = m_payloads.find(sha256);
    if (it == m_payloads.end())
        return;
    it->fetching = false;
    ++it->failures;
    if (corrupt) {
        it->bytes = 0;
        ++it->corruptions;
    }
    const qint64 failures = std::max(it->failures, it->corruptions);
    it->notBeforeMs =
        nowMs
        + (noSpace ? m_settings.noSpaceWaitMs : std::min<qint64>(qint64{500} << std::min<qint64>(failures, 7), 60'000));
    placePayload(sha256, *it);
    // One broken line is taken up again at its byte without a word; what keeps breaking is said, a full disk at once.
    if (!noSpace && failures < 3)
        return;
    for (const quint32 attempt : it->waiting) {
        const RelayWork &work = *find(AttemptId{attempt});
        ++m_looks;
        if (isHeld(work))
            continue;
        StageReport broken;
        broken.stage = Stage::CommunicationFailed;
        broken.code = noSpace ? ENOSPC : 0;
        broken.text = text;
        broken.bytes = it->bytes;
        broken.total = it->notBeforeMs - nowMs;
        report(work, broken);
    }
}

} // namespace signalbox
