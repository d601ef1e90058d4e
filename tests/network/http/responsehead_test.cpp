#include "network/http/responsehead.h"

#include <gtest/gtest.h>

namespace signalbox::http {
namespace {

std::string headOf(const Headers &headers, const HeadFrame &frame)
{
    std::string head;
    appendResponseHead(head, 200, headers, frame);
    return head;
}

TEST(ResponseHeadTest, AHeaderThatWouldBreakTheLineIsLeftOut)
{
    const auto head =
        headOf({{"X-A", "1\r\nX-Evil: 1"}, {"X B", "2"}, {"X-C", "3"}}, {.serverName = "s", .contentLength = 0});
    EXPECT_EQ(head.find("Evil"), std::string::npos);
    EXPECT_EQ(head.find("X B"), std::string::npos);
    EXPECT_NE(head.find("X-C: 3\r\n"), std::string::npos);
}

TEST(ResponseHeadTest, TheFramingIsOurs)
{
    const auto head = headOf({{"content-length", "99"}, {"Transfer-Encoding", "chunked"}, {"Server", "other"}},
                             {.serverName = "s", .keepAlive = false, .contentLength = 5});
    EXPECT_NE(head.find("Content-Length: 5\r\n"), std::string::npos);
    EXPECT_EQ(head.find("99"), std::string::npos);
    EXPECT_EQ(head.find("chunked"), std::string::npos);
    EXPECT_NE(head.find("Server: s\r\n"), std::string::npos);
    EXPECT_NE(head.find("Connection: close\r\n"), std::string::npos);
    EXPECT_NE(head.find("\r\nDate: "), std::string::npos);
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
}

TEST(ResponseHeadTest, AnUnknownStatusStillHasAReason)
{
    std::string head;
    appendResponseHead(head, 299, {}, {.serverName = ""});
    EXPECT_TRUE(head.starts_with("HTTP/1.1 299 Status\r\n"));
    EXPECT_EQ(head.find("Server"), std::string::npos);
}

} // namespace
} // namespace signalbox::http
