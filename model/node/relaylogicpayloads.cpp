#include "model/node/relaylogic.h"

#include "model/node/splitrule.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace signalbox {

// Payloads on their way into the relay.

namespace {

/// Lower split progress is reported upward at most this often; the display moves in small steps, not per byte.
constexpr qint64 kProgressEveryMs = 500;

} // namespace

void RelayLogic::described(AttemptId attempt, const QByteArray &sha256, qint64 size, qint32 splitKiB,
                           qint32 splitWaitMs, UtcMs nowMs)
{
    const auto it = m_works.find(number(attempt));
    if (it == m_works.end() || it->phase != RelayWork::Phase::Announced)
        return;
    it->sha256 = sha256;
    it->size = size;
    it->splitKiB = splitKiB;
    it->splitWaitMs = splitWaitMs;
    it->nextTryMs = kNoTime;
    it->phase = RelayWork::Phase::Queued;
    m_queuedOf[sha256].insert(number(attempt));
    Payload &payload = m_payloads[sha256];
    payload.size = size;
    if (!payload.complete && !payload.fetching) {
        const Split split = agreedSplit({splitKiB, splitWaitMs}, {m_settings.splitKiB, m_settings.splitWaitMs});
        payload.split = split.sizeKiB > 0;
        payload.partKiB = split.sizeKiB;
        payload.waitMs = split.waitMs;
    }
    m_actions.emplace_back(SaveWork{attempt});
    if (payload.complete)
        makeReady(*it, nowMs);
    fetchWhatIsWanted(nowMs);
}

void RelayLogic::descriptionFailed(AttemptId attempt, bool gone, UtcMs nowMs)
{
    const auto it = m_works.find(number(attempt));
    if (it == m_works.end() || it->phase != RelayWork::Phase::Announced || gone)
        return; // gone: the next feed says whether it was held, cancelled or closed
    ++it->tries;
    it->nextTryMs = nowMs + std::min<qint64>(backOff(it->tries), 10'000);
}

void RelayLogic::fetchWhatIsWanted(UtcMs nowMs)
{
    std::vector<quint32> fetched; // the oldest attempt of each payload
    for (auto queued = m_queuedOf.begin(); queued != m_queuedOf.end();) {
        const auto payload = m_payloads.constFind(queued->first);
        const bool isMissing = payload != m_payloads.cend() && !payload->complete; // else nobody waits for it any more
        const bool isIdle = isMissing && !payload->fetching && payload->notBeforeMs <= nowMs;
        std::set<quint32> &attempts = queued->second;
        for (auto it = attempts.begin(); isIdle && it != attempts.end();) {
            const RelayWork *waiting = work(AttemptId{*it});
            if (!waiting || waiting->phase != RelayWork::Phase::Queued || waiting->sha256 != queued->first) {
                it = attempts.erase(it);
            } else if (isHeld(*waiting) || waiting->wanted != OfferState::Offered) {
                ++it;
            } else {
                fetched.push_back(*it);
                break;
            }
        }
        queued = !isMissing || attempts.empty() ? m_queuedOf.erase(queued) : std::next(queued);
    }
    std::sort(fetched.begin(), fetched.end());
    for (const quint32 attempt : fetched) {
        const RelayWork &wanted = *work(AttemptId{attempt});
        Payload &payload = m_payloads[wanted.sha256];
        payload.fetching = true;
        const qint64 part = payload.split ? qint64{payload.partKiB} * 1024 : payload.size;
        m_actions.emplace_back(FetchPayload{wanted.sha256, wanted.attempt, wanted.child, payload.bytes,
                                            std::min(payload.size, payload.bytes + part)});
    }
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
    for (const RelayWork &work : std::as_const(m_works)) {
        if (work.sha256 != sha256 || work.phase != RelayWork::Phase::Queued || isHeld(work))
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
    for (RelayWork &work : m_works) {
        if (work.sha256 == sha256 && work.phase == RelayWork::Phase::Queued)
            makeReady(work, nowMs);
    }
}

void RelayLogic::makeReady(RelayWork &work, UtcMs nowMs)
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
    changed(work.child);
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
    // One broken line is taken up again at its byte without a word; what keeps breaking is said, a full disk at once.
    if (!noSpace && failures < 3)
        return;
    for (RelayWork &work : m_works) {
        if (work.sha256 != sha256 || work.phase != RelayWork::Phase::Queued || isHeld(work))
            continue;
        StageReport broken;
        broken.stage = Stage::CommunicationFailed;
        broken.text = text;
        broken.bytes = it->bytes;
        broken.total = it->notBeforeMs - nowMs;
        report(work, broken);
    }
}

} // namespace signalbox
