#pragma once

#include "network/http/httpserver.h"
#include "network/nodeapi/ddibackend.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <string>

namespace signalbox::ddi {

// What a request to a DDI server says outside its body.

/// Seconds a poll may be held: `wait=N` among the preferences (RFC 7240); 0 = not asked for.
[[nodiscard]] std::chrono::seconds waitOf(const http::Headers &headers, std::chrono::seconds limit);
/// How many messages of its history an action is to be described with, from the query: negative = all; 0 = none.
[[nodiscard]] int historyOf(const std::string &query);
/// First byte a Range header asks for.
[[nodiscard]] qint64 rangeStart(const http::Headers &headers, qint64 size);
/// The number that is one part of a path; nothing when it is no id.
[[nodiscard]] std::optional<AttemptId> attemptInPath(const QString &segment);
[[nodiscard]] bool isFileName(const QString &name);
/// @param proxyAuthorities a proxy on this machine is believed whose certificate it has checked (X-Controller-Id), when
/// the issuer it names (X-Authority, X-Authority-0 ...) is one of these; empty: no proxy is believed
[[nodiscard]] Credentials credentialsOf(const http::Request &request, const QStringList &proxyAuthorities);

} // namespace signalbox::ddi
