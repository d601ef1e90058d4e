#include "network/http/requestparser.h"

#include "network/http/target.h"
#include "network/http/text.h"

#include <boost/beast/http/basic_parser.hpp>

namespace signalbox::http {

namespace beast = boost::beast;

namespace {

constexpr std::size_t kShortestLastChunk = 5; ///< "0\r\n\r\n"; Beast 1.74 asserts it when it looks at one again

} // namespace

class RequestParser::Impl final : public beast::http::basic_parser<true> {
public:
    Impl(std::size_t headerLimit, std::size_t bodyLimit) : m_headerLimit(headerLimit)
    {
        header_limit(static_cast<std::uint32_t>(headerLimit));
        body_limit(bodyLimit);
    }

    const std::size_t m_headerLimit;
    std::size_t m_headerBytes = 0;
    int m_failure = 0;
    bool m_expectsContinue = false;
    bool m_isHttp10 = false;
    bool m_waitsForChunk = false; ///< a chunk's head has begun and is not whole
    Request m_request;

private:
    void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view text, int version,
                         beast::error_code &ec) override
    {
        auto target = Target::parse({text.data(), text.size()});
        if (!target) {
            ec = beast::http::error::bad_target;
            return;
        }
        m_isHttp10 = version == 10;
        m_request.method.assign(method.data(), method.size());
        for (char &c : m_request.method) {
            if (c >= 'a' && c <= 'z')
                c = static_cast<char>(c - 'a' + 'A');
        }
        m_request.path = std::move(target->path);
        m_request.rawPath = std::move(target->rawPath);
        m_request.query = std::move(target->query);
    }
    void on_response_impl(int, beast::string_view, int, beast::error_code &) override { }
    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       beast::error_code &) override
    {
        if (!is_header_done()) // a trailer must not pass for a header that was checked
            m_request.headers.emplace_back(std::string(name.data(), name.size()),
                                           std::string(value.data(), value.size()));
    }
    void on_header_impl(beast::error_code &ec) override
    {
        int hosts = 0;
        for (const auto &[name, value] : m_request.headers) {
            if (equalsIgnoringCase(name, "Host"))
                ++hosts;
            else if (equalsIgnoringCase(name, "Transfer-Encoding") && !equalsIgnoringCase(trimmed(value), "chunked"))
                fail(501, ec);
            else if (equalsIgnoringCase(name, "Expect") && !m_isHttp10) {
                if (equalsIgnoringCase(trimmed(value), "100-continue"))
                    m_expectsContinue = true;
                else
                    fail(417, ec);
            }
        }
        if (hosts > 1 || (hosts == 0 && !m_isHttp10)) // RFC 9112 section 3.2
            fail(400, ec);
    }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, beast::error_code &) override { }
    std::size_t on_body_impl(beast::string_view body, beast::error_code &) override
    {
        m_request.body.append(body.data(), body.size());
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, beast::error_code &) override { }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view body, beast::error_code &) override
    {
        m_request.body.append(body.data(), body.size());
        return body.size();
    }
    void on_finish_impl(beast::error_code &) override { }

    void fail(int status, beast::error_code &ec)
    {
        m_failure = status;
        ec = beast::http::error::bad_value;
    }
};

RequestParser::RequestParser(std::size_t headerLimit, std::size_t bodyLimit)
    : m_impl(std::make_unique<Impl>(headerLimit, bodyLimit))
{
}

RequestParser::~RequestParser() = default;

RequestParser::Progress RequestParser::put(std::string_view bytes, std::size_t &consumed)
{
    Impl &parser = *m_impl;
    consumed = 0;
    if (!parser.got_some()) { // an empty line before the request is to be overlooked (RFC 9112 section 2.2)
        while (bytes.substr(consumed).starts_with("\r\n"))
            consumed += 2;
        if (bytes.substr(consumed) == "\r")
            return Progress::NeedMore;
    }
    while (!parser.is_done() && consumed < bytes.size()) {
        const bool inHead = !parser.is_header_done();
        const auto rest = bytes.substr(consumed);
        if (parser.m_waitsForChunk && rest.size() < kShortestLastChunk)
            break;
        beast::error_code ec;
        const auto used = parser.put({rest.data(), rest.size()}, ec);
        consumed += used;
        if (inHead)
            parser.m_headerBytes += used;
        const bool needsMore = ec == beast::http::error::need_more;
        parser.m_waitsForChunk = !inHead && needsMore;
        if (ec && !needsMore) {
            if (ec == beast::http::error::body_limit)
                parser.m_failure = 413;
            else if (ec == beast::http::error::header_limit)
                parser.m_failure = 431;
            else if (parser.m_failure == 0)
                parser.m_failure = 400;
            return Progress::Failed;
        }
        // Beast wants some things whole: the head, a chunk's size with its extensions, the trailers.
        const auto unused = bytes.size() - consumed;
        const auto headBytes = parser.m_headerBytes + (parser.is_header_done() ? 0 : unused);
        if (headBytes > parser.m_headerLimit || (needsMore && unused > parser.m_headerLimit)) {
            parser.m_failure = 431;
            return Progress::Failed;
        }
        if (inHead && parser.is_header_done() && !parser.is_done())
            return Progress::HeadDone;
        if (needsMore || used == 0)
            break;
    }
    return parser.is_done() ? Progress::Done : Progress::NeedMore;
}

bool RequestParser::limitBody(std::size_t limit)
{
    const auto announced = m_impl->content_length();
    m_impl->body_limit(limit);
    return !announced || *announced <= limit;
}

std::optional<std::uint64_t> RequestParser::announcedBody() const
{
    const auto announced = m_impl->content_length();
    return announced ? std::optional<std::uint64_t>(*announced) : std::nullopt;
}

Request &RequestParser::head()
{
    return m_impl->m_request;
}

int RequestParser::failureStatus() const
{
    return m_impl->m_failure;
}

bool RequestParser::expectsContinue() const
{
    return m_impl->m_expectsContinue;
}

bool RequestParser::keepAlive() const
{
    return m_impl->keep_alive();
}

bool RequestParser::isHttp10() const
{
    return m_impl->m_isHttp10;
}

Request RequestParser::takeRequest()
{
    return std::move(m_impl->m_request);
}

} // namespace signalbox::http
