#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signalbox::http {

/// "Sun, 06 Nov 1994 08:49:37 GMT" for seconds since 1970 UTC; independent of locale and time zone.
[[nodiscard]] std::string formatHttpDate(std::int64_t seconds);

/// Seconds since 1970 UTC of a date in the form above, the only one that RFC 9110 lets anybody send.
[[nodiscard]] std::optional<std::int64_t> parseHttpDate(std::string_view text);

} // namespace signalbox::http
