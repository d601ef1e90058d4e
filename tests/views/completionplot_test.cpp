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

TEST(CompletionPlot, TicksAreWholeSecondsOrMinutesApart)
{
    EXPECT_EQ(wholeTimeStep(2.5), 2);
    EXPECT_EQ(wholeTimeStep(150), 120) << "every two and a half minutes would read 19:17, 19:20, 19:22";
    for (const double step : {1.0, 5.0, 30.0, 60.0, 300.0, 3600.0})
        EXPECT_EQ(wholeTimeStep(step), step);
}

} // namespace signalbox
