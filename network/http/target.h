#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace signalbox::http {

/// The target of a request line, taken apart.
struct Target {
    std::string path; ///< decoded once; ".." is left as it is
    std::string rawPath;
    std::string query; ///< as sent, without '?'

    /// Accepts "/path?query" and "http://host/path?query". Nothing when a percent sequence is broken, when the
    /// decoded path contains NUL, or when it is no path at all.
    static std::optional<Target> parse(std::string_view text);
};

/// Nothing on a broken sequence ("%", "%4", "%zz") and on NUL ("%00").
[[nodiscard]] std::optional<std::string> percentDecoded(std::string_view text);

} // namespace signalbox::http
