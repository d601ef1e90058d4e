#include "network/http/transport.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>

#include <array>
#include <cerrno>

#include <sys/socket.h>

namespace signalbox::http {

namespace asio = boost::asio;

namespace {

/// One for each thread, as it is only used between recv() and the end of onRead(): a connection that waits owns no buffer.
std::array<char, 64 * 1024> &readBuffer()
{
    thread_local std::array<char, 64 * 1024> buffer;
    return buffer;
}

error_code lastError()
{
    return {errno, boost::system::system_category()};
}

class PlainTransport final : public Transport {
public:
    PlainTransport(TransportOwner &owner, Socket socket) : Transport(owner), m_socket(std::move(socket)) { }

    Socket &socket() override { return m_socket; }
    bool isPlain() const override { return true; }

    void open() override
    {
        asio::post(m_socket.get_executor(), [this, keep = m_owner.shared_from_this()] { m_owner.onOpened({}); });
    }

    void read() override
    {
        m_socket.async_wait(Socket::wait_read, [this, keep = m_owner.shared_from_this()](const error_code &ec) {
            if (ec || !m_socket.is_open()) {
                m_owner.onRead(ec ? ec : error_code(asio::error::operation_aborted), {});
                return;
            }
            auto &buffer = readBuffer();
            const auto count = ::recv(m_socket.native_handle(), buffer.data(), buffer.size(), MSG_DONTWAIT);
            if (count > 0)
                m_owner.onRead({}, {buffer.data(), static_cast<std::size_t>(count)});
            else if (count == 0)
                m_owner.onRead(asio::error::eof, {});
            else if (errno == EAGAIN || errno == EINTR)
                read();
            else
                m_owner.onRead(lastError(), {});
        });
    }

    void write(std::string_view bytes) override
    {
        m_socket.async_write_some(asio::buffer(bytes.data(), bytes.size()),
                                  [this, keep = m_owner.shared_from_this()](const error_code &ec, std::size_t count) {
                                      m_owner.onWritten(ec, count);
                                  });
    }

    void finish() override { finishSocket(); }

private:
    Socket m_socket;
};

} // namespace

void Transport::waitWritable()
{
    socket().async_wait(Socket::wait_write,
                        [this, keep = m_owner.shared_from_this()](const error_code &ec) { m_owner.onWritable(ec); });
}

void Transport::close()
{
    error_code ignored;
    socket().close(ignored);
}

void Transport::finishSocket()
{
    error_code ec;
    socket().shutdown(Socket::shutdown_send, ec);
    drain();
}

void Transport::drain()
{
    socket().async_wait(Socket::wait_read, [this, keep = m_owner.shared_from_this()](error_code ec) {
        while (!ec && socket().is_open()) {
            auto &buffer = readBuffer();
            const auto count = ::recv(socket().native_handle(), buffer.data(), buffer.size(), MSG_DONTWAIT);
            if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
                drain();
                return;
            }
            if (count <= 0)
                break;
        }
        m_owner.onFinished();
    });
}

std::unique_ptr<Transport> makePlainTransport(TransportOwner &owner, Socket socket)
{
    return std::make_unique<PlainTransport>(owner, std::move(socket));
}

} // namespace signalbox::http
