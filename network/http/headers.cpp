#include "network/http/httpserver.h"
#include "network/http/text.h"

namespace signalbox::http {

std::string_view headerValue(const Headers &headers, std::string_view name)
{
    for (const auto &[key, value] : headers) {
        if (equalsIgnoringCase(key, name))
            return value;
    }
    return {};
}

} // namespace signalbox::http
