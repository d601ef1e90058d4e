#pragma once

#include "model/domain/inventory.h"
#include "model/domain/records.h"
#include "model/domain/result.h"

#include <QString>

#include <functional>
#include <span>
#include <vector>

namespace signalbox {

/// What a host group asks of its nodes: signalbox-groups(7) describes it.
///
///     condition = test { "or" test } …          and binds tighter than or, not tighter than and; ( ) as usual
///     test      = fact operator value | fact "in" "(" value {"," value} ")" | fact
///     fact      = name | role | upper | relay | address | attribute(KEY) | system(KEY) | software(PACKAGE) | user(KEY)
///               | registry(KEY) | configuration(KEY) | monitoring(KEY)
///     operator  = "=" | "!=" | "<" | "<=" | ">" | ">="
///     value     = word (not and, or, not, in) | "text", in which a backslash goes before " and before a backslash
///
/// Of = and != a value may have * (any characters) and ? (one character), whatever the case of letters. < and the like compare
/// numbers as numbers, and all else, and versions of software always, as Debian does (deb-version(7)). A node that does not tell a
/// fact fits != only; a fact alone asks whether it is told.
///
/// A value: copying is cheap, any thread.
class GroupCondition {
public:
    static constexpr qsizetype kMaxText = 4000; ///< characters
    static constexpr int kMaxDepth = 32; ///< of parentheses and "not"
    static constexpr int kMaxTests = 200;

    enum class Fact : quint8 { Name, Role, Upper, Relay, Address, Attribute, Inventory };
    enum class Operator : quint8 { Is, IsNot, Less, LessOrSame, More, MoreOrSame, IsTold };
    /// A text that a fact is held against.
    struct Pattern {
        QString text; ///< folded, unless it is for an order
        bool hasWildcards = false;
        double number = 0;
        bool isNumber = false;
        friend bool operator==(const Pattern &, const Pattern &) = default;
    };
    struct Test {
        Fact fact = Fact::Name;
        InventoryKind kind = InventoryKind::System; ///< of Fact::Inventory
        QString key; ///< of Attribute and Inventory
        Operator op = Operator::Is;
        std::vector<Pattern> values; ///< several: one of them
        friend bool operator==(const Test &, const Test &) = default;
    };
    /// What is known of a test or of the whole. Open: only the inventories can tell.
    enum class Truth : quint8 { No, Yes, Open };

    /// Error Invalid, with the place: "Character 12: …".
    static Result<GroupCondition> parse(const QString &text);
    /// Fits no node.
    GroupCondition() = default;

    [[nodiscard]] const std::vector<Test> &tests() const noexcept { return m_tests; }
    [[nodiscard]] std::vector<InventoryKind> inventories() const; ///< that it asks for, ascending, each once
    /// @param truthOf of the test with that number; asked for no more tests than it takes
    template <class TruthOf>
    [[nodiscard]] Truth evaluate(TruthOf &&truthOf) const
    {
        return m_nodes.empty() ? Truth::No : evaluate(static_cast<int>(m_nodes.size()) - 1, truthOf);
    }
    [[nodiscard]] bool mayFit(const Test &test, const QString &value) const; ///< for one value of a fact
    [[nodiscard]] Truth inventoryTruth(const Test &test, std::span<const NodeInventory> told) const;

private:
    class Parser;
    enum class Kind : quint8 { Test, Not, And, Or };
    /// Children come before their parents; the last one is the root.
    struct Node {
        Kind kind = Kind::Test;
        int first = 0; ///< number of the test, or a node
        int second = 0; ///< of And and Or
    };

    template <class TruthOf>
    [[nodiscard]] Truth evaluate(int at, TruthOf &truthOf) const
    {
        const Node &node = m_nodes[static_cast<std::size_t>(at)];
        if (node.kind == Kind::Test)
            return truthOf(static_cast<std::size_t>(node.first));
        const Truth first = evaluate(node.first, truthOf);
        if (node.kind == Kind::Not)
            return first == Truth::Open ? first : first == Truth::Yes ? Truth::No : Truth::Yes;
        const Truth decides = node.kind == Kind::And ? Truth::No : Truth::Yes;
        if (first == decides)
            return first;
        const Truth second = evaluate(node.second, truthOf);
        return first == Truth::Open && second != decides ? Truth::Open : second;
    }

    std::vector<Test> m_tests;
    std::vector<Node> m_nodes;
};

/// Holds many nodes against a condition, one after the other: what is the same for all nodes behind a relay is found out once. For
/// one thread at a time, and for as long as no node moves; so one for each look at the nodes.
class GroupMatcher {
public:
    using Truth = GroupCondition::Truth;
    /// Null: there is no such node.
    using FindNode = std::function<const NodeRecord *(NodeId)>;

    explicit GroupMatcher(GroupCondition condition) : m_condition(std::move(condition)) { }

    [[nodiscard]] const GroupCondition &condition() const noexcept { return m_condition; }
    /// Open: the inventories are needed.
    [[nodiscard]] Truth truthOf(const NodeRecord &node, const FindNode &find);
    /// Of each test, of an inventory Open; for fits(), when the node itself is out of reach.
    [[nodiscard]] std::vector<Truth> truths(const NodeRecord &node, const FindNode &find);
    /// @param truths of the node  @param told its inventories
    [[nodiscard]] bool fits(const std::vector<Truth> &truths, std::span<const NodeInventory> told) const;

private:
    [[nodiscard]] Truth truthOf(std::size_t test, const NodeRecord &node, const FindNode &find);
    [[nodiscard]] bool isBehind(std::size_t test, NodeId relay, const FindNode &find);

    GroupCondition m_condition;
    std::vector<std::vector<qint8>> m_behind; ///< of tests of a relay, by its number: -1 is not known yet
};

/// A pattern of folded characters with * and ? against a text, whatever its case.
[[nodiscard]] bool matchesWildcards(QStringView text, QStringView pattern) noexcept;

} // namespace signalbox
