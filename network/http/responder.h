#pragma once

#include "network/http/httpserver.h"
#include "network/http/worker.h"

#include <atomic>

namespace signalbox::http {

class Connection;
class StreamQueue;

/// Where the answer to one request goes; shared by what is handed out for it. Knows its connection only while that is open,
/// so a forgotten responder keeps no socket.
class AnswerPath {
public:
    AnswerPath(const std::shared_ptr<Connection> &connection, std::shared_ptr<Worker> worker, std::uint64_t request);

    /// Runs `act(connection, request)` in the connection's thread, at once when this is it.
    /// @return false when the connection is no more
    template <class Act>
    bool deliver(Act act) const;
    /// Closes the connection; from the event loop, as that calls back.
    void abort() const;
    [[nodiscard]] Worker &worker() const { return *m_worker; }

private:
    std::weak_ptr<Connection> m_connection;
    std::shared_ptr<Worker> m_worker;
    std::uint64_t m_request;
};

class ConnectionResponder final : public Responder {
public:
    ConnectionResponder(const std::shared_ptr<Connection> &connection, std::shared_ptr<Worker> worker,
                        std::uint64_t request);
    ~ConnectionResponder() override;

    void respond(Response response) override;
    void sendFile(FileResponse file) override;
    using Responder::startStream;
    std::shared_ptr<Stream> startStream(Response head, std::size_t queueBytes) override;
    void abort() override;
    void onPeerGone(std::function<void()> gone) override;
    void identify(std::uint64_t who) override;
    void waitsFor(SessionNote::Wait wait) override;

private:
    AnswerPath m_path;
    const std::shared_ptr<SessionNote> m_note;
    std::atomic<bool> m_answered{false};
};

class ConnectionTransferControl final : public TransferControl {
public:
    ConnectionTransferControl(const std::shared_ptr<Connection> &connection, std::shared_ptr<Worker> worker,
                              std::uint64_t request);
    void cut() override;

private:
    AnswerPath m_path;
};

class ConnectionStream final : public Stream {
public:
    ConnectionStream(AnswerPath path, std::shared_ptr<StreamQueue> queue);
    ~ConnectionStream() override;
    bool write(const std::string &bytes) override;
    void close() override;
    [[nodiscard]] std::size_t waiting() const override;
    void whenEmpty(std::function<void()> empty) override;

private:
    AnswerPath m_path;
    std::shared_ptr<StreamQueue> m_queue;
};

} // namespace signalbox::http
