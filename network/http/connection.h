#pragma once

#include "network/http/connectiongroup.h"
#include "network/http/filetransfer.h"
#include "network/http/requestparser.h"
#include "network/http/streamqueue.h"
#include "network/http/transport.h"

namespace signalbox::http {

/// One connection of the server. Requests are taken one after the other: the next is parsed when the answer to the one
/// before is in the output, so pipelined answers keep their order. All in the worker's thread; the public answers
/// carry the number of the request they belong to, and do nothing when it has its answer or the connection is closed.
class Connection final : public TransportOwner {
public:
    Connection(std::shared_ptr<ConnectionGroup> group, Socket socket,
               const std::shared_ptr<boost::asio::ssl::context> &tls, std::string peer);

    void start();
    [[nodiscard]] bool isOverdue(std::chrono::steady_clock::time_point now) const;
    void expire();
    void stopSoon();
    void close();

    void respond(std::uint64_t request, const Response &response);
    void sendFile(std::uint64_t request, FileResponse file);
    void startStream(std::uint64_t request, const Response &head, std::shared_ptr<StreamQueue> queue);
    void abort(std::uint64_t request); ///< with or without a begun answer
    void setPeerGone(std::uint64_t request, std::function<void()> gone);

    /// Now, by both clocks.
    struct Moment {
        std::chrono::steady_clock::time_point steady = std::chrono::steady_clock::now();
        std::chrono::system_clock::time_point system = std::chrono::system_clock::now();
        [[nodiscard]] std::int64_t ms(std::chrono::steady_clock::time_point at) const; ///< since 1970
    };
    [[nodiscard]] std::uint64_t session() const { return m_session; }
    [[nodiscard]] SessionState sessionState() const;
    [[nodiscard]] SessionFacts facts(const Moment &now) const;
    void cancel();
    [[nodiscard]] const std::shared_ptr<SessionNote> &note() const { return m_note; }
    /// Brings forward what can be: parses, calls handlers, writes, reads.
    void step();
    /// The same, from the event loop: an answer may be given under a lock of its owner, and the next handler, called
    /// from inside that answer, would meet the lock.
    void stepLater();

private:
    enum class Phase {
        Opening,
        Head, ///< before a request, or inside its head
        Body,
        Handling, ///< the handler has it
        File,
        Stream,
        Closing, ///< the output is still to go out
        Finishing, ///< all sent; waiting for the peer to close
        Closed,
    };
    using Clock = std::chrono::steady_clock;

    void onOpened(const error_code &ec) override;
    void onRead(const error_code &ec, std::string_view bytes) override;
    void onWritten(const error_code &ec, std::size_t bytes) override;
    void onWritable(const error_code &ec) override;
    void onFinished() override;

    [[nodiscard]] std::shared_ptr<Connection> self();
    void parse();
    void handle();
    void refuse(int status);
    [[nodiscard]] std::size_t bodyLimit();
    [[nodiscard]] std::chrono::seconds longerFor(std::uint64_t announced) const;
    void answered(bool close);
    void flush();
    void writeRest();
    void sendFilePart();
    bool sendFileDirectly(); ///< false when this file has to be copied
    void endFile();
    void pumpStream();
    void readOn();
    void peerLeft();
    void lineCut();
    void logSession();
    [[nodiscard]] bool isSendingPhase() const;
    [[nodiscard]] const Limits &limits() const { return m_group->context().options.limits; }

    std::shared_ptr<ConnectionGroup> m_group;
    std::unique_ptr<Transport> m_transport;
    std::string m_peer;
    std::optional<unsigned> m_peerUser; ///< on a Unix socket
    Phase m_phase = Phase::Opening;
    bool m_stepping = false;
    bool m_reading = false;
    bool m_readClosed = false; ///< the peer has sent its last byte
    bool m_peerGone = false;
    bool m_writing = false;
    bool m_waitingWritable = false;
    bool m_stepPosted = false;
    bool m_keepAlive = true; ///< of the present request
    bool m_isHttp10 = false;
    bool m_isHead = false;
    bool m_fileChunkUnderWay = false;
    bool m_copyFile = false; ///< the file system cannot sendfile()
    bool m_isCancelled = false;
    SessionEnd m_end = SessionEnd::Well; ///< so far
    std::uint64_t m_session; ///< its number
    Clock::time_point m_startedAt = Clock::now();
    Clock::time_point m_since = m_startedAt; ///< it is in its state
    std::int64_t m_bytesIn = 0;
    std::int64_t m_bytesOut = 0;
    std::shared_ptr<SessionNote> m_note = std::make_shared<SessionNote>();
    std::uint64_t m_request = 0; ///< number of the request that is, or was last, handled
    Clock::time_point m_readDeadline = Clock::time_point::max();
    Clock::time_point m_writeDeadline = Clock::time_point::max();
    std::string m_in; ///< received, not yet parsed
    std::string m_out; ///< to be written next
    std::string m_underWay; ///< being written
    std::size_t m_underWayDone = 0;
    std::unique_ptr<RequestParser> m_parser; ///< while inside a request
    std::size_t m_bodyLimit = 0; ///< of the present request
    std::unique_ptr<FileConditions> m_conditions; ///< of the present request, when it has any
    std::unique_ptr<FileTransfer> m_transfer;
    std::shared_ptr<StreamQueue> m_stream;
    std::function<void()> m_gone;
};

} // namespace signalbox::http
