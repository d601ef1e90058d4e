#pragma once

#include "model/domain/groupcondition.h"
#include "model/domain/jobdefinition.h"

namespace signalbox {

// Host groups: names for many nodes. A static one lists them, another has a condition (groupcondition.h) and is whoever fits it
// at the moment. They are kept as definitions of the kind Group, with their versions, all in the top folder; groups do not nest.

inline constexpr qsizetype kMaxGroupBytes = 8 * 1024 * 1024; ///< of one, as JSON
inline constexpr int kMaxGroupMembers = 100'000; ///< of a static group; one with a condition may have any number

struct NodeGroup {
    static constexpr int kMaxText = 2000; ///< characters of the description

    QString name;
    QString description;
    QString condition; ///< empty: it is static
    QStringList members; ///< names of nodes, sorted, none twice; also of nodes that are not there, or not any more
    [[nodiscard]] bool isStatic() const noexcept { return condition.isEmpty(); }
    friend bool operator==(const NodeGroup &, const NodeGroup &) = default;
};

/// {"name", "description", "members": [names] or "condition": text}. Members come sorted, and those that are listed twice once.
/// Errors: Invalid, with the member that is wrong, and in a condition with the place (groupcondition.h). An empty group is one.
Result<NodeGroup> nodeGroupOf(const QJsonObject &json);
/// The same group gives the same JSON.
[[nodiscard]] QJsonObject toJson(const NodeGroup &group);
/// None: another kind, removed, or of a newer program.
[[nodiscard]] std::optional<NodeGroup> groupOf(const DefinitionRecord &record);

/// A group in a list.
struct GroupSummary {
    DefinitionId id{};
    QString name;
    QString description;
    QString condition; ///< empty: it is static
    quint32 listed = 0; ///< names in a static one
    quint32 version = 1;
    UtcMs changedMs = kNoTime;
    QString changedBy;
    [[nodiscard]] bool isStatic() const noexcept { return condition.isEmpty(); }
    friend bool operator==(const GroupSummary &, const GroupSummary &) = default;
};
[[nodiscard]] GroupSummary summaryOf(const DefinitionRecord &record, const NodeGroup &group);

/// Whose nodes are wanted: of a group that there is, or of one that is only being thought of.
struct GroupQuestion {
    DefinitionId id{};
    std::optional<NodeGroup> tried{}; ///< instead of `id`; its name does not matter
    int limit = 1000; ///< so many nodes are told by name, at most kMostNamed; all are counted
    static constexpr int kMostNamed = 100'000;
};

struct GroupNode {
    NodeId id{};
    NodeRole role = NodeRole::Client;
    QString name;
    friend bool operator==(const GroupNode &, const GroupNode &) = default;
};

/// Who is in a group at a time.
struct GroupNodes {
    UtcMs asOfMs = kNoTime;
    quint32 clients = 0;
    quint32 relays = 0;
    std::vector<GroupNode> nodes; ///< the first ones, ascending by number
    quint32 unknownCount = 0; ///< names in a static group that are no node's
    QStringList unknown; ///< the first kMostUnknown of them
    static constexpr int kMostUnknown = 100;
};

/// Names one a line, as they are pasted or read from a file: blanks around them and empty lines are left out.
struct PastedNames {
    QStringList names; ///< in their order, each once
    QStringList doubled; ///< those that were listed several times, each once
};
[[nodiscard]] PastedNames pastedNames(const QString &text);
/// "a, b, c and 12 more", so that an error stays short. @param all how many there are; `names` may be the first of them
[[nodiscard]] QString namedShortly(const QStringList &names, qsizetype all);

} // namespace signalbox
