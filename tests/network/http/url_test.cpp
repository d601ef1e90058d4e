#include "network/http/httpclient.h"

#include <gtest/gtest.h>

namespace signalbox::http {
namespace {

TEST(UrlTest, ReadsHttpAddresses)
{
    const auto url = Url::parse("http://node-1.example:8080/DEFAULT/x?c=1#part");
    ASSERT_TRUE(url);
    EXPECT_FALSE(url.value().tls);
    EXPECT_EQ(url.value().host, "node-1.example");
    EXPECT_EQ(url.value().port, 8080);
    EXPECT_EQ(url.value().target, "/DEFAULT/x?c=1");
    EXPECT_EQ(url.value().authority(), "node-1.example:8080");
}

TEST(UrlTest, KnowsTheUsualPorts)
{
    EXPECT_EQ(Url::parse("http://a").value().port, 80);
    EXPECT_EQ(Url::parse("HTTPS://a").value().port, 443);
    EXPECT_TRUE(Url::parse("HTTPS://a").value().tls);
    EXPECT_EQ(Url::parse("http://a:").value().port, 80);
    EXPECT_EQ(Url::parse("http://a").value().target, "/");
    EXPECT_EQ(Url::parse("http://a?q").value().target, "/?q");
}

TEST(UrlTest, ReadsIpv6)
{
    const auto url = Url::parse("http://[::1]:81/x");
    ASSERT_TRUE(url);
    EXPECT_EQ(url.value().host, "::1");
    EXPECT_EQ(url.value().authority(), "[::1]:81");
    EXPECT_EQ(Url::parse("https://[fe80::1]").value().port, 443);
}

TEST(UrlTest, ReadsUnixSockets)
{
    const auto url = Url::parse("unix:/run/a b.sock:/jobs?x=http://y");
    ASSERT_TRUE(url);
    EXPECT_EQ(url.value().unixPath, "/run/a b.sock");
    EXPECT_EQ(url.value().target, "/jobs?x=http://y");
    EXPECT_EQ(url.value().host, "localhost");
    EXPECT_EQ(Url::parse("unix:/run/a.sock").value().target, "/");
}

TEST(UrlTest, RefusesTheRestAndSaysWhy)
{
    for (const std::string text :
         {"", "a", "ftp://a/", "http://", "http:///x", "http://a:0/", "http://a:65536/", "http://a:x/", "http://a b/",
          "http://a/b c", "http://a/b\r\nX: y", "http://[::1", "http://[x]/", "http://[::1]x/", "unix:relative",
          "unix:/a:/b c", "http://a/\xc3\xa4"}) {
        const auto url = Url::parse(text);
        EXPECT_FALSE(url) << text;
        EXPECT_EQ(url.error().kind, Error::Kind::Invalid) << text;
        EXPECT_FALSE(url.error().text.isEmpty()) << text;
    }
    EXPECT_FALSE(Url::parse("unix:/" + std::string(107, 'a')));
}

TEST(UrlTest, APasswordIsNotRepeatedInTheMessage)
{
    const auto url = Url::parse("http://user:secret@host/");
    ASSERT_FALSE(url);
    EXPECT_FALSE(url.error().text.contains(QStringLiteral("secret")));
    EXPECT_TRUE(url.error().text.contains(QStringLiteral("host")));
}

} // namespace
} // namespace signalbox::http
