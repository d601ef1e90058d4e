#pragma once

#include "model/items/deltapump.h"
#include "model/items/jobrows.h"
#include "model/items/nodestore.h"
#include "model/items/packagelistmodel.h"
#include "model/items/rowbits.h"
#include "model/items/serverlink.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// What the console knows of one managing server, kept current by its link: folders, nodes, packages, jobs, and the
/// instructions of the jobs that are open. Item models listen to it. GUI thread.
class ServerState : public QObject {
    Q_OBJECT
public:
    /// @param link must outlive this object; null: fed by reset() and apply() only
    explicit ServerState(ServerLink *link, QObject *parent = nullptr);
    ~ServerState() override;

    [[nodiscard]] ServerLink *link() const noexcept { return m_link; }
    /// The one it was given, if it is elsewhere; else the server's own, or the link's until that is known.
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isLive() const; ///< what is known is kept current, and not as of an earlier time
    [[nodiscard]] SignedIn signedIn() const; ///< as whom at the server
    /// Why what this role may not do is not offered; empty: it may.
    [[nodiscard]] QString denial(Deed deed) const { return roleDenial(signedIn().role, deed); }
    [[nodiscard]] bool hasSnapshot() const noexcept { return m_hasSnapshot; }
    [[nodiscard]] UtcMs asOfMs() const noexcept { return m_asOfMs; }
    [[nodiscard]] double reportsPerSecond() const noexcept { return m_reportsPerSecond; }
    [[nodiscard]] EventSeq seq() const noexcept { return m_seq; }
    [[nodiscard]] const ServerRules &rules() const noexcept { return m_rules; }
    [[nodiscard]] const RetentionState &retention() const noexcept { return m_retention; }

    [[nodiscard]] const std::map<FolderId, FolderRecord> &folders() const noexcept { return m_folders; }
    [[nodiscard]] const FolderRecord *folder(FolderId id) const; ///< null when unknown and for the root
    /// True also for the folder itself. Whatever the records claim, this ends.
    [[nodiscard]] bool isInFolder(FolderId folder, FolderId ancestor) const;
    [[nodiscard]] const std::shared_ptr<NodeStore> &nodes() const noexcept { return m_nodes; }
    [[nodiscard]] PackageListModel &packages() noexcept { return m_packages; }
    [[nodiscard]] const PackageListModel &packages() const noexcept { return m_packages; }

    // A job keeps its slot for as long as it exists.
    [[nodiscard]] const JobRecord *job(JobId id) const; ///< null when unknown; valid until the next change
    [[nodiscard]] const JobRecord &jobAt(quint32 slot) const { return m_jobs[slot]; }
    [[nodiscard]] std::vector<quint32> jobSlots() const; ///< ascending
    [[nodiscard]] int jobCount() const noexcept { return static_cast<int>(m_jobSlots.size()); }
    [[nodiscard]] NameIndex &jobNames() noexcept { return m_jobNames; } ///< by slot
    [[nodiscard]] const NameIndex &jobNames() const noexcept { return m_jobNames; }

    /// The instructions of a job. They are loaded, and watched for as long as anyone holds the pointer.
    [[nodiscard]] std::shared_ptr<JobRows> open(JobId id);

    void reset(const ServerSnapshot &snapshot);
    void apply(const DeltaBatch &batch);
    /// The server lives, and what is known of it is its state at that time.
    void confirm(UtcMs asOfMs, double reportsPerSecond);

    struct JobChange {
        quint32 slot;
        const JobRecord *next; ///< what it will be
    };

Q_SIGNALS:
    void linkStateChanged();
    void aboutToReset();
    void wasReset();
    void foldersChanged(const std::vector<signalbox::FolderId> &folders); ///< new, renamed or moved; afterwards
    void foldersRemoved(const std::vector<signalbox::FolderId> &folders); ///< afterwards
    void jobsAdded(const std::vector<quint32> &changedSlots);
    void jobsAboutToChange(const std::vector<signalbox::ServerState::JobChange> &changes);
    void jobsChanged(const std::vector<quint32> &changedSlots);
    void jobsAboutToBeRemoved(const std::vector<quint32> &changedSlots);
    void jobNamesChanged();
    void operatorsChanged(); ///< they are asked for anew
    void judgementsChanged(); ///< likewise, security levels and policies
    void definitionsChanged(); ///< likewise, definitions of jobs, request sets and their runs
    void inventoriesChanged(); ///< likewise
    void dispatchChanged(); ///< likewise, execution slots and what runs and waits
    void applied(); ///< after each batch
    void confirmed(); ///< asOfMs() and reportsPerSecond() are new, perhaps nothing else

private:
    void watch(const std::shared_ptr<JobRows> &rows);
    void removeJobs(const std::vector<JobId> &ids);
    void updateJobs(const std::vector<JobRecord> &jobs);
    void updateFolders(const DeltaBatch &batch);
    void updateRows(const std::vector<std::pair<JobId, InstructionRow>> &rows);
    quint32 putJob(const JobRecord &job);

    QPointer<ServerLink> m_link;
    DeltaPump m_pump;
    QString m_name;
    bool m_hasSnapshot = false;
    EventSeq m_seq = 0;
    quint64 m_connections = 0; ///< snapshots so far
    EventSeq m_snapshotSeq = 0; ///< what is older changes nothing
    RetentionState m_retention;
    UtcMs m_asOfMs = kNoTime;
    double m_reportsPerSecond = 0;
    ServerRules m_rules;
    std::map<FolderId, FolderRecord> m_folders;
    std::shared_ptr<NodeStore> m_nodes;
    PackageListModel m_packages;
    std::vector<JobRecord> m_jobs; ///< by slot; id 0: free
    std::vector<quint32> m_freeSlots;
    std::unordered_map<quint32, quint32> m_jobSlots; ///< number of the JobId -> slot
    NameIndex m_jobNames;
    std::unordered_map<quint32, std::weak_ptr<JobRows>> m_open;
};

} // namespace signalbox
