#include "network/http/requestparser.h"

#include <gtest/gtest.h>

namespace signalbox::http {
namespace {

using Progress = RequestParser::Progress;

/// Gives the parser the bytes in pieces, as a connection would; stops at Done or Failed.
Progress feed(RequestParser &parser, std::string_view bytes, std::size_t piece)
{
    std::string waiting;
    Progress progress = Progress::NeedMore;
    while (!bytes.empty()) {
        waiting += bytes.substr(0, piece);
        bytes.remove_prefix(std::min(piece, bytes.size()));
        do {
            std::size_t consumed = 0;
            progress = parser.put(waiting, consumed);
            waiting.erase(0, consumed);
            if (progress == Progress::Done || progress == Progress::Failed)
                return progress;
        } while (progress == Progress::HeadDone);
    }
    return progress;
}

class PieceTest : public testing::TestWithParam<std::size_t> { };

TEST_P(PieceTest, AnyCutOfTheBytesGivesTheSameRequest)
{
    RequestParser parser(1024, 1024);
    ASSERT_EQ(feed(parser,
                   "\r\npost /a%20b?q HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                   "5;ext=1\r\nhello\r\n1\r\n!\r\n0\r\nX-Trailer: evil\r\n\r\n",
                   GetParam()),
              Progress::Done);
    const Request request = parser.takeRequest();
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.path, "/a b");
    EXPECT_EQ(request.query, "q");
    EXPECT_EQ(request.body, "hello!");
    EXPECT_EQ(headerValue(request.headers, "x-trailer"), "") << "a trailer is not a header";
}

TEST_P(PieceTest, AHeaderBeyondTheLimitIsRefused)
{
    RequestParser exact(1024, 1024);
    const std::string begin = "GET / HTTP/1.1\r\nHost: x\r\nX: ";
    EXPECT_EQ(feed(exact, begin + std::string(1020 - begin.size(), 'x') + "\r\n\r\n", GetParam()), Progress::Done);
    RequestParser parser(1024, 1024);
    EXPECT_EQ(feed(parser, begin + std::string(1021 - begin.size(), 'x') + "\r\n\r\n", GetParam()), Progress::Failed);
    EXPECT_EQ(parser.failureStatus(), 431);
    RequestParser many(1024, 1024);
    std::string lines = begin + "1\r\n";
    while (lines.size() < 2000)
        lines += "Y: 1\r\n";
    EXPECT_EQ(feed(many, lines, GetParam()), Progress::Failed);
    EXPECT_EQ(many.failureStatus(), 431);
}

TEST_P(PieceTest, ABodyBeyondTheLimitIsRefused)
{
    RequestParser announced(1024, 10);
    EXPECT_EQ(feed(announced, "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\n", GetParam()), Progress::Failed);
    EXPECT_EQ(announced.failureStatus(), 413);
    RequestParser chunked(1024, 10);
    EXPECT_EQ(feed(chunked,
                   "PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n3\r\n123\r\n",
                   GetParam()),
              Progress::Failed);
    EXPECT_EQ(chunked.failureStatus(), 413);
    RequestParser endless(1024, 10);
    EXPECT_EQ(feed(endless,
                   "PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n8;" + std::string(5000, 'x'),
                   GetParam()),
              Progress::Failed)
        << "a chunk extension without end";
}

INSTANTIATE_TEST_SUITE_P(Sizes, PieceTest, testing::Values(1, 2, 7, 100, 100000));

TEST(RequestParserTest, RefusesWithTheStatusOfTheTable)
{
    const std::vector<std::pair<int, std::string>> refusals{
        {400, "GET / HTTP/1.1\r\n\r\n"}, // no Host
        {400, "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
        {400, "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n"},
        {400, "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n"},
        {400, "GET * HTTP/1.1\r\nHost: a\r\n\r\n"},
        {400, "GET / HTTP/2.0\r\nHost: a\r\n\r\n"},
        {400, "nonsense\r\n\r\n"},
        {400, "GET / HTTP/1.1\r\nHost: a\r\nBad Name: 1\r\n\r\n"},
        {400, "GET / HTTP/1.1\r\nHost : a\r\n\r\n"},
        {400, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"},
        {400, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"},
        {400, "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"},
        {400, "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"},
        {501, "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"},
        {417, "PUT / HTTP/1.1\r\nHost: a\r\nExpect: magic\r\nContent-Length: 1\r\n\r\n"}};
    for (const auto &[status, bytes] : refusals) {
        RequestParser parser(1024, 1024);
        EXPECT_EQ(feed(parser, bytes, 100000), Progress::Failed) << bytes;
        EXPECT_EQ(parser.failureStatus(), status) << bytes;
    }
}

TEST(RequestParserTest, TellsTheHeadBeforeTheBody)
{
    RequestParser parser(1024, 1024);
    std::size_t consumed = 0;
    const std::string head = "PUT / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n";
    EXPECT_EQ(parser.put(head, consumed), Progress::HeadDone);
    EXPECT_EQ(consumed, head.size());
    EXPECT_TRUE(parser.expectsContinue());
    EXPECT_TRUE(parser.keepAlive());
    EXPECT_EQ(parser.put("ab", consumed), Progress::Done);
    EXPECT_EQ(parser.takeRequest().body, "ab");
}

TEST(RequestParserTest, LeavesTheNextRequestInTheBytes)
{
    RequestParser parser(1024, 1024);
    const std::string first = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n";
    std::size_t consumed = 0;
    EXPECT_EQ(parser.put(first + "GET /2", consumed), Progress::Done);
    EXPECT_EQ(consumed, first.size());
}

} // namespace
} // namespace signalbox::http
