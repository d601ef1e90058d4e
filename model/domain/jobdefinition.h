#pragma once

#include "model/domain/ids.h"
#include "model/domain/joborder.h"
#include "model/domain/records.h"
#include "model/domain/repetition.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace signalbox {

// What is saved to be ordered again and again: definitions of jobs and request sets (requestset.h), in folders, and host groups
// (nodegroup.h), to which jobs are ordered.

enum class DefinitionId : quint32 {}; ///< of a folder, too; 0: the top, or none

/// The numbers are stored.
enum class DefinitionKind : quint8 { Folder = 1, Job = 2, Set = 3, Group = 4 };
[[nodiscard]] QString definitionKindKey(DefinitionKind kind); ///< "folder", "job", "set", "group"
[[nodiscard]] std::optional<DefinitionKind> definitionKindFromKey(const QString &key);

inline constexpr std::size_t kMaxDefinitions = 10'000; ///< with the removed ones that can still be brought back
inline constexpr qsizetype kMaxDefinitionBytes = 2 * 1024 * 1024; ///< of one, as JSON
inline constexpr qsizetype kMaxAllDefinitions = 64 * 1024 * 1024; ///< characters of all, in their newest versions
inline constexpr quint32 kDefinitionVersions = 100; ///< the newest that are kept of each
inline constexpr qint64 kKeepRemovedMs = 30LL * 24 * 3600 * 1000; ///< so long what was removed can be brought back

/// A definition or a folder as it is stored, in its newest version.
struct DefinitionRecord {
    DefinitionId id{};
    DefinitionKind kind = DefinitionKind::Job;
    DefinitionId folder{};
    QString name; ///< unique in its folder among those of its kind, whatever their case
    quint32 version = 1; ///< of a folder always 1
    UtcMs changedMs = kNoTime;
    QString changedBy; ///< operator
    UtcMs removedMs = kNoTime; ///< set: it can be brought back for kKeepRemovedMs
    DefinitionId removedWith{}; ///< what was removed then: itself, or a folder above it
    JobType type = JobType::InstallPackage; ///< of a job
    QString json; ///< of a folder empty
    [[nodiscard]] bool isRemoved() const noexcept { return removedMs != kNoTime; }
    friend bool operator==(const DefinitionRecord &, const DefinitionRecord &) = default;
};

/// One version of a definition, the newest too.
struct DefinitionVersion {
    qint64 id = 0; ///< definitionVersionNumber()
    DefinitionId definition{};
    quint32 version = 1;
    UtcMs changedMs = kNoTime;
    QString changedBy;
    QString json;
    friend bool operator==(const DefinitionVersion &, const DefinitionVersion &) = default;
};
/// A place in a ring: a new version takes the place of the oldest one.
[[nodiscard]] constexpr qint64 definitionVersionNumber(DefinitionId definition, quint32 version) noexcept
{
    return static_cast<qint64>(number(definition)) * 128 + version % kDefinitionVersions;
}

/// A package by what it is called, so that a definition can be taken to another server.
struct DefinedPackage {
    QString name;
    QString version;
    QString sha256; ///< hexadecimal; empty: the newest of that name and version
    friend bool operator==(const DefinedPackage &, const DefinedPackage &) = default;
};

/// By which routes the job goes (jobroutes.h), by names: that of a relay, or an empty one for the managing server itself.
struct DefinedRoutes {
    struct Choice {
        QString destination;
        std::optional<QString> place; ///< none: where it usually asks
        friend bool operator==(const Choice &, const Choice &) = default;
    };
    std::optional<QString> all; ///< of all destinations that are not listed; as Choice::place
    std::vector<Choice> each; ///< each destination once
    [[nodiscard]] bool isUsual() const noexcept { return !all && each.empty(); }
    friend bool operator==(const DefinedRoutes &, const DefinedRoutes &) = default;
};

/// The description of a job. Its schedule is always "immediate" (domain-facts.md 1.11): when it is ordered, times are given.
struct JobDefinition {
    static constexpr int kMaxText = 2000; ///< characters of the description
    static constexpr int kMaxPackages = 100;
    static constexpr int kMaxDestinations = 100'000;
    static constexpr quint32 kMaxStaleMinutes = 366 * 24 * 60;

    QString name;
    QString description;
    JobType type = JobType::InstallPackage;
    quint8 priority = 5;
    Split split;
    InstallTiming timing = InstallTiming::AtOnce;
    UtcMs installAtMs = kNoTime; ///< of InstallTiming::DateTime
    std::vector<DefinedPackage> packages; ///< of types without an order
    std::optional<JobOrder> order;
    QStringList destinations; ///< names of nodes; none of these four: they are chosen when it is ordered
    QStringList groups; ///< names of host groups
    QStringList below; ///< names of relays: all lower clients of each
    QStringList ids; ///< IDs (idgroup.h); they go with idRelays alone
    QStringList idRelays; ///< names of the relays at which the IDs are meant; none: all that manage them
    [[nodiscard]] bool hasDestinations() const noexcept
    {
        return !destinations.isEmpty() || !groups.isEmpty() || !below.isEmpty() || !ids.isEmpty();
    }
    JobAttributes attributes{};
    DefinedRoutes routes{}; ///< not of a job to IDs
    Repetition repeat{}; ///< of each job that is ordered by itself; a request set repeats as a whole
    /// So long after its start, or after it was ordered if that is later, it must have begun (stale-by date); 0: it need not.
    quint32 staleMinutes = 0;
    friend bool operator==(const JobDefinition &, const JobDefinition &) = default;
};

/// Errors: Invalid, with the member that is wrong. @param path of the object in its file, for errors
Result<JobDefinition> jobDefinitionOf(const QJsonObject &json, const QString &path = {});
/// The same definition gives the same JSON.
[[nodiscard]] QJsonObject toJson(const JobDefinition &definition);

/// What a definition of a job names, found where it is to be ordered.
struct DefinitionLookup {
    std::function<std::optional<NodeId>(const QString &)> node;
    std::function<std::optional<DefinitionId>(const QString &)> group;
    std::function<std::optional<DefinitionId>(const QString &)> id; ///< of an ID group
    std::function<std::optional<PackageId>(const DefinedPackage &)> package;
};
[[nodiscard]] bool isMeant(const PackageRecord &package, const DefinedPackage &wanted);
/// Which of `packages` is meant: the newest.
[[nodiscard]] std::optional<PackageId> findPackage(const std::vector<PackageRecord> &packages,
                                                   const DefinedPackage &wanted);

struct CreateJob; // command.h
/// The order of such a job, without a folder and without its repetition and its stale-by date, for which the time has to be known; of a
/// type with an order without its package. Error NotFound: a package, a node, a group or an ID that is not there, with its place.
Result<CreateJob> createJobOf(const JobDefinition &definition, const DefinitionLookup &lookup);
/// To whom a job that there is was ordered, and how it goes there, by names.
struct DefinedDestinations {
    QStringList nodes;
    QStringList groups;
    QStringList below;
    QStringList ids;
    QStringList idRelays;
    DefinedRoutes routes;
};
/// What describes a job that there is, under its name. @param packages those of the job  @param order of types that have one
/// @param repeat of the series that it is a run of
[[nodiscard]] JobDefinition definitionOf(const JobRecord &job, const std::vector<PackageRecord> &packages,
                                         const std::optional<JobOrder> &order, const DefinedDestinations &to,
                                         const Repetition &repeat = {});

[[nodiscard]] QString installTimingKey(InstallTiming timing); ///< "at-once"
[[nodiscard]] std::optional<InstallTiming> installTimingFromKey(const QString &key);

} // namespace signalbox
