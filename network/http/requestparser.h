#pragma once

#include "network/http/httpserver.h"

#include <cstdint>
#include <optional>

namespace signalbox::http {

/// Takes one request from the bytes of a connection. A new object for each request.
class RequestParser {
public:
    RequestParser(std::size_t headerLimit, std::size_t bodyLimit);
    ~RequestParser();
    RequestParser(const RequestParser &) = delete;
    RequestParser &operator=(const RequestParser &) = delete;

    enum class Progress {
        NeedMore,
        HeadDone, ///< told once, before the body, when there is one
        Done,
        Failed,
    };
    /// @param consumed how many of the bytes are used up; the rest is to be given again, with more behind it
    Progress put(std::string_view bytes, std::size_t &consumed);

    /// From HeadDone on, before the body: another limit than that of the constructor.
    /// @return false when the request announces more than that
    [[nodiscard]] bool limitBody(std::size_t limit);
    /// What the request announces; none: its body comes in chunks. From HeadDone on.
    [[nodiscard]] std::optional<std::uint64_t> announcedBody() const;
    [[nodiscard]] Request &head(); ///< what is known of the request so far; without a body from HeadDone on

    [[nodiscard]] int failureStatus() const; ///< 400, 413, 417, 431 or 501; valid after Failed
    [[nodiscard]] bool expectsContinue() const; ///< valid from HeadDone on
    [[nodiscard]] bool keepAlive() const; ///< valid from HeadDone on
    [[nodiscard]] bool isHttp10() const; ///< valid from HeadDone on
    [[nodiscard]] Request takeRequest(); ///< after Done; peer and certificateName are not set

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace signalbox::http
