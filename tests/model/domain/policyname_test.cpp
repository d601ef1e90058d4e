#include "model/domain/policyname.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

PolicyRecord policy(quint32 id, const QString &json)
{
    PolicyRecord record;
    record.id = PolicyId{id};
    record.json = json;
    return record;
}

TEST(PolicyNameTest, TheNamesAreThoseOfThePoliciesAsTheyAre)
{
    PolicyNames names;
    const PolicyRecord one = policy(1, QStringLiteral(R"({"name":"One"})"));
    EXPECT_EQ(names.of({one, policy(2, QStringLiteral(R"({"name":"Two","format":99})"))}),
              (std::map<quint32, QString>{{1, QStringLiteral("One")}, {2, QStringLiteral("Two")}}));
    EXPECT_EQ(names.of({one, policy(2, QStringLiteral(R"({"name":"Other"})"))}).at(2), QStringLiteral("Other"))
        << "whatever its revision is said to be";
    EXPECT_EQ(names.of({one}), (std::map<quint32, QString>{{1, QStringLiteral("One")}}));
}

} // namespace
} // namespace signalbox
