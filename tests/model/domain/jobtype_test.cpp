#include "model/domain/jobtype.h"

#include <gtest/gtest.h>

#include <set>

namespace signalbox {
namespace {

TEST(JobTypeTest, ElevenTypesCanShowACommunicationError)
{
    const std::set<int> expected{1, 2, 6, 8, 9, 12, 14, 15, 16, 19, 20};
    for (int i = 1; i <= 21; ++i)
        EXPECT_EQ(canShowCommunicationError(static_cast<JobType>(i)), expected.contains(i)) << i;
}

TEST(JobTypeTest, OnlyAnInstallationCanFindItsPackageThere)
{
    for (int i = 1; i <= 21; ++i)
        EXPECT_EQ(canBeAlreadyDistributed(static_cast<JobType>(i)), i == 1) << i;
}

TEST(JobTypeTest, ANumberThatIsNoTypeHasNoPowers)
{
    EXPECT_FALSE(canShowCommunicationError(static_cast<JobType>(0)));
    EXPECT_FALSE(canShowCommunicationError(static_cast<JobType>(99)));
}

} // namespace
} // namespace signalbox
