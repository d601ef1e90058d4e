#include "model/domain/groupcondition.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <random>

namespace signalbox {
namespace {

using Truth = GroupCondition::Truth;

/// Server -> berlin-1 -> mitte -> pc-1; berlin-1 -> pc-2; server -> pc-3.
class GroupConditionTest : public testing::Test {
protected:
    GroupConditionTest()
    {
        add(1, "berlin-1", NodeRole::Relay, 0);
        add(2, "mitte", NodeRole::Relay, 1);
        add(3, "pc-1", NodeRole::Client, 2);
        add(4, "pc-2", NodeRole::Client, 1);
        add(5, "pc-3", NodeRole::Client, 0);
        m_nodes[3].attributes = {{QStringLiteral("site"), QStringLiteral("Berlin")}};
        m_nodes[4].attributes = {{QStringLiteral("site"), QStringLiteral("jena")},
                                 {QStringLiteral("ram"), QStringLiteral("16")}};
        m_nodes[5].address = QStringLiteral("10.0.0.5");
    }
    void add(quint32 id, const char *name, NodeRole role, quint32 upper)
    {
        NodeRecord node;
        node.id = NodeId{id};
        node.name = QLatin1String(name);
        node.role = role;
        node.upper = NodeId{upper};
        m_nodes[id] = node;
    }
    [[nodiscard]] GroupMatcher::FindNode finder() const
    {
        return [this](NodeId id) {
            const auto found = m_nodes.find(number(id));
            return found == m_nodes.end() ? nullptr : &found->second;
        };
    }
    /// Numbers of those who fit, such as "34"; behind "?" those of whom only inventories can tell.
    std::string fits(const QString &text)
    {
        const Result<GroupCondition> condition = GroupCondition::parse(text);
        EXPECT_TRUE(condition) << qPrintable(text) << ": " << (condition ? "" : condition.error().text.toStdString());
        if (!condition)
            return "error";
        GroupMatcher matcher(condition.value());
        std::string fits, open;
        for (const auto &[id, node] : m_nodes) {
            const Truth truth = matcher.truthOf(node, finder());
            if (truth == Truth::Yes)
                fits += std::to_string(id);
            if (truth == Truth::Open)
                open += std::to_string(id);
        }
        return open.empty() ? fits : fits + "?" + open;
    }
    static std::string problem(const QString &text)
    {
        const Result<GroupCondition> condition = GroupCondition::parse(text);
        return condition ? std::string("none") : condition.error().text.toStdString();
    }

    std::map<quint32, NodeRecord> m_nodes;
};

TEST_F(GroupConditionTest, FactsOfTheNodeItself)
{
    EXPECT_EQ(fits(QStringLiteral("name = pc-1")), "3");
    EXPECT_EQ(fits(QStringLiteral("NAME = PC-1")), "3") << "whatever the case";
    EXPECT_EQ(fits(QStringLiteral("name = \"pc-*\"")), "345");
    EXPECT_EQ(fits(QStringLiteral("name = pc-?")), "345");
    EXPECT_EQ(fits(QStringLiteral("name != pc-*")), "12");
    EXPECT_EQ(fits(QStringLiteral("name in (mitte, pc-3)")), "25");
    EXPECT_EQ(fits(QStringLiteral("role = relay")), "12");
    EXPECT_EQ(fits(QStringLiteral("role != relay")), "345");
    EXPECT_EQ(fits(QStringLiteral("address = 10.0.*")), "5");
    EXPECT_EQ(fits(QStringLiteral("address != 10.0.0.5")), "1234") << "also who has none";
    EXPECT_EQ(fits(QStringLiteral("upper = berlin-1")), "24");
}

TEST_F(GroupConditionTest, ANodeIsBehindEachRelayAboveIt)
{
    EXPECT_EQ(fits(QStringLiteral("relay = berlin-*")), "234");
    EXPECT_EQ(fits(QStringLiteral("relay = mitte")), "3");
    EXPECT_EQ(fits(QStringLiteral("relay != berlin-1")), "15") << "the relay itself is not behind itself";
    EXPECT_EQ(fits(QStringLiteral("relay in (mitte, none) and role = client")), "3");
    m_nodes[1].upper = NodeId{2}; // a damaged chain that leads into itself
    EXPECT_EQ(fits(QStringLiteral("relay = nowhere")), "");
    m_nodes[1].upper = NodeId{77};
    EXPECT_EQ(fits(QStringLiteral("relay = mitte")), "3");
}

TEST_F(GroupConditionTest, AttributesAreComparedAsTextsAndAsNumbers)
{
    EXPECT_EQ(fits(QStringLiteral("attribute(site) = berlin")), "3");
    EXPECT_EQ(fits(QStringLiteral("attribute(site)")), "34") << "who tells it";
    EXPECT_EQ(fits(QStringLiteral("not attribute(site)")), "125");
    EXPECT_EQ(fits(QStringLiteral("attribute(site) != berlin")), "1245") << "also who does not tell";
    EXPECT_EQ(fits(QStringLiteral("attribute(ram) >= 9")), "4") << "as a number: as a text 16 comes before 9";
    EXPECT_EQ(fits(QStringLiteral("attribute(ram) < 16")), "");
    EXPECT_EQ(fits(QStringLiteral("attribute(\"ram\") <= 16.0")), "4");
}

TEST_F(GroupConditionTest, AndBindsTighterThanOrAndNotTighterThanAnd)
{
    EXPECT_EQ(fits(QStringLiteral("name = pc-1 or name = pc-2 and role = relay")), "3");
    EXPECT_EQ(fits(QStringLiteral("(name = pc-1 or name = pc-2) and role = relay")), "");
    EXPECT_EQ(fits(QStringLiteral("not name = pc-1 and role = client")), "45");
    EXPECT_EQ(fits(QStringLiteral("not (name = pc-1 and role = client)")), "1245");
    EXPECT_EQ(fits(QStringLiteral("not not role = relay")), "12");
}

TEST_F(GroupConditionTest, InventoriesAreAskedForOnlyWhereTheyDecide)
{
    EXPECT_EQ(fits(QStringLiteral("role = client and software(nginx) < 1.24")), "?345");
    EXPECT_EQ(fits(QStringLiteral("role = relay or software(nginx)")), "12?345");
    EXPECT_EQ(fits(QStringLiteral("software(nginx) and role = relay and name = nobody")), "");
    EXPECT_EQ(fits(QStringLiteral("software(nginx) or role = client or role = relay")), "12345");
    const GroupCondition condition =
        GroupCondition::parse(QStringLiteral("user(room) = 1 or system(a) = 2 or system(b)")).value();
    EXPECT_EQ(condition.inventories(), (std::vector{InventoryKind::System, InventoryKind::UserInventory}));
}

TEST_F(GroupConditionTest, InventoriesDecideWhatTheNodeLeavesOpen)
{
    NodeInventory software;
    software.kind = InventoryKind::Software;
    software.items = {{QStringLiteral("libc"), QStringLiteral("2.36-9"), QStringLiteral("amd64")},
                      {QStringLiteral("libc"), QStringLiteral("2.35-1"), QStringLiteral("i386")},
                      {QStringLiteral("nginx"), QStringLiteral("1.9.0"), QStringLiteral("amd64")}};
    tidyInventory(software.items);
    const std::vector<NodeInventory> told{software};
    const auto isFit = [&](const QString &text, const std::vector<NodeInventory> &of) {
        GroupMatcher matcher(GroupCondition::parse(text).value());
        return matcher.fits(matcher.truths(m_nodes.at(3), finder()), of);
    };
    EXPECT_TRUE(isFit(QStringLiteral("role = client and software(nginx) < 1.24"), told)) << "as versions: 1.9 < 1.24";
    EXPECT_FALSE(isFit(QStringLiteral("software(nginx) > 1.24"), told));
    EXPECT_TRUE(isFit(QStringLiteral("software(libc) = 2.35-1"), told)) << "one of both";
    EXPECT_FALSE(isFit(QStringLiteral("software(libc) != 2.35-1"), told)) << "none of both may be it";
    EXPECT_FALSE(isFit(QStringLiteral("software(apache2)"), told));
    EXPECT_TRUE(isFit(QStringLiteral("software(apache2) != 1"), told));
    EXPECT_FALSE(isFit(QStringLiteral("software(nginx)"), {})) << "no inventory";
    EXPECT_FALSE(isFit(QStringLiteral("system(nginx)"), told)) << "of another kind";
    EXPECT_FALSE(isFit(QStringLiteral("name = pc-2 and software(nginx)"), told));
}

TEST_F(GroupConditionTest, WhatIsWrongIsToldWithItsPlace)
{
    const auto has = [](const QString &text, const char *place) {
        const std::string told = problem(text);
        EXPECT_EQ(told.rfind(place, 0), 0U) << qPrintable(text) << ": " << told;
    };
    has(QStringLiteral("nam = pc-1"), "Character 1: ");
    has(QStringLiteral("name = pc-1 an role = client"), "Character 13: ");
    has(QStringLiteral("name = "), "Character 8: ");
    has(QStringLiteral("name"), "Character 5: ");
    has(QStringLiteral("name < b"), "Character 1: ");
    has(QStringLiteral("role = boss"), "Character 1: ");
    has(QStringLiteral("name = \"pc"), "Character 8: ");
    has(QStringLiteral("(name = a"), "Character 10: ");
    has(QStringLiteral("name = a)"), "Character 9: ");
    has(QStringLiteral("name in (a, )"), "Character 13: ");
    has(QStringLiteral("name in a"), "Character 9: ");
    has(QStringLiteral("software = 1"), "Character 10: ");
    has(QStringLiteral("software(\"\") = 1"), "Character 1: ");
    has(QStringLiteral("name = and"), "Character 8: ");
    has(QStringLiteral("name = a and"), "Character 13: ");
    has(QString(40, u'(') + QStringLiteral("name = a"), "Character 34: ");
    EXPECT_NE(problem(QString()), "none");
    EXPECT_NE(problem(QStringLiteral("  \n ")), "none");
    EXPECT_NE(problem(QString(GroupCondition::kMaxText + 1, u' ')), "none");
    QStringList many;
    for (int i = 0; i <= GroupCondition::kMaxTests; ++i)
        many << QStringLiteral("name=a");
    EXPECT_NE(problem(many.join(QStringLiteral(" or "))), "none");
    EXPECT_EQ(problem(many.mid(1).join(QStringLiteral(" or "))), "none");
}

TEST_F(GroupConditionTest, QuotedTextsMayHoldAnything)
{
    m_nodes[3].attributes.insert(QStringLiteral("a \"b\" \\"), QStringLiteral("x ) or ("));
    EXPECT_EQ(fits(QStringLiteral("attribute(\"a \\\"b\\\" \\\\\") = \"x ) or (\"")), "3");
}

TEST(WildcardTest, StarsAndQuestionMarks)
{
    const auto matches = [](const QByteArray &text, const QByteArray &pattern) {
        return matchesWildcards(QString::fromLatin1(text), QString::fromLatin1(pattern));
    };
    EXPECT_TRUE(matches("pc-12", "pc-*"));
    EXPECT_TRUE(matches("PC-12", "*-1?"));
    EXPECT_TRUE(matches("", "*"));
    EXPECT_FALSE(matches("", "?"));
    EXPECT_TRUE(matches("abcabd", "*ab?"));
    EXPECT_FALSE(matches("abc", "ab"));
    EXPECT_TRUE(matches("abc", "***c"));
    // So often that the text is folded on the way.
    const QByteArray many(500, 'A');
    EXPECT_TRUE(matches(many + "bAx", "*aab?x"));
    EXPECT_FALSE(matches(many, "*" + QByteArray(60, 'a') + "b"));
}

/// As a hostile node could say: NaN is neither below nor above.
TEST_F(GroupConditionTest, WhatIsNoNumberIsComparedAsAWord)
{
    m_nodes[3].attributes.insert(QStringLiteral("free"), QStringLiteral("nan"));
    m_nodes[4].attributes.insert(QStringLiteral("free"), QStringLiteral("7"));
    EXPECT_EQ(fits(QStringLiteral("attribute(free) <= 10")), "4");
    EXPECT_EQ(fits(QStringLiteral("attribute(free) >= 10 and attribute(free) <= 10")), "");
    EXPECT_EQ(fits(QStringLiteral("attribute(free) >= nan and attribute(free) <= nan")), "3");
}

/// Conditions that are made up and held against what they were made of.
class MadeUp {
public:
    explicit MadeUp(std::mt19937 &random) : m_random(random) { }
    /// @return its value for a node whose name, role and attribute are these
    std::pair<QString, std::function<bool(const NodeRecord &)>> any(int depth)
    {
        switch (depth == 0 ? m_random() % 3 : m_random() % 6) {
        case 0: {
            const QString name = QStringLiteral("n%1").arg(m_random() % 4);
            return {QStringLiteral("name = %1").arg(name),
                    [name](const NodeRecord &node) { return node.name == name; }};
        }
        case 1:
            return {QStringLiteral("role=relay"), [](const NodeRecord &node) { return node.role == NodeRole::Relay; }};
        case 2: {
            const int least = static_cast<int>(m_random() % 4);
            return {QStringLiteral("attribute( x )>=%1").arg(least), [least](const NodeRecord &node) {
                        return node.attributes.contains(QStringLiteral("x"))
                               && node.attributes.value(QStringLiteral("x")).toInt() >= least;
                    }};
        }
        case 3: {
            const auto [text, value] = any(depth - 1);
            return {QStringLiteral("NOT (%1)").arg(text), [value](const NodeRecord &node) { return !value(node); }};
        }
        default: {
            const auto [left, leftValue] = any(depth - 1);
            const auto [right, rightValue] = any(depth - 1);
            const bool isAnd = m_random() % 2 == 0;
            return {
                QStringLiteral("(%1)\n%2 (%3)").arg(left, isAnd ? QStringLiteral("and") : QStringLiteral("or"), right),
                [leftValue, rightValue, isAnd](const NodeRecord &node) {
                    return isAnd ? leftValue(node) && rightValue(node) : leftValue(node) || rightValue(node);
                }};
        }
        }
    }

private:
    std::mt19937 &m_random;
};

TEST(GroupConditionPropertyTest, MeansWhatItWasMadeOf)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const GroupMatcher::FindNode nobody = [](NodeId) -> const NodeRecord * { return nullptr; };
    for (int i = 0; i < 500; ++i) {
        const auto [text, value] = MadeUp(random).any(5);
        const Result<GroupCondition> condition = GroupCondition::parse(text);
        ASSERT_TRUE(condition) << qPrintable(text) << ": " << condition.error().text.toStdString();
        GroupMatcher matcher(condition.value());
        for (int k = 0; k < 20; ++k) {
            NodeRecord node;
            node.name = QStringLiteral("n%1").arg(random() % 4);
            node.role = random() % 2 == 0 ? NodeRole::Relay : NodeRole::Client;
            if (random() % 3 != 0)
                node.attributes.insert(QStringLiteral("x"), QString::number(random() % 5));
            ASSERT_EQ(matcher.truthOf(node, nobody) == Truth::Yes, value(node)) << qPrintable(text);
        }
    }
}

TEST(GroupConditionPropertyTest, AnyTextIsAConditionOrAnErrorWithItsPlace)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const QStringList pieces{
        QStringLiteral("name"), QStringLiteral("and"),      QStringLiteral("or"),     QStringLiteral("not"),
        QStringLiteral("("),    QStringLiteral(")"),        QStringLiteral("="),      QStringLiteral("!="),
        QStringLiteral("in"),   QStringLiteral("\""),       QStringLiteral("\\"),     QStringLiteral("x*"),
        QStringLiteral(","),    QStringLiteral("software"), QStringLiteral("role"),   QStringLiteral("relay"),
        QString(QChar(0xd800)), QString(QChar(0)),          QStringLiteral("\u202e"), QStringLiteral("attribute")};
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (auto k = random() % 30; k > 0; --k) {
            text += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
            if (random() % 3 != 0)
                text += u' ';
        }
        const Result<GroupCondition> condition = GroupCondition::parse(text);
        if (condition) {
            NodeRecord node;
            node.name = QStringLiteral("x");
            GroupMatcher matcher(condition.value());
            (void)matcher.truthOf(node, [](NodeId) -> const NodeRecord * { return nullptr; });
        } else {
            ASSERT_EQ(condition.error().kind, Error::Kind::Invalid);
            ASSERT_FALSE(condition.error().text.isEmpty());
        }
    }
}

} // namespace
} // namespace signalbox
