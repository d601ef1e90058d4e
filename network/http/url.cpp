#include "network/http/httpclient.h"
#include "network/http/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox::http {

namespace {

Error invalid(const char *text, std::string_view url)
{
    const QString shown = QString::fromUtf8(url.data(), static_cast<qsizetype>(url.size()));
    return {Error::Kind::Invalid, QCoreApplication::translate("signalbox::http::Url", text).arg(shown), {}};
}

/// Only what may stand in a request line: a space or a line end would make two of it.
bool isTarget(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

bool isHostName(std::string_view text)
{
    return !text.empty() && text.size() <= 253 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-'
               || c == '_';
    });
}

bool isIpv6(std::string_view text)
{
    return text.find(':') != std::string_view::npos
           && text.find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
}

} // namespace

Result<Url> Url::parse(std::string_view text)
{
    Url url;
    if (text.starts_with("unix:/")) {
        const auto rest = text.substr(5);
        const auto colon = rest.find(":/");
        url.unixPath = rest.substr(0, colon);
        url.host = "localhost";
        if (colon != std::string_view::npos)
            url.target = rest.substr(colon + 1);
        if (url.unixPath.size() > 107)
            return invalid(QT_TRANSLATE_NOOP("signalbox::http::Url", "The socket path in %1 is longer than 107 bytes."),
                           text);
        if (!isTarget(url.target))
            return invalid(QT_TRANSLATE_NOOP("signalbox::http::Url",
                                             "The address %1 contains a space or a character that must be encoded."),
                           text);
        return url;
    }

    const auto scheme = text.find("://");
    const auto name = text.substr(0, scheme);
    if (scheme != std::string_view::npos && equalsIgnoringCase(name, "https")) {
        url.tls = true;
        url.port = 443;
    } else if (scheme == std::string_view::npos || !equalsIgnoringCase(name, "http")) {
        return invalid(QT_TRANSLATE_NOOP("signalbox::http::Url",
                                         "The address %1 does not begin with http://, https:// or unix:/."),
                       text);
    }
    auto rest = text.substr(scheme + 3);
    rest = rest.substr(0, rest.find('#')); // a fragment is for the reader, not for the server
    const auto end = std::min(rest.find_first_of("/?"), rest.size());
    auto authority = rest.substr(0, end);
    url.target = rest.substr(end);
    if (!url.target.starts_with('/'))
        url.target.insert(0, "/");
    if (!isTarget(url.target))
        return invalid(QT_TRANSLATE_NOOP("signalbox::http::Url",
                                         "The address %1 contains a space or a character that must be encoded."),
                       text);
    if (authority.find('@') != std::string_view::npos) // not shown: it may hold a password
        return invalid(QT_TRANSLATE_NOOP("signalbox::http::Url",
                                         "A user name or password in an address is not supported (host %1)."),
                       authority.substr(authority.rfind('@') + 1));

    std::string_view portText;
    if (authority.starts_with('[')) {
        const auto close = authority.find(']');
        url.host = authority.substr(1, close == std::string_view::npos ? close : close - 1);
        const auto after = close == std::string_view::npos ? std::string_view() : authority.substr(close + 1);
        if (close == std::string_view::npos || !isIpv6(url.host) || (!after.empty() && after.front() != ':'))
            return invalid(QT_TRANSLATE_NOOP("signalbox::http::Url", "The host name in the address %1 is not valid."),
                           text);
        portText = after;
    } else {
        const auto colon = authority.find(':');
        url.host = authority.substr(0, colon);
        portText = colon == std::string_view::npos ? std::string_view() : authority.substr(colon);
        if (!isHostName(url.host))
            return invalid(QT_TRANSLATE_NOOP("signalbox::http::Url", "The host name in the address %1 is not valid."),
                           text);
    }
    if (portText.size() > 1) {
        const auto port = parseDecimal(portText.substr(1));
        if (!port || *port < 1 || *port > 65535)
            return invalid(QT_TRANSLATE_NOOP("signalbox::http::Url",
                                             "The port in the address %1 is not a number from 1 to 65535."),
                           text);
        url.port = static_cast<std::uint16_t>(*port);
    }
    return url;
}

std::string Url::authority() const
{
    const bool bracket = host.find(':') != std::string::npos;
    return (bracket ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

} // namespace signalbox::http
