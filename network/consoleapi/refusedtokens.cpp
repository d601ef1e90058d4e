#include "network/consoleapi/refusedtokens.h"

#include <utility>

namespace signalbox::consoleapi {

namespace {
constexpr std::size_t kLongestPath = 80;
const std::string kOthers = "...";
} // namespace

std::optional<RefusedTokens::Told> RefusedTokens::refused(const std::string &address, const std::string &path,
                                                          UtcMs nowMs)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_addresses.contains(address) && m_addresses.size() >= kMostAddresses) {
        std::erase_if(m_addresses, [nowMs](const auto &one) {
            return one.second.count == 0 && nowMs - one.second.toldMs >= kEveryMs;
        });
    }
    const bool isKnown = m_addresses.contains(address) || m_addresses.size() < kMostAddresses;
    const std::string &name = isKnown ? address : kOthers;
    Counted &counted = m_addresses[name];
    ++counted.count;
    // A clock that was set back must not silence it.
    if (counted.toldMs != kNoTime && nowMs >= counted.toldMs && nowMs - counted.toldMs < kEveryMs)
        return std::nullopt;
    counted.toldMs = nowMs;
    return Told{std::exchange(counted.count, 0), QString::fromStdString(name),
                QString::fromUtf8(path.substr(0, kLongestPath).c_str())};
}

} // namespace signalbox::consoleapi
