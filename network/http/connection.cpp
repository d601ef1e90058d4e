#include "network/http/connection.h"

#include "network/http/httpdate.h"
#include "network/http/responder.h"
#include "network/http/responsehead.h"
#include "network/http/text.h"

#include <boost/asio/error.hpp>

#include <QDebug>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <limits>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/sendfile.h>
#include <sys/socket.h>

namespace signalbox::http {

namespace {

constexpr std::size_t kOutputPause = 256 * 1024; ///< pipelined requests wait while so much is to be written
constexpr std::size_t kInputPause = 64 * 1024; ///< beside a whole head, what a client may send ahead of an answer
/// Then the other connections have their turn. Those that are sent the same file stay close together then, and what one of them is
/// sent still lies in the processor's cache when the next one is.
constexpr std::int64_t kFileTurn = 1024 * 1024;
constexpr std::chrono::seconds kFinishTime{2};
constexpr std::size_t kMebibyte = 1024 * 1024;

void setTcpOptions(Socket &socket)
{
    const int descriptor = socket.native_handle();
    const int on = 1;
    const int idleSeconds = 60;
    const int intervalSeconds = 15;
    const int probes = 4;
    // Fails on a Unix socket, which needs none of it.
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(descriptor, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on); // finds peers that vanish from a held answer
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, &idleSeconds, sizeof idleSeconds);
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, &intervalSeconds, sizeof intervalSeconds);
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_KEEPCNT, &probes, sizeof probes);
}

std::unique_ptr<FileConditions> conditionsOf(const Request &request)
{
    if (request.method != "GET" && request.method != "HEAD")
        return nullptr;
    FileConditions conditions;
    const std::array<std::pair<std::string_view, std::string *>, 6> wanted{{
        {"If-Match", &conditions.ifMatch},
        {"If-None-Match", &conditions.ifNoneMatch},
        {"If-Modified-Since", &conditions.ifModifiedSince},
        {"If-Unmodified-Since", &conditions.ifUnmodifiedSince},
        {"Range", &conditions.range},
        {"If-Range", &conditions.ifRange},
    }};
    bool any = false;
    for (const auto &[name, value] : wanted) {
        *value = headerValue(request.headers, name);
        any = any || !value->empty();
    }
    return any ? std::make_unique<FileConditions>(std::move(conditions)) : nullptr;
}

} // namespace

Connection::Connection(std::shared_ptr<ConnectionGroup> group, Socket socket,
                       const std::shared_ptr<boost::asio::ssl::context> &tls, std::string peer)
    : m_group(std::move(group)), m_peer(std::move(peer)), m_session(m_group->context().sessions.nextNumber())
{
    setTcpOptions(socket);
    ucred user{};
    socklen_t size = sizeof user;
    if (m_peer == "local" && ::getsockopt(socket.native_handle(), SOL_SOCKET, SO_PEERCRED, &user, &size) == 0)
        m_peerUser = user.uid;
    m_transport =
        tls ? makeTlsServerTransport(*this, std::move(socket), *tls) : makePlainTransport(*this, std::move(socket));
}

std::shared_ptr<Connection> Connection::self()
{
    return std::static_pointer_cast<Connection>(shared_from_this());
}

void Connection::start()
{
    m_readDeadline = Clock::now() + limits().headerTimeout;
    m_transport->open();
}

bool Connection::isOverdue(Clock::time_point now) const
{
    return now >= m_readDeadline || now >= m_writeDeadline;
}

void Connection::expire()
{
    if (Clock::now() >= m_writeDeadline)
        m_end = SessionEnd::SendLimit;
    else if (m_phase == Phase::Opening)
        m_end = SessionEnd::NoHandshake;
    else if (m_phase == Phase::Body || (m_phase == Phase::Head && (m_parser || m_request == 0)))
        m_end = SessionEnd::ReceiveLimit;
    m_peerGone = m_phase == Phase::Handling; // earlier answers that the peer does not take
    close();
}

bool Connection::isSendingPhase() const
{
    return m_phase == Phase::File || m_phase == Phase::Closing || m_phase == Phase::Finishing;
}

void Connection::stopSoon()
{
    m_keepAlive = false;
    if (m_phase == Phase::Stream) {
        m_stream->end();
        step();
    } else if (m_phase == Phase::Head && (m_writing || !m_out.empty())) {
        m_phase = Phase::Closing;
        step();
    } else if (!isSendingPhase()) {
        close();
    }
}

void Connection::close()
{
    if (m_phase == Phase::Closed)
        return;
    const auto keep = self();
    logSession();
    const auto gone = m_peerGone ? std::exchange(m_gone, nullptr) : nullptr;
    m_phase = Phase::Closed;
    m_gone = nullptr;
    m_transport->close();
    m_group->remove(this);
    if (m_stream)
        m_stream->close();
    if (const auto transfer = std::move(m_transfer))
        transfer->finish(false);
    if (gone)
        gone();
}

void Connection::peerLeft()
{
    const bool isHeld = m_phase == Phase::Handling && m_note->wait != SessionNote::Wait::None;
    if (m_phase == Phase::File || m_phase == Phase::Body || (m_phase == Phase::Handling && !isHeld))
        lineCut();
    m_peerGone = true;
    close();
}

void Connection::onOpened(const error_code &ec)
{
    if (m_phase != Phase::Opening)
        return;
    if (ec) {
        m_end = SessionEnd::NoHandshake;
        close();
        return;
    }
    m_since = Clock::now();
    m_phase = Phase::Head;
    step();
}

void Connection::onRead(const error_code &ec, std::string_view bytes)
{
    m_reading = false;
    if (m_phase == Phase::Closed || m_phase == Phase::Finishing)
        return;
    if (!ec) {
        m_bytesIn += static_cast<std::int64_t>(bytes.size());
        if (m_phase != Phase::Closing) // behind an error or "Connection: close" nothing counts
            m_in.append(bytes);
        step();
        return;
    }
    m_readClosed = true;
    const bool mayStillRead = ec == boost::asio::error::eof && (isSendingPhase() || m_writing);
    if (m_phase == Phase::Handling || !mayStillRead)
        peerLeft();
    else
        step();
}

void Connection::onWritten(const error_code &ec, std::size_t bytes)
{
    m_writing = false;
    if (m_phase == Phase::Closed)
        return;
    if (ec) {
        peerLeft();
        return;
    }
    m_underWayDone += bytes;
    m_bytesOut += static_cast<std::int64_t>(bytes);
    if (m_fileChunkUnderWay && m_transfer)
        m_transfer->sent(static_cast<std::int64_t>(bytes));
    if (m_underWayDone < m_underWay.size()) {
        writeRest();
        return;
    }
    m_writeDeadline = Clock::time_point::max();
    m_fileChunkUnderWay = false;
    m_underWayDone = 0;
    if (m_underWay.capacity() > 4096)
        m_underWay = {}; // a connection that waits next need not keep it
    else
        m_underWay.clear();
    if (m_stream)
        m_stream->sent();
    step();
}

void Connection::onWritable(const error_code &ec)
{
    m_waitingWritable = false;
    if (m_phase == Phase::Closed)
        return;
    if (ec)
        peerLeft();
    else
        step();
}

void Connection::onFinished()
{
    close();
}

void Connection::step()
{
    if (m_stepping || m_phase == Phase::Closed)
        return;
    m_stepping = true;
    parse();
    m_stepping = false;
    flush();
    if (!m_writing && !m_waitingWritable) {
        switch (m_phase) {
        case Phase::File: sendFilePart(); break;
        case Phase::Stream: pumpStream(); break;
        case Phase::Closing:
            if (m_readClosed) {
                close();
                break;
            }
            m_phase = Phase::Finishing;
            m_readDeadline = Clock::now() + kFinishTime;
            m_transport->finish();
            break;
        case Phase::Head:
        case Phase::Body:
            if (m_readClosed)
                close();
            break;
        case Phase::Opening:
        case Phase::Handling:
        case Phase::Finishing:
        case Phase::Closed: break;
        }
    }
    readOn();
}

void Connection::readOn()
{
    if (m_reading || m_readClosed || m_in.size() > kInputPause + limits().headerBytes || m_phase == Phase::Opening
        || m_phase == Phase::Finishing || m_phase == Phase::Closed)
        return;
    m_reading = true;
    m_transport->read();
}

/// Who sends more than usual may take longer for it; who only might does not.
std::chrono::seconds Connection::longerFor(std::uint64_t announced) const
{
    const std::uint64_t usual = limits().bodyBytes;
    const std::uint64_t bytes = std::min<std::uint64_t>(announced, m_bodyLimit);
    return std::chrono::seconds((bytes - std::min(bytes, usual)) / kMebibyte);
}

void Connection::parse()
{
    std::size_t position = 0;
    while ((m_phase == Phase::Head || m_phase == Phase::Body) && position < m_in.size()
           && m_out.size() < kOutputPause) {
        if (!m_parser) {
            m_bodyLimit = limits().bodyBytes;
            const bool later = static_cast<bool>(m_group->context().options.bodyLimit);
            m_parser = std::make_unique<RequestParser>(
                limits().headerBytes, later ? std::numeric_limits<std::int64_t>::max() : limits().bodyBytes);
            m_since = Clock::now();
            m_readDeadline = m_since + limits().headerTimeout;
        }
        std::size_t consumed = 0;
        const auto progress = m_parser->put(std::string_view(m_in).substr(position), consumed);
        position += consumed;
        if (progress == RequestParser::Progress::NeedMore)
            break;
        switch (progress) {
        case RequestParser::Progress::NeedMore: break;
        case RequestParser::Progress::HeadDone:
            m_phase = Phase::Body;
            m_bodyLimit = bodyLimit();
            if (!m_parser->limitBody(m_bodyLimit)) {
                refuse(413);
                break;
            }
            m_readDeadline = Clock::now() + limits().bodyTimeout + longerFor(m_parser->announcedBody().value_or(0));
            if (m_parser->expectsContinue() && position == m_in.size())
                m_out += "HTTP/1.1 100 Continue\r\n\r\n";
            break;
        case RequestParser::Progress::Done: handle(); break;
        case RequestParser::Progress::Failed: refuse(m_parser->failureStatus()); break;
        }
    }
    m_in.erase(0, position);
    if (m_in.empty() && m_in.capacity() > 1024)
        m_in = {};
}

void Connection::handle()
{
    const auto parser = std::move(m_parser);
    m_keepAlive = parser->keepAlive() && !m_group->isStopping();
    m_isHttp10 = parser->isHttp10();
    Request request = parser->takeRequest();
    m_isHead = request.method == "HEAD";
    m_conditions = conditionsOf(request);
    request.peer = m_peer;
    request.peerUser = m_peerUser;
    if (!m_transport->isPlain())
        request.certificateName = m_transport->certificateName();
    m_phase = Phase::Handling;
    m_since = Clock::now();
    m_note->wait.store(SessionNote::Wait::None, std::memory_order_relaxed);
    m_readDeadline = Clock::time_point::max();
    ++m_request;
    const auto responder = std::make_shared<ConnectionResponder>(self(), m_group->worker(), m_request);
    try {
        m_group->context().handler(std::move(request), responder);
    } catch (const std::exception &exception) {
        qWarning("Exception in a request handler: %s", exception.what());
        responder->respond({500, {}, {}});
    }
}

std::size_t Connection::bodyLimit()
{
    const HttpServer::Options &options = m_group->context().options;
    if (!options.bodyLimit)
        return limits().bodyBytes;
    m_parser->head().peer = m_peer;
    return options.bodyLimit(m_parser->head());
}

void Connection::refuse(int status)
{
    const HttpServer::Options &options = m_group->context().options;
    Response answer;
    if (status == 413 && options.tooLarge)
        answer = options.tooLarge(m_parser->head(), m_bodyLimit);
    else
        answer.status = status;
    m_parser.reset();
    m_end = SessionEnd::BadRequest;
    m_keepAlive = false;
    appendResponseHead(m_out, answer.status, answer.headers,
                       {.serverName = options.serverName,
                        .keepAlive = false,
                        .contentLength = static_cast<std::int64_t>(answer.body.size())});
    m_out += answer.body;
    m_phase = Phase::Closing;
    m_readDeadline = Clock::time_point::max();
}

void Connection::answered(bool close)
{
    m_gone = nullptr;
    m_conditions.reset();
    m_stream.reset();
    m_phase = close || !m_keepAlive ? Phase::Closing : Phase::Head;
    m_since = Clock::now();
    m_readDeadline = m_since + limits().idleTimeout;
}

void Connection::respond(std::uint64_t request, const Response &response)
{
    if (request != m_request || m_phase != Phase::Handling)
        return;
    if ((response.status == 401 || response.status == 403) && m_end == SessionEnd::Well)
        m_end = SessionEnd::Refused;
    if (equalsIgnoringCase(headerValue(response.headers, "Connection"), "close"))
        m_keepAlive = false;
    HeadFrame frame{
        .serverName = m_group->context().options.serverName, .keepAlive = m_keepAlive, .announceKeepAlive = m_isHttp10};
    if (statusHasBody(response.status))
        frame.contentLength = static_cast<std::int64_t>(response.body.size());
    appendResponseHead(m_out, response.status, response.headers, frame);
    if (statusHasBody(response.status) && !m_isHead)
        m_out += response.body;
    answered(false);
}

void Connection::sendFile(std::uint64_t request, FileResponse file)
{
    if (request != m_request || m_phase != Phase::Handling)
        return;
    auto transfer = std::make_unique<FileTransfer>();
    switch (transfer->open(std::move(file))) {
    case FileTransfer::Opened::Ok: break;
    case FileTransfer::Opened::Gone: respond(request, {404, {}, {}}); return;
    case FileTransfer::Opened::Failed: abort(request); return; // cut, not refused: the client tries again
    }
    const FileFacts &facts = transfer->facts();
    const FileResponse &wanted = transfer->response();
    const FilePlan plan = planFile(m_conditions ? *m_conditions : FileConditions(), facts, std::time(nullptr));
    const bool hasBytes = plan.status == 200 || plan.status == 206;

    Headers headers = wanted.headers;
    headers.emplace_back("Accept-Ranges", "bytes");
    if (!facts.entityTag.empty())
        headers.emplace_back("ETag", facts.entityTag);
    headers.emplace_back("Last-Modified", formatHttpDate(facts.modified));
    if (hasBytes)
        headers.emplace_back("Content-Type", wanted.contentType);
    if (plan.status == 206)
        headers.emplace_back("Content-Range", "bytes " + std::to_string(plan.begin) + "-"
                                                  + std::to_string(plan.begin + plan.length - 1) + "/"
                                                  + std::to_string(facts.size));
    else if (plan.status == 416)
        headers.emplace_back("Content-Range", "bytes */" + std::to_string(facts.size));
    HeadFrame frame{
        .serverName = m_group->context().options.serverName, .keepAlive = m_keepAlive, .announceKeepAlive = m_isHttp10};
    if (statusHasBody(plan.status))
        frame.contentLength = plan.length;
    appendResponseHead(m_out, plan.status, headers, frame);
    if (!hasBytes || m_isHead) {
        answered(false);
        return;
    }
    transfer->setPlan(plan);
    m_gone = nullptr;
    m_transfer = std::move(transfer);
    m_copyFile = !m_transport->isPlain();
    m_phase = Phase::File;
}

void Connection::sendFilePart()
{
    if (!m_transfer->isStarted())
        m_transfer->start(std::make_shared<ConnectionTransferControl>(self(), m_group->worker(), m_request));
    if (!m_copyFile && sendFileDirectly())
        return;
    if (m_transfer->remaining() == 0) {
        endFile();
        return;
    }
    m_underWay = m_transfer->readChunk();
    if (m_underWay.empty()) { // it has become shorter than announced: the client must see a cut, not a short file
        close();
        return;
    }
    m_fileChunkUnderWay = true;
    writeRest();
}

bool Connection::sendFileDirectly()
{
    const int descriptor = m_transport->socket().native_handle();
    for (std::int64_t turn = 0; m_transfer->remaining() > 0;) {
        if (turn >= kFileTurn) {
            stepLater();
            return true;
        }
        off_t offset = m_transfer->offset();
        const auto wanted = std::min(m_transfer->remaining(), kFileTurn - turn);
        const auto count = ::sendfile(descriptor, m_transfer->descriptor(), &offset, static_cast<std::size_t>(wanted));
        if (count > 0) {
            turn += count;
            m_bytesOut += count;
            m_transfer->sent(count);
        } else if (count < 0 && errno == EAGAIN) {
            m_writeDeadline = Clock::now() + limits().writeTimeout;
            m_waitingWritable = true;
            m_transport->waitWritable();
            return true;
        } else if (count < 0 && (errno == EINVAL || errno == ENOSYS)) {
            m_copyFile = true;
            return false;
        } else if (count == 0 || errno != EINTR) {
            lineCut();
            close();
            return true;
        }
    }
    endFile();
    return true;
}

void Connection::endFile()
{
    const auto transfer = std::move(m_transfer);
    m_writeDeadline = Clock::time_point::max();
    answered(transfer->isCutEarly());
    transfer->finish(!transfer->isCutEarly());
    stepLater(); // not from inside onEnd's caller: the next handler may be called
}

void Connection::startStream(std::uint64_t request, const Response &head, std::shared_ptr<StreamQueue> queue)
{
    if (request != m_request || m_phase != Phase::Handling) {
        queue->close();
        return;
    }
    if (m_isHttp10)
        m_keepAlive = false; // the end of the connection is the only end of such a body
    appendResponseHead(m_out, head.status, head.headers,
                       {.serverName = m_group->context().options.serverName,
                        .keepAlive = m_keepAlive,
                        .chunked = !m_isHttp10 && statusHasBody(head.status)});
    if (m_isHead || !statusHasBody(head.status)) {
        queue->close();
        answered(false);
        return;
    }
    m_gone = nullptr;
    m_stream = std::move(queue);
    m_phase = Phase::Stream;
    if (m_group->isStopping())
        m_stream->end();
}

void Connection::pumpStream()
{
    if (m_stream->hasOverflowed()) {
        m_end = SessionEnd::SendLimit;
        close(); // without the last chunk: the peer must see that something is missing
        return;
    }
    const std::string bytes = m_stream->take();
    if (!bytes.empty()) {
        if (m_isHttp10) {
            m_out += bytes;
        } else {
            std::array<char, 24> size{};
            std::snprintf(size.data(), size.size(), "%zx\r\n", bytes.size());
            m_out.append(size.data()).append(bytes).append("\r\n");
        }
    }
    if (m_stream->isOver()) {
        if (!m_isHttp10)
            m_out += "0\r\n\r\n";
        answered(false);
        stepLater();
    }
    flush();
}

void Connection::abort(std::uint64_t request)
{
    if (request != m_request || (m_phase != Phase::Handling && m_phase != Phase::File && m_phase != Phase::Stream))
        return;
    m_gone = nullptr;
    close();
}

void Connection::setPeerGone(std::uint64_t request, std::function<void()> gone)
{
    if (request != m_request)
        return;
    if (m_phase == Phase::Handling)
        m_gone = std::move(gone);
    else if (m_phase == Phase::Closed && m_peerGone)
        m_group->worker()->post(std::move(gone));
}

void Connection::stepLater()
{
    if (m_stepPosted || m_stepping)
        return; // step() goes on by itself
    m_stepPosted = true;
    m_group->worker()->post([connection = self()] {
        connection->m_stepPosted = false;
        connection->step();
    });
}

void Connection::flush()
{
    if (m_writing || m_waitingWritable || m_out.empty() || m_phase == Phase::Closed)
        return;
    m_underWay.swap(m_out);
    m_out.clear();
    writeRest();
}

void Connection::writeRest()
{
    m_writing = true;
    m_writeDeadline = Clock::now() + limits().writeTimeout;
    m_transport->write(std::string_view(m_underWay).substr(m_underWayDone));
}

} // namespace signalbox::http
