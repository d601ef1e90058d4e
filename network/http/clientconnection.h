#pragma once

#include "network/http/clientpool.h"
#include "network/http/responseparser.h"
#include "network/http/transport.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

namespace signalbox::http {

inline constexpr char kTimeOutDetail[] = "time-out"; ///< detail of the errors that tell of one

/// One connection of the client, from connecting to closing; carries one request at a time. In the worker's thread.
class ClientConnection final : public TransportOwner {
public:
    ClientConnection(std::shared_ptr<ClientPool> pool, std::string key);

    /// The first call connects.
    void start(std::shared_ptr<Exchange> exchange);
    /// Ends what is under way with this error, and the connection.
    void fail(Error error);
    [[nodiscard]] const std::string &key() const { return m_key; }

private:
    using Clock = std::chrono::steady_clock;

    void onOpened(const error_code &ec) override;
    void onRead(const error_code &ec, std::string_view bytes) override;
    void onWritten(const error_code &ec, std::size_t bytes) override;
    void onWritable(const error_code &ec) override;
    void onFinished() override;

    void connect();
    void connectToNext();
    void connected();
    void sendRequest();
    void write();
    void read();
    void take(std::string_view bytes);
    bool takeHead();
    bool takeBody();
    bool mayFile(); ///< what is left of the body goes into a file from now on
    void receiveIntoFile();
    void onReadable(const error_code &ec);
    void complete(bool reusable);
    void lost(const error_code &ec);
    void close();
    void setTimeout(std::chrono::milliseconds timeout);
    void watch();
    [[nodiscard]] std::shared_ptr<ClientConnection> self();
    [[nodiscard]] const Url &url() const { return m_exchange->request.url; }

    std::shared_ptr<ClientPool> m_pool;
    std::string m_key;
    std::string m_address; ///< for messages
    std::shared_ptr<Exchange> m_exchange; ///< none while idle
    boost::asio::ip::tcp::resolver m_resolver;
    std::vector<boost::asio::generic::stream_protocol::endpoint> m_endpoints; ///< still to be tried, last first
    Socket m_socket; ///< while connecting; the transport has it then
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<ResponseParser> m_parser;
    boost::asio::steady_timer m_timer;
    Clock::time_point m_deadline = Clock::time_point::max();
    Clock::time_point m_timerEnd = Clock::time_point::max();
    std::string m_out;
    std::size_t m_outDone = 0;
    std::string m_in; ///< received, not yet parsed
    ClientResponse m_response;
    std::int64_t m_bodyLeft = 0; ///< of one that may go into a file; 0: it may not
    BodyFile m_file; ///< where it goes
    std::unique_ptr<BodySplice> m_splice;
    bool m_open = false; ///< connected, TLS included
    bool m_closed = false;
    bool m_reading = false;
    bool m_writing = false;
    bool m_kept = false; ///< has served a request before this one
    bool m_answerBegun = false;
};

} // namespace signalbox::http
