#pragma once

#include "model/domain/jobdispatch.h"
#include "model/domain/jobtype.h"
#include "model/domain/result.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <span>
#include <variant>
#include <vector>

namespace signalbox {

// What decides which of the jobs that their schedules let go may start (S4, domain.md 5; domain-facts.md 5.1, 5.3). Where there
// are no rules at all, each job starts at once.

/// A concurrent manager: so many jobs of these kinds run in it at the same time. Where there is none, there is a built-in one,
/// with room for all.
struct ExecutionSlot {
    QString name; ///< unique
    quint32 capacity = 1; ///< jobs; 0: without a limit
    quint32 types = 0; ///< sum of typeBit(); 0: all
    quint8 lowestPriority = 1;
    quint8 highestPriority = 9;
    bool isEnabled = true; ///< else nothing starts in it; what runs there goes on
    [[nodiscard]] bool takes(JobType type, quint8 priority) const noexcept;
    friend bool operator==(const ExecutionSlot &, const ExecutionSlot &) = default;
};
[[nodiscard]] constexpr quint32 typeBit(JobType type) noexcept
{
    return quint32{1} << static_cast<quint8>(type);
}

/// Which jobs one side of an incompatibility is about.
struct JobPattern {
    enum class Kind : quint8 {
        Any,
        Type,
        Folder, ///< the jobs in it and in the folders below
        Name, ///< of a job: one that a definition or a request set makes has the name from there
    };
    Kind kind = Kind::Any;
    JobType type{};
    FolderId folder{};
    QString name;
    friend bool operator==(const JobPattern &, const JobPattern &) = default;
};

/// Jobs that `one` fits do not run at the same time as jobs that `other` fits, in the same conflict domain. `other` is Any: they
/// run alone.
struct Incompatibility {
    JobPattern one;
    JobPattern other;
    [[nodiscard]] bool isRunAlone() const noexcept { return other.kind == JobPattern::Kind::Any; }
    friend bool operator==(const Incompatibility &, const Incompatibility &) = default;
};

/// Jobs of the folder, and of those below that are in no other one, belong to the domain of this name. All the others belong to
/// Standard.
struct ConflictDomain {
    FolderId folder{};
    QString name;
    friend bool operator==(const ConflictDomain &, const ConflictDomain &) = default;
};

/// How many jobs of an operator run at the same time.
struct ActiveLimit {
    QString operatorName; ///< empty: of each one without a limit of their own
    quint32 most = 1;
    friend bool operator==(const ActiveLimit &, const ActiveLimit &) = default;
};

/// The numbers are stored: never renumber.
enum class DispatchRuleKind : quint8 { Slot = 1, Incompatibility = 2, Domain = 3, Limit = 4 };
using DispatchRuleBody = std::variant<ExecutionSlot, Incompatibility, ConflictDomain, ActiveLimit>;
struct DispatchRule {
    DispatchRuleId id{};
    DispatchRuleBody body;
    friend bool operator==(const DispatchRule &, const DispatchRule &) = default;
};
inline constexpr std::size_t kMaxDispatchRules = 1000; ///< of one server
inline constexpr quint32 kMaxSlotCapacity = 100'000;
inline constexpr quint32 kMaxActiveLimit = 100'000;

/// As it is stored.
struct StoredDispatchRule {
    DispatchRuleId id{};
    DispatchRuleKind kind = DispatchRuleKind::Slot;
    QString json;
};

[[nodiscard]] DispatchRuleKind kindOf(const DispatchRuleBody &body) noexcept;
[[nodiscard]] QString dispatchRuleKindKey(DispatchRuleKind kind); ///< "slot"
/// The folder that it is about, on either side.
[[nodiscard]] bool isAbout(const DispatchRuleBody &body, FolderId folder);

/// What is wrong with a rule that an operator gives, as a translated sentence; empty: nothing. Whether its folders are there
/// is not looked at. @param present all rules  @param id of the one that it takes the place of
[[nodiscard]] QString dispatchRuleProblem(const DispatchRuleBody &body, std::span<const DispatchRule> present,
                                          DispatchRuleId id);

/// Members: kind, and those of the kind. Folders by their numbers.
[[nodiscard]] QJsonObject toJson(const DispatchRuleBody &body);
/// @param present what is not given stays as it is there; null: a new one, of the kind that `kind` tells. Errors: Invalid, with
/// the member that is wrong
Result<DispatchRuleBody> dispatchRuleOf(const QJsonObject &json, const DispatchRuleBody *present = nullptr);
[[nodiscard]] StoredDispatchRule storedRule(const DispatchRule &rule);
/// Errors: Invalid (damaged, or of a newer program).
Result<DispatchRule> ruleOf(const StoredDispatchRule &stored);

// For people.
using FolderName = std::function<QString(FolderId)>;
[[nodiscard]] QString jobPatternText(const JobPattern &pattern, const FolderName &name); ///< "jobs of the type “…”"
/// What the rule says, as a sentence.
[[nodiscard]] QString dispatchRuleText(const DispatchRuleBody &body, const FolderName &name);
[[nodiscard]] QString slotTypesText(const ExecutionSlot &slot); ///< "all", or a list of types
[[nodiscard]] QString slotPrioritiesText(const ExecutionSlot &slot); ///< "1 to 9"

} // namespace signalbox
