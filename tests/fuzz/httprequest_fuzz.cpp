#include "network/http/requestparser.h"

#include <algorithm>
#include <cstdlib>

using namespace signalbox::http;

namespace {

struct Parsed {
    int failure = 0;
    bool done = false;
    Request request;
    std::size_t used = 0;
};

/// Gives the bytes to the parser as a connection would: at most `step` new ones at a time, behind what was not used up.
Parsed parse(std::string_view bytes, std::size_t step)
{
    RequestParser parser(2048, 4096);
    Parsed result;
    std::size_t arrived = 0;
    while (arrived < bytes.size()) {
        arrived = std::min(arrived + step, bytes.size());
        auto progress = RequestParser::Progress::HeadDone;
        while (progress == RequestParser::Progress::HeadDone) {
            std::size_t consumed = 0;
            progress = parser.put(bytes.substr(result.used, arrived - result.used), consumed);
            result.used += consumed;
            if (result.used > arrived)
                std::abort();
        }
        if (progress == RequestParser::Progress::Failed) {
            result.failure = parser.failureStatus();
            return result;
        }
        if (progress == RequestParser::Progress::Done) {
            result.done = true;
            result.request = parser.takeRequest();
            return result;
        }
    }
    return result;
}

} // namespace

/// The first byte says how the rest is cut; what comes out may not depend on that.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data + 1), size - 1);
    const Parsed whole = parse(bytes, bytes.size());
    const Parsed pieces = parse(bytes, data[0] % 64U + 1U);

    if (whole.failure != 0 && (whole.failure < 400 || whole.failure > 599))
        std::abort();
    if (whole.done != pieces.done)
        std::abort();
    if (!whole.done)
        return 0;
    const Request &a = whole.request;
    const Request &b = pieces.request;
    if (a.method != b.method || a.path != b.path || a.query != b.query || a.headers != b.headers || a.body != b.body
        || whole.used != pieces.used)
        std::abort();
    if (!a.path.starts_with('/') || a.path.find('\0') != std::string::npos || a.body.size() > 4096)
        std::abort();
    return 0;
}
