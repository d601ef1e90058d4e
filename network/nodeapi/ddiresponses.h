#pragma once

#include "model/domain/result.h"
#include "network/http/httpserver.h"

#include <QByteArray>
#include <QString>

namespace signalbox::ddi {

// The answers that clients of the node protocol understand.

inline constexpr auto kTooMany = u"hawkbit.server.error.quota.tooManyEntries";

[[nodiscard]] http::Response jsonResponse(int status, const QByteArray &json);
/// @param code one of hawkBit's, such as kTooMany
[[nodiscard]] http::Response errorResponse(int status, const char16_t *code, const QString &message);
[[nodiscard]] http::Response badRequest(const QString &message);
[[nodiscard]] http::Response notFound();
[[nodiscard]] http::Response notAllowed(const char *allowed); ///< the methods, for the Allow header
/// What a feedback came to, as an answer: exactly 200 and no body when it was taken over.
[[nodiscard]] http::Response feedbackResponse(int status);
[[nodiscard]] http::Response outcomeResponse(const Error &error);
/// The same to a part of collected files: closed or held is 410, no room 507, with the words for people.
[[nodiscard]] http::Response filesErrorResponse(const Error &error);

} // namespace signalbox::ddi
