#include "network/nodeapi/transferbook.h"

#include <algorithm>
#include <vector>

namespace signalbox::ddi {

namespace {

constexpr std::chrono::milliseconds kTellEvery{500};
constexpr std::size_t kMaxRemembered = 100'000; // transfers that were begun and never ended

} // namespace

void TransferBook::started(const ArtifactAnswer &answer, std::function<void()> cut)
{
    const std::scoped_lock lock(m_mutex);
    m_running.emplace(answer.attempt, std::pair(answer.transfer, std::move(cut)));
    if (m_received.size() >= kMaxRemembered)
        m_received.clear();
    // Where a transfer is taken up again is believed when it is the first that is seen here: after a restart of ours.
    m_received.try_emplace({answer.attempt, answer.receiver}, Received{answer.from, {}, {}});
}

std::optional<qint64> TransferBook::progress(const ArtifactAnswer &answer, qint64 end, Clock::time_point now)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_received.find({answer.attempt, answer.receiver});
    if (found == m_received.end())
        return {};
    Received &received = found->second;
    if (answer.from <= received.contiguous)
        received.contiguous = std::max(received.contiguous, end);
    if (now - received.toldAt < kTellEvery)
        return {};
    received.toldAt = now;
    return received.contiguous;
}

qint64 TransferBook::ended(const ArtifactAnswer &answer, bool complete, Clock::time_point now)
{
    std::function<void()> dropped; // goes after the lock
    const std::scoped_lock lock(m_mutex);
    const auto [begin, end] = m_running.equal_range(answer.attempt);
    const auto running =
        std::find_if(begin, end, [&](const auto &entry) { return entry.second.first == answer.transfer; });
    if (running != end) {
        dropped = std::move(running->second.second);
        m_running.erase(running);
    }
    const auto found = m_received.find({answer.attempt, answer.receiver});
    if (found == m_received.end())
        return 0;
    found->second.partEndedAt = now;
    const qint64 contiguous = found->second.contiguous;
    if (complete && contiguous >= answer.size)
        m_received.erase(found);
    return contiguous;
}

void TransferBook::cut(AttemptId attempt)
{
    std::vector<std::function<void()>> cuts;
    {
        const std::scoped_lock lock(m_mutex);
        const auto [begin, end] = m_running.equal_range(attempt);
        std::for_each(begin, end, [&](const auto &entry) { cuts.push_back(entry.second.second); });
    }
    for (const auto &cutOne : cuts)
        cutOne();
}

std::chrono::milliseconds TransferBook::restOfWait(AttemptId attempt, NodeId receiver, std::chrono::milliseconds wait,
                                                   Clock::time_point now)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_received.find({attempt, receiver});
    if (found == m_received.end() || found->second.partEndedAt == Clock::time_point())
        return {};
    const auto rest = found->second.partEndedAt + wait - now;
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(rest), std::chrono::milliseconds(0));
}

} // namespace signalbox::ddi
