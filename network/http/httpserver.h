#pragma once

#include "model/domain/result.h"
#include "network/http/session.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signalbox::http {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// The value of the first header with this name (case-insensitive), or empty.
[[nodiscard]] std::string_view headerValue(const Headers &headers, std::string_view name);

/// A complete request; the body has been read within the limits.
struct Request {
    std::string method; ///< upper case
    std::string path; ///< decoded once, starts with '/'; never contains NUL
    std::string rawPath; ///< as sent, without the query
    std::string query; ///< as sent, without '?'
    Headers headers;
    std::string body;
    std::string peer; ///< address of the other end, or "local" on a Unix socket
    std::optional<unsigned> peerUser; ///< on a Unix socket: number of the system's user at the other end
    std::string certificateName; ///< common name of the verified client certificate, or empty
};

struct Response {
    int status = 200;
    Headers headers;
    std::string body; ///< not sent for HEAD, but counted in Content-Length
};

/// Lets the owner of a transfer watch and stop it. cut() is thread-safe; the functions are to be set in onStart.
class TransferControl {
public:
    virtual ~TransferControl() = default;
    /// Called in an io thread after bytes went out; `end` is the offset in the file behind the last one that the system
    /// took over; what the peer has is less by what is on its way.
    /// Called at most about 10 times a second and once at the end of the transfer.
    std::function<void(std::int64_t end)> onProgress;
    /// Called once in an io thread when the transfer ended: complete, or cut by either side.
    std::function<void(bool complete)> onEnd;
    /// Closes the connection at once; the client sees a cut line and comes back with Range.
    virtual void cut() = 0;
};

/// A file, or the part of it that the request's Range asks for.
struct FileResponse {
    std::string filePath;
    std::string entityTag; ///< with quotes, strong
    std::string contentType = "application/octet-stream";
    Headers headers;
    /// When set, the connection is closed after this many bytes although more were asked for: a part of a
    /// split distribution for a client that only knows Range (never a short 206).
    std::optional<std::int64_t> cutAfterBytes;
    /// Receives the control in an io thread when the transfer starts (200 and 206 to anything but HEAD). May be empty.
    std::function<void(std::shared_ptr<TransferControl>)> onStart;
};

/// One part of a body of unknown length (server-sent events). Thread-safe.
class Stream {
public:
    virtual ~Stream() = default;
    /// Queues the bytes. @return false when the peer is gone or its queue is full: the stream is then closed.
    virtual bool write(const std::string &bytes) = 0;
    /// Ends the body; what is queued still goes out.
    virtual void close() = 0;
    [[nodiscard]] virtual std::size_t waiting() const = 0; ///< bytes that the system has not taken over yet
    /// `empty` runs once, in an io thread or in this call, when none are or the stream is over already; never when the peer
    /// goes before that.
    virtual void whenEmpty(std::function<void()> empty) = 0;
};

/// The right to answer one request exactly once, now or later, from any thread; a second answer does nothing.
/// No handler and no callback runs inside these calls, so they may be made under a lock.
/// Dropped without an answer: 500. After the server stopped or the peer has gone, answers go nowhere.
class Responder {
public:
    virtual ~Responder() = default;
    virtual void respond(Response response) = 0;
    /// Answers GET and HEAD with Range, If-Range, If-Match: 200, 206, 304 or 412, 416, 404 (file gone), `Accept-Ranges: bytes`.
    /// Several ranges in one request give the whole. A file that is there but cannot be opened, or becomes shorter on its
    /// way, is a cut line and not an error status: the client comes back.
    virtual void sendFile(FileResponse file) = 0;
    /// @param queueBytes the most that may wait for a slow peer
    virtual std::shared_ptr<Stream> startStream(Response head, std::size_t queueBytes) = 0;
    std::shared_ptr<Stream> startStream(Response head) { return startStream(std::move(head), kStreamQueue); }
    static constexpr std::size_t kStreamQueue = 1024 * 1024;
    /// Closes the connection without an answer.
    virtual void abort() = 0;
    /// `gone` runs once, in an io thread, if the peer closes before the answer, also when it had closed already; not when
    /// the server stops. A peer that only ends its sending has closed, too. Set at most once.
    virtual void onPeerGone(std::function<void()> gone) = 0;
    /// For the list of sessions: who is at the other end, and what the answer waits for until it is given.
    virtual void identify(std::uint64_t /*who*/) { }
    virtual void waitsFor(SessionNote::Wait /*wait*/) { }
};

using Handler = std::function<void(Request request, std::shared_ptr<Responder> responder)>;

struct TlsFiles {
    std::string certificateFile; ///< PEM, chain
    std::string keyFile; ///< PEM
    std::string clientCaFile; ///< when set, a client certificate is asked for and verified
};

struct Limits {
    std::size_t headerBytes = 16 * 1024; ///< more: 431
    std::size_t bodyBytes = 256 * 1024; ///< more: 413; see also HttpServer::Options::bodyLimit
    std::chrono::seconds headerTimeout{15}; ///< a slow-loris client is closed after this
    std::chrono::seconds bodyTimeout{30};
    std::chrono::seconds idleTimeout{120}; ///< keep-alive without a request
    std::chrono::seconds writeTimeout{60}; ///< no byte taken by the peer for this long
    int connections = 60000; ///< more are closed at once
};

/// HTTP/1.1 over TCP, TLS and Unix sockets: keep-alive, pipelining, `Expect: 100-continue`, limits, file ranges,
/// answers deferred for as long as the handler likes. Runs its own io threads; the handler is called in them.
class HttpServer {
public:
    struct Options {
        Limits limits;
        int threads = 1;
        std::string serverName = "signalbox";
        /// The most bytes that the body of this request may have, instead of limits.bodyBytes; may be empty. Called in
        /// an io thread when the head is there (with peer), before a byte of the body is taken.
        std::function<std::size_t(const Request &head)> bodyLimit;
        /// What is answered to a body over its limit; may be empty: 413 without words. Called in an io thread.
        std::function<Response(const Request &head, std::size_t limit)> tooLarge;
    };
    HttpServer(Options options, Handler handler);
    ~HttpServer(); ///< stops
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// @return the port that is listened on (useful with port 0). Error Io: in use, not permitted, bad certificate file.
    Result<std::uint16_t> listenTcp(const std::string &address, std::uint16_t port,
                                    const std::optional<TlsFiles> &tls = {});
    /// Creates the socket file with mode 0600; replaces a stale one, Error Io when another process answers there.
    Outcome listenUnix(const std::string &path);
    /// Stops accepting, closes connections that wait, lets answers under way finish for up to 500 ms, joins. Idempotent.
    /// Not from an io thread.
    void stop();
    [[nodiscard]] int connectionCount() const;

    /// The connections as they are, at most `limit` of those that are open; `done` is called once, in an io thread, or in this
    /// call when the server has stopped. Looks at each connection: 50,000 take milliseconds, so not for every frame.
    void sessions(std::size_t limit, std::function<void(SessionList)> done);
    enum class Look : std::uint8_t {
        Only,
        AndCancel, ///< it ends: at once when it waits for the other side, else when it comes to that
    };
    /// One session as it is, or was before it was cancelled. `done` as above; none: there is no such session.
    void findSession(std::uint64_t number, Look look, std::function<void(std::optional<SessionFacts>)> done);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace signalbox::http
