#pragma once

#include "model/domain/higherjob.h"
#include "model/domain/records.h"

#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// The jobs from above as this server shows them, beside its own: records and rows in the words of its console. Kept in memory;
/// the relay side has them on its disk and tells all of them after a start.
class HigherJobs {
public:
    using NodeOf = std::function<NodeId(const QString &name)>; ///< 0: it is not known here

    void take(const HigherNews &news, const NodeOf &nodeOf, UtcMs nowMs);

    [[nodiscard]] bool isThere() const { return !m_server.isEmpty(); } ///< this server is a relay manager
    [[nodiscard]] const QString &server() const { return m_server; } ///< name of the higher managing server
    [[nodiscard]] FolderRecord folder() const;
    [[nodiscard]] std::vector<JobRecord> jobs() const; ///< by number
    [[nodiscard]] std::vector<PackageRecord> packages() const;
    [[nodiscard]] std::optional<JobRecord> job(JobId id) const;
    [[nodiscard]] std::optional<std::vector<InstructionRow>> rows(JobId id, quint32 first, quint32 count) const;
    /// Oldest first, the newest `limit` of those up to `upTo` (0 = of all).
    [[nodiscard]] std::optional<std::vector<Event>> history(InstructionId instruction, EventSeq upTo, int limit) const;
    [[nodiscard]] bool watch(JobId id, int by); ///< false: it is none of these
    /// What changed since the last call.
    void tell(DeltaBatch &batch);

private:
    struct Row {
        NodeId destination{};
        HigherWork work;
        std::vector<NodeId> reporters; ///< of its events
        quint16 route = 0;
    };
    struct Job {
        HigherJob told;
        JobRecord record;
        std::vector<std::optional<Row>> rows; ///< by place: destination and package
        std::map<QString, quint32> placeOf; ///< of a destination
        quint32 room = 0; ///< instruction ids that are its own
        std::set<quint32> changedRows;
        int watches = 0;
        bool isCounted = true; ///< counters, routes and times are those of the rows
        bool hasGaps = false; ///< rows were removed
    };

    Job &jobFor(const HigherJob &told);
    void put(const HigherWork &work, const NodeOf &nodeOf);
    void remove(AttemptId attempt);
    static void count(Job &job);
    void closeGaps(quint32 number, Job &job);
    void settle(); ///< what was told is whole
    void makeRoom(Job &job, quint32 rows);
    [[nodiscard]] static InstructionRow rowOf(const Job &job, quint32 index);
    [[nodiscard]] const Job *jobOf(InstructionId instruction) const;

    QString m_server;
    UtcMs m_unreachedMs = kNoTime;
    QString m_problem;
    std::map<quint32, Job> m_jobs; ///< by number at the higher managing server
    std::unordered_map<quint32, std::pair<quint32, quint32>> m_places; ///< attempt -> job, place
    quint32 m_nextInstruction = kHigherFirst;
    quint32 m_lastPackage = kHigherFirst;
    std::map<quint32, PackageRecord> m_packages;
    // To be told.
    bool m_folderTold = true;
    std::set<quint32> m_toTell; ///< jobs
    std::set<quint32> m_gone; ///< likewise
    std::set<quint32> m_newPackages;
};

} // namespace signalbox
