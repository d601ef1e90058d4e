#include "model/domain/nodegroup.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace signalbox {
namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(QByteArray(text)).object();
}

TEST(NodeGroupTest, AListIsSortedAndHasEachNameOnce)
{
    const Result<NodeGroup> group = nodeGroupOf(json(R"({"name": " Pilot ", "members": ["b", "a", "b"]})"));
    ASSERT_TRUE(group);
    EXPECT_EQ(group.value().name, QStringLiteral("Pilot"));
    EXPECT_EQ(group.value().members, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    EXPECT_TRUE(group.value().isStatic());
    EXPECT_EQ(nodeGroupOf(toJson(group.value())).value(), group.value());
    EXPECT_TRUE(nodeGroupOf(json(R"({"name": "x", "members": []})"))) << "an empty one is one";
}

TEST(NodeGroupTest, AConditionIsOneThatCanBeRead)
{
    const Result<NodeGroup> group = nodeGroupOf(json(R"({"name": "x", "condition": "role = relay"})"));
    ASSERT_TRUE(group);
    EXPECT_FALSE(group.value().isStatic());
    EXPECT_EQ(nodeGroupOf(toJson(group.value())).value(), group.value());
    const Result<NodeGroup> wrong = nodeGroupOf(json(R"({"name": "x", "condition": "role = boss"})"));
    ASSERT_FALSE(wrong);
    EXPECT_TRUE(wrong.error().text.contains(QStringLiteral("condition")));
    EXPECT_TRUE(wrong.error().text.contains(QStringLiteral("Character 1")));
}

TEST(NodeGroupTest, WhatIsWrongIsNamed)
{
    for (const char *text :
         {R"({"members": ["a"]})", R"({"name": "", "members": ["a"]})", R"({"name": "x"})",
          R"({"name": "x", "members": ["a"], "condition": "name = a"})", R"({"name": "x", "condition": ""})",
          R"({"name": "x", "condition": "  "})", R"({"name": "x", "members": "a"})", R"({"name": "x", "members": [1]})",
          R"({"name": "x", "members": [""]})", R"({"name": "x", "members": ["a"], "colour": "red"})"}) {
        const Result<NodeGroup> group = nodeGroupOf(json(text));
        EXPECT_FALSE(group) << text;
        if (!group) {
            EXPECT_EQ(group.error().kind, Error::Kind::Invalid);
        }
    }
    QJsonArray many;
    for (int i = 0; i <= kMaxGroupMembers; ++i)
        many.append(QString::number(i));
    EXPECT_FALSE(nodeGroupOf({{QStringLiteral("name"), QStringLiteral("x")}, {QStringLiteral("members"), many}}));
    many.removeLast();
    EXPECT_TRUE(nodeGroupOf({{QStringLiteral("name"), QStringLiteral("x")}, {QStringLiteral("members"), many}}));
}

TEST(PastedNamesTest, OneALineEachOnce)
{
    const PastedNames names = pastedNames(QStringLiteral(" a \r\n\nb\na\na\n  \nc"));
    EXPECT_EQ(names.names, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    EXPECT_EQ(names.doubled, (QStringList{QStringLiteral("a")}));
    EXPECT_TRUE(pastedNames(QString()).names.isEmpty());
}

TEST(PastedNamesTest, AHundredThousandAreTaken)
{
    QString text;
    for (int i = 0; i < 100'000; ++i)
        text += QStringLiteral("client-%1\n").arg(i);
    text += QStringLiteral("client-99999\n");
    const PastedNames names = pastedNames(text);
    EXPECT_EQ(names.names.size(), 100'000);
    EXPECT_EQ(names.doubled, QStringList{QStringLiteral("client-99999")});
}

TEST(NodeGroupTest, WhatIsWrongInAConditionIsOneSentence)
{
    const Result<NodeGroup> group = nodeGroupOf(
        {{QStringLiteral("name"), QStringLiteral("x")}, {QStringLiteral("condition"), QStringLiteral("nam = a")}});
    ASSERT_FALSE(group);
    EXPECT_FALSE(group.error().text.contains(QStringLiteral(".."))) << group.error().text.toStdString();
}

TEST(NamedShortlyTest, TheFirstFewAndHowManyMore)
{
    const QStringList five{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"),
                           QStringLiteral("e")};
    EXPECT_EQ(namedShortly(five, 5), QStringLiteral("a, b, c, d, e"));
    EXPECT_EQ(namedShortly(five + five, 1010),
              QStringLiteral("a, b, c, d, e and %1 more").arg(QLocale().toString(1005)));
}

TEST(JobDefinitionTargetsTest, GroupsAndRelaysAreReadAndWritten)
{
    JobDefinition job;
    job.name = QStringLiteral("x");
    job.type = JobType::ReportMessage;
    job.order = MessageOrder{QStringLiteral("title"), QStringLiteral("text"), {}};
    EXPECT_FALSE(job.hasDestinations());
    job.groups << QStringLiteral("Pilot");
    job.below << QStringLiteral("berlin-1");
    EXPECT_TRUE(job.hasDestinations());
    const Result<JobDefinition> read = jobDefinitionOf(toJson(job));
    ASSERT_TRUE(read) << read.error().text.toStdString();
    EXPECT_EQ(read.value(), job);
    job.groups << QStringLiteral("Pilot");
    EXPECT_FALSE(jobDefinitionOf(toJson(job))) << "twice";
}

} // namespace
} // namespace signalbox
