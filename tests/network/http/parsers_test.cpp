#include "network/http/requestparser.h"
#include "network/http/responseparser.h"

#include <gtest/gtest.h>

namespace signalbox::http {
namespace {

/// Gives the bytes one at a time, as a hostile or very slow peer does; what was not used up is given again.
template <class Parser>
typename Parser::Progress putByteByByte(Parser &parser, std::string_view bytes)
{
    auto progress = Parser::Progress::NeedMore;
    std::size_t used = 0;
    for (std::size_t arrived = 1; arrived <= bytes.size(); ++arrived) {
        do {
            std::size_t consumed = 0;
            progress = parser.put(bytes.substr(used, arrived - used), consumed);
            used += consumed;
        } while (progress != Parser::Progress::NeedMore && progress != Parser::Progress::Done
                 && progress != Parser::Progress::Failed);
        if (progress != Parser::Progress::NeedMore)
            break;
    }
    return progress;
}

TEST(ParsersTest, ARequestWhoseEmptyBodyComesByteByByteIsRead)
{
    RequestParser parser(1024, 1024);
    EXPECT_EQ(putByteByByte(parser, "POST / HTTP/1.1\r\nHost: s\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
              RequestParser::Progress::Done);
    EXPECT_TRUE(parser.takeRequest().body.empty());
}

TEST(ParsersTest, ARequestWhoseChunksComeByteByByteIsRead)
{
    RequestParser parser(1024, 1024);
    EXPECT_EQ(putByteByByte(parser, "POST / HTTP/1.1\r\nHost: s\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    "1\r\na\r\n2;x=y\r\nbc\r\n0\r\nTrailer: t\r\n\r\n"),
              RequestParser::Progress::Done);
    EXPECT_EQ(parser.takeRequest().body, "abc");
}

TEST(ParsersTest, AnAnswerWhoseEmptyBodyComesByteByByteIsRead)
{
    ResponseParser parser(false);
    EXPECT_EQ(putByteByByte(parser, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
              ResponseParser::Progress::Done);
}

TEST(ParsersTest, AnAnswerWithAStatusBelowHundredIsMalformed)
{
    ResponseParser parser(false);
    EXPECT_EQ(putByteByByte(parser, "HTTP/1.1 010 OK\r\n\r\n"), ResponseParser::Progress::Failed);
    EXPECT_FALSE(parser.failure().empty());
}

} // namespace
} // namespace signalbox::http
