#include "network/http/target.h"

#include <gtest/gtest.h>

namespace signalbox::http {
namespace {

TEST(TargetTest, PathIsDecodedOnceAndTheQueryIsLeft)
{
    const auto target = Target::parse("/a%20b/%252e%2E?x=%20&y=?");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/a b/%2e.");
    EXPECT_EQ(target->rawPath, "/a%20b/%252e%2E");
    EXPECT_EQ(target->query, "x=%20&y=?");
}

TEST(TargetTest, DotsAreLeftToTheHandler)
{
    EXPECT_EQ(Target::parse("/a/../%2e%2e/b")->path, "/a/../../b");
}

TEST(TargetTest, TheFormForAProxyIsTakenToo)
{
    EXPECT_EQ(Target::parse("http://host:80/a?b")->path, "/a");
    EXPECT_EQ(Target::parse("HTTPS://host")->path, "/");
}

TEST(TargetTest, BrokenSequencesAndNulAreRefused)
{
    for (const auto *text : {"/%", "/%4", "/%zz", "/a%2", "/%00", "/a%00b", "*", "host:80", "", "ftp://host/a", "a/b"})
        EXPECT_FALSE(Target::parse(text)) << text;
}

} // namespace
} // namespace signalbox::http
