#include "network/nodehost/heardnodes.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

const QString kNode = QStringLiteral("pc-1");

TEST(HeardNodes, TellsANodeThatIsNewAfterGatheringOthers)
{
    HeardNodes nodes;
    EXPECT_EQ(nodes.dueMs(), kNoTime);
    nodes.heard(kNode, 1000);
    nodes.heard(QStringLiteral("pc-2"), 1500);
    nodes.heard(kNode, 1600);
    EXPECT_EQ(nodes.dueMs(), 1000 + HeardNodes::kGatherMs);
    EXPECT_EQ(nodes.take(3000), (QStringList{kNode, QStringLiteral("pc-2")}));
    EXPECT_EQ(nodes.dueMs(), kNoTime);
    EXPECT_TRUE(nodes.take(3000).isEmpty());
}

TEST(HeardNodes, TellsANodeThatComesAllTheTimeOnceAMinute)
{
    HeardNodes nodes;
    int told = 0;
    for (qint64 now = 1000; now < 1000 + 10 * HeardNodes::kToldEveryMs; now += 5000) {
        nodes.heard(kNode, now);
        told += static_cast<int>(nodes.take(now).size());
    }
    EXPECT_EQ(told, 10);
}

TEST(HeardNodes, TellsANodeThatComesBackSoonButNotWithEachWord)
{
    HeardNodes nodes;
    nodes.heard(kNode, 1000);
    EXPECT_EQ(nodes.take(1000).size(), 1);
    nodes.heard(kNode, 1000 + HeardNodes::kSilenceMs);
    EXPECT_EQ(nodes.take(1000 + HeardNodes::kSilenceMs).size(), 1);
    nodes.heard(kNode, 1500 + HeardNodes::kSilenceMs);
    EXPECT_EQ(nodes.dueMs(), kNoTime);
}

TEST(HeardNodes, TellsManyInPieces)
{
    HeardNodes nodes;
    for (qsizetype i = 0; i < HeardNodes::kMost + 1; ++i)
        nodes.heard(QString::number(i), 1000);
    EXPECT_EQ(nodes.take(4000).size(), HeardNodes::kMost);
    EXPECT_EQ(nodes.dueMs(), 4000);
    EXPECT_EQ(nodes.take(4000).size(), 1);
    EXPECT_EQ(nodes.dueMs(), kNoTime);
}

} // namespace
} // namespace signalbox
