#include "network/http/fileplan.h"

#include "network/http/httpdate.h"
#include "network/http/text.h"

#include <algorithm>

namespace signalbox::http {

namespace {

/// Does a list of entity tags, or "*", name this one? `weak`: W/"x" counts as "x".
bool tagListNames(std::string_view list, std::string_view tag, bool weak)
{
    if (trimmed(list) == "*")
        return true;
    if (tag.empty())
        return false;
    while (!list.empty()) {
        list = list.substr(std::min(list.find_first_not_of(" \t,"), list.size()));
        const bool isWeak = list.starts_with("W/");
        if (isWeak)
            list.remove_prefix(2);
        const auto end = list.starts_with('"') ? list.find('"', 1) : std::string_view::npos;
        if (end == std::string_view::npos)
            return false;
        if (list.substr(0, end + 1) == tag && (weak || !isWeak))
            return true;
        list.remove_prefix(end + 1);
    }
    return false;
}

bool rangeStillValid(std::string_view ifRange, const FileFacts &facts, std::int64_t now)
{
    ifRange = trimmed(ifRange);
    if (ifRange.empty())
        return true;
    if (ifRange.starts_with('"'))
        return ifRange == facts.entityTag;
    return parseHttpDate(ifRange) == facts.modified && facts.modified < now;
}

} // namespace

std::optional<ByteRange> parseRange(std::string_view header, std::int64_t size)
{
    const auto equals = header.find('=');
    if (equals == std::string_view::npos || !equalsIgnoringCase(trimmed(header.substr(0, equals)), "bytes"))
        return std::nullopt;
    const auto spec = trimmed(header.substr(equals + 1));
    const auto dash = spec.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto firstText = spec.substr(0, dash);
    const auto lastText = spec.substr(dash + 1);
    const auto first = parseDecimal(firstText);
    const auto last = parseDecimal(lastText);
    if ((!first && !firstText.empty()) || (!last && !lastText.empty()) || (!first && !last))
        return std::nullopt;
    if (!first) { // the last n bytes
        if (size == 0 && *last > 0)
            return std::nullopt; // satisfiable, but a 206 has no way to say "no bytes"
        const auto length = std::min(*last, size);
        return ByteRange{size - length, length};
    }
    if (last && *last < *first)
        return std::nullopt;
    if (*first >= size)
        return ByteRange{};
    const auto end = last ? std::min(*last, size - 1) : size - 1;
    return ByteRange{*first, end - *first + 1};
}

FilePlan planFile(const FileConditions &conditions, const FileFacts &facts, std::int64_t now)
{
    if (!conditions.ifMatch.empty()) {
        if (!tagListNames(conditions.ifMatch, facts.entityTag, false))
            return {412, 0, 0};
    } else if (const auto since = parseHttpDate(trimmed(conditions.ifUnmodifiedSince))) {
        if (facts.modified > *since)
            return {412, 0, 0};
    }
    if (!conditions.ifNoneMatch.empty()) {
        if (tagListNames(conditions.ifNoneMatch, facts.entityTag, true))
            return {304, 0, 0};
    } else if (const auto since = parseHttpDate(trimmed(conditions.ifModifiedSince))) {
        if (facts.modified <= *since)
            return {304, 0, 0};
    }
    if (!conditions.range.empty() && rangeStillValid(conditions.ifRange, facts, now)) {
        if (const auto range = parseRange(conditions.range, facts.size))
            return range->length > 0 ? FilePlan{206, range->begin, range->length} : FilePlan{416, 0, 0};
    }
    return {200, 0, facts.size};
}

} // namespace signalbox::http
