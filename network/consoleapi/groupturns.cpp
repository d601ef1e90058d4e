#include "network/consoleapi/groupturns.h"

#include <utility>

namespace signalbox::consoleapi {

bool GroupTurns::post(const QString &who, std::function<void()> begin)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto [turn, isFirst] = m_waiting.try_emplace(who);
        if (!isFirst) {
            if (turn->second.size() >= kMostWaiting)
                return false;
            turn->second.push_back(std::move(begin));
            return true;
        }
    }
    begin();
    return true;
}

void GroupTurns::end(const QString &who)
{
    std::function<void()> next;
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
    next();
}

} // namespace signalbox::consoleapi
