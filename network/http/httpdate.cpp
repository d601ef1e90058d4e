#include "network/http/httpdate.h"

#include "network/http/text.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace signalbox::http {

namespace {

constexpr std::array<const char *, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<const char *, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

} // namespace

std::string formatHttpDate(std::int64_t seconds)
{
    using namespace std::chrono;
    const sys_seconds time{std::chrono::seconds(seconds)};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    std::array<char, 64> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT", kDays[weekday{day}.c_encoding()],
                      static_cast<unsigned>(date.day()), kMonths[static_cast<unsigned>(date.month()) - 1],
                      static_cast<int>(date.year()), static_cast<int>(clock.hours().count()),
                      static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<std::int64_t> parseHttpDate(std::string_view text)
{
    using namespace std::chrono;
    // Sun, 06 Nov 1994 08:49:37 GMT
    // 0    5  8   12   17 20 23 26
    if (text.size() != 29 || text.substr(25) != " GMT" || text[19] != ':' || text[22] != ':')
        return std::nullopt;
    unsigned month = 0;
    while (month < kMonths.size() && text.substr(8, 3) != kMonths[month])
        ++month;
    const auto day = parseDecimal(text.substr(5, 2));
    const auto yearNumber = parseDecimal(text.substr(12, 4));
    const auto hour = parseDecimal(text.substr(17, 2));
    const auto minute = parseDecimal(text.substr(20, 2));
    const auto second = parseDecimal(text.substr(23, 2));
    if (month == kMonths.size() || !day || !yearNumber || !hour || !minute || !second)
        return std::nullopt;
    const year_month_day date{year{static_cast<int>(*yearNumber)}, std::chrono::month{month + 1},
                              std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    const sys_seconds time = sys_days{date} + hours(*hour) + minutes(*minute) + std::chrono::seconds(*second);
    return time.time_since_epoch().count();
}

} // namespace signalbox::http
