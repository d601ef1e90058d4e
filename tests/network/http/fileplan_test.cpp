#include "network/http/fileplan.h"

#include <gtest/gtest.h>

namespace signalbox::http {
namespace {

constexpr std::int64_t kModified = 784111777; // Sun, 06 Nov 1994 08:49:37 GMT
constexpr auto kModifiedText = "Sun, 06 Nov 1994 08:49:37 GMT";
constexpr auto kEarlier = "Sun, 06 Nov 1994 08:49:36 GMT";
constexpr std::int64_t kNow = kModified + 1000;

FilePlan plan(const FileConditions &conditions, std::int64_t size = 1000)
{
    return planFile(conditions, {size, kModified, "\"tag\""}, kNow);
}

std::string text(const FilePlan &plan)
{
    return std::to_string(plan.status) + " " + std::to_string(plan.begin) + "+" + std::to_string(plan.length);
}

TEST(FilePlanTest, WithoutConditionsTheWholeFileIsSent)
{
    EXPECT_EQ(text(plan({})), "200 0+1000");
    EXPECT_EQ(text(plan({}, 0)), "200 0+0");
}

TEST(FilePlanTest, EachRangeIsAnsweredAsTheTableSays)
{
    struct Case {
        std::string range;
        std::int64_t size;
        std::string expected;
    };
    const std::vector<Case> cases{{"bytes=0-0", 1000, "206 0+1"},
                                  {"bytes=0-999", 1000, "206 0+1000"},
                                  {"bytes=10-19", 1000, "206 10+10"},
                                  {"bytes=10-", 1000, "206 10+990"},
                                  {"bytes=999-", 1000, "206 999+1"},
                                  {"bytes=990-5000", 1000, "206 990+10"},
                                  {"bytes=990-99999999999999999999999", 1000, "206 990+10"},
                                  {"bytes=-1", 1000, "206 999+1"},
                                  {"bytes=-1000", 1000, "206 0+1000"},
                                  {"bytes=-5000", 1000, "206 0+1000"},
                                  {"Bytes= 5-6 ", 1000, "206 5+2"},
                                  // nothing of the file is meant
                                  {"bytes=1000-", 1000, "416 0+0"},
                                  {"bytes=1000-2000", 1000, "416 0+0"},
                                  {"bytes=99999999999999999999999-", 1000, "416 0+0"},
                                  {"bytes=-0", 1000, "416 0+0"},
                                  {"bytes=0-", 0, "416 0+0"},
                                  // no range that we know: the whole
                                  {"bytes=-5", 0, "200 0+0"},
                                  {"bytes=5-4", 1000, "200 0+1000"},
                                  {"bytes=", 1000, "200 0+1000"},
                                  {"bytes=-", 1000, "200 0+1000"},
                                  {"bytes=a-b", 1000, "200 0+1000"},
                                  {"bytes=+1-2", 1000, "200 0+1000"},
                                  {"bytes=1-2,4-5", 1000, "200 0+1000"},
                                  {"items=0-1", 1000, "200 0+1000"},
                                  {"0-1", 1000, "200 0+1000"}};
    for (const auto &[range, size, expected] : cases) {
        FileConditions conditions;
        conditions.range = range;
        EXPECT_EQ(text(plan(conditions, size)), expected) << range << " of " << size;
    }
}

TEST(FilePlanTest, ARangeOnlyCountsForTheFileThatIfRangeNames)
{
    EXPECT_EQ(plan({.range = "bytes=1-2", .ifRange = "\"tag\""}).status, 206);
    EXPECT_EQ(plan({.range = "bytes=1-2", .ifRange = "\"other\""}).status, 200);
    EXPECT_EQ(plan({.range = "bytes=1-2", .ifRange = "W/\"tag\""}).status, 200) << "a weak tag proves nothing";
    EXPECT_EQ(plan({.range = "bytes=1-2", .ifRange = kModifiedText}).status, 206);
    EXPECT_EQ(plan({.range = "bytes=1-2", .ifRange = kEarlier}).status, 200);
    EXPECT_EQ(plan({.range = "bytes=5000-", .ifRange = "\"other\""}).status, 200) << "no 416 for another file";
}

TEST(FilePlanTest, ADateYoungerThanASecondDoesNotProveThatTheFileIsTheSame)
{
    const FileConditions conditions{.range = "bytes=1-2", .ifRange = kModifiedText};
    EXPECT_EQ(planFile(conditions, {1000, kModified, ""}, kModified).status, 200);
    EXPECT_EQ(planFile(conditions, {1000, kModified, ""}, kModified + 1).status, 206);
}

TEST(FilePlanTest, IfNoneMatchGivesNotModified)
{
    EXPECT_EQ(plan({.ifNoneMatch = "\"tag\""}).status, 304);
    EXPECT_EQ(plan({.ifNoneMatch = "W/\"tag\""}).status, 304);
    EXPECT_EQ(plan({.ifNoneMatch = "\"a,b\" , \"tag\""}).status, 304);
    EXPECT_EQ(plan({.ifNoneMatch = "*"}).status, 304);
    EXPECT_EQ(plan({.ifNoneMatch = "\"other\""}).status, 200);
    EXPECT_EQ(plan({.ifNoneMatch = "tag"}).status, 200);
    EXPECT_EQ(plan({.ifNoneMatch = "\"tag\"", .range = "bytes=1-2"}).status, 304);
    EXPECT_EQ(plan({.ifNoneMatch = "\"other\"", .ifModifiedSince = kModifiedText}).status, 200)
        << "the date is not looked at beside a tag";
    EXPECT_EQ(plan({.ifModifiedSince = kModifiedText}).status, 304);
    EXPECT_EQ(plan({.ifModifiedSince = kEarlier}).status, 200);
    EXPECT_EQ(plan({.ifModifiedSince = "yesterday"}).status, 200);
}

TEST(FilePlanTest, IfMatchGivesPreconditionFailed)
{
    EXPECT_EQ(plan({.ifMatch = "\"tag\""}).status, 200);
    EXPECT_EQ(plan({.ifMatch = "*"}).status, 200);
    EXPECT_EQ(plan({.ifMatch = "\"other\""}).status, 412);
    EXPECT_EQ(plan({.ifMatch = "W/\"tag\""}).status, 412);
    EXPECT_EQ(plan({.ifUnmodifiedSince = kEarlier}).status, 412);
    EXPECT_EQ(plan({.ifUnmodifiedSince = kModifiedText}).status, 200);
    EXPECT_EQ(plan({.ifMatch = "\"tag\"", .ifUnmodifiedSince = kEarlier}).status, 200);
}

} // namespace
} // namespace signalbox::http
