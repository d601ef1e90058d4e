#pragma once

#include "model/domain/ids.h"
#include "network/http/httpserver.h"

#include <optional>
#include <string>
#include <string_view>

namespace signalbox::consoleapi {

/// Of the answer that carries such a stream; proxies are told not to hold it back.
[[nodiscard]] inline http::Response sseHead()
{
    return {200,
            {{"Content-Type", "text/event-stream; charset=utf-8"},
             {"Cache-Control", "no-store"},
             {"X-Accel-Buffering", "no"}},
            {}};
}

/// One message of a text/event-stream. Neither name nor data may hold a line end: what is sent is JSON or Base64.
[[nodiscard]] inline std::string sseMessage(std::optional<EventSeq> id, std::string_view name, std::string_view data)
{
    std::string text;
    text.reserve(name.size() + data.size() + 48);
    if (id)
        text.append("id: ").append(std::to_string(*id)).append("\n");
    return text.append("event: ").append(name).append("\ndata: ").append(data).append("\n\n");
}

/// Brings no event, but the client counts on from `id` when it comes again.
[[nodiscard]] inline std::string sseHeartbeat(EventSeq id)
{
    return std::string(": alive\nid: ").append(std::to_string(id)).append("\n\n");
}

} // namespace signalbox::consoleapi
