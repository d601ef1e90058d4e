#include "network/consoleapi/sseparser.h"

#include <charconv>
#include <utility>

namespace signalbox::consoleapi {

SseParser::SseParser(std::function<void(const Event &)> take, std::size_t longest)
    : m_take(std::move(take)), m_longest(longest)
{
}

bool SseParser::put(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (std::exchange(m_afterReturn, false) && bytes.front() == '\n')
            bytes.remove_prefix(1);
        const std::size_t end = bytes.find_first_of("\r\n");
        const std::string_view part = bytes.substr(0, end);
        if (m_line.size() + m_event.data.size() + part.size() > m_longest)
            return false;
        if (end == std::string_view::npos) {
            m_line += part;
            return true;
        }
        m_afterReturn = bytes[end] == '\r';
        bytes.remove_prefix(end + 1);
        bool fits = true;
        if (m_line.empty()) {
            fits = takeLine(part);
        } else {
            m_line += part;
            fits = takeLine(std::exchange(m_line, {}));
        }
        if (!fits)
            return false;
    }
    return true;
}

bool SseParser::takeLine(std::string_view line)
{
    if (std::exchange(m_isFirst, false) && line.starts_with("\xEF\xBB\xBF"))
        line.remove_prefix(3);
    if (line.empty()) {
        if (m_id)
            m_lastId = m_id;
        m_id.reset();
        Event event = std::exchange(m_event, {});
        if (std::exchange(m_hasData, false)) {
            if (event.name.empty())
                event.name = "message";
            m_take(event);
        }
        return true;
    }
    const std::size_t colon = line.find(':');
    if (colon == 0)
        return true; // a comment
    const std::string_view field = line.substr(0, colon);
    std::string_view value = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
    if (value.starts_with(' '))
        value.remove_prefix(1);
    if (field == "data") {
        if (std::exchange(m_hasData, true))
            m_event.data += '\n';
        m_event.data += value;
    } else if (field == "event") {
        m_event.name = value;
    } else if (field == "id") {
        EventSeq id = 0;
        const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), id);
        if (problem != std::errc() || end != value.data() + value.size())
            return false; // ours are numbers
        m_id = id;
    }
    return true; // other fields are to be ignored
}

} // namespace signalbox::consoleapi
