#include "model/domain/idgroup.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace signalbox {
namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

TEST(IdGroupTest, IsReadAndWritten)
{
    const Result<IdGroup> group = idGroupOf(object(
        R"({"name": "office", "description": "2nd floor", "relays": ["r2", "r1", "r1"], "members": ["c2", "c1", "c2"]})"));
    ASSERT_TRUE(group) << group.error().text.toStdString();
    EXPECT_EQ(group.value().relays, (QStringList{QStringLiteral("r1"), QStringLiteral("r2")}));
    EXPECT_EQ(group.value().members, (QStringList{QStringLiteral("c1"), QStringLiteral("c2")}));
    EXPECT_EQ(idGroupOf(toJson(group.value())).value(), group.value());
    EXPECT_TRUE(isIdGroup(toJson(group.value())));
    EXPECT_FALSE(isIdGroup(object(R"({"name": "g", "members": []})"))) << "a host group";
}

TEST(IdGroupTest, WhatIsWrongIsSaidAtItsMember)
{
    const auto why = [](const char *json) { return idGroupOf(object(json)).error().text; };
    EXPECT_TRUE(why(R"({"name": "x", "relays": []})").contains(QStringLiteral("without a relay")));
    EXPECT_TRUE(why(R"({"name": "x", "relays": []})").contains(QStringLiteral("relays")));
    EXPECT_TRUE(why(R"({"relays": ["r"]})").contains(QStringLiteral("name")));
    EXPECT_TRUE(why(R"({"name": "a,b", "relays": ["r"]})").contains(QStringLiteral("comma")));
    EXPECT_TRUE(why(R"({"name": "x", "relays": ["r", 3]})").contains(QStringLiteral("relays[1]")));
    EXPECT_TRUE(why(R"({"name": "x", "relays": ["r"], "more": 1})").contains(QStringLiteral("more")));
    EXPECT_FALSE(idProblem(QString(kMaxIdLength + 1, u'x')).isEmpty());
    EXPECT_TRUE(idProblem(QString(kMaxIdLength, u'x')).isEmpty());
    EXPECT_FALSE(idProblem(QStringLiteral(" ")).isEmpty());
    EXPECT_FALSE(idProblem(QStringLiteral("a\nb")).isEmpty());
    EXPECT_TRUE(idProblem(QStringLiteral("研究室")).isEmpty());
}

TEST(IdGroupTest, ANodeSaysItsIdsSeparatedByCommas)
{
    EXPECT_EQ(idsIn(QStringLiteral(" a, B ,,a,b,c d ")),
              (QStringList{QStringLiteral("a"), QStringLiteral("B"), QStringLiteral("c d")}));
    EXPECT_TRUE(idsIn({}).isEmpty());
    const QMap<QString, QString> told{{kIdsAttribute, QStringLiteral("lab, Office")}};
    EXPECT_TRUE(saysId(told, QStringLiteral("office")));
    EXPECT_TRUE(saysId(told, QStringLiteral("lab")));
    EXPECT_FALSE(saysId(told, QStringLiteral("off")));
    EXPECT_FALSE(saysId({}, QStringLiteral("office")));
    EXPECT_FALSE(saysId({{kIdsAttribute, QString()}}, QString())) << "no ID is nobody's";
}

} // namespace
} // namespace signalbox
