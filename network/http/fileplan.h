#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signalbox::http {

/// What a request says about the file it wants; empty where it says nothing.
struct FileConditions {
    std::string ifMatch{};
    std::string ifNoneMatch{};
    std::string ifModifiedSince{};
    std::string ifUnmodifiedSince{};
    std::string range{};
    std::string ifRange{};
};

struct FileFacts {
    std::int64_t size = 0;
    std::int64_t modified = 0; ///< seconds since 1970 UTC
    std::string entityTag; ///< with quotes, strong; may be empty
};

/// The answer to a GET or HEAD for a file.
struct FilePlan {
    int status = 200; ///< 200, 206, 304, 412 or 416
    std::int64_t begin = 0;
    std::int64_t length = 0; ///< bytes to send from `begin`; 0 for 304, 412 and 416
};

struct ByteRange {
    std::int64_t begin = 0;
    std::int64_t length = 0; ///< 0: nothing of the file is in the range (416)
};

/// The part of a file of `size` bytes that a Range header names. Nothing when the header is to be ignored: another
/// unit, wrong syntax, several ranges (RFC 9110 section 14.2 lets a server answer those with the whole).
[[nodiscard]] std::optional<ByteRange> parseRange(std::string_view header, std::int64_t size);

/// RFC 9110 section 13.2.2: the order in which conditions count. `now` in seconds since 1970 UTC: a date younger
/// than a second is not taken as proof that the file is still the same.
[[nodiscard]] FilePlan planFile(const FileConditions &conditions, const FileFacts &facts, std::int64_t now);

} // namespace signalbox::http
