#pragma once

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace boost::asio::ssl {
class context;
}

namespace signalbox::http {

using boost::system::error_code;
/// TCP and Unix sockets in one type.
using Socket =
    boost::asio::basic_stream_socket<boost::asio::generic::stream_protocol, boost::asio::io_context::executor_type>;

/// Whoever uses a transport. Operations under way keep it alive.
class TransportOwner : public std::enable_shared_from_this<TransportOwner> {
public:
    virtual ~TransportOwner() = default;
    virtual void onOpened(const error_code &ec) = 0;
    /// @param bytes never empty without an error; gone after the call. The other side's end is boost::asio::error::eof.
    virtual void onRead(const error_code &ec, std::string_view bytes) = 0;
    virtual void onWritten(const error_code &ec, std::size_t bytes) = 0;
    virtual void onWritable(const error_code &ec) = 0;
    virtual void onFinished() = 0;
};

/// A connected socket, plain or with TLS. Each operation may be under way once; its end is told to the owner from the
/// event loop, never from inside the call. After close() the ends of what was under way come with an error.
class Transport {
public:
    explicit Transport(TransportOwner &owner) : m_owner(owner) { }
    virtual ~Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    [[nodiscard]] virtual Socket &socket() = 0;
    virtual void open() = 0; ///< TLS handshake; then onOpened
    virtual void read() = 0;
    virtual void write(std::string_view bytes) = 0; ///< may write less; the bytes must live until onWritten
    /// Says goodbye, and reads what still comes until the other side closes: closing with bytes unread would make the
    /// kernel reset the connection and the last answer be lost on its way. Then onFinished.
    virtual void finish() = 0;
    /// Is the socket's file descriptor what the body goes to (sendfile)?
    [[nodiscard]] virtual bool isPlain() const = 0;
    /// Common name in the verified certificate of the other side, or empty.
    [[nodiscard]] virtual std::string certificateName() const { return {}; }
    /// Why the other side's certificate was not accepted, in OpenSSL's words; empty: that is not what went wrong.
    [[nodiscard]] virtual std::string certificateProblem() const { return {}; }
    void waitWritable();
    void close();

protected:
    void finishSocket();

    TransportOwner &m_owner;

private:
    void drain();
};

[[nodiscard]] std::unique_ptr<Transport> makePlainTransport(TransportOwner &owner, Socket socket);
[[nodiscard]] std::unique_ptr<Transport> makeTlsServerTransport(TransportOwner &owner, Socket socket,
                                                                boost::asio::ssl::context &context);
/// @param host a name or an address, checked against the certificate
[[nodiscard]] std::unique_ptr<Transport> makeTlsClientTransport(TransportOwner &owner, Socket socket,
                                                                boost::asio::ssl::context &context,
                                                                const std::string &host);

} // namespace signalbox::http
