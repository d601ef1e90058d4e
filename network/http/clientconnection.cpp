#include "network/http/clientconnection.h"

#include "network/http/text.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/ssl/error.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace signalbox::http {

namespace asio = boost::asio;

namespace {

constexpr std::chrono::seconds kIdleTime{90};

Error makeError(Error::Kind kind, const char *text, const std::string &address, const std::string &detail)
{
    return {kind, QCoreApplication::translate("signalbox::http::HttpClient", text).arg(QString::fromStdString(address)),
            QString::fromStdString(detail)};
}

bool isTlsError(const error_code &ec)
{
    return ec.category() == asio::error::get_ssl_category() || ec.category() == asio::ssl::error::get_stream_category();
}

/// As the head tells it; -1: it does not, or the body comes in chunks.
std::int64_t lengthIn(const Headers &headers)
{
    const std::string_view text = headerValue(headers, "Content-Length");
    std::int64_t length = -1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), length);
    const bool isPlain = read.ec == std::errc() && read.ptr == text.data() + text.size()
                         && headerValue(headers, "Transfer-Encoding").empty();
    return isPlain ? length : -1;
}

bool methodHasBody(const std::string &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

} // namespace

ClientConnection::ClientConnection(std::shared_ptr<ClientPool> pool, std::string key)
    : m_pool(std::move(pool)),
      m_key(std::move(key)),
      m_resolver(m_pool->worker().io()),
      m_socket(m_pool->worker().io().get_executor()),
      m_timer(m_pool->worker().io())
{
}

std::shared_ptr<ClientConnection> ClientConnection::self()
{
    return std::static_pointer_cast<ClientConnection>(shared_from_this());
}

void ClientConnection::start(std::shared_ptr<Exchange> exchange)
{
    m_exchange = std::move(exchange);
    m_exchange->connection = self();
    m_answerBegun = false;
    m_response = {};
    m_bodyLeft = 0;
    m_file = {};
    m_address = url().unixPath.empty() ? url().authority() : url().unixPath;
    if (m_open)
        sendRequest();
    else
        connect();
}

void ClientConnection::connect()
{
    setTimeout(m_pool->options().connectTimeout);
    if (!url().unixPath.empty()) {
        m_endpoints.emplace_back(asio::local::stream_protocol::endpoint(url().unixPath));
        connectToNext();
        return;
    }
    error_code notAnAddress;
    const auto address = asio::ip::make_address(url().host, notAnAddress);
    if (!notAnAddress) {
        m_endpoints.emplace_back(asio::ip::tcp::endpoint(address, url().port));
        connectToNext();
        return;
    }
    m_resolver.async_resolve(
        url().host, std::to_string(url().port),
        [this, keep = shared_from_this()](const error_code &ec, const asio::ip::tcp::resolver::results_type &results) {
            if (m_closed)
                return;
            if (ec) {
                fail(makeError(Error::Kind::Io,
                               QT_TRANSLATE_NOOP("signalbox::http::HttpClient",
                                                 "The name of the server in %1 cannot be resolved."),
                               m_address, ec.message()));
                return;
            }
            for (const auto &result : results)
                m_endpoints.emplace_back(result.endpoint());
            std::reverse(m_endpoints.begin(), m_endpoints.end());
            connectToNext();
        });
}

void ClientConnection::connectToNext()
{
    const auto endpoint = m_endpoints.back();
    m_endpoints.pop_back();
    m_socket.async_connect(endpoint, [this, keep = shared_from_this()](const error_code &ec) {
        if (m_closed)
            return;
        if (!ec) {
            connected();
        } else if (!m_endpoints.empty()) {
            error_code ignored;
            m_socket.close(ignored);
            connectToNext();
        } else {
            fail(makeError(Error::Kind::Io, QT_TRANSLATE_NOOP("signalbox::http::HttpClient", "No connection to %1."),
                           m_address, ec.message()));
        }
    });
}

void ClientConnection::connected()
{
    if (url().unixPath.empty()) {
        const int on = 1;
        ::setsockopt(m_socket.native_handle(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        ::setsockopt(m_socket.native_handle(), SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    }
    if (!url().tls) {
        m_transport = makePlainTransport(*this, std::move(m_socket));
    } else {
        const auto context = m_pool->tlsContext();
        if (!context) {
            Error error = context.error();
            error.kind = Error::Kind::Protocol;
            fail(std::move(error));
            return;
        }
        m_transport = makeTlsClientTransport(*this, std::move(m_socket), *context.value(), url().host);
    }
    m_transport->open();
}

void ClientConnection::onOpened(const error_code &ec)
{
    if (m_closed)
        return;
    if (ec) {
        const std::string why = isTlsError(ec) ? m_transport->certificateProblem() : std::string();
        fail(makeError(isTlsError(ec) ? Error::Kind::Protocol : Error::Kind::Io,
                       QT_TRANSLATE_NOOP("signalbox::http::HttpClient", "No secure connection to %1."), m_address,
                       why.empty() ? ec.message() : "certificate: " + why));
        return;
    }
    m_open = true;
    sendRequest();
}

void ClientConnection::sendRequest()
{
    const ClientRequest &request = m_exchange->request;
    m_out.clear();
    m_outDone = 0;
    m_out.append(request.method).append(" ").append(request.url.target).append(" HTTP/1.1\r\n");
    if (headerValue(request.headers, "Host").empty())
        m_out.append("Host: ").append(request.url.authority()).append("\r\n");
    if (headerValue(request.headers, "User-Agent").empty() && !m_pool->options().userAgent.empty())
        m_out.append("User-Agent: ").append(m_pool->options().userAgent).append("\r\n");
    for (const auto &[name, value] : request.headers) {
        if (!equalsIgnoringCase(name, "Content-Length") && !equalsIgnoringCase(name, "Transfer-Encoding"))
            m_out.append(name).append(": ").append(value).append("\r\n");
    }
    if (!request.body.empty() || methodHasBody(request.method))
        m_out.append("Content-Length: ").append(std::to_string(request.body.size())).append("\r\n");
    m_out.append("\r\n").append(request.body);

    m_parser = std::make_unique<ResponseParser>(request.method == "HEAD");
    setTimeout(request.timeout);
    write();
    read();
}

void ClientConnection::write()
{
    m_writing = true;
    m_transport->write(std::string_view(m_out).substr(m_outDone));
}

void ClientConnection::onWritten(const error_code &ec, std::size_t bytes)
{
    m_writing = false;
    if (m_closed || ec) // on an error the server may still have said why: what can be read decides
        return;
    m_outDone += bytes;
    if (m_exchange)
        setTimeout(m_exchange->request.timeout);
    if (m_outDone < m_out.size())
        write();
    else
        m_out = {};
}

void ClientConnection::onWritable(const error_code &) { }

void ClientConnection::onFinished() { }

void ClientConnection::read()
{
    if (m_reading || m_closed)
        return;
    m_reading = true;
    m_transport->read();
}

void ClientConnection::onRead(const error_code &ec, std::string_view bytes)
{
    m_reading = false;
    if (m_closed)
        return;
    if (!m_exchange) { // a kept connection: the server closes it, or sends what nobody asked for
        close();
        return;
    }
    if (ec) {
        lost(ec);
        return;
    }
    m_answerBegun = true;
    setTimeout(m_exchange->request.timeout);
    if (m_in.empty()) {
        take(bytes);
    } else {
        m_in.append(bytes);
        take(std::exchange(m_in, {}));
    }
    if (mayFile())
        receiveIntoFile();
    else
        read();
}

/// Only while nothing of the body lies here any more.
bool ClientConnection::mayFile()
{
    if (m_closed || !m_exchange || m_bodyLeft <= 0 || !m_in.empty())
        return false;
    if (m_file.fd >= 0)
        return true;
    if (!m_splice)
        m_splice = BodySplice::create();
    if (m_splice)
        m_file = m_exchange->request.file(m_bodyLeft);
    if (m_file.fd < 0)
        m_bodyLeft = 0; // not asked again
    return m_file.fd >= 0;
}

void ClientConnection::receiveIntoFile()
{
    if (m_reading)
        return;
    m_reading = true;
    m_transport->socket().async_wait(Socket::wait_read,
                                     [this, keep = shared_from_this()](const error_code &ec) { onReadable(ec); });
}

void ClientConnection::onReadable(const error_code &ec)
{
    constexpr std::int64_t kMostAtOnce = 4 * 1024 * 1024; // others are served by this thread, too
    m_reading = false;
    if (m_closed || !m_exchange)
        return;
    if (ec) {
        lost(ec);
        return;
    }
    const BodySplice::Step step =
        m_splice->move(m_transport->socket().native_handle(), m_file, std::min(m_bodyLeft, kMostAtOnce));
    m_bodyLeft -= step.bytes;
    m_file.offset += step.bytes;
    setTimeout(m_exchange->request.timeout);
    const auto exchange = m_exchange;
    const int problem = step.state == BodySplice::State::FileFailed ? step.error : 0;
    if ((step.bytes > 0 || problem != 0) && !exchange->request.filed(step.bytes, problem)) {
        fail(makeError(Error::Kind::Cancelled,
                       QT_TRANSLATE_NOOP("signalbox::http::HttpClient", "The answer of %1 was cut off on this side."),
                       m_address, {}));
        return;
    }
    if (m_closed)
        return;
    if (m_bodyLeft == 0) {
        complete(m_parser->keepAlive());
        read(); // while it is idle, whether the server closes it
    } else if (step.state == BodySplice::State::Ended) {
        lost(asio::error::eof);
    } else if (step.state == BodySplice::State::SocketFailed) {
        lost(error_code(step.error, boost::system::system_category()));
    } else {
        receiveIntoFile();
    }
}

void ClientConnection::take(std::string_view bytes)
{
    for (;;) {
        std::size_t consumed = 0;
        const auto progress = m_parser->put(bytes, consumed);
        bytes.remove_prefix(consumed);
        switch (progress) {
        case ResponseParser::Progress::NeedMore: m_in = bytes; return;
        case ResponseParser::Progress::HeadDone:
            if (!takeHead())
                return;
            break;
        case ResponseParser::Progress::Body:
            if (!takeBody())
                return;
            break;
        case ResponseParser::Progress::Done:
            if (takeBody()) // bytes behind the answer: whose would they be?
                complete(m_parser->keepAlive() && bytes.empty());
            return;
        case ResponseParser::Progress::Failed:
            fail(makeError(Error::Kind::Protocol,
                           QT_TRANSLATE_NOOP("signalbox::http::HttpClient", "The answer of %1 is not valid HTTP."),
                           m_address, m_parser->failure()));
            return;
        }
    }
}

bool ClientConnection::takeHead()
{
    const auto exchange = m_exchange;
    m_response.status = m_parser->status();
    m_response.headers = m_parser->headers();
    if (!exchange->request.onHead || exchange->request.onHead(m_response.status, m_response.headers)) {
        const bool isWanted = m_response.status == 200 || m_response.status == 206;
        if (exchange->request.file && isWanted && !m_closed && m_transport->isPlain())
            m_bodyLeft = std::max<std::int64_t>(lengthIn(m_response.headers), 0);
        return !m_closed;
    }
    fail(makeError(Error::Kind::Cancelled,
                   QT_TRANSLATE_NOOP("signalbox::http::HttpClient", "The answer of %1 was not wanted."), m_address,
                   {}));
    return false;
}

bool ClientConnection::takeBody()
{
    const auto exchange = m_exchange;
    const std::string bytes = m_parser->takeBody();
    if (bytes.empty())
        return true;
    if (exchange->request.sink && (m_response.status == 200 || m_response.status == 206)) {
        m_bodyLeft = std::max<std::int64_t>(m_bodyLeft - static_cast<std::int64_t>(bytes.size()), 0);
        if (exchange->request.sink(bytes))
            return !m_closed;
        fail(makeError(Error::Kind::Cancelled,
                       QT_TRANSLATE_NOOP("signalbox::http::HttpClient", "The answer of %1 was cut off on this side."),
                       m_address, {}));
        return false;
    }
    if (bytes.size() > exchange->request.maxBody - m_response.body.size()) {
        fail(makeError(Error::Kind::Protocol,
                       QT_TRANSLATE_NOOP("signalbox::http::HttpClient", "The answer of %1 is too large."), m_address,
                       {}));
        return false;
    }
    m_response.body += bytes;
    return true;
}

void ClientConnection::complete(bool reusable)
{
    const auto keep = self();
    const auto exchange = std::exchange(m_exchange, nullptr);
    exchange->connection.reset();
    auto response = std::exchange(m_response, {});
    m_kept = true;
    m_parser.reset();
    if (reusable && m_out.empty()) { // else the server answered before it had the whole request
        setTimeout(kIdleTime);
        m_pool->idle(keep);
    } else {
        close();
    }
    exchange->finish(std::move(response));
}

void ClientConnection::lost(const error_code &ec)
{
    // Without TLS's goodbye the end may be somebody else's doing.
    if (ec == asio::error::eof && m_parser->putEnd()) {
        if (takeBody())
            complete(false);
        return;
    }
    if (m_kept && !m_answerBegun && !m_exchange->retried) {
        const auto exchange = std::exchange(m_exchange, nullptr);
        const auto pool = m_pool;
        exchange->retried = true;
        exchange->connection.reset();
        close();
        pool->retry(exchange);
        return;
    }
    fail(makeError(Error::Kind::Io, QT_TRANSLATE_NOOP("signalbox::http::HttpClient", "The connection to %1 broke off."),
                   m_address, ec.message()));
}

void ClientConnection::fail(Error error)
{
    const auto keep = self();
    const auto exchange = std::exchange(m_exchange, nullptr);
    close();
    if (exchange) {
        exchange->connection.reset();
        exchange->finish(std::move(error));
    }
}

void ClientConnection::close()
{
    if (m_closed)
        return;
    const auto keep = self();
    m_closed = true;
    m_resolver.cancel();
    m_timer.cancel();
    if (m_transport) {
        m_transport->close();
    } else {
        error_code ignored;
        m_socket.close(ignored);
    }
    m_pool->closed(*this);
}

void ClientConnection::setTimeout(std::chrono::milliseconds timeout)
{
    m_deadline = Clock::now() + timeout;
    if (m_deadline < m_timerEnd)
        watch();
}

/// The timer is not moved with each byte: when it ends too early, it starts again.
void ClientConnection::watch()
{
    m_timerEnd = m_deadline;
    m_timer.expires_at(m_timerEnd);
    m_timer.async_wait([this, keep = shared_from_this()](const error_code &ec) {
        if (ec || m_closed)
            return;
        if (Clock::now() < m_deadline) {
            watch();
            return;
        }
        fail(makeError(Error::Kind::Io,
                       m_open ? QT_TRANSLATE_NOOP("signalbox::http::HttpClient", "%1 has not answered in time.")
                              : QT_TRANSLATE_NOOP("signalbox::http::HttpClient", "No connection to %1 in time."),
                       m_address, kTimeOutDetail));
    });
}

} // namespace signalbox::http
