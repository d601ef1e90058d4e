#include "network/http/responseparser.h"

#include <algorithm>
#include <cstdlib>

using namespace signalbox::http;

/// The first byte says how the rest is cut, and whether it answers HEAD.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data + 1), size - 1);
    const std::size_t step = data[0] % 64U + 1U;
    ResponseParser parser((data[0] & 0x80U) != 0);
    std::size_t arrived = 0;
    std::size_t used = 0;
    std::size_t body = 0;
    while (arrived < bytes.size()) {
        arrived = std::min(arrived + step, bytes.size());
        auto progress = ResponseParser::Progress::HeadDone;
        while (progress == ResponseParser::Progress::HeadDone || progress == ResponseParser::Progress::Body) {
            std::size_t consumed = 0;
            progress = parser.put(bytes.substr(used, arrived - used), consumed);
            used += consumed;
            body += parser.takeBody().size();
            if (used > arrived || body > used)
                std::abort();
        }
        if (progress == ResponseParser::Progress::Failed) {
            if (parser.failure().empty())
                std::abort();
            return 0;
        }
        if (progress == ResponseParser::Progress::Done) {
            if (parser.status() < 200)
                std::abort();
            return 0;
        }
    }
    static_cast<void>(parser.putEnd());
    return 0;
}
