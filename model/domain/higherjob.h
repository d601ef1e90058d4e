#pragma once

#include "model/domain/event.h"
#include "model/domain/instructionstate.h"
#include "model/domain/records.h"
#include "model/domain/stagereport.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace signalbox {

// On a relay manager: a managing server that is a relay of another one. Jobs from above stand in a folder named after the higher
// managing server and vanish there when complete (domain.md 4). They are shown, and nobody here operates on them.

/// Numbers from here on are of what comes from above. The server's own count from 1 and never get there.
inline constexpr quint32 kHigherFirst = 0x80000000U;
inline constexpr FolderId kHigherFolder{kHigherFirst};
/// Attempts from above are told to the nodes below with this added; own ones stay below it.
inline constexpr quint32 kHigherAttempts = 0x40000000U;

template <class Id>
    requires std::is_enum_v<Id>
[[nodiscard]] constexpr bool isFromAbove(Id id) noexcept
{
    return number(id) >= kHigherFirst;
}
/// What the higher managing server calls it; of an own one its number.
[[nodiscard]] constexpr quint32 shownNumber(JobId id) noexcept
{
    return number(id) & (kHigherFirst - 1);
}
[[nodiscard]] constexpr JobId jobFromAbove(quint32 number) noexcept
{
    return JobId{kHigherFirst | number};
}

struct HigherPackage {
    QString name;
    QString version;
    qint64 size = 0; ///< bytes; 0 = not known yet
    friend bool operator==(const HigherPackage &, const HigherPackage &) = default;
};

/// A job from above, as far as its offers tell of it.
struct HigherJob {
    quint32 number = 0; ///< at the higher managing server; below kHigherFirst
    QString name;
    JobType type = JobType::InstallPackage;
    quint8 priority = 5;
    UtcMs registeredMs = kNoTime;
    UtcMs limitMs = kNoTime; ///< execution time limit
    std::vector<HigherPackage> packages; ///< 1 or more
    friend bool operator==(const HigherJob &, const HigherJob &) = default;
};
inline constexpr std::size_t kMostHigherPackages = 256; ///< of a job, as told

/// The value of the metadata x-signalbox.job-facts: what a relay manager shows of a job and no node needs. @param package of `job`
[[nodiscard]] QByteArray jobFacts(const HigherJob &job, std::size_t package);
/// Takes over what can be read; what is wrong or missing stays as it is. Strings are cleaned and cut.
/// @return which of its packages this is; none: that was not told
std::optional<quint32> takeJobFacts(const QByteArray &facts, HigherJob &job);

struct HigherEvent {
    Event event; ///< without job, instruction and node
    QString reporter; ///< controller id of who said it; empty: the relay manager itself, or its server above
    friend bool operator==(const HigherEvent &, const HigherEvent &) = default;
};

/// One instruction of such a job, as it stands below the relay manager.
struct HigherWork {
    AttemptId attempt{}; ///< at the higher managing server: the newest
    QString child; ///< its destination
    QStringList relays; ///< on the way to it, from here outwards
    quint32 job = 0;
    quint32 package = 0; ///< place in HigherJob::packages
    InstructionState state;
    OfferState wanted = OfferState::Offered; ///< by the higher managing server
    bool isOver = false; ///< final, and what was reported has been confirmed above
    std::vector<HigherEvent> events; ///< oldest first, at most kMostHigherEvents: the oldest notes go
    friend bool operator==(const HigherWork &, const HigherWork &) = default;
};
inline constexpr std::size_t kMostHigherEvents = 100;

/// A node below the relay manager that is known from above.
struct HigherNode {
    QString name;
    NodeRole role = NodeRole::Client;
    QString upper; ///< empty: directly below
    QString address;
    QByteArray tokenSha256;
};

/// What the relay side of a relay manager tells its engine. What is not in it stays as it was.
struct HigherNews {
    bool isAll = false; ///< all jobs and all works: what is not in it is gone
    QString
        server; ///< name of the higher managing server, or where it is as long as that is not known; empty: as before
    std::optional<UtcMs> unreachedMs; ///< since when it is out of reach; kNoTime: it answers
    std::optional<QString>
        problem; ///< why nothing is taken from it, in a few words, translated; empty: nothing is wrong
    std::vector<HigherNode> nodes;
    std::vector<HigherJob> jobs;
    std::vector<HigherWork> works;
    std::vector<AttemptId> gone; ///< works that are shown no more
};

} // namespace signalbox
