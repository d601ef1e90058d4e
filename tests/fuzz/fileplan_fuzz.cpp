#include "network/http/fileplan.h"
#include "network/http/httpdate.h"

#include <array>
#include <cstdlib>

using namespace signalbox::http;

/// Six lines are the conditions of a request; the first byte is the size of the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    std::string_view text(reinterpret_cast<const char *>(data + 1), size - 1);
    std::array<std::string, 6> lines;
    for (std::string &line : lines) {
        const auto end = std::min(text.find('\n'), text.size());
        line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const FileConditions conditions{.ifMatch = lines[1],
                                    .ifNoneMatch = lines[2],
                                    .ifModifiedSince = lines[3],
                                    .ifUnmodifiedSince = lines[4],
                                    .range = lines[0],
                                    .ifRange = lines[5]};
    const FileFacts facts{.size = data[0], .modified = 784111777, .entityTag = "\"tag\""};
    const FilePlan plan = planFile(conditions, facts, 1700000000);

    switch (plan.status) {
    case 200:
        if (plan.begin != 0 || plan.length != facts.size)
            std::abort();
        break;
    case 206:
        if (plan.begin < 0 || plan.length < 1 || plan.begin + plan.length > facts.size)
            std::abort();
        break;
    case 304:
    case 412:
    case 416:
        if (plan.length != 0)
            std::abort();
        break;
    default: std::abort();
    }
    if (const auto seconds = parseHttpDate(lines[3]); seconds && parseHttpDate(formatHttpDate(*seconds)) != seconds)
        std::abort();
    return 0;
}
