#pragma once

#include "model/domain/ids.h"

#include <QString>

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace signalbox::consoleapi {

/// Counts requests whose token is missing or wrong, so that the activity log has a message of them and whoever sends them cannot
/// fill it: one for an address and a minute, and few altogether. Thread-safe.
class RefusedTokens {
public:
    static constexpr qint64 kEveryMs = 60'000;
    static constexpr std::size_t kMostAddresses = 16; ///< within a minute; what comes from others is counted with them

    struct Told {
        quint64 count = 0; ///< since the message before
        QString address; ///< "..." of several
        QString path; ///< of the last request
    };
    /// @return what is to be told now, if anything
    [[nodiscard]] std::optional<Told> refused(const std::string &address, const std::string &path, UtcMs nowMs);

private:
    struct Counted {
        quint64 count = 0;
        UtcMs toldMs = kNoTime;
    };
    std::mutex m_mutex; ///< guards the one below
    std::map<std::string, Counted> m_addresses;
};

} // namespace signalbox::consoleapi
