#include "network/consoleapi/operatordirectory.h"

#include <utility>

namespace signalbox::consoleapi {

void OperatorDirectory::set(const std::vector<StoredOperator> &operators)
{
    ByToken byToken;
    for (const StoredOperator &one : operators)
        byToken.insert(one.tokenSha256, one.record);
    auto made = std::make_shared<const ByToken>(std::move(byToken));
    const std::scoped_lock lock(m_mutex);
    m_byToken.swap(made);
}

std::shared_ptr<const OperatorDirectory::ByToken> OperatorDirectory::all() const
{
    const std::scoped_lock lock(m_mutex);
    return m_byToken;
}

bool OperatorDirectory::isLoaded() const
{
    return all() != nullptr;
}

std::optional<OperatorRecord> OperatorDirectory::find(const QByteArray &tokenSha256) const
{
    const auto byToken = all();
    if (!byToken)
        return std::nullopt;
    // By the hash of what was sent: how long it takes tells nothing of any token.
    const auto found = byToken->constFind(tokenSha256);
    return found == byToken->constEnd() ? std::nullopt : std::optional(*found);
}

bool OperatorDirectory::noteUse(const OperatorRecord &record, UtcMs nowMs)
{
    const UtcMs sinceMs = nowMs - nowMs % kLastUsedStepMs;
    if (record.lastUsedMs >= sinceMs)
        return false;
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_used[number(record.id)], sinceMs) < sinceMs;
}

} // namespace signalbox::consoleapi
