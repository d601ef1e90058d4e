#pragma once

#include "model/engine/activitylog.h"
#include "model/engine/engineaccess.h"
#include "model/engine/taskloop.h"
#include "model/items/collecteddata.h"
#include "model/items/definitiondata.h"
#include "model/items/dispatchdata.h"
#include "model/items/groupdata.h"
#include "model/items/inventorydata.h"
#include "model/items/jobdata.h"
#include "model/items/operatordata.h"
#include "model/items/securitydata.h"
#include "model/items/serverlink.h"
#include "model/items/taskcontrol.h"
#include "model/store/collectionstore.h"
#include "model/store/contentstore.h"
#include "network/consoleapi/archivereads.h"
#include "network/consoleapi/packageimport.h"
#include "network/consoleapi/taskboard.h"

#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <mutex>

namespace signalbox {

/// The link to a managing server in the same process: calls its engine and brings what comes back into the GUI
/// thread. Host and content store outlive the link.
class EmbeddedLink final : public ServerLink,
                           public JobData,
                           public OperatorData,
                           public TaskControl,
                           public SecurityData,
                           public InventoryData,
                           public DefinitionData,
                           public GroupData,
                           public DispatchData {
    Q_OBJECT
public:
    EmbeddedLink(EngineAccess &host, ContentStore &content, QString name, QString operatorName,
                 QObject *parent = nullptr);
    ~EmbeddedLink() override;

    /// Asks for the snapshot and follows the deltas. The host runs by then.
    void open();
    /// The server could not be started: why, and what to do.
    void refuse(const Error &error);

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] LinkState state() const override { return m_state; }
    [[nodiscard]] QString stateText() const override;
    [[nodiscard]] SimulationControl *simulation() const override { return m_simulation; }
    void setSimulation(SimulationControl *simulation) { m_simulation = simulation; } ///< outlives the link
    [[nodiscard]] SignedIn signedIn() const override { return {.name = m_operator}; }
    [[nodiscard]] OperatorData *operatorData() override { return this; }
    void operators(QObject *context, std::function<void(Result<std::vector<OperatorRecord>>)> done) override;
    [[nodiscard]] SecurityData *securityData() override { return this; }
    void securityLevels(const JudgementQuery &query, QObject *context,
                        std::function<void(Result<SecurityLevels>)> done) override;
    void policies(QObject *context, std::function<void(Result<std::vector<PolicyRecord>>)> done) override;
    void judgementEntries(NodeId node, qint64 after, int limit, QObject *context,
                          std::function<void(Result<std::vector<JudgementEntry>>)> done) override;
    [[nodiscard]] DispatchData *dispatchData() override { return this; }
    void dispatchState(QObject *context, std::function<void(Result<DispatchState>)> done) override;
    void standing(JobId job, QObject *context, std::function<void(Result<JobStanding>)> done) override;
    [[nodiscard]] DefinitionData *definitionData() override { return this; }
    void definitions(QObject *context, std::function<void(Result<std::vector<DefinitionRecord>>)> done) override;
    void definitionVersions(DefinitionId id, QObject *context,
                            std::function<void(Result<std::vector<DefinitionVersion>>)> done) override;
    void jobDefinition(JobId job, bool withDestinations, QObject *context,
                       std::function<void(Result<JobDefinition>)> done) override;
    [[nodiscard]] GroupData *groupData() override { return this; }
    void groups(QObject *context, std::function<void(Result<std::vector<GroupSummary>>)> done) override;
    void group(DefinitionId id, QObject *context, std::function<void(Result<NodeGroup>)> done) override;
    void idGroups(QObject *context, std::function<void(Result<std::vector<IdGroupSummary>>)> done) override;
    void groupNodes(const GroupQuestion &question, QObject *context,
                    std::function<void(Result<GroupNodes>)> done) override;
    void jobThrough(JobId job, QObject *context, std::function<void(Result<std::vector<JobThrough>>)> done) override;
    void setRuns(QObject *context, std::function<void(Result<std::vector<SetRun>>)> done) override;
    void submit(Command command, QObject *context, std::function<void(Result<CommandOutcome>)> done) override;
    void watch(JobId job, QObject *context, std::function<void(Result<RowsPart>)> part) override;
    void unwatch(JobId job) override;
    void history(InstructionId instruction, EventSeq upTo, int limit, QObject *context,
                 std::function<void(Result<std::vector<Event>>)> done) override;
    [[nodiscard]] JobData *jobData() override { return this; }
    [[nodiscard]] InventoryData *inventoryData() override { return this; }
    [[nodiscard]] CollectedData *collectedData() override { return m_collected.get(); }
    void setCollections(CollectionStore *collections); ///< outlives the link; without: none are shown
    void inventory(const InventoryQuestion &question, QObject *context,
                   std::function<void(Result<InventoryPage>)> done) override;
    void inventoryHistory(NodeId node, std::optional<InventoryKind> kind, QObject *context,
                          std::function<void(Result<std::vector<InventoryChange>>)> done) override;
    [[nodiscard]] TaskControl *tasks() override { return this; }
    void setTasks(std::shared_ptr<consoleapi::TaskBoard> tasks) { m_tasks = std::move(tasks); } ///< of the whole server
    void tasks(const TaskQuery &query, QObject *context, std::function<void(Result<TaskList>)> done) override;
    void cancelTask(TaskKind kind, quint64 number, QObject *context,
                    std::function<void(Result<CommandOutcome>)> done) override;
    void operationJournal(QObject *context, std::function<void(Result<JournalList>)> done) override;
    void reportWork(const WorkReport &report, QObject *context, std::function<void(Result<WorkAnswer>)> done) override;
    void processingWindows(QObject *context, std::function<void(Result<std::vector<ProcessingWindow>>)> done) override;
    void order(JobId job, QObject *context, std::function<void(Result<JobOrder>)> done) override;
    void importPackage(const QString &filePath, PackageRecord wanted, QObject *context,
                       std::function<void(qint64, qint64)> progress,
                       std::function<void(Result<PackageRecord>)> done) override;
    void forecast(ForecastQuestion question, QObject *context, std::function<void(Result<Forecast>)> done) override;
    void exportJob(JobId job, const QString &filePath, QObject *context, std::function<void(Outcome)> done) override;
    void audit(quint32 after, int limit, QObject *context, std::function<void(Result<AuditList>)> done) override;
    void activity(const ActivityQuestion &question, QObject *context,
                  std::function<void(Result<ActivityPage>)> done) override;
    void setActivity(ActivityLog *activity) { m_activity = activity; } ///< outlives the link; without: one of its own

private:
    /// Deltas on their way from the engine's thread; one queued call for all that has gathered.
    struct Mailbox {
        std::mutex mutex; ///< guards batches
        std::vector<DeltaBatch> batches;
    };
    /// The next part of a job's rows that somebody waits for.
    struct Reading {
        JobId job{};
        QPointer<QObject> context;
        std::function<void(Result<RowsPart>)> part;
        quint32 first = 0;
        quint32 count = 0;
    };
    void readRows(Reading reading);
    /// A package file that somebody wants brought in.
    struct Import {
        QString filePath;
        PackageRecord wanted;
        OperationRun operation;
        std::shared_ptr<QObject> courier;
        QPointer<QObject> context;
        std::function<void(qint64, qint64)> progress;
        std::function<void(Result<PackageRecord>)> done;
    };
    void bringIn(const Import &what); ///< in the worker's thread
    /// The history that was last read from an archive: the file is read once for all its pages.
    struct ArchivedHistory {
        std::mutex mutex; ///< guards the two below
        InstructionId instruction{};
        std::shared_ptr<const std::vector<Event>> all;
    };
    static void tellArchived(const std::shared_ptr<QObject> &courier, const Reading &reading,
                             const Result<JobExport> &whole);
    void deliver();
    void askForLife();

    EngineAccess &m_host;
    ContentStore &m_content;
    QString m_name;
    QString m_operator;
    LinkState m_state = LinkState::Connecting;
    QString m_refusal;
    SimulationControl *m_simulation = nullptr;
    std::unique_ptr<CollectedData> m_collected; ///< its thread uses nothing of ours
    ActivityLog *m_activity = nullptr;
    std::unique_ptr<ActivityLog> m_ownActivity; ///< made when first needed
    std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
    std::shared_ptr<consoleapi::TaskBoard> m_tasks; ///< without another: of jobs alone
    int m_subscription = 0;
    QTimer m_pulse;
    bool m_asked = false; ///< whether it lives; one question is enough until it is answered
    std::shared_ptr<QObject> m_courier; ///< lives in the GUI thread until the last answer on the way has arrived
    std::shared_ptr<std::atomic<quint64>> m_questions = std::make_shared<std::atomic<quint64>>(0); ///< asked so far
    std::shared_ptr<TaskLoop> m_forecaster =
        std::make_shared<TaskLoop>(); ///< takes seconds, so nobody else waits for it
    std::shared_ptr<ArchivedHistory> m_archived = std::make_shared<ArchivedHistory>();
    std::shared_ptr<ArchiveReads> m_archives = std::make_shared<ArchiveReads>();
    std::shared_ptr<TaskLoop> m_worker = std::make_shared<TaskLoop>(); ///< copies packages, writes exports
};

} // namespace signalbox
