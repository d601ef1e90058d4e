#pragma once

#include "network/http/httpserver.h"

namespace signalbox::http {

/// Takes the answer to one request from the bytes of a connection. A new object for each answer.
class ResponseParser {
public:
    /// @param isHead the answer ends with its head
    explicit ResponseParser(bool isHead);
    ~ResponseParser();
    ResponseParser(const ResponseParser &) = delete;
    ResponseParser &operator=(const ResponseParser &) = delete;

    enum class Progress { NeedMore, HeadDone, Body, Done, Failed };
    /// Stops after the head and after each piece of the body. Interim answers (1xx) are passed over.
    /// @param consumed how many of the bytes are used up; the rest is to be given again, with more behind it
    Progress put(std::string_view bytes, std::size_t &consumed);
    /// The connection has ended. @return true when that is how this answer had to end
    bool putEnd();

    [[nodiscard]] int status() const; ///< valid from HeadDone on
    [[nodiscard]] const Headers &headers() const;
    [[nodiscard]] std::string takeBody(); ///< what came since the last call
    [[nodiscard]] bool keepAlive() const; ///< after Done
    [[nodiscard]] std::string failure() const; ///< for the log

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
    bool m_isHead;
};

} // namespace signalbox::http
