#include "network/http/listener.h"

#include <cerrno>

namespace signalbox::http {

namespace {

constexpr int kAcceptTurn = 64;
constexpr std::chrono::milliseconds kPause{100};

} // namespace

Listener::Listener(std::shared_ptr<Worker> worker, ListenSocket socket, Accept accept)
    : m_worker(std::move(worker)),
      m_socket(std::move(socket)),
      m_family(m_socket->family()),
      m_accept(std::move(accept)),
      m_descriptor(m_worker->io()),
      m_pause(m_worker->io())
{
}

void Listener::start()
{
    m_worker->post([self = shared_from_this()] {
        if (!self->m_socket)
            return;
        self->m_descriptor.assign(self->m_socket->descriptor());
        self->wait();
    });
}

void Listener::stop()
{
    if (m_descriptor.is_open())
        m_descriptor.release(); // the socket closes itself
    m_pause.cancel();
    m_socket.reset();
    m_accept = nullptr;
}

void Listener::wait()
{
    m_descriptor.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                            [self = shared_from_this()](const boost::system::error_code &ec) {
                                if (!ec && self->m_socket)
                                    self->acceptSome();
                            });
}

void Listener::acceptSome()
{
    for (int i = 0; i < kAcceptTurn; ++i) {
        auto accepted = m_socket->accept();
        if (accepted.descriptor >= 0) {
            m_accept(accepted.descriptor, m_family, std::move(accepted.peer));
        } else if (accepted.error == EAGAIN) {
            break;
        } else if (accepted.error != ECONNABORTED && accepted.error != EINTR) {
            // No descriptor or memory left: the waiting connection stays, so waiting for it would spin.
            m_pause.expires_after(kPause);
            m_pause.async_wait([self = shared_from_this()](const boost::system::error_code &ec) {
                if (!ec && self->m_socket)
                    self->wait();
            });
            return;
        }
    }
    wait();
}

} // namespace signalbox::http
