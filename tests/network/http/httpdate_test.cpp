#include "network/http/httpdate.h"

#include <gtest/gtest.h>

namespace signalbox::http {
namespace {

TEST(HttpDateTest, FormatsWithoutLocale)
{
    EXPECT_EQ(formatHttpDate(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(formatHttpDate(0), "Thu, 01 Jan 1970 00:00:00 GMT");
    EXPECT_EQ(formatHttpDate(1709251199), "Thu, 29 Feb 2024 23:59:59 GMT");
}

TEST(HttpDateTest, ParsesWhatItFormats)
{
    for (const std::int64_t seconds : {0LL, 784111777LL, 1709251199LL, 4102444800LL})
        EXPECT_EQ(parseHttpDate(formatHttpDate(seconds)), seconds);
}

TEST(HttpDateTest, RefusesWhatIsNoDate)
{
    for (const auto *text : {"", "yesterday", "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 30 Feb 1994 08:49:37 GMT",
                             "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nix 1994 08:49:37 GMT",
                             "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 06 Nov 1994 08-49-37 GMT"})
        EXPECT_EQ(parseHttpDate(text), std::nullopt) << text;
}

} // namespace
} // namespace signalbox::http
