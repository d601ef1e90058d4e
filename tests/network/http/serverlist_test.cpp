#include "network/http/serverlist.h"

#include <gtest/gtest.h>

namespace signalbox::http {
namespace {

std::unique_ptr<ServerList> listOf(const char *addresses)
{
    Result<std::unique_ptr<ServerList>> list = ServerList::parse(QString::fromUtf8(addresses));
    EXPECT_TRUE(list) << list.error().text.toStdString();
    return list ? std::move(list).value() : nullptr;
}

Url urlOf(const char *text)
{
    return Url::parse(text).value();
}

const Error kNotReached{Error::Kind::Io, QStringLiteral("nobody there"), {}};

TEST(ServerListTest, OneAddressStaysWhateverItAnswers)
{
    const auto list = listOf("http://a:8080/");
    EXPECT_EQ(list->address(), QStringLiteral("http://a:8080"));
    EXPECT_FALSE(list->take(urlOf("http://a:8080/x"), kNotReached));
    EXPECT_FALSE(list->take(urlOf("http://a:8080/x"), ClientResponse{503, {}, {}}));
    EXPECT_EQ(list->url().authority(), "a:8080");
}

TEST(ServerListTest, WhoIsNotReachedOrDoesNotServeIsFollowedByTheNext)
{
    const auto list = listOf("http://a:1, https://b:2,unix:/run/c.sock");
    EXPECT_EQ(list->size(), 3U);
    EXPECT_TRUE(list->take(urlOf("http://a:1/x"), kNotReached));
    EXPECT_EQ(list->address(), QStringLiteral("https://b:2"));
    EXPECT_TRUE(list->url().tls);
    EXPECT_TRUE(list->take(urlOf("https://b:2/x"), ClientResponse{503, {}, {}}));
    EXPECT_EQ(list->url().unixPath, "/run/c.sock");
    EXPECT_TRUE(list->take(urlOf("unix:/run/c.sock:/x"), kNotReached));
    EXPECT_EQ(list->address(), QStringLiteral("http://a:1"));
}

TEST(ServerListTest, RequestsThatFailTogetherMoveOnOnce)
{
    const auto list = listOf("http://a:1,http://b:2,http://c:3");
    EXPECT_TRUE(list->take(urlOf("http://a:1/x"), kNotReached));
    EXPECT_FALSE(list->take(urlOf("http://a:1/y"), kNotReached));
    EXPECT_EQ(list->address(), QStringLiteral("http://b:2"));
}

TEST(ServerListTest, AnswersOfAServerThatServesKeepIt)
{
    const auto list = listOf("http://a:1,http://b:2");
    for (const int status : {200, 401, 404, 429, 500})
        EXPECT_FALSE(list->take(urlOf("http://a:1/x"), ClientResponse{status, {}, {}})) << status;
    EXPECT_FALSE(list->take(urlOf("http://a:1/x"), Error{Error::Kind::Cancelled, {}, {}}));
    EXPECT_FALSE(list->take(urlOf("http://a:1/x"), Error{Error::Kind::Protocol, {}, {}}));
}

TEST(ServerListTest, ATargetAtOneOfThemIsAskedForAtTheOneThatServes)
{
    const auto list = listOf("http://a:1,https://b:2");
    list->take(urlOf("http://a:1/x"), kNotReached);
    const Url moved = list->atPresent(urlOf("http://a:1/file?part=3"));
    EXPECT_EQ(moved.authority(), "b:2");
    EXPECT_TRUE(moved.tls);
    EXPECT_EQ(moved.target, "/file?part=3");
    EXPECT_EQ(list->atPresent(urlOf("http://elsewhere:1/file")).authority(), "elsewhere:1");
    EXPECT_FALSE(list->has(urlOf("https://a:1/x"))) << "the same name without TLS is another server";
}

TEST(ServerListTest, WhatIsNoAddressIsNamed)
{
    for (const char *wrong : {"", "http://a:1,,http://b:2", "http://a:1,nonsense", ",", "http://a:99999"}) {
        const Result<std::unique_ptr<ServerList>> list = ServerList::parse(QString::fromUtf8(wrong));
        ASSERT_FALSE(list) << wrong;
        EXPECT_EQ(list.error().kind, Error::Kind::Invalid) << wrong;
        EXPECT_FALSE(list.error().text.isEmpty()) << wrong;
    }
}

} // namespace
} // namespace signalbox::http
