#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signalbox::http {

/// ASCII only, as HTTP wants it: the locale has no say.
[[nodiscard]] bool equalsIgnoringCase(std::string_view left, std::string_view right);
[[nodiscard]] std::string lowerCase(std::string_view text);
/// Without spaces and tabs at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Digits only, no sign; a number beyond 2^63-1 is taken as 2^63-1.
[[nodiscard]] std::optional<std::int64_t> parseDecimal(std::string_view digits);
/// A token of RFC 9110 section 5.6.2: a method or a header name.
[[nodiscard]] bool isToken(std::string_view text);
/// No CR, LF or NUL: such a value would begin a header of its own.
[[nodiscard]] bool isHeaderValue(std::string_view text);

} // namespace signalbox::http
