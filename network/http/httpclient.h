#pragma once

#include "network/http/bodysplice.h"
#include "network/http/httpserver.h"

namespace signalbox::http {

/// Where a request goes: scheme http or https with host and port, or a Unix socket.
struct Url {
    bool tls = false;
    std::string host;
    std::uint16_t port = 80;
    std::string target = "/"; ///< path and query, as sent
    std::string unixPath; ///< when set, host and port only fill the Host header

    /// Accepts http://, https:// and unix:PATH:/target. Error Invalid with what is wrong.
    static Result<Url> parse(std::string_view text);
    [[nodiscard]] std::string authority() const; ///< host:port, for the Host header
};

struct ClientRequest {
    std::string method = "GET";
    Url url;
    Headers headers;
    std::string body;
    std::chrono::milliseconds timeout{30000}; ///< without a byte in either direction
    std::size_t maxBody = 16 * 1024 * 1024; ///< a larger answer is an Error Protocol (not for a sink)
    /// When set, body bytes of a 200 or 206 are given to it as they come instead of being collected;
    /// return false to cut: Error Cancelled.
    std::function<bool(std::string_view bytes)> sink;
    /// With a sink: asked when `length` bytes of a 200 or 206 are still to come and can go into a file by themselves, as they cannot with
    /// TLS or without a length. What came before was given to the sink. fd -1: they are all given to it.
    std::function<BodyFile(std::int64_t length)> file;
    /// So many bytes have gone into that file, or `error` (errno) stood in the way; return false to cut: Error Cancelled.
    std::function<bool(std::int64_t bytes, int error)> filed;
    /// Called with the head before the first body byte; return false to cut: Error Cancelled. May be empty.
    std::function<bool(int status, const Headers &headers)> onHead;
};

struct ClientResponse {
    int status = 0;
    Headers headers;
    std::string body;
};

/// HTTP/1.1 client over a pool of kept-alive connections, with its own io thread.
/// A request on a kept connection that the server closed meanwhile is tried once more on a new one.
class HttpClient {
public:
    struct Options {
        std::string caFile; ///< verify servers against this instead of the system's store
        std::string certificateFile; ///< client certificate, PEM
        std::string keyFile;
        std::size_t connectionsPerHost = 8; ///< further requests wait for one, without a time limit
        std::chrono::milliseconds connectTimeout{5000};
        std::string userAgent = "signalbox";
    };
    explicit HttpClient(Options options);
    ~HttpClient(); ///< not from a callback; cancels what is under way, and no callback comes after this
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    using Done = std::function<void(Result<ClientResponse>)>;
    class Call { ///< cancels its request; dropping it does nothing. Thread-safe.
    public:
        virtual ~Call() = default;
        virtual void cancel() = 0;
    };
    /// `done` comes exactly once, in the io thread, never from inside this call. Errors: Io (no connection, cut line,
    /// time-out), Protocol (TLS, malformed answer, too large), Cancelled, Invalid (a header or the target cannot be sent).
    /// Any HTTP status is a value; a redirection is not followed.
    std::shared_ptr<Call> send(ClientRequest request, Done done);
    /// Waits for the answer in the calling thread. For command-line programs and tests.
    Result<ClientResponse> sendAndWait(ClientRequest request);
    /// Of an error that came from here: nothing was heard for too long, rather than refused or broken off.
    [[nodiscard]] static bool isTimeOut(const Error &error);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace signalbox::http
