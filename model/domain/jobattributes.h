#pragma once

#include "model/domain/ids.h"
#include "model/domain/jobtype.h"
#include "model/domain/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace signalbox {

struct Split;

// How a job is distributed, beside its schedule, its priority and its split (domain.md §4, domain-facts.md §1.11).

/// So many of some, or such a part of them.
struct Share {
    quint32 value = 0; ///< 0: none is given
    bool isPercent = false;
    friend bool operator==(const Share &, const Share &) = default;
};

/// A program that the client runs around the installation, as it runs an installer.
struct JobProgram {
    static constexpr qint32 kTimeoutS = 300;
    static constexpr qint32 kMaxTimeoutS = 86'400;
    static constexpr qsizetype kMaxCommand = 1000; ///< characters

    QString command; ///< program and arguments, quoted words are one argument; no shell. Empty: there is none
    qint32 timeoutS = kTimeoutS; ///< then it is ended, which is a failure
    friend bool operator==(const JobProgram &, const JobProgram &) = default;
};

enum class InstallMode : quint8 {
    Background = 0,
    /// On the desktop of the user who is logged on; waits while there is none, or while it is locked [H:DMDS0110].
    Gui = 1,
};

/// When so many instructions have failed, the rest is suspended (ours).
struct StopRule {
    Share failed; ///< 0: there is no such rule
    quint32 sample = 10; ///< so many must have ended before it is looked at
    friend bool operator==(const StopRule &, const StopRule &) = default;
};

/// Destinations are served in groups, in the order in which the job names them (ours).
struct WavePlan {
    static constexpr std::size_t kMostWaves = 50;

    std::vector<Share> sizes; ///< destinations of each wave; those that are left make up the last one. Empty: no waves
    qint32 successPercent = 100; ///< so many of a wave's instructions must be completed before the next one begins
    friend bool operator==(const WavePlan &, const WavePlan &) = default;
};

struct JobAttributes {
    static constexpr qint32 kRetentionDays = 90;
    static constexpr qint32 kMaxRetentionDays = 36'500;
    static constexpr qint32 kRetries = 10;
    static constexpr qint32 kMaxRetries = 100;
    static constexpr qint32 kMaxRetryWaitS = 3'600;

    qint32 relayRetentionDays = kRetentionDays; ///< since it was last needed there; 0: as soon as no job needs it
    InstallMode mode = InstallMode::Background;
    qint32 retries = kRetries; ///< of a connection or a transfer in a row, before the tries become rare
    qint32 retryWaitS = 0; ///< between two of them; 0: short at first, longer with each
    JobProgram before; ///< when it fails, nothing is installed
    JobProgram after; ///< when it fails, the installation has succeeded all the same
    JobProgram onError; ///< when the installation or what came before it has failed
    bool overtakes = false; ///< goes on where file transfer is suspended; not with a split
    StopRule stop;
    WavePlan waves;
    [[nodiscard]] bool isDefault() const { return *this == JobAttributes(); }
    friend bool operator==(const JobAttributes &, const JobAttributes &) = default;
};

/// Where a job stands with its waves, its stop rule and its split. What is not stored is counted along.
struct JobRollout {
    // Stored.
    quint32 wave = 0; ///< the last that has begun, from 1; 0: the job has no waves
    UtcMs waveSinceMs = kNoTime; ///< when it began
    UtcMs stoppedMs = kNoTime; ///< its stop rule has interrupted it then
    UtcMs overriddenMs = kNoTime; ///< an operator has resumed it since: the rule does not count any more
    UtcMs unsplitMs = kNoTime; ///< the rest goes in one piece since then (forced completion)
    // Counted.
    quint32 waves = 0;
    quint32 waveSize = 0; ///< instructions of `wave`
    quint32 waveDone = 0; ///< of them completed
    quint32 waveEnded = 0; ///< of them final, or withdrawn by the time limit
    quint32 waveNeeded = 0; ///< completed ones with which the next wave begins
    quint32 failed = 0; ///< of all: ended in an error that no operator made. Of jobs with waves or a stop rule
    InstructionId waitsFrom{}; ///< this instruction and those behind it wait for a later wave; 0: none does
    /// The next wave may begin. When no success is needed, it begins when all of the present one has ended.
    [[nodiscard]] bool isReached() const noexcept
    {
        return wave < waves && waveDone >= waveNeeded && (waveNeeded > 0 || waveEnded >= waveSize);
    }
    /// The wave will not reach what is needed: somebody has to decide.
    [[nodiscard]] bool isStuck() const noexcept
    {
        return wave < waves && waveEnded >= waveSize && waveDone < waveNeeded;
    }
    [[nodiscard]] bool isStored() const noexcept
    {
        return wave != 0 || stoppedMs != kNoTime || overriddenMs != kNoTime || unsplitMs != kNoTime;
    }
    friend bool operator==(const JobRollout &, const JobRollout &) = default;
};

/// As a job has them, and which of its routes were chosen for it (jobroutes.h).
struct JobDistribution {
    JobAttributes attributes; ///< as ordered
    JobRollout rollout;
    std::vector<quint16>
        chosenRoutes; ///< indices into JobRecord::routes, ascending: not where their clients usually ask
    friend bool operator==(const JobDistribution &, const JobDistribution &) = default;
};

/// The job says itself how often and when what broke off is tried again.
[[nodiscard]] inline bool hasOwnRetries(const JobAttributes &attributes) noexcept
{
    return attributes.retries != JobAttributes::kRetries || attributes.retryWaitS > 0;
}

/// What is wrong with them for a job of this type. Error Invalid, with what to do.
[[nodiscard]] Outcome checkAttributes(const JobAttributes &attributes, JobType type, const Split &split);

/// Only what differs from the default.
[[nodiscard]] QJsonObject toJson(const JobAttributes &attributes);
/// Errors: Invalid, with the member that is wrong. @param path of the object, for errors
Result<JobAttributes> jobAttributesOf(const QJsonObject &json, const QString &path = {});
/// What the nodes have to know of them: the rest is the managing server's own affair.
[[nodiscard]] JobAttributes forNodes(const JobAttributes &attributes);
[[nodiscard]] QString shareKey(const Share &share); ///< "20%" or "20"
[[nodiscard]] std::optional<Share> shareFromKey(const QString &key);
[[nodiscard]] QString installModeKey(InstallMode mode); ///< "gui"

/// Attributes, chosen routes and what is stored of a rollout as one text for the database; empty: nothing differs from the default.
[[nodiscard]] QString distributionText(const JobDistribution &distribution);
/// What cannot be read is as it is by default: a job must be loaded all the same.
[[nodiscard]] JobDistribution distributionOf(const QString &text);

/// Where the waves end: for each the number of destinations in it and in those before it. Empty: there are no waves.
[[nodiscard]] std::vector<quint32> waveEnds(const WavePlan &plan, quint32 destinations);
/// How many of `size` instructions must be completed.
[[nodiscard]] quint32 neededInWave(quint32 size, qint32 successPercent) noexcept;
/// @param ended final ones, without those that an operator cancelled
[[nodiscard]] bool isStopDue(const StopRule &rule, quint32 failed, quint32 ended) noexcept;

[[nodiscard]] QString shareText(const Share &share); ///< "20 %"
/// What differs from the default, as name and value for people.
[[nodiscard]] std::vector<std::pair<QString, QString>> attributeFacts(const JobAttributes &attributes);
/// Why the stop rule interrupted the job.
[[nodiscard]] QString stopReason(const StopRule &rule, quint32 failed, quint32 ended);
/// What the waves are at. Empty: there are none, or the last one has begun.
[[nodiscard]] QString waveSentence(const JobRollout &rollout);

} // namespace signalbox
