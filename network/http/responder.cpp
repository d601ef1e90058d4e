#include "network/http/responder.h"

#include "network/http/connection.h"
#include "network/http/streamqueue.h"

namespace signalbox::http {

AnswerPath::AnswerPath(const std::shared_ptr<Connection> &connection, std::shared_ptr<Worker> worker,
                       std::uint64_t request)
    : m_connection(connection), m_worker(std::move(worker)), m_request(request)
{
}

template <class Act>
bool AnswerPath::deliver(Act act) const
{
    auto connection = m_connection.lock();
    if (!connection)
        return false;
    if (m_worker->inThread()) {
        act(*connection, m_request);
        connection->stepLater();
        return true;
    }
    return m_worker->post([connection = std::move(connection), request = m_request, act = std::move(act)]() mutable {
        act(*connection, request);
        connection->step();
    });
}

void AnswerPath::abort() const
{
    if (auto connection = m_connection.lock())
        m_worker->post([connection = std::move(connection), request = m_request] { connection->abort(request); });
}

ConnectionResponder::ConnectionResponder(const std::shared_ptr<Connection> &connection, std::shared_ptr<Worker> worker,
                                         std::uint64_t request)
    : m_path(connection, std::move(worker), request), m_note(connection->note())
{
}

void ConnectionResponder::identify(std::uint64_t who)
{
    m_note->who.store(who, std::memory_order_relaxed);
}

void ConnectionResponder::waitsFor(SessionNote::Wait wait)
{
    if (!m_answered) // else it is another request's already
        m_note->wait.store(wait, std::memory_order_relaxed);
}

ConnectionResponder::~ConnectionResponder()
{
    respond({500, {}, {}});
}

void ConnectionResponder::respond(Response response)
{
    if (m_answered.exchange(true))
        return;
    m_path.deliver([response = std::move(response)](Connection &connection, std::uint64_t request) {
        connection.respond(request, response);
    });
}

void ConnectionResponder::sendFile(FileResponse file)
{
    if (m_answered.exchange(true))
        return;
    m_path.deliver([file = std::move(file)](Connection &connection, std::uint64_t request) mutable {
        connection.sendFile(request, std::move(file));
    });
}

std::shared_ptr<Stream> ConnectionResponder::startStream(Response head, std::size_t queueBytes)
{
    auto queue = std::make_shared<StreamQueue>(queueBytes);
    const bool delivered =
        !m_answered.exchange(true)
        && m_path.deliver([head = std::move(head), queue](Connection &connection, std::uint64_t request) {
               connection.startStream(request, head, queue);
           });
    if (!delivered)
        queue->close();
    return std::make_shared<ConnectionStream>(m_path, std::move(queue));
}

void ConnectionResponder::abort()
{
    if (m_answered.exchange(true))
        return;
    m_path.abort();
}

void ConnectionResponder::onPeerGone(std::function<void()> gone)
{
    if (m_answered)
        return;
    const bool delivered = m_path.deliver(
        [gone](Connection &connection, std::uint64_t request) { connection.setPeerGone(request, gone); });
    if (!delivered && !m_path.worker().isStopping()) // the connection closed before this call
        m_path.worker().post(std::move(gone));
}

ConnectionTransferControl::ConnectionTransferControl(const std::shared_ptr<Connection> &connection,
                                                     std::shared_ptr<Worker> worker, std::uint64_t request)
    : m_path(connection, std::move(worker), request)
{
}

void ConnectionTransferControl::cut()
{
    m_path.abort();
}

ConnectionStream::ConnectionStream(AnswerPath path, std::shared_ptr<StreamQueue> queue)
    : m_path(std::move(path)), m_queue(std::move(queue))
{
}

ConnectionStream::~ConnectionStream()
{
    close();
}

bool ConnectionStream::write(const std::string &bytes)
{
    switch (m_queue->push(bytes)) {
    case StreamQueue::Push::Closed: return false;
    case StreamQueue::Push::Overflow: m_path.abort(); return false;
    case StreamQueue::Push::Queued: return true;
    case StreamQueue::Push::QueuedFirst: break;
    }
    m_path.deliver([](Connection &, std::uint64_t) {}); // the step behind it takes the bytes
    return true;
}

void ConnectionStream::close()
{
    if (m_queue->end())
        m_path.deliver([](Connection &, std::uint64_t) {});
}

std::size_t ConnectionStream::waiting() const
{
    return m_queue->size();
}

void ConnectionStream::whenEmpty(std::function<void()> empty)
{
    if (!m_queue->whenEmpty(empty))
        empty();
}

} // namespace signalbox::http
