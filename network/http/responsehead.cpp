#include "network/http/responsehead.h"

#include "network/http/httpdate.h"
#include "network/http/text.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace signalbox::http {

namespace {

/// Formatted once a second and thread: it is in each answer.
std::string_view dateNow()
{
    thread_local std::time_t second = 0;
    thread_local std::string text;
    if (const std::time_t now = std::time(nullptr); now != second || text.empty()) {
        second = now;
        text = formatHttpDate(now);
    }
    return text;
}

bool isOurs(std::string_view name)
{
    constexpr std::array<std::string_view, 5> kOurs{"Content-Length", "Transfer-Encoding", "Connection", "Date",
                                                    "Server"};
    return std::any_of(kOurs.begin(), kOurs.end(),
                       [name](std::string_view ours) { return equalsIgnoringCase(ours, name); });
}

void appendHeader(std::string &out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

void appendResponseHead(std::string &out, int status, const Headers &headers, const HeadFrame &frame)
{
    out.append("HTTP/1.1 ").append(std::to_string(status)).append(" ").append(reasonPhrase(status)).append("\r\n");
    appendHeader(out, "Date", dateNow());
    if (!frame.serverName.empty())
        appendHeader(out, "Server", frame.serverName);
    for (const auto &[name, value] : headers) {
        if (isToken(name) && isHeaderValue(value) && !isOurs(name))
            appendHeader(out, name, value);
    }
    if (frame.chunked)
        appendHeader(out, "Transfer-Encoding", "chunked");
    else if (frame.contentLength)
        appendHeader(out, "Content-Length", std::to_string(*frame.contentLength));
    if (!frame.keepAlive)
        appendHeader(out, "Connection", "close");
    else if (frame.announceKeepAlive)
        appendHeader(out, "Connection", "keep-alive");
    out.append("\r\n");
}

bool statusHasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 100: return "Continue";
    case 101: return "Switching Protocols";
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 423: return "Locked";
    case 425: return "Too Early";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    case 505: return "HTTP Version Not Supported";
    case 507: return "Insufficient Storage";
    default: return "Status";
    }
}

} // namespace signalbox::http
