#include "network/http/responseparser.h"

#include <boost/beast/http/basic_parser.hpp>

#include <limits>

namespace signalbox::http {

namespace beast = boost::beast;

namespace {

constexpr std::uint32_t kHeaderLimit = 64 * 1024;
constexpr std::size_t kShortestLastChunk = 5; ///< "0\r\n\r\n"; Beast 1.74 asserts it when it looks at one again

} // namespace

class ResponseParser::Impl final : public beast::http::basic_parser<false> {
public:
    explicit Impl(bool isHead)
    {
        header_limit(kHeaderLimit);
        body_limit(std::numeric_limits<std::uint64_t>::max()); // "none" refuses all in Boost 1.74
        skip(isHead);
    }

    int m_status = 0;
    Headers m_headers;
    std::string m_body;
    bool m_headTold = false;
    bool m_waitsForChunk = false; ///< a chunk's head has begun and is not whole
    beast::error_code m_failure;

private:
    void on_request_impl(beast::http::verb, beast::string_view, beast::string_view, int, beast::error_code &) override
    {
    }
    void on_response_impl(int code, beast::string_view, int, beast::error_code &ec) override
    {
        m_status = code;
        if (code < 100)
            ec = beast::http::error::bad_status;
    }
    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       beast::error_code &) override
    {
        if (!is_header_done())
            m_headers.emplace_back(std::string(name.data(), name.size()), std::string(value.data(), value.size()));
    }
    void on_header_impl(beast::error_code &) override { }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, beast::error_code &) override { }
    std::size_t on_body_impl(beast::string_view body, beast::error_code &) override
    {
        m_body.append(body.data(), body.size());
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, beast::error_code &) override { }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view body, beast::error_code &) override
    {
        m_body.append(body.data(), body.size());
        return body.size();
    }
    void on_finish_impl(beast::error_code &) override { }
};

ResponseParser::ResponseParser(bool isHead) : m_impl(std::make_unique<Impl>(isHead)), m_isHead(isHead) { }

ResponseParser::~ResponseParser() = default;

ResponseParser::Progress ResponseParser::put(std::string_view bytes, std::size_t &consumed)
{
    consumed = 0;
    for (;;) {
        if (m_impl->is_done()) {
            if (m_impl->m_status / 100 == 1) {
                m_impl = std::make_unique<Impl>(m_isHead);
                continue;
            }
            return Progress::Done;
        }
        if (consumed == bytes.size())
            return Progress::NeedMore;
        const auto rest = bytes.substr(consumed);
        if (m_impl->m_waitsForChunk && rest.size() < kShortestLastChunk)
            return Progress::NeedMore;
        beast::error_code ec;
        const auto used = m_impl->put({rest.data(), rest.size()}, ec);
        consumed += used;
        const bool needsMore = ec == beast::http::error::need_more;
        m_impl->m_waitsForChunk = needsMore && m_impl->is_header_done();
        if ((ec && !needsMore) || (needsMore && rest.size() - used > kHeaderLimit)) {
            m_impl->m_failure = ec;
            return Progress::Failed;
        }
        if (m_impl->is_header_done() && !m_impl->m_headTold && m_impl->m_status / 100 != 1) {
            m_impl->m_headTold = true;
            return Progress::HeadDone;
        }
        if (!m_impl->m_body.empty())
            return Progress::Body;
        if (needsMore)
            return Progress::NeedMore;
    }
}

bool ResponseParser::putEnd()
{
    if (!m_impl->is_header_done() || !m_impl->need_eof())
        return false;
    beast::error_code ec;
    m_impl->put_eof(ec);
    return !ec && m_impl->is_done();
}

int ResponseParser::status() const
{
    return m_impl->m_status;
}

const Headers &ResponseParser::headers() const
{
    return m_impl->m_headers;
}

std::string ResponseParser::takeBody()
{
    return std::exchange(m_impl->m_body, {});
}

bool ResponseParser::keepAlive() const
{
    return m_impl->keep_alive();
}

std::string ResponseParser::failure() const
{
    return m_impl->m_failure.message();
}

} // namespace signalbox::http
