#include "network/http/target.h"

#include "network/http/text.h"

namespace signalbox::http {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        if (c == '\0')
            return std::nullopt;
        decoded += c;
    }
    return decoded;
}

std::optional<Target> Target::parse(std::string_view text)
{
    const auto scheme = text.find("://");
    if (!text.starts_with('/') && scheme != std::string_view::npos) { // as sent to a proxy; a server must take it too
        const auto name = text.substr(0, scheme);
        if (!equalsIgnoringCase(name, "http") && !equalsIgnoringCase(name, "https"))
            return std::nullopt;
        text.remove_prefix(scheme + 3);
        const auto slash = text.find('/');
        text = slash == std::string_view::npos ? std::string_view("/") : text.substr(slash);
    }
    if (!text.starts_with('/'))
        return std::nullopt;
    const auto mark = text.find('?');
    const auto rawPath = text.substr(0, mark);
    auto path = percentDecoded(rawPath);
    if (!path)
        return std::nullopt;
    return Target{std::move(*path), std::string(rawPath),
                  std::string(mark == std::string_view::npos ? std::string_view() : text.substr(mark + 1))};
}

} // namespace signalbox::http
