#include "network/nodeapi/filessteps.h"

#include <gtest/gtest.h>

namespace signalbox::ddi {
namespace {

constexpr qint64 kSize = kFilesPartBytes + 100;

FilesSteps::Next nextOf(const Result<std::optional<FilesSteps::Next>> &step)
{
    EXPECT_TRUE(step && step.value());
    return step && step.value() ? *step.value() : FilesSteps::Next();
}

} // namespace

TEST(FilesSteps, GoOnWhereTheServerSays)
{
    FilesSteps steps(kSize);
    const FilesSteps::Next first = FilesSteps::first();
    EXPECT_FALSE(first.withBytes) << "it asks how much is there";
    FilesSteps::Next next = nextOf(steps.after(first, {0, false}));
    EXPECT_EQ(next.bytes(kSize), kFilesPartBytes);
    next = nextOf(steps.after(next, {kFilesPartBytes, false}));
    EXPECT_EQ(next.offset, kFilesPartBytes);
    EXPECT_EQ(next.bytes(kSize), 100);
    next = nextOf(steps.after(next, {kSize, false}));
    EXPECT_FALSE(next.withBytes) << "it is being checked";
    const auto end = steps.after(next, {kSize, true});
    ASSERT_TRUE(end);
    EXPECT_FALSE(end.value());
}

TEST(FilesSteps, DoNotBeginAnewForEver)
{
    FilesSteps steps(kSize);
    FilesSteps::Next next = nextOf(steps.after(FilesSteps::first(), {0, false}));
    int tries = 0;
    for (; tries < 100; ++tries) {
        const auto step = steps.after(next, {0, false});
        if (!step) {
            EXPECT_EQ(step.error().kind, Error::Kind::Protocol);
            break;
        }
        next = nextOf(step);
    }
    EXPECT_EQ(tries, 5);
}

TEST(FilesSteps, MoreThanThereIsWasNeverSent)
{
    FilesSteps steps(kSize);
    const auto step = steps.after(FilesSteps::first(), {kSize + 1, false});
    ASSERT_FALSE(step);
    EXPECT_EQ(step.error().kind, Error::Kind::Protocol);
}

} // namespace signalbox::ddi
