#pragma once

#include "network/http/httpserver.h"
#include "network/nodeapi/ddibackend.h"

#include <QString>

#include <chrono>
#include <optional>

namespace signalbox::ddi {

// What a request to a DDI server says outside its body.

/// Seconds a poll may be held: `wait=N` among the preferences (RFC 7240); 0 = not asked for.
[[nodiscard]] std::chrono::seconds waitOf(const http::Headers &headers, std::chrono::seconds limit);
/// First byte a Range header asks for.
[[nodiscard]] qint64 rangeStart(const http::Headers &headers, qint64 size);
/// The number that is one part of a path; nothing when it is no id.
[[nodiscard]] std::optional<AttemptId> attemptInPath(const QString &segment);
[[nodiscard]] bool isFileName(const QString &name);
/// @param trustProxyHeaders a proxy on this machine may tell whose certificate it has checked
[[nodiscard]] Credentials credentialsOf(const http::Request &request, bool trustProxyHeaders);

} // namespace signalbox::ddi
