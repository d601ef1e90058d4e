#include "views/completionplot.h"

#include <gtest/gtest.h>

namespace signalbox {

TEST(CompletionPlot, NeighbouringTimesOfTheAxisDiffer)
{
    EXPECT_EQ(timeAxisFormat(1.2), QStringLiteral("HH:mm:ss.zzz")) << "a small fleet is done within a second";
    EXPECT_EQ(timeAxisFormat(60), QStringLiteral("HH:mm:ss"));
    EXPECT_EQ(timeAxisFormat(3 * 3600), QStringLiteral("HH:mm"));
    EXPECT_TRUE(timeAxisFormat(72 * 3600).contains(QStringLiteral("MMM")));
}

} // namespace signalbox
