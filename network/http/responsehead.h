#pragma once

#include "network/http/httpserver.h"

namespace signalbox::http {

/// What the server adds to the headers of an answer.
struct HeadFrame {
    std::string_view serverName;
    bool keepAlive = true; ///< else "Connection: close"
    bool announceKeepAlive = false; ///< for HTTP/1.0, where keeping is not the rule
    bool chunked = false;
    std::optional<std::int64_t> contentLength{}; ///< none for a stream and for 204 and 304
};

/// Appends status line and headers with the empty line. Framing headers of the handler (Content-Length,
/// Transfer-Encoding, Connection, Date, Server) give way to ours; a header that would break the line is left out.
void appendResponseHead(std::string &out, int status, const Headers &headers, const HeadFrame &frame);

/// 1xx, 204 and 304 end with their head.
[[nodiscard]] bool statusHasBody(int status);
[[nodiscard]] std::string_view reasonPhrase(int status);

} // namespace signalbox::http
