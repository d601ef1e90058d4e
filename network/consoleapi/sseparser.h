#pragma once

#include "model/domain/ids.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace signalbox::consoleapi {

/// Takes a text/event-stream apart (HTML standard, 9.2.6) as its bytes arrive, from a server that need not be trusted.
class SseParser {
public:
    struct Event {
        std::string name; ///< "message" when the server gives none
        std::string data;
    };
    /// @param longest bytes that one event may have
    explicit SseParser(std::function<void(const Event &)> take, std::size_t longest = 32 * 1024 * 1024);

    /// Calls `take` for each event that is whole. @return false: no event stream, or an event beyond the limit; the rest of
    /// the stream is to be thrown away then.
    [[nodiscard]] bool put(std::string_view bytes);
    /// The id to come back with: of the last block that is whole. None: the server has given none.
    [[nodiscard]] std::optional<EventSeq> lastId() const { return m_lastId; }

private:
    bool takeLine(std::string_view line);

    std::function<void(const Event &)> m_take;
    std::size_t m_longest;
    std::string m_line; ///< begun
    Event m_event;
    bool m_hasData = false;
    std::optional<EventSeq> m_id; ///< of the block under way
    std::optional<EventSeq> m_lastId;
    bool m_afterReturn = false; ///< a line feed that follows belongs to the end of the last line
    bool m_isFirst = true;
};

} // namespace signalbox::consoleapi
