#include "model/domain/groupcost.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

GroupCost costOf(const QString &text)
{
    return GroupCost(GroupCondition::parse(text).value());
}

TEST(GroupCostTest, GrowsWithWhatIsHeldAgainstWhat)
{
    NodeRecord node;
    node.name = QStringLiteral("pc-1");
    node.attributes.insert(QStringLiteral("site"), QString(1000, u'a'));
    const QString pattern = QString(500, u'a');
    const GroupCost plain = costOf(QStringLiteral("name = pc-1"));
    EXPECT_LE(plain.of(node), 20);
    EXPECT_GE(costOf(QStringLiteral("attribute(site) = \"*%1b\"").arg(pattern)).of(node), 1000 * 500 / 8);
    EXPECT_LT(costOf(QStringLiteral("attribute(site) = \"%1b\"").arg(pattern)).of(node), 100) << "no star";
    EXPECT_LT(costOf(QStringLiteral("attribute(other) = \"*%1b\"").arg(pattern)).of(node), 100) << "not told";
    EXPECT_LE(plain.usual(), GroupCost::kUsualAtOnce);
    EXPECT_GT(costOf(QStringLiteral("name = \"*%1\"").arg(pattern)).usual(), GroupCost::kUsualAtOnce);
}

} // namespace
} // namespace signalbox
