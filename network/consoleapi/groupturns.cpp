#include "network/consoleapi/groupturns.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace signalbox::consoleapi {

bool GroupTurns::post(const QString &who, std::function<void()> begin, std::function<bool()> isWanted)
{
    std::deque<Waiting> dropped; // destroyed outside of the lock: that answers their requests
    {
        const std::scoped_lock lock(m_mutex);
        const auto [turn, isFirst] = m_waiting.try_emplace(who);
        if (!isFirst) {
            std::deque<Waiting> &waiting = turn->second;
            if (waiting.size() >= kMostWaiting) {
                const auto firstDropped = std::stable_partition(
                    waiting.begin(), waiting.end(), [](const Waiting &one) { return !one.isWanted || one.isWanted(); });
                std::move(firstDropped, waiting.end(), std::back_inserter(dropped));
                waiting.erase(firstDropped, waiting.end());
            }
            if (waiting.size() >= kMostWaiting)
                return false;
            waiting.push_back({std::move(begin), std::move(isWanted)});
            return true;
        }
    }
    begin();
    return true;
}

void GroupTurns::end(const QString &who)
{
    for (;;) {
        Waiting next;
        {
            const std::scoped_lock lock(m_mutex);
            const auto turn = m_waiting.find(who);
            if (turn == m_waiting.end())
                return;
            if (turn->second.empty()) {
                m_waiting.erase(turn);
                return;
            }
            next = std::move(turn->second.front());
            turn->second.pop_front();
        }
        if (!next.isWanted || next.isWanted()) {
            next.begin();
            return;
        }
    }
}

} // namespace signalbox::consoleapi
